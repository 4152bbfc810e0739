//! The signs a firm can put beside a word of its own.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A sign. Each is a Lucide drawing (ISC licence, `style/icons/LICENSE`), as the six actions' own are. Most stand on
/// clients' pages anyway, so that a word of a firm's own costs their first download little.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Glyph {
    /// A printer: `printer`.
    Printer,
    /// A paper clip: `paperclip`.
    Paperclip,
    /// A light bulb: `lightbulb`.
    Bulb,
    /// A tick in a circle: `circle-check`.
    CircleCheck,
    /// A flag: `flag`.
    Flag,
    /// A magnifying glass: `search`.
    Search,
    /// A speech bubble: `message-square`.
    Message,
    /// A globe: `globe`.
    Globe,
    /// A house: `house`.
    House,
    /// A clock: `clock`.
    Clock,
    /// People: `users-round`.
    People,
    /// A hand: `hand`.
    Hand,
}

impl Glyph {
    /// All of them, in the order they are offered.
    pub const ALL: [Glyph; 12] = [
        Glyph::Printer,
        Glyph::Paperclip,
        Glyph::Bulb,
        Glyph::CircleCheck,
        Glyph::Flag,
        Glyph::Search,
        Glyph::Message,
        Glyph::Globe,
        Glyph::House,
        Glyph::Clock,
        Glyph::People,
        Glyph::Hand,
    ];

    /// Its word, as stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Glyph::Printer => "printer",
            Glyph::Paperclip => "paperclip",
            Glyph::Bulb => "lightbulb",
            Glyph::CircleCheck => "circle-check",
            Glyph::Flag => "flag",
            Glyph::Search => "search",
            Glyph::Message => "message-square",
            Glyph::Globe => "globe",
            Glyph::House => "house",
            Glyph::Clock => "clock",
            Glyph::People => "users-round",
            Glyph::Hand => "hand",
        }
    }

    /// The sign a stored word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|glyph| glyph.as_str() == word)
    }

    /// What is drawn: 24 units square, all strokes of it in a single path.
    #[rustfmt::skip]
    pub const fn drawing(self) -> &'static str {
        match self {
            Glyph::Printer => "M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6M7 14h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-10a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z",
            Glyph::Paperclip => "M16 6l-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551",
            Glyph::Bulb => "M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5M9 18h6M10 22h4",
            Glyph::CircleCheck => "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M16 9l-5.5 5.5L8 12",
            Glyph::Flag => "M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528",
            Glyph::Search => "M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0",
            Glyph::Message => "M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z",
            Glyph::Globe => "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20",
            Glyph::House => "M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z",
            Glyph::Clock => "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 6v6l4 2",
            Glyph::People => "M18 21a8 8 0 0 0-16 0M5 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M22 20c0-3.37-2-6.5-4-8a5 5 0 0 0-.45-8.3",
            Glyph::Hand => "M18 11V6a2 2 0 0 0-2-2a2 2 0 0 0-2 2M14 10V4a2 2 0 0 0-2-2a2 2 0 0 0-2 2v2M10 10.5V6a2 2 0 0 0-2-2a2 2 0 0 0-2 2v8M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15",
        }
    }
}

impl Serialize for Glyph {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Glyph {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        Self::parse(&word).ok_or_else(|| D::Error::custom("not a sign there is"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_is_read_back_by_its_word_and_drawn_in_its_own_way() {
        for (at, glyph) in Glyph::ALL.into_iter().enumerate() {
            assert_eq!(Glyph::parse(glyph.as_str()), Some(glyph));
            assert_eq!(serde_json::from_str::<Glyph>(&serde_json::to_string(&glyph).unwrap()).unwrap(), glyph);
            assert!(glyph.drawing().starts_with('M'), "{glyph:?}");
            assert!(Glyph::ALL[..at].iter().all(|other| other.drawing() != glyph.drawing()), "{glyph:?}");
        }
        assert!(serde_json::from_str::<Glyph>("\"skull\"").is_err());
    }
}
