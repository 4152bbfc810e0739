//! Things that happen inside the firm, or with other clients: nothing of Arden's may change by them, not one byte.

use super::script::{ALDER_DOOR, ARDEN_DOOR, ASPEN_DOOR, BIRKE_DOOR, Cast, plan};
use crate::support::Person;
use crate::support::door::{code_letter, come_in, names_themself, send_link};
use crate::support::world::{
    FIRM, access, client_text, email, face, internal, invite, link_of, look_as, new_ask, new_client, new_department,
    new_link, new_project, new_task, open_link, share, stop, title,
};
use crate::trello;
use veranda_api::Showing;
use veranda_api::away::NewAway;
use veranda_api::client::{self, AnswerText, ComeBack, GiveAnswer, GoAway, Language, Me, NewRemark, ShowHome};
use veranda_api::door::{BeginSecond, Credentials, Forgotten, Leave, Secret, SignIn, WhoForgot};
use veranda_api::mails::{ClientWishes, Following, HowSoon, QuietHours, StaffWishes};
use veranda_api::partner;
use veranda_api::people::Domains;
use veranda_api::staff;
use veranda_api::staff::{AddItems, ItemPlace, ItemText, MoveItem, NewItems, RemoveItem, RenameItem, RestoreItem};
use veranda_api::staff::{
    AskPartner, EndPartner, FaceForPartner, NewPartner, NewPartnerAsk, PutPartner, ShareWithPartner, ShowPartnerSides,
    ShowPartners, StopWithPartner, TellPartner, WhichPartner, WithdrawFromPartner,
};
use veranda_api::staff::{ChangeContact, ChangeRole, ContactRights, NewRole, RemoveColleague, RemoveContact};
use veranda_api::staff::{ChangeMails, Follow, LostMails, NewRecurrence, Recurring, SetRecurrence};
use veranda_api::staff::{
    FinishTask, Finished, ImportPlan, LookAtPlan, MoveTask, NewForm, NewNote, NewPlace, NewRelease, NoteInside,
    PlanAsk, PlanChoices, PreviewSharing, PreviewStop, ReleaseJudgement, RevokeLink, SharingHistory, ShowClient,
    ShowTask, Speak, Tasks, TellClient, Tick, TickItem, WhoSees,
};
use veranda_terms::{
    Action, AskId, Asked, ClientId, ContactRole, Day, Every, Glyph, Health, HostName, Lang, Level, PartnerId,
    ProjectId, StaffRole, TaskId,
};

macro_rules! hidden {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// A hidden thing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Hidden { $($(#[$doc])* $name,)* }

        impl Hidden {
            /// All of them.
            pub const ALL: &'static [Hidden] = &[$(Hidden::$name,)*];
        }
    };
}

