//! A link while it is being described.

use serde::{Deserialize, Serialize};
use veranda_api::door::Secret;
use veranda_api::staff::NewLink;
use veranda_terms::{BadWord, Bare, Day, Lang, Level, Title};

/// The numbers of days offered.
pub const OFFERED_DAYS: [u16; 4] = [7, 30, 90, MOST_DAYS];

/// How long a link works if nobody chooses.
const USUAL_DAYS: u16 = 30;

/// The longest a link may work.
const MOST_DAYS: u16 = 366;

/// The fewest and the most characters of a password.
pub const PASSWORD: (u32, u32) = (10, 128);

/// A field of the form, by its name in the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkField {
    /// For whom.
    ForWhom,
    /// How long.
    Days,
    /// The password.
    Password,
}

impl LinkField {
    /// The name in the request, by which the server refuses it.
    pub const fn wire_name(self) -> &'static str {
        match self {
            LinkField::ForWhom => "for_whom",
            LinkField::Days => "days",
            LinkField::Password => "password",
        }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkWrong {
    /// The text.
    Word(BadWord),
    /// The day is none, is over, or is too far away.
    Day,
}

/// The fields as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkDraft {
    /// For whom.
    pub for_whom: String,
    /// How much it shows.
    pub level: Level,
    /// How many days it works; nothing when a day is given instead.
    pub days: Option<u16>,
    /// The last day as the browser's date field writes it.
    pub day: String,
    /// The language; the reader's own if not said.
    pub lang: Option<Lang>,
    /// Whether it asks for a password. Kept although the password is not: a link that was to be protected is never
    /// made without.
    pub protected: bool,
    /// The password. Never kept in the browser.
    #[serde(skip)]
    pub password: String,
    /// What its address says to strangers.
    pub bare: Bare,
}

impl Default for LinkDraft {
    fn default() -> Self {
        Self {
            for_whom: String::new(),
            level: Level::Overview,
            days: Some(USUAL_DAYS),
            day: String::new(),
            lang: None,
            protected: false,
            password: String::new(),
            bare: Bare::Brand,
        }
    }
}

impl LinkDraft {
    /// The link to make.
    ///
    /// # Errors
    /// Every field that needs another look.
    pub fn link(&self, today: Day) -> Result<NewLink, Vec<(LinkField, LinkWrong)>> {
        let for_whom = Title::parse(&self.for_whom).map_err(LinkWrong::Word);
        match (for_whom, self.days_from(today), self.secret()) {
            (Ok(for_whom), Ok(days), Ok(password)) => Ok(NewLink {
                for_whom,
                level: self.level,
                lang: self.lang,
                days: Some(days),
                password,
                bare: self.bare,
            }),
            (for_whom, days, password) => Err([
                for_whom.err().map(|wrong| (LinkField::ForWhom, wrong)),
                days.err().map(|wrong| (LinkField::Days, wrong)),
                password.err().map(|wrong| (LinkField::Password, wrong)),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }

    /// Whether a field that is folded away says something else than usual, so that it should be seen.
    pub fn is_unusual(&self) -> bool {
        let usual = Self { for_whom: self.for_whom.clone(), level: self.level, ..Self::default() };
        *self != usual
    }

    fn days_from(&self, today: Day) -> Result<u16, LinkWrong> {
        if let Some(days) = self.days {
            return Ok(days);
        }
        let day: Day = self.day.trim().parse().map_err(|_| LinkWrong::Day)?;
        let days = u16::try_from(day.since(today)).map_err(|_| LinkWrong::Day)?;
        if (1..=MOST_DAYS).contains(&days) { Ok(days) } else { Err(LinkWrong::Day) }
    }

    fn secret(&self) -> Result<Option<Secret>, LinkWrong> {
        if !self.protected {
            return Ok(None);
        }
        let (least, most) = PASSWORD;
        match self.password.chars().count() {
            long if long < least as usize => Err(LinkWrong::Word(BadWord::TooShort { least })),
            long if long > most as usize => Err(LinkWrong::Word(BadWord::TooLong { most })),
            _ => Ok(Some(Secret(self.password.clone()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: &str = "2026-11-21";

    fn today() -> Day {
        TODAY.parse().unwrap()
    }

    fn board() -> LinkDraft {
        LinkDraft { for_whom: " The board ".into(), ..LinkDraft::default() }
    }

    #[test]
    fn a_name_is_enough_for_a_link_of_thirty_days() {
        let link = board().link(today()).unwrap();
        assert_eq!((link.for_whom.as_str(), link.level, link.days), ("The board", Level::Overview, Some(30)));
        assert_eq!((link.lang, link.password, link.bare), (None, None, Bare::Brand));
    }

    #[test]
    fn a_day_is_sent_as_the_days_until_it() {
        let until =
            |day: &str| LinkDraft { days: None, day: day.into(), ..board() }.link(today()).map(|link| link.days);
        assert_eq!(until("2026-11-22").unwrap(), Some(1));
        assert_eq!(until("2027-11-22").unwrap(), Some(366));
        for wrong in [TODAY, "2026-11-20", "2027-11-23", "", "soon"] {
            assert_eq!(until(wrong).unwrap_err(), [(LinkField::Days, LinkWrong::Day)], "{wrong}");
        }
    }

    #[test]
    fn a_link_that_was_to_ask_for_a_password_is_not_made_without() {
        let with = |password: &str| LinkDraft { protected: true, password: password.into(), ..board() }.link(today());
        assert_eq!(with("tio tecken").unwrap().password, Some(Secret("tio tecken".into())));
        assert_eq!(with("åäö åäö åä").unwrap().password, Some(Secret("åäö åäö åä".into())));
        let short = (LinkField::Password, LinkWrong::Word(BadWord::TooShort { least: 10 }));
        assert_eq!(with("").unwrap_err(), [short]);
        let long = (LinkField::Password, LinkWrong::Word(BadWord::TooLong { most: 128 }));
        assert_eq!(with(&"x".repeat(129)).unwrap_err(), [long]);
    }

    #[test]
    fn what_is_kept_in_the_browser_never_holds_the_password() {
        let draft = LinkDraft { protected: true, password: "correct horse".into(), ..board() };
        let kept = serde_json::to_string(&draft).unwrap();
        assert!(!kept.contains("horse"), "{kept}");
        let back: LinkDraft = serde_json::from_str(&kept).unwrap();
        assert!(back.link(today()).is_err(), "it still asks for one");
        assert_eq!(LinkDraft { password: draft.password.clone(), ..back }, draft);
    }

    #[test]
    fn every_wrong_field_is_said_at_once() {
        let draft = LinkDraft { days: None, protected: true, ..LinkDraft::default() };
        let fields: Vec<&str> =
            draft.link(today()).unwrap_err().into_iter().map(|(field, _)| field.wire_name()).collect();
        assert_eq!(fields, ["for_whom", "days", "password"]);
    }

    #[test]
    fn what_is_folded_away_is_seen_when_it_is_not_as_usual() {
        assert!(!LinkDraft { level: Level::Details, ..board() }.is_unusual());
        assert!(LinkDraft { days: Some(7), ..board() }.is_unusual());
        assert!(LinkDraft { bare: Bare::Project, ..board() }.is_unusual());
    }
}
