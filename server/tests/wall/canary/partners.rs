//! Two partners on Arden's project, one of whom Arden is told of: what each of them has is nobody else's outside.

use super::marks::{ARDEN, DOOR_PIPER, DOOR_QUILL, Ears, FIRM, Marks, PIPER, QUILL};
use super::story::PIPER_DOOR;
use crate::support::Person;
use crate::support::scene::never;
use crate::support::world::{World, client_text, face, invite, new_client, new_task, share, title, told};
use std::sync::Arc;
use tokio::sync::broadcast::Receiver;
use veranda_api::client::{self, NewRemark};
use veranda_api::{partner, staff};
use veranda_server::live::Class;
use veranda_terms::{AskId, Asked, ContactRole, Lang, PartnerId, ProjectId, RemarkId, StageId, TaskId};

/// What a request can be aimed at.
#[derive(Debug, Clone, Copy)]
pub struct Aim {
    /// Which partner.
    pub partner: PartnerId,
    /// A task shared with it.
    pub task: TaskId,
    /// Something open asked of it.
    pub ask: AskId,
    /// Something said with it.
    pub remark: RemarkId,
}

impl Aim {
    /// What no partner has.
    pub fn nobodys() -> Self {
        Aim { partner: never(), task: never(), ask: never(), remark: never() }
    }
}

/// The two, and what was told to their classes.
pub struct Partners {
    /// One of Piper's people, of which Arden is told.
    pub piper: Person,
    /// One of Quill's.
    pub quill: Person,
    /// What Piper has.
    pub of_piper: Aim,
    /// What Quill has.
    pub of_quill: Aim,
    /// Piper's class.
    pub ear_piper: Receiver<Arc<str>>,
    /// Quill's class.
    pub ear_quill: Receiver<Arc<str>>,
    /// What is shared with both of them, and not with Arden.
    own: TaskId,
    /// Their addresses, and what mails to them may say.
    pub addresses: Vec<(String, Ears)>,
}

struct Company {
    who: &'static str,
    host: &'static str,
    door: &'static str,
    ears: Ears,
    at_door: Ears,
    named: bool,
}

impl Partners {
    /// They are put on the project and work with the lead.
    pub async fn joined(
        (world, lead, marks): (&World, &Person, &mut Marks),
        (project, stage): (ProjectId, StageId),
    ) -> Self {
        let both = PIPER | QUILL;
        for what in ["name of Arden's project", "id of Arden's project", "name of the lead", "id of the lead"] {
            marks.also(what, both);
        }
        marks.also("name of the firm", both | DOOR_PIPER | DOOR_QUILL);
        // One task Arden sees too, under another face; one it does not see.
        world.later(61_003);
        let told_title = marks.word("client title of the task with partners", FIRM | ARDEN | super::marks::NAMED);
        let name = marks.word("internal title of the task with partners", FIRM);
        let seen = lead.does(&new_task(project, &name, Some(stage))).await.id;
        marks.mark_for("id of the task with partners", both | super::marks::READERS, FIRM | ARDEN, seen);
        lead.does(&share(project, vec![face(seen, Some(&told_title), "")])).await;
        let name = marks.word("internal title of the partners' own task", FIRM);
        let own = lead.does(&new_task(project, &name, Some(stage))).await.id;
        marks.mark_for("id of the partners' own task", 0, FIRM | both, own);

        let mut addresses = Vec::new();
        let companies = [
            Company {
                who: "Piper",
                host: "piper.localhost",
                door: PIPER_DOOR,
                ears: PIPER,
                at_door: DOOR_PIPER,
                named: true,
            },
            Company {
                who: "Quill",
                host: "quill.localhost",
                door: super::story::QUILL_DOOR,
                ears: QUILL,
                at_door: DOOR_QUILL,
                named: false,
            },
        ];
        let mut made = Vec::new();
        for company in companies {
            made.push(joins((world, lead, marks), project, [seen, own], company, &mut addresses).await);
        }
        let Ok([(piper, of_piper, ear_piper), (quill, of_quill, ear_quill)]) = <[_; 2]>::try_from(made) else {
            panic!("two partners")
        };
        Partners { piper, quill, own, of_piper, of_quill, ear_piper, ear_quill, addresses }
    }

