//! Licences of everything cargo resolved, against the list we accept.

use anyhow::{Result, bail};
use cargo_metadata::Metadata;
use spdx::{Expression, Licensee, ParseMode};

/// Names every package whose licence we have not accepted.
pub fn check(metadata: &Metadata, accepted: &[&str]) -> Result<()> {
    let mut findings = Vec::new();
    for package in &metadata.packages {
        let licence = package.license.as_deref().unwrap_or_default();
        if let Err(why) = accept(licence, accepted) {
            findings.push(format!("{} {}: {why}", package.name, package.version));
        }
    }
    if !findings.is_empty() {
        bail!("{}", findings.join("\n"));
    }
    Ok(())
}

fn accept(licence: &str, accepted: &[&str]) -> Result<()> {
    if licence.is_empty() {
        bail!("names no licence");
    }
    let wanted = Expression::parse_mode(licence, ParseMode::LAX)?;
    let mut ours = Vec::new();
    for name in accepted {
        ours.push(Licensee::parse(name)?);
    }
    if !wanted.evaluate(|one| ours.iter().any(|licensee| licensee.satisfies(one))) {
        bail!("its licence {licence} is not in our list");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::LICENCES;

    #[test]
    fn a_choice_with_one_accepted_licence_is_accepted_and_a_copyleft_one_is_not() {
        for fine in [
            "MIT OR Apache-2.0",
            "MIT/Apache-2.0",
            "Apache-2.0 WITH LLVM-exception",
            "(MIT OR GPL-3.0-only) AND Unicode-3.0",
        ] {
            assert!(accept(fine, LICENCES).is_ok(), "{fine}");
        }
        for not in ["GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-2.0-only", "", "our own"] {
            assert!(accept(not, LICENCES).is_err(), "{not}");
        }
    }
}
