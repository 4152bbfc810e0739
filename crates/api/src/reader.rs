//! What concerns one reader, derived from the views everybody of their class gets. The same in browser and server.

use crate::client::{ClientAsk, ClientCard, NextDate, Reader, Word};
use veranda_terms::{Action, AskWord, Day, Moment, PersonId, Turn, policy};

/// An ask on the reader's own list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Yours<'a> {
    /// The task it stands on.
    pub card: &'a ClientCard,
    /// The ask.
    pub ask: &'a ClientAsk,
}

/// The home list of one reader.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HomeList<'a> {
    /// What they are asked: overdue, then due, then what unlocks something.
    pub yours: Vec<Yours<'a>>,
    /// What the reader looks at later, in the same order.
    pub later: Vec<Yours<'a>>,
    /// What the firm works on, by client date.
    pub with_us: Vec<&'a ClientCard>,
    /// What was finished or closed, newest first.
    pub done: Vec<&'a ClientCard>,
}

/// Whether this open ask is the reader's to close.
pub fn is_yours(ask: &ClientAsk, me: &Reader) -> bool {
    ask.closed.is_none() && ask.of.includes(me.id) && policy::may_close(me.role, ask.form.action())
}

/// Whether the firm has to see to this ask before those asked can go on: one of them is stuck, or proposed other times.
pub fn waits_on_us(ask: &ClientAsk) -> bool {
    ask.closed.is_none() && open_word(ask).is_some_and(|word| word.says.is_ours())
}

/// What somebody asked has said of it, while that stands.
pub fn open_word(ask: &ClientAsk) -> Option<&Word> {
    ask.word.as_ref().filter(|word| ask.closed.is_none() && word.settled.is_none())
}

/// Whether it is the reader's turn: theirs to close, and nothing the firm has to see to first.
pub fn is_turn(ask: &ClientAsk, me: &Reader) -> bool {
    is_yours(ask, me) && !waits_on_us(ask)
}

/// Until which day the reader has put this ask off. On the day it is due it is no longer put off, whatever they have said:
/// nothing passes its day unseen.
pub fn put_off(ask: &ClientAsk, me: &Reader, today: Day) -> Option<Day> {
    let word = open_word(ask).filter(|word| word.by.id == me.id)?;
    match word.says {
        AskWord::Later { until } => Some(ask.due.map_or(until, |due| until.min(due))).filter(|back| today < *back),
        AskWord::Stuck { .. } | AskWord::OtherTimes { .. } => None,
    }
}

/// Whether the reader handed it to a colleague, and can take it back.
pub fn may_take_back(ask: &ClientAsk, me: &Reader) -> bool {
    ask.closed.is_none() && ask.handed.as_ref().is_some_and(|handed| handed.by.id == me.id)
}

/// Since when somebody is asked: since it was opened, handed to them, or asked again.
pub fn asked_since(ask: &ClientAsk, person: PersonId) -> Moment {
    let again = ask.word.as_ref().and_then(|word| word.settled);
    let handed = ask.handed.as_ref().filter(|handed| handed.to.id == person).map(|handed| handed.at);
    again.into_iter().chain(handed).fold(ask.since, Moment::max)
}

/// Until when the reader can take their own answer to this ask back, if they can at this moment.
pub fn undo_until(ask: &ClientAsk, me: &Reader, now: Moment) -> Option<Moment> {
    let closed = ask.closed.as_ref().filter(|closed| closed.by.id == me.id)?;
    closed.undo.filter(|until| now < *until)
}

/// Whose move a task is, for this reader.
pub fn turn(card: &ClientCard, me: &Reader) -> Turn {
    if let Some(ask) = first_of(card.asks.iter().filter(|ask| is_turn(ask, me))) {
        return Turn::Yours { action: ask.form.action(), due: ask.due };
    }
    let open = || card.asks.iter().filter(|ask| ask.closed.is_none());
    if let Some(ask) = first_of(open().filter(|ask| !waits_on_us(ask))) {
        return Turn::Colleagues { action: ask.form.action() };
    }
    if open().next().is_some() {
        return Turn::Ours;
    }
    match (&card.done, &card.partner) {
        (Some(_), _) => Turn::Done,
        (None, Some(_)) => Turn::Partners,
        (None, None) => Turn::Ours,
    }
}

