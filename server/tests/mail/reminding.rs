//! What a reminder becomes: one mail to those who are asked, as they wish it, unless they have seen it or it is done.

use crate::support::letters::Letter;
use crate::support::scene::Scene;
use crate::support::world::new_ask;
use crate::support::{Engine, Person, on_both_engines};
use veranda_api::client::{Approve, ChangeMails, Decision, ShowHome};
use veranda_api::mails::{ClientWishes, HowSoon, QuietHours};
use veranda_api::staff::{BundleAsk, MoveTask, NewForm, NewPlace, OpenAsk, RemindAsk};
use veranda_terms::{AskId, ContactRole, Form, Lang, Moment};
use veranda_text::Say;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const ANNA: &str = "anna@client.example";
/// The language of the client's people.
const FRENCH: Say = Say::new(Lang::Fr);

fn told(scene: &Scene) -> Vec<Letter> {
    scene.world.letters().into_iter().filter(|one| one.to == ANNA && !one.file.contains("-invitation-")).collect()
}

async fn after(scene: &Scene, ms: i64) {
    scene.world.settle().await;
    scene.world.later(ms);
    scene.world.settle().await;
}

/// Anna decides, was asked something and was mailed about it, and has seen it; now it is the next day.
async fn waiting(engine: Engine) -> (Scene, Person, AskId) {
    let scene = Scene::set(engine).await;
    let anna = scene.contact("Anna", ContactRole::Decides).await;
    let ask = scene.ask(NewForm::Approve, "Which green?").await;
    after(&scene, MINUTE).await;
    anna.does(&ShowHome { body: () }).await;
    after(&scene, Moment::DAY_MS).await;
    assert_eq!(told(&scene).len(), 1, "it was told when it was asked");
    (scene, anna, ask)
}

/// The lead signs in again: whoever was signed in yesterday is not any more. What she does then is another intention.
async fn lead_again(scene: &Scene) -> Person {
    let name = format!("ines-{}", scene.world.house.clock.now().0);
    scene.world.signed_in("ines@halden-rask.example", &name).await
}

async fn reminded(scene: &Scene, ask: AskId) {
    let lead = lead_again(scene).await;
    lead.does(&RemindAsk { ask, body: () }).await;
}

async fn wants(who: &Person, asked: HowSoon) {
    let quiet = Some(QuietHours { from: 20 * 60, until: 7 * 60 });
    who.does(&ChangeMails { body: ClientWishes { asked, told: HowSoon::OnMonday, quiet } }).await;
}

on_both_engines! {
    async fn a_reminder_is_one_mail_that_says_so(engine) {
        let (scene, _anna, ask) = waiting(engine).await;
        reminded(&scene, ask).await;
        after(&scene, MINUTE).await;
        let letters = told(&scene);
        let [_, letter] = &letters[..] else { panic!("{letters:?}") };
        let first = FRENCH.mail_action(FRENCH.common_approve(), "Logo");
        assert_eq!(letter.subject, FRENCH.mail_reminder(&first));
        for words in ["Which green?", "Ines Duarte", "http://skogholm.localhost:8080/projects/"] {
            assert!(letter.decoded.contains(words), "{words}: {}", letter.decoded);
        }
        after(&scene, 5 * HOUR).await;
        assert_eq!(told(&scene).len(), 2, "and never again");
    }

    async fn at_night_it_waits_for_the_morning_and_what_is_done_or_seen_by_then_is_not_told(engine) {
        let (scene, anna, ask) = waiting(engine).await;
        after(&scene, 13 * HOUR).await;
        reminded(&scene, ask).await;
        after(&scene, 2 * HOUR).await;
        assert_eq!(told(&scene).len(), 1, "it is quiet");
        after(&scene, 8 * HOUR).await;
        assert_eq!(told(&scene).len(), 2, "it is morning");
        // The next evening she looks into it herself, after she was reminded.
        after(&scene, 14 * HOUR).await;
        reminded(&scene, ask).await;
        // That she was reminded is known before she looks.
        scene.world.settle().await;
        scene.world.later(MINUTE);
        anna.does(&ShowHome { body: () }).await;
        after(&scene, 11 * HOUR).await;
        assert_eq!(told(&scene).len(), 2, "she has seen it since");
        after(&scene, 13 * HOUR).await;
        reminded(&scene, ask).await;
        anna.does(&Approve { ask, body: Decision { changes: None } }).await;
        after(&scene, 12 * HOUR).await;
        assert_eq!(told(&scene).len(), 2, "it is done");
    }

    async fn it_comes_as_its_receiver_wishes_to_be_asked(engine) {
        let (scene, anna, ask) = waiting(engine).await;
        wants(&anna, HowSoon::Never).await;
        reminded(&scene, ask).await;
        after(&scene, 8 * Moment::DAY_MS).await;
        assert_eq!(told(&scene).len(), 1, "not by mail");
        wants(&anna, HowSoon::OnMonday).await;
        reminded(&scene, ask).await;
        after(&scene, Moment::DAY_MS).await;
        assert_eq!(told(&scene).len(), 1, "not yet");
        after(&scene, 7 * Moment::DAY_MS).await;
        let letters = told(&scene);
        assert_eq!(letters.len(), 2, "on Monday");
        assert!(letters[1].decoded.contains("Which green?"), "{}", letters[1].decoded);
    }
}

