//! What a status report shows: made of the cards the client itself sees, narrowed to the level of its link.

use super::client::cards_of;
use std::collections::HashMap;
use veranda_api::client::{ClientAsk, ClientCard, Somebody};
use veranda_api::reader;
use veranda_api::report::{
    Changed, LinkRow, Moved, PassedOn, Released, ReportChange, ReportTask, ReportTurn, ReportView, narrowed,
};
use veranda_domain::{Link, Release, SharedWith, ToldDate};
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{Asked, Day, Guest, Lang, Level, Moment, Outcome, PersonId, PersonName, StageId, TaskId, Title};

/// How far back "what changed" goes.
const CHANGES_DAYS: i64 = 30;

/// A project's report for a reader of its link; nothing while nothing of it is shared.
///
/// # Errors
/// When the store fails.
pub async fn report(
    rows: &mut Rows,
    seat: &Seat<Guest>,
    link: Option<&Link>,
    lang: Lang,
    now: Moment,
) -> Result<Option<ReportView>, Failure> {
    let Some(record) = rows.project(seat, seat.project()).await? else { return Ok(None) };
    let (Some(firm), Some(client)) = (rows.firm().await?, rows.client_for_door(record.client).await?) else {
        return Ok(None);
    };
    let (project_name, shared_with) = (record.name.clone(), record.shared_with);
    let (project, cards) = cards_of(rows, seat, record).await?;
    // Nothing outside knows of a project that is not shared; the seat's predicate says so already.
    if shared_with != SharedWith::Client {
        return Ok(None);
    }
    let since = now.plus_days(-CHANGES_DAYS);
    let told = by_task(rows.told_dates(seat, project.id).await?);
    let releases = rows.releases(seat, project.id, since).await?;
    let names = names(rows, &cards, &releases, link).await?;
    let stages: HashMap<StageId, Title> = project.stages.into_iter().map(|stage| (stage.id, stage.name)).collect();
    let mut tasks: Vec<ReportTask> = cards.iter().map(|card| task(card, &stages, &told)).collect();
    tasks.sort_by_key(|task| task.date.or_else(|| task.done.map(Moment::day_utc)).unwrap_or(Day(i32::MAX)));
    let mut turns: Vec<ReportTurn> = cards.iter().flat_map(|card| turns(card, &names)).collect();
    turns.sort_by_key(|turn| (turn.since, turn.id));
    let mut changes = changes(&cards, &told, since);
    changes.extend(releases.iter().filter(|release| release.at >= since).filter_map(|release| {
        let Release { project: _, at, by, health, forecast: _, words: _ } = release;
        let by = Some(names.get(by)?.clone());
        Some(ReportChange { at: *at, title: project_name.clone(), by, what: Changed::Released(*health) })
    }));
    changes.sort_by_key(|change| std::cmp::Reverse(change.at));
    let view = ReportView {
        project_name,
        client_name: client.whole_name(),
        firm_name: firm.name,
        level: Level::Details,
        lang,
        passed_on: link.and_then(|link| passed_on(link, &names)),
        released: releases.first().and_then(|release| released(release, &names)),
        tasks,
        turns,
        changes,
    };
    let level = seat.level();
    #[cfg(feature = "mutants")]
    let level = crate::mutants::widened(level);
    Ok(Some(narrowed(view, level)))
}

/// A link, for the firm. Its address is said while it works.
pub fn link(link: Link, by: Somebody, now: Moment, address: impl FnOnce(&Link) -> String) -> LinkRow {
    let address = link.opens(now).then(|| address(&link));
    let Link {
        id,
        project: _,
        by: _,
        made,
        for_whom,
        level,
        lang,
        until,
        password_hash,
        bare,
        secret_hash: _,
        revoked,
        opened,
        last_opened,
    } = link;
    LinkRow {
        id,
        for_whom,
        level,
        lang,
        by,
        made,
        until,
        password: password_hash.is_some(),
        bare,
        revoked,
        opened,
        last_opened,
        address,
    }
}

fn task(card: &ClientCard, stages: &HashMap<StageId, Title>, told: &HashMap<TaskId, Vec<ToldDate>>) -> ReportTask {
    let ClientCard {
        id,
        project: _,
        stage,
        title,
        owners,
        asks: _,
        date,
        was: _,
        why,
        milestone,
        done,
        remarks: _,
        partner: _,
        shared: _,
    } = card;
    ReportTask {
        id: *id,
        title: Some(title.clone()),
        milestone: *milestone,
        stage: stages.get(stage).cloned(),
        owners: owners.iter().map(|owner| owner.name.clone()).collect(),
        promised: told.get(id).and_then(|told| told.iter().find_map(|told| told.day)).or(*date),
        date: *date,
        why: why.clone(),
        done: *done,
    }
}

