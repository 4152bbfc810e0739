//! The seeded world: two clients, two projects each, everything a house can hold, everything named by a canary.

use super::marks::{
    ANNA, ARDEN, BARE, BEA, BIRKE, BY_BIRKE, BY_DETAILS, BY_OVERVIEW, BY_PAGE, DOOR_ARDEN, DOOR_BIRKE, DOOR_FIRM,
    DOORS, Ears, FIRM, GONE, HOUSE, LOU, MEMBER, MOSS, Marks, NAMED, NEWCOMER, OF_BIRKE, ONCE, READERS, THEO, mail_of,
};
use super::partners::{Aim, Partners, practised};
use super::readers::{Held, Reader, linked, reads};
use crate::support::door::passed_on;
use crate::support::world::{
    FIRM as FIRM_DOOR, PASSWORD, World, access, client_text, email, face, internal, invite, new_ask, new_client,
    new_project, new_task, share, stop, title, told,
};
use crate::support::{Engine, Person};
use crate::trello;
use std::sync::Arc;
use tokio::sync::broadcast::Receiver;
use veranda_api::Showing;
use veranda_api::away::NewAway;
use veranda_api::client::{self, NewRemark};
use veranda_api::door;
use veranda_api::staff::{self, EditTask, NewForm, NoteInside, StaffBoard, TaskFields, TellClient, WithdrawAsk};
use veranda_server::live::Class;
use veranda_terms::{
    Action, AdmissionId, AskId, Asked, Bare, BaselineId, ChecklistItemId, ClientId, ContactRole, Form, Glyph, Health,
    Lang, Level, LinkId, LookId, Moment, PersonId, PersonName, ProjectId, RemarkId, SavedViewId, SlotId, StaffRole,
    StageId, TaskId, TemplateId,
};

/// What a request can be aimed at.
#[derive(Debug, Clone)]
pub struct Target {
    /// Whose it is, for the reader.
    pub name: &'static str,
    /// A client.
    pub client: ClientId,
    /// A project.
    pub project: ProjectId,
    /// A stage of it.
    pub stage: StageId,
    /// A task of it.
    pub task: TaskId,
    /// Asks on it.
    pub asks: Vec<AskId>,
    /// A proposed time.
    pub slot: SlotId,
    /// A line of a checklist.
    pub item: ChecklistItemId,
    /// Something said in a client's thread.
    pub remark: RemarkId,
    /// Path and secret of an invitation.
    pub link: (String, String),
    /// An address.
    pub address: String,
    /// A person.
    pub person: PersonId,
    /// A link to a report.
    pub report: Held,
    /// Name and bytes of a plan.
    pub plan: (String, Vec<u8>),
    /// Name of a file that is none.
    pub no_plan: String,
    /// A look as a contact, and the secret that opened it.
    pub look: (LookId, String),
    /// What a partner has.
    pub partner: Aim,
    /// Stands for a change that waits to be published.
    pub waiting: String,
    /// Somebody who waits to be let in.
    pub admission: AdmissionId,
    /// A template that was made of the project, or of another of the client's.
    pub template: TemplateId,
    /// Views kept of the project, or of another of the client's: everybody's, and its keeper's alone.
    pub views: [SavedViewId; 2],
    /// The plan of the project as it was, or of another of the client's.
    pub baseline: BaselineId,
}

/// The world with its people and what was heard so far.
pub struct Story {
    /// The house.
    pub world: World,
    /// The canaries.
    pub marks: Marks,
    /// The owner.
    pub lead: Person,
    /// A manager.
    pub moss: Person,
    /// Who looks after the money.
    pub finn: Person,
    /// A member who was given one of Birke's projects.
    pub mona: Person,
    /// A member who was given nothing.
    pub nils: Person,
    /// Contacts of Arden: who decides, takes part, looks; who left; who was removed.
    pub arden: [Person; 5],
    /// A contact of Birke.
    pub bea: Person,
    /// Shared with Arden.
    pub shared: Target,
    /// Arden's, internal.
    pub inside: Target,
    /// Arden's, stopped.
    pub stopped: Target,
    /// Birke's.
    pub birke: Target,
    /// Somebody's whose people never come: for what staff do.
    pub practice: Target,
    /// What Arden's class was told before the stop.
    pub early: Vec<String>,
    /// Arden's class, from the stop on.
    pub ear_arden: Receiver<Arc<str>>,
    /// Birke's class.
    pub ear_birke: Receiver<Arc<str>>,
    /// The member's.
    pub ear_mona: Receiver<Arc<str>>,
    /// That of the member who was given nothing.
    pub ear_nils: Receiver<Arc<str>>,
    /// Who reads details, the overview and one page of Arden's report, and details of Birke's.
    pub readers: [Reader; 4],
    /// Who read by a link that was revoked, and by one that expired.
    pub ended: [Person; 2],
    /// What is told by these two since.
    pub ears_ended: [Receiver<Arc<str>>; 2],
    /// A link that has expired.
    pub expired: Held,
    /// A link whose bare address names its project.
    pub bare: LinkId,
    /// Every link there is.
    pub links: Vec<LinkId>,
    /// Everybody's address, and what their mails may say.
    pub addresses: Vec<(String, Ears)>,
    /// Two partners on Arden's project.
    pub partners: Partners,
    /// When sharing was stopped: mails from before may say what was shared then.
    pub stopped_at: Moment,
}

/// Hosts of the clients.
pub const ARDEN_DOOR: &str = "arden.localhost:8080";
/// The other one.
pub const BIRKE_DOOR: &str = "birke.localhost:8080";

/// The door of the partner Arden is told of.
pub const PIPER_DOOR: &str = "piper.localhost:8080";
/// That of the other.
pub const QUILL_DOOR: &str = "quill.localhost:8080";

/// The next moment: never the same distance twice, so that every moment is a canary.
fn tick(world: &World) -> Moment {
    let now = world.house.clock.now();
    world.later(61_007 + now.0 % 9_973)
}

fn tell(task: TaskId, text: &str) -> TellClient {
    TellClient { task, body: NewRemark { text: client_text(text) } }
}

fn note(task: TaskId, text: &str) -> NoteInside {
    NoteInside { task, body: staff::NewNote { text: internal(text) } }
}

