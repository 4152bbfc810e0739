//! Partners on a project: what they see, what they do not, and what nobody else sees of it.

use crate::support::scene::{SKOGHOLM, Scene};
use crate::support::world::{FIRM, client_text, invite, live_of, new_client, title};
use crate::support::{Asks, Engine, Person, on_both_engines};
use veranda_api::Code;
use veranda_api::client::{self, AnswerText, ClientLive, NewRemark};
use veranda_api::partner::{GiveAnswer, Me, Remark, ShowBoard, ShowHome, ShowTask, TakeBack};
use veranda_api::staff::{
    AskPartner, EndPartner, FaceForPartner, FinishTask, Finished, NamePartner, NewForm, NewPartner, NewPartnerAsk,
    PartnerNamed, PartnerSide, PutPartner, RemoveContact, ShareWithPartner, ShowBoard as StaffBoard, ShowPartnerSides,
    StopWithPartner, TellClient, TellPartner, WhichPartner,
};
use veranda_server::live::Class;
use veranda_terms::{AskId, Asked, ContactRole, Lang, PartnerId, TaskId};

/// A partner and one of its people.
pub struct Company {
    /// Which.
    pub partner: PartnerId,
    /// They.
    pub person: Person,
    /// Their door.
    pub door: String,
}

/// A partner comes to Skogholm's project.
pub async fn comes(scene: &Scene, name: &str, named: bool) -> Company {
    let host = format!("{}.localhost", name.to_lowercase());
    let partner = WhichPartner::New { company: new_client(name, &host, Lang::En).body };
    let put = PutPartner { project: scene.project, body: NewPartner { partner, named } };
    let view = scene.lead.does(&put).await;
    let partner = view.here.iter().find(|one| one.partner.name.as_str() == name).expect("it is there").partner.id;
    let address = format!("pia@{}.example", name.to_lowercase());
    scene.lead.does(&invite(partner.house(), "Pia", &address, ContactRole::Decides, None)).await;
    scene.world.settle().await;
    let door = format!("{host}:8080");
    let person = scene.world.enters(&door, &address, &name.to_lowercase()).await;
    Company { partner, person, door }
}

/// Two of them, neither named to the client.
pub async fn two(engine: Engine) -> (Scene, Company, Company) {
    let scene = Scene::set(engine).await;
    let piper = comes(&scene, "Piper", false).await;
    let quill = comes(&scene, "Quill", false).await;
    (scene, piper, quill)
}

/// A task is shared with one, or told anew.
pub async fn shared(scene: &Scene, with: &Company, task: TaskId, name: &str) {
    let body = FaceForPartner { title: title(name), text: client_text("for them"), date: None };
    scene.lead.does(&ShareWithPartner { task, partner: with.partner, body }).await;
}

/// Something is asked of one about a task it sees.
pub async fn asked(scene: &Scene, of: &Company, task: TaskId) -> AskId {
    let body = NewPartnerAsk {
        form: NewForm::AnswerText,
        own: None,
        of: Asked::Client,
        sentence: title("Which diameter?"),
        unlocks: None,
        minutes: None,
        due: None,
    };
    scene.lead.does(&AskPartner { task, partner: of.partner, body }).await;
    let open = side(scene, of, task).await.asks.into_iter().rfind(|ask| ask.closed.is_none());
    open.expect("it is asked").id
}

async fn side(scene: &Scene, of: &Company, task: TaskId) -> PartnerSide {
    let sides = scene.lead.does(&ShowPartnerSides { task, body: () }).await.sides;
    sides.into_iter().find(|side| side.partner.partner.id == of.partner).expect("its side")
}

fn said(text: &str) -> NewRemark {
    NewRemark { text: client_text(text) }
}

async fn pages(scene: &Scene, who: &Person) -> Vec<String> {
    let mut bytes = Vec::new();
    for asks in [
        Asks::of(&Me { body: () }, ""),
        Asks::of(&ShowHome { body: () }, ""),
        Asks::of(&ShowBoard { project: scene.project, body: () }, ""),
        Asks::of(&ShowTask { task: scene.shared, body: () }, ""),
        Asks::of(&ShowTask { task: scene.hidden, body: () }, ""),
    ] {
        let heard = who.sends(asks).await;
        bytes.push(format!("{} {:?} {}", heard.status, heard.headers, heard.text()));
    }
    bytes
}