    /// Everything the firm has with partners of these tasks.
    pub fn staff_paths(&self, project: ProjectId) -> Vec<String> {
        let tasks = [self.of_piper.task, self.own];
        let mut paths = vec![format!("/api/staff/projects/{project}/partners")];
        paths.extend(tasks.map(|task| format!("/api/staff/tasks/{task}/partners")));
        paths.extend([self.of_piper, self.of_quill].map(|aim| format!("/api/staff/clients/{}", aim.partner.house())));
        paths
    }

    /// What was told live to both classes.
    pub fn told(&mut self) -> [(Ears, Vec<String>); 2] {
        [(PIPER | DOOR_PIPER, told(&mut self.ear_piper)), (QUILL | DOOR_QUILL, told(&mut self.ear_quill))]
    }
}

async fn joins(
    (world, lead, m): (&World, &Person, &mut Marks),
    project: ProjectId,
    tasks: [TaskId; 2],
    company: Company,
    addresses: &mut Vec<(String, Ears)>,
) -> (Person, Aim, Receiver<Arc<str>>) {
    let Company { who, host, door, ears, at_door, named } = company;
    let ours = FIRM | ears;
    // Arden is told of the one it may know of, while it is its turn.
    let of_name = if named { ARDEN } else { 0 };
    let name = m.word_for(&format!("name of {who}"), of_name, ours | at_door);
    let new = new_client(&name, host, Lang::En).body;
    let body = staff::NewPartner { partner: staff::WhichPartner::New { company: new }, named };
    let view = lead.does(&staff::PutPartner { project, body }).await;
    let partner = view.here.iter().find(|one| one.partner.name.as_str() == name).expect("it is there").partner.id;
    m.mark_for(&format!("id of {who}"), ears, ours, partner);
    let ear = world.house.hub.listen(Class::Partner(partner));

    // One of its people comes in.
    let word = m.word(&format!("name of one of {who}"), ours);
    let address = format!("{}@mail.example", m.word(&format!("address at {who}"), FIRM | ears).to_lowercase());
    let mut asked = invite(partner.house(), &word, &address, ContactRole::Decides, None);
    asked.body.words = client_text(&m.maybe_word(&format!("words to one of {who}"), ears));
    world.later(61_001);
    lead.does(&asked).await;
    world.settle().await;
    let person = world.enters(door, &address, who).await;
    if let Some(cookie) = person.cookie() {
        m.perhaps(&format!("session of one of {who}"), 0, cookie.split_once('=').map_or("", |(_, token)| token));
    }
    let me = person.does(&partner::Me { body: () }).await.id;
    m.mark(&format!("id of one of {who}"), ours, me);
    addresses.push((address, ears | at_door));

    // Both tasks, each under a face for this partner alone; something asked, answered and said on the first.
    for (n, task) in tasks.into_iter().enumerate() {
        let at = world.later(61_009 + n as i64);
        m.mark(&format!("when task {n} was shared with {who}"), ours, at.0);
        let body = staff::FaceForPartner {
            title: title(&m.word(&format!("title {n} for {who}"), ours)),
            text: client_text(&m.word(&format!("text {n} for {who}"), ours)),
            date: None,
        };
        lead.does(&staff::ShareWithPartner { task, partner, body }).await;
    }
    let task = tasks[0];
    let mut asks = Vec::new();
    for what in ["open", "answered"] {
        let at = world.later(61_013);
        m.mark(&format!("when {what} was asked of {who}"), ours, at.0);
        let body = staff::NewPartnerAsk {
            own: None,
            form: staff::NewForm::AnswerText,
            of: Asked::Client,
            sentence: title(&m.word(&format!("{what} sentence to {who}"), ours)),
            unlocks: None,
            minutes: None,
            due: None,
        };
        let sides = lead.does(&staff::AskPartner { task, partner, body }).await;
        let side = sides.sides.into_iter().find(|side| side.partner.partner.id == partner).expect("a side");
        let ask = side.asks.into_iter().max_by_key(|ask| ask.since).expect("the ask").id;
        m.mark(&format!("id of what is {what} with {who}"), ours, ask);
        asks.push(ask);
    }
    world.later(61_017);
    let text = client_text(&m.word(&format!("answer of {who}"), ours));
    person.does(&partner::GiveAnswer { ask: asks[1], body: client::AnswerText { text } }).await;
    let text = client_text(&m.word(&format!("remark of {who}"), ours));
    person.does(&partner::Remark { task, body: NewRemark { text } }).await;
    let text = client_text(&m.word(&format!("remark to {who}"), ours));
    lead.does(&staff::TellPartner { task, partner, body: NewRemark { text } }).await;
    let page = person.does(&partner::ShowTask { task, body: () }).await;
    let remark = page.remarks[0].id;
    m.mark(&format!("id of a remark with {who}"), ours, remark);

    // Shared, stopped and shared again: what is older stays inside. Nobody of the partner is listening then.
    let own = tasks[1];
    for what in ["title 1", "text 1", "when task 1 was shared with"] {
        let what = if what.starts_with("when") { format!("{what} {who}") } else { format!("{what} for {who}") };
        // The firm's history says when, and no more what was read then.
        m.no_longer_for(&what, if what.starts_with("when") { ears } else { FIRM | ears });
    }
    let text = client_text(&m.word_for(&format!("remark to {who} of an earlier sharing"), ears, FIRM));
    lead.does(&staff::TellPartner { task: own, partner, body: NewRemark { text } }).await;
    lead.does(&staff::StopWithPartner { task: own, partner, body: () }).await;
    world.settle().await;
    drop(told(&mut world.house.hub.listen(Class::Partner(partner))));
    let at = world.later(61_021);
    m.mark(&format!("when it was shared with {who} again"), ours, at.0);
    let body = staff::FaceForPartner {
        title: title(&m.word(&format!("later title for {who}"), ours)),
        text: client_text(""),
        date: None,
    };
    lead.does(&staff::ShareWithPartner { task: own, partner, body }).await;
    (person, Aim { partner, task, ask: asks[0], remark }, ear)
}

/// A partner whose people never come, on the practice project: for what staff do.
pub async fn practised(world: &World, lead: &Person, m: &mut Marks, project: ProjectId, task: TaskId) -> Aim {
    let company = new_client(&m.word("name of the practice partner", FIRM), "practised.localhost", Lang::En).body;
    let body = staff::NewPartner { partner: staff::WhichPartner::New { company }, named: true };
    world.later(61_027);
    let view = lead.does(&staff::PutPartner { project, body }).await;
    let partner = view.here[0].partner.id;
    let body = staff::FaceForPartner { title: title("Practised"), text: client_text(""), date: None };
    lead.does(&staff::ShareWithPartner { task, partner, body }).await;
    let body = NewRemark { text: client_text("Practised.") };
    let sides = lead.does(&staff::TellPartner { task, partner, body }).await;
    let remark = sides.sides[0].remarks[0].id;
    let body = staff::NewPartnerAsk {
        own: None,
        form: staff::NewForm::Approve,
        of: Asked::Client,
        sentence: title("Practised?"),
        unlocks: None,
        minutes: None,
        due: None,
    };
    let sides = lead.does(&staff::AskPartner { task, partner, body }).await;
    Aim { partner, task, ask: sides.sides[0].asks[0].id, remark }
}
