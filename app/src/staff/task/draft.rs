//! A task's fields while they are being edited, and what to do when somebody else saved first.

use veranda_api::staff::{StaffTaskPage, TaskFields};
use veranda_terms::{BadWord, ClientText, Day, InternalText, PersonId, Title};

/// A field of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// What the firm calls it.
    Title,
    /// What the firm writes about it.
    Text,
    /// What it is called towards the client.
    ClientTitle,
    /// What the client reads about it.
    ClientText,
    /// Who works on it.
    Owners,
    /// The internal date.
    TeamDate,
    /// The date told to the client.
    ClientDate,
    /// Why it becomes another one.
    DateWhy,
    /// Whether it is a milestone.
    Milestone,
}

impl Field {
    /// All of them, as they stand on the page.
    pub const ALL: [Field; 9] = [
        Field::Title,
        Field::Text,
        Field::Owners,
        Field::TeamDate,
        Field::ClientTitle,
        Field::ClientText,
        Field::ClientDate,
        Field::DateWhy,
        Field::Milestone,
    ];

    /// Its name in the request, by which the server refuses it.
    pub const fn wire_name(self) -> &'static str {
        match self {
            Field::Title => "title",
            Field::Text => "text",
            Field::ClientTitle => "client_title",
            Field::ClientText => "client_text",
            Field::Owners => "owners",
            Field::TeamDate => "team_date",
            Field::ClientDate => "client_date",
            Field::DateWhy => "date_why",
            Field::Milestone => "milestone",
        }
    }
}

/// The fields as typed: texts, so that nothing typed is ever lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What the firm calls it.
    pub title: String,
    /// What the firm writes about it.
    pub text: String,
    /// What it is called towards the client; blank for none.
    pub client_title: String,
    /// What the client reads about it.
    pub client_text: String,
    /// Who works on it.
    pub owners: Vec<PersonId>,
    /// The internal date as the browser's date field writes it; blank for none.
    pub team_date: String,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// The date told to the client, likewise.
    pub client_date: String,
    /// Why it becomes another one, for the client to read.
    pub date_why: String,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The text.
    Word(BadWord),
    /// It is no day.
    Day,
}

/// A day of a date field; blank is none.
///
/// # Errors
/// [`Wrong::Day`].
pub fn day_of_field(text: &str) -> Result<Option<Day>, Wrong> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Wrong::Day) }
}

/// A title that may be left out.
///
/// # Errors
/// What is wrong with it.
pub fn title_of_field(text: &str) -> Result<Option<Title>, Wrong> {
    if text.trim().is_empty() { Ok(None) } else { Title::parse(text).map(Some).map_err(Wrong::Word) }
}

/// A day as a date field writes it.
pub fn field_of_day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

impl Draft {
    /// The fields as the server has them.
    pub fn of(page: &StaffTaskPage) -> Self {
        let TaskFields { title, text, client_title, client_text, owners, team_date, client_date, date_why, milestone } =
            page.fields();
        Self {
            title: title.for_staff().to_owned(),
            text: text.for_staff().to_owned(),
            client_title: client_title.as_ref().map(Title::to_string).unwrap_or_default(),
            client_text: client_text.to_string(),
            owners,
            team_date: field_of_day(team_date),
            client_date: field_of_day(client_date),
            date_why: date_why.as_ref().map(Title::to_string).unwrap_or_default(),
            milestone,
        }
    }

