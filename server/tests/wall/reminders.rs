//! Reminding those who are asked: once a day, seen by the firm, and by nobody outside.

use crate::partners::{asked, comes, shared};
use crate::support::scene::{Scene, never, show};
use crate::support::{Person, on_both_engines};
use futures::future::join_all;
use veranda_api::client::{self, Approve, Decision};
use veranda_api::partner;
use veranda_api::staff::{NewForm, RemindAsk, RemindPartner, ShowBoard, StopSharing, StopTasks, StopWithPartner};
use veranda_api::{Code, Operation};
use veranda_domain::{Event, Scope};
use veranda_server::live::Class;
use veranda_terms::{AskId, ContactRole, Moment, StaffRole};

fn remind(ask: AskId) -> RemindAsk {
    RemindAsk { ask, body: () }
}

/// A day later, when whoever was signed in at the firm signs in again.
async fn tomorrow(scene: &Scene) -> (Person, Moment) {
    let at = scene.world.later(Moment::DAY_MS);
    (scene.world.signed_in("ines@halden-rask.example", "ines").await, at)
}

on_both_engines! {
    async fn a_reminder_is_kept_with_its_day_and_not_repeated_on_it(engine) {
        let scene = Scene::set(engine).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        assert_eq!(scene.lead.tries(&remind(ask)).await.unwrap_err().code, Code::NotTwiceADay, "asked today");
        let (lead, at) = tomorrow(&scene).await;
        let page = lead.does(&remind(ask)).await;
        let [once] = &page.card.reminders[..] else { panic!("{:?}", page.card.reminders) };
        assert_eq!((once.ask, once.at, once.by.name.as_str()), (ask, at, "Ines Duarte"));
        let board = lead.does(&ShowBoard { project: scene.project, body: () }).await;
        let card = board.cards.into_iter().find(|card| card.id == scene.shared).expect("the card");
        assert_eq!(card.reminders, page.card.reminders, "on the board, too");
        scene.world.later(3_600_000);
        let again = lead.tries(&remind(ask)).await.unwrap_err();
        assert_eq!((again.status, again.code), (409, Code::NotTwiceADay));
        assert!(again.detail.contains("Ines Duarte") && again.detail.contains(':'), "{}", again.detail);
        let (lead, _) = tomorrow(&scene).await;
        assert_eq!(lead.does(&remind(ask)).await.card.reminders.len(), 1, "the last one is kept");
    }

    async fn of_two_who_click_at_once_one_reminds_and_the_other_is_told_who(engine) {
        let scene = Scene::set(engine).await;
        scene.world.colleague("Mira Bohm", "mira@firm.example").await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        let (lead, _) = tomorrow(&scene).await;
        let mira = scene.world.signed_in("mira@firm.example", "mira").await;
        let asked = remind(ask);
        let both = join_all([lead.tries(&asked), mira.tries(&asked)]).await;
        let (done, refused): (Vec<_>, Vec<_>) = both.into_iter().partition(Result::is_ok);
        assert_eq!((done.len(), refused.len()), (1, 1));
        let by = done[0].as_ref().expect("reminded").card.reminders[0].by.name.clone();
        let refusal = refused[0].as_ref().expect_err("refused");
        assert_eq!(refusal.code, Code::NotTwiceADay);
        assert!(refusal.detail.contains(by.as_str()), "{} by {by}", refusal.detail);
        let mut rows = scene.world.house.store.read().await.expect("a reading");
        let said = rows.journal_since(Scope::Project(scene.project), 0).await.expect("the journal");
        assert_eq!(said.iter().filter(|(_, entry)| entry.event == Event::AskReminded).count(), 1);
    }

    async fn who_may_ask_may_remind_and_of_what_is_closed_or_not_shared_nobody_is(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.world.colleague_as(StaffRole::Finance, "Fia", "fia@firm.example").await;
        let (first, second) = (scene.ask(NewForm::Approve, "One?").await, scene.ask(NewForm::Approve, "Two?").await);
        let (lead, _) = tomorrow(&scene).await;
        let fia = scene.world.signed_in("fia@firm.example", "fia").await;
        assert_eq!(fia.tries(&remind(first)).await.unwrap_err().code, Code::NotYours);
        assert_eq!(lead.tries(&remind(never())).await.unwrap_err().code, Code::Missing);
        anna.does(&Approve { ask: first, body: Decision { changes: None } }).await;
        assert_eq!(lead.tries(&remind(first)).await.unwrap_err().code, Code::AskClosed);
        let stopped = StopTasks { tasks: vec![scene.shared], tell: None, reason: None };
        lead.does(&StopSharing { project: scene.project, body: stopped }).await;
        assert_eq!(lead.tries(&remind(second)).await.unwrap_err().code, Code::NeedsSharing);
        assert_eq!(Operation::StaffRemindAsk.needs(), Operation::StaffOpenAsk.needs());
    }

    async fn a_partner_is_reminded_by_the_same_rule_and_by_mail_alone(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let piper = comes(&scene, "Piper", true).await;
        shared(&scene, &piper, scene.shared, "Pipes").await;
        let ask = asked(&scene, &piper, scene.shared).await;
        let remind = RemindPartner { ask, body: () };
        assert_eq!(scene.lead.tries(&remind).await.unwrap_err().code, Code::NotTwiceADay, "asked today");
        scene.world.settle().await;
        let (lead, _) = tomorrow(&scene).await;
        let theirs = async || piper.person.sees(&partner::ShowTask { task: scene.shared, body: () }).await;
        let pages = async || (anna.sees(&show(scene.shared)).await, anna.sees(&client::ShowHome { body: () }).await);
        let (before, before_theirs) = (pages().await, theirs().await);
        scene.world.settle().await;
        let mails = |to: &str| scene.world.letters().into_iter().filter(|letter| letter.to == to).count();
        let (to_piper, to_anna) = (mails("pia@piper.example"), mails("anna@client.example"));
        let mut ears = [
            scene.world.listen(scene.skogholm),
            scene.world.house.hub.listen(Class::Partner(piper.partner)),
        ];
        // Whoever looks at the same moment has seen it.
        let at = scene.world.later(1_000);
        let view = lead.does(&remind).await;
        let [once] = &view.sides[0].reminders[..] else { panic!("{:?}", view.sides) };
        assert_eq!((once.ask, once.at), (ask, at));
        scene.world.settle().await;
        assert!(ears.iter_mut().all(|ear| ear.try_recv().is_err()), "not a word");
        scene.world.later(120_000);
        scene.world.settle().await;
        assert_eq!((mails("pia@piper.example"), mails("anna@client.example")), (to_piper + 1, to_anna));
        assert_eq!((pages().await, theirs().await), (before, before_theirs));
        assert_eq!(lead.tries(&remind).await.unwrap_err().code, Code::NotTwiceADay);
        lead.does(&StopWithPartner { task: scene.shared, partner: piper.partner, body: () }).await;
        assert!([Code::NeedsSharing, Code::AskClosed].contains(&lead.tries(&remind).await.unwrap_err().code));
        assert_eq!(Operation::StaffRemindPartner.needs(), Operation::StaffAskPartner.needs());
    }

    async fn nothing_of_a_reminder_reaches_a_page_or_a_stream_of_the_client(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        let (lead, _) = tomorrow(&scene).await;
        let pages = async || (anna.sees(&show(scene.shared)).await, anna.sees(&client::ShowHome { body: () }).await);
        let before = pages().await;
        // What happened before is told before.
        scene.world.settle().await;
        let mut ear = scene.world.listen(scene.skogholm);
        lead.does(&remind(ask)).await;
        scene.world.settle().await;
        assert_eq!(pages().await, before);
        assert!(ear.try_recv().is_err(), "not a word");
    }
}
