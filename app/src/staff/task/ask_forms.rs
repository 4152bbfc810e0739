//! What each form of an ask needs beside its sentence.

use super::ask_dialog::field_name;
use super::ask_draft::{Answering, AskDraft, AskField, Deciding};
use crate::session::session;
use crate::staff::parts::{Choice, Choices, Sender};
use crate::ui::{Button, Field, Kind, Refusal};
use leptos::prelude::*;
use veranda_terms::letter;

fn way<T>(value: T, word: &str) -> Choice<T> {
    Choice { value, word: word.to_owned(), means: String::new(), action: None }
}

/// Whether something is approved, confirmed or chosen, and among what.
#[component]
pub fn WhatToDecide(draft: RwSignal<AskDraft>, sender: Sender, for_client: bool) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let all = Signal::derive(move || {
        let mut all = vec![
            way(Deciding::Approve, say().staff_ask_decide_approve()),
            way(Deciding::Confirm, say().staff_ask_decide_confirm()),
        ];
        all.extend(for_client.then(|| way(Deciding::Choose, say().staff_ask_decide_choose())));
        all
    });
    let deciding = Memo::new(move |_| draft.read().deciding);
    view! {
        <Choices
            legend=Signal::derive(move || say().staff_ask_decide_how().to_owned())
            choices=all
            chosen=deciding
            on_choose=move |deciding| draft.update(|draft| draft.deciding = deciding)
            beside=true
        />
        <Show when=move || deciding.get() == Deciding::Choose><Ways draft sender/></Show>
    }
}

/// Two to five ways, each with what follows from it.
#[component]
fn Ways(draft: RwSignal<AskDraft>, sender: Sender) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let count = Memo::new(move |_| draft.read().ways.len());
    let put = move |at: u8, change: &dyn Fn(&mut (String, String))| {
        draft.update(|draft| draft.ways.get_mut(usize::from(at)).into_iter().for_each(change));
    };
    let of = move |at: u8, part: fn(&(String, String)) -> &String| {
        Signal::derive(move || draft.read().ways.get(usize::from(at)).map(part).cloned().unwrap_or_default())
    };
    view! {
        <fieldset class="stack tight">
            <legend class="label under-2">{move || say().staff_ask_ways()}</legend>
            <For each=move || (0_u8..).take(count.get()) key=|at| *at let(at)>
                <div class="cols2 gap-2-5">
                    <Field
                        label=Signal::derive(move || say().staff_ask_way(&letter(at).to_string()))
                        value=of(at, |(title, _)| title)
                        on_input=move |text: String| put(at, &|(title, _)| *title = text.clone())
                        most=200u32
                    />
                    <Field
                        label=Signal::derive(move || say().staff_ask_way_follows(&letter(at).to_string()))
                        value=of(at, |(_, follows)| follows)
                        on_input=move |text: String| put(at, &|(_, follows)| *follows = text.clone())
                        most=200u32
                    />
                </div>
            </For>
            <Refusal text=sender.about(field_name(AskField::Ways))/>
            <Show when=move || count.get() < 5>
                <div>
                    <Button small=true on_press=move |()| draft.update(|draft| draft.ways.push(Default::default()))>
                        {move || say().staff_ask_way_add()}
                    </Button>
                </div>
            </Show>
        </fieldset>
    }
}

