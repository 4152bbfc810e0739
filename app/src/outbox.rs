//! What somebody did without a connection waits here and is sent once it is back. Kept in this browser until it is sent, so
//! that a reload loses nothing, and gone with signing out.

mod page;
mod still;

pub use page::outbox_page;
pub use still::StillToSend;

use crate::clock;
use crate::draft;
use crate::intention::Intention;
use crate::wire;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use veranda_api::{Endpoint, Method, Outgoing};
use veranda_terms::policy::INTENTION_DAYS;
use veranda_terms::{Moment, PersonId};

/// Among the drafts, so that it goes with them when somebody signs out.
const NAME: &str = "outbox";

/// What waits to be sent.
#[derive(Debug, Clone, Copy)]
pub struct Outbox {
    /// As it is kept; empty when nothing waits. Only whoever shows or sends it takes it apart.
    kept: RwSignal<String>,
    /// Who is at this page, once that is known.
    me: Signal<Option<PersonId>>,
    /// What was sent last, by its key, and what came back.
    brought: RwSignal<Option<(String, Vec<u8>)>>,
}

/// One thing that was done and not sent yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsent {
    /// The key it is sent with, however often: it is done once.
    pub key: String,
    /// Who did it. Somebody else at this browser does not send it.
    pub whose: PersonId,
    /// Where it goes.
    path: String,
    /// What is sent.
    body: String,
    /// What it is about: `move:{task}`, `remark:{task}`.
    pub about: String,
    /// What was done, in the language it was done in; of a text the text itself.
    pub words: String,
    /// The page it was done on.
    pub href: String,
    /// When it was done.
    at: Moment,
    /// Why it was not done after all. It stays until somebody has seen it.
    pub refused: Option<String>,
}

/// What is around this, on the client's pages and the firm's.
///
/// # Panics
/// At the doors, where nothing waits.
pub fn outbox() -> Outbox {
    expect_context()
}

impl Outbox {
    /// Takes up what was kept before and puts it into the context.
    pub fn provide(me: Signal<Option<PersonId>>) -> Self {
        let outbox = Self { kept: RwSignal::new(draft::kept(NAME)), me, brought: RwSignal::new(None) };
        provide_context(outbox);
        outbox
    }

    /// Whether anything waits, or was refused and not seen yet.
    pub fn holds_any(self) -> bool {
        self.kept.with(|kept| !kept.is_empty())
    }

    /// What waits of the person at this page, in the order it was done.
    pub fn all(self) -> Vec<Unsent> {
        let me = self.me.get();
        let all = self.kept.with(|kept| read(kept));
        all.into_iter().filter(|one| Some(one.whose) == me).collect()
    }

    /// The same outside of anything that follows it; nothing once the page is left.
    fn all_now(self) -> Option<Vec<Unsent>> {
        let me = self.me.try_get_untracked()?;
        let all = self.kept.try_with_untracked(|kept| read(kept))?;
        Some(all.into_iter().filter(|one| Some(one.whose) == me).collect())
    }

    /// What was sent last, by its key, and what came back.
    pub fn brought(self) -> Option<(String, Vec<u8>)> {
        self.brought.get()
    }

    /// Lets something wait. False if this browser keeps nothing, or nobody is known to be at this page.
    pub fn put<E: Endpoint>(self, endpoint: &E, key: &Intention, about: String, words: String, href: String) -> bool {
        let Some(Some(whose)) = self.me.try_get_untracked() else { return false };
        // Only what is not tied to a state somebody saw can be done later.
        debug_assert_eq!(E::METHOD, Method::Post);
        let Ok(body) = serde_json::to_string(endpoint.body()) else { return false };
        let (key, path) = (key.as_str().to_owned(), endpoint.path());
        let one = Unsent { key, whose, path, body, about, words, href, at: clock::now(), refused: None };
        self.change(|all| all.push(one))
    }

    /// Takes something out: it was sent, or its writer has it back.
    pub fn remove(self, key: &str) {
        self.change(|all| all.retain(|one| one.key != key));
    }

    /// What was sent has come back with this.
    fn done(self, key: &str, reply: Vec<u8>) {
        self.brought.try_set(Some((key.to_owned(), reply)));
        self.remove(key);
    }

    /// The server said no. What was done to the same thing after it cannot stand either.
    fn refuse(self, key: &str, why: &str) {
        self.change(|all| refuse(all, key, why));
    }

