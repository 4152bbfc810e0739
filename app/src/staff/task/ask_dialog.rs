//! Asking something of the client, or of a partner.

use super::ask_draft::{AskDraft, AskField, AskWrong, MEETING_MINUTES};
use super::ask_forms::{HowToAnswer, Slots, WhatIsSigned, WhatToDecide};
use super::ask_word::WhichWord;
use super::before_asking::BeforeAsking;
use super::opened::opened;
use super::partner::Whom;
use crate::clock;
use crate::session::session;
use crate::staff::parts::{Choice, Choices, People, Sender, wrong};
use crate::staff::share::{Then, Told};
use crate::ui::{Button, Dialog, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use std::sync::Arc;
use veranda_api::staff::{AskPartner, NewAsk, NewPartnerAsk, OpenAsk};
use veranda_terms::Action;
use veranda_text::Say;

/// The dialog.
#[component]
pub fn AskDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Of whom.
    whom: Whom,
) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let title = opened.part(|page| page.card.title.for_staff().to_owned());
    let heading = move || say().staff_ask_title(&whom.name(opened.board), &title.get().unwrap_or_default());
    view! {
        <Dialog
            open
            title=Signal::derive(heading)
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <Ask open whom/>
        </Dialog>
    }
}

#[component]
fn Ask(open: RwSignal<bool>, whom: Whom) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let sender = Sender::new();
    // The stage says what is usually asked here.
    let stage = opened.page.with_untracked(|page| page.as_ref().map(|page| page.value.card.stage));
    let usual = board.plan.with_untracked(|plan| plan.as_ref()?.stage(stage?)?.default_ask);
    let usual = match whom {
        Whom::Client => usual.filter(|action| Action::OPENABLE.contains(action)).unwrap_or(Action::Approve),
        Whom::Partner(_) => Action::Answer,
    };
    let draft = RwSignal::new(AskDraft::new(usual));
    let internal = opened.part(|page| page.card.shared.is_none());
    let internal = move || matches!(whom, Whom::Client) && internal.get() == Some(true);
    let about = move |field: AskField| sender.about(field_name(field));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let ask = match draft.read_untracked().ask(clock::now(), clock::moment_of) {
            Ok(ask) => ask,
            Err(problems) => {
                let said = |(field, why)| (field_name(field).to_owned(), sentence(session.say_now(), why));
                return sender.refuse(problems.into_iter().map(said).collect());
            }
        };
        if let Whom::Partner(theirs) = whom {
            let NewAsk { form, own, of, sentence, unlocks, minutes, due, undo_until: _, share: _, bundled: _ } = ask;
            let body = NewPartnerAsk { form, own, of, sentence, unlocks, minutes, due };
            return sender.send(AskPartner { task: opened.task, partner: theirs.id, body }, move |reply| {
                let asked = theirs.name_now();
                theirs.sides.take(reply.value);
                board.toasts.say(session.say_now().staff_ask_sent(&asked));
                open.set(false);
            });
        }
        let told: Told = Arc::new(move |reply| {
            opened.take(reply);
            board.toasts.say(session.say_now().staff_ask_sent(&board.client_now()));
        });
        let shared =
            opened.page.with_untracked(|page| page.as_ref().is_some_and(|page| page.value.card.shared.is_some()));
        if shared {
            sender.send(OpenAsk { task: opened.task, body: ask }, move |reply| {
                told(reply);
                open.set(false);
            });
        } else {
            open.set(false);
            board.share(vec![opened.task], Then::Ask(Box::new(ask), told));
        }
    };
    // What binds is between firm and client.
    let for_client = matches!(whom, Whom::Client);
    let simple_or_not = move |action: Action| for_client || action != Action::Sign;
    let actions = Signal::derive(move || {
        let choice = |action: Action| Choice {
            value: action,
            word: say().action(action).to_owned(),
            means: means(say(), action).to_owned(),
            action: Some(action.as_str()),
        };
        Action::OPENABLE.into_iter().filter(|action| simple_or_not(*action)).map(choice).collect()
    });
    let action = Memo::new(move |_| draft.read().action);
    let field = move |of: fn(&AskDraft) -> &String| Signal::derive(move || of(&draft.read()).clone());
    view! {
        <form novalidate class="body" on:submit=send>
            <Choices
                legend=Signal::derive(move || say().staff_ask_what().to_owned())
                choices=actions
                chosen=action
                on_choose=move |action| draft.update(|draft| {
                    // A word is of one family: another family has its own.
                    draft.own = draft.own.filter(|_| draft.action == action);
                    draft.action = action;
                })
                beside=true
            />
            <WhichWord draft/>
            <Field
                label=Signal::derive(move || say().staff_ask_sentence().to_owned())
                value=field(|draft| &draft.sentence)
                on_input=move |text| draft.update(|draft| draft.sentence = text)
                hint=Signal::derive(move || Some(say().staff_ask_sentence_hint().to_owned()))
                error=about(AskField::Sentence)
                most=200u32
                required=true
            />
            <Show when=move || action.get() == Action::Approve><WhatToDecide draft sender for_client/></Show>
            <Show when=move || action.get() == Action::Answer><HowToAnswer draft sender for_client/></Show>
            <Show when=move || action.get() == Action::Sign><WhatIsSigned draft sender/></Show>
            <Show when=move || action.get() == Action::Meet><Slots draft sender/></Show>
            <OfWhom draft sender whom/>
            <Field
                label=Signal::derive(move || say().staff_ask_unlocks().to_owned())
                value=field(|draft| &draft.unlocks)
                on_input=move |text| draft.update(|draft| draft.unlocks = text)
                hint=Signal::derive(move || Some(say().staff_ask_unlocks_hint().to_owned()))
                error=about(AskField::Unlocks)
                most=200u32
            />
            <Show when=move || for_client && draft.read().can_be_undone_until()>
                <Field
                    label=Signal::derive(move || say().staff_ask_undo_until().to_owned())
                    kind=Kind::DayTime
                    value=field(|draft| &draft.undo_until)
                    on_input=move |text| draft.update(|draft| draft.undo_until = text)
                    hint=Signal::derive(move || Some(say().staff_ask_undo_until_hint().to_owned()))
                    error=about(AskField::UndoUntil)
                />
            </Show>
            <div class="cols2 top">
                <Field
                    label=Signal::derive(move || say().staff_ask_due().to_owned())
                    kind=Kind::Day
                    value=field(|draft| &draft.due)
                    on_input=move |text| draft.update(|draft| draft.due = text)
                    error=about(AskField::Due)
                />
                <Field
                    label=Signal::derive(move || match action.get() {
                        Action::Meet => say().staff_ask_minutes_meeting().to_owned(),
                        _ => say().staff_ask_minutes().to_owned(),
                    })
                    value=field(|draft| &draft.minutes)
                    on_input=move |text| draft.update(|draft| draft.minutes = text)
                    hint=Signal::derive(move || {
                        let usual = match action.get() {
                            Action::Meet => MEETING_MINUTES,
                            action => action.usual_minutes(),
                        };
                        Some(say().staff_ask_minutes_usual(i64::from(usual)))
                    })
                    error=about(AskField::Minutes)
                />
            </div>
            {for_client.then(|| view! { <BeforeAsking draft/> })}
            <Show when=internal><p class="note"><span>{move || say().staff_ask_shares(&board.client())}</span></p></Show>
            <Refusal text=sender.whole()/>
            <div class="row to-end" data-action=move || action.get().as_str()>
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>
                    {move || if internal() {
                        say().staff_ask_continue().to_owned()
                    } else {
                        say().staff_ask_send(&whom.name(board))
                    }}
                </Button>
            </div>
        </form>
    }
}

