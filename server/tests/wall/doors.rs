//! Signing in and out.

use crate::support::scene::{SKOGHOLM, Scene};
use crate::support::world::{FIRM, PASSWORD, email, title};
use crate::support::{Asks, World, on_both_engines};
use veranda_api::{Code, client, door, staff};
use veranda_terms::ContactRole;

fn credentials(address: &str, password: &str) -> door::SignIn {
    door::SignIn { body: door::Credentials::new(email(address), door::Secret(password.to_owned())) }
}

on_both_engines! {
    async fn the_printed_link_makes_the_first_owner_once(engine) {
        let world = World::empty(engine).await;
        let secret = world.owner_secret().await;
        let stranger = world.at(FIRM, "stranger");
        let wrong = stranger.tries(&door::Owner { body: world.owner_with("0123456789abcdef0123456789abcdef") }).await;
        assert_eq!(wrong.unwrap_err().code, Code::NotLetIn);
        let lead = world.at(FIRM, "lead");
        lead.does(&door::Owner { body: world.owner_with(&secret) }).await;
        assert_eq!(lead.does(&staff::Me { body: () }).await.firm_name, title("Halden & Rask"));
        let again = stranger.tries(&door::Owner { body: world.owner_with(&secret) }).await;
        assert_eq!(again.unwrap_err().code, Code::NotLetIn);
        assert_eq!(stranger.tries(&staff::Me { body: () }).await.unwrap_err().code, Code::SignedOut);
    }

    async fn a_link_printed_again_ends_the_one_before(engine) {
        let world = World::empty(engine).await;
        let first = world.owner_secret().await;
        world.later(1_000);
        let second = world.owner_secret().await;
        let lead = world.at(FIRM, "lead");
        let old = lead.tries(&door::Owner { body: world.owner_with(&first) }).await;
        assert_eq!(old.unwrap_err().code, Code::NotLetIn);
        lead.does(&door::Owner { body: world.owner_with(&second) }).await;
    }

    async fn signing_out_ends_the_session_everywhere_it_was_copied(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let copy = lead.aside("copy");
        copy.does(&staff::Portfolio { body: () }).await;
        lead.does(&door::Leave { body: () }).await;
        assert_eq!(lead.cookie(), None);
        assert_eq!(copy.tries(&staff::Portfolio { body: () }).await.unwrap_err().code, Code::SignedOut);
        let back = world.signed_in("ines@halden-rask.example", "back").await;
        back.does(&staff::Portfolio { body: () }).await;
    }

    async fn a_session_ends_when_it_is_not_used(engine) {
        let (world, lead) = World::with_lead(engine).await;
        world.later(12 * 3_600_000 - 1);
        lead.does(&staff::Portfolio { body: () }).await;
        world.later(12 * 3_600_000 - 1);
        lead.does(&staff::Portfolio { body: () }).await;
        world.later(12 * 3_600_000);
        assert_eq!(lead.tries(&staff::Portfolio { body: () }).await.unwrap_err().code, Code::SignedOut);
    }

    async fn a_wrong_password_and_an_unknown_address_are_answered_alike(engine) {
        let (world, _) = World::with_lead(engine).await;
        let stranger = world.at(FIRM, "stranger");
        let wrong = credentials("ines@halden-rask.example", "not the password at all");
        let unknown = credentials("nobody@halden-rask.example", "not the password at all");
        let wrong = stranger.sends(Asks::of(&wrong, "")).await;
        let unknown = stranger.sends(Asks::of(&unknown, "")).await;
        assert_eq!(wrong.status, 401);
        assert_eq!(wrong, unknown);
        assert_eq!(wrong.refusal().code, Code::NotLetIn);
    }

    async fn too_many_tries_are_told_when_to_come_back(engine) {
        let (world, _) = World::with_lead(engine).await;
        let stranger = world.at(FIRM, "stranger");
        let wrong = credentials("ines@halden-rask.example", "not the password at all");
        for _ in 0..5 {
            assert_eq!(stranger.sends(Asks::of(&wrong, "")).await.status, 401);
        }
        let stopped = stranger.sends(Asks::of(&wrong, "")).await;
        assert_eq!(stopped.status, 429);
        let wait: i64 = stopped.header("retry-after").expect("when to come back").parse().expect("seconds");
        assert_eq!(stopped.refusal().retry_after.map(i64::from), Some(wait));
        // Another address is not locked by it, and the right password is no way around it.
        let right = credentials("ines@halden-rask.example", PASSWORD);
        assert_eq!(stranger.sends(Asks::of(&right, "")).await.status, 429);
        let other = credentials("other@halden-rask.example", PASSWORD);
        assert_eq!(stranger.sends(Asks::of(&other, "")).await.status, 401);
        world.later(wait * 1_000);
        stranger.does(&right).await;
    }

    async fn a_session_is_good_at_its_own_door_alone(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        anna.does(&client::Me { body: () }).await;
        let at_the_firm = anna.carried_to(FIRM).tries(&staff::Portfolio { body: () }).await;
        assert_eq!(at_the_firm.unwrap_err().code, Code::SignedOut);
        let at_another = anna.carried_to("pivoine.localhost:8080").tries(&client::Me { body: () }).await;
        assert_eq!(at_another.unwrap_err().code, Code::SignedOut);
        let at_a_client = scene.lead.carried_to(SKOGHOLM).tries(&client::Me { body: () }).await;
        assert_eq!(at_a_client.unwrap_err().code, Code::SignedOut);
    }

    async fn a_colleague_signs_in_and_is_spoken_to_in_their_language(engine) {
        let (world, _) = World::with_lead(engine).await;
        world.colleague("Moa Lind", "moa@halden-rask.example").await;
        let moa = world.signed_in("moa@halden-rask.example", "moa").await;
        let me = moa.does(&staff::Me { body: () }).await;
        assert_eq!((me.lang, me.colleagues.len()), (veranda_terms::Lang::Sv, 2));
    }

    async fn each_door_says_whose_it_is_and_no_more(engine) {
        let scene = Scene::set(engine).await;
        let firm = scene.world.at(FIRM, "stranger").does(&door::Where { body: () }).await;
        assert!(firm.for_staff && firm.client_name.is_none());
        let skogholm = scene.world.at(SKOGHOLM, "stranger").does(&door::Where { body: () }).await;
        assert!(!skogholm.for_staff);
        assert_eq!(skogholm.client_name, Some(title("Skogholm")));
    }
}
