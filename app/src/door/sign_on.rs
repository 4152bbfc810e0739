//! The sign-on of one's own company: a button that leads to its sign-in page, and where one comes back to from there.

use super::form::Form;
use super::landing;
use crate::icons::{Icon, icon};
use crate::problem::Problem;
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Look, Refusal};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use veranda_api::Route;
use veranda_api::door::{Doorway, Secret, SignOn, SignOnAnswer, SignOnBack, SignOnFrom};
use veranda_text::Say;

/// The button, at a door whose company has a sign-on; nothing at others.
#[component]
pub fn SignOnButton(
    doorway: Doorway,
    /// How strongly it speaks: first at the team's door, beside the mailed link at a client's.
    #[prop(optional)]
    look: Look,
) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let query = use_location().query;
    let leave = move |()| {
        let to = shell::way_back(query.with_untracked(|query| query.get("to"))).map(|route| route.to_string());
        form.send(SignOn { body: SignOnFrom { to } }, |page| shell::go_to(&page.address));
    };
    doorway.sign_on.map(|offer| {
        let name = offer.name.map(String::from);
        let words = move || name.clone().unwrap_or_else(|| session.say().sign_on_go().to_owned());
        view! {
            <Button look busy=form.busy on_press=leave>{icon(Icon::BUILDING)}{words}</Button>
            <Refusal text=form.whole()/>
        }
    })
}

/// Where one comes back to. What came along in the address is sent once and taken out of it: the browser's history keeps it
/// no longer than needed.
#[component]
pub fn SignOnReturn(doorway: Doorway) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let land = landing();
    shell::title(move || session.say().sign_on_coming().to_owned());
    let said = |name: &str| use_location().query.with_untracked(|query| query.get(name));
    match (said("code"), said("state")) {
        (Some(code), Some(state)) => {
            let body = SignOnAnswer { code: Secret(code), state: Secret(state), issuer: said("iss") };
            form.send(SignOnBack { body }, land);
        }
        // The page of the company sent them back without a code: they stopped, or it did.
        _ => form.problem.set(Some(Problem::sentence(session.say_now().sign_on_declined()))),
    }
    let navigate = use_navigate();
    let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
    request_animation_frame(move || navigate(&Route::SignOnBack.to_string(), options));
    let doorway = StoredValue::new(doorway);
    move || match form.whole().get() {
        None => view! { <p class="soft" role="status">{session.words(Say::sign_on_coming)}</p> }.into_any(),
        Some(sentence) => view! {
            <section class="card stack" role="alert">
                <h1>{session.words(Say::sign_on_failed_title)}</h1>
                <p class="soft">{sentence}</p>
                <SignOnButton doorway=doorway.get_value()/>
                <a class="btn quiet" href=Route::SignIn.to_string()>{session.words(Say::sign_on_again)}</a>
            </section>
        }
        .into_any(),
    }
}
