use crate::world::{NOW, World, quietly};
use veranda_domain::{Challenge, ChallengeKind, Entry, EntryKind, SecondProof, Session};
use veranda_terms::{CameBy, ChallengeId, Device, EmailAddress, EntryId, Moment};

fn invitation(w: &mut World) -> Entry {
    Entry {
        id: EntryId::fresh(&mut w.ids),
        kind: EntryKind::Invitation,
        person: Some(w.ours.contact.id),
        client: Some(w.ours.client.id),
        task: Some(w.ours.shared.id),
        secret_hash: "a".repeat(64),
        code_hash: Some("b".repeat(64)),
        made: NOW,
        by: None,
        until: NOW.plus_days(14),
        misses: 0,
        used: None,
        ended: None,
        proved: None,
    }
}

veranda_store::store_tests! {
    async fn ways_in_read_back_and_are_found_by_address_while_they_live(home: Home) {
        let mut w = World::furnish(&home).await;
        let first = invitation(&mut w);
        let newer = Entry { made: NOW.plus_ms(5), ..invitation(&mut w) };
        let used = Entry { used: Some(NOW), ..invitation(&mut w) };
        let ended = Entry { ended: Some(NOW), ..invitation(&mut w) };
        let without_code = Entry { code_hash: None, task: None, ..invitation(&mut w) };
        let demo = Entry { kind: EntryKind::Demo, made: NOW.plus_ms(9), misses: 4, ..used.clone() };
        let demo = Entry { id: EntryId::fresh(&mut w.ids), ..demo };
        let all = [first.clone(), newer.clone(), used.clone(), ended, without_code, demo.clone()];
        let saved = all.clone();
        quietly(&w.store, move |w| Box::pin(async move {
            for entry in &saved {
                w.save_entry(entry).await?;
            }
            Ok(())
        })).await;
        let mut r = w.read().await;
        for entry in &all {
            assert_eq!(r.entry(entry.id).await.unwrap().as_ref(), Some(entry));
        }
        let (email, client) = (&w.ours.contact.email, w.ours.client.id);
        assert_eq!(r.entry_by_code_of(email, client).await.unwrap(), vec![demo, newer, first]);
        assert_eq!(r.entry_by_code_of(email, w.theirs.client.id).await.unwrap(), vec![]);
        assert_eq!(r.entry_by_code_of(&w.theirs.contact.email, client).await.unwrap(), vec![]);
        assert_eq!(r.owner_entry().await.unwrap(), None);
    }

    async fn the_first_owners_way_in_is_found_until_it_is_used(home: Home) {
        let mut w = World::furnish(&home).await;
        let owner = Entry { kind: EntryKind::Owner, person: None, client: None, task: None, code_hash: None, ..invitation(&mut w) };
        let saved = owner.clone();
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_entry(&saved).await?) })).await;
        assert_eq!(w.read().await.owner_entry().await.unwrap(), Some(owner.clone()));
        let used = Entry { used: Some(NOW), ..owner };
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_entry(&used).await?) })).await;
        assert_eq!(w.read().await.owner_entry().await.unwrap(), None);
    }

    async fn sessions_begin_are_used_and_end(home: Home) {
        let w = World::furnish(&home).await;
        let session = |token: &str, client| Session {
            token_hash: token.to_owned(), person: w.ours.contact.id, client, since: NOW, seen: NOW, entry: None,
            came_by: CameBy::Code, device: Device::UNKNOWN, proved: Some(NOW), mailed: Some(NOW),
        };
        let at_the_client = session("one", Some(w.ours.client.id));
        let elsewhere = session("two", None);
        let other = session("three", Some(w.ours.client.id));
        let saved = [at_the_client.clone(), elsewhere.clone(), other.clone()];
        quietly(&w.store, move |w| Box::pin(async move {
            for session in &saved {
                w.save_session(session).await?;
            }
            w.touch_session("one", NOW.plus_ms(50)).await?;
            w.touch_session("one", NOW.plus_ms(20)).await?;
            w.touch_session("nobody", NOW).await?;
            w.end_session("three").await?;
            Ok(())
        })).await;
        let touched = Session { seen: NOW.plus_ms(50), ..at_the_client.clone() };
        let mut r = w.read().await;
        assert_eq!(r.session("one").await.unwrap(), Some(touched));
        assert_eq!(r.session("three").await.unwrap(), None);
        drop(r);
        let (person, client) = (w.ours.contact.id, w.ours.client.id);
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.end_sessions_of(person, Some(client)).await?) })).await;
        let mut r = w.read().await;
        assert_eq!(r.session("one").await.unwrap(), None);
        assert_eq!(r.session("two").await.unwrap(), Some(elsewhere));
        drop(r);
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.end_sessions_of(person, None).await?) })).await;
        assert_eq!(w.read().await.session("two").await.unwrap(), None);
    }

    async fn a_second_proof_reads_back_in_the_place_of_the_one_before_and_goes(home: Home) {
        let w = World::furnish(&home).await;
        let person = w.lead.id;
        let begun = SecondProof {
            person,
            nonce: "a".repeat(32),
            since: None,
            used_step: 0,
            spare_nonce: "b".repeat(32),
            spare_used: 0,
        };
        let saved = begun.clone();
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_second_proof(&saved).await?) })).await;
        let seat = w.read().await.staff_seat(person).await.unwrap().unwrap();
        let mut r = w.read().await;
        assert_eq!(r.second_proof(person).await.unwrap(), Some(begun.clone()));
        assert_eq!(r.with_second_proof(&seat).await.unwrap(), [], "it does not count yet");
        drop(r);
        let set = SecondProof { since: Some(NOW), used_step: 60_000_000, spare_used: 0b1000_0001, nonce: "c".repeat(32), ..begun };
        let saved = set.clone();
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_second_proof(&saved).await?) })).await;
        let mut r = w.read().await;
        assert_eq!(r.second_proof(person).await.unwrap(), Some(set));
        assert_eq!(r.with_second_proof(&seat).await.unwrap(), [person]);
        drop(r);
        let removed = |w: &World| {
            let store = w.store.clone();
            async move { quietly(&store, move |w| Box::pin(async move { Ok(w.remove_second_proof(person).await?) })).await }
        };
        assert!(removed(&w).await);
        assert!(!removed(&w).await);
        assert_eq!(w.read().await.second_proof(person).await.unwrap(), None);
    }

    async fn what_was_mailed_for_one_purpose_ends_and_for_others_stays(home: Home) {
        let mut w = World::furnish(&home).await;
        let challenge = |kind, email: &EmailAddress, used: Option<Moment>, w: &mut World| Challenge {
            id: ChallengeId::fresh(&mut w.ids),
            kind,
            email: email.clone(),
            person: None,
            client: None,
            entry: None,
            name: None,
            lands: None,
            browser_hash: "a".repeat(64),
            secret_hash: "b".repeat(64),
            code_hash: "c".repeat(64),
            made: NOW,
            until: NOW.plus_ms(Challenge::LASTS_MS),
            misses: 0,
            used,
        };
        let (ours, theirs) = (w.lead.email.clone(), w.ours.contact.email.clone());
        let all = [
            challenge(ChallengeKind::Password, &ours, None, &mut w),
            challenge(ChallengeKind::Password, &ours, Some(NOW), &mut w),
            challenge(ChallengeKind::Proof, &ours, None, &mut w),
            challenge(ChallengeKind::Password, &theirs, None, &mut w),
        ];
        let (saved, later) = (all.clone(), NOW.plus_ms(7));
        quietly(&w.store, move |w| Box::pin(async move {
            for challenge in &saved {
                w.save_challenge(challenge).await?;
            }
            Ok(w.end_challenges(ChallengeKind::Password, &ours, later).await?)
        })).await;
        let mut r = w.read().await;
        for (challenge, used) in all.iter().zip([Some(later), Some(NOW), None, None]) {
            assert_eq!(r.challenge(challenge.id).await.unwrap().unwrap().used, used);
        }
    }
}
