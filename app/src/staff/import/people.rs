//! Who each person of the file is here.

use super::model::{becomes_person, choose_person, person_word};
use super::state::Import;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use leptos::prelude::*;
use veranda_api::staff::PersonUse;

/// The people, each with who they become.
#[component]
pub fn People(
    /// The state of the page.
    import: Import,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let keys = Memo::new(move |_| {
        let look = import.look.read();
        look.iter().flat_map(|look| &look.people).map(|person| person.key.clone()).collect::<Vec<_>>()
    });
    view! {
        <section class="card flush" aria-labelledby="people-heading">
            <div class="head pad"><h2 id="people-heading">{move || say().plans_people()}</h2></div>
            <ul class="maps">
                <For each=move || keys.get() key=Clone::clone let(key)><Row import key/></For>
            </ul>
        </section>
    }
}

#[component]
fn Row(import: Import, key: String) -> impl IntoView {
    let (session, house) = (session(), house());
    let say = move || session.say();
    let key = StoredValue::new(key);
    let person = Memo::new(move |_| {
        let look = import.look.read();
        key.with_value(|key| look.as_ref()?.people.iter().find(|person| person.key == *key).cloned())
    });
    let chosen = Memo::new(move |_| {
        person.with(|person| person.as_ref().map(|person| person_word(&becomes_person(person, &import.choices.read()))))
    });
    let name = move || {
        person.with(|person| person.as_ref().map(|person| person.name.for_staff().to_owned()).unwrap_or_default())
    };
    let tasks = move || person.with(|person| person.as_ref().map_or(0, |person| i64::from(person.tasks)));
    let options = Memo::new(move |_| {
        let mut options = vec![
            ("kept".to_owned(), say().plans_person_kept().to_owned()),
            ("out".to_owned(), say().plans_leave_out().to_owned()),
        ];
        let me = house.me.read();
        let colleagues = me.iter().flat_map(|me| &me.colleagues);
        options.extend(colleagues.map(|colleague| (colleague.id.to_string(), colleague.name.to_string())));
        options
    });
    // Suggested, and not yet touched: what is said of it is why.
    let same_name = move || {
        let suggested = person
            .with(|person| person.as_ref().is_some_and(|person| matches!(person.becomes, PersonUse::Colleague(_))));
        suggested && key.with_value(|key| !import.choices.read().people.contains_key(key))
    };
    let choose =
        move |word: String| import.decide(|choices, _| key.with_value(|key| choose_person(choices, key, &word)));
    view! {
        <li>
            <div class="what">
                <b class="s">{name}</b>
                <span class="s dim">{move || say().plans_tasks(tasks())}</span>
            </div>
            {icon(Icon::ARROW_RIGHT)}
            <select
                class="input s"
                aria-label=move || say().plans_becomes(&name())
                on:change:target=move |event| choose(event.target().value())
            >
                <For each=move || options.get() key=Clone::clone let((value, word))>
                    <option value=value.clone() prop:selected=move || chosen.read().as_ref() == Some(&value)>{word}</option>
                </For>
            </select>
            <span class="s soft remark">{move || same_name().then(|| say().plans_same_name())}</span>
        </li>
    }
}
