//! Tells somebody what there is to tell, read through their own seat at the moment of sending: nothing they have seen,
//! nothing that is closed or taken back by then, nothing they may no longer see.

use super::eyes::Eyes;
use super::follow::{DIGEST, Fixed, Item, Telling};
use super::stop;
use super::worker::Step;
use super::{Letter, page_at, page_for};
use crate::House;
use crate::http::Refused;
use crate::present;
use crate::site::HOUSE_ACCENT;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use veranda_api::client::{ClientAsk, ClientCard, Reader};
use veranda_api::reader;
use veranda_api::{Aside, Route};
use veranda_documents::{
    Answer, AnswerLine, AnswersMail, DigestItem, DigestLine, DigestMail, DigestProject, FixedMeeting, NeededAsk,
    NeedsMail, Thread,
};
use veranda_domain::ask;
use veranda_domain::rhythm::{Next, next, told_at};
use veranda_domain::{NewsKind, Rhythm, ToldDate, Wishes};
use veranda_store::{Job, Rows, Seat, WorkFailed};
use veranda_terms::{
    Accent, AskId, AskWord, Asked, ClientId, EmailAddress, Form, HostName, Moment, Outcome, PersonId, ProjectId, Staff,
    TaskId, Title,
};

/// What a job that tells comes to.
pub(super) enum Told {
    /// Nothing more to do now.
    Step(Step),
    /// A mail.
    Letter(Letter),
}

/// Decides what one mail is about, once, and writes it from what its receiver may see right now.
///
/// # Errors
/// When the store fails or the message cannot be written.
pub(super) async fn told(house: &House, job: &Job) -> Result<Told, Refused> {
    let telling: Telling = serde_json::from_str(&job.payload).map_err(Refused::broken)?;
    let now = house.clock.now();
    let mut rows = house.store.read().await?;
    let there = is_there(&mut rows, &telling).await?;
    #[cfg(feature = "mutants")]
    let there = there || crate::mutants::is_on(crate::mutants::Leak::MailOutlivesMembership);
    if !there {
        return Ok(Told::Step(Step::Nothing));
    }
    let wishes = rows.wishes(telling.person, telling.client).await?;
    let ahead = |at: Moment| house.post.ahead(at);
    let fixed = match &telling.fixed {
        // It may have arrived: whatever is repeated is the same.
        Some(fixed) => match wishes.quiet.over(now, ahead) {
            awake if awake > now => return Ok(Told::Step(Step::Again(awake, "it is quiet".to_owned()))),
            _ => fixed.clone(),
        },
        None => {
            let kinds = kinds(&wishes, &job.kind);
            let waiting = rows.news_of(telling.person, telling.client).await?;
            let waiting: Vec<_> =
                waiting.iter().filter(|news| kinds.contains(&news.kind)).map(|n| (n.first, n.last)).collect();
            let until = match next(&waiting, wishes.quiet, now, ahead) {
                Next::Nothing => return Ok(Told::Step(Step::Nothing)),
                Next::Wait(until) => return Ok(Told::Step(Step::Again(until, "there may be more".to_owned()))),
                Next::Tell(until) => until,
            };
            drop(rows);
            let fixed = fix(house, job, &telling, kinds, until).await?;
            rows = house.store.read().await?;
            fixed
        }
    };
    let written = match telling.client {
        Some(client) => to_contact(house, &mut rows, job, telling.person, client, &fixed).await?,
        None => to_colleague(house, &mut rows, job, telling.person, &fixed).await?,
    };
    Ok(written.map_or(Told::Step(Step::Nothing), Told::Letter))
}

async fn is_there(rows: &mut Rows, telling: &Telling) -> Result<bool, Refused> {
    Ok(match telling.client {
        Some(house) => Eyes::of(rows, telling.person, house).await?.is_some(),
        None => rows.staff_seat(telling.person).await?.is_some(),
    })
}

/// What this job tells of: whatever its person wants in its rhythm.
fn kinds(wishes: &Wishes, job: &str) -> Vec<NewsKind> {
    let rhythm = if job == DIGEST { Rhythm::Weekly } else { Rhythm::AtOnce };
    let all = [NewsKind::Asked, NewsKind::Told, NewsKind::Answered];
    all.into_iter().filter(|kind| wishes.of(*kind) == rhythm).collect()
}

