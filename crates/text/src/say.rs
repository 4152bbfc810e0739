//! The speaker: one language, one function per message.

use crate::fill::fill;
use veranda_terms::Lang;

/// Says things in one language. Every message of the catalogue is a method: `client-home` is [`Say::client_home`].
///
/// Messages without arguments are `&'static str`; the others are filled in and come as `String`. What is filled in
/// is not escaped: whoever puts the sentence into HTML does that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Say {
    /// The language spoken.
    pub lang: Lang,
}

impl Say {
    /// Speaks this language.
    pub const fn new(lang: Lang) -> Self {
        Say { lang }
    }
}

impl From<Lang> for Say {
    fn from(lang: Lang) -> Self {
        Say::new(lang)
    }
}

include!(concat!(env!("OUT_DIR"), "/say.rs"));
