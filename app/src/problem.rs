//! What a form or a page says when a call did not bring its reply.

use veranda_api::{CallFailed, Code};
use veranda_text::Say;

/// What to show beside what was tried.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// What happened and what to do next, in the reader's language.
    pub sentence: String,
    /// The same for single fields, by the field's name in the request.
    pub fields: Vec<(String, String)>,
    /// Why, when it was the server that said no.
    pub code: Option<Code>,
}

impl Problem {
    /// What to show for this failure.
    pub fn of(failed: &CallFailed, say: Say) -> Self {
        match failed {
            CallFailed::Offline(_) => Self::sentence(say.common_offline()),
            CallFailed::Garbled(_) => Self::sentence(say.common_error_kept()),
            CallFailed::Refused(refusal) => Self {
                sentence: refusal.detail.clone(),
                fields: refusal.fields.iter().map(|field| (field.field.clone(), field.detail.clone())).collect(),
                code: Some(refusal.code),
            },
        }
    }

    /// One sentence about the whole.
    pub fn sentence(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), ..Self::default() }
    }

    /// One sentence about one field.
    pub fn field(name: &str, sentence: impl Into<String>) -> Self {
        Self { fields: vec![(name.to_owned(), sentence.into())], ..Self::default() }
    }

    /// What is said about this field.
    pub fn about(&self, field: &str) -> Option<String> {
        self.fields.iter().find(|(name, _)| name == field).map(|(_, why)| why.clone())
    }

    /// What is said about the whole: nothing when the fields say it all.
    pub fn whole(&self) -> Option<String> {
        (self.fields.is_empty() && !self.sentence.is_empty()).then(|| self.sentence.clone())
    }

    /// Whether the thing is not there, or not for this reader.
    pub fn is_missing(&self) -> bool {
        self.code == Some(Code::Missing)
    }
}
