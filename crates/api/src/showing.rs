//! How a project is shown: its view, what is left out of it, and in which order, as they stand in the address behind the
//! path. So a view survives a reload, lies on the way back, and can be sent to a colleague.

use crate::VisibleTo;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use veranda_terms::{Action, Day, PersonId, Staff, StageId};

/// How the tasks of a project are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// Lanes side by side, one for each stage.
    Board,
    /// A row for each task.
    List,
    /// A bar for each task, along the days.
    Timeline,
    /// A month, each task on its day.
    Calendar,
}

/// Tasks of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whose {
    /// What is asked of the contact who looks; the firm's people have no such list.
    Yours,
    /// What waits on the client.
    Client,
    /// What only the firm sees.
    Inside,
}

/// What rows are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// Their titles.
    Title,
    /// How long they wait on the client, longest first.
    Asked,
    /// The client date.
    Due,
    /// The team date.
    Team,
    /// Who works on them.
    Owner,
}

/// The word in the address for what is left out.
const HIDDEN: &str = "hidden";

/// An order of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sort {
    /// What by.
    pub by: By,
    /// Whether it is turned round.
    pub backwards: bool,
}

/// What the address says about how a project is shown. Nothing is what everybody begins with: `Display` prints nothing
/// for it, and nothing at all for the default of all; [`Self::parse`] passes over words it does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Showing {
    /// The view; nothing for the one that suits the screen.
    pub view: Option<View>,
    /// Only tasks of one side.
    pub turn: Option<Whose>,
    /// Only tasks of this stage.
    pub stage: Option<StageId>,
    /// Only tasks this person works on.
    pub owner: Option<PersonId>,
    /// Only tasks on which this is asked.
    pub action: Option<Action>,
    /// Without the tasks that stand behind another.
    pub lines_only: bool,
    /// The order of a list; nothing for that of the board.
    pub sort: Option<Sort>,
    /// The first day of the month of a calendar; nothing for the month it is.
    pub month: Option<Day>,
}

impl View {
    /// All of them, in the order of the number keys.
    pub const ALL: [View; 4] = [View::Board, View::List, View::Timeline, View::Calendar];

    /// Its word in the address.
    pub const fn as_str(self) -> &'static str {
        match self {
            View::Board => "board",
            View::List => "list",
            View::Timeline => "timeline",
            View::Calendar => "calendar",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.as_str() == word)
    }
}

impl Whose {
    const ALL: [Whose; 3] = [Whose::Yours, Whose::Client, Whose::Inside];

    const fn as_str(self) -> &'static str {
        match self {
            Whose::Yours => "yours",
            Whose::Client => "client",
            Whose::Inside => "inside",
        }
    }
}

impl By {
    const ALL: [By; 5] = [By::Title, By::Asked, By::Due, By::Team, By::Owner];

    const fn as_str(self) -> &'static str {
        match self {
            By::Title => "title",
            By::Asked => "asked",
            By::Due => "due",
            By::Team => "team",
            By::Owner => "owner",
        }
    }
}

impl Sort {
    fn parse(word: &str) -> Option<Self> {
        let (word, backwards) = word.strip_prefix('-').map_or((word, false), |word| (word, true));
        By::ALL.into_iter().find(|by| by.as_str() == word).map(|by| Sort { by, backwards })
    }
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.backwards { "-" } else { "" }, self.by.as_str())
    }
}

impl Showing {
    /// What a query says, with or without its question mark.
    pub fn parse(query: &str) -> Self {
        let mut showing = Self::default();
        for (name, word) in query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('=')) {
            match name {
                "view" => showing.view = View::parse(word),
                "turn" => showing.turn = Whose::ALL.into_iter().find(|whose| whose.as_str() == word),
                "stage" => showing.stage = word.parse().ok(),
                "owner" => showing.owner = word.parse().ok(),
                "action" => showing.action = Action::parse(word),
                "behind" => showing.lines_only = word == HIDDEN,
                "sort" => showing.sort = Sort::parse(word),
                "month" => showing.month = format!("{word}-01").parse().ok(),
                _ => {}
            }
        }
        showing
    }

    /// The same tasks in another view, where `usual` is the one that needs no word.
    #[must_use]
    pub fn in_view(self, view: View, usual: View) -> Self {
        Self { view: (view != usual).then_some(view), ..self }
    }

    /// The same view of all tasks.
    #[must_use]
    pub const fn of_all(self) -> Self {
        Self { turn: None, stage: None, owner: None, action: None, lines_only: false, ..self }
    }

    /// Whether it leaves tasks out.
    pub const fn leaves_out(self) -> bool {
        self.turn.is_some() || self.stage.is_some() || self.owner.is_some() || self.action.is_some() || self.lines_only
    }
}

