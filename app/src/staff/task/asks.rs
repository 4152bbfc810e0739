//! What is asked on this task, of the client and of each partner, open and closed.

use super::ask_dialog::AskDialog;
use super::behind::line_of;
use super::opened::opened;
use super::outcome::{sentence, whom as named, words};
use super::partner::Whom;
use super::remind::Remind;
use super::word::{self, ToSettle};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::parts::Sender;
use crate::ui::{Button, Look, Refusal, fresh_id};
use leptos::prelude::*;
use veranda_api::Endpoint;
use veranda_api::client::ClientAsk;
use veranda_api::reader::waits_on_us;
use veranda_api::staff::{
    AskBundle, Holidays, MeetingFile, RemindAsk, RemindPartner, Reminder, ShowBundles, WithdrawAsk, WithdrawFromPartner,
};
use veranda_terms::{Act, AskId, Form, Moment, Outcome, OwnWord, Way, letter};
use veranda_text::Say;

/// So many of what is told with an ask are named.
const NAMED: usize = 3;

/// The card with the asks.
#[component]
pub fn Asks() -> impl IntoView {
    let opened = opened();
    let asks = opened.part(|page| page.card.asks.clone());
    let asks = Memo::new(move |_| asks.get().unwrap_or_default());
    let line = line_of(opened.board, opened.task);
    let bundles: RwSignal<Vec<AskBundle>> = RwSignal::new(Vec::new());
    let task = opened.task;
    let loader =
        Loader::begin(move || ShowBundles { task, body: () }, move |reply| drop(bundles.try_set(reply.value.asks)));
    Effect::new(move |read: Option<()>| {
        asks.track();
        if read.is_some() {
            loader.wanted();
        }
    });
    view! {
        <div class="card"><AskList whom=Whom::Client asks may_ask=Signal::derive(move || line.get().is_none()) bundles/></div>
    }
}

/// What is asked of somebody, and the button to ask more.
#[component]
pub fn AskList(
    /// Of whom.
    whom: Whom,
    /// What.
    asks: Memo<Vec<ClientAsk>>,
    /// Whether more can be asked.
    #[prop(into)]
    may_ask: Signal<bool>,
    /// What of it is told with others.
    #[prop(into, optional)]
    bundles: Signal<Vec<AskBundle>>,
) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let open = Memo::new(move |_| of(asks.get(), false));
    let closed = Memo::new(move |_| of(asks.get(), true));
    let asking = RwSignal::new(false);
    let heading = fresh_id("asks");
    let label = heading.clone();
    // The filled button of the page is the client's.
    let (title, look) = match whom {
        Whom::Client => {
            (view! { <h2 id=heading>{move || say().staff_asks(&whom.name(board))}</h2> }.into_any(), Look::Ink)
        }
        Whom::Partner(_) => {
            (view! { <h3 id=heading>{move || say().staff_asks(&whom.name(board))}</h3> }.into_any(), Look::Plain)
        }
    };
    view! {
        <section class="stack tight" aria-labelledby=label>
            <div class="head">
                {title}
                <Show when=move || may_ask.get()>
                    <Button look=look small=true on_press=move |()| asking.set(true)>
                        {icon(Icon::PLUS)}{move || say().staff_ask_new()}
                    </Button>
                </Show>
            </div>
            {move || (open.read().is_empty() && closed.read().is_empty())
                .then(|| view! { <p class="s soft">{say().staff_asks_none()}</p> })}
            <ul class="stack tight">
                <For each=move || open.get() key=spoken let(ask)><OpenAskView ask whom may_ask bundles/></For>
            </ul>
            <Show when=move || !closed.read().is_empty()>
                <details class="fold">
                    <summary class="row hold gap-2 tap">
                        {icon(Icon::CHECK)}<b class="s">{move || say().staff_asks_closed(closed.read().len() as i64)}</b>
                    </summary>
                    <ul class="stack tight over-2">
                        <For each=move || closed.get() key=|ask| ask.id let(ask)><ClosedAskView ask of_client=matches!(whom, Whom::Client)/></For>
                    </ul>
                </details>
            </Show>
            <AskDialog open=asking whom/>
        </section>
    }
}

/// What an open ask is told from itself by: something was said of it, or the firm calls it otherwise.
fn spoken(ask: &ClientAsk) -> (AskId, [Option<Moment>; 3], Option<OwnWord>) {
    let word = ask.word.as_ref();
    let handed = ask.handed.as_ref().map(|handed| handed.at);
    (ask.id, [word.map(|word| word.at), word.and_then(|word| word.settled), handed], ask.own.clone())
}

fn of(asks: Vec<ClientAsk>, closed: bool) -> Vec<ClientAsk> {
    asks.into_iter().filter(|ask| ask.closed.is_some() == closed).collect()
}

