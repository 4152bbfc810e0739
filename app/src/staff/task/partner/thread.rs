//! The thread with a partner: its own box, its own colour as a stripe, its own button. Who reads it stands above the button.

use super::sides::Theirs;
use crate::draft::Draft;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{Sender, bad_word};
use crate::staff::task::opened::opened;
use crate::staff::task::threads::{Remark, WriteBox, read};
use crate::ui::{Button, Look};
use leptos::prelude::*;
use veranda_api::client::NewRemark;
use veranda_api::staff::{TakeBackFromPartner, TellPartner};
use veranda_terms::{Act, ClientText};

/// What the partner reads too.
#[component]
pub fn PartnerThread(
    /// With whom.
    theirs: Theirs,
) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let remarks = theirs.part(|side| side.remarks.clone());
    let shared = theirs.part(|side| side.face.is_some());
    let heading = format!("partner-thread-{}", theirs.id);
    let label = heading.clone();
    view! {
        <section class="thread partner" aria-labelledby=label>
            <header>
                {icon(Icon::HANDSHAKE)}
                <h3 id=heading class="size-m">{move || say().partners_thread(&theirs.name())}</h3>
            </header>
            <ol aria-live="polite">
                <For each=move || remarks.get() key=|remark| remark.id let(remark)><Remark remark/></For>
                {move || remarks.read().is_empty().then(|| view! {
                    <li class="s soft">{say().staff_thread_client_empty()}</li>
                })}
            </ol>
            <Show when=move || shared.get() && house.may(Act::WorkWithPartner)><TellBox theirs/></Show>
        </section>
    }
}

/// Where one writes to the partner. Its label is who will read it.
#[component]
fn TellBox(theirs: Theirs) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let (draft, sender) = (Draft::of(format!("partner:{}:{}", opened.task, theirs.id)), Sender::new());
    let label = move || {
        let people = theirs.people();
        let names: Vec<&str> = people.iter().map(|one| one.name.as_str()).collect();
        match names.as_slice() {
            [] => say().partners_thread_box_nobody(&theirs.name()),
            names => say().partners_thread_box(&theirs.name(), &say().names(names)),
        }
    };
    let send = move || {
        let text = draft.text.get_untracked();
        let text = match read(&text, ClientText::parse) {
            Ok(text) => text,
            Err(bad) => return sender.refuse(vec![("text".to_owned(), bad_word(session.say_now(), bad))]),
        };
        let tell = TellPartner { task: opened.task, partner: theirs.id, body: NewRemark { text } };
        sender.send(tell, move |reply| {
            draft.sent();
            let side = reply.value.sides.iter().find(|side| side.partner.partner.id == theirs.id);
            let said = side.and_then(|side| side.remarks.last()).map(|remark| remark.id);
            theirs.sides.take(reply.value);
            let Some(remark) = said else { return };
            // No mail about it goes out while it can be taken back.
            let back = Callback::new(move |()| {
                sender.send(TakeBackFromPartner { remark, body: () }, move |reply| {
                    theirs.sides.take(reply.value);
                    board.toasts.say(session.say_now().staff_thread_client_back());
                });
            });
            let say = session.say_now();
            board.toasts.say_with_undo(say.staff_thread_client_sent(&theirs.name_now()), say.common_undo(), back);
        });
    };
    view! {
        <WriteBox
            draft
            sender
            drawing=Icon::HANDSHAKE
            label=Signal::derive(label)
            hint=Signal::derive(move || say().staff_thread_client_hint(&theirs.name()))
            on_send=Callback::new(move |()| send())
        >
            <Button look=Look::Send submits=true busy=sender.busy>
                {icon(Icon::SEND)}{move || say().staff_thread_client_send(&theirs.name())}
            </Button>
        </WriteBox>
    }
}
