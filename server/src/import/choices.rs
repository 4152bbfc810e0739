//! What the firm decided about a file, from the words of the wire.

use crate::http::Refused;
use std::collections::BTreeMap;
use veranda_api::staff::{PersonUse, PlanChoices, StageUse};
use veranda_domain::Person;
use veranda_import::{Choices, DateOrder, Field, Found, SourceId, StageChoice};
use veranda_terms::{BadWord, PersonId};

/// The choices as the importer takes them.
///
/// # Errors
/// Names the choice that means nothing.
pub fn choices(asked: &PlanChoices) -> Result<Choices, Refused> {
    let PlanChoices { name, columns, date_order, stages, people } = asked;
    let bad = |field: &str| Refused::field(field, BadWord::Unprintable);
    let source = |key: &str| SourceId::parse(key).ok_or_else(|| bad("choices"));
    let mut chosen = Choices { name: name.clone(), ..Choices::default() };
    for (at, word) in columns {
        let at = usize::try_from(*at).map_err(Refused::broken)?;
        chosen.columns.insert(at, Field::parse(word).ok_or_else(|| bad("columns"))?);
    }
    chosen.date_order = match date_order.as_deref() {
        None | Some("year_first") => None,
        Some(word) => Some(DateOrder::parse(word).ok_or_else(|| bad("date_order"))?),
    };
    for (key, becomes) in stages {
        let becomes = match becomes {
            StageUse::Keep => StageChoice::Keep,
            StageUse::Into(other) => StageChoice::Into(source(other)?),
            StageUse::LeaveOut => StageChoice::LeaveOut,
        };
        chosen.stages.insert(source(key)?, becomes);
    }
    for (key, becomes) in people {
        if *becomes == PersonUse::LeaveOut {
            chosen.without.insert(source(key)?);
        }
    }
    Ok(chosen)
}

/// Who the people of a file are here: as was decided, else a colleague of the same name, else nobody yet.
#[derive(Debug, Clone, Default)]
pub struct People(BTreeMap<String, PersonUse>);

impl People {
    /// Who they are.
    ///
    /// # Errors
    /// When somebody was made a colleague who is none.
    pub fn of(found: &Found, colleagues: &[Person], decided: &PlanChoices) -> Result<Self, Refused> {
        let mut uses = BTreeMap::new();
        for person in &found.people {
            let becomes = match decided.people.get(person.source.as_str()) {
                Some(PersonUse::Colleague(id)) if colleagues.iter().all(|colleague| colleague.id != *id) => {
                    return Err(Refused::missing());
                }
                Some(decided) => decided.clone(),
                None => same_name(person.name.for_staff(), colleagues).map_or(PersonUse::Kept, PersonUse::Colleague),
            };
            uses.insert(person.source.to_string(), becomes);
        }
        Ok(Self(uses))
    }

    /// Who somebody of the file is.
    pub fn who(&self, source: &str) -> PersonUse {
        self.0.get(source).cloned().unwrap_or(PersonUse::Kept)
    }

    /// The colleague somebody of the file is.
    pub fn colleague(&self, source: &str) -> Option<PersonId> {
        match self.0.get(source) {
            Some(PersonUse::Colleague(person)) => Some(*person),
            _ => None,
        }
    }
}

/// The one colleague who is called so. Two of the same name: a person must say which.
fn same_name(name: &str, colleagues: &[Person]) -> Option<PersonId> {
    let wanted = name.to_lowercase();
    let mut same = colleagues.iter().filter(|colleague| colleague.name.as_str().to_lowercase() == wanted);
    let one = same.next()?;
    same.next().is_none().then_some(one.id)
}
