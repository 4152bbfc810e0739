//! That a contact is away, as their colleagues and the firm read it.

use veranda_api::away::Away as Shown;
use veranda_api::client::Somebody;
use veranda_domain::{Away, Membership, Person};
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{Client, Day, PersonId};

/// Who of some people is away, or will be.
#[derive(Debug)]
pub struct Absences {
    away: Vec<Away>,
    /// Who of them has come in: whoever has not answers for nobody, and is named by others.
    here: Vec<Somebody>,
    today: Day,
}

impl Absences {
    /// Of these, among the people with a place at the same house.
    pub fn of(away: Vec<Away>, people: &[(Person, Membership)], today: Day) -> Self {
        let here = people.iter().filter(|(_, place)| place.entered.is_some());
        let here = here.map(|(person, _)| Somebody { id: person.id, name: person.name.clone() }).collect();
        Self { away, here, today }
    }

    /// Among the people of a seat's house.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn here(rows: &mut Rows, seat: &Seat<Client>, today: Day) -> Result<Self, Failure> {
        let away = rows.away_here(seat).await?;
        let people = match away.is_empty() {
            true => Vec::new(),
            false => rows.colleagues_at(seat).await?,
        };
        Ok(Self::of(away, &people, today))
    }

    /// That somebody is away or will be, unless it is over.
    pub fn shown(&self, who: PersonId) -> Option<Shown> {
        let Away { person: _, client: _, from, until, deputy, at: _ } =
            self.away.iter().find(|away| away.person == who && self.today <= away.until)?;
        let deputy = deputy.and_then(|deputy| self.here.iter().find(|one| one.id == deputy).cloned());
        Some(Shown { from: *from, until: *until, deputy })
    }

    /// That somebody is away today.
    pub fn today(&self, who: PersonId) -> Option<Shown> {
        self.shown(who).filter(|away| away.from <= self.today)
    }
}
