//! A logo, and the pictures made of it.

use crate::BadId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Which logo: the beginning of the hash of its pictures, written as 24 hexadecimal digits. Another picture has another
/// one, so what lies at its address never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Logo(pub [u8; 12]);

/// One of the pictures made of a logo. All are PNG without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LogoFace {
    /// For a header: 96 pixels high and at most four times as wide.
    Mark,
    /// An icon of 192 by 192 pixels; what counts of it lies within the circle a phone may cut out.
    Small,
    /// The same with 512 by 512 pixels.
    Large,
}

impl LogoFace {
    /// All of them.
    pub const ALL: [LogoFace; 3] = [LogoFace::Mark, LogoFace::Small, LogoFace::Large];

    /// Its word in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            LogoFace::Mark => "mark",
            LogoFace::Small => "192",
            LogoFace::Large => "512",
        }
    }

    /// The picture a word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|face| face.as_str() == word)
    }
}

impl Logo {
    /// Where one of its pictures lies, on every host that may show it.
    pub fn path(self, face: LogoFace) -> String {
        format!("/logo/{self}-{}.png", face.as_str())
    }
}

impl fmt::Display for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Logo {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let digits = text.len() == 24 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !digits {
            return Err(BadId);
        }
        let mut bytes = [0; 12];
        for (n, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * n..2 * n + 2], 16).map_err(|_| BadId)?;
        }
        Ok(Logo(bytes))
    }
}

impl Serialize for Logo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Logo {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_reads_back_from_its_digits_and_from_nothing_else() {
        let logo = Logo([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 255]);
        assert_eq!(logo.to_string(), "000102030405060708090aff");
        assert_eq!(logo.to_string().parse(), Ok(logo));
        for text in [
            "",
            "000102030405060708090AFF",
            "000102030405060708090af",
            "00010203040506070809../.",
            "é00102030405060708090af",
        ] {
            assert_eq!(text.parse::<Logo>(), Err(BadId), "{text}");
        }
        assert_eq!(logo.path(LogoFace::Small), "/logo/000102030405060708090aff-192.png");
        assert!(LogoFace::ALL.into_iter().all(|face| LogoFace::parse(face.as_str()) == Some(face)));
    }
}
