//! Archiving: what is taken back, what is refused from each side, what goes on, and what the package holds.

use crate::support::scene::{PIVOINE, SKOGHOLM, Scene, never, show};
use crate::support::world::{
    FIRM, access, client_text, face, internal, link_of, live_of, look_as, new_ask, new_link, new_task, share, stop,
    title,
};
use crate::support::{Asks, Person, on_both_engines};
use crate::{partners, roles};
use veranda_api::Code;
use veranda_api::client::{self, AnswerText, ClientLive, Decision, DownloadPackage, NewRemark, ShowBoard, ShowHome};
use veranda_api::partner;
use veranda_api::staff::{
    self, AddItems, ArchiveProject, Archiving, EndPartner, FinishTask, Finished, NewForm, NewItems, NewNote, NewPlace,
    NewRecurrence, NoteInside, Recurring, SetRecurrence, TellClient,
};
use veranda_terms::{ContactRole, Every, Level, Moment, Outcome, ProjectId, StaffRole};

fn archive(project: ProjectId) -> ArchiveProject {
    ArchiveProject { project, body: Archiving { archived: true } }
}

fn reopen(project: ProjectId) -> ArchiveProject {
    ArchiveProject { project, body: Archiving { archived: false } }
}

fn package(project: ProjectId) -> Asks {
    Asks::of(&DownloadPackage { project, body: () }, "")
}

/// The package the firm gets.
fn ours(project: ProjectId) -> Asks {
    Asks::of(&staff::DownloadPackage { project, body: () }, "")
}

fn said(text: &str) -> NewRemark {
    NewRemark { text: client_text(text) }
}

async fn is_archived(who: &Person, project: ProjectId) -> bool {
    who.does(&ShowBoard { project, body: () }).await.project.archived.is_some()
}

