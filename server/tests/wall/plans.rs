//! Plans that come in: looked at without a trace, all internal, brought up to date without losing what people decided.

use crate::support::scene::{PIVOINE, SKOGHOLM, Scene, show};
use crate::support::world::{face, internal, share, title, told};
use crate::support::{Asks, Person, on_both_engines};
use std::fmt::Write;
use veranda_api::staff::{
    EditTask, ImportPlan, LARGEST_PLAN, LookAtPlan, PersonUse, PlanAsk, PlanChoices, PlanDone, PlanLook, ShowBoard,
    ShowClient, ShowTask, StaffBoard, StaffCard, StageUse, TaskFields,
};
use veranda_api::{Code, client};
use veranda_terms::{ClientId, ContactRole, PersonId, ProjectId};

const PLAN: &str = "ID,Title,Status,Assignee,Due date,Labels,Description\n\
    A-1,Cut the die,To do,Moa Lind,2026-12-04,print,Ask for the thick board\n\
    A-2,Proof the colours,Doing,Rut Berg,2026-12-11,,Never on glossy paper\n\
    A-3,Order boxes,Waiting,Rut Berg,,,\n";

const LATER: &str = "ID,Title,Status,Assignee,Due date,Labels,Description\n\
    A-1,Cut the die twice,Doing,Moa Lind,2026-12-09,print,The first one broke\n\
    A-2,Proof the colours,Doing,Rut Berg,2026-12-14,,Never on glossy paper\n\
    A-3,Order boxes,Waiting,Rut Berg,,,\n\
    A-4,Count boxes,To do,,,,\n";

fn asked(choices: PlanChoices) -> PlanAsk {
    PlanAsk { file_name: "launch.csv".to_owned(), choices }
}

fn import(client: ClientId) -> ImportPlan {
    ImportPlan { client, body: asked(PlanChoices::default()) }
}

async fn looks(scene: &Scene, file: &str, choices: PlanChoices) -> PlanLook {
    let look = LookAtPlan { client: scene.skogholm, body: asked(choices) };
    scene.lead.carries(&look, file.as_bytes()).await.expect("it is a plan")
}

async fn brings(scene: &Scene, file: &str, choices: PlanChoices) -> PlanDone {
    let import = ImportPlan { client: scene.skogholm, body: asked(choices) };
    scene.lead.carries(&import, file.as_bytes()).await.expect("it comes in")
}

async fn board(who: &Person, project: ProjectId) -> StaffBoard {
    who.does(&ShowBoard { project, body: () }).await
}

fn card<'a>(board: &'a StaffBoard, name: &str) -> &'a StaffCard {
    let found = board.cards.iter().find(|card| card.title.for_staff() == name);
    found.unwrap_or_else(|| panic!("no task {name}"))
}

async fn projects(scene: &Scene, client: ClientId) -> usize {
    scene.lead.does(&ShowClient { client, body: () }).await.projects.len()
}

/// Moa, who works here and is in the plan too.
async fn moa(scene: &Scene) -> PersonId {
    scene.world.colleague("Moa Lind", "moa@halden-rask.example").await;
    let moa = scene.world.signed_in("moa@halden-rask.example", "moa").await;
    moa.does(&veranda_api::staff::Me { body: () }).await.id
}

