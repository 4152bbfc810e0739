//! Each way of losing rights against each open channel: nothing after the commit.
//!
//! Somebody has everything open: a stream, pages, a change they made and could send again, a tag they could ask with. Then
//! they lose their rights, and something is said that is not for them any more.

use crate::roles::colleague;
use crate::support::door::all_proved;
use crate::support::scene::{PIVOINE, SKOGHOLM, Scene, show};
use crate::support::world::{
    access, client_text, enter, face, invite, link_of, new_department, new_link, new_project, new_task, open_link,
    share, stop,
};
use crate::support::{Asks, Engine, Heard, Person, on_both_engines};
use axum::body::Body;
use http_body_util::BodyExt;
use std::time::Duration;
use veranda_api::client::{self, NewRemark, Remark};
use veranda_api::door::Leave;
use veranda_api::door::access::{EndAll, EndOthers, EndSession, ShowAccess};
use veranda_api::{Endpoint, Route, guest, staff};
use veranda_terms::{ContactRole, Level, PersonId, SessionId, StaffRole, TaskId};

/// How rights are lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    ContactRemoved,
    ContactLowered,
    SharingStopped,
    ContactLeft,
    StaffLeft,
    StaffRemoved,
    StaffLowered,
    AccessTaken,
    OwnerMadeMember,
    LinkRevoked,
    LinkExpired,
    /// Somebody of a client loses their place there, and with it what its departments are shown.
    ContactOfTheWholeRemoved,
    /// A member loses a client, and with it its departments.
    AccessToTheWholeTaken,
    /// From another device of theirs.
    ContactEndedElsewhere,
    StaffEndedElsewhere,
    /// From the door of another client.
    ContactSignedOutEverywhere,
    StaffSignedOutEverywhere,
}

const WAYS: [Way; 17] = [
    Way::ContactRemoved,
    Way::ContactLowered,
    Way::SharingStopped,
    Way::ContactLeft,
    Way::StaffLeft,
    Way::StaffRemoved,
    Way::StaffLowered,
    Way::AccessTaken,
    Way::OwnerMadeMember,
    Way::LinkRevoked,
    Way::LinkExpired,
    Way::ContactOfTheWholeRemoved,
    Way::AccessToTheWholeTaken,
    Way::ContactEndedElsewhere,
    Way::StaffEndedElsewhere,
    Way::ContactSignedOutEverywhere,
    Way::StaffSignedOutEverywhere,
];

/// What is said after the rights were lost.
const AFTER: &str = "Zqafterwards";

/// What stands there already and is lost with the rights.
const BEFORE: &str = "Logo";

/// Somebody with everything open.
struct Open {
    person: Person,
    stream: Body,
    /// Pages they have open.
    pages: Vec<Asks>,
    /// Changes they made, with the keys they made them with.
    made: Vec<Asks>,
    /// Changes they have not made.
    could: Vec<Asks>,
    /// What is left to them.
    left: Left,
}

/// What somebody may do once the rights are lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Left {
    /// Nothing: every answer is a refusal, and the stream has ended.
    Nothing,
    /// The house, but not the thing: the stream goes on without it.
    TheHouse,
    /// Looking: pages open, changes are refused; the stream has ended, so that the app looks at its rights anew.
    Looking,
}

async fn hello(mut stream: Body) -> Body {
    stream.frame().await.expect("hello").expect("a stream does not fail");
    stream
}

fn page<E: Endpoint>(endpoint: &E) -> Asks {
    Asks::of(endpoint, "")
}

fn remark(task: TaskId, text: &str) -> Remark {
    Remark { task, body: NewRemark { text: client_text(text) } }
}

