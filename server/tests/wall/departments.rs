//! Departments of a client: a house each, under one brand; the client's people see all of them, each under its name, and
//! sisters see nothing of each other.

use crate::roles::colleague;
use crate::support::scene::{SKOGHOLM, Scene, show};
use crate::support::world::{
    access, client_text, face, invite, live_of, look_as, new_ask, new_department, new_link, new_project, new_task,
    share, stop, title, told,
};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::client::{self, Approve, ClientLive, Decision, NewRemark};
use veranda_api::staff::{self, NewForm, StaffLive};
use veranda_api::{Code, Refusal, door};
use veranda_server::live::Class;
use veranda_terms::{
    Accent, Asked, ClientId, ContactRole, HostName, Lang, Level, PersonId, ProjectId, StaffRole, TaskId,
};

const NORD: &str = "nord.skogholm.localhost:8080";
const OST: &str = "ost.skogholm.localhost:8080";

/// A department with a project and a shared task in it.
struct Department {
    id: ClientId,
    project: ProjectId,
    shared: TaskId,
    /// Somebody of it who decides.
    person: Person,
    person_id: PersonId,
}

/// A client with its own project, and two departments.
struct Family {
    scene: Scene,
    nord: Department,
    ost: Department,
    maja: Person,
    maja_id: PersonId,
}

async fn department(scene: &Scene, name: &str, host: &str, word: &str) -> Department {
    let bare = host.trim_end_matches(":8080");
    let id = scene.lead.does(&new_department(scene.skogholm, name, bare)).await.id;
    let project = scene.lead.does(&new_project(id, &format!("{name} depots"))).await.project;
    let shared = scene.lead.does(&new_task(project.id, "signs, inside", Some(project.stages[1].id))).await.id;
    scene.world.later(60_000);
    scene.lead.does(&share(project.id, vec![face(shared, Some(&format!("{name} signs")), "")])).await;
    let person = scene.contact_of(id, host, word, ContactRole::Decides).await;
    let person_id = person.does(&client::Me { body: () }).await.id;
    Department { id, project: project.id, shared, person, person_id }
}

impl Family {
    async fn set(engine: crate::support::Engine) -> Self {
        let scene = Scene::set(engine).await;
        let nord = department(&scene, "Nord", NORD, "Nora").await;
        let ost = department(&scene, "Ost", OST, "Olle").await;
        let maja = scene.contact("Maja", ContactRole::Decides).await;
        let maja_id = maja.does(&client::Me { body: () }).await.id;
        scene.world.settle().await;
        Self { scene, nord, ost, maja, maja_id }
    }
}

/// What stands at home: projects with the department they are for.
async fn home(who: &Person) -> Vec<(String, Option<String>)> {
    let home = who.does(&client::ShowHome { body: () }).await;
    let mut projects: Vec<_> = home
        .projects
        .into_iter()
        .map(|project| (project.name.to_string(), project.department.map(|name| name.to_string())))
        .collect();
    projects.sort();
    projects
}

fn row(name: &str, department: Option<&str>) -> (String, Option<String>) {
    (name.to_owned(), department.map(str::to_owned))
}

fn code<T: std::fmt::Debug>(answer: Result<T, Box<Refusal>>) -> Code {
    answer.expect_err("refused").code
}

