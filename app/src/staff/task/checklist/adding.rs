//! The line below the list in which lines are added.

use super::list;
use crate::session::session;
use crate::staff::parts::{Sender, bad_word};
use crate::staff::task::opened::opened;
use crate::ui::Refusal;
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::staff::{AddItems, NewItems};
use veranda_terms::policy::{CHECKLIST_LINES, LINES_AT_ONCE};
use veranda_terms::{BadWord, InternalText};

/// The line. Several lines put in at once become several.
#[component]
pub fn Adding() -> impl IntoView {
    let (list, opened, session) = (list(), opened(), session());
    let say = move || session.say();
    let typed = list.typed;
    let sender = Sender::new();
    let wrong = move |text: String| sender.refuse(vec![("lines".to_owned(), text)]);
    let add = move || {
        if sender.busy.get_untracked() {
            return;
        }
        let text = typed.text.get_untracked();
        let lines = match lines_of(&text) {
            Ok(lines) if lines.is_empty() => return,
            Ok(lines) => lines,
            Err(bad) => return wrong(bad_word(session.say_now(), bad)),
        };
        if lines.len() > LINES_AT_ONCE {
            return wrong(session.say_now().checklist_many(LINES_AT_ONCE as i64));
        }
        if lines.len() + list.order.items.with_untracked(Vec::len) > CHECKLIST_LINES {
            return wrong(session.say_now().checklist_full(CHECKLIST_LINES as i64));
        }
        let count = lines.len();
        // The line is free for the next words; these stay kept until it is known what became of them.
        let way = typed.way_back();
        typed.text.set(String::new());
        let (about, href) = (format!("lines:{}", opened.task), Route::Task(opened.board.id, opened.task).to_string());
        let asked = AddItems { task: opened.task, body: NewItems { lines } };
        let over = {
            let text = text.clone();
            move |gone: bool| if gone { way.sent_alone(&text) } else { way.put(&text) }
        };
        sender.send_or_keep(asked, (about, text, href), over, move |reply| {
            opened.take(reply);
            opened.board.toasts.announce(session.say_now().checklist_added(count as i64));
        });
    };
    let problem = Signal::derive(move || sender.about("lines").get().or_else(|| sender.whole().get()));
    view! {
        <form class="stack tight gap-1" on:submit=move |event| {
            event.prevent_default();
            add();
        }>
            <textarea
                class="input"
                id="checklist-add"
                rows=move || typed.text.read().lines().count().clamp(1, 6)
                aria-label=move || say().checklist_add()
                aria-busy=move || sender.busy.get().then_some("true")
                placeholder=move || say().checklist_new()
                prop:value=typed.text
                on:input:target=move |event| typed.write(event.target().value())
                on:keydown=move |event| {
                    // Keys typed here are text.
                    event.stop_propagation();
                    if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
                        event.prevent_default();
                        add();
                    }
                }
            ></textarea>
            <Refusal text=problem/>
        </form>
    }
}

fn lines_of(text: &str) -> Result<Vec<InternalText>, BadWord> {
    text.lines().filter(|line| !line.trim().is_empty()).map(InternalText::parse_line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_that_says_something_is_one() {
        let lines = lines_of("  Paper\n\n\t\nInk ").unwrap();
        assert_eq!(lines.iter().map(InternalText::for_staff).collect::<Vec<_>>(), ["Paper", "Ink"]);
        assert_eq!(lines_of("a\n\u{7}"), Err(BadWord::Unprintable));
        assert_eq!(lines_of(" \n"), Ok(vec![]));
    }
}
