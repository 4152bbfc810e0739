//! The firm's own words for what is asked.

use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{Action, Glyph, OwnWord, Title, WordId};

/// All of the firm's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct OwnWordsView {
    /// By family, and within one in the order they were made.
    pub words: Vec<OwnWordRow>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct OwnWordRow {
    /// Which.
    pub id: WordId,
    /// Its family, which gives the colour and what it means.
    pub family: Action,
    /// What it says, and its sign.
    pub word: OwnWord,
    /// Whether it is offered no more. What was asked with it keeps it.
    pub retired: bool,
}

/// A new word of the firm's own.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewOwnWord {
    /// Its family, for good.
    pub family: Action,
    /// What it says.
    pub says: WordText,
}

/// What a word of the firm's own says, and its sign.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordText {
    /// The sign.
    pub glyph: Glyph,
    /// The word in English; each at most [`OwnWord::LONGEST`] characters.
    pub en: Title,
    /// In French.
    pub fr: Title,
    /// In Swedish.
    pub sv: Title,
}

/// Whether a word is retired.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordRetired {
    /// True to offer it no more, false to bring it back.
    pub retired: bool,
}
