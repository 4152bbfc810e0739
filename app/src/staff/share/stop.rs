//! Stopping: says first what is gone at once and what cannot be taken back, then asks what to tell.

use super::flow::finish_words;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::board::{Board, board};
use crate::staff::parts::{Choice, Choices, Sender, bad_word};
use crate::ui::{Button, Dialog, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::client::Somebody;
use veranda_api::staff::{StopPreview, StopSharing, StopTasks};
use veranda_terms::{BadWord, ClientText, InternalText, TaskId};
use veranda_text::Say;

/// The dialog, open while the board says so.
#[component]
pub fn StopDialog() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(board.stopping.read().is_some()));
    Effect::new(move || {
        if !open.get() && board.stopping.read_untracked().is_some() {
            board.stopping.set(None);
        }
    });
    let title = move || match board.stopping.read().as_ref().map(|preview| preview.items.as_slice()) {
        Some([item]) => say().sharing_stop_title(item.title.as_str()),
        Some(items) => say().sharing_stop_title_many(items.len() as i64),
        None => String::new(),
    };
    view! {
        <Dialog
            open
            title=Signal::derive(title)
            close=Signal::derive(move || say().common_close().to_owned())
        >
            {move || board.stopping.get_untracked().map(|preview| view! { <Form preview open/> })}
        </Dialog>
    }
}

fn named(say: Say, people: &[Somebody]) -> String {
    let names: Vec<&str> = people.iter().map(|one| one.name.as_str()).collect();
    say.names(&names)
}

/// Everybody in one of these lists, once.
fn together<'a>(lists: impl Iterator<Item = &'a Vec<Somebody>>) -> Vec<Somebody> {
    let mut all: Vec<Somebody> = Vec::new();
    for one in lists.flatten() {
        if all.iter().all(|known| known.id != one.id) {
            all.push(one.clone());
        }
    }
    all
}

/// What goes at once.
fn gone(say: Say, client: &str, preview: &StopPreview) -> Vec<String> {
    let sum = |of: fn(&veranda_api::staff::StopItem) -> u32| i64::from(preview.items.iter().map(of).sum::<u32>());
    let (asks, remarks) = (sum(|item| item.open_asks), sum(|item| item.remarks));
    let mut lines = vec![say.sharing_stop_gone_pages(client)];
    lines.extend((asks > 0).then(|| say.sharing_stop_gone_asks(asks)));
    lines.extend((remarks > 0).then(|| say.sharing_stop_gone_remarks(remarks)));
    lines.extend(preview.reports.iter().map(|report| say.sharing_stop_gone_report(report.for_whom.as_str())));
    lines
}

/// What cannot be taken back.
fn stays(say: Say, preview: &StopPreview) -> Vec<String> {
    let seen = together(preview.items.iter().map(|item| &item.seen_by));
    let mailed = together(preview.items.iter().map(|item| &item.mailed));
    let mut lines = Vec::new();
    lines.extend((!seen.is_empty()).then(|| say.sharing_stop_stays_read(&named(say, &seen))));
    lines.extend((!mailed.is_empty()).then(|| say.sharing_stop_stays_mail(&named(say, &mailed))));
    let opened = preview.reports.iter().filter(|report| report.opened > 0);
    lines.extend(opened.map(|report| say.sharing_stop_stays_report(report.for_whom.as_str())));
    lines
}

