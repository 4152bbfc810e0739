//! Seeded leaks, one at a time: each repeats a failure another product had, and each must be caught by a harness of the
//! wall. A harness that catches nothing proves nothing.
//!
//! A switch is the whole process's. Under nextest each test has a process of its own; under plain `cargo test` each takes
//! its turn alone.

use crate::canary::judged_among;
use crate::canary::marks::{ARDEN, BEA, BY_PAGE, Ears, LOU, MEMBER, PIPER, PRETENDS};
use crate::noninterference::hidden::Hidden;
use crate::noninterference::parted;
use crate::noninterference::script::lived;
use crate::support::door::{code_letter, come_in, enter_as, link_in, passed_on, send_link};
use crate::support::scene::{SKOGHOLM, Scene, show};
use crate::support::world::{
    FIRM, access, client_text, email, invite, link_of, look_as, new_ask, new_link, open_link, stop, told,
};
use crate::support::{Asks, Engine, World, turn};
use crate::{partners, revocation, roles, search, sign_on};
use http_body_util::BodyExt;
use std::fmt::Write;
use veranda_api::client::{self, LIVE_PATH, NewRemark};
use veranda_api::door::{Credentials, CrossOver, Leave, Secret, SignIn};
use veranda_api::guest;
use veranda_api::mails::Following;
use veranda_api::people::NewColleague;
use veranda_api::staff::{Follow, NewForm, RevokeLink, SharingHistory, TellClient, WhoSees, WithdrawAsk};
use veranda_server::mutants as server;
use veranda_store::mutants as store;
use veranda_terms::{ContactRole, Level, Moment, PersonId, StaffRole};

/// What is switched on.
#[derive(Clone, Copy)]
enum Switch {
    Store(store::Leak),
    Server(server::Leak),
}

fn switched(switches: &[Switch], on: bool) {
    for switch in switches {
        match (switch, on) {
            (Switch::Store(leak), true) => store::switch_on(*leak),
            (Switch::Store(leak), false) => store::switch_off(*leak),
            (Switch::Server(leak), on) => server::switch(*leak, on),
        }
    }
}

/// What the canaries found: what was heard by whom it is not for.
async fn canaries() -> Vec<String> {
    canaries_of(ARDEN | LOU).await
}

/// The same, of those with one of these ears.
async fn canaries_of(among: Ears) -> Vec<String> {
    judged_among(Engine::Sqlite, among, |_| {}).await.leaks.into_iter().collect()
}

/// Who came in, or brought somebody along, with less than it takes.
async fn strangers() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let mut found = Vec::new();
    let address = "maja@client.example";
    scene.lead.does(&invite(scene.skogholm, "Maja", address, ContactRole::Decides, None)).await;
    scene.world.settle().await;
    let (path, secret) = scene.world.last_letter(address).link();
    let robot = scene.world.at(SKOGHOLM, "robot");
    if robot.tries(&enter_as(&path, &secret, "", true)).await.is_ok() {
        found.push("a robot that pressed the button is in".to_owned());
        return found;
    }
    let maja = scene.world.at(SKOGHOLM, "maja");
    maja.does(&enter_as(&path, &secret, "Maja", false)).await;
    let name = veranda_terms::PersonName::parse("Per").expect("a name");
    let body = NewColleague { name, email: email("per@client.example"), words: client_text("") };
    scene.lead.does(&invite(scene.pivoine, "Maja", address, ContactRole::Decides, None)).await;
    if maja.tries(&CrossOver { house: scene.pivoine, body: () }).await.is_ok() {
        found.push("one client's invitation leads into another's house".to_owned());
    }
    if maja.tries(&client::BringColleague { body }).await.is_ok() {
        found.push("somebody was brought along without a proof".to_owned());
    }
    let came = passed_on(&scene.world, SKOGHOLM, &(path, secret), "Anna", "anna@elsewhere.example").await;
    if came.to.is_some() {
        found.push("an address elsewhere came in at once".to_owned());
    }
    scene.world.later(60_000);
    let sent = maja.does(&send_link(address)).await;
    scene.world.settle().await;
    let secret = link_in(&code_letter(&scene.world, address));
    let phone = scene.world.at(SKOGHOLM, "phone");
    if phone.tries(&come_in(sent.challenge, Some(&secret), None)).await.is_ok() {
        found.push("a link alone opened in another browser".to_owned());
    }
    found
}

