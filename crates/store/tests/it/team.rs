use crate::world::{House, NOW, World, client_text, internal, quietly, title};
use veranda_domain::{
    Access, ChecklistItem, Entry, EntryKind, Label, Link, Membership, Person, PostState, Project, Release, Said,
    Session, UnmappedPerson, Waits,
};
use veranda_store::{Posting, Seat, Span};
use veranda_terms::{
    Bare, CameBy, ChecklistItemId, Day, Device, EntryId, Health, LabelId, Level, LinkId, PersonId, ProjectId, Staff,
    StaffRole,
};

async fn person(w: &mut World, name: &str, role: StaffRole) -> Person {
    let address = format!("{name}@halden.example");
    let person = Person { staff: Some(role), ..crate::world::staff(&mut w.ids, name, &address) };
    let saved = person.clone();
    quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_person(&saved).await?) })).await;
    person
}

async fn seat(w: &World, person: PersonId) -> Seat<Staff> {
    w.read().await.staff_seat(person).await.unwrap().unwrap()
}

async fn give(w: &World, person: PersonId, project: &Project, whole: bool) {
    let access = Access { person, client: project.client, project: (!whole).then_some(project.id) };
    quietly(&w.store, move |w| Box::pin(async move { Ok(w.give_access(&access).await?) })).await;
}

/// Puts one of everything beside the shared task of ours.
async fn furnish_ours(w: &mut World) {
    let shared = w.ours.shared.clone();
    let ask = w.ask(&shared, NOW.plus_ms(-1));
    let told = w.remark(&shared, Said::WithClient(client_text("from before")), NOW.plus_ms(-1));
    let noted = w.remark(&shared, Said::Inside(internal("secret")), NOW);
    let noted = veranda_domain::Remark { source: Some("s:1".to_owned()), ..noted };
    let item = ChecklistItem {
        id: ChecklistItemId::fresh(&mut w.ids),
        task: shared.id,
        project: shared.project,
        text: internal("measure"),
        ticked: false,
        position: 0,
        source: Some("s:1".to_owned()),
        removed: None,
    };
    let label = Label {
        id: LabelId::fresh(&mut w.ids),
        project: shared.project,
        name: internal("urgent"),
        source: Some("s:1".to_owned()),
    };
    let unmapped = UnmappedPerson {
        project: shared.project,
        source: "s:1".to_owned(),
        name: internal("Rut"),
        tasks: vec![shared.id],
    };
    let link = Link {
        id: LinkId::fresh(&mut w.ids),
        project: shared.project,
        by: w.lead.id,
        made: NOW,
        for_whom: title("The board"),
        level: Level::Details,
        lang: None,
        until: NOW.plus_days(30),
        password_hash: None,
        bare: Bare::Brand,
        secret_hash: "hash".to_owned(),
        revoked: None,
        opened: 0,
        last_opened: None,
    };
    let release = Release {
        project: shared.project,
        at: NOW,
        by: w.lead.id,
        health: Health::Watch,
        forecast: None,
        words: client_text("late"),
    };
    let (contact, client, sharing) = (w.ours.contact.id, w.ours.client.id, w.ours.sharing.id);
    let invited = Entry {
        id: EntryId::fresh(&mut w.ids),
        kind: EntryKind::Invitation,
        person: Some(contact),
        client: Some(client),
        task: Some(shared.id),
        secret_hash: "a".to_owned(),
        code_hash: None,
        made: NOW,
        by: Some(w.lead.id),
        until: NOW.plus_days(1),
        misses: 0,
        used: None,
        ended: None,
        proved: None,
    };
    let mailed = Posting {
        id: "a mail".to_owned(),
        person: contact,
        client: Some(client),
        kind: "invitation".to_owned(),
        at: NOW,
        names: vec![(shared.project, shared.id)],
    };
    let lost = Posting { id: "a lost mail".to_owned(), names: Vec::new(), ..mailed.clone() };
    let sourced = veranda_domain::Task { source: Some("s:1".to_owned()), ..shared.clone() };
    // Told once more, and moved since.
    let mut moved = sourced.clone();
    (moved.face.date, moved.face.why) = (Some(Day(20_795)), Some(title("The printer is late")));
    let waits = Waits { project: shared.project, task: shared.id, on: vec![w.ours.hidden.id] };
    quietly(&w.store, move |w| {
        Box::pin(async move {
            w.save_task(&sourced).await?;
            w.tell_date(&sourced, NOW.plus_ms(-1)).await?;
            w.tell_date(&sourced, NOW).await?;
            w.save_task(&moved).await?;
            w.tell_date(&moved, NOW.plus_ms(1)).await?;
            w.save_waits(&waits).await?;
            w.save_ask(&ask).await?;
            w.save_remark(&told).await?;
            w.save_remark(&noted).await?;
            w.save_checklist_item(&item).await?;
            w.save_label(&label).await?;
            w.set_task_labels(shared.id, &[label.id]).await?;
            w.save_unmapped(&unmapped).await?;
            w.save_link(&link).await?;
            w.show_to(sharing, &[contact]).await?;
            w.save_entry(&invited).await?;
            w.begin_post(&mailed).await?;
            w.begin_post(&lost).await?;
            w.end_post(&lost.id, PostState::Refused, NOW, None).await?;
            Ok(w.save_release(&release).await?)
        })
    })
    .await;
}

