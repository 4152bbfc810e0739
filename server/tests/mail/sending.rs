//! Handing mails over to a server that is down, slow, refusing, or hangs up at the worst moment.

use crate::sink::Sink;
use crate::support::world::{PASSWORD, email, face, invite, new_ask, new_client, new_project, new_task, share};
use crate::support::{Engine, Person, World, on_both_engines};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use veranda_api::door::{Credentials, Secret, SignIn};
use veranda_api::staff::{LostMail, LostMails, LostWhy, MailKind, NewForm, SendMailAgain, WhichMail, WithdrawAsk};
use veranda_domain::PostState;
use veranda_server::guest::Shelf;
use veranda_server::limits::Limits;
use veranda_server::live::Hub;
use veranda_server::mail::{Post, drain};
use veranda_server::state::Inner;
use veranda_store::Posted;
use veranda_terms::{ClientId, ContactRole, Lang, Title};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

/// A house with one client, whose mails go there.
struct House {
    world: World,
    lead: Person,
    client: ClientId,
}

impl House {
    async fn posting(engine: Engine, post: Post) -> Self {
        let world = World::posting(engine, post).await;
        let lead = world.first_owner().await;
        let client = lead.does(&new_client("Skogholm", "skogholm.localhost", Lang::Sv)).await.id;
        Self { world, lead, client }
    }

    /// Another server of the same house, with the same clock and dice and connections of its own.
    async fn another_server(&self) -> veranda_server::House {
        let house = &self.world.house;
        veranda_server::House::new(Inner {
            store: self.world.home.open().await,
            limits: Limits::new(house.clock.clone()),
            proxies: house.proxies.clone(),
            clock: house.clock.clone(),
            dice: house.dice.clone(),
            public: house.public.clone(),
            site: None,
            code_key: house.code_key,
            hub: Hub::default(),
            shelf: Shelf::default(),
            mail_dir: house.mail_dir.clone(),
            checkpoint_key: house.checkpoint_key,
            checkpoint_dir: house.checkpoint_dir.clone(),
            post: house.post.clone(),
            sign_on: veranda_server::sign_on::Providers::default(),
            second_proof: house.second_proof,
            demo: false,
        })
    }

    async fn invites(&self, name: &str) -> String {
        let address = format!("{name}@client.example");
        self.lead.does(&invite(self.client, name, &address, ContactRole::Decides, None)).await;
        address
    }

    /// What became of the mails, newest first.
    async fn posted(&self) -> Vec<Posted> {
        let mut rows = self.world.house.store.read().await.expect("the store reads");
        let seat = rows.staff_class();
        rows.posted(&seat, self.client).await.expect("the store reads")
    }

    /// The mails that did not arrive, as the owner reads them.
    async fn lost(&self) -> Vec<LostMail> {
        self.lead.does(&LostMails { body: () }).await.mails
    }

    async fn again(&self, id: &str) {
        self.lead.does(&SendMailAgain { body: WhichMail { id: id.to_owned() } }).await;
    }

    async fn states(&self) -> Vec<PostState> {
        self.posted().await.iter().map(|posted| posted.state).collect()
    }
}

/// A future that is dropped after so many steps: what a process that is killed leaves undone, it leaves undone.
struct Killed<F>(Pin<Box<F>>, u32);

impl<F: Future> Future for Killed<F> {
    type Output = Option<F::Output>;
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.1 == 0 {
            return Poll::Ready(None);
        }
        self.1 -= 1;
        self.0.as_mut().poll(context).map(Some)
    }
}

