//! Templates: what comes along, what stays with the old client, and that nothing is shared without somebody sharing it.

use crate::support::scene::{PIVOINE, Scene};
use crate::support::world::{access, client_text, internal, invite, new_ask, new_project, new_task, title};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::client;
use veranda_api::staff::{
    AddItems, Beginning, ChooseHolidays, CreateProject, EditTask, FinishTask, Finished, HolidaysOf, LeavePrepared,
    MakeTemplate, NewForm, NewItems, NewNote, NewProject, NewRecurrence, NewTemplate, NoteInside, PreviewSharing,
    Recurring, RemoveTemplate, SetRecurrence, Share, ShareFace, ShareFaces, ShowBoard, ShowTask, ShowTemplates,
    StaffBoard, TaskFields, Tasks, TemplateRemoved, TemplatesView, WaitFor, WaitsFor,
};
use veranda_api::{Code, staff};
use veranda_terms::{ClientId, ContactRole, Country, Day, Every, ProjectId, StaffRole, TaskId, TemplateId};

fn make(project: ProjectId, name: &str) -> MakeTemplate {
    MakeTemplate { project, body: NewTemplate { name: title(name) } }
}

fn like(client: ClientId, template: TemplateId, first: &str) -> CreateProject {
    let begins = Beginning::Template { template, first: first.parse().expect("a day") };
    CreateProject { client, body: NewProject { name: title("Spring"), begins } }
}

async fn templates(who: &Person) -> TemplatesView {
    who.does(&ShowTemplates { body: () }).await
}

async fn edit(who: &Person, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
    let seen = who.sees(&ShowTask { task, body: () }).await;
    let mut body = seen.value.fields();
    change(&mut body);
    who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
}

fn day(text: &str) -> Option<Day> {
    Some(text.parse().expect("a day"))
}

/// Everything of a new project that can be read by the firm, as it is sent.
async fn all_of(scene: &Scene, board: &StaffBoard) -> String {
    let mut all = serde_json::to_string(board).expect("a board");
    for card in &board.cards {
        all += &serde_json::to_string(&scene.staff_page(card.id).await).expect("a page");
    }
    all
}

