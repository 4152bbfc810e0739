//! When to fetch again, so that what is shown is never older than the stream.

/// What to do after an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nothing.
    Rest,
    /// Begin a fetch now.
    Fetch,
}

/// Follows fetches and live messages of one page or one store.
///
/// A fetch that began before the stream was open, or during which something was patched, may bring an older state than
/// the stream told: it is followed by another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Freshness {
    under_way: bool,
    stale: bool,
}

impl Freshness {
    /// Somebody needs the data now: page opened, retry pressed.
    #[must_use]
    pub fn wanted(&mut self) -> Next {
        if self.under_way {
            return Next::Rest;
        }
        self.begin()
    }

    /// The stream said `Hello`: whatever was fetched or asked for before may miss something.
    #[must_use]
    pub fn hello(&mut self) -> Next {
        if self.under_way {
            self.stale = true;
            return Next::Rest;
        }
        self.begin()
    }

    /// The stream told of a thing that a fetch under way brings too.
    pub fn patched(&mut self) {
        self.stale = self.stale || self.under_way;
    }

    /// The fetch has brought its answer.
    #[must_use]
    pub fn fetched(&mut self) -> Next {
        self.under_way = false;
        if self.stale { self.begin() } else { Next::Rest }
    }

    /// The fetch has failed. The next hello or the reader tries again.
    pub fn failed(&mut self) {
        *self = Self::default();
    }

    fn begin(&mut self) -> Next {
        *self = Self { under_way: true, stale: false };
        Next::Fetch
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_patched_while_a_fetch_is_under_way_is_fetched_once_more() {
        let mut fresh = Freshness::default();
        assert_eq!(fresh.hello(), Next::Fetch);
        fresh.patched();
        fresh.patched();
        assert_eq!(fresh.fetched(), Next::Fetch);
        assert_eq!(fresh.fetched(), Next::Rest);
    }

    #[test]
    fn what_is_patched_at_rest_is_not_fetched() {
        let mut fresh = Freshness::default();
        assert_eq!(fresh.wanted(), Next::Fetch);
        assert_eq!(fresh.fetched(), Next::Rest);
        fresh.patched();
        assert_eq!(fresh.wanted(), Next::Fetch);
        assert_eq!(fresh.fetched(), Next::Rest);
    }

    #[test]
    fn a_fetch_begun_before_the_stream_was_open_is_followed_by_one_after_it() {
        let mut fresh = Freshness::default();
        assert_eq!(fresh.wanted(), Next::Fetch);
        assert_eq!(fresh.hello(), Next::Rest);
        assert_eq!(fresh.fetched(), Next::Fetch);
        assert_eq!(fresh.fetched(), Next::Rest);
    }

    #[test]
    fn every_reconnect_fetches_again() {
        let mut fresh = Freshness::default();
        for _ in 0..3 {
            assert_eq!(fresh.hello(), Next::Fetch);
            assert_eq!(fresh.fetched(), Next::Rest);
        }
    }

    #[test]
    fn two_wishes_make_one_fetch() {
        let mut fresh = Freshness::default();
        assert_eq!(fresh.wanted(), Next::Fetch);
        assert_eq!(fresh.wanted(), Next::Rest);
        assert_eq!(fresh.fetched(), Next::Rest);
    }

    #[test]
    fn after_a_failure_the_next_hello_fetches() {
        let mut fresh = Freshness::default();
        assert_eq!(fresh.wanted(), Next::Fetch);
        fresh.patched();
        fresh.failed();
        assert_eq!(fresh.hello(), Next::Fetch);
    }
}
