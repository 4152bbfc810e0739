//! Every address the server answers.

use crate::{House, client, door, guest, live, mail, partner, sign_on, site, staff};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware;
use axum::response::Response;
use axum::routing::{self, MethodRouter};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use veranda_api::{self as api, Endpoint, Method, Operation};

use super::asked::{Call, Enters, Reply, answer};
use super::calendar::as_calendar;
use super::doorstep::hosted;
use super::package::as_package;
use super::told_on::told_on;
use super::{Doorstep, Refused, headers};

/// The whole server as a service.
pub fn router(house: House) -> Router {
    let mut routes = Routes { router: Router::new() };

    routes.on::<api::door::Where, _, _, _>(door::doorway);
    routes.on::<api::door::SignIn, _, _, _>(door::sign_in);
    routes.on::<api::door::Owner, _, _, _>(door::first_owner);
    routes.on::<api::door::Enter, _, _, _>(door::enter);
    routes.on::<api::door::EnterByCode, _, _, _>(door::enter_by_code);
    routes.on::<api::door::SendAgain, _, _, _>(door::send_again);
    routes.on::<api::door::Join, _, _, _>(door::join);
    routes.on::<api::door::Leave, _, _, _>(door::leave);
    routes.on::<api::door::SendLink, _, _, _>(door::send_link);
    routes.on::<api::door::PassedOn, _, _, _>(door::passed_on);
    routes.on::<api::door::ComeIn, _, _, _>(door::come_in);
    routes.on::<api::door::SendCode, _, _, _>(door::send_code);
    routes.on::<api::door::Prove, _, _, _>(door::prove);
    routes.on::<api::door::OtherHouses, _, _, _>(door::other_houses);
    routes.on::<api::door::CrossOver, _, _, _>(door::cross_over);

    routes.on::<api::staff::Me, _, _, _>(staff::me);
    routes.on::<api::staff::Speak, _, _, _>(staff::speak);
    routes.on::<api::staff::Portfolio, _, _, _>(staff::portfolio);
    routes.on::<api::staff::CreateClient, _, _, _>(staff::create_client);
    routes.on::<api::staff::ShowClient, _, _, _>(staff::show_client);
    routes.on::<api::staff::SharingHistory, _, _, _>(staff::sharing_history);
    routes.on::<api::staff::Invite, _, _, _>(staff::invite);
    routes.on::<api::staff::CreateProject, _, _, _>(staff::create_project);
    routes.on::<api::staff::ShowBoard, _, _, _>(staff::show_board);
    routes.on::<api::staff::ShowBoardTop, _, _, _>(staff::show_board_top);
    routes.on::<api::staff::ShowCards, _, _, _>(staff::show_cards);
    routes.on::<api::staff::ShowActivity, _, _, _>(staff::show_activity);
    routes.on::<api::staff::CreateTask, _, _, _>(staff::create_task);
    routes.on::<api::staff::ShowTask, _, _, _>(staff::show_task);
    routes.on::<api::staff::EditTask, _, _, _>(staff::edit_task);
    routes.on::<api::staff::MoveTask, _, _, _>(staff::move_task);
    routes.on::<api::staff::FinishTask, _, _, _>(staff::finish_task);
    routes.on::<api::staff::TickItem, _, _, _>(staff::tick_item);
    routes.on::<api::staff::ShowBaseline, _, _, _>(staff::show_baseline);
    routes.on::<api::staff::TakeBaseline, _, _, _>(staff::take_baseline);
    routes.on::<api::staff::DropBaseline, _, _, _>(staff::drop_baseline);
    routes.on::<api::staff::ShowViews, _, _, _>(staff::show_views);
    routes.on::<api::staff::KeepView, _, _, _>(staff::keep_view);
    routes.on::<api::staff::ForgetView, _, _, _>(staff::forget_view);
    routes.on::<api::staff::ShowTemplates, _, _, _>(staff::show_templates);
    routes.on::<api::staff::MakeTemplate, _, _, _>(staff::make_template);
    routes.on::<api::staff::RemoveTemplate, _, _, _>(staff::remove_template);
    routes.on::<api::staff::LeavePrepared, _, _, _>(staff::leave_prepared);
    routes.on::<api::staff::SetRecurrence, _, _, _>(staff::set_recurrence);
    routes.on::<api::staff::AddItems, _, _, _>(staff::add_items);
    routes.on::<api::staff::RenameItem, _, _, _>(staff::rename_item);
    routes.on::<api::staff::MoveItem, _, _, _>(staff::move_item);
    routes.on::<api::staff::RemoveItem, _, _, _>(staff::remove_item);
    routes.on::<api::staff::RestoreItem, _, _, _>(staff::restore_item);
    routes.on::<api::staff::WaitFor, _, _, _>(staff::wait_for);
    routes.on::<api::staff::StandBehind, _, _, _>(staff::stand_behind);
    routes.on::<api::staff::NoteInside, _, _, _>(staff::note_inside);
    routes.on::<api::staff::TellClient, _, _, _>(staff::tell_client);
    routes.on::<api::staff::PreviewSharing, _, _, _>(staff::preview_sharing);
    routes.on::<api::staff::Share, _, _, _>(staff::share);
    routes.on::<api::staff::StopSharing, _, _, _>(staff::stop_sharing);
    routes.on::<api::staff::OpenAsk, _, _, _>(staff::open_ask);
    routes.on::<api::staff::WithdrawAsk, _, _, _>(staff::withdraw_ask);
    routes.on::<api::staff::AskAgain, _, _, _>(staff::ask_again);
    routes.on::<api::staff::TakeTime, _, _, _>(staff::take_time);
    routes.file::<api::staff::MeetingFile, _, _, _, _>(staff::meeting_file, as_calendar);

    routes.on::<api::search::SearchAsClient, _, _, _>(client::search);
    routes.on::<api::search::SearchAsStaff, _, _, _>(staff::search);

    routes.on::<api::client::Me, _, _, _>(client::me);
    routes.on::<api::client::Speak, _, _, _>(client::speak);
    routes.on::<api::client::ShowHome, _, _, _>(client::home);
    routes.on::<api::client::ShowBoard, _, _, _>(client::board);
    routes.on::<api::client::ShowTask, _, _, _>(client::task);
    routes.on::<api::client::Approve, _, _, _>(client::approve);
    routes.on::<api::client::GiveAnswer, _, _, _>(client::answer);
    routes.on::<api::client::FinishReview, _, _, _>(client::finish_review);
    routes.on::<api::client::PickTime, _, _, _>(client::pick_time);
    routes.on::<api::client::Choose, _, _, _>(client::choose);
    routes.on::<api::client::GiveDay, _, _, _>(client::give_day);
    routes.on::<api::client::GiveFigure, _, _, _>(client::give_figure);
    routes.on::<api::client::Sign, _, _, _>(client::sign);
    routes.on::<api::client::Undo, _, _, _>(client::undo);
    routes.on::<api::client::PutOff, _, _, _>(client::put_off);
    routes.on::<api::client::SayStuck, _, _, _>(client::say_stuck);
    routes.on::<api::client::ProposeTimes, _, _, _>(client::propose_times);
    routes.on::<api::client::TakeWordBack, _, _, _>(client::take_word_back);
    routes.on::<api::client::HandOver, _, _, _>(client::hand_over);
    routes.on::<api::client::TakeHandBack, _, _, _>(client::take_hand_back);
    routes.on::<api::client::GoAway, _, _, _>(client::go_away);
    routes.on::<api::client::ComeBack, _, _, _>(client::come_back);
    routes.file::<api::client::MeetingFile, _, _, _, _>(client::meeting_file, as_calendar);
    routes.on::<api::client::Remark, _, _, _>(client::remark);

    routes.on::<api::staff::LookAtPlan, _, _, _>(staff::look_at_plan);
    routes.on::<api::staff::ImportPlan, _, _, _>(staff::import_plan);
    routes.on::<api::staff::ShowReport, _, _, _>(staff::show_report);
    routes.on::<api::staff::ReleaseJudgement, _, _, _>(staff::release_judgement);
    routes.on::<api::staff::MakeLink, _, _, _>(staff::make_link);
    routes.on::<api::staff::RevokeLink, _, _, _>(staff::revoke_link);

    routes.on::<api::staff::TakeBack, _, _, _>(staff::take_back);
    routes.on::<api::client::TakeBack, _, _, _>(client::take_back);
    routes.on::<api::staff::PreviewStop, _, _, _>(staff::preview_stop);
    routes.on::<api::staff::WhoSees, _, _, _>(staff::who_sees);
    routes.on::<api::staff::SeeAs, _, _, _>(staff::see_as);
    routes.on::<api::door::SeeAs, _, _, _>(door::see_as);
    routes.on::<api::staff::ChangeContact, _, _, _>(staff::change_contact);
    routes.on::<api::staff::RemoveContact, _, _, _>(staff::remove_contact);
    routes.on::<api::staff::Team, _, _, _>(staff::team);
    routes.on::<api::staff::AddColleague, _, _, _>(staff::add_colleague);
    routes.on::<api::staff::ChangeRole, _, _, _>(staff::change_role);
    routes.on::<api::staff::ChangeAccess, _, _, _>(staff::change_access);
    routes.on::<api::staff::RemoveColleague, _, _, _>(staff::remove_colleague);

    routes.on::<api::staff::CollectChanges, _, _, _>(staff::collect_changes);
    routes.on::<api::staff::ShowWaiting, _, _, _>(staff::show_waiting);
    routes.on::<api::staff::Publish, _, _, _>(staff::publish);
    routes.on::<api::staff::DiscardChange, _, _, _>(staff::discard_change);
    routes.on::<api::staff::CreateDepartment, _, _, _>(staff::create_department);

    routes.on::<api::staff::ChangeBrand, _, _, _>(staff::change_brand);
    routes.on::<api::staff::PutLogo, _, _, _>(staff::put_logo);
    routes.on::<api::staff::RemoveLogo, _, _, _>(staff::remove_logo);
    routes.on::<api::staff::PutFirmLogo, _, _, _>(staff::put_firm_logo);
    routes.on::<api::staff::RemoveFirmLogo, _, _, _>(staff::remove_firm_logo);

    routes.on::<api::guest::Open, _, _, _>(guest::open);
    routes.on::<api::guest::ShowReport, _, _, _>(guest::report);

    routes.on::<api::staff::ShowPartners, _, _, _>(staff::show_partners);
    routes.on::<api::staff::PutPartner, _, _, _>(staff::put_partner);
    routes.on::<api::staff::NamePartner, _, _, _>(staff::name_partner);
    routes.on::<api::staff::EndPartner, _, _, _>(staff::end_partner);
    routes.on::<api::staff::ShowPartnerSides, _, _, _>(staff::show_partner_sides);
    routes.on::<api::staff::ShareWithPartner, _, _, _>(staff::share_with_partner);
    routes.on::<api::staff::StopWithPartner, _, _, _>(staff::stop_with_partner);
    routes.on::<api::staff::AskPartner, _, _, _>(staff::ask_partner);
    routes.on::<api::staff::WithdrawFromPartner, _, _, _>(staff::withdraw_from_partner);
    routes.on::<api::staff::RemindPartner, _, _, _>(staff::remind_partner);
    routes.on::<api::staff::TellPartner, _, _, _>(staff::tell_partner);
    routes.on::<api::staff::TakeBackFromPartner, _, _, _>(staff::take_back_from_partner);

    routes.on::<api::partner::Me, _, _, _>(partner::me);
    routes.on::<api::partner::Speak, _, _, _>(partner::speak);
    routes.on::<api::partner::ShowHome, _, _, _>(partner::home);
    routes.on::<api::partner::ShowBoard, _, _, _>(partner::board);
    routes.on::<api::partner::ShowTask, _, _, _>(partner::task);
    routes.on::<api::partner::Approve, _, _, _>(partner::approve);
    routes.on::<api::partner::GiveAnswer, _, _, _>(partner::answer);
    routes.on::<api::partner::FinishReview, _, _, _>(partner::finish_review);
    routes.on::<api::partner::PickTime, _, _, _>(partner::pick_time);
    routes.on::<api::partner::Remark, _, _, _>(partner::remark);
    routes.on::<api::partner::TakeBack, _, _, _>(partner::take_back);
    routes.on::<api::partner::ShowMails, _, _, _>(partner::show_mails);
    routes.on::<api::partner::ChangeMails, _, _, _>(partner::change_mails);
    routes.on::<api::staff::ShowMails, _, _, _>(staff::show_mails);
    routes.on::<api::staff::ChangeMails, _, _, _>(staff::change_mails);
    routes.on::<api::staff::Follow, _, _, _>(staff::follow);
    routes.on::<api::staff::LostMails, _, _, _>(staff::lost_mails);
    routes.on::<api::staff::SendMailAgain, _, _, _>(staff::send_mail_again);
    routes.on::<api::client::ShowMails, _, _, _>(client::show_mails);
    routes.on::<api::client::ChangeMails, _, _, _>(client::change_mails);
    routes.on::<api::client::Follow, _, _, _>(client::follow);
    routes.on::<api::client::ShowPeople, _, _, _>(client::show_people);
    routes.on::<api::client::BringColleague, _, _, _>(client::bring_colleague);
    routes.on::<api::client::LetIn, _, _, _>(client::let_in);
    routes.on::<api::client::TurnAway, _, _, _>(client::turn_away);
    routes.on::<api::client::ChangeDomains, _, _, _>(client::change_domains);
    routes.on::<api::staff::LetIn, _, _, _>(staff::let_in);
    routes.on::<api::staff::TurnAway, _, _, _>(staff::turn_away);
    routes.on::<api::staff::ChangeDomains, _, _, _>(staff::change_domains);

    routes.on::<api::door::access::ShowAccess, _, _, _>(door::show_access);
    routes.on::<api::door::access::EndSession, _, _, _>(door::end_session);
    routes.on::<api::door::access::EndOthers, _, _, _>(door::end_others);
    routes.on::<api::door::access::EndAll, _, _, _>(door::end_all);
    routes.on::<api::door::access::OfferPasskey, _, _, _>(door::offer_passkey);
    routes.on::<api::door::access::AddPasskey, _, _, _>(door::add_passkey);
    routes.on::<api::door::access::RemovePasskey, _, _, _>(door::remove_passkey);
    routes.on::<api::door::access::AskPasskey, _, _, _>(door::ask_passkey);
    routes.on::<api::door::access::EnterByPasskey, _, _, _>(door::enter_by_passkey);

    routes.on::<api::door::SignOn, _, _, _>(sign_on::leave);
    routes.on::<api::door::SignOnBack, _, _, _>(sign_on::back);

    routes.on::<api::door::ShowSecond, _, _, _>(door::show_second);
    routes.on::<api::door::BeginSecond, _, _, _>(door::begin_second);
    routes.on::<api::door::ConfirmSecond, _, _, _>(door::confirm_second);
    routes.on::<api::door::RemoveSecond, _, _, _>(door::remove_second);
    routes.on::<api::door::NewSpares, _, _, _>(door::new_spares);
    routes.on::<api::door::Forgotten, _, _, _>(door::forgotten);
    routes.on::<api::door::SetPassword, _, _, _>(door::set_password);
    routes.on::<api::staff::TakeProof, _, _, _>(staff::take_proof);
    routes.on::<api::staff::ChooseHolidays, _, _, _>(staff::choose_holidays);
    routes.on::<api::staff::ChooseOwnHolidays, _, _, _>(staff::choose_own_holidays);
    routes.on::<api::staff::ShowOwnWords, _, _, _>(staff::own_words);
    routes.on::<api::staff::AddOwnWord, _, _, _>(staff::add_own_word);
    routes.on::<api::staff::ChangeOwnWord, _, _, _>(staff::change_own_word);
    routes.on::<api::staff::RetireOwnWord, _, _, _>(staff::retire_own_word);
    routes.on::<api::staff::RemindAsk, _, _, _>(staff::remind_ask);
    routes.on::<api::staff::BundleAsk, _, _, _>(staff::bundle_ask);
    routes.on::<api::staff::ShowBundles, _, _, _>(staff::show_bundles);
    routes.on::<api::staff::ShowLoad, _, _, _>(staff::show_load);
    routes.on::<api::staff::ShowWork, _, _, _>(staff::show_work);

    routes.on::<api::staff::ArchiveProject, _, _, _>(staff::archive_project);
    routes.file::<api::staff::DownloadPackage, _, _, _, _>(staff::package, as_package);
    routes.file::<api::client::DownloadPackage, _, _, _, _>(client::package, as_package);

    let mut router = routes
        .router
        .route(api::staff::LIVE_PATH, routing::get(live::staff_stream))
        .route(api::client::LIVE_PATH, routing::get(live::client_stream))
        .route(api::partner::LIVE_PATH, routing::get(live::partner_stream))
        .route(api::guest::LIVE_PATH, routing::get(live::guest_stream))
        .route("/r/{link}", routing::get(guest::page))
        .route("/stop/{token}", routing::get(mail::stop_page).post(mail::stop))
        .route("/csp", routing::post(told_on))
        .route("/healthz", routing::get(|| async { "ok" }))
        .route("/assets/{file}", routing::get(site::asset))
        .route("/brand/{file}", routing::get(site::brand))
        .route("/logo/{file}", routing::get(site::logo))
        .route("/manifest.webmanifest", routing::get(site::web_app))
        .route("/worker.js", routing::get(site::worker))
        .route("/", routing::get(site::shell))
        .route("/{*path}", routing::get(site::shell));
    if house.demo {
        router = router
            .route("/demo/mailbox", routing::get(crate::demo::mailbox))
            .route("/demo/mailbox/{mail}", routing::get(crate::demo::mail));
    }
    router
        .fallback(nothing_here)
        .method_not_allowed_fallback(nothing_here)
        // Each endpoint reads its body up to its own limit.
        .layer(DefaultBodyLimit::disable())
        .layer(small())
        .layer(middleware::from_fn_with_state(headers::Always::of(&house), headers::secure))
        .layer(middleware::map_request(hosted))
        .with_state(house)
}

