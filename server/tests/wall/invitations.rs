//! Invitations: what a scanner does, what a person does, and what happens when both do it.

use crate::support::door::{code_letter, come_in};
use crate::support::scene::{PIVOINE, SKOGHOLM, Scene, never};
use crate::support::world::{enter, invite, stop};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::door::{EnterByCode, EntryCode, LinkSecret, Secret, SendAgain};
use veranda_api::{Code, client, staff};
use veranda_terms::{ContactRole, TaskId};

const ANNA: &str = "anna@client.example";

async fn invited(scene: &Scene, task: Option<TaskId>) {
    scene.lead.does(&invite(scene.skogholm, "Anna", ANNA, ContactRole::Decides, task)).await;
    scene.world.settle().await;
}

fn by_code(address: &str, code: &str) -> EnterByCode {
    let email = crate::support::world::email(address);
    EnterByCode { body: EntryCode { email, code: Secret(code.to_owned()) } }
}

fn again(path: &str, secret: &str) -> SendAgain {
    let entry = path.trim_start_matches("/i/").parse().expect("an entry");
    SendAgain { entry, body: LinkSecret { secret: Secret(secret.to_owned()) } }
}

fn stranger(scene: &Scene) -> Person {
    scene.world.at(SKOGHOLM, "stranger")
}

