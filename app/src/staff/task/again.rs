//! Whether the task comes again, and when.

use super::opened::opened;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{SelectField, Sender, Tick};
use crate::ui::{Button, Dialog, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{NewRecurrence, RecurrenceView, Recurring, SetRecurrence};
use veranda_terms::{Act, Every};
use veranda_text::Say;

/// The card.
#[component]
pub fn ComesAgain() -> impl IntoView {
    let (opened, session, house) = (opened(), session(), house());
    let say = move || session.say();
    let again = opened.part(|page| page.again.clone());
    let again = Memo::new(move |_| again.get().flatten());
    let may = Memo::new(move |_| house.may(Act::EditPlan));
    let open = RwSignal::new(false);
    let reads = move || {
        let say = say();
        match again.get() {
            None => say.again_never().to_owned(),
            Some(RecurrenceView { every, next, .. }) => {
                say.again_reads(word(say, every), &say.day_long(next, clock::today()))
            }
        }
    };
    let shares = move || {
        let name = again.get().filter(|again| again.share).map(|again| again.by.name.to_string())?;
        Some(say().again_shares(&opened.board.client(), &name))
    };
    view! {
        <Show when=move || may.get() || again.read().is_some()>
            <section class="card stack tight" aria-labelledby="again-heading">
                <div class="head">
                    <h2 id="again-heading">{move || say().again_title()}</h2>
                    <Show when=move || may.get()>
                        <Button small=true on_press=move |()| open.set(true)>
                            {icon(Icon::REFRESH_CW)}{move || say().again_change()}
                        </Button>
                    </Show>
                </div>
                <p class="s soft">{reads}</p>
                {move || shares().map(|words| view! { <p class="s soft">{words}</p> })}
                <Dialog
                    open
                    title=Signal::derive(move || say().again_title().to_owned())
                    close=Signal::derive(move || say().common_close().to_owned())
                >
                    <Form open again/>
                </Dialog>
            </section>
        </Show>
    }
}

#[component]
fn Form(open: RwSignal<bool>, again: Memo<Option<RecurrenceView>>) -> impl IntoView {
    let (opened, session, house) = (opened(), session(), house());
    let say = move || session.say();
    let sender = Sender::new();
    let now = again.get_untracked();
    let every = RwSignal::new(now.as_ref().map_or("", |again| again.every.as_str()).to_owned());
    let planned = opened.page.with_untracked(|page| page.as_ref().and_then(|page| page.value.card.team_date));
    let first = now.as_ref().map(|again| again.day).or(planned).filter(|day| *day >= clock::today());
    let first = RwSignal::new(first.unwrap_or_else(clock::today).to_string());
    let share = RwSignal::new(now.is_some_and(|again| again.share));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let again = match (Every::parse(&every.read_untracked()), first.read_untracked().trim().parse()) {
            (None, _) => None,
            (Some(every), Ok(first)) => Some(Recurring { every, first, share: share.get_untracked() }),
            (Some(_), Err(_)) => {
                return sender.refuse(vec![("first".to_owned(), session.say_now().staff_wrong_day().to_owned())]);
            }
        };
        let asked = SetRecurrence { task: opened.task, body: NewRecurrence { again } };
        sender.send(asked, move |reply| {
            open.set(false);
            opened.take(reply);
        });
    };
    let options = Signal::derive(move || {
        let say = say();
        let never = (String::new(), say.again_never().to_owned());
        let every = Every::ALL.map(|every| (every.as_str().to_owned(), word(say, every).to_owned()));
        std::iter::once(never).chain(every).collect::<Vec<_>>()
    });
    view! {
        <form class="body" novalidate on:submit=send>
            <p>{move || say().again_lead()}</p>
            <SelectField
                label=Signal::derive(move || say().again_how_often().to_owned())
                options
                value=every
                on_change=move |chosen| every.set(chosen)
            />
            <Show when=move || !every.read().is_empty()>
                <Field
                    label=Signal::derive(move || say().again_first().to_owned())
                    value=first
                    on_input=move |text| first.set(text)
                    kind=Kind::Day
                    hint=Signal::derive(move || Some(say().again_first_hint().to_owned()))
                    error=sender.about("first")
                    required=true
                />
                <Show when=move || house.may(Act::Share)>
                    <Tick
                        label=Signal::derive(move || say().again_share(&opened.board.client()))
                        checked=share
                        on_change=move |now| share.set(now)
                    />
                </Show>
            </Show>
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().again_save()}</Button>
            </div>
        </form>
    }
}

/// How often, in words.
fn word(say: Say, every: Every) -> &'static str {
    match every {
        Every::Week => say.again_week(),
        Every::TwoWeeks => say.again_two_weeks(),
        Every::Month => say.again_month(),
        Every::Quarter => say.again_quarter(),
    }
}
