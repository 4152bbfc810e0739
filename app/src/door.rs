//! The doors both sides share: the link of an invitation, the code of a mail, a password, and the first owner's.

mod by_itself;
mod code;
mod code_boxes;
mod code_step;
mod come_in;
mod entry;
mod forgotten;
mod form;
mod frame;
mod in_link;
mod over;
mod owner;
mod passkey;
mod see_as;
mod sign_on;
mod staff;

pub(crate) use code_boxes::{CodeBoxes, Typed, begin_to_type};
pub(crate) use form::Form;

use crate::problem::Problem;
use crate::session::session;
use crate::shell;
use crate::transport::ask;
use crate::ui::{Bones, Failed};
use frame::Frame;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use veranda_api::door::{Doorway, Entered, Where};
use veranda_api::{Route, Showing};
use veranda_text::Say;

/// Which house this is, once it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
enum House {
    Coming,
    Known(Doorway),
    Failed(Problem),
}

/// The door of the current address.
#[component]
pub fn Doors() -> impl IntoView {
    let session = session();
    let house = RwSignal::new(House::Coming);
    let fetch = move || {
        spawn_local(async move {
            let found = match ask(&Where { body: () }).await {
                Ok(doorway) => {
                    // The house says which language to begin in; the reader may choose another one below.
                    session.lang.set(doorway.value.lang);
                    House::Known(doorway.value)
                }
                Err(failed) => House::Failed(Problem::of(&failed, session.say_now())),
            };
            house.try_set(found);
        });
    };
    fetch();
    let route = shell::route();
    move || match house.get() {
        House::Coming => view! {
            <main class="gate" id="main" tabindex="-1">
                <Bones label=session.words(Say::common_loading) rows=1/>
            </main>
        }
        .into_any(),
        House::Failed(problem) => view! {
            <main class="gate" id="main" tabindex="-1">
                <h1 class="sr">{session.words(Say::door_come_in)}</h1>
                <Failed
                    title=session.words(Say::common_error)
                    text=problem.sentence
                    retry=session.words(Say::common_retry)
                    on_retry=move |()| {
                        house.set(House::Coming);
                        fetch();
                    }
                />
            </main>
        }
        .into_any(),
        House::Known(doorway) => {
            let inside = match route.get() {
                Some(Route::Entry(entry)) => view! { <entry::EntryDoor entry doorway=doorway.clone()/> }.into_any(),
                Some(Route::In(challenge)) => view! { <in_link::InDoor challenge doorway=doorway.clone()/> }.into_any(),
                Some(Route::Over(entry)) => view! { <over::OverDoor entry/> }.into_any(),
                Some(Route::SeeAs(look)) => view! { <see_as::SeeAsDoor look/> }.into_any(),
                Some(Route::SignOnBack) => view! { <sign_on::SignOnReturn doorway=doorway.clone()/> }.into_any(),
                Some(Route::Setup) => view! { <owner::OwnerDoor/> }.into_any(),
                Some(Route::Forgotten) if doorway.for_staff => view! { <forgotten::ForgottenDoor/> }.into_any(),
                Some(Route::NewPassword(challenge)) if doorway.for_staff => {
                    view! { <forgotten::NewPasswordDoor challenge/> }.into_any()
                }
                _ if doorway.for_staff => view! { <staff::StaffDoor doorway=doorway.clone()/> }.into_any(),
                _ => view! { <come_in::ComeInDoor doorway=doorway.clone()/> }.into_any(),
            };
            let languages = route.get() != Some(Route::Setup);
            view! { <Frame doorway languages>{inside}</Frame> }.into_any()
        }
    }
}

/// Where to go once in: back to where one was sent out, else where the house leads. Only pages of ours.
fn landing() -> impl Fn(Entered) + Copy + Send + Sync + 'static {
    let navigate = StoredValue::new_local(use_navigate());
    // Not `use_query_map`: that one keeps the query the pattern was first matched with.
    let query = use_location().query;
    move |entered: Entered| {
        let back = shell::way_back_showing(query.with_untracked(|query| query.get("to")));
        let house_leads = || (Route::parse(&entered.to).unwrap_or(Route::Home), Showing::default());
        let (to, shown) = back.unwrap_or_else(house_leads);
        let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&format!("{to}{shown}"), options));
    }
}

/// The secret after `#`. It never leaves the page but in the body of the one request that uses it.
fn fragment() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let secret = hash.strip_prefix('#')?;
    (!secret.is_empty()).then(|| secret.to_owned())
}
