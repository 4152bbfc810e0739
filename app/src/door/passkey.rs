//! Coming in with a passkey: one button, no address.

use super::form::Form;
use super::landing;
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::passkey::{self, NoAnswer};
use crate::problem::Problem;
use crate::session::session;
use crate::transport::act;
use crate::ui::{Button, Refusal};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::Code;
use veranda_api::door::Entered;
use veranda_api::door::access::{AskPasskey, EnterByPasskey, Signed, ToSign};
use veranda_text::Say;

/// The button. Nothing where the browser or the address can have no passkeys.
#[component]
pub fn PasskeyButton(
    /// Whether it stands below a form, with "or" between them.
    #[prop(optional)]
    or: bool,
) -> impl IntoView {
    if !passkey::can() {
        return ().into_any();
    }
    let session = session();
    let form = Form::new();
    let land = landing();
    let enter = move |()| {
        if form.busy.get_untracked() {
            return;
        }
        form.busy.set(true);
        form.problem.set(None);
        spawn_local(async move {
            match shown(session.say_now()).await {
                Ok(entered) => land(entered),
                Err(problem) => drop(form.problem.try_set(Some(problem))),
            }
            form.busy.try_set(false);
        });
    };
    view! {
        {or.then(|| view! { <p class="or dim s">{session.words(Say::access_door_or)}</p> })}
        <Button busy=form.busy on_press=enter>
            {icon(Icon::FINGERPRINT)}
            {session.words(Say::access_door_go)}
        </Button>
        <Refusal text=form.whole()/>
    }
    .into_any()
}

/// Asks the house what is to be signed, has it signed, and comes in.
async fn shown(say: Say) -> Result<Entered, Problem> {
    let asked = act(&AskPasskey { body: () }, &Intention::new()).await;
    let ToSign { ceremony, options } = asked.map_err(|failed| Problem::of(&failed, say))?.value;
    let answer = passkey::show(&options).await.map_err(|why| {
        Problem::sentence(match why {
            NoAnswer::Stopped | NoAnswer::ThereAlready => say.access_not_shown(),
            NoAnswer::Unable => say.access_no_passkeys(),
        })
    })?;
    let entered = act(&EnterByPasskey { body: Signed { ceremony, answer } }, &Intention::new()).await;
    entered.map(|entered| entered.value).map_err(|failed| {
        let problem = Problem::of(&failed, say);
        if problem.code == Some(Code::NotLetIn) { Problem::sentence(say.access_not_let_in()) } else { problem }
    })
}
