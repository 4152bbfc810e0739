//! `cargo xtask prove`: the harnesses of `test` with large counts; each reads `VERANDA_PROVE` and says how many it takes.

use crate::test;
use anyhow::Result;

/// Runs them.
pub fn run(options: &test::Options) -> Result<()> {
    test::prove(options)
}