on_both_engines! {
    async fn a_partner_sees_what_is_shared_with_it_and_nothing_of_before(engine) {
        let (scene, piper, quill) = two(engine).await;
        assert!(piper.person.does(&ShowHome { body: () }).await.cards.is_empty());
        let early = TellPartner { task: scene.shared, partner: piper.partner, body: said("too early") };
        assert_eq!(scene.lead.refused(&early).await.code, Code::NeedsSharing);
        shared(&scene, &piper, scene.shared, "Pipes").await;
        scene.lead.does(&TellPartner { body: said("hello"), ..early }).await;
        let ask = asked(&scene, &piper, scene.shared).await;
        let page = piper.person.does(&ShowTask { task: scene.shared, body: () }).await;
        assert_eq!((page.card.title.as_str(), page.remarks.len(), page.card.asks.len()), ("Pipes", 1, 1));
        let body = AnswerText { text: client_text("28 mm") };
        let page = piper.person.does(&GiveAnswer { ask, body }).await;
        assert!(page.card.asks[0].closed.is_some());
        assert!(quill.person.does(&ShowHome { body: () }).await.cards.is_empty());
        // Stopped and shared again: from now on.
        let (task, partner) = (scene.shared, piper.partner);
        scene.lead.does(&StopWithPartner { task, partner, body: () }).await;
        assert_eq!(piper.person.refused(&ShowTask { task, body: () }).await.code, Code::Missing);
        scene.world.later(1);
        shared(&scene, &piper, task, "Pipes, again").await;
        let page = piper.person.does(&ShowTask { task, body: () }).await;
        assert_eq!((page.card.title.as_str(), page.remarks.len(), page.card.asks.len()), ("Pipes, again", 0, 0));
        let side = side(&scene, &piper, task).await;
        assert_eq!((side.history.len(), side.remarks.len()), (2, 1), "the firm keeps all of it");
        assert!(side.history.iter().all(|row| row.first_seen.is_some()));
    }

    async fn what_happens_with_the_client_and_with_others_changes_no_byte_for_a_partner(engine) {
        let (scene, piper, quill) = two(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        shared(&scene, &piper, scene.shared, "Pipes").await;
        pages(&scene, &piper.person).await;
        scene.world.settle().await;
        let mut ear = scene.world.house.hub.listen(Class::Partner(piper.partner));
        let before = pages(&scene, &piper.person).await;
        let ask = scene.ask(NewForm::Approve, "Which green?").await;
        anna.does(&client::Approve { ask, body: client::Decision { changes: None } }).await;
        anna.does(&client::Remark { task: scene.shared, body: said("hm") }).await;
        scene.lead.does(&TellClient { task: scene.shared, body: said("yes") }).await;
        shared(&scene, &quill, scene.shared, "For Quill").await;
        asked(&scene, &quill, scene.shared).await;
        quill.person.does(&Remark { task: scene.shared, body: said("ours") }).await;
        let (project, partner) = (scene.project, piper.partner);
        scene.lead.does(&NamePartner { project, partner, body: PartnerNamed { named: true } }).await;
        scene.world.settle().await;
        assert_eq!(pages(&scene, &piper.person).await, before);
        // That the client is told of it is the one thing said in its own scope; it says nothing new.
        let heard: Vec<_> = live_of(&mut ear);
        assert!(heard.iter().all(|message| matches!(message, ClientLive::Project(_))), "{heard:?}");
    }

    async fn the_client_is_told_whose_turn_it_is_only_of_partners_it_knows(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let piper = comes(&scene, "Piper", false).await;
        shared(&scene, &piper, scene.shared, "Pipes").await;
        let ask = asked(&scene, &piper, scene.shared).await;
        let turn = async || anna.does(&client::ShowTask { task: scene.shared, body: () }).await.card.partner;
        assert_eq!(turn().await, None);
        let (project, partner) = (scene.project, piper.partner);
        let mut ear = scene.world.listen(scene.skogholm);
        scene.lead.does(&NamePartner { project, partner, body: PartnerNamed { named: true } }).await;
        scene.world.settle().await;
        assert_eq!(turn().await.expect("it is Piper's turn").as_str(), "Piper");
        assert!(live_of(&mut ear).contains(&ClientLive::Hello), "they look again");
        let board = scene.lead.does(&StaffBoard { project, body: () }).await;
        let card = board.cards.iter().find(|card| card.id == scene.shared).expect("the card");
        assert_eq!(card.partner.as_ref().expect("it is Piper's turn").as_str(), "Piper");
        piper.person.does(&GiveAnswer { ask, body: AnswerText { text: client_text("28 mm") } }).await;
        scene.world.settle().await;
        assert_eq!(turn().await, None);
        let heard = live_of(&mut ear);
        assert!(
            heard.iter().any(|one| matches!(one, ClientLive::Card(card) if card.id == scene.shared && card.partner.is_none())),
            "{heard:?}"
        );
    }

    async fn what_ends_for_a_partner_ends_at_once(engine) {
        let (scene, piper, quill) = two(engine).await;
        let (task, project) = (scene.shared, scene.project);
        for company in [&piper, &quill] {
            shared(&scene, company, task, "Pipes").await;
            asked(&scene, company, task).await;
        }
        scene.world.settle().await;
        let mut ear = scene.world.house.hub.listen(Class::Partner(piper.partner));
        scene.lead.does(&EndPartner { project, partner: piper.partner, body: () }).await;
        scene.world.settle().await;
        assert_eq!(live_of(&mut ear), vec![ClientLive::TaskGone(task), ClientLive::ProjectGone(project)]);
        assert!(piper.person.does(&ShowHome { body: () }).await.projects.is_empty());
        let refused = piper.person.refused(&Remark { task, body: said("late") }).await;
        assert_eq!(refused.code, Code::Missing);
        // There again, it begins anew.
        let partner = WhichPartner::Known { id: piper.partner };
        scene.lead.does(&PutPartner { project, body: NewPartner { partner, named: false } }).await;
        assert!(piper.person.does(&ShowHome { body: () }).await.projects.is_empty());
        // Whoever is removed is out, and their stream with them.
        let person = quill.person.does(&Me { body: () }).await.id;
        let client = quill.partner.house();
        scene.lead.does(&RemoveContact { client, person, body: () }).await;
        assert_eq!(quill.person.refused(&ShowHome { body: () }).await.code, Code::SignedOut);
    }

    async fn a_partner_s_house_has_a_partner_s_operations_and_no_others(engine) {
        let (scene, piper, _) = two(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let at_clients = piper.person.carried_to(SKOGHOLM);
        assert_eq!(at_clients.refused(&ShowHome { body: () }).await.code, Code::Missing);
        assert_eq!(at_clients.refused(&client::ShowHome { body: () }).await.code, Code::SignedOut);
        let at_firms = piper.person.carried_to(FIRM);
        assert_eq!(at_firms.refused(&ShowHome { body: () }).await.code, Code::Missing);
        assert_eq!(piper.person.refused(&client::ShowHome { body: () }).await.code, Code::Missing);
        assert_eq!(anna.carried_to(&piper.door).refused(&ShowHome { body: () }).await.code, Code::SignedOut);
        let frame = piper.person.sends(Asks::get("/")).await.text().to_owned();
        assert!(frame.contains("data-house=\"partner\""), "{frame}");
        let frame = anna.sends(Asks::get("/")).await.text().to_owned();
        assert!(!frame.contains("data-house"), "{frame}");
    }

    async fn a_partner_hears_that_a_task_is_done_and_takes_back_what_it_said(engine) {
        let (scene, piper, _) = two(engine).await;
        let task = scene.shared;
        shared(&scene, &piper, task, "Pipes").await;
        let page = piper.person.does(&Remark { task, body: said("oops") }).await;
        let remark = page.remarks[0].id;
        let page = piper.person.does(&TakeBack { remark, body: () }).await;
        assert!(page.remarks.is_empty());
        let said_again = piper.person.does(&Remark { task, body: said("well") }).await.remarks[0].id;
        scene.world.later(veranda_terms::policy::RECALL_MS);
        let late = piper.person.refused(&TakeBack { remark: said_again, body: () }).await;
        assert_eq!(late.code, Code::TooLate);
        scene.world.settle().await;
        let mut ear = scene.world.house.hub.listen(Class::Partner(piper.partner));
        scene.lead.does(&FinishTask { task, body: Finished { done: true } }).await;
        scene.world.settle().await;
        let heard = live_of(&mut ear);
        assert!(
            heard.iter().any(|one| matches!(one, ClientLive::Card(card) if card.id == task && card.done.is_some())),
            "{heard:?}"
        );
    }
}
