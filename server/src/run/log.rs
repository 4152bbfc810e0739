//! What the house says to the person who runs it: lines on standard error.

use crate::settings::LogFormat;
use anyhow::Context;
use tracing_subscriber::EnvFilter;

/// Begins to log, for people or for programs.
///
/// # Errors
/// When the filter cannot be read, or the process logs already.
pub fn begin(filter: &str, format: LogFormat) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(filter)
        .with_context(|| format!("{filter} is not a filter such as info or info,sqlx=warn"))?;
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let begun = match format {
        LogFormat::Text => lines.try_init(),
        LogFormat::Json => lines.json().flatten_event(true).with_current_span(true).with_span_list(false).try_init(),
    };
    begun.map_err(|error| anyhow::anyhow!("the log cannot be written: {error}"))
}
