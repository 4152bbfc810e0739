//! Sharing and stopping, as both sides see it.

use crate::support::scene::{SKOGHOLM, Scene, never, show};
use crate::support::world::{
    client_text, face, invite, link_of, new_ask, new_link, new_project, new_task, open_link, share, stop, title,
};
use crate::support::{Asks, on_both_engines};
use veranda_api::client::{NewRemark, ShowBoard, ShowHome};
use veranda_api::staff::{
    Earlier, EarlierThing, EditTask, History, MoveTask, NewForm, NewPlace, PreviewSharing, PreviewStop, SharedBy,
    SharingHistory, StopWords, TaskFields, Tasks, TellClient, WhoSees,
};
use veranda_api::{Code, client, staff};
use veranda_terms::{ContactRole, Level, ProjectId, TaskId};

fn preview(project: ProjectId, tasks: Vec<TaskId>) -> PreviewSharing {
    PreviewSharing { project, body: Tasks { tasks } }
}

fn tell(task: TaskId, text: &str) -> TellClient {
    TellClient { task, body: NewRemark { text: client_text(text) } }
}

/// The lead tells another client date of the shared task.
async fn dated(scene: &Scene, day: &str) {
    let seen = scene.lead.sees(&staff::ShowTask { task: scene.shared, body: () }).await;
    let page = &seen.value;
    let body = TaskFields {
        title: page.card.title.clone(),
        text: page.text.clone(),
        client_title: page.card.client_title.clone(),
        client_text: page.client_text.clone(),
        owners: vec![],
        team_date: page.card.team_date,
        milestone: page.card.milestone,
        client_date: Some(day.parse().expect("a day")),
        date_why: Some(title("The printer is late")),
    };
    let edit = EditTask { task: scene.shared, body };
    scene.lead.tries_if(&edit, seen.tag.as_deref()).await.expect("edited");
}

