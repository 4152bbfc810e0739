//! Reports that were written lately, so that a page nobody has changed costs no question to the store.
//!
//! What lies here holds exactly while [`veranda_store::Store::age`] is what it was: any write the journal tells of, also
//! one that revokes the link or ends what is shared, has made it another one before it was answered.

use axum::body::Bytes;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};
use veranda_terms::{Day, Lang, LinkId, Moment};

/// So many reports, and so many readers, are remembered.
const MOST: usize = 256;

/// A page as it goes out.
#[derive(Debug)]
pub struct Page {
    /// As it is.
    pub plain: Bytes,
    /// After brotli (RFC 7932).
    pub brotli: Bytes,
}

/// Who asks: the host and language they ask in, the link, and the hash of the cookie they hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reader {
    /// The `Host` header.
    pub host: String,
    /// The `Accept-Language` header.
    pub speaks: String,
    /// The link.
    pub link: LinkId,
    /// The hash of the token.
    pub token_hash: String,
}

/// Everything remembered.
#[derive(Debug, Default)]
pub struct Shelf {
    pages: Mutex<Places<(LinkId, Lang), Arc<Page>>>,
    readers: Mutex<Places<Reader, (Arc<Page>, Moment)>>,
}

type Places<K, T> = HashMap<K, Kept<T>>;

/// Something, and what it holds for.
#[derive(Debug)]
struct Kept<T> {
    age: u64,
    day: Day,
    what: T,
}

impl Shelf {
    /// The page of a reader who was recognised before, while nothing has changed and until their right to it ends.
    pub fn of_reader(&self, reader: &Reader, age: Option<u64>, now: Moment) -> Option<Arc<Page>> {
        let readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        let (page, until) = holds(&readers, reader, age?, now.day_utc())?;
        (now < *until).then(|| Arc::clone(page))
    }

    /// The page of a link, while nothing has changed.
    pub fn of_link(&self, link: LinkId, lang: Lang, age: Option<u64>, day: Day) -> Option<Arc<Page>> {
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        holds(&pages, &(link, lang), age?, day).map(Arc::clone)
    }

    /// Remembers the page of a link. `age` is the store's from before the page was made.
    pub fn keep(&self, link: LinkId, lang: Lang, age: Option<u64>, day: Day, page: &Arc<Page>) {
        if let Some(age) = age {
            let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
            put(&mut pages, (link, lang), Kept { age, day, what: Arc::clone(page) });
        }
    }

    /// Remembers who may read it, until when at most.
    pub fn recognise(&self, reader: Reader, age: Option<u64>, now: Moment, page: &Arc<Page>, until: Moment) {
        if let Some(age) = age {
            let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
            put(&mut readers, reader, Kept { age, day: now.day_utc(), what: (Arc::clone(page), until) });
        }
    }
}

fn holds<'a, K: Eq + Hash, T>(kept: &'a Places<K, T>, key: &K, age: u64, day: Day) -> Option<&'a T> {
    kept.get(key).filter(|kept| kept.age == age && kept.day == day).map(|kept| &kept.what)
}

fn put<K: Eq + Hash, T>(kept: &mut Places<K, T>, key: K, new: Kept<T>) {
    if kept.len() >= MOST && !kept.contains_key(&key) {
        let age = new.age;
        kept.retain(|_, kept| kept.age == age);
        if kept.len() >= MOST {
            kept.clear();
        }
    }
    kept.insert(key, new);
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Randomness;

    struct Fixed;
    impl Randomness for Fixed {
        fn bytes16(&mut self) -> [u8; 16] {
            [5; 16]
        }
    }

    fn reader(n: usize) -> Reader {
        let link = LinkId::fresh(&mut Fixed);
        Reader { host: "skogholm.localhost".to_owned(), speaks: String::new(), link, token_hash: n.to_string() }
    }

    fn page() -> Arc<Page> {
        Arc::new(Page { plain: Bytes::from_static(b"page"), brotli: Bytes::new() })
    }

    #[test]
    fn what_was_made_before_a_write_is_not_shown_after_it() {
        let shelf = Shelf::default();
        let now = Moment(1_000);
        shelf.recognise(reader(1), Some(7), now, &page(), Moment(2_000));
        assert!(shelf.of_reader(&reader(1), Some(7), now).is_some());
        assert!(shelf.of_reader(&reader(1), Some(8), now).is_none(), "something was written");
        assert!(shelf.of_reader(&reader(1), None, now).is_none(), "nobody knows whether something was");
        assert!(shelf.of_reader(&reader(1), Some(7), Moment(2_000)).is_none(), "the right has ended");
        assert!(shelf.of_reader(&reader(1), Some(7), now.plus_days(1)).is_none(), "another day, other figures");
        assert!(shelf.of_reader(&reader(2), Some(7), now).is_none(), "somebody else");
        let elsewhere = Reader { host: "pivoine.localhost".to_owned(), ..reader(1) };
        assert!(shelf.of_reader(&elsewhere, Some(7), now).is_none(), "another door");
    }

    #[test]
    fn the_shelf_does_not_grow_without_end() {
        let shelf = Shelf::default();
        for n in 0..3 * MOST {
            shelf.recognise(reader(n), Some(1), Moment(0), &page(), Moment(9));
        }
        assert!(shelf.readers.lock().unwrap().len() <= MOST);
    }
}
