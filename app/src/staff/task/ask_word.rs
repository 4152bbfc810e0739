//! With which word something is asked: its family's, or one of the firm's own in it.

use super::ask_draft::AskDraft;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::loader::{Load, Loader};
use crate::ui::{Refusal, fresh_id};
use leptos::prelude::*;
use veranda_api::staff::{OwnWordRow, ShowOwnWords};
use veranda_terms::{Verb, WordId};

/// The choice; nothing where the firm has no word of its own in this family.
#[component]
pub fn WhichWord(
    /// The ask being written.
    draft: RwSignal<AskDraft>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let words: RwSignal<Vec<OwnWordRow>> = RwSignal::new(Vec::new());
    let loader = Loader::begin(|| ShowOwnWords { body: () }, move |reply| words.set(reply.value.words));
    let failed = Signal::derive(move || match loader.state.get() {
        Load::Failed(why) => Some(why),
        Load::Coming | Load::Here | Load::Gone => None,
    });
    let action = Memo::new(move |_| draft.read().action);
    let offered = Memo::new(move |_| {
        let words = words.read();
        let of_family = words.iter().filter(|row| row.family == action.get() && !row.retired);
        of_family.map(|row| (row.id, row.word.clone())).collect::<Vec<_>>()
    });
    let name = StoredValue::new(fresh_id("word"));
    let option = move |(own, verb): (Option<WordId>, Verb)| {
        let action = verb.action.as_str();
        view! {
            <label class="option" data-action=action>
                <input
                    type="radio"
                    name=name.get_value()
                    prop:checked=move || draft.read().own == own
                    on:change=move |_| draft.update(|draft| draft.own = own)
                />
                <b class="row hold gap-2">{icon(Icon::said(&verb))}<span>{move || say().said(&verb).to_owned()}</span></b>
            </label>
        }
    };
    view! {
        <Refusal text=failed/>
        <Show when=move || !offered.read().is_empty()>
            <fieldset class="stack tight gap-2">
                <legend class="label under-2">{move || say().words_which()}</legend>
                <div class="cols2 gap-2-5">
                    {move || {
                        let action = action.get();
                        let own = offered.get().into_iter().map(|(id, own)| (Some(id), Verb { action, own: Some(own) }));
                        std::iter::once((None, action.into())).chain(own).map(option).collect_view()
                    }}
                </div>
            </fieldset>
        </Show>
    }
}
