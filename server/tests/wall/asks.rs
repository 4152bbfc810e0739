//! Asks, closed by the people they are asked of.

use crate::support::scene::{PIVOINE, Scene, show};
use crate::support::world::{client_text, title};
use crate::support::{Asks, on_both_engines};
use veranda_api::client::{
    AnswerText, Approve, Decision, FinishReview, GiveAnswer, NewRemark, Pick, PickTime, Remark, Reviewed,
};
use veranda_api::staff::{MoveTask, NewForm, NewPlace, OpenAsk, WithdrawAsk};
use veranda_api::{Code, client};
use veranda_terms::{AskId, Asked, ContactRole, Form, Moment, Outcome};

fn approve(ask: AskId) -> Approve {
    Approve { ask, body: Decision { changes: None } }
}

fn answer(ask: AskId, text: &str) -> GiveAnswer {
    GiveAnswer { ask, body: AnswerText { text: client_text(text) } }
}

fn outcome(page: &client::TaskPage, ask: AskId) -> Option<Outcome> {
    let ask = page.card.asks.iter().find(|one| one.id == ask).expect("the ask is on the page");
    ask.closed.as_ref().map(|closed| closed.outcome.clone())
}

on_both_engines! {
    async fn an_approval_is_given_by_who_decides_and_moves_the_task_on(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let place = NewPlace { stage: scene.stages[3], before: None, from: None, share: None, takes_back: false };
        let card = scene.lead.does(&MoveTask { task: scene.shared, body: place }).await;
        let ask = card.asks[0].id;
        let at = scene.world.later(5_000);
        let page = anna.does(&approve(ask)).await;
        assert_eq!(outcome(&page, ask), Some(Outcome::Approved));
        assert_eq!(page.card.asks[0].closed.as_ref().map(|closed| closed.at), Some(at));
        assert_eq!(page.card.stage, scene.stages[4], "approved, it is built");
        assert_eq!(scene.staff_page(scene.shared).await.card.stage, scene.stages[4]);
    }

    async fn not_yet_says_what_should_change_and_moves_nothing(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let place = NewPlace { stage: scene.stages[3], before: None, from: None, share: None, takes_back: false };
        let ask = scene.lead.does(&MoveTask { task: scene.shared, body: place }).await.asks[0].id;
        let empty = Approve { ask, body: Decision { changes: Some(client_text("  ")) } };
        assert_eq!(anna.tries(&empty).await.unwrap_err().code, Code::Fields);
        let changes = Approve { ask, body: Decision { changes: Some(client_text("Greener")) } };
        let page = anna.does(&changes).await;
        assert_eq!(outcome(&page, ask), Some(Outcome::ChangesAsked { what: "Greener".to_owned() }));
        assert_eq!(page.card.stage, scene.stages[3]);
    }

    async fn an_ask_is_closed_once(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        let first = anna.tries_as(&approve(ask), "anna-approves-once").await.expect("approved");
        let repeated = anna.tries_as(&approve(ask), "anna-approves-once").await.expect("the same is answered");
        assert_eq!(first, repeated);
        let twice = anna.tries(&approve(ask)).await.unwrap_err();
        assert_eq!((twice.status, twice.code), (409, Code::AskClosed));
        let taken_back = scene.lead.tries(&WithdrawAsk { ask, body: () }).await;
        assert_eq!(taken_back.unwrap_err().code, Code::AskClosed);
        let reused = anna.tries_as(&answer(ask, "x"), "anna-approves-once").await.unwrap_err();
        assert_eq!((reused.status, reused.code), (422, Code::KeyReused));
    }

    async fn each_role_does_what_it_may(engine) {
        let scene = Scene::set(engine).await;
        let theo = scene.contact("Theo", ContactRole::TakesPart).await;
        let lou = scene.contact("Lou", ContactRole::Looks).await;
        let approval = scene.ask(NewForm::Approve, "May we build it?").await;
        let question = scene.ask(NewForm::AnswerText, "Which green?").await;
        let review = scene.ask(NewForm::Review, "Would you look?").await;
        for person in [&theo, &lou] {
            let refused = person.tries(&approve(approval)).await.unwrap_err();
            assert_eq!((refused.status, refused.code), (403, Code::NotYours));
        }
        assert_eq!(lou.tries(&answer(question, "Moss")).await.unwrap_err().code, Code::NotYours);
        let remark = Remark { task: scene.shared, body: NewRemark { text: client_text("I say") } };
        assert_eq!(lou.tries(&remark).await.unwrap_err().code, Code::NotYours);
        let reviewed = FinishReview { ask: review, body: Reviewed { remark: Some(client_text("unasked")) } };
        assert_eq!(lou.tries(&reviewed).await.unwrap_err().code, Code::NotYours);
        assert_eq!(lou.does(&show(scene.shared)).await.remarks, [], "a refused review leaves no remark");
        theo.does(&answer(question, "Moss")).await;
        theo.does(&remark).await;
    }

    async fn a_question_is_answered_with_text_or_one_of_the_choices(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::TakesPart).await;
        let question = scene.ask(NewForm::AnswerText, "Which green?").await;
        let page = anna.does(&answer(question, "Moss")).await;
        assert_eq!(outcome(&page, question), Some(Outcome::Answered { text: "Moss".to_owned() }));
        let options = vec![title("Paper"), title("Linen")];
        let choice = scene.ask(NewForm::AnswerChoice { options }, "Paper or linen?").await;
        let unoffered = anna.tries(&answer(choice, "Silk")).await.unwrap_err();
        assert_eq!((unoffered.status, unoffered.code), (400, Code::Unreadable));
        let page = anna.does(&answer(choice, "Linen")).await;
        assert_eq!(outcome(&page, choice), Some(Outcome::Answered { text: "Linen".to_owned() }));
        assert_eq!(anna.tries(&answer(choice, "")).await.unwrap_err().code, Code::Fields);
    }

    async fn a_review_ends_with_its_last_remark(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::TakesPart).await;
        let review = scene.ask(NewForm::Review, "Would you look?").await;
        let body = Reviewed { remark: Some(client_text("Lovely")) };
        let page = anna.does(&FinishReview { ask: review, body }).await;
        assert_eq!(outcome(&page, review), Some(Outcome::Reviewed));
        assert_eq!((page.remarks.len(), page.card.remarks), (1, 1));
        assert!(page.remarks[0].text.sanitised.contains("Lovely") && !page.remarks[0].from_firm);
    }

    async fn one_of_the_proposed_times_is_picked(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::TakesPart).await;
        let starts = vec![Moment(1_794_000_000_000), Moment(1_793_900_000_000), Moment(1_794_000_000_000)];
        let meeting = scene.ask(NewForm::Meet { starts, minutes: 30 }, "When shall we talk?").await;
        let page = anna.does(&show(scene.shared)).await;
        let Form::Meet { slots, minutes: 30 } = page.card.asks[0].form.clone() else { panic!("a meeting") };
        let starts: Vec<Moment> = slots.iter().map(|(_, start)| *start).collect();
        assert_eq!(starts, [Moment(1_793_900_000_000), Moment(1_794_000_000_000)]);
        let unknown = PickTime { ask: meeting, body: Pick { slot: crate::support::scene::never() } };
        assert_eq!(anna.tries(&unknown).await.unwrap_err().code, Code::Unreadable);
        let page = anna.does(&PickTime { ask: meeting, body: Pick { slot: slots[1].0 } }).await;
        assert_eq!(outcome(&page, meeting), Some(Outcome::Picked { slot: slots[1].0, at: slots[1].1 }));
    }

    async fn an_ask_of_named_people_is_theirs_alone(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ben = scene.contact("Ben", ContactRole::Decides).await;
        let bea = scene.contact_of(scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        let me = anna.does(&client::Me { body: () }).await.id;
        let stranger = bea.does(&client::Me { body: () }).await.id;
        let asked = |people| OpenAsk {
            task: scene.shared,
            body: veranda_api::staff::NewAsk {
                form: NewForm::Approve,
                own: None,
                of: Asked::People { people },
                sentence: title("May we?"),
                unlocks: None,
                minutes: None,
                due: None,
                undo_until: None,
                share: None,
                bundled: false,
            },
        };
        assert_eq!(scene.lead.tries(&asked(vec![me, stranger])).await.unwrap_err().code, Code::Fields);
        assert_eq!(scene.lead.tries(&asked(Vec::new())).await.unwrap_err().code, Code::Fields);
        let ask = scene.lead.does(&asked(vec![me])).await.card.asks[0].id;
        assert_eq!(ben.tries(&approve(ask)).await.unwrap_err().code, Code::NotYours);
        anna.does(&approve(ask)).await;
    }

    async fn an_ask_taken_back_leaves_nothing_on_the_client_s_side(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let before = anna.sends(Asks::of(&show(scene.shared), "")).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        assert_ne!(anna.sends(Asks::of(&show(scene.shared), "")).await, before);
        scene.lead.does(&WithdrawAsk { ask, body: () }).await;
        assert_eq!(anna.sends(Asks::of(&show(scene.shared), "")).await, before);
        assert_eq!(anna.tries(&approve(ask)).await.unwrap_err().code, Code::AskClosed);
    }

    async fn an_ask_of_another_client_does_not_exist(engine) {
        let scene = Scene::set(engine).await;
        let bea = scene.contact_of(scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        let foreign = bea.sends(Asks::of(&approve(ask), "bea-tries-hers")).await;
        let absent = bea.sends(Asks::of(&approve(crate::support::scene::never()), "bea-tries-none")).await;
        assert_eq!(foreign.status, 404);
        assert_eq!(foreign, absent);
    }
}
