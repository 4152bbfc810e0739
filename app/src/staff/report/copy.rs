//! Taking an address along: by the clipboard, or by hand where the browser has none.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::fresh_id;
use js_sys::{Function, Promise, Reflect};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How long "Copied" stands there.
const SAID_MS: u32 = 5_000;

/// What came of the last press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    Copied,
    ByHand,
}

/// A button that copies an address. Where the browser has no clipboard, the address is shown and marked instead.
#[component]
pub fn Copy(
    /// The address.
    address: String,
    /// The button's name, which begins with "Copy".
    #[prop(into)]
    name: Signal<String>,
    /// The field's name, when the address always stands beside the button.
    #[prop(optional, into)]
    field: Option<Signal<String>>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let told = RwSignal::new(Told::Nothing);
    let input = NodeRef::<html::Input>::new();
    let id = fresh_id("address");
    let shown = move || field.is_some() || told.get() == Told::ByHand;
    let press = {
        let address = address.clone();
        move |_| {
            let address = address.clone();
            spawn_local(async move {
                if copied(&address).await {
                    told.try_set(Told::Copied);
                    clock::pause(SAID_MS).await;
                    told.try_update(|told| {
                        if *told == Told::Copied {
                            *told = Told::Nothing;
                        }
                    });
                } else if told.try_set(Told::ByHand).is_none() {
                    // The field is there one turn later.
                    request_animation_frame(move || mark(input));
                }
            });
        }
    };
    let for_input = id.clone();
    view! {
        <div class="row gap-2 grow">
            <Show when=shown>
                <label class="sr" for=for_input.clone()>
                    {move || field.map_or_else(|| say().links_address().to_owned(), |field| field.get())}
                </label>
                <input
                    id=id.clone()
                    node_ref=input
                    class="input grow"
                    type="text"
                    readonly=true
                    spellcheck="false"
                    prop:value=address.clone()
                    on:focus=move |_| mark(input)
                />
            </Show>
            <button type="button" class="btn small" aria-label=name on:click=press>
                {move || if told.get() == Told::Copied { icon(Icon::CHECK) } else { icon(Icon::COPY) }}
                {move || say().common_copy()}
            </button>
            <span class="s soft" role="status">
                {move || match told.get() {
                    Told::Nothing => "",
                    Told::Copied => say().common_copied(),
                    Told::ByHand => say().links_copy_by_hand(),
                }}
            </span>
        </div>
    }
}

fn mark(input: NodeRef<html::Input>) {
    if let Some(input) = input.get_untracked() {
        if document().active_element().as_ref() != Some(input.as_ref())
            && let Err(error) = input.focus()
        {
            leptos::logging::error!("no focus: {error:?}");
        }
        input.select();
    }
}

/// Gives a text to the clipboard. Browsers have one on a safe origin alone, and may still say no.
async fn copied(text: &str) -> bool {
    let write = || -> Result<Promise, JsValue> {
        let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
        let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
        write.call1(&clipboard, &text.into())?.dyn_into()
    };
    match write() {
        Ok(promise) => JsFuture::from(promise).await.is_ok(),
        Err(_) => false,
    }
}
