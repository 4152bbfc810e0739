//! Rows of what can be found or done, and which of them is marked.

use super::narrow::Kind;
use crate::icons::Icon;
use veranda_api::search::{Marked, MarkedInside, pieces};
use veranda_terms::{Lang, Moment, Verb, Words};

/// What choosing a row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Does {
    /// Goes to a page of the app, by its whole path.
    Go(String),
    /// Another look.
    Theme,
    /// Another language.
    Speak(Lang),
    /// Says what the keys do.
    Keys,
    /// Begins something new here.
    New,
}

/// A line in pieces: whether each is what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line(pub Vec<(String, bool)>);

impl Line {
    /// A line in which nothing is marked.
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![(text.into(), false)])
    }

    /// The whole line.
    pub fn text(&self) -> String {
        self.0.iter().map(|(piece, _)| piece.as_str()).collect()
    }

    fn is_empty(&self) -> bool {
        self.0.iter().all(|(piece, _)| piece.is_empty())
    }

    /// The line, unless nothing stands in it.
    pub fn unless_empty(self) -> Option<Self> {
        (!self.is_empty()).then_some(self)
    }
}

impl From<&Marked> for Line {
    fn from(marked: &Marked) -> Self {
        Self::of(marked.text.as_str(), &marked.hits)
    }
}

impl From<&MarkedInside> for Line {
    fn from(marked: &MarkedInside) -> Self {
        Self::of(marked.text.for_staff(), &marked.hits)
    }
}

impl Line {
    fn of(text: &str, hits: &[veranda_api::search::Span]) -> Self {
        Self(pieces(text, hits).into_iter().map(|(piece, hit)| (piece.to_owned(), hit)).collect())
    }
}

/// Something that can be found or done.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What kind of thing it is.
    pub icon: Icon,
    /// What the reader is asked there.
    pub verb: Option<Verb>,
    /// What it is called.
    pub title: Line,
    /// Where the words stand.
    pub sentence: Option<Line>,
    /// Where it is.
    pub place: String,
    /// A day, or what is asked there of others.
    pub aside: String,
    /// When it was said, finished or begun, for what has a time.
    pub at: Option<Moment>,
    /// The keys that do the same.
    pub keys: &'static str,
    /// Whether only the firm sees it.
    pub inside: bool,
    /// What choosing it does.
    pub does: Does,
}

impl Row {
    /// Something that only has a name.
    pub fn named(icon: Icon, title: impl Into<String>, does: Does) -> Self {
        Self {
            icon,
            verb: None,
            title: Line::plain(title),
            sentence: None,
            place: String::new(),
            aside: String::new(),
            at: None,
            keys: "",
            inside: false,
            does,
        }
    }
}

/// Rows of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What they are.
    pub name: String,
    /// Of which kind, where they were found.
    pub kind: Option<Kind>,
    /// In the order they are read.
    pub rows: Vec<Row>,
}

impl Group {
    /// A group, unless nothing is in it.
    pub fn of(name: impl Into<String>, rows: Vec<Row>) -> Option<Self> {
        (!rows.is_empty()).then(|| Self { name: name.into(), kind: None, rows })
    }

    /// A group of what was found, unless nothing was.
    pub fn found(kind: Kind, name: impl Into<String>, rows: Vec<Row>) -> Option<Self> {
        Self::of(name, rows).map(|group| Self { kind: Some(kind), ..group })
    }
}

/// Those rows whose name or place has the words; all of them while nothing is typed.
pub fn narrowed(groups: Vec<Group>, typed: &str) -> Vec<Group> {
    let words = Words::of(typed);
    let fits = |row: &Row| words.is_empty() || words.stand_in([row.title.text().as_str(), row.place.as_str()]);
    let narrow = |group: Group| Group::of(group.name, group.rows.into_iter().filter(|row| fits(row)).collect());
    groups.into_iter().filter_map(narrow).collect()
}

/// The row that is marked after a key, among so many.
pub fn moved(at: usize, rows: usize, key: &str) -> Option<usize> {
    let last = rows.checked_sub(1)?;
    Some(match key {
        "ArrowDown" if at >= last => 0,
        "ArrowDown" => at + 1,
        "ArrowUp" if at == 0 => last,
        "ArrowUp" => at - 1,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_places_are_found_as_the_server_finds() {
        let row = |name: &str| Row::named(Icon::PROJECT, name, Does::Go("/".to_owned()));
        let groups = vec![
            Group { name: "Projects".to_owned(), kind: None, rows: vec![row("Göteborg depot"), row("Labels")] },
            Group { name: "People".to_owned(), kind: None, rows: vec![row("Maja")] },
        ];
        let names = |typed: &str| {
            let found = narrowed(groups.clone(), typed);
            found.iter().flat_map(|group| &group.rows).map(|row| row.title.text()).collect::<Vec<_>>()
        };
        assert_eq!(names("goteb"), ["Göteborg depot"]);
        // Only the last word may be begun.
        assert_eq!(names("depot got").len(), 1);
        assert_eq!(names("dep goteborg").len(), 0);
        assert_eq!(names("dep").len(), 1);
        assert_eq!(names(" ").len(), 3);
    }

    #[test]
    fn the_marked_row_goes_round() {
        for (at, rows, key, expected) in [
            (0, 3, "ArrowDown", Some(1)),
            (2, 3, "ArrowDown", Some(0)),
            (0, 3, "ArrowUp", Some(2)),
            (1, 3, "ArrowUp", Some(0)),
            (7, 3, "ArrowDown", Some(0)),
            (0, 0, "ArrowDown", None),
            (0, 3, "Enter", None),
        ] {
            assert_eq!(moved(at, rows, key), expected, "{at} of {rows}, {key}");
        }
    }
}