hidden! {
    /// An internal task is added.
    TaskAdded,
    /// One is added where the client acts.
    TaskAddedWhereTheClientActs,
    /// An internal task is edited in every field, its side for the client too.
    TaskEdited,
    /// An internal task gets an owner.
    TaskOwned,
    /// An internal task changes its stage.
    TaskMoved,
    /// An internal task changes its stage, and that is taken back.
    MoveTakenBack,
    /// An internal task is put above a shared one.
    TaskReordered,
    /// A shared task is put at the bottom of its own stage.
    SharedTaskReordered,
    /// A shared task goes to the hidden stage beside its own.
    SharedTaskChecked,
    /// An internal task is finished.
    TaskFinished,
    /// An internal task is finished and opened again.
    TaskReopened,
    /// A shared task gets another internal title, text and team date.
    SharedTaskReestimated,
    /// A note on an internal task.
    NoteOnInternal,
    /// A note on a shared task.
    NoteOnShared,
    /// A line of a shared task's checklist is ticked.
    ItemTicked,
    /// Lines of a shared task's checklist are added, written anew, ordered, removed and brought back.
    ChecklistWritten,
    /// An internal task comes again, is finished, and the next one is made.
    TaskComesAgain,
    /// Somebody looks what sharing would show.
    SharingPreviewed,
    /// The plan is taken down as its baseline, again, and the newer one is removed.
    BaselinesTaken,
    /// Views are kept of it, for oneself and for everybody, and one is forgotten.
    ViewsKept,
    /// The firm keeps a word of its own that nothing is asked with, says it otherwise and retires it.
    OwnWordKept,
    /// A project of the same client that nothing is shared of is archived and opened again.
    ProjectArchivedInside,
    /// A project of the same client begins.
    ProjectBegun,
    /// An internal plan of the same client comes in.
    PlanImported,
    /// The plan comes in again with other labels, lines, comments, texts and people.
    PlanImportedAgain,
    /// A client is taken in.
    ClientTakenIn,
    /// A colleague is added and signs in.
    ColleagueAdded,
    /// A member is given Arden, loses it, gets another role and is removed.
    MemberComesAndGoes,
    /// Another client's contact gets other rights and is removed.
    TheirContactRemoved,
    /// Somebody tries a wrong password.
    WrongPassword,
    /// The lead reads another language.
    LeadSpeaksSwedish,
    /// Another client's task is added and shared.
    TheirTaskShared,
    /// Another client's task is moved, told about and finished.
    TheirTaskMoved,
    /// Another client is asked, and answers.
    TheirAskAnswered,
    /// What another client saw is stopped.
    TheirTaskStopped,
    /// A contact of another client is invited and comes in.
    TheirContactComes,
    /// Another client's contact is away and asked in person; so is, and comes back, somebody of the client Arden belongs to.
    TheirContactsAway,
    /// A link to the same report is made for somebody else.
    LinkMade,
    /// Somebody opens another link to the same report.
    LinkOpened,
    /// Another link to the same report is revoked.
    LinkRevoked,
    /// A link to another client's report is made, opened and revoked.
    TheirLinkLives,
    /// How another client's project stands is released.
    TheirReportReleased,
    /// The client date of a task that is not shared is changed, of one that will be too.
    DateBeforeSharing,
    /// A task that is not shared becomes a milestone.
    MilestoneInside,
    /// A shared task waits for another shared one and for one inside.
    OrderChanged,
    /// Somebody looks at a plan.
    PlanLookedAt,
    /// A plan of the same client is brought in by hand.
    PlanBroughtIn,
    /// A plan is brought in again by hand: what is not shared of it changes.
    PlanBroughtInAgain,
    /// Somebody tries wrong secrets of the readers' own link.
    WrongSecret,
    /// Somebody asks who can see tasks of Arden's, and what stopping would take back.
    WhoSeesAsked,
    /// The lead looks as one of Arden's own people.
    LookedAs,
    /// A partner Arden is not told of is put on Arden's project, and one of its people comes in.
    PartnerComes,
    /// A task Arden sees is shared with such a partner, under another face, and told anew.
    PartnerShared,
    /// Such a partner is asked about a task Arden sees, answers, is asked again and not any more.
    PartnerAsked,
    /// Both sides say something about a task Arden sees, and one takes it back.
    PartnerTold,
    /// Such a partner reads everything it has.
    PartnerReads,
    /// What it had is stopped, and it is taken off the project.
    PartnerEnded,
    /// A partner Arden is told of has what Arden does not see.
    PartnerNamedInside,
    /// A shared task's side for the client is edited while changes are collected.
    SharedSideEditedWhileCollected,
    /// A waiting change is discarded.
    WaitingChangeDiscarded,
    /// A sister department's project begins, is shared, asked about, reported and stopped.
    SisterShared,
    /// A contact of a sister department comes, says something and is removed.
    SisterContactComes,
    /// The client Arden is a department of has a project of its own, shared, asked about, reported and stopped.
    WholeShared,
    /// A contact of the client Arden is a department of comes and is removed.
    WholeContactComes,
    /// Somebody of the client Arden is a department of reads all that is Arden's.
    WholeReads,
    /// The client Arden is a department of gets another department.
    SisterTakenIn,
    /// The lead and Birke's contact say what they want by mail, and the lead looks for mails that did not arrive.
    MailsChosen,
    /// The lead, a colleague who comes and Birke's contact follow projects, or do not any more.
    ProjectsFollowed,
    /// Somebody an invitation to Arden was passed on to waits, and the firm does not let them in: for keepers alone to know.
    NewcomerWaits,
    /// Another client lets a domain in, and somebody comes along there.
    TheirNewcomerComes,
    /// Strangers ask to be sent links, at Arden's door and at another one, for addresses nobody has.
    LinksAsked,
    /// The lead sets a second proof up, and somebody has forgotten a password.
    ProofsAndPasswords,
    /// An internal task is put behind a shared one, and another is added behind it.
    PutBehindShared,
    /// A task is put behind a shared one, from there behind another, and taken out.
    TakenOutFromBehind,
    /// Everything behind a shared task is finished, later than the client was told.
    LastBehindFinished,
    /// Somebody tries to share, ask on and move what stands behind a shared task.
    SharingBehindTried,
}

/// Somebody an invitation was passed on to names themself and types the code they get. The clock stands: what is hidden takes
/// no time of anybody's.
async fn comes_along(cast: &Cast, door: &str, by: &str, as_whom: &str) {
    let address = format!("{as_whom}@new.example");
    let link = cast.world.last_invitation(by).link();
    // Limits are counted by network: what is hidden happens on another one.
    let newcomer = cast.world.at(door, as_whom).on_network([192, 0, 2, 7]);
    let sent = newcomer.does(&names_themself(&link, "Nour", &address)).await;
    cast.world.settle().await;
    let code = code_letter(&cast.world, &address).code();
    drop(newcomer.does(&come_in(sent.challenge, None, Some(&code))).await);
}