/// Where the lives with and without this hidden thing part.
async fn parting(what: Hidden) -> Vec<String> {
    let without = lived(Engine::Sqlite, &[]).await;
    let with = lived(Engine::Sqlite, &[(1, what)]).await;
    parted(&without, &with).into_iter().collect()
}

/// A stream that goes on after its session has ended.
async fn streams() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let anna = scene.contact("Anna", ContactRole::Decides).await;
    let mut stream = anna.listens(LIVE_PATH).await;
    stream.frame().await.expect("hello").expect("a frame");
    anna.does(&Leave { body: () }).await;
    scene.lead.does(&TellClient { task: scene.shared, body: NewRemark { text: client_text("hello") } }).await;
    scene.world.settle().await;
    stream.frame().await.map(|_| "heard after leaving".to_owned()).into_iter().collect()
}

/// A reader's stream that goes on after their link was revoked.
async fn reports_streams() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await);
    let guest = scene.world.at(SKOGHOLM, "guest");
    guest.does(&open_link(link, &secret)).await;
    let mut stream = guest.listens(&guest::live_path(link)).await;
    stream.frame().await.expect("hello").expect("a frame");
    scene.lead.does(&RevokeLink { link, body: () }).await;
    scene.world.settle().await;
    scene.lead.does(&new_ask(scene.shared, NewForm::Approve, "Which green?")).await;
    scene.world.settle().await;
    stream.frame().await.map(|_| "heard after the link was revoked".to_owned()).into_iter().collect()
}

/// Answers that tell an unknown address from a known one.
async fn doors() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let mut answers = Vec::new();
    for address in ["ines@halden-rask.example", "nobody@halden-rask.example"] {
        let body = Credentials::new(email(address), Secret("not the password".to_owned()));
        answers.push(scene.world.at(FIRM, "stranger").sends(Asks::of(&SignIn { body }, "")).await);
    }
    (answers[0] != answers[1]).then(|| "two different answers".to_owned()).into_iter().collect()
}

/// Shuts the post office: mails cannot be written until it is opened again.
fn shut_the_post_office(world: &World, shut: bool) {
    let (mail, away) = (world.folder.join("mail"), world.folder.join("mail.away"));
    if shut {
        std::fs::rename(&mail, &away).expect("the mails can be put away");
        std::fs::write(&mail, "shut").expect("a file can stand in the way");
    } else {
        std::fs::remove_file(&mail).expect("the file can be taken away");
        std::fs::rename(&away, &mail).expect("the mails can be put back");
    }
}

/// Removes somebody from their client.
async fn removed(world: &World, person: PersonId) {
    for table in ["session", "entry", "membership"] {
        let gone = world.home.by_hand(&format!("delete from {table} where person = '{person}'")).await;
        assert!(gone.is_ok_and(|rows| rows > 0), "{table}");
    }
}

/// What is mailed to a contact about an ask, after this was done about it.
async fn mailed_after(end: End) -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let anna = scene.contact("Anna", ContactRole::Decides).await;
    let id = anna.does(&client::Me { body: () }).await.id;
    scene.world.later(60_000);
    let ask = scene.ask(NewForm::Approve, "Which green?").await;
    scene.world.settle().await;
    match end {
        End::Stop => drop(scene.lead.does(&stop(scene.project, vec![scene.shared])).await),
        End::Recall => drop(scene.lead.does(&WithdrawAsk { ask, body: () }).await),
        End::Removal => {
            // It is about to go out, and has to wait.
            shut_the_post_office(&scene.world, true);
            scene.world.later(40_000);
            scene.world.settle().await;
            removed(&scene.world, id).await;
            shut_the_post_office(&scene.world, false);
        }
    }
    scene.world.later(5 * 60_000);
    scene.world.settle().await;
    let letters = scene.world.letters().into_iter().filter(|letter| letter.decoded.contains("Which green?"));
    letters.map(|letter| format!("mailed to {}", letter.to)).collect()
}

