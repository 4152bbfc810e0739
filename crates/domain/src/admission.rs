//! Somebody an invitation was passed on to: how they come in, and who decides.

use crate::{Actor, Change, Event, JournalEntry, Membership, Scope, SharedWith, Thing};
use veranda_terms::{AdmissionId, ClientId, EmailAddress, Lang, Moment, PersonId, PersonName};

/// How somebody came to be waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Brought {
    /// An invitation was passed on to them, and they proved that they read the address they gave.
    PassedOn,
    /// A colleague named them.
    Named,
}

impl Brought {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Brought::PassedOn => "passed_on",
            Brought::Named => "named",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "passed_on" => Some(Brought::PassedOn),
            "named" => Some(Brought::Named),
            _ => None,
        }
    }
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AdmissionState {
    /// Nobody has decided.
    Waiting,
    /// They were let in.
    Admitted,
    /// They were not.
    TurnedAway,
}

impl AdmissionState {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            AdmissionState::Waiting => "waiting",
            AdmissionState::Admitted => "admitted",
            AdmissionState::TurnedAway => "turned_away",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "waiting" => Some(AdmissionState::Waiting),
            "admitted" => Some(AdmissionState::Admitted),
            "turned_away" => Some(AdmissionState::TurnedAway),
            _ => None,
        }
    }
}

/// Somebody who waits to be let in at a client's house, or waited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admission {
    /// Which.
    pub id: AdmissionId,
    /// Where.
    pub client: ClientId,
    /// How they call themselves, or how a colleague calls them.
    pub name: PersonName,
    /// Their address.
    pub email: EmailAddress,
    /// The language they read.
    pub lang: Lang,
    /// Whose invitation was passed on, or who named them.
    pub brought_by: PersonId,
    /// How.
    pub how: Brought,
    /// Since when they wait.
    pub made: Moment,
    /// Where it stands.
    pub state: AdmissionState,
    /// When and by whom it was decided.
    pub decided: Option<(Moment, PersonId)>,
}

impl Admission {
    /// Lets them in, or not. Nothing when it was decided before.
    pub fn decide(self, admit: bool, by: PersonId, at: Moment) -> Option<Change<Admission>> {
        if self.state != AdmissionState::Waiting {
            return None;
        }
        let (state, event) = match admit {
            true => (AdmissionState::Admitted, Event::NewcomerAdmitted),
            false => (AdmissionState::TurnedAway, Event::NewcomerTurnedAway),
        };
        let journal = vec![said(self.client, Actor::Person(by), event, at)];
        Some(Change { next: Admission { state, decided: Some((at, by)), ..self }, journal })
    }

    /// Waits from now on.
    #[must_use]
    pub fn wait(self) -> Change<Admission> {
        let journal = vec![said(self.client, Actor::Person(self.brought_by), Event::NewcomerWaits, self.made)];
        Change { next: self, journal }
    }
}

/// How somebody who proved an address comes in by somebody else's invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entrance {
    /// They have a place of their own already.
    OwnPlace,
    /// The client lets everybody of that domain in.
    AtOnce,
    /// Somebody has to say yes. So has everybody who had a place and lost it, whatever their domain.
    Waits,
}

/// How a newcomer comes in.
pub fn entrance(place: Option<&Membership>, domain_is_allowed: bool) -> Entrance {
    match place {
        Some(place) if place.holds() => Entrance::OwnPlace,
        Some(_) => Entrance::Waits,
        None if domain_is_allowed => Entrance::AtOnce,
        None => Entrance::Waits,
    }
}

/// Whether a name typed at an invitation is that of the one it was for: each word of it is one of theirs or its first letter,
/// in any case and without accents. So "maja" is Maja Ekström, and Anna Sjö is not Anna Lind.
pub fn answers_to(invited: &PersonName, typed: &PersonName) -> bool {
    let theirs = words(invited);
    let is_theirs = |word: &String| {
        let initial = word.chars().count() == 1;
        theirs.iter().any(|own| own == word || (initial && own.starts_with(word.as_str())))
    };
    let typed = words(typed);
    typed.iter().any(|word| theirs.contains(word)) && typed.iter().all(is_theirs)
}

fn words(name: &PersonName) -> Vec<String> {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    let plain: String = name.as_str().nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn said(client: ClientId, by: Actor, event: Event, at: Moment) -> JournalEntry {
    let (scope, thing) = (Scope::Client(client), Thing::Client(client));
    JournalEntry { scope, at, by, event, thing, shared_with: SharedWith::Nobody }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_ones_own_in_any_case_shortened_and_without_accents() {
        let fits = |invited: &str, typed: &str| {
            answers_to(&PersonName::parse(invited).unwrap(), &PersonName::parse(typed).unwrap())
        };
        for typed in ["Maja Ekström", "maja", "EKSTROM", "Maja E.", "Ekström, Maja", "Maja\u{a0}Ekstro\u{308}m"] {
            assert!(fits("Maja Ekström", typed), "{typed}");
        }
        for typed in ["Anna", "Maja Lind", "M E", "M", "Maj", "x", "Maja Ekström Lind"] {
            assert!(!fits("Maja Ekström", typed), "{typed}");
        }
        assert!(!fits("Anna Lind", "Anna Sjö"));
        assert!(fits("Anne-Sophie d’Arc", "anne sophie"));
    }
}