/// A project of another house of the same client: everything that can be said outside is.
async fn lives(cast: &Cast, client: ClientId, door: &str, as_whom: &str) {
    let lead = cast.lead.aside(as_whom);
    let project = lead.does(&new_project(client, "Bark")).await.project;
    let task = lead.does(&new_task(project.id, "bark", Some(project.stages[1].id))).await.id;
    lead.does(&share(project.id, vec![face(task, Some("Bark"), "rough")])).await;
    lead.does(&TellClient { task, body: NewRemark { text: client_text("soon") } }).await;
    lead.does(&new_ask(task, NewForm::Approve, "Rough enough?")).await;
    let body = NewRelease { health: Health::Late, first: None, last: None, words: client_text("The bark is late.") };
    lead.does(&ReleaseJudgement { project: project.id, body }).await;
    let (link, secret) = link_of(&lead.does(&new_link(project.id, "Bo", Level::Details)).await);
    cast.world.at(door, &format!("{as_whom}-reads")).does(&open_link(link, &secret)).await;
    cast.world.settle().await;
    drop(lead.does(&stop(project.id, vec![task])).await);
}

/// A contact of another house of the same client.
async fn comes(cast: &Cast, client: ClientId, door: &str, as_whom: &str) {
    let lead = cast.lead.aside(as_whom);
    let address = format!("{as_whom}@alder.example");
    let page = lead.does(&invite(client, "Bo", &address, ContactRole::Decides, None)).await;
    let bo = page.contacts.iter().find(|contact| contact.email.as_str() == address).expect("Bo is there").id;
    cast.world.settle().await;
    cast.world.enters(door, &address, as_whom).await.does(&ShowHome { body: () }).await;
    drop(lead.does(&RemoveContact { client, person: bo, body: () }).await);
}

/// The imported plan as it is later, but for what Arden sees of it.
fn again() -> trello::Board {
    trello::Board {
        lists: ["Doing it".to_owned(), "Parked for good".to_owned()],
        cards: [("Stand, cheap".to_owned(), "Pine".to_owned()), ("Lamps".to_owned(), "two".to_owned())],
        on_first: ["calm", "Stages", "weigh", "Ruth", "cheap"].map(str::to_owned),
        touched: "2026-10-20T10:00:00.000Z",
        ticked: true,
        // What the board is called by now is the firm's business too.
        name: "Imported, over budget".to_owned(),
        ..plan()
    }
}

fn brought() -> PlanAsk {
    PlanAsk { file_name: "board.json".to_owned(), choices: PlanChoices::default() }
}

/// A partner with one of its people.
struct Company {
    partner: PartnerId,
    person: Person,
}

impl Company {
    /// It comes to Arden's project.
    async fn comes(cast: &Cast, lead: &Person, as_whom: &str, named: bool) -> Self {
        Self::on(cast, lead, as_whom, (cast.project, named)).await
    }

    async fn on(cast: &Cast, lead: &Person, as_whom: &str, (project, named): (ProjectId, bool)) -> Self {
        let host = format!("{as_whom}-p.localhost");
        let partner = WhichPartner::New { company: new_client("Pipers", &host, Lang::Fr).body };
        let view = lead.does(&PutPartner { project, body: NewPartner { partner, named } }).await;
        let partner = view.here.last().expect("it is there").partner.id;
        let address = format!("{as_whom}@pipers.example");
        lead.does(&invite(partner.house(), "Pia", &address, ContactRole::Decides, None)).await;
        cast.world.settle().await;
        let person = cast.world.enters(&format!("{host}:8080"), &address, &format!("{as_whom}-p")).await;
        Company { partner, person }
    }

    async fn shared(&self, lead: &Person, task: TaskId, name: &str) {
        let body = FaceForPartner { title: title(name), text: client_text("for Pipers"), date: None };
        lead.does(&ShareWithPartner { task, partner: self.partner, body }).await;
    }

    async fn asked(&self, lead: &Person, task: TaskId) -> AskId {
        let body = NewPartnerAsk {
            own: None,
            form: NewForm::AnswerText,
            of: Asked::Client,
            sentence: title("Which diameter?"),
            unlocks: None,
            minutes: None,
            due: None,
        };
        let sides = lead.does(&AskPartner { task, partner: self.partner, body }).await.sides;
        let side = sides.into_iter().find(|side| side.partner.partner.id == self.partner).expect("its side");
        side.asks.into_iter().filter(|ask| ask.closed.is_none()).map(|ask| ask.id).next_back().expect("the ask")
    }
}

/// While changes are collected the second shared task gets another side for the client: what stands for it. What is saved
/// afterwards goes out at once again.
async fn collected(cast: &Cast, lead: &Person) -> String {
    let (project, task) = (cast.project, cast.shared[1]);
    lead.does(&staff::CollectChanges { project, body: staff::Collecting { collected: true } }).await;
    cast.edits(lead, task, |fields| {
        fields.client_title = Some(title("Two, and dearer"));
        fields.client_text = client_text("Not yet.");
        fields.client_date = Some("2026-10-02".parse().expect("a day"));
        fields.date_why = Some(title("They pay late"));
    })
    .await;
    lead.does(&staff::CollectChanges { project, body: staff::Collecting { collected: false } }).await;
    lead.does(&ShowTask { task, body: () }).await.waiting.expect("it waits").tag
}