on_both_engines! {
    async fn a_client_s_people_see_its_departments_by_name_and_a_department_s_only_their_own(engine) {
        let family = Family::set(engine).await;
        let everything =
            [row("Nord depots", Some("Nord")), row("Ost depots", Some("Ost")), row("Packaging", None)];
        assert_eq!(home(&family.maja).await, everything);
        assert_eq!(home(&family.nord.person).await, [row("Nord depots", None)]);
        assert_eq!(home(&family.ost.person).await, [row("Ost depots", None)]);
        let board = family.maja.does(&client::ShowBoard { project: family.nord.project, body: () }).await;
        assert_eq!(board.project.department, Some(title("Nord")));
        // Whose house it is, is said where they come in.
        let me = family.nord.person.does(&client::Me { body: () }).await;
        assert_eq!((me.client, me.client_name), (family.nord.id, title("Skogholm · Nord")));
        let doorway = family.scene.world.at(NORD, "stranger").does(&door::Where { body: () }).await;
        assert_eq!(doorway.client_name, Some(title("Skogholm · Nord")));
        // What is another department's, or the client's, is as absent as what never was.
        for project in [family.ost.project, family.scene.project, crate::support::scene::never()] {
            let no = family.nord.person.tries(&client::ShowBoard { project, body: () }).await;
            assert_eq!(code(no), Code::Missing);
        }
        for task in [family.ost.shared, family.scene.shared, crate::support::scene::never()] {
            assert_eq!(code(family.nord.person.tries(&show(task)).await), Code::Missing);
        }
    }

    async fn each_has_a_door_of_its_own(engine) {
        let family = Family::set(engine).await;
        let home = Asks::of(&client::ShowHome { body: () }, "");
        // The session of one house opens no other, up or down.
        for (person, host) in [(&family.maja, NORD), (&family.nord.person, SKOGHOLM), (&family.nord.person, OST)] {
            assert_eq!(person.carried_to(host).sends(home.clone()).await.status, 401, "{host}");
        }
    }

    async fn a_department_wears_its_client_s_colours_and_language_unless_it_has_its_own(engine) {
        let scene = Scene::set(engine).await;
        let page = scene.lead.does(&new_department(scene.skogholm, "Nord", "nord.localhost")).await;
        let whole = scene.lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        assert_eq!((page.accent, page.lang), (whole.accent, whole.lang));
        assert_eq!(page.part_of.expect("a department").client, scene.skogholm);
        assert_eq!(whole.departments.iter().map(|row| row.id).collect::<Vec<_>>(), [page.id]);
        let brand = async |host: &str| scene.world.at(host, "stranger").brand().await;
        assert_eq!(brand("nord.localhost:8080").await, brand(SKOGHOLM).await);
        let accent = Accent::parse("#7a1f5a").expect("a colour");
        let mut own = new_department(scene.skogholm, "Ost", "ost.localhost");
        (own.body.accent, own.body.lang) = (Some(accent), Some(Lang::Sv));
        let own = scene.lead.does(&own).await;
        assert_eq!((own.accent, own.lang), (accent, Lang::Sv));
        assert_ne!(brand("ost.localhost:8080").await, brand(SKOGHOLM).await);
        // One level, each host once, and nothing that is not there.
        assert_eq!(code(scene.lead.tries(&new_department(page.id, "Nord's", "n.localhost")).await), Code::Missing);
        assert_eq!(code(scene.lead.tries(&new_department(scene.skogholm, "Again", "nord.localhost")).await), Code::Taken);
        assert_eq!(code(scene.lead.tries(&new_department(scene.skogholm, "Firm", "localhost")).await), Code::Taken);
        let nobody = crate::support::scene::never();
        assert_eq!(code(scene.lead.tries(&new_department(nobody, "Nobody's", "x.localhost")).await), Code::Missing);
    }

    async fn what_a_department_is_asked_is_asked_of_its_client_too_and_one_answer_is_everybody_s(engine) {
        let family = Family::set(engine).await;
        let (lead, task) = (&family.scene.lead, family.nord.shared);
        let board = lead.does(&staff::ShowBoard { project: family.nord.project, body: () }).await;
        let names: Vec<&str> = board.project.contacts.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Maja", "Nora"], "whom can be asked");
        assert_eq!(board.project.client_name, title("Skogholm · Nord"));
        let ask = |people: Vec<PersonId>, sentence: &str| {
            let mut ask = new_ask(task, NewForm::Approve, sentence);
            ask.body.of = Asked::People { people };
            ask
        };
        assert!(lead.tries(&ask(vec![family.ost.person_id], "Not a sister")).await.is_err());
        let page = lead.does(&ask(vec![family.maja_id, family.nord.person_id], "These signs?")).await;
        let id = page.card.asks[0].id;
        let decided = family.maja.does(&Approve { ask: id, body: Decision { changes: None } }).await;
        assert_eq!(decided.card.asks[0].closed.as_ref().expect("decided").by.id, family.maja_id);
        let seen = family.nord.person.does(&show(task)).await;
        assert_eq!(seen.card.asks[0].closed, decided.card.asks[0].closed);
        let text = client_text("Thank you, Maja");
        family.nord.person.does(&client::Remark { task, body: NewRemark { text } }).await;
        assert_eq!(family.maja.does(&show(task)).await.remarks[0].by.id, family.nord.person_id);
    }

    async fn live_messages_go_to_the_department_and_its_client_and_to_no_sister(engine) {
        let family = Family::set(engine).await;
        let world = &family.scene.world;
        let (mut nord, mut ost) = (world.listen(family.nord.id), world.listen(family.ost.id));
        let (mut whole, mut other) = (world.listen(family.scene.skogholm), world.listen(family.scene.pivoine));
        family.scene.lead.does(&new_ask(family.nord.shared, NewForm::Approve, "These?")).await;
        world.settle().await;
        for ear in [&mut nord, &mut whole] {
            let heard = live_of(ear);
            assert!(heard.iter().any(|m| matches!(m, ClientLive::Card(card) if card.id == family.nord.shared)));
        }
        assert_eq!((told(&mut ost), told(&mut other)), (vec![], vec![]));
        family.scene.lead.does(&stop(family.nord.project, vec![family.nord.shared])).await;
        world.settle().await;
        for ear in [&mut nord, &mut whole] {
            assert!(live_of(ear).contains(&ClientLive::TaskGone(family.nord.shared)));
        }
        // What is the client's own goes down to nobody.
        family.scene.lead.does(&new_ask(family.scene.shared, NewForm::Approve, "Green?")).await;
        world.settle().await;
        assert_eq!((told(&mut nord), told(&mut ost), told(&mut other)), (vec![], vec![], vec![]));
        assert!(!told(&mut whole).is_empty());
    }

    async fn the_project_said_live_stands_under_its_department_s_name(engine) {
        let family = Family::set(engine).await;
        let (mut whole, mut nord) =
            (family.scene.world.listen(family.scene.skogholm), family.scene.world.listen(family.nord.id));
        family.scene.lead.does(&new_ask(family.nord.shared, NewForm::Approve, "These?")).await;
        family.scene.world.settle().await;
        let department = |heard: Vec<ClientLive>| {
            heard.into_iter().find_map(|message| match message {
                ClientLive::Project(project) => Some(project.department),
                _ => None,
            })
        };
        assert_eq!(department(live_of(&mut whole)), Some(Some(title("Nord"))));
        assert_eq!(department(live_of(&mut nord)), Some(None));
    }

    async fn each_is_mailed_where_they_have_their_place_and_once(engine) {
        let family = Family::set(engine).await;
        let lead = &family.scene.lead;
        // Maja has a place in the department too, from now on: she is told there, and not twice.
        let ada = family.scene.contact("Ada", ContactRole::Decides).await;
        lead.does(&invite(family.nord.id, "Maja", "maja@client.example", ContactRole::Decides, None)).await;
        family.scene.world.settle().await;
        let before = family.scene.world.letters().len();
        lead.does(&new_ask(family.nord.shared, NewForm::Approve, "These signs?")).await;
        family.scene.world.settle().await;
        family.scene.world.later(10 * 60_000);
        family.scene.world.settle().await;
        let mut mails: Vec<(String, bool, bool)> = family.scene.world.letters()[before..]
            .iter()
            .filter(|letter| letter.decoded.contains("These signs?"))
            .map(|letter| {
                let holds = |host: &str| letter.decoded.contains(&format!("http://{host}/"));
                (letter.to.clone(), holds(NORD), holds(SKOGHOLM))
            })
            .collect();
        mails.sort();
        let expected = [("ada@client.example", false, true), ("maja@client.example", true, false), ("nora@client.example", true, false)];
        assert_eq!(mails, expected.map(|(to, nord, whole)| (to.to_owned(), nord, whole)));
        drop(ada);
    }

    async fn the_firm_is_told_who_of_the_client_sees_a_department_s_task_and_can_look_as_them(engine) {
        let family = Family::set(engine).await;
        let (lead, world) = (&family.scene.lead, &family.scene.world);
        family.maja.does(&show(family.nord.shared)).await;
        let who = lead.does(&staff::WhoSees { task: family.nord.shared, body: () }).await;
        let readers: Vec<(&str, bool, Option<&str>)> = who
            .contacts
            .iter()
            .map(|one| (one.person.name.as_str(), one.seen, one.client_name.as_ref().map(|name| name.as_str())))
            .collect();
        assert_eq!(readers, [("Maja", true, Some("Skogholm")), ("Nora", false, None)]);
        let who = lead.does(&staff::WhoSees { task: family.scene.shared, body: () }).await;
        assert_eq!(who.contacts.iter().map(|one| one.person.id).collect::<Vec<_>>(), [family.maja_id]);
        // As Maja, from a task of the department; not as a sister's.
        let from = staff::SeeFrom { project: Some(family.nord.project), task: Some(family.nord.shared) };
        let see = |client, person| staff::SeeAs { client, person, body: from.clone() };
        for of in [family.scene.skogholm, family.nord.id] {
            let address = lead.does(&see(of, family.maja_id)).await.address;
            assert!(address.starts_with(&format!("http://{SKOGHOLM}/")), "{address}");
        }
        assert_eq!(code(lead.tries(&see(family.ost.id, family.ost.person_id)).await), Code::Missing);
        let looks = world.at(SKOGHOLM, "looks");
        look_as(lead, &looks, (family.scene.skogholm, family.maja_id)).await;
        assert_eq!(looks.does(&show(family.nord.shared)).await.card.id, family.nord.shared);
    }

    async fn sharing_says_whom_it_is_for_and_the_history_of_the_client_tells_of_all(engine) {
        let family = Family::set(engine).await;
        let lead = &family.scene.lead;
        let task = lead.does(&new_task(family.nord.project, "maps", None)).await.id;
        let preview = staff::PreviewSharing { project: family.nord.project, body: staff::Tasks { tasks: vec![task] } };
        let people = lead.does(&preview).await.people;
        assert_eq!(people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Maja", "Nora"]);
        lead.does(&share(family.nord.project, vec![face(task, Some("Maps"), "")])).await;
        lead.does(&new_link(family.nord.project, "The board", Level::Details)).await;
        let history = async |client| lead.does(&staff::SharingHistory { client, body: () }).await;
        let titles = async |client| {
            let mut titles: Vec<String> = history(client).await.rows.iter().map(|row| row.title.to_string()).collect();
            titles.sort();
            titles
        };
        assert_eq!(titles(family.scene.skogholm).await, ["Logo", "Maps", "Nord signs", "Ost signs"]);
        assert_eq!(titles(family.nord.id).await, ["Maps", "Nord signs"]);
        assert_eq!(history(family.scene.skogholm).await.links.len(), 1);
        assert_eq!(history(family.ost.id).await.links.len(), 0);
        let rows = history(family.nord.id).await.rows;
        let to = &rows.iter().find(|row| row.task == task).expect("it is in the history").to;
        assert_eq!(to.len(), 2, "Nora, and Maja of the client");
        // Taking it back is told to who had it in front of them, each in their own house.
        family.maja.does(&show(task)).await;
        let mut why = stop(family.nord.project, vec![task]);
        why.body.tell = Some(client_text("A map too many."));
        lead.does(&why).await;
        family.scene.world.settle().await;
        let told: Vec<String> = family
            .scene
            .world
            .letters()
            .iter()
            .filter(|letter| letter.decoded.contains("A map too many."))
            .map(|letter| format!("{} {}", letter.to, letter.decoded.contains(&format!("http://{SKOGHOLM}/"))))
            .collect();
        assert_eq!(told, ["maja@client.example true"]);
    }

    async fn who_was_given_a_client_works_on_its_departments_and_who_was_given_one_of_those_on_that(engine) {
        let family = Family::set(engine).await;
        let scene = &family.scene;
        let (whole, whole_id) = colleague(scene, StaffRole::Member, "Moa").await;
        let (part, part_id) = colleague(scene, StaffRole::Member, "Per").await;
        scene.lead.does(&access(whole_id, scene.skogholm, None, true)).await;
        scene.lead.does(&access(part_id, family.nord.id, None, true)).await;
        let listed = async |who: &Person| -> Vec<String> {
            let portfolio = who.does(&staff::Portfolio { body: () }).await;
            portfolio.clients.iter().map(|row| row.whole_name().to_string()).collect()
        };
        assert_eq!(listed(&whole).await, ["Skogholm", "Skogholm · Nord", "Skogholm · Ost"]);
        assert_eq!(listed(&part).await, ["Skogholm · Nord"]);
        let board = |project| staff::ShowBoard { project, body: () };
        for (project, both) in [(family.nord.project, true), (family.ost.project, false), (scene.project, false)] {
            whole.does(&board(project)).await;
            assert_eq!(part.tries(&board(project)).await.is_ok(), both);
        }
        // Whoever has the whole may begin something there and invite to it.
        for who in [&whole, &part] {
            who.does(&new_project(family.nord.id, "Lorries")).await;
        }
        assert_eq!(code(part.tries(&new_project(scene.skogholm, "Nothing")).await), Code::Missing);
        // "Who can see this?" names those of the client as well; looking as them needs all that they see.
        let who = part.does(&staff::WhoSees { task: family.nord.shared, body: () }).await;
        assert_eq!(who.contacts.iter().map(|one| one.person.name.as_str()).collect::<Vec<_>>(), ["Maja", "Nora"]);
        let see = |client, person| staff::SeeAs { client, person, body: staff::SeeFrom::default() };
        for of in [scene.skogholm, family.nord.id] {
            assert_eq!(code(part.tries(&see(of, family.maja_id)).await), Code::Missing);
        }
        part.does(&see(family.nord.id, family.nord.person_id)).await;
        whole.does(&see(scene.skogholm, family.maja_id)).await;
        // A member's stream, too.
        scene.world.settle().await;
        let mut ear = scene.world.house.hub.listen(Class::Member(part_id));
        scene.lead.does(&new_task(family.ost.project, "a sister's", None)).await;
        scene.lead.does(&new_task(scene.project, "the client's", None)).await;
        scene.world.settle().await;
        assert_eq!(told(&mut ear), Vec::<String>::new());
        scene.lead.does(&new_task(family.nord.project, "the department's", None)).await;
        scene.world.settle().await;
        assert!(told(&mut ear).iter().any(|message| message.contains("the department's")));
    }

    async fn an_invitation_to_a_department_is_void_when_its_inviter_loses_the_client(engine) {
        let family = Family::set(engine).await;
        let (moa, id) = colleague(&family.scene, StaffRole::Member, "Moa").await;
        family.scene.lead.does(&access(id, family.scene.skogholm, None, true)).await;
        moa.does(&invite(family.nord.id, "Late", "late@client.example", ContactRole::Decides, Some(family.nord.shared))).await;
        family.scene.world.settle().await;
        let (path, secret) = family.scene.world.last_letter("late@client.example").link();
        family.scene.lead.does(&access(id, family.scene.skogholm, None, false)).await;
        let late = family.scene.world.at(NORD, "late");
        assert!(late.tries(&crate::support::world::enter(&path, &secret)).await.is_err());
    }

    async fn a_client_s_person_is_invited_to_land_on_a_department_s_task_but_not_the_other_way(engine) {
        let family = Family::set(engine).await;
        let land = |client, address: &str, task| invite(client, "Eva", address, ContactRole::Looks, Some(task));
        family.scene.lead.does(&land(family.scene.skogholm, "eva@client.example", family.nord.shared)).await;
        for task in [family.scene.shared, family.ost.shared] {
            let no = family.scene.lead.tries(&land(family.nord.id, "evi@client.example", task)).await;
            assert_eq!(code(no), Code::Missing);
        }
    }

    async fn the_firm_hears_of_a_department_where_its_client_is_shown(engine) {
        let scene = Scene::set(engine).await;
        let mut ear = scene.world.house.hub.listen(Class::Staff);
        let nord = scene.lead.does(&new_department(scene.skogholm, "Nord", "nord.localhost")).await.id;
        scene.world.settle().await;
        let heard: Vec<StaffLive> =
            told(&mut ear).iter().map(|text| serde_json::from_str(text).expect("a live message")).collect();
        for client in [nord, scene.skogholm] {
            assert!(heard.contains(&StaffLive::Client(client)), "{heard:?}");
        }
        let host = HostName::parse("nord.localhost").expect("a host");
        assert_eq!(scene.lead.does(&staff::ShowClient { client: nord, body: () }).await.host, host);
    }
}
