//! How often the unauthenticated doors may be tried, by address written and by network.

mod tries;

use crate::clock::Clock;
use crate::http::counted_as_one;
use governor::clock::Clock as GovernorClock;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use tries::{Hourly, Waits};
use veranda_terms::{EmailAddress, PersonId};

/// The house clock, as the limiter reads it.
#[derive(Debug, Clone)]
pub struct HouseClock(Clock);

impl GovernorClock for HouseClock {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        Nanos::from(u64::try_from(self.0.now().0).unwrap_or(0).saturating_mul(1_000_000))
    }
}

type Limiter<K> = RateLimiter<K, HashMapStateStore<K>, HouseClock, NoOpMiddleware<Nanos>>;

/// The limits of every door that takes a secret.
pub struct Limits {
    clock: HouseClock,
    by_name: Limiter<String>,
    by_network: Limiter<IpAddr>,
    passwords: Waits,
    proofs: Hourly,
    reports: Limiter<IpAddr>,
    searches: Limiter<String>,
}

/// Come back in so many seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany(pub u32);

impl Limits {
    /// Ten tries at once for one name, then one every 30 seconds; 60 at once from one network, then one a second. Twenty
    /// reports of browsers at once from one network, then one every ten seconds. Sixty searches at once of one person, then
    /// two a second: somebody types that fast, a program that tries words does not get far.
    pub fn new(clock: Clock) -> Self {
        let clock = HouseClock(clock);
        let number = |n: u32| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
        let by_name = Quota::per_minute(number(2)).allow_burst(number(10));
        let by_network = Quota::per_second(number(1)).allow_burst(number(60));
        let reports = Quota::per_minute(number(6)).allow_burst(number(20));
        let searches = Quota::per_second(number(2)).allow_burst(number(60));
        Self {
            by_name: RateLimiter::hashmap_with_clock(by_name, clock.clone()),
            by_network: RateLimiter::hashmap_with_clock(by_network, clock.clone()),
            passwords: Waits::default(),
            proofs: Hourly::default(),
            reports: RateLimiter::hashmap_with_clock(reports, clock.clone()),
            searches: RateLimiter::hashmap_with_clock(searches, clock.clone()),
            clock,
        }
    }

    /// Counts one try.
    ///
    /// # Errors
    /// When there were too many.
    pub fn try_door(&self, name: &str, network: IpAddr) -> Result<(), TooMany> {
        self.try_network(network)?;
        let now = self.clock.now();
        self.by_name.check_key(&name.to_owned()).map_err(|until| wait(now, &until))?;
        // Names are typed by strangers: forget those that have recovered before the table grows large.
        if self.by_name.len() > 10_000 {
            self.by_name.retain_recent();
        }
        Ok(())
    }

    fn try_network(&self, network: IpAddr) -> Result<(), TooMany> {
        let now = self.clock.now();
        self.by_network.check_key(&counted_as_one(network)).map_err(|until| wait(now, &until))?;
        if self.by_network.len() > 10_000 {
            self.by_network.retain_recent();
        }
        Ok(())
    }

    /// Counts one report of a browser. It takes nothing of what a network may try at doors.
    ///
    /// # Errors
    /// When there were too many.
    pub fn try_report(&self, network: IpAddr) -> Result<(), TooMany> {
        let now = self.clock.now();
        self.reports.check_key(&counted_as_one(network)).map_err(|until| wait(now, &until))?;
        if self.reports.len() > 10_000 {
            self.reports.retain_recent();
        }
        Ok(())
    }

    /// Counts one search of somebody.
    ///
    /// # Errors
    /// When there were too many.
    pub fn try_search(&self, who: &str) -> Result<(), TooMany> {
        let now = self.clock.now();
        self.searches.check_key(&who.to_owned()).map_err(|until| wait(now, &until))?;
        if self.searches.len() > 10_000 {
            self.searches.retain_recent();
        }
        Ok(())
    }

    /// Counts one try of a password as a wrong one, whether anybody has that address or not. After five the next has to
    /// wait a minute, and with each further one a minute longer, an hour at most. Nothing else waits with it: whoever has
    /// forgotten their password, or comes in by something else, is not held up.
    ///
    /// # Errors
    /// When it has to wait; then it does not count.
    pub fn try_password(&self, email: &EmailAddress, network: IpAddr) -> Result<(), TooMany> {
        self.try_network(network)?;
        self.passwords.count(email.as_str(), self.clock.0.now())
    }

    /// It was right, or is another one from now on: what was counted against the address is forgotten.
    pub fn password_was_right(&self, email: &EmailAddress) {
        self.passwords.forget(email.as_str());
    }

    /// Counts one try of somebody's second proof as a wrong one: ten within an hour. Only who has typed the right password
    /// comes so far.
    ///
    /// Each try fits one of three steps of a million digits, or one of eight spare codes of 32^8: with ten tries an hour
    /// whoever has the password is let in with p = 3 · 10 / 10^6 = 3 · 10^-5 in an hour, 7 · 10^-4 in a day.
    ///
    /// # Errors
    /// When there were too many; then it does not count.
    pub fn try_proof(&self, person: PersonId) -> Result<(), TooMany> {
        self.proofs.count(person, self.clock.0.now())
    }

    /// The last one counted was right.
    pub fn proof_was_right(&self, person: PersonId) {
        self.proofs.take_back(person);
    }
}

fn wait(at: Nanos, until: &governor::NotUntil<Nanos>) -> TooMany {
    let wait = until.wait_time_from(at);
    TooMany(u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Moment;

    #[test]
    fn whoever_has_many_addresses_has_one_network() {
        let limits = Limits::new(Clock::standing_at(Moment(1_793_606_400_000)));
        let at = |end: u32| format!("2001:db8:1:2::{end:x}").parse::<IpAddr>().expect("an address");
        for end in 0..60 {
            assert_eq!(limits.try_door(&format!("name {end}"), at(end)), Ok(()));
        }
        assert!(limits.try_door("another name", at(60)).is_err());
        assert_eq!(limits.try_door("another name", "2001:db8:1:3::1".parse().expect("an address")), Ok(()));
    }

    #[test]
    fn somebody_may_search_as_fast_as_they_type() {
        let limits = Limits::new(Clock::standing_at(Moment(1_793_606_400_000)));
        let found = (0..100).filter(|_| limits.try_search("contact:1").is_ok()).count();
        assert_eq!(found, 60);
        assert_eq!(limits.try_search("contact:2"), Ok(()));
    }

    #[test]
    fn reports_of_browsers_take_nothing_from_the_doors() {
        let limits = Limits::new(Clock::standing_at(Moment(1_793_606_400_000)));
        let network = "192.0.2.7".parse().expect("an address");
        let heard = (0..100).filter(|_| limits.try_report(network).is_ok()).count();
        assert_eq!(heard, 20);
        assert_eq!(limits.try_door("a name", network), Ok(()));
    }
}
