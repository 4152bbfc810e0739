//! The data folder, the room on its disk, the secrets in it, and the built app.

use super::Finding;
use crate::settings::Settings;
use crate::site::Site;
use rustix::fs::{Access, access, statvfs};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// Less than this is soon nothing.
const LITTLE: u64 = 1 << 30;
/// Less than this and writes are about to fail.
const NOTHING: u64 = 64 << 20;

/// Looks at the data folder, the mail folder and the disk.
pub fn data(settings: &Settings) -> Vec<Finding> {
    let what = "data folder";
    let folder = &settings.data;
    let shown = folder.display();
    let facts = match std::fs::metadata(folder) {
        Ok(facts) if facts.is_dir() => facts,
        Ok(_) => return vec![Finding::fail(what, format!("{shown} is not a folder"), "Choose another with --data.")],
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return vec![not_yet(folder)],
        Err(error) => {
            let todo = "Give the account that runs Veranda the right to it.";
            return vec![Finding::fail(what, format!("{shown} cannot be looked at: {error}"), todo)];
        }
    };
    let mode = facts.permissions().mode() & 0o777;
    let first = if let Err(error) = writable(folder) {
        Finding::fail(what, format!("{shown} cannot be written: {error}"), owned_by_us(folder))
    } else if mode & 0o007 != 0 {
        let todo = format!("chmod 700 {shown}");
        Finding::warn(what, format!("everybody on this machine can look into {shown} (mode {mode:o})"), todo)
    } else {
        Finding::ok(what, format!("{shown}, mode {mode:o}"))
    };
    vec![first, mail(&folder.join("mail")), room(folder)]
}

fn owned_by_us(folder: &Path) -> String {
    format!("Give the folder to the account that runs Veranda: chown -R veranda {}", folder.display())
}

fn writable(folder: &Path) -> rustix::io::Result<()> {
    access(folder, Access::READ_OK | Access::WRITE_OK | Access::EXEC_OK)
}

/// A folder that is missing is made at first start, if what it stands in lets us.
fn not_yet(folder: &Path) -> Finding {
    let what = "data folder";
    let shown = folder.display();
    let here = |path: &Path| if path.as_os_str().is_empty() { Path::new(".").to_owned() } else { path.to_owned() };
    let stands_in = folder.ancestors().skip(1).map(here).find(|path| path.exists());
    match stands_in.map(|path| writable(&path)) {
        Some(Ok(())) => Finding::ok(what, format!("{shown} is not there yet and is made at first start")),
        _ => Finding::fail(what, format!("{shown} is not there and cannot be made"), format!("mkdir -m 700 {shown}")),
    }
}

fn mail(folder: &Path) -> Finding {
    let what = "mail folder";
    let shown = folder.display();
    match std::fs::metadata(folder) {
        Ok(facts) if facts.is_dir() => match writable(folder) {
            Ok(()) => Finding::ok(what, format!("{shown}")),
            Err(error) => Finding::fail(what, format!("{shown} cannot be written: {error}"), owned_by_us(folder)),
        },
        Ok(_) => Finding::fail(what, format!("{shown} is not a folder"), "Move what is there away."),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Finding::ok(what, format!("{shown} is not there yet and is made with the first mail"))
        }
        Err(error) => Finding::fail(what, format!("{shown} cannot be looked at: {error}"), owned_by_us(folder)),
    }
}

fn room(folder: &Path) -> Finding {
    let what = "disk";
    match statvfs(folder) {
        Ok(disk) => judged_room(disk.f_bavail.saturating_mul(disk.f_frsize)),
        Err(error) => Finding::warn(what, format!("it does not say how much room is left: {error}"), "Look at it."),
    }
}

fn judged_room(free: u64) -> Finding {
    let what = "disk";
    let says = format!("{} MB free", free >> 20);
    let todo = "Make room: when the disk is full nothing can be kept.";
    match free {
        0..NOTHING => Finding::fail(what, says, todo),
        NOTHING..LITTLE => Finding::warn(what, says, todo),
        _ => Finding::ok(what, says),
    }
}

/// Looks at the keys of the house and at who can read them.
pub fn secrets(settings: &Settings) -> Vec<Finding> {
    let codes = match settings.code_key {
        Some(_) => Finding::ok(CODES, "from the settings"),
        None => {
            let todo = "Restore it from a backup. Without it codes already mailed and second proofs no longer fit; links still do.";
            key(CODES, &settings.data.join("code.key"), todo)
        }
    };
    let todo = "Restore it from a backup. Without it the house does not start.";
    vec![codes, key("key of checkpoints", &settings.data.join(crate::audit::KEY), todo)]
}

const CODES: &str = "key of mailed codes";

fn key(what: &'static str, path: &Path, if_damaged: &'static str) -> Finding {
    match std::fs::metadata(path) {
        Ok(facts) if facts.len() != 32 => {
            Finding::fail(what, format!("{} is not a key of 32 bytes", path.display()), if_damaged)
        }
        Ok(facts) => private(what, path, facts.permissions().mode()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Finding::ok(what, "not there yet; it is made at first start")
        }
        Err(error) => {
            Finding::fail(what, format!("{} cannot be looked at: {error}", path.display()), owned_by_us(path))
        }
    }
}

/// Secrets are read by their owner alone.
pub(super) fn private(what: &'static str, path: &Path, mode: u32) -> Finding {
    let shown = path.display();
    let mode = mode & 0o777;
    if mode & 0o077 == 0 {
        Finding::ok(what, format!("{shown}, mode {mode:o}"))
    } else {
        Finding::fail(what, format!("others can read {shown} (mode {mode:o})"), format!("chmod 600 {shown}"))
    }
}

/// Looks at the built app.
pub fn site(settings: &Settings) -> Finding {
    let what = "app";
    let found = match &settings.site {
        Some(folder) => Site::read(folder).map(Some),
        None => Site::embedded(),
    };
    let place =
        settings.site.as_ref().map_or("inside the binary".to_owned(), |folder| format!("in {}", folder.display()));
    match found {
        Ok(Some(site)) => Finding::ok(what, format!("{} files {place}", site.files())),
        Ok(None) => Finding::fail(
            what,
            "this binary was built without it, and no folder is named",
            "Use the binary that cargo xtask dist makes, or name the folder with --site.",
        ),
        Err(error) => Finding::fail(what, format!("{error:#}"), "Build it again: cargo xtask site."),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Level;
    use super::*;

    #[test]
    fn a_disk_that_is_filling_is_looked_at_and_a_full_one_fails() {
        assert_eq!(judged_room(10 << 30).level, Level::Ok);
        assert_eq!(judged_room(500 << 20).level, Level::Warn);
        assert_eq!(judged_room(1 << 20).level, Level::Fail);
    }

    #[test]
    fn a_secret_that_others_can_read_fails() {
        let path = Path::new("code.key");
        assert_eq!(private("key", path, 0o100_600).level, Level::Ok);
        for mode in [0o100_640, 0o100_604, 0o100_666] {
            let finding = private("key", path, mode);
            assert_eq!(finding.level, Level::Fail);
            assert_eq!(finding.todo.as_deref(), Some("chmod 600 code.key"));
        }
    }
}
