//! How often the unauthenticated doors may be tried, by address written and by network.

mod tries;

use crate::clock::Clock;
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
}

/// Come back in so many seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany(pub u32);

impl Limits {
    /// Ten tries at once for one name, then one every 30 seconds; 60 at once from one network, then one a second.
    pub fn new(clock: Clock) -> Self {
        let clock = HouseClock(clock);
        let number = |n: u32| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
        let by_name = Quota::per_minute(number(2)).allow_burst(number(10));
        let by_network = Quota::per_second(number(1)).allow_burst(number(60));
        Self {
            by_name: RateLimiter::hashmap_with_clock(by_name, clock.clone()),
            by_network: RateLimiter::hashmap_with_clock(by_network, clock.clone()),
            passwords: Waits::default(),
            proofs: Hourly::default(),
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
        self.by_network.check_key(&network).map_err(|until| wait(now, &until))?;
        if self.by_network.len() > 10_000 {
            self.by_network.retain_recent();
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