    /// The fields to send.
    ///
    /// # Errors
    /// Every field that needs another look.
    pub fn fields(&self) -> Result<TaskFields, Vec<(Field, Wrong)>> {
        let title = InternalText::parse_line(&self.title).map_err(Wrong::Word);
        let text = InternalText::parse(&self.text).map_err(Wrong::Word);
        let client_title = title_of_field(&self.client_title);
        let client_text = ClientText::parse(&self.client_text).map_err(Wrong::Word);
        let (team_date, client_date) = (day_of_field(&self.team_date), day_of_field(&self.client_date));
        let date_why = title_of_field(&self.date_why);
        match (title, text, client_title, client_text, team_date, client_date, date_why) {
            (Ok(title), Ok(text), Ok(client_title), Ok(client_text), Ok(team_date), Ok(client_date), Ok(date_why)) => {
                let (owners, milestone) = (self.owners.clone(), self.milestone);
                Ok(TaskFields {
                    title,
                    text,
                    client_title,
                    client_text,
                    owners,
                    team_date,
                    client_date,
                    date_why,
                    milestone,
                })
            }
            (title, text, client_title, client_text, team_date, client_date, date_why) => Err([
                title.err().map(|wrong| (Field::Title, wrong)),
                text.err().map(|wrong| (Field::Text, wrong)),
                client_title.err().map(|wrong| (Field::ClientTitle, wrong)),
                client_text.err().map(|wrong| (Field::ClientText, wrong)),
                team_date.err().map(|wrong| (Field::TeamDate, wrong)),
                client_date.err().map(|wrong| (Field::ClientDate, wrong)),
                date_why.err().map(|wrong| (Field::DateWhy, wrong)),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }

    /// The fields to send, with a reason where one is needed: the client has read `told`.
    ///
    /// # Errors
    /// Every field that needs another look.
    pub fn fields_against(&self, told: Option<Day>) -> Result<TaskFields, Vec<(Field, Wrong)>> {
        let missing = self.moves(told) && self.date_why.trim().is_empty();
        match self.fields() {
            Ok(_) if missing => Err(vec![(Field::DateWhy, Wrong::Word(BadWord::Empty))]),
            fields => fields,
        }
    }

    /// Whether the client has read another date than this one, and so reads why.
    pub fn moves(&self, told: Option<Day>) -> bool {
        told.is_some_and(|told| day_of_field(&self.client_date) != Ok(Some(told)))
    }

    /// Whether both say the same in this field. Who works on it is compared without order, a blank end of a text not
    /// at all: the server keeps neither.
    pub fn same(&self, other: &Self, field: Field) -> bool {
        let sorted = |people: &[PersonId]| {
            let mut people = people.to_vec();
            people.sort();
            people
        };
        match field {
            Field::Title => self.title.trim() == other.title.trim(),
            Field::Text => self.text.trim_end() == other.text.trim_end(),
            Field::ClientTitle => self.client_title.trim() == other.client_title.trim(),
            Field::ClientText => self.client_text.trim_end() == other.client_text.trim_end(),
            Field::Owners => sorted(&self.owners) == sorted(&other.owners),
            Field::TeamDate => self.team_date == other.team_date,
            Field::ClientDate => self.client_date == other.client_date,
            Field::DateWhy => self.date_why.trim() == other.date_why.trim(),
            Field::Milestone => self.milestone == other.milestone,
        }
    }

    /// Whether anything was typed since.
    pub fn is_changed_from(&self, base: &Self) -> bool {
        Field::ALL.into_iter().any(|field| !self.same(base, field))
    }

    /// Takes one field of another draft.
    pub fn take(&mut self, from: &Self, field: Field) {
        match field {
            Field::Title => self.title.clone_from(&from.title),
            Field::Text => self.text.clone_from(&from.text),
            Field::ClientTitle => self.client_title.clone_from(&from.client_title),
            Field::ClientText => self.client_text.clone_from(&from.client_text),
            Field::Owners => self.owners.clone_from(&from.owners),
            Field::TeamDate => self.team_date.clone_from(&from.team_date),
            Field::ClientDate => self.client_date.clone_from(&from.client_date),
            Field::DateWhy => self.date_why.clone_from(&from.date_why),
            Field::Milestone => self.milestone = from.milestone,
        }
    }
}

/// Which of two texts to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// What was typed here.
    Mine,
    /// What the other person saved.
    Theirs,
}

/// A field that somebody else saved meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash {
    /// Which.
    pub field: Field,
    /// Whether it was changed here too, to something else.
    pub both: bool,
    /// What is proposed: mine where both changed it, theirs where only they did.
    pub keep: Keep,
}

/// What the others saved since `base` was seen, field by field. Fields only changed here are not listed: they stay.
pub fn clashes(base: &Draft, mine: &Draft, theirs: &Draft) -> Vec<Clash> {
    let changed = Field::ALL.into_iter().filter(|field| !base.same(theirs, *field) && !mine.same(theirs, *field));
    changed
        .map(|field| {
            let both = !base.same(mine, field);
            Clash { field, both, keep: if both { Keep::Mine } else { Keep::Theirs } }
        })
        .collect()
}

/// The draft that results: mine, with the fields of theirs that were chosen.
pub fn settled(mine: &Draft, theirs: &Draft, clashes: &[Clash]) -> Draft {
    let mut draft = mine.clone();
    for clash in clashes.iter().filter(|clash| clash.keep == Keep::Theirs) {
        draft.take(theirs, clash.field);
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Draft {
        Draft {
            title: "Packaging".into(),
            text: "Two greens".into(),
            client_title: String::new(),
            client_text: String::new(),
            owners: vec![],
            team_date: "2026-11-21".into(),
            client_date: String::new(),
            date_why: String::new(),
            milestone: false,
        }
    }

    #[test]
    fn every_wrong_field_is_said_at_once_and_nothing_typed_is_lost() {
        let draft =
            Draft { title: " ".into(), team_date: "21.11.2026".into(), client_title: "x".repeat(201), ..base() };
        assert_eq!(
            draft.fields(),
            Err(vec![
                (Field::Title, Wrong::Word(BadWord::Empty)),
                (Field::ClientTitle, Wrong::Word(BadWord::TooLong { most: 200 })),
                (Field::TeamDate, Wrong::Day),
            ])
        );
    }

    #[test]
    fn blank_dates_and_a_blank_client_title_are_none() {
        let fields = Draft { team_date: " ".into(), client_title: "  ".into(), ..base() }.fields().unwrap();
        assert_eq!((fields.team_date, fields.client_date, fields.client_title), (None, None, None));
    }

    #[test]
    fn what_only_they_changed_is_taken_and_what_both_changed_is_asked() {
        let mine = Draft { title: "Packaging, green".into(), client_date: "2026-12-01".into(), ..base() };
        let theirs = Draft { title: "Box".into(), text: "Three greens".into(), ..base() };
        let found = clashes(&base(), &mine, &theirs);
        assert_eq!(
            found,
            [
                Clash { field: Field::Title, both: true, keep: Keep::Mine },
                Clash { field: Field::Text, both: false, keep: Keep::Theirs },
            ]
        );
        let settled = settled(&mine, &theirs, &found);
        assert_eq!(settled, Draft { text: "Three greens".into(), ..mine });
    }

    #[test]
    fn taking_theirs_replaces_only_that_field() {
        let mine = Draft { title: "Mine".into(), text: "Mine too".into(), ..base() };
        let theirs = Draft { title: "Theirs".into(), text: "Theirs too".into(), ..base() };
        let mut found = clashes(&base(), &mine, &theirs);
        found[1].keep = Keep::Theirs;
        assert_eq!(settled(&mine, &theirs, &found), Draft { text: "Theirs too".into(), ..mine });
    }

    #[test]
    fn the_same_change_on_both_sides_is_no_clash() {
        let both = Draft { title: "Box".into(), text: "Two greens\n".into(), ..base() };
        assert_eq!(clashes(&base(), &both, &Draft { text: "Two greens".into(), ..both.clone() }), []);
        assert!(!Draft { text: "Two greens \n".into(), ..base() }.is_changed_from(&base()));
    }

    #[test]
    fn a_mark_as_milestone_is_sent_and_compared_like_any_field() {
        let mine = Draft { milestone: true, ..base() };
        assert!(mine.is_changed_from(&base()));
        assert!(mine.fields().unwrap().milestone);
        let theirs = Draft { title: "Box".into(), ..base() };
        let found = clashes(&base(), &mine, &theirs);
        assert!(settled(&mine, &theirs, &found).milestone);
        assert_eq!(
            clashes(&base(), &base(), &mine),
            [Clash { field: Field::Milestone, both: false, keep: Keep::Theirs }]
        );
    }

    #[test]
    fn a_reason_is_asked_for_where_a_date_that_was_told_becomes_another_or_none() {
        let told = Some("2026-12-01".parse().unwrap());
        let dated = |date: &str| Draft { client_date: date.into(), ..base() };
        assert!(dated("2026-12-02").moves(told) && dated(" ").moves(told) && dated("2.12.").moves(told));
        assert!(!dated("2026-12-01").moves(told) && !dated("2026-12-02").moves(None));
        let why = Draft { date_why: " The printer is late ".into(), ..dated("2026-12-02") };
        assert_eq!(why.fields().unwrap().date_why, Title::parse("The printer is late").ok());
        let long = Draft { date_why: "x".repeat(201), ..base() };
        assert_eq!(long.fields(), Err(vec![(Field::DateWhy, Wrong::Word(BadWord::TooLong { most: 200 }))]));
    }
}
