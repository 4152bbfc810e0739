//! From the invitation to the first thing done: told to whom it is for, of enough people, and of nobody by name.

use crate::support::scene::{PIVOINE, SKOGHOLM, Scene};
use crate::support::world::{access, invite};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::client::{Approve, Decision};
use veranda_api::staff::{ClientPage, FirstVisits, NewForm, ShowClient};
use veranda_terms::{ClientId, ContactRole, StaffRole};

async fn page(who: &Person, client: ClientId) -> ClientPage {
    who.does(&ShowClient { client, body: () }).await
}

/// Somebody is invited, comes in at once and approves something so many minutes later.
async fn does_something(scene: &Scene, name: &str, minutes: i64) -> Person {
    let person = scene.contact(name, ContactRole::Decides).await;
    scene.world.later(minutes * 60_000);
    approves(scene, &person, name).await;
    person
}

async fn approves(scene: &Scene, person: &Person, name: &str) {
    let ask = scene.ask(NewForm::Approve, &format!("Something for {name}")).await;
    person.does(&Approve { ask, body: Decision { changes: None } }).await;
}

on_both_engines! {
    async fn the_middle_is_told_from_three_people_on(engine) {
        let scene = Scene::set(engine).await;
        let told = async || page(&scene.lead, scene.skogholm).await.first_visits;
        assert_eq!(told().await, Some(FirstVisits::NotYet));
        let anna = does_something(&scene, "Anna", 90).await;
        does_something(&scene, "Theo", 7).await;
        // Who is only in, and who was never, count for nothing.
        scene.contact("Lou", ContactRole::Looks).await;
        scene.lead.does(&invite(scene.skogholm, "Max", "max@client.example", ContactRole::Decides, None)).await;
        assert_eq!(told().await, Some(FirstVisits::NotYet));
        does_something(&scene, "Bea", 20).await;
        assert_eq!(told().await, Some(FirstVisits::Minutes(20)));
        // What somebody does later changes nothing: it is the first that counts.
        scene.world.later(600 * 60_000);
        approves(&scene, &anna, "Anna again").await;
        assert_eq!(told().await, Some(FirstVisits::Minutes(20)));
        does_something(&scene, "Nora", 40).await;
        assert_eq!(told().await, Some(FirstVisits::Minutes(30)));
        assert_eq!(page(&scene.lead, scene.pivoine).await.first_visits, Some(FirstVisits::NotYet));
    }

    async fn it_is_told_to_owners_and_managers_alone(engine) {
        let scene = Scene::set(engine).await;
        for (name, minutes) in [("Anna", 90), ("Theo", 7), ("Bea", 20)] {
            does_something(&scene, name, minutes).await;
        }
        for (role, address, sees) in [
            (StaffRole::Manager, "moss@halden-rask.example", true),
            (StaffRole::Finance, "finn@halden-rask.example", false),
            (StaffRole::Member, "mona@halden-rask.example", false),
        ] {
            let id = scene.world.colleague_as(role, "Somebody", address).await;
            if role == StaffRole::Member {
                scene.lead.does(&access(id, scene.skogholm, None, true)).await;
            }
            let told = page(&scene.world.signed_in(address, "colleague").await, scene.skogholm).await.first_visits;
            assert_eq!(told, sees.then_some(FirstVisits::Minutes(20)), "{role:?}");
        }
        // Nobody outside hears of it, in words or figures.
        let anna = scene.world.at(SKOGHOLM, "stranger");
        assert!(!anna.sends(Asks::get("/api/client/home")).await.text().contains("first_visits"));
    }

    async fn a_partner_s_page_and_another_client_s_people_have_no_part_in_it(engine) {
        let scene = Scene::set(engine).await;
        for (name, minutes) in [("Anna", 90), ("Theo", 7), ("Bea", 20)] {
            does_something(&scene, name, minutes).await;
        }
        // The same people, invited by another client too, have done nothing there.
        for name in ["anna", "theo", "bea"] {
            let address = format!("{name}@client.example");
            scene.lead.does(&invite(scene.pivoine, name, &address, ContactRole::Decides, None)).await;
            scene.world.settle().await;
            scene.world.enters(PIVOINE, &address, name).await;
        }
        assert_eq!(page(&scene.lead, scene.pivoine).await.first_visits, Some(FirstVisits::NotYet));
        let company = crate::support::world::new_client("Trä & Form", "tra.localhost", veranda_terms::Lang::Sv).body;
        let body = veranda_api::staff::NewPartner { partner: veranda_api::staff::WhichPartner::New { company }, named: true };
        scene.lead.does(&veranda_api::staff::PutPartner { project: scene.project, body }).await;
        let partners = scene.lead.does(&veranda_api::staff::ShowPartners { project: scene.project, body: () }).await;
        let house = partners.here[0].partner.id.house();
        assert_eq!(page(&scene.lead, house).await.first_visits, None);
    }
}
