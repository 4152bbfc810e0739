//! A client's home, on a desk and on a phone.

use super::*;
use veranda_terms::Action;

/// A client's home.
#[component]
pub fn Portal(
    /// Whose.
    name: Memo<String>,
    /// Its logo.
    logo: Memo<Option<Logo>>,
    /// As a phone shows it, with the places along the bottom.
    #[prop(optional)]
    phone: bool,
) -> impl IntoView {
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
    let places = move || {
        view! {
            <a aria-current="page">{phone.then(|| icon(Icon::HOUSE))}{move || say().client_home()}</a>
            <a>{phone.then(|| icon(Icon::PROJECT))}{move || say().common_projects()}</a>
        }
    };
    view! {
        <div inert=true>
            <div class="band">
                <div class="wrap">
                    <div class="topbar">
                        <Sign name logo/>
                        {(!phone).then(|| view! { <span class="nav">{places()}</span> })}
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
            {phone.then(|| view! { <div class="foot-places">{places()}</div> })}
        </div>
    }
}
