//! What several lists read of the page in one frame is read before any of them changes it: the browser lays the page out
//! once, not once for each list.

use leptos::prelude::request_animation_frame;
use std::cell::RefCell;

/// Changes the page after everybody has read it; how many do so in this frame is given.
pub type Change = Box<dyn FnOnce(usize)>;
type Read = Box<dyn FnOnce() -> Option<Change>>;

thread_local! {
    static WAITING: RefCell<Vec<Read>> = const { RefCell::new(Vec::new()) };
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
    let waiting = WAITING.take();
    let changes: Vec<Change> = waiting.into_iter().filter_map(|read| read()).collect();
    let lists = changes.len();
    changes.into_iter().for_each(|change| change(lists));
}