on_both_engines! {
    async fn a_mail_arrives_once_with_its_sender_and_receiver(engine) {
        let mut sink = Sink::open();
        let house = House::posting(engine, Sink::post(sink.port)).await;
        let maja = house.invites("maja").await;
        house.world.settle().await;
        house.world.settle().await;
        let messages = sink.to(&maja);
        let [message] = &messages[..] else { panic!("{messages:?}") };
        assert_eq!(message.from, "veranda@localhost.invalid");
        let posted = house.posted().await;
        assert_eq!((posted.len(), posted[0].state, posted[0].trouble.as_deref()), (1, PostState::Sent, None));
        assert_eq!(message.id, format!("{}@localhost.invalid", posted[0].id));
        assert!(house.world.letters().is_empty(), "nothing is written into the folder");
    }

    async fn a_server_that_is_down_for_a_day_loses_nothing(engine) {
        let port = Sink::nobody();
        let house = House::posting(engine, Sink::post(port)).await;
        let mut guests = Vec::new();
        for n in 0..12 {
            guests.push(house.invites(&format!("guest{n}")).await);
        }
        for _ in 0..24 {
            house.world.settle().await;
            assert!(house.posted().await.is_empty(), "nobody was reached, so nothing was handed over");
            house.world.later(HOUR);
        }
        let mut sink = Sink::at(port);
        house.world.settle().await;
        for guest in guests {
            assert_eq!(sink.to(&guest).len(), 1, "{guest}");
        }
        assert!(house.states().await.iter().all(|state| *state == PostState::Sent));
    }

    async fn what_is_refused_for_now_is_tried_again_and_less_and_less_often(engine) {
        let mut sink = Sink::open();
        let house = House::posting(engine, Sink::post(sink.port)).await;
        let maja = house.invites("maja").await;
        for mode in ["later", "full"] {
            house.world.later(MINUTE);
            sink.becomes(mode);
            house.world.settle().await;
            assert_eq!(house.states().await, [PostState::Transmitting], "{mode}");
        }
        // The pause has grown to two minutes.
        house.world.later(MINUTE);
        house.world.settle().await;
        assert_eq!(sink.to(&maja), []);
        house.world.settle().await;
        assert_eq!(sink.to(&maja), [], "not before its time");
        house.world.later(MINUTE);
        house.world.settle().await;
        assert_eq!((sink.to(&maja).len(), house.states().await), (1, vec![PostState::Sent]));
    }

    async fn what_is_refused_for_good_is_given_up_and_said(engine) {
        let mut sink = Sink::open();
        let house = House::posting(engine, Sink::post(sink.port)).await;
        sink.becomes("refuse");
        let nobody = house.invites("nobody").await;
        house.world.settle().await;
        let posted = house.posted().await;
        assert_eq!((posted.len(), posted[0].state), (1, PostState::Refused));
        let trouble = posted[0].trouble.as_deref().unwrap_or_default();
        assert!(trouble.contains("550") && trouble.contains("No such user"), "{trouble}");
        assert!(!trouble.contains(&nobody), "the address is not written down a second time: {trouble}");
        // It is not tried again, and does not stand in the way of others.
        let maja = house.invites("maja").await;
        house.world.later(100 * HOUR);
        assert_eq!(sink.to(&nobody), []);
        house.world.settle().await;
        assert_eq!((sink.to(&nobody).len(), sink.to(&maja).len()), (0, 1));
        let lost = house.world.house.store.read().await.expect("the store reads").lost_mails(posted[0].begun).await;
        assert_eq!(lost.expect("the store reads"), 1);
    }

    async fn a_mail_that_did_not_arrive_is_listed_and_goes_again_as_the_same_mail(engine) {
        let mut sink = Sink::open();
        let house = House::posting(engine, Sink::post(sink.port)).await;
        let maja = house.invites("maja").await;
        house.world.settle().await;
        assert!(house.lost().await.is_empty(), "what has arrived is not listed");
        let project = house.lead.does(&new_project(house.client, "Packaging")).await.project;
        let task = house.lead.does(&new_task(project.id, "logo", Some(project.stages[1].id))).await.id;
        house.lead.does(&share(project.id, vec![face(task, Some("Logo"), "")])).await;
        let lost = async |sink: &mut Sink, sentence: &str| {
            let page = house.lead.does(&new_ask(task, NewForm::Approve, sentence)).await;
            house.world.settle().await;
            house.world.later(MINUTE);
            sink.becomes("refuse");
            house.world.settle().await;
            page.card.asks.iter().find(|ask| ask.sentence.as_str() == sentence).expect("asked").id
        };
        lost(&mut sink, "Which green?").await;
        let listed = house.lost().await;
        let [mail] = &listed[..] else { panic!("{listed:?}") };
        assert_eq!((mail.email.as_str(), mail.kind, mail.why), (maja.as_str(), MailKind::Asked, LostWhy::Refused));
        assert!(mail.again && mail.said.contains("550"), "{mail:?}");
        assert_eq!(mail.client_name.as_ref().map(Title::as_str), Some("Skogholm"));
        // Again, and refused again: it is still listed, once.
        house.again(&mail.id).await;
        assert!(house.lost().await.is_empty(), "it is on its way");
        sink.becomes("refuse");
        house.world.settle().await;
        assert_eq!(house.lost().await.len(), 1);
        // Again, and taken.
        house.again(&mail.id).await;
        assert_eq!(sink.to(&maja).len(), 1, "the invitation");
        house.world.settle().await;
        let messages = sink.to(&maja);
        assert_eq!(messages.len(), 2);
        assert_eq!(messages[1].id, format!("{}@localhost.invalid", mail.id), "the same mail");
        assert!(house.lost().await.is_empty());
        let refused = house.lead.refused(&SendMailAgain { body: WhichMail { id: mail.id.clone() } }).await;
        assert_eq!(refused.status, 404, "what has arrived is not sent twice");
        // What has nothing left to say is not sent, and is settled.
        house.world.later(HOUR);
        let ask = lost(&mut sink, "Taken back?").await;
        let id = house.lost().await[0].id.clone();
        house.lead.does(&WithdrawAsk { ask, body: () }).await;
        house.again(&id).await;
        house.world.settle().await;
        assert_eq!((sink.to(&maja).len(), house.lost().await.len()), (2, 0));
        // The secret of an invitation is kept nowhere: it cannot go again.
        sink.becomes("refuse");
        house.invites("nobody").await;
        house.world.settle().await;
        let listed = house.lost().await;
        let [mail] = &listed[..] else { panic!("{listed:?}") };
        assert_eq!((mail.kind, mail.again), (MailKind::Invitation, false));
        let kept = house.world.home.by_hand("update post set kept = kept where kept is not null").await;
        assert_eq!(kept.expect("the table is there"), 0, "nothing is kept of what needs nobody any more");
        let refused = house.lead.refused(&SendMailAgain { body: WhichMail { id: mail.id.clone() } }).await;
        assert_eq!(refused.status, 404);
        // After a month nobody is told of it any more.
        house.world.later(31 * 24 * HOUR);
        let body = Credentials::new(email("ines@halden-rask.example"), Secret(PASSWORD.to_owned()));
        house.lead.does(&SignIn { body }).await;
        assert!(house.lost().await.is_empty());
    }

    async fn a_server_that_hangs_up_after_the_message_gets_the_same_message_again(engine) {
        let mut sink = Sink::open();
        let house = House::posting(engine, Sink::post(sink.port)).await;
        let maja = house.invites("maja").await;
        for cuts in 1..=2 {
            sink.becomes("drop");
            house.world.settle().await;
            assert_eq!(house.states().await, [PostState::Transmitting]);
            assert_eq!(sink.to(&maja).len(), cuts);
            house.world.later(HOUR);
        }
        house.world.settle().await;
        let messages = sink.to(&maja);
        assert_eq!((messages.len(), house.states().await), (3, vec![PostState::Sent]), "one more for each cut, no more");
        assert!(messages.iter().all(|message| *message == messages[0]), "the same message under the same name");
        house.world.later(100 * HOUR);
        house.world.settle().await;
        assert_eq!(sink.to(&maja).len(), 3);
    }

    async fn a_server_that_says_nothing_holds_nothing_up_for_long_and_gets_the_same_message_again(engine) {
        let mut sink = Sink::open();
        let house = House::posting(engine, Sink::hasty_post(sink.port)).await;
        let maja = house.invites("maja").await;
        sink.becomes("asleep");
        house.world.settle().await;
        assert!(house.posted().await.is_empty(), "who does not greet has no mail");
        house.world.later(HOUR);
        sink.becomes("mute");
        house.world.settle().await;
        assert_eq!(house.states().await, [PostState::Transmitting]);
        // On a machine that is busy, an answer may come late more than once.
        let mut tries = 1;
        while house.states().await != [PostState::Sent] {
            assert!(tries < 20, "it never arrives");
            tries += 1;
            house.world.later(HOUR);
            sink.becomes("take");
            house.world.settle().await;
        }
        let messages = sink.to(&maja);
        assert!((2..=tries).contains(&messages.len()), "{tries} tries: {messages:?}");
        assert!(messages.iter().all(|message| *message == messages[0]), "the same message under the same name");
    }

    async fn a_wrong_password_is_our_trouble_and_not_the_mails(engine) {
        let mut sink = Sink::open();
        let house = House::posting(engine, Sink::post_as("veranda:wrong@", sink.port)).await;
        let maja = house.invites("maja").await;
        house.world.settle().await;
        assert_eq!((sink.to(&maja).len(), house.posted().await.len()), (0, 0));
        drop(house);
        let house = House::posting(engine, Sink::post_as("veranda:a%3Aword%2F%C3%A9@", sink.port)).await;
        let maja = house.invites("maja").await;
        house.world.settle().await;
        assert_eq!((sink.to(&maja).len(), house.states().await), (1, vec![PostState::Sent]));
    }

    /// Cut off after 1, 2, 3, … steps: whatever was under way, the mail arrives, and at most once more than once.
    async fn whoever_is_killed_while_sending_loses_nothing_and_repeats_at_most_once(engine) {
        let mut sink = Sink::open();
        let house = House::posting(engine, Sink::post(sink.port)).await;
        let (mut cut, mut twice) = (0, 0);
        for steps in 1..=24 {
            let guest = house.invites(&format!("guest{steps}")).await;
            // A process that is killed takes its connections along.
            let server = house.another_server().await;
            let killed = Killed(Box::pin(drain(&server)), steps).await;
            drop(server);
            cut += u32::from(killed.is_none());
            // Longer than any lease.
            house.world.later(HOUR);
            house.world.settle().await;
            let messages = sink.to(&guest);
            let posted = house.posted().await;
            assert!((1..=2).contains(&messages.len()), "after {steps} steps: {messages:?} {posted:?}");
            assert!(messages.iter().all(|message| *message == messages[0]), "after {steps} steps");
            twice += messages.len() - 1;
        }
        println!("{engine:?}: cut off {cut} times, {twice} of 24 mails arrived twice");
        assert!(cut >= 12, "{cut}");
    }
}
