use crate::world::{NOW, World, client_text, internal, quietly, task};
use veranda_domain::{Project, Said, SharedWith, Task};
use veranda_store::{RemarkCounts, Seat};
use veranda_terms::{Client, ContactRole};

async fn seat_at(w: &World, ours: bool) -> Seat<Client> {
    let house = if ours { &w.ours } else { &w.theirs };
    w.read().await.contact_seat(house.contact.id, house.client.id).await.unwrap().unwrap()
}

/// What the seat finds of our shared task: itself, its asks, its remarks.
async fn finds(w: &World, seat: &Seat<Client>) -> (bool, usize, usize) {
    let mut r = w.read().await;
    let (id, project) = (w.ours.shared.id, w.ours.project.id);
    let task = r.task(seat, id).await.unwrap();
    let listed = r.tasks(seat, project).await.unwrap();
    assert_eq!(task.iter().cloned().collect::<Vec<_>>(), listed, "one and many agree");
    let asks = r.asks(seat, project).await.unwrap();
    assert_eq!(asks, r.asks_of_task(seat, id).await.unwrap(), "one and many agree");
    let mut one_by_one = Vec::new();
    for ask in &asks {
        one_by_one.extend(r.ask(seat, ask.id).await.unwrap());
    }
    assert_eq!(one_by_one, asks, "one and many agree");
    let remarks = r.remarks(seat, id).await.unwrap();
    let count = r.remark_count(seat, id).await.unwrap();
    assert_eq!(count, RemarkCounts { inside: 0, client: remarks.len() as u32 });
    assert_eq!(r.remark_counts(seat, project).await.unwrap().get(&id).copied().unwrap_or_default(), count);
    (task.is_some(), asks.len(), remarks.len())
}

async fn say_and_ask(w: &mut World) {
    let (shared, hidden) = (w.ours.shared.clone(), w.ours.hidden.clone());
    let before = NOW.plus_ms(-1);
    let asks = [w.ask(&shared, NOW), w.ask(&shared, before), w.ask(&hidden, NOW)];
    let remarks = [
        w.remark(&shared, Said::WithClient(client_text("hello")), NOW),
        w.remark(&shared, Said::WithClient(client_text("from an earlier sharing")), before),
        w.remark(&shared, Said::Inside(internal("secret")), NOW),
        w.remark(&hidden, Said::WithClient(client_text("drafted")), NOW),
    ];
    quietly(&w.store, move |w| {
        Box::pin(async move {
            for ask in &asks {
                w.save_ask(ask).await?;
            }
            for remark in &remarks {
                w.save_remark(remark).await?;
            }
            Ok(())
        })
    })
    .await;
}

async fn save(w: &World, task: Task) {
    quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_task(&task).await?) })).await;
}

