//! Refusals on their way out: a code becomes a status and two sentences in the reader's language.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use veranda_api::{Code, FieldProblem, Refusal};
use veranda_store::{Failure, WriteFailed};
use veranda_terms::{BadWord, Lang};
use veranda_text::Say;

use crate::dice::Dice;
use crate::limits::TooMany;

/// A field's name and what is wrong with it.
pub type Word = (&'static str, BadWord);

/// What a read would write down beside: when the disk is full the reading goes on, and the next read writes it down.
///
/// # Errors
/// Every other refusal.
pub fn reading_goes_on(beside: Result<(), Refused>) -> Result<(), Refused> {
    match beside {
        Err(refused) if refused.code == Code::NoRoom => {
            tracing::warn!("the disk is full: what was read was not written down");
            Ok(())
        }
        other => other,
    }
}

/// Why a request was not carried out.
#[derive(Debug)]
pub struct Refused {
    /// Why.
    pub code: Code,
    /// Which fields need another look.
    pub fields: Vec<(String, BadWord)>,
    /// Seconds to wait.
    pub retry_after: Option<u32>,
    /// A sentence of its own in the reader's language, where the code's own says too little.
    pub detail: Option<String>,
    /// The thing as it is now.
    pub current: Option<serde_json::Value>,
    /// What broke, for the log alone.
    pub cause: Option<anyhow::Error>,
}

impl Refused {
    /// A refusal that needs no more words.
    pub const fn because(code: Code) -> Self {
        Self { code, fields: Vec::new(), retry_after: None, detail: None, current: None, cause: None }
    }

    /// There is no such thing, or not for this reader.
    pub const fn missing() -> Self {
        Self::because(Code::Missing)
    }

    /// One field needs another look.
    pub fn field(field: &str, why: BadWord) -> Self {
        Self { fields: vec![(field.to_owned(), why)], ..Self::because(Code::Fields) }
    }

    /// Something broke.
    pub fn broken(cause: impl Into<anyhow::Error>) -> Self {
        Self { cause: Some(cause.into()), ..Self::because(Code::Broken) }
    }

    /// The refusal as it travels, in a language.
    pub fn spoken(self, lang: Lang) -> Response {
        let say = Say::new(lang);
        // Of nothing that is known: a code made of the cause would tell something about it.
        let quote = (self.code == Code::Broken)
            .then(|| format!("{:04X}", u16::from_be_bytes(Dice::System.fork("quote").bytes())));
        if let Some(cause) = &self.cause {
            tracing::error!(quote = quote.as_deref(), error = format!("{cause:#}"), "a request failed");
        }
        let (title, detail) = say.refusal(self.code_word());
        // Too many tries, and it is known until when: that is what to do next.
        let wait = self.retry_after.map(|seconds| wait_in(say, seconds));
        let detail = self.detail.or(wait).unwrap_or_else(|| detail.into());
        let fields = self.fields.iter().map(|(field, why)| FieldProblem {
            field: field.clone(),
            why: *why,
            detail: say.bad_word(*why),
        });
        let refusal = Refusal {
            kind: "about:blank".to_owned(),
            title: title.into(),
            status: self.code.status(),
            detail: match quote {
                Some(quote) => format!("{detail} {}", say.refusal_quote(&quote)),
                None => detail,
            },
            code: self.code,
            fields: fields.collect(),
            retry_after: self.retry_after,
            current: self.current,
        };
        let status = StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&refusal).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }

    /// The code as the wire and the catalogues write it.
    fn code_word(&self) -> &'static str {
        match self.code {
            Code::Missing => "missing",
            Code::SignedOut => "signed_out",
            Code::NotLetIn => "not_let_in",
            Code::EntryUsed => "entry_used",
            Code::OtherBrowser => "other_browser",
            Code::SomebodyElse => "somebody_else",
            Code::NeedsSecondProof => "needs_second_proof",
            Code::NeedsProof => "needs_proof",
            Code::NotYours => "not_yours",
            Code::OnlyLooking => "only_looking",
            Code::TooMany => "too_many",
            Code::Unreadable => "unreadable",
            Code::Fields => "fields",
            Code::TooLarge => "too_large",
            Code::Changed => "changed",
            Code::NeedsMatch => "needs_match",
            Code::NeedsKey => "needs_key",
            Code::KeyReused => "key_reused",
            Code::AskClosed => "ask_closed",
            Code::TooLate => "too_late",
            Code::UndoOver => "undo_over",
            Code::WentOn => "went_on",
            Code::NotTwiceADay => "not_twice_a_day",
            Code::NeedsSharing => "needs_sharing",
            Code::StandsBehind => "stands_behind",
            Code::Archived => "archived",
            Code::NeedsPassword => "needs_password",
            Code::NothingShared => "nothing_shared",
            Code::UnreadablePlan => "unreadable_plan",
            Code::UnreadableLogo => "unreadable_logo",
            Code::ForeignOrigin => "foreign_origin",
            Code::UnknownHost => "unknown_host",
            Code::Taken => "taken",
            Code::NoRoom => "no_room",
            Code::Away => "away",
            Code::Broken => "broken",
        }
    }
}

