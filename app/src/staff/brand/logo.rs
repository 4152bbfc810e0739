//! The logo: what hangs there, another one, none.

use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::Sender;
use crate::transport::{self, FileFailed};
use crate::ui::{Button, Refusal, Toasts};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::{ClientPage, LARGEST_LOGO, PutLogo, RemoveLogo};
use veranda_terms::LogoFace;
use veranda_text::{Say, initials};
use web_sys::{AbortController, File};

/// What a browser's dialog offers first. What is chosen all the same is judged by its bytes.
const OFFERED: &str = "image/png,image/jpeg,image/webp";

/// The logo as it hangs, with what can be done about it.
#[component]
pub fn LogoField(
    /// The client, once it is here.
    page: RwSignal<Option<ClientPage>>,
    /// Whether the reader may change it.
    may: Signal<bool>,
) -> impl IntoView {
    let (house, session, toasts) = (house(), session(), expect_context::<Toasts>());
    let say = move || session.say();
    let sender = Sender::new();
    let sending = RwSignal::new(false);
    let problem: RwSignal<Option<String>> = RwSignal::new(None);
    let input = NodeRef::<html::Input>::new();
    let logo = Memo::new(move |_| page.read().as_ref().and_then(|page| page.logo));
    let own = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.own_logo));
    let changed = move |new: ClientPage, said: fn(Say) -> &'static str| {
        page.set(Some(new));
        house.loader.wanted();
        toasts.say(said(session.say_now()).to_owned());
    };
    let put = move |file: File| {
        let Some(client) = page.with_untracked(|page| page.as_ref().map(|page| page.id)) else { return };
        let Ok(controller) = AbortController::new() else { return };
        if file.size() > LARGEST_LOGO as f64 {
            let most = (LARGEST_LOGO / 1024 / 1024) as i64;
            return problem.set(Some(session.say_now().brand_logo_too_large(most)));
        }
        problem.set(None);
        sending.set(true);
        spawn_local(async move {
            let put = PutLogo { client, body: () };
            let answer = transport::act_with_file(&put, &Intention::new(), &file, &controller.signal()).await;
            // Left meanwhile.
            if sending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(reply) => changed(reply.value, Say::brand_logo_saved),
                Err(FileFailed::Stopped) => {}
                Err(FileFailed::Changed) => problem.set(Some(session.say_now().brand_logo_broken().to_owned())),
                Err(FileFailed::Call(failed)) => {
                    problem.set(Problem::of(&failed, session.say_now()).whole());
                }
            }
        });
    };
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // The same file may be chosen again, mended.
        input.set_value("");
        if let Some(file) = file {
            put(file);
        }
    };
    let choose = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let remove = move |()| {
        let Some(client) = page.with_untracked(|page| page.as_ref().map(|page| page.id)) else { return };
        problem.set(None);
        sender.send(RemoveLogo { client, body: () }, move |reply| changed(reply.value, Say::brand_logo_removed));
    };
    let whose = move || {
        let page = page.get()?;
        Some(match (page.logo, &page.part_of) {
            (None, _) => say().brand_logo_none().to_owned(),
            (Some(_), Some(part)) if !page.own_logo => say().brand_logo_of_client(part.name.as_str()),
            (Some(_), _) => return None,
        })
    };
    view! {
        <div class="field" role="group" aria-labelledby="logo-label" aria-busy=move || sending.get().then_some("true")>
            <span class="label" id="logo-label">{move || say().brand_logo()}</span>
            <div class="row">
                {move || match logo.get() {
                    Some(logo) => view! {
                        <img class="mark big" alt=move || say().brand_logo() src=logo.path(LogoFace::Mark)/>
                    }
                    .into_any(),
                    None => view! {
                        <span class="monogram big" aria-hidden="true">
                            {move || page.read().as_ref().map(|page| initials(page.name.as_str()))}
                        </span>
                    }
                    .into_any(),
                }}
                <Show when=move || may.get()>
                    // Out of reach on purpose: the button is what one sees, focuses and presses.
                    <input
                        type="file" accept=OFFERED node_ref=input hidden=true tabindex="-1" aria-hidden="true"
                        on:change=chosen
                    />
                    <div class="row end">
                        <Button small=true busy=sending on_press=choose>
                            {icon(Icon::UPLOAD)}
                            {move || if own.get() { say().brand_logo_replace() } else { say().brand_logo_choose() }}
                        </Button>
                        <Show when=move || own.get()>
                            <Button small=true busy=sender.busy on_press=remove>
                                {icon(Icon::BIN)}{move || say().brand_logo_remove()}
                            </Button>
                        </Show>
                    </div>
                </Show>
            </div>
            {move || whose().map(|said| view! { <small>{said}</small> })}
            <Show when=move || may.get()><small>{move || say().brand_logo_hint()}</small></Show>
            <Refusal text=Signal::derive(move || problem.get().or_else(|| sender.whole().get()))/>
        </div>
    }
}
