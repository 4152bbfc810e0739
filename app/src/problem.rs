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

    /// What to say in one line, where no field stands to be marked: what is said of the field, where it is about one.
    pub fn line(failed: &CallFailed, say: Say) -> String {
        let problem = Self::of(failed, say);
        problem.fields.into_iter().next().map_or(problem.sentence, |(_, why)| why)
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

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_api::{FieldProblem, Refusal};
    use veranda_terms::{BadWord, Lang};

    #[test]
    fn a_line_says_what_is_wrong_with_the_field_and_not_that_one_is_marked() {
        let say = Say::new(Lang::En);
        let refused = |fields| {
            CallFailed::Refused(Box::new(Refusal {
                kind: "about:blank".to_owned(),
                title: String::new(),
                status: 422,
                detail: "Correct the fields marked here.".to_owned(),
                code: Code::Fields,
                fields,
                retry_after: None,
                current: None,
            }))
        };
        let field = FieldProblem {
            field: "title".to_owned(),
            why: BadWord::TooLong { most: 200 },
            detail: "At most 200 characters.".to_owned(),
        };
        assert_eq!(Problem::line(&refused(vec![field]), say), "At most 200 characters.");
        assert_eq!(Problem::line(&refused(vec![]), say), "Correct the fields marked here.");
        assert_eq!(Problem::line(&CallFailed::Offline(String::new()), say), say.common_offline());
    }
}