async fn contact(scene: &Scene, name: &str, left: Left) -> (Open, PersonId) {
    let person = scene.contact(name, ContactRole::Decides).await;
    let id = person.does(&client::Me { body: () }).await.id;
    let stream = hello(person.listens(client::LIVE_PATH).await).await;
    let made = Asks::of(&remark(scene.shared, "once"), &person.intention());
    assert_eq!(person.sends(made.clone()).await.status, 200);
    let could = Asks::of(&remark(scene.shared, "never"), &person.intention());
    let board = client::ShowBoard { project: scene.project, body: () };
    let mut pages = vec![page(&show(scene.shared))];
    // With sharing stopped the house, and the project in it, stays.
    if left != Left::TheHouse {
        pages.extend([page(&board), page(&client::ShowHome { body: () }), page(&client::Me { body: () })]);
    }
    (Open { person, stream, pages, made: vec![made], could: vec![could], left }, id)
}

async fn staff_member(scene: &Scene, role: StaffRole, left: Left) -> (Open, PersonId) {
    let (person, id) = colleague(scene, role, "Moa").await;
    if role == StaffRole::Member {
        scene.lead.does(&access(id, scene.skogholm, None, true)).await;
    }
    let stream = hello(person.listens(staff::LIVE_PATH).await).await;
    let made = Asks::of(&new_task(scene.project, "once", None), &person.intention());
    assert_eq!(person.sends(made.clone()).await.status, 200);
    let could = Asks::of(&new_task(scene.project, "never", None), &person.intention());
    let mut pages = vec![
        page(&staff::ShowBoard { project: scene.project, body: () }),
        page(&staff::ShowTask { task: scene.shared, body: () }),
        page(&staff::ShowActivity { project: scene.project, before: staff::Before::default(), body: () }),
        page(&staff::ShowClient { client: scene.skogholm, body: () }),
        page(&staff::SharingHistory { client: scene.skogholm, body: () }),
        page(&staff::ShowReport { project: scene.project, body: () }),
    ];
    if left == Left::Nothing {
        pages.extend([
            page(&staff::Me { body: () }),
            page(&staff::Portfolio { body: () }),
            page(&staff::Team { body: () }),
        ]);
    }
    (Open { person, stream, pages, made: vec![made], could: vec![could], left }, id)
}

async fn reader(scene: &Scene) -> (Open, veranda_terms::LinkId) {
    let mut asked = new_link(scene.project, "The board", Level::Details);
    asked.body.days = Some(1);
    let (link, secret) = link_of(&scene.lead.does(&asked).await);
    let person = scene.world.at(SKOGHOLM, "guest");
    person.does(&open_link(link, &secret)).await;
    let stream = hello(person.listens(&guest::live_path(link)).await).await;
    let pages = vec![page(&guest::ShowReport { link, body: () }), Asks::get(&Route::Link(link).to_string())];
    let made = vec![Asks::of(&open_link(link, &secret), "")];
    (Open { person, stream, pages, made, could: Vec::new(), left: Left::Nothing }, link)
}

/// Makes the scene's project a department's: whoever saw it as the client's sees it as of one of its departments.
async fn of_a_department(scene: &mut Scene) {
    let nord = scene.lead.does(&new_department(scene.skogholm, "Nord", "nord.localhost")).await.id;
    let project = scene.lead.does(&new_project(nord, "Depots")).await.project;
    let stage = Some(project.stages[1].id);
    let shared = scene.lead.does(&new_task(project.id, "Logo of the depots", stage)).await.id;
    scene.world.later(60_000);
    scene.lead.does(&share(project.id, vec![face(shared, Some("Logo"), "")])).await;
    scene.world.settle().await;
    (scene.project, scene.shared) = (project.id, shared);
}

