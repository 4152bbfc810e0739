//! What mail scanners do to an invitation before its reader opens it, and that its reader is in all the same: on the same
//! device and on another one, every time.

use crate::support::door::{code_letter, come_in, enter_as};
use crate::support::scene::{SKOGHOLM, Scene};
use crate::support::world::invite;
use crate::support::{Asks, Engine, Person, turn};
use veranda_api::door::{self, LinkSecret, Secret, SendAgain};
use veranda_api::staff::NewForm;
use veranda_api::{Code, client};
use veranda_terms::ContactRole;

/// How many invitations go through it.
const RUNS: u64 = 200;

/// A robot, and what it does with a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Robot {
    /// Asks for the head of the page.
    Heads,
    /// Fetches the page.
    Fetches,
    /// Fetches it several times at once.
    FetchesAtOnce,
    /// Lets the page's program run, which asks whose door it is and nothing else.
    RunsThePage,
    /// Writes the link anew, so that the fragment becomes a query or is lost, and posts what it has as a form.
    RewritesLinks,
    /// Presses every button there is, again and again, without typing anything.
    PressesEverything,
    /// Types something into every field and sends the form.
    FillsAndSends,
    /// Types the very name of the one who is invited: it stands in the mail.
    ReadsTheMail,
}

const ROBOTS: [Robot; 8] = [
    Robot::Heads,
    Robot::Fetches,
    Robot::FetchesAtOnce,
    Robot::RunsThePage,
    Robot::RewritesLinks,
    Robot::PressesEverything,
    Robot::FillsAndSends,
    Robot::ReadsTheMail,
];

fn again(path: &str, secret: &str) -> SendAgain {
    let entry = path.trim_start_matches("/i/").parse().expect("an entry");
    SendAgain { entry, body: LinkSecret { secret: Secret(secret.to_owned()) } }
}

impl Robot {
    /// What it does. The page's own program is what `app/src/door/entry.rs` does, call by call; in a real browser the stories
    /// do the same.
    async fn acts(self, robot: &Person, (path, secret): &(String, String), name: &str) {
        let api = format!("/api/door/entries/{}", path.trim_start_matches("/i/"));
        match self {
            Robot::Heads => {
                robot.sends(Asks { method: "HEAD".to_owned(), ..Asks::get(path) }).await;
            }
            Robot::Fetches => {
                robot.sends(Asks::get(path)).await;
            }
            Robot::FetchesAtOnce => {
                let asks = (0..3).map(|_| robot.sends(Asks::get(path)));
                futures::future::join_all(asks).await;
            }
            Robot::RunsThePage => {
                robot.sends(Asks::get(path)).await;
                robot.does(&door::Where { body: () }).await;
            }
            Robot::RewritesLinks => {
                for address in
                    [format!("{path}?{secret}"), format!("{path}%23{secret}"), format!("{api}?secret={secret}")]
                {
                    robot.sends(Asks::get(&address)).await;
                    let form = Asks { method: "POST".to_owned(), ..Asks::get(&address) };
                    let form = form.with("content-type", "application/x-www-form-urlencoded");
                    robot.sends(form.saying(format!("secret={secret}"))).await;
                }
            }
            Robot::PressesEverything => {
                for sure in [false, true, false] {
                    let pressed = robot.tries(&enter_as(path, secret, "", sure)).await.unwrap_err();
                    assert_eq!(pressed.code, Code::Fields);
                }
            }
            Robot::FillsAndSends => {
                let sent = robot.tries(&enter_as(path, secret, "Test Test", false)).await.unwrap_err();
                assert_eq!(sent.code, Code::SomebodyElse);
            }
            Robot::ReadsTheMail => {
                robot.does(&enter_as(path, secret, name, false)).await;
            }
        }
    }

    const fn may_get_in(self) -> bool {
        matches!(self, Robot::ReadsTheMail)
    }
}

/// Whether the mail is opened a day later.
const fn delayed(n: u64) -> bool {
    n.is_multiple_of(3)
}

async fn is_in(person: &Person) -> bool {
    person.tries(&client::Me { body: () }).await.is_ok()
}