/// How something that was about to be mailed ends.
enum End {
    /// Its task is no longer shared.
    Stop,
    /// It is taken back within seconds.
    Recall,
    /// Whom it was for is removed.
    Removal,
}

/// What is mailed of a project to a member who follows it and has lost it.
async fn mailed_to_the_gone() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let anna = scene.contact("Anna", ContactRole::Decides).await;
    let address = "moa@halden-rask.example";
    let id = scene.world.colleague_as(StaffRole::Member, "Moa Lind", address).await;
    scene.lead.does(&access(id, scene.skogholm, None, true)).await;
    let moa = scene.world.signed_in(address, "moa").await;
    moa.does(&Follow { project: scene.project, body: Following { follows: true } }).await;
    scene.lead.does(&access(id, scene.skogholm, None, false)).await;
    let body = NewRemark { text: client_text("in confidence") };
    anna.does(&client::Remark { task: scene.shared, body }).await;
    mailed_within(&scene, 5 * 60_000, (address, "in confidence")).await
}

/// What is mailed of a project to a contact who does not follow it.
async fn mailed_unasked() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let anna = scene.contact("Anna", ContactRole::Decides).await;
    anna.does(&client::Follow { project: scene.project, body: Following { follows: false } }).await;
    scene.lead.does(&TellClient { task: scene.shared, body: NewRemark { text: client_text("unasked") } }).await;
    mailed_within(&scene, 8 * Moment::DAY_MS, ("anna@client.example", "unasked")).await
}

/// The mails to an address with these words, once this time has passed.
async fn mailed_within(scene: &Scene, ms: i64, (to, words): (&str, &str)) -> Vec<String> {
    scene.world.settle().await;
    scene.world.later(ms);
    scene.world.settle().await;
    let letters = scene.world.letters().into_iter().filter(|one| one.to == to && one.decoded.contains(words));
    letters.map(|letter| format!("mailed to {}", letter.to)).collect()
}

/// What somebody of the firm who looks as a contact leaves in that contact's name.
async fn looks() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let anna = scene.contact("Anna", ContactRole::Decides).await;
    let anna_id = anna.does(&client::Me { body: () }).await.id;
    let looks = scene.world.at(SKOGHOLM, "looks");
    look_as(&scene.lead, &looks, (scene.skogholm, anna_id)).await;
    let mut found = Vec::new();
    let body = NewRemark { text: client_text("in her name") };
    if looks.tries(&client::Remark { task: scene.shared, body }).await.is_ok() {
        found.push("a remark in her name".to_owned());
    }
    looks.does(&show(scene.shared)).await;
    let history = scene.lead.does(&SharingHistory { client: scene.skogholm, body: () }).await;
    if history.rows.iter().any(|row| row.first_seen.is_some()) {
        found.push("counted as seen by her".to_owned());
    }
    found
}

/// Who is said to see what nobody outside sees.
async fn seers() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    scene.contact("Anna", ContactRole::Decides).await;
    let who = scene.lead.does(&WhoSees { task: scene.hidden, body: () }).await;
    who.contacts.into_iter().map(|one| format!("{} is said to see an internal task", one.person.name)).collect()
}

/// What the history of one client lists of another's.
async fn histories() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let history = scene.lead.does(&SharingHistory { client: scene.pivoine, body: () }).await;
    history.rows.into_iter().map(|row| format!("{} was never shown to Pivoine", row.title)).collect()
}