/// Sets the scene, opens everything, loses the rights. What was said before stands in every page.
async fn lost(scene: &Scene, way: Way) -> Open {
    let open = match way {
        Way::ContactRemoved
        | Way::ContactLeft
        | Way::ContactOfTheWholeRemoved
        | Way::ContactEndedElsewhere
        | Way::ContactSignedOutEverywhere => contact(scene, "Anna", Left::Nothing).await,
        Way::ContactLowered => contact(scene, "Anna", Left::Looking).await,
        Way::SharingStopped => contact(scene, "Anna", Left::TheHouse).await,
        Way::StaffRemoved | Way::StaffLeft | Way::StaffEndedElsewhere | Way::StaffSignedOutEverywhere => {
            staff_member(scene, StaffRole::Manager, Left::Nothing).await
        }
        Way::StaffLowered => staff_member(scene, StaffRole::Manager, Left::Looking).await,
        Way::AccessTaken | Way::AccessToTheWholeTaken => staff_member(scene, StaffRole::Member, Left::TheHouse).await,
        // From seeing everything to seeing nothing: the stream ends, and the pages are gone.
        Way::OwnerMadeMember => staff_member(scene, StaffRole::Owner, Left::TheHouse).await,
        Way::LinkRevoked | Way::LinkExpired => {
            let (open, link) = reader(scene).await;
            is_open(&open).await;
            match way {
                Way::LinkRevoked => {
                    scene.lead.does(&staff::RevokeLink { link, body: () }).await;
                }
                _ => {
                    for _ in 0..3 {
                        scene.world.later(8 * 3_600_000 + 1);
                        scene.lead.does(&staff::Me { body: () }).await;
                    }
                }
            }
            return open;
        }
    };
    let (open, id) = open;
    is_open(&open).await;
    scene.world.later(1_000);
    match way {
        Way::ContactRemoved | Way::ContactOfTheWholeRemoved => {
            scene.lead.does(&staff::RemoveContact { client: scene.skogholm, person: id, body: () }).await;
        }
        Way::ContactLowered => {
            let body = staff::ContactRights { role: ContactRole::Looks, sees_money: false, keeps_door: false };
            scene.lead.does(&staff::ChangeContact { client: scene.skogholm, person: id, body }).await;
        }
        Way::SharingStopped => {
            scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        }
        // In another tab: this one still holds the cookie.
        Way::ContactLeft | Way::StaffLeft => {
            open.person.aside("other-tab").does(&Leave { body: () }).await;
        }
        Way::StaffRemoved => {
            scene.lead.does(&staff::RemoveColleague { person: id, body: () }).await;
        }
        Way::StaffLowered => {
            let body = staff::NewRole { role: StaffRole::Finance };
            scene.lead.does(&staff::ChangeRole { person: id, body }).await;
        }
        Way::OwnerMadeMember => {
            let body = staff::NewRole { role: StaffRole::Member };
            scene.lead.does(&staff::ChangeRole { person: id, body }).await;
        }
        Way::AccessTaken | Way::AccessToTheWholeTaken => {
            scene.lead.does(&access(id, scene.skogholm, None, false)).await;
        }
        Way::ContactEndedElsewhere => {
            let session = here(&open.person).await;
            let other = scene.contact("Anna", ContactRole::Decides).await;
            all_proved(&scene.world).await;
            other.does(&EndSession { session, body: () }).await;
        }
        Way::ContactSignedOutEverywhere => {
            let other = scene.contact_of(scene.pivoine, PIVOINE, "Anna", ContactRole::Decides).await;
            all_proved(&scene.world).await;
            other.does(&EndAll { body: () }).await;
        }
        Way::StaffEndedElsewhere => {
            scene.world.signed_in("moa@halden-rask.example", "moa-2").await.does(&EndOthers { body: () }).await;
        }
        Way::StaffSignedOutEverywhere => {
            scene.world.signed_in("moa@halden-rask.example", "moa-2").await.does(&EndAll { body: () }).await;
        }
        Way::LinkRevoked | Way::LinkExpired => {}
    }
    open
}

/// The session somebody is in, by its name.
async fn here(person: &Person) -> SessionId {
    let access = person.does(&ShowAccess { body: () }).await;
    access.sessions.iter().find(|one| one.here).expect("one of them is this one").id
}

/// The control: before, everything opens and says what is there.
async fn is_open(open: &Open) {
    for asks in &open.pages {
        let heard = open.person.sends(asks.clone()).await;
        assert_eq!(heard.status, 200, "{}: {}", asks.path, heard.text());
    }
    assert!(open.person.sends(open.pages[0].clone()).await.text().contains(BEFORE));
}

