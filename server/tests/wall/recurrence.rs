//! Tasks that come again: when the next one is made, what it takes along, and that one is made once.

use crate::support::scene::Scene;
use crate::support::world::{access, internal};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::Code;
use veranda_api::client;
use veranda_api::staff::{
    AddItems, ChooseOwnHolidays, EditTask, FinishTask, Finished, HolidaysOf, NewItems, NewRecurrence, Recurring,
    SetRecurrence, ShowBoard, ShowTask, StaffCard, TaskFields, Tick, TickItem,
};
use veranda_server::mail;
use veranda_terms::{ContactRole, Country, Day, Every, Moment, StaffRole, TaskId};

fn every(task: TaskId, every: Every, first: Day, share: bool) -> SetRecurrence {
    SetRecurrence { task, body: NewRecurrence { again: Some(Recurring { every, first, share }) } }
}

async fn edit(who: &Person, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
    let seen = who.sees(&ShowTask { task, body: () }).await;
    let mut body = seen.value.fields();
    change(&mut body);
    who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
}

/// The tasks of the project, oldest first, without the scene's own other one.
async fn all(scene: &Scene, lead: &Person, title: &str) -> Vec<StaffCard> {
    let board = lead.does(&ShowBoard { project: scene.project, body: () }).await;
    board.cards.into_iter().filter(|card| card.title.for_staff() == title).collect()
}

const MARGIN: &str = "Margin of the logo";

