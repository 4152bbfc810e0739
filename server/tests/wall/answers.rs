//! Answers that bind, answers that can be undone, and answers that are more than words.

use crate::partners;
use crate::support::door::proves;
use crate::support::scene::{SKOGHOLM, Scene, show};
use crate::support::world::{client_text, live_of, new_ask, title};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::client::{
    self, AnswerDay, AnswerFigure, Approve, Choice, Choose, ClientLive, Decision, GiveDay, GiveFigure, NameUnder, Sign,
    Undo,
};
use veranda_api::staff::{
    AskPartner, FinishTask, Finished, MoveTask, NewAsk, NewForm, NewPartnerAsk, NewPlace, NewWay, OpenAsk, ShowTask,
    WithdrawAsk,
};
use veranda_api::{Code, staff};
use veranda_server::live::Class;
use veranda_terms::policy::UNDO_MS;
use veranda_terms::{AskId, Asked, BadWord, ContactRole, Day, Figure, Moment, Outcome, PersonName, StageId, Strength};

const ANNA: &str = "anna@client.example";

fn approve(ask: AskId) -> Approve {
    Approve { ask, body: Decision { changes: None } }
}

fn undo(ask: AskId) -> Undo {
    Undo { ask, body: () }
}

fn sign(ask: AskId, name: &str) -> Sign {
    Sign { ask, body: NameUnder { name: PersonName::parse(name).expect("a name") } }
}

fn of(page: &client::TaskPage, ask: AskId) -> client::ClientAsk {
    page.card.asks.iter().find(|one| one.id == ask).expect("the ask is on the page").clone()
}

fn outcome(page: &client::TaskPage, ask: AskId) -> Option<Outcome> {
    of(page, ask).closed.map(|closed| closed.outcome)
}

/// The shared task is moved into a stage.
async fn moved(scene: &Scene, stage: StageId) {
    let body = NewPlace { stage, before: None, from: None, share: None, takes_back: false };
    scene.lead.does(&MoveTask { task: scene.shared, body }).await;
}

/// The approval that moving the shared task to the client's stage asks for.
async fn in_review(scene: &Scene) -> AskId {
    moved(scene, scene.stages[3]).await;
    scene.staff_page(scene.shared).await.card.asks[0].id
}

/// Something the firm has said a moment for.
async fn asked_until(scene: &Scene, until: Moment) -> Result<AskId, Box<veranda_api::Refusal>> {
    let OpenAsk { task, body } = new_ask(scene.shared, NewForm::Approve, "May we print?");
    let ask = OpenAsk { task, body: NewAsk { undo_until: Some(until), ..body } };
    Ok(scene.lead.tries(&ask).await?.card.asks[0].id)
}

async fn code(person: &Person, ask: AskId) -> Code {
    person.tries(&undo(ask)).await.expect_err("it is refused").code
}

