//! What a contact does with an ask besides answering it: later, stuck, other times, handed to a colleague.

use crate::support::scene::{PIVOINE, Scene, never, show};
use crate::support::world::{client_text, live_of, new_ask};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::client::{
    self, Approve, ClientAsk, ClientLive, Decision, HandOver, Handing, LaterOn, OtherTimes, Pick, ProposeTimes, PutOff,
    SayStuck, TakeHandBack, TakeWordBack, WhyStuck,
};
use veranda_api::staff::{self, Again, AskAgain, NewAsk, NewForm, OpenAsk, TakeTime, WithdrawAsk};
use veranda_api::{Code, reader};
use veranda_terms::{AskId, AskWord, Asked, BadWord, ContactRole, Day, Form, Moment, Outcome, PersonId, Turn};

const HOUR: i64 = 3_600_000;

fn stuck(ask: AskId, reason: &str) -> SayStuck {
    SayStuck { ask, body: WhyStuck { reason: client_text(reason) } }
}

fn later(ask: AskId, until: Day) -> PutOff {
    PutOff { ask, body: LaterOn { until } }
}

fn hand(ask: AskId, to: PersonId, words: &str) -> HandOver {
    HandOver { ask, body: Handing { to, words: client_text(words) } }
}

fn again(ask: AskId, text: &str, starts: Option<Vec<Moment>>) -> AskAgain {
    AskAgain { ask, body: Again { text: client_text(text), starts } }
}

fn of(page: &client::TaskPage, ask: AskId) -> ClientAsk {
    page.card.asks.iter().find(|one| one.id == ask).expect("the ask is on the page").clone()
}

async fn me(person: &Person) -> client::Reader {
    person.does(&client::Me { body: () }).await
}

async fn turn(scene: &Scene, person: &Person) -> Turn {
    let page = person.does(&show(scene.shared)).await;
    reader::turn(&page.card, &me(person).await)
}

/// The field that was refused, and why.
fn field(refusal: veranda_api::Refusal) -> (String, BadWord) {
    assert_eq!(refusal.code, Code::Fields);
    (refusal.fields[0].field.clone(), refusal.fields[0].why)
}

