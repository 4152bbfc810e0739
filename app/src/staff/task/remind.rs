//! Reminding those who are asked: a button, or who has done so today.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::Sender;
use crate::ui::Refusal;
use leptos::prelude::*;
use veranda_api::client::ClientAsk;
use veranda_api::staff::{Reminder, Reminding, reminding};
use veranda_text::Say;

/// The button, for who may press it, or the line that says why it is not there.
#[component]
pub fn Remind(
    /// What waits.
    ask: ClientAsk,
    /// The reminders known of.
    #[prop(into)]
    reminders: Signal<Vec<Reminder>>,
    /// Whether the reader may remind.
    #[prop(into)]
    may: Signal<bool>,
    /// Sends it.
    sender: Sender,
    /// The button was pressed.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let about = StoredValue::new(ask.sentence.to_string());
    let ask = StoredValue::new(ask);
    let open = Memo::new(move |_| {
        ask.with_value(|ask| reminding(ask, &reminders.read(), clock::today(), clock::day_of) == Reminding::Open)
    });
    view! {
        {move || ask.with_value(|ask| told(say(), ask, &reminders.read())).map(|words| view! {
            <span class="s soft">{icon(Icon::BELL)}" "{words}</span>
        })}
        <Show when=move || open.get() && may.get()>
            <button
                type="button"
                class="btn quiet small"
                aria-label=move || about.with_value(|about| say().remind_do_name(about))
                aria-busy=move || sender.busy.get().then_some("true")
                on:click=move |_| on_press.run(())
            >
                {icon(Icon::BELL)}{move || say().remind_do()}
            </button>
        </Show>
        <Refusal text=sender.whole()/>
    }
}

/// Who reminded last, and when.
pub fn told(say: Say, ask: &ClientAsk, reminders: &[Reminder]) -> Option<String> {
    let Reminder { at, by, .. } = reminders.iter().find(|one| one.ask == ask.id)?;
    let (today, day) = (clock::today(), clock::day_of(*at));
    Some(if day == today {
        say.remind_today(&say.clock(*at, clock::offset_at(*at)), by.name.as_str())
    } else {
        say.remind_last(day, by.name.as_str(), today)
    })
}
