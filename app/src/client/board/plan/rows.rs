//! What stands on the paper: the open tasks of a project by visible stage, who does what, and the days of each. Words and
//! drawing come later; nothing here knows more than the cards the reader has.

use super::super::super::parts::first_name;
use crate::views::timeline::Span;
use veranda_api::client::{ClientAsk, ClientCard, ClientStage, Reader};
use veranda_api::reader::waits_on_us;
use veranda_terms::{Action, Asked, Day, Moment, PersonId, Verb};

/// One task on the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is called.
    pub title: String,
    /// Whose move it is: everything asked of the client, or else one who is none of them. Nobody's, where a milestone only
    /// comes.
    pub does: Vec<Does>,
    /// The client date.
    pub date: Option<Day>,
    /// The client date that was told first, where it is another one.
    pub was: Option<Day>,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// From when until when; nothing where no end is known.
    pub bar: Option<(Day, Day)>,
}

impl Row {
    /// Its colour: that of what is asked first, else grey.
    pub fn coloured_as(&self) -> &'static str {
        match self.does.first() {
            Some(Does::Asked { verb, .. }) => verb.action.as_str(),
            Some(Does::Partner(_) | Does::Ours) | None => "withus",
        }
    }

    /// The day of a milestone.
    pub fn mile(&self) -> Option<Day> {
        self.date.filter(|_| self.milestone)
    }
}

/// Who does what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Does {
    /// Somebody of the client.
    Asked {
        /// What.
        verb: Verb,
        /// Who.
        who: Who,
        /// By when, where that is another day than the client date.
        due: Option<Day>,
    },
    /// A partner, by name.
    Partner(String),
    /// The firm.
    Ours,
}

/// Who of the client is asked. One of them is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Anybody of theirs who may do it, or somebody whose name no card tells.
    Client,
    /// These.
    People {
        /// As they are called, at least one.
        names: Vec<String>,
        /// Whether there are more, whose names no card tells.
        more: bool,
    },
}

/// What the client's people are called.
pub type Names = [(PersonId, String)];

/// The open tasks under the names of their stages, in the order of the board and by day. A task whose stage is not known
/// comes last, under none.
pub fn by_stage(
    stages: &[ClientStage],
    cards: &[&ClientCard],
    me: &Reader,
    names: &Names,
    day_of: &dyn Fn(Moment) -> Day,
) -> Vec<(Option<String>, Vec<Row>)> {
    let mut open: Vec<&ClientCard> = cards.iter().copied().filter(|card| card.done.is_none()).collect();
    open.sort_unstable_by_key(|card| {
        let day = card.date.or_else(|| asked_now(card, me).first()?.due);
        (day.unwrap_or(Day(i32::MAX)), card.milestone, card.shared, card.id)
    });
    let mut found: Vec<(Option<String>, Vec<Row>)> =
        stages.iter().map(|stage| (Some(stage.name.to_string()), Vec::new())).collect();
    found.push((None, Vec::new()));
    for card in open {
        let at = stages.iter().position(|stage| stage.id == card.stage).unwrap_or(stages.len());
        found[at].1.push(row(card, me, names, day_of));
    }
    found.retain(|(_, rows)| !rows.is_empty());
    found
}

fn row(card: &ClientCard, me: &Reader, names: &Names, day_of: &dyn Fn(Moment) -> Day) -> Row {
    let asked = asked_now(card, me);
    let mut does: Vec<Does> = Vec::new();
    for ask in &asked {
        let due = ask.due.filter(|due| Some(*due) != card.date);
        let one = Does::Asked { verb: ask.verb(), who: who(&ask.of, names), due };
        if !does.contains(&one) {
            does.push(one);
        }
    }
    if does.is_empty() {
        let waits = card.asks.iter().any(waits_on_us);
        match &card.partner {
            // Something of the client's that is stuck is the firm's to see to, whoever else works on the task.
            Some(partner) if !waits => does.push(Does::Partner(partner.to_string())),
            None if card.milestone && !waits => {}
            Some(_) | None => does.push(Does::Ours),
        }
    }
    let bar = match asked.first() {
        Some(ask) => ask.due.or(card.date).map(|to| (day_of(ask.since).min(to), to)),
        // Whatever else is done for a milestone, its day is what counts.
        None if card.milestone => None,
        None => card.date.map(|to| (day_of(card.shared).min(to), to)),
    };
    Row { title: card.title.to_string(), does, date: card.date, was: card.was, milestone: card.milestone, bar }
}