#[component]
fn OpenAskView(ask: ClientAsk, whom: Whom, may_ask: Signal<bool>, bundles: Signal<Vec<AskBundle>>) -> impl IntoView {
    let (opened, session, house) = (opened(), session(), house());
    let board = opened.board;
    let say = move || session.say();
    let (sender, id, action, verb) = (Sender::new(), ask.id, ask.form.action(), ask.verb());
    let withdraw = move |_| match whom {
        Whom::Client => sender.send(WithdrawAsk { ask: id, body: () }, move |reply| {
            opened.take(reply);
            board.toasts.say(session.say_now().staff_ask_withdrawn());
        }),
        Whom::Partner(theirs) => sender.send(WithdrawFromPartner { ask: id, body: () }, move |reply| {
            theirs.sides.take(reply.value);
            board.toasts.say(session.say_now().staff_ask_withdrawn());
        }),
    };
    let (about, line) = (StoredValue::new(ask.sentence.to_string()), ask.clone());
    let facts = move || facts(say(), &line, named(say(), &line, &whom.people(board)), board.holidays.get());
    let (form, settles) = (ask.form.clone(), ask.clone());
    // What they do not see any more, nobody is reminded of, nor what waits on us.
    let (reminders, seen, act): (Signal<Vec<Reminder>>, Signal<bool>, Act) = match whom {
        Whom::Client => {
            let reminders = opened.part(|page| page.card.reminders.clone());
            let seen = opened.part(|page| page.card.shared.is_some());
            let reminders = Signal::derive(move || reminders.get().unwrap_or_default());
            (reminders, Signal::derive(move || seen.get() == Some(true)), Act::OpenAsk)
        }
        Whom::Partner(theirs) => {
            let reminders = theirs.part(|side| side.reminders.clone());
            let seen = theirs.part(|side| side.face.is_some());
            (reminders.into(), seen.into(), Act::WorkWithPartner)
        }
    };
    let ours = waits_on_us(&ask);
    let may_remind = Signal::derive(move || !ours && seen.get() && house.may(act));
    let reminding = Sender::new();
    let remind = move |()| match whom {
        Whom::Client => reminding.send(RemindAsk { ask: id, body: () }, move |reply| {
            board.toasts.say(session.say_now().remind_done());
            opened.take(reply);
        }),
        Whom::Partner(theirs) => reminding.send(RemindPartner { ask: id, body: () }, move |reply| {
            board.toasts.say(session.say_now().remind_done());
            theirs.sides.take(reply.value);
        }),
    };
    let asked = ask.clone();
    let signed = match &ask.form {
        Form::Sign { text } => Some(text.clone()),
        _ => None,
    };
    view! {
        <li class="stack tight gap-1-5" data-action=action.as_str()>
            <div class="row hold top">
                <span class="verb wash">{icon(Icon::said(&verb))}{move || say().said(&verb).to_owned()}</span>
                <b class="grow bold">{ask.sentence.to_string()}</b>
            </div>
            <p class="meta">{move || facts().into_iter().map(|fact| view! { <span>{fact}</span> }).collect_view()}</p>
            {move || bundle_of(say(), id, &bundles.read()).map(|words| view! {
                <p class="s soft">{icon(Icon::MAIL)}" "{words}</p>
            })}
            {signed.map(|text| view! { <blockquote class="note"><span class="lines">{text}</span></blockquote> })}
            {move || offered(say(), &form).map(|offered| view! {
                <ul class="meta">{offered.into_iter().map(|one| view! { <li class="tag">{one}</li> }).collect_view()}</ul>
            })}
            <ToSettle ask=settles may_ask/>
            <div class="row">
                <Remind ask=asked reminders may=may_remind sender=reminding on_press=remind/>
                <Show when=move || may_ask.get()>
                    <button
                        type="button"
                        class="btn quiet small"
                        aria-label=move || about.with_value(|about| say().staff_ask_withdraw_name(about))
                        aria-busy=move || sender.busy.get().then_some("true")
                        on:click=withdraw
                    >
                        {icon(Icon::UNDO)}{move || say().staff_ask_withdraw()}
                    </button>
                </Show>
            </div>
            <Refusal text=sender.whole()/>
        </li>
    }
}

