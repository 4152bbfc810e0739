//! Eight boxes for a code: pasted or filled in at once, typed one by one, in any case.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::ui::fresh_id;
use leptos::prelude::*;
use veranda_text::Say;

/// How many characters a code has, without dashes and spaces.
pub const CODE_LENGTH: usize = 8;

/// What stands in the boxes, one character each.
#[derive(Debug, Clone, Copy)]
pub struct Typed(RwSignal<[String; CODE_LENGTH]>);

impl Typed {
    /// Empty boxes.
    pub fn new() -> Self {
        Self(RwSignal::new(Default::default()))
    }

    /// How many are empty.
    pub fn missing(self) -> usize {
        self.0.with(|boxes| boxes.iter().filter(|one| one.is_empty()).count())
    }

    /// The code, once every box is filled.
    pub fn whole(self) -> Option<String> {
        self.0.with_untracked(|boxes| boxes.iter().all(|one| !one.is_empty()).then(|| boxes.concat()))
    }

    /// Empties them.
    pub fn clear(self) {
        self.0.set(Default::default());
    }
}

/// The boxes. `on_whole` is told once the last one is filled.
#[component]
pub fn CodeBoxes(
    /// What stands in them.
    typed: Typed,
    /// What is wrong with the code.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// The code is whole.
    #[prop(into)]
    on_whole: Callback<String>,
) -> impl IntoView {
    let session = session();
    let id = fresh_id("code");
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let focus = {
        let id = id.clone();
        move |at: usize| shell::focus_on(&format!("{id}-{}", at.min(CODE_LENGTH - 1)))
    };
    let boxes = (0..CODE_LENGTH).map(|at| {
        let (focus, back) = (focus.clone(), focus.clone());
        let input = move |event: web_sys::Event| {
            let text = event_target_value(&event);
            let filled = typed.0.try_update(|boxes| fill(boxes, at, &text)).unwrap_or(0);
            // What is shown is what is kept, also when that did not change.
            typed.0.update(|_| ());
            if filled > 0 {
                focus(at + filled);
            }
            if let Some(code) = typed.whole() {
                on_whole.run(code);
            }
        };
        let key = move |event: web_sys::KeyboardEvent| {
            let empty = typed.0.with_untracked(|boxes| boxes[at].is_empty());
            match event.key().as_str() {
                "Backspace" if empty && at > 0 => {
                    event.prevent_default();
                    typed.0.update(|boxes| boxes[at - 1].clear());
                    back(at - 1);
                }
                "ArrowLeft" if at > 0 => back(at - 1),
                "ArrowRight" => back(at + 1),
                _ => {}
            }
        };
        view! {
            <input
                class="input"
                id=format!("{id}-{at}")
                autocomplete=if at == 0 { "one-time-code" } else { "off" }
                autocapitalize="characters"
                spellcheck="false"
                aria-label=move || session.say().coming_code_box(i64::try_from(at + 1).unwrap_or(1))
                aria-invalid=move || error.read().is_some().then_some("true")
                prop:value=move || typed.0.with(|boxes| boxes[at].clone())
                on:input=input
                on:keydown=key
                on:focus=move |event| select_all(&event)
            />
        }
    });
    view! {
        <div
            class="code eight"
            role="group"
            aria-label=session.words(Say::coming_code_group)
            aria-describedby=move || error.read().is_some().then(|| described.clone())
        >
            {boxes.collect_view()}
        </div>
        {move || error.get().map(|why| view! { <p class="refusal" id=error_id.clone() role="alert">{icon(Icon::ALERT)}<span>{why}</span></p> })}
    }
}

fn select_all(event: &web_sys::FocusEvent) {
    use wasm_bindgen::JsCast;
    let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(input) = input {
        input.select();
    }
}

/// Puts the keyboard on the first box, once the boxes are there.
pub fn begin_to_type() {
    request_animation_frame(|| shell::focus_on_first(".code.eight .input"));
}

/// Puts what was typed or pasted into a box and those after it. Gives how many characters that were.
fn fill(boxes: &mut [String; CODE_LENGTH], at: usize, text: &str) -> usize {
    let mut typed: Vec<char> =
        text.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    // A second character typed into a filled box takes its place.
    if let [first, second] = typed[..] {
        let before = boxes[at].chars().next();
        if before == Some(first) {
            typed = vec![second];
        } else if before == Some(second) {
            typed = vec![first];
        }
    }
    if typed.is_empty() {
        boxes[at].clear();
        return 0;
    }
    let free = CODE_LENGTH - at;
    // A whole code goes into the boxes from the first one on, wherever it was pasted.
    let from = if typed.len() >= CODE_LENGTH { 0 } else { at };
    let taken = if from == 0 { CODE_LENGTH } else { free };
    for (to, c) in boxes[from..].iter_mut().zip(typed.iter().take(taken)) {
        *to = c.to_string();
    }
    typed.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(texts: &[(usize, &str)]) -> String {
        let mut boxes: [String; CODE_LENGTH] = Default::default();
        for (at, text) in texts {
            fill(&mut boxes, *at, text);
        }
        boxes.map(|one| if one.is_empty() { "_".to_owned() } else { one }).concat()
    }

    #[test]
    fn a_code_is_typed_pasted_and_mended() {
        assert_eq!(filled(&[(0, "a"), (1, "b"), (2, "-")]), "AB______");
        assert_eq!(filled(&[(0, " ab12-CD34\n")]), "AB12CD34");
        assert_eq!(filled(&[(5, "ab12-cd34")]), "AB12CD34");
        assert_eq!(filled(&[(2, "xyz")]), "__XYZ___");
        assert_eq!(filled(&[(7, "xyz")]), "_______X");
        assert_eq!(filled(&[(0, "a"), (0, "ab")]), "B_______");
        assert_eq!(filled(&[(0, "a"), (0, "ba")]), "B_______");
        assert_eq!(filled(&[(0, "a"), (0, "")]), "________");
    }
}