/// What is asked of the client now, and not given back to the firm: the reader's own first, then as the board ranks it.
fn asked_now<'a>(card: &'a ClientCard, me: &Reader) -> Vec<&'a ClientAsk> {
    let rank = |ask: &ClientAsk| (!ask.of.includes(me.id), ask.due.unwrap_or(Day(i32::MAX)), ask.since, ask.id);
    let mut asked: Vec<&ClientAsk> = Vec::new();
    for ask in card.asks.iter().filter(|ask| ask.closed.is_none() && !waits_on_us(ask)) {
        asked.insert(asked.partition_point(|before| rank(before) < rank(ask)), ask);
    }
    asked
}

fn who(of: &Asked, names: &Names) -> Who {
    let Asked::People { people } = of else { return Who::Client };
    let name = |person| names.iter().find(|(known, _)| *known == person).map(|(_, name)| name.clone());
    let known: Vec<String> = people.iter().filter_map(|person| name(*person)).collect();
    if known.is_empty() {
        return Who::Client;
    }
    Who::People { more: known.len() < people.len(), names: known }
}

/// What the client's people are called, as far as the reader's cards tell it: by their first names where those tell them
/// apart.
pub fn names(cards: &[&ClientCard], me: &Reader) -> Vec<(PersonId, String)> {
    let mut whole = vec![(me.id, me.name.as_str())];
    for ask in cards.iter().flat_map(|card| &card.asks) {
        let handed = ask.handed.as_ref();
        let told = [
            handed.map(|handed| &handed.by),
            handed.map(|handed| &handed.to),
            ask.closed.as_ref().map(|closed| &closed.by),
            ask.word.as_ref().map(|word| &word.by),
            ask.reopened.as_ref().map(|reopened| &reopened.by),
        ];
        for one in told.into_iter().flatten() {
            if whole.iter().all(|(known, _)| *known != one.id) {
                whole.push((one.id, one.name.as_str()));
            }
        }
    }
    let alone = |name: &str| whole.iter().filter(|(_, other)| first_name(other) == first_name(name)).count() == 1;
    whole.iter().map(|(id, name)| (*id, if alone(name) { first_name(name) } else { name }.to_owned())).collect()
}

/// The families of what is asked, in their usual order, and whether anything is with the firm or a partner.
pub fn legend<'a>(rows: impl Iterator<Item = &'a Row>) -> (Vec<Action>, bool) {
    let (mut asked, mut ours) = (Vec::new(), false);
    for does in rows.flat_map(|row| &row.does) {
        match does {
            Does::Asked { verb, .. } => asked.push(verb.action),
            Does::Partner(_) | Does::Ours => ours = true,
        }
    }
    (Action::ALL.into_iter().filter(|action| asked.contains(action)).collect(), ours)
}

/// The days the paper shows.
pub fn span<'a>(rows: impl Iterator<Item = &'a Row>, today: Day) -> Span {
    Span::over(rows.flat_map(|row| row.bar.into_iter().chain(row.mile().map(|day| (day, day)))), today)
}

/// At most so many days are written over the bars: more would run into each other.
const LABELS: usize = 8;