    /// Only what is this person's stays, as soon as it is known who that is: somebody else may be at this browser now.
    fn keep_only_mine(self) {
        let me = self.me.get();
        if me.is_some() && self.kept.with_untracked(|kept| read(kept)).iter().any(|one| Some(one.whose) != me) {
            self.change(|all| all.retain(|one| Some(one.whose) == me));
        }
    }

    /// Another page of this browser may have changed it: what is kept counts.
    fn look_again(self) {
        let now = draft::kept(NAME);
        if self.kept.try_with_untracked(|kept| *kept != now) == Some(true) {
            self.kept.set(now);
        }
    }

    fn change(self, change: impl FnOnce(&mut Vec<Unsent>)) -> bool {
        let mut all = read(&draft::kept(NAME));
        change(&mut all);
        let text = if all.is_empty() { Ok(String::new()) } else { serde_json::to_string(&all) };
        // What cannot be written leaves what is kept as it is.
        let kept = text.is_ok_and(|text| draft::put(NAME, &text));
        self.look_again();
        kept
    }
}

impl Unsent {
    /// The request, the same each time.
    fn outgoing(&self) -> Outgoing {
        Outgoing {
            method: Method::Post,
            path: self.path.clone(),
            body: Some(self.body.clone().into_bytes()),
            kind: "application/json",
            idempotency_key: Some(self.key.clone()),
            if_match: None,
        }
    }

    /// Whether the server may have forgotten that it was done already ([`INTENTION_DAYS`]).
    fn is_old(&self, now: Moment) -> bool {
        now.0 - self.at.0 > i64::from(INTENTION_DAYS) * 86_400_000
    }

    /// Whether it is a text, which is not thrown away by a click in passing.
    pub fn is_text(&self) -> bool {
        !self.about.starts_with("move:")
    }
}

/// What another version of this program kept is not sent: nobody could say what it means.
fn read(kept: &str) -> Vec<Unsent> {
    if kept.is_empty() { Vec::new() } else { wire::read(kept.as_bytes()).unwrap_or_default() }
}

fn refuse(all: &mut Vec<Unsent>, key: &str, why: &str) {
    let Some(at) = all.iter().position(|one| one.key == key) else { return };
    let about = all[at].about.clone();
    all[at].refused = Some(why.to_owned());
    if !all[at].is_text() {
        let after = all.split_off(at + 1);
        all.extend(after.into_iter().filter(|one| one.about != about));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unsent(key: &str, about: &str) -> Unsent {
        Unsent {
            key: key.to_owned(),
            whose: "11111111-1111-4111-8111-111111111111".parse().unwrap(),
            path: "/x".to_owned(),
            body: "{}".to_owned(),
            about: about.to_owned(),
            words: String::new(),
            href: "/".to_owned(),
            at: Moment(0),
            refused: None,
        }
    }

    #[test]
    fn what_is_kept_reads_back_and_what_cannot_be_read_is_nothing() {
        let all = vec![unsent("a", "move:1")];
        assert_eq!(read(&serde_json::to_string(&all).unwrap()), all);
        assert_eq!(read("[{\"of\":\"another version\"}]"), []);
        assert_eq!(read(""), []);
    }

    #[test]
    fn moves_that_followed_a_refused_one_go_with_it_and_texts_do_not() {
        let mut all = vec![
            unsent("before", "move:1"),
            unsent("refused", "move:1"),
            unsent("other", "move:2"),
            unsent("after", "move:1"),
            unsent("said", "remark:1"),
            unsent("said-too", "remark:1"),
        ];
        refuse(&mut all, "refused", "Somebody was quicker.");
        let keys: Vec<&str> = all.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys, ["before", "refused", "other", "said", "said-too"]);
        assert_eq!(all[1].refused.as_deref(), Some("Somebody was quicker."));
        refuse(&mut all, "said", "Gone.");
        assert_eq!(all.len(), 5);
    }

    #[test]
    fn what_the_server_may_have_forgotten_is_not_sent_again() {
        let days = |days: i64| Moment(days * 86_400_000);
        assert!(!unsent("a", "remark:1").is_old(days(14)));
        assert!(unsent("a", "remark:1").is_old(Moment(days(14).0 + 1)));
    }

    #[test]
    fn each_try_is_the_same_request() {
        let one = unsent("a", "move:1");
        let (first, second) = (one.outgoing(), one.outgoing());
        assert_eq!(first.idempotency_key.as_deref(), Some("a"));
        assert_eq!((first.path, first.body), (second.path, second.body));
    }
}
