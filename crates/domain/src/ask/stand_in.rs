//! Who stands in for whoever is away: what is asked of them in person is handed to their deputy, and goes back.

use super::{Ask, Handed};
use crate::{Actor, Away, Change, Event, SharedWith};
use veranda_terms::{Action, Asked, ContactRole, Day, Moment, PersonId, policy};

/// Who can be asked in a project on one day, and who of them is away.
#[derive(Debug, Clone)]
pub struct Present {
    /// The day, on the firm's clock.
    pub today: Day,
    /// Everybody who has come in and sees the project, with what they may do.
    pub people: Vec<(PersonId, ContactRole)>,
    /// Who of them said that they are away, on whatever days.
    pub away: Vec<Away>,
}

impl Present {
    fn may(&self, person: PersonId, action: Action) -> bool {
        self.people.iter().any(|(one, role)| *one == person && policy::may_close(*role, action))
    }

    fn away(&self, person: PersonId) -> impl Iterator<Item = &Away> {
        self.away.iter().filter(move |away| away.person == person && away.covers(self.today))
    }

    /// Who answers such an ask for somebody who is away, and until when. Whoever is away themself answers for nobody: an ask
    /// wanders no further than to one deputy.
    fn deputy(&self, person: PersonId, action: Action) -> Option<(PersonId, Day)> {
        let answers = |deputy: &PersonId| self.may(*deputy, action) && self.away(*deputy).next().is_none();
        self.away(person).find_map(|away| Some((away.deputy.filter(answers)?, away.until)))
    }
}

impl Ask {
    /// The ask as it stands among those who are present: handed to the deputy of one of those asked in person who is away,
    /// and back once they are there again or nobody answers for them any more. Nothing where nothing changes, so this may be
    /// asked at any time and as often as one likes. Where somebody stands in already it is not handed on for another.
    pub fn stand_in(self, present: &Present, at: Moment) -> Option<Change<Ask>> {
        if self.closed.is_some() {
            return None;
        }
        let mut journal = Vec::new();
        let mut next = self;
        if let Some(handed) = next.handed.clone().filter(|handed| handed.away.is_some()) {
            if next.is_left_to(&handed, present) {
                // Whoever has no place any more comes back for nothing: from here on it is their deputy's.
                journal.push(next.entry(Event::AskHanded, Actor::Person(handed.by), at, SharedWith::Client));
                next.handed = Some(Handed { away: None, ..handed });
                return Some(Change { next, journal });
            }
            match next.still_stands(&handed, present) {
                Some(until) if Some(until) == handed.away => return None,
                Some(until) => {
                    journal.push(next.entry(Event::AskHanded, Actor::Person(handed.by), at, SharedWith::Client));
                    next.handed = Some(Handed { away: Some(until), ..handed });
                    return Some(Change { next, journal });
                }
                None => {
                    journal.push(next.entry(Event::AskHandedBack, Actor::Person(handed.by), at, SharedWith::Client));
                    next = Ask { of: handed.was, handed: None, ..next }.without_plans_of(handed.to);
                }
            }
        }
        // What somebody handed over themself, with their words, is theirs to take back.
        if next.handed.is_none()
            && let Some((by, to, until)) = next.away_and_deputy(present)
        {
            journal.push(next.entry(Event::AskHanded, Actor::Person(by), at, SharedWith::Client));
            let handed = Some(Handed { at, by, to, words: None, was: next.of.clone(), away: Some(until) });
            next = Ask { of: next.of.with_instead(by, to), handed, ..next }.without_plans_of(by);
        }
        (!journal.is_empty()).then_some(Change { next, journal })
    }

    /// Whether whoever was away has no place any more, while their deputy has.
    fn is_left_to(&self, handed: &Handed, present: &Present) -> bool {
        let gone = !present.people.iter().any(|(person, _)| *person == handed.by);
        gone && present.may(handed.to, self.form.action())
    }

    /// Until when a deputy goes on to answer for whoever it was asked of.
    fn still_stands(&self, handed: &Handed, present: &Present) -> Option<Day> {
        let deputy = present.deputy(handed.by, self.form.action());
        deputy.filter(|(deputy, _)| *deputy == handed.to).map(|(_, until)| until)
    }

