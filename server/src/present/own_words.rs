//! The firm's own words for what is asked, as the firm keeps them. Outside they are seen on what is asked, and nowhere else.

use veranda_api::staff::{OwnWordRow, OwnWordsView};
use veranda_domain::FirmWord;

/// All of them, by family.
pub fn own_words(words: Vec<FirmWord>) -> OwnWordsView {
    let mut words: Vec<OwnWordRow> = words
        .into_iter()
        .map(|one| {
            let FirmWord { id, family, word, made: _, retired } = one;
            OwnWordRow { id, family, word, retired: retired.is_some() }
        })
        .collect();
    words.sort_by_key(|row| row.family);
    OwnWordsView { words }
}
