//! Before one more ask: what somebody has been asked already, and what may wait for the others.

use crate::support::on_both_engines;
use crate::support::scene::{PIVOINE, Scene, never, show};
use crate::support::world::{access, face, new_ask, new_project, new_task, share};
use veranda_api::client;
use veranda_api::staff::{BundleAsk, MoveTask, NewForm, NewPlace, PersonLoad, ShowBundles, ShowLoad};
use veranda_api::{Code, Operation};
use veranda_terms::policy::RECALL_MS;
use veranda_terms::{Asked, BadWord, ContactRole, Form, Moment, PersonId, StaffRole};

on_both_engines! {
    async fn what_waits_for_somebody_is_summed_over_what_the_reader_sees(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let lou = scene.contact("Lou", ContactRole::Looks).await;
        let bea = scene.contact_of(scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        let id = async |who: &crate::support::Person| who.does(&client::Me { body: () }).await.id;
        let (anna_id, lou_id, bea_id): (PersonId, PersonId, PersonId) = (id(&anna).await, id(&lou).await, id(&bea).await);
        // In this project, in another of the same client, and at another client.
        let other = scene.lead.does(&new_project(scene.skogholm, "Shop")).await.project.id;
        let task = scene.lead.does(&new_task(other, "Prices", None)).await.id;
        scene.lead.does(&share(other, vec![face(task, Some("Prices"), "")])).await;
        let asks = |task, minutes: u16, of: Option<PersonId>| {
            let mut ask = new_ask(task, NewForm::AnswerText, "Fine?");
            ask.body.minutes = Some(minutes);
            ask.body.of = of.map_or(Asked::Client, |person| Asked::People { people: vec![person] });
            ask
        };
        scene.lead.does(&asks(scene.shared, 20, Some(anna_id))).await;
        scene.lead.does(&asks(task, 75, None)).await;
        let mut later = asks(task, 40, None);
        later.body.due = Some(scene.world.house.clock.now().plus_days(20).day_utc());
        scene.lead.does(&later).await;
        let load = async |who: &crate::support::Person| {
            who.does(&ShowLoad { project: scene.project, body: () }).await.people
        };
        let has = |asks, minutes| vec![PersonLoad { person: anna_id, role: ContactRole::Decides, asks, minutes }];
        let all = load(&scene.lead).await;
        assert_eq!(all, has(2, 95), "{lou_id} may not answer, {bea_id} is of another client");
        // A member who was given this project alone knows of nothing else.
        let moa = scene.world.colleague_as(StaffRole::Member, "Moa", "moa@firm.example").await;
        scene.lead.does(&access(moa, scene.skogholm, Some(scene.project), true)).await;
        let moa = scene.world.signed_in("moa@firm.example", "moa").await;
        assert_eq!(load(&moa).await, has(1, 20));
        assert_eq!(moa.tries(&ShowLoad { project: other, body: () }).await.unwrap_err().code, Code::Missing);
    }

    async fn what_a_move_asks_can_wait_for_the_others_until_it_may_have_been_told(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.ask(NewForm::AnswerText, "Which green?").await;
        let place = |stage: usize| NewPlace {
            stage: scene.stages[stage],
            before: None,
            from: None,
            share: None,
            takes_back: false,
        };
        let card = scene.lead.does(&MoveTask { task: scene.shared, body: place(3) }).await;
        let ask = card.asks.iter().find(|ask| ask.form == Form::Approve).expect("the stage asks").id;
        let load = scene.lead.does(&ShowLoad { project: scene.project, body: () }).await.people;
        assert_eq!(load.iter().map(|one| (one.role, one.asks)).collect::<Vec<_>>(), [(ContactRole::Decides, 2)]);
        // Nothing of it is seen outside, by page or stream.
        scene.world.settle().await;
        let before = anna.sees(&show(scene.shared)).await;
        let mut ear = scene.world.listen(scene.skogholm);
        scene.lead.does(&BundleAsk { ask, body: () }).await;
        scene.lead.does(&BundleAsk { ask, body: () }).await;
        scene.world.settle().await;
        assert_eq!(anna.sees(&show(scene.shared)).await, before);
        assert!(ear.try_recv().is_err(), "not a word");
        // Half a minute later a mail may have gone out.
        let late = scene.ask(NewForm::Review, "Fine?").await;
        scene.world.later(RECALL_MS);
        assert_eq!(scene.lead.tries(&BundleAsk { ask: late, body: () }).await.unwrap_err().code, Code::TooLate);
        assert_eq!(scene.lead.tries(&BundleAsk { ask: never(), body: () }).await.unwrap_err().code, Code::Missing);
        assert_eq!(Operation::StaffBundleAsk.needs(), Operation::StaffOpenAsk.needs());
        // Bundled or not, the move is taken back with it.
        let other = scene.lead.does(&new_task(scene.project, "Second", None)).await.id;
        scene.lead.does(&share(scene.project, vec![face(other, Some("Second"), "")])).await;
        let card = scene.lead.does(&MoveTask { task: other, body: place(3) }).await;
        scene.lead.does(&BundleAsk { ask: card.asks[0].id, body: () }).await;
        let back = NewPlace { takes_back: true, ..place(0) };
        let card = scene.lead.does(&MoveTask { task: other, body: back }).await;
        assert!(card.asks.iter().all(|ask| ask.closed.is_some()), "{:?}", card.asks);
    }

    async fn a_bundled_ask_says_what_it_is_told_with_as_far_as_the_reader_sees_it(engine) {
        let scene = Scene::set(engine).await;
        scene.contact("Anna", ContactRole::Decides).await;
        let bundled = |task, sentence: &str| {
            let mut ask = new_ask(task, NewForm::AnswerText, sentence);
            ask.body.bundled = true;
            ask
        };
        let other = scene.lead.does(&new_project(scene.skogholm, "Shop")).await.project.id;
        let task = scene.lead.does(&new_task(other, "Prices", None)).await.id;
        scene.lead.does(&share(other, vec![face(task, Some("Prices"), "")])).await;
        scene.lead.does(&bundled(scene.shared, "One?")).await;
        scene.lead.does(&bundled(task, "Two?")).await;
        scene.ask(NewForm::AnswerText, "By itself?").await;
        let told_with = async |who: &crate::support::Person| {
            let view = who.does(&ShowBundles { task: scene.shared, body: () }).await;
            let [one] = &view.asks[..] else { panic!("{view:?}") };
            one.others.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(told_with(&scene.lead).await, ["Two?"]);
        let moa = scene.world.colleague_as(StaffRole::Member, "Moa", "moa@firm.example").await;
        scene.lead.does(&access(moa, scene.skogholm, Some(scene.project), true)).await;
        let moa = scene.world.signed_in("moa@firm.example", "moa").await;
        assert_eq!(told_with(&moa).await, Vec::<String>::new(), "she does not see the other project");
        assert_eq!(moa.tries(&ShowBundles { task, body: () }).await.unwrap_err().code, Code::Missing);
    }

    async fn what_is_due_before_the_others_are_told_is_not_bundled(engine) {
        let scene = Scene::set(engine).await;
        let view = scene.lead.does(&ShowLoad { project: scene.project, body: () }).await;
        // It is Monday, 8 in the morning: the next bundle goes out in a week.
        let monday = scene.world.house.clock.now().plus_days(7);
        assert_eq!(view.bundle_from, monday.day_utc());
        assert!(view.bundle_at <= monday && view.bundle_at > Moment(monday.0 - Moment::DAY_MS));
        let mut ask = new_ask(scene.shared, NewForm::AnswerText, "Fine?");
        ask.body.bundled = true;
        ask.body.due = Some(view.bundle_from.plus(-1));
        let refused = scene.lead.tries(&ask).await.unwrap_err();
        assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].why), ("due", BadWord::BeforeBundle));
        ask.body.due = Some(view.bundle_from);
        scene.lead.does(&ask).await;
    }
}