/// Until when to wait, in seconds where a minute would be too long.
fn wait_in(say: Say, seconds: u32) -> String {
    match i64::from(seconds) {
        seconds @ ..60 => say.refusal_too_many_seconds(seconds.max(1)),
        seconds => say.refusal_too_many_wait(seconds.saturating_add(59) / 60),
    }
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        let code = match () {
            () if failure.is_no_room() => Code::NoRoom,
            () if failure.is_away() => Code::Away,
            () => Code::Broken,
        };
        Self { code, ..Self::broken(failure) }
    }
}

impl From<TooMany> for Refused {
    fn from(TooMany(seconds): TooMany) -> Self {
        Self { retry_after: Some(seconds), ..Self::because(Code::TooMany) }
    }
}

impl From<WriteFailed<Refused>> for Refused {
    fn from(failed: WriteFailed<Refused>) -> Self {
        match failed {
            WriteFailed::Refused(refused) => refused,
            WriteFailed::KeyReused => Self::because(Code::KeyReused),
            WriteFailed::Failed(failure) => match failure.taken() {
                Some(_) => Self::because(Code::Taken),
                None => failure.into(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn sent(refused: Refused) -> Refusal {
        let body = refused.spoken(Lang::En).into_body();
        serde_json::from_slice(&axum::body::to_bytes(body, 65_536).await.unwrap()).unwrap()
    }

    #[tokio::test]
    async fn what_broke_is_quoted_by_a_code_and_nothing_of_the_cause_is_told() {
        let broken = sent(Refused::broken(anyhow::anyhow!("no such column: fee_cents"))).await;
        let (_, code) = broken.detail.split_once(" If you ask for help, quote ").expect("a code");
        let code = code.trim_end_matches('.');
        assert!(
            code.len() == 4 && code.chars().all(|one| one.is_ascii_hexdigit() && !one.is_ascii_lowercase()),
            "{code}"
        );
        assert!(!serde_json::to_string(&broken).unwrap().contains("fee"));
        let missing = sent(Refused::missing()).await;
        assert!(!missing.detail.contains("quote"), "what was refused is no failure: {}", missing.detail);
        let full = sent(Refused { code: Code::NoRoom, ..Refused::broken(anyhow::anyhow!("disk full")) }).await;
        assert!(!full.detail.contains("quote"), "what is the matter is told: {}", full.detail);
    }

    #[test]
    fn a_short_wait_is_said_in_seconds_in_every_language() {
        let said = |lang, seconds| wait_in(Say::new(lang), seconds).replace(['\u{a0}', '\u{202f}'], " ");
        for (lang, seconds, words) in [
            (Lang::En, 0, "Try again in 1 second."),
            (Lang::En, 3, "Try again in 3 seconds."),
            (Lang::En, 60, "Try again in 1 minute."),
            (Lang::En, 61, "Try again in 2 minutes."),
            (Lang::Fr, 1, "Réessayez dans 1 seconde."),
            (Lang::Fr, 59, "Réessayez dans 59 secondes."),
            (Lang::Sv, 1, "Försök igen om 1 sekund."),
            (Lang::Sv, 3, "Försök igen om 3 sekunder."),
        ] {
            assert_eq!(said(lang, seconds), words);
        }
    }
}
