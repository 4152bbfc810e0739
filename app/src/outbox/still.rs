//! Texts that wait to be sent, where they will stand.

use super::{Unsent, outbox};
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use veranda_text::Say;

/// What was written here and waits. Each can be taken back into the field.
#[component]
pub fn StillToSend(
    /// What it is about.
    about: String,
    /// Puts a text back into the field it came from.
    back: Callback<String>,
) -> impl IntoView {
    let (outbox, session) = (outbox(), session());
    let waits = Memo::new(move |_| outbox.all().into_iter().filter(|one| one.about == about).collect::<Vec<_>>());
    view! {
        <For each=move || waits.get() key=|one| (one.key.clone(), one.refused.clone()) let(one)>
            {
                let Unsent { key, words, refused, .. } = one;
                let (text, was_refused) = (words.clone(), refused.is_some());
                view! {
                    <li class="unsent">
                        <p class="prose lines">{words}</p>
                        <p class="meta">
                            {if was_refused { icon(Icon::ALERT).into_any() } else { icon(Icon::HOURGLASS).into_any() }}
                            <span>{move || match &refused {
                                Some(why) => why.clone(),
                                None => session.say().outbox_waits_here().to_owned(),
                            }}</span>
                            <button
                                type="button"
                                class="btn small quiet"
                                on:click=move |_| {
                                    outbox.remove(&key);
                                    back.run(text.clone());
                                }
                            >
                                {session.words(Say::outbox_take_back)}
                            </button>
                        </p>
                    </li>
                }
            }
        </For>
    }
}
