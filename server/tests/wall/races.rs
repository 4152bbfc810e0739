//! Races: many people at the same thing at the same moment. Whatever the order, the outcome is one that some order of the
//! calls one after the other would have had: one wins, the others are told why, and nothing is lost.
//!
//! Each round is one interleaving: the calls run at once through the real handlers, and who goes on next at every step is
//! drawn from the round's seed. `VERANDA_PROVE=1` runs many more.

use crate::support::scene::{SKOGHOLM, Scene, show};
use crate::support::world::{client_text, face, internal, new_ask, new_project, new_task, share, stop};
use crate::support::{Engine, Person, on_both_engines};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use veranda_api::client::{self, Approve, Decision, NewRemark};
use veranda_api::staff::{
    self, EditTask, MoveTask, NewForm, NewPlace, ShowTask, StaffTaskPage, TaskFields, WithdrawAsk,
};
use veranda_api::{Code, Refusal, Tagged};
use veranda_domain::{Event, Scope, Thing};
use veranda_server::dice::{Dice, Stream};
use veranda_terms::{ContactRole, Outcome, ProjectId, StageId, TaskId};

/// How a call ended.
type Ended = Result<(), Code>;
type Call<'a> = Pin<Box<dyn Future<Output = Ended> + Send + 'a>>;

/// Rounds of a race: so many, and many more to prove it.
fn rounds(usual: usize) -> usize {
    if std::env::var_os("VERANDA_PROVE").is_some() { usual * 12 } else { usual }
}

fn below(dice: &mut Stream, most: usize) -> usize {
    usize::from(u16::from_le_bytes(dice.bytes())) % most
}

/// The same order mixed.
fn mixed(dice: &mut Stream, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for at in (1..count).rev() {
        order.swap(at, below(dice, at + 1));
    }
    order
}

/// Calls that run at once: at every step the dice say who is asked first, and each begins a few steps late or not.
struct AtOnce<'a> {
    calls: Vec<Option<Call<'a>>>,
    late: Vec<usize>,
    ended: Vec<Option<Ended>>,
    dice: Stream,
}

impl Future for AtOnce<'_> {
    type Output = Vec<Ended>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let mut again = false;
        for at in mixed(&mut this.dice, this.calls.len()) {
            if this.late[at] > 0 {
                this.late[at] -= 1;
                again = true;
                continue;
            }
            if let Some(call) = &mut this.calls[at]
                && let Poll::Ready(ended) = call.as_mut().poll(context)
            {
                this.calls[at] = None;
                this.ended[at] = Some(ended);
            }
        }
        if this.ended.iter().all(Option::is_some) {
            return Poll::Ready(this.ended.iter_mut().filter_map(Option::take).collect());
        }
        if again {
            context.waker().wake_by_ref();
        }
        Poll::Pending
    }
}

async fn at_once(mut dice: Stream, calls: Vec<Call<'_>>) -> Vec<Ended> {
    let late = calls.iter().map(|_| below(&mut dice, 6)).collect();
    let ended = calls.iter().map(|_| None).collect();
    AtOnce { calls: calls.into_iter().map(Some).collect(), late, ended, dice }.await
}

fn ended<T>(outcome: Result<T, Box<Refusal>>) -> Ended {
    outcome.map(|_| ()).map_err(|refusal| refusal.code)
}

/// Somebody tries something.
fn tries<'a, E: veranda_api::Endpoint + Sync>(who: &'a Person, endpoint: E) -> Call<'a>
where
    E::Reply: Send,
    E::Body: Sync,
{
    Box::pin(async move { ended(who.tries(&endpoint).await) })
}

/// The scene with a colleague and a second contact.
struct Ring {
    scene: Scene,
    moss: Person,
    anna: Person,
    theo: Person,
    dice: Dice,
}

impl Ring {
    async fn set(engine: Engine) -> Self {
        let scene = Scene::set(engine).await;
        scene.world.colleague("Moss", "moss@halden-rask.example").await;
        let moss = scene.world.signed_in("moss@halden-rask.example", "moss").await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let theo = scene.contact_of(scene.skogholm, SKOGHOLM, "Theo", ContactRole::Decides).await;
        Self { scene, moss, anna, theo, dice: Dice::Seeded([3; 32]) }
    }

