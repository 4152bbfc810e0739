//! Taking a client in: name, colour, language, address.

use super::company::{Company, CompanyFields};
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::parts::Sender;
use crate::ui::{Button, Dialog, Look, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::staff::CreateClient;

/// The dialog.
#[component]
pub fn NewClientDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().staff_new_client().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <Form open/>
        </Dialog>
    }
}

#[component]
fn Form(open: RwSignal<bool>) -> impl IntoView {
    let (house, session, toasts, go) = (house(), session(), expect_context::<Toasts>(), shell::go());
    let say = move || session.say();
    let (sender, company) = (Sender::new(), Company::new());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match company.read(session.say_now()) {
            Err(problems) => sender.refuse(problems),
            Ok(body) => {
                let go = go.clone();
                sender.send(CreateClient { body }, move |reply| {
                    toasts.say(session.say_now().staff_client_created(reply.value.name.as_str()));
                    house.loader.wanted();
                    open.set(false);
                    go(Route::Client(reply.value.id));
                });
            }
        }
    };
    view! {
        <form class="body" novalidate on:submit=send aria-busy=move || sender.busy.get().then_some("true")>
            <CompanyFields company sender/>
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().staff_create_client()}</Button>
            </div>
        </form>
    }
}
