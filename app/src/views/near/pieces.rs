//! What of a long list is drawn, and how much room the rest takes. Pure.

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

/// A drawn item, or the room of those that are not drawn between two drawn ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Piece<K> {
    /// An item, and its place in the whole list, from 0.
    Item(K, usize),
    /// The gap with this number from the top, and its height in pixels.
    Gap(usize, f64),
}

/// What stays the same when a gap grows: an item, or the number of a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PieceKey<K> {
    /// The item.
    Item(K),
    /// The gap.
    Gap(usize),
}

impl<K: Copy> Piece<K> {
    /// What stays the same.
    pub fn key(&self) -> PieceKey<K> {
        match self {
            Piece::Item(item, _) => PieceKey::Item(*item),
            Piece::Gap(number, _) => PieceKey::Gap(*number),
        }
    }
}

/// The range that is drawn next, on the way from `now` to `wanted`, with at most so many more items than now: first what is
/// on the screen, then what is around it. And how many more those are.
pub fn step(now: &Range<usize>, seen: &Range<usize>, wanted: &Range<usize>, most: usize) -> (Range<usize>, usize) {
    let kept = now.start.max(wanted.start)..now.end.min(wanted.end);
    // Far away at once: from the top of the screen on.
    let mut next = if kept.is_empty() { seen.start.max(wanted.start)..seen.start.max(wanted.start) } else { kept };
    let mut left = most;
    let mut grow = |next: &mut Range<usize>, to: &Range<usize>| {
        let below = to.end.saturating_sub(next.end).min(left);
        left -= below;
        next.end += below;
        let above = next.start.saturating_sub(to.start).min(left);
        left -= above;
        next.start -= above;
    };
    grow(&mut next, seen);
    grow(&mut next, wanted);
    (next, most - left)
}

/// How high items are: as they were measured, else what those measured are in the middle, else a guess.
#[derive(Debug, Clone)]
pub struct Heights<K> {
    known: HashMap<K, f64>,
    sum: f64,
    guess: f64,
    /// The heights of the list as it is now, so that nothing is looked up while it is scrolled; what was not measured is
    /// not a number.
    row: Vec<f64>,
}

impl<K: Copy + Eq + Hash> Heights<K> {
    /// Nothing was measured yet; `guess` is a height in pixels.
    pub fn new(guess: f64) -> Self {
        Self { known: HashMap::new(), sum: 0.0, guess, row: Vec::new() }
    }

    /// These are the items from now on.
    pub fn follow(&mut self, items: &[K]) {
        self.row.clear();
        self.row.extend(items.iter().map(|item| self.known.get(item).copied().unwrap_or(f64::NAN)));
    }

    /// An item at this place was measured.
    pub fn measured(&mut self, item: K, place: usize, height: f64) {
        self.sum += height - self.known.insert(item, height).unwrap_or(0.0);
        if let Some(known) = self.row.get_mut(place) {
            *known = height;
        }
    }

    /// How high an item that was not measured is taken to be.
    pub fn usual(&self) -> f64 {
        if self.known.is_empty() { self.guess } else { self.sum / self.known.len() as f64 }
    }

    /// The places of the items that touch the stretch from `top` to `bottom`, in pixels from the top of the list.
    pub fn within(&self, top: f64, bottom: f64) -> Range<usize> {
        let usual = self.usual();
        let (mut at, mut from) = (0.0, self.row.len());
        for (place, height) in self.row.iter().enumerate() {
            if at >= bottom {
                return from.min(place)..place;
            }
            at += or(*height, usual);
            if at > top {
                from = from.min(place);
            }
        }
        from..self.row.len()
    }

    /// The pieces of the list of which a range is drawn, and a few items besides that must not go.
    pub fn pieces(&self, items: &[K], range: &Range<usize>, kept: &[K]) -> Vec<Piece<K>> {
        let usual = self.usual();
        let (mut pieces, mut gap, mut gaps) = (Vec::new(), None, 0);
        let mut close = |gap: &mut Option<f64>, pieces: &mut Vec<Piece<K>>| {
            if let Some(height) = gap.take() {
                pieces.push(Piece::Gap(gaps, height));
                gaps += 1;
            }
        };
        for (place, (item, height)) in items.iter().zip(&self.row).enumerate() {
            if range.contains(&place) || kept.contains(item) {
                close(&mut gap, &mut pieces);
                pieces.push(Piece::Item(*item, place));
            } else {
                gap = Some(gap.unwrap_or(0.0) + or(*height, usual));
            }
        }
        close(&mut gap, &mut pieces);
        pieces
    }
}