/// Something is said that is not for them.
async fn afterwards(scene: &Scene) {
    let note = staff::NewNote { text: crate::support::world::internal(AFTER) };
    scene.lead.does(&staff::NoteInside { task: scene.shared, body: note }).await;
    scene.lead.does(&new_task(scene.project, AFTER, None)).await;
    let told = staff::TellClient { task: scene.shared, body: NewRemark { text: client_text(AFTER) } };
    // Refused once the task is not shared any more, which is as good.
    drop(scene.lead.tries(&told).await);
    scene.world.settle().await;
}

/// Everything the stream still says; whether it has ended.
async fn rest_of(stream: &mut Body) -> (String, bool) {
    let mut said = String::new();
    loop {
        // A stream that goes on is silent until something happens, which by now it has.
        match tokio::time::timeout(Duration::from_millis(300), stream.frame()).await {
            Ok(Some(frame)) => {
                let frame = frame.expect("a stream does not fail").into_data().unwrap_or_default();
                said.push_str(&String::from_utf8_lossy(&frame));
            }
            Ok(None) => return (said, true),
            Err(_) => return (said, false),
        }
    }
}

fn refused(heard: &Heard) -> bool {
    matches!(heard.status, 401 | 403 | 404 | 410)
}

/// What still comes through for who lost their rights in this way.
async fn found(engine: Engine, way: Way) -> Vec<String> {
    let mut scene = Scene::set(engine).await;
    if matches!(way, Way::ContactOfTheWholeRemoved | Way::AccessToTheWholeTaken) {
        of_a_department(&mut scene).await;
    }
    let tag = "\"0123456789abcdef\"";
    let mut open = lost(&scene, way).await;
    scene.world.settle().await;
    afterwards(&scene).await;
    let mut found = Vec::new();
    let mut say = |what: &str, heard: &Heard| found.push(format!("{way:?}, {what}: {} {}", heard.status, heard.text()));
    for asks in &open.pages {
        for (what, asks) in [("page", asks.clone()), ("page by its tag", asks.clone().with("if-none-match", tag))] {
            let heard = open.person.sends(asks.clone()).await;
            let fine = match open.left {
                Left::Looking => heard.status == 200,
                // A report's address says as much as the bare one does.
                _ if asks.path.starts_with("/r/") => heard.status == 200 && !heard.text().contains(BEFORE),
                _ => refused(&heard) && !heard.text().contains(BEFORE),
            };
            if !fine || (open.left != Left::Looking && heard.text().contains(AFTER)) {
                say(&format!("{what} {}", asks.path), &heard);
            }
        }
    }
    for asks in &open.made {
        let heard = open.person.sends(asks.clone()).await;
        // Sent again it is not done again; who may still look is shown how it is.
        let fine = refused(&heard) || (open.left == Left::Looking && heard.status == 200);
        if !fine || (open.left != Left::Looking && heard.text().contains(BEFORE)) {
            say("a change made before, sent again", &heard);
        }
    }
    for asks in &open.could {
        let heard = open.person.sends(asks.clone()).await;
        if !refused(&heard) || heard.text().contains(BEFORE) {
            say("a new change", &heard);
        }
    }
    let everything = format!("{:?}", scene.staff_page(scene.shared).await);
    let board = format!("{:?}", scene.lead.does(&staff::ShowBoard { project: scene.project, body: () }).await);
    if (everything + &board).contains("never") {
        found.push(format!("{way:?}: a new change was made"));
    }
    let (said, ended) = rest_of(&mut open.stream).await;
    // A link that runs out is told nothing more; its stream ends by itself a few seconds later.
    let goes_on = matches!(way, Way::SharingStopped | Way::AccessTaken | Way::AccessToTheWholeTaken | Way::LinkExpired);
    if said.contains(AFTER) || (!goes_on && !ended) {
        found.push(format!("{way:?}, stream: ended {ended}, said {said}"));
    }
    found
}

/// All of them on one engine.
pub async fn judged(engine: Engine) -> Vec<String> {
    let mut all = Vec::new();
    for way in WAYS {
        all.extend(found(engine, way).await);
    }
    all
}

