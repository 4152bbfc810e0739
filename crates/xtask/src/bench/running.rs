//! A program that runs while something is measured, and ends with it.

use crate::shell;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// The program.
pub struct Running {
    child: Child,
    said: BufReader<ChildStdout>,
}

impl Running {
    /// Starts it, with as many open files as the machine allows. What it logs is written where it says.
    pub fn start(program: &Path, arguments: &[String], log: Stdio) -> Result<Self> {
        let mut command = Command::new("sh");
        command.args(["-c", r#"ulimit -n "$(ulimit -Hn)"; exec "$0" "$@""#]).arg(program).args(arguments);
        command.env("LC_ALL", "en").stdout(Stdio::piped()).stderr(log);
        let mut child = shell::spawn(&mut command)?;
        let said = child.stdout.take().context("its output is not ours")?;
        Ok(Running { child, said: BufReader::new(said) })
    }

    /// The next line it says.
    pub fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.said.read_line(&mut line)? == 0 {
            bail!("it ended: {}", self.child.wait()?);
        }
        Ok(line.trim_end().to_owned())
    }

    /// The memory it holds, in bytes (`VmRSS`). The shell it began as became the program itself.
    pub fn memory(&self) -> Result<u64> {
        let path = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS in it")?;
        let kib: u64 = line.trim().trim_end_matches(" kB").trim().parse()?;
        Ok(kib * 1024)
    }

    /// Ends it.
    pub fn end(mut self) -> Result<()> {
        shell::end(&mut self.child)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Whatever went wrong before is what is told; a program that has ended already is ended.
        shell::end(&mut self.child).ok();
    }
}
