//! The signs a firm can put beside a word of its own.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A sign. Each is a Lucide drawing (ISC licence, `style/icons/LICENSE`), as the six actions' own are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Glyph {
    /// A printer: `printer`.
    Printer,
    /// A paper plane: `send`.
    Send,
    /// A pencil: `pencil`.
    Pencil,
    /// A tick in a circle: `circle-check`.
    CircleCheck,
    /// A flag: `flag`.
    Flag,
    /// A magnifying glass: `search`.
    Search,
    /// A picture: `image`.
    Image,
    /// A paper clip: `paperclip`.
    Paperclip,
    /// A light bulb: `lightbulb`.
    Bulb,
    /// A telephone: `phone`.
    Phone,
    /// A place on a map: `map-pin`.
    Place,
    /// People: `users-round`.
    People,
}

impl Glyph {
    /// All of them, in the order they are offered.
    pub const ALL: [Glyph; 12] = [
        Glyph::Printer,
        Glyph::Send,
        Glyph::Pencil,
        Glyph::CircleCheck,
        Glyph::Flag,
        Glyph::Search,
        Glyph::Image,
        Glyph::Paperclip,
        Glyph::Bulb,
        Glyph::Phone,
        Glyph::Place,
        Glyph::People,
    ];

    /// Its word, as stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Glyph::Printer => "printer",
            Glyph::Send => "send",
            Glyph::Pencil => "pencil",
            Glyph::CircleCheck => "circle-check",
            Glyph::Flag => "flag",
            Glyph::Search => "search",
            Glyph::Image => "image",
            Glyph::Paperclip => "paperclip",
            Glyph::Bulb => "lightbulb",
            Glyph::Phone => "phone",
            Glyph::Place => "map-pin",
            Glyph::People => "users-round",
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
            Glyph::Send => "M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 0-.635-.635l-19 6.5a.5.5 0 0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11zM21.854 2.147l-10.94 10.939",
            Glyph::Pencil => "M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497zM15 5l4 4",
            Glyph::CircleCheck => "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M16 9l-5.5 5.5L8 12",
            Glyph::Flag => "M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528",
            Glyph::Search => "M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0",
            Glyph::Image => "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM7 9a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M21 15l-3.086-3.086a2 2 0 0 0-2.828 0L6 21",
            Glyph::Paperclip => "M16 6l-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551",
            Glyph::Bulb => "M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5M9 18h6M10 22h4",
            Glyph::Phone => "M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384",
            Glyph::Place => "M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0M9 10a3 3 0 1 0 6 0a3 3 0 1 0 -6 0",
            Glyph::People => "M18 21a8 8 0 0 0-16 0M5 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M22 20c0-3.37-2-6.5-4-8a5 5 0 0 0-.45-8.3",
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
