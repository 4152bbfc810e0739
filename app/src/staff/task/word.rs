//! What a contact said of an ask instead of answering it, and what the firm does about that: asks again, takes a time.

use super::ask_dialog::field_name;
use super::ask_draft::{AskDraft, AskField};
use super::ask_forms::Slots;
use super::opened::opened;
use crate::clock;
use crate::draft::Draft;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::{Sender, bad_word};
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::client::{ClientAsk, Pick};
use veranda_api::reader::{open_word, waits_on_us};
use veranda_api::staff::{Again, AskAgain, StaffCard, TakeTime};
use veranda_terms::{Action, AskId, AskWord, ClientText, Moment, SlotId};
use veranda_text::Say;

/// So much of a reason stands on a card; the task has all of it.
const SHORT: usize = 80;

/// Who gave the firm its turn on this card, and why; nothing where nobody did.
pub fn why_ours(say: Say, card: &StaffCard) -> Option<String> {
    card.asks.iter().find_map(|ask| why_ours_again(say, ask))
}

/// The same for one ask.
pub fn why_ours_again(say: Say, ask: &ClientAsk) -> Option<String> {
    let word = Some(ask).filter(|ask| waits_on_us(ask))?.word.as_ref()?;
    let name = word.by.name.as_str();
    match &word.says {
        AskWord::Stuck { reason } => Some(say.aside_they_stuck_why(name, &shortened(reason))),
        AskWord::OtherTimes { .. } => Some(say.aside_they_times(name)),
        AskWord::Later { .. } => None,
    }
}

/// The first line, as far as it is short.
fn shortened(reason: &str) -> String {
    let line = reason.lines().next().unwrap_or_default();
    match line.char_indices().nth(SHORT) {
        None if line.len() == reason.len() => line.to_owned(),
        None => format!("{line} …"),
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
    }
}

/// What is to be read beside an open ask in a line: that somebody looks at it later, was stuck before, handed it on.
pub fn facts(say: Say, ask: &ClientAsk) -> Vec<String> {
    let today = clock::today();
    let handed = ask.handed.as_ref().map(|handed| {
        let day = clock::day_of(handed.at);
        let (by, to) = (handed.by.name.as_str(), handed.to.name.as_str());
        if let Some(until) = handed.until {
            return say.away_handed(by, until, to, today);
        }
        let line = say.aside_handed(by, to, day, today);
        handed.words.as_ref().map_or(line.clone(), |words| format!("{line}: {}", say.aside_quote(words)))
    });
    let word = ask.word.as_ref().and_then(|word| {
        let name = word.by.name.as_str();
        match (&word.says, word.settled.map(clock::day_of)) {
            (AskWord::Later { until }, _) => Some(say.aside_they_later(name, *until, today)),
            (AskWord::Stuck { reason }, Some(day)) => Some(say.aside_was_stuck(name, reason, day, today)),
            (AskWord::OtherTimes { .. }, Some(day)) => Some(say.aside_had_times(name, day, today)),
            (AskWord::Stuck { .. } | AskWord::OtherTimes { .. }, None) => None,
        }
    });
    handed.into_iter().chain(word).collect()
}

/// What the firm has to see to before those asked can go on; nothing where there is nothing.
#[component]
pub fn ToSettle(ask: ClientAsk, may_ask: Signal<bool>) -> impl IntoView {
    let session = session();
    let id = ask.id;
    let word = open_word(&ask).filter(|word| word.says.is_ours()).cloned();
    word.map(|word| {
        let name = word.by.name.to_string();
        let (called, reads) = (name.clone(), name.clone());
        match word.says {
            AskWord::Later { .. } => ().into_any(),
            AskWord::Stuck { reason } => view! {
                <div class="note watch">
                    {icon(Icon::HAND)}
                    <div class="grow stack tight">
                        <p><b>{move || session.say().aside_they_stuck(&called)}</b></p>
                        <p class="lines">{reason}</p>
                        <Show when=move || may_ask.get()><AgainForm id name=reads.clone()/></Show>
                    </div>
                </div>
            }
            .into_any(),
            AskWord::OtherTimes { times } => view! {
                <div class="note watch">
                    {icon(Icon::CALENDAR_DAYS)}
                    <div class="grow stack tight">
                        <p><b>{move || session.say().aside_they_times(&called)}</b></p>
                        <Times id times may_ask/>
                    </div>
                </div>
            }
            .into_any(),
        }
    })
}

