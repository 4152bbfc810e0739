//! How a client's home and a mail will look. Nothing in it can be reached: it is a picture made of the real pieces.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::Branded;
use crate::ui::Seg;
use leptos::prelude::*;
use veranda_terms::{Accent, Action, Logo, LogoFace};
use veranda_text::{Say, initials};

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Portal,
    Mail,
}

/// The previews, by day and by night.
#[component]
pub fn Preview(
    /// The colour as it is being chosen.
    accent: Memo<Accent>,
    /// Whose portal.
    name: Memo<String>,
    /// Its logo.
    logo: Memo<Option<Logo>>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let what = RwSignal::new(What::Portal);
    let choices = Signal::derive(move || {
        vec![
            (What::Portal, say().brand_preview_portal().to_owned()),
            (What::Mail, say().brand_preview_mail().to_owned()),
        ]
    });
    let dressed = Signal::derive(move || Some(accent.get()));
    view! {
        <section class="stack" aria-labelledby="preview-heading">
            <div class="head">
                <h2 id="preview-heading">{move || say().brand_preview()}</h2>
                <Seg label=session.words(Say::brand_preview) options=choices chosen=what on_choose=move |chosen| what.set(chosen)/>
            </div>
            {move || match what.get() {
                What::Portal => view! {
                    <Branded accent=dressed scheme="light" class="mini"><Portal name logo/></Branded>
                    <Branded accent=dressed scheme="dark" class="mini"><Portal name logo/></Branded>
                }
                .into_any(),
                // Mails are written for any program that shows them: they have one look.
                What::Mail => view! {
                    <Branded accent=dressed scheme="light" class="mini letter"><Letter accent name/></Branded>
                }
                .into_any(),
            }}
        </section>
    }
}

/// A client's home.
#[component]
fn Portal(name: Memo<String>, logo: Memo<Option<Logo>>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let ask = move |action: Action, first: bool, title: fn(Say) -> &'static str, why: fn(Say) -> &'static str| {
        view! {
            <li class="ask" class:first=first data-action=action.as_str()>
                <span class="ask-verb">{icon(Icon::of(action))}{move || say().action(action)}</span>
                <div class="grow">
                    <p class="bold">{session.words(title)}</p>
                    <p>{session.words(why)}</p>
                </div>
                <span></span>
                <span class="btn" class:act=first class:hint=!first>{move || say().action(action)}</span>
            </li>
        }
    };
    view! {
        <div inert=true>
            <div class="band">
                <div class="wrap">
                    <div class="topbar">
                        <span class="logo">
                            {move || match logo.get() {
                                Some(logo) => view! { <img class="mark" alt="" src=logo.path(LogoFace::Mark)/> }.into_any(),
                                None => view! {
                                    <span class="monogram" aria-hidden="true">{move || initials(&name.read())}</span>
                                }
                                .into_any(),
                            }}
                            {name}
                        </span>
                        <span class="nav"><a aria-current="page">{move || say().client_home()}</a><a>{move || say().common_projects()}</a></span>
                    </div>
                    <div class="greet"><p class="hello">{move || say().brand_preview_hello("Maja")}</p><p>{move || say().brand_preview_mail_subject()}</p></div>
                </div>
            </div>
            <div class="wrap under-band">
                <ul class="asks">
                    {ask(Action::Approve, true, Say::brand_preview_ask, Say::brand_preview_ask_why)}
                    {ask(Action::Answer, false, Say::brand_preview_question, Say::brand_preview_question_why)}
                </ul>
            </div>
        </div>
    }
}

/// A mail. No logo in it: a picture fetched from us would tell when the mail is read.
#[component]
fn Letter(accent: Memo<Accent>, name: Memo<String>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <div inert=true>
            <p class="strip-of-brand bold" style=("background", move || accent.get().to_string())>{name}</p>
            <div class="pad stack tight">
                <p class="size-l bold">{move || say().brand_preview_mail_subject()}</p>
                <p>{move || say().brand_preview_ask()}<br/><span class="soft">{move || say().brand_preview_ask_why()}</span></p>
                <p><span class="btn ink">{move || say().brand_preview_mail_open()}</span></p>
            </div>
        </div>
    }
}
