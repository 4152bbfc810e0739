//! Whether mails can leave, and will be believed: the mail server, and what the DNS says about the address they come
//! from. No mail is sent.

use super::Finding;
use crate::mail::{Post, Smtp};
use crate::settings::Settings;
use crate::state::PublicUrl;
use hickory_resolver::TokioResolver;
use hickory_resolver::proto::rr::RData;
use std::time::Duration;
use veranda_terms::HostName;

/// A name that takes longer to find is not found.
const PATIENCE: Duration = Duration::from_secs(5);

/// What somebody who answers questions about names said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// These texts.
    Texts(Vec<String>),
    /// The name is there, without a text; or names under it are (RFC 8020).
    NoText,
    /// There is no such name, and none under it.
    NoName,
    /// Nobody could be asked.
    Unheard(String),
}

/// Somebody who answers questions about names.
pub(super) trait Names {
    /// The texts of a name (TXT, RFC 1035 section 3.3.14).
    fn texts(&self, name: &str) -> impl Future<Output = Answer> + Send;
}

/// The DNS, asked as this machine is set up to.
pub(super) struct Dns;

impl Names for Dns {
    async fn texts(&self, name: &str) -> Answer {
        let asked = async {
            let resolver = TokioResolver::builder_tokio()?.build()?;
            resolver.txt_lookup(format!("{name}.")).await
        };
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(Ok(found)) => {
                let texts = found.answers().iter().filter_map(|record| match &record.data {
                    // Pieces of one text are put together without anything between (RFC 7208 section 3.3).
                    RData::TXT(text) => Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned()),
                    _ => None,
                });
                Answer::Texts(texts.collect())
            }
            Ok(Err(error)) if error.is_nx_domain() => Answer::NoName,
            Ok(Err(error)) if error.is_no_records_found() => Answer::NoText,
            Ok(Err(error)) => Answer::Unheard(error.to_string()),
            Err(_) => Answer::Unheard(format!("no answer within {} s", PATIENCE.as_secs())),
        }
    }
}

/// Looks at everything about mail.
pub(super) async fn look(settings: &Settings, names: &impl Names) -> Vec<Finding> {
    let here = settings.public_url.is_none();
    let Some(smtp) = &settings.smtp else {
        let what = "mail server";
        let folder = settings.data.join("mail");
        let says = format!("none is set: mails are written into {} and reach nobody", folder.display());
        let todo = "Set VERANDA_SMTP_URL, best by VERANDA_SMTP_URL_FILE: smtps://user:password@mail.example.com.";
        return vec![if here { Finding::ok(what, says) } else { Finding::warn(what, says, todo) }];
    };
    let host = settings.public_url.as_deref().and_then(|url| PublicUrl::parse(url).ok()).map(|public| public.host);
    let host = host.or_else(|| HostName::parse("localhost").ok());
    let mut findings = vec![server(smtp, host.as_ref().map_or("localhost", HostName::as_str)).await];
    let post = Post { from: settings.mail_from.clone(), ..Post::default() };
    if let Some(host) = host {
        findings.extend(sender(&post.sender(&host), names).await);
    }
    findings
}

/// Reaches the server, signs in and leaves.
async fn server(smtp: &Smtp, hello: &str) -> Finding {
    let what = "mail server";
    match smtp.reach(hello).await {
        Ok(server) => {
            server.leave().await;
            let says = format!("{} answers and lets us in", smtp.address());
            if smtp.in_the_clear() {
                let todo = "Write smtps://, or smtp:// without tls=none.";
                return Finding::warn(what, format!("{says}, and everything goes there in the clear"), todo);
            }
            Finding::ok(what, says)
        }
        Err(why) => {
            let todo = "Look at VERANDA_SMTP_URL and at the server. Mails wait meanwhile, up to five days.";
            Finding::fail(what, why, todo)
        }
    }
}

