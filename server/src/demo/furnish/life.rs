//! Living a story: the clock is set, somebody comes in if they are not, and does what is written.

mod asked;
mod brought;
mod door;
mod partner;
mod planned;
mod reported;
mod said;

use super::calendar::Calendar;
use super::deed::{Event, Key};
use crate::House;
use crate::demo::person::Person;
use anyhow::Context;
use door::Way;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::{Mutex, MutexGuard};
use veranda_api::guest::LinkKey;
use veranda_api::{CallFailed, Endpoint, client, partner as partner_api, staff};
use veranda_terms::{ClientId, HostName, LinkId, Moment, PersonId, ProjectId, StageId, TaskId};

/// Between two things of the same minute.
const MOMENT_BETWEEN_MS: i64 = 17_000;

/// Everybody and everything of the demo, by the names the stories give them.
pub struct Life {
    /// Whose story: the same person has a browser of their own in each.
    name: Key,
    /// The house they live in.
    house: House,
    calendar: Calendar,
    people: HashMap<Key, Member>,
    clients: HashMap<Key, Account>,
    projects: HashMap<In, (ProjectId, Vec<StageId>)>,
    tasks: HashMap<(In, Key), TaskId>,
    links: HashMap<(In, Key), (LinkId, LinkKey)>,
    postman: Postman,
}

/// Which client, and which of its projects.
pub type In = (Key, Key);

/// Lives are lived side by side: who writes a mail holds on to the postman until it is out, so that every mail bears
/// the time of its own story.
pub type Postman = Arc<Mutex<()>>;

/// Somebody with a browser.
struct Member {
    id: PersonId,
    browser: Person,
    way: Way,
    /// When they were known to be in.
    last: Option<Moment>,
}

impl Member {
    /// Whether they have a seat at the door they came in by.
    async fn is_there(&self) -> Result<(), CallFailed> {
        match self.way {
            Way::Link(..) => self.browser.call(&staff::Me { body: () }).await.map(|_| ()),
            Way::Mail { partner: false, .. } => self.browser.call(&client::Me { body: () }).await.map(|_| ()),
            Way::Mail { partner: true, .. } => self.browser.call(&partner_api::Me { body: () }).await.map(|_| ()),
        }
    }
}

/// A client, or a partner.
struct Account {
    client: ClientId,
    partner: bool,
    host: HostName,
}

impl Life {
    /// Nobody and nothing yet.
    pub fn new(name: Key, house: House, calendar: Calendar, postman: Postman) -> Self {
        Self {
            name,
            house,
            calendar,
            people: HashMap::new(),
            clients: HashMap::new(),
            projects: HashMap::new(),
            tasks: HashMap::new(),
            links: HashMap::new(),
            postman,
        }
    }

    /// Lives through one event.
    ///
    /// # Errors
    /// Names the step that was refused.
    pub async fn live(&mut self, event: Event) -> anyhow::Result<()> {
        let step = format!("{}, day {}, {}: {:?}", event.house, event.at.day_utc(), event.who, event.deed);
        self.clock_strikes(event.at);
        self.lived(event).await.map_err(|why| anyhow::anyhow!("{why:#}, in {step}"))
    }

    async fn lived(&mut self, Event { at: _, house, project, who, deed }: Event) -> anyhow::Result<()> {
        use super::deed::Deed::*;
        let place = (house, project);
        // Who reads by a link has no account to come in by.
        if !matches!(deed, Open(_)) {
            self.is_in(who, &deed).await?;
        }
        match deed {
            TakeIn { name, accent, lang } => self.takes_in(who, house, &name, &accent, lang).await,
            Divide { of, name } => self.divides(who, house, of, &name).await,
            Begin(name) => self.begins(who, place, &name).await,
            BringIn(brought) => self.brings_in(who, place, brought).await,
            Plan(tasks) => self.plans(who, place, tasks).await,
            Change(task, patches) => self.changes(who, self.task(place, task)?, patches).await,
            Collect => self.collects(who, place).await,
            Share(faces) => self.shares(who, place, faces).await,
            StopSharing(task) => self.stops_sharing(who, place, task).await,
            Move(task, stage) => self.moves(who, place, task, stage).await,
            Finish(task) => self.finishes(who, self.task(place, task)?).await,
            Ask(asking) => self.asks(who, place, asking).await,
            TakeBack(task, action) => self.takes_back(who, self.task(place, task)?, action).await,
            Note(task, text) => self.notes(who, self.task(place, task)?, &text).await,
            Tell(task, text) => self.tells(who, self.task(place, task)?, &text).await,
            Invite(guest) => self.invites(who, house, place, guest).await,
            PutPartner(company) => self.puts_partner(who, place, company).await,
            InviteOf(partner, guest) => self.invites(who, partner, place, guest).await,
            ShareWith(partner, shown) => self.shares_with(who, place, partner, shown).await,
            AskOf(partner, asking) => self.asks_of(who, place, partner, asking).await,
            TellTo(partner, task, text) => self.tells_to(who, partner, self.task(place, task)?, &text).await,
            Reply(task, text) => self.replies(who, self.task(place, task)?, &text).await,
            ComeIn => self.looks_around(who).await,
            Read(task) => self.reads(who, self.task(place, task)?).await,
            Approve(task) => self.approves(who, self.task(place, task)?, None).await,
            AskChanges(task, what) => self.approves(who, self.task(place, task)?, Some(&what)).await,
            Answer(task, text) => self.answers(who, self.task(place, task)?, &text).await,
            Review(task, remark) => self.reviews(who, self.task(place, task)?, &remark).await,
            Pick(task, which) => self.picks(who, self.task(place, task)?, which).await,
            Release(judged) => self.releases(who, place, judged).await,
            MakeLink(reader) => self.makes_link(who, place, reader).await,
            Revoke(link) => self.revokes(who, place, link).await,
            Open(link) => self.opens(who, place, link).await,
            Remark(task, text) => self.remarks(who, self.task(place, task)?, &text).await,
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
    async fn post(&self, _: &MutexGuard<'_, ()>) -> anyhow::Result<()> {
        crate::mail::carry_out_due(&self.house).await.map_err(|no| anyhow::anyhow!("sending mails: {:?}", no.cause))?;
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

    fn project(&self, place: In) -> anyhow::Result<&(ProjectId, Vec<StageId>)> {
        self.projects.get(&place).with_context(|| format!("{place:?} has not begun yet"))
    }

    fn task(&self, place: In, key: Key) -> anyhow::Result<TaskId> {
        self.tasks.get(&(place, key)).copied().with_context(|| format!("{place:?} has no task {key}"))
    }
}

fn said(failed: CallFailed) -> anyhow::Error {
    anyhow::anyhow!("{failed:?}")
}