on_both_engines! {
    async fn a_project_is_made_like_another_and_shares_nothing_by_itself(engine) {
        let scene = Scene::set(engine).await;
        let (lead, world) = (&scene.lead, &scene.world);
        let me = lead.does(&staff::Me { body: () }).await.id;
        let anna = scene.contact("Annabella", ContactRole::Decides).await;
        edit(lead, scene.shared, |fields| {
            fields.owners = vec![me];
            fields.text = internal("Annabella of Skogholm hates green");
            fields.team_date = day("2026-12-04");
            fields.client_date = day("2026-12-11");
            fields.milestone = true;
        }).await;
        lead.does(&AddItems { task: scene.hidden, body: NewItems { lines: vec![internal("Ask Skogholm"), internal("Count")] } }).await;
        lead.does(&NoteInside { task: scene.shared, body: NewNote { text: internal("a note of ours") } }).await;
        lead.does(&new_ask(scene.shared, NewForm::AnswerText, "Which moss?")).await;
        anna.does(&client::Remark { task: scene.shared, body: client::NewRemark { text: client_text("a remark of theirs") } }).await;
        lead.does(&FinishTask { task: scene.shared, body: Finished { done: true } }).await;

        let view = lead.does(&make(scene.project, "A package")).await;
        let [row] = &view.templates[..] else { panic!("{view:?}") };
        assert_eq!((row.name.as_str(), row.tasks, row.prepared, row.by.id), ("A package", 2, 1, me));
        assert_eq!(templates(lead).await, view);

        // A new client, from a Saturday on; its first Monday is free in France.
        let camille = scene.contact_of(scene.pivoine, PIVOINE, "Camille", ContactRole::Decides).await;
        let body = HolidaysOf { country: Some(Country::France) };
        lead.does(&ChooseHolidays { client: scene.pivoine, body }).await;
        let board = lead.does(&like(scene.pivoine, row.id, "2027-05-15")).await;
        let project = board.project.id;
        assert_eq!(board.project.stages.len(), 7);
        assert!(board.project.stages.iter().all(|stage| !scene.stages.contains(&stage.id)));
        let card = |name: &str| {
            let found = board.cards.iter().find(|card| card.title.for_staff() == name);
            found.unwrap_or_else(|| panic!("{name} of {:?}", board.cards)).clone()
        };
        let (logo, margin) = (card("Logo, third try"), card("Margin of the logo"));
        assert_eq!((logo.shared, logo.done, &logo.owners[..], &logo.asks[..]), (None, None, &[][..], &[][..]));
        assert_eq!((logo.client_title.as_ref().map(|t| t.as_str()), logo.milestone), (Some("Logo"), true));
        let far = |day: Option<Day>| day.expect("a day").to_string();
        // The old project began on the day of the first date or before; working days later it falls on working days.
        assert!(logo.team_date < logo.client_date, "{:?}", (logo.team_date, logo.client_date));
        assert_ne!(far(logo.team_date), "2027-05-17", "Whit Monday");
        let page = scene.staff_page(margin.id).await;
        let lines: Vec<_> = page.checklist.iter().map(|line| (line.text.for_staff(), line.ticked)).collect();
        assert_eq!(lines, [("Ask …", false), ("Count", false)]);
        let all = all_of(&scene, &board).await;
        for old in ["Skogholm", "Annabella", "a note of ours", "a remark of theirs", "Which moss?"] {
            assert!(!all.contains(old), "{old} in {all}");
        }
        assert!(all.contains("… of … hates green"));

        // What would be shared is proposed, and nothing is there outside.
        assert_eq!(board.project.prepared, [logo.id]);
        assert!(!board.project.shared);
        let home = camille.sends(Asks::of(&client::ShowHome { body: () }, "")).await.text();
        assert!(!home.contains("Spring") && !home.contains(&project.to_string()), "{home}");
        let preview = lead.does(&PreviewSharing { project, body: Tasks { tasks: board.project.prepared.clone() } }).await;
        let item = &preview.items[0];
        assert_eq!((item.proposed_title.for_staff(), item.client_text.as_str()), ("Logo", "The **logo**"));
        assert_eq!(item.client_date, logo.client_date);
        let face = ShareFace {
            task: item.task,
            title: Some(title(item.proposed_title.for_staff())),
            text: item.client_text.clone(),
            date: item.client_date,
            history: staff::History::FromNow,
        };
        let board = lead.does(&Share { project, body: ShareFaces { faces: vec![face] } }).await;
        assert_eq!(board.project.prepared, []);
        world.settle().await;
        let home = camille.sends(Asks::of(&client::ShowHome { body: () }, "")).await.text();
        assert!(home.contains("Spring"), "{home}");
    }

    async fn what_waits_for_what_and_what_comes_again_is_so_in_the_next_project_too(engine) {
        let scene = Scene::set(engine).await;
        let lead = &scene.lead;
        let on = WaitsFor { tasks: vec![scene.hidden] };
        lead.does(&WaitFor { task: scene.shared, body: on }).await;
        let first = scene.world.house.clock.now().day_utc().plus(7);
        edit(lead, scene.hidden, |fields| fields.team_date = Some(first)).await;
        let again = Some(Recurring { every: Every::Month, first, share: true });
        lead.does(&SetRecurrence { task: scene.hidden, body: NewRecurrence { again } }).await;
        let template = lead.does(&make(scene.project, "A package")).await.templates[0].id;
        // Said otherwise afterwards, the template stays as it is.
        lead.does(&SetRecurrence { task: scene.hidden, body: NewRecurrence { again: None } }).await;
        let board = lead.does(&like(scene.pivoine, template, "2027-05-17")).await;
        let card = |title: &str| board.cards.iter().find(|card| card.title.for_staff().contains(title)).expect("a card");
        let source = lead.does(&ShowBoard { project: scene.project, body: () }).await;
        let called = |task: TaskId| {
            let card = source.cards.iter().find(|card| card.id == task).expect("a card");
            card.title.for_staff().to_owned()
        };
        let (waits, comes) = (card(&called(scene.shared)), card(&called(scene.hidden)));
        assert_eq!((waits.waits_for.as_slice(), comes.waits_for.len()), (&[comes.id][..], 0));
        let page = scene.staff_page(comes.id).await;
        let said = page.again.expect("it comes again");
        assert_eq!((said.every, said.share, Some(said.day)), (Every::Month, false, comes.team_date));
        assert_eq!(scene.staff_page(waits.id).await.again, None);
        // Finished, the next one is made, as of any that comes again.
        lead.does(&FinishTask { task: comes.id, body: Finished { done: true } }).await;
        scene.world.settle().await;
        let board = lead.does(&ShowBoard { project: board.project.id, body: () }).await;
        assert_eq!(board.cards.iter().filter(|one| one.title == comes.title).count(), 2);
        assert!(board.cards.iter().all(|card| card.shared.is_none()), "nothing is shared by it");
    }

    async fn a_template_names_nobody_who_left_or_was_called_otherwise(engine) {
        let scene = Scene::set(engine).await;
        let lead = &scene.lead;
        // Birgitta was of Skogholm. Camille is Pivoine's, and whoever invited her to Skogholm called her something else.
        scene.contact("Birgitta", ContactRole::TakesPart).await;
        scene.contact_of(scene.pivoine, PIVOINE, "Camille", ContactRole::Decides).await;
        lead.does(&invite(scene.skogholm, "Kamomilla", "camille@client.example", ContactRole::Looks, None)).await;
        let page = lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        let birgitta = page.contacts.iter().find(|one| one.email.as_str() == "birgitta@client.example").expect("she is there");
        lead.does(&staff::RemoveContact { client: scene.skogholm, person: birgitta.id, body: () }).await;
        edit(lead, scene.hidden, |fields| fields.text = internal("Birgitta asked, Kamomilla knows")).await;
        edit(lead, scene.shared, |fields| fields.client_text = client_text("As Birgitta said")).await;
        let view = lead.does(&make(scene.project, "A package")).await;
        assert_eq!((view.templates[0].tasks, view.templates[0].prepared), (2, 0));
        let board = lead.does(&like(scene.pivoine, view.templates[0].id, "2027-01-04")).await;
        let all = all_of(&scene, &board).await;
        assert!(all.contains("… asked, … knows"), "{all}");
        assert!(!all.contains("Birgitta") && !all.contains("Kamomilla"), "{all}");
    }

    async fn prepared_tasks_are_kept_internal_when_somebody_says_so(engine) {
        let scene = Scene::set(engine).await;
        let lead = &scene.lead;
        let template = lead.does(&make(scene.project, "A package")).await.templates[0].id;
        let board = lead.does(&like(scene.pivoine, template, "2027-01-04")).await;
        assert_eq!(board.project.prepared.len(), 1);
        // A template of it proposes the same again.
        let again = lead.does(&make(board.project.id, "The same")).await;
        assert_eq!(again.templates.iter().map(|row| row.prepared).collect::<Vec<_>>(), [1, 1]);
        // What is finished meanwhile is not asked about, and kept internal all the same.
        let task = board.project.prepared[0];
        let finished = |done| FinishTask { task, body: Finished { done } };
        lead.does(&finished(true)).await;
        let left = lead.does(&LeavePrepared { project: board.project.id, body: () }).await;
        assert_eq!(left.prepared, []);
        lead.does(&finished(false)).await;
        let board = lead.does(&ShowBoard { project: board.project.id, body: () }).await;
        assert_eq!(board.project.prepared, []);
        assert!(board.cards.iter().all(|card| card.shared.is_none()));
    }

    async fn a_removed_template_makes_nothing_and_comes_back(engine) {
        let scene = Scene::set(engine).await;
        let lead = &scene.lead;
        let template = lead.does(&make(scene.project, "A package")).await.templates[0].id;
        let remove = |removed| RemoveTemplate { template, body: TemplateRemoved { removed } };
        assert_eq!(lead.does(&remove(true)).await.templates, []);
        let refused = lead.tries(&like(scene.pivoine, template, "2027-01-04")).await.unwrap_err();
        assert_eq!(refused.code, Code::Missing);
        assert_eq!(lead.does(&remove(false)).await.templates.len(), 1);
        lead.does(&like(scene.pivoine, template, "2027-01-04")).await;
    }

    async fn a_member_begins_with_what_they_see_and_where_they_may(engine) {
        let scene = Scene::set(engine).await;
        let lead = &scene.lead;
        let ours = lead.does(&make(scene.project, "A package")).await.templates[0].id;
        let id = scene.world.colleague_as(StaffRole::Member, "Moa", "moa@firm.example").await;
        let moa = scene.world.signed_in("moa@firm.example", "moa").await;
        lead.does(&access(id, scene.pivoine, None, true)).await;
        // Pivoine is hers, and the template is of Skogholm's.
        assert_eq!(templates(&moa).await.templates, []);
        for refused in [
            moa.tries(&like(scene.pivoine, ours, "2027-01-04")).await.unwrap_err(),
            moa.tries(&make(scene.project, "Mine")).await.unwrap_err(),
            moa.tries(&RemoveTemplate { template: ours, body: TemplateRemoved { removed: true } }).await.unwrap_err(),
        ] {
            assert_eq!(refused.code, Code::Missing);
        }
        lead.does(&access(id, scene.skogholm, Some(scene.project), true)).await;
        assert_eq!(templates(&moa).await.templates.len(), 1);
        let board = moa.does(&like(scene.pivoine, ours, "2027-01-04")).await;
        assert_eq!(board.cards.len(), 2);
        // Skogholm is not hers as a whole.
        assert!(moa.tries(&like(scene.skogholm, ours, "2027-01-04")).await.is_err());
        let id = scene.world.colleague_as(StaffRole::Finance, "Finn", "finn@firm.example").await;
        let finn = scene.world.signed_in("finn@firm.example", "finn").await;
        lead.does(&access(id, scene.pivoine, None, true)).await;
        assert_eq!(finn.tries(&ShowTemplates { body: () }).await.unwrap_err().code, Code::NotYours);
    }

    async fn a_small_project_has_three_stages_and_works(engine) {
        let scene = Scene::set(engine).await;
        let mut small = new_project(scene.skogholm, "A sign");
        small.body.begins = Beginning::Small;
        let board = scene.lead.does(&small).await;
        // The firm reads English, Skogholm French.
        let names: Vec<_> = board.project.stages.iter().map(|stage| {
            (stage.name.as_str(), stage.client_name.as_ref().map(|name| name.as_str()), stage.finished)
        }).collect();
        assert_eq!(names, [
            ("To do", Some("À faire"), false), ("Doing", Some("En cours"), false), ("Done", Some("Terminé"), true),
        ]);
        assert!(board.project.stages.iter().all(|stage| !stage.client_acts && stage.default_ask.is_none()));
        let task = scene.lead.does(&new_task(board.project.id, "Cut it", None)).await;
        assert_eq!(task.stage, board.project.stages[0].id);
    }

    async fn the_same_intention_makes_one_project(engine) {
        let scene = Scene::set(engine).await;
        let lead = &scene.lead;
        let template = lead.does(&make(scene.project, "A package")).await.templates[0].id;
        let asked = like(scene.pivoine, template, "2027-01-04");
        for _ in 0..2 {
            assert_eq!(lead.sends(Asks::of(&asked, "one-project-made-once")).await.status, 200);
        }
        let page = lead.does(&staff::ShowClient { client: scene.pivoine, body: () }).await;
        assert_eq!(page.projects.iter().map(|project| project.total).collect::<Vec<_>>(), [2]);
    }
}
