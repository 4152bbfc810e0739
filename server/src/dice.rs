//! Where ids and secrets get their bits.
//!
//! Every intention gets its own stream: with a fixed seed, two worlds that differ in one hidden step give all other
//! steps the same ids, which is what lets the non-interference test compare bytes.

use rand::rngs::{ChaCha20Rng, SysRng};
use rand::{Rng, SeedableRng, TryRng};
use sha2::{Digest, Sha256};
use veranda_terms::Randomness;

/// Makes streams of random bits.
#[derive(Debug, Clone)]
pub enum Dice {
    /// From the operating system.
    System,
    /// From a seed: tests and the demo house.
    Seeded([u8; 32]),
}

/// A stream of random bits.
pub struct Stream(ChaCha20Rng);

impl Dice {
    /// The stream of one intention. The label only matters for seeded dice.
    ///
    /// # Panics
    /// When the operating system has no randomness to give: nothing safe can be done then.
    pub fn fork(&self, label: &str) -> Stream {
        let seed = match self {
            Dice::System => {
                let mut seed = [0; 32];
                SysRng.try_fill_bytes(&mut seed).expect("the operating system gives random bytes");
                seed
            }
            Dice::Seeded(seed) => {
                let mut hash = Sha256::new();
                hash.update(seed);
                hash.update(label.as_bytes());
                hash.finalize().into()
            }
        };
        Stream(ChaCha20Rng::from_seed(seed))
    }
}

impl Stream {
    /// So many random bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill_bytes(&mut bytes);
        bytes
    }
}

impl Randomness for Stream {
    fn bytes16(&mut self) -> [u8; 16] {
        self.bytes()
    }
}