/// What of these cards has the first client date from a day on, and is not done.
pub fn coming<'a>(cards: impl Iterator<Item = &'a ClientCard>, from: Day) -> Option<NextDate> {
    let open = cards.filter(|card| card.done.is_none());
    let dated = open.filter_map(|card| Some((card.date.filter(|day| *day >= from)?, card)));
    let (day, card) = dated.min_by_key(|(day, card)| (*day, card.shared, card.id))?;
    Some(NextDate { title: card.title.clone(), day })
}

/// What comes next of these cards "from us", from a day on: one that waits for the reader's own house is not the firm's to
/// promise.
pub fn coming_from_us<'a>(cards: impl Iterator<Item = &'a ClientCard>, me: &Reader, from: Day) -> Option<NextDate> {
    coming(cards.filter(|card| matches!(turn(card, me), Turn::Ours | Turn::Partners)), from)
}

/// The ask a card shows first among several: due first, then oldest.
pub fn first_of<'a>(asks: impl Iterator<Item = &'a ClientAsk>) -> Option<&'a ClientAsk> {
    asks.min_by_key(|ask| (ask.due.unwrap_or(Day(i32::MAX)), ask.since, ask.id))
}

/// Splits and ranks the cards for this reader, on this day of theirs.
pub fn home_list<'a>(cards: impl Iterator<Item = &'a ClientCard>, me: &Reader, today: Day) -> HomeList<'a> {
    let mut list = HomeList::default();
    for card in cards {
        let open = list.yours.len();
        list.yours.extend(card.asks.iter().filter(|ask| is_turn(ask, me)).map(|ask| Yours { card, ask }));
        if list.yours.len() > open {
            continue;
        }
        match turn(card, me) {
            Turn::Done => list.done.push(card),
            Turn::Ours | Turn::Partners | Turn::Colleagues { .. } | Turn::Yours { .. } => list.with_us.push(card),
        }
    }
    // Overdue comes before due by itself: its day is smaller.
    list.yours.sort_by_key(|yours| {
        (yours.ask.due.unwrap_or(Day(i32::MAX)), yours.ask.unlocks.is_none(), yours.ask.since, yours.ask.id)
    });
    (list.later, list.yours) = list.yours.into_iter().partition(|yours| put_off(yours.ask, me, today).is_some());
    list.with_us.sort_by_key(|card| (card.date.unwrap_or(Day(i32::MAX)), card.shared, card.id));
    list.done.sort_by_key(|card| (std::cmp::Reverse(card.done), card.id));
    list
}

/// Whether a finished task was finished since the reader was last here. On a first visit nothing is: it is all new.
pub fn is_fresh(card: &ClientCard, me: &Reader) -> bool {
    me.last_here.zip(card.done).is_some_and(|(last_here, done)| done > last_here)
}

/// The order of cards within a lane of the client's board: what is asked first, then by date. Never the firm's order,
/// which would tell about tasks the client does not see.
pub fn lane_order(card: &ClientCard, me: &Reader) -> impl Ord + use<> {
    let (group, due) = match turn(card, me) {
        Turn::Yours { due, .. } => (0, due),
        Turn::Colleagues { .. } => (1, card.date),
        Turn::Ours | Turn::Partners => (2, card.date),
        Turn::Done => (3, None),
    };
    let finished_newest_first = std::cmp::Reverse(card.done);
    (group, due.unwrap_or(Day(i32::MAX)), finished_newest_first, card.shared, card.id)
}

/// Minutes the reader's list takes in all.
pub fn minutes(list: &HomeList<'_>) -> u32 {
    list.yours.iter().map(|yours| u32::from(yours.ask.minutes)).sum()
}

/// How many of the reader's open asks want this action.
pub fn count_of(list: &HomeList<'_>, action: Action) -> usize {
    list.yours.iter().filter(|yours| yours.ask.form.action() == action).count()
}

/// How the client date of a task stands to the one that was told first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slip {
    /// So many days later.
    Later(u32),
    /// So many days earlier.
    Earlier(u32),
    /// It was taken back.
    TakenBack,
}

