//! The firm's own words for what is asked: who keeps them, and which are for a new ask.

use crate::carry::{Nothing, Work, refuse};
use crate::http::{Call, Refused};
use crate::present::own_words as present;
use veranda_api::Code;
use veranda_api::staff::{
    AddOwnWord, ChangeOwnWord, NewOwnWord, OwnWordsView, RetireOwnWord, ShowOwnWords, WordRetired, WordText,
};
use veranda_domain::{Change, FirmWord, OwnWordRefused, OwnWords, Scope};
use veranda_store::{WorkFailed, Writing};
use veranda_terms::{Action, BadWord, Lang, OwnWord, Staff, WordId};
use veranda_text::Say;

/// What the firm calls what it asks.
pub async fn own_words(call: Call<Staff>, _: ShowOwnWords) -> Result<OwnWordsView, Refused> {
    page(&call).await
}

/// Adds one.
pub async fn add_own_word(call: Call<Staff>, asked: AddOwnWord) -> Result<OwnWordsView, Refused> {
    let NewOwnWord { family, says } = asked.body;
    let (id, word, lang) = (WordId::fresh(&mut call.dice()), looked_at(says)?, call.lang);
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            let all = tx.own_words(&work.seat).await?;
            let made = among(&all).add((family, word.clone()), id, work.by, work.at);
            record(tx, made, (family, &word), lang).await
        })
    })
    .await?;
    page(&call).await
}

/// Says otherwise what one says.
pub async fn change_own_word(call: Call<Staff>, asked: ChangeOwnWord) -> Result<OwnWordsView, Refused> {
    let (id, word, lang) = (asked.word, looked_at(asked.body)?, call.lang);
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            let (all, one) = one_of(tx, &work, id).await?;
            let family = one.family;
            let changed = among(&all).change(one, word.clone(), work.by, work.at);
            record(tx, changed, (family, &word), lang).await
        })
    })
    .await?;
    page(&call).await
}

/// Offers one no more, or again.
pub async fn retire_own_word(call: Call<Staff>, asked: RetireOwnWord) -> Result<OwnWordsView, Refused> {
    let (id, WordRetired { retired }, lang) = (asked.word, asked.body, call.lang);
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            let (all, one) = one_of(tx, &work, id).await?;
            let (family, word) = (one.family, one.word.clone());
            let changed = among(&all).retire(one, retired, work.by, work.at);
            record(tx, changed, (family, &word), lang).await
        })
    })
    .await?;
    page(&call).await
}

/// The word somebody asks with, as the transaction reads it. It has to be of the family of what is asked, and offered: one
/// that was retired since the form was opened is said to have changed.
pub(super) async fn chosen(
    tx: &mut Writing,
    work: &Work<Staff>,
    id: Option<WordId>,
    action: Action,
) -> Result<Option<(WordId, OwnWord)>, WorkFailed<Refused>> {
    let Some(id) = id else { return Ok(None) };
    let (_, one) = one_of(tx, work, id).await?;
    match one.for_ask(action) {
        Some(word) => Ok(Some(word)),
        None => refuse(Refused::because(Code::Changed)),
    }
}

async fn one_of(
    tx: &mut Writing,
    work: &Work<Staff>,
    id: WordId,
) -> Result<(Vec<FirmWord>, FirmWord), WorkFailed<Refused>> {
    let all = tx.own_words(&work.seat).await?;
    let one = all.iter().find(|one| one.id == id).cloned().ok_or(WorkFailed::Refused(Refused::missing()))?;
    Ok((all, one))
}

const fn among(all: &[FirmWord]) -> OwnWords<'_> {
    OwnWords { all, usual: |action, lang| Say::new(lang).action(action) }
}

async fn record(
    tx: &mut Writing,
    decided: Result<Change<FirmWord>, OwnWordRefused>,
    (family, word): (Action, &OwnWord),
    lang: Lang,
) -> Result<Nothing, WorkFailed<Refused>> {
    let say = Say::new(lang);
    match decided {
        Ok(change) => tx.record(change).await?,
        Err(OwnWordRefused::Taken(of)) => {
            let detail = Some(say.words_taken(word.said(of), say.action(family)));
            return refuse(Refused { detail, ..Refused::because(Code::Taken) });
        }
        Err(OwnWordRefused::Full) => {
            let detail = Some(say.words_full(OwnWord::MOST as i64));
            return refuse(Refused { detail, ..Refused::because(Code::TooLarge) });
        }
    };
    Ok(Nothing)
}

fn looked_at(text: WordText) -> Result<OwnWord, Refused> {
    let WordText { glyph, en, fr, sv } = text;
    OwnWord::new(glyph, [&en, &fr, &sv]).map_err(|(lang, why): (Lang, BadWord)| Refused::field(lang.tag(), why))
}

async fn page(call: &Call<Staff>) -> Result<OwnWordsView, Refused> {
    let (mut rows, seat) = call.look().await?;
    Ok(present::own_words(rows.own_words(&seat).await?))
}