impl Hidden {
    /// Does it. `as_whom` keeps its intentions apart from those of the life around it.
    pub async fn happens(self, cast: &Cast, as_whom: &str) {
        let lead = cast.lead.aside(as_whom);
        let bea = cast.bea.aside(as_whom);
        let [inside, within] = cast.inside;
        let stage = |n: usize| cast.stages[n];
        let place = |stage, before| NewPlace { stage, before, from: None, share: None, takes_back: false };
        let (their_project, their_stage, their_task, their_ask) = cast.theirs;
        match self {
            Hidden::TaskAdded => drop(lead.does(&new_task(cast.project, "added", Some(stage(1)))).await),
            Hidden::TaskAddedWhereTheClientActs => drop(lead.does(&new_task(cast.project, "added", None)).await),
            Hidden::TaskEdited => {
                cast.edits(&lead, within, |fields| {
                    fields.title = internal("renamed");
                    fields.text = internal("rewritten");
                    fields.client_title = Some(title("Prepared"));
                    fields.client_text = client_text("prepared");
                    fields.client_date = Some("2026-11-05".parse().expect("a day"));
                    fields.team_date = Some("2026-11-04".parse().expect("a day"));
                })
                .await;
            }
            Hidden::TaskOwned => {
                let me = lead.does(&veranda_api::staff::Me { body: () }).await.id;
                cast.edits(&lead, within, |fields| fields.owners = vec![me]).await;
            }
            Hidden::TaskMoved => drop(lead.does(&MoveTask { task: inside, body: place(stage(4), None) }).await),
            Hidden::MoveTakenBack => {
                lead.does(&MoveTask { task: within, body: place(stage(4), None) }).await;
                let back = NewPlace { takes_back: true, ..place(stage(1), None) };
                drop(lead.does(&MoveTask { task: within, body: back }).await);
            }
            Hidden::TaskReordered => {
                drop(lead.does(&MoveTask { task: inside, body: place(stage(1), Some(cast.shared[1])) }).await);
            }
            Hidden::SharedTaskReordered => {
                drop(lead.does(&MoveTask { task: cast.shared[1], body: place(stage(1), None) }).await);
            }
            Hidden::SharedTaskChecked => {
                drop(lead.does(&MoveTask { task: cast.shared[1], body: place(stage(2), None) }).await);
            }
            Hidden::TaskFinished => drop(lead.does(&FinishTask { task: inside, body: Finished { done: true } }).await),
            Hidden::TaskReopened => {
                lead.does(&FinishTask { task: within, body: Finished { done: true } }).await;
                lead.does(&FinishTask { task: within, body: Finished { done: false } }).await;
            }
            Hidden::SharedTaskReestimated => {
                cast.edits(&lead, cast.shared[0], |fields| {
                    fields.title = internal("one, which costs us");
                    fields.text = internal("too much");
                    fields.team_date = Some("2026-12-24".parse().expect("a day"));
                })
                .await;
            }
            Hidden::NoteOnInternal => {
                drop(lead.does(&NoteInside { task: inside, body: NewNote { text: internal("psst") } }).await);
            }
            Hidden::NoteOnShared => {
                drop(lead.does(&NoteInside { task: cast.shared[0], body: NewNote { text: internal("psst") } }).await);
            }
            Hidden::ItemTicked => {
                let (task, item) = cast.card;
                drop(lead.does(&TickItem { task, item, body: Tick { ticked: true } }).await);
            }
            Hidden::ChecklistWritten => {
                let (task, item) = cast.card;
                let lines = vec![internal("a line more"), internal("and one")];
                let page = lead.does(&AddItems { task, body: NewItems { lines } }).await;
                let seen = page.checklist.iter().find(|line| line.id == item).expect("the line").text.clone();
                let text = internal("written anew");
                drop(lead.does(&RenameItem { task, item, body: ItemText { text, seen } }).await);
                drop(lead.does(&MoveItem { task, item, body: ItemPlace { before: None } }).await);
                drop(lead.does(&RemoveItem { task, item, body: () }).await);
                drop(lead.does(&RestoreItem { task, item, body: () }).await);
            }
            Hidden::TaskComesAgain => {
                let again = Some(Recurring { every: Every::Week, first: Day(30_000), share: false });
                drop(lead.does(&SetRecurrence { task: inside, body: NewRecurrence { again } }).await);
                drop(lead.does(&FinishTask { task: inside, body: Finished { done: true } }).await);
            }
            Hidden::SharingPreviewed => {
                let tasks = vec![inside, cast.later];
                drop(lead.does(&PreviewSharing { project: cast.project, body: Tasks { tasks } }).await);
            }
            Hidden::BaselinesTaken => {
                let take = staff::TakeBaseline { project: cast.project, body: () };
                lead.does(&take).await;
                let baseline = lead.does(&take).await.baseline.expect("a baseline").id;
                let body = staff::BaselineRemoved { removed: true };
                drop(lead.does(&staff::DropBaseline { project: cast.project, baseline, body }).await);
            }
            Hidden::ViewsKept => {
                let keep = |name: &str, shared| staff::KeepView {
                    project: cast.project,
                    body: staff::NewView { name: title(name), showing: Showing::parse("?view=list"), shared },
                };
                lead.does(&keep("Only mine", false)).await;
                let kept = lead.does(&keep("For all of us", true)).await.views[0].id;
                let body = staff::ViewForgotten { forgotten: true };
                drop(lead.does(&staff::ForgetView { project: cast.project, kept, body }).await);
            }
            Hidden::OwnWordKept => {
                let says = |en: &str| staff::WordText {
                    glyph: Glyph::Printer,
                    en: title(en),
                    fr: title("Imprimer"),
                    sv: title("Tryck"),
                };
                let body = staff::NewOwnWord { family: Action::Approve, says: says("Release for print") };
                let word = lead.does(&staff::AddOwnWord { body }).await.words[0].id;
                lead.does(&staff::ChangeOwnWord { word, body: says("Print it") }).await;
                drop(lead.does(&staff::RetireOwnWord { word, body: staff::WordRetired { retired: true } }).await);
            }
            Hidden::ProjectArchivedInside => {
                let project = lead.does(&new_project(cast.arden, "Ended")).await.project.id;
                drop(lead.does(&new_task(project, "in it", None)).await);
                for archived in [true, false] {
                    let body = staff::Archiving { archived };
                    drop(lead.does(&staff::ArchiveProject { project, body }).await);
                }
            }
            Hidden::ProjectBegun => {
                let project = lead.does(&new_project(cast.arden, "Begun")).await.project.id;
                drop(lead.does(&new_task(project, "in it", None)).await);
            }
            Hidden::PlanImported => {
                cast.world.imports(cast.arden, &trello::Board { n: 8, ..plan() }.bytes()).await;
            }
            Hidden::PlanImportedAgain => {
                cast.world.imports(cast.arden, &again().bytes()).await;
            }
            Hidden::ClientTakenIn => {
                drop(lead.does(&new_client("Cedar", &format!("{as_whom}.localhost"), Lang::En)).await);
            }
            Hidden::NewcomerWaits => {
                comes_along(cast, ARDEN_DOOR, "lou@mail.example", as_whom).await;
                let page = lead.does(&ShowClient { client: cast.arden, body: () }).await;
                let admission = page.waiting.first().expect("somebody waits").id;
                drop(lead.does(&staff::TurnAway { admission, body: () }).await);
            }
            Hidden::TheirNewcomerComes => {
                let domains = vec![HostName::parse("new.example").expect("a domain")];
                lead.does(&staff::ChangeDomains { client: cast.birke, body: Domains { domains } }).await;
                comes_along(cast, BIRKE_DOOR, "bea@mail.example", as_whom).await;
            }
            Hidden::LinksAsked => {
                for door in [ARDEN_DOOR, BIRKE_DOOR] {
                    let stranger = cast.world.at(door, &format!("{as_whom}-{door}")).on_network([192, 0, 2, 8]);
                    drop(stranger.does(&send_link(&format!("{as_whom}@nobody.example"))).await);
                }
                cast.world.settle().await;
            }
            Hidden::ProofsAndPasswords => {
                drop(lead.tries(&BeginSecond { body: () }).await);
                let body = WhoForgot { email: email("ines@halden-rask.example") };
                cast.world.at(FIRM, as_whom).does(&Forgotten { body }).await;
            }
            Hidden::ColleagueAdded => {
                let address = format!("{as_whom}@halden-rask.example");
                cast.world.colleague("Moa Lind", &address).await;
                drop(cast.world.signed_in(&address, as_whom).await);
            }
            Hidden::MemberComesAndGoes => {
                let address = format!("{as_whom}@halden-rask.example");
                let id = cast.world.colleague_as(StaffRole::Member, "Nils Berg", &address).await;
                drop(cast.world.signed_in(&address, as_whom).await);
                lead.does(&access(id, cast.arden, None, true)).await;
                lead.does(&access(id, cast.arden, None, false)).await;
                let body = NewRole { role: StaffRole::Finance };
                lead.does(&ChangeRole { person: id, body }).await;
                drop(lead.does(&RemoveColleague { person: id, body: () }).await);
            }
            Hidden::TheirContactRemoved => {
                let address = format!("{as_whom}@birke.example");
                let page = lead.does(&invite(cast.birke, "Bo", &address, ContactRole::Looks, None)).await;
                let bo = page.contacts.iter().find(|contact| contact.email.as_str() == address).expect("Bo is there");
                let (client, person) = (cast.birke, bo.id);
                let body = ContactRights { role: ContactRole::Decides, sees_money: true, keeps_door: false };
                lead.does(&ChangeContact { client, person, body }).await;
                drop(lead.does(&RemoveContact { client, person, body: () }).await);
            }
            Hidden::WrongPassword => {
                let address = email("ines@halden-rask.example");
                let body = Credentials::new(address, Secret("not the password".to_owned()));
                drop(cast.world.at(FIRM, as_whom).tries(&SignIn { body }).await.unwrap_err());
            }
            Hidden::LeadSpeaksSwedish => drop(lead.does(&Speak { body: Language { lang: Lang::Sv } }).await),
            Hidden::TheirTaskShared => {
                let task = lead.does(&new_task(their_project, "mast", Some(their_stage))).await.id;
                drop(lead.does(&share(their_project, vec![face(task, Some("Mast"), "tall")])).await);
            }
            Hidden::TheirTaskMoved => {
                let task = lead.does(&new_task(their_project, "sail", Some(their_stage))).await.id;
                lead.does(&share(their_project, vec![face(task, Some("Sail"), "")])).await;
                lead.does(&TellClient { task, body: NewRemark { text: client_text("soon") } }).await;
                drop(lead.does(&FinishTask { task, body: Finished { done: true } }).await);
            }
            Hidden::TheirAskAnswered => {
                let task = lead.does(&new_task(their_project, "rope", Some(their_stage))).await.id;
                lead.does(&share(their_project, vec![face(task, Some("Rope"), "")])).await;
                let ask = lead.does(&new_ask(task, NewForm::AnswerText, "How long?")).await.card.asks[0].id;
                drop(bea.does(&GiveAnswer { ask, body: AnswerText { text: client_text("long") } }).await);
                // The first ask may be gone with its task by now.
                let first = GiveAnswer { ask: their_ask, body: AnswerText { text: client_text("deep") } };
                drop(bea.tries(&first).await);
            }
            Hidden::TheirTaskStopped => drop(lead.does(&stop(their_project, vec![their_task])).await),
            Hidden::TheirContactComes => {
                let address = format!("{as_whom}@birke.example");
                lead.does(&invite(cast.birke, "Bo", &address, ContactRole::Decides, None)).await;
                cast.world.settle().await;
                drop(cast.world.enters(BIRKE_DOOR, &address, as_whom).await);
            }
            Hidden::TheirContactsAway => {
                let from = cast.world.house.today();
                let away = GoAway { body: NewAway { from, until: from.plus(3), deputy: None } };
                bea.does(&away).await;
                let bea_id = bea.does(&Me { body: () }).await.id;
                let task = lead.does(&new_task(their_project, "keel", Some(their_stage))).await.id;
                lead.does(&share(their_project, vec![face(task, Some("Keel"), "")])).await;
                let mut ask = new_ask(task, NewForm::AnswerText, "How deep?");
                ask.body.of = Asked::People { people: vec![bea_id] };
                lead.does(&ask).await;
                let ada = cast.ada.aside(as_whom);
                ada.does(&away).await;
                drop(ada.does(&ComeBack { body: () }).await);
            }
            Hidden::LinkMade => drop(lead.does(&new_link(cast.project, "Somebody else", Level::Overview)).await),
            Hidden::LinkOpened => {
                drop(cast.world.at(ARDEN_DOOR, as_whom).does(&open_link(cast.spare.0, &cast.spare.1)).await);
            }
            Hidden::LinkRevoked => drop(lead.does(&RevokeLink { link: cast.ending, body: () }).await),
            Hidden::TheirLinkLives => {
                // Nothing to report while nothing of theirs is shared.
                let task = lead.does(&new_task(their_project, "oar", Some(their_stage))).await.id;
                lead.does(&share(their_project, vec![face(task, Some("Oar"), "")])).await;
                let (link, secret) = link_of(&lead.does(&new_link(their_project, "Bo", Level::Details)).await);
                cast.world.at(BIRKE_DOOR, as_whom).does(&open_link(link, &secret)).await;
                drop(lead.does(&RevokeLink { link, body: () }).await);
            }
            Hidden::TheirReportReleased => {
                let words = client_text("The keel is late.");
                let body = NewRelease { health: Health::Late, first: None, last: None, words };
                drop(lead.does(&ReleaseJudgement { project: their_project, body }).await);
            }
            Hidden::DateBeforeSharing => {
                let mut tasks = vec![within];
                let later = lead.does(&ShowTask { task: cast.later, body: () }).await;
                tasks.extend(later.card.shared.is_none().then_some(cast.later));
                for task in tasks {
                    cast.edits(&lead, task, |fields| {
                        fields.client_date = Some("2026-11-11".parse().expect("a day"));
                    })
                    .await;
                }
            }
            Hidden::OrderChanged => {
                let tasks = vec![cast.shared[1], within];
                let body = veranda_api::staff::WaitsFor { tasks };
                drop(lead.does(&veranda_api::staff::WaitFor { task: cast.shared[0], body }).await);
            }
            Hidden::MilestoneInside => cast.edits(&lead, within, |fields| fields.milestone = true).await,
            Hidden::PlanLookedAt => {
                let look = LookAtPlan { client: cast.arden, body: brought() };
                drop(lead.carries(&look, &again().bytes()).await.expect("it is a plan"));
            }
            Hidden::PlanBroughtIn => {
                let new = trello::Board { n: 9, ..plan() };
                let import = ImportPlan { client: cast.arden, body: brought() };
                assert!(!lead.carries(&import, &new.bytes()).await.expect("it comes in").updated);
            }
            Hidden::PlanBroughtInAgain => {
                let import = ImportPlan { client: cast.arden, body: brought() };
                assert!(lead.carries(&import, &again().bytes()).await.expect("it comes in").updated);
            }
            Hidden::WhoSeesAsked => {
                for task in [cast.shared[0], inside] {
                    drop(lead.does(&WhoSees { task, body: () }).await);
                }
                let tasks = vec![cast.shared[0], inside];
                drop(lead.does(&PreviewStop { project: cast.project, body: Tasks { tasks } }).await);
                drop(lead.does(&SharingHistory { client: cast.arden, body: () }).await);
            }
            Hidden::LookedAs => {
                let page = lead.does(&ShowClient { client: cast.arden, body: () }).await;
                let anna = page.contacts.iter().find(|contact| contact.name.as_str() == "anna").expect("Anna").id;
                let looks = cast.world.at(ARDEN_DOOR, as_whom);
                look_as(&lead, &looks, (cast.arden, anna)).await;
                looks.does(&Me { body: () }).await;
                let home = looks.does(&ShowHome { body: () }).await;
                for card in home.cards {
                    looks.does(&client::ShowTask { task: card.id, body: () }).await;
                }
                looks.does(&Leave { body: () }).await;
            }
            Hidden::PartnerComes => {
                drop(Company::comes(cast, &lead, as_whom, false).await);
            }
            Hidden::PartnerShared => {
                let company = Company::comes(cast, &lead, as_whom, false).await;
                company.shared(&lead, cast.shared[0], "Pipes").await;
                company.shared(&lead, cast.shared[0], "Pipes of copper").await;
            }
            Hidden::PartnerAsked => {
                let company = Company::comes(cast, &lead, as_whom, false).await;
                company.shared(&lead, cast.shared[0], "Pipes").await;
                let ask = company.asked(&lead, cast.shared[0]).await;
                let text = client_text("28 mm");
                company.person.does(&partner::GiveAnswer { ask, body: AnswerText { text } }).await;
                let ask = company.asked(&lead, cast.shared[0]).await;
                drop(lead.does(&WithdrawFromPartner { ask, body: () }).await);
                company.asked(&lead, cast.shared[0]).await;
            }
            Hidden::PartnerTold => {
                let company = Company::comes(cast, &lead, as_whom, false).await;
                let (task, partner) = (cast.shared[1], company.partner);
                company.shared(&lead, task, "Pipes").await;
                let said = |text: &str| NewRemark { text: client_text(text) };
                lead.does(&TellPartner { task, partner, body: said("hello") }).await;
                let page = company.person.does(&partner::Remark { task, body: said("hello back") }).await;
                let remark = page.remarks.iter().find(|remark| !remark.from_firm).expect("it was said").id;
                drop(company.person.does(&partner::TakeBack { remark, body: () }).await);
            }
            Hidden::PartnerReads => {
                let company = Company::comes(cast, &lead, as_whom, false).await;
                company.shared(&lead, cast.shared[0], "Pipes").await;
                company.person.does(&partner::ShowHome { body: () }).await;
                company.person.does(&partner::ShowBoard { project: cast.project, body: () }).await;
                drop(company.person.does(&partner::ShowTask { task: cast.shared[0], body: () }).await);
                drop(lead.does(&ShowPartnerSides { task: cast.shared[0], body: () }).await);
                drop(lead.does(&ShowPartners { project: cast.project, body: () }).await);
            }
            Hidden::PartnerEnded => {
                let company = Company::comes(cast, &lead, as_whom, false).await;
                let (task, partner) = (cast.shared[0], company.partner);
                company.shared(&lead, task, "Pipes").await;
                company.asked(&lead, task).await;
                lead.does(&StopWithPartner { task, partner, body: () }).await;
                company.shared(&lead, task, "Pipes").await;
                company.asked(&lead, task).await;
                drop(lead.does(&EndPartner { project: cast.project, partner, body: () }).await);
            }
            Hidden::PartnerNamedInside => {
                // On a project of which Arden sees nothing.
                let project = lead.does(&new_project(cast.arden, "Begun")).await.project.id;
                let task = lead.does(&new_task(project, "in it", None)).await.id;
                let company = Company::on(cast, &lead, as_whom, (project, true)).await;
                company.shared(&lead, task, "Pipes").await;
                company.asked(&lead, task).await;
            }
            Hidden::SharedSideEditedWhileCollected => drop(collected(cast, &lead).await),
            Hidden::WaitingChangeDiscarded => {
                let tag = collected(cast, &lead).await;
                let body = staff::SeenTag { tag };
                let page = lead.does(&staff::DiscardChange { task: cast.shared[1], body }).await;
                assert!(page.waiting.is_none());
            }
            Hidden::SisterShared => lives(cast, cast.aspen, ASPEN_DOOR, as_whom).await,
            Hidden::SisterContactComes => comes(cast, cast.aspen, ASPEN_DOOR, as_whom).await,
            Hidden::WholeShared => lives(cast, cast.alder, ALDER_DOOR, as_whom).await,
            Hidden::WholeContactComes => comes(cast, cast.alder, ALDER_DOOR, as_whom).await,
            Hidden::WholeReads => {
                let ada = cast.ada.aside(as_whom);
                let home = ada.does(&ShowHome { body: () }).await;
                assert!(home.projects.iter().any(|project| project.id == cast.project), "it is hers too");
                for project in home.projects {
                    ada.does(&client::ShowBoard { project: project.id, body: () }).await;
                }
                for card in home.cards {
                    ada.does(&client::ShowTask { task: card.id, body: () }).await;
                }
            }
            Hidden::SisterTakenIn => {
                drop(lead.does(&new_department(cast.alder, "Ash", &format!("{as_whom}.localhost"))).await);
            }
            Hidden::MailsChosen => {
                let quiet = Some(QuietHours { from: 60, until: 120 });
                lead.does(&ChangeMails { body: StaffWishes { answered: HowSoon::OnMonday, quiet } }).await;
                let body = ClientWishes { asked: HowSoon::OnMonday, told: HowSoon::AtOnce, quiet: None };
                bea.does(&client::ChangeMails { body }).await;
                drop(lead.does(&LostMails { body: () }).await);
            }
            Hidden::ProjectsFollowed => {
                let body = Following { follows: false };
                lead.does(&Follow { project: cast.project, body: body.clone() }).await;
                // It may be gone from Birke by now.
                drop(bea.tries(&client::Follow { project: their_project, body }).await);
                let address = format!("{as_whom}@halden-rask.example");
                let id = cast.world.colleague_as(StaffRole::Member, "Nils Berg", &address).await;
                lead.does(&access(id, cast.arden, None, true)).await;
                let nils = cast.world.signed_in(&address, as_whom).await;
                drop(nils.does(&Follow { project: cast.project, body: Following { follows: true } }).await);
            }
            Hidden::PutBehindShared => {
                let cut = lead.does(&new_task(cast.project, "cut", Some(stage(1)))).await.id;
                behind(&lead, cut, Some(cast.shared[0])).await;
                drop(lead.does(&added_behind(cast, "fold", cast.shared[0])).await);
            }
            Hidden::TakenOutFromBehind => {
                let cut = lead.does(&added_behind(cast, "cut", cast.shared[0])).await.id;
                for line in [Some(cast.shared[1]), None] {
                    behind(&lead, cut, line).await;
                }
            }
            Hidden::LastBehindFinished => {
                for name in ["cut", "fold"] {
                    let task = lead.does(&added_behind(cast, name, cast.shared[1])).await.id;
                    cast.edits(&lead, task, |fields| fields.team_date = Some("2027-12-24".parse().expect("a day")))
                        .await;
                    lead.does(&FinishTask { task, body: Finished { done: true } }).await;
                }
            }
            Hidden::SharingBehindTried => {
                let task = lead.does(&added_behind(cast, "cut", cast.shared[0])).await.id;
                let faced = || face(task, Some("Cut"), "");
                drop(lead.refused(&share(cast.project, vec![faced()])).await);
                let mut ask = new_ask(task, NewForm::Approve, "Is it sharp?");
                ask.body.share = Some(faced());
                drop(lead.refused(&ask).await);
                let to_client = NewPlace { share: Some(faced()), ..place(stage(3), None) };
                drop(lead.refused(&MoveTask { task, body: to_client }).await);
            }
            Hidden::WrongSecret => {
                for host in [ARDEN_DOOR, BIRKE_DOOR] {
                    let stranger = cast.world.at(host, as_whom);
                    drop(stranger.refused(&open_link(cast.readers[0].link, &"0".repeat(32))).await);
                }
            }
        }
    }
}

/// Puts a task behind a line, or takes it out.
async fn behind(who: &Person, task: TaskId, line: Option<TaskId>) {
    who.does(&staff::StandBehind { task, body: staff::StandsBehind { line, from: None } }).await;
}

/// A task that stands behind a line from the start.
fn added_behind(cast: &Cast, name: &str, line: TaskId) -> staff::CreateTask {
    let body = staff::NewTask { behind: Some(line), ..staff::NewTask::titled(internal(name), None) };
    staff::CreateTask { project: cast.project, body }
}
