//! What Veranda is run with: the container's recipe and the service unit, judged by their own linters where those are,
//! and by the facts that make them safe in any case. Nothing is run.

use super::counts::Tally;
use super::stories::{npx, packages};
use crate::house::House;
use crate::shell;
use anyhow::{Context, Result, bail};
use std::fs;
use std::process::Command;

/// The most a unit may be exposed, in tenths, as systemd counts from 0 to 100.
const EXPOSURE: &str = "15";

/// Judges both.
pub fn check(house: &House) -> Result<Tally> {
    let recipe = fs::read_to_string(house.root.join("Dockerfile")).context("the Dockerfile is missing")?;
    let unit = fs::read_to_string(house.root.join("deploy/veranda.service")).context("the service unit is missing")?;
    all(recipe_faults(&recipe), "Dockerfile")?;
    all(unit_faults(&unit), "deploy/veranda.service")?;
    packages(house)?;
    shell::run(npx(house).args(["dockerfile-utils", "lint"]).arg(house.root.join("Dockerfile")))?;
    let judged = Tally { passed: 3, ..Tally::default() };
    if shell::which("systemd-analyze").is_none() {
        eprintln!("  systemd-analyze is not on this machine: of the service unit only the facts were judged");
        return Ok(judged + Tally { skipped: 1, ..Tally::default() });
    }
    analyse(house, &unit)?;
    Ok(judged + Tally::ONE)
}

fn all(faults: Vec<String>, file: &str) -> Result<()> {
    if !faults.is_empty() {
        bail!("{file}:\n  {}", faults.join("\n  "));
    }
    Ok(())
}

/// Has systemd read the unit and count what the service could do if it were taken over.
fn analyse(house: &House, unit: &str) -> Result<()> {
    let folder = house.target.join("deploy");
    fs::create_dir_all(&folder)?;
    let path = folder.join("veranda.service");
    // The program is not installed here; another that always is stands in for it.
    fs::write(&path, unit.replace("ExecStart=/usr/local/bin/veranda ", "ExecStart=/bin/true "))?;
    shell::read(Command::new("systemd-analyze").arg("verify").arg(&path))?;
    let threshold = format!("--threshold={EXPOSURE}");
    shell::read(Command::new("systemd-analyze").args(["security", "--offline=yes", &threshold]).arg(&path)).map(|_| ())
}

/// What is wrong with a recipe.
fn recipe_faults(text: &str) -> Vec<String> {
    let joined = text.replace("\\\n", " ");
    let lines: Vec<Vec<&str>> = joined
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_whitespace().collect())
        .collect();
    let mut faults = Vec::new();
    let mut fault = |wrong: bool, why: &str| {
        if wrong {
            faults.push(why.to_owned());
        }
    };
    let last = lines.iter().rposition(|line| line[0] == "FROM").unwrap_or(0);
    let run = &lines[last..];
    let one = |name: &str| run.iter().find(|line| line[0] == name).map(|line| line[1..].join(" "));
    let bases = || lines.iter().filter(|line| line[0] == "FROM").filter_map(|line| line.get(1));
    fault(bases().count() < 2, "what builds it is not left behind: there is one stage");
    fault(bases().any(|base| !base.contains(':') || base.ends_with(":latest")), "a base is not pinned to a version");
    let user = one("USER").unwrap_or_default();
    let number = user.split(':').next().and_then(|user| user.parse::<u32>().ok());
    fault(number.is_none_or(|number| number == 0), "it does not run as a numbered user other than 0");
    fault(one("VOLUME").as_deref() != Some("/data"), "its data is not on the volume /data");
    fault(!one("ENTRYPOINT").unwrap_or_default().starts_with('['), "its entry point is run by a shell");
    let health = one("HEALTHCHECK").unwrap_or_default();
    fault(!health.contains("CMD [") || !health.contains("--ready"), "it does not say by itself whether it is ready");
    fault(lines.iter().any(|line| line[0] == "ADD"), "ADD may fetch and unpack: COPY says what it does");
    let said = |word: &str| lines.iter().any(|line| ["ENV", "ARG"].contains(&line[0]) && line.join(" ").contains(word));
    fault(["PASSWORD", "SECRET", "CODE_KEY", "DATABASE"].into_iter().any(said), "a secret would be kept in the image");
    faults
}

/// What is wrong with a unit.
fn unit_faults(text: &str) -> Vec<String> {
    let has = |line: &str| text.lines().any(|there| there.trim() == line);
    let wanted = [
        ("DynamicUser=yes", "it does not run as a user of its own"),
        ("StateDirectory=veranda", "it has no folder to write to"),
        ("StateDirectoryMode=0700", "others can read its data"),
        ("UMask=0077", "others can read what it makes"),
        ("NoNewPrivileges=yes", "it can gain rights"),
        ("CapabilityBoundingSet=", "it keeps rights of the administrator"),
        ("ProtectSystem=strict", "it can write elsewhere"),
        ("ProtectHome=yes", "it can look into homes"),
        ("MemoryDenyWriteExecute=yes", "it can run what it has written"),
        ("Restart=on-failure", "it does not come back"),
        ("WantedBy=multi-user.target", "it does not start with the machine"),
    ];
    let mut faults: Vec<String> =
        wanted.iter().filter(|(line, _)| !has(line)).map(|(line, why)| format!("{why}: {line} is missing")).collect();
    if !text.contains("ExecStart=/usr/local/bin/veranda serve") {
        faults.push("it does not start the house".to_owned());
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECIPE: &str = include_str!("../../../../Dockerfile");
    const UNIT: &str = include_str!("../../../../deploy/veranda.service");

    #[test]
    fn the_recipe_and_the_unit_have_no_faults() {
        assert_eq!(recipe_faults(RECIPE), Vec::<String>::new());
        assert_eq!(unit_faults(UNIT), Vec::<String>::new());
    }

    #[test]
    fn a_recipe_that_is_not_safe_is_refused() {
        for (there, instead) in [
            ("USER 65532:65532", "USER 0"),
            ("USER 65532:65532", "USER root"),
            ("VOLUME /data", "VOLUME /veranda"),
            ("HEALTHCHECK", "LABEL"),
            ("ENTRYPOINT [\"/usr/local/bin/veranda\"]", "ENTRYPOINT /usr/local/bin/veranda"),
            ("rust:1.95-bookworm", "rust"),
            (":nonroot", ":latest"),
            ("COPY . .", "ADD . ."),
            ("ENV VERANDA_DATA=/data", "ENV VERANDA_DATABASE=postgres://x:y@z/w VERANDA_DATA=/data"),
        ] {
            assert!(RECIPE.contains(there), "{there}");
            assert_eq!(recipe_faults(&RECIPE.replace(there, instead)).len(), 1, "{instead}");
        }
    }

    #[test]
    fn a_unit_that_could_do_more_than_it_needs_is_refused() {
        for line in ["DynamicUser=yes", "NoNewPrivileges=yes", "ProtectSystem=strict", "UMask=0077"] {
            assert!(!unit_faults(&UNIT.replace(line, "")).is_empty(), "{line}");
        }
        assert!(!unit_faults(&UNIT.replace("veranda serve", "veranda demo")).is_empty());
    }
}
