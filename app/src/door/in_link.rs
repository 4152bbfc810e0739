//! Where a mailed link leads. In the browser that asked for it, it opens by itself: asking was the gesture. In any other
//! one the code of the same mail is needed too.

use super::code_step::{Again, CodeStep};
use super::come_in::ComeInDoor;
use super::form::Form;
use super::{fragment, landing};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::ui::{Bones, Button, Refusal};
use leptos::prelude::*;
use veranda_api::Code;
use veranda_api::door::{ComeIn, Doorway, Entered, OnItsWay, Proof, Secret};
use veranda_terms::{ChallengeId, PersonName};
use veranda_text::Say;

/// The door of one mailed link.
#[component]
pub fn InDoor(challenge: ChallengeId, doorway: Doorway) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let land = landing();
    let secret = StoredValue::new(fragment().map(Secret));
    let doorway = StoredValue::new(doorway);
    let (over, waits) = (RwSignal::new(secret.with_value(Option::is_none)), RwSignal::new(None::<Option<PersonName>>));
    let enter = move || {
        let body = Proof { secret: secret.get_value(), code: None };
        form.send(ComeIn { challenge, body }, move |came| match came.to {
            Some(to) => land(Entered { to }),
            None => waits.set(Some(came.keeper)),
        });
    };
    if !over.get_untracked() {
        enter();
    }
    let sent = RwSignal::new(Some(OnItsWay { challenge, masked: None }));
    let code_of = move || form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code));
    let again = Again { send: Callback::new(move |()| over.set(true)), back: None };
    shell::title(move || session.say().coming_title().to_owned());
    move || {
        if let Some(keeper) = waits.get() {
            return view! { <super::code_step::Waiting keeper doorway/> }.into_any();
        }
        match code_of() {
            _ if over.get() => view! { <ComeInDoor doorway=doorway.get_value()/> }.into_any(),
            Some(Code::OtherBrowser) => view! {
                <p class="note" role="status">
                    {icon(Icon::LINK)}<span>{session.words(Say::coming_link_elsewhere)}</span>
                </p>
                <CodeStep sent to=Signal::stored(String::new()) secret=secret.get_value() again doorway quiet=true/>
            }
            .into_any(),
            Some(Code::EntryUsed | Code::NotLetIn | Code::Missing) => view! {
                <p class="note watch" role="alert">
                    {icon(Icon::LINK)}
                    <span><b>{session.words(Say::door_used_title)}</b><br/>{session.words(Say::coming_link_over)}</span>
                </p>
                <ComeInDoor doorway=doorway.get_value()/>
            }
            .into_any(),
            _ if form.problem.with(Option::is_some) => view! {
                <section class="card stack">
                    <h1>{session.words(Say::coming_title)}</h1>
                    <Refusal text=form.whole()/>
                    <Button busy=form.busy on_press=move |()| enter()>{session.words(Say::common_retry)}</Button>
                </section>
            }
            .into_any(),
            _ => view! {
                <section class="card stack">
                    <h1>{session.words(Say::coming_title)}</h1>
                    <Bones label=session.words(Say::common_loading) rows=1/>
                </section>
            }
            .into_any(),
        }
    }
}
