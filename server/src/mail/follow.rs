//! Follows the journal: who is to be told what, and when to look whether they still are. Only ids and moments are put
//! down; what a mail says is read when it is sent.

use crate::House;
use crate::http::Refused;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use veranda_domain::rhythm::{due, told_at};
use veranda_domain::{Actor, Event, JournalEntry, NewsKind, Rhythm, Scope, SharedWith, Thing, Wishes};
use veranda_store::{Job, News, Rows, WorkFailed};
use veranda_terms::{ClientId, Moment, PartnerId, PersonId, ProjectId, TaskId};

/// The kind of the job that tells what should be told at once.
pub const NEWS: &str = "news";
/// The kind of the job that tells what can wait until Monday.
pub const DIGEST: &str = "digest";

/// How far each scope was read by this process. What is written down in the store lags behind while there is nothing to
/// tell: a note inside costs no second write.
#[derive(Debug, Default)]
pub struct Followed(HashMap<Scope, i64>);

/// What a job that tells needs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Telling {
    /// To whom.
    pub person: PersonId,
    /// As whose contact; nothing for the firm's own people.
    pub client: Option<ClientId>,
    /// What is told, once that is fixed: a mail that may have arrived already is never about something else.
    pub fixed: Option<Fixed>,
}

/// What one mail is about.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Fixed {
    /// The things.
    pub items: Vec<Item>,
    /// What happened up to this moment.
    pub until: Moment,
    /// When that was decided: the mail's date.
    pub at: Moment,
}

/// One thing a mail is about.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Item {
    /// Whether somebody is asked, told or answered.
    #[serde(with = "kind")]
    pub kind: NewsKind,
    /// Of which project.
    pub project: ProjectId,
    /// About which task.
    pub task: TaskId,
    /// What happened since this moment.
    pub first: Moment,
}

/// Records are not serialisable; a kind travels as its stored word.
mod kind {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use veranda_domain::NewsKind;

    pub(super) fn serialize<S: Serializer>(kind: &NewsKind, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(kind.as_str())
    }
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NewsKind, D::Error> {
        let word = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        NewsKind::parse(&word).ok_or_else(|| D::Error::custom("no such kind of news"))
    }
}

/// Reads what has happened since it was last read, and puts down what is to be told.
///
/// # Errors
/// When the store fails.
pub async fn follow(house: &House, followed: &mut Followed) -> Result<(), Refused> {
    let mut rows = house.store.read().await?;
    let grown = rows.unfollowed().await?;
    for (scope, read_to, head) in grown {
        let since = followed.0.get(&scope).copied().unwrap_or(read_to).max(read_to);
        if since >= head {
            continue;
        }
        let entries = rows.journal_since(scope, since).await?;
        let head = entries.last().map_or(head, |(revision, _)| (*revision).max(since));
        let news = match scope {
            Scope::Project(project) => to_tell(house, &mut rows, project, &entries).await?,
            Scope::Partner(project, partner) => with_partner(&mut rows, (project, partner), &entries).await?,
            Scope::Firm | Scope::Client(_) => Vec::new(),
        };
        if !news.is_empty() {
            let (wanted, jobs) = wanted(house, &mut rows, news).await?;
            put_down(house, scope, (read_to, head), wanted, jobs).await?;
        }
        followed.0.insert(scope, head);
    }
    Ok(())
}

/// Everything that has happened so far counts as told: for a house that was furnished.
///
/// # Errors
/// When the store fails.
pub async fn forget_the_past(house: &House) -> Result<(), Refused> {
    let done = house
        .store
        .write_quietly(|tx| Box::pin(async move { Ok::<_, WorkFailed<Refused>>(tx.follow_no_further_back().await?) }));
    Ok(done.await?)
}

async fn put_down(
    house: &House,
    scope: Scope,
    (from, to): (i64, i64),
    news: Vec<News>,
    jobs: Vec<Job>,
) -> Result<(), Refused> {
    let done = house.store.write_quietly(move |tx| {
        Box::pin(async move {
            // Another server was quicker: it has put the same down.
            if !tx.followed(scope, from, to).await? {
                return Ok(());
            }
            for one in &news {
                tx.put_news(one).await?;
            }
            for job in jobs {
                tx.enqueue(job).await?;
            }
            Ok::<_, WorkFailed<Refused>>(())
        })
    });
    Ok(done.await?)
}

