//! A client's one accent colour.

use crate::BadWord;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A 24-bit sRGB colour, written `#1f5a41`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Accent(pub [u8; 3]);

impl Accent {
    /// The colour of a text such as `#1f5a41`.
    ///
    /// # Errors
    /// [`BadWord::NotAColour`].
    pub fn parse(text: &str) -> Result<Self, BadWord> {
        let hex = text.trim().strip_prefix('#').ok_or(BadWord::NotAColour)?;
        if hex.len() != 6 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(BadWord::NotAColour);
        }
        let number = u32::from_str_radix(hex, 16).map_err(|_| BadWord::NotAColour)?;
        Ok(Accent([(number >> 16) as u8, (number >> 8) as u8, number as u8]))
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl TryFrom<String> for Accent {
    type Error = BadWord;
    fn try_from(text: String) -> Result<Self, BadWord> {
        Self::parse(&text)
    }
}

impl From<Accent> for String {
    fn from(accent: Accent) -> String {
        accent.to_string()
    }
}
