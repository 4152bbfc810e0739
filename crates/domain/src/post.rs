//! How patient the house is with a mail server: what becomes of a mail, and when it is tried again.

/// What became of a mail. The words are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PostState {
    /// It is being handed over. What stays so was cut off at the worst moment: nobody knows whether the server has it,
    /// so the same message goes out again.
    Transmitting,
    /// The server has it.
    Sent,
    /// The server will never take it (5xx, RFC 5321 section 4.2.1).
    Refused,
    /// The server could not be reached, or wanted to be asked again, for days.
    GivenUp,
}

impl PostState {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            PostState::Transmitting => "transmitting",
            PostState::Sent => "sent",
            PostState::Refused => "refused",
            PostState::GivenUp => "given_up",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "transmitting" => Some(PostState::Transmitting),
            "sent" => Some(PostState::Sent),
            "refused" => Some(PostState::Refused),
            "given_up" => Some(PostState::GivenUp),
            _ => None,
        }
    }
}

/// The first pause: a minute.
const FIRST_PAUSE_MS: i64 = 60_000;
/// No pause is longer than an hour.
const LONGEST_PAUSE_MS: i64 = 3_600_000;
/// With these pauses a mail is tried for five days, as RFC 5321 section 4.5.4.1 advises (at least four to five).
const ATTEMPTS: u32 = 126;

/// How long to wait after this attempt, counted from 1: each pause is twice the one before, up to an hour. Nothing when
/// it is time to give up.
pub const fn pause_ms(attempt: u32) -> Option<i64> {
    if attempt >= ATTEMPTS {
        return None;
    }
    let doubled = if attempt > 6 { LONGEST_PAUSE_MS } else { FIRST_PAUSE_MS << attempt.saturating_sub(1) };
    Some(if doubled < LONGEST_PAUSE_MS { doubled } else { LONGEST_PAUSE_MS })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_an_hour_and_end_after_five_days() {
        let pauses: Vec<i64> = (1..).map_while(pause_ms).collect();
        assert_eq!(pauses[..7], [60_000, 120_000, 240_000, 480_000, 960_000, 1_920_000, 3_600_000]);
        assert!(pauses.windows(2).all(|pair| pair[0] <= pair[1]));
        let days = pauses.iter().sum::<i64>() / 86_400_000;
        assert!((4..=5).contains(&days), "{days} days");
    }

    #[test]
    fn every_state_reads_back_from_its_word() {
        for state in [PostState::Transmitting, PostState::Sent, PostState::Refused, PostState::GivenUp] {
            assert_eq!(PostState::parse(state.as_str()), Some(state));
        }
        assert_eq!(PostState::parse("lost"), None);
    }
}