on_both_engines! {
    async fn the_panel_says_what_and_to_whom_before_anything_is_shown(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let before = anna.sends(Asks::of(&ShowHome { body: () }, "")).await;
        let panel = scene.lead.does(&preview(scene.project, vec![scene.hidden, scene.shared])).await;
        assert_eq!(panel.items.len(), 1, "what is shared already is not shared again");
        assert_eq!(panel.items[0].proposed_title.for_staff(), "Margin of the logo");
        assert!(panel.items[0].stage.is_some(), "the stage it will appear in is named");
        assert_eq!(panel.people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Anna"]);
        assert!(!panel.shows_project && !panel.more_comes_along);
        assert_eq!(anna.sends(Asks::of(&ShowHome { body: () }, "")).await, before);
    }

    async fn a_contact_sees_exactly_title_text_date_and_owners(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let mut with_date = face(scene.hidden, Some("Spacing"), "Room around it");
        with_date.date = Some("2026-12-03".parse().expect("a day"));
        let at = scene.world.later(60_000);
        scene.lead.does(&share(scene.project, vec![with_date])).await;
        let heard = anna.sends(Asks::of(&show(scene.hidden), "")).await;
        let expected = serde_json::json!({
            "card": {
                "id": scene.hidden.to_string(),
                "project": scene.project.to_string(),
                "stage": scene.stages[1].to_string(),
                "title": "Spacing",
                "owners": [],
                "asks": [],
                "date": "2026-12-03",
                "milestone": false,
                "done": null,
                "remarks": 0,
                "shared": at.0,
            },
            "text": "<p>Room around it</p>\n",
            "remarks": [],
        });
        assert_eq!(serde_json::from_slice::<serde_json::Value>(&heard.body).expect("JSON"), expected);
    }

    async fn a_title_that_was_not_given_is_the_internal_one_and_said_so_in_the_panel(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, None, "")])).await;
        assert_eq!(anna.does(&show(scene.hidden)).await.card.title, title("Margin of the logo"));
    }

    async fn a_title_that_was_not_said_again_is_the_one_the_client_knows(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        scene.lead.does(&share(scene.project, vec![face(scene.shared, None, "")])).await;
        assert_eq!(anna.does(&show(scene.shared)).await.card.title, title("Logo"));
    }

    async fn what_is_hidden_absent_or_stopped_is_answered_alike(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        anna.does(&show(scene.shared)).await;
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        let absent = anna.sends(Asks::of(&show(never()), "")).await;
        assert_eq!(absent.status, 404);
        for task in [scene.shared, scene.hidden] {
            assert_eq!(anna.sends(Asks::of(&show(task), "")).await, absent);
        }
        let words = client::Remark { task: scene.shared, body: NewRemark { text: client_text("x") } };
        let absent_words = client::Remark { task: never(), ..words.clone() };
        assert_eq!(
            anna.sends(Asks::of(&words, "words-on-stopped")).await,
            anna.sends(Asks::of(&absent_words, "words-on-absent")).await
        );
        let unknown_board = anna.sends(Asks::of(&ShowBoard { project: never(), body: () }, "")).await;
        assert_eq!(unknown_board, absent);
        assert_eq!(anna.sends(Asks::get("/api/client/tasks/not-an-id")).await, absent);
    }

    async fn stopping_says_whether_it_was_opened_and_takes_the_asks_back(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, Some("Spacing"), "")])).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        let at = scene.world.later(1_000);
        anna.does(&show(scene.shared)).await;
        let rows = scene.lead.does(&stop(scene.project, vec![scene.shared, scene.hidden])).await.rows;
        let of = |task| rows.iter().find(|row| row.task == task).expect("a row for each");
        assert_eq!(of(scene.shared).first_seen, Some(at));
        assert_eq!(of(scene.hidden).first_seen, None);
        assert!(rows.iter().all(|row| row.stopped.is_some()));
        let late = anna.tries(&client::Approve { ask, body: client::Decision { changes: None } }).await;
        assert_eq!(late.unwrap_err().code, Code::Missing);
        let home = anna.does(&ShowHome { body: () }).await;
        assert_eq!(home.cards, []);
        let history = scene.lead.does(&staff::SharingHistory { client: scene.skogholm, body: () }).await;
        assert_eq!(history.rows.len(), 2);
    }

    async fn sharing_again_begins_from_now_on_unless_history_is_wanted(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.world.later(1_000);
        scene.lead.does(&tell(scene.shared, "said before")).await;
        scene.ask(NewForm::Approve, "Asked before?").await;
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        let refused = scene.lead.tries(&tell(scene.shared, "said between")).await;
        assert_eq!(refused.unwrap_err().code, Code::NeedsSharing);
        scene.world.later(1_000);
        let panel = scene.lead.does(&preview(scene.project, vec![scene.shared])).await;
        assert!(panel.more_comes_along);
        // The ask was taken back with the stop: nothing is left of it to come back.
        assert!(matches!(&panel.items[0].earlier[..], [EarlierThing::Remark(said)] if said.text.sanitised.contains("said before")));
        scene.lead.does(&share(scene.project, vec![face(scene.shared, None, "")])).await;
        let page = anna.does(&show(scene.shared)).await;
        assert_eq!((page.remarks.len(), page.card.remarks, page.card.asks.len()), (0, 0, 0));
        let home = anna.does(&ShowHome { body: () }).await;
        assert_eq!((home.cards[0].remarks, home.cards[0].asks.len()), (0, 0));
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        scene.world.later(1_000);
        let mut with_history = face(scene.shared, None, "");
        with_history.history = History::All;
        scene.lead.does(&share(scene.project, vec![with_history])).await;
        let page = anna.does(&show(scene.shared)).await;
        assert_eq!((page.remarks.len(), page.card.remarks), (1, 1));
    }

    async fn a_date_that_moved_between_two_sharings_is_told_with_the_history_of_both(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        dated(&scene, "2026-12-03").await;
        scene.world.later(1_000);
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        scene.world.later(1_000);
        dated(&scene, "2026-12-10").await;
        assert_eq!(scene.staff_page(scene.shared).await.card.why, None, "nobody outside reads it");
        scene.world.later(1_000);
        let mut again = face(scene.shared, None, "");
        (again.history, again.date) = (History::All, Some("2026-12-10".parse().expect("a day")));
        let other = face(scene.hidden, Some("Spacing"), "");
        scene.lead.does(&share(scene.project, vec![other, again])).await;
        let page = anna.does(&show(scene.shared)).await;
        let day = |text: &str| Some(text.parse().expect("a day"));
        assert_eq!((page.card.date, page.card.was, page.card.why), (day("2026-12-10"), day("2026-12-03"), None));
        assert_eq!(anna.does(&show(scene.hidden)).await.card.title, title("Spacing"));
        // From here on it moves with a reason again.
        scene.world.later(1_000);
        let seen = scene.lead.sees(&staff::ShowTask { task: scene.shared, body: () }).await;
        let body = TaskFields { client_date: day("2026-12-17"), ..seen.value.fields() };
        let edit = EditTask { task: scene.shared, body };
        assert_eq!(scene.lead.tries_if(&edit, seen.tag.as_deref()).await.unwrap_err().code, Code::Fields);
    }

    async fn a_batch_with_one_foreign_task_shares_nothing(engine) {
        let scene = Scene::set(engine).await;
        let other = scene.lead.does(&new_project(scene.pivoine, "Elsewhere")).await.project.id;
        let foreign = scene.lead.does(&new_task(other, "Theirs", None)).await.id;
        let both = vec![face(scene.hidden, None, ""), face(foreign, None, "")];
        assert_eq!(scene.lead.tries(&share(scene.project, both)).await.unwrap_err().code, Code::Missing);
        for task in [scene.hidden, foreign] {
            assert_eq!(scene.staff_page(task).await.card.shared, None);
        }
        let refused = scene.lead.tries(&stop(scene.project, vec![scene.shared, foreign])).await;
        assert_eq!(refused.unwrap_err().code, Code::Missing);
        assert!(scene.staff_page(scene.shared).await.card.shared.is_some());
        // A place in another project's stage, or above another project's task, is no place.
        let elsewhere = scene.lead.does(&staff::ShowBoard { project: other, body: () }).await.project.stages[1].id;
        let place = MoveTask { task: scene.shared, body: NewPlace { stage: elsewhere, before: None, from: None, share: None, takes_back: false } };
        assert_eq!(scene.lead.tries(&place).await.unwrap_err().code, Code::Missing);
    }

    async fn nothing_is_asked_on_an_internal_task_unless_it_is_shared_with_it(engine) {
        let scene = Scene::set(engine).await;
        let mut ask = new_ask(scene.hidden, NewForm::Review, "Would you look?");
        assert_eq!(scene.lead.tries(&ask).await.unwrap_err().code, Code::NeedsSharing);
        ask.body.share = Some(face(scene.hidden, Some("Spacing"), ""));
        let page = scene.lead.does(&ask).await;
        assert!(page.card.shared.is_some());
        assert_eq!(page.card.asks.len(), 1);
    }

    async fn two_hundred_at_once_and_not_one_more(engine) {
        let scene = Scene::set(engine).await;
        let many = vec![scene.hidden; 201];
        assert_eq!(scene.lead.tries(&preview(scene.project, many)).await.unwrap_err().code, Code::Fields);
        assert_eq!(scene.lead.tries(&preview(scene.project, Vec::new())).await.unwrap_err().code, Code::Fields);
    }

    async fn what_comes_back_of_earlier_sharings_is_chosen_one_by_one(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        for (text, day) in [("one", "2026-12-03"), ("two", "2026-12-04")] {
            scene.world.later(1_000);
            scene.lead.does(&tell(scene.shared, text)).await;
            dated(&scene, day).await;
        }
        let question = scene.ask(NewForm::AnswerText, "How many?").await;
        scene.world.later(1_000);
        let body = client::AnswerText { text: client_text("A dozen") };
        anna.does(&client::GiveAnswer { ask: question, body }).await;
        let taken_back = scene.ask(NewForm::Approve, "Never mind?").await;
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        scene.world.later(1_000);
        let panel = scene.lead.does(&preview(scene.project, vec![scene.shared])).await;
        let item = &panel.items[0];
        let days: Vec<String> = item.earlier_dates.iter().flatten().map(ToString::to_string).collect();
        assert_eq!(days, ["2026-12-03", "2026-12-04"]);
        let remarks: Vec<_> = item
            .earlier
            .iter()
            .filter_map(|thing| match thing {
                EarlierThing::Remark(remark) => Some(remark.id),
                EarlierThing::Ask(_) => None,
            })
            .collect();
        assert_eq!((remarks.len(), item.earlier.len()), (2, 3), "two remarks and the answered question");

        // Things that never stood there do not come back, whatever is asked for.
        let only = |remarks, asks, dates| History::Only(Earlier { remarks, asks, dates });
        for history in [only(vec![never()], vec![], false), only(vec![], vec![never()], false)] {
            let mut wrong = face(scene.shared, None, "");
            wrong.history = history;
            assert_eq!(scene.lead.refused(&share(scene.project, vec![wrong])).await.code, Code::Missing);
        }
        let words = staff::NoteInside {
            task: scene.shared,
            body: staff::NewNote { text: crate::support::world::internal("between us") },
        };
        let note = scene.lead.does(&words).await.notes[0].id;
        let mut wrong = face(scene.shared, None, "");
        wrong.history = only(vec![note], vec![], false);
        assert_eq!(scene.lead.refused(&share(scene.project, vec![wrong])).await.code, Code::Missing);

        // One remark and the answer; not the other remark, not the dates.
        let mut chosen = face(scene.shared, None, "");
        chosen.history = only(vec![remarks[1]], vec![question], false);
        scene.lead.does(&share(scene.project, vec![chosen])).await;
        let page = anna.does(&show(scene.shared)).await;
        assert_eq!(page.remarks.iter().map(|remark| remark.id).collect::<Vec<_>>(), [remarks[1]]);
        assert_eq!(page.card.asks.iter().map(|ask| ask.id).collect::<Vec<_>>(), [question]);
        assert_eq!(page.card.remarks, 1);
        assert_eq!(anna.does(&ShowHome { body: () }).await.cards[0].remarks, 1);
        let promised = async || {
            let page = scene.lead.does(&staff::ShowReport { project: scene.project, body: () }).await;
            page.report.tasks[0].promised
        };
        assert_eq!(promised().await, None, "what was told before was not brought along");

        // It came along with that sharing and no other.
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        scene.world.later(1_000);
        let mut dates = face(scene.shared, None, "");
        dates.history = only(vec![], vec![], true);
        scene.lead.does(&share(scene.project, vec![dates])).await;
        let page = anna.does(&show(scene.shared)).await;
        assert_eq!((page.remarks.len(), page.card.asks.len()), (0, 0));
        assert_eq!(promised().await, Some("2026-12-03".parse().expect("a day")));
        assert!(!page.card.asks.iter().any(|ask| ask.id == taken_back));
    }

    async fn who_can_see_a_task_is_told_by_looking_as_each_of_them(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.contact("Theo", ContactRole::Looks).await;
        let who = async |task| scene.lead.does(&WhoSees { task, body: () }).await;
        let names = |view: &staff::WhoSeesView| -> Vec<(String, bool)> {
            view.contacts.iter().map(|one| (one.person.name.to_string(), one.seen)).collect()
        };
        let inside = who(scene.hidden).await;
        assert_eq!((names(&inside), inside.reports.len()), (vec![], 0));
        assert_eq!(inside.inside.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Ines Duarte"]);
        assert_eq!(names(&who(scene.shared).await), [("Anna".to_owned(), false), ("Theo".to_owned(), false)]);
        anna.does(&show(scene.shared)).await;
        assert_eq!(names(&who(scene.shared).await), [("Anna".to_owned(), true), ("Theo".to_owned(), false)]);
        // Readers of links: counted, by what the link is for, while it opens and names or counts the task.
        let made = scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await;
        scene.lead.does(&new_link(scene.project, "The bank", Level::OnePage)).await;
        let reports = async |task| -> Vec<(String, bool, u32)> {
            let view = who(task).await;
            view.reports.iter().map(|one| (one.for_whom.to_string(), one.named, one.opened)).collect()
        };
        let (link, secret) = link_of(&made);
        scene.world.at(SKOGHOLM, "guest").does(&open_link(link, &secret)).await;
        let mut found = reports(scene.shared).await;
        found.sort();
        assert_eq!(found, [("The bank".to_owned(), false, 0), ("The board".to_owned(), true, 1)]);
        assert_eq!(reports(scene.hidden).await, []);
        scene.lead.does(&staff::RevokeLink { link, body: () }).await;
        assert_eq!(reports(scene.shared).await, [("The bank".to_owned(), false, 0)]);
        // After the stop: nobody outside, and a new sharing has been seen by nobody yet.
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        assert_eq!((names(&who(scene.shared).await), reports(scene.shared).await.len()), (vec![], 0));
        scene.world.later(1_000);
        scene.lead.does(&share(scene.project, vec![face(scene.shared, None, "")])).await;
        assert_eq!(names(&who(scene.shared).await), [("Anna".to_owned(), false), ("Theo".to_owned(), false)]);
        assert_eq!(scene.lead.refused(&WhoSees { task: never(), body: () }).await.code, Code::Missing);
    }

    async fn before_stopping_it_says_what_is_gone_and_what_cannot_be_taken_back(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let asked = invite(scene.skogholm, "Theo", "theo@client.example", ContactRole::Looks, Some(scene.shared));
        scene.lead.does(&asked).await;
        scene.world.settle().await;
        scene.lead.does(&tell(scene.shared, "We began")).await;
        scene.ask(NewForm::Approve, "May we?").await;
        scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await;
        let at = scene.world.later(1_000);
        anna.does(&show(scene.shared)).await;
        let look = async || {
            let body = Tasks { tasks: vec![scene.shared, scene.hidden] };
            scene.lead.does(&PreviewStop { project: scene.project, body }).await
        };
        let before = look().await;
        assert_eq!(before.items.len(), 1, "what is not shared cannot be stopped");
        let item = &before.items[0];
        let named = |people: &[client::Somebody]| people.iter().map(|one| one.name.to_string()).collect::<Vec<_>>();
        assert_eq!((named(&item.seen_by), named(&item.mailed)), (vec!["Anna".to_owned()], vec!["Theo".to_owned()]));
        assert_eq!((item.first_seen, item.open_asks, item.remarks), (Some(at), 1, 1));
        assert_eq!(before.reports.iter().map(|one| one.for_whom.as_str()).collect::<Vec<_>>(), ["The board"]);
        assert_eq!(named(&before.tells), ["Anna", "Theo"]);
        assert_eq!(look().await, before, "looking changes nothing");

        // Told why, by mail, and the history keeps the words.
        scene.world.settle().await;
        let letters = scene.world.letters().len();
        let mut told = stop(scene.project, vec![scene.shared]);
        told.body.tell = Some(client_text("It was a draft with <old> prices."));
        let rows = scene.lead.does(&told).await.rows;
        let said = StopWords::Told(client_text("It was a draft with <old> prices."));
        assert_eq!(rows[0].stopped.as_ref().map(|stop| &stop.said), Some(&said));
        scene.world.settle().await;
        assert_eq!(scene.world.letters().len(), letters + 2);
        for address in ["anna@client.example", "theo@client.example"] {
            let letter = scene.world.last_letter(address);
            assert!(letter.decoded.contains("It was a draft"), "{}", letter.decoded);
            // What it was is gone: the mail does not name it once more.
            assert!(!letter.decoded.contains("Logo"), "{}", letter.decoded);
        }
        assert_eq!(look().await.items, []);
    }

    async fn stopping_without_a_word_keeps_the_reason_inside(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        anna.does(&show(scene.shared)).await;
        scene.world.settle().await;
        let letters = scene.world.letters().len();
        let mut silent = stop(scene.project, vec![scene.shared]);
        silent.body.reason = Some(crate::support::world::internal("wrong price list"));
        scene.lead.does(&silent).await;
        scene.world.settle().await;
        assert_eq!(scene.world.letters().len(), letters);
        let history = scene.lead.does(&SharingHistory { client: scene.skogholm, body: () }).await;
        let stopped = history.rows[0].stopped.as_ref().expect("stopped");
        assert_eq!(stopped.said, StopWords::Silent(crate::support::world::internal("wrong price list")));
        let mut nothing = stop(scene.project, vec![scene.shared]);
        nothing.body.tell = Some(client_text("  "));
        assert_eq!(scene.lead.refused(&nothing).await.code, Code::Fields);
    }

    async fn the_history_says_to_whom_by_whom_and_how_and_its_rows_never_change(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let other = scene.lead.does(&new_project(scene.pivoine, "Elsewhere")).await.project;
        let theirs = scene.lead.does(&new_task(other.id, "Theirs", None)).await.id;
        scene.lead.does(&share(other.id, vec![face(theirs, Some("Theirs"), "")])).await;
        scene.world.later(1_000);
        let mut ask = new_ask(scene.hidden, NewForm::Review, "Would you look?");
        ask.body.share = Some(face(scene.hidden, Some("Spacing"), ""));
        scene.lead.does(&ask).await;
        scene.world.later(1_000);
        let moved = scene.lead.does(&new_task(scene.project, "Moved", None)).await.id;
        let review = scene.stages[3];
        let body = NewPlace { stage: review, before: None, from: None, share: Some(face(moved, Some("Moved"), "")), takes_back: false };
        scene.lead.does(&MoveTask { task: moved, body }).await;
        scene.lead.does(&new_link(scene.project, "The board", Level::Overview)).await;
        let history = async || scene.lead.does(&SharingHistory { client: scene.skogholm, body: () }).await;
        let first = history().await;
        let rows: Vec<(&str, SharedBy, Vec<&str>)> = first
            .rows
            .iter()
            .map(|row| (row.title.as_str(), row.how, row.to.iter().map(|to| to.person.name.as_str()).collect()))
            .collect();
        assert_eq!(
            rows,
            [
                ("Moved", SharedBy::Move, vec!["Anna"]),
                ("Spacing", SharedBy::Ask, vec!["Anna"]),
                ("Logo", SharedBy::Hand, vec![]),
            ],
            "newest first; the first was shared before anybody was invited"
        );
        assert_eq!(first.links.iter().map(|link| link.for_whom.as_str()).collect::<Vec<_>>(), ["The board"]);
        // Seen by Anna, who came after; then a newcomer, another title, a stop: the rows stay, but for sight and end.
        anna.does(&ShowHome { body: () }).await;
        scene.contact("Theo", ContactRole::Looks).await;
        dated(&scene, "2026-12-24").await;
        scene.lead.does(&stop(scene.project, vec![scene.hidden])).await;
        let later = history().await;
        assert_eq!(later.rows.len(), 3);
        for (before, after) in first.rows.iter().zip(&later.rows) {
            let key = |row: &staff::SharingRow| (row.id, row.task, row.title.clone(), row.at, row.by.clone(), row.how);
            assert_eq!(key(before), key(after));
            assert!(after.to.iter().any(|to| to.person.name.as_str() == "Anna" && to.seen));
            assert!(after.to.iter().all(|to| to.person.name.as_str() != "Theo"));
            assert_eq!(after.stopped.is_some(), after.task == scene.hidden);
        }
    }
}
