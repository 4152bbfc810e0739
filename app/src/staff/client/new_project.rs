//! Beginning a project.

mod begins;

use crate::session::session;
use crate::shell;
use crate::staff::parts::{Sender, bad_word};
use crate::ui::{Button, Dialog, Field, Look, Refusal};
use begins::{Begins, Pick};
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::staff::{CreateProject, NewProject};
use veranda_terms::{ClientId, Title};

/// The dialog.
#[component]
pub fn NewProjectDialog(
    /// For which client.
    client: ClientId,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().staff_new_project().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <Form client open/>
        </Dialog>
    }
}

#[component]
fn Form(client: ClientId, open: RwSignal<bool>) -> impl IntoView {
    let (session, go) = (session(), shell::go());
    let say = move || session.say();
    let sender = Sender::new();
    let name = RwSignal::new(String::new());
    let pick = Pick::new();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let say = session.say_now();
        let mut wrong = Vec::new();
        let name = Title::parse(&name.read_untracked())
            .map_err(|bad| wrong.push(("name".to_owned(), bad_word(say, bad))))
            .ok();
        let begins = pick.beginning();
        if begins.is_none() {
            wrong.push(("first".to_owned(), say.staff_wrong_day().to_owned()));
        }
        let (Some(name), Some(begins)) = (name, begins) else { return sender.refuse(wrong) };
        let go = go.clone();
        sender.send(CreateProject { client, body: NewProject { name, begins } }, move |reply| {
            open.set(false);
            go(Route::Board(reply.value.project.id));
        });
    };
    view! {
        <form class="body" novalidate on:submit=send>
            <Field
                label=Signal::derive(move || say().staff_project_name().to_owned())
                value=name
                on_input=move |text| name.set(text)
                hint=Signal::derive(move || Some(say().staff_project_name_hint().to_owned()))
                error=sender.about("name")
                most=200u32
                required=true
            />
            <Begins pick wrong=sender.about("first")/>
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().staff_create_project()}</Button>
            </div>
        </form>
    }
}
