//! What stands behind a line: how it gets there and out, everything it forbids, and that nobody outside hears of it.

use crate::partners;
use crate::roles::colleague;
use crate::support::scene::{Scene, show};
use crate::support::world::{access, face, internal, link_of, new_ask, new_link, new_project, new_task, open_link};
use crate::support::world::{share, title, told};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::client::{ShowBoard as ClientBoard, ShowHome};
use veranda_api::staff::{
    self, BehindCount, Did, FinishTask, Finished, StaffCard, StaffLive, StandBehind, StandsBehind, StoodBehind,
};
use veranda_api::{Code, Refusal, client};
use veranda_server::live::Class;
use veranda_terms::{ContactRole, Day, Every, Level, StaffRole, TaskId};

const LINE: &str = "Logo, third try";

fn stands(task: TaskId, line: Option<TaskId>) -> StandBehind {
    StandBehind { task, body: StandsBehind { line, from: None } }
}

/// The same by somebody who saw it behind `from`.
fn seen(task: TaskId, line: Option<TaskId>, from: Option<TaskId>) -> StandBehind {
    StandBehind { task, body: StandsBehind { line, from: Some(StoodBehind { line: from }) } }
}

async fn put(who: &Person, task: TaskId, line: TaskId) -> Result<StaffCard, Box<Refusal>> {
    who.tries(&stands(task, Some(line))).await
}

fn added(scene: &Scene, name: &str, line: TaskId) -> staff::CreateTask {
    let body = staff::NewTask { behind: Some(line), ..staff::NewTask::titled(internal(name), None) };
    staff::CreateTask { project: scene.project, body }
}

fn finish(task: TaskId) -> FinishTask {
    FinishTask { task, body: Finished { done: true } }
}

/// The newest row of the activity.
async fn last(scene: &Scene) -> staff::Activity {
    let asked = staff::ShowActivity { project: scene.project, before: staff::Before(None), body: () };
    scene.lead.does(&asked).await.rows.remove(0)
}

async fn on_board(scene: &Scene, task: TaskId) -> StaffCard {
    let board = scene.lead.does(&staff::ShowBoard { project: scene.project, body: () }).await;
    board.cards.into_iter().find(|card| card.id == task).expect("a card")
}