/// Takes what waits and writes it into the job: both or neither. From here on nothing else is ever told under its name,
/// and what is in it waits nowhere else.
async fn fix(
    house: &House,
    job: &Job,
    telling: &Telling,
    kinds: Vec<NewsKind>,
    until: Moment,
) -> Result<Fixed, Refused> {
    let (job, telling, at) = (job.clone(), telling.clone(), house.clock.now());
    let done = house.store.write_quietly(move |tx| {
        Box::pin(async move {
            let taken = tx.take_news(telling.person, telling.client, &kinds, until).await?;
            let items = taken.iter().map(|news| Item {
                kind: news.kind,
                project: news.project,
                task: news.task,
                first: news.first,
            });
            let fixed = Fixed { items: items.collect(), until, at };
            let telling = Telling { fixed: Some(fixed.clone()), ..telling };
            let payload = serde_json::to_string(&telling).map_err(|e| WorkFailed::Refused(Refused::broken(e)))?;
            tx.fix_job(&Job { payload, ..job }).await?;
            Ok::<_, WorkFailed<Refused>>(fixed)
        })
    });
    Ok(done.await?)
}

/// What a contact has had in front of them.
struct Glances(HashMap<String, Moment>);

impl Glances {
    fn of(&self, thing: impl ToString) -> Option<Moment> {
        self.0.get(&thing.to_string()).copied()
    }

    /// Whether something that stands on a card was seen: at home, on the board or on the task itself.
    fn on_card(&self, client: ClientId, card: &ClientCard, at: Moment) -> bool {
        let seen = [self.of(client), self.of(card.project), self.of(card.id)];
        seen.into_iter().flatten().any(|seen| seen >= at)
    }

    /// Whether something that is only there when the task is opened was seen.
    fn opened(&self, task: TaskId, at: Moment) -> bool {
        self.of(task).is_some_and(|seen| seen >= at)
    }
}

/// Somebody a mail goes to, at their client's.
struct Contact {
    me: Reader,
    eyes: Eyes,
    to: EmailAddress,
    host: HostName,
    accent: Accent,
    glances: Glances,
}

impl Contact {
    async fn of(rows: &mut Rows, person: PersonId, client: ClientId) -> Result<Option<Self>, Refused> {
        let place = match (Eyes::of(rows, person, client).await?, rows.membership(person, client).await?) {
            (Some(eyes), Some(membership)) => Some((eyes, membership)),
            _ => None,
        };
        #[cfg(feature = "mutants")]
        let place = match place {
            Some(place) => Some(place),
            None => {
                let gone = crate::mutants::seat_of_the_gone(rows, person, client).await?;
                gone.map(|(seat, membership)| (Eyes::Client(seat), membership))
            }
        };
        let (Some((eyes, membership)), Some(record)) = (place, rows.person(person).await?) else { return Ok(None) };
        let Some(house) = rows.client_for_door(client).await? else { return Ok(None) };
        let (to, host, accent) = (record.email.clone(), house.host.clone(), house.accent);
        let glances = Glances(rows.glances(person, client).await?);
        let firm = rows.firm().await?;
        let me = present::client::reader(record, membership, house, firm);
        Ok(me.map(|me| Self { me, eyes, to, host, accent, glances }))
    }
}

async fn to_contact(
    house: &House,
    rows: &mut Rows,
    job: &Job,
    person: PersonId,
    client: ClientId,
    fixed: &Fixed,
) -> Result<Option<Letter>, Refused> {
    let Some(contact) = Contact::of(rows, person, client).await? else { return Ok(None) };
    let mail = if job.kind == DIGEST {
        digest(house, rows, job, &contact, fixed).await?
    } else {
        needs(house, rows, job, &contact, fixed).await?
    };
    // The sharing history tells of the client's people alone.
    let told = |names| if contact.eyes.follow_by_themselves() { Vec::new() } else { names };
    Ok(mail.map(|(mail, names)| Letter { mail, person: Some(person), client: Some(client), names: told(names) }))
}

/// A mail, and which tasks it names.
type Naming = (veranda_documents::Mail, Vec<(ProjectId, TaskId)>);