on_both_engines! {
    async fn an_approval_is_undone_while_nothing_has_gone_on_and_both_sides_see_it(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ask = in_review(&scene).await;
        let given = scene.world.later(60_000);
        let page = anna.does(&approve(ask)).await;
        assert_eq!(page.card.stage, scene.stages[4]);
        assert_eq!(of(&page, ask).closed.and_then(|closed| closed.undo), Some(given.plus_ms(UNDO_MS)));
        scene.world.settle().await;
        let mut ear = scene.world.listen(scene.skogholm);
        let mut inside = scene.world.house.hub.listen(Class::Staff);
        let at = scene.world.later(UNDO_MS - 1);
        let first = anna.tries_as(&undo(ask), "anna-undoes-once").await.expect("undone");
        assert_eq!(anna.tries_as(&undo(ask), "anna-undoes-once").await.expect("the same is answered"), first);
        assert_eq!((outcome(&first, ask), first.card.stage), (None, scene.stages[3]));
        scene.world.settle().await;
        assert!(live_of(&mut ear).iter().any(|told| matches!(told, ClientLive::Card(card) if card.stage == scene.stages[3])));
        assert!(inside.try_recv().is_ok_and(|told| told.contains("reopened")), "the firm sees it at once");
        let seen = scene.staff_page(scene.shared).await.card;
        assert_eq!(seen.stage, scene.stages[3]);
        let back = seen.asks[0].reopened.clone().expect("the firm reads who took it back");
        assert_eq!((back.at, back.by.name.as_str()), (at, "Anna"));
        // It waits again, and is closed and undone like any other.
        assert_eq!(anna.tries(&undo(ask)).await.unwrap_err().code, Code::Changed);
        let again = anna.does(&approve(ask)).await;
        assert_eq!((outcome(&again, ask), again.card.stage), (Some(Outcome::Approved), scene.stages[4]));
    }

    async fn an_undo_that_comes_too_late_says_why(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ben = scene.contact("Ben", ContactRole::Decides).await;
        let ask = in_review(&scene).await;
        anna.does(&approve(ask)).await;
        assert_eq!(code(&ben, ask).await, Code::NotYours, "whoever gave the answer takes it back");
        moved(&scene, scene.stages[5]).await;
        assert_eq!(code(&anna, ask).await, Code::WentOn);
        assert_eq!(of(&anna.does(&show(scene.shared)).await, ask).closed.and_then(|closed| closed.undo), None);
        moved(&scene, scene.stages[4]).await;
        scene.world.later(1_000);
        let more = scene.ask(NewForm::AnswerText, "Which green?").await;
        assert_eq!(code(&anna, ask).await, Code::WentOn);
        scene.lead.does(&WithdrawAsk { ask: more, body: () }).await;
        scene.lead.does(&FinishTask { task: scene.shared, body: Finished { done: true } }).await;
        assert_eq!(code(&anna, ask).await, Code::WentOn);
        scene.lead.does(&FinishTask { task: scene.shared, body: Finished { done: false } }).await;
        scene.world.later(UNDO_MS);
        assert_eq!(code(&anna, ask).await, Code::UndoOver);
        assert_eq!(scene.staff_page(scene.shared).await.card.stage, scene.stages[4], "refused, nothing moves");
    }

    async fn the_moment_the_firm_has_named_holds_whatever_it_does_meanwhile(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let now = scene.world.later(1_000);
        let refused = asked_until(&scene, now).await.unwrap_err();
        assert_eq!((refused.code, refused.fields[0].field.as_str()), (Code::Fields, "undo_until"));
        let until = now.plus_days(3);
        let ask = asked_until(&scene, until).await.expect("asked");
        let seen = of(&anna.does(&show(scene.shared)).await, ask);
        assert_eq!((seen.undo_until, seen.closed), (Some(until), None));
        let page = anna.does(&approve(ask)).await;
        assert_eq!(of(&page, ask).closed.and_then(|closed| closed.undo), Some(until));
        moved(&scene, scene.stages[4]).await;
        scene.world.later(UNDO_MS * 2);
        let page = anna.does(&undo(ask)).await;
        assert_eq!((outcome(&page, ask), page.card.stage), (None, scene.stages[4]), "where the firm put it, it stays");
        anna.does(&approve(ask)).await;
        scene.world.later(4 * 86_400_000);
        assert_eq!(code(&anna, ask).await, Code::UndoOver);
    }

    async fn what_happens_inside_makes_no_undo_fail(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        anna.does(&approve(ask)).await;
        let before = anna.sends(Asks::of(&show(scene.shared), "")).await;
        // The internal check appears in Design, where the task stood.
        moved(&scene, scene.stages[2]).await;
        assert_eq!(anna.sends(Asks::of(&show(scene.shared), "")).await, before);
        assert_eq!(outcome(&anna.does(&undo(ask)).await, ask), None);
        assert_eq!(scene.staff_page(scene.shared).await.card.stage, scene.stages[2], "nor is it taken out of it");
    }

    async fn a_signature_needs_a_proof_and_the_signer_s_own_name_and_stays(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let theo = scene.contact("Theo", ContactRole::TakesPart).await;
        let text = "We order **500 boxes**.\nFor 9,000 €.";
        let ask = scene.ask(NewForm::Sign { text: client_text(text) }, "Please sign the order").await;
        assert_eq!(anna.tries(&sign(ask, "Anna")).await.unwrap_err().code, Code::NeedsProof);
        proves(&scene.world, &anna, ANNA).await;
        proves(&scene.world, &theo, "theo@client.example").await;
        assert_eq!(theo.tries(&sign(ask, "Theo")).await.unwrap_err().code, Code::NotYours);
        let other = anna.tries(&sign(ask, "Ben")).await.unwrap_err();
        assert_eq!((other.fields[0].field.as_str(), other.fields[0].why), ("name", BadWord::AnotherName));
        assert_eq!(anna.tries(&approve(ask)).await.unwrap_err().code, Code::Unreadable, "a yes is no signature");
        let at = scene.world.later(1_000);
        let page = anna.does(&sign(ask, "  anna ")).await;
        let signed =
            Outcome::Signed { text: text.to_owned(), name: "anna".to_owned(), strength: Strength::Proved };
        assert_eq!(outcome(&page, ask), Some(signed.clone()));
        let kept = scene.staff_page(scene.shared).await.card.asks[0].closed.clone().expect("it is closed");
        assert_eq!((kept.at, kept.by.name.as_str(), kept.outcome), (at, "Anna", signed));
        assert_eq!(code(&anna, ask).await, Code::UndoOver);
    }

    async fn what_is_to_be_signed_is_neither_empty_nor_endless(engine) {
        let scene = Scene::set(engine).await;
        for text in [" \n ".to_owned(), "x".repeat(2_001)] {
            let ask = new_ask(scene.shared, NewForm::Sign { text: client_text(&text) }, "Please sign");
            let refused = scene.lead.tries(&ask).await.unwrap_err();
            assert_eq!((refused.code, refused.fields[0].field.as_str()), (Code::Fields, "text"));
        }
    }

    async fn one_of_the_ways_is_chosen_and_what_is_so_is_confirmed(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let way = |name: &str| NewWay { title: title(name), consequence: Some(title("It costs nothing")) };
        let ways = |names: &[&str]| NewForm::Choose { options: names.iter().map(|name| way(name)).collect() };
        for few_or_many in [&["A"][..], &["A", "B", "C", "D", "E", "F"]] {
            let refused = scene.lead.tries(&new_ask(scene.shared, ways(few_or_many), "How?")).await.unwrap_err();
            assert_eq!((refused.code, refused.fields[0].field.as_str()), (Code::Fields, "options"));
        }
        let ask = scene.ask(ways(&["Reduce", "Stop"]), "How do we go on?").await;
        let unoffered = Choose { ask, body: Choice { option: 2 } };
        assert_eq!(anna.tries(&unoffered).await.unwrap_err().code, Code::Unreadable);
        let page = anna.does(&Choose { ask, body: Choice { option: 1 } }).await;
        assert_eq!(outcome(&page, ask), Some(Outcome::Chosen { option: 1, title: "Stop".to_owned() }));
        assert_eq!(outcome(&anna.does(&undo(ask)).await, ask), None);
        let changes = Decision { changes: Some(client_text("Neither of them")) };
        let page = anna.does(&Approve { ask, body: changes }).await;
        assert_eq!(outcome(&page, ask), Some(Outcome::ChangesAsked { what: "Neither of them".to_owned() }));
        let ask = scene.ask(NewForm::Confirm, "North and middle come first").await;
        assert_eq!(outcome(&anna.does(&approve(ask)).await, ask), Some(Outcome::Confirmed));
    }

    async fn a_day_and_a_figure_are_given_by_who_takes_part(engine) {
        let scene = Scene::set(engine).await;
        let theo = scene.contact("Theo", ContactRole::TakesPart).await;
        let day = scene.ask(NewForm::AnswerDate, "When is the opening?").await;
        let figure = Figure::of_thousandths(12_500).expect("a figure");
        let wrong = GiveFigure { ask: day, body: AnswerFigure { figure } };
        assert_eq!(theo.tries(&wrong).await.unwrap_err().code, Code::Unreadable);
        let page = theo.does(&GiveDay { ask: day, body: AnswerDay { day: Day(20_800) } }).await;
        assert_eq!(outcome(&page, day), Some(Outcome::AnsweredDate { day: Day(20_800) }));
        let long = NewForm::AnswerNumber { unit: Some(title("square metres of floor")) };
        let refused = scene.lead.tries(&new_ask(scene.shared, long, "How large?")).await.unwrap_err();
        assert_eq!(refused.fields[0].field, "unit");
        let area = scene.ask(NewForm::AnswerNumber { unit: Some(title("m²")) }, "How large?").await;
        let page = theo.does(&GiveFigure { ask: area, body: AnswerFigure { figure } }).await;
        let answered = Outcome::AnsweredNumber { figure, unit: Some("m²".to_owned()) };
        assert_eq!(outcome(&page, area), Some(answered));
    }

    async fn a_partner_is_asked_in_simple_forms_alone(engine) {
        let scene = Scene::set(engine).await;
        let piper = partners::comes(&scene, "Piper", false).await;
        partners::shared(&scene, &piper, scene.shared, "Pipes").await;
        let asking = |form| AskPartner {
            task: scene.shared,
            partner: piper.partner,
            body: NewPartnerAsk {
                form,
                own: None,
                of: Asked::Client,
                sentence: title("May we?"),
                unlocks: None,
                minutes: None,
                due: None,
            },
        };
        let forms = [NewForm::Sign { text: client_text("We agree") }, NewForm::AnswerDate, NewForm::AnswerNumber {
            unit: None,
        }];
        for form in forms {
            let refused = scene.lead.tries(&asking(form)).await.unwrap_err();
            assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].why), ("form", BadWord::NotForPartners));
        }
        let side = scene.lead.does(&asking(NewForm::Confirm)).await.sides.remove(0);
        let ask = side.asks[0].id;
        let body = Decision { changes: None };
        let page = piper.person.does(&veranda_api::partner::Approve { ask, body }).await;
        assert_eq!(outcome(&page, ask), Some(Outcome::Confirmed));
    }

    async fn nobody_elsewhere_learns_of_an_ask_by_undoing_it(engine) {
        let scene = Scene::set(engine).await;
        let bea = scene.contact_of(scene.pivoine, crate::support::scene::PIVOINE, "Bea", ContactRole::Decides).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        let foreign = bea.sends(Asks::of(&undo(ask), "bea-undoes-hers")).await;
        let absent = bea.sends(Asks::of(&undo(crate::support::scene::never()), "bea-undoes-none")).await;
        assert_eq!(foreign.status, 404);
        assert_eq!(foreign, absent);
        let looked = scene.lead.carried_to(SKOGHOLM).sends(Asks::of(&undo(ask), "lead-undoes")).await;
        assert_eq!(looked.status, 401);
        let _: staff::StaffTaskPage = scene.lead.does(&ShowTask { task: scene.shared, body: () }).await;
    }
}
