//! What was sent without an answer, and with which key: sent again as it was, it is the same intention.

use crate::intention::Intention;
use veranda_api::{CallFailed, Endpoint};

/// The last that was sent from one place, as long as nobody knows whether it was done.
#[derive(Debug, Clone, Default)]
pub struct Unanswered(Option<(String, Intention)>);

impl Unanswered {
    /// The key this was sent with before, if it was.
    pub fn key_of(&self, what: &str) -> Option<Intention> {
        self.0.as_ref().filter(|(sent, _)| sent == what).map(|(_, key)| key.clone())
    }

    /// This was sent with that key. Whether it is `open`, or over.
    pub fn sent(&mut self, what: String, key: Intention, open: bool) {
        self.0 = open.then_some((what, key));
    }
}

/// Whether nobody knows if it was done.
pub fn is_open<T>(answer: &Result<T, CallFailed>) -> bool {
    matches!(answer, Err(CallFailed::Offline(_) | CallFailed::Garbled(_)))
}

/// All that is sent, in one line.
pub fn described<E: Endpoint>(endpoint: &E, tag: Option<&str>) -> String {
    let body = serde_json::to_string(endpoint.body()).unwrap_or_default();
    format!("{} {} {} {body}", E::METHOD.as_str(), endpoint.path(), tag.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_answered_is_sent_again_with_its_key_and_nothing_else_is() {
        let (first, second) = (Intention::of(&[1]), Intention::of(&[2]));
        let mut line = Unanswered::default();
        line.sent("a task".to_owned(), first.clone(), true);
        assert_eq!(line.key_of("a task"), Some(first.clone()));
        assert_eq!(line.key_of("another task"), None);
        line.sent("a task".to_owned(), first, false);
        assert_eq!(line.key_of("a task"), None, "the next of the same words is another one");
        line.sent("another task".to_owned(), second.clone(), true);
        assert_eq!(line.key_of("another task"), Some(second));
    }

    #[test]
    fn only_what_brought_no_answer_is_open() {
        let offline: Result<(), _> = Err(CallFailed::Offline(String::new()));
        let garbled: Result<(), _> = Err(CallFailed::Garbled(String::new()));
        assert!(is_open(&offline) && is_open(&garbled) && !is_open(&Ok(())));
    }
}