/// How an answer is given.
#[component]
pub fn HowToAnswer(draft: RwSignal<AskDraft>, sender: Sender, for_client: bool) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let ways = Signal::derive(move || {
        let mut ways = vec![
            way(Answering::Words, say().staff_ask_answer_free()),
            way(Answering::Choice, say().staff_ask_answer_choice()),
        ];
        if for_client {
            ways.push(way(Answering::Day, say().staff_ask_answer_date()));
            ways.push(way(Answering::Figure, say().staff_ask_answer_number()));
        }
        ways
    });
    let answering = Memo::new(move |_| draft.read().answering);
    view! {
        <Choices
            legend=Signal::derive(move || say().staff_ask_answer_how().to_owned())
            choices=ways
            chosen=answering
            on_choose=move |answering| draft.update(|draft| draft.answering = answering)
            beside=true
        />
        <Show when=move || answering.get() == Answering::Choice>
            <Several
                legend=Signal::derive(move || say().staff_ask_options().to_owned())
                kind=Kind::Text
                values=Signal::derive(move || draft.read().options.clone())
                on_change=move |options| draft.update(|draft| draft.options = options)
                label=Callback::new(move |number| session.say().staff_ask_option(number))
                another=Signal::derive(move || say().staff_ask_option_add().to_owned())
                error=sender.about(field_name(AskField::Options))
            />
        </Show>
        <Show when=move || answering.get() == Answering::Figure>
            <Field
                label=Signal::derive(move || say().staff_ask_unit().to_owned())
                value=Signal::derive(move || draft.read().unit.clone())
                on_input=move |text| draft.update(|draft| draft.unit = text)
                hint=Signal::derive(move || Some(say().staff_ask_unit_hint().to_owned()))
                error=sender.about(field_name(AskField::Unit))
                most=20u32
            />
        </Show>
    }
}

/// The text that is signed.
#[component]
pub fn WhatIsSigned(draft: RwSignal<AskDraft>, sender: Sender) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <Field
            label=Signal::derive(move || say().staff_ask_signed_text().to_owned())
            kind=Kind::Lines
            value=Signal::derive(move || draft.read().signed.clone())
            on_input=move |text| draft.update(|draft| draft.signed = text)
            hint=Signal::derive(move || Some(say().staff_ask_signed_text_hint().to_owned()))
            error=sender.about(field_name(AskField::Signed))
            most=2000u32
            required=true
        />
    }
}

/// The times to choose from.
#[component]
pub fn Slots(draft: RwSignal<AskDraft>, sender: Sender) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <Several
            legend=Signal::derive(move || say().staff_ask_slots().to_owned())
            kind=Kind::DayTime
            values=Signal::derive(move || draft.read().slots.clone())
            on_change=move |slots| draft.update(|draft| draft.slots = slots)
            label=Callback::new(move |number| session.say().staff_ask_slot(number))
            another=Signal::derive(move || say().staff_ask_slot_add().to_owned())
            error=sender.about(field_name(AskField::Slots))
        />
    }
}

/// Up to ten fields of one kind.
#[component]
fn Several(
    #[prop(into)] legend: Signal<String>,
    kind: Kind,
    #[prop(into)] values: Signal<Vec<String>>,
    #[prop(into)] on_change: Callback<Vec<String>>,
    label: Callback<i64, String>,
    #[prop(into)] another: Signal<String>,
    #[prop(into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let count = Memo::new(move |_| values.read().len());
    let put = move |at: usize, text: String| {
        let mut all = values.get_untracked();
        if let Some(value) = all.get_mut(at) {
            *value = text;
        }
        on_change.run(all);
    };
    let add = move |()| {
        let mut all = values.get_untracked();
        all.push(String::new());
        on_change.run(all);
    };
    view! {
        <fieldset class="stack tight">
            <legend class="label under-2">{legend}</legend>
            <div class="cols2 gap-2-5">
                <For each=move || 0..count.get() key=|at| *at let(at)>
                    <Field
                        label=Signal::derive(move || label.run(at as i64 + 1))
                        label_hidden=true
                        kind
                        value=Signal::derive(move || values.read().get(at).cloned().unwrap_or_default())
                        on_input=move |text| put(at, text)
                        error=Signal::derive(move || error.get().filter(|_| at == 0))
                    />
                </For>
            </div>
            <Show when=move || count.get() != 10>
                <div><Button small=true on_press=add>{another}</Button></div>
            </Show>
        </fieldset>
    }
}