/// Which of these projects somebody follows right now.
async fn followed(rows: &mut Rows, person: PersonId, fixed: &Fixed) -> Result<HashSet<ProjectId>, Refused> {
    let mut followed = HashSet::new();
    let projects: HashSet<ProjectId> = fixed.items.iter().map(|item| item.project).collect();
    for project in projects {
        let follows = rows.follows(person, project).await?;
        #[cfg(feature = "mutants")]
        let follows = follows || crate::mutants::is_on(crate::mutants::Leak::FollowingIsNotAsked);
        if follows {
            followed.insert(project);
        }
    }
    Ok(followed)
}

/// Whether somebody is told of a project without being asked in person.
fn follows(contact: &Contact, followed: &HashSet<ProjectId>, project: ProjectId) -> bool {
    contact.eyes.follow_by_themselves() || followed.contains(&project)
}

/// What of an ask is news for whoever is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AskNews {
    /// That it is asked.
    Asked,
    /// That somebody reminds them of it.
    Reminded,
}

/// The asks of a task as the firm keeps them: how each is told, and when whoever is asked was reminded.
struct Kept(HashMap<AskId, (ask::Telling, Option<Moment>)>);

impl Kept {
    async fn of(rows: &mut Rows, task: TaskId) -> Result<Self, Refused> {
        let seat = rows.system_seat();
        let mut asks = rows.asks_of_task(&seat, task).await?;
        asks.extend(rows.partner_asks_of_task(&seat, task).await?.into_iter().map(|asked| asked.ask));
        Ok(Self(asks.iter().map(|ask| (ask.id, (ask.telling, ask.reminded.map(|once| once.at)))).collect()))
    }

    /// What of an ask is news for somebody who is asked it `since` a moment, given what happened in time and what was seen
    /// since a moment. Whoever was reminded of what is
    /// bundled has been told of it.
    fn news(
        &self,
        ask: &ClientAsk,
        since: Moment,
        in_time: impl Fn(Moment) -> bool,
        seen: impl Fn(Moment) -> bool,
        ahead: impl Fn(Moment) -> i32,
    ) -> Option<AskNews> {
        let (telling, reminded) = self.0.get(&ask.id).copied().unwrap_or((ask::Telling::AtOnce, None));
        // What is asked again, or handed on, is told by itself: what was bundled was the first asking.
        let telling = if since == ask.since { telling } else { ask::Telling::AtOnce };
        let told_before = telling == ask::Telling::Bundled && reminded.is_some();
        if in_time(told_at(telling, since, ahead)) && !told_before && !seen(since) {
            return Some(AskNews::Asked);
        }
        reminded.filter(|at| in_time(*at) && !seen(*at)).map(|_| AskNews::Reminded)
    }
}

/// Whether an ask concerns somebody: theirs to close, and asked of them in person unless they follow the project.
fn concerns(ask: &ClientAsk, me: &Reader, follows: bool) -> bool {
    let in_person = matches!(ask.of, Asked::People { .. });
    reader::is_turn(ask, me) && (follows || in_person)
}

