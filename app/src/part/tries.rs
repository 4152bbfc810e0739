//! Which tries to fetch a part are made, one at a time.

use crate::patience;

/// The tries of one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tries {
    /// How many have begun.
    begun: u32,
    under_way: bool,
    /// "Try again" was pressed while one was under way.
    pressed: bool,
    /// How many were lost one after the other since somebody asked.
    lost: u32,
}

/// What follows a try that the connection lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Another one at once: somebody has asked for it meanwhile.
    Now,
    /// Another one after a pause, unless [`Tries::due`] says otherwise then.
    After {
        /// How long it is, in milliseconds.
        ms: u32,
        /// The try that was lost.
        lost: u32,
    },
}

impl Tries {
    /// The part is needed, or "try again" was pressed. Says whether to begin a try now.
    #[must_use]
    pub fn wanted(&mut self) -> bool {
        self.lost = 0;
        self.pressed = self.under_way;
        !self.under_way && self.begin()
    }

    /// The part is not needed yet, but will be. Says whether to begin a try now.
    #[must_use]
    pub fn foreseen(&mut self) -> bool {
        !self.under_way && self.begin()
    }

    /// The pause after a lost try is over. Says whether to begin another one: not if one was begun meanwhile.
    #[must_use]
    pub fn due(&mut self, lost: u32) -> bool {
        self.begun == lost && self.foreseen()
    }

    /// The try under way was lost. By chance (`jitter`) the pause is up to half longer.
    #[must_use]
    pub fn lost(&mut self, jitter: u8) -> Next {
        self.under_way = false;
        if std::mem::take(&mut self.pressed) {
            self.begin();
            return Next::Now;
        }
        let ms = patience::pause_ms(self.lost, jitter);
        self.lost = self.lost.saturating_add(1);
        Next::After { ms, lost: self.begun }
    }

    /// The try under way has brought the part, or word that it is gone.
    pub fn answered(&mut self) {
        *self = Self { begun: self.begun, ..Self::default() };
    }

    fn begin(&mut self) -> bool {
        self.begun = self.begun.wrapping_add(1);
        self.under_way = true;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lose(tries: &mut Tries) -> (u32, u32) {
        match tries.lost(0) {
            Next::After { ms, lost } => (ms, lost),
            Next::Now => panic!("nobody has pressed"),
        }
    }

    #[test]
    fn a_part_that_stays_lost_is_tried_ever_more_rarely() {
        let mut tries = Tries::default();
        assert!(tries.wanted());
        let mut pauses = Vec::new();
        for _ in 0..9 {
            let (ms, lost) = lose(&mut tries);
            pauses.push(ms);
            assert!(tries.due(lost));
        }
        assert_eq!(pauses, [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    }

    #[test]
    fn only_one_is_under_way() {
        let mut tries = Tries::default();
        assert!(tries.foreseen());
        assert!(!tries.foreseen());
        assert!(!tries.wanted());
        tries.answered();
        assert!(tries.foreseen());
    }

    #[test]
    fn a_press_tries_at_once_and_begins_with_short_pauses_again() {
        let mut tries = Tries::default();
        assert!(tries.wanted());
        let _ = lose(&mut tries);
        assert!(tries.wanted());
        let _ = lose(&mut tries);
        assert!(tries.wanted());
        assert_eq!(lose(&mut tries).0, 500);
    }

    #[test]
    fn a_press_during_a_try_is_not_forgotten_when_that_one_is_lost() {
        let mut tries = Tries::default();
        assert!(tries.wanted());
        let (_, lost) = lose(&mut tries);
        assert!(tries.due(lost));
        assert!(!tries.wanted());
        assert_eq!(tries.lost(0), Next::Now);
        assert_eq!(lose(&mut tries).0, 500);
    }

    #[test]
    fn a_pause_that_somebody_cut_short_leads_to_nothing() {
        let mut tries = Tries::default();
        assert!(tries.wanted());
        let (_, first) = lose(&mut tries);
        assert!(tries.wanted());
        assert!(!tries.due(first), "one is under way");
        let (_, second) = lose(&mut tries);
        assert!(!tries.due(first), "the newer pause counts");
        assert!(tries.due(second));
    }

    #[test]
    fn what_has_come_or_is_gone_is_not_tried_again() {
        let mut tries = Tries::default();
        assert!(tries.foreseen());
        let (_, lost) = lose(&mut tries);
        assert!(tries.wanted());
        tries.answered();
        assert!(!tries.due(lost));
    }
}
