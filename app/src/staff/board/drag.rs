//! Dragging a task over board, list or calendar: by mouse and pen after a few pixels, by finger after holding it.

mod lanes;
mod seen;

pub use lanes::over_lanes;
pub use seen::Mark;

use super::model::Place;
use crate::clock;
use leptos::attr::Attribute;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_terms::{Day, StageId, TaskId};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

/// A mouse that moves less than this presses and does not drag.
const FEW_PIXELS: f64 = 6.0;
/// A finger that stays this long on a card lifts it; one that moves sooner scrolls.
const HOLD_MS: u32 = 320;
/// So near the edge of the board, or of the screen above and below, what is under the card moves along.
const EDGE: f64 = 56.0;
/// How far at once, in pixels, and how often, in milliseconds: a finger that rests at the edge moves no more, and the board does.
const ALONG: i32 = 6;
const ALONG_MS: u32 = 16;

/// What is lifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grip {
    /// Which task.
    pub task: TaskId,
    /// From which day, in a calendar.
    pub day: Option<Day>,
}

/// Where it lands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// At a place of a lane.
    Place(Place),
    /// Above a row.
    Above(TaskId),
    /// Under a row.
    Under(TaskId),
    /// Under the head of a stage.
    Top(StageId),
    /// On a day.
    Day(Day),
}

/// What is dragged over: how it finds what is under the pointer, and what dropping means there.
#[derive(Debug, Clone, Copy)]
pub struct Ground {
    /// What scrolls sideways, as a selector.
    pub scroller: &'static str,
    /// What was pressed here.
    pub grip: fn(&Element) -> Option<Grip>,
    /// Where this task would land that is held here.
    pub under: fn(TaskId, (f64, f64)) -> Option<Target>,
    /// Whether it may be lifted; says why where it may not.
    pub lifts: Callback<Grip, bool>,
    /// It was let go.
    pub lands: Callback<(Grip, Target)>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Held {
    grip: Grip,
    pointer: i32,
    from: (f64, f64),
    at: (f64, f64),
    scrolled: (i32, f64),
    lifted: bool,
    target: Option<Target>,
}

/// What is under the pointer.
#[derive(Debug, Clone, Copy)]
pub struct Drag {
    ground: StoredValue<Ground>,
    held: RwSignal<Option<Held>>,
    swallow: StoredValue<bool>,
}

impl Drag {
    /// Follows pointers over this ground until it is left.
    pub fn new(ground: Ground) -> Self {
        let (held, swallow) = (RwSignal::new(None), StoredValue::new(false));
        let drag = Self { ground: StoredValue::new(ground), held, swallow };
        let moved = window_event_listener(leptos::ev::pointermove, move |event| drag.moved(&event));
        let up = window_event_listener(leptos::ev::pointerup, move |event| drag.let_go(&event));
        let cancelled = window_event_listener(leptos::ev::pointercancel, move |_| drag.held.set(None));
        let key = window_event_listener(leptos::ev::keydown, move |event| {
            if event.key() == "Escape" && drag.is_under_way() {
                drag.held.set(None);
                // Let go over the card it was lifted from, the pointer would open it.
                drag.swallow.set_value(true);
            }
        });
        on_cleanup(move || {
            moved.remove();
            up.remove();
            cancelled.remove();
            key.remove();
        });
        drag
    }

    /// What the element that holds everything has to hear.
    pub fn hears(self) -> impl Attribute {
        view! {
            <{..}
                on:pointerdown=move |event| self.pressed(&event)
                on:touchmove=move |event: web_sys::TouchEvent| if self.is_under_way() { event.prevent_default() }
                on:contextmenu=move |event: web_sys::MouseEvent| if self.is_held() { event.prevent_default() }
                on:dragstart=move |event: web_sys::DragEvent| event.prevent_default()
                on:selectstart=move |event: web_sys::Event| if self.is_held() { event.prevent_default() }
                on:click=move |event: web_sys::MouseEvent| if self.swallows_click() { event.prevent_default() }
            />
        }
    }

    fn pressed(self, event: &PointerEvent) {
        self.swallow.set_value(false);
        let Some(on) = event.target().and_then(|on| on.dyn_into::<Element>().ok()) else { return };
        let control = matches!(on.closest("button,input,textarea,select,label"), Ok(Some(_)));
        if event.button() != 0 || !event.is_primary() || control {
            return;
        }
        let Some(grip) = self.ground.with_value(|ground| (ground.grip)(&on)) else { return };
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let scrolled = self.scrolled();
        let held = Held { grip, pointer: event.pointer_id(), from: at, at, scrolled, lifted: false, target: None };
        self.held.set(Some(held));
        if event.pointer_type() == "touch" {
            spawn_local(async move {
                clock::pause(HOLD_MS).await;
                let still = |held: &Held| held.grip == grip && held.from == at && !held.lifted;
                let rests = self.held.try_get_untracked().flatten().is_some_and(|held| still(&held));
                if rests && self.lifts(grip) {
                    self.held.update(|held| held.iter_mut().for_each(|held| held.lifted = true));
                    self.go_along(grip, at);
                }
            });
        }
    }

    fn moved(self, event: &PointerEvent) {
        let Some(mut held) = self.held.get_untracked() else { return };
        if held.pointer != event.pointer_id() {
            return;
        }
        held.at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let far = (held.at.0 - held.from.0).hypot(held.at.1 - held.from.1) > FEW_PIXELS;
        if !held.lifted {
            match (far, event.pointer_type() == "touch") {
                (false, _) => return,
                // A finger that moves before it has held scrolls the page.
                (true, true) => return self.held.set(None),
                (true, false) if !self.lifts(held.grip) => return,
                (true, false) => {
                    held.lifted = true;
                    self.go_along(held.grip, held.from);
                }
            }
        }
        held.target = self.under(held);
        self.held.set(Some(held));
    }