/// Who is to be told of what. What the journal does not tell the client is told to nobody by mail.
async fn to_tell(
    house: &House,
    rows: &mut Rows,
    project: ProjectId,
    entries: &[(i64, JournalEntry)],
) -> Result<Vec<News>, Refused> {
    let mut all: Vec<News> = Vec::new();
    if !entries.iter().any(|(_, entry)| worth_a_look(entry)) {
        return Ok(all);
    }
    let seat = rows.system_seat();
    let Some(record) = rows.project(&seat, project).await? else { return Ok(all) };
    let contacts = rows.who_see(&seat, record.client).await?;
    let contacts: Vec<(PersonId, ClientId)> = contacts.iter().map(|(_, place)| (place.person, place.client)).collect();
    let followers: HashSet<PersonId> = rows.followers(project).await?.into_iter().collect();
    #[cfg(feature = "mutants")]
    let contacts = crate::mutants::everybodys_contacts(rows, contacts).await?;
    let staff: HashSet<PersonId> = rows.colleagues().await?.into_iter().map(|person| person.id).collect();
    let mut put = |person: PersonId, client: Option<ClientId>, kind: NewsKind, task: TaskId, at: Moment| {
        let same = |news: &&mut News| (news.person, news.client, news.kind, news.task) == (person, client, kind, task);
        match all.iter_mut().find(same) {
            Some(news) => (news.first, news.last) = (news.first.min(at), news.last.max(at)),
            None => all.push(News { person, client, kind, project, task, first: at, last: at }),
        }
    };
    for (_, entry) in entries.iter().filter(|(_, entry)| worth_a_look(entry)) {
        let (Thing::Task(task), Actor::Person(by)) = (entry.thing, entry.by) else { continue };
        let ours = staff.contains(&by);
        if entry.event == Event::PartnerReminded {
            for (person, partner) in reminded_of_partners(rows, task, entry.at).await? {
                put(person, Some(partner.house()), NewsKind::Asked, task, entry.at);
            }
            continue;
        }
        let asks = matches!(
            entry.event,
            Event::AskOpened | Event::AskBundled | Event::AskReminded | Event::AskedAgain | Event::AskHanded
        )
            // What the firm closes is a meeting, at a time the client proposed.
            || (entry.event == Event::AskClosed && ours);
        let kind = if asks { NewsKind::Asked } else { NewsKind::Told };
        let at = match entry.event {
            Event::AskOpened => asked_at(house, rows, task, entry.at).await?,
            Event::AskBundled => bundled_at(house, rows, task, entry.at).await?,
            _ => entry.at,
        };
        // What a contact decided, said of it or took back is news for the firm; their colleagues see it in the portal. Who does not follow may
        // still be asked in person: that is looked at when it is sent.
        if ours || !is_for_us_alone(entry.event) {
            let told = |person: &PersonId| *person != by && (kind == NewsKind::Asked || followers.contains(person));
            #[cfg(feature = "mutants")]
            let told = |person: &PersonId| told(person) || crate::mutants::told_without_following(*person, by);
            for (person, client) in contacts.iter().filter(|(person, _)| told(person)) {
                put(*person, Some(*client), kind, task, at);
            }
        }
        if (is_for_us_alone(entry.event) || entry.event == Event::RemarkAdded) && !ours {
            let askers = askers(rows, task).await?;
            for person in staff.iter().filter(|person| followers.contains(person) || askers.contains(person)) {
                put(*person, None, NewsKind::Answered, task, entry.at);
            }
        }
    }
    Ok(all)
}

/// What is told of what happens with a partner: its people hear what the firm asks, says and shares; of the firm those who
/// follow the project or have asked hear what they answer.
async fn with_partner(
    rows: &mut Rows,
    (project, partner): (ProjectId, PartnerId),
    entries: &[(i64, JournalEntry)],
) -> Result<Vec<News>, Refused> {
    let mut all: Vec<News> = Vec::new();
    let seat = rows.system_seat();
    let staff: HashSet<PersonId> = rows.colleagues().await?.into_iter().map(|person| person.id).collect();
    for (_, entry) in entries {
        let (Thing::Task(task), Actor::Person(by)) = (entry.thing, entry.by) else { continue };
        let kind = match entry.event {
            Event::PartnerAsked => NewsKind::Asked,
            Event::PartnerShared | Event::PartnerTold => NewsKind::Told,
            Event::PartnerAskClosed => NewsKind::Answered,
            _ => continue,
        };
        let mut put = |person: PersonId, client: Option<ClientId>, kind: NewsKind| {
            let same =
                |news: &&mut News| (news.person, news.client, news.kind, news.task) == (person, client, kind, task);
            match all.iter_mut().find(same) {
                Some(news) => news.last = news.last.max(entry.at),
                None => all.push(News { person, client, kind, project, task, first: entry.at, last: entry.at }),
            }
        };
        if kind != NewsKind::Answered {
            for (person, _) in rows.people_of_partner(&seat, partner).await? {
                if person.id != by {
                    put(person.id, Some(partner.house()), kind);
                }
            }
        }
        if !staff.contains(&by) {
            let asked = rows.partner_asks_of_task(&seat, task).await?;
            let mut told: HashSet<PersonId> = asked.into_iter().map(|asked| asked.ask.by).collect();
            told.extend(rows.followers(project).await?);
            for person in staff.iter().filter(|person| told.contains(person)) {
                put(*person, None, NewsKind::Answered);
            }
        }
    }
    Ok(all)
}

