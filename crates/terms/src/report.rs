//! The words of a status report: how much it shows, how it stands, and what a link says to strangers.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$each])* $variant),* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word stored and sent.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// What a stored word means.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }
    };
}

words! {
    /// How much a report shows. A narrower one never shows what a wider one does not.
    Level {
        /// Everything the client sees of the plan, with names.
        Details = "details",
        /// What changed, what is done and whose turn it is, by title; sides instead of names.
        Overview = "overview",
        /// The sentence, the dates and the milestones.
        OnePage = "one_page",
    }
}

words! {
    /// How a project stands, as its lead judges. Never computed: it is released.
    Health {
        /// As agreed.
        OnTrack = "on_track",
        /// Something could move.
        Watch = "watch",
        /// Something has moved that was told to the client.
        Late = "late",
    }
}

words! {
    /// What the bare address of a link says to somebody without its secret.
    Bare {
        /// The brand and "Status report".
        Brand = "brand",
        /// The project's name as well.
        Project = "project",
    }
}

impl Health {
    /// Where a project stands in a list that begins with what is worst off; last while nobody has judged it.
    pub const fn worst_first(judged: Option<Health>) -> u8 {
        match judged {
            Some(Health::Late) => 0,
            Some(Health::Watch) => 1,
            Some(Health::OnTrack) => 2,
            None => 3,
        }
    }

    /// The value of `data-health`, which gives colour and shape.
    pub const fn shape(self) -> &'static str {
        match self {
            Health::OnTrack => "ok",
            Health::Watch => "watch",
            Health::Late => "late",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back_and_is_the_one_that_travels() {
        for level in Level::ALL {
            assert_eq!(Level::parse(level.as_str()), Some(*level));
            assert_eq!(serde_json::to_value(level).unwrap(), level.as_str());
        }
        for health in Health::ALL {
            assert_eq!(Health::parse(health.as_str()), Some(*health));
            assert_eq!(serde_json::to_value(health).unwrap(), health.as_str());
        }
        for bare in Bare::ALL {
            assert_eq!(Bare::parse(bare.as_str()), Some(*bare));
            assert_eq!(serde_json::to_value(bare).unwrap(), bare.as_str());
        }
        assert_eq!(Level::parse("everything"), None);
    }

    #[test]
    fn levels_only_narrow() {
        assert!(Level::Details < Level::Overview && Level::Overview < Level::OnePage);
    }
}