on_both_engines! {
    async fn the_mail_shows_the_thing_and_the_link_lands_on_it(engine) {
        let scene = Scene::set(engine).await;
        invited(&scene, Some(scene.shared)).await;
        let letter = scene.world.last_letter(ANNA);
        assert!(letter.decoded.contains("Logo") && !letter.decoded.contains("third try"), "{}", letter.decoded);
        let (path, secret) = letter.link();
        assert!(letter.decoded.contains(&format!("http://{SKOGHOLM}{path}#{secret}")));
        let entered = stranger(&scene).does(&enter(&path, &secret)).await;
        assert_eq!(entered.to, format!("/projects/{}/tasks/{}", scene.project, scene.shared));
    }

    async fn a_task_that_is_not_shared_is_not_invited_to(engine) {
        let scene = Scene::set(engine).await;
        let asked = invite(scene.skogholm, "Anna", ANNA, ContactRole::Decides, Some(scene.hidden));
        assert_eq!(scene.lead.tries(&asked).await.unwrap_err().code, Code::NeedsSharing);
        let foreign = invite(scene.pivoine, "Anna", ANNA, ContactRole::Decides, Some(scene.shared));
        assert_eq!(scene.lead.tries(&foreign).await.unwrap_err().code, Code::Missing);
    }

    async fn a_task_no_longer_shared_is_left_out_of_mail_and_landing(engine) {
        let scene = Scene::set(engine).await;
        scene.lead.does(&invite(scene.skogholm, "Anna", ANNA, ContactRole::Decides, Some(scene.shared))).await;
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        scene.world.settle().await;
        let letter = scene.world.last_letter(ANNA);
        assert!(!letter.decoded.contains("Logo"), "{}", letter.decoded);
        let (path, secret) = letter.link();
        assert_eq!(stranger(&scene).does(&enter(&path, &secret)).await.to, "/");
    }

    async fn whatever_scanners_fetch_changes_nothing(engine) {
        let scene = Scene::set(engine).await;
        invited(&scene, None).await;
        let (path, secret) = scene.world.last_letter(ANNA).link();
        let robot = stranger(&scene);
        let door = format!("/api/door/entries/{}", path.trim_start_matches("/i/"));
        for method in ["HEAD", "GET", "OPTIONS", "GET"] {
            for address in [path.clone(), door.clone(), format!("{door}/again"), format!("{path}?secret={secret}")] {
                let heard = robot.sends(Asks { method: method.to_owned(), ..Asks::get(&address) }).await;
                assert_eq!(heard.header("set-cookie"), None, "{method} {address}");
            }
        }
        // A form that another site or a mail program submits is not a gesture either.
        let form = Asks { method: "POST".to_owned(), ..Asks::get(&door) };
        let form = form.with("content-type", "application/x-www-form-urlencoded").saying(format!("secret={secret}"));
        assert_eq!(robot.sends(form).await.status, 403);
        assert_eq!(robot.cookie(), None);
        let page = scene.lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        assert_eq!(page.contacts[0].entered, None);
        let anna = stranger(&scene);
        anna.does(&enter(&path, &secret)).await;
        anna.does(&client::Me { body: () }).await;
        let page = scene.lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        assert!(page.contacts[0].entered.is_some());
    }

    async fn a_wrong_secret_and_an_unknown_link_are_answered_alike(engine) {
        let scene = Scene::set(engine).await;
        invited(&scene, None).await;
        let (path, secret) = scene.world.last_letter(ANNA).link();
        let wrong_secret = "0".repeat(secret.len());
        let unknown = format!("/i/{}", never::<veranda_terms::EntryId>());
        let wrong = stranger(&scene).sends(Asks::of(&enter(&path, &wrong_secret), "")).await;
        assert_eq!((wrong.status, wrong.refusal().code), (401, Code::NotLetIn));
        assert_eq!(stranger(&scene).sends(Asks::of(&enter(&unknown, &secret), "")).await, wrong);
        assert_eq!(stranger(&scene).sends(Asks::of(&again(&path, &wrong_secret), "")).await, wrong);
        assert_eq!(stranger(&scene).sends(Asks::of(&again(&unknown, &secret), "")).await, wrong);
        // The right secret at another client's door opens nothing there; that door answers in its own language.
        let elsewhere = scene.world.at(PIVOINE, "stranger");
        let there = elsewhere.sends(Asks::of(&enter(&path, &secret), "")).await;
        let unknown_there = elsewhere.sends(Asks::of(&enter(&unknown, &secret), "")).await;
        assert_eq!(there, unknown_there);
        let at_the_firm = scene.world.at(crate::support::world::FIRM, "stranger");
        assert_eq!(at_the_firm.tries(&enter(&path, &secret)).await.unwrap_err().code, Code::NotLetIn);
        stranger(&scene).does(&enter(&path, &secret)).await;
    }

    async fn of_many_at_once_one_comes_in(engine) {
        let scene = Scene::set(engine).await;
        for round in 0..5 {
            invited(&scene, None).await;
            let (path, secret) = scene.world.last_letter(ANNA).link();
            let people: Vec<Person> = (0..10).map(|_| stranger(&scene)).collect();
            let asked = people.iter().map(|person| person.sends(Asks::of(&enter(&path, &secret), "")));
            let heard = futures::future::join_all(asked).await;
            assert_eq!(heard.iter().filter(|heard| heard.status == 200).count(), 1, "round {round}");
            assert!(heard.iter().all(|heard| matches!(heard.status, 200 | 410)), "round {round}");
            let inside = people.iter().filter(|person| person.cookie().is_some()).count();
            assert_eq!(inside, 1);
            scene.world.later(60_000);
        }
    }

    async fn of_fifty_at_once_one_comes_in_and_the_door_holds(engine) {
        let scene = Scene::set(engine).await;
        invited(&scene, None).await;
        let (path, secret) = scene.world.last_letter(ANNA).link();
        let people: Vec<Person> = (0..50).map(|_| stranger(&scene)).collect();
        let asked = people.iter().map(|person| person.sends(Asks::of(&enter(&path, &secret), "")));
        let heard = futures::future::join_all(asked).await;
        assert_eq!(heard.iter().filter(|heard| heard.status == 200).count(), 1);
        assert!(heard.iter().all(|heard| matches!(heard.status, 200 | 410 | 429)));
    }

    async fn a_used_link_says_so_to_its_holder_only(engine) {
        let scene = Scene::set(engine).await;
        invited(&scene, None).await;
        let (path, secret) = scene.world.last_letter(ANNA).link();
        stranger(&scene).does(&enter(&path, &secret)).await;
        let used = stranger(&scene).tries(&enter(&path, &secret)).await.unwrap_err();
        assert_eq!((used.status, used.code), (410, Code::EntryUsed));
        let wrong = stranger(&scene).tries(&enter(&path, &"0".repeat(32))).await.unwrap_err();
        assert_eq!(wrong.code, Code::NotLetIn);
    }

    async fn the_code_opens_the_same_door_however_it_is_typed(engine) {
        let scene = Scene::set(engine).await;
        invited(&scene, Some(scene.shared)).await;
        let code = scene.world.last_letter(ANNA).code();
        let at_another = scene.world.at(PIVOINE, "stranger").tries(&by_code(ANNA, &code)).await.unwrap_err();
        assert_eq!(at_another.code, Code::NotLetIn);
        let anna = stranger(&scene);
        let entered = anna.does(&by_code("Anna@Client.Example", &code.to_lowercase().replace('-', " "))).await;
        assert_eq!(entered.to, format!("/projects/{}/tasks/{}", scene.project, scene.shared));
        anna.does(&client::Me { body: () }).await;
        assert_eq!(stranger(&scene).tries(&by_code(ANNA, &code)).await.unwrap_err().code, Code::NotLetIn);
    }

    async fn a_code_is_guessed_ten_times_at_most_and_the_link_still_works(engine) {
        let scene = Scene::set(engine).await;
        invited(&scene, None).await;
        let letter = scene.world.last_letter(ANNA);
        let (path, secret) = letter.link();
        let unknown = stranger(&scene).sends(Asks::of(&by_code("nobody@client.example", "AAAA-AAAA"), "")).await;
        for _ in 0..10 {
            scene.world.later(31_000);
            let wrong = stranger(&scene).sends(Asks::of(&by_code(ANNA, "AAAA-AAAA"), "")).await;
            assert_eq!(wrong, unknown);
        }
        scene.world.later(31_000);
        let right = stranger(&scene).sends(Asks::of(&by_code(ANNA, &letter.code()), "")).await;
        assert_eq!(right, unknown, "after ten misses the right code is as good as a wrong one");
        stranger(&scene).does(&enter(&path, &secret)).await;
    }

    async fn a_fast_guesser_is_told_to_wait(engine) {
        let scene = Scene::set(engine).await;
        invited(&scene, None).await;
        for _ in 0..10 {
            assert_eq!(stranger(&scene).sends(Asks::of(&by_code(ANNA, "AAAA-AAAA"), "")).await.status, 401);
        }
        let stopped = stranger(&scene).sends(Asks::of(&by_code(ANNA, "AAAA-AAAA"), "")).await;
        assert_eq!(stopped.status, 429);
        assert!(stopped.header("retry-after").is_some());
    }

    async fn whoever_a_used_link_was_for_gets_a_code_at_their_address(engine) {
        let scene = Scene::set(engine).await;
        invited(&scene, Some(scene.shared)).await;
        let (path, secret) = scene.world.last_letter(ANNA).link();
        scene.world.later(15 * 86_400_000);
        assert_eq!(stranger(&scene).tries(&enter(&path, &secret)).await.unwrap_err().code, Code::EntryUsed);
        let anna = stranger(&scene);
        let sent = anna.does(&again(&path, &secret)).await;
        assert_eq!(sent.masked.as_deref(), Some("a…@client.example"));
        scene.world.settle().await;
        let code = code_letter(&scene.world, ANNA).code();
        let came = anna.does(&come_in(sent.challenge, None, Some(&code))).await;
        assert_eq!(came.to, Some(format!("/projects/{}/tasks/{}", scene.project, scene.shared)));
        anna.does(&client::Me { body: () }).await;
        // Somebody who was removed gets no mail, and is told the same.
        let lead = scene.world.signed_in("ines@halden-rask.example", "lead-again").await;
        let page = lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        let person = page.contacts[0].id;
        lead.does(&staff::RemoveContact { client: scene.skogholm, person, body: () }).await;
        scene.world.later(60_000);
        let letters = scene.world.letters().len();
        assert_eq!(stranger(&scene).does(&again(&path, &secret)).await.masked, sent.masked);
        scene.world.settle().await;
        assert_eq!(scene.world.letters().len(), letters);
    }

    async fn a_new_invitation_ends_the_one_before(engine) {
        let scene = Scene::set(engine).await;
        invited(&scene, None).await;
        let (path, secret) = scene.world.last_letter(ANNA).link();
        scene.world.later(1_000);
        invited(&scene, None).await;
        let old = stranger(&scene).tries(&enter(&path, &secret)).await.unwrap_err();
        assert_eq!(old.code, Code::EntryUsed);
        scene.world.enters(SKOGHOLM, ANNA, "anna").await;
        let page = scene.lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        assert_eq!(page.contacts.len(), 1);
    }

    async fn a_mail_is_written_once_however_often_jobs_are_drained(engine) {
        let scene = Scene::set(engine).await;
        let asked = invite(scene.skogholm, "Anna", ANNA, ContactRole::Decides, None);
        scene.lead.tries_as(&asked, "one-invitation").await.expect("invited");
        scene.lead.tries_as(&asked, "one-invitation").await.expect("answered again");
        scene.world.settle().await;
        scene.world.settle().await;
        assert_eq!(scene.world.letters().len(), 1);
    }
}