veranda_store::store_tests! {
    async fn a_seat_is_only_given_to_who_belongs(home: Home) {
        let w = World::furnish(&home).await;
        let mut r = w.read().await;
        assert_eq!(r.staff_seat(w.ours.contact.id).await.unwrap(), None);
        assert_eq!(r.contact_seat(w.lead.id, w.ours.client.id).await.unwrap(), None);
        assert_eq!(r.contact_seat(w.ours.contact.id, w.theirs.client.id).await.unwrap(), None);
        let nobody = veranda_terms::ClientId::fresh(&mut crate::world::Counting(900));
        assert_eq!(r.client_class(nobody).await.unwrap(), None);
        let seat = r.contact_seat(w.ours.contact.id, w.ours.client.id).await.unwrap().unwrap();
        assert_eq!((seat.client(), seat.person()), (w.ours.client.id, Some(w.ours.contact.id)));
        assert_eq!((seat.role(), seat.sees_money()), (Some(ContactRole::Decides), true));
        let class = r.client_class(w.ours.client.id).await.unwrap().unwrap();
        assert_eq!((class.client(), class.person(), class.role(), class.sees_money()), (w.ours.client.id, None, None, false));
    }

    async fn a_contact_sees_what_is_shared_and_nothing_internal(home: Home) {
        let mut w = World::furnish(&home).await;
        say_and_ask(&mut w).await;
        let seat = seat_at(&w, true).await;
        assert_eq!(finds(&w, &seat).await, (true, 1, 1));
        let class = w.read().await.client_class(w.ours.client.id).await.unwrap().unwrap();
        assert_eq!(finds(&w, &class).await, (true, 1, 1));
        let mut r = w.read().await;
        assert_eq!(r.task(&seat, w.ours.hidden.id).await.unwrap(), None);
        assert_eq!(r.asks_of_task(&seat, w.ours.hidden.id).await.unwrap(), vec![]);
        assert_eq!(r.remarks(&seat, w.ours.hidden.id).await.unwrap(), vec![]);
        let said = r.remarks(&seat, w.ours.shared.id).await.unwrap();
        assert_eq!(said[0].said, Said::WithClient(client_text("hello")));
        let staff = r.staff_class();
        assert_eq!(r.remarks(&staff, w.ours.shared.id).await.unwrap().len(), 3);
        assert_eq!(r.asks(&staff, w.ours.project.id).await.unwrap().len(), 3);
        // Neither is there by its id.
        for ask in r.asks(&staff, w.ours.project.id).await.unwrap() {
            let visible = ask.task == w.ours.shared.id && ask.since >= NOW;
            assert_eq!(r.ask(&seat, ask.id).await.unwrap().is_some(), visible);
        }
    }

    async fn a_contact_of_another_client_finds_nothing_at_all(home: Home) {
        let mut w = World::furnish(&home).await;
        say_and_ask(&mut w).await;
        let stranger = seat_at(&w, false).await;
        assert_eq!(finds(&w, &stranger).await, (false, 0, 0));
        let mut r = w.read().await;
        assert_eq!(r.client(&stranger, w.ours.client.id).await.unwrap(), None);
        assert_eq!(r.client(&stranger, w.theirs.client.id).await.unwrap(), Some(w.theirs.client.clone()));
        assert_eq!(r.project(&stranger, w.ours.project.id).await.unwrap(), None);
        assert_eq!(r.projects(&stranger).await.unwrap(), vec![w.theirs.project.clone()]);
    }

    async fn stopping_sharing_hides_everything_on_the_task(home: Home) {
        let mut w = World::furnish(&home).await;
        say_and_ask(&mut w).await;
        let seat = seat_at(&w, true).await;
        save(&w, Task { shared: None, ..w.ours.shared.clone() }).await;
        assert_eq!(finds(&w, &seat).await, (false, 0, 0));
    }

    async fn a_project_that_is_not_shared_hides_even_its_shared_tasks(home: Home) {
        let mut w = World::furnish(&home).await;
        say_and_ask(&mut w).await;
        let seat = seat_at(&w, true).await;
        let hidden = Project { shared_with: SharedWith::Nobody, ..w.ours.project.clone() };
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_project(&hidden).await?) })).await;
        assert_eq!(finds(&w, &seat).await, (false, 0, 0));
        let mut r = w.read().await;
        assert_eq!(r.project(&seat, w.ours.project.id).await.unwrap(), None);
        assert_eq!(r.projects(&seat).await.unwrap(), vec![]);
    }

    async fn a_task_in_a_stage_without_a_name_outside_is_seen_through_a_neighbour_that_has_one(home: Home) {
        let mut w = World::furnish(&home).await;
        say_and_ask(&mut w).await;
        let seat = seat_at(&w, true).await;
        for stage in 0..4 {
            let stage = w.ours.workflow.stages[stage].id;
            save(&w, Task { stage, ..w.ours.shared.clone() }).await;
            assert_eq!(finds(&w, &seat).await, (true, 1, 1));
        }
    }

    async fn a_workflow_without_any_name_outside_shows_nothing(home: Home) {
        let mut w = World::furnish(&home).await;
        say_and_ask(&mut w).await;
        let seat = seat_at(&w, true).await;
        let mut nameless = w.ours.workflow.clone();
        for stage in &mut nameless.stages {
            stage.client_name = None;
        }
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_workflow(&nameless).await?) })).await;
        assert_eq!(finds(&w, &seat).await, (false, 0, 0));
    }

    async fn an_earlier_beginning_of_the_sharing_shows_what_was_said_before(home: Home) {
        let mut w = World::furnish(&home).await;
        say_and_ask(&mut w).await;
        let seat = seat_at(&w, true).await;
        let mut earlier = w.ours.shared.clone();
        earlier.shared.as_mut().unwrap().from = NOW.plus_ms(-1);
        save(&w, earlier).await;
        assert_eq!(finds(&w, &seat).await, (true, 2, 2));
    }

    async fn a_reading_is_a_snapshot(home: Home) {
        let mut w = World::furnish(&home).await;
        let mut r = w.read().await;
        let staff = r.staff_class();
        let before = r.tasks(&staff, w.ours.project.id).await.unwrap().len();
        let design = w.ours.workflow.stages[0].clone();
        let new = task(&mut w.ids, &w.ours.project, &design, "new", 9);
        save(&w, new.clone()).await;
        assert_eq!(r.tasks(&staff, w.ours.project.id).await.unwrap().len(), before);
        assert_eq!(r.task(&staff, new.id).await.unwrap(), None);
        drop(r);
        assert_eq!(w.read().await.tasks(&staff, w.ours.project.id).await.unwrap().len(), before + 1);
    }
}
