//! The two threads: with the client in the middle, inside on the far right. Two boxes, two sides, two buttons; nothing
//! moves between them.

use super::opened::{Opened, opened};
use crate::clock;
use crate::draft::Draft;
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::markdown::Markdown;
use crate::outbox::StillToSend;
use crate::problem::Problem;
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::parts::{Branded, Sender, bad_word};
use crate::transport;
use crate::ui::{Button, Face, Look, Refusal, fresh_id};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::client::{ClientRemark, NewRemark};
use veranda_api::staff::{NewNote, Note, NoteInside, TakeBack, TellClient};
use veranda_api::{Html, Route};
use veranda_terms::{BadWord, ClientText, InternalText, Moment};

/// What the client reads too.
#[component]
pub fn ClientThread() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let remarks = opened.part(|page| page.remarks.clone());
    let shared = opened.part(|page| page.card.shared.is_some());
    let shared = move || shared.get() == Some(true);
    let list = move || remarks.get().unwrap_or_default();
    let draft = Draft::of(format!("tell:{}", opened.task));
    view! {
        <Branded accent=board.accent()>
            <section class="thread client" aria-labelledby="client-thread">
                <header>
                    {icon(Icon::EYE)}
                    <h2 id="client-thread" class="size-m">
                        {move || if shared() {
                            say().staff_thread_client(&board.client())
                        } else {
                            say().staff_thread_client_closed().to_owned()
                        }}
                    </h2>
                </header>
                <ol aria-live="polite">
                    <For each=list key=|remark| remark.id let(remark)><Remark remark/></For>
                    <StillToSend about=format!("tell:{}", opened.task) back=into(draft)/>
                    {move || list().is_empty().then(|| view! {
                        <li class="s soft">
                            {if shared() {
                                say().staff_thread_client_empty().to_owned()
                            } else {
                                say().staff_thread_client_later(&board.client())
                            }}
                        </li>
                    })}
                </ol>
                <Show when=shared><TellBox draft/></Show>
            </section>
        </Branded>
    }
}

/// Something said with somebody outside.
#[component]
pub fn Remark(
    /// What.
    remark: ClientRemark,
) -> impl IntoView {
    let session = session();
    let from = remark.from_firm.then_some(move || session.say().staff_thread_of_firm());
    view! {
        <Message
            id=remark.by.id.to_string()
            name=remark.by.name.to_string()
            at=remark.at
            text=remark.text
        >
            {from.map(|from| view! { <span>{from}</span> })}
        </Message>
    }
}

/// What only the firm reads.
#[component]
pub fn InsideThread() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let notes = opened.part(|page| page.notes.clone());
    let list = move || notes.get().unwrap_or_default();
    let draft = Draft::of(format!("note:{}", opened.task));
    view! {
        <section class="thread inside" aria-labelledby="inside-thread">
            <header class="lock">
                {icon(Icon::LOCK)}
                <h2 id="inside-thread" class="size-m">{move || say().staff_thread_inside()}</h2>
            </header>
            <ol aria-live="polite">
                <For each=list key=|note| note.id let(note)><Inside note/></For>
                <StillToSend about=format!("note:{}", opened.task) back=into(draft)/>
                {move || list().is_empty().then(|| view! { <li class="s lock">{say().staff_thread_inside_empty()}</li> })}
            </ol>
            <NoteBox draft/>
        </section>
    }
}

#[component]
fn Inside(note: Note) -> impl IntoView {
    let name = note.by.for_staff().to_owned();
    view! { <Message id=name.clone() name at=note.at text=note.text/> }
}

#[component]
fn Message(
    id: String,
    name: String,
    at: Moment,
    text: Html,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let session = session();
    let when = move || session.say().moment(at, clock::today(), clock::offset_at(at));
    view! {
        <li class="msg">
            <Face id name=name.clone()/>
            <div>
                <header><b>{name}</b><span>{when}</span>{children.map(|children| children())}</header>
                <Markdown html=text/>
            </div>
        </li>
    }
}

