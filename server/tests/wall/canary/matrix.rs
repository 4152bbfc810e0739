//! Every operation there is, aimed at something. A new operation does not compile until somebody says how it is aimed.

use super::story::Target;
use crate::support::Asks;
use crate::support::authenticator::Authenticator;
use crate::support::scene::never;
use crate::support::world::{
    access, client_text, email, enter, face, internal, invite, new_ask, new_client, new_department, new_link,
    new_project, new_task, open_link, share, stop,
};
use veranda_api::away::NewAway;
use veranda_api::client::{
    AnswerText, Approve, Decision, FinishReview, GiveAnswer, Language, NewRemark, Pick, PickTime, Remark, Reviewed,
};
use veranda_api::door::{
    Credentials, EnterByCode, EntryCode, FirstOwner, LinkSecret, NewPassword, Secret, SendAgain, SignIn,
};
use veranda_api::mails::{ClientWishes, Following, HowSoon, QuietHours, StaffWishes};
use veranda_api::staff::{
    Beginning, EditTask, Finished, ItemPlace, ItemText, MoveTask, NewForm, NewItems, NewNote, NewPlace, NewRecurrence,
    NewTemplate, Recurring, Tasks, TemplateRemoved, Tick,
};
use veranda_api::{Operation, Showing, client, door, guest, partner, people, search, staff};
use veranda_terms::{
    Action, ContactRole, Country, Day, Every, Figure, Glyph, HostName, Lang, Level, Moment, PersonName, SearchText,
    StaffRole, Title,
};

/// The usual quiet hours.
const NIGHT: QuietHours = QuietHours { from: 20 * 60, until: 7 * 60 };

