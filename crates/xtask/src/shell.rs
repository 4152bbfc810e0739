//! Commands the tool runs: announced, streamed, stopped together with the tool.

use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

static STOPPED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C and a termination request end the running command, and what was started is cleaned up.
pub fn heed_interruption() -> Result<()> {
    ctrlc::set_handler(|| STOPPED.store(true, Ordering::SeqCst)).context("cannot listen for Ctrl-C")
}

/// Whether the tool was asked to stop.
pub fn stopped() -> bool {
    STOPPED.load(Ordering::SeqCst)
}

/// The cargo that called us, so that one toolchain builds everything.
pub fn cargo_path() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// A cargo call in the checkout, without what the calling cargo told us about ourselves
/// (build scripts that look at those variables would run again and again).
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(cargo_path());
    command.current_dir(root);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
        {
            command.env_remove(&*name);
        }
    }
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    command
}

/// Says what happens next.
pub fn say(line: &str) {
    eprintln!("\n▸ {line}");
}

/// Runs a command with its output on ours; an error unless it succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    let status = wait(&mut spawn(command)?)?;
    succeeded(command, status)
}

/// Runs a command with its output on ours and kept: whether it succeeded, and what it said, without colours.
pub fn tee(command: &mut Command) -> Result<(bool, String)> {
    let mut child = spawn(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?;
    let said = Arc::new(Mutex::new(String::new()));
    let out = child.stdout.take().map(|pipe| copy(pipe, Arc::clone(&said)));
    let err = child.stderr.take().map(|pipe| copy(pipe, Arc::clone(&said)));
    let status = wait(&mut child)?;
    for thread in [out, err].into_iter().flatten() {
        if thread.join().is_err() {
            bail!("reading the output of {} failed", name(command));
        }
    }
    let said = said.lock().unwrap_or_else(PoisonError::into_inner).clone();
    Ok((status.success(), said))
}

/// Runs a command silently and gives its standard output; an error, with what it said, unless it succeeds.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {}", name(command)))?;
    if !output.status.success() {
        bail!(
            "{} failed:\n{}{}",
            name(command),
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Starts a command in a process group of its own, so that stopping it stops what it started.
pub fn spawn(command: &mut Command) -> Result<Child> {
    if stopped() {
        bail!("interrupted");
    }
    command.stdin(Stdio::null()).process_group(0).spawn().with_context(|| format!("cannot start {}", name(command)))
}

/// Waits for a command, or ends it when the tool is asked to stop.
pub fn wait(child: &mut Child) -> Result<ExitStatus> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if stopped() {
            end(child)?;
            bail!("interrupted");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Ends a command started by [`spawn`] and everything it started.
pub fn end(child: &mut Child) -> Result<()> {
    for signal in ["TERM", "KILL"] {
        signal_group(child.id(), signal)?;
        for _ in 0..150 {
            if child.try_wait()?.is_some() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    bail!("process {} cannot be ended", child.id())
}

/// A command as people would type it.
pub fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    let mut line = program.into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

/// The first file of this name in PATH.
pub fn which(program: &str) -> Option<std::path::PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Whether we are the system's administrator, who may install packages and may not run PostgreSQL.
pub fn is_root() -> bool {
    read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("{} failed ({status})", name(command));
    }
    Ok(())
}

fn signal_group(id: u32, signal: &str) -> Result<()> {
    // A group that is gone already is what we want, so the status is of no interest.
    Command::new("sh")
        .arg("-c")
        .arg(format!("kill -s {signal} -- -{id} 2>/dev/null"))
        .status()
        .context("cannot start sh")
        .map(|_| ())
}

fn copy(pipe: impl Read + Send + 'static, said: Arc<Mutex<String>>) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        let mut lines = BufReader::new(pipe);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&line);
            // Our own output being closed must not hide what the command says from us.
            std::io::stdout().lock().write_all(text.as_bytes()).ok();
            said.lock().unwrap_or_else(PoisonError::into_inner).push_str(&without_colours(&text));
            line.clear();
        }
    })
}

/// Drops terminal escape sequences (`ESC [ ... letter`).
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            for inside in letters.by_ref() {
                if inside.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_command_says_is_streamed_and_kept_without_colours() {
        let (ok, said) =
            tee(Command::new("sh").args(["-c", "printf '\\033[1mbold\\033[0m\\n'; echo aside >&2"])).expect("sh runs");
        assert!(ok);
        assert!(said.contains("bold\n") && said.contains("aside\n"), "{said:?}");
    }

    #[test]
    fn a_command_that_fails_is_an_error_that_names_it() {
        let error = run(Command::new("sh").args(["-c", "exit 3"])).expect_err("it fails");
        assert!(error.to_string().contains("sh -c exit 3"), "{error}");
    }

    #[test]
    fn ending_a_command_ends_what_it_started() {
        let mut command = Command::new("sh");
        command.args(["-c", "sleep 600 & echo $!; wait"]).stdout(Stdio::piped());
        let mut child = spawn(&mut command).expect("sh runs");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("it says the id");
        end(&mut child).expect("it ends");
        // Ended but not yet collected by its new parent counts as ended.
        let gone =
            || !std::fs::read_to_string(format!("/proc/{}/stat", line.trim())).is_ok_and(|stat| !stat.contains(") Z "));
        while !gone() {
            std::thread::yield_now();
        }
    }
}