    /// Whether it may be lifted. What may not is let go.
    fn lifts(self, grip: Grip) -> bool {
        let lifts = self.ground.get_value().lifts.run(grip);
        if !lifts {
            self.held.set(None);
            // Whoever wanted to move it does not want to open it.
            self.swallow.set_value(true);
        }
        lifts
    }

    fn under(self, held: Held) -> Option<Target> {
        self.ground.with_value(|ground| (ground.under)(held.grip.task, held.at))
    }

    fn let_go(self, event: &PointerEvent) {
        let Some(held) = self.held.get_untracked().filter(|held| held.pointer == event.pointer_id()) else { return };
        self.held.set(None);
        if held.lifted {
            // The browser takes press and release for a click on the card's link.
            self.swallow.set_value(true);
            if let Some(target) = held.target {
                self.ground.get_value().lands.run((held.grip, target));
            }
        }
    }

    /// Whether a card is lifted.
    pub fn is_under_way(self) -> bool {
        self.held.get_untracked().is_some_and(|held| held.lifted)
    }

    /// The card that is lifted.
    pub fn lifted(self) -> Option<TaskId> {
        self.held.get().filter(|held| held.lifted).map(|held| held.grip.task)
    }

    /// Whether a card is under a finger that may be lifting it.
    fn is_held(self) -> bool {
        self.held.get_untracked().is_some()
    }

    /// Whether the click that comes now belongs to a drag. Asking answers once.
    fn swallows_click(self) -> bool {
        self.swallow.try_update_value(std::mem::take).unwrap_or(false)
    }

    /// Where the lifted card would land in a lane.
    pub fn place(self) -> Option<Place> {
        match self.held.get().filter(|held| held.lifted)?.target? {
            Target::Place(place) => Some(place),
            Target::Above(_) | Target::Under(_) | Target::Top(_) | Target::Day(_) => None,
        }
    }

    /// How far this card is from its place, if it is the lifted one.
    pub fn shift(self, task: TaskId) -> Option<(f64, f64)> {
        let held = self.held.get().filter(|held| held.lifted && held.grip.task == task)?;
        Some(self.away(held))
    }

    fn away(self, held: Held) -> (f64, f64) {
        let (across, down) = self.scrolled();
        let (across, down) = (f64::from(across - held.scrolled.0), down - held.scrolled.1);
        (held.at.0 - held.from.0 + across, held.at.1 - held.from.1 + down)
    }

    fn scroller(self) -> Option<HtmlElement> {
        let selector = self.ground.try_with_value(|ground| ground.scroller)?;
        document().query_selector(selector).ok().flatten()?.dyn_into().ok()
    }

    /// How far the board is scrolled across, and the page down.
    fn scrolled(self) -> (i32, f64) {
        let across = self.scroller().map_or(0, |board| board.scroll_left());
        (across, window().scroll_y().unwrap_or_default())
    }

    /// Moves board and page along for as long as this card, lifted from here, is held at an edge.
    fn go_along(self, grip: Grip, from: (f64, f64)) {
        spawn_local(async move {
            loop {
                clock::pause(ALONG_MS).await;
                let held = self.held.try_get_untracked().flatten();
                let Some(mut held) = held.filter(|held| held.lifted && (held.grip, held.from) == (grip, from)) else {
                    return;
                };
                let before = self.scrolled();
                self.scroll_at(held.at);
                if self.scrolled() != before {
                    held.target = self.under(held);
                    self.held.set(Some(held));
                }
            }
        });
    }

    fn scroll_at(self, (x, y): (f64, f64)) {
        let Some(board) = self.scroller() else { return };
        let rect = board.get_bounding_client_rect();
        let across = beyond(x, rect.left(), rect.right());
        // The carried card makes room for itself: where lanes end, and not where there is nothing to scroll, is the end.
        let lanes_end = last_lane(&board).map_or(0.0, |lane| lane.get_bounding_client_rect().right());
        if across < 0 || across > 0 && lanes_end > rect.right() {
            board.set_scroll_left(board.scroll_left() + across * ALONG);
        }
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        let down = beyond(y, 0.0, height);
        if down < 0 || down > 0 && rect.bottom() > height {
            window().scroll_by_with_x_and_y(0.0, f64::from(down * ALONG));
        }
    }
}

fn last_lane(board: &Element) -> Option<Element> {
    let lanes = board.query_selector_all("[data-stage]").ok()?;
    lanes.get(lanes.length().checked_sub(1)?)?.dyn_into().ok()
}

/// The id an attribute holds.
pub fn id_of<T: std::str::FromStr>(element: &Element, attribute: &str) -> Option<T> {
    element.get_attribute(attribute)?.parse().ok()
}

/// Back, on, or neither: whether a place is near the beginning or the end of a stretch.
fn beyond(at: f64, begin: f64, end: f64) -> i32 {
    i32::from(at > end - EDGE) - i32::from(at < begin + EDGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_near_an_edge_moves_what_is_under_it() {
        let at = |x| beyond(x, 100.0, 500.0);
        assert_eq!(
            [at(99.0), at(155.0), at(157.0), at(300.0), at(443.0), at(445.0), at(700.0)],
            [-1, -1, 0, 0, 0, 1, 1]
        );
        // Of a stretch that is shorter than both edges neither wins.
        assert_eq!(beyond(50.0, 0.0, 100.0), 0);
    }
}