/// An answer in the client thread, and the turn goes back.
#[component]
fn AgainForm(id: AskId, name: String) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let sender = Sender::new();
    let draft = Draft::of(format_args!("again:{id}"));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let text = match ClientText::parse(&draft.text.get_untracked()) {
            Ok(text) => text,
            Err(why) => return sender.refuse(vec![("text".to_owned(), bad_word(session.say_now(), why))]),
        };
        sender.send(AskAgain { ask: id, body: Again { text, starts: None } }, move |reply| {
            draft.sent();
            opened.take(reply);
            opened.board.toasts.say(session.say_now().aside_again_done());
        });
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <Field
                label=session.words(Say::aside_again_label)
                kind=Kind::Lines
                rows=3u32
                name="text"
                value=draft.text
                on_input=move |text| draft.write(text)
                hint=Signal::derive(move || Some(say().aside_again_hint(&name)))
                error=sender.about("text")
            />
            <Refusal text=sender.whole()/>
            <div>
                <Button small=true submits=true busy=sender.busy>
                    {move || if draft.text.read().trim().is_empty() { say().aside_again() } else { say().aside_again_send() }}
                </Button>
            </div>
        </form>
    }
}

/// The times a contact could: one press takes one. Or others are proposed.
#[component]
fn Times(id: AskId, times: Vec<(SlotId, Moment)>, may_ask: Signal<bool>) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let sender = Sender::new();
    let proposing = RwSignal::new(false);
    let now = clock::now();
    let shown = move |at: Moment| say().moment(at, clock::today(), clock::offset_at(at));
    let one = move |(slot, at): (SlotId, Moment)| {
        let take = move |()| {
            sender.send(TakeTime { ask: id, body: Pick { slot } }, move |reply| {
                opened.take(reply);
                opened.board.toasts.say(session.say_now().aside_taken());
            });
        };
        view! {
            <li>
                {move || if may_ask.get() && at > now {
                    view! {
                        <Button small=true busy=sender.busy on_press=take>
                            {move || say().aside_take(&shown(at))}
                        </Button>
                    }.into_any()
                } else {
                    view! { <span class="tag">{move || shown(at)}</span> }.into_any()
                }}
            </li>
        }
    };
    view! {
        <ul class="row gap-2">{times.into_iter().map(one).collect_view()}</ul>
        <Refusal text=sender.whole()/>
        <Refusal text=sender.about("slot")/>
        <Show when=move || may_ask.get()>
            <Show
                when=move || proposing.get()
                fallback=move || view! {
                    <div>
                        <Button small=true look=Look::Quiet on_press=move |()| proposing.set(true)>
                            {move || say().aside_propose()}
                        </Button>
                    </div>
                }
            >
                <NewTimes id/>
            </Show>
        </Show>
    }
}

/// Other times, proposed anew.
#[component]
fn NewTimes(id: AskId) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let sender = Sender::new();
    let draft = RwSignal::new(AskDraft::new(Action::Meet));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let texts = draft.with_untracked(|draft| draft.slots.clone());
        let texts = texts.iter().filter(|text| !text.trim().is_empty());
        let starts: Option<Vec<Moment>> =
            texts.map(|text| clock::local_time(text).map(|(day, minute)| clock::moment_of(day, minute))).collect();
        let field = field_name(AskField::Slots).to_owned();
        let starts = match starts.filter(|starts| !starts.is_empty()) {
            None => return sender.refuse(vec![(field, session.say_now().staff_wrong_slots().to_owned())]),
            Some(starts) if starts.iter().any(|start| *start <= clock::now()) => {
                return sender.refuse(vec![(field, session.say_now().staff_wrong_past().to_owned())]);
            }
            Some(starts) => starts,
        };
        let none = ClientText::parse("").expect("an empty text is a text");
        sender.send(AskAgain { ask: id, body: Again { text: none, starts: Some(starts) } }, move |reply| {
            opened.take(reply);
            opened.board.toasts.say(session.say_now().aside_again_done());
        });
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <Slots draft sender/>
            <Refusal text=sender.whole()/>
            <div>
                <Button small=true submits=true busy=sender.busy>{session.words(Say::aside_propose_send)}</Button>
            </div>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_shows_the_beginning_of_a_reason() {
        assert_eq!(shortened("No logo."), "No logo.");
        assert_eq!(shortened("No logo.\nNor paper."), "No logo. …");
        assert_eq!(shortened(&"ö".repeat(81)), format!("{}…", "ö".repeat(80)));
    }
}
