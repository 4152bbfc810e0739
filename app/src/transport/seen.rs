//! The last answers to reads, so that the server need not send again what has not changed.

use std::collections::VecDeque;
use std::rc::Rc;
use veranda_api::Answer;

/// How many answers are kept: what one page reads and reads again whenever the stream opens.
const MOST: usize = 6;

/// Answers by path, the newest at the end.
#[derive(Debug, Default)]
pub struct Seen {
    kept: VecDeque<(String, Rc<Answer>)>,
}

impl Seen {
    /// The last answer to this read.
    pub fn of(&self, path: &str) -> Option<Rc<Answer>> {
        self.kept.iter().find(|(kept, _)| kept == path).map(|(_, answer)| Rc::clone(answer))
    }

    /// Keeps an answer in the place of the one before. One that is no view, or carries no tag to ask by, takes that away.
    pub fn keep(&mut self, path: &str, answer: &Answer) {
        self.kept.retain(|(kept, _)| kept != path);
        if answer.status != 200 || answer.tag.is_none() {
            return;
        }
        if self.kept.len() == MOST {
            self.kept.pop_front();
        }
        self.kept.push_back((path.to_owned(), Rc::new(answer.clone())));
    }

    /// Forgets everything: nobody is signed in any more.
    pub fn forget(&mut self) {
        self.kept.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(word: &str) -> Answer {
        Answer { status: 200, tag: Some(format!("\"{word}\"")), body: word.into() }
    }

    fn body(seen: &Seen, path: &str) -> Option<Vec<u8>> {
        seen.of(path).map(|answer| answer.body.clone())
    }

    #[test]
    fn the_last_answer_to_a_read_is_kept() {
        let mut seen = Seen::default();
        seen.keep("/home", &view("old"));
        seen.keep("/me", &view("me"));
        seen.keep("/home", &view("new"));
        assert_eq!(body(&seen, "/home"), Some(b"new".to_vec()));
        assert_eq!(body(&seen, "/me"), Some(b"me".to_vec()));
        assert_eq!(body(&seen, "/board"), None);
    }

    #[test]
    fn what_is_refused_or_has_no_tag_is_not_taken_for_known() {
        let gone = Answer { status: 404, ..view("gone") };
        let bare = Answer { tag: None, ..view("bare") };
        for answer in [gone, bare] {
            let mut seen = Seen::default();
            seen.keep("/board", &view("old"));
            seen.keep("/board", &answer);
            assert_eq!(body(&seen, "/board"), None);
        }
    }

    #[test]
    fn only_the_last_few_are_kept_and_none_after_the_session() {
        let mut seen = Seen::default();
        for number in 0..=MOST {
            seen.keep(&format!("/{number}"), &view("x"));
        }
        assert_eq!(body(&seen, "/0"), None);
        assert_eq!((1..=MOST).filter(|number| body(&seen, &format!("/{number}")).is_some()).count(), MOST);
        seen.forget();
        assert!((0..=MOST).all(|number| body(&seen, &format!("/{number}")).is_none()));
    }
}