/// What the DNS says about the address mails come from.
async fn sender(address: &str, names: &impl Names) -> Vec<Finding> {
    let what = "sender";
    let domain = address.rsplit('@').next().unwrap_or_default();
    if ["invalid", "localhost", "example", "test"].iter().any(|end| domain.ends_with(&format!(".{end}"))) {
        let todo = "Set VERANDA_MAIL_FROM to an address of a domain of yours.";
        return vec![Finding::warn(what, format!("mails come from {address}, a name that is nobody's"), todo)];
    }
    let mut findings = vec![Finding::ok(what, format!("mails come from {address}, in envelope and letter alike"))];
    let policy = format!("_dmarc.{domain}");
    let keys = format!("_domainkey.{domain}");
    let (spf, dkim, dmarc) = (names.texts(domain).await, names.texts(&keys).await, names.texts(&policy).await);
    if let Some(why) = [&spf, &dkim, &dmarc].into_iter().find_map(|answer| match answer {
        Answer::Unheard(why) => Some(why),
        _ => None,
    }) {
        let says = format!("nobody could be asked about {domain}: {why}");
        findings.push(Finding::warn("SPF, DKIM, DMARC", says, "Ask again from a machine that reaches a DNS server."));
        return findings;
    }
    findings.push(sent_from(domain, &spf));
    findings.push(signed(domain, &dkim));
    findings.push(aligned(domain, &dmarc));
    findings
}

/// The records of an answer that begin like this. Another kind of record is no record of this kind.
fn beginning<'a>(answer: &'a Answer, with: &str) -> Vec<&'a str> {
    match answer {
        Answer::Texts(texts) => {
            let same = |text: &&str| text.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
            texts.iter().map(String::as_str).filter(same).collect()
        }
        Answer::NoText | Answer::NoName | Answer::Unheard(_) => Vec::new(),
    }
}

/// Which servers may send for the domain (SPF, RFC 7208).
fn sent_from(domain: &str, answer: &Answer) -> Finding {
    let what = "SPF";
    match beginning(answer, "v=spf1")[..] {
        [] => Finding::warn(
            what,
            format!("{domain} does not say which servers may send for it"),
            format!(
                "Add a TXT record to {domain}: \"v=spf1 include:… -all\", with what your mail server's keeper names."
            ),
        ),
        [one] if one.split_whitespace().any(|word| matches!(word, "+all" | "all" | "?all")) => Finding::warn(
            what,
            format!("{domain} lets everybody send for it: {one}"),
            "End the record with -all or ~all.".to_owned(),
        ),
        [one] => Finding::ok(what, one),
        _ => Finding::fail(
            what,
            format!("{domain} has more than one SPF record, which counts as none"),
            "Keep one TXT record that begins with v=spf1 (RFC 7208 section 3.2).",
        ),
    }
}

/// Whether mails of the domain are signed (DKIM, RFC 6376). Which key is the mail server's business; that there is none
/// at all is said by the name itself.
fn signed(domain: &str, answer: &Answer) -> Finding {
    let what = "DKIM";
    if *answer == Answer::NoName {
        return Finding::warn(
            what,
            format!("{domain} has no key that mails could be signed with"),
            format!(
                "Let your mail server sign as {domain}, and add the record it names: TXT at …._domainkey.{domain}."
            ),
        );
    }
    Finding::ok(
        what,
        format!("{domain} publishes keys; that the mail server signs as {domain} shows in the first mail"),
    )
}