/// What is sent, without words of its own that could be taken for somebody's.
pub fn aimed(operation: Operation, at: &Target, key: &str) -> Vec<Asks> {
    let plain = "plain words";
    let of_each = |make: &dyn Fn(veranda_terms::AskId, &str) -> Asks| -> Vec<Asks> {
        at.asks.iter().enumerate().map(|(n, ask)| make(*ask, &format!("{key}-{n}"))).collect()
    };
    let (task, project, client) = (at.task, at.project, at.client);
    match operation {
        Operation::DoorWhere => vec![Asks::of(&door::Where { body: () }, key)],
        Operation::DoorSignIn => vec![Asks::of(
            &SignIn { body: Credentials::new(email(&at.address), Secret("wrong, and long".into())) },
            key,
        )],
        Operation::DoorOwner => {
            let body = FirstOwner {
                secret: Secret(at.link.1.clone()),
                firm_name: Title::parse(plain).expect("a title"),
                name: PersonName::parse(plain).expect("a name"),
                email: email("plain@words.example"),
                password: Secret("wrong, and long".into()),
                lang: Lang::En,
            };
            vec![Asks::of(&door::Owner { body }, key)]
        }
        Operation::DoorEnter => {
            vec![Asks::of(&enter(&at.link.0, &at.link.1), key), Asks::of(&enter(&at.link.0, &"0".repeat(32)), key)]
        }
        Operation::DoorEnterByCode => {
            let body = EntryCode { email: email(&at.address), code: Secret("AAAAAAAA".into()) };
            vec![Asks::of(&EnterByCode { body }, key)]
        }
        Operation::DoorSendAgain => {
            let entry = at.link.0.trim_start_matches("/i/").parse().expect("an entry");
            let body = LinkSecret { secret: Secret("0".repeat(32)) };
            vec![Asks::of(&SendAgain { entry, body }, key)]
        }
        Operation::DoorSendLink => {
            let body = door::AskedIn { email: email(&at.address), to: Some("/".to_owned()) };
            vec![Asks::of(&door::SendLink { body }, key)]
        }
        Operation::DoorPassedOn => {
            let entry = at.link.0.trim_start_matches("/i/").parse().expect("an entry");
            let passed = |secret: &str| {
                let name = PersonName::parse(plain).expect("a name");
                let body =
                    door::Newcomer { secret: Secret(secret.to_owned()), name, email: email("new@plain.example") };
                Asks::of(&door::PassedOn { entry, body }, key)
            };
            vec![passed(&at.link.1), passed(&"0".repeat(32))]
        }
        Operation::DoorComeIn => {
            let body = door::Proof { secret: Some(Secret("0".repeat(32))), code: Some(Secret("AAAAAAAA".into())) };
            vec![Asks::of(&door::ComeIn { challenge: never(), body }, key)]
        }
        Operation::DoorSendCode => vec![Asks::of(&door::SendCode { body: () }, key)],
        Operation::DoorProve => {
            let body = door::Proof { secret: None, code: Some(Secret("AAAAAAAA".into())) };
            vec![Asks::of(&door::Prove { challenge: never(), body }, key)]
        }
        Operation::DoorOtherHouses => vec![Asks::of(&door::OtherHouses { body: () }, key)],
        Operation::DoorCrossOver => vec![Asks::of(&door::CrossOver { house: client, body: () }, key)],
        Operation::ClientPeople => vec![Asks::of(&client::ShowPeople { body: () }, key)],
        Operation::ClientBringColleague => {
            let address = format!("{}@plain.example", key.replace('.', "-"));
            let name = PersonName::parse(plain).expect("a name");
            let body = people::NewColleague { name, email: email(&address), words: client_text("") };
            vec![Asks::of(&client::BringColleague { body }, key)]
        }
        Operation::ClientLetIn => vec![Asks::of(&client::LetIn { admission: at.admission, body: () }, key)],
        Operation::ClientTurnAway => vec![Asks::of(&client::TurnAway { admission: at.admission, body: () }, key)],
        Operation::ClientChangeDomains => {
            let body = people::Domains { domains: vec![HostName::parse("plain.example").expect("a domain")] };
            vec![Asks::of(&client::ChangeDomains { body }, key)]
        }
        Operation::StaffLetIn => vec![Asks::of(&staff::LetIn { admission: at.admission, body: () }, key)],
        Operation::StaffTurnAway => vec![Asks::of(&staff::TurnAway { admission: at.admission, body: () }, key)],
        Operation::StaffChangeDomains => {
            let body = people::Domains { domains: vec![HostName::parse("plain.example").expect("a domain")] };
            vec![Asks::of(&staff::ChangeDomains { client: at.client, body }, key)]
        }
        Operation::DoorJoin => {
            let entry = at.link.0.trim_start_matches("/i/").parse().expect("an entry");
            let join = |secret: &str| {
                let body = NewPassword { secret: Secret(secret.to_owned()), password: Secret("a long word".into()) };
                Asks::of(&door::Join { entry, body }, key)
            };
            vec![join(&at.link.1), join(&"0".repeat(32))]
        }
        // With a foreign site's mark on it: leaving for good is another test's.
        Operation::DoorLeave => vec![Asks::of(&door::Leave { body: () }, key).with("sec-fetch-site", "cross-site")],
        Operation::StaffMe => vec![Asks::of(&staff::Me { body: () }, key)],
        Operation::StaffSpeak => vec![Asks::of(&staff::Speak { body: Language { lang: Lang::Sv } }, key)],
        Operation::StaffPortfolio => vec![Asks::of(&staff::Portfolio { body: () }, key)],
        Operation::StaffCreateClient => {
            vec![Asks::of(&new_client(plain, &format!("{}.localhost", key.replace('.', "-")), Lang::En), key)]
        }
        Operation::StaffShowClient => vec![Asks::of(&staff::ShowClient { client, body: () }, key)],
        Operation::StaffSharingHistory => vec![Asks::of(&staff::SharingHistory { client, body: () }, key)],
        Operation::StaffInvite => {
            let address = format!("{}@plain.example", key.replace('.', "-"));
            vec![Asks::of(&invite(client, plain, &address, ContactRole::Looks, None), key)]
        }
        Operation::StaffCreateProject => {
            let like = Beginning::Template { template: at.template, first: Day(21_000) };
            [Beginning::House, Beginning::Small, like]
                .into_iter()
                .enumerate()
                .map(|(n, begins)| {
                    let mut asked = new_project(client, plain);
                    asked.body.begins = begins;
                    Asks::of(&asked, &format!("{key}-{n}"))
                })
                .collect()
        }
        Operation::StaffShowBaseline => vec![Asks::of(&staff::ShowBaseline { project, body: () }, key)],
        Operation::StaffTakeBaseline => vec![Asks::of(&staff::TakeBaseline { project, body: () }, key)],
        Operation::StaffDropBaseline => {
            let body = staff::BaselineRemoved { removed: true };
            vec![Asks::of(&staff::DropBaseline { project, baseline: at.baseline, body }, key)]
        }
        Operation::StaffShowViews => vec![Asks::of(&staff::ShowViews { project, body: () }, key)],
        Operation::StaffKeepView => {
            let showing = Showing { stage: Some(at.stage), owner: Some(at.person), ..Showing::default() };
            let keep = |shared| {
                let body = staff::NewView { name: Title::parse(plain).expect("a title"), showing, shared };
                Asks::of(&staff::KeepView { project, body }, &format!("{key}-{shared}"))
            };
            vec![keep(false), keep(true)]
        }
        Operation::StaffForgetView => {
            let body = staff::ViewForgotten { forgotten: true };
            let forget = |kept| Asks::of(&staff::ForgetView { project, kept, body }, &format!("{key}-{kept}"));
            at.views.map(forget).to_vec()
        }
        Operation::StaffShowTemplates => vec![Asks::of(&staff::ShowTemplates { body: () }, key)],
        Operation::StaffMakeTemplate => {
            let name = Title::parse(plain).expect("a title");
            vec![Asks::of(&staff::MakeTemplate { project, body: NewTemplate { name } }, key)]
        }
        Operation::StaffRemoveTemplate => {
            let body = TemplateRemoved { removed: true };
            vec![Asks::of(&staff::RemoveTemplate { template: at.template, body }, key)]
        }
        Operation::StaffLeavePrepared => vec![Asks::of(&staff::LeavePrepared { project, body: () }, key)],
        // Opened again at once: whoever comes after finds it as it was.
        Operation::StaffArchiveProject => [true, false]
            .into_iter()
            .enumerate()
            .map(|(n, archived)| {
                let body = staff::Archiving { archived };
                Asks::of(&staff::ArchiveProject { project, body }, &format!("{key}-{n}"))
            })
            .collect(),
        Operation::StaffPackage => vec![Asks::of(&staff::DownloadPackage { project, body: () }, key)],
        Operation::StaffShowBoard => vec![Asks::of(&staff::ShowBoard { project, body: () }, key)],
        Operation::StaffShowBoardTop => vec![Asks::of(&staff::ShowBoardTop { project, body: () }, key)],
        Operation::StaffShowCards => {
            let after = |after| Asks::of(&staff::ShowCards { project, after: staff::After(after), body: () }, key);
            vec![after(None), after(Some(task))]
        }
        Operation::StaffShowActivity => {
            let before =
                |before| Asks::of(&staff::ShowActivity { project, before: staff::Before(before), body: () }, key);
            vec![before(None), before(Some(Moment(i64::MAX)))]
        }
        Operation::StaffCreateTask => {
            let mut owned = new_task(project, plain, Some(at.stage));
            owned.body.owners = vec![at.person];
            owned.body.team_date = Some(Day(20_700));
            vec![Asks::of(&new_task(project, plain, Some(at.stage)), key), Asks::of(&owned, &format!("{key}-owned"))]
        }
        Operation::StaffShowTask => vec![Asks::of(&staff::ShowTask { task, body: () }, key)],
        Operation::StaffEditTask => {
            let body = staff::TaskFields {
                title: internal(plain),
                text: internal(""),
                client_title: None,
                client_text: client_text(""),
                owners: vec![at.person],
                team_date: None,
                milestone: false,
                client_date: None,
                date_why: None,
            };
            let edit = Asks::of(&EditTask { task, body }, key);
            vec![edit.clone(), edit.with("if-match", "\"stale\"")]
        }
        Operation::StaffWaitFor => {
            let wait = |tasks| Asks::of(&staff::WaitFor { task, body: staff::WaitsFor { tasks } }, key);
            vec![wait(vec![task]), wait(Vec::new())]
        }
        Operation::StaffStandBehind => {
            let stand = |line, n| {
                let body = staff::StandsBehind { line, from: None };
                Asks::of(&staff::StandBehind { task, body }, &format!("{key}-{n}"))
            };
            vec![stand(Some(task), 0), stand(None, 1)]
        }
        Operation::StaffMoveTask => {
            let body = NewPlace { stage: at.stage, before: Some(task), from: None, share: None, takes_back: false };
            vec![Asks::of(&MoveTask { task, body }, key)]
        }
        Operation::StaffFinishTask => {
            vec![Asks::of(&staff::FinishTask { task, body: Finished { done: true } }, key)]
        }
        Operation::StaffTickItem => {
            vec![Asks::of(&staff::TickItem { task, item: at.item, body: Tick { ticked: true } }, key)]
        }
        Operation::StaffSetRecurrence => {
            let again = Some(Recurring { every: Every::Month, first: Day(30_000), share: false });
            vec![Asks::of(&staff::SetRecurrence { task, body: NewRecurrence { again } }, key)]
        }
        Operation::StaffAddItems => {
            vec![Asks::of(&staff::AddItems { task, body: NewItems { lines: vec![internal(plain)] } }, key)]
        }
        Operation::StaffRenameItem => {
            let body = ItemText { text: internal(plain), seen: internal(plain) };
            vec![Asks::of(&staff::RenameItem { task, item: at.item, body }, key)]
        }
        Operation::StaffMoveItem => {
            vec![Asks::of(&staff::MoveItem { task, item: at.item, body: ItemPlace { before: Some(at.item) } }, key)]
        }
        Operation::StaffRemoveItem => vec![Asks::of(&staff::RemoveItem { task, item: at.item, body: () }, key)],
        Operation::StaffRestoreItem => vec![Asks::of(&staff::RestoreItem { task, item: at.item, body: () }, key)],
        Operation::StaffNoteInside => {
            vec![Asks::of(&staff::NoteInside { task, body: NewNote { text: internal(plain) } }, key)]
        }
        Operation::StaffTellClient => {
            vec![Asks::of(&staff::TellClient { task, body: NewRemark { text: client_text(plain) } }, key)]
        }
        Operation::StaffPreviewSharing => {
            vec![Asks::of(&staff::PreviewSharing { project, body: Tasks { tasks: vec![task] } }, key)]
        }
        Operation::StaffShare => vec![Asks::of(&share(project, vec![face(task, Some(plain), "")]), key)],
        Operation::StaffStopSharing => {
            let mut told = stop(project, vec![task]);
            told.body.tell = Some(client_text(plain));
            vec![Asks::of(&told, key)]
        }
        Operation::StaffOpenAsk => vec![Asks::of(&new_ask(task, NewForm::Approve, plain), key)],
        Operation::StaffWithdrawAsk => of_each(&|ask, key| Asks::of(&staff::WithdrawAsk { ask, body: () }, key)),
        Operation::StaffAskAgain => of_each(&|ask, key| {
            let body = staff::Again { text: client_text(plain), starts: None };
            Asks::of(&staff::AskAgain { ask, body }, key)
        }),
        Operation::StaffMeetingFile => of_each(&|ask, key| Asks::of(&staff::MeetingFile { ask, body: () }, key)),
        Operation::StaffTakeTime => {
            of_each(&|ask, key| Asks::of(&staff::TakeTime { ask, body: Pick { slot: at.slot } }, key))
        }
        Operation::StaffShowWork => vec![Asks::of(&staff::ShowWork { body: () }, key)],
        Operation::StaffShowLoad => vec![Asks::of(&staff::ShowLoad { project, body: () }, key)],
        Operation::StaffBundleAsk => of_each(&|ask, key| Asks::of(&staff::BundleAsk { ask, body: () }, key)),
        Operation::StaffRemindAsk => of_each(&|ask, key| Asks::of(&staff::RemindAsk { ask, body: () }, key)),
        Operation::StaffLookAtPlan | Operation::StaffImportPlan => {
            // A plan, and a file that is none.
            let files = [(&at.plan.0, at.plan.1.as_slice()), (&at.no_plan, b"\x89PNG")];
            let ask = |(n, (name, file)): (usize, (&String, &[u8]))| {
                let body = staff::PlanAsk { file_name: name.clone(), choices: staff::PlanChoices::default() };
                let key = format!("{key}-{n}");
                let ask = match operation {
                    Operation::StaffLookAtPlan => Asks::of(&staff::LookAtPlan { client, body }, &key),
                    _ => Asks::of(&staff::ImportPlan { client, body }, &key),
                };
                ask.with_file(file)
            };
            files.into_iter().enumerate().map(ask).collect()
        }
        Operation::StaffShowReport => vec![Asks::of(&staff::ShowReport { project, body: () }, key)],
        Operation::StaffReleaseJudgement => {
            let words = client_text(plain);
            let body = staff::NewRelease { health: veranda_terms::Health::OnTrack, first: None, last: None, words };
            vec![Asks::of(&staff::ReleaseJudgement { project, body }, key)]
        }
        Operation::StaffMakeLink => vec![Asks::of(&new_link(project, plain, Level::OnePage), key)],
        Operation::StaffRevokeLink => vec![Asks::of(&staff::RevokeLink { link: at.report.link, body: () }, key)],
        Operation::StaffTakeBack => {
            vec![Asks::of(&staff::TakeBack { remark: at.remark, body: () }, key)]
        }
        Operation::StaffChangeContact => {
            let body = staff::ContactRights { role: ContactRole::Looks, sees_money: false, keeps_door: false };
            vec![Asks::of(&staff::ChangeContact { client, person: at.person, body }, key)]
        }
        Operation::StaffRemoveContact => {
            vec![Asks::of(&staff::RemoveContact { client, person: at.person, body: () }, key)]
        }
        Operation::StaffTeam => vec![Asks::of(&staff::Team { body: () }, key)],
        Operation::StaffAddColleague => {
            let body = staff::NewColleague {
                name: PersonName::parse(plain).expect("a name"),
                email: email(&format!("{}@plain.example", key.replace('.', "-"))),
                role: StaffRole::Member,
                lang: None,
            };
            vec![Asks::of(&staff::AddColleague { body }, key)]
        }
        // The house has one owner, and keeps them.
        Operation::StaffChangeRole => {
            let body = staff::NewRole { role: StaffRole::Member };
            vec![Asks::of(&staff::ChangeRole { person: at.person, body }, key)]
        }
        Operation::StaffChangeAccess => vec![Asks::of(&access(at.person, client, Some(project), true), key)],
        Operation::StaffRemoveColleague => {
            vec![Asks::of(&staff::RemoveColleague { person: at.person, body: () }, key)]
        }
        Operation::StaffLive => vec![Asks::get(staff::LIVE_PATH)],
        Operation::ClientMe => vec![Asks::of(&client::Me { body: () }, key)],
        Operation::ClientSpeak => vec![Asks::of(&client::Speak { body: Language { lang: Lang::Fr } }, key)],
        Operation::ClientHome => vec![Asks::of(&client::ShowHome { body: () }, key)],
        Operation::ClientBoard => vec![Asks::of(&client::ShowBoard { project, body: () }, key)],
        Operation::ClientTask => vec![Asks::of(&client::ShowTask { task, body: () }, key)],
        Operation::ClientApprove => {
            of_each(&|ask, key| Asks::of(&Approve { ask, body: Decision { changes: None } }, key))
        }
        Operation::ClientAnswer => {
            of_each(&|ask, key| Asks::of(&GiveAnswer { ask, body: AnswerText { text: client_text(plain) } }, key))
        }
        Operation::ClientFinishReview => {
            of_each(&|ask, key| Asks::of(&FinishReview { ask, body: Reviewed { remark: None } }, key))
        }
        Operation::ClientPickTime => {
            of_each(&|ask, key| Asks::of(&PickTime { ask, body: Pick { slot: at.slot } }, key))
        }
        Operation::ClientChoose => {
            of_each(&|ask, key| Asks::of(&client::Choose { ask, body: client::Choice { option: 0 } }, key))
        }
        Operation::ClientGiveDay => {
            of_each(&|ask, key| Asks::of(&client::GiveDay { ask, body: client::AnswerDay { day: Day(20_800) } }, key))
        }
        Operation::ClientGiveFigure => {
            let figure = Figure::of_thousandths(12_500).expect("a figure");
            of_each(&|ask, key| Asks::of(&client::GiveFigure { ask, body: client::AnswerFigure { figure } }, key))
        }
        Operation::ClientSign => of_each(&|ask, key| {
            let name = PersonName::parse(plain).expect("a name");
            Asks::of(&client::Sign { ask, body: client::NameUnder { name } }, key)
        }),
        Operation::ClientUndo => of_each(&|ask, key| Asks::of(&client::Undo { ask, body: () }, key)),
        Operation::ClientPutOff => {
            of_each(&|ask, key| Asks::of(&client::PutOff { ask, body: client::LaterOn { until: Day(20_900) } }, key))
        }
        Operation::ClientSayStuck => of_each(&|ask, key| {
            Asks::of(&client::SayStuck { ask, body: client::WhyStuck { reason: client_text(plain) } }, key)
        }),
        Operation::ClientProposeTimes => of_each(&|ask, key| {
            let body = client::OtherTimes { starts: vec![Moment(2_000_000_000_000)] };
            Asks::of(&client::ProposeTimes { ask, body }, key)
        }),
        Operation::ClientTakeWordBack => of_each(&|ask, key| Asks::of(&client::TakeWordBack { ask, body: () }, key)),
        Operation::ClientHandOver => of_each(&|ask, key| {
            let body = client::Handing { to: at.person, words: client_text(plain) };
            Asks::of(&client::HandOver { ask, body }, key)
        }),
        // On a day nobody may name: what is asked of others stays theirs.
        Operation::ClientGoAway => {
            let body = NewAway { from: Day(30_000), until: Day(30_000), deputy: Some(at.person) };
            vec![Asks::of(&client::GoAway { body }, key)]
        }
        // With a foreign site's mark on it: what the story says of who is away stays said.
        Operation::ClientComeBack => {
            vec![Asks::of(&client::ComeBack { body: () }, key).with("sec-fetch-site", "cross-site")]
        }
        Operation::ClientTakeHandBack => of_each(&|ask, key| Asks::of(&client::TakeHandBack { ask, body: () }, key)),
        Operation::ClientMeetingFile => of_each(&|ask, key| Asks::of(&client::MeetingFile { ask, body: () }, key)),
        Operation::ClientPackage => vec![Asks::of(&client::DownloadPackage { project, body: () }, key)],
        Operation::ClientRemark => {
            vec![Asks::of(&Remark { task, body: NewRemark { text: client_text(plain) } }, key)]
        }
        Operation::ClientTakeBack => {
            vec![Asks::of(&client::TakeBack { remark: at.remark, body: () }, key)]
        }
        Operation::ClientLive => vec![Asks::get(client::LIVE_PATH)],
        Operation::StaffPreviewStop => {
            vec![Asks::of(&staff::PreviewStop { project, body: Tasks { tasks: vec![task] } }, key)]
        }
        Operation::StaffWhoSees => vec![Asks::of(&staff::WhoSees { task, body: () }, key)],
        Operation::StaffSeeAs => {
            let body = staff::SeeFrom { project: Some(project), task: Some(task) };
            vec![
                Asks::of(&staff::SeeAs { client, person: at.person, body }, key),
                Asks::of(
                    &staff::SeeAs { client, person: at.person, body: staff::SeeFrom::default() },
                    &format!("{key}-1"),
                ),
            ]
        }
        Operation::StaffCollectChanges => {
            vec![Asks::of(&staff::CollectChanges { project, body: staff::Collecting { collected: true } }, key)]
        }
        Operation::StaffShowWaiting => vec![Asks::of(&staff::ShowWaiting { project, body: () }, key)],
        // By a tag nobody was given, and by what waits.
        Operation::StaffPublish => ["\"none\"", &at.waiting]
            .into_iter()
            .enumerate()
            .map(|(n, tag)| {
                let changes = vec![staff::SeenChange { task, tag: tag.to_owned() }];
                Asks::of(&staff::Publish { project, body: staff::SeenChanges { changes } }, &format!("{key}-{n}"))
            })
            .collect(),
        Operation::StaffDiscardChange => {
            let body = staff::SeenTag { tag: at.waiting.clone() };
            vec![Asks::of(&staff::DiscardChange { task, body }, key)]
        }
        Operation::DoorSeeAs => ["0".repeat(32), at.look.1.clone()]
            .into_iter()
            .map(|secret| {
                let body = LinkSecret { secret: Secret(secret) };
                Asks::of(&door::SeeAs { look: at.look.0, body }, key)
            })
            .collect(),
        Operation::StaffPartners => vec![Asks::of(&staff::ShowPartners { project, body: () }, key)],
        Operation::StaffPutPartner => {
            let known = staff::WhichPartner::Known { id: at.partner.partner };
            let company = new_client(plain, &format!("{}-p.localhost", key.replace('.', "-")), Lang::En).body;
            [known, staff::WhichPartner::New { company }]
                .into_iter()
                .enumerate()
                .map(|(n, partner)| {
                    let body = staff::NewPartner { partner, named: false };
                    Asks::of(&staff::PutPartner { project, body }, &format!("{key}-{n}"))
                })
                .collect()
        }
        Operation::StaffNamePartner => {
            let body = staff::PartnerNamed { named: true };
            vec![Asks::of(&staff::NamePartner { project, partner: at.partner.partner, body }, key)]
        }
        Operation::StaffEndPartner => {
            vec![Asks::of(&staff::EndPartner { project, partner: at.partner.partner, body: () }, key)]
        }
        Operation::StaffPartnerSides => vec![Asks::of(&staff::ShowPartnerSides { task, body: () }, key)],
        Operation::StaffShareWithPartner => {
            let body = staff::FaceForPartner {
                title: Title::parse(plain).expect("a title"),
                text: client_text(plain),
                date: None,
            };
            vec![Asks::of(&staff::ShareWithPartner { task, partner: at.partner.partner, body }, key)]
        }
        Operation::StaffStopWithPartner => {
            vec![Asks::of(&staff::StopWithPartner { task, partner: at.partner.partner, body: () }, key)]
        }
        Operation::StaffAskPartner => {
            let body = staff::NewPartnerAsk {
                own: None,
                form: NewForm::Approve,
                of: veranda_terms::Asked::Client,
                sentence: Title::parse(plain).expect("a title"),
                unlocks: None,
                minutes: None,
                due: None,
            };
            vec![Asks::of(&staff::AskPartner { task, partner: at.partner.partner, body }, key)]
        }
        Operation::StaffRemindPartner => {
            vec![Asks::of(&staff::RemindPartner { ask: at.partner.ask, body: () }, key)]
        }
        Operation::StaffBundles => vec![Asks::of(&staff::ShowBundles { task, body: () }, key)],
        Operation::StaffWithdrawFromPartner => {
            vec![Asks::of(&staff::WithdrawFromPartner { ask: at.partner.ask, body: () }, key)]
        }
        Operation::StaffTellPartner => {
            let body = NewRemark { text: client_text(plain) };
            vec![Asks::of(&staff::TellPartner { task, partner: at.partner.partner, body }, key)]
        }
        Operation::StaffTakeBackFromPartner => {
            vec![Asks::of(&staff::TakeBackFromPartner { remark: at.partner.remark, body: () }, key)]
        }
        Operation::PartnerMe => vec![Asks::of(&partner::Me { body: () }, key)],
        Operation::PartnerSpeak => vec![Asks::of(&partner::Speak { body: Language { lang: Lang::En } }, key)],
        Operation::PartnerHome => vec![Asks::of(&partner::ShowHome { body: () }, key)],
        Operation::PartnerBoard => vec![Asks::of(&partner::ShowBoard { project, body: () }, key)],
        Operation::PartnerTask => vec![Asks::of(&partner::ShowTask { task, body: () }, key)],
        Operation::PartnerApprove => {
            of_each(&|ask, key| Asks::of(&partner::Approve { ask, body: Decision { changes: None } }, key))
        }
        // Answering closes: a partner's own stays open for who comes next, by an answer that is none.
        Operation::PartnerAnswer => of_each(&|ask, key| {
            Asks::of(&partner::GiveAnswer { ask, body: AnswerText { text: client_text(" ") } }, key)
        }),
        Operation::PartnerFinishReview => {
            of_each(&|ask, key| Asks::of(&partner::FinishReview { ask, body: Reviewed { remark: None } }, key))
        }
        Operation::PartnerPickTime => {
            of_each(&|ask, key| Asks::of(&partner::PickTime { ask, body: Pick { slot: at.slot } }, key))
        }
        Operation::PartnerRemark => {
            vec![Asks::of(&partner::Remark { task, body: NewRemark { text: client_text(plain) } }, key)]
        }
        Operation::PartnerTakeBack => vec![Asks::of(&partner::TakeBack { remark: at.remark, body: () }, key)],
        Operation::PartnerShowMails => vec![Asks::of(&partner::ShowMails { body: () }, key)],
        Operation::PartnerChangeMails => {
            let body = ClientWishes { asked: HowSoon::AtOnce, told: HowSoon::OnMonday, quiet: Some(NIGHT) };
            vec![Asks::of(&partner::ChangeMails { body }, key)]
        }
        Operation::PartnerLive => vec![Asks::get(partner::LIVE_PATH)],
        Operation::GuestOpen => ["0".repeat(32), at.report.secret.clone()]
            .into_iter()
            .map(|secret| Asks::of(&open_link(at.report.link, &secret), key))
            .collect(),
        Operation::GuestReport => vec![Asks::of(&guest::ShowReport { link: at.report.link, body: () }, key)],
        Operation::GuestLive => vec![Asks::get(&guest::live_path(at.report.link))],
        Operation::StaffCreateDepartment => {
            let host = format!("{}.department.localhost", key.replace('.', "-"));
            vec![Asks::of(&new_department(client, plain, &host), key)]
        }
        Operation::StaffChangeBrand => {
            let body = staff::NewBrand { accent: Some(veranda_terms::Accent([0x12, 0x34, 0x56])) };
            vec![Asks::of(&staff::ChangeBrand { client, body }, key)]
        }
        // A picture, and a file that is none.
        Operation::StaffPutLogo => [crate::support::logo::png([0x12, 0x34, 0x56]), b"no picture".to_vec()]
            .into_iter()
            .enumerate()
            .map(|(n, file)| Asks::of(&staff::PutLogo { client, body: () }, &format!("{key}-{n}")).with_file(&file))
            .collect(),
        Operation::StaffPutFirmLogo => {
            vec![
                Asks::of(&staff::PutFirmLogo { body: () }, key)
                    .with_file(&crate::support::logo::png([0x65, 0x43, 0x21])),
            ]
        }
        Operation::StaffRemoveFirmLogo => vec![Asks::of(&staff::RemoveFirmLogo { body: () }, key)],
        Operation::StaffRemoveLogo => vec![Asks::of(&staff::RemoveLogo { client, body: () }, key)],
        Operation::StaffShowMails => vec![Asks::of(&staff::ShowMails { body: () }, key)],
        // As it is: a mail that must come is not stopped here.
        Operation::StaffChangeMails => {
            let body = StaffWishes { answered: HowSoon::AtOnce, quiet: Some(NIGHT) };
            vec![Asks::of(&staff::ChangeMails { body }, key)]
        }
        Operation::StaffFollow => {
            vec![Asks::of(&staff::Follow { project, body: Following { follows: true } }, key)]
        }
        Operation::StaffLostMails => vec![Asks::of(&staff::LostMails { body: () }, key)],
        Operation::StaffSendMailAgain => {
            let body = staff::WhichMail { id: format!("invitation-{}", at.link.0.trim_start_matches("/i/")) };
            vec![Asks::of(&staff::SendMailAgain { body }, key)]
        }
        Operation::ClientShowMails => vec![Asks::of(&client::ShowMails { body: () }, key)],
        Operation::ClientChangeMails => {
            let body = ClientWishes { asked: HowSoon::AtOnce, told: HowSoon::OnMonday, quiet: Some(NIGHT) };
            vec![Asks::of(&client::ChangeMails { body }, key)]
        }
        Operation::ClientFollow => {
            vec![Asks::of(&client::Follow { project, body: Following { follows: true } }, key)]
        }
        Operation::DoorAccess => vec![Asks::of(&door::access::ShowAccess { body: () }, key)],
        Operation::DoorEndSession => {
            vec![Asks::of(&door::access::EndSession { session: never(), body: () }, key)]
        }
        // With a foreign site's mark on them: who is ended here would hear nothing any more.
        Operation::DoorEndOthers => {
            vec![Asks::of(&door::access::EndOthers { body: () }, key).with("sec-fetch-site", "cross-site")]
        }
        Operation::DoorEndAll => {
            vec![Asks::of(&door::access::EndAll { body: () }, key).with("sec-fetch-site", "cross-site")]
        }
        Operation::DoorOfferPasskey => vec![Asks::of(&door::access::OfferPasskey { body: () }, key)],
        Operation::DoorAddPasskey => vec![Asks::of(&door::access::AddPasskey { body: signed() }, key)],
        Operation::DoorRemovePasskey => {
            vec![Asks::of(&door::access::RemovePasskey { passkey: never(), body: () }, key)]
        }
        Operation::DoorAskPasskey => vec![Asks::of(&door::access::AskPasskey { body: () }, key)],
        Operation::DoorEnterByPasskey => vec![Asks::of(&door::access::EnterByPasskey { body: signed() }, key)],
        Operation::DoorSignOn => {
            let body = door::SignOnFrom { to: Some(format!("/projects/{project}")) };
            vec![Asks::of(&door::SignOn { body }, key)]
        }
        Operation::DoorSignOnBack => {
            let (code, state) = (Secret("code".into()), Secret(at.link.1.clone()));
            vec![Asks::of(&door::SignOnBack { body: door::SignOnAnswer { code, state, issuer: None } }, key)]
        }
        Operation::DoorShowSecond => vec![Asks::of(&door::ShowSecond { body: () }, key)],
        Operation::DoorBeginSecond => vec![Asks::of(&door::BeginSecond { body: () }, key)],
        Operation::DoorConfirmSecond => vec![Asks::of(&door::ConfirmSecond { body: no_code() }, key)],
        Operation::DoorRemoveSecond => vec![Asks::of(&door::RemoveSecond { body: no_code() }, key)],
        Operation::DoorNewSpares => vec![Asks::of(&door::NewSpares { body: no_code() }, key)],
        Operation::DoorForgotten => {
            let body = door::WhoForgot { email: email(&at.address) };
            vec![Asks::of(&door::Forgotten { body }, key)]
        }
        Operation::DoorSetPassword => {
            let challenge = at.link.0.trim_start_matches("/i/").parse().expect("a challenge");
            let proof = door::Proof { secret: Some(Secret(at.link.1.clone())), code: Some(Secret("AAAAAAAA".into())) };
            let body = door::ChosenPassword { proof, password: Secret("a long word".into()) };
            vec![Asks::of(&door::SetPassword { challenge, body }, key)]
        }
        // Every canary that is a word begins so: whatever an index would let out comes out.
        Operation::ClientSearch => {
            ["zq", plain].map(|q| Asks::of(&search::SearchAsClient { q: text_to_find(q), body: () }, key)).to_vec()
        }
        Operation::StaffSearch => {
            ["zq", plain].map(|q| Asks::of(&search::SearchAsStaff { q: text_to_find(q), body: () }, key)).to_vec()
        }
        Operation::StaffTakeProof => vec![Asks::of(&staff::TakeProof { person: at.person, body: () }, key)],
        Operation::StaffChooseHolidays => {
            let body = staff::HolidaysOf { country: Some(Country::Sweden) };
            vec![Asks::of(&staff::ChooseHolidays { client, body }, key)]
        }
        Operation::StaffChooseOwnHolidays => {
            let body = staff::HolidaysOf { country: Some(Country::Sweden) };
            vec![Asks::of(&staff::ChooseOwnHolidays { body }, key)]
        }
        Operation::StaffShowOwnWords => vec![Asks::of(&staff::ShowOwnWords { body: () }, key)],
        Operation::StaffAddOwnWord => {
            let body = staff::NewOwnWord { family: Action::Approve, says: word_text() };
            vec![Asks::of(&staff::AddOwnWord { body }, key)]
        }
        Operation::StaffChangeOwnWord => {
            vec![Asks::of(&staff::ChangeOwnWord { word: never(), body: word_text() }, key)]
        }
        Operation::StaffRetireOwnWord => {
            let body = staff::WordRetired { retired: true };
            vec![Asks::of(&staff::RetireOwnWord { word: never(), body }, key)]
        }
    }
}

fn word_text() -> staff::WordText {
    let [en, fr, sv] =
        ["Proofread", "Relire l’épreuve", "Läs korrektur"].map(|word| Title::parse(word).expect("a title"));
    staff::WordText { glyph: Glyph::Search, en, fr, sv }
}

fn text_to_find(q: &str) -> SearchText {
    SearchText::parse(q).expect("a text to find")
}

/// An answer of a device to nothing that was asked.
fn signed() -> door::access::Signed {
    door::access::Signed { ceremony: never(), answer: Authenticator::new().shows("{\"rpId\":\"x\"}", "http://x") }
}

/// Digits that fit nobody's app but by a chance of three in a million.
fn no_code() -> door::SecondCode {
    door::SecondCode { code: Secret("000000".into()) }
}
