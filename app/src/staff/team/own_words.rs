//! The firm's own words for what is asked: the list, and the way to each.

use super::word_dialog::{WordDialog, Written};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::parts::{Loaded, Sender};
use crate::ui::{Button, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::staff::{OwnWordRow, OwnWordsView, RetireOwnWord, ShowOwnWords, StaffLive, WordRetired};
use veranda_terms::{Act, Lang, OwnWord, Verb, WordId};

/// The card, for who may keep them.
#[component]
pub fn OwnWords() -> impl IntoView {
    let house = house();
    view! { <Show when=move || house.may(Act::KeepWords)><Card/></Show> }
}

#[component]
fn Card() -> impl IntoView {
    let (house, session, toasts) = (house(), session(), expect_context::<Toasts>());
    let say = move || session.say();
    let words: RwSignal<Vec<OwnWordRow>> = RwSignal::new(Vec::new());
    let take = move |view: OwnWordsView| {
        if words.with_untracked(|known| *known != view.words) {
            words.set(view.words);
        }
    };
    let loader = Loader::begin(|| ShowOwnWords { body: () }, move |reply| take(reply.value));
    house.listen(move |message| {
        if matches!(message, StaffLive::Hello | StaffLive::Team) {
            loader.hello();
        }
    });
    let sender = Sender::new();
    let writing: RwSignal<Option<Written>> = RwSignal::new(None);
    let retire = Callback::new(move |(word, retired): (WordId, bool)| {
        sender.send(RetireOwnWord { word, body: WordRetired { retired } }, move |reply| {
            toasts.say(session.say_now().team_saved());
            take(reply.value);
        });
    });
    let offered = Memo::new(move |_| some_of(&words.read(), false));
    let retired = Memo::new(move |_| some_of(&words.read(), true));
    let change = Callback::new(move |row: OwnWordRow| writing.set(Some(Written::Known(row))));
    view! {
        <section class="card stack gap-3" aria-labelledby="words-heading">
            <div class="row between">
                <h2 id="words-heading">{move || say().words_title()}</h2>
                <Button on_press=move |()| writing.set(Some(Written::New))>
                    {icon(Icon::PLUS)}{move || say().words_add()}
                </Button>
            </div>
            <p class="s soft">{move || say().words_how()}</p>
            <Loaded loader rows=1>
                <Show
                    when=move || !offered.read().is_empty()
                    fallback=move || view! { <p class="s dim">{move || say().words_none()}</p> }
                >
                    <ul class="rows own-words">
                        <For each=move || offered.get() key=|row| (row.id, row.word.clone()) let(row)>
                            <Row row change retire/>
                        </For>
                    </ul>
                </Show>
                <Show when=move || !retired.read().is_empty()>
                    <h3>{move || say().words_retired()}</h3>
                    <p class="s soft">{move || say().words_retired_how()}</p>
                    <ul class="rows own-words">
                        <For each=move || retired.get() key=|row| (row.id, row.word.clone()) let(row)>
                            <Row row change retire/>
                        </For>
                    </ul>
                </Show>
            </Loaded>
            <Refusal text=sender.whole()/>
        </section>
        <WordDialog writing on_done=take/>
    }
}

fn some_of(words: &[OwnWordRow], retired: bool) -> Vec<OwnWordRow> {
    words.iter().filter(|row| row.retired == retired).cloned().collect()
}

#[component]
fn Row(row: OwnWordRow, change: Callback<OwnWordRow>, retire: Callback<(WordId, bool)>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let (id, retired) = (row.id, row.retired);
    let word = StoredValue::new(row.word.clone());
    let verb = Verb { action: row.family, own: Some(row.word.clone()) };
    let action = verb.action.as_str();
    let said = move || word.with_value(|word| word.said(say().lang).to_owned());
    view! {
        <li>
            <span class="verb" class:wash=retired data-action=action>{icon(Icon::said(&verb))}{said}</span>
            <span class="grow s soft">{move || word.with_value(|word| elsewhere(say().lang, word))}</span>
            {if retired {
                view! {
                    <button type="button" class="btn small" aria-label=move || say().words_back(&said())
                        on:click=move |_| retire.run((id, false))>
                        {icon(Icon::UNDO)}{move || say().words_back_short()}
                    </button>
                }.into_any()
            } else {
                view! {
                    <span class="row hold gap-2">
                        <button type="button" class="btn small" aria-label=move || say().words_change(&said())
                            on:click=move |_| change.run(row.clone())>
                            {icon(Icon::PENCIL)}{move || say().team_change_short()}
                        </button>
                        <button type="button" class="btn small" aria-label=move || say().words_retire(&said())
                            on:click=move |_| retire.run((id, true))>
                            {move || say().words_retire_short()}
                        </button>
                    </span>
                }.into_any()
            }}
        </li>
    }
}

/// What it says in the other languages.
fn elsewhere(here: Lang, word: &OwnWord) -> impl IntoView + use<> {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != here).enumerate();
    let said = others.map(|(at, lang)| {
        let said = word.said(lang).to_owned();
        view! { {(at > 0).then_some(" · ")}<span lang=lang.tag() translate="no">{said}</span> }
    });
    said.collect_view()
}
