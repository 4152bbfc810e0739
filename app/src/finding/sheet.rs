//! What the keys do, and whether single letters do anything in this browser.

use super::{Finding, keys};
use crate::session::{Session, session};
use crate::ui::Dialog;
use leptos::prelude::*;
use veranda_text::Say;

/// Keys, and what they do.
type Key = (&'static [&'static str], fn(Say) -> &'static str);

const EVERYWHERE: [Key; 6] = [
    (&["Ctrl K", "/"], Say::find_or_do),
    (&["?"], Say::find_keys),
    (&["1", "2", "3", "4"], Say::find_key_views),
    (&["↑", "↓", "←", "→"], Say::find_key_arrows),
    (&["Z"], Say::find_key_undo),
    (&["Esc"], Say::find_key_escape),
];

const OF_CLIENTS: [Key; 2] = [(&["G", "H"], Say::client_home), (&["G", "P"], Say::common_projects)];

const OF_THE_FIRM: [Key; 8] = [
    (&["G", "P"], Say::staff_portfolio),
    (&["N"], Say::staff_new_task),
    (&["J", "K"], Say::find_key_rows),
    (&["E"], Say::find_key_change),
    (&["M"], Say::find_key_move),
    (&["X"], Say::find_key_pick),
    (&["S"], Say::find_key_share),
    (&["."], Say::find_key_bulk),
];

fn rows(session: Session, board: bool) -> impl IntoView {
    let own: &[Key] = if board { &OF_THE_FIRM } else { &OF_CLIENTS };
    let row = move |(keys, does): &Key| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd>" " }).collect_view();
        view! { <tr><th scope="row">{keys}</th><td>{session.words(*does)}</td></tr> }
    };
    EVERYWHERE.iter().chain(own).map(row).collect_view()
}

/// The table; `board` for those who carry cards over a board.
#[component]
pub fn Sheet(board: bool) -> impl IntoView {
    let session = session();
    let finding = expect_context::<Finding>();
    let open = RwSignal::new(true);
    let on = RwSignal::new(keys::are_on());
    Effect::new(move || {
        if !open.get() {
            finding.over.set(None);
        }
    });
    view! {
        <Dialog open title=session.words(Say::find_keys) close=session.words(Say::common_close)>
            <div class="body stack">
                <table class="table keys">
                    <caption class="sr">{session.words(Say::find_keys)}</caption>
                    <tbody>{rows(session, board)}</tbody>
                </table>
                <label class="row hold">
                    <input
                        type="checkbox"
                        class="pick"
                        prop:checked=on
                        on:change:target=move |event| {
                            let wanted = event.target().checked();
                            keys::turn(wanted);
                            on.set(wanted);
                        }
                    />
                    <span class="grow">{session.words(Say::find_keys_on)}</span>
                </label>
                <p class="s soft" role="status">{move || {
                    if on.get() { session.say().find_keys_how() } else { session.say().find_keys_off() }
                }}</p>
            </div>
        </Dialog>
    }
}