/// The invitation of somebody who was removed since, opened.
pub async fn invitations_of_the_removed(engine: Engine) -> Vec<String> {
    let scene = Scene::set(engine).await;
    let mut found = Vec::new();
    for (n, way) in ["removed", "lowered", "without the client"].into_iter().enumerate() {
        let role = if n == 2 { StaffRole::Member } else { StaffRole::Manager };
        let (inviter, id) = colleague(&scene, role, &format!("Moa-{n}")).await;
        if n == 2 {
            scene.lead.does(&access(id, scene.skogholm, None, true)).await;
        }
        let address = format!("anna-{n}@client.example");
        inviter.does(&invite(scene.skogholm, "Anna", &address, ContactRole::Decides, None)).await;
        scene.world.settle().await;
        let letter = scene.world.last_letter(&address);
        let late = format!("late-{n}@client.example");
        inviter.does(&invite(scene.skogholm, "Late", &late, ContactRole::Decides, None)).await;
        match n {
            0 => {
                scene.lead.does(&staff::RemoveColleague { person: id, body: () }).await;
            }
            1 => {
                let body = staff::NewRole { role: StaffRole::Finance };
                scene.lead.does(&staff::ChangeRole { person: id, body }).await;
            }
            _ => {
                scene.lead.does(&access(id, scene.skogholm, None, false)).await;
            }
        }
        scene.world.settle().await;
        let (path, secret) = letter.link();
        let anna = scene.world.at(SKOGHOLM, "anna");
        if anna.sends(Asks::of(&enter(&path, &secret), "")).await.status == 200 {
            found.push(format!("the invitation of who was {way} opens"));
        }
        if scene.world.letters().iter().any(|letter| letter.to == late) {
            found.push(format!("a mail of who was {way} goes out"));
        }
    }
    found
}

/// Half reads, half changes, all at once with the loss of the rights: how many changes there are when the loss is told,
/// and how many at last.
async fn raced(
    people: &[Person],
    change: impl Fn(usize) -> Asks,
    read: impl Fn() -> Asks,
    lose: impl Future<Output = ()>,
    count: impl AsyncFn() -> usize,
) -> (usize, usize, Vec<Heard>) {
    let asked = people.iter().enumerate().map(|(n, person)| {
        let asks = if n % 2 == 0 { change(n) } else { read() };
        person.sends(asks)
    });
    let lost = async {
        lose.await;
        count().await
    };
    let (heard, when_told) = futures::join!(futures::future::join_all(asked), lost);
    (when_told, count().await, heard)
}

