//! One date for all picked tasks. Where the client has read another one, one reason for all is asked for.

use crate::session::session;
use crate::staff::board::model::{Change, Which, dated, told};
use crate::staff::board::state::{Board, board};
use crate::staff::parts::{Choice, Choices, wrong};
use crate::staff::task::draft::{Wrong, day_of_field};
use crate::ui::{Button, Field, Kind, Look};
use leptos::prelude::*;
use std::sync::Arc;
use veranda_api::staff::StaffCard;
use veranda_terms::{Day, TaskId, Title};
use veranda_text::Say;

/// The form.
#[component]
pub fn DateForm(open: RwSignal<bool>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let which = RwSignal::new(Which::Client);
    let (date, why) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (date_wrong, why_wrong) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let choices = Signal::derive(move || {
        let choice = |value, word: &str, means: String| Choice { value, word: word.to_owned(), means, action: None };
        vec![
            choice(Which::Client, say().views_client_date(), say().bulk_date_client(&board.client())),
            choice(Which::Team, say().views_team_date(), say().bulk_date_team().to_owned()),
        ]
    });
    let read = Memo::new(move |_| {
        board.plan.track();
        let Ok(to) = day_of_field(&date.read()) else { return 0 };
        count_read(board, &changes(board, which.get(), to))
    });
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let say = session.say_now();
        date_wrong.set(None);
        why_wrong.set(None);
        let to = match day_of_field(&date.read_untracked()) {
            Ok(to) => to,
            Err(bad) => return date_wrong.set(Some(wrong(say, bad))),
        };
        let mut changes = changes(board, which.get_untracked(), to);
        if count_read(board, &changes) > 0 {
            match Title::parse(&why.read_untracked()) {
                Ok(why) => changes.iter_mut().for_each(|(_, change)| *change = change.clone().because(why.clone())),
                Err(bad) => return why_wrong.set(Some(wrong(say, Wrong::Word(bad)))),
            }
        }
        open.set(false);
        board.change_all(changes);
    };
    view! {
        <form class="body" novalidate on:submit=send>
            <Choices
                legend=session.words(Say::bulk_date_which)
                choices
                chosen=which
                on_choose=move |to| which.set(to)
                beside=true
            />
            <Field
                label=session.words(Say::bulk_date_day)
                kind=Kind::Day
                value=date
                on_input=move |text| date.set(text)
                hint=Signal::derive(move || Some(say().bulk_date_none().to_owned()))
                error=date_wrong
            />
            <Show when=move || read.get() != 0>
                <p role="status">{move || say().bulk_date_read(read.get() as i64, &board.client())}</p>
                <Field
                    label=Signal::derive(move || say().slip_ask(&board.client()))
                    value=why
                    on_input=move |text| why.set(text)
                    hint=Signal::derive(move || Some(say().bulk_date_why().to_owned()))
                    error=why_wrong
                    most=200u32
                    required=true
                />
            </Show>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{session.words(Say::common_cancel)}</Button>
                <Button look=Look::Ink submits=true>{session.words(Say::bulk_date_set)}</Button>
            </div>
        </form>
    }
}

fn changes(board: Board, which: Which, to: Option<Day>) -> Vec<(TaskId, Change)> {
    dated(cards(board).iter().map(Arc::as_ref), which, to)
}

fn count_read(board: Board, changes: &[(TaskId, Change)]) -> usize {
    let cards = cards(board);
    told(changes, |task| cards.iter().find(|card| card.id == task).map(Arc::as_ref))
}

/// The picked cards, as they are now.
pub fn cards(board: Board) -> Vec<Arc<StaffCard>> {
    board.picked_now().into_iter().filter_map(|task| board.card_now(task)).collect()
}