    fn away_and_deputy(&self, present: &Present) -> Option<(PersonId, PersonId, Day)> {
        let Asked::People { people } = &self.of else { return None };
        people.iter().find_map(|person| {
            let (deputy, until) = present.deputy(*person, self.form.action())?;
            self.of.may_be_handed(*person, deputy).then_some((*person, deputy, until))
        })
    }

    /// That somebody looks at it later is their own plan, and ends with their turn; what the firm has to see to first stays.
    fn without_plans_of(self, person: PersonId) -> Ask {
        let word = self.word.filter(|word| word.by != person || word.says.is_ours());
        Ask { word, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::tests::{Count, asked};
    use crate::ask::{HandRefused, Word};
    use veranda_terms::{AskWord, ClientId, Form};

    const TODAY: Day = Day(20_000);
    const NOW: Moment = Moment(1_000);
    const MAJA: u8 = 50;
    const ELIN: u8 = 60;
    const PER: u8 = 70;

    fn person(number: u8) -> PersonId {
        PersonId::fresh(&mut Count(number))
    }

    fn people(people: &[u8]) -> Asked {
        Asked::People { people: people.iter().map(|number| person(*number)).collect() }
    }

    fn ask(of: Asked) -> Ask {
        Ask { of, ..asked(Form::Approve, &mut Count(0)) }
    }

    fn away(who: u8, deputy: Option<u8>) -> Away {
        let client = ClientId::fresh(&mut Count(90));
        let (from, until) = (TODAY.plus(-1), TODAY.plus(3));
        Away { person: person(who), client, from, until, deputy: deputy.map(person), at: Moment(1) }
    }

    fn present(away: &[Away]) -> Present {
        let people = [MAJA, ELIN, PER].map(|number| (person(number), ContactRole::Decides)).to_vec();
        Present { today: TODAY, people, away: away.to_vec() }
    }

    fn handed(ask: Ask, present: &Present) -> Ask {
        ask.stand_in(present, NOW).expect("it is handed over").next
    }

    #[test]
    fn what_is_asked_in_person_goes_to_the_deputy_and_comes_back() {
        let there = present(&[away(MAJA, Some(ELIN))]);
        for (of, after) in [(people(&[MAJA]), people(&[ELIN])), (people(&[PER, MAJA]), people(&[PER, ELIN]))] {
            let change = ask(of.clone()).stand_in(&there, NOW).unwrap();
            assert_eq!(change.journal.iter().map(|entry| entry.event).collect::<Vec<_>>(), [Event::AskHanded]);
            let handed = change.next.handed.clone().unwrap();
            assert_eq!((handed.by, handed.to, handed.away), (person(MAJA), person(ELIN), Some(TODAY.plus(3))));
            assert_eq!(change.next.of, after);
            assert!(change.next.clone().stand_in(&there, NOW).is_none(), "once is enough");
            for back in [present(&[]), Present { today: TODAY.plus(4), ..there.clone() }] {
                let change = change.next.clone().stand_in(&back, NOW).unwrap();
                assert_eq!(change.journal[0].event, Event::AskHandedBack);
                assert_eq!((change.next.of, change.next.handed), (of.clone(), None));
            }
        }
    }

    #[test]
    fn nothing_is_handed_of_the_whole_client_without_a_deputy_before_its_day_or_once_closed() {
        let there = present(&[away(MAJA, Some(ELIN))]);
        assert!(ask(Asked::Client).stand_in(&there, NOW).is_none());
        assert!(ask(people(&[PER])).stand_in(&there, NOW).is_none());
        assert!(ask(people(&[MAJA, ELIN])).stand_in(&there, NOW).is_none(), "she is asked already");
        assert!(ask(people(&[MAJA])).stand_in(&present(&[away(MAJA, None)]), NOW).is_none());
        assert!(ask(people(&[MAJA])).stand_in(&Present { today: TODAY.plus(-2), ..there.clone() }, NOW).is_none());
        let closed = ask(people(&[MAJA])).withdraw(person(1), NOW, SharedWith::Client).unwrap().next;
        assert!(closed.stand_in(&there, NOW).is_none());
    }

    #[test]
    fn a_deputy_who_cannot_answer_leaves_it_with_whoever_was_asked() {
        let there = present(&[away(MAJA, Some(ELIN))]);
        let given = handed(ask(people(&[MAJA])), &there);
        let mut lowered = there.clone();
        lowered.people[1].1 = ContactRole::TakesPart;
        let mut left = there.clone();
        left.people.remove(1);
        let both_away = present(&[away(MAJA, Some(ELIN)), away(ELIN, Some(PER))]);
        for without in [lowered, left, both_away] {
            let back = given.clone().stand_in(&without, NOW).unwrap().next;
            assert_eq!((&back.of, &back.handed), (&people(&[MAJA]), &None), "no chain, and nobody is left without it");
            assert!(back.stand_in(&without, NOW).is_none());
        }
        let mut gone = there;
        gone.people.remove(0);
        gone.away.clear();
        let left = given.stand_in(&gone, NOW).unwrap().next;
        let ends = |ask: &Ask| ask.handed.as_ref().map(|handed| handed.away);
        assert_eq!((&left.of, ends(&left)), (&people(&[ELIN]), Some(None)), "whoever left does not come back for it");
        assert!(left.clone().stand_in(&gone, NOW).is_none(), "once is enough");
        assert!(left.stand_in(&present(&[]), NOW).is_none(), "nor do they when they are invited again");
    }

    #[test]
    fn another_deputy_or_day_is_taken_over_and_one_who_stands_in_is_enough() {
        let given = handed(ask(people(&[MAJA])), &present(&[away(MAJA, Some(ELIN))]));
        let change = given.clone().stand_in(&present(&[away(MAJA, Some(PER))]), NOW).unwrap();
        assert_eq!(change.next.of, people(&[PER]));
        assert_eq!(change.next.handed.unwrap().was, people(&[MAJA]));
        let longer = Away { until: TODAY.plus(9), ..away(MAJA, Some(ELIN)) };
        let change = given.stand_in(&present(&[longer]), NOW.plus_ms(5)).unwrap();
        let handed = change.next.handed.unwrap();
        assert_eq!((handed.away, handed.at), (Some(TODAY.plus(9)), NOW), "nobody is asked anew");
        let two = present(&[away(MAJA, Some(ELIN)), away(PER, None)]);
        let shared = self::handed(ask(people(&[MAJA, PER])), &two);
        assert_eq!(shared.of, people(&[ELIN, PER]));
    }

    #[test]
    fn what_somebody_handed_over_themself_is_theirs_to_take_back() {
        let by_hand = ask(people(&[MAJA]))
            .hand((person(MAJA), ContactRole::Decides), (person(PER), ContactRole::Decides), None, NOW)
            .unwrap()
            .next;
        assert!(by_hand.clone().stand_in(&present(&[]), NOW).is_none());
        assert!(by_hand.stand_in(&present(&[away(PER, Some(ELIN))]), NOW).is_none());
        // And the other way round: what goes back to somebody is nobody's to give away.
        let given = handed(ask(people(&[MAJA])), &present(&[away(MAJA, Some(ELIN))]));
        let on = given.hand((person(ELIN), ContactRole::Decides), (person(PER), ContactRole::Decides), None, NOW);
        assert_eq!(on.map(|change| change.next), Err(HandRefused::StandsIn));
    }

    #[test]
    fn a_plan_of_whoever_is_away_ends_and_what_the_firm_has_to_see_to_stays() {
        let there = present(&[away(MAJA, Some(ELIN))]);
        let stuck = AskWord::Stuck { reason: "No samples.".to_owned() };
        let later = AskWord::Later { until: TODAY.plus(1) };
        for (says, by, stays) in
            [(stuck.clone(), MAJA, true), (later.clone(), MAJA, false), (later, PER, true), (stuck, PER, true)]
        {
            let word = Some(Word { says, by: person(by), at: NOW, settled: None });
            let given = handed(Ask { word: word.clone(), ..ask(people(&[MAJA, PER])) }, &there);
            assert_eq!(given.word, word.filter(|_| stays));
        }
    }
}
