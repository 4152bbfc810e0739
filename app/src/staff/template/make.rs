//! Making a template of a project.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::board::board;
use crate::staff::parts::{Sender, bad_word};
use crate::ui::{Button, Dialog, Field, Look, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{MakeTemplate, NewTemplate};
use veranda_terms::Title;

/// The dialog in which a template is made of the project.
#[component]
pub fn TemplateDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().templates_title().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <Form open/>
        </Dialog>
    }
}

#[component]
fn Form(open: RwSignal<bool>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let sender = Sender::new();
    let name = RwSignal::new(String::new());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match Title::parse(&name.read_untracked()) {
            Err(bad) => sender.refuse(vec![("name".to_owned(), bad_word(session.say_now(), bad))]),
            Ok(name) => {
                let words = name.to_string();
                sender.send(MakeTemplate { project: board.id, body: NewTemplate { name } }, move |_| {
                    open.set(false);
                    board.toasts.say(session.say_now().templates_made(&words));
                });
            }
        }
    };
    view! {
        <form class="body" novalidate on:submit=send>
            <p>{move || say().templates_lead()}</p>
            <p class="note">{icon(Icon::LOCK)}<span>{move || say().templates_stays()}</span></p>
            <Field
                label=Signal::derive(move || say().templates_name().to_owned())
                value=name
                on_input=move |text| name.set(text)
                error=sender.about("name")
                most=200u32
                required=true
            />
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().templates_make()}</Button>
            </div>
        </form>
    }
}
