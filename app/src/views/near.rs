//! Draws of a long list what is near the screen. Short lists are drawn whole, so that searching and tabbing reach all of them.

mod frame;
mod pieces;

pub use pieces::Piece;

use frame::in_next_frame;
use leptos::ev;
use leptos::prelude::*;
use pieces::{Heights, step};
use std::hash::Hash;
use std::ops::Range;
use web_sys::Element;

/// Up to so many items a list is drawn whole.
const WHOLE: usize = 60;

/// So much more than what is on the screen is drawn, above and below, in heights of the screen.
const AROUND: f64 = 0.75;

/// A list of which a part is drawn.
#[derive(Debug)]
pub struct Near<K: Send + Sync + 'static> {
    /// What is drawn, from the top. The list's element holds one element for each, in this order, before anything else.
    pub pieces: Memo<Vec<Piece<K>>>,
    items: Memo<Vec<K>>,
    again: Callback<()>,
}

impl<K: Send + Sync + 'static> Clone for Near<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Send + Sync + 'static> Copy for Near<K> {}

impl<K: Copy + Eq + Hash + Send + Sync + 'static> Near<K> {
    /// Draws of `items` what is near the screen, and whatever is in `kept`. `list` finds the list's element; `guess` is the
    /// height of an item in pixels, until some have been measured.
    pub fn new(
        items: Memo<Vec<K>>,
        kept: Signal<Vec<K>>,
        guess: f64,
        list: impl Fn() -> Option<Element> + Clone + Send + Sync + 'static,
    ) -> Self {
        let heights = StoredValue::new(Heights::new(guess));
        let fits = (screen() / guess).ceil() as usize + 1;
        let range: RwSignal<Range<usize>> = RwSignal::new(0..fits);
        let focused: RwSignal<Option<K>> = RwSignal::new(None);
        // What is kept may be derived from what changes with every movement of a pointer.
        let kept = Memo::new(move |_| {
            let mut kept = kept.get();
            kept.extend(focused.get());
            kept
        });
        let followed = Memo::new(move |before: Option<&u32>| {
            heights.update_value(|heights| heights.follow(&items.read()));
            before.copied().unwrap_or(0).wrapping_add(1)
        });
        let pieces = Memo::new(move |_| {
            // Read, not only followed: the heights are those of these items from then on.
            let _followed = followed.get();
            heights.with_value(|heights| heights.pieces(&items.read(), &range.read(), &kept.read()))
        });
        // What is near now: what has the keyboard, and the ranges on the screen and around it. Only reads the page.
        let look = move || {
            // Left meanwhile.
            let (drawn, element) = (pieces.try_get_untracked()?, list()?);
            let (measured, focus) = measure(&element, &drawn);
            heights.update_value(|heights| {
                measured.iter().for_each(|(item, place, height)| heights.measured(*item, *place, *height));
            });
            let top = element.get_bounding_client_rect().top();
            let all = items.with_untracked(Vec::len);
            let within =
                |around: f64| heights.with_value(|heights| heights.within(-top - around, screen() + around - top));
            let (seen, wanted) = match all {
                0..=WHOLE => (0..all, 0..all),
                _ => (within(0.0), within(screen() * AROUND)),
            };
            Some((focus, all, seen, wanted))
        };
        let waits = StoredValue::new(false);
        let again = StoredValue::new(None::<Callback<()>>);
        let soon = move || {
            if waits.try_get_value() != Some(false) {
                return;
            }
            waits.set_value(true);
            let look = look.clone();
            in_next_frame(move || {
                waits.try_set_value(false);
                let (focus, all, seen, wanted) = look()?;
                Some(Box::new(move |most| {
                    if focused.get_untracked() != focus {
                        focused.set(focus);
                    }
                    let now = range.get_untracked();
                    let (next, drawn) = match all {
                        0..=WHOLE => (wanted.clone(), 0),
                        _ => step(&now, &seen, &wanted, most),
                    };
                    let more = next != wanted;
                    if next != now {
                        range.set(next);
                    }
                    if more && let Some(again) = again.get_value() {
                        again.run(());
                    }
                    drawn
                }))
            });
        };
        let look_again = Callback::new(move |()| soon());
        again.set_value(Some(look_again));
        let again = look_again;
        let scrolled = window_event_listener(ev::scroll, move |_| again.run(()));
        let resized = window_event_listener(ev::resize, move |_| again.run(()));
        on_cleanup(move || {
            scrolled.remove();
            resized.remove();
        });
        Effect::new(move |_| {
            items.track();
            again.run(());
        });
        Self { pieces, items, again }
    }

    /// Looks again at what is near: the list has come onto the screen without anything being scrolled.
    pub fn look(self) {
        self.again.run(());
    }

    /// The height of a gap, in pixels.
    pub fn gap(self, number: usize) -> impl Fn() -> f64 + Copy {
        move || {
            let pieces = self.pieces.read();
            let height = pieces.iter().find_map(|piece| match piece {
                Piece::Gap(at, height) if *at == number => Some(*height),
                Piece::Gap(..) | Piece::Item(..) => None,
            });
            height.unwrap_or(0.0)
        }
    }

    /// Which of how many an item is, from 1, where not all of them are drawn: for whoever does not see the list.
    pub fn place(self, item: K) -> (impl Fn() -> Option<String> + Clone, impl Fn() -> Option<String> + Clone) {
        let at = move || {
            let pieces = self.pieces.read();
            let parted = pieces.iter().any(|piece| matches!(piece, Piece::Gap(..)));
            let place = pieces.iter().find_map(|piece| match piece {
                Piece::Item(other, place) if *other == item => Some(place + 1),
                Piece::Item(..) | Piece::Gap(..) => None,
            });
            place.filter(|_| parted)
        };
        let of = move || at().map(|_| self.items.read().len().to_string());
        (move || at().map(|place| place.to_string()), of)
    }
}

/// The room of items of a list that are far from the screen.
pub fn gap(height: impl Fn() -> f64 + Copy + Send + 'static) -> AnyView {
    view! { <li class="gap" aria-hidden="true" style=("block-size", move || format!("{}px", height()))></li> }
        .into_any()
}

/// The height of the screen in pixels.
fn screen() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(900.0)
}

/// How high each drawn item is, up to the next one, and which of them has the keyboard.
fn measure<K: Copy>(list: &Element, drawn: &[Piece<K>]) -> (Vec<(K, usize, f64)>, Option<K>) {
    let active = document().active_element();
    let (mut heights, mut focus) = (Vec::new(), None);
    let mut next = list.first_element_child();
    let mut before: Option<(K, usize, f64)> = None;
    for piece in drawn {
        let Some(element) = next else { break };
        let top = element.get_bounding_client_rect().top();
        if let Some((item, place, from)) = before.take() {
            heights.push((item, place, top - from));
        }
        if let Piece::Item(item, place) = piece {
            before = Some((*item, *place, top));
            if active.as_ref().is_some_and(|active| element.contains(Some(active))) {
                focus = Some(*item);
            }
        }
        next = element.next_element_sibling();
    }
    heights.retain(|(_, _, height)| *height > 0.0);
    (heights, focus)
}