on_both_engines! {
    async fn nothing_comes_through_after_the_commit(engine) {
        assert_eq!(judged(engine).await, Vec::<String>::new());
    }

    async fn an_invitation_is_void_with_its_inviter(engine) {
        assert_eq!(invitations_of_the_removed(engine).await, Vec::<String>::new());
    }

    async fn a_contact_removed_among_a_hundred_requests_changes_nothing_more(engine) {
        let scene = Scene::set(engine).await;
        for round in 0..3 {
            scene.world.later(60_000);
            let anna = scene.contact("Anna", ContactRole::Decides).await;
            let id = anna.does(&client::Me { body: () }).await.id;
            let people: Vec<Person> = (0..100).map(|n| anna.aside(&format!("tab-{round}-{n}"))).collect();
            let removal = staff::RemoveContact { client: scene.skogholm, person: id, body: () };
            let (told, at_last, heard) = raced(
                &people,
                |n| Asks::of(&remark(scene.shared, "at once"), &format!("race-{round}-{n:04}")),
                || page(&show(scene.shared)),
                async { drop(scene.lead.does(&removal).await) },
                async || scene.staff_page(scene.shared).await.remarks.len(),
            )
            .await;
            assert_eq!(told, at_last, "round {round}: something landed after the removal was told");
            assert!(heard.iter().all(|heard| matches!(heard.status, 200 | 401 | 404)), "round {round}");
            let later = people.iter().map(|person| person.sends(page(&show(scene.shared))));
            let later = futures::future::join_all(later).await;
            assert!(later.iter().all(|heard| heard.status == 401), "round {round}: after the commit nobody comes in");
        }
    }

    async fn a_member_whose_access_is_taken_among_a_hundred_requests_changes_nothing_more(engine) {
        let scene = Scene::set(engine).await;
        let (moa, id) = colleague(&scene, StaffRole::Member, "Moa").await;
        for round in 0..3 {
            scene.lead.does(&access(id, scene.skogholm, None, true)).await;
            let board = staff::ShowBoard { project: scene.project, body: () };
            let people: Vec<Person> = (0..100).map(|n| moa.aside(&format!("tab-{round}-{n}"))).collect();
            let (told, at_last, heard) = raced(
                &people,
                |n| Asks::of(&new_task(scene.project, "at once", None), &format!("race-{round}-{n:04}")),
                || page(&board),
                async { drop(scene.lead.does(&access(id, scene.skogholm, None, false)).await) },
                async || scene.lead.does(&board).await.cards.len(),
            )
            .await;
            assert_eq!(told, at_last, "round {round}: something landed after the access was taken");
            assert!(heard.iter().all(|heard| matches!(heard.status, 200 | 404)), "round {round}");
            let later = people.iter().map(|person| person.sends(page(&board)));
            let later = futures::future::join_all(later).await;
            assert!(later.iter().all(|heard| heard.status == 404), "round {round}: after the commit nobody sees it");
        }
    }

    async fn a_session_ended_among_a_hundred_requests_changes_nothing_more(engine) {
        let scene = Scene::set(engine).await;
        for round in 0..4 {
            scene.world.later(60_000);
            let anna = scene.contact("Anna", ContactRole::Decides).await;
            scene.world.later(1_000);
            let other = scene.contact("Anna", ContactRole::Decides).await;
            all_proved(&scene.world).await;
            let people: Vec<Person> = (0..100).map(|n| anna.aside(&format!("tab-{round}-{n}"))).collect();
            let (told, at_last, heard) = raced(
                &people,
                |n| Asks::of(&remark(scene.shared, "at once"), &format!("race-{round}-{n:04}")),
                || page(&show(scene.shared)),
                async {
                    // In the midst of them, or before them all.
                    if round % 2 == 0 {
                        tokio::time::sleep(Duration::from_millis(40)).await;
                    }
                    drop(other.does(&EndOthers { body: () }).await)
                },
                async || scene.staff_page(scene.shared).await.remarks.len(),
            )
            .await;
            assert_eq!(told, at_last, "round {round}: something landed after the end was told");
            assert!(heard.iter().all(|heard| matches!(heard.status, 200 | 401)), "round {round}");
            let later = people.iter().map(|person| person.sends(page(&show(scene.shared))));
            let later = futures::future::join_all(later).await;
            assert!(later.iter().all(|heard| heard.status == 401), "round {round}: after the commit nobody comes in");
            other.does(&client::Me { body: () }).await;
        }
    }

    async fn a_colleague_removed_among_a_hundred_requests_changes_nothing_more(engine) {
        let scene = Scene::set(engine).await;
        let (moa, id) = colleague(&scene, StaffRole::Manager, "Moa").await;
        let board = staff::ShowBoard { project: scene.project, body: () };
        let people: Vec<Person> = (0..100).map(|n| moa.aside(&format!("tab-{n}"))).collect();
        let removal = staff::RemoveColleague { person: id, body: () };
        let (told, at_last, _) = raced(
            &people,
            |n| Asks::of(&new_task(scene.project, "at once", None), &format!("race-{n:06}")),
            || page(&board),
            async { drop(scene.lead.does(&removal).await) },
            async || scene.lead.does(&board).await.cards.len(),
        )
        .await;
        assert_eq!(told, at_last, "something landed after the removal was told");
        let later = futures::future::join_all(people.iter().map(|person| person.sends(page(&board)))).await;
        assert!(later.iter().all(|heard| heard.status == 401), "after the commit nobody comes in");
    }
}
