//! How a client's portal looks.

use crate::{Actor, Change, Client, Event, JournalEntry, Scope, SharedWith, Thing};
use veranda_terms::{Accent, Moment, PersonId};

/// Why a client was not repainted: it is a department of nobody, so there is no other's colour to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoWhole;

impl Client {
    /// Gives it a colour: one of its own, or with nothing the one of the client it is a department of, whatever that
    /// becomes. Any colour will do, because what has to be read is derived from it. Nothing comes of what it has already.
    ///
    /// # Errors
    /// [`NoWhole`].
    pub fn repainted(
        self,
        accent: Option<Accent>,
        by: PersonId,
        at: Moment,
    ) -> Result<Option<Change<Client>>, NoWhole> {
        let mut next = self.clone();
        match (accent, &mut next.part_of) {
            (Some(accent), part_of) => {
                next.accent = accent;
                if let Some(part) = part_of {
                    part.accent = false;
                }
            }
            (None, Some(part)) => part.accent = true,
            (None, None) => return Err(NoWhole),
        }
        if next == self {
            return Ok(None);
        }
        let entry = next.brand_changed(by, at);
        Ok(Some(Change { next, journal: vec![entry] }))
    }

    /// What the journal says when its look has changed.
    pub fn brand_changed(&self, by: PersonId, at: Moment) -> JournalEntry {
        JournalEntry {
            scope: Scope::Client(self.id),
            at,
            by: Actor::Person(by),
            event: Event::BrandChanged,
            thing: Thing::Client(self.id),
            shared_with: SharedWith::Nobody,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PartOf;
    use veranda_terms::{ClientId, HostName, Lang, Randomness, Title};

    struct Fixed(u8);
    impl Randomness for Fixed {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    fn client(part_of: Option<PartOf>) -> Client {
        Client {
            id: ClientId::fresh(&mut Fixed(1)),
            part_of,
            name: Title::parse("Nord").unwrap(),
            accent: Accent([1, 2, 3]),
            logo: None,
            lang: Lang::Sv,
            host: HostName::parse("nord.example.com").unwrap(),
            created: Moment(0),
        }
    }

    fn part(accent: bool) -> PartOf {
        PartOf {
            client: ClientId::fresh(&mut Fixed(2)),
            name: Title::parse("Skogholm").unwrap(),
            accent,
            lang: true,
            logo: false,
        }
    }

    fn by() -> PersonId {
        PersonId::fresh(&mut Fixed(3))
    }

    #[test]
    fn a_colour_of_its_own_is_told_once() {
        let change = client(None).repainted(Some(Accent([9, 9, 9])), by(), Moment(5)).unwrap().unwrap();
        assert_eq!(change.next.accent, Accent([9, 9, 9]));
        assert_eq!(change.journal.iter().map(|entry| entry.event).collect::<Vec<_>>(), [Event::BrandChanged]);
        assert!(change.next.repainted(Some(Accent([9, 9, 9])), by(), Moment(6)).unwrap().is_none());
    }

    #[test]
    fn a_department_takes_its_clients_colour_and_leaves_it_again() {
        let own = client(Some(part(false))).repainted(None, by(), Moment(5)).unwrap().unwrap().next;
        assert!(own.part_of.as_ref().is_some_and(|part| part.accent));
        // The same colour, but its own from now on.
        let same = own.accent;
        let again = own.repainted(Some(same), by(), Moment(6)).unwrap().unwrap().next;
        assert!(again.part_of.as_ref().is_some_and(|part| !part.accent));
    }

    #[test]
    fn who_is_no_department_has_no_other_colour_to_take() {
        assert_eq!(client(None).repainted(None, by(), Moment(5)).map(|_| ()), Err(NoWhole));
    }
}