on_both_engines! {
    async fn the_next_one_is_made_on_the_day_and_takes_along_what_is_the_task_s(engine) {
        let scene = Scene::set(engine).await;
        let (lead, task) = (&scene.lead, scene.hidden);
        let me = lead.does(&veranda_api::staff::Me { body: () }).await.id;
        edit(lead, task, |fields| (fields.owners, fields.text) = (vec![me], internal("as always"))).await;
        let page = lead.does(&AddItems { task, body: NewItems { lines: vec![internal("Count"), internal("Send")] } }).await;
        let item = page.checklist[0].id;
        lead.does(&TickItem { task, item, body: Tick { ticked: true } }).await;
        let today = scene.world.house.clock.now().day_utc();
        // The next Monday, so that the day after is a working day, too.
        let first = (3..10).map(|n| today.plus(n)).find(|day| day.weekday() == veranda_terms::Weekday::Monday).expect("a Monday");
        let page = lead.does(&every(task, Every::Week, first, false)).await;
        let again = page.again.expect("it comes again");
        assert_eq!((again.every, again.day, again.next, again.by.id), (Every::Week, first, first.plus(7), me));
        scene.world.settle().await;
        assert_eq!(all(&scene, lead, MARGIN).await.len(), 1, "its day has not come");
        scene.world.later(i64::from(first.since(today)) * Moment::DAY_MS);
        scene.world.settle().await;
        let lead = &scene.world.signed_in("ines@halden-rask.example", "ines").await;
        let two = all(&scene, lead, MARGIN).await;
        assert_eq!(two.len(), 2);
        let next = two.iter().find(|card| card.id != task).expect("the next one");
        let page = lead.does(&ShowTask { task: next.id, body: () }).await;
        assert_eq!((next.team_date, next.shared, next.owners.len(), next.done), (Some(first.plus(7)), None, 1, None));
        assert_eq!(page.text.for_staff(), "as always");
        let lines: Vec<_> = page.checklist.iter().map(|line| (line.text.for_staff(), line.ticked)).collect();
        assert_eq!(lines, [("Count", false), ("Send", false)]);
        // From now on it is the next one that comes again.
        let again = page.again.expect("it comes again");
        assert_eq!((again.day, again.next), (first.plus(7), first.plus(14)));
        assert_eq!(lead.does(&ShowTask { task, body: () }).await.again, None);
    }

    async fn finishing_makes_the_next_one_once_however_many_workers_there_are(engine) {
        let scene = Scene::set(engine).await;
        let (lead, task) = (&scene.lead, scene.hidden);
        let today = scene.world.house.clock.now().day_utc();
        // Its day is there, and it is finished twice: three jobs wait for three workers.
        lead.does(&every(task, Every::Month, today, false)).await;
        for done in [true, false, true] {
            scene.world.later(1_000);
            lead.does(&FinishTask { task, body: Finished { done } }).await;
        }
        scene.world.later(4 * Moment::DAY_MS);
        let house = &scene.world.house;
        let workers = tokio::join!(mail::carry_out_due(house), mail::carry_out_due(house), mail::carry_out_due(house));
        assert!(workers.0.is_ok() && workers.1.is_ok() && workers.2.is_ok());
        let lead = &scene.world.signed_in("ines@halden-rask.example", "ines").await;
        scene.world.settle().await;
        assert_eq!(all(&scene, lead, MARGIN).await.len(), 2);
        // Opened and finished again, it makes no other: it is not the one that comes again any more.
        for done in [false, true] {
            lead.does(&FinishTask { task, body: Finished { done } }).await;
        }
        scene.world.settle().await;
        assert_eq!(all(&scene, lead, MARGIN).await.len(), 2);
    }

    async fn it_stops_when_somebody_says_never_and_days_gone_by_are_refused(engine) {
        let scene = Scene::set(engine).await;
        let (lead, task) = (&scene.lead, scene.hidden);
        let today = scene.world.house.clock.now().day_utc();
        let late = lead.tries(&every(task, Every::Week, today.plus(-3), false)).await.unwrap_err();
        assert_eq!(late.code, Code::Fields);
        lead.does(&every(task, Every::Week, today.plus(5), false)).await;
        let page = lead.does(&SetRecurrence { task, body: NewRecurrence { again: None } }).await;
        assert_eq!(page.again, None);
        lead.does(&FinishTask { task, body: Finished { done: true } }).await;
        scene.world.later(9 * Moment::DAY_MS);
        scene.world.settle().await;
        let lead = &scene.world.signed_in("ines@halden-rask.example", "ines").await;
        assert_eq!(all(&scene, lead, MARGIN).await.len(), 1);
    }

    async fn it_is_shared_again_only_where_somebody_said_so(engine) {
        for (share, expected) in [(false, 1), (true, 2)] {
            let scene = Scene::set(engine).await;
            let (lead, task) = (&scene.lead, scene.shared);
            let anna = scene.contact("Anna", ContactRole::Decides).await;
            let today = scene.world.house.clock.now().day_utc();
            lead.does(&every(task, Every::Week, today.plus(5), share)).await;
            let before = anna.sends(Asks::of(&client::ShowTask { task, body: () }, "")).await;
            lead.does(&FinishTask { task, body: Finished { done: true } }).await;
            scene.world.settle().await;
            let both = all(&scene, lead, "Logo, third try").await;
            assert_eq!(both.len(), 2);
            assert_eq!(both.iter().filter(|card| card.shared.is_some()).count(), expected, "{share}");
            let board = anna.does(&client::ShowBoard { project: scene.project, body: () }).await;
            assert_eq!(board.cards.iter().filter(|card| card.title.as_str() == "Logo").count(), expected, "{share}");
            assert_eq!(before.status, 200);
        }
    }

    async fn the_name_of_a_stage_does_not_come_out_by_itself(engine) {
        let scene = Scene::set(engine).await;
        let (lead, task, stage) = (&scene.lead, scene.shared, scene.stages[1]);
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        // As a plan from elsewhere brings it: nobody has said yet how this stage is called outside.
        let nameless = format!(
            "update stage set client_name = null, audience = 'internal', name = 'Where we haggle' where id = '{stage}'"
        );
        assert_eq!(scene.world.home.by_hand(&nameless).await.expect("a stage"), 1);
        let today = scene.world.house.clock.now().day_utc();
        lead.does(&every(task, Every::Week, today.plus(5), true)).await;
        lead.does(&FinishTask { task, body: Finished { done: true } }).await;
        scene.world.settle().await;
        let both = all(&scene, lead, "Logo, third try").await;
        let next = both.iter().find(|card| card.id != task).expect("the next one");
        assert_eq!((both.len(), next.shared, next.stage), (2, None, stage));
        // Somebody is asked who has it in front of them.
        let project = lead.does(&ShowBoard { project: scene.project, body: () }).await.project;
        assert_eq!((project.prepared, &project.stages[1].client_name), (vec![next.id], &None));
        let outside = anna.sends(Asks::of(&client::ShowBoard { project: scene.project, body: () }, "")).await.text();
        assert!(!outside.contains("haggle"), "{outside}");
    }

    async fn what_was_taken_from_somebody_is_not_given_back(engine) {
        let scene = Scene::set(engine).await;
        let (lead, task) = (&scene.lead, scene.shared);
        let me = lead.does(&veranda_api::staff::Me { body: () }).await.id;
        let id = scene.world.colleague_as(StaffRole::Member, "Moa", "moa@firm.example").await;
        let moa = scene.world.signed_in("moa@firm.example", "moa").await;
        edit(lead, task, |fields| fields.owners = vec![me, id]).await;
        // She has it by working on it, and shares what comes in her name.
        let today = scene.world.house.clock.now().day_utc();
        moa.does(&every(task, Every::Week, today.plus(5), true)).await;
        lead.does(&access(id, scene.skogholm, Some(scene.project), false)).await;
        lead.does(&FinishTask { task, body: Finished { done: true } }).await;
        scene.world.settle().await;
        let board = ShowBoard { project: scene.project, body: () };
        assert_eq!(moa.tries(&board).await.unwrap_err().code, Code::Missing);
        let seen = lead.does(&board).await;
        let next = seen.cards.iter().find(|card| card.id != task && card.title.for_staff() == "Logo, third try");
        let next = next.expect("the next one");
        assert_eq!(next.owners.iter().map(|owner| owner.id).collect::<Vec<_>>(), [me]);
        assert_eq!((next.shared, &seen.project.prepared[..]), (None, &[next.id][..]));
    }

    async fn saving_it_again_as_it_stands_moves_no_day(engine) {
        let scene = Scene::set(engine).await;
        let (lead, task) = (&scene.lead, scene.hidden);
        // The fifth of December is a Saturday: it comes on Monday the seventh, and in January on the fifth again.
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let page = lead.does(&every(task, Every::Month, day("2026-12-05"), false)).await;
        let before = page.again.expect("it comes again");
        assert_eq!((before.day, before.next), (day("2026-12-07"), day("2027-01-05")));
        let page = lead.does(&every(task, before.every, before.day, true)).await;
        let after = page.again.expect("it comes again");
        assert_eq!((after.day, after.next, after.share), (before.day, before.next, true));
        let page = lead.does(&every(task, before.every, day("2026-12-08"), true)).await;
        let other = page.again.expect("it comes again");
        assert_eq!((other.day, other.next), (day("2026-12-08"), day("2027-01-08")));
    }

    async fn a_holiday_that_puts_its_day_off_does_not_end_it(engine) {
        let scene = Scene::set(engine).await;
        let (lead, task) = (&scene.lead, scene.hidden);
        let day = |text: &str| text.parse::<Day>().expect("a day");
        // Christmas Eve is a Thursday, and free in Sweden.
        lead.does(&every(task, Every::Month, day("2026-12-24"), false)).await;
        lead.does(&ChooseOwnHolidays { body: HolidaysOf { country: Some(Country::Sweden) } }).await;
        for (until, expected) in [(day("2026-12-24"), 1), (day("2026-12-28"), 2)] {
            let now = scene.world.house.clock.now();
            scene.world.later(until.start_utc().0 - now.0 + 1_000);
            scene.world.settle().await;
            let lead = scene.world.signed_in("ines@halden-rask.example", "ines").await;
            assert_eq!(all(&scene, &lead, MARGIN).await.len(), expected, "{until}");
        }
    }
}