/// Boards and reports are texts with much that repeats: a tenth of the bytes for a moment of work. Files of the app are
/// compressed already and say so; streams are not touched.
fn small() -> CompressionLayer<impl Predicate> {
    // Brotli's fourth step of eleven: most of the gain, a few milliseconds for the largest board.
    let quick = CompressionLevel::Precise(4);
    let texts = SizeAbove::new(1_024)
        .and(NotForContentType::SSE)
        .and(NotForContentType::new("font/"))
        .and(NotForContentType::new("application/zip"));
    CompressionLayer::new().quality(quick).compress_when(texts)
}

/// What is no address of ours, or no method of it: the same refusal as for a missing thing.
async fn nothing_here(State(house): State<House>, request: Request) -> Response {
    match Doorstep::of(&house, request.headers()).await {
        Ok(door) => Refused::missing().spoken(door.language(request.headers())),
        Err(refused) => refused.spoken(veranda_terms::Lang::En),
    }
}

struct Routes {
    router: Router<House>,
}

impl Routes {
    /// Answers the endpoint `E` with a handler.
    ///
    /// # Panics
    /// When the endpoint is not among the operations.
    fn on<E, F, Fut, R>(&mut self, handler: F)
    where
        E: Endpoint,
        E::Audience: Enters,
        F: Fn(Call<E::Audience>, E) -> Fut + Clone + Send + Sync + 'static,
        Fut: Future<Output = Result<R, Refused>> + Send,
        R: Into<Reply<E::Reply>>,
    {
        let operation = listed::<E>();
        let service = move |State(house): State<House>, request: Request| {
            let handler = handler.clone();
            async move { answer::<E, _, _, R>(house, request, operation, handler).await }
        };
        let method: MethodRouter<House> = match E::METHOD {
            Method::Get => routing::get(service),
            Method::Post => routing::post(service),
            Method::Patch => routing::patch(service),
            Method::Delete => routing::delete(service),
        };
        let router = std::mem::take(&mut self.router);
        self.router = router.route(E::PATH, method);
    }