on_both_engines! {
    async fn looking_at_a_plan_leaves_no_trace(engine) {
        let scene = Scene::set(engine).await;
        let before = scene.world.rows().await;
        let look = looks(&scene, PLAN, PlanChoices::default()).await;
        assert_eq!((look.tasks, look.stages.len(), look.people.len(), look.updates), (3, 3, 2, None));
        assert_eq!(scene.world.rows().await, before);
        assert_eq!(projects(&scene, scene.skogholm).await, 1);
    }

    async fn everything_comes_in_as_the_firm_s_alone(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let home = anna.sends(Asks::of(&client::ShowHome { body: () }, "")).await;
        let mut ear = scene.world.listen(scene.skogholm);
        let letters = scene.world.letters().len();
        let done = brings(&scene, PLAN, PlanChoices::default()).await;
        scene.world.settle().await;
        assert_eq!((done.updated, done.name.as_str()), (false, looks(&scene, PLAN, PlanChoices::default()).await.name.as_str()));
        assert_eq!(told(&mut ear), Vec::<String>::new());
        assert_eq!(scene.world.letters().len(), letters, "nobody is written to");
        assert_eq!(anna.sends(Asks::of(&client::ShowHome { body: () }, "")).await, home);
        assert_eq!(anna.refused(&client::ShowBoard { project: done.project, body: () }).await.code, Code::Missing);
        let board = board(&scene.lead, done.project).await;
        assert_eq!(board.cards.len(), 3);
        for card in &board.cards {
            assert!(card.shared.is_none() && card.client_title.is_none(), "{card:?}");
            assert_eq!(anna.refused(&show(card.id)).await.code, Code::Missing);
        }
    }

    async fn again_it_is_brought_up_to_date_and_what_people_decided_stays(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let first = brings(&scene, PLAN, PlanChoices::default()).await;
        let before = board(&scene.lead, first.project).await;
        let (die, boxes) = (card(&before, "Cut the die").id, card(&before, "Order boxes").id);
        let ines = scene.lead.does(&veranda_api::staff::Me { body: () }).await.id;
        let seen = scene.lead.sees(&ShowTask { task: boxes, body: () }).await;
        let body = TaskFields {
            title: internal("Order boxes"),
            text: seen.value.text.clone(),
            client_title: Some(title("The boxes")),
            client_text: seen.value.client_text.clone(),
            owners: vec![ines],
            team_date: None,
            milestone: true,
            client_date: Some("2026-12-18".parse().expect("a day")),
            date_why: None,
        };
        scene.lead.tries_if(&EditTask { task: boxes, body }, seen.tag.as_deref()).await.expect("edited");
        scene.world.later(60_000);
        let shown = vec![face(boxes, Some("The boxes"), "Sixty of them")];
        scene.lead.does(&share(first.project, shown)).await;
        let read = anna.sends(Asks::of(&show(boxes), "")).await;
        let (names, rows) = (projects(&scene, scene.skogholm).await, scene.world.rows().await);
        assert_eq!(looks(&scene, LATER, PlanChoices::default()).await.updates.map(|it| it.project), Some(first.project));

        scene.world.later(60_000);
        scene.world.settle().await;
        let mut ear = scene.world.listen(scene.skogholm);
        let again = brings(&scene, LATER, PlanChoices::default()).await;
        scene.world.settle().await;
        assert_eq!((again.project, again.updated), (first.project, true));
        assert_eq!(projects(&scene, scene.skogholm).await, names);
        let after = board(&scene.lead, first.project).await;
        assert_eq!(after.cards.len(), 4);
        let updated = card(&after, "Cut the die twice");
        assert_eq!((updated.id, updated.team_date), (die, Some("2026-12-09".parse().expect("a day"))));
        let kept = card(&after, "Order boxes");
        let owners: Vec<PersonId> = kept.owners.iter().map(|owner| owner.id).collect();
        assert_eq!((kept.id, owners, kept.milestone), (boxes, vec![ines], true));
        assert_eq!(kept.client_title, Some(title("The boxes")));
        assert!(after.cards.iter().all(|card| card.shared.is_some() == (card.id == boxes)));
        assert_eq!(anna.sends(Asks::of(&show(boxes), "")).await, read, "the client's side is as it was");
        assert_eq!(told(&mut ear), Vec::<String>::new(), "and nothing is told of it");
        let count = |rows: &[(&str, u64)], of: &str| rows.iter().find(|(table, _)| *table == of).map(|(_, n)| *n);
        let now = scene.world.rows().await;
        for same in ["project", "stage", "label", "sharing", "unmapped_person"] {
            assert_eq!(count(&now, same), count(&rows, same), "{same}");
        }
    }

    async fn a_shared_project_keeps_the_name_its_client_reads(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let named = |name: &str| PlanChoices { name: Some(title(name)), ..PlanChoices::default() };
        let first = brings(&scene, PLAN, named("Launch")).await;
        brings(&scene, PLAN, named("The launch")).await;
        let before = board(&scene.lead, first.project).await;
        assert_eq!(before.project.name, title("The launch"), "what nobody outside reads follows the file");
        scene.lead.does(&share(first.project, vec![face(before.cards[0].id, Some("A task"), "")])).await;
        brings(&scene, PLAN, named("The launch that lost money")).await;
        let read = anna.does(&client::ShowBoard { project: first.project, body: () }).await;
        assert_eq!(read.project.name, title("The launch"));
    }

    async fn a_colleague_in_the_plan_becomes_owner(engine) {
        let scene = Scene::set(engine).await;
        let moa = moa(&scene).await;
        let look = looks(&scene, PLAN, PlanChoices::default()).await;
        let of = |name: &str| look.people.iter().find(|person| person.name.for_staff() == name).expect("found").clone();
        assert_eq!(of("Moa Lind").becomes, PersonUse::Colleague(moa), "the same name is suggested");
        assert_eq!(of("Rut Berg").becomes, PersonUse::Kept);
        let ines = scene.lead.does(&veranda_api::staff::Me { body: () }).await.id;
        let mut choices = PlanChoices::default();
        choices.people.insert(of("Rut Berg").key, PersonUse::Colleague(ines));
        let done = brings(&scene, PLAN, choices.clone()).await;
        let board = board(&scene.lead, done.project).await;
        for (name, owner) in [("Cut the die", moa), ("Proof the colours", ines), ("Order boxes", ines)] {
            let owners: Vec<PersonId> = card(&board, name).owners.iter().map(|owner| owner.id).collect();
            assert_eq!(owners, vec![owner], "{name}");
        }
        // A contact, or nobody, is no colleague.
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let anna = anna.does(&client::Me { body: () }).await.id;
        let rows = scene.world.rows().await;
        choices.people.insert(of("Rut Berg").key, PersonUse::Colleague(anna));
        let import = ImportPlan { client: scene.skogholm, body: asked(choices) };
        assert_eq!(scene.lead.carries(&import, PLAN.as_bytes()).await.unwrap_err().code, Code::Missing);
        assert_eq!(scene.world.rows().await, rows);
    }

    async fn stages_are_merged_or_left_out_and_people_left_out(engine) {
        let scene = Scene::set(engine).await;
        let look = looks(&scene, PLAN, PlanChoices::default()).await;
        let stage = |name: &str| look.stages.iter().find(|stage| stage.name.as_str() == name).expect("found").key.clone();
        let rut = look.people.iter().find(|person| person.name.for_staff() == "Rut Berg").expect("found").key.clone();
        let mut choices = PlanChoices::default();
        choices.stages.insert(stage("Doing"), StageUse::Into(stage("To do")));
        choices.stages.insert(stage("Waiting"), StageUse::LeaveOut);
        choices.people.insert(rut, PersonUse::LeaveOut);
        let before = scene.world.rows().await;
        let done = brings(&scene, PLAN, choices).await;
        let board = board(&scene.lead, done.project).await;
        assert_eq!(board.project.stages.len(), 1);
        assert_eq!(board.cards.len(), 2, "{:?}", board.cards);
        assert!(board.cards.iter().all(|card| card.stage == board.project.stages[0].id));
        for line in &done.report.lines {
            let left: u64 = line.left_out.iter().map(|why| why.count).sum();
            assert_eq!(line.found, line.imported + left, "{line:?}");
        }
        let unmapped = |rows: &[(&str, u64)]| rows.iter().find(|(table, _)| *table == "unmapped_person").map(|row| row.1);
        assert_eq!(unmapped(&scene.world.rows().await), unmapped(&before).map(|n| n + 1), "only Moa waits to be known");
    }

    async fn the_same_intention_sent_twice_brings_in_one_project(engine) {
        let scene = Scene::set(engine).await;
        let key = "the-same-intention";
        let one = scene.lead.carries_as(&import(scene.skogholm), PLAN.as_bytes(), key).await.expect("it comes in");
        let rows = scene.world.rows().await;
        let two = scene.lead.carries_as(&import(scene.skogholm), PLAN.as_bytes(), key).await.expect("it is said again");
        assert_eq!(one, two);
        assert_eq!(scene.world.rows().await, rows);
        assert_eq!(projects(&scene, scene.skogholm).await, 2);
        let other = scene.lead.carries_as(&import(scene.skogholm), LATER.as_bytes(), key).await.unwrap_err();
        assert_eq!(other.code, Code::KeyReused);
    }

    async fn a_file_that_is_no_plan_is_refused_with_a_sentence_and_nothing_is_written(engine) {
        let scene = Scene::set(engine).await;
        let mut bomb = String::from("<?xml version=\"1.0\"?>\n<!DOCTYPE p [<!ENTITY a \"ha\">");
        for n in 0..20 {
            write!(bomb, "<!ENTITY b{n} \"&a;&a;&a;&a;\">").expect("text");
        }
        bomb.push_str("]><Project xmlns=\"http://schemas.microsoft.com/project\"><Name>&b19;</Name></Project>");
        let mut large = PLAN.as_bytes().to_vec();
        large.resize(usize::try_from(LARGEST_PLAN).expect("a size") + 1, b'\n');
        let before = scene.world.rows().await;
        for (name, file, code) in [
            ("a picture", b"\x89PNG\r\n\x1a\n".to_vec(), Code::UnreadablePlan),
            ("a page", b"<!doctype html><html><body>Sign in".to_vec(), Code::UnreadablePlan),
            ("nothing", Vec::new(), Code::UnreadablePlan),
            ("a row of headings", b"Title;Due\n".to_vec(), Code::UnreadablePlan),
            ("half a board", b"{\"lists\": [".to_vec(), Code::UnreadablePlan),
            ("a deep board", format!("{{\"a\":{}", "[".repeat(200_000)).into_bytes(), Code::UnreadablePlan),
            ("a bomb", bomb.into_bytes(), Code::UnreadablePlan),
            ("an open quote", b"Title,Due\n\"Cut the die,2026-12-04\n".to_vec(), Code::UnreadablePlan),
            ("a table without titles", b"3,4\n5,6\n".to_vec(), Code::UnreadablePlan),
            ("too large", large, Code::TooLarge),
        ] {
            let body = PlanAsk { file_name: "launch.csv".to_owned(), choices: PlanChoices::default() };
            let import = ImportPlan { client: scene.skogholm, body: body.clone() };
            let refused = scene.lead.carries(&import, &file).await.expect_err(name);
            assert_eq!(refused.code, code, "{name}: {refused:?}");
            assert!(refused.detail.len() > 20 && refused.detail.ends_with('.'), "{name}: {}", refused.detail);
            // Looking says the same, but for what can still be chosen.
            let look = LookAtPlan { client: scene.skogholm, body };
            match scene.lead.carries(&look, &file).await {
                Ok(look) => assert!(look.needs_title, "{name}"),
                Err(same) => assert_eq!(same.detail, refused.detail, "{name}"),
            }
        }
        assert_eq!(scene.world.rows().await, before);
    }

    async fn another_client_s_project_of_the_same_plan_is_untouched(engine) {
        let scene = Scene::set(engine).await;
        let ours = brings(&scene, PLAN, PlanChoices::default()).await;
        let theirs = scene.lead.carries(&import(scene.pivoine), PLAN.as_bytes()).await.expect("it comes in");
        assert!(!theirs.updated && theirs.project != ours.project);
        let asks = Asks::of(&ShowBoard { project: ours.project, body: () }, "");
        let before = scene.lead.sends(asks.clone()).await;
        let again = scene.lead.carries(&import(scene.pivoine), LATER.as_bytes()).await.expect("it comes in");
        assert!(again.updated && again.project == theirs.project);
        assert_eq!(scene.lead.sends(asks).await, before);
    }

    async fn nobody_but_the_firm_brings_in_plans(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let before = scene.world.rows().await;
        for (who, code) in [
            (anna.aside("plan"), Code::Missing),
            (anna.carried_to(crate::support::world::FIRM), Code::SignedOut),
            (scene.world.at(SKOGHOLM, "stranger"), Code::Missing),
            (scene.lead.carried_to(PIVOINE), Code::Missing),
        ] {
            let refused = who.carries(&import(scene.skogholm), PLAN.as_bytes()).await.unwrap_err();
            assert_eq!(refused.code, code, "{}", who.name);
        }
        // A form of another site cannot send one either.
        let foreign = Asks::of(&import(scene.skogholm), "a-foreign-key").with_file(PLAN.as_bytes());
        let foreign = scene.lead.sends(foreign.clone().with("sec-fetch-site", "cross-site")).await;
        assert_eq!(foreign.refusal().code, Code::ForeignOrigin);
        assert_eq!(scene.world.rows().await, before);
    }
}
