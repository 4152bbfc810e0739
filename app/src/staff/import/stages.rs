//! What becomes of each stage of the file.

use super::model::{becomes_stage, choose_stage, stage_targets, stage_word};
use super::state::Import;
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;

/// The stages, each with what becomes of it.
#[component]
pub fn Stages(
    /// The state of the page.
    import: Import,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let keys = Memo::new(move |_| {
        let look = import.look.read();
        look.iter().flat_map(|look| &look.stages).map(|stage| stage.key.clone()).collect::<Vec<_>>()
    });
    view! {
        <section class="card flush" aria-labelledby="stages-heading">
            <div class="head pad"><h2 id="stages-heading">{move || say().plans_stages()}</h2></div>
            <ul class="maps">
                <For each=move || keys.get() key=Clone::clone let(key)><Row import key/></For>
            </ul>
        </section>
    }
}

#[component]
fn Row(import: Import, key: String) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let key = StoredValue::new(key);
    let stage = Memo::new(move |_| {
        let look = import.look.read();
        key.with_value(|key| look.as_ref()?.stages.iter().find(|stage| stage.key == *key).cloned())
    });
    let chosen = Memo::new(move |_| {
        stage.with(|stage| stage.as_ref().map(|stage| stage_word(&becomes_stage(stage, &import.choices.read()))))
    });
    let name = move || stage.with(|stage| stage.as_ref().map(|stage| stage.name.to_string()).unwrap_or_default());
    let tasks = move || stage.with(|stage| stage.as_ref().map_or(0, |stage| i64::from(stage.tasks)));
    // Its words and values; other stages' names come last.
    let options = Memo::new(move |_| {
        let say = say();
        let mut options = vec![("keep".to_owned(), say.plans_stage_keep().to_owned())];
        options.push(("out".to_owned(), say.plans_leave_out().to_owned()));
        import.look.with(|look| {
            let Some(look) = look else { return };
            let targets = key.with_value(|key| stage_targets(look, &import.choices.read(), key));
            for target in targets {
                options.push((format!("into {}", target.key), say.plans_stage_into(target.name.as_str())));
            }
        });
        options
    });
    let choose =
        move |word: String| import.decide(|choices, _| key.with_value(|key| choose_stage(choices, key, &word)));
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
            <span class="remark"></span>
        </li>
    }
}
