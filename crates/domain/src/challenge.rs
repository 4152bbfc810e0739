//! A link and a code mailed to an address, for the browser that asked: what proves that somebody reads its mails.

use veranda_terms::{ChallengeId, ClientId, EmailAddress, EntryId, Moment, PersonId, PersonName};

/// What a proof is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChallengeKind {
    /// A contact comes in.
    ComeIn,
    /// Whoever an invitation was for comes in once more, by a link that was used.
    Again,
    /// Somebody an invitation was passed on to names themself.
    Newcomer,
    /// Somebody of the firm has forgotten their password.
    Password,
    /// Somebody who is in proves once for this browser that they are who they are.
    Proof,
}

impl ChallengeKind {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            ChallengeKind::ComeIn => "come_in",
            ChallengeKind::Again => "again",
            ChallengeKind::Newcomer => "newcomer",
            ChallengeKind::Password => "password",
            ChallengeKind::Proof => "proof",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "come_in" => Some(ChallengeKind::ComeIn),
            "again" => Some(ChallengeKind::Again),
            "newcomer" => Some(ChallengeKind::Newcomer),
            "password" => Some(ChallengeKind::Password),
            "proof" => Some(ChallengeKind::Proof),
            _ => None,
        }
    }
}

/// What was mailed, and for whom. Secrets stand here only as hashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// Which.
    pub id: ChallengeId,
    /// What for.
    pub kind: ChallengeKind,
    /// Where the mail goes, if anybody of the house has that address.
    pub email: EmailAddress,
    /// Who is asked, where that is known without the address: somebody who is in, or whom an invitation was for.
    pub person: Option<PersonId>,
    /// At which client's house; none at the firm's own.
    pub client: Option<ClientId>,
    /// By which invitation.
    pub entry: Option<EntryId>,
    /// How a newcomer names themself.
    pub name: Option<PersonName>,
    /// The page of ours they were on their way to.
    pub lands: Option<String>,
    /// SHA-256 of the token of the browser that asked, hex.
    pub browser_hash: String,
    /// SHA-256 of the link's secret, hex.
    pub secret_hash: String,
    /// Keyed hash of the code, hex.
    pub code_hash: String,
    /// When it was asked for.
    pub made: Moment,
    /// Until when it works.
    pub until: Moment,
    /// Wrong codes typed so far.
    pub misses: u32,
    /// When it was met.
    pub used: Option<Moment>,
}

/// What somebody shows: each compared already, in a time that tells nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The token of the browser that asked.
    pub browser: bool,
    /// The link's secret.
    pub secret: bool,
    /// A code, and whether it is the right one.
    pub code: Option<bool>,
}

/// What becomes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is proved.
    Met,
    /// The link is right, but another browser asked: the code is needed too.
    Elsewhere,
    /// It was right and has run out, was used, or too many codes were tried.
    Over,
    /// Not proved, and one guess fewer is left.
    Missed,
    /// Not proved. Whoever shows neither browser nor link guesses at nothing, so nobody can use up another's guesses.
    Strange,
}

impl Challenge {
    /// How long link and code work: ten minutes.
    pub const LASTS_MS: i64 = 10 * 60_000;
    /// The most wrong codes: with eight characters of 32 that is one chance in 10^11.
    pub const MISSES: u32 = 10;

    /// Whether it can still be met.
    pub fn opens(&self, now: Moment) -> bool {
        self.used.is_none() && now < self.until && self.misses < Self::MISSES
    }

    /// Whether what is shown proves it: two of the three things that were never in one place, except that the code is in
    /// the same mail as the link. A link alone, wherever it was seen, proves nothing.
    pub fn judge(&self, shown: Shown, now: Moment) -> Verdict {
        if !shown.browser && !shown.secret {
            return Verdict::Strange;
        }
        if !self.opens(now) {
            return Verdict::Over;
        }
        match shown.code {
            Some(true) => Verdict::Met,
            Some(false) => Verdict::Missed,
            None if shown.browser && shown.secret => Verdict::Met,
            None if shown.secret => Verdict::Elsewhere,
            None => Verdict::Strange,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn challenge() -> Challenge {
        struct Ones;
        impl veranda_terms::Randomness for Ones {
            fn bytes16(&mut self) -> [u8; 16] {
                [1; 16]
            }
        }
        Challenge {
            id: ChallengeId::fresh(&mut Ones),
            kind: ChallengeKind::ComeIn,
            email: EmailAddress::parse("maja@skogholm.example").unwrap(),
            person: None,
            client: None,
            entry: None,
            name: None,
            lands: None,
            browser_hash: String::new(),
            secret_hash: String::new(),
            code_hash: String::new(),
            made: Moment(0),
            until: Moment(Challenge::LASTS_MS),
            misses: 0,
            used: None,
        }
    }

    #[test]
    fn a_link_opens_in_the_browser_that_asked_and_a_code_wherever_the_mail_is() {
        use Verdict::{Elsewhere, Met, Missed, Strange};
        let shown = |browser, secret, code| challenge().judge(Shown { browser, secret, code }, Moment(1));
        assert_eq!(shown(true, true, None), Met);
        assert_eq!(shown(true, false, Some(true)), Met);
        assert_eq!(shown(false, true, Some(true)), Met);
        assert_eq!(shown(false, true, None), Elsewhere);
        assert_eq!(shown(true, false, None), Strange);
        assert_eq!(shown(true, false, Some(false)), Missed);
        assert_eq!(shown(false, true, Some(false)), Missed);
        assert_eq!(shown(true, true, Some(false)), Missed);
        // The right code without anything else is a stranger's guess, and costs nobody anything.
        assert_eq!(shown(false, false, Some(true)), Strange);
        assert_eq!(shown(false, false, Some(false)), Strange);
    }

    #[test]
    fn it_runs_out_by_time_by_use_and_by_ten_wrong_codes() {
        let right = Shown { browser: true, secret: true, code: Some(true) };
        let at = |challenge: Challenge, now| challenge.judge(right, Moment(now));
        assert_eq!(at(challenge(), Challenge::LASTS_MS - 1), Verdict::Met);
        assert_eq!(at(challenge(), Challenge::LASTS_MS), Verdict::Over);
        assert_eq!(at(Challenge { used: Some(Moment(1)), ..challenge() }, 2), Verdict::Over);
        assert_eq!(at(Challenge { misses: 9, ..challenge() }, 2), Verdict::Met);
        assert_eq!(at(Challenge { misses: 10, ..challenge() }, 2), Verdict::Over);
    }
}