on_both_engines! {
    async fn a_task_stands_behind_a_line_and_the_firm_sees_and_reads_it_at_once(engine) {
        let scene = Scene::set(engine).await;
        let (lead, line, task) = (&scene.lead, scene.shared, scene.hidden);
        let mut ear = scene.world.house.hub.listen(Class::Staff);
        let heard = |ear: &mut _| {
            let said = told(ear).into_iter().map(|text| serde_json::from_str(&text).expect("a message"));
            said.filter_map(|message| match message {
                StaffLive::Card(card) => Some((card.id, card.behind)),
                _ => None,
            })
            .collect::<Vec<_>>()
        };
        scene.world.later(1_000);
        assert_eq!(put(lead, task, line).await.expect("it stands behind").behind, Some(line));
        scene.world.settle().await;
        assert_eq!(heard(&mut ear), [(task, Some(line))]);
        assert_eq!(on_board(&scene, task).await.behind, Some(line));
        let row = last(&scene).await;
        assert_eq!((row.did, row.inside, row.tasks[0].task), (Did::PutBehind(Some(internal(LINE))), true, task));
        // Once more is nothing more.
        scene.world.later(1_000);
        put(lead, task, line).await.expect("it stands there already");
        scene.world.settle().await;
        assert_eq!(heard(&mut ear), []);
        assert_eq!(lead.does(&stands(task, None)).await.behind, None);
        scene.world.settle().await;
        assert_eq!(heard(&mut ear), [(task, None)]);
        let row = last(&scene).await;
        assert_eq!((row.did, row.inside, row.tasks[0].task), (Did::TakenOut, true, task));
        scene.world.later(1_000);
        let at = last(&scene).await.at;
        lead.does(&stands(task, None)).await;
        assert_eq!(last(&scene).await.at, at, "out is out");
    }

    async fn no_way_of_sharing_shows_what_stands_behind(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project, task) = (&scene.lead, scene.project, scene.hidden);
        let piper = partners::comes(&scene, "Piper", false).await;
        let other = lead.does(&new_task(project, "Another", Some(scene.stages[1]))).await.id;
        put(lead, task, scene.shared).await.expect("it stands behind");
        let faced = || Some(face(task, Some("Spacing"), ""));
        let moved = |share| {
            let body = staff::NewPlace { stage: scene.stages[3], before: None, from: None, share, takes_back: false };
            staff::MoveTask { task, body }
        };
        let asked = |share| {
            let mut ask = new_ask(task, staff::NewForm::Approve, "Is it wide enough?");
            ask.body.share = share;
            ask
        };
        let with_them = staff::FaceForPartner {
            title: title("Spacing"),
            text: veranda_terms::ClientText::parse("").expect("a text"),
            date: None,
        };
        let both = vec![face(other, Some("Another"), ""), face(task, Some("Spacing"), "")];
        let tasks = staff::Tasks { tasks: vec![other, task] };
        for (way, refused) in [
            ("share", lead.refused(&share(project, vec![face(task, Some("Spacing"), "")])).await),
            ("share several", lead.refused(&share(project, both)).await),
            ("look what would be shown", lead.refused(&staff::PreviewSharing { project, body: tasks }).await),
            ("ask", lead.refused(&asked(faced())).await),
            ("ask without sharing", lead.refused(&asked(None)).await),
            ("move", lead.refused(&moved(faced())).await),
            ("move without sharing", lead.refused(&moved(None)).await),
            ("share with a partner", lead.refused(&staff::ShareWithPartner { task, partner: piper.partner, body: with_them }).await),
        ] {
            assert_eq!(refused.code, Code::StandsBehind, "{way}: {refused:?}");
            // Of several it is said which.
            let which = match way {
                "share several" | "look what would be shown" => "“Margin of the logo”",
                _ => "It",
            };
            assert_eq!(refused.detail, format!("{which} stands behind “{LINE}”. Take it out first."), "{way}");
        }
        // All or none: what could have been shared was not.
        assert_eq!(on_board(&scene, other).await.shared, None);
        let still = on_board(&scene, task).await;
        assert_eq!((still.shared, still.partners, still.stage, still.asks.len()), (None, 0, scene.stages[1], 0));
        // Taken out, it is a task like every other.
        lead.does(&stands(task, None)).await;
        lead.does(&share(project, vec![face(task, Some("Spacing"), "")])).await;
        assert!(on_board(&scene, task).await.shared.is_some());
    }

    async fn what_would_be_seen_or_make_a_second_level_is_refused_with_what_to_do(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project, line, task) = (&scene.lead, scene.project, scene.shared, scene.hidden);
        let paper = lead.does(&new_task(project, "Paper", Some(scene.stages[1]))).await.id;
        let ink = lead.does(&new_task(project, "Ink", Some(scene.stages[1]))).await.id;
        let piper = partners::comes(&scene, "Piper", false).await;
        let said = async |one, other| {
            let refused = put(lead, one, other).await.unwrap_err();
            (refused.code, refused.detail)
        };
        let is = |(code, detail): (Code, String), words: &str| {
            assert_eq!(code, Code::Fields, "{detail}");
            assert!(detail.contains(words), "{detail}");
        };
        is(said(line, task).await, "Stop sharing it first");
        is(said(task, task).await, "behind itself");
        put(lead, ink, paper).await.expect("it stands behind");
        is(said(paper, task).await, "Take them out first");
        is(said(task, ink).await, "“Ink” stands behind “Paper” itself");
        partners::shared(&scene, &piper, task, "Spacing").await;
        is(said(task, line).await, "Stop sharing it with the partner first");
        // It may go from one line to another, and a line may be internal or shared.
        put(lead, ink, line).await.expect("it stands behind another");
        put(lead, paper, line).await.expect("nothing stands behind it any more");
        for (one, why) in [(line, None), (paper, Some(line)), (ink, Some(line))] {
            assert_eq!(on_board(&scene, one).await.behind, why);
        }
    }

    async fn a_way_back_is_not_taken_over_what_a_colleague_did_since(engine) {
        let scene = Scene::set(engine).await;
        let (lead, line, task) = (&scene.lead, scene.shared, scene.hidden);
        let other = lead.does(&new_task(scene.project, "Paper", Some(scene.stages[1]))).await.id;
        scene.world.colleague("Mira Bohm", "mira@firm.example").await;
        let mira = scene.world.signed_in("mira@firm.example", "mira").await;
        put(lead, task, line).await.expect("it stands behind");
        put(&mira, task, other).await.expect("it stands behind another");
        assert_eq!(lead.tries(&seen(task, None, Some(line))).await.unwrap_err().code, Code::Changed);
        assert_eq!(on_board(&scene, task).await.behind, Some(other));
        // Neither is what was taken out and stands elsewhere by now.
        lead.does(&stands(task, None)).await;
        put(&mira, task, line).await.expect("it stands behind");
        assert_eq!(lead.tries(&seen(task, Some(other), None)).await.unwrap_err().code, Code::Changed);
        assert_eq!(on_board(&scene, task).await.behind, Some(line));
        // What is so already is in nobody's way, and what nobody has touched goes back.
        assert_eq!(lead.does(&seen(task, Some(line), Some(other))).await.behind, Some(line));
        assert_eq!(lead.does(&seen(task, None, Some(line))).await.behind, None);
        assert_eq!(lead.does(&seen(task, Some(other), None)).await.behind, Some(other));
    }

    async fn where_the_client_acts_nothing_stands_behind_by_any_way(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project, line) = (&scene.lead, scene.project, scene.shared);
        let [brief, design] = [scene.stages[0], scene.stages[1]];
        let to = |task, stage, takes_back| {
            let body = staff::NewPlace { stage, before: None, from: None, share: None, takes_back };
            staff::MoveTask { task, body }
        };
        let task = lead.does(&new_task(project, "Paper", Some(brief))).await.id;
        let refused = put(lead, task, line).await.unwrap_err();
        assert_eq!(refused.code, Code::Fields);
        assert!(refused.detail.starts_with("The client acts in Brief"), "{}", refused.detail);
        let mut new = added(&scene, "Ink", line);
        new.body.stage = Some(brief);
        assert_eq!(lead.refused(&new).await.detail, refused.detail);
        let board = lead.does(&staff::ShowBoard { project, body: () }).await;
        assert!(board.cards.iter().all(|card| card.title.for_staff() != "Ink"), "nothing is left of it");

        // Moved out, put behind by a colleague, and the move taken back.
        scene.world.colleague("Mira Bohm", "mira@firm.example").await;
        let mira = scene.world.signed_in("mira@firm.example", "mira").await;
        lead.does(&to(task, design, false)).await;
        put(&mira, task, line).await.expect("it stands behind");
        let refused = lead.refused(&to(task, brief, true)).await;
        assert_eq!(refused.code, Code::StandsBehind);
        assert_eq!(refused.detail, format!("It stands behind “{LINE}”. Take it out first."));
        assert_eq!(on_board(&scene, task).await.stage, design);
        mira.does(&stands(task, None)).await;
        assert_eq!(lead.does(&to(task, brief, true)).await.stage, brief);
    }

    async fn what_is_elsewhere_or_not_there_is_missing_and_who_may_not_plan_may_not(engine) {
        let scene = Scene::set(engine).await;
        let (lead, line, task) = (&scene.lead, scene.shared, scene.hidden);
        let other = lead.does(&new_project(scene.skogholm, "Another")).await.project.id;
        let theirs = lead.does(&new_task(other, "Theirs", None)).await.id;
        let never: TaskId = crate::support::scene::never();
        for (one, behind) in [(task, theirs), (theirs, line), (task, never), (never, line)] {
            assert_eq!(put(lead, one, behind).await.unwrap_err().code, Code::Missing);
        }
        let (moa, moas) = colleague(&scene, StaffRole::Member, "Moa").await;
        assert_eq!(put(&moa, task, line).await.unwrap_err().code, Code::Missing, "she was given nothing");
        lead.does(&access(moas, scene.skogholm, Some(scene.project), true)).await;
        put(&moa, task, line).await.expect("a member plans");
        // Of a project she does not see, she learns of no task.
        assert_eq!(put(&moa, task, theirs).await.unwrap_err().code, Code::Missing);
        let (finn, finns) = colleague(&scene, StaffRole::Finance, "Finn").await;
        lead.does(&access(finns, scene.skogholm, Some(scene.project), true)).await;
        assert_eq!(finn.tries(&stands(task, None)).await.unwrap_err().code, Code::NotYours);
        lead.does(&staff::ArchiveProject { project: scene.project, body: staff::Archiving { archived: true } }).await;
        assert_eq!(lead.tries(&stands(task, None)).await.unwrap_err().code, Code::Archived);
        assert_eq!(on_board(&scene, task).await.behind, Some(line));
    }

    async fn a_task_is_added_behind_a_line_in_one_step_or_not_at_all(engine) {
        let scene = Scene::set(engine).await;
        let lead = &scene.lead;
        let cut = lead.does(&added(&scene, "Cut", scene.shared)).await;
        // Where the firm acts: the first stage is the client's.
        assert_eq!((cut.behind, cut.shared, cut.stage), (Some(scene.shared), None, scene.stages[1]));
        let row = last(&scene).await;
        assert!([Did::Added, Did::PutBehind(Some(internal(LINE)))].contains(&row.did), "{row:?}");
        let refused = lead.refused(&added(&scene, "Deeper", cut.id)).await;
        assert!(refused.detail.contains("“Cut” stands behind"), "{}", refused.detail);
        let board = lead.does(&staff::ShowBoard { project: scene.project, body: () }).await;
        assert!(board.cards.iter().all(|card| card.title.for_staff() != "Deeper"), "nothing is left of it");
    }

    async fn nobody_outside_hears_reads_or_can_count_anything_of_it(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project, line) = (&scene.lead, scene.project, scene.shared);
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let piper = partners::comes(&scene, "Piper", true).await;
        partners::shared(&scene, &piper, line, "The logo").await;
        let (link, secret) = link_of(&lead.does(&new_link(project, "The board", Level::Details)).await);
        let reader = scene.world.at(crate::support::scene::SKOGHOLM, "reader");
        reader.does(&open_link(link, &secret)).await;
        scene.world.settle().await;
        let outside = async || {
            let mut all = Vec::new();
            for asks in [
                Asks::of(&ShowHome { body: () }, ""),
                Asks::of(&ClientBoard { project, body: () }, ""),
                Asks::of(&show(line), ""),
                Asks::of(&show(scene.hidden), ""),
                Asks::of(&client::DownloadPackage { project, body: () }, ""),
            ] {
                let heard = anna.sends(asks).await;
                all.push(format!("{} {:?} {:?}", heard.status, heard.headers, heard.body));
            }
            let read = reader.sends(Asks::of(&veranda_api::guest::ShowReport { link, body: () }, "")).await;
            all.push(format!("{} {:?} {}", read.status, read.headers, read.text()));
            let theirs = veranda_api::partner::ShowTask { task: line, body: () };
            let heard = piper.person.sends(Asks::of(&theirs, "")).await;
            all.push(format!("{} {:?} {}", heard.status, heard.headers, heard.text()));
            all
        };
        let before = outside().await;
        let mut ears = vec![
            scene.world.listen(scene.skogholm),
            scene.world.house.hub.listen(Class::Partner(piper.partner)),
            scene.world.house.hub.listen(Class::Link(link, veranda_terms::Lang::En)),
        ];
        put(lead, scene.hidden, line).await.expect("it stands behind");
        let cut = lead.does(&added(&scene, "Cut", line)).await.id;
        let fold = lead.does(&added(&scene, "Fold", line)).await.id;
        for task in [scene.hidden, cut] {
            lead.does(&finish(task)).await;
        }
        lead.does(&stands(cut, None)).await;
        // The last one behind is finished: the line stays where it is.
        lead.does(&finish(fold)).await;
        drop(put(lead, line, cut).await.unwrap_err());
        scene.world.settle().await;
        for ear in &mut ears {
            assert_eq!(told(ear), Vec::<String>::new());
        }
        assert_eq!(outside().await, before, "not one byte moves");
        let still = on_board(&scene, line).await;
        assert_eq!((still.done, still.stage), (None, scene.stages[1]));
    }

    async fn the_next_of_a_task_that_comes_again_stands_behind_the_same_line(engine) {
        let scene = Scene::set(engine).await;
        let (lead, line, task) = (&scene.lead, scene.shared, scene.hidden);
        put(lead, task, line).await.expect("it stands behind");
        let first = scene.world.house.clock.now().day_utc().plus(3);
        let again = Some(staff::Recurring { every: Every::Week, first, share: true });
        for one in [task, line] {
            let body = staff::NewRecurrence { again };
            lead.does(&staff::SetRecurrence { task: one, body }).await;
            lead.does(&finish(one)).await;
        }
        scene.world.settle().await;
        let board = lead.does(&staff::ShowBoard { project: scene.project, body: () }).await;
        let all = |name: &str| board.cards.iter().filter(|card| card.title.for_staff() == name).collect::<Vec<_>>();
        let margins = all("Margin of the logo");
        assert_eq!(margins.len(), 2);
        assert!(margins.iter().all(|card| card.behind == Some(line) && card.shared.is_none()), "{margins:?}");
        // The next line begins with nothing behind it, and is shared again as it was said.
        let lines = all(LINE);
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|card| card.behind.is_none() && card.shared.is_some()), "{lines:?}");
    }

    async fn a_template_keeps_what_stands_behind_and_prepares_none_of_it(engine) {
        let scene = Scene::set(engine).await;
        let lead = &scene.lead;
        put(lead, scene.hidden, scene.shared).await.expect("it stands behind");
        let make = |project, name| staff::MakeTemplate { project, body: staff::NewTemplate { name: title(name) } };
        let begin = |template| {
            let first: Day = "2027-03-01".parse().expect("a day");
            let begins = staff::Beginning::Template { template, first };
            let body = staff::NewProject { name: title("Spring"), begins };
            staff::CreateProject { client: scene.pivoine, body }
        };
        let template = lead.does(&make(scene.project, "A package")).await.templates[0].id;
        let board = lead.does(&begin(template)).await;
        let called = |name: &str| board.cards.iter().find(|card| card.title.for_staff() == name).expect("a card");
        let (line, behind) = (called(LINE), called("Margin of the logo"));
        assert_eq!((behind.behind, line.behind), (Some(line.id), None));
        assert_ne!(line.id, scene.shared);
        assert_eq!(board.project.prepared, [line.id]);
        // What waits to be shared and is put behind another waits no more, until it is taken out.
        let waiting = async || {
            let board = lead.does(&staff::ShowBoard { project: board.project.id, body: () }).await;
            board.project.prepared
        };
        lead.does(&stands(behind.id, None)).await;
        put(lead, line.id, behind.id).await.expect("it stands behind");
        assert_eq!(waiting().await, []);
        let again = lead.does(&make(board.project.id, "The other way round")).await;
        let row = again.templates.iter().find(|row| row.name.as_str() == "The other way round").expect("a template");
        assert_eq!((row.tasks, row.prepared), (2, 0));
        lead.does(&stands(line.id, None)).await;
        assert_eq!(waiting().await, [line.id]);
    }

    async fn ones_own_work_says_what_stands_behind_it_and_behind_what_it_stands(engine) {
        let scene = Scene::set(engine).await;
        let lead = &scene.lead;
        let me = lead.does(&staff::Me { body: () }).await.id;
        put(lead, scene.hidden, scene.shared).await.expect("it stands behind");
        let cut = lead.does(&added(&scene, "Cut", scene.shared)).await.id;
        lead.does(&finish(cut)).await;
        for task in [scene.shared, scene.hidden] {
            let seen = lead.sees(&staff::ShowTask { task, body: () }).await;
            let mut body = seen.value.fields();
            body.owners = vec![me];
            lead.tries_if(&staff::EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
        }
        let work = lead.does(&staff::ShowWork { body: () }).await;
        let of = |task: TaskId| work.tasks.iter().find(|one| one.task == task).expect("it is theirs");
        let (line, behind) = (of(scene.shared), of(scene.hidden));
        assert_eq!((&line.line, line.behind), (&None, Some(BehindCount { tasks: 2, done: 1 })));
        assert_eq!((&behind.line, behind.behind), (&Some(internal(LINE)), None));
    }
}