impl fmt::Display for Showing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Showing { view, turn, stage, owner, action, lines_only, sort, month } = self;
        let month = month.map(|day| {
            let (year, month, _) = day.ymd();
            format!("{year:04}-{month:02}")
        });
        let words = [
            ("view", view.map(|view| view.as_str().to_owned())),
            ("turn", turn.map(|turn| turn.as_str().to_owned())),
            ("stage", stage.map(|stage| stage.to_string())),
            ("owner", owner.map(|owner| owner.to_string())),
            ("action", action.map(|action| action.as_str().to_owned())),
            ("behind", lines_only.then(|| HIDDEN.to_owned())),
            ("sort", sort.map(|sort| sort.to_string())),
            ("month", month),
        ];
        let said = words.into_iter().filter_map(|(name, word)| Some((name, word?)));
        for (at, (name, word)) in said.enumerate() {
            write!(f, "{}{name}={word}", if at == 0 { '?' } else { '&' })?;
        }
        Ok(())
    }
}

/// As it stands in the address.
impl Serialize for Showing {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Showing {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        <std::borrow::Cow<'de, str>>::deserialize(from).map(|text| Self::parse(&text))
    }
}

impl VisibleTo<Staff> for Showing {}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "11111111-1111-4111-8111-111111111111";

    #[test]
    fn what_everybody_begins_with_prints_nothing() {
        assert_eq!(Showing::default().to_string(), "");
        assert_eq!(Showing::parse(""), Showing::default());
        assert_eq!(Showing::parse("?"), Showing::default());
    }

    #[test]
    fn every_word_reads_back_from_what_is_printed() {
        let mut all = vec![Showing::default()];
        all.extend(View::ALL.map(|view| Showing { view: Some(view), ..Showing::default() }));
        all.extend(Whose::ALL.map(|turn| Showing { turn: Some(turn), ..Showing::default() }));
        all.extend(Action::ALL.map(|action| Showing { action: Some(action), ..Showing::default() }));
        for backwards in [false, true] {
            all.extend(By::ALL.map(|by| Showing { sort: Some(Sort { by, backwards }), ..Showing::default() }));
        }
        all.push(Showing { stage: ID.parse().ok(), owner: ID.parse().ok(), ..Showing::default() });
        all.push(Showing { lines_only: true, ..Showing::default() });
        all.push(Showing { view: Some(View::Calendar), month: Day::of(2026, 11, 1), ..Showing::default() });
        for showing in all {
            assert_eq!(Showing::parse(&showing.to_string()), showing, "{showing}");
        }
    }

    #[test]
    fn an_address_says_what_it_shows() {
        let showing = Showing::parse("?view=list&turn=yours&sort=-due");
        let sort = Some(Sort { by: By::Due, backwards: true });
        assert_eq!(showing, Showing { view: Some(View::List), turn: Some(Whose::Yours), sort, ..Showing::default() });
        assert_eq!(showing.to_string(), "?view=list&turn=yours&sort=-due");
    }

    #[test]
    fn unknown_words_are_passed_over() {
        for query in [
            "view=gallery",
            "turn=mine",
            "stage=7",
            "owner=%3Cscript%3E",
            "action=dance",
            "sort=--due",
            "month=2026-13",
            "month=november",
            "behind=shown",
            "budget=1",
            "view",
            "=list",
            "&&",
        ] {
            assert_eq!(Showing::parse(query), Showing::default(), "{query}");
        }
        assert_eq!(Showing::parse("utm=x&view=list").view, Some(View::List));
    }

    #[test]
    fn the_usual_view_needs_no_word_and_filters_come_along() {
        let list = Showing::parse("view=list&action=approve");
        assert_eq!(list.in_view(View::Board, View::Board).to_string(), "?action=approve");
        // On a phone the list is the usual one.
        assert_eq!(list.in_view(View::List, View::List).to_string(), "?action=approve");
        assert_eq!(list.in_view(View::Board, View::List).to_string(), "?view=board&action=approve");
        assert_eq!(list.of_all().to_string(), "?view=list");
        assert!(list.leaves_out() && !list.of_all().leaves_out());
    }
}
