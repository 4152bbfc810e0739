//! A logo: what hangs there, another one, none. The client's page and the firm's own use it alike.

use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::{Session, session};
use crate::transport::{self, FileFailed};
use crate::ui::{Button, Refusal};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::Endpoint;
use veranda_api::staff::LARGEST_LOGO;
use veranda_terms::{Logo, LogoFace};
use veranda_text::initials;
use web_sys::{AbortController, File};

/// What a browser's dialog offers first. What is chosen all the same is judged by its bytes.
const OFFERED: &str = "image/png,image/jpeg,image/webp";

/// A file on its way, one at a time, and what was said against the last one.
#[derive(Debug, Clone, Copy)]
pub struct Upload {
    sending: RwSignal<bool>,
    problem: RwSignal<Option<String>>,
    session: Session,
}

impl Upload {
    /// Nothing sent yet.
    pub fn new() -> Self {
        Self { sending: RwSignal::new(false), problem: RwSignal::new(None), session: session() }
    }

    /// Sends a file, and then does this with the reply.
    pub fn send<E: Endpoint + 'static>(self, endpoint: E, file: File, then: impl FnOnce(E::Reply) + 'static) {
        let say = self.session.say_now();
        if file.size() > LARGEST_LOGO as f64 {
            return self.problem.set(Some(say.brand_logo_too_large((LARGEST_LOGO / 1024 / 1024) as i64)));
        }
        let Ok(controller) = AbortController::new() else { return };
        self.problem.set(None);
        self.sending.set(true);
        spawn_local(async move {
            let answer = transport::act_with_file(&endpoint, &Intention::new(), &file, &controller.signal()).await;
            // Left meanwhile: it was sent all the same, there is only nobody to tell.
            if self.sending.try_set(false).is_some() {
                return;
            }
            let say = self.session.say_now();
            match answer {
                Ok(reply) => then(reply.value),
                Err(FileFailed::Stopped) => {}
                Err(FileFailed::Changed) => self.problem.set(Some(say.brand_logo_broken().to_owned())),
                Err(FileFailed::Call(failed)) => self.problem.set(Problem::of(&failed, say).whole()),
            }
        });
    }

    /// Forgets what was said.
    pub fn begin_anew(self) {
        self.problem.set(None);
    }
}

/// The logo as it hangs, with what can be done about it.
#[component]
pub fn LogoField(
    /// The logo shown.
    logo: Memo<Option<Logo>>,
    /// Whether it is its own and can be taken away.
    own: Memo<bool>,
    /// Whose initials stand in its place.
    name: Memo<String>,
    /// Whether the reader may change it.
    may: Signal<bool>,
    /// What is said of it, where it is not its own or there is none.
    #[prop(into)]
    said: Signal<Option<String>>,
    /// What is under way with a file.
    upload: Upload,
    /// Whether it is being taken away.
    removing: RwSignal<bool>,
    /// What was said against taking it away.
    #[prop(into)]
    refused: Signal<Option<String>>,
    /// A file was chosen.
    #[prop(into)]
    on_file: Callback<File>,
    /// It is to be taken away.
    #[prop(into)]
    on_remove: Callback<()>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // The same file may be chosen again, mended.
        input.set_value("");
        if let Some(file) = file {
            on_file.run(file);
        }
    };
    let choose = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <div class="field" role="group" aria-labelledby="logo-label" aria-busy=move || upload.sending.get().then_some("true")>
            <span class="label" id="logo-label">{move || say().brand_logo()}</span>
            <div class="row">
                {move || match logo.get() {
                    Some(logo) => view! {
                        <img class="mark big" alt=move || say().brand_logo() src=logo.path(LogoFace::Mark)/>
                    }
                    .into_any(),
                    None => view! {
                        <span class="monogram big" aria-hidden="true">{move || initials(&name.read())}</span>
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
                        <Button small=true busy=upload.sending on_press=choose>
                            {icon(Icon::UPLOAD)}
                            {move || if own.get() { say().brand_logo_replace() } else { say().brand_logo_choose() }}
                        </Button>
                        <Show when=move || own.get()>
                            <Button small=true busy=removing on_press=move |()| on_remove.run(())>
                                {icon(Icon::BIN)}{move || say().brand_logo_remove()}
                            </Button>
                        </Show>
                    </div>
                </Show>
            </div>
            {move || said.get().map(|said| view! { <small>{said}</small> })}
            <Show when=move || may.get()><small>{move || say().brand_logo_hint()}</small></Show>
            <Refusal text=Signal::derive(move || upload.problem.get().or_else(|| refused.get()))/>
        </div>
    }
}
