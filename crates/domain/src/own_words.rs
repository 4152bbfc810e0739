//! The words a firm adds inside the six families, and who may have which.

use crate::{Actor, Change, Event, JournalEntry, Scope, SharedWith, Thing};
use veranda_terms::{Action, Lang, Moment, OwnWord, PersonId, WordId};

/// One of the firm's own words. Everything asked with it says it, so it is never removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirmWord {
    /// Which.
    pub id: WordId,
    /// Its family: colour and meaning.
    pub family: Action,
    /// What it says, and its sign.
    pub word: OwnWord,
    /// When it was made.
    pub made: Moment,
    /// Since when it is offered no more.
    pub retired: Option<Moment>,
}

/// Why a word was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnWordRefused {
    /// Its family says this already, in this language.
    Taken(Lang),
    /// As many are offered as there can be.
    Full,
}

/// All of a firm's own words.
#[derive(Debug, Clone, Copy)]
pub struct OwnWords<'a> {
    /// Those there are, retired ones too.
    pub all: &'a [FirmWord],
    /// What a family says by itself, in a language.
    pub usual: fn(Action, Lang) -> &'static str,
}

impl OwnWords<'_> {
    /// Adds one.
    ///
    /// # Errors
    /// Says why not.
    pub fn add(
        &self,
        (family, word): (Action, OwnWord),
        id: WordId,
        by: PersonId,
        at: Moment,
    ) -> Result<Change<FirmWord>, OwnWordRefused> {
        self.has_room()?;
        self.is_new(None, family, &word)?;
        let next = FirmWord { id, family, word, made: at, retired: None };
        Ok(next.recorded(Event::OwnWordAdded, by, at))
    }

    /// Says otherwise what one says: it is a label, so everything asked with it says it too.
    ///
    /// # Errors
    /// [`OwnWordRefused::Taken`].
    pub fn change(
        &self,
        one: FirmWord,
        word: OwnWord,
        by: PersonId,
        at: Moment,
    ) -> Result<Change<FirmWord>, OwnWordRefused> {
        self.is_new(Some(one.id), one.family, &word)?;
        if one.word == word {
            return Ok(Change { next: one, journal: Vec::new() });
        }
        Ok(FirmWord { word, ..one }.recorded(Event::OwnWordChanged, by, at))
    }

    /// Offers one no more, or again.
    ///
    /// # Errors
    /// [`OwnWordRefused::Full`], bringing one back.
    pub fn retire(
        &self,
        one: FirmWord,
        retired: bool,
        by: PersonId,
        at: Moment,
    ) -> Result<Change<FirmWord>, OwnWordRefused> {
        match (one.retired, retired) {
            (None, true) => Ok(FirmWord { retired: Some(at), ..one }.recorded(Event::OwnWordRetired, by, at)),
            (Some(_), false) => {
                self.has_room()?;
                Ok(FirmWord { retired: None, ..one }.recorded(Event::OwnWordRestored, by, at))
            }
            _ => Ok(Change { next: one, journal: Vec::new() }),
        }
    }

    fn has_room(&self) -> Result<(), OwnWordRefused> {
        let offered = self.all.iter().filter(|one| one.retired.is_none()).count();
        if offered < OwnWord::MOST { Ok(()) } else { Err(OwnWordRefused::Full) }
    }

    /// No two words of a family say the same in any language, whatever the size of letters: neither the family's own nor a
    /// retired one, which still stands on what was asked with it.
    fn is_new(&self, except: Option<WordId>, family: Action, word: &OwnWord) -> Result<(), OwnWordRefused> {
        let others = || self.all.iter().filter(|one| one.family == family && Some(one.id) != except);
        let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
        let taken = Lang::ALL.into_iter().find(|lang| {
            let said = word.said(*lang);
            same(said, (self.usual)(family, *lang)) || others().any(|one| same(said, one.word.said(*lang)))
        });
        taken.map_or(Ok(()), |lang| Err(OwnWordRefused::Taken(lang)))
    }
}

impl FirmWord {
    /// The word for a new ask of this action; nothing if it is of another family, or offered no more.
    pub fn for_ask(self, action: Action) -> Option<(WordId, OwnWord)> {
        (self.family == action && self.retired.is_none()).then_some((self.id, self.word))
    }