/// A table with something of every kind, one row of which cannot come in: bytes and file name.
fn table(m: &mut Marks, of: &str) -> (Vec<u8>, String) {
    let mut word = |what: &str| m.word(&format!("{what} of {of}"), FIRM);
    let file = format!("{}.csv", word("file name"));
    let (title, other) = (word("title"), word("another title"));
    let (stage, person, label) = (word("status"), word("assignee"), word("label"));
    let (text, no_day, no_title) = (word("description"), word("day that is none"), word("row without a title"));
    let csv = format!(
        "Title,Status,Assignee,Due date,Labels,Description\n\
         {title},{stage},{person},2037-03-04,{label},{text}\n\
         {other},{stage},{person},{no_day},,\n\
         ,{stage},,,,{no_title}\n"
    );
    (csv.into_bytes(), file)
}

/// Fills in everything a task has.
async fn edit(who: &Person, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
    let seen = who.sees(&staff::ShowTask { task, body: () }).await;
    let mut body = seen.value.fields();
    change(&mut body);
    who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
}

/// A contact is invited with own words and comes in.
async fn contact(
    (world, lead, marks): (&World, &Person, &mut Marks),
    (id, host, ours): (ClientId, &str, Ears),
    who: (&'static str, ContactRole, Ears, Ears),
    task: Option<TaskId>,
) -> (Person, (String, String), String) {
    let (name, role, ears, me) = who;
    // Colleagues see each other, and nobody else does.
    let house = match host {
        ARDEN_DOOR => ARDEN,
        BIRKE_DOOR => BIRKE,
        _ => 0,
    };
    let word = marks.word(&format!("name of {name}"), ours | ears | me | house);
    // Where they are signed in, and their address on a passkey of theirs, are told to them alone.
    let address = marks.word_for(&format!("address of {name}"), me, ours | mail_of(me));
    let address = format!("{}@mail.example", address.to_lowercase());
    let mut asked = invite(id, &word, &address, role, task);
    asked.body.words = client_text(&marks.word(&format!("words to {name}"), mail_of(me)));
    let at = tick(world);
    marks.perhaps(&format!("when {name} was invited"), ours, at.0);
    lead.does(&asked).await;
    world.settle().await;
    let letter = world.last_letter(&address);
    let (path, secret) = letter.link();
    marks.mark(&format!("secret of {name}"), mail_of(me), &secret);
    marks.mark(&format!("code of {name}"), mail_of(me), letter.code());
    marks.perhaps(&format!("entry of {name}"), mail_of(me), path.trim_start_matches("/i/"));
    let at = tick(world);
    marks.mark_for(&format!("when {name} came"), me, ours, at.0);
    let person = world.enters(host, &address, name).await;
    if let Some(cookie) = person.cookie() {
        marks.perhaps(&format!("session of {name}"), 0, cookie.split_once('=').map_or("", |(_, token)| token));
    }
    (person, (path, secret), address)
}

impl Story {
    /// Lives it.
    #[expect(clippy::too_many_lines, reason = "a story is told in one go")]
    pub async fn lived(engine: Engine) -> Self {
        let world = World::empty(engine).await;
        let mut marks = Marks::default();
        let m = &mut marks;

        // The firm.
        let secret = world.owner_secret().await;
        m.perhaps("the owner's secret", 0, &secret);
        let lead = world.at(FIRM_DOOR, "lead");
        let mut owner = world.owner_with(&secret);
        owner.firm_name = title(&m.word("name of the firm", FIRM | HOUSE | ARDEN | BIRKE | DOORS));
        let may = FIRM | HOUSE | ARDEN | BIRKE | READERS | BY_BIRKE;
        owner.name = PersonName::parse(&m.word("name of the lead", may)).expect("a name");
        let lead_address = format!("{}@firm.example", m.word("address of the lead", FIRM | HOUSE).to_lowercase());
        owner.email = email(&lead_address);
        lead.does(&door::Owner { body: owner }).await;
        m.perhaps("session of the lead", 0, lead.cookie().expect("a session").split_once('=').expect("a token").1);
        m.perhaps("everybody's password", 0, PASSWORD);
        let (mut team, mut team_addresses) = (Vec::new(), Vec::new());
        for (what, key, role) in [
            ("the manager", "moss", StaffRole::Manager),
            ("who looks after the money", "finn", StaffRole::Finance),
            ("the member", "mona", StaffRole::Member),
            ("the member without anything", "nils", StaffRole::Member),
        ] {
            let name = m.word(&format!("name of {what}"), FIRM | HOUSE);
            let address = m.word(&format!("address of {what}"), FIRM | HOUSE).to_lowercase();
            let address = format!("{address}@firm.example");
            let id = world.colleague_as(role, &name, &address).await;
            m.mark(&format!("id of {what}"), FIRM | HOUSE, id);
            team.push((world.signed_in(&address, key).await, id));
            team_addresses.push(address);
        }
        let Ok([(moss, moss_id), (finn, _), (mona, mona_id), (nils, nils_id)]) = <[_; 4]>::try_from(team) else {
            panic!("four colleagues")
        };
        let lead_id = lead.does(&staff::Me { body: () }).await.id;
        m.mark("id of the lead", FIRM | HOUSE | ARDEN | BIRKE, lead_id);
        let ear_mona = world.house.hub.listen(Class::Member(mona_id));
        let ear_nils = world.house.hub.listen(Class::Member(nils_id));

        // Its clients.
        let name = m.word("name of Arden", FIRM | ARDEN | DOOR_ARDEN);
        let arden = lead.does(&new_client(&name, "arden.localhost", Lang::Fr)).await.id;
        let name = m.word("name of Birke", OF_BIRKE | BIRKE | DOOR_BIRKE);
        let birke = lead.does(&new_client(&name, "birke.localhost", Lang::Sv)).await.id;
        let name = m.word("name of the practice client", FIRM);
        let practice = lead.does(&new_client(&name, "practice.localhost", Lang::En)).await.id;
        for (client, ears) in [(arden, FIRM | ARDEN), (birke, OF_BIRKE | BIRKE), (practice, FIRM)] {
            m.mark("id of a client", ears, client);
        }
        let mut ear_arden = world.listen(arden);
        let ear_birke = world.listen(birke);

        // Arden's first project: one task of every kind.
        tick(&world);
        let name = m.word("name of Arden's project", FIRM | ARDEN | READERS | BARE);
        let StaffBoard { project, .. } = lead.does(&new_project(arden, &name)).await;
        m.mark("id of Arden's project", FIRM | ARDEN, project.id);
        m.mark("name of the hidden stage", OF_BIRKE, project.stages[2].name.as_str());
        for (n, stage) in project.stages.iter().enumerate() {
            let ears = if n == 2 { FIRM } else { FIRM | ARDEN };
            m.mark(&format!("id of stage {n}"), ears, stage.id);
        }
        let stages: Vec<StageId> = project.stages.iter().map(|stage| stage.id).collect();
        let mut tasks = Vec::new();
        for (what, ears, id_ears) in [
            ("the shared task", FIRM, FIRM | ARDEN | READERS),
            ("the task shared as it is", FIRM | ARDEN | NAMED, FIRM | ARDEN | READERS),
            ("the internal task", FIRM, FIRM),
            ("the stopped task", FIRM, FIRM),
            ("the task shared again", FIRM, FIRM | ARDEN | READERS),
            ("the task in the hidden stage", FIRM, FIRM | ARDEN | READERS),
            ("the task that was prepared", FIRM, FIRM),
            ("the task behind the shared one", FIRM, FIRM),
        ] {
            let at = tick(&world);
            m.perhaps(&format!("when {what} was added"), FIRM, at.0);
            let name = m.word(&format!("internal title of {what}"), ears);
            let card = lead.does(&new_task(project.id, &name, Some(stages[1]))).await;
            let id_ears = if what == "the stopped task" { id_ears | ONCE } else { id_ears };
            m.mark(&format!("id of {what}"), id_ears, card.id);
            if card.rank.unsigned_abs() > 9_999_999 {
                m.perhaps(&format!("rank of {what}"), FIRM, card.rank);
            }
            tasks.push(card.id);
        }
        let [shared, plain, inside, stopped, again, hidden, prepared, behind] = tasks[..] else {
            panic!("eight tasks")
        };

        let texts = ["the shared task", "the internal task", "the stopped task"];
        for (task, what) in [shared, inside, stopped].into_iter().zip(texts) {
            let text = m.word(&format!("internal text of {what}"), FIRM);
            edit(&lead, task, |fields| fields.text = internal(&text)).await;
            tick(&world);
        }
        m.mark("team date of the shared task", FIRM, "2031-03-07");
        m.mark("team date of the internal task", FIRM, "2033-05-11");
        m.mark("client date of the prepared task", FIRM, "2034-06-13");
        edit(&lead, shared, |fields| {
            fields.team_date = Some("2031-03-07".parse().expect("a day"));
            fields.owners = vec![lead_id];
        })
        .await;
        edit(&lead, inside, |fields| {
            fields.team_date = Some("2033-05-11".parse().expect("a day"));
            fields.owners = vec![moss_id];
        })
        .await;
        let (prepared_title, prepared_text) =
            (m.word("prepared client title", FIRM), m.word("prepared client text", FIRM));
        edit(&lead, prepared, |fields| {
            fields.client_title = Some(title(&prepared_title));
            fields.client_text = client_text(&prepared_text);
            fields.client_date = Some("2034-06-13".parse().expect("a day"));
        })
        .await;
        for (task, what) in
            [(shared, "on the shared task"), (inside, "on the internal task"), (stopped, "on the stopped task")]
        {
            let at = tick(&world);
            m.mark(&format!("when the note {what} was written"), FIRM, at.0);
            lead.does(&note(task, &m.word(&format!("note {what}"), FIRM))).await;
        }
        let at = tick(&world);
        m.mark("when the internal task was done", FIRM, at.0);
        lead.does(&staff::FinishTask { task: inside, body: staff::Finished { done: true } }).await;

        // Dates that are told to nobody, and a milestone that is named at every level.
        m.perhaps("client date before the sharing", FIRM, "2031-02-13");
        edit(&lead, plain, |fields| fields.client_date = Some("2031-02-13".parse().expect("a day"))).await;
        m.mark("client date of the internal task", FIRM, "2031-05-23");
        edit(&lead, inside, |fields| {
            fields.client_date = Some("2031-05-23".parse().expect("a day"));
            fields.milestone = true;
        })
        .await;
        edit(&lead, again, |fields| fields.milestone = true).await;

        // Shared.
        let at = tick(&world);
        m.mark_for("when Arden's tasks were shared", 0, FIRM | ARDEN | NAMED, at.0);
        m.mark("client date of the shared task", FIRM | ARDEN | READERS, "2032-04-09");
        let mut with_date = face(
            shared,
            Some(&m.word("client title of the shared task", FIRM | ARDEN | NAMED)),
            &m.word("client text of the shared task", FIRM | ARDEN),
        );
        with_date.date = Some("2032-04-09".parse().expect("a day"));
        let of_stopped = face(
            stopped,
            Some(&m.maybe_word("client title of the stopped task", FIRM | ONCE)),
            &m.maybe_word("client text of the stopped task", FIRM | ONCE),
        );
        let name = m.word("client title of the task shared again", FIRM | ARDEN | READERS);
        let mut of_again = face(again, Some(&name), "");
        of_again.date = Some("2034-05-06".parse().expect("a day"));
        m.perhaps("date told in an earlier sharing", FIRM | ONCE, "2034-05-06");
        let name = m.word("client title of the task in the hidden stage", FIRM | ARDEN | NAMED);
        let of_hidden = face(hidden, Some(&name), "");
        let mut of_plain = face(plain, None, "");
        of_plain.date = Some("2032-08-19".parse().expect("a day"));
        m.mark_for("first date told of the task shared as it is", ARDEN, FIRM | READERS, "2032-08-19");
        let faces = vec![with_date, of_plain, of_stopped, of_again, of_hidden];
        lead.does(&share(project.id, faces)).await;
        // What stands behind it is the firm's: who is there, when it was put there, and when it is to be ready.
        let at = tick(&world);
        m.perhaps("when a task was put behind the shared one", FIRM, at.0);
        m.mark("team date of the task behind the shared one", FIRM, "2035-07-12");
        edit(&lead, behind, |fields| fields.team_date = Some("2035-07-12".parse().expect("a day"))).await;
        lead.does(&staff::StandBehind { task: behind, body: staff::StandsBehind { line: Some(shared), from: None } })
            .await;
        let place = staff::NewPlace { stage: stages[2], before: None, from: None, share: None, takes_back: false };
        lead.does(&staff::MoveTask { task: hidden, body: place }).await;
        world.settle().await;

        // Links to the report: every level, and every way to end.
        let here = (project.id, ARDEN_DOOR, FIRM);
        let of_details =
            linked((&world, &lead, m), here, ("the details link", Level::Details, BY_DETAILS), |_| {}).await;
        let of_overview =
            linked((&world, &lead, m), here, ("the overview link", Level::Overview, BY_OVERVIEW), |_| {}).await;
        let of_page = linked((&world, &lead, m), here, ("the one-page link", Level::OnePage, BY_PAGE), |_| {}).await;
        let ends = ("the expiring link", Level::Details, 0);
        let expired = linked((&world, &lead, m), here, ends, |link| link.days = Some(1)).await;
        let revoked = linked((&world, &lead, m), here, ("the revoked link", Level::Details, 0), |_| {}).await;
        let locked = linked((&world, &lead, m), here, ("the locked link", Level::Details, 0), |link| {
            link.password = Some(door::Secret("Zqten words for one veranda".to_owned()));
        })
        .await;
        let named = ("the link that names its project", Level::OnePage, 0);
        let bare = linked((&world, &lead, m), here, named, |link| link.bare = Bare::Project).await;
        let who_ended = [
            reads(&world, m, "who read by the revoked link", revoked.clone()).await,
            reads(&world, m, "who read by the expired link", expired.clone()).await,
        ];
        // A day later one of them has ended by itself, and the other is ended.
        for _ in 0..3 {
            world.later(Moment::DAY_MS / 3);
            tick(&world);
            // Looking in keeps a session.
            for who in [&lead, &moss, &finn, &mona, &nils] {
                who.does(&staff::Me { body: () }).await;
            }
        }
        lead.does(&staff::RevokeLink { link: revoked.link, body: () }).await;
        // An address is said while it works.
        m.no_longer("secret of the revoked link");
        m.no_longer("secret of the expiring link");
        let ears_ended = [revoked.link, expired.link].map(|link| world.house.hub.listen(Class::Link(link, Lang::En)));
        let ended = who_ended.map(|reader| reader.person);
        let mut details = reads(&world, m, "who reads details", of_details).await;
        let mut overview = reads(&world, m, "who reads the overview", of_overview).await;
        let mut one_page = reads(&world, m, "who reads one page", of_page).await;
        world.settle().await;

        // People.
        let who = ("anna", ContactRole::Decides, ARDEN | BY_DETAILS, ANNA);
        let (anna, anna_link, anna_address) =
            contact((&world, &lead, m), (arden, ARDEN_DOOR, FIRM), who, Some(shared)).await;
        let who = ("theo", ContactRole::TakesPart, ARDEN | BY_DETAILS, THEO);
        let (theo, _, theo_address) = contact((&world, &lead, m), (arden, ARDEN_DOOR, FIRM), who, None).await;
        let who = ("lou", ContactRole::Looks, 0, LOU);
        let (lou, _, lou_address) = contact((&world, &lead, m), (arden, ARDEN_DOOR, FIRM), who, None).await;
        let who = ("gone", ContactRole::Decides, 0, GONE);
        let (gone, _, gone_address) = contact((&world, &lead, m), (arden, ARDEN_DOOR, FIRM), who, None).await;
        gone.aside("leaving").does(&door::Leave { body: () }).await;
        let who = ("exit", ContactRole::Decides, 0, 0);
        let (exit, ..) = contact((&world, &lead, m), (arden, ARDEN_DOOR, FIRM), who, Some(shared)).await;
        let exit_id = exit.does(&client::Me { body: () }).await.id;
        lead.does(&staff::RemoveContact { client: arden, person: exit_id, body: () }).await;
        // Nobody lists who was removed.
        for what in ["name of exit", "address of exit", "when exit came"] {
            m.no_longer(what);
        }
        let who = ("bea", ContactRole::Decides, BIRKE | BY_BIRKE, BEA);
        let (bea, bea_link, bea_address) = contact((&world, &lead, m), (birke, BIRKE_DOOR, OF_BIRKE), who, None).await;
        let me = |reader: client::Reader| reader.id;
        // Looking is a sign of life, and a reader is told when they were last here: not at anybody else's moment.
        tick(&world);
        let anna_id = me(anna.does(&client::Me { body: () }).await);
        let theo_id = me(theo.does(&client::Me { body: () }).await);
        let lou_id = me(lou.does(&client::Me { body: () }).await);
        let bea_id = me(bea.does(&client::Me { body: () }).await);
        for (id, ears) in
            [(anna_id, FIRM | ARDEN), (theo_id, FIRM | ARDEN), (lou_id, FIRM | ARDEN), (bea_id, OF_BIRKE | BIRKE)]
        {
            m.mark("id of a contact", ears, id);
        }

        // What is asked and said.
        let mut asks = Vec::new();
        let slot_at = Moment(1_795_111_222_333);
        m.mark("a proposed time", FIRM | ARDEN, slot_at.0);
        let options = vec![title(&m.word("an option", FIRM | ARDEN)), title(&m.word("another option", FIRM | ARDEN))];
        let picked_option = options[0].clone();
        let ways = ["a way", "another way"].map(|what| staff::NewWay {
            title: title(&m.word(what, FIRM | ARDEN)),
            consequence: Some(title(&m.word(&format!("what follows from {what}"), FIRM | ARDEN))),
        });
        let ways = ways.to_vec();
        let undo_until = world.house.clock.now().plus_days(3_000);
        m.mark("until when the approval can be undone", FIRM | ARDEN, undo_until.0);
        // Words of the firm's own: one is asked with, the other nobody outside has ever read.
        let mut own_words = Vec::new();
        for (what, ears) in
            [("that is asked with", FIRM | HOUSE | ARDEN | NAMED), ("that nobody is asked with", FIRM | HOUSE)]
        {
            let [en, fr, sv] =
                Lang::ALL.map(|lang| title(&m.word(&format!("a word of our own {what}, in {}", lang.tag()), ears)));
            let says = staff::WordText { glyph: Glyph::Flag, en: en.clone(), fr, sv };
            let body = staff::NewOwnWord { family: Action::Review, says };
            let view = lead.does(&staff::AddOwnWord { body }).await;
            let row = view.words.iter().find(|row| row.word.said(Lang::En) == en.as_str()).expect("it is in the list");
            m.mark(&format!("id of a word of our own {what}"), FIRM | HOUSE, row.id);
            own_words.push(row.id);
        }
        for (what, form) in [
            ("approval", NewForm::Approve),
            ("choice", NewForm::AnswerChoice { options }),
            ("review", NewForm::Review),
            ("meeting", NewForm::Meet { starts: vec![slot_at], minutes: 30 }),
            ("question", NewForm::AnswerText),
            ("decision", NewForm::Choose { options: ways }),
            ("figure", NewForm::AnswerNumber { unit: Some(title(&m.word("a unit", FIRM | ARDEN))) }),
            ("signature", NewForm::Sign { text: client_text(&m.word("what is signed", FIRM | ARDEN)) }),
        ] {
            let at = tick(&world);
            m.mark(&format!("when the {what} was asked"), FIRM | ARDEN | READERS, at.0);
            let mut ask = new_ask(shared, form, &m.word(&format!("sentence of the {what}"), FIRM | ARDEN | NAMED));
            ask.body.unlocks = Some(title(&m.word(&format!("what the {what} unlocks"), FIRM | ARDEN | NAMED)));
            if what == "review" {
                ask.body.own = own_words.first().copied();
            }
            if what == "approval" {
                ask.body.of = Asked::People { people: vec![anna_id, theo_id] };
                ask.body.due = Some("2035-07-17".parse().expect("a day"));
                ask.body.undo_until = Some(undo_until);
                m.mark("due day of the approval", FIRM | ARDEN | READERS, "2035-07-17");
            }
            let page = lead.does(&ask).await;
            let ask = page.card.asks.iter().max_by_key(|ask| ask.since).expect("the ask");
            m.mark(&format!("id of the {what}"), FIRM | ARDEN | READERS, ask.id);
            asks.push(ask.clone());
        }
        let Form::Meet { slots, .. } = &asks[3].form else { panic!("a meeting") };
        let slot = slots[0].0;
        m.mark("id of the proposed time", FIRM | ARDEN, slot);
        let asks: Vec<AskId> = asks.iter().map(|ask| ask.id).collect();
        // What is done with an ask besides answering it: told to the client and the firm, and to no reader of a report.
        let puzzle = m.maybe_word("sentence of the puzzle", FIRM | ARDEN | NAMED);
        let at = tick(&world);
        m.mark("when the puzzle was asked", FIRM | ARDEN | NAMED, at.0);
        let page = lead.does(&new_ask(shared, NewForm::AnswerText, &puzzle)).await;
        let stuck = page.card.asks.iter().max_by_key(|ask| ask.since).expect("the ask").id;
        m.perhaps("id of the puzzle", FIRM | ARDEN | READERS, stuck);
        let at = tick(&world);
        m.mark("when theo was stuck", FIRM | ARDEN, at.0);
        let reason = client_text(&m.word("why theo is stuck", FIRM | ARDEN));
        theo.does(&client::SayStuck { ask: stuck, body: client::WhyStuck { reason } }).await;
        let at = tick(&world);
        m.mark("when the handed ask was asked", FIRM | ARDEN | READERS, at.0);
        let sentence = m.word("sentence of the handed ask", FIRM | ARDEN | NAMED);
        let page = lead.does(&new_ask(shared, NewForm::AnswerText, &sentence)).await;
        let handed = page.card.asks.iter().max_by_key(|ask| ask.since).expect("the ask").id;
        m.mark("id of the handed ask", FIRM | ARDEN | READERS, handed);
        let at = tick(&world);
        m.mark("when it was handed to anna", FIRM | ARDEN, at.0);
        let words = client_text(&m.word("words that go with the handed ask", FIRM | ARDEN));
        theo.does(&client::HandOver { ask: handed, body: client::Handing { to: anna_id, words } }).await;
        // Who is away, and until when, is their house's and the firm's.
        let [from, until] = ["2026-05-19", "2027-08-23"].map(|day| {
            m.mark("a day between which theo is away", FIRM | ARDEN, day);
            day.parse().expect("a day")
        });
        theo.does(&client::GoAway { body: NewAway { from, until, deputy: Some(anna_id) } }).await;
        let at = tick(&world);
        m.mark("when something was asked of theo while he was away", FIRM | ARDEN | READERS, at.0);
        let sentence = m.word("sentence of what was asked of theo while he was away", FIRM | ARDEN | NAMED);
        let mut of_theo = new_ask(shared, NewForm::AnswerText, &sentence);
        of_theo.body.of = Asked::People { people: vec![theo_id] };
        let page = lead.does(&of_theo).await;
        let stands_in = page.card.asks.iter().max_by_key(|ask| ask.since).expect("the ask");
        assert_eq!(stands_in.of, Asked::People { people: vec![anna_id] });
        m.mark("id of what was asked of theo while he was away", FIRM | ARDEN | READERS, stands_in.id);
        tick(&world);
        let sentence = m.maybe_word("sentence taken back", FIRM | ONCE);
        let page = lead.does(&new_ask(shared, NewForm::Approve, &sentence)).await;
        let taken_back = page.card.asks.iter().find(|ask| ask.sentence.as_str() == sentence).expect("the ask").id;
        m.perhaps("id of the ask taken back", FIRM | ONCE, taken_back);
        lead.does(&WithdrawAsk { ask: taken_back, body: () }).await;
        for (who, what) in [(&anna, "anna"), (&theo, "theo")] {
            let at = tick(&world);
            m.mark(&format!("when {what} said something"), FIRM | ARDEN, at.0);
            let text = client_text(&m.word(&format!("remark of {what}"), FIRM | ARDEN));
            who.does(&client::Remark { task: shared, body: NewRemark { text } }).await;
        }
        lead.does(&tell(shared, &m.word("remark of the lead", FIRM | ARDEN))).await;
        for (task, what) in [(stopped, "on the stopped task"), (again, "of an earlier sharing")] {
            let at = tick(&world);
            m.perhaps(&format!("when the remark {what} was made"), FIRM | ONCE, at.0);
            lead.does(&tell(task, &m.maybe_word(&format!("remark {what}"), FIRM | ONCE))).await;
            let at = tick(&world);
            m.perhaps(&format!("when the ask {what} was made"), FIRM | ONCE, at.0);
            lead.does(&new_ask(task, NewForm::AnswerText, &m.maybe_word(&format!("ask {what}"), FIRM | ONCE))).await;
        }
        // What was answered before the stop is past; what was open is taken back by it.
        tick(&world);
        let sentence = m.maybe_word("answered ask of an earlier sharing", FIRM | ONCE);
        let page = lead.does(&new_ask(again, NewForm::AnswerText, &sentence)).await;
        let answered = page.card.asks.iter().max_by_key(|ask| ask.since).expect("the ask").id;
        let text = client_text(&m.maybe_word("answer of an earlier sharing", FIRM | ONCE));
        theo.does(&client::GiveAnswer { ask: answered, body: client::AnswerText { text } }).await;
        m.perhaps("id of the answered ask of an earlier sharing", FIRM | ONCE, answered);
        let at = tick(&world);
        m.mark("when the later note was written", FIRM, at.0);
        lead.does(&note(shared, &m.word("later note on the shared task", FIRM))).await;
        world.settle().await;

        // Stopped, one of them shared again from now on.
        let early = told(&mut ear_arden);
        for reader in [&mut details, &mut overview, &mut one_page] {
            reader.early = told(&mut reader.ear);
        }
        let stopped_at = tick(&world);
        let mut silently = stop(project.id, vec![stopped]);
        silently.body.reason = Some(internal(&m.word("reason of the stop", FIRM)));
        lead.does(&silently).await;
        // Anna saw this one: she is told why, by mail.
        anna.does(&client::ShowTask { task: again, body: () }).await;
        let mut told_why = stop(project.id, vec![again]);
        // Her colleagues have not opened it; whom a mail had named it to is told as well.
        let others = mail_of(THEO) | mail_of(LOU) | mail_of(GONE);
        let why = m.word_for("why the task was taken back", others, FIRM | mail_of(ANNA));
        told_why.body.tell = Some(client_text(&why));
        lead.does(&told_why).await;
        let at = tick(&world);
        m.mark("when it was shared again", FIRM | ARDEN | NAMED, at.0);
        lead.does(&share(project.id, vec![face(again, None, "")])).await;
        lead.does(&tell(again, &m.word("remark of the later sharing", FIRM | ARDEN))).await;
        world.settle().await;

        // The client date that moves, and what the lead releases.
        let at = tick(&world);
        m.mark_for("when the date moved", 0, FIRM | NAMED, at.0);
        m.mark("client date that moved", FIRM | ARDEN | READERS, "2033-06-21");
        let why = m.word("why the date moved", FIRM | ARDEN | BY_DETAILS);
        edit(&lead, plain, |fields| {
            (fields.client_date, fields.date_why) = (Some("2033-06-21".parse().expect("a day")), Some(title(&why)));
        })
        .await;
        let at = tick(&world);
        m.mark_for("when it was released", ARDEN, FIRM | READERS, at.0);
        m.mark_for("first day of the forecast", ARDEN, FIRM | READERS, "2036-01-15");
        m.mark_for("last day of the forecast", ARDEN, FIRM | READERS, "2036-02-16");
        let words = client_text(&m.word_for("words of the release", ARDEN, FIRM | READERS));
        let day = |day: &str| Some(day.parse().expect("a day"));
        let body =
            staff::NewRelease { health: Health::Watch, first: day("2036-01-15"), last: day("2036-02-16"), words };
        lead.does(&staff::ReleaseJudgement { project: project.id, body }).await;
        world.settle().await;

        // A change of the shared task's side that waits, and one that was discarded.
        let at = tick(&world);
        m.mark("when the waiting change was written", FIRM, at.0);
        let collecting = staff::CollectChanges { project: project.id, body: staff::Collecting { collected: true } };
        lead.does(&collecting).await;
        let (waiting_title, waiting_text) = (m.word("waiting client title", FIRM), m.word("waiting client text", FIRM));
        m.mark("waiting client date", FIRM, "2038-09-14");
        let waiting_why = m.word("why the date will move", FIRM);
        edit(&lead, shared, |fields| {
            fields.client_title = Some(title(&waiting_title));
            fields.client_text = client_text(&waiting_text);
            fields.client_date = Some("2038-09-14".parse().expect("a day"));
            fields.date_why = Some(title(&waiting_why));
        })
        .await;
        let waiting = lead.does(&staff::ShowTask { task: shared, body: () }).await.waiting.expect("it waits").tag;
        m.perhaps("tag of the waiting change", FIRM, waiting.trim_matches('"'));
        tick(&world);
        let discarded = m.maybe_word("discarded client title", FIRM);
        edit(&lead, again, |fields| fields.client_title = Some(title(&discarded))).await;
        let tag = lead.does(&staff::ShowTask { task: again, body: () }).await.waiting.expect("it waits").tag;
        lead.does(&staff::DiscardChange { task: again, body: staff::SeenTag { tag } }).await;
        world.settle().await;

        // Arden's second project, of which nothing is shared.
        let name = m.word("name of Arden's internal project", FIRM);
        let second = lead.does(&new_project(arden, &name)).await.project;
        m.mark("id of Arden's internal project", FIRM, second.id);
        m.mark("id of a stage of it", FIRM, second.stages[0].id);
        let name = m.word("title in Arden's internal project", FIRM);
        let second_task = lead.does(&new_task(second.id, &name, None)).await.id;
        m.mark("id of a task of it", FIRM, second_task);

        // An imported plan, one card of which is shared.
        tick(&world);
        let board = trello::Board {
            n: 1,
            name: m.word("name of the imported plan", FIRM | ARDEN),
            lists: [m.word("list with a shared card", FIRM | ARDEN), m.word("internal list", FIRM)],
            cards: [
                (m.word("imported and shared title", FIRM | ARDEN), m.word("imported text", FIRM)),
                (m.word("imported title", FIRM), m.word("another imported text", FIRM)),
            ],
            on_first: [
                m.word("label", FIRM),
                m.word("checklist", FIRM),
                m.word("checklist item", FIRM),
                m.word("name in the plan", FIRM),
                m.word("imported comment", FIRM),
            ],
            touched: "2026-10-06T10:00:00.000Z",
            ticked: false,
        };
        let imported = trello::brought_in(&world.house, arden, &board.bytes()).await;
        let board = lead.does(&staff::ShowBoard { project: imported, body: () }).await;
        for (n, card) in board.cards.iter().enumerate() {
            let of_shared = card.stage == board.project.stages[0].id;
            m.mark(&format!("id of imported card {n}"), if of_shared { FIRM | ARDEN } else { FIRM }, card.id);
        }
        m.mark("id of the list with a shared card", FIRM | ARDEN, board.project.stages[0].id);
        m.mark("id of the internal list", FIRM, board.project.stages[1].id);
        m.mark("id of a label", FIRM, board.project.labels[0].id);
        let card = board.cards.iter().find(|card| card.items > 0).expect("a card with a checklist");
        let card_page = lead.does(&staff::ShowTask { task: card.id, body: () }).await;
        let item = card_page.checklist[0].id;
        m.mark("id of a checklist item", FIRM, item);
        m.mark("id of an imported note", FIRM, card_page.notes[0].id);
        lead.does(&share(imported, vec![face(card.id, None, "")])).await;
        let page = lead.does(&staff::ShowTask { task: shared, body: () }).await;
        m.mark("id of a note", FIRM, page.notes[0].id);
        m.mark("id of a sharing", FIRM, page.sharing[0].id);
        let said = page.remarks[0].id;
        m.mark("id of a remark", FIRM | ARDEN, said);

        // A table brought in for Arden: the firm's alone.
        tick(&world);
        let (plan, asked) = table(m, "Arden's table");
        let body = staff::PlanAsk { file_name: asked.clone(), choices: staff::PlanChoices::default() };
        let brought =
            lead.carries(&staff::ImportPlan { client: arden, body }, &plan).await.expect("the table comes in");
        m.mark("id of the table's project", FIRM, brought.project);
        world.settle().await;

        // Birke.
        tick(&world);
        let name = m.word("name of Birke's project", OF_BIRKE | BIRKE | BY_BIRKE);
        let theirs = lead.does(&new_project(birke, &name)).await.project;
        m.mark("id of Birke's project", OF_BIRKE | BIRKE, theirs.id);
        lead.does(&access(mona_id, birke, Some(theirs.id), true)).await;
        for (n, stage) in theirs.stages.iter().enumerate() {
            m.perhaps(&format!("id of Birke's stage {n}"), OF_BIRKE | BIRKE, stage.id);
        }
        let name = m.word("internal title of Birke's shared task", OF_BIRKE);
        let theirs_task = lead.does(&new_task(theirs.id, &name, Some(theirs.stages[1].id))).await.id;
        m.mark("id of Birke's shared task", OF_BIRKE | BIRKE | BY_BIRKE, theirs_task);
        let name = m.word("internal title of Birke's internal task", OF_BIRKE);
        let theirs_inside = lead.does(&new_task(theirs.id, &name, None)).await.id;
        m.mark("id of Birke's internal task", OF_BIRKE, theirs_inside);
        let at = tick(&world);
        m.mark("when Birke's task was shared", OF_BIRKE | BIRKE | BY_BIRKE, at.0);
        let name = m.word("client title of Birke's task", OF_BIRKE | BIRKE | BY_BIRKE);
        let text = m.word("client text of Birke's task", OF_BIRKE | BIRKE);
        lead.does(&share(theirs.id, vec![face(theirs_task, Some(&name), &text)])).await;
        let held = linked(
            (&world, &lead, m),
            (theirs.id, BIRKE_DOOR, OF_BIRKE),
            ("the link to Birke's report", Level::Details, BY_BIRKE),
            |_| {},
        );
        let of_birke = held.await;
        let birke_reader = reads(&world, m, "who reads Birke's details", of_birke.clone()).await;
        let at = tick(&world);
        m.mark("when Birke was asked", OF_BIRKE | BIRKE | BY_BIRKE, at.0);
        let sentence = m.word("sentence to Birke", OF_BIRKE | BIRKE | BY_BIRKE);
        let mut ask = new_ask(theirs_task, NewForm::Approve, &sentence);
        ask.body.of = Asked::People { people: vec![bea_id] };
        let asked_page = lead.does(&ask).await;
        let theirs_ask = asked_page.card.asks[0].id;
        m.mark("id of Birke's ask", OF_BIRKE | BIRKE | BY_BIRKE, theirs_ask);
        let words = client_text(&m.word_for("words of Birke's release", BIRKE, OF_BIRKE | BY_BIRKE));
        let body = staff::NewRelease { health: Health::Late, first: None, last: None, words };
        lead.does(&staff::ReleaseJudgement { project: theirs.id, body }).await;
        let text = client_text(&m.word("remark of bea", OF_BIRKE | BIRKE));
        bea.does(&client::Remark { task: theirs_task, body: NewRemark { text } }).await;
        let name = m.word("name of Birke's internal project", FIRM);
        let theirs_second = lead.does(&new_project(birke, &name)).await.project.id;
        m.mark("id of Birke's internal project", FIRM, theirs_second);

        let partners = Partners::joined((&world, &lead, m), (project.id, stages[1])).await;

        // The practice client: where staff try everything.
        let name = m.word("name of the practice project", FIRM);
        let ours = lead.does(&new_project(practice, &name)).await.project;
        let name = m.word("title of the practice task", FIRM);
        let ours_task = lead.does(&new_task(ours.id, &name, Some(ours.stages[1].id))).await.id;
        lead.does(&share(ours.id, vec![face(ours_task, Some("Practised"), "")])).await;
        let practised_with = practised(&world, &lead, m, ours.id, ours_task).await;
        lead.does(&staff::CollectChanges { project: ours.id, body: staff::Collecting { collected: true } }).await;
        edit(&lead, ours_task, |fields| fields.client_title = Some(title("Practised again"))).await;
        let practised = lead.does(&staff::ShowTask { task: ours_task, body: () }).await.waiting.expect("it waits").tag;
        let ours_link = linked(
            (&world, &lead, m),
            (ours.id, "practice.localhost:8080", FIRM),
            ("the practice link", Level::Details, 0),
            |_| {},
        );
        let ours_link = ours_link.await;
        let who = ("pia", ContactRole::Looks, 0, 0);
        let (_, pia_link, pia_address) =
            contact((&world, &lead, m), (practice, "practice.localhost:8080", FIRM), who, None).await;
        world.settle().await;
        m.perhaps("the option that is picked", FIRM | ARDEN, picked_option);

        let [moss_address, finn_address, mona_address, nils_address] = &team_addresses[..] else {
            panic!("four addresses")
        };
        let mut addresses = vec![
            (anna_address.clone(), ARDEN | DOOR_ARDEN | ANNA | mail_of(ANNA)),
            (theo_address, ARDEN | DOOR_ARDEN | THEO | mail_of(THEO)),
            (lou_address, ARDEN | DOOR_ARDEN | LOU | mail_of(LOU)),
            (gone_address, ARDEN | DOOR_ARDEN | GONE | mail_of(GONE)),
            (bea_address.clone(), BIRKE | DOOR_BIRKE | BEA | mail_of(BEA)),
            (lead_address, FIRM | HOUSE | DOOR_FIRM),
            (moss_address.clone(), FIRM | HOUSE | DOOR_FIRM),
            (finn_address.clone(), FIRM | HOUSE | DOOR_FIRM),
            (mona_address.clone(), MEMBER | HOUSE | DOOR_FIRM),
            (nils_address.clone(), HOUSE | DOOR_FIRM),
        ];
        addresses.extend(partners.addresses.iter().cloned());
        // Somebody of the firm looks as Anna: made here, opened by nobody, over in a minute.
        let look = staff::SeeAs { client: arden, person: anna_id, body: staff::SeeFrom::default() };
        let address = lead.does(&look).await.address;
        let (path, secret) = address.split_once('#').expect("a secret");
        let id = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a look");
        m.perhaps("id of a look", FIRM, id);
        m.perhaps("secret of a look", FIRM, secret);
        let look: (LookId, String) = (id, secret.to_owned());

        // People invitations were passed on to: they wait at Arden's door and at the practice one.
        let mut newcomers = Vec::new();
        let doors =
            [(ARDEN_DOOR, &anna_link, "Arden's", DOOR_ARDEN), ("practice.localhost:8080", &pia_link, "practice", FIRM)];
        for (door, link, whose, door_ears) in doors {
            let ears = FIRM | NEWCOMER;
            let name = m.word(&format!("name of {whose} newcomer"), ears);
            let address =
                format!("{}@new.example", m.word(&format!("address of {whose} newcomer"), ears).to_lowercase());
            tick(&world);
            let came = passed_on(&world, door, link, &name, &address).await;
            assert_eq!(came.to, None);
            addresses.push((address, NEWCOMER | door_ears));
        }
        for client in [arden, practice] {
            let page = lead.does(&staff::ShowClient { client, body: () }).await;
            let waits = page.waiting.first().expect("somebody waits");
            m.perhaps("id of a newcomer", FIRM, waits.id);
            newcomers.push(waits.id);
        }

        let of_details = details.held.clone();
        let file = table(m, "a table that is tried");
        let practice_plan = (file.1, file.0);
        let no_plan = format!("{}.csv", m.word("name of a file that is no plan", FIRM));
        // Templates, each for whoever sees the project it was made of.
        let mut templates = Vec::new();
        for (what, project, ears) in
            [("Arden's", project.id, FIRM), ("Birke's", theirs.id, OF_BIRKE), ("the practice", ours.id, FIRM)]
        {
            tick(&world);
            let name = title(&m.word(&format!("what {what} template is called,"), ears));
            let made = staff::MakeTemplate { project, body: staff::NewTemplate { name } };
            let template = lead.does(&made).await.templates[0].id;
            m.mark(&format!("id of {what} template"), ears, template);
            templates.push(template);
        }

        // The plan as it is now, each for whoever sees it.
        let mut baselines = Vec::new();
        for (what, project, ears) in
            [("Arden's", project.id, FIRM), ("Birke's", theirs.id, OF_BIRKE), ("the practice", ours.id, FIRM)]
        {
            let taken = lead.does(&staff::TakeBaseline { project, body: () }).await;
            let taken = taken.baseline.expect("a baseline").id;
            m.mark(&format!("id of {what} baseline"), ears, taken);
            baselines.push(taken);
        }
        // Views, each for whoever sees the project; and the manager's own, which nobody else hears of.
        let mut views = Vec::new();
        for (what, project, ears) in
            [("Arden's", project.id, FIRM), ("Birke's", theirs.id, OF_BIRKE), ("the practice", ours.id, FIRM)]
        {
            let keep = |name: String, shared| staff::KeepView {
                project,
                body: staff::NewView { name: title(&name), showing: Showing::default(), shared },
            };
            let everybodys = m.word(&format!("what everybody's view of {what} is called,"), ears);
            let own = m.word(&format!("what the manager's own view of {what} is called,"), MOSS);
            let one = lead.does(&keep(everybodys, true)).await.views[0].id;
            m.mark(&format!("id of everybody's view of {what}"), ears, one);
            let two = moss.does(&keep(own, false)).await.views[0].id;
            m.mark(&format!("id of the manager's own view of {what}"), MOSS, two);
            views.push([one, two]);
        }

        let target = |name, client, project, stage, task, asks: &[AskId]| Target {
            name,
            client,
            project,
            stage,
            task,
            asks: asks.to_vec(),
            slot,
            item,
            remark: said,
            link: anna_link.clone(),
            address: anna_address.clone(),
            person: anna_id,
            report: of_details.clone(),
            plan: practice_plan.clone(),
            no_plan: no_plan.clone(),
            look: look.clone(),
            partner: partners.of_piper,
            waiting: waiting.clone(),
            admission: newcomers[0],
            template: templates[0],
            views: views[0],
            baseline: baselines[0],
        };
        let birke_target = Target {
            link: bea_link,
            partner: partners.of_quill,
            address: bea_address,
            person: bea_id,
            report: of_birke.clone(),
            template: templates[1],
            views: views[1],
            baseline: baselines[1],
            ..target("Birke's", birke, theirs.id, theirs.stages[1].id, theirs_task, &[theirs_ask])
        };
        let practice_target = Target {
            link: pia_link,
            partner: practised_with,
            address: pia_address,
            person: lead_id,
            report: ours_link.clone(),
            waiting: practised,
            admission: newcomers[1],
            template: templates[2],
            views: views[2],
            baseline: baselines[2],
            ..target("practice", practice, ours.id, ours.stages[1].id, ours_task, &[])
        };
        let inside = target("Arden's internal", arden, second.id, second.stages[0].id, inside, &[]);
        let stopped = target("Arden's stopped", arden, project.id, stages[2], stopped, &[taken_back]);
        let held =
            [&of_details, &overview.held, &one_page.held, &expired, &revoked, &locked, &bare, &of_birke, &ours_link];
        Story {
            shared: target("Arden's shared", arden, project.id, stages[1], shared, &asks),
            links: held.map(|held| held.link).to_vec(),
            addresses,
            stopped_at,
            inside: Target { report: locked, ..inside },
            stopped: Target { report: revoked, ..stopped },
            readers: [details, overview, one_page, birke_reader],
            ended,
            ears_ended,
            expired,
            bare: bare.link,
            birke: birke_target,
            practice: practice_target,
            lead,
            moss,
            finn,
            mona,
            nils,
            arden: [anna, theo, lou, gone, exit],
            bea,
            partners,
            early,
            ear_arden,
            ear_birke,
            ear_mona,
            ear_nils,
            world,
            marks,
        }
    }
}