#[component]
fn OfWhom(draft: RwSignal<AskDraft>, sender: Sender, whom: Whom) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let contacts = Memo::new(move |_| whom.people(board));
    let ways = Signal::derive(move || {
        let way = |value, word: String| Choice { value, word, means: String::new(), action: None };
        vec![
            way(false, say().staff_ask_of_anybody(&whom.name(board))),
            way(true, say().staff_ask_of_named().to_owned()),
        ]
    });
    let named = Memo::new(move |_| draft.read().named.is_some());
    view! {
        <Show
            when=move || !contacts.read().is_empty()
            fallback=move || view! { <p class="s soft">{move || say().staff_ask_nobody_invited(&whom.name(board))}</p> }
        >
            <Choices
                legend=Signal::derive(move || say().staff_ask_of().to_owned())
                choices=ways
                chosen=named
                on_choose=move |named: bool| draft.update(|draft| draft.named = named.then(Vec::new))
                beside=true
            />
            <Show when=move || named.get()>
                <People
                    legend=Signal::derive(move || say().staff_ask_of().to_owned())
                    people=contacts
                    picked=Signal::derive(move || draft.read().named.clone().unwrap_or_default())
                    on_change=move |people| draft.update(|draft| draft.named = Some(people))
                    error=sender.about(field_name(AskField::Of))
                />
            </Show>
        </Show>
    }
}

/// The field's name as the server has it, where it has one.
pub(super) const fn field_name(field: AskField) -> &'static str {
    match field {
        AskField::Sentence => "sentence",
        AskField::Unlocks => "unlocks",
        AskField::Due => "due",
        AskField::Minutes => "minutes",
        AskField::Of => "of",
        AskField::Options | AskField::Ways => "options",
        AskField::Slots => "starts",
        AskField::Unit => "unit",
        AskField::Signed => "text",
        AskField::UndoUntil => "undo_until",
    }
}

fn sentence(say: Say, why: AskWrong) -> String {
    match why {
        AskWrong::Plain(plain) => wrong(say, plain),
        AskWrong::Minutes => say.staff_wrong_minutes().to_owned(),
        AskWrong::Nobody => say.staff_wrong_nobody().to_owned(),
        AskWrong::Options => say.staff_wrong_options().to_owned(),
        AskWrong::Slots => say.staff_wrong_slots().to_owned(),
        AskWrong::Past => say.staff_wrong_past().to_owned(),
        AskWrong::Ways => say.staff_wrong_ways().to_owned(),
        AskWrong::Moment => say.staff_wrong_moment().to_owned(),
    }
}

fn means(say: Say, action: Action) -> &'static str {
    match action {
        Action::Review => say.staff_ask_review_means(),
        Action::Approve => say.staff_ask_approve_means(),
        Action::Answer => say.staff_ask_answer_means(),
        Action::Meet => say.staff_ask_meet_means(),
        Action::Sign => say.staff_ask_sign_means(),
        Action::Pay => "",
    }
}
