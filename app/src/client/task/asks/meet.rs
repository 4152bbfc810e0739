//! One of the proposed times, on the reader's own clock.

use super::super::{Desk, sending::Sending};
use crate::clock;
use crate::draft::Draft;
use crate::session::session;
use crate::ui::{Button, Look, Refusal, fresh_id};
use leptos::prelude::*;
use veranda_api::client::{Pick, PickTime};
use veranda_terms::{AskId, Moment, SlotId};
use veranda_text::Say;

/// Times that have passed are still shown, and cannot be taken.
#[component]
pub fn MeetForm(
    desk: Desk,
    ask: AskId,
    look: Signal<Look>,
    slots: Vec<(SlotId, Moment)>,
    minutes: u16,
) -> impl IntoView {
    let session = session();
    let sending = Sending::of(desk);
    let draft = Draft::of(format_args!("slot:{ask}"));
    // What was chosen before a reload is chosen still, unless it has passed or is proposed no more.
    let takeable: Vec<SlotId> = slots.iter().filter(|(_, at)| *at > clock::now()).map(|(slot, _)| *slot).collect();
    let chosen = Memo::new(move |_| draft.text.read().parse().ok().filter(|slot| takeable.contains(slot)));
    let group = fresh_id("slots");
    let now = clock::now();
    let any_left = slots.iter().any(|(_, at)| *at > now);
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(slot) = chosen.get_untracked() else {
            return sending.refuse("slot", session.say_now().client_meet_needed());
        };
        sending.answer(ask, PickTime { ask, body: Pick { slot } }, slot.to_string(), move || {
            draft.sent();
            session.say_now().client_sent_time().to_owned()
        });
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <fieldset class="options">
                <legend class="label">{session.words(Say::client_meet_legend)}</legend>
                {slots.into_iter().map(|(slot, at)| {
                    let passed = at <= now;
                    view! {
                        <label class="option">
                            <input
                                type="radio"
                                name=group.clone()
                                disabled=passed
                                prop:checked=move || chosen.get() == Some(slot)
                                on:change=move |_| draft.write(slot.to_string())
                            />
                            <b>{move || session.say().moment(at, clock::today(), clock::offset_at(at))}</b>
                            <p>
                                {move || session.say().duration(i64::from(minutes))}
                                {passed.then(|| view! { ", "{session.words(Say::client_meet_passed)} })}
                            </p>
                        </label>
                    }
                }).collect_view()}
            </fieldset>
            <p class="s dim">
                {move || {
                    let say = session.say();
                    if any_left { say.client_meet_zone() } else { say.client_meet_all_passed() }
                }}
            </p>
            <Refusal text=sending.about("slot")/>
            <Refusal text=sending.whole()/>
            {any_left.then(|| view! {
                <div><Button look submits=true busy=sending.busy>{session.words(Say::client_meet_pick)}</Button></div>
            })}
        </form>
    }
}