    /// Answers a reading endpoint whose reply is a file: it leaves as the file it is, which `leaves` makes of the answer.
    ///
    /// # Panics
    /// When the endpoint is not among the operations.
    fn file<E, F, Fut, L, Left>(&mut self, handler: F, leaves: L)
    where
        E: Endpoint,
        E::Audience: Enters,
        F: Fn(Call<E::Audience>, E) -> Fut + Clone + Send + Sync + 'static,
        Fut: Future<Output = Result<E::Reply, Refused>> + Send,
        L: Fn(House, Response) -> Left + Clone + Send + Sync + 'static,
        Left: Future<Output = Response> + Send,
    {
        let operation = listed::<E>();
        let service = move |State(house): State<House>, request: Request| {
            let (handler, leaves) = (handler.clone(), leaves.clone());
            async move {
                let answer = answer::<E, _, _, E::Reply>(house.clone(), request, operation, handler).await;
                leaves(house, answer).await
            }
        };
        let router = std::mem::take(&mut self.router);
        self.router = router.route(E::PATH, routing::get(service));
    }
}

/// The operation an endpoint is.
///
/// # Panics
/// Before the house opens, when it is none: what no list of operations holds would be answered without anybody asking who
/// may.
fn listed<E: Endpoint>() -> Operation {
    Operation::of::<E>().unwrap_or_else(|| panic!("{} is not among the operations", E::PATH))
}