/// What receivers are to do with mails that are neither (DMARC, RFC 7489), which also asks that the names agree.
fn aligned(domain: &str, answer: &Answer) -> Finding {
    let what = "DMARC";
    match beginning(answer, "v=DMARC1")[..] {
        [] => Finding::warn(
            what,
            format!("{domain} does not say what becomes of mails in its name that are not its own"),
            format!(
                "Add a TXT record to _dmarc.{domain}: \"v=DMARC1; p=quarantine\"; sender and envelope agree already."
            ),
        ),
        [one] => Finding::ok(what, format!("{one}; sender and envelope are both {domain}")),
        _ => Finding::fail(
            what,
            format!("{domain} has more than one DMARC record, which counts as none"),
            format!("Keep one TXT record at _dmarc.{domain} (RFC 7489 section 6.6.3)."),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Level;
    use super::*;
    use std::collections::HashMap;

    /// A DNS of a few names.
    struct Few(HashMap<&'static str, Answer>);

    impl Names for Few {
        async fn texts(&self, name: &str) -> Answer {
            self.0.get(name).cloned().unwrap_or(Answer::NoName)
        }
    }

    fn texts(texts: &[&str]) -> Answer {
        Answer::Texts(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    async fn levels(names: &[(&'static str, Answer)]) -> Vec<(&'static str, Level)> {
        let names = Few(names.iter().cloned().collect());
        let findings = sender("veranda@portal.example.com", &names).await;
        for finding in &findings {
            assert_eq!(finding.todo.is_some(), finding.level != Level::Ok, "trouble comes with what to do: {finding}");
        }
        findings.into_iter().map(|finding| (finding.what, finding.level)).collect()
    }

    #[tokio::test]
    async fn a_domain_that_says_everything_is_well() {
        let all = [
            ("portal.example.com", texts(&["google-site-verification=x", "v=spf1 include:mail.example.com -all"])),
            ("_domainkey.portal.example.com", Answer::NoText),
            ("_dmarc.portal.example.com", texts(&["v=DMARC1; p=reject"])),
        ];
        let ok = |what| (what, Level::Ok);
        assert_eq!(levels(&all).await, [ok("sender"), ok("SPF"), ok("DKIM"), ok("DMARC")]);
    }

    #[tokio::test]
    async fn what_is_missing_is_said_with_what_to_add() {
        let warn = |what| (what, Level::Warn);
        assert_eq!(levels(&[]).await, [("sender", Level::Ok), warn("SPF"), warn("DKIM"), warn("DMARC")]);
        let names = Few(HashMap::new());
        let said: Vec<String> = sender("a@x.se", &names).await.iter().map(ToString::to_string).collect();
        assert!(said.iter().any(|line| line.contains("TXT record to x.se: \"v=spf1")), "{said:?}");
        assert!(said.iter().any(|line| line.contains("_domainkey.x.se")), "{said:?}");
        assert!(said.iter().any(|line| line.contains("_dmarc.x.se: \"v=DMARC1")), "{said:?}");
    }

    #[tokio::test]
    async fn records_that_undo_themselves_are_found() {
        let spf = |texts| [("portal.example.com", texts)];
        for (records, level) in [
            (texts(&["v=spf1 a -all", "v=spf1 mx -all"]), Level::Fail),
            (texts(&["v=spf1 +all"]), Level::Warn),
            (texts(&["V=SPF1 mx ~all"]), Level::Ok),
            (texts(&["spf1 mx"]), Level::Warn),
            (Answer::NoText, Level::Warn),
        ] {
            assert_eq!(levels(&spf(records.clone())).await[1], ("SPF", level), "{records:?}");
        }
        let twice = [("_dmarc.portal.example.com", texts(&["v=DMARC1; p=none", "v=DMARC1; p=reject"]))];
        assert_eq!(levels(&twice).await[3], ("DMARC", Level::Fail));
    }

    #[tokio::test]
    async fn without_a_network_it_says_that_it_could_not_look() {
        let unheard = [("_dmarc.portal.example.com", Answer::Unheard("no answer within 5 s".to_owned()))];
        assert_eq!(levels(&unheard).await, [("sender", Level::Ok), ("SPF, DKIM, DMARC", Level::Warn)]);
    }

    #[tokio::test]
    async fn a_made_up_domain_is_asked_about_nowhere() {
        let findings = sender("veranda@localhost.invalid", &Few(HashMap::new())).await;
        assert_eq!(findings.iter().map(|finding| finding.level).collect::<Vec<_>>(), [Level::Warn]);
    }
}
