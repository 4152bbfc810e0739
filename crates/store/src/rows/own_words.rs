//! The firm's own words for what is asked.

use super::{Cells, Rows};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::FirmWord;
use veranda_terms::{Action, Glyph, Lang, OwnWord, Staff, Title};

impl Rows {
    /// All of them, retired ones too, in the order they were made.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn own_words(&mut self, _: &Seat<Staff>) -> Result<Vec<FirmWord>, Failure> {
        let asking = query(
            "select ow.id, ow.family, ow.glyph, ow.en, ow.fr, ow.sv, ow.made, ow.retired from own_word ow
             order by ow.made, ow.id",
        );
        self.all("list the firm's own words", asking).await?.iter().map(firm_word_of).collect()
    }
}

impl Writing {
    /// Saves one of the firm's own words. Its family stays.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_own_word(&mut self, one: &FirmWord) -> Result<(), Failure> {
        let FirmWord { id, family, word, made, retired } = one;
        let glyph = word.glyph().ok_or_else(|| Failure::because("save a word of our own", "it has no sign"))?;
        let asking = query(
            "insert into own_word (id, audience, family, glyph, en, fr, sv, made, retired)
             values ($1, 'client', $2, $3, $4, $5, $6, $7, $8)
             on conflict (id) do update set
                glyph = excluded.glyph, en = excluded.en, fr = excluded.fr, sv = excluded.sv, retired = excluded.retired",
        )
        .bind(id.to_string())
        .bind(family.as_str())
        .bind(glyph.as_str())
        .bind(word.said(Lang::En))
        .bind(word.said(Lang::Fr))
        .bind(word.said(Lang::Sv))
        .bind(made.0)
        .bind(retired.map(|at| at.0));
        self.run("save a word of our own", asking).await?;
        // What was asked with it says it too, and is found by it.
        let seat = self.system_seat();
        for ask in self.asks_with_word(&seat, *id).await? {
            self.index_ask(&ask).await?;
        }
        for asked in self.partner_asks_with_word(&seat, *id).await? {
            self.index_partner_ask(&asked).await?;
        }
        Ok(())
    }
}

/// What the word of a row says, and its sign.
pub(super) fn word_of(cells: &Cells<'_>) -> Result<OwnWord, Failure> {
    let said = |column| cells.word(column, |text| Title::parse(text).ok());
    let (en, fr, sv) = (said("en")?, said("fr")?, said("sv")?);
    cells.word("glyph", |glyph| OwnWord::new(Glyph::parse(glyph)?, [&en, &fr, &sv]).ok())
}

fn firm_word_of(row: &AnyRow) -> Result<FirmWord, Failure> {
    let cells = Cells::of(row, "own_word");
    Ok(FirmWord {
        id: cells.id("id")?,
        family: cells.word("family", Action::parse)?,
        word: word_of(&cells)?,
        made: cells.moment("made")?,
        retired: cells.maybe_moment("retired")?,
    })
}
