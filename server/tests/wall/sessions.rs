//! Where somebody is signed in, and ending it.

use crate::roles::colleague;
use crate::support::door::all_proved;
use crate::support::scene::{PIVOINE, SKOGHOLM, Scene};
use crate::support::world::{PASSWORD, email, look_as};
use crate::support::{Asks, Person, on_both_engines};
use http_body_util::BodyExt;
use veranda_api::door::access::{Access, EndAll, EndOthers, EndSession, OpenSession, ShowAccess};
use veranda_api::{Code, client, door, staff};
use veranda_domain::{Event, Scope};
use veranda_terms::{CameBy, ContactRole, StaffRole};

async fn access(person: &Person) -> Access {
    person.does(&ShowAccess { body: () }).await
}

async fn here(person: &Person) -> OpenSession {
    access(person).await.sessions.into_iter().find(|one| one.here).expect("one of them is this one")
}

/// Anna comes in once more, a little later.
async fn anna_in(scene: &Scene) -> Person {
    scene.world.later(1_000);
    let anna = scene.contact("Anna", ContactRole::Decides).await;
    all_proved(&scene.world).await;
    anna
}

/// The same at another client.
async fn anna_in_there(scene: &Scene) -> Person {
    scene.world.later(1_000);
    let anna = scene.contact_of(scene.pivoine, PIVOINE, "Anna", ContactRole::Decides).await;
    all_proved(&scene.world).await;
    anna
}

async fn is_out(person: &Person) -> bool {
    person.sends(Asks::of(&client::Me { body: () }, "")).await.status == 401
}