    fn dice(&self, race: &str, round: usize) -> Stream {
        self.dice.fork(&format!("{race} {round}"))
    }

    /// A project of its own for some rounds, so that boards stay small.
    async fn project(&self, name: &str) -> (ProjectId, Vec<StageId>) {
        let board = self.scene.lead.does(&new_project(self.scene.skogholm, name)).await.project;
        (board.id, board.stages.iter().map(|stage| stage.id).collect())
    }

    async fn task(&self, project: ProjectId, stage: StageId, shared: bool) -> TaskId {
        let task = self.scene.lead.does(&new_task(project, "Raced for", Some(stage))).await.id;
        if shared {
            self.scene.lead.does(&share(project, vec![face(task, Some("Raced"), "")])).await;
        }
        self.scene.world.later(1);
        task
    }

    /// What the journal says of a task, in its order.
    async fn told(&self, project: ProjectId, task: TaskId) -> Vec<Event> {
        let mut rows = self.scene.world.house.store.read().await.expect("a reading");
        let entries = rows.journal_since(Scope::Project(project), 0).await.expect("the journal");
        entries
            .into_iter()
            .filter(|(_, entry)| entry.thing == Thing::Task(task))
            .map(|(_, entry)| entry.event)
            .collect()
    }

    /// So many people each add a word to the text of a task, again and again until it is taken: whose words are missing
    /// then. Who forgets adds to the text of the beginning.
    async fn words_lost(&self, task: TaskId, round: usize, people: usize, forget: bool) -> Vec<usize> {
        let writers: Vec<Person> = (0..people)
            .map(|n| if n % 2 == 0 { &self.scene.lead } else { &self.moss }.aside(&format!("adds-{round}-{n}")))
            .collect();
        let before = self.seen(task).await.value.text;
        let before = &before;
        let adds = |n: usize, who| -> Call<'_> {
            let who: &Person = who;
            Box::pin(async move {
                loop {
                    let seen = who.sees(&ShowTask { task, body: () }).await;
                    let base = if forget { before.for_staff() } else { seen.value.text.for_staff() };
                    let body = TaskFields { text: internal(&format!("{base} word{n};")), ..fields(&seen.value) };
                    match who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await {
                        Ok(_) => return Ok(()),
                        Err(refusal) if refusal.code == Code::Changed => {}
                        Err(refusal) => return Err(refusal.code),
                    }
                }
            })
        };
        let calls: Vec<Call<'_>> = writers.iter().enumerate().map(|(n, who)| adds(n, who)).collect();
        let outcomes = at_once(self.dice("lost", round), calls).await;
        assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
        let text = self.seen(task).await.value.text;
        (0..people).filter(|n| text.for_staff().matches(&format!(" word{n};")).count() != 1).collect()
    }

    async fn seen(&self, task: TaskId) -> Tagged<StaffTaskPage> {
        self.scene.lead.sees(&ShowTask { task, body: () }).await
    }
}

fn fields(page: &StaffTaskPage) -> TaskFields {
    TaskFields {
        title: page.card.title.clone(),
        text: page.text.clone(),
        client_title: page.card.client_title.clone(),
        client_text: page.client_text.clone(),
        owners: page.card.owners.iter().map(|owner| owner.id).collect(),
        team_date: page.card.team_date,
        milestone: page.card.milestone,
        client_date: page.card.client_date,
        date_why: None,
    }
}

const PER_PROJECT: usize = 20;