/// What was asked of her, without what she is told on Mondays.
fn asked(scene: &Scene) -> Vec<Letter> {
    told(scene).into_iter().filter(|letter| letter.file.contains("-news-")).collect()
}

fn bundled(scene: &Scene, sentence: &str) -> OpenAsk {
    let mut ask = new_ask(scene.shared, NewForm::AnswerText, sentence);
    ask.body.bundled = true;
    ask
}

on_both_engines! {
    async fn what_a_move_asked_and_is_bundled_just_after_is_told_on_monday_with_the_others(engine) {
        let scene = Scene::set(engine).await;
        scene.contact("Anna", ContactRole::Decides).await;
        scene.lead.does(&bundled(&scene, "One?")).await;
        let place = NewPlace { stage: scene.stages[3], before: None, from: None, share: None, takes_back: false };
        let card = scene.lead.does(&MoveTask { task: scene.shared, body: place }).await;
        let ask = card.asks.iter().find(|ask| ask.form == Form::Approve).expect("the stage asks").clone();
        // That it was asked is put down before it is bundled.
        scene.world.settle().await;
        scene.world.later(20_000);
        scene.lead.does(&BundleAsk { ask: ask.id, body: () }).await;
        after(&scene, 3 * Moment::DAY_MS).await;
        assert_eq!(asked(&scene).len(), 0, "no mail of its own");
        after(&scene, 4 * Moment::DAY_MS).await;
        let letters = asked(&scene);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        for sentence in ["One?", ask.sentence.as_str()] {
            assert!(letter.decoded.contains(sentence), "{sentence}: {}", letter.decoded);
        }
    }

    async fn what_is_bundled_is_one_mail_on_monday_and_what_is_seen_or_answered_by_then_is_not_in_it(engine) {
        // It is Monday morning.
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        for sentence in ["One?", "Two?"] {
            scene.lead.does(&bundled(&scene, sentence)).await;
            after(&scene, HOUR).await;
        }
        assert_eq!(asked(&scene).len(), 0, "no mail of its own");
        // Something else on the same task has its own mail meanwhile: it waits for what may still come, and no longer.
        scene.ask(NewForm::Approve, "Now?").await;
        after(&scene, 6 * MINUTE).await;
        let letters = asked(&scene);
        let [own] = &letters[..] else { panic!("{letters:?}") };
        assert!(own.decoded.contains("Now?"), "{}", own.decoded);
        after(&scene, 7 * Moment::DAY_MS).await;
        let letters = asked(&scene);
        let [_, monday] = &letters[..] else { panic!("{letters:?}") };
        for words in ["One?", "Two?"] {
            assert!(monday.decoded.contains(words), "{words}: {}", monday.decoded);
        }
        assert!(!monday.decoded.contains("Now?"), "{}", monday.decoded);
        // Another one, which she sees before its Monday.
        let lead = lead_again(&scene).await;
        lead.does(&bundled(&scene, "Three?")).await;
        scene.world.later(HOUR);
        anna.does(&ShowHome { body: () }).await;
        after(&scene, 8 * Moment::DAY_MS).await;
        assert_eq!(asked(&scene).len(), 2);
    }

    async fn who_wants_to_be_asked_on_mondays_reads_what_is_bundled_in_that_mail(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        wants(&anna, HowSoon::OnMonday).await;
        scene.lead.does(&bundled(&scene, "One?")).await;
        after(&scene, 7 * Moment::DAY_MS).await;
        let letters = told(&scene);
        let [monday] = &letters[..] else { panic!("{letters:?}") };
        assert!(monday.decoded.contains("One?") && monday.file.contains("digest"), "{}", monday.decoded);
    }
}