fn or(height: f64, usual: f64) -> f64 {
    if height.is_nan() { usual } else { height }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEMS: [u8; 6] = [1, 2, 3, 4, 5, 6];

    fn heights() -> Heights<u8> {
        let mut heights = Heights::new(10.0);
        heights.follow(&ITEMS);
        heights.measured(1, 0, 100.0);
        heights.measured(2, 1, 50.0);
        heights
    }

    #[test]
    fn what_is_on_the_screen_is_drawn_first_and_never_more_than_so_many_at_once() {
        for (now, seen, wanted, expected) in [
            // On the way down: what goes above goes at once, what comes below comes in steps.
            (0..10, 6..16, 2..20, 2..13),
            // On the way up.
            (20..30, 16..24, 12..28, 17..28),
            // What is seen is there: then around it, below before above.
            (6..16, 6..16, 4..18, 5..18),
            // Far away: from the top of the screen on.
            (0..10, 100..110, 90..120, 100..103),
            // All there.
            (2..20, 6..16, 2..20, 2..20),
            (0..0, 0..0, 0..0, 0..0),
        ] {
            assert_eq!(step(&now, &seen, &wanted, 3).0, expected, "{now:?} {seen:?} {wanted:?}");
        }
        // Whatever the beginning, the end is what is wanted.
        let (seen, wanted) = (40..50, 30..60);
        for start in [0..5, 29..31, 45..46, 58..90] {
            let mut now = start.clone();
            for _ in 0..20 {
                let (next, drawn) = step(&now, &seen, &wanted, 3);
                let new = next.clone().filter(|at| !now.contains(at)).count();
                assert!(new == drawn && new <= 3, "{start:?}: {now:?} to {next:?}");
                now = next;
            }
            assert_eq!(now, wanted, "{start:?}");
        }
    }

    #[test]
    fn what_was_not_measured_is_as_high_as_the_measured_are_in_the_middle() {
        assert_eq!(Heights::<u8>::new(10.0).usual(), 10.0);
        let mut heights = heights();
        assert_eq!(heights.usual(), 75.0);
        heights.measured(1, 0, 200.0);
        assert_eq!(heights.usual(), 125.0);
    }

    #[test]
    fn items_that_touch_the_stretch_are_found() {
        let heights = heights();
        // Their tops: 0, 100, 150, 225, 300, 375; the end 450.
        assert_eq!(heights.within(-500.0, 0.0), 0..0);
        assert_eq!(heights.within(-500.0, 1.0), 0..1);
        assert_eq!(heights.within(0.0, 100.0), 0..1);
        assert_eq!(heights.within(100.0, 226.0), 1..4);
        assert_eq!(heights.within(400.0, 9000.0), 5..6);
        assert_eq!(heights.within(450.0, 9000.0), 6..6);
        assert_eq!(Heights::<u8>::new(10.0).within(0.0, 10.0), 0..0);
    }

    #[test]
    fn what_was_measured_is_known_wherever_it_stands_now() {
        let mut heights = heights();
        heights.follow(&[3, 2, 1]);
        // Their tops: 0, 75, 125; the end 225.
        assert_eq!(heights.within(80.0, 124.0), 1..2);
        assert_eq!(
            heights.pieces(&[3, 2, 1], &(1..2), &[]),
            [Piece::Gap(0, 75.0), Piece::Item(2, 1), Piece::Gap(1, 100.0)]
        );
    }

    #[test]
    fn room_is_kept_for_what_is_not_drawn() {
        let heights = heights();
        let all = heights.pieces(&ITEMS, &(0..6), &[]);
        assert!(all.iter().all(|piece| matches!(piece, Piece::Item(..))));
        assert_eq!(
            heights.pieces(&ITEMS, &(2..3), &[]),
            [Piece::Gap(0, 150.0), Piece::Item(3, 2), Piece::Gap(1, 225.0)]
        );
        assert_eq!(
            heights.pieces(&ITEMS, &(2..3), &[5, 9]),
            [Piece::Gap(0, 150.0), Piece::Item(3, 2), Piece::Gap(1, 75.0), Piece::Item(5, 4), Piece::Gap(2, 75.0)]
        );
        assert_eq!(heights.pieces(&ITEMS, &(6..6), &[]), [Piece::Gap(0, 450.0)]);
        assert_eq!(heights.pieces(&[], &(0..0), &[1]), []);
    }
}
