//! Narrowing what was found: to some kinds of things, to some time. It stands in the address, as the words do.

use super::model::{Group, Row};
use veranda_terms::Moment;

/// A kind of thing that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A task, whoever's turn it is.
    Task,
    /// Something said.
    Message,
    /// A project.
    Project,
    /// A client.
    Client,
    /// Somebody.
    Person,
}

/// How long ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Within [`RECENT_MS`].
    Recent,
    /// Before that.
    Older,
}

/// How long something is recent, in milliseconds: thirty days.
pub const RECENT_MS: i64 = 30 * 86_400_000;

/// To what the reader narrowed it down; nothing chosen narrows nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrow {
    /// These kinds alone.
    pub kinds: Vec<Kind>,
    /// This time alone. What has no time of its own, as a person, is of none.
    pub when: Option<When>,
}

impl Kind {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Task, Self::Message, Self::Project, Self::Client, Self::Person];

    const fn key(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Message => "message",
            Self::Project => "project",
            Self::Client => "client",
            Self::Person => "person",
        }
    }
}

impl When {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Recent, Self::Older];

    /// Of when a row is, where it has a time.
    pub fn of(row: &Row, now: Moment) -> Option<Self> {
        row.at.map(|at| if now.0 - at.0 < RECENT_MS { Self::Recent } else { Self::Older })
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Recent => "recent",
            Self::Older => "older",
        }
    }
}

impl Narrow {
    /// Reads what an address says; what it does not know narrows nothing.
    pub fn read(kinds: &str, when: &str) -> Self {
        Self {
            kinds: Kind::ALL.into_iter().filter(|kind| kinds.split(',').any(|key| key == kind.key())).collect(),
            when: When::ALL.into_iter().find(|one| one.key() == when),
        }
    }

    /// The end of an address that says it.
    pub fn written(&self) -> String {
        let kinds: Vec<&str> = self.kinds.iter().map(|kind| kind.key()).collect();
        let kinds = if kinds.is_empty() { String::new() } else { format!("&kind={}", kinds.join(",")) };
        kinds + &self.when.map_or(String::new(), |when| format!("&when={}", when.key()))
    }

    /// With this kind chosen where it was not, and the reverse.
    pub fn toggled(mut self, kind: Kind) -> Self {
        match self.kinds.iter().position(|one| *one == kind) {
            Some(at) => drop(self.kinds.remove(at)),
            None => self.kinds.push(kind),
        }
        self
    }

    /// What of it is shown.
    pub fn of(&self, groups: &[Group], now: Moment) -> Vec<Group> {
        let fits = |row: &&Row| self.when.is_none() || When::of(row, now) == self.when;
        let kept = groups
            .iter()
            .filter(|group| self.kinds.is_empty() || group.kind.is_some_and(|kind| self.kinds.contains(&kind)));
        let narrowed = kept.filter_map(|group| {
            let rows: Vec<Row> = group.rows.iter().filter(fits).cloned().collect();
            (!rows.is_empty()).then(|| Group { rows, ..group.clone() })
        });
        narrowed.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::model::Does;
    use crate::icons::Icon;

    const NOW: Moment = Moment(RECENT_MS * 10);

    fn row(name: &str, at: Option<i64>) -> Row {
        Row { at: at.map(|ago| Moment(NOW.0 - ago)), ..Row::named(Icon::PROJECT, name, Does::Keys) }
    }

    fn found() -> Vec<Group> {
        [
            (Kind::Task, vec![row("mine", Some(0))]),
            (Kind::Task, vec![row("theirs", Some(RECENT_MS - 1)), row("old", Some(RECENT_MS))]),
            (Kind::Message, vec![row("said", Some(5))]),
            (Kind::Person, vec![row("Maja", None)]),
        ]
        .into_iter()
        .filter_map(|(kind, rows)| Group::found(kind, "", rows))
        .collect()
    }

    fn names(narrow: &Narrow) -> Vec<String> {
        narrow.of(&found(), NOW).iter().flat_map(|group| &group.rows).map(|row| row.title.text()).collect()
    }

    #[test]
    fn a_kind_and_a_time_leave_what_is_of_both() {
        let (task, said) = (Narrow::default().toggled(Kind::Task), Narrow::default().toggled(Kind::Message));
        assert_eq!(names(&Narrow::default()), ["mine", "theirs", "old", "said", "Maja"]);
        assert_eq!(names(&task), ["mine", "theirs", "old"]);
        assert_eq!(names(&Narrow { when: Some(When::Recent), ..task.clone() }), ["mine", "theirs"]);
        assert_eq!(names(&Narrow { when: Some(When::Older), ..said.clone() }), Vec::<String>::new());
        assert_eq!(names(&Narrow { when: Some(When::Older), ..Narrow::default() }), ["old"]);
        assert_eq!(names(&said.toggled(Kind::Person)), ["said", "Maja"]);
        assert_eq!(task.toggled(Kind::Task), Narrow::default());
    }

    #[test]
    fn an_address_keeps_it_and_says_nothing_else() {
        for narrow in [
            Narrow::default(),
            Narrow { kinds: vec![Kind::Task, Kind::Person], when: Some(When::Older) },
            Narrow { kinds: vec![], when: Some(When::Recent) },
        ] {
            let written = narrow.written();
            let part = |name: &str| {
                let found = written.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
                found.map_or("", |(_, value)| value)
            };
            assert_eq!(Narrow::read(part("kind"), part("when")), narrow, "{written}");
        }
        assert_eq!(Narrow::read("gold,task", "soon"), Narrow::default().toggled(Kind::Task));
        assert_eq!(Narrow::default().written(), "");
    }
}