/// What a run came to.
#[derive(Debug, Default)]
struct Tally {
    robots_in: u32,
    replaced: u32,
    people_in: u32,
    codes: u32,
}

async fn run(scene: &Scene, lead: &Person, n: u64, tally: &mut Tally) {
    let address = format!("person{n}@client.example");
    let name = format!("Nadja Person{n}");
    let task = Some(scene.shared);
    lead.does(&invite(scene.skogholm, &name, &address, ContactRole::TakesPart, task)).await;
    scene.world.settle().await;
    let link = scene.world.last_letter(&address).link();
    // Each invitation meets some of them; each of them alone and together with others, by the number of the run.
    let robots: Vec<Robot> =
        ROBOTS.into_iter().enumerate().filter(|(at, _)| n >> at & 1 == 1).map(|(_, r)| r).collect();
    let mut got_in = None;
    for robot in &robots {
        let browser = scene.world.at(SKOGHOLM, &format!("robot-{n}-{robot:?}"));
        robot.acts(&browser, &link, &name).await;
        if is_in(&browser).await {
            assert!(robot.may_get_in(), "{robot:?} got in");
            tally.robots_in += 1;
            got_in = Some(browser);
        }
    }
    if delayed(n) {
        scene.world.later(86_400_000);
    }
    // The person, by the same link.
    let person = scene.world.at(SKOGHOLM, &format!("person-{n}"));
    let lands = match person.tries(&enter_as(&link.0, &link.1, &name, false)).await {
        Ok(entered) => Some(entered.to),
        Err(refusal) => {
            assert_eq!(refusal.code, Code::EntryUsed, "run {n} after {robots:?}");
            tally.codes += 1;
            scene.world.later(1_000);
            let sent = person.does(&again(&link.0, &link.1)).await;
            scene.world.settle().await;
            let code = code_letter(&scene.world, &address).code();
            person.does(&come_in(sent.challenge, None, Some(&code))).await.to
        }
    };
    assert_eq!(lands, Some(format!("/projects/{}/tasks/{}", scene.project, scene.shared)), "run {n} after {robots:?}");
    assert!(is_in(&person).await, "run {n} after {robots:?}");
    if let Some(robot) = got_in {
        assert!(!is_in(&robot).await, "run {n}: the person's code did not replace what a robot had");
        tally.replaced += 1;
    }
    // And on another device, by the same mail.
    let device = scene.world.at(SKOGHOLM, &format!("device-{n}"));
    scene.world.later(1_000);
    let sent = device.does(&again(&link.0, &link.1)).await;
    scene.world.settle().await;
    let letter = code_letter(&scene.world, &address);
    device.does(&come_in(sent.challenge, None, Some(&letter.code()))).await;
    assert!(is_in(&device).await, "run {n}: not in on another device");
    tally.people_in += 1;
    scene.world.later(60_000);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_people_come_in_after_the_scanners() {
    let _turn = turn::shared().await;
    let scene = Scene::set(Engine::Sqlite).await;
    scene.ask(NewForm::Approve, "Approve the logo").await;
    let mut tally = Tally::default();
    let mut lead = scene.lead.aside("gauntlet");
    for n in 0..RUNS {
        run(&scene, &lead, n, &mut tally).await;
        if delayed(n) {
            lead = scene.world.signed_in("ines@halden-rask.example", &format!("lead-{n}")).await;
        }
    }
    // Every combination of the eight was met for n below 256: the last robot acts from 128 on.
    assert_eq!((u64::from(tally.people_in), tally.robots_in, tally.replaced), (RUNS, 72, 72), "{tally:?}");
    assert_eq!(tally.codes, 72, "{tally:?}");
    // What had nothing but the link and lost it is written down, once each, inside: a robot's session, or where none got in
    // the person's own first one, which nobody can tell from a robot's. By a mailed link they are in again, and stay.
    let mut rows = scene.world.house.store.read().await.expect("read");
    let journal = rows.journal_since(veranda_domain::Scope::Client(scene.skogholm), 0).await.expect("the journal");
    let replaced = journal.iter().filter(|(_, entry)| entry.event == veranda_domain::Event::EntryReplaced).count();
    assert_eq!(u64::try_from(replaced).expect("few"), RUNS);
}
