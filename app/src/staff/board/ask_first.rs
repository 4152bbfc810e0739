//! The line over a project: whether a date the client has read is meant to change, and why.

use super::dates::{keep_reason, reason_kept};
use super::state::board;
use super::telling::Meant;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::Field;
use leptos::prelude::*;
use veranda_text::Say;

/// The line.
#[component]
pub fn AskFirst() -> impl IntoView {
    let (board, session) = (board(), session());
    let telling = board.telling;
    Effect::new(move || {
        let Some(task) = telling.meant.read().as_ref().map(|meant| meant.task) else { return };
        // The page may have been left while it was typed.
        if telling.why.read_untracked().is_empty() {
            telling.why.set(reason_kept(task));
        }
        board.answer_first();
    });
    view! {
        {move || telling.meant.get().map(|Meant { task, from, to, .. }| {
            let today = clock::today();
            let sentence = move || {
                let (say, client) = (session.say(), board.client());
                match to {
                    Some(to) => say.views_date_moves(&client, from, to, today),
                    None => say.views_date_goes(&client, from, today),
                }
            };
            let title = board.title_now(task);
            let act: fn(Say) -> &'static str = if to.is_some() { Say::views_date_move } else { Say::views_date_take_back };
            view! {
                <div
                    class="note watch row gap-3"
                    role="group"
                    aria-label=sentence
                    on:keydown=move |event| if event.key() == "Escape" {
                        event.prevent_default();
                        board.leave_date();
                    }
                >
                    {icon(Icon::FLAG)}
                    <p class="stack gap-0"><span class="s">{title}</span><b>{sentence}</b></p>
                    <form
                        class="row gap-3 grow"
                        novalidate
                        on:submit=move |event| {
                            event.prevent_default();
                            board.say_why();
                        }
                    >
                        <div class="grow" id="date-why">
                            <Field
                                label=Signal::derive(move || session.say().slip_ask(&board.client()))
                                value=telling.why
                                on_input=move |text: String| {
                                    keep_reason(task, &text);
                                    telling.why.set(text);
                                }
                                error=telling.why_wrong
                                most=200u32
                                required=true
                            />
                        </div>
                        <button type="submit" class="btn ink small">{session.words(act)}</button>
                    </form>
                    <button type="button" class="btn quiet small" on:click=move |_| board.leave_date()>
                        {session.words(Say::views_date_leave)}
                    </button>
                </div>
            }
        })}
    }
}
