//! `docs/speed.md`: what was measured stands between markers, what people write around them stays.

use crate::house::House;
use crate::shell;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The page.
pub struct Doc {
    path: PathBuf,
    when: String,
}

impl Doc {
    /// The page of this checkout, and what its figures are figures of.
    pub fn of(house: &House) -> Result<Self> {
        let git = |arguments: &[&str]| shell::read(Command::new("git").args(arguments).current_dir(&house.root));
        let commit = git(&["log", "-1", "--format=%h"])?;
        let changed = if git(&["status", "--porcelain", "--untracked-files=no"])?.trim().is_empty() {
            ""
        } else {
            " with changes"
        };
        let day = shell::read(Command::new("date").args(["-u", "+%F"]))?;
        let cores = std::thread::available_parallelism()?;
        let when = format!("Measured on {}, commit {}{changed}, {cores} cores.", day.trim(), commit.trim());
        Ok(Doc { path: house.root.join("docs/speed.md"), when })
    }

    /// Replaces what was measured of this name.
    pub fn write(&self, name: &str, measured: &str) -> Result<()> {
        let text = fs::read_to_string(&self.path).context("docs/speed.md is where the figures go")?;
        let text = fill(&text, name, &format!("{}\n\n{}", self.when, measured.trim_end()))?;
        fs::write(&self.path, text)?;
        eprintln!("  {name}: written into docs/speed.md");
        Ok(())
    }
}

/// Puts what was measured between `<!-- measured: name -->` and `<!-- end -->`.
fn fill(text: &str, name: &str, measured: &str) -> Result<String> {
    let begin = format!("<!-- measured: {name} -->");
    let (before, rest) = text.split_once(&begin).with_context(|| format!("docs/speed.md has no line {begin}"))?;
    let (_, after) = rest.split_once("<!-- end -->").context("docs/speed.md has no line <!-- end -->")?;
    Ok(format!("{before}{begin}\n{measured}\n<!-- end -->{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_replace_the_ones_before_and_leave_the_rest() {
        let text = "a\n<!-- measured: bytes -->\nold\n<!-- end -->\nb\n";
        assert_eq!(
            fill(text, "bytes", "new").expect("it fills"),
            "a\n<!-- measured: bytes -->\nnew\n<!-- end -->\nb\n"
        );
        assert!(fill(text, "build", "new").is_err());
    }
}