    fn recorded(self, event: Event, by: PersonId, at: Moment) -> Change<Self> {
        let entry = JournalEntry {
            scope: Scope::Firm,
            at,
            by: Actor::Person(by),
            event,
            thing: Thing::Firm,
            shared_with: SharedWith::Nobody,
        };
        Change { next: self, journal: vec![entry] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::{Glyph, Randomness, Title};

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    const fn usual(action: Action, _: Lang) -> &'static str {
        match action {
            Action::Approve => "Approve",
            _ => "Else",
        }
    }

    fn said(words: [&str; 3]) -> OwnWord {
        let [en, fr, sv] = words.map(|word| Title::parse(word).unwrap());
        OwnWord::new(Glyph::Printer, [&en, &fr, &sv]).unwrap()
    }

    fn with(all: &[FirmWord]) -> OwnWords<'_> {
        OwnWords { all, usual }
    }

    fn release(ids: &mut Count) -> FirmWord {
        let by = PersonId::fresh(ids);
        let word = said(["Release for print", "Bon à tirer", "Släpp till tryck"]);
        with(&[]).add((Action::Approve, word), WordId::fresh(ids), by, Moment(1)).unwrap().next
    }

    #[test]
    fn a_family_says_nothing_twice_in_any_language() {
        let mut ids = Count(0);
        let one = release(&mut ids);
        let by = PersonId::fresh(&mut ids);
        let all = [one.clone()];
        let mut add = |family, words| {
            let made = with(&all).add((family, said(words)), WordId::fresh(&mut ids), by, Moment(2));
            made.map(|change| change.next.family)
        };
        let other = ["Let go", "Laisser partir", "Låt gå"];
        assert_eq!(add(Action::Approve, other), Ok(Action::Approve));
        let taken = |lang| Err(OwnWordRefused::Taken(lang));
        assert_eq!(add(Action::Approve, ["RELEASE for Print", other[1], other[2]]), taken(Lang::En));
        assert_eq!(add(Action::Approve, [other[0], "BON À TIRER", other[2]]), taken(Lang::Fr));
        assert_eq!(add(Action::Approve, [other[0], other[1], "approve"]), taken(Lang::Sv));
        // Another family may say it: its colour tells it apart.
        assert_eq!(add(Action::Sign, ["Release for print", "Bon à tirer", "Släpp till tryck"]), Ok(Action::Sign));
        // What it says already is no other's.
        let again = with(&all).change(one.clone(), one.word.clone(), by, Moment(3)).unwrap();
        assert!(again.journal.is_empty());
        let renamed = with(&all).change(one, said(["Release", "Bon à tirer", "Släpp"]), by, Moment(3)).unwrap();
        assert_eq!(renamed.journal[0].event, Event::OwnWordChanged);
    }

    #[test]
    fn a_retired_word_is_for_no_new_ask_and_comes_back_as_it_was() {
        let mut ids = Count(0);
        let one = release(&mut ids);
        let by = PersonId::fresh(&mut ids);
        assert_eq!(one.clone().for_ask(Action::Approve), Some((one.id, one.word.clone())));
        assert_eq!(one.clone().for_ask(Action::Review), None);
        let all = [one.clone()];
        let retired = with(&all).retire(one.clone(), true, by, Moment(5)).unwrap();
        assert_eq!(retired.journal[0].event, Event::OwnWordRetired);
        assert_eq!(retired.next.clone().for_ask(Action::Approve), None);
        let twice = with(&all).retire(retired.next.clone(), true, by, Moment(6)).unwrap();
        assert!(twice.journal.is_empty());
        let back = with(&all).retire(retired.next, false, by, Moment(7)).unwrap();
        assert_eq!((back.next, back.journal[0].event), (one, Event::OwnWordRestored));
    }

    #[test]
    fn a_house_offers_forty_words_and_retiring_makes_room() {
        let mut ids = Count(0);
        let one = release(&mut ids);
        let by = PersonId::fresh(&mut ids);
        let numbered = |at: usize| {
            let word = format!("Word {at}");
            FirmWord { id: WordId::fresh(&mut Count(100 + at as u8)), word: said([&word, &word, &word]), ..one.clone() }
        };
        let mut all: Vec<FirmWord> = (0..40).map(numbered).collect();
        let new = (Action::Approve, said(["One more", "Encore un", "Ett till"]));
        let add = |all: &[FirmWord]| with(all).add(new.clone(), one.id, by, Moment(2)).map(|change| change.next.id);
        assert_eq!(add(&all), Err(OwnWordRefused::Full));
        all[0].retired = Some(Moment(3));
        assert_eq!(add(&all), Ok(one.id));
        let back = with(&all).retire(all[0].clone(), false, by, Moment(4)).map(|change| change.next.id);
        assert_eq!(back, Ok(all[0].id), "there is room for one");
        let full: Vec<FirmWord> = (0..40).map(numbered).collect();
        let retired = FirmWord { retired: Some(Moment(3)), ..one.clone() };
        assert_eq!(with(&full).retire(retired, false, by, Moment(4)), Err(OwnWordRefused::Full));
    }
}
