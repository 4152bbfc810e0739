use crate::world::{NOW, World, client_text, quietly, staff, title};
use veranda_domain::{Changes, Face, PendingFace, Person, Project, Task};
use veranda_terms::{Day, StaffRole};

fn waits_on(task: &Task, w: &World, name: &str) -> PendingFace {
    let face = Face {
        title: Some(title(name)),
        text: client_text("In green."),
        date: Some(Day(20_800)),
        why: Some(title("The printer is late")),
    };
    PendingFace { task: task.id, project: task.project, face, by: w.lead.id, at: NOW }
}

async fn kept(w: &World, pending: &PendingFace) {
    let (task, pending) = (pending.task, pending.clone());
    quietly(&w.store, move |w| Box::pin(async move { Ok(w.keep_pending(task, Some(&pending)).await?) })).await;
}

veranda_store::store_tests! {
    async fn what_waits_is_kept_beside_the_task_until_it_is_forgotten(home: Home) {
        let w = World::furnish(&home).await;
        let all = w.read().await.staff_class();
        let (first, theirs) = (waits_on(&w.ours.shared, &w, "Labels, final"), waits_on(&w.theirs.shared, &w, "Theirs"));
        kept(&w, &first).await;
        kept(&w, &theirs).await;
        assert_eq!(w.read().await.pending_face(&all, first.task).await.unwrap(), Some(first.clone()));
        assert_eq!(w.read().await.pending_faces(&all, first.project).await.unwrap(), vec![first.clone()]);
        // Written on: one row, the newest.
        let next = PendingFace {
            face: Face { title: Some(title("Labels")), text: client_text(""), date: None, why: None },
            at: NOW.plus_ms(1),
            ..first.clone()
        };
        kept(&w, &next).await;
        assert_eq!(w.read().await.pending_faces(&all, first.project).await.unwrap(), vec![next.clone()]);
        // The task itself, as everybody reads it, is what it was.
        assert_eq!(w.read().await.task(&all, first.task).await.unwrap(), Some(w.ours.shared.clone()));
        let task = first.task;
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.keep_pending(task, None).await?) })).await;
        assert_eq!(w.read().await.pending_face(&all, task).await.unwrap(), None);
        assert_eq!(w.read().await.pending_faces(&all, theirs.project).await.unwrap(), vec![theirs]);
    }

    async fn a_member_sees_what_waits_where_they_were_given_it(home: Home) {
        let mut w = World::furnish(&home).await;
        let waits = waits_on(&w.ours.shared, &w, "Labels, final");
        kept(&w, &waits).await;
        let moa = Person { staff: Some(StaffRole::Member), ..staff(&mut w.ids, "Moa", "moa@halden.example") };
        let (saved, member) = (moa.clone(), moa.id);
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_person(&saved).await?) })).await;
        let seat = w.read().await.staff_seat(member).await.unwrap().unwrap();
        assert_eq!(w.read().await.pending_face(&seat, waits.task).await.unwrap(), None);
        assert_eq!(w.read().await.pending_faces(&seat, waits.project).await.unwrap(), vec![]);
        let access =
            veranda_domain::Access { person: member, client: w.ours.client.id, project: Some(w.ours.project.id) };
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.give_access(&access).await?) })).await;
        assert_eq!(w.read().await.pending_face(&seat, waits.task).await.unwrap(), Some(waits.clone()));
        assert_eq!(w.read().await.pending_faces(&seat, waits.project).await.unwrap(), vec![waits]);
    }

    async fn a_project_keeps_when_its_changes_go_out(home: Home) {
        let w = World::furnish(&home).await;
        let all = w.read().await.staff_class();
        assert_eq!(w.read().await.project(&all, w.ours.project.id).await.unwrap().unwrap().changes, Changes::AtOnce);
        let project = Project { changes: Changes::Collected, ..w.ours.project.clone() };
        let saved = project.clone();
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_project(&saved).await?) })).await;
        assert_eq!(w.read().await.project(&all, project.id).await.unwrap(), Some(project));
    }
}
