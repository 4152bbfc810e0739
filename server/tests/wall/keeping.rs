//! What a browser keeps for where there is no connection: under which key, and who leaves nothing behind.

use crate::support::scene::{PIVOINE, SKOGHOLM, Scene, show};
use crate::support::world::{FIRM, look_as};
use crate::support::{Asks, Heard, Person, on_both_engines};
use veranda_api::client::{self, ShowBoard, ShowHome};
use veranda_api::{door, staff};
use veranda_terms::ContactRole;

async fn key(who: &Person, asks: Asks) -> Option<String> {
    let heard: Heard = who.sends(asks).await;
    heard.header("veranda-keep").map(str::to_owned)
}

fn home() -> Asks {
    Asks::of(&ShowHome { body: () }, "")
}

on_both_engines! {
    async fn what_somebody_reads_is_kept_under_the_key_of_their_own_session(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let theo = scene.contact("Theo", ContactRole::TakesPart).await;
        let annas = key(&anna, home()).await.expect("a key");
        for asks in [
            Asks::of(&ShowBoard { project: scene.project, body: () }, ""),
            Asks::of(&show(scene.shared), ""),
            Asks::of(&client::Me { body: () }, ""),
            home().with("if-none-match", "*"),
        ] {
            assert_eq!(key(&anna, asks.clone()).await, Some(annas.clone()), "{}", asks.path);
        }
        assert_ne!(key(&theo, home()).await, Some(annas.clone()));
        // Somebody who comes in again is the same person in another session.
        let again = scene.contact("Anna", ContactRole::Decides).await;
        assert_ne!(key(&again, home()).await, Some(annas.clone()));
        let elsewhere = scene.contact_of(scene.pivoine, PIVOINE, "Paul", ContactRole::Decides).await;
        assert_ne!(key(&elsewhere, home()).await, Some(annas.clone()));
        // It is no part of what lets her in.
        let cookie = anna.cookie().expect("a session");
        assert!(!cookie.contains(&annas), "{cookie}");
    }

    async fn a_refusal_a_door_a_link_and_whoever_looks_leave_nothing_behind(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let id = anna.does(&client::Me { body: () }).await.id;
        let looks = scene.world.at(SKOGHOLM, "looks");
        look_as(&scene.lead, &looks, (scene.skogholm, id)).await;
        assert_eq!(looks.sends(home()).await.status, 200);
        assert_eq!(key(&looks, home()).await, None);
        assert_eq!(key(&anna, Asks::of(&show(scene.hidden), "")).await, None);
        assert_eq!(key(&anna, Asks::of(&door::Where { body: () }, "")).await, None);
        assert_eq!(key(&scene.lead, Asks::of(&staff::Portfolio { body: () }, "")).await, None);
        assert_eq!(key(&scene.world.at(SKOGHOLM, "stranger"), home()).await, None);
        anna.does(&door::Leave { body: () }).await;
        assert_eq!(anna.sends(home()).await.status, 401);
        assert_eq!(key(&anna, home()).await, None);
    }

    async fn the_worker_is_at_the_doors_of_clients_alone(engine) {
        let scene = Scene::set(engine).await;
        let ask = |host| scene.world.at(host, "stranger");
        let there = ask(SKOGHOLM).sends(Asks::get("/worker.js")).await;
        assert_eq!((there.status, there.header("content-type")), (200, Some("text/javascript; charset=utf-8")));
        assert_eq!(there.header("cache-control"), Some("no-store"));
        assert_eq!(ask(PIVOINE).sends(Asks::get("/worker.js")).await.body, there.body);
        assert_eq!(ask(FIRM).sends(Asks::get("/worker.js")).await.status, 404);
        assert_eq!(ask("nobody.localhost:8080").sends(Asks::get("/worker.js")).await.status, 421);
    }
}
