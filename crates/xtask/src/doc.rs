//! A page of `docs/` on which figures stand between markers; what people write around them stays.

use crate::house::House;
use crate::shell;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The page.
pub struct Doc {
    name: &'static str,
    path: PathBuf,
    when: String,
}

impl Doc {
    /// A page of this checkout, and what its figures are figures of: `did` says what was done that day.
    pub fn of(house: &House, name: &'static str, did: &str) -> Result<Self> {
        let git = |arguments: &[&str]| shell::read(Command::new("git").args(arguments).current_dir(&house.root));
        let commit = git(&["log", "-1", "--format=%h"])?;
        let changed = if git(&["status", "--porcelain", "--untracked-files=no"])?.trim().is_empty() {
            ""
        } else {
            " with changes"
        };
        let day = shell::read(Command::new("date").args(["-u", "+%F"]))?;
        let cores = std::thread::available_parallelism()?;
        let when = format!("{did} on {}, commit {}{changed}, {cores} cores.", day.trim(), commit.trim());
        Ok(Doc { name, path: house.root.join(name), when })
    }

    /// Replaces what was found out of this name.
    pub fn write(&self, name: &str, found: &str) -> Result<()> {
        let text = fs::read_to_string(&self.path).with_context(|| format!("{} is where it goes", self.name))?;
        let text = fill(&text, name, &format!("{}\n\n{}", self.when, found.trim_end()))
            .with_context(|| format!("{} has no place for it", self.name))?;
        fs::write(&self.path, text)?;
        eprintln!("  {name}: written into {}", self.name);
        Ok(())
    }
}

/// Puts what was found out between `<!-- measured: name -->` and `<!-- end -->`.
fn fill(text: &str, name: &str, found: &str) -> Result<String> {
    let begin = format!("<!-- measured: {name} -->");
    let (before, rest) = text.split_once(&begin).with_context(|| format!("there is no line {begin}"))?;
    let (_, after) = rest.split_once("<!-- end -->").context("there is no line <!-- end -->")?;
    Ok(format!("{before}{begin}\n{found}\n<!-- end -->{after}"))
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
