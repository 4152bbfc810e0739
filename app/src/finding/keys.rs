//! Keys that hold everywhere: Ctrl K and `/` find or do, `?` says what the keys do, `G` and a letter go somewhere, `N` is new
//! here, `Z` takes back what was just done. Single letters can be switched off in a browser; then Ctrl K is what is left.

use super::{Finding, Over};
use crate::clock;
use crate::draft::storage;
use crate::shell;
use crate::ui::Toasts;
use leptos::prelude::*;
use veranda_api::Route;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Where it is kept that somebody wants no single letters.
const KEPT: &str = "veranda-keys";
/// Where a letter is text. A box that is ticked is not written in.
const WRITTEN_IN: &str = "input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]";
/// How long after `G` a letter still belongs to it, in milliseconds.
const TOGETHER_MS: i64 = 1_500;

/// Whether single letters do something in this browser.
pub fn are_on() -> bool {
    storage().and_then(|storage| storage.get_item(KEPT).ok().flatten()).as_deref() != Some("off")
}

/// Whether this key may do something outside of texts: single letters and digits only where they are switched on.
pub fn may(key: &str) -> bool {
    !is_single(key) || are_on()
}

fn is_single(key: &str) -> bool {
    let mut letters = key.chars();
    letters.next().is_some_and(|first| !first.is_whitespace()) && letters.next().is_none()
}

/// Switches single letters on or off in this browser.
pub fn turn(on: bool) {
    let Some(storage) = storage() else { return };
    let kept = if on { storage.remove_item(KEPT) } else { storage.set_item(KEPT, "off") };
    if kept.is_err() {
        leptos::logging::warn!("it could not be kept whether single letters do something");
    }
}

/// What a key press asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Over(Over),
    /// The letter after it says where.
    Go,
    New,
    Letter(char),
}

/// What was pressed, when nothing else has it.
fn asked(key: &str, with_command: bool, singles: bool) -> Option<Asked> {
    if with_command {
        return key.eq_ignore_ascii_case("k").then_some(Asked::Over(Over::Palette));
    }
    let letter = key.chars().next().filter(|_| singles && is_single(key))?;
    Some(match letter {
        '/' => Asked::Over(Over::Palette),
        '?' => Asked::Over(Over::Keys),
        'g' | 'G' => Asked::Go,
        'n' | 'N' => Asked::New,
        other => Asked::Letter(other.to_ascii_lowercase()),
    })
}

/// Listens until the current owner is cleaned up. `leads` says where `G` and a letter go, `new` finds the box in which
/// something new is written here.
pub fn listen(finding: Finding, leads: impl Fn(char) -> Option<Route> + 'static, new: &'static str) {
    let (go, toasts) = (shell::go(), expect_context::<Toasts>());
    let began = StoredValue::new(0_i64);
    let listening = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        let command = event.ctrl_key() || event.meta_key();
        if event.default_prevented() || event.is_composing() || event.alt_key() {
            return;
        }
        let on = event.target().and_then(|on| on.dyn_into::<Element>().ok());
        let writes = on.is_some_and(|on| matches!(on.closest(WRITTEN_IN), Ok(Some(_))));
        let Some(asked) = asked(&event.key(), command, !writes && are_on()) else { return };
        let after_go = clock::now().0 - began.get_value() < TOGETHER_MS;
        began.set_value(0);
        // Under an open dialog nothing moves.
        if document().query_selector("dialog[open]").ok().flatten().is_some() {
            return;
        }
        match asked {
            Asked::Over(over) => {
                event.prevent_default();
                finding.over.set(Some(over));
            }
            Asked::Go => began.set_value(clock::now().0),
            Asked::New => {
                if document().query_selector(new).ok().flatten().is_some() {
                    event.prevent_default();
                    shell::focus_on_first(new);
                }
            }
            Asked::Letter('z') if !after_go => {
                if toasts.undo() {
                    event.prevent_default();
                }
            }
            Asked::Letter(letter) => {
                if let Some(to) = leads(letter).filter(|_| after_go) {
                    event.prevent_default();
                    go(to);
                }
            }
        }
    });
    on_cleanup(move || listening.remove());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_letters_do_something_only_outside_of_texts() {
        let palette = Some(Asked::Over(Over::Palette));
        for (key, command, singles, expected) in [
            ("k", true, true, palette),
            ("K", true, false, palette),
            ("k", false, true, Some(Asked::Letter('k'))),
            ("/", false, true, palette),
            ("/", false, false, None),
            ("?", false, true, Some(Asked::Over(Over::Keys))),
            ("g", false, true, Some(Asked::Go)),
            ("n", false, true, Some(Asked::New)),
            ("H", false, true, Some(Asked::Letter('h'))),
            ("h", true, true, None),
            ("Enter", false, true, None),
        ] {
            assert_eq!(asked(key, command, singles), expected, "{key}");
        }
    }

    #[test]
    fn a_letter_or_a_digit_is_single_and_what_moves_and_chooses_is_not() {
        for (key, single) in
            [("m", true), ("É", true), ("4", true), (".", true), (" ", false), ("Enter", false), ("F2", false)]
        {
            assert_eq!(is_single(key), single, "{key}");
        }
    }
}