/// The slip of a task whose client date was first told as `was`; nothing where it never moved, or moved back.
pub fn slip(date: Option<Day>, was: Option<Day>) -> Option<Slip> {
    let was = was?;
    let Some(date) = date else { return Some(Slip::TakenBack) };
    let days = date.since(was);
    match days {
        0 => None,
        1.. => Some(Slip::Later(days.unsigned_abs())),
        _ => Some(Slip::Earlier(days.unsigned_abs())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::{Closed, Handed, Somebody};
    use veranda_terms::{
        AskId, Asked, ClientId, ContactRole, Form, Lang, Moment, Outcome, PersonId, PersonName, ProjectId, Randomness,
        StageId, TaskId, Title,
    };

    struct Fixed;
    impl Randomness for Fixed {
        fn bytes16(&mut self) -> [u8; 16] {
            [7; 16]
        }
    }

    fn me(last_here: Option<Moment>) -> Reader {
        Reader {
            id: PersonId::fresh(&mut Fixed),
            name: PersonName::parse("Maja").unwrap(),
            role: ContactRole::Decides,
            lang: Lang::En,
            last_here,
            client: ClientId::fresh(&mut Fixed),
            client_name: Title::parse("Skogholm").unwrap(),
            firm_name: Title::parse("Halden & Rask").unwrap(),
            away: None,
            looking: None,
        }
    }

    fn card(done: Option<Moment>) -> ClientCard {
        ClientCard {
            id: TaskId::fresh(&mut Fixed),
            project: ProjectId::fresh(&mut Fixed),
            stage: StageId::fresh(&mut Fixed),
            title: Title::parse("Logo").unwrap(),
            owners: Vec::new(),
            asks: Vec::new(),
            date: None,
            was: None,
            why: None,
            milestone: false,
            done,
            remarks: 0,
            partner: None,
            shared: Moment(1),
        }
    }

    #[test]
    fn what_comes_is_the_first_open_date_that_has_not_passed() {
        let dated = |day, done| ClientCard { date: day, ..card(done) };
        let late = dated(Some(Day(9)), None);
        let today = dated(Some(Day(10)), None);
        let soon = dated(Some(Day(12)), None);
        let done = dated(Some(Day(10)), Some(Moment(1)));
        let first = |cards: &[&ClientCard]| coming(cards.iter().copied(), Day(10)).map(|next| next.day.0);
        assert_eq!(first(&[&late, &soon, &today, &done]), Some(10));
        assert_eq!(first(&[&late, &done, &soon]), Some(12));
        assert_eq!(first(&[&late, &done, &card(None)]), None);
    }

    #[test]
    fn what_was_finished_after_the_last_visit_is_fresh_and_nothing_is_on_the_first() {
        let fresh = |done: Option<i64>, last: Option<i64>| is_fresh(&card(done.map(Moment)), &me(last.map(Moment)));
        assert!(fresh(Some(6), Some(5)));
        assert!(!fresh(Some(5), Some(5)));
        assert!(!fresh(Some(6), None));
        assert!(!fresh(None, Some(5)));
    }

    #[test]
    fn a_word_gives_the_turn_away_puts_off_or_leaves_it_and_the_day_it_is_due_comes_back_by_itself() {
        let somebody = |id| Somebody { id, name: PersonName::parse("Maja").unwrap() };
        let me = me(None);
        let other = PersonId::fresh(&mut Count(40));
        let ask = |by: PersonId, says: AskWord, settled: Option<i64>| ClientAsk {
            id: AskId::fresh(&mut Fixed),
            form: Form::Approve,
            own: None,
            of: Asked::Client,
            sentence: Title::parse("May we print?").unwrap(),
            unlocks: None,
            minutes: 5,
            since: Moment(1),
            due: Some(Day(20)),
            by: somebody(other),
            undo_until: None,
            reopened: None,
            word: Some(Word { says, by: somebody(by), at: Moment(2), settled: settled.map(Moment) }),
            handed: Some(Handed { at: Moment(5), by: somebody(other), to: somebody(me.id), words: None, until: None }),
            closed: None,
        };
        let stuck = || AskWord::Stuck { reason: "No logo".to_owned() };
        let later = |until| AskWord::Later { until: Day(until) };
        let on = |ask: ClientAsk| ClientCard { asks: vec![ask], ..card(None) };
        let yours = |card: &ClientCard, today| {
            let list = home_list(std::iter::once(card), &me, Day(today));
            (list.yours.len(), list.later.len(), list.with_us.len())
        };
        let theirs = on(ask(other, stuck(), None));
        let dated = |card: &ClientCard, day| ClientCard { date: Some(Day(day)), ..card.clone() };
        let from_us = |cards: &[ClientCard]| coming_from_us(cards.iter(), &me, Day(9)).map(|next| next.day.0);
        assert_eq!(from_us(&[dated(&theirs, 10)]), Some(10), "who is stuck waits for the firm");
        assert_eq!((turn(&theirs, &me), yours(&theirs, 1)), (Turn::Ours, (0, 0, 1)));
        let again = on(ask(other, stuck(), Some(9)));
        assert_eq!((matches!(turn(&again, &me), Turn::Yours { .. }), yours(&again, 1)), (true, (1, 0, 0)));
        assert_eq!(
            from_us(&[dated(&again, 10), dated(&card(None), 12)]),
            Some(12),
            "what waits for the reader does not come"
        );
        let mine = on(ask(me.id, later(15), None));
        assert_eq!((yours(&mine, 14), yours(&mine, 15)), ((0, 1, 0), (1, 0, 0)));
        assert_eq!(yours(&on(ask(me.id, later(30), None)), 20), (1, 0, 0), "due whatever was said");
        assert_eq!(yours(&on(ask(other, later(15), None)), 14), (1, 0, 0), "a colleague's day is theirs");
        assert_eq!(asked_since(&ask(other, stuck(), None), me.id), Moment(5), "since it was handed to them");
        assert_eq!(asked_since(&ask(other, stuck(), None), other), Moment(1));
        assert_eq!(asked_since(&ask(other, stuck(), Some(9)), other), Moment(9), "since it was asked again");
        assert!(!may_take_back(&mine.asks[0], &me), "whoever handed it over takes it back");
    }

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    #[test]
    fn an_answer_is_the_reader_s_to_undo_while_they_gave_it_and_there_is_time() {
        let title = |text: &str| Title::parse(text).unwrap();
        let person =
            |number: u8| Somebody { id: PersonId::fresh(&mut Count(number)), name: PersonName::parse("Maja").unwrap() };
        let reader = |number: u8| Reader {
            id: person(number).id,
            name: person(number).name,
            role: ContactRole::Decides,
            lang: Lang::En,
            last_here: None,
            client: ClientId::fresh(&mut Count(90)),
            client_name: title("Skogholm"),
            firm_name: title("Halden & Rask"),
            away: None,
            looking: None,
        };
        let ask = |undo: Option<Moment>| ClientAsk {
            id: AskId::fresh(&mut Count(80)),
            form: Form::Approve,
            own: None,
            of: Asked::Client,
            sentence: title("May we print?"),
            unlocks: None,
            minutes: 5,
            since: Moment(0),
            due: None,
            by: person(1),
            undo_until: None,
            reopened: None,
            word: None,
            handed: None,
            closed: Some(Closed { at: Moment(5), by: person(2), outcome: Outcome::Approved, undo }),
        };
        let until = Some(Moment(10));
        assert_eq!(undo_until(&ask(until), &reader(2), Moment(9)), until);
        assert_eq!(undo_until(&ask(until), &reader(2), Moment(10)), None, "the end is not part of it");
        assert_eq!(undo_until(&ask(until), &reader(3), Moment(9)), None, "a colleague's");
        assert_eq!(undo_until(&ask(None), &reader(2), Moment(9)), None);
        assert_eq!(undo_until(&ClientAsk { closed: None, ..ask(until) }, &reader(2), Moment(9)), None);
    }

    #[test]
    fn a_slip_is_counted_against_the_date_told_first() {
        let told = Day(20_000);
        for (now, slipped) in [
            (Some(Day(20_003)), Some(Slip::Later(3))),
            (Some(Day(19_999)), Some(Slip::Earlier(1))),
            (Some(told), None),
            (None, Some(Slip::TakenBack)),
        ] {
            assert_eq!(slip(now, Some(told)), slipped, "{now:?}");
            assert_eq!(slip(now, None), None, "nothing was told before");
        }
    }
}
