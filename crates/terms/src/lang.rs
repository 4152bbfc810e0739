//! The languages people read.

use serde::{Deserialize, Serialize};

/// A language everything is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French, with vous.
    Fr,
    /// Swedish, with du.
    Sv,
}

impl Lang {
    /// Every language, in the order they are offered.
    pub const ALL: [Lang; 3] = [Lang::En, Lang::Fr, Lang::Sv];

    /// The BCP 47 tag, as in `lang="sv"`.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
            Lang::Sv => "sv",
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Fr => "Français",
            Lang::Sv => "Svenska",
        }
    }

    /// The language of a tag such as `fr` or `fr-CH`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }

    /// The first language of an `Accept-Language` header (RFC 9110 section 12.5.4) that we speak, best quality first.
    pub fn accepted(header: &str) -> Option<Self> {
        let mut best: Option<(u32, Lang)> = None;
        for part in header.split(',').take(32) {
            let mut pieces = part.split(';');
            let Some(lang) = pieces.next().and_then(|tag| Self::from_tag(tag.trim())) else { continue };
            let quality = pieces
                .find_map(|piece| piece.trim().strip_prefix("q="))
                .map_or(1000, |q| q.parse::<f32>().map_or(0, |q| (q.clamp(0.0, 1.0) * 1000.0) as u32));
            if quality > 0 && best.is_none_or(|(kept, _)| quality > kept) {
                best = Some((quality, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_language_we_speak_is_taken() {
        for (header, expected) in [
            ("sv-SE,sv;q=0.9,en;q=0.8", Some(Lang::Sv)),
            ("de-CH,fr;q=0.4,en;q=0.7", Some(Lang::En)),
            ("de", None),
            ("", None),
            ("fr;q=0", None),
        ] {
            assert_eq!(Lang::accepted(header), expected, "{header}");
        }
    }
}
