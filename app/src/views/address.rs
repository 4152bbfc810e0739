//! What is shown of a project, as the address says.

use crate::finding::may;
use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use veranda_api::{Route, Showing, View};
use veranda_terms::{ProjectId, TaskId};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// So wide is a page that still counts as a phone's: as in the style sheet.
const NARROW: &str = "(max-width: 44rem)";

/// The address of a project's page.
#[derive(Debug, Clone, Copy)]
pub struct Address {
    /// Which project.
    pub project: ProjectId,
    /// What it says.
    pub showing: Memo<Showing>,
    /// The view that needs no word on this screen.
    pub usual: Memo<View>,
    /// The view that is shown.
    pub view: Memo<View>,
}

impl Address {
    /// Follows the address. The view that needs no word is `usual`, on a narrow page `narrow`.
    pub fn follow(project: ProjectId, usual: View, narrow: View) -> Self {
        let search = use_location().search;
        let showing = Memo::new(move |_| Showing::parse(&search.read()));
        let usual = if usual == narrow {
            Memo::new(move |_| usual)
        } else {
            let is_narrow = is_narrow();
            Memo::new(move |_| if is_narrow.get() { narrow } else { usual })
        };
        let view = Memo::new(move |_| showing.get().view.unwrap_or_else(|| usual.get()));
        Self { project, showing, usual, view }
    }

    /// The address that shows this.
    pub fn of(self, showing: Showing) -> String {
        format!("{}{showing}", Route::Board(self.project))
    }

    /// The address of the same in another view.
    pub fn in_view(self, view: View) -> String {
        self.of(self.showing.get().in_view(view, self.usual.get()))
    }

    /// The address of a task opened on what is shown, so that the way back leads there.
    pub fn task(self, task: TaskId) -> String {
        format!("{}{}", Route::Task(self.project, task), self.showing.get())
    }

    /// Shows something else of the same project, in the place of what is shown: the way back leads past both. For use in
    /// event handlers: take it while the view is built.
    pub fn changer(self) -> impl Fn(Showing) + Clone {
        let navigate = use_navigate();
        let options = || NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        move |showing| navigate(&self.of(showing), options())
    }

    /// The number keys lead to the views, wherever nothing is typed and no dialog is open.
    pub fn follow_number_keys(self) {
        let navigate = use_navigate();
        let listening = window_event_listener(ev::keydown, move |event| {
            let Some(view) = view_of(&event.key()).filter(|_| is_free(&event)) else { return };
            event.prevent_default();
            if view != self.view.get_untracked() {
                navigate(&untrack(|| self.in_view(view)), NavigateOptions::default());
            }
        });
        on_cleanup(move || listening.remove());
    }
}

/// The view a number key leads to.
fn view_of(key: &str) -> Option<View> {
    let number: usize = key.parse().ok()?;
    View::ALL.get(number.checked_sub(1)?).copied()
}

/// Whether a key pressed is nobody else's: not typed into something, not for an open dialog or menu, not a shortcut.
pub fn is_free(event: &KeyboardEvent) -> bool {
    let with_another = event.ctrl_key() || event.meta_key() || event.alt_key();
    if event.default_prevented() || with_another || event.is_composing() || !may(&event.key()) {
        return false;
    }
    let on = event.target().and_then(|on| on.dyn_into::<Element>().ok());
    let theirs = "input:not([type=checkbox]),textarea,select,[contenteditable],[role=menu],dialog";
    let taken = on.is_some_and(|on| !matches!(on.closest(theirs), Ok(None)));
    !taken && matches!(document().query_selector("dialog[open]"), Ok(None))
}

/// Whether the page is as narrow as a phone's, as it is turned and resized.
fn is_narrow() -> ReadSignal<bool> {
    let query = window().match_media(NARROW).ok().flatten();
    let now = move || query.as_ref().is_some_and(web_sys::MediaQueryList::matches);
    let (narrow, set_narrow) = signal(now());
    let listening = window_event_listener(ev::resize, move |_| {
        if narrow.get_untracked() != now() {
            set_narrow.set(now());
        }
    });
    on_cleanup(move || listening.remove());
    narrow
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_keys_lead_to_the_views() {
        assert_eq!(view_of("1"), Some(View::Board));
        assert_eq!(view_of("2"), Some(View::List));
        assert_eq!(view_of("3"), Some(View::Timeline));
        assert_eq!(view_of("4"), Some(View::Calendar));
        for key in ["0", "5", "x", "Enter", "", "-1"] {
            assert_eq!(view_of(key), None, "{key}");
        }
    }
}