on_both_engines! {
    /// Some share, some stop. In the journal the two take turns, the history has a row for each sharing, and at most one
    /// of them has no end.
    async fn sharing_against_stopping(engine) {
        let ring = Ring::set(engine).await;
        let all = rounds(480);
        let (mut project, mut task) = (ring.project("0").await, None);
        for round in 0..all {
            if round % PER_PROJECT == 0 {
                project = ring.project(&format!("{round}")).await;
                task = None;
            }
            let mut dice = ring.dice("sharing", round);
            let raced = match task {
                Some(task) if below(&mut dice, 4) > 0 => task,
                _ => ring.task(project.0, project.1[1], below(&mut dice, 2) == 0).await,
            };
            task = Some(raced);
            let before = ring.seen(raced).await.value;
            ring.scene.world.later(1);
            let mut calls: Vec<Call<'_>> = Vec::new();
            for n in 0..2 + below(&mut dice, 3) {
                let who = if n % 2 == 0 { &ring.scene.lead } else { &ring.moss };
                if below(&mut dice, 2) == 0 {
                    calls.push(tries(who, share(project.0, vec![face(raced, Some("Raced"), "")])));
                } else {
                    calls.push(tries(who, stop(project.0, vec![raced])));
                }
            }
            let outcomes = at_once(dice, calls).await;
            assert!(outcomes.iter().all(Result::is_ok), "round {round}: what is so already is no failure: {outcomes:?}");
            let after = ring.seen(raced).await.value;
            let open = after.sharing.iter().filter(|row| row.stopped.is_none()).count();
            assert_eq!(open, usize::from(after.card.shared.is_some()), "round {round}");
            let turns: Vec<Event> = ring
                .told(project.0, raced)
                .await
                .into_iter()
                .filter(|event| matches!(event, Event::Shared | Event::SharingStopped))
                .collect();
            let expected: Vec<Event> =
                (0..turns.len()).map(|n| if n % 2 == 0 { Event::Shared } else { Event::SharingStopped }).collect();
            assert_eq!(turns, expected, "round {round}: they take turns");
            assert_eq!(after.sharing.len(), turns.iter().filter(|event| **event == Event::Shared).count(), "round {round}");
            assert!(after.sharing.len() >= before.sharing.len());
        }
        println!("sharing against stopping on {engine:?}: {all} interleavings");
    }

    /// Contacts write and decide while sharing stops. What was taken stands before the stop; after it everything is as if
    /// it had never been there.
    async fn stopping_against_contacts(engine) {
        let ring = Ring::set(engine).await;
        let all = rounds(320);
        let mut project = ring.project("0").await;
        for round in 0..all {
            if round % PER_PROJECT == 0 {
                project = ring.project(&format!("{round}")).await;
            }
            let mut dice = ring.dice("stopping", round);
            let task = ring.task(project.0, project.1[1], true).await;
            let page = ring.scene.lead.does(&new_ask(task, NewForm::Approve, "May we?")).await;
            let ask = page.card.asks[0].id;
            let said = |n: usize| client::Remark { task, body: NewRemark { text: client_text(&format!("said {n}")) } };
            let mut calls: Vec<Call<'_>> = vec![tries(&ring.scene.lead, stop(project.0, vec![task]))];
            let remarks = 1 + below(&mut dice, 3);
            for n in 0..remarks {
                calls.push(tries(if n % 2 == 0 { &ring.anna } else { &ring.theo }, said(n)));
            }
            calls.push(tries(&ring.anna, Approve { ask, body: Decision { changes: None } }));
            let outcomes = at_once(dice, calls).await;
            assert_eq!(outcomes[0], Ok(()), "round {round}: the stop");
            let written = &outcomes[1..=remarks];
            assert!(written.iter().all(|one| matches!(one, Ok(()) | Err(Code::Missing))), "round {round}: {written:?}");
            let approved = &outcomes[remarks + 1];
            assert!(matches!(approved, Ok(()) | Err(Code::Missing)), "round {round}: {approved:?}");
            let after = ring.seen(task).await.value;
            assert_eq!(after.card.shared, None, "round {round}");
            let kept = written.iter().filter(|one| one.is_ok()).count();
            assert_eq!(after.remarks.len(), kept, "round {round}: what was taken is there, what was refused is not");
            let told = ring.told(project.0, task).await;
            let stopped = told.iter().position(|event| *event == Event::SharingStopped).expect("the stop");
            let late = told[stopped..].iter().any(|event| matches!(event, Event::RemarkAdded | Event::AskClosed));
            assert!(!late, "round {round}: nothing of the client comes after the stop: {told:?}");
            let ask = after.card.asks.iter().find(|one| one.id == ask);
            let outcome = ask.and_then(|ask| ask.closed.as_ref()).map(|closed| closed.outcome.clone());
            // One taken back is not shown any more, not even to the firm.
            assert_eq!(outcome, approved.is_ok().then_some(Outcome::Approved), "round {round}");
            assert_eq!(ring.anna.refused(&show(task)).await.code, Code::Missing, "round {round}");
        }
        println!("stopping against contacts on {engine:?}: {all} interleavings");
    }

    /// Two contacts and the lead close the same ask, the lead moves its task meanwhile: one closes it, the others are
    /// told that it is closed, and the task stands where it was moved.
    async fn deciding_against_moving(engine) {
        let ring = Ring::set(engine).await;
        let all = rounds(320);
        let mut project = ring.project("0").await;
        for round in 0..all {
            if round % PER_PROJECT == 0 {
                project = ring.project(&format!("{round}")).await;
            }
            let mut dice = ring.dice("deciding", round);
            let (id, stages) = &project;
            let task = ring.task(*id, stages[1], true).await;
            // Entering the stage opens its ask; a yes to it takes the task on.
            let review = NewPlace { stage: stages[3], before: None, from: None, share: None, takes_back: false };
            let asked = ring.scene.lead.does(&MoveTask { task, body: review }).await.asks;
            let ask = asked.iter().find(|ask| ask.closed.is_none()).expect("the stage asks").id;
            let target = stages[[1, 4][below(&mut dice, 2)]];
            let moved = NewPlace { stage: target, before: None, from: None, share: None, takes_back: false };
            let changes = Decision { changes: Some(client_text("Bluer")) };
            let mut calls = vec![
                tries(&ring.anna, Approve { ask, body: Decision { changes: None } }),
                tries(&ring.theo, Approve { ask, body: changes }),
                tries(&ring.scene.lead, MoveTask { task, body: moved }),
            ];
            let withdraws = below(&mut dice, 2) == 0;
            if withdraws {
                calls.push(tries(&ring.moss, WithdrawAsk { ask, body: () }));
            }
            let outcomes = at_once(dice, calls).await;
            assert_eq!(outcomes[2], Ok(()), "round {round}: the move");
            let closers: Vec<&Ended> = outcomes[..2].iter().chain(&outcomes[3..]).collect();
            assert_eq!(closers.iter().filter(|one| one.is_ok()).count(), 1, "round {round}: one closes it: {outcomes:?}");
            // Taken back, nothing is left of it on the client's side.
            let gone = outcomes.get(3) == Some(&Ok(()));
            let why = |one: &&Ended| matches!(one, Ok(()) | Err(Code::AskClosed)) || (gone && **one == Err(Code::Missing));
            assert!(closers.iter().all(why), "round {round}: {outcomes:?}");
            let after = ring.seen(task).await.value.card;
            assert_eq!(after.stage, target, "round {round}: a yes takes a task on only from where it was asked");
            let ask = after.asks.iter().find(|one| one.id == ask);
            let outcome = ask.and_then(|ask| ask.closed.as_ref()).map(|closed| closed.outcome.clone());
            let expected = match (&outcomes[0], &outcomes[1]) {
                (Ok(()), _) => Some(Outcome::Approved),
                (_, Ok(())) => Some(Outcome::ChangesAsked { what: "Bluer".to_owned() }),
                _ => None,
            };
            assert_eq!(outcome, expected, "round {round}");
            let closed = ring.told(*id, task).await;
            let ends = closed.iter().filter(|event| matches!(event, Event::AskClosed | Event::AskWithdrawn)).count();
            assert_eq!(ends, 1, "round {round}: {closed:?}");
        }
        println!("deciding against moving on {engine:?}: {all} interleavings");
    }

    /// Sixteen people change the same card from the same sight of it: one does, fifteen are told that it changed and get
    /// what it is now.
    async fn sixteen_writers_of_one_card(engine) {
        let ring = Ring::set(engine).await;
        let all = rounds(80);
        let (project, stages) = ring.project("sixteen").await;
        let task = ring.task(project, stages[1], true).await;
        let writers: Vec<Person> = (0..16)
            .map(|n| if n % 2 == 0 { &ring.scene.lead } else { &ring.moss }.aside(&format!("writer-{n}")))
            .collect();
        for round in 0..all {
            let seen = ring.seen(task).await;
            let (tag, page) = (seen.tag.as_deref(), &seen.value);
            let title = |n: usize| format!("Round {round}, writer {n}");
            let calls: Vec<Call<'_>> = writers
                .iter()
                .enumerate()
                .map(|(n, who)| -> Call<'_> {
                    let body = TaskFields { title: internal(&title(n)), ..fields(page) };
                    Box::pin(async move {
                        match who.tries_if(&EditTask { task, body }, tag).await {
                            Ok(_) => Ok(()),
                            Err(refusal) => {
                                let current = refusal.current.clone().unwrap_or_default();
                                let now: StaffTaskPage = serde_json::from_value(current).expect("what it is now");
                                assert!(now.card.title.for_staff().starts_with(&format!("Round {round},")));
                                Err(refusal.code)
                            }
                        }
                    })
                })
                .collect();
            let outcomes = at_once(ring.dice("sixteen", round), calls).await;
            let winners: Vec<usize> =
                outcomes.iter().enumerate().filter(|(_, one)| one.is_ok()).map(|(n, _)| n).collect();
            assert_eq!(winners.len(), 1, "round {round}: {outcomes:?}");
            assert!(outcomes.iter().all(|one| matches!(one, Ok(()) | Err(Code::Changed))), "round {round}: {outcomes:?}");
            assert_eq!(ring.seen(task).await.value.card.title.for_staff(), title(winners[0]), "round {round}");
        }
        println!("sixteen writers of one card on {engine:?}: {all} rounds of 16");
    }

    /// The same sixteen, each trying again from what they are told: every word arrives, none is lost.
    async fn no_update_is_lost(engine) {
        let ring = Ring::set(engine).await;
        let all = rounds(2);
        let (project, stages) = ring.project("lost").await;
        for round in 0..all {
            let task = ring.task(project, stages[1], round % 2 == 0).await;
            assert_eq!(ring.words_lost(task, round, 16, false).await, Vec::<usize>::new(), "round {round}");
        }
        println!("no update is lost on {engine:?}: {all} rounds of 16 writers until all are through");
    }

    /// The control: writers who take the tag of now and send the text of before do lose words, and that is found.
    async fn a_lost_update_would_be_found(engine) {
        let ring = Ring::set(engine).await;
        let (project, stages) = ring.project("control").await;
        let task = ring.task(project, stages[1], true).await;
        assert_eq!(ring.words_lost(task, 0, 4, true).await.len(), 3);
    }

    /// Of many who open the address of one look, one gets in.
    async fn one_look_for_one_browser(engine) {
        let ring = Ring::set(engine).await;
        let all = rounds(12);
        let anna = ring.anna.does(&client::Me { body: () }).await.id;
        for round in 0..all {
            let asked = staff::SeeAs { client: ring.scene.skogholm, person: anna, body: staff::SeeFrom::default() };
            let address = ring.scene.lead.does(&asked).await.address;
            let browsers: Vec<Person> =
                (0..8).map(|n| ring.scene.world.at(SKOGHOLM, &format!("browser-{round}-{n}"))).collect();
            let calls: Vec<Call<'_>> =
                browsers.iter().map(|who| tries(who, crate::support::world::see_as(&address))).collect();
            let outcomes = at_once(ring.dice("looks", round), calls).await;
            assert_eq!(outcomes.iter().filter(|one| one.is_ok()).count(), 1, "round {round}: {outcomes:?}");
            assert!(outcomes.iter().all(|one| matches!(one, Ok(()) | Err(Code::EntryUsed))), "round {round}: {outcomes:?}");
            ring.scene.world.later(60_000);
        }
        println!("one look for one browser on {engine:?}: {all} rounds of 8");
    }
}
