//! How a client's portal, its mails, its reports and its portal on a phone will look. Nothing in it can be reached: it is a
//! picture made of the real pieces.

mod home;
mod letter;
mod report;

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::Branded;
use crate::ui::Seg;
use home::Portal;
use leptos::prelude::*;
use letter::Letter;
use report::Report;
use veranda_terms::{Accent, Logo, LogoFace};
use veranda_text::{Say, initials};

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Portal,
    Mail,
    Report,
    Phone,
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
            (What::Report, say().brand_preview_report().to_owned()),
            (What::Phone, say().brand_preview_phone().to_owned()),
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
                What::Report => view! {
                    <Branded accent=dressed scheme="light" class="mini"><Report name logo/></Branded>
                    <Branded accent=dressed scheme="dark" class="mini"><Report name logo/></Branded>
                }
                .into_any(),
                What::Phone => view! {
                    <div class="handsets">
                        <Branded accent=dressed scheme="light" class="mini handset"><Portal name logo phone=true/></Branded>
                        <Branded accent=dressed scheme="dark" class="mini handset"><Portal name logo phone=true/></Branded>
                    </div>
                }
                .into_any(),
            }}
        </section>
    }
}

/// Whose house it is, as it stands in the band of every page.
#[component]
fn Sign(name: Memo<String>, logo: Memo<Option<Logo>>) -> impl IntoView {
    view! {
        <span class="logo">
            {move || match logo.get() {
                Some(logo) => view! { <img class="mark" alt="" src=logo.path(LogoFace::Mark)/> }.into_any(),
                None => view! { <span class="monogram" aria-hidden="true">{move || initials(&name.read())}</span> }.into_any(),
            }}
            {name}
        </span>
    }
}