/// Where one writes to the client. Its label is who will read it.
#[component]
fn TellBox(draft: Draft) -> impl IntoView {
    let (opened, session, house) = (opened(), session(), house());
    let board = opened.board;
    let say = move || session.say();
    let sender = Sender::new();
    let contacts = Memo::new(move |_| board.contacts());
    let label = move || {
        let contacts = contacts.read();
        let names: Vec<&str> = contacts.iter().map(|contact| contact.name.as_str()).collect();
        match names.as_slice() {
            [] => say().staff_thread_client_box_nobody(&board.client()),
            names => say().staff_thread_client_box(&board.client(), &say().names(names)),
        }
    };
    let send = move || {
        let text = draft.text.get_untracked();
        match read(&text, ClientText::parse) {
            Err(bad) => sender.refuse(vec![("text".to_owned(), bad_word(session.say_now(), bad))]),
            Ok(typed) => sender.send_or_keep(
                TellClient { task: opened.task, body: NewRemark { text: typed } },
                kept("tell", opened, draft),
                sent(draft),
                move |reply| {
                    let way_back = draft.way_back();
                    let me = house.me.with_untracked(|me| me.as_ref().map(|me| me.id));
                    let mine = reply.value.remarks.iter().rev().find(|remark| Some(remark.by.id) == me);
                    let said = mine.map(|remark| remark.id);
                    opened.take(reply);
                    let Some(remark) = said else { return };
                    // No mail about it goes out while it can be taken back.
                    let back = Callback::new(move |()| {
                        let (way_back, words) = (way_back.clone(), text.clone());
                        spawn_local(async move {
                            let say = session.say_now();
                            match transport::act(&TakeBack { remark, body: () }, &Intention::new()).await {
                                Ok(reply) => {
                                    // Another page may be open by now.
                                    if !opened.page.is_disposed() {
                                        opened.take(reply);
                                    }
                                    way_back.put(&words);
                                    board.toasts.say(say.staff_thread_client_back());
                                    shell::focus_on_first(".thread.client textarea");
                                }
                                Err(failed) => board.toasts.say(Problem::line(&failed, say)),
                            }
                        });
                    });
                    let say = session.say_now();
                    board.toasts.say_sent(say.staff_thread_client_sent(&board.client()), say.common_undo(), back);
                },
            ),
        }
    };
    view! {
        <WriteBox
            draft
            sender
            drawing=Icon::EYE
            label=Signal::derive(label)
            hint=Signal::derive(move || say().staff_thread_client_hint(&board.client()))
            on_send=Callback::new(move |()| send())
        >
            <Button look=Look::Send submits=true busy=sender.busy>
                {icon(Icon::SEND)}{move || say().staff_thread_client_send(&board.client())}
            </Button>
        </WriteBox>
    }
}

/// Where one notes for the team.
#[component]
fn NoteBox(draft: Draft) -> impl IntoView {
    let (opened, session): (Opened, _) = (opened(), session());
    let say = move || session.say();
    let sender = Sender::new();
    let send = move || {
        let text = draft.text.get_untracked();
        match read(&text, InternalText::parse) {
            Err(bad) => sender.refuse(vec![("text".to_owned(), bad_word(session.say_now(), bad))]),
            Ok(text) => sender.send_or_keep(
                NoteInside { task: opened.task, body: NewNote { text } },
                kept("note", opened, draft),
                sent(draft),
                move |reply| opened.take(reply),
            ),
        }
    };
    view! {
        <WriteBox
            draft
            sender
            drawing=Icon::LOCK
            label=Signal::derive(move || say().staff_only_team().to_owned())
            hint=Signal::derive(move || say().staff_thread_inside_hint().to_owned())
            on_send=Callback::new(move |()| send())
        >
            <Button submits=true busy=sender.busy>{icon(Icon::LOCK)}{move || say().staff_thread_inside_send()}</Button>
        </WriteBox>
    }
}

/// What a text that waits is about, its words, and where it stands.
fn kept(kind: &str, opened: Opened, draft: Draft) -> (String, String, String) {
    let href = Route::Task(opened.board.id, opened.task).to_string();
    (format!("{kind}:{}", opened.task), draft.text.get_untracked(), href)
}

fn sent(draft: Draft) -> impl FnOnce(bool) {
    let way = draft.way_back();
    move |gone| {
        if gone {
            way.sent();
        }
    }
}

/// Back into the field.
fn into(draft: Draft) -> Callback<String> {
    Callback::new(move |words: String| draft.way_back().put(&words))
}

/// What is typed, where anything is.
///
/// # Errors
/// What is wrong with it.
pub fn read<T>(text: &str, parse: impl Fn(&str) -> Result<T, BadWord>) -> Result<T, BadWord> {
    if text.trim().is_empty() { Err(BadWord::Empty) } else { parse(text) }
}

/// Where one writes. The label is who will read it.
#[component]
pub fn WriteBox(
    /// What is being written.
    draft: Draft,
    /// What sends it.
    sender: Sender,
    /// The sign of who reads it.
    drawing: Icon,
    /// Who reads it.
    label: Signal<String>,
    /// What is seen while nothing is written.
    hint: Signal<String>,
    /// Sends it.
    on_send: Callback<()>,
    /// The button.
    children: Children,
) -> impl IntoView {
    let id = fresh_id("composer");
    let problem = Signal::derive(move || {
        let problem = sender.problem.read();
        problem.about("text").or_else(|| problem.whole())
    });
    view! {
        <form class="composer" novalidate on:submit=move |event| {
            event.prevent_default();
            on_send.run(());
        }>
            <label class="to" for=id.clone()>{icon(drawing)}<span class="grow">{label}</span></label>
            <textarea
                id=id
                placeholder=hint
                prop:value=draft.text
                on:input:target=move |event| draft.write(event.target().value())
                on:keydown=move |event| {
                    if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                        event.prevent_default();
                        on_send.run(());
                    }
                }
            ></textarea>
            <Refusal text=problem/>
            <footer>{children()}</footer>
        </form>
    }
}