async fn needs(
    house: &House,
    rows: &mut Rows,
    job: &Job,
    contact: &Contact,
    fixed: &Fixed,
) -> Result<Option<Naming>, Refused> {
    let page = |route: Route| page_for(house, &contact.host, route, &contact.to);
    let followed = followed(rows, contact.me.id, fixed).await?;
    let (mut asks, mut meetings) = (Vec::new(), Vec::new());
    for item in fixed.items.iter().filter(|item| item.kind == NewsKind::Asked) {
        let card = contact.eyes.card(rows, item.task).await?;
        #[cfg(feature = "mutants")]
        let card = crate::mutants::still_there(rows, item.task, card).await?;
        let Some(card) = card else { continue };
        #[cfg(feature = "mutants")]
        let card = match crate::mutants::from_record(rows, Some(card)).await? {
            Some(card) => crate::mutants::untaken(rows, card).await?,
            None => continue,
        };
        let kept = Kept::of(rows, item.task).await?;
        let in_time = |at: Moment| at >= item.first && at <= fixed.until;
        let seen = |at: Moment| contact.glances.on_card(contact.me.client, &card, at);
        for ask in &card.asks {
            if let Some((at, starts)) = firm_took(ask).filter(|(at, _)| in_time(*at))
                && ask.of.includes(contact.me.id)
                && (follows(contact, &followed, card.project) || matches!(ask.of, Asked::People { .. }))
                && !seen(at)
                && let Some(closed) = &ask.closed
            {
                let (by, link) = (closed.by.name.clone(), page(Route::Task(card.project, card.id)));
                meetings.push(FixedMeeting { card: card.clone(), by, starts, link });
            }
            let since = reader::asked_since(ask, contact.me.id);
            let Some(news) = kept.news(ask, since, in_time, seen, |at| house.post.ahead(at)) else { continue };
            if concerns(ask, &contact.me, follows(contact, &followed, card.project)) {
                let link = page(Route::Task(card.project, card.id));
                // What partners are asked is answered, and nothing else.
                let stuck = (!contact.eyes.follow_by_themselves()).then(|| {
                    let there = format!("{}{}", Route::Task(card.project, card.id), Aside::Stuck.of(ask.id));
                    page_at(house, &contact.host, &there, &contact.to)
                });
                let again = news == AskNews::Reminded;
                asks.push(NeededAsk { card: card.clone(), ask: ask.clone(), link, stuck, again });
            }
        }
    }
    // The order of their own list: overdue, then due, then what others wait for.
    asks.sort_by_key(|needed| {
        (needed.ask.due.unwrap_or(veranda_terms::Day(i32::MAX)), needed.ask.unlocks.is_none(), needed.ask.since)
    });
    if asks.is_empty() && meetings.is_empty() {
        return Ok(None);
    }
    let cards = || asks.iter().map(|needed| &needed.card).chain(meetings.iter().map(|fixed| &fixed.card));
    let names = cards().map(|card| (card.project, card.id)).collect();
    let mail = NeedsMail {
        message_id: job.id.clone(),
        from: house.post.sender(&house.public.host),
        to: contact.to.clone(),
        me: contact.me.clone(),
        thread: about(cards().map(|card| (card.project.to_string(), card.id.to_string()))),
        asks,
        fixed: meetings,
        home: page(Route::Home),
        choose: page(Route::Mails),
        unsubscribe: stop::address(house, &contact.host, contact.me.id, Some(contact.me.client), NewsKind::Asked),
        accent: contact.accent,
        at: fixed.at,
        ahead: house.post.ahead(fixed.at),
    };
    mail.written().map(|mail| Some((mail, names))).map_err(Refused::broken)
}

async fn digest(
    house: &House,
    rows: &mut Rows,
    job: &Job,
    contact: &Contact,
    fixed: &Fixed,
) -> Result<Option<Naming>, Refused> {
    let page = |route: Route| page_for(house, &contact.host, route, &contact.to);
    let followed = followed(rows, contact.me.id, fixed).await?;
    let mut names = Vec::new();
    let mut projects: Vec<DigestProject> = Vec::new();
    let mut places = Vec::new();
    let mut told: HashMap<veranda_terms::ProjectId, Vec<ToldDate>> = HashMap::new();
    let mut items: Vec<Item> = fixed.items.clone();
    items.sort_by_key(|item| (item.project, item.first, item.task));
    for item in items {
        let Some(project) = contact.eyes.project(rows, item.project).await? else { continue };
        let dates = match told.entry(item.project) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(contact.eyes.dates(rows, item.project).await?),
        };
        let follows = follows(contact, &followed, item.project);
        let ahead = |at: Moment| house.post.ahead(at);
        let told = happened(rows, contact, item, fixed.until, (dates, ahead), follows).await?;
        let Some((title, lines)) = told else { continue };
        let happened = DigestItem { title, link: page(Route::Task(item.project, item.task)), lines };
        names.push((item.project, item.task));
        match places.iter().position(|there| *there == item.project) {
            Some(place) => projects[place].items.push(happened),
            None => {
                places.push(item.project);
                projects.push(DigestProject { name: project, items: vec![happened] });
            }
        }
    }
    if projects.is_empty() {
        return Ok(None);
    }
    let mail = DigestMail {
        message_id: job.id.clone(),
        from: house.post.sender(&house.public.host),
        to: contact.to.clone(),
        me: contact.me.clone(),
        projects,
        home: page(Route::Home),
        choose: page(Route::Mails),
        unsubscribe: stop::address(house, &contact.host, contact.me.id, Some(contact.me.client), NewsKind::Told),
        thread: Thread { about: vec![format!("digest-{}", contact.me.client)] },
        accent: contact.accent,
        at: fixed.at,
        ahead: house.post.ahead(fixed.at),
    };
    mail.written().map(|mail| Some((mail, names))).map_err(Refused::broken)
}