macro_rules! mutants {
    ($($name:ident: $row:literal, [$($switch:expr),*], $harness:expr, $finding:literal;)*) => {
        $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $name() {
            let _turn = turn::alone().await;
            let switches = [$($switch),*];
            switched(&switches, true);
            let found = $harness.await;
            switched(&switches, false);
            let caught = found.iter().find(|found| found.contains($finding));
            println!("{:<52} {:<28} {}", stringify!($name), $row, caught.map_or("NOT CAUGHT", String::as_str));
            assert!(caught.is_some(), "security.md section 2, {}: not caught: {found:#?}", $row);
        })*

        /// Every leak, the row of the failure it repeats, what finds it and what is found.
        const LEAKS: &[(&str, &str, &str, &str)] =
            &[$((stringify!($name), $row, stringify!($harness), $finding)),*];
    };
}

use Switch::{Server, Store};
use server::Leak as Outer;
use store::Leak as Inner;

mutants! {
    internal_tasks_on_the_client_s_board: "row 18, OpenProject",
        [Store(Inner::TasksForgetAudience), Server(Outer::CardForgetsSharing)], canaries(), "internal title";
    notes_in_the_client_s_thread: "row 1, Chatwoot",
        [Store(Inner::RemarksForgetAudience), Server(Outer::ThreadForgetsAudience)], canaries(), "later note on the shared task";
    asks_of_an_earlier_sharing: "row 20, Outline",
        [Store(Inner::AsksForgetSince)], canaries(), "of an earlier sharing";
    live_messages_to_everybody: "row 21, Mattermost",
        [Server(Outer::LiveForgetsAudience)], canaries(), "live: id of";
    live_messages_about_notes: "row 21, Mattermost",
        [Server(Outer::LiveForgetsAudience)], parting(Hidden::NoteOnShared), "told live";
    a_hidden_stage_by_its_name: "row 16, GitLab",
        [Server(Outer::StageForgetsItIsHidden)], canaries(), "name of the hidden stage";
    names_with_addresses: "row 22, Kanboard",
        [Server(Outer::NamesCarryAddresses)], canaries(), "address of the lead";
    mail_from_the_record: "rows 2 and 3, OpenProject, GLPI",
        [Server(Outer::MailFromRecord)], canaries(), "internal title of the shared task";
    a_refusal_that_names_the_task: "row 34, Mattermost",
        [Server(Outer::RefusalNamesTheTask)], canaries(), "internal title of the internal task";
    figures_that_count_inside: "row 10, HackerOne",
        [Server(Outer::FiguresCountInside)], parting(Hidden::TaskAdded), "total";
    an_order_that_tells_of_inside: "row 10, HackerOne",
        [Server(Outer::OrderTellsOfInside)], parting(Hidden::SharedTaskReordered), "after step 3";
    a_tag_that_counts_what_happens: "row 10, HackerOne",
        [Server(Outer::TagCountsRevisions)], parting(Hidden::NoteOnInternal), "etag";
    a_stream_that_outlives_its_session: "row 54, Open WebUI",
        [Server(Outer::StreamOutlivesItsSession)], streams(), "heard after leaving";
    an_unknown_address_that_is_said: "row 53, Vaultwarden",
        [Server(Outer::UnknownAddressIsSaid)], doors(), "two different answers";
    dates_told_in_an_earlier_sharing: "row 20, Outline",
        [Store(Inner::ToldDatesForgetSince)], canaries_of(BY_PAGE), "date told in an earlier sharing";
    a_report_wider_than_its_link: "row 51, Gemini",
        [Server(Outer::ReportForgetsItsLevel)], canaries_of(BY_PAGE), "GuestReport 0 of their own: sentence of the question";
    a_revoked_link_that_opens: "row 36, Mattermost",
        [Store(Inner::GuestSeatForgetsTheEnd), Server(Outer::RevokedLinkOpens)], canaries_of(BY_PAGE),
        "GuestOpen 1 of Arden's stopped: client title of the shared task";
    a_session_of_another_link: "row 27, Vikunja",
        [Server(Outer::SessionOpensAnyLink)], canaries_of(PRETENDS), "as one of details, GuestReport 0";
    a_password_that_is_not_asked: "row 47, FileBrowser Quantum",
        [Server(Outer::PasswordIsNotAsked)], canaries_of(BY_PAGE),
        "GuestOpen 1 of Arden's internal: client title of the shared task";
    a_bare_address_that_names_its_project: "row 43, HackerOne",
        [Server(Outer::BareAddressNamesTheProject)], canaries_of(PRETENDS), "name of Arden's project";
    a_mail_about_what_is_no_longer_shared: "row 14, HackerOne",
        [Server(Outer::MailForgetsSharing)], mailed_after(End::Stop), "mailed to anna";
    a_mail_about_what_was_taken_back: "row 12, HackerOne",
        [Server(Outer::MailForgetsRecall)], mailed_after(End::Recall), "mailed to anna";
    a_mail_to_somebody_who_was_removed: "row 33, FreeScout",
        [Server(Outer::MailOutlivesMembership)], mailed_after(End::Removal), "mailed to anna";
    a_mail_to_who_follows_and_has_no_access: "row 33, FreeScout",
        [Server(Outer::MailOutlivesAccess)], mailed_to_the_gone(), "mailed to moa";
    a_mail_to_who_has_access_and_does_not_follow: "row 12, HackerOne",
        [Server(Outer::FollowingIsNotAsked)], mailed_unasked(), "mailed to anna";
    notes_in_mondays_mail: "row 2, OpenProject",
        [Server(Outer::MailTellsNotes)], canaries(), "later note on the shared task";
    mails_to_another_client: "row 4, brimir",
        [Server(Outer::NewsForEverybody), Server(Outer::FollowingIsNotAsked), Server(Outer::MailForgetsSharing)],
        canaries_of(BEA), "mail to";
    a_plan_that_is_shared_at_once: "row 5, Zammad",
        [Server(Outer::PlanSharedAtOnce)], canaries(), "title of Arden's table";
    a_report_that_moves_with_what_happens_inside: "row 10, HackerOne",
        [Server(Outer::ReportTellsOfInside)], parting(Hidden::NoteOnInternal), "told live";
    an_invitation_that_a_press_opens: "row 37, uptimepage",
        [Server(Outer::AnyNameComesIn)], strangers(), "a robot that pressed the button is in";
    a_mailed_link_for_every_browser: "row 37, uptimepage",
        [Server(Outer::LinkAloneComesIn)], strangers(), "a link alone opened in another browser";
    a_proof_that_is_not_asked: "row 36, Mattermost",
        [Server(Outer::NobodyProves)], strangers(), "somebody was brought along without a proof";
    an_invitation_that_opens_every_house: "row 43, HackerOne",
        [Server(Outer::EverySessionCrosses)], strangers(), "one client's invitation leads into another's house";
    a_domain_that_lets_everybody_in: "row 43, HackerOne",
        [Server(Outer::AnyDomainComesIn)], strangers(), "an address elsewhere came in at once";
    a_look_that_acts: "row 58, Nextcloud",
        [Server(Outer::LookingMayAct)], looks(), "a remark in her name";
    a_look_that_counts_as_hers: "row 25, Vikunja",
        [Server(Outer::LookingIsSeen)], looks(), "counted as seen by her";
    a_who_by_another_rule: "row 15, GitLab",
        [Server(Outer::WhoCountsRecords)], seers(), "Anna is said to see an internal task";
    a_history_of_everybody: "row 8, OTRS",
        [Store(Inner::HistoryForgetsItsClient)], histories(), "Logo was never shown to Pivoine";
    a_list_that_forgets_what_a_member_was_given: "row 30, Plane",
        [Store(Inner::ProjectsForgetTheMember)], canaries_of(MEMBER), "name of Birke's internal project";
    a_member_s_stream_made_with_everybody_s_eyes: "row 21, Mattermost",
        [Server(Outer::MembersHearEverything)], canaries_of(MEMBER), "live to a member: ";
    a_role_that_is_not_asked: "row 17, GitLab",
        [Server(Outer::RoleIsNotAsked)], roles::judged(Engine::Sqlite), "finance StaffReleaseJudgement";
    an_invitation_that_outlives_its_inviter: "row 39, OpenObserve",
        [Store(Inner::InvitationsOutliveTheirMaker)], revocation::invitations_of_the_removed(Engine::Sqlite),
        "the invitation of who was removed opens";
    a_stream_that_outlives_its_rights: "row 33, FreeScout",
        [Server(Outer::StreamOutlivesItsSession)], revocation::judged(Engine::Sqlite), "ContactRemoved, stream";
    an_account_joined_by_an_unverified_address: "row 45, Wekan",
        [Server(Outer::UnverifiedMailIsBelieved)], sign_on::believed(Engine::Sqlite), "by an address nobody verified";
    a_waiting_title_read_by_the_client: "row 20, Outline",
        [Server(Outer::ClientsReadWhatWaits)], canaries(), "waiting client title";
    a_waiting_date_in_the_report: "row 20, Outline",
        [Server(Outer::ClientsReadWhatWaits)], canaries_of(BY_PAGE), "GuestReport 0 of their own: waiting client date";
    a_change_that_shows_before_it_is_published: "row 10, HackerOne",
        [Server(Outer::ClientsReadWhatWaits)], parting(Hidden::SharedSideEditedWhileCollected), "after step";
    a_sister_department_s_projects: "row 23, Outline",
        [Store(Inner::ProjectsForgetTheDepartment)], parting(Hidden::SisterShared), "/api/client/home";
    a_stream_that_forgets_which_department: "row 21, Mattermost",
        [Server(Outer::LiveForgetsWhichDepartment)], parting(Hidden::SisterShared), "told live";
    a_stream_that_outlives_its_link: "row 54, Open WebUI",
        [Store(Inner::GuestSeatForgetsTheEnd), Server(Outer::StreamOutlivesItsSession)], reports_streams(),
        "heard after the link was revoked";
    one_partner_s_things_at_another: "row 23, Outline",
        [Store(Inner::PartnersForgetWhich)], canaries_of(PIPER), "for Quill";
    one_partner_s_thread_at_another: "row 1, Chatwoot",
        [Store(Inner::PartnersHearEachOther)], canaries_of(PIPER), "remark of Quill";
    a_partner_s_stream_with_another_s_tasks: "row 23, Outline",
        [Server(Outer::PartnersHearOfOthers)], partners_streams(), "heard of another partner's task";
    a_partner_the_client_is_not_told_of: "row 20, Outline",
        [Store(Inner::UnnamedPartnersAreTold)], parting(Hidden::PartnerAsked), "Pipers";
    a_package_that_names_tasks_as_the_firm_does: "row 9, HackerOne",
        [Server(Outer::PackageNamesInside)], canaries(), "ClientPackage 0 of Arden's shared: internal title of the shared task";
    a_search_through_what_stands_inside: "row 11, HackerOne",
        [Store(Inner::SearchReadsInside), Server(Outer::FoundByWhatIsNotShown)], search::overheard(Engine::Sqlite),
        "who decides finds something by the internal title of the shared task";
    a_search_that_moves_with_what_is_written_inside: "row 11, HackerOne",
        [Store(Inner::SearchReadsInside), Server(Outer::FoundByWhatIsNotShown)],
        parting(Hidden::SharedTaskReestimated), "/api/client/search";
}

