//! What a column means here, and which kind of thing its cells are.

use super::headings::{self, plain};
use crate::report::Kind;
use crate::{Field, Format};

/// What a column means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) field: Field,
    pub(super) also: Also,
    /// How well the heading says so, when several columns claim the same field: 0 says it best.
    pub(super) rank: usize,
}

/// What some columns of known tools tell besides, about other columns or about the whole plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Also {
    Nothing,
    /// The short name of the project, which says where the plan comes from.
    ProjectKey,
    /// What the project is called.
    ProjectName,
    /// The id by which other rows name their parent.
    RowId,
    /// The address of whoever stands in the column before it.
    Email,
    /// The account of whoever stands in the column before it, by which comments name their author.
    Account,
    /// How far the stage is: before the work, in it, after it.
    StageCategory,
}

/// What the heading of a column means in a table of this format.
pub(super) fn of(heading: &str, format: Format) -> Meaning {
    let plain = plain(heading);
    let special = match format {
        Format::Jira => jira(&plain),
        Format::Asana => asana(&plain),
        _ => None,
    };
    if let Some((field, also)) = special {
        return Meaning { field, also, rank: 0 };
    }
    match headings::meaning(&plain) {
        // What these tools call so is something else, or nothing but their own.
        Some((Field::Milestone | Field::Start, _)) if format == Format::Jira && plain != "start date" => {
            Meaning { field: Field::Note, also: Also::Nothing, rank: 0 }
        }
        Some((field, rank)) => Meaning { field, also: Also::Nothing, rank },
        None => Meaning { field: Field::Note, also: Also::Nothing, rank: 0 },
    }
}

fn jira(plain: &str) -> Option<(Field, Also)> {
    Some(match plain {
        "summary" | "resume" | "recapitulatif" | "sammanfattning" => (Field::Title, Also::Nothing),
        "issue id" | "id de ticket" | "id du ticket" | "arende id" | "work item id" => (Field::Ignore, Also::RowId),
        "issue key" | "cle de ticket" | "cle du ticket" | "arendenyckel" | "work item key" => {
            (Field::Id, Also::Nothing)
        }
        "project key" | "cle de projet" | "cle du projet" | "projektnyckel" => (Field::Ignore, Also::ProjectKey),
        "project name" | "nom du projet" | "nom de projet" | "projektnamn" => (Field::Ignore, Also::ProjectName),
        "status category" | "categorie d etat" | "categorie de statut" | "statuskategori" => {
            (Field::Done, Also::StageCategory)
        }
        "assignee id" | "reporter id" | "creator id" => (Field::Ignore, Also::Account),
        "project type"
        | "project lead"
        | "project lead id"
        | "project description"
        | "project url"
        | "watchers"
        | "watchers id"
        | "last viewed"
        | "parent id"
        | "parent summary"
        | "status category changed"
        | "type de projet"
        | "responsable du projet"
        | "observateurs"
        | "projekttyp"
        | "projektledare"
        | "bevakare" => (Field::Ignore, Also::Nothing),
        "reporter" | "creator" | "rapporteur" | "auteur" | "createur" | "skapare" => (Field::Note, Also::Nothing),
        _ => return None,
    })
}

fn asana(plain: &str) -> Option<(Field, Also)> {
    Some(match plain {
        "name" => (Field::Title, Also::Nothing),
        "task id" => (Field::Id, Also::Nothing),
        "assignee email" => (Field::Ignore, Also::Email),
        "projects" => (Field::Ignore, Also::ProjectName),
        _ => return None,
    })
}

/// Which tool wrote a table with such headings.
pub(super) fn format(headings: &[String]) -> Format {
    let plain: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
    let has = |names: &[&str]| names.iter().any(|name| plain.iter().any(|plain| plain == name));
    let issue = has(&[
        "issue key",
        "cle de ticket",
        "cle du ticket",
        "cle de demande",
        "arendenyckel",
        "work item key",
        "issue id",
    ]);
    let summary = has(&["summary", "resume", "recapitulatif", "sammanfattning"]);
    if issue && summary {
        Format::Jira
    } else if has(&["task id"]) && has(&["section column", "projects", "assignee email"]) && has(&["name"]) {
        Format::Asana
    } else {
        Format::Table
    }
}

/// Which kind of thing the cells of a column are that is kept as lines.
pub(super) fn kind(heading: &str) -> Kind {
    let plain = plain(heading);
    let begins = |starts: &[&str]| starts.iter().any(|start| plain.starts_with(start));
    match plain.as_str() {
        "priority" | "priorite" | "prioritet" => Kind::Priorities,
        "duration" | "duree" | "varaktighet" => Kind::Durations,
        "predecessors" | "predecesseurs" | "foregaende" | "foregaende aktiviteter" => Kind::Dependencies,
        "votes" | "roster" => Kind::Votes,
        "cost" | "costs" | "cout" | "couts" | "kostnad" | "budget" => Kind::CustomFieldValues,
        _ if begins(&["blocked by", "blocking", "inward issue link", "outward issue link"]) => Kind::Dependencies,
        _ if begins(&["original estimate", "remaining estimate", "time spent", "estimated hours", "work log"]) => {
            Kind::Work
        }
        _ => Kind::CustomFieldValues,
    }
}

/// A heading as people read it: Jira writes its added fields as `Custom field (Team)`.
pub(super) fn called(heading: &str) -> &str {
    let inner = ["Custom field (", "Champ personnalisé (", "Anpassat fält ("]
        .iter()
        .find_map(|start| heading.trim().strip_prefix(start)?.strip_suffix(')'));
    inner.unwrap_or(heading).trim()
}
