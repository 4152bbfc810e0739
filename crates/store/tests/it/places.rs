use crate::world::{NOW, World, quietly, title};
use veranda_domain::plan::RANK_STEP;
use veranda_domain::{Entry, EntryKind, Sharing, Stage};
use veranda_terms::{EntryId, ProjectId, SharingId};

veranda_store::store_tests! {
    async fn a_project_knows_whose_it_is(home: Home) {
        let mut w = World::furnish(&home).await;
        let nowhere = ProjectId::fresh(&mut w.ids);
        let mut r = w.read().await;
        assert_eq!(r.owner_of(w.ours.project.id).await.unwrap(), Some(w.ours.client.id));
        assert_eq!(r.owner_of(nowhere).await.unwrap(), None);
    }

    async fn the_bottom_of_a_lane_is_below_everything_in_it(home: Home) {
        let w = World::furnish(&home).await;
        let mut r = w.read().await;
        let (project, stages) = (w.ours.project.id, &w.ours.workflow.stages);
        assert_eq!(r.bottom_rank(project, stages[0].id).await.unwrap(), 2 + RANK_STEP);
        assert_eq!(r.bottom_rank(project, stages[3].id).await.unwrap(), 0);
        assert_eq!(r.bottom_rank(w.theirs.project.id, stages[0].id).await.unwrap(), 0);
    }

    async fn a_shared_task_is_unseen_until_its_own_client_had_it_in_front_of_them(home: Home) {
        let mut w = World::furnish(&home).await;
        let (task, internal, client) = (w.ours.shared.id, w.ours.hidden.id, w.ours.client.id);
        let mut r = w.read().await;
        let seat = r.client_class(client).await.unwrap().unwrap();
        let stranger = r.client_class(w.theirs.client.id).await.unwrap().unwrap();
        assert_eq!(r.unseen(&seat, &[task, internal]).await.unwrap(), vec![task]);
        assert_eq!(r.unseen(&stranger, &[task, internal]).await.unwrap(), vec![]);
        drop(r);
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.see_tasks(&seat, &[task], NOW).await?) })).await;
        assert_eq!(w.read().await.unseen(&seat, &[task]).await.unwrap(), vec![]);
        // Shared anew, it is new again.
        let ended = Sharing {
            stopped: Some(veranda_domain::Stop { at: NOW, by: w.lead.id, said: told() }),
            first_seen: Some(NOW),
            ..w.ours.sharing.clone()
        };
        let again = Sharing { id: SharingId::fresh(&mut w.ids), at: NOW.plus_ms(1), ..w.ours.sharing.clone() };
        quietly(&w.store, move |w| Box::pin(async move {
            w.save_sharing(&ended).await?;
            Ok(w.save_sharing(&again).await?)
        })).await;
        assert_eq!(w.read().await.unseen(&seat, &[task]).await.unwrap(), vec![task]);
    }

    async fn each_contact_sees_for_themselves_and_nothing_says_when(home: Home) {
        let w = World::furnish(&home).await;
        let (task, client, anna) = (w.ours.shared.id, w.ours.client.id, w.ours.contact.id);
        let mut r = w.read().await;
        let (class, seat) = (r.client_class(client).await.unwrap().unwrap(), r.contact_seat(anna, client).await.unwrap().unwrap());
        drop(r);
        let sharing = w.ours.sharing.id;
        let staff = w.read().await.staff_class();
        quietly(&w.store, move |w| Box::pin(async move {
            w.show_to(sharing, &[anna]).await?;
            Ok(w.see_tasks(&class, &[task], NOW).await?)
        })).await;
        let shown = async || w.read().await.shown_to(&staff, &[sharing]).await.unwrap().remove(&sharing).unwrap_or_default();
        assert_eq!(shown().await, [(anna, false)], "somebody saw it, and it was not her");
        assert_eq!(w.read().await.unseen(&seat, &[task]).await.unwrap(), vec![task]);
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.see_tasks(&seat, &[task], NOW.plus_days(1)).await?) })).await;
        assert_eq!(shown().await, [(anna, true)]);
        assert_eq!(w.read().await.unseen(&seat, &[task]).await.unwrap(), vec![]);
        let first = w.read().await.open_sharing(&staff, task).await.unwrap().unwrap().first_seen;
        assert_eq!(first, Some(NOW), "the first sight is the client's and stays");
    }

    async fn a_released_stage_has_a_name_outside_from_then_on(home: Home) {
        let w = World::furnish(&home).await;
        let backstage = w.ours.workflow.stages[2].clone();
        assert_eq!(backstage.client_name, None);
        let (workflow, client_name) = (w.ours.workflow.id, Some(title("In the making")));
        let released = Stage { client_name, ..backstage };
        let named = released.clone();
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.release_stage(workflow, &named).await?) })).await;
        assert_eq!(w.read().await.workflow(&w.ours.project).await.unwrap().stages[2], released);
    }

    async fn a_newer_invitation_ends_the_earlier_ones_and_nothing_else(home: Home) {
        let mut w = World::furnish(&home).await;
        let mut entry = |kind, used| Entry {
            id: EntryId::fresh(&mut w.ids), kind, person: Some(w.ours.contact.id), client: Some(w.ours.client.id),
            task: None, secret_hash: "a".to_owned(), code_hash: None, made: NOW, by: None, until: NOW.plus_days(1), misses: 0,
            used, ended: None, proved: None,
        };
        let all = [entry(EntryKind::Invitation, None), entry(EntryKind::Invitation, Some(NOW)), entry(EntryKind::Demo, None)];
        let (saved, person, client) = (all.clone(), w.ours.contact.id, w.ours.client.id);
        quietly(&w.store, move |w| Box::pin(async move {
            for entry in &saved {
                w.save_entry(entry).await?;
            }
            Ok(w.end_entries_of(person, client, NOW.plus_ms(3)).await?)
        })).await;
        let mut r = w.read().await;
        let mut ends = Vec::new();
        for entry in &all {
            ends.push(r.entry(entry.id).await.unwrap().unwrap().ended);
        }
        assert_eq!(ends, [Some(NOW.plus_ms(3)), None, None]);
    }
}

fn told() -> veranda_domain::StopSaid {
    veranda_domain::StopSaid::Told(veranda_terms::ClientText::parse("A draft").unwrap())
}
