//! What several lists read of the page in one frame is read before any of them changes it: the browser lays the page out
//! once, not once for each list.

use crate::clock::now;
use leptos::prelude::{request_animation_frame, set_timeout};
use std::cell::{Cell, RefCell};
use std::time::Duration;

/// So many more items are drawn in one frame at most, in all lists together.
const MOST: usize = 6;

/// A frame that takes longer, in milliseconds, is followed by smaller ones: what takes fifty is felt.
const LONG: i64 = 24;

/// A frame that takes less leaves room for more.
const SHORT: i64 = 12;

/// Changes the page after everybody has read it: is given how many more items it may draw in this frame, and answers how
/// many it draws.
pub type Change = Box<dyn FnOnce(usize) -> usize>;
type Read = Box<dyn FnOnce() -> Option<Change>>;

/// So many are drawn to begin with: how fast the machine is shows with them. Frames of neither length come back to it.
const FEW: usize = 3;

thread_local! {
    static WAITING: RefCell<Vec<Read>> = const { RefCell::new(Vec::new()) };
    static AT_ONCE: Cell<usize> = const { Cell::new(FEW) };
    static TURN: Cell<usize> = const { Cell::new(0) };
}

/// Reads in the next frame, then changes.
pub fn in_next_frame(read: impl FnOnce() -> Option<Change> + 'static) {
    let first = WAITING.with_borrow_mut(|waiting| {
        waiting.push(Box::new(read));
        waiting.len() == 1
    });
    if first {
        request_animation_frame(run);
    }
}

fn run() {
    let began = now();
    let waiting = WAITING.take();
    let changes = waiting.into_iter().filter_map(|read| read()).collect();
    let turn = TURN.get();
    TURN.set(turn.wrapping_add(1));
    deal(AT_ONCE.get(), turn, changes);
    // A timer's turn comes behind the frame: by then it is laid out and painted.
    set_timeout(move || AT_ONCE.set(after(AT_ONCE.get(), now().0 - began.0)), Duration::ZERO);
}

/// Deals out the items of a frame: to each list its part of what those before it left. Another list is first at each turn.
fn deal(mut left: usize, turn: usize, mut changes: Vec<Change>) {
    let lists = changes.len();
    changes.rotate_left(turn.checked_rem(lists).unwrap_or(0));
    for (place, change) in changes.into_iter().enumerate() {
        left = left.saturating_sub(change(left.div_ceil(lists - place)));
    }
}

/// How many items the next frame draws, after one of so many milliseconds.
fn after(at_once: usize, took: i64) -> usize {
    match took {
        LONG.. => (at_once / 2).max(1),
        SHORT.. => at_once.max((at_once + 1).min(FEW)),
        _ => (at_once + 1).min(MOST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    /// How many each list draws at its turn, if they want so many.
    fn dealt(at_once: usize, turn: usize, wanted: &[usize]) -> Vec<usize> {
        let drawn = Rc::new(RefCell::new(vec![0; wanted.len()]));
        let change = |(list, wanted): (usize, &usize)| {
            let (drawn, wanted) = (Rc::clone(&drawn), *wanted);
            let draw = move |most: usize| {
                drawn.borrow_mut()[list] = wanted.min(most);
                wanted.min(most)
            };
            Box::new(draw) as Change
        };
        deal(at_once, turn, wanted.iter().enumerate().map(change).collect());
        drawn.take()
    }

    #[test]
    fn lists_share_what_a_frame_draws_and_what_one_leaves_goes_to_the_next() {
        assert_eq!(dealt(6, 0, &[9, 9, 9, 9, 9]), [2, 1, 1, 1, 1]);
        assert_eq!(dealt(2, 0, &[0, 0, 9, 0, 9]), [0, 0, 1, 0, 1]);
        assert_eq!(dealt(6, 7, &[9]), [6], "one alone has all of it");
        assert!(dealt(6, 7, &[]).is_empty());
    }

    #[test]
    fn no_list_waits_for_another_to_have_all_it_wants() {
        let turns = (0..5).map(|turn| dealt(2, turn, &[9, 9, 9, 9, 9]));
        let drawn = turns.reduce(|all, one| all.iter().zip(one).map(|(all, one)| all + one).collect()).unwrap();
        assert_eq!(drawn, [2, 2, 2, 2, 2]);
    }

    #[test]
    fn long_frames_draw_less_at_once_and_short_ones_a_little_more() {
        let of = |frames: &[i64]| frames.iter().fold(MOST, |at_once, took| after(at_once, *took));
        assert_eq!(of(&[9, 20]), MOST);
        assert_eq!(of(&[40]), 3);
        assert_eq!(of(&[90; 9]), 1, "something is drawn all the same");
        assert_eq!(of(&[40, 20, 9, 9]), 5);
        assert_eq!(of(&[90, 90, 90, 20, 20, 20]), FEW, "one bad moment is got over");
    }
}