#[component]
fn Form(preview: StopPreview, open: RwSignal<bool>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let sender = Sender::new();
    let tasks: Vec<TaskId> = preview.items.iter().map(|item| item.task).collect();
    // Whoever saw it would notice silence: telling is what is proposed.
    let tell = RwSignal::new(!preview.tells.is_empty());
    let (words, reason) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let preview = StoredValue::new(preview);
    let with = move |of: fn(Say, &StopPreview) -> String| preview.with_value(|preview| of(say(), preview));
    let warning = move || {
        with(|say, preview| {
            let seen = together(preview.items.iter().map(|item| &item.seen_by));
            let mailed = together(preview.items.iter().map(|item| &item.mailed));
            let mut lines = Vec::new();
            lines.extend((!seen.is_empty()).then(|| say.sharing_stop_seen(&named(say, &seen))));
            lines.extend((!mailed.is_empty()).then(|| say.sharing_stop_mailed(&named(say, &mailed))));
            lines.join(" ")
        })
    };
    let told = move || with(|say, preview| named(say, &preview.tells));
    let choices = Signal::derive(move || {
        let choice = |value, word: String, means: &str| Choice { value, word, means: means.to_owned(), action: None };
        let mut choices = Vec::new();
        if preview.with_value(|preview| !preview.tells.is_empty()) {
            choices.push(choice(true, say().sharing_stop_tell(&told()), say().sharing_stop_tell_means()));
        }
        choices.push(choice(false, say().sharing_stop_silent().to_owned(), say().sharing_stop_silent_means()));
        choices
    });
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let refuse = |field: &str, why: String| sender.refuse(vec![(field.to_owned(), why)]);
        let bad = |why: BadWord| bad_word(session.say_now(), why);
        let mut body = StopTasks { tasks: tasks.clone(), tell: None, reason: None };
        if tell.get_untracked() {
            let text = words.get_untracked();
            if text.trim().is_empty() {
                return refuse("tell", session.say_now().sharing_stop_needs_words().to_owned());
            }
            match ClientText::parse(&text) {
                Ok(text) => body.tell = Some(text),
                Err(why) => return refuse("tell", bad(why)),
            }
        } else {
            match InternalText::parse(&reason.get_untracked()) {
                Ok(text) => body.reason = Some(text),
                Err(why) => return refuse("reason", bad(why)),
            }
        }
        stop(board, sender, body, open);
    };
    view! {
        <form novalidate class="stack gap-0" on:submit=send>
            <div class="body">
                {move || {
                    let warning = warning();
                    (!warning.is_empty()).then(|| view! {
                        <p class="note watch">{icon(Icon::EYE)}<span>{warning}</span></p>
                    })
                }}
                <div class="cols2">
                    <section class="stack tight gap-1">
                        <h3>{move || say().sharing_stop_gone()}</h3>
                        <Lines lines=Signal::derive(move || {
                            preview.with_value(|preview| gone(say(), &board.client(), preview))
                        })/>
                    </section>
                    <section class="stack tight gap-1">
                        <h3>{move || say().sharing_stop_stays()}</h3>
                        <Lines lines=Signal::derive(move || preview.with_value(|preview| stays(say(), preview)))/>
                    </section>
                </div>
                <Choices
                    legend=Signal::derive(move || say().sharing_stop_say().to_owned())
                    choices
                    chosen=tell
                    on_choose=move |choice| tell.set(choice)
                />
                {move || if tell.get() {
                    view! {
                        <Field
                            label=Signal::derive(move || say().sharing_stop_words(&board.client(), &told()))
                            kind=Kind::Lines
                            rows=3u32
                            value=words
                            on_input=move |text| words.set(text)
                            error=sender.about("tell")
                            required=true
                        />
                    }
                    .into_any()
                } else {
                    view! {
                        <Field
                            label=Signal::derive(move || say().sharing_stop_reason().to_owned())
                            kind=Kind::Lines
                            rows=2u32
                            value=reason
                            on_input=move |text| reason.set(text)
                            hint=Signal::derive(move || Some(say().common_optional().to_owned()))
                            error=sender.about("reason")
                        />
                    }
                    .into_any()
                }}
                <Refusal text=sender.whole()/>
            </div>
            <footer class="row to-end pad ruled">
                <span class="s dim before-end">{move || say().sharing_stop_kept()}</span>
                <Button on_press=move |()| open.set(false)>{move || say().sharing_stop_keep()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>
                    {icon(Icon::EYE_OFF)}
                    {move || if tell.get() { say().sharing_stop_and_tell() } else { say().common_stop_sharing() }}
                </Button>
            </footer>
        </form>
    }
}

#[component]
fn Lines(lines: Signal<Vec<String>>) -> impl IntoView {
    let session = session();
    view! {
        <ul class="s soft stack tight gap-1">
            {move || {
                let lines = lines.get();
                if lines.is_empty() {
                    view! { <li>{session.say().staff_stopped_unseen()}</li> }.into_any()
                } else {
                    lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view().into_any()
                }
            }}
        </ul>
    }
}

fn stop(board: Board, sender: Sender, body: StopTasks, open: RwSignal<bool>) {
    let asked = body.tasks.clone();
    sender.send(StopSharing { project: board.id, body }, move |reply| {
        open.set(false);
        board.picked.update(crate::staff::board::model::Selection::clear);
        board.toasts.say(finish_words(board.session.say_now(), &asked, &reply.value.rows));
        board.loader.wanted();
    });
}
