//! What was found in a file and what became of it: nothing is dropped silently.

mod tally;

use serde::Serialize;
pub(crate) use tally::Tally;
use veranda_terms::InternalText;

/// Per kind of thing: found, imported, left out and why. In every line `found` is `imported` plus what was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FidelityReport {
    /// One line for each kind of which something was found, in the order of [`Kind`].
    pub lines: Vec<Line>,
    /// Whether the source cut its own history short: Trello exports the latest 1,000 entries and no more.
    pub history_cut: bool,
}

/// What became of all things of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Which kind.
    pub kind: Kind,
    /// How many there are.
    pub found: u64,
    /// How many came in.
    pub imported: u64,
    /// How many did not, reason by reason.
    pub left_out: Vec<LeftOut>,
    /// How many of those that came in are not quite as they were. Not part of the sum.
    pub altered: Vec<Altered>,
}

/// Things that did not come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Why.
    pub reason: Reason,
    /// How many.
    pub count: u64,
    /// What the first few of them are called.
    pub examples: Vec<InternalText>,
}

/// Things that came in changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Altered {
    /// How.
    pub how: How,
    /// How many.
    pub count: u64,
    /// What the first few of them are called.
    pub examples: Vec<InternalText>,
}

/// A kind of thing a foreign plan holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The board itself, which becomes a project.
    Board,
    /// The text about the whole board.
    BoardDescription,
    /// Lists, which become stages.
    Lists,
    /// Cards, which become tasks.
    Cards,
    /// Due dates of cards.
    DueDates,
    /// Start dates of cards.
    StartDates,
    /// Days on which something was finished.
    DoneDates,
    /// How much of something is done.
    Progress,
    /// Milestones.
    Milestones,
    /// Rows of an outline that sum up the rows below them; they become labels.
    SummaryTasks,
    /// What is written about such rows.
    SummaryTexts,
    /// That a task is a part of another.
    Parents,
    /// That a task waits for another.
    Dependencies,
    /// How long tasks take.
    Durations,
    /// How much work tasks are.
    Work,
    /// How important tasks are.
    Priorities,
    /// Rules for the dates of tasks.
    Constraints,
    /// What was planned at first.
    Baselines,
    /// Costs and rates.
    Costs,
    /// Calendars of working days.
    Calendars,
    /// What is written about people.
    PeopleTexts,
    /// Work spread over days.
    SpreadWork,
    /// Labels of the board.
    Labels,
    /// Labels put on cards.
    LabelsOnCards,
    /// People of the board, also those who left it and are still named on a card.
    Members,
    /// People put on cards.
    MembersOnCards,
    /// Checklists.
    Checklists,
    /// Lines of checklists.
    ChecklistItems,
    /// Due dates of checklist lines.
    ChecklistItemDates,
    /// People put on checklist lines.
    ChecklistItemMembers,
    /// Comments on cards, which become internal notes.
    Comments,
    /// Attachments of cards, which become links.
    Attachments,
    /// Fields the board added to its cards.
    CustomFields,
    /// Columns of a table.
    Columns,
    /// Values of such fields on cards, or cells of columns that have no place of their own here.
    CustomFieldValues,
    /// Votes on cards.
    Votes,
    /// Places on the map.
    Locations,
    /// Reminders before due dates.
    Reminders,
    /// Stickers on cards.
    Stickers,
    /// Colours and pictures on the front of cards.
    Covers,
    /// Limits on the number of cards in a list.
    ListLimits,
    /// Who may do what on the board.
    Rights,
    /// Settings of the board.
    BoardSettings,
    /// Boards, lists and cards that whoever exported the file follows.
    Subscriptions,
    /// Power-ups and what they keep.
    PowerUpData,
    /// Entries of the history other than comments.
    Activity,
    /// Fields this importer does not know that hold something.
    Other {
        /// Where: thing and field, such as `card.recurrenceRule`.
        field: String,
    },
}

/// Why something did not come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It lies in the archive of the source.
    Archived,
    /// It is a template for cards, not a card.
    Template,
    /// It hangs on something that was left out, or on nothing.
    OnSomethingLeftOut,
    /// It names something the file does not hold: a card without its list, a person who is gone.
    LeadsNowhere,
    /// Another of the same id came first.
    Twice,
    /// There is nothing in it.
    Empty,
    /// It is not of the form such a thing has: no id, a date that is none.
    Malformed,
    /// The source says that it exists, but its export does not hold it.
    NotInFile,
    /// It did not fit into the text it belongs to.
    TooLong,
    /// There is no such thing here.
    NoPlaceHere,
    /// It means something inside the source only.
    SourceOnly,
    /// It is decided here, by people, and never by an import.
    DecidedHere,
    /// It is switched off in the source.
    Inactive,
    /// Nobody said which column is the title.
    NoTitle,
    /// Whoever imported said so.
    LeftByChoice,
    /// The importer does not know what it is.
    Unknown,
}

/// How something that came in differs from what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Characters that cannot be shown, or that turn a text around, were taken out.
    Cleaned,
    /// It was too long. The full title of a task opens its text; a text that is too long ends with an ellipsis.
    Shortened,
    /// It had no name and got its number or its colour for one.
    Named,
    /// The file itself is not in the export: the link opens it for those who may open it in the source.
    LinkOnly,
    /// It has no place of its own here and is kept as a line of the task's text.
    AsLine,
    /// It is a label of the tasks below it.
    AsLabel,
    /// Its tasks stand in another stage, because whoever imported said so.
    Merged,
}

impl FidelityReport {
    /// The line of a kind; nothing when nothing of that kind was found.
    pub fn line(&self, kind: &Kind) -> Option<&Line> {
        self.lines.iter().find(|line| line.kind == *kind)
    }

    /// Whether in every line what was found is what came in and what was left out.
    pub fn adds_up(&self) -> bool {
        self.lines.iter().all(|line| line.found == line.imported + line.left_out())
    }
}

impl Line {
    /// How many were left out, for whatever reason.
    pub fn left_out(&self) -> u64 {
        self.left_out.iter().map(|left| left.count).sum()
    }

    /// How many were left out for a reason.
    pub fn left_out_for(&self, reason: Reason) -> u64 {
        self.left_out.iter().filter(|left| left.reason == reason).map(|left| left.count).sum()
    }

    /// How many came in changed in a way.
    pub fn altered_by(&self, how: How) -> u64 {
        self.altered.iter().filter(|altered| altered.how == how).map(|altered| altered.count).sum()
    }
}