/// The days written over the bars: every tick, or every second, third and so on, and none that would stick out.
pub fn labels(span: Span) -> Vec<Day> {
    let ticks = span.ticks();
    let step = ticks.len().div_ceil(LABELS).max(1);
    ticks.into_iter().step_by(step).filter(|day| span.place(*day) < 0.94).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::samples::{anna, ask, card, id};
    use proptest::prelude::*;
    use veranda_api::client::{Closed, Somebody, Word};
    use veranda_terms::{AskWord, Form, Outcome, PersonName, Title};

    const TODAY: Day = Day(20_000);

    fn somebody(number: u32, name: &str) -> Somebody {
        Somebody { id: id(number), name: PersonName::parse(name).unwrap() }
    }

    fn asked(number: u32, form: Form, people: &[u32]) -> ClientAsk {
        ClientAsk { of: Asked::People { people: people.iter().map(|one| id(*one)).collect() }, ..ask(number, form) }
    }

    fn of(card: &ClientCard) -> Row {
        let me = anna();
        row(card, &me, &names(&[card], &me), &Moment::day_utc)
    }

    fn stage(number: u32, name: &str) -> ClientStage {
        ClientStage {
            id: id(number),
            name: Title::parse(name).unwrap(),
            client_acts: false,
            asks: None,
            finished: false,
        }
    }

    fn people(names: &[&str], more: bool) -> Who {
        Who::People { names: names.iter().map(|name| (*name).to_owned()).collect(), more }
    }

    #[test]
    fn what_is_asked_is_said_with_who_and_by_when_where_that_is_another_day() {
        let due = Some(TODAY.plus(3));
        let mut one = ClientCard { date: due, ..card(1) };
        one.asks = vec![ClientAsk { due, ..asked(1, Form::Approve, &[1000]) }];
        let approves = |due| Does::Asked { verb: Action::Approve.into(), who: people(&["Anna"], false), due };
        assert_eq!(of(&one).does, [approves(None)]);
        one.date = Some(TODAY.plus(9));
        assert_eq!(of(&one).does, [approves(due)]);
        assert_eq!((of(&one).coloured_as(), of(&one).bar), ("approve", Some((Day(0), TODAY.plus(3)))));
        one.asks.push(asked(2, Form::Sign { text: "We agree.".to_owned() }, &[4000]));
        assert_eq!(of(&one).does.len(), 2, "what is asked of a colleague stands there too");
        assert_eq!(of(&one).does[1], Does::Asked { verb: Action::Sign.into(), who: Who::Client, due: None });
    }

    #[test]
    fn one_of_several_is_named_as_far_as_the_cards_tell() {
        let by = somebody(4000, "Per Lind");
        let closed = Closed { at: Moment(0), by, outcome: Outcome::Approved, undo: None };
        let told = ClientCard { asks: vec![ClientAsk { closed: Some(closed), ..ask(1, Form::Approve) }], ..card(1) };
        let me = anna();
        let known = names(&[&told], &me);
        let who_of = |numbers: &[u32]| who(&asked(1, Form::Approve, numbers).of, &known);
        assert_eq!(who_of(&[1000, 4000]), people(&["Anna", "Per"], false));
        assert_eq!(who_of(&[4000, 4001]), people(&["Per"], true));
        assert_eq!(who_of(&[4001]), Who::Client);
        assert_eq!(who(&Asked::Client, &known), Who::Client);
    }

    #[test]
    fn two_of_one_first_name_are_told_apart() {
        let closed = Closed { at: Moment(0), by: somebody(4000, "Anna Lind"), outcome: Outcome::Approved, undo: None };
        let told = ClientCard { asks: vec![ClientAsk { closed: Some(closed), ..ask(1, Form::Approve) }], ..card(1) };
        assert_eq!(
            names(&[&told], &anna()).iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(),
            ["Anna Berg", "Anna Lind"]
        );
    }

    #[test]
    fn what_is_with_us_or_a_partner_runs_from_when_it_was_shared_to_its_date() {
        let mut one = ClientCard { date: Some(TODAY), shared: TODAY.plus(-5).start_utc(), ..card(1) };
        assert_eq!((of(&one).does, of(&one).bar), (vec![Does::Ours], Some((TODAY.plus(-5), TODAY))));
        one.partner = Some(Title::parse("Printer").unwrap());
        assert_eq!(of(&one).does, [Does::Partner("Printer".to_owned())]);
        // Somebody is stuck: the firm sees to it.
        let says = AskWord::Stuck { reason: "No logo".to_owned() };
        let word = Word { says, by: somebody(1000, "Anna Berg"), at: Moment(0), settled: None };
        one.asks = vec![ClientAsk { word: Some(word), ..asked(1, Form::Approve, &[1000]) }];
        assert_eq!((of(&one).does, of(&one).coloured_as()), (vec![Does::Ours], "withus"));
        one.date = Some(TODAY.plus(-9));
        assert_eq!(of(&one).bar, Some((TODAY.plus(-9), TODAY.plus(-9))), "it never ends before it begins");
    }

    #[test]
    fn a_milestone_is_a_day_and_what_is_asked_for_it_a_bar() {
        let mut one = ClientCard { milestone: true, date: Some(TODAY), ..card(1) };
        assert_eq!((of(&one).mile(), of(&one).bar, of(&one).does), (Some(TODAY), None, Vec::new()));
        one.asks = vec![ClientAsk { due: Some(TODAY.plus(-1)), ..asked(1, Form::Approve, &[1000]) }];
        assert_eq!((of(&one).mile(), of(&one).bar.is_some(), of(&one).does.len()), (Some(TODAY), true, 1));
    }

    #[test]
    fn stages_stand_in_their_order_and_nothing_open_is_lost() {
        let on =
            |number, stage, date: Option<i32>| ClientCard { stage: id(stage), date: date.map(Day), ..card(number) };
        let cards = [
            on(1, 20, None),
            on(2, 10, Some(30)),
            on(3, 20, Some(40)),
            on(4, 99, None),
            ClientCard { done: Some(Moment(0)), ..on(5, 30, Some(10)) },
            on(6, 10, Some(20)),
            ClientCard { milestone: true, ..on(7, 10, Some(20)) },
        ];
        let cards: Vec<&ClientCard> = cards.iter().collect();
        let stages = [stage(20, "Design"), stage(10, "Build"), stage(30, "Live")];
        let found = by_stage(&stages, &cards, &anna(), &[], &Moment::day_utc);
        let found: Vec<(Option<&str>, Vec<&str>)> = found
            .iter()
            .map(|(stage, rows)| (stage.as_deref(), rows.iter().map(|row| row.title.as_str()).collect()))
            .collect();
        assert_eq!(
            found,
            [
                (Some("Design"), vec!["Task 3", "Task 1"]),
                (Some("Build"), vec!["Task 6", "Task 7", "Task 2"]),
                (None, vec!["Task 4"]),
            ]
        );
    }

    #[test]
    fn the_legend_has_what_occurs() {
        let ask = |form| of(&ClientCard { asks: vec![asked(1, form, &[1000])], ..card(1) });
        let rows = [ask(Form::Sign { text: "We agree.".to_owned() }), ask(Form::Approve), ask(Form::Approve)];
        assert_eq!(legend(rows.iter()), (vec![Action::Approve, Action::Sign], false));
        assert_eq!(legend([of(&card(1))].iter()), (Vec::new(), true));
        assert_eq!(legend(std::iter::empty()), (Vec::new(), false));
    }

    proptest! {
        #[test]
        fn the_days_over_the_bars_are_few_in_order_and_within(long in 0i32..2_000) {
            let row = of(&ClientCard { shared: TODAY.start_utc(), date: Some(TODAY.plus(long)), ..card(1) });
            let span = span([row].iter(), TODAY);
            let days = labels(span);
            prop_assert!(!days.is_empty() && days.len() <= LABELS);
            prop_assert!(days.windows(2).all(|two| span.place(two[0]) < span.place(two[1])));
        }
    }
}