on_both_engines! {
    async fn ones_own_sessions_at_this_door_are_listed_by_device_and_time(engine) {
        let scene = Scene::set(engine).await;
        let first = anna_in(&scene).await;
        scene.contact("Bo", ContactRole::Decides).await;
        anna_in_there(&scene).await;
        scene.world.later(3 * 3_600_000);
        let second = anna_in(&scene).await;
        scene.world.later(120_000);
        let Access { sessions, passkeys, idle_hours, longest_days } = access(&first).await;
        assert_eq!((passkeys, idle_hours, longest_days), (Some(vec![]), 14 * 24, 30));
        let [this, other] = &sessions[..] else { panic!("{sessions:?}") };
        assert!(this.here && !other.here);
        assert_eq!((this.came_by, other.since.0 - this.since.0), (CameBy::Link, 3 * 3_600_000 + 2_000));
        assert_eq!(here(&second).await.id, other.id, "both know it by the same name");
        assert_ne!(this.id, other.id);
        // Of the firm a session ends sooner.
        assert_eq!(access(&scene.lead).await.idle_hours, 12);
        // What cannot be a name of a token's hash is not found in what is said.
        let said = first.sends(Asks::of(&ShowAccess { body: () }, "")).await.text();
        for cookie in [&first, &second].map(|person| person.cookie().expect("they are in")) {
            let token = cookie.trim_start_matches("__Host-s=").to_owned();
            assert!(!said.contains(&token) && !said.contains(&veranda_server::secret::hashed(&token)));
        }
        // A session that nobody used is not listed once it has ended by itself.
        scene.world.later(14 * 86_400_000 - 180_000);
        first.does(&client::Me { body: () }).await;
        scene.world.later(180_000);
        assert_eq!(access(&first).await.sessions.len(), 1);
    }

    async fn a_device_is_said_in_two_words(engine) {
        let scene = Scene::set(engine).await;
        anna_in(&scene).await;
        let moa = colleague(&scene, StaffRole::Manager, "Moa").await.0;
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                     Version/18.1 Mobile/15E148 Safari/604.1";
        scene.world.later(1_000);
        let body = door::Credentials::new(email("moa@halden-rask.example"), door::Secret(PASSWORD.to_owned()));
        let signs_in = Asks::of(&door::SignIn { body }, "").with("user-agent", phone);
        assert_eq!(moa.aside("phone").sends(signs_in).await.status, 200);
        let devices: Vec<String> = access(&moa).await.sessions.iter().map(|one| one.device.stored()).collect();
        assert_eq!(devices, ["other/other", "safari/iphone"]);
    }

    async fn a_session_ended_from_another_device_is_over_at_once(engine) {
        let scene = Scene::set(engine).await;
        let lost = anna_in(&scene).await;
        let kept = anna_in(&scene).await;
        let mut stream = lost.listens(client::LIVE_PATH).await;
        stream.frame().await.expect("hello").expect("a stream does not fail");
        let session = here(&lost).await.id;
        let left = kept.does(&EndSession { session, body: () }).await;
        assert_eq!(left.sessions.len(), 1);
        assert!(is_out(&lost).await);
        let end = tokio::time::timeout(std::time::Duration::from_secs(5), stream.frame()).await;
        assert!(end.expect("without waiting for a heartbeat").is_none(), "its stream has ended");
        assert_eq!(lost.refused(&ShowAccess { body: () }).await.code, Code::SignedOut);
        assert_eq!(lost.refused(&EndOthers { body: () }).await.code, Code::SignedOut, "it ends nobody in return");
        assert_eq!(kept.refused(&EndSession { session, body: () }).await.code, Code::Missing, "there is none any more");
        kept.does(&client::Me { body: () }).await;
    }

    async fn nobody_ends_what_is_not_theirs(engine) {
        let scene = Scene::set(engine).await;
        let anna = anna_in(&scene).await;
        let bo = scene.contact("Bo", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let there = anna_in_there(&scene).await;
        let session = here(&anna).await.id;
        for somebody_else in [&bo, &scene.lead, &there] {
            assert_eq!(somebody_else.refused(&EndSession { session, body: () }).await.code, Code::Missing);
            somebody_else.does(&EndOthers { body: () }).await;
        }
        bo.does(&EndAll { body: () }).await;
        anna.does(&client::Me { body: () }).await;
    }

    async fn all_others_end_and_this_one_stays(engine) {
        let scene = Scene::set(engine).await;
        let mut others = Vec::new();
        for _ in 0..3 {
            others.push(anna_in(&scene).await);
        }
        let there = anna_in_there(&scene).await;
        let anna = others.pop().expect("the last one");
        assert_eq!(anna.does(&EndOthers { body: () }).await.sessions.len(), 1);
        assert!(is_out(&others[0]).await && is_out(&others[1]).await);
        anna.does(&client::Me { body: () }).await;
        // Another door is another matter.
        there.does(&client::Me { body: () }).await;
        // Without any there is nothing to tell.
        anna.does(&EndOthers { body: () }).await;
        let mut rows = scene.world.house.store.read().await.expect("the records answer");
        let journal = rows.journal_since(Scope::Client(scene.skogholm), 0).await.expect("it can be read");
        let ended = journal.iter().filter(|(_, entry)| entry.event == Event::SessionsEnded).count();
        assert_eq!(ended, 1);
    }

    async fn signing_out_everywhere_ends_every_session_at_every_door(engine) {
        let scene = Scene::set(engine).await;
        let anna = anna_in(&scene).await;
        let other = anna_in(&scene).await;
        let bo = scene.contact("Bo", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let there = anna_in_there(&scene).await;
        let mut stream = there.listens(client::LIVE_PATH).await;
        stream.frame().await.expect("hello").expect("a stream does not fail");
        let heard = anna.aside("tab").sends(Asks::of(&EndAll { body: () }, "")).await;
        assert_eq!(heard.status, 200);
        assert!(heard.header("set-cookie").is_some_and(|cookie| cookie.starts_with("__Host-s=; ")));
        assert!(is_out(&anna).await && is_out(&other).await && is_out(&there).await);
        assert!(stream.frame().await.is_none(), "at the other door too");
        bo.does(&client::Me { body: () }).await;
        scene.lead.does(&staff::Me { body: () }).await;
    }

    async fn a_look_ends_with_the_session_it_hangs_on(engine) {
        let scene = Scene::set(engine).await;
        let anna = anna_in(&scene).await;
        let id = anna.does(&client::Me { body: () }).await.id;
        let (moa, _) = colleague(&scene, StaffRole::Manager, "Moa").await;
        scene.world.later(1_000);
        let elsewhere = scene.world.signed_in("moa@halden-rask.example", "moa-2").await;
        let looking = scene.world.at(SKOGHOLM, "looking");
        look_as(&moa, &looking, (scene.skogholm, id)).await;
        looking.does(&client::Me { body: () }).await;
        elsewhere.does(&EndOthers { body: () }).await;
        assert!(is_out(&looking).await);
        anna.does(&client::Me { body: () }).await;
    }
}
