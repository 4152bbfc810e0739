//! What is drawn by lot: the same seed, the same house.

use veranda_server::dice::{Dice, Stream};

/// A lot to draw from.
pub struct Draw(Stream);

impl Draw {
    /// The lot of a seed.
    pub fn of(seed: u32) -> Self {
        Self(Dice::Seeded([11; 32]).fork(&format!("world {seed}")))
    }

    /// A number from 0 up to, without, this one.
    pub fn below(&mut self, end: usize) -> usize {
        let number = u64::from_be_bytes(self.0.bytes());
        usize::try_from(number % end as u64).expect("it is below a usize")
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}
