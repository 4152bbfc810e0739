//! Rounds in turn: the house, then the minimal server, and again.

use crate::shell;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;
use std::process::Command;

/// Who asks for what, how.
pub struct Asked<'a> {
    /// Where the server listens.
    pub port: u16,
    /// The host it is asked as.
    pub host: &'a str,
    /// The address.
    pub path: &'a str,
    /// The content codings taken.
    pub takes: Option<&'a str>,
    /// The cookie shown.
    pub cookie: &'a str,
    /// How long, in seconds.
    pub seconds: f64,
}

/// What one round took; times in microseconds.
#[derive(Debug, Deserialize)]
pub struct Took {
    /// How many requests were answered.
    pub requests: usize,
    /// In a second.
    pub per_second: f64,
    /// Until the first byte, the middle one.
    pub first_byte_p50: f64,
    /// Until the first byte, 99 of 100.
    pub first_byte_p99: f64,
    /// Until the last byte, the middle one.
    pub whole_p50: f64,
}

/// What the rounds of both took.
#[derive(Debug, Default)]
pub struct Rounds {
    /// The house.
    pub ours: Vec<Took>,
    /// The minimal server.
    pub base: Vec<Took>,
}

impl Rounds {
    /// A figure of every round of the house.
    pub fn ours(&self, figure: impl Fn(&Took) -> f64) -> Vec<f64> {
        self.ours.iter().map(figure).collect()
    }

    /// A figure of every round of the minimal server.
    pub fn base(&self, figure: impl Fn(&Took) -> f64) -> Vec<f64> {
        self.base.iter().map(figure).collect()
    }
}

/// One round over 16 connections.
pub fn round(program: &Path, asked: &Asked<'_>) -> Result<Took> {
    let mut command = Command::new(program);
    command.arg("crowd").args(["--address", &format!("127.0.0.1:{}", asked.port)]);
    command.args(["--host", asked.host, "--path", asked.path, "--cookie", asked.cookie]);
    command.args(["--seconds", &asked.seconds.to_string()]);
    if let Some(takes) = asked.takes {
        command.args(["--takes", takes]);
    }
    let said = shell::read(&mut command)?;
    let took: Took = serde_json::from_str(said.trim()).context("the crowd said nothing of use")?;
    anyhow::ensure!(took.requests > 0, "{} was not answered once", asked.path);
    Ok(took)
}
