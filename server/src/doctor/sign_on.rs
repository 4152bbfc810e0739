//! The providers people come in with: the file they are written down in, who can read its secrets, whether they answer.

use super::Finding;
use super::files::private;
use crate::settings::Settings;
use crate::sign_on::{Providers, Trouble, Written};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

const WHAT: &str = "sign-on";

/// Looks at the file and asks every provider what it says of itself.
pub async fn look(settings: &Settings) -> Vec<Finding> {
    let written = match Written::read(settings.sign_on.as_deref(), &settings.data) {
        Ok(Some(written)) => written,
        Ok(None) => return vec![Finding::ok(WHAT, "no company's own; people come in by password, mail and passkey")],
        Err(error) => return vec![Finding::fail(WHAT, format!("{error:#}"), "Correct it: the house does not start.")],
    };
    let files = std::iter::once(&written.path).chain(&written.secret_files);
    let mut findings: Vec<Finding> = files.map(|path| readable(path)).collect();
    let providers = Providers::of(written);
    let (all, outbound) = providers.all();
    for (host, provider) in all {
        let door = host.map_or_else(|| "the firm".to_owned(), ToString::to_string);
        let issuer = provider.issuer();
        findings.push(match provider.discover(outbound).await {
            Ok(()) => Finding::ok(WHAT, format!("{door}: {issuer} answers")),
            Err(Trouble::Away(why)) => Finding::fail(
                WHAT,
                format!("{door}: {issuer} does not answer ({why})"),
                "Look at the address, at this machine's way there, and at the provider.",
            ),
            Err(Trouble::Untrusted(why)) => Finding::fail(
                WHAT,
                format!("{door}: {issuer} answers something else ({why})"),
                "Write `issuer` exactly as the provider writes it in its /.well-known/openid-configuration.",
            ),
        });
    }
    findings
}

fn readable(path: &Path) -> Finding {
    match std::fs::metadata(path) {
        Ok(facts) => private(WHAT, path, facts.permissions().mode()),
        Err(error) => {
            let todo = "Give the account that runs Veranda the right to read it.";
            Finding::fail(WHAT, format!("{} cannot be looked at: {error}", path.display()), todo)
        }
    }
}
