//! A second proof: the six digits of an app on somebody's phone (RFC 6238), and eight spare codes for when it is lost.

use veranda_terms::{Moment, PersonId};

/// Somebody's second proof. What it is made from stands here, and is nothing without the house's own key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondProof {
    /// Whose.
    pub person: PersonId,
    /// What the app's secret is made from, with the house's own key.
    pub nonce: String,
    /// Since when it counts; not before its first digits were typed.
    pub since: Option<Moment>,
    /// The last step of 30 seconds whose digits were taken; none of it or before counts any more.
    pub used_step: i64,
    /// What the spare codes are made from.
    pub spare_nonce: String,
    /// Which of them were used: bit `n` for the `n`th.
    pub spare_used: u32,
}

/// What somebody shows, compared already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// The digits of this step.
    Step(i64),
    /// The spare code of this number.
    Spare(u32),
    /// Nothing that fits.
    Nothing,
}

/// It does not fit, or not any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotProved;

impl SecondProof {
    /// How many spare codes there are.
    pub const SPARES: u32 = 8;

    /// How many of them are left.
    pub const fn spares_left(&self) -> u32 {
        Self::SPARES.saturating_sub(self.spare_used.count_ones())
    }

    /// It counts from now on, by the first digits of the app. Spare codes are none yet that anybody has seen.
    ///
    /// # Errors
    /// When no digits are shown.
    pub fn confirm(self, shows: Shows, at: Moment) -> Result<Self, NotProved> {
        match shows {
            Shows::Step(step) if step > self.used_step => Ok(Self { since: Some(at), used_step: step, ..self }),
            Shows::Step(_) | Shows::Spare(_) | Shows::Nothing => Err(NotProved),
        }
    }

    /// What is shown is used up by it: digits with every step before them, a spare code alone.
    ///
    /// # Errors
    /// When it does not fit, was used, or nothing counts yet.
    pub fn prove(self, shows: Shows) -> Result<Self, NotProved> {
        if self.since.is_none() {
            return Err(NotProved);
        }
        match shows {
            Shows::Step(step) if step > self.used_step => Ok(Self { used_step: step, ..self }),
            Shows::Spare(number) if number < Self::SPARES && self.spare_used & (1 << number) == 0 => {
                Ok(Self { spare_used: self.spare_used | (1 << number), ..self })
            }
            Shows::Step(_) | Shows::Spare(_) | Shows::Nothing => Err(NotProved),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proof() -> SecondProof {
        SecondProof {
            person: "11111111-1111-4111-8111-111111111111".parse().unwrap(),
            nonce: "0".repeat(32),
            since: None,
            used_step: 0,
            spare_nonce: "1".repeat(32),
            spare_used: 0,
        }
    }

    #[test]
    fn it_counts_from_its_first_digits_on() {
        assert_eq!(proof().prove(Shows::Step(9)), Err(NotProved));
        assert_eq!(proof().confirm(Shows::Spare(0), Moment(5)), Err(NotProved));
        let set = proof().confirm(Shows::Step(9), Moment(5)).unwrap();
        assert_eq!((set.since, set.used_step), (Some(Moment(5)), 9));
        // The digits it was set up with do not let in.
        assert_eq!(set.prove(Shows::Step(9)), Err(NotProved));
    }

    #[test]
    fn a_step_is_used_once_and_ends_those_before_it() {
        let set = proof().confirm(Shows::Step(9), Moment(5)).unwrap();
        let used = set.prove(Shows::Step(11)).unwrap();
        assert_eq!(used.clone().prove(Shows::Step(11)), Err(NotProved));
        assert_eq!(used.clone().prove(Shows::Step(10)), Err(NotProved));
        assert!(used.prove(Shows::Step(12)).is_ok());
    }

    #[test]
    fn each_spare_code_is_used_once_and_by_itself() {
        let mut set = proof().confirm(Shows::Step(9), Moment(5)).unwrap();
        for number in 0..SecondProof::SPARES {
            assert_eq!(set.spares_left(), SecondProof::SPARES - number);
            set = set.prove(Shows::Spare(number)).unwrap();
            assert_eq!(set.clone().prove(Shows::Spare(number)), Err(NotProved));
        }
        assert_eq!(set.spares_left(), 0);
        assert_eq!(set.clone().prove(Shows::Spare(8)), Err(NotProved));
        assert_eq!(set.clone().prove(Shows::Spare(40)), Err(NotProved));
        assert!(set.prove(Shows::Step(10)).is_ok());
    }
}