/// What happened to one task that this reader has not seen: its title, and line by line.
async fn happened(
    rows: &mut Rows,
    contact: &Contact,
    item: Item,
    until: Moment,
    (dates, ahead): (&[ToldDate], impl Fn(Moment) -> i32 + Copy),
    follows: bool,
) -> Result<Option<(Title, Vec<DigestLine>)>, Refused> {
    let Some(page) = contact.eyes.page(rows, item.task).await? else { return Ok(None) };
    #[cfg(feature = "mutants")]
    let page = crate::mutants::with_notes(rows, page).await?;
    let card = &page.card;
    let in_time = |at: Moment| at >= item.first && at <= until;
    let new_on_card = |at: Moment| in_time(at) && !contact.glances.on_card(contact.me.client, card, at);
    let mut lines = Vec::new();
    if item.kind == NewsKind::Asked {
        let kept = Kept::of(rows, item.task).await?;
        let seen = |at: Moment| contact.glances.on_card(contact.me.client, card, at);
        let news = |ask: &ClientAsk| {
            let since = reader::asked_since(ask, contact.me.id);
            kept.news(ask, since, in_time, seen, ahead).is_some()
        };
        let asks = card.asks.iter().filter(|ask| concerns(ask, &contact.me, follows) && news(ask));
        lines.extend(asks.map(|ask| DigestLine::Asked { verb: ask.verb(), sentence: ask.sentence.clone() }));
    } else if follows {
        lines.extend(new_on_card(card.shared).then_some(DigestLine::Shared));
        let mut before = None;
        for (n, date) in dates.iter().filter(|date| date.task == item.task).enumerate() {
            // The first date of a sharing came with it.
            if n > 0 && new_on_card(date.at) {
                lines.push(DigestLine::Moved { from: before, to: date.day, why: date.why.clone() });
            }
            before = date.day;
        }
        lines.extend(card.done.filter(|done| new_on_card(*done)).map(|_| DigestLine::Done));
        let said = page.remarks.into_iter().filter(|remark| {
            remark.by.id != contact.me.id && in_time(remark.at) && !contact.glances.opened(item.task, remark.at)
        });
        lines.extend(said.map(|remark| DigestLine::Said { by: remark.by.name, text: remark.text }));
    }
    Ok((!lines.is_empty()).then_some((page.card.title, lines)))
}

async fn to_colleague(
    house: &House,
    rows: &mut Rows,
    job: &Job,
    person: PersonId,
    fixed: &Fixed,
) -> Result<Option<Letter>, Refused> {
    let Some(seat) = rows.staff_seat(person).await? else { return Ok(None) };
    #[cfg(feature = "mutants")]
    let seat = crate::mutants::seat_of_all(rows, seat);
    let followed = followed(rows, person, fixed).await?;
    let (Some(record), Some(firm)) = (rows.person(person).await?, rows.firm().await?) else { return Ok(None) };
    let mut answers = Vec::new();
    let mut things = Vec::new();
    for item in fixed.items.iter().filter(|item| item.kind == NewsKind::Answered) {
        let who = (person, followed.contains(&item.project));
        if let Some(answer) = answered(house, rows, &seat, who, item, fixed.until).await? {
            answers.push(answer);
            things.push((item.project.to_string(), item.task.to_string()));
        }
    }
    if answers.is_empty() {
        return Ok(None);
    }
    let mail = AnswersMail {
        message_id: job.id.clone(),
        from: house.post.sender(&house.public.host),
        to: record.email,
        name: record.name,
        lang: record.lang,
        firm_name: firm.name,
        answers,
        choose: house.public.staff(&Route::Mails.to_string()),
        unsubscribe: stop::address(house, &house.public.host, person, None, NewsKind::Answered),
        thread: about(things.into_iter()),
        accent: HOUSE_ACCENT,
        at: fixed.at,
        ahead: house.post.ahead(fixed.at),
    };
    let mail = mail.written().map_err(Refused::broken)?;
    // The sharing history tells of the client's people alone.
    Ok(Some(Letter { mail, person: Some(person), client: None, names: Vec::new() }))
}