/// What somebody of the client did with an ask: told to the firm, and not to their colleagues.
const fn is_for_us_alone(event: Event) -> bool {
    matches!(event, Event::AskClosed | Event::AskReopened | Event::AskStuck | Event::AskOtherTimes)
}

/// Whether somebody may want to hear of it.
fn worth_a_look(entry: &JournalEntry) -> bool {
    let told = matches!(
        entry.event,
        Event::AskOpened
            | Event::AskClosed
            | Event::AskReopened
            | Event::AskStuck
            | Event::AskOtherTimes
            | Event::AskedAgain
            | Event::AskHanded
            | Event::RemarkAdded
            | Event::Shared
            | Event::TaskEdited
            | Event::FacePublished
            | Event::TaskMoved
            | Event::TaskFinished
    );
    // That somebody was reminded, or is told with other things, stands nowhere outside but in the mail itself.
    (told && entry.shared_with == SharedWith::Client)
        || matches!(entry.event, Event::AskReminded | Event::AskBundled | Event::PartnerReminded)
}

/// When what was asked on a task at a moment is told: what is bundled, with the others.
async fn asked_at(house: &House, rows: &mut Rows, task: TaskId, at: Moment) -> Result<Moment, Refused> {
    let seat = rows.system_seat();
    let asks = rows.asks_of_task(&seat, task).await?;
    let told = asks.iter().filter(|ask| ask.since == at);
    // Of two asked in the same moment one may have a mail of its own.
    Ok(told.map(|ask| told_at(ask.telling, at, |at| house.post.ahead(at))).min().unwrap_or(at))
}

/// When what was bundled just after it was asked is told: whether its asking was put down before that or not, it goes on
/// waiting until then.
async fn bundled_at(house: &House, rows: &mut Rows, task: TaskId, at: Moment) -> Result<Moment, Refused> {
    let seat = rows.system_seat();
    let asks = rows.asks_of_task(&seat, task).await?;
    let bundled = asks.iter().filter(|ask| ask.telling == veranda_domain::Telling::Bundled);
    Ok(bundled.map(|ask| told_at(ask.telling, ask.since, |at| house.post.ahead(at))).max().unwrap_or(at))
}

/// Who of partners was reminded of something on a task at a moment.
async fn reminded_of_partners(
    rows: &mut Rows,
    task: TaskId,
    at: Moment,
) -> Result<Vec<(PersonId, PartnerId)>, Refused> {
    let seat = rows.system_seat();
    let mut people = Vec::new();
    for asked in rows.partner_asks_of_task(&seat, task).await? {
        if asked.ask.reminded.is_some_and(|once| once.at == at) {
            let theirs = rows.people_of_partner(&seat, asked.partner).await?;
            people.extend(theirs.into_iter().map(|(person, _)| (person.id, asked.partner)));
        }
    }
    Ok(people)
}

/// Who has asked something on a task.
async fn askers(rows: &mut Rows, task: TaskId) -> Result<HashSet<PersonId>, Refused> {
    let seat = rows.system_seat();
    Ok(rows.asks_of_task(&seat, task).await?.into_iter().map(|ask| ask.by).collect())
}

/// What of it its person wants by mail, and when to look what there is to tell. In quiet hours and for Mondays many
/// things share one job.
async fn wanted(house: &House, rows: &mut Rows, news: Vec<News>) -> Result<(Vec<News>, Vec<Job>), Refused> {
    let (mut wanted, mut jobs) = (Vec::new(), Vec::new());
    for one in news {
        let wishes = rows.wishes(one.person, one.client).await?;
        let Some(due) = wanted_at(house, &wishes, one.kind, one.last) else { continue };
        jobs.push(job_of(&one, wishes.of(one.kind), due)?);
        wanted.push(one);
    }
    Ok((wanted, jobs))
}

/// When something of this kind that happened then is looked at, if it is wanted by mail.
pub(super) fn wanted_at(house: &House, wishes: &Wishes, kind: NewsKind, at: Moment) -> Option<Moment> {
    due(wishes.of(kind), wishes.quiet, at, |at| house.post.ahead(at))
}

/// The job that looks then what there is to tell to somebody.
///
/// # Errors
/// When it cannot be written down.
pub(super) fn job_of(news: &News, rhythm: Rhythm, due: Moment) -> Result<Job, Refused> {
    let kind = if rhythm == Rhythm::Weekly { DIGEST } else { NEWS };
    let place = news.client.map_or_else(|| "firm".to_owned(), |client| client.to_string());
    let telling = Telling { person: news.person, client: news.client, fixed: None };
    let payload = serde_json::to_string(&telling).map_err(Refused::broken)?;
    Ok(Job { id: format!("{kind}-{}-{place}-{}", news.person, due.0), kind: kind.to_owned(), payload, due })
}