on_both_engines! {
    async fn archiving_takes_back_what_is_asked_and_marks_the_project_for_everybody(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project) = (&scene.lead, scene.project);
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let piper = partners::comes(&scene, "Piper", false).await;
        partners::shared(&scene, &piper, scene.shared, "Pipes").await;
        let of_partner = partners::asked(&scene, &piper, scene.shared).await;
        let answered = scene.ask(NewForm::Approve, "Is the green right?").await;
        anna.does(&client::Approve { ask: answered, body: Decision { changes: None } }).await;
        let open = scene.ask(NewForm::AnswerText, "Which size?").await;
        let inside = lead.does(&new_task(project, "Invoice it", None)).await.id;
        scene.world.settle().await;
        let mut ear = scene.world.listen(scene.skogholm);

        let view = lead.does(&archive(project)).await;
        let mark = view.archived.expect("it is archived");
        assert_eq!(mark.by.name.as_str(), "Ines Duarte");
        scene.world.settle().await;

        // Nothing of the client's waits any more; what was answered stays, and cannot be undone.
        let page = anna.does(&show(scene.shared)).await;
        let asks: Vec<_> = page.card.asks.iter().map(|ask| ask.id).collect();
        assert_eq!(asks, [answered], "what was taken back is gone");
        let closed = page.card.asks[0].closed.as_ref().expect("it was answered");
        assert_eq!((closed.outcome.clone(), closed.undo), (Outcome::Approved, None));
        let ours = scene.staff_page(scene.shared).await;
        assert!(ours.card.asks.iter().all(|ask| ask.closed.is_some() && ask.id != open), "nor does the firm wait");
        let theirs = piper.person.does(&partner::ShowTask { task: scene.shared, body: () }).await;
        assert!(theirs.card.asks.iter().all(|ask| ask.id != of_partner), "nor does the partner's");

        // Everybody reads on, and first pages leave it out.
        assert!(is_archived(&anna, project).await);
        let home = anna.does(&ShowHome { body: () }).await;
        assert_eq!((home.projects.len(), home.cards.len()), (1, 0));
        assert!(home.projects[0].archived.is_some() && home.projects[0].next.is_none());
        let home = piper.person.does(&partner::ShowHome { body: () }).await;
        assert_eq!((home.projects.len(), home.cards.len()), (1, 0));
        let heard = live_of(&mut ear);
        assert!(heard.iter().any(|message| matches!(message, ClientLive::Project(told) if told.archived.is_some())));
        assert_eq!(heard.last(), Some(&ClientLive::Hello), "what is shown is fetched again");
        let told = serde_json::to_string(&heard).expect("messages");
        assert!(!told.contains(&inside.to_string()), "nothing inside is told");

        // Done twice it is done once, and the first time counts.
        scene.world.later(5_000);
        assert_eq!(lead.does(&archive(project)).await.archived.map(|again| again.at), Some(mark.at));
        let page = lead.does(&staff::Portfolio { body: () }).await;
        let row = page.clients.iter().flat_map(|client| &client.projects).find(|row| row.id == project).expect("a row");
        assert_eq!((row.archived, row.waiting), (Some(mark.at), 0));
    }

    async fn nothing_changes_from_any_side_until_it_is_reopened(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project, task) = (&scene.lead, scene.project, scene.shared);
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let piper = partners::comes(&scene, "Piper", false).await;
        partners::shared(&scene, &piper, task, "Pipes").await;
        let open = scene.ask(NewForm::AnswerText, "Which size?").await;
        lead.does(&archive(project)).await;

        let mut refused = vec![
            ("a new task", lead.refused(&new_task(project, "One more", None)).await),
            ("a note", lead.refused(&NoteInside { task, body: NewNote { text: internal("so") } }).await),
            ("a remark to the client", lead.refused(&TellClient { task, body: said("hello") }).await),
            ("finishing", lead.refused(&FinishTask { task, body: Finished { done: true } }).await),
            ("a checklist", lead.refused(&AddItems { task, body: NewItems { lines: vec![internal("one")] } }).await),
            ("an ask", lead.refused(&new_ask(task, NewForm::Approve, "May we?")).await),
            ("sharing", lead.refused(&share(project, vec![face(scene.hidden, Some("Margin"), "")])).await),
            (
                "collecting",
                lead.refused(&staff::CollectChanges { project, body: staff::Collecting { collected: true } }).await,
            ),
        ];
        let place = NewPlace { stage: scene.stages[2], before: None, from: None, share: None, takes_back: false };
        refused.push(("a move", lead.refused(&staff::MoveTask { task, body: place }).await));
        let words = client_text("for them");
        let face = staff::FaceForPartner { title: title("More"), text: words, date: None };
        let shared = staff::ShareWithPartner { task: scene.hidden, partner: piper.partner, body: face };
        refused.push(("sharing with a partner", lead.refused(&shared).await));
        let told = staff::TellPartner { task, partner: piper.partner, body: said("hello") };
        refused.push(("a remark to a partner", lead.refused(&told).await));
        let seen = lead.sees(&staff::ShowTask { task, body: () }).await;
        let edit = staff::EditTask { task, body: seen.value.fields() };
        let edited = lead.tries_if(&edit, seen.tag.as_deref()).await.expect_err("an edit is refused");
        refused.push(("an edit", *edited));
        for (what, refusal) in &refused {
            assert_eq!((refusal.status, refusal.code), (409, Code::Archived), "{what}: {refusal:?}");
            // The lead reads English.
            assert!(refusal.detail.contains("Reopen"), "{what}: {}", refusal.detail);
        }

        // Outside it is said to whom one can write.
        let answer = client::GiveAnswer { ask: open, body: AnswerText { text: client_text("XL") } };
        let answered = anna.refused(&answer).await;
        let remark = anna.refused(&client::Remark { task, body: said("hello") }).await;
        let by_partner = piper.person.refused(&partner::Remark { task, body: said("hello") }).await;
        for refusal in [answered, remark, by_partner] {
            assert_eq!((refusal.status, refusal.code), (409, Code::Archived));
            assert!(refusal.detail.contains("Halden"), "{}", refusal.detail);
        }
        assert_eq!(scene.staff_page(task).await.remarks.len(), 0);

        lead.does(&reopen(project)).await;
        assert!(!is_archived(&anna, project).await);
        anna.does(&client::Remark { task, body: said("hello again") }).await;
        lead.does(&new_task(project, "One more", None)).await;
        let asks = anna.does(&show(task)).await.card.asks;
        assert!(asks.is_empty(), "what was taken back stays so: {asks:?}");
        assert_eq!(anna.does(&ShowHome { body: () }).await.cards.len(), 1);
    }

    async fn what_takes_access_away_goes_on(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project) = (&scene.lead, scene.project);
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let piper = partners::comes(&scene, "Piper", false).await;
        partners::shared(&scene, &piper, scene.shared, "Pipes").await;
        lead.does(&archive(project)).await;
        let (link, _) = link_of(&lead.does(&new_link(project, "The board", Level::Details)).await);
        lead.does(&staff::RevokeLink { link, body: () }).await;
        lead.does(&EndPartner { project, partner: piper.partner, body: () }).await;
        let gone = piper.person.refused(&partner::ShowBoard { project, body: () }).await;
        assert_eq!(gone.code, Code::Missing);
        lead.does(&stop(project, vec![scene.shared])).await;
        assert_eq!(anna.refused(&show(scene.shared)).await.code, Code::Missing);
        lead.does(&staff::MakeTemplate { project, body: staff::NewTemplate { name: title("Packaging") } }).await;
    }

    async fn what_was_just_said_is_still_taken_back(engine) {
        let scene = Scene::set(engine).await;
        let (lead, task) = (&scene.lead, scene.shared);
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let slip = anna.does(&client::Remark { task, body: said("not for this thread") }).await.remarks[0].id;
        let page = lead.does(&TellClient { task, body: said("nor this") }).await;
        let ours = page.remarks.last().expect("it was said").id;
        lead.does(&archive(scene.project)).await;
        assert_eq!(anna.does(&client::TakeBack { remark: slip, body: () }).await.remarks.len(), 1);
        lead.does(&staff::TakeBack { remark: ours, body: () }).await;
        assert_eq!(anna.does(&show(task)).await.remarks.len(), 0);
    }

    async fn who_does_not_see_the_project_hears_that_there_is_none(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project) = (&scene.lead, scene.project);
        let (nils, id) = roles::colleague(&scene, StaffRole::Member, "Nils").await;
        lead.does(&access(id, scene.pivoine, None, true)).await;
        lead.does(&archive(project)).await;
        for refusal in [
            nils.refused(&archive(project)).await,
            nils.refused(&reopen(project)).await,
            nils.refused(&new_task(project, "One more", None)).await,
            nils.refused(&archive(never())).await,
        ] {
            assert_eq!(refusal.code, Code::Missing, "{refusal:?}");
        }
        assert_eq!(nils.sends(ours(project)).await.status, 404);
        let (finn, _) = roles::colleague(&scene, StaffRole::Finance, "Finn").await;
        assert_eq!(finn.refused(&reopen(project)).await.code, Code::NotYours);
        let bea = scene.contact_of(scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        assert_eq!(bea.sends(package(project)).await.status, 404);
    }

    async fn a_task_that_comes_again_waits_until_the_project_is_reopened(engine) {
        let scene = Scene::set(engine).await;
        let (project, task) = (scene.project, scene.hidden);
        let today = scene.world.house.clock.now().day_utc();
        let again = Some(Recurring { every: Every::Week, first: today.plus(2), share: false });
        scene.lead.does(&SetRecurrence { task, body: NewRecurrence { again } }).await;
        scene.lead.does(&archive(project)).await;
        scene.world.later(9 * Moment::DAY_MS);
        scene.world.settle().await;
        let lead = &scene.world.signed_in("ines@halden-rask.example", "ines").await;
        let count = async || lead.does(&staff::ShowBoard { project, body: () }).await.cards.len();
        assert_eq!(count().await, 2, "what is handed over stays as it is");
        lead.does(&reopen(project)).await;
        scene.world.settle().await;
        assert_eq!(count().await, 3, "and goes on when it is opened again");
    }

    async fn the_package_holds_what_the_client_sees_and_nothing_else(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project, task) = (&scene.lead, scene.project, scene.shared);
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        lead.does(&NoteInside { task, body: NewNote { text: internal("they are slow to pay") } }).await;
        let ask = scene.ask(NewForm::AnswerText, "Which size is it?").await;
        anna.does(&client::GiveAnswer { ask, body: AnswerText { text: client_text("=cmd|' /C calc'!A0") } }).await;
        anna.does(&client::Remark { task, body: said("We **love** it") }).await;
        lead.does(&archive(project)).await;

        let file = anna.sends(package(project)).await;
        assert_eq!((file.status, file.header("content-type")), (200, Some("application/zip")));
        assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"Packaging.zip\""));
        let texts = file.texts();
        let all = texts.join("\n");
        for seen in ["index.html", "tasks/01-logo.html", "<strong>logo</strong>", "Which size is it?", "<strong>love</strong>", "Anna"] {
            assert!(all.contains(seen), "{seen} is in it");
        }
        for never in ["third try", "Margin", "slow to pay", "Internal check", "halden-rask.example"] {
            assert!(!all.contains(never), "{never} is not");
        }
        assert!(all.contains(",'=cmd|"), "no spreadsheet reckons with what somebody answered");
        // Anna reads French, as her house does.
        assert!(all.contains("<html lang=\"fr\">") && all.contains("Décisions et réponses"), "{all}");

        // The firm's is the same but for its language, and so is that of whoever looks as her.
        let theirs = lead.sends(ours(project)).await;
        assert_eq!(theirs.status, 200);
        let theirs = theirs.texts().join("\n");
        assert!(theirs.contains("<html lang=\"en\">") && theirs.contains("<strong>love</strong>"));
        assert!(!theirs.contains("Margin") && !theirs.contains("slow to pay") && !theirs.contains("third try"));
        let looking = scene.world.at(SKOGHOLM, "looking");
        let id = anna.does(&client::Me { body: () }).await.id;
        look_as(lead, &looking, (scene.skogholm, id)).await;
        assert_eq!(looking.sends(package(project)).await.body, file.body);

        // Where nothing is shared there is nothing to take along; and nobody else has it at their door.
        lead.does(&stop(project, vec![task])).await;
        assert_eq!(anna.sends(package(project)).await.status, 404);
        assert_eq!(lead.sends(ours(project)).await.status, 404);
        let stranger = scene.world.at(FIRM, "stranger");
        assert_eq!(stranger.sends(ours(project)).await.status, 401);
    }
}