/// Every leak stands in `docs/leaks.md`, which is written from here and compared with it.
/// `VERANDA_WRITE_DOCS=1 cargo nextest run -p veranda-server --test wall every_leak` writes it anew.
#[test]
fn every_leak_stands_in_the_table() {
    let mut page = String::from(
        "# Seeded leaks\n\n\
         Written from `server/tests/wall/mutants.rs` and compared with it in every test run; do not edit by hand.\n\n\
         Each of these is a mistake another product has made, built in once more behind a switch. A test turns on one at a \
         time and asks a harness of the wall to find it; a leak nobody finds fails the run. The rows are those of the \
         house's list of past failures, section 2.\n\n\
         | leak | repeats | is found by | as |\n| --- | --- | --- | --- |\n",
    );
    for (name, row, harness, finding) in LEAKS {
        let harness = harness.split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(page, "| {} | {row} | `{harness}` | {finding} |", name.replace("_s_", "'s ").replace('_', " "))
            .expect("a text can be written");
    }
    writeln!(page, "\n{} leaks.", LEAKS.len()).expect("a text can be written");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/leaks.md");
    if std::env::var_os("VERANDA_WRITE_DOCS").is_some() {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), page, "docs/leaks.md is not what the table says");
}

/// What one partner's class hears when something is asked of another.
async fn partners_streams() -> Vec<String> {
    let (scene, piper, quill) = partners::two(Engine::Sqlite).await;
    let mut ear = scene.world.house.hub.listen(veranda_server::live::Class::Partner(piper.partner));
    partners::shared(&scene, &quill, scene.shared, "For Quill").await;
    scene.world.settle().await;
    let told = told(&mut ear);
    told.into_iter().map(|message| format!("heard of another partner's task: {message}")).collect()
}