/// How much a seat of the firm finds of this house, question by question: every one a staff page asks.
async fn finds(w: &World, seat: &Seat<Staff>, of: &House) -> Vec<(&'static str, usize)> {
    let mut r = w.read().await;
    let (client, project, task) = (of.client.id, of.project.id, of.shared.id);
    let one = |there: bool| usize::from(there);
    let asks = r.asks(seat, project).await.unwrap();
    let first = asks.first().map(|ask| ask.id);
    let items = r.checklist(seat, task).await.unwrap();
    let source = of.project.source.clone().unwrap();
    vec![
        ("client", one(r.client(seat, client).await.unwrap().is_some())),
        ("clients", r.clients(seat).await.unwrap().iter().filter(|found| found.id == client).count()),
        ("contacts", r.contacts(seat, client).await.unwrap().len()),
        ("project", one(r.project(seat, project).await.unwrap().is_some())),
        ("projects", r.projects(seat).await.unwrap().iter().filter(|found| found.id == project).count()),
        ("projects of it", r.projects_of(seat, client).await.unwrap().len()),
        ("by source", one(r.project_by_source(seat, client, &source).await.unwrap().is_some())),
        ("task", one(r.task(seat, task).await.unwrap().is_some())),
        ("tasks", r.tasks(seat, project).await.unwrap().len()),
        ("lane", r.lane(seat, project, of.shared.stage).await.unwrap().len()),
        ("task by source", one(r.task_by_source(seat, project, "s:1").await.unwrap().is_some())),
        (
            "ask",
            match first {
                Some(ask) => one(r.ask(seat, ask).await.unwrap().is_some()),
                None => 0,
            },
        ),
        ("asks", asks.len()),
        ("asks of it", r.asks_of_task(seat, task).await.unwrap().len()),
        ("remarks", r.remarks(seat, task).await.unwrap().len()),
        ("counts", r.remark_counts(seat, project).await.unwrap().len()),
        ("count", r.remark_count(seat, task).await.unwrap().client as usize),
        ("remark by source", one(r.remark_by_source(seat, task, "s:1").await.unwrap().is_some())),
        ("checklist", items.len()),
        (
            "item",
            match items.first() {
                Some(item) => one(r.checklist_item(seat, task, item.id).await.unwrap().is_some()),
                None => 0,
            },
        ),
        ("item by source", one(r.checklist_item_by_source(seat, task, "s:1").await.unwrap().is_some())),
        ("checklists", r.checklist_counts(seat, project).await.unwrap().len()),
        ("ticked", r.checklist_count(seat, task).await.unwrap().1 as usize),
        ("labels", r.labels(seat, project).await.unwrap().len()),
        ("label by source", one(r.label_by_source(seat, project, "s:1").await.unwrap().is_some())),
        ("labels of tasks", r.labels_of_tasks(seat, project).await.unwrap().len()),
        ("labels of it", r.labels_of_task(seat, task).await.unwrap().len()),
        ("top", r.first_tasks(seat, project, 9).await.unwrap().len()),
        ("asks at the top", r.first_asks(seat, project, 9).await.unwrap().len()),
        ("lanes", r.lane_lengths(seat, project).await.unwrap().len()),
        ("slice", r.next_tasks(seat, project, None, 9).await.unwrap().len()),
        ("asks of a slice", r.asks_within(seat, project, Span::ALL).await.unwrap().len()),
        ("figures", r.figures(seat, project).await.unwrap().total as usize),
        ("unmapped", r.unmapped(seat, project).await.unwrap().len()),
        ("sharings", r.sharings(seat, client).await.unwrap().len()),
        ("sharings of it", r.sharings_of_task(seat, task).await.unwrap().len()),
        ("open sharing", one(r.open_sharing(seat, task).await.unwrap().is_some())),
        ("shown to", r.shown_to(seat, &[of.sharing.id]).await.unwrap().len()),
        ("mailed about", r.mailed_about(seat, task).await.unwrap().len()),
        ("mails", r.posted(seat, client).await.unwrap().len()),
        ("lost mails", r.lost(seat, NOW).await.unwrap().iter().filter(|lost| lost.client == Some(client)).count()),
        (
            "lost mail",
            one(r.lost_one(seat, "a lost mail").await.unwrap().is_some_and(|lost| lost.client == Some(client))),
        ),
        ("told dates", r.told_dates(seat, project).await.unwrap().len()),
        ("first told", r.first_told(seat, project, Span::ALL).await.unwrap().len()),
        ("waits", r.dependencies(seat, project, Span::ALL).await.unwrap().len()),
        ("releases", r.releases(seat, project, NOW).await.unwrap().len()),
        ("links", r.links(seat, project).await.unwrap().len()),
        ("names around", r.names_around(seat, project).await.unwrap().len()),
    ]
}

