//! Before one more ask: what those who are asked have already, and whether it is told by itself or with others.

use super::ask_draft::AskDraft;
use super::opened::opened;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::loader::Loader;
use leptos::prelude::*;
use veranda_api::away::Away;
use veranda_api::client::Somebody;
use veranda_api::staff::{LoadView, PersonLoad, ShowLoad};
use veranda_terms::{Day, PersonId};
use veranda_text::Say;

/// So many people are named at most, those with most to do first.
const NAMED: usize = 3;

/// Both, once it is known.
#[component]
pub fn BeforeAsking(
    /// What is being written.
    draft: RwSignal<AskDraft>,
) -> impl IntoView {
    let (board, session) = (opened().board, session());
    let say = move || session.say();
    let load: RwSignal<Option<LoadView>> = RwSignal::new(None);
    // Without it one can ask all the same.
    Loader::begin(move || ShowLoad { project: board.id, body: () }, move |reply| load.set(Some(reply.value)));
    let chosen = Memo::new(move |_| draft.read().named.clone());
    let busy = move || {
        let load = load.read();
        let rows = load.as_ref().map(|load| load.people.as_slice()).unwrap_or_default();
        busiest(rows, chosen.read().as_deref(), &board.contacts())
    };
    let away = move || {
        let (load, chosen, people) = (load.read(), chosen.read(), board.contacts());
        let (load, chosen) = (load.as_ref()?, chosen.as_ref()?);
        Some(
            load.away
                .iter()
                .filter(|one| chosen.contains(&one.person))
                .filter_map(|one| {
                    let name = people.iter().find(|person| person.id == one.person)?.name.to_string();
                    Some(away_line(say(), &name, &one.away, clock::today()))
                })
                .collect::<Vec<_>>(),
        )
    };
    let away = move || away().unwrap_or_default();
    let may = Memo::new(move |_| load.read().as_ref().is_some_and(|load| draft.read().may_bundle(load.bundle_from)));
    // What is due before is told by itself, whatever was ticked.
    Effect::new(move || {
        if load.read().is_some() && !may.get() && draft.read_untracked().bundled {
            draft.update(|draft| draft.bundled = false);
        }
    });
    let bundled = Memo::new(move |_| draft.read().bundled);
    let what_happens = move || {
        let at = load.read().as_ref()?.bundle_at;
        let (today, offset) = (clock::today(), clock::offset_at(at));
        Some(match (may.get(), bundled.get()) {
            (false, _) => say().bundle_too_late(at, today, offset),
            (true, true) => say().bundle_when(at, today, offset),
            (true, false) => say().bundle_own().to_owned(),
        })
    };
    view! {
        <Show when=move || load.read().is_some()>
            <div class="stack tight gap-1">
                {move || away().into_iter().map(|words| view! {
                    <p class="s" role="status">{icon(Icon::CALENDAR_DAYS)}" "{words}</p>
                }).collect_view()}
                {move || {
                    let lines = busy().into_iter().map(|(name, minutes)| {
                        let words = say().bundle_load(&name, i64::from(minutes));
                        view! { <p class="s" role="status">{icon(Icon::CLOCK)}" "{words}</p> }
                    });
                    lines.collect_view()
                }}
                <label class="row hold tap gap-1-5">
                    <input
                        type="checkbox"
                        class="pick"
                        aria-describedby="bundle-what"
                        disabled=move || !may.get()
                        prop:checked=bundled
                        on:change:target=move |event| {
                            let on = event.target().checked();
                            draft.update(|draft| draft.bundled = on);
                        }
                    />
                    <span>{move || say().bundle_do()}</span>
                </label>
                <p class="s soft" id="bundle-what">{what_happens}</p>
            </div>
        </Show>
    }
}

/// Until when somebody who is asked is away, and who answers.
fn away_line(say: Say, name: &str, away: &Away, today: Day) -> String {
    match &away.deputy {
        Some(deputy) => say.away_handed(name, away.until, deputy.name.as_str(), today),
        None => say.away_handed_nobody(name, away.until, today),
    }
}

/// Those of the people asked who have something to do, most first; of anybody, the busiest.
fn busiest(load: &[PersonLoad], chosen: Option<&[PersonId]>, people: &[Somebody]) -> Vec<(String, u32)> {
    let asked = |one: &&PersonLoad| chosen.is_none_or(|chosen| chosen.contains(&one.person));
    let mut rows: Vec<(String, u32)> = load
        .iter()
        .filter(asked)
        .filter_map(|one| {
            let person = people.iter().find(|person| person.id == one.person)?;
            Some((person.name.to_string(), one.minutes))
        })
        .collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    rows.truncate(NAMED);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::{ContactRole, PersonName};

    #[test]
    fn the_busiest_of_those_who_are_asked_are_named() {
        let id = |n: u8| format!("00000000-0000-4000-8000-0000000000{n:02}").parse::<PersonId>().unwrap();
        let person = |n: u8, name: &str| Somebody { id: id(n), name: PersonName::parse(name).unwrap() };
        let people = [person(1, "Maja"), person(2, "Per"), person(3, "Eva"), person(4, "Åsa")];
        let load = |n: u8, minutes: u32| PersonLoad { person: id(n), role: ContactRole::Decides, asks: 1, minutes };
        let all = [load(1, 5), load(2, 95), load(3, 5), load(4, 20), load(9, 400)];
        let named = |chosen: Option<&[PersonId]>| {
            busiest(&all, chosen, &people).into_iter().map(|(name, _)| name).collect::<Vec<_>>()
        };
        assert_eq!(named(None), ["Per", "Åsa", "Eva"]);
        assert_eq!(named(Some(&[id(1), id(3)])), ["Eva", "Maja"]);
        assert_eq!(named(Some(&[])), Vec::<String>::new());
    }
}