/// For whom, for how many working days, since when, by when, what it unlocks, how long it takes.
fn facts(say: Say, ask: &ClientAsk, whom: Option<String>, holidays: Holidays) -> Vec<String> {
    let today = clock::today();
    let waited = holidays.waited(clock::day_of(ask.since), today);
    let due = ask
        .due
        .map(|due| if due < today { say.staff_ask_late_on(due, today) } else { say.staff_ask_due_on(due, today) });
    let unlocks = ask.unlocks.as_ref().map(|what| say.staff_ask_unlocks_what(what.as_str()));
    let reopened = ask.reopened.as_ref();
    let reopened = reopened.map(|back| say.staff_ask_reopened(back.by.name.as_str(), clock::day_of(back.at), today));
    [
        reopened,
        whom.filter(|_| !waits_on_us(ask)).map(|names| say.staff_ask_waits_for(&names)),
        (waited > 0 && !waits_on_us(ask)).then(|| say.working_waited(i64::from(waited))),
        Some(say.staff_ask_since(clock::day_of(ask.since), today)),
        due,
        unlocks,
        undo_by(say, ask),
        Some(say.duration(i64::from(ask.minutes))),
    ]
    .into_iter()
    .flatten()
    .chain(word::facts(say, ask))
    .collect()
}

/// With what an ask is told in one mail, while that mail is to come.
fn bundle_of(say: Say, ask: AskId, bundles: &[AskBundle]) -> Option<String> {
    let AskBundle { at, others, .. } = bundles.iter().find(|one| one.ask == ask && one.at > clock::now())?;
    let (today, offset) = (clock::today(), clock::offset_at(*at));
    let titles: Vec<String> = others.iter().take(NAMED).map(|other| say.bulk_title(other.as_str())).collect();
    let names = match others.len().saturating_sub(NAMED) {
        0 => say.names(&titles.iter().map(String::as_str).collect::<Vec<_>>()),
        more => say.bulk_more(&titles.join(", "), more as i64),
    };
    Some(match titles.is_empty() {
        true => say.bundle_alone(*at, today, offset),
        false => say.bundle_with(&names, *at, today, offset),
    })
}

/// Until when an answer can be undone, where that was said and is still to come.
fn undo_by(say: Say, ask: &ClientAsk) -> Option<String> {
    let until = ask.undo_until.filter(|until| clock::now() < *until)?;
    Some(say.staff_ask_undo_by(until, clock::today(), clock::offset_at(until)))
}

/// The answers, ways or times to choose from.
fn offered(say: Say, form: &Form) -> Option<Vec<String>> {
    match form {
        Form::AnswerChoice { options } => Some(options.clone()),
        Form::Meet { slots, .. } => {
            Some(slots.iter().map(|(_, at)| say.moment(*at, clock::today(), clock::offset_at(*at))).collect())
        }
        Form::Choose { ways } => {
            let way = |(way, option): (&Way, u8)| {
                let follows = way.consequence.as_ref().map(|follows| format!(": {follows}")).unwrap_or_default();
                format!("{} · {}{follows}", letter(option), way.title)
            };
            Some(ways.iter().zip(0..).map(way).collect())
        }
        Form::AnswerNumber { unit: Some(unit) } => Some(vec![unit.clone()]),
        Form::Approve
        | Form::Confirm
        | Form::Review
        | Form::AnswerText
        | Form::AnswerDate
        | Form::AnswerNumber { unit: None }
        | Form::Sign { .. } => None,
    }
}

#[component]
fn ClosedAskView(ask: ClientAsk, of_client: bool) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let action = ask.form.action();
    let line = ask.clone();
    ask.closed.map(|closed| {
        let outcome = closed.outcome.clone();
        let undo = open_to_undo(&line);
        let picked = of_client && matches!(closed.outcome, Outcome::Picked { .. });
        let file = MeetingFile { ask: line.id, body: () }.path();
        view! {
            <li class="stack tight gap-1">
                <div class="row hold top gap-2">
                    <span class="soft">{icon(Icon::of(action))}</span>
                    <span class="grow">{ask.sentence.to_string()}</span>
                </div>
                <p class="s soft">{move || sentence(say(), &closed)}</p>
                {move || words(say(), &outcome).map(|words| view! {
                    <p class="note"><span class="lines">{words}</span></p>
                })}
                {picked.then(|| view! {
                    <p>
                        <a class="btn quiet small" href=file download="meeting.ics">
                            {icon(Icon::CALENDAR_DAYS)}{move || say().aside_calendar()}
                        </a>
                    </p>
                })}
                {undo.then(|| {
                    let line = line.clone();
                    view! { <p class="meta">{move || undo_by(say(), &line)}</p> }
                })}
            </li>
        }
    })
}

/// Whether what was answered may yet be undone, as far as the firm has said until when.
fn open_to_undo(ask: &ClientAsk) -> bool {
    let given = ask.closed.as_ref().map(|closed| &closed.outcome);
    given.is_some_and(|outcome| !matches!(outcome, Outcome::Signed { .. } | Outcome::Withdrawn))
        && ask.undo_until.is_some()
}