fn nothing(found: &[(&'static str, usize)]) -> Vec<(&'static str, usize)> {
    found.iter().map(|(what, _)| (*what, 0)).collect()
}

veranda_store::store_tests! {
    // Each question on its own: one that forgot the member would be named here.
    async fn a_member_finds_what_they_were_given_and_nothing_else(home: Home) {
        let mut w = World::furnish(&home).await;
        furnish_ours(&mut w).await;
        let member = person(&mut w, "moa", StaffRole::Member).await.id;
        let all = finds(&w, &w.read().await.staff_class(), &w.ours).await;
        assert!(all.iter().all(|(_, found)| *found > 0), "the world holds one of everything: {all:?}");
        let seat = seat(&w, member).await;
        assert_eq!(finds(&w, &seat, &w.ours).await, nothing(&all));
        // The other client's project: still nothing of ours.
        give(&w, member, &w.theirs.project, false).await;
        assert_eq!(finds(&w, &seat, &w.ours).await, nothing(&all));
        assert_eq!(w.read().await.clients(&seat).await.unwrap(), vec![w.theirs.client.clone()]);
        // Our one project: what the lead finds of it.
        give(&w, member, &w.ours.project, false).await;
        assert_eq!(finds(&w, &seat, &w.ours).await, all);
        assert!(!w.read().await.has_whole_client(&seat, w.ours.client.id).await.unwrap());
        // A second project of the client stays hidden until the whole client is given.
        let second = Project {
            id: ProjectId::fresh(&mut w.ids), source: None, name: title("Stand"), ..w.ours.project.clone()
        };
        let saved = second.clone();
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_project(&saved).await?) })).await;
        assert_eq!(w.read().await.project(&seat, second.id).await.unwrap(), None);
        assert_eq!(w.read().await.projects_of(&seat, second.client).await.unwrap().len(), 1);
        give(&w, member, &w.ours.project, true).await;
        assert_eq!(w.read().await.projects_of(&seat, second.client).await.unwrap().len(), 2);
        assert!(w.read().await.has_whole_client(&seat, w.ours.client.id).await.unwrap());
        // Taken, with all its projects.
        let taken = Access { person: member, client: w.ours.client.id, project: None };
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.take_access(&taken).await?) })).await;
        assert_eq!(finds(&w, &seat, &w.ours).await, nothing(&all));
    }

    async fn owners_managers_and_finance_find_everything(home: Home) {
        let mut w = World::furnish(&home).await;
        furnish_ours(&mut w).await;
        let all = finds(&w, &w.read().await.staff_class(), &w.ours).await;
        for (name, role) in [("o", StaffRole::Owner), ("m", StaffRole::Manager), ("f", StaffRole::Finance)] {
            let person = person(&mut w, name, role).await.id;
            let seat = seat(&w, person).await;
            assert_eq!(finds(&w, &seat, &w.ours).await, all, "{role:?}");
            assert!(w.read().await.has_whole_client(&seat, w.ours.client.id).await.unwrap());
        }
    }

    async fn access_is_given_once_and_seen_only_where_it_leads(home: Home) {
        let mut w = World::furnish(&home).await;
        let (moa, bo) = (person(&mut w, "moa", StaffRole::Member).await.id, person(&mut w, "bo", StaffRole::Member).await.id);
        for _ in 0..2 {
            give(&w, moa, &w.ours.project, false).await;
            give(&w, bo, &w.theirs.project, true).await;
        }
        let mut r = w.read().await;
        let class = r.staff_class();
        assert_eq!(r.access(&class).await.unwrap().len(), 2);
        let of_moa = seat(&w, moa).await;
        let theirs: Vec<_> = r.access(&of_moa).await.unwrap().iter().map(|access| access.person).collect();
        assert_eq!(theirs, vec![moa], "that there is another client is not learned from who has it");
        assert!(r.has_project(moa, w.ours.project.id).await.unwrap());
        assert!(!r.has_project(moa, w.theirs.project.id).await.unwrap());
    }

    async fn who_was_removed_has_no_seat_and_keeps_their_name(home: Home) {
        let mut w = World::furnish(&home).await;
        let moa = person(&mut w, "moa", StaffRole::Manager).await;
        let gone = Person { removed: Some(NOW), ..moa.clone() };
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_person(&gone).await?) })).await;
        let mut r = w.read().await;
        assert_eq!(r.staff_seat(moa.id).await.unwrap(), None);
        assert_eq!(r.colleagues().await.unwrap(), vec![w.lead.clone()]);
        assert_eq!(r.owners().await.unwrap(), 1);
        assert!(r.ever_of_the_firm().await.unwrap().contains(&moa.id));
        assert_eq!(r.people(&[moa.id]).await.unwrap().len(), 1);
        let held = quietly(&w.store, move |w| Box::pin(async move { Ok(w.staff_seat_held(moa.id).await?) })).await;
        assert_eq!(held, None);
    }

    async fn an_ended_membership_gives_no_seat_and_holds_what_hangs_on_it(home: Home) {
        let w = World::furnish(&home).await;
        let (person, client) = (w.ours.contact.id, w.ours.client.id);
        let held = quietly(&w.store, move |w| Box::pin(async move { Ok(w.contact_seat_held(person, client).await?) })).await;
        assert_eq!(held, w.read().await.contact_seat(person, client).await.unwrap());
        let ended = Membership { ended: Some(NOW), ..w.ours.membership.clone() };
        let session = Session {
            token_hash: "t".to_owned(), person, client: Some(client), since: NOW, seen: NOW, entry: None,
            came_by: CameBy::Code, device: Device::UNKNOWN, proved: Some(NOW), mailed: Some(NOW),
        };
        let saved = ended.clone();
        quietly(&w.store, move |w| Box::pin(async move {
            w.save_session(&session).await?;
            w.save_membership(&saved).await?;
            // What comes late does not bring it back.
            Ok(w.begin_visit((person, client), NOW.plus_ms(1), NOW).await?)
        })).await;
        let mut r = w.read().await;
        assert_eq!(r.membership(person, client).await.unwrap(), Some(ended));
        assert_eq!(r.contact_seat(person, client).await.unwrap(), None);
        let class = r.staff_class();
        assert_eq!(r.contacts(&class, client).await.unwrap(), vec![]);
        let held = quietly(&w.store, move |w| Box::pin(async move { Ok(w.contact_seat_held(person, client).await?) })).await;
        assert_eq!(held, None);
    }

    async fn what_somebody_invited_to_ends_with_them(home: Home) {
        let mut w = World::furnish(&home).await;
        let moa = person(&mut w, "moa", StaffRole::Manager).await.id;
        let mut entry = |by, used| Entry {
            id: EntryId::fresh(&mut w.ids), kind: EntryKind::Invitation, person: Some(w.ours.contact.id),
            client: Some(w.ours.client.id), task: None, secret_hash: "a".to_owned(), code_hash: None, made: NOW,
            by: Some(by), until: NOW.plus_days(1), misses: 0, used, ended: None, proved: None,
        };
        let all = [entry(moa, None), entry(moa, Some(NOW)), entry(w.lead.id, None)];
        let (saved, elsewhere) = (all.clone(), w.theirs.client.id);
        let at = NOW.plus_ms(3);
        quietly(&w.store, move |w| Box::pin(async move {
            for entry in &saved {
                w.save_entry(entry).await?;
            }
            Ok(w.end_entries_made_by(moa, Some(elsewhere), at).await?)
        })).await;
        let ends = async |w: &World| {
            let mut ends = Vec::new();
            for entry in &all {
                let read = w.read().await.entry(entry.id).await.unwrap().unwrap();
                assert_eq!(read.by, entry.by);
                ends.push(read.ended);
            }
            ends
        };
        assert_eq!(ends(&w).await, [None, None, None], "at another client's door nothing was made");
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.end_entries_made_by(moa, None, at).await?) })).await;
        assert_eq!(ends(&w).await, [Some(at), None, None]);
        let person = w.ours.contact.id;
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.end_all_entries_of(person, None, at).await?) })).await;
        assert_eq!(ends(&w).await, [Some(at), Some(at), Some(at)]);
    }
}