on_both_engines! {
    async fn whoever_is_stuck_says_why_and_it_is_the_firm_s_turn_until_it_asks_again(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ask = scene.ask(NewForm::AnswerText, "Which green?").await;
        assert!(matches!(turn(&scene, &anna).await, Turn::Yours { .. }));
        scene.world.settle().await;
        let mut ear = scene.world.listen(scene.skogholm);
        let at = scene.world.later(60_000);
        let page = anna.does(&stuck(ask, " We have **no** samples. ")).await;
        let word = of(&page, ask).word.expect("it was said");
        assert_eq!((word.at, word.by.name.as_str(), word.settled), (at, "Anna", None));
        assert_eq!(word.says, AskWord::Stuck { reason: "We have **no** samples.".to_owned() });
        assert_eq!(turn(&scene, &anna).await, Turn::Ours);
        scene.world.settle().await;
        assert!(live_of(&mut ear).iter().any(|told| matches!(told, ClientLive::Card(card) if card.asks[0].word.is_some())));
        let seen = scene.staff_page(scene.shared).await.card.asks[0].clone();
        assert!(reader::waits_on_us(&seen), "the firm reads that it is its turn, and why");
        assert_eq!(seen.word, Some(word));
        // The firm answers in the thread, and the turn goes back; what it was stays to be read.
        let settled = scene.world.later(HOUR);
        let page = scene.lead.does(&again(ask, "They come by courier today.", None)).await;
        assert_eq!(page.remarks.len(), 1);
        assert_eq!(page.card.asks[0].word.as_ref().and_then(|word| word.settled), Some(settled));
        assert!(matches!(turn(&scene, &anna).await, Turn::Yours { .. }));
        assert_eq!(scene.lead.tries(&again(ask, "", None)).await.unwrap_err().code, Code::Changed);
        assert_eq!(anna.tries(&TakeWordBack { ask, body: () }).await.unwrap_err().code, Code::Changed);
    }

    async fn a_word_is_taken_back_by_whoever_said_it_and_once_sent_is_said_once(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ben = scene.contact("Ben", ContactRole::Decides).await;
        let ask = scene.ask(NewForm::Approve, "May we print?").await;
        let first = anna.tries_as(&stuck(ask, "Which paper?"), "anna-is-stuck").await.expect("said");
        assert_eq!(anna.tries_as(&stuck(ask, "Which paper?"), "anna-is-stuck").await.expect("the same"), first);
        let back = TakeWordBack { ask, body: () };
        assert_eq!(ben.tries(&back).await.unwrap_err().code, Code::NotYours);
        assert_eq!(of(&anna.does(&back).await, ask).word, None);
        assert!(matches!(turn(&scene, &anna).await, Turn::Yours { .. }));
        assert_eq!(anna.tries(&back).await.unwrap_err().code, Code::Changed);
        // Whoever is stuck may answer all the same: the answer ends it.
        anna.does(&stuck(ask, "Which paper?")).await;
        let page = ben.does(&Approve { ask, body: Decision { changes: None } }).await;
        assert_eq!(of(&page, ask).word, None);
        assert_eq!(anna.tries(&stuck(ask, "Too late")).await.unwrap_err().code, Code::AskClosed);
    }

    async fn a_reason_is_neither_empty_nor_endless_and_only_who_may_answer_gives_one(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let lou = scene.contact("Lou", ContactRole::Looks).await;
        let ask = scene.ask(NewForm::Approve, "May we print?").await;
        assert_eq!(field(*anna.tries(&stuck(ask, " \n")).await.unwrap_err()), ("reason".to_owned(), BadWord::Empty));
        let long = "x".repeat(AskWord::REASON as usize + 1);
        let refused = field(*anna.tries(&stuck(ask, &long)).await.unwrap_err());
        assert_eq!(refused, ("reason".to_owned(), BadWord::TooLong { most: AskWord::REASON }));
        assert_eq!(lou.tries(&stuck(ask, "I only look")).await.unwrap_err().code, Code::NotYours);
        assert_eq!(lou.tries(&later(ask, Day(30_000))).await.unwrap_err().code, Code::NotYours);
    }

    async fn what_is_put_off_waits_until_its_day_and_never_past_the_day_it_is_due(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let today = scene.world.house.clock.now().day_at(0);
        let OpenAsk { task, body } = new_ask(scene.shared, NewForm::Approve, "May we print?");
        let due = today.plus(5);
        let ask = OpenAsk { task, body: NewAsk { due: Some(due), ..body } };
        let ask = scene.lead.does(&ask).await.card.asks[0].id;
        let passed = field(*anna.tries(&later(ask, today.plus(-1))).await.unwrap_err());
        assert_eq!(passed, ("until".to_owned(), BadWord::Passed));
        let groups = async |until: i32, on: i32| {
            let page = anna.does(&later(ask, today.plus(until))).await;
            let list = reader::home_list(std::iter::once(&page.card), &me(&anna).await, today.plus(on));
            (list.yours.len(), list.later.len())
        };
        assert_eq!(groups(3, 0).await, (0, 1));
        assert_eq!(groups(3, 2).await, (0, 1));
        assert_eq!(groups(3, 3).await, (1, 0), "the day has come");
        assert_eq!(groups(9, 4).await, (0, 1));
        assert_eq!(groups(9, 5).await, (1, 0), "it is due, whatever was said");
        let seen = scene.staff_page(scene.shared).await.card.asks[0].clone();
        assert!(!reader::waits_on_us(&seen));
        assert_eq!(seen.word.map(|word| word.says), Some(AskWord::Later { until: today.plus(9) }), "the firm reads the day");
        assert_eq!(seen.due, Some(due), "what is due stays due");
        assert_eq!(scene.lead.tries(&again(ask, "", None)).await.unwrap_err().code, Code::Changed, "nothing to settle");
    }

    async fn an_ask_is_handed_to_a_colleague_and_taken_back_while_it_is_open(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ben = scene.contact("Ben", ContactRole::Decides).await;
        let (anna_id, ben_id) = (me(&anna).await.id, me(&ben).await.id);
        let ask = scene.ask(NewForm::Approve, "May we print?").await;
        let at = scene.world.later(60_000);
        let page = anna.does(&hand(ask, ben_id, "You know the paper.")).await;
        let shown = of(&page, ask);
        assert_eq!(shown.of, Asked::People { people: vec![ben_id] });
        let handed = shown.handed.clone().expect("it was handed over");
        assert_eq!((handed.at, handed.by.name.as_str(), handed.to.name.as_str()), (at, "Anna", "Ben"));
        assert_eq!(handed.words.as_deref(), Some("You know the paper."));
        assert!(matches!(turn(&scene, &anna).await, Turn::Colleagues { .. }));
        assert!(matches!(turn(&scene, &ben).await, Turn::Yours { .. }));
        assert_eq!(scene.staff_page(scene.shared).await.card.asks[0], shown, "the firm reads it too");
        let yes = Approve { ask, body: Decision { changes: None } };
        assert_eq!(anna.tries(&yes).await.unwrap_err().code, Code::NotYours);
        let back = TakeHandBack { ask, body: () };
        assert_eq!(ben.tries(&back).await.unwrap_err().code, Code::NotYours);
        let shown = of(&anna.does(&back).await, ask);
        assert_eq!((shown.of, shown.handed), (Asked::Client, None));
        assert_eq!(anna.tries(&back).await.unwrap_err().code, Code::Changed);
        // Handed on again, and answered: then nothing is to be taken back.
        anna.does(&hand(ask, ben_id, "")).await;
        ben.does(&yes).await;
        assert_eq!(anna.tries(&back).await.unwrap_err().code, Code::AskClosed);
        assert_eq!(ben.tries(&hand(ask, anna_id, "")).await.unwrap_err().code, Code::AskClosed);
    }

    async fn nothing_is_handed_to_who_may_not_do_it_is_asked_already_or_is_not_here(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let theo = scene.contact("Theo", ContactRole::TakesPart).await;
        let bea = scene.contact_of(scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        let lead = scene.lead.does(&veranda_api::staff::Me { body: () }).await.id;
        let ask = scene.ask(NewForm::Approve, "May we print?").await;
        let (anna_id, theo_id, bea_id) = (me(&anna).await.id, me(&theo).await.id, me(&bea).await.id);
        // Whoever was invited and never came has a name here that is not told yet.
        let invited = crate::support::world::invite(
            scene.skogholm,
            "Ida",
            "ida@client.example",
            ContactRole::Decides,
            None,
        );
        let page = scene.lead.does(&invited).await;
        let ida = page.contacts.iter().find(|one| one.name.as_str() == "Ida").expect("she is invited").id;
        let mut said = Vec::new();
        for to in [theo_id, anna_id, bea_id, lead, ida, never()] {
            said.push(field(*anna.tries(&hand(ask, to, "")).await.unwrap_err()));
        }
        assert!(said.iter().all(|why| *why == ("to".to_owned(), BadWord::NotTheirs)), "one answer for all: {said:?}");
        assert_eq!(theo.tries(&hand(ask, anna_id, "")).await.unwrap_err().code, Code::NotYours);
        let question = scene.ask(NewForm::AnswerText, "Which paper?").await;
        let long = hand(question, theo_id, &"x".repeat(501));
        assert_eq!(field(*anna.tries(&long).await.unwrap_err()), ("words".to_owned(), BadWord::TooLong { most: 500 }));
        anna.does(&hand(question, theo_id, "")).await;
    }

    async fn who_cannot_come_proposes_times_and_the_firm_takes_one(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let now = scene.world.house.clock.now();
        let form = || NewForm::Meet { starts: vec![now.plus_ms(24 * HOUR)], minutes: 30 };
        let ask = scene.ask(form(), "When do we meet?").await;
        let propose = |ask, starts| ProposeTimes { ask, body: OtherTimes { starts } };
        for (starts, why) in [
            (vec![], BadWord::Empty),
            ((1..=4).map(|hours| now.plus_ms(hours * HOUR)).collect(), BadWord::TooLong { most: 3 }),
            (vec![now.plus_ms(-HOUR)], BadWord::Passed),
        ] {
            assert_eq!(field(*anna.tries(&propose(ask, starts)).await.unwrap_err()), ("starts".to_owned(), why));
        }
        let question = scene.ask(NewForm::AnswerText, "Which room?").await;
        let misplaced = anna.tries(&propose(question, vec![now.plus_ms(HOUR)])).await.unwrap_err();
        assert_eq!(misplaced.code, Code::Unreadable, "where no meeting is asked for");
        scene.lead.does(&WithdrawAsk { ask: question, body: () }).await;
        let times = [now.plus_ms(48 * HOUR), now.plus_ms(30 * HOUR)];
        let page = anna.does(&propose(ask, times.to_vec())).await;
        assert_eq!(turn(&scene, &anna).await, Turn::Ours);
        let Some(AskWord::OtherTimes { times: proposed }) = of(&page, ask).word.map(|word| word.says) else {
            panic!("times were proposed")
        };
        assert_eq!(proposed.iter().map(|(_, at)| *at).collect::<Vec<_>>(), [times[1], times[0]], "earliest first");
        let take = |slot| TakeTime { ask, body: Pick { slot } };
        assert_eq!(scene.lead.tries(&take(never())).await.unwrap_err().code, Code::Unreadable);
        let page = scene.lead.does(&take(proposed[0].0)).await;
        let closed = page.card.asks[0].closed.clone().expect("it is fixed");
        assert_eq!(closed.outcome, Outcome::Picked { slot: proposed[0].0, at: times[1] });
        assert_eq!(of(&anna.does(&show(scene.shared)).await, ask).closed.map(|closed| closed.outcome), Some(closed.outcome));
        // Both sides keep it in their calendar, and nobody else does.
        let file = anna.sends(Asks::of(&client::MeetingFile { ask, body: () }, "")).await;
        assert_eq!(file.header("content-type"), Some("text/calendar; charset=utf-8"));
        assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"meeting.ics\""));
        let (year, month, day) = times[1].day_at(0).ymd();
        let starts = format!("\r\nDTSTART:{year:04}{month:02}{day:02}T");
        for line in ["BEGIN:VCALENDAR\r\n", "\r\nSUMMARY:Logo\r\n", &starts] {
            assert!(file.text().contains(line), "{line:?} in {:?}", file.text());
        }
        let theirs = scene.lead.sends(Asks::of(&staff::MeetingFile { ask, body: () }, "")).await;
        assert!(theirs.text().contains(&starts) && theirs.text().contains("SUMMARY:Logo\r\n"), "called as the client calls it");
        let bea = scene.contact_of(scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        assert_eq!(bea.sends(Asks::of(&client::MeetingFile { ask, body: () }, "")).await.status, 404);
        let open = scene.ask(NewForm::Approve, "May we print?").await;
        assert_eq!(anna.sends(Asks::of(&client::MeetingFile { ask: open, body: () }, "")).await.status, 404);
        scene.lead.does(&WithdrawAsk { ask: open, body: () }).await;
        // Or the firm proposes others: they are asked again, among new times.
        let ask = scene.ask(form(), "When do we meet next?").await;
        anna.does(&propose(ask, vec![times[0]])).await;
        let others = vec![now.plus_ms(72 * HOUR)];
        let page = scene.lead.does(&again(ask, "", Some(others.clone()))).await;
        let asked = page.card.asks.iter().find(|one| one.id == ask).expect("it stands there");
        let Form::Meet { slots, .. } = &asked.form else { panic!("a meeting") };
        assert_eq!(slots.iter().map(|(_, at)| *at).collect::<Vec<_>>(), others);
        assert!(matches!(turn(&scene, &anna).await, Turn::Yours { .. }));
        let slot = slots[0].0;
        anna.does(&client::PickTime { ask, body: Pick { slot } }).await;
    }

    async fn nobody_elsewhere_learns_of_an_ask_by_speaking_of_it(engine) {
        let scene = Scene::set(engine).await;
        let bea = scene.contact_of(scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        let bea_id = me(&bea).await.id;
        for (n, (foreign, absent)) in [
            (Asks::of(&stuck(ask, "?"), "bea-speaks-a"), Asks::of(&stuck(never(), "?"), "bea-speaks-b")),
            (Asks::of(&later(ask, Day(30_000)), "bea-speaks-c"), Asks::of(&later(never(), Day(30_000)), "bea-speaks-d")),
            (Asks::of(&hand(ask, bea_id, ""), "bea-speaks-e"), Asks::of(&hand(never(), bea_id, ""), "bea-speaks-f")),
            (
                Asks::of(&TakeWordBack { ask, body: () }, "bea-speaks-g"),
                Asks::of(&TakeWordBack { ask: never(), body: () }, "bea-speaks-h"),
            ),
        ]
        .into_iter()
        .enumerate()
        {
            let (foreign, absent) = (bea.sends(foreign).await, bea.sends(absent).await);
            assert_eq!(foreign.status, 404, "{n}");
            assert_eq!(foreign, absent, "{n}");
        }
    }
}
