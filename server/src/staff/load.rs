//! What those who may be asked have been asked already, and what is told together.

use crate::http::{Call, Refused};
use crate::present::away::Absences;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use veranda_api::staff::{AskBundle, BundlesView, LoadView, PersonAway, PersonLoad, ShowBundles, ShowLoad};
use veranda_domain::ask::Load;
use veranda_domain::{Ask, Telling, rhythm};
use veranda_terms::{Asked, ClientId, ContactRole, Moment, PersonId, ProjectId, Staff};

/// What waits for the people of a project this week, over everything the caller sees.
pub async fn show_load(call: Call<Staff>, asked: ShowLoad) -> Result<LoadView, Refused> {
    let (mut rows, seat) = call.look().await?;
    let record = rows.project(&seat, asked.project).await?.ok_or(Refused::missing())?;
    let all = rows.who_see(&seat, record.client).await?;
    let asks = rows.waiting_asks(&seat).await?;
    // Who of these people sees what: they may belong to several clients, or to a department of one.
    let mut clients: HashMap<ProjectId, ClientId> = HashMap::new();
    let mut seen_by: HashMap<ClientId, Vec<(PersonId, ContactRole)>> = HashMap::new();
    for ask in &asks {
        if clients.contains_key(&ask.project) {
            continue;
        }
        let Some(project) = rows.project(&seat, ask.project).await? else { continue };
        clients.insert(project.id, project.client);
        if let Entry::Vacant(place) = seen_by.entry(project.client) {
            let who = rows.who_see(&seat, project.client).await?;
            place.insert(who.iter().map(|(person, place)| (person.id, place.role)).collect());
        }
    }
    let now = call.house.clock.now();
    let ahead = |at| call.house.post.ahead(at);
    let until = rhythm::week_ends(now.day_at(ahead(now)));
    let load = |person: PersonId| {
        seen_by
            .iter()
            .flat_map(|(client, who)| {
                who.iter().filter(|(one, _)| *one == person).map(move |(_, role)| (client, *role))
            })
            .map(|(client, role)| {
                let theirs = asks.iter().filter(|ask: &&Ask| clients.get(&ask.project) == Some(client));
                Load::of(theirs, person, role, until)
            })
            .fold(Load::default(), |sum, one| Load { asks: sum.asks + one.asks, minutes: sum.minutes + one.minutes })
    };
    let people = all.iter().map(|(person, place)| (person.id, place.role, load(person.id)));
    let people = people.filter(|(_, _, load)| load.asks > 0);
    let bundle_at = rhythm::bundle_at(now, ahead);
    let away = rows.away_from(&seat, record.client).await?;
    let away = Absences::of(away, &all, call.house.today());
    let away = all.iter().filter_map(|(one, _)| Some(PersonAway { person: one.id, away: away.today(one.id)? }));
    Ok(LoadView {
        away: away.collect(),
        people: people
            .map(|(person, role, Load { asks, minutes })| PersonLoad { person, role, asks, minutes })
            .collect(),
        bundle_at,
        bundle_from: bundle_at.day_at(ahead(bundle_at)),
    })
}

/// What of the open asks on a task is told with others of the same client, and with which. What they were reminded of was told.
pub async fn show_bundles(call: Call<Staff>, asked: ShowBundles) -> Result<BundlesView, Refused> {
    let (mut rows, seat) = call.look().await?;
    let task = rows.task(&seat, asked.task).await?.ok_or(Refused::missing())?;
    let ours = rows.owner_of(task.project).await?;
    let (mut waiting, mut owners) = (Vec::new(), HashMap::from([(task.project, ours)]));
    let bundled = |ask: &Ask| ask.telling == Telling::Bundled && ask.reminded.is_none();
    for ask in rows.waiting_asks(&seat).await?.into_iter().filter(bundled) {
        let owner = match owners.entry(ask.project) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(place) => *place.insert(rows.owner_of(ask.project).await?),
        };
        if owner == ours {
            let at = rhythm::bundle_at(ask.since, |at| call.house.post.ahead(at));
            waiting.push((at, ask));
        }
    }
    let of_task = waiting.iter().filter(|(_, ask)| ask.task == task.id);
    let asks = of_task.map(|(at, ask)| {
        let together = |(other_at, other): &&(Moment, Ask)| {
            other_at == at && other.id != ask.id && are_asked_together(&ask.of, &other.of)
        };
        let others = waiting.iter().filter(together).map(|(_, other)| other.sentence.clone());
        AskBundle { ask: ask.id, at: *at, others: others.collect() }
    });
    Ok(BundlesView { asks: asks.collect() })
}

/// Whether somebody is asked both.
fn are_asked_together(one: &Asked, other: &Asked) -> bool {
    match (one, other) {
        (Asked::Client, _) | (_, Asked::Client) => true,
        (Asked::People { people }, other) => people.iter().any(|person| other.includes(*person)),
    }
}
