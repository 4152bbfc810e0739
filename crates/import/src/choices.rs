//! What the person who imports decided.

use crate::SourceId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use veranda_terms::Title;

/// Everything the person importing decided. The default is what the file itself suggests. A choice about something the
/// file does not hold changes nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// What a column of a table means, by its place from 0; a column that is not named here means what is guessed.
    pub columns: BTreeMap<usize, Field>,
    /// How days such as `03/04/2026` are read.
    pub date_order: Option<DateOrder>,
    /// What becomes of a stage; one that is not named here is kept.
    pub stages: BTreeMap<SourceId, StageChoice>,
    /// People who are not taken over.
    pub without: BTreeSet<SourceId>,
    /// What the project is called.
    pub name: Option<Title>,
}

/// What becomes of a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StageChoice {
    /// It becomes a stage.
    Keep,
    /// Its tasks go into another stage of the file. One that is left out, or goes elsewhere itself, is followed.
    Into(SourceId),
    /// It is left out with its tasks.
    LeaveOut,
}

/// Where the tasks of a stage go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Goes {
    Itself,
    Into(SourceId),
    Nowhere,
}

impl Choices {
    /// Whether they change anything besides how the file is read.
    pub(crate) fn narrow(&self) -> bool {
        !self.stages.is_empty() || !self.without.is_empty() || self.name.is_some()
    }

    /// Where the tasks of a stage go, when these are the stages there are. What leads in a circle, or to a stage that
    /// is not there, changes nothing.
    pub(crate) fn goes(&self, stage: &SourceId, known: &HashSet<&SourceId>) -> Goes {
        let mut at = stage;
        for _ in 0..=self.stages.len() {
            match self.stages.get(at) {
                Some(StageChoice::LeaveOut) => return Goes::Nowhere,
                Some(StageChoice::Into(other)) if other == stage || !known.contains(other) => return Goes::Itself,
                Some(StageChoice::Into(other)) => at = other,
                Some(StageChoice::Keep) | None if at == stage => return Goes::Itself,
                Some(StageChoice::Keep) | None => return Goes::Into(at.clone()),
            }
        }
        Goes::Itself
    }
}

/// Which of two numbers of a day such as `03/04/2026` is the month. Days that begin with the year need no choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// Day, month, year: 3 April.
    DayFirst,
    /// Month, day, year: 4 March.
    MonthFirst,
}

impl DateOrder {
    /// Both.
    pub const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];

    /// Its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DayFirst => "day_first",
            Self::MonthFirst => "month_first",
        }
    }

    /// The order of such a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == text)
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $text:literal;)*) => {
        /// What a column of a table means for the tasks made of its rows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $($(#[$doc])* $name,)*
        }

        impl Field {
            /// Every meaning, in the order a person is offered them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its name on the wire.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }

            /// The meaning of such a name.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|field| field.as_str() == text)
            }
        }
    };
}

fields! {
    /// What the task is called.
    Title "title";
    /// What is written about it.
    Text "text";
    /// The stage it stands in.
    Stage "stage";
    /// When it is due.
    Due "due";
    /// When it starts; kept as a line of its text.
    Start "start";
    /// Whether it is finished, or when it was: a day, yes or no, or 100 %.
    Done "done";
    /// Who is on it; several with a comma or semicolon between them.
    Person "person";
    /// Words on it; several with a comma or semicolon between them.
    Label "label";
    /// The task it is a part of, by its id or its title; kept as a line of its text.
    Parent "parent";
    /// What tells it from all others: the same id in a second import is the same task.
    Id "id";
    /// Something said about it, alone or as Jira writes it: `date;author;text`.
    Comment "comment";
    /// An address, alone or as Jira writes it: `date;author;name;address`.
    Attachment "attachment";
    /// Whether it is a milestone.
    Milestone "milestone";
    /// When it was made.
    Created "created";
    /// When it was last touched.
    Touched "touched";
    /// Kept as a line of its text, under the column's heading.
    Note "note";
    /// Left out.
    Ignore "ignore";
}

impl Field {
    /// Whether several columns of one table can mean it; of the others the first column counts and the rest are kept
    /// as notes.
    pub const fn repeats(self) -> bool {
        matches!(
            self,
            Self::Text
                | Self::Done
                | Self::Person
                | Self::Label
                | Self::Comment
                | Self::Attachment
                | Self::Note
                | Self::Ignore
        )
    }
}
