//! What went wrong with a file, as a card that says what to do.

use super::model::size;
use super::picker::Picker;
use super::state::{FileFacts, Import};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::{Button, Look};
use leptos::prelude::*;
use veranda_api::staff::LARGEST_PLAN;
use veranda_text::Say;

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It is larger than what is taken; it was not sent.
    TooLarge(FileFacts),
    /// Several things were dropped.
    Several,
    /// It is no plan we know, and this is what is the matter.
    Unreadable(String),
    /// It is not the file any more that was chosen.
    Changed,
    /// No answer came.
    Lost {
        /// Whether it was on its way into the house.
        writing: bool,
    },
    /// The server said no, and why.
    Refused(String),
}

impl Trouble {
    /// Whether another file must be chosen.
    pub const fn wants_another(&self) -> bool {
        matches!(self, Self::TooLarge(_) | Self::Several | Self::Unreadable(_) | Self::Changed)
    }

    /// What is so, what that means, and what to do where that is not said yet.
    pub fn words(&self, say: Say, file: &str) -> (String, String, Option<&'static str>) {
        match self {
            Self::TooLarge(facts) => (
                say.plans_too_large_title(&facts.name),
                say.plans_too_large(&size(say, facts.bytes), &size(say, LARGEST_PLAN)),
                None,
            ),
            Self::Several => (say.plans_drop_area().to_owned(), say.plans_one_file().to_owned(), None),
            Self::Unreadable(why) => (say.plans_unreadable_title(file), why.clone(), Some(say.plans_unreadable_next())),
            Self::Changed => (say.plans_changed_title(file), say.plans_changed().to_owned(), None),
            Self::Lost { writing: false } => (say.plans_lost_title(file), say.plans_lost().to_owned(), None),
            Self::Lost { writing: true } => {
                (say.plans_lost_title(file), say.plans_lost_while_writing().to_owned(), None)
            }
            Self::Refused(why) => (say.plans_refused_title().to_owned(), why.clone(), None),
        }
    }
}

/// The card. Spoken at once; nothing while nothing is wrong.
#[component]
pub fn TroubleCard(
    /// The state of the page.
    import: Import,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    move || {
        let trouble = import.trouble.get()?;
        let file = import.file.get().map(|file| file.name).unwrap_or_default();
        let (title, why, next) = trouble.words(say(), &file);
        let another = trouble.wants_another();
        let again = move |()| match trouble {
            Trouble::Lost { writing: true } => import.write(),
            _ => import.read(),
        };
        Some(view! {
            <section class="card stack tight" role="alert">
                <div class="row hold top">
                    <span class="late-text">{icon(Icon::WARNING)}</span>
                    <div class="stack tight gap-1">
                        <h2>{title}</h2>
                        <p class="soft">{why}</p>
                        {next.map(|next| view! { <p class="soft">{next}</p> })}
                    </div>
                </div>
                <div class="row">
                    {if another {
                        view! { <Picker import look=Look::Ink>{say().plans_choose_another()}</Picker> }.into_any()
                    } else {
                        view! { <Button look=Look::Ink on_press=again>{say().common_retry()}</Button> }.into_any()
                    }}
                </div>
            </section>
        })
    }
}