/// What the client's and the partners' people answered and said on a task; for who does not follow it, only what answers their own asks.
async fn answered(
    house: &House,
    rows: &mut Rows,
    seat: &Seat<Staff>,
    (me, follows): (PersonId, bool),
    item: &Item,
    until: Moment,
) -> Result<Option<Answer>, Refused> {
    let Some(page) = present::staff::task_page(rows, seat, item.task).await? else { return Ok(None) };
    let in_time = |at: Moment| at >= item.first && at <= until;
    let mut lines: Vec<(Moment, AnswerLine)> = Vec::new();
    for ask in page.card.asks {
        lines.extend(word_line(&ask, me, follows).filter(|(at, _)| in_time(*at)));
        // Answered again since, the answer says it all.
        if let Some(back) = ask.reopened.filter(|back| ask.closed.is_none() && in_time(back.at))
            && back.by.id != me
            && (follows || ask.by.id == me)
        {
            lines.push((back.at, AnswerLine::Reopened { by: back.by.name, sentence: ask.sentence }));
        } else if let Some(closed) = ask.closed.filter(|closed| in_time(closed.at))
            && closed.by.id != me
            && (follows || ask.by.id == me)
            && closed.outcome != veranda_terms::Outcome::Withdrawn
        {
            lines.push((closed.at, AnswerLine::Closed { by: closed.by.name, outcome: closed.outcome }));
        }
    }
    for remark in page.remarks.into_iter().filter(|remark| follows && !remark.from_firm && in_time(remark.at)) {
        lines.push((remark.at, AnswerLine::Said { by: remark.by.name, text: remark.text }));
    }
    let sides = present::partner::sides(rows, seat, item.task).await?.map(|view| view.sides).unwrap_or_default();
    for side in sides {
        for ask in side.asks {
            if let Some(closed) = ask.closed.filter(|closed| in_time(closed.at))
                && closed.by.id != me
                && (follows || ask.by.id == me)
                && closed.outcome != veranda_terms::Outcome::Withdrawn
            {
                lines.push((closed.at, AnswerLine::Closed { by: closed.by.name, outcome: closed.outcome }));
            }
        }
        for remark in side.remarks.into_iter().filter(|remark| follows && !remark.from_firm && in_time(remark.at)) {
            lines.push((remark.at, AnswerLine::Said { by: remark.by.name, text: remark.text }));
        }
    }
    lines.sort_by_key(|(at, _)| *at);
    let lines: Vec<AnswerLine> = lines.into_iter().map(|(_, line)| line).collect();
    let link = house.public.staff(&Route::Task(page.card.project, page.card.id).to_string());
    Ok((!lines.is_empty()).then_some(Answer { title: page.card.title, link, lines }))
}

/// When the firm took a time the client had proposed for a meeting, and which: it is none of those it had proposed itself.
fn firm_took(ask: &ClientAsk) -> Option<(Moment, Moment)> {
    let closed = ask.closed.as_ref()?;
    match (&ask.form, &closed.outcome) {
        (Form::Meet { slots, .. }, Outcome::Picked { slot, at }) if slots.iter().all(|(one, _)| one != slot) => {
            Some((closed.at, *at))
        }
        _ => None,
    }
}

/// What somebody asked said of an ask that gives its turn to the firm, and when. That they look at it later is their own
/// affair until that day: it stands in the portal.
fn word_line(ask: &ClientAsk, me: PersonId, follows: bool) -> Option<(Moment, AnswerLine)> {
    let word = reader::open_word(ask).filter(|word| word.by.id != me && (follows || ask.by.id == me))?;
    let (by, sentence) = (word.by.name.clone(), ask.sentence.clone());
    let line = match &word.says {
        AskWord::Stuck { reason } => AnswerLine::Stuck { by, sentence, reason: reason.clone() },
        AskWord::OtherTimes { times } => {
            AnswerLine::OtherTimes { by, sentence, times: times.iter().map(|(_, at)| *at).collect() }
        }
        AskWord::Later { .. } => return None,
    };
    Some((word.at, line))
}

/// What a mail belongs to: its task when it is about one, else its project when it is about one.
fn about(mut things: impl Iterator<Item = (String, String)>) -> Thread {
    let Some((project, task)) = things.next() else { return Thread { about: Vec::new() } };
    let (mut one_task, mut one_project) = (true, true);
    for (other_project, other_task) in things {
        one_project &= other_project == project;
        one_task &= other_task == task;
    }
    let mut about = Vec::new();
    if one_project {
        about.push(format!("project-{project}"));
    }
    if one_task {
        about.push(format!("task-{task}"));
    }
    Thread { about }
}