fn turns(card: &ClientCard, names: &HashMap<PersonId, PersonName>) -> Vec<ReportTurn> {
    // Where somebody of the client is stuck, it is the firm's turn.
    let open = card.asks.iter().filter(|ask| ask.closed.is_none() && !reader::waits_on_us(ask));
    open.map(|ask| {
        let ClientAsk {
            id,
            form,
            own,
            of,
            sentence,
            unlocks,
            minutes,
            since,
            due,
            by: _,
            undo_until: _,
            reopened: _,
            word: _,
            handed: _,
            closed: _,
        } = ask;
        let of = match of {
            Asked::Client => Vec::new(),
            Asked::People { people } => people.iter().filter_map(|person| names.get(person).cloned()).collect(),
        };
        ReportTurn {
            id: *id,
            action: form.action(),
            own: own.clone(),
            title: Some(card.title.clone()),
            sentence: Some(sentence.clone()),
            unlocks: unlocks.clone(),
            of,
            since: *since,
            due: *due,
            minutes: *minutes,
        }
    })
    .collect()
}

/// What happened to the cards, as far as the client can tell.
fn changes(cards: &[ClientCard], told: &HashMap<TaskId, Vec<ToldDate>>, since: Moment) -> Vec<ReportChange> {
    let mut changes = Vec::new();
    for card in cards {
        let mut add = |at: Moment, by: Option<&Somebody>, what: Changed| {
            if at >= since {
                changes.push(ReportChange { at, title: card.title.clone(), by: by.map(|by| by.name.clone()), what });
            }
        };
        add(card.shared, None, Changed::Shared);
        if let Some(done) = card.done.filter(|done| *done >= card.shared) {
            add(done, None, Changed::Finished);
        }
        for pair in told.get(&card.id).map_or(&[][..], Vec::as_slice).windows(2) {
            add(pair[1].at, None, Changed::Moved(Moved { from: pair[0].day, to: pair[1].day }));
        }
        for ask in &card.asks {
            let action = ask.form.action();
            match &ask.closed {
                None => add(ask.since, Some(&ask.by), Changed::Asked(action)),
                Some(closed) => {
                    let what = match closed.outcome {
                        Outcome::ChangesAsked { .. } => Changed::SentBack(action),
                        _ => Changed::Closed(action),
                    };
                    add(closed.at, Some(&closed.by), what);
                }
            }
        }
    }
    changes
}

/// A judgement, as everybody reads it who may see the project.
pub(super) fn released(release: &Release, names: &HashMap<PersonId, PersonName>) -> Option<Released> {
    let Release { project: _, at, by, health, forecast, words } = release;
    Some(Released {
        health: *health,
        first: forecast.map(|(first, _)| first),
        last: forecast.map(|(_, last)| last),
        words: words.clone(),
        by: names.get(by)?.clone(),
        at: *at,
    })
}

fn passed_on(link: &Link, names: &HashMap<PersonId, PersonName>) -> Option<PassedOn> {
    let by = names.get(&link.by)?.clone();
    Some(PassedOn { by, for_whom: link.for_whom.clone(), until: link.until.plus_ms(-1).day_utc() })
}

/// Everybody a report may name beside the people its cards name already.
async fn names(
    rows: &mut Rows,
    cards: &[ClientCard],
    releases: &[Release],
    link: Option<&Link>,
) -> Result<HashMap<PersonId, PersonName>, Failure> {
    let asked = cards.iter().flat_map(|card| &card.asks).filter_map(|ask| match &ask.of {
        Asked::People { people } => Some(people.iter().copied()),
        Asked::Client => None,
    });
    let mut ids: Vec<PersonId> = asked.flatten().collect();
    ids.extend(releases.iter().map(|release| release.by));
    ids.extend(link.map(|link| link.by));
    ids.sort_unstable();
    ids.dedup();
    rows.people(&ids).await
}

fn by_task(told: Vec<ToldDate>) -> HashMap<TaskId, Vec<ToldDate>> {
    let mut by_task: HashMap<TaskId, Vec<ToldDate>> = HashMap::new();
    for date in told {
        by_task.entry(date.task).or_default().push(date);
    }
    by_task
}
