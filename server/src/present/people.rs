//! Names of people, looked up once for a whole view.

use std::collections::HashMap;
use veranda_api::client::Somebody;
use veranda_domain::{Ask, Task};
use veranda_store::{Failure, Rows};
use veranda_terms::{PersonId, PersonName};

/// Names by person.
#[derive(Debug, Default)]
pub struct Names(HashMap<PersonId, PersonName>);

impl Names {
    /// The names of everybody who appears on these tasks and asks, and of a few more.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn of(rows: &mut Rows, tasks: &[Task], asks: &[Ask], more: &[PersonId]) -> Result<Self, Failure> {
        let mut ids: Vec<PersonId> = tasks.iter().flat_map(|task| task.owners.iter().copied()).collect();
        ids.extend(asks.iter().map(|ask| ask.by));
        ids.extend(asks.iter().filter_map(|ask| ask.closed.as_ref().map(|closed| closed.by)));
        ids.extend(asks.iter().filter_map(|ask| ask.reopened.map(|back| back.by)));
        ids.extend(asks.iter().filter_map(|ask| ask.word.as_ref().map(|word| word.by)));
        ids.extend(asks.iter().filter_map(|ask| ask.handed.as_ref()).flat_map(|handed| [handed.by, handed.to]));
        ids.extend(asks.iter().filter_map(|ask| ask.reminded.map(|once| once.by)));
        ids.extend_from_slice(more);
        ids.sort_unstable();
        ids.dedup();
        Ok(Self(rows.people(&ids).await?))
    }

    /// Somebody by name. Nobody when the person is no longer there.
    pub fn somebody(&self, id: PersonId) -> Option<Somebody> {
        self.0.get(&id).map(|name| Somebody { id, name: name.clone() })
    }

    /// These people, in their order, without those no longer there.
    pub fn somebodies(&self, ids: &[PersonId]) -> Vec<Somebody> {
        ids.iter().filter_map(|id| self.somebody(*id)).collect()
    }
}
