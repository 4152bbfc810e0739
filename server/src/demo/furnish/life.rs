//! Living a story: the clock is set, somebody comes in if they are not, and does what is written.

mod asked;
mod door;
mod planned;
mod said;

use super::calendar::Calendar;
use super::deed::{Event, Key};
use crate::House;
use crate::demo::person::Person;
use anyhow::Context;
use door::Way;
use std::collections::HashMap;
use veranda_api::{CallFailed, Endpoint};
use veranda_terms::{ClientId, Moment, PersonId, ProjectId, StageId, TaskId};

/// Between two things of the same minute.
const MOMENT_BETWEEN_MS: i64 = 17_000;

/// Everybody and everything of the demo, by the names the stories give them.
pub struct Life {
    /// The house they live in.
    pub house: House,
    calendar: Calendar,
    people: HashMap<Key, Member>,
    clients: HashMap<Key, Account>,
    tasks: HashMap<(Key, Key), TaskId>,
}

/// Somebody with a browser.
struct Member {
    id: PersonId,
    browser: Person,
    way: Way,
}

/// A client and its project.
struct Account {
    client: ClientId,
    project: Option<(ProjectId, Vec<StageId>)>,
}

impl Life {
    /// Nobody and nothing yet.
    pub fn new(house: House, calendar: Calendar) -> Self {
        Self { house, calendar, people: HashMap::new(), clients: HashMap::new(), tasks: HashMap::new() }
    }

    /// Lives through one event.
    ///
    /// # Errors
    /// Names the step that was refused.
    pub async fn live(&mut self, event: Event) -> anyhow::Result<()> {
        let step = format!("{}, day {}, {}: {:?}", event.house, event.at.day_utc(), event.who, event.deed);
        self.clock_strikes(event.at);
        self.lived(event).await.with_context(|| step)?;
        self.post().await
    }

    async fn lived(&mut self, Event { at: _, house, who, deed }: Event) -> anyhow::Result<()> {
        self.is_in(who, &deed).await?;
        use super::deed::Deed::*;
        match deed {
            TakeIn { name, accent, lang } => self.takes_in(who, house, &name, &accent, lang).await,
            Begin(name) => self.begins(who, house, &name).await,
            Plan(tasks) => self.plans(who, house, tasks).await,
            Change(task, patches) => self.changes(who, self.task(house, task)?, patches).await,
            Share(faces) => self.shares(who, house, faces).await,
            StopSharing(task) => self.stops_sharing(who, house, task).await,
            Move(task, stage) => self.moves(who, house, task, stage).await,
            Finish(task) => self.finishes(who, self.task(house, task)?).await,
            Ask(asking) => self.asks(who, house, asking).await,
            TakeBack(task, action) => self.takes_back(who, self.task(house, task)?, action).await,
            Note(task, text) => self.notes(who, self.task(house, task)?, &text).await,
            Tell(task, text) => self.tells(who, self.task(house, task)?, &text).await,
            Invite(guest) => self.invites(who, house, guest).await,
            ComeIn => self.looks_around(who).await,
            Read(task) => self.reads(who, self.task(house, task)?).await,
            Approve(task) => self.approves(who, self.task(house, task)?, None).await,
            AskChanges(task, what) => self.approves(who, self.task(house, task)?, Some(&what)).await,
            Answer(task, text) => self.answers(who, self.task(house, task)?, &text).await,
            Review(task, remark) => self.reviews(who, self.task(house, task)?, &remark).await,
            Pick(task, which) => self.picks(who, self.task(house, task)?, which).await,
            Remark(task, text) => self.remarks(who, self.task(house, task)?, &text).await,
        }
    }

    /// Time passes, and never backwards: two things are never done at the same moment.
    fn clock_strikes(&self, at: Moment) {
        self.house.clock.set(at.max(self.house.clock.now().plus_ms(MOMENT_BETWEEN_MS)));
    }

    /// A little time passes.
    fn a_moment_later(&self) {
        self.clock_strikes(Moment(0));
    }

    /// Mails that are due go out.
    async fn post(&self) -> anyhow::Result<()> {
        crate::mail::drain(&self.house).await.map_err(|no| anyhow::anyhow!("sending mails: {:?}", no.cause))?;
        Ok(())
    }

    /// Somebody calls an endpoint.
    async fn call<E: Endpoint>(&self, who: Key, endpoint: &E) -> anyhow::Result<E::Reply> {
        self.member(who)?.browser.call(endpoint).await.map_err(said)
    }

    fn member(&self, who: Key) -> anyhow::Result<&Member> {
        self.people.get(who).with_context(|| format!("nobody is called {who}"))
    }

    fn account(&self, house: Key) -> anyhow::Result<&Account> {
        self.clients.get(house).with_context(|| format!("no client is called {house}"))
    }

    fn project(&self, house: Key) -> anyhow::Result<&(ProjectId, Vec<StageId>)> {
        self.account(house)?.project.as_ref().with_context(|| format!("{house} has no project yet"))
    }

    fn task(&self, house: Key, key: Key) -> anyhow::Result<TaskId> {
        self.tasks.get(&(house, key)).copied().with_context(|| format!("{house} has no task {key}"))
    }
}

fn said(failed: CallFailed) -> anyhow::Error {
    anyhow::anyhow!("{failed:?}")
}