/// Store and projection each hide what is internal: with one of them broken the other still stands.
async fn holds_alone(switch: Switch) {
    holds_alone_for(switch, ARDEN | LOU).await;
}

async fn holds_alone_for(switch: Switch, among: Ears) {
    let _turn = turn::alone().await;
    switched(&[switch], true);
    let found = canaries_of(among).await;
    switched(&[switch], false);
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tasks_the_store_forgets_to_hide_are_hidden_by_the_projection() {
    holds_alone(Store(Inner::TasksForgetAudience)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn remarks_the_store_forgets_to_hide_are_hidden_by_the_projection() {
    holds_alone(Store(Inner::RemarksForgetAudience)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cards_the_projection_forgets_to_hide_are_hidden_by_the_store() {
    holds_alone(Server(Outer::CardForgetsSharing)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn notes_the_projection_forgets_to_hide_are_hidden_by_the_store() {
    holds_alone(Server(Outer::ThreadForgetsAudience)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn links_the_door_forgets_to_refuse_are_refused_by_the_store() {
    holds_alone_for(Server(Outer::RevokedLinkOpens), BY_PAGE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn news_put_down_for_everybody_are_hidden_by_every_seat() {
    holds_alone_for(Server(Outer::NewsForEverybody), BEA).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_an_index_finds_by_words_inside_is_left_out_by_the_projection() {
    let _turn = turn::alone().await;
    switched(&[Store(Inner::SearchReadsInside)], true);
    let found = search::overheard(Engine::Sqlite).await;
    switched(&[Store(Inner::SearchReadsInside)], false);
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_leak_nothing_is_found() {
    let _turn = turn::alone().await;
    for end in [End::Stop, End::Recall, End::Removal] {
        assert_eq!(mailed_after(end).await, Vec::<String>::new());
    }
    assert_eq!(
        [
            canaries_of(BY_PAGE | PRETENDS | MEMBER | PIPER).await,
            partners_streams().await,
            reports_streams().await,
            looks().await,
            seers().await,
            histories().await,
            mailed_to_the_gone().await,
            mailed_unasked().await,
            sign_on::believed(Engine::Sqlite).await
        ]
        .concat(),
        Vec::<String>::new()
    );
    assert_eq!([canaries().await, streams().await, doors().await].concat(), Vec::<String>::new());
    assert_eq!(parting(Hidden::NoteOnShared).await, Vec::<String>::new());
}
