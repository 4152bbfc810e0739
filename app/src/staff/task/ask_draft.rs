//! An ask while it is being written.

use super::draft::{Wrong, day_of_field, title_of_field};
use crate::clock::local_time;
use veranda_api::staff::{NewAsk, NewForm, NewWay};
use veranda_terms::{Action, Asked, BadWord, ClientText, Day, Form, Moment, PersonId, Title, WordId};

/// A field of the ask dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AskField {
    /// The sentence the client reads.
    Sentence,
    /// What follows.
    Unlocks,
    /// By when.
    Due,
    /// How long it takes.
    Minutes,
    /// Of whom.
    Of,
    /// The answers offered.
    Options,
    /// The proposed times.
    Slots,
    /// The ways to go on.
    Ways,
    /// What a figure counts.
    Unit,
    /// What is signed.
    Signed,
    /// Until when an answer can be undone.
    UndoUntil,
}

/// How an answer is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answering {
    /// In own words.
    Words,
    /// One of a few.
    Choice,
    /// A day.
    Day,
    /// A figure.
    Figure,
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deciding {
    /// Yes, or what should change.
    Approve,
    /// That something is so.
    Confirm,
    /// How to go on.
    Choose,
}

/// What is wrong with a field of an ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskWrong {
    /// A text or a day.
    Plain(Wrong),
    /// Not a number from 1 to 480.
    Minutes,
    /// Nobody is named.
    Nobody,
    /// Fewer than two answers, or more than ten.
    Options,
    /// No time, more than ten, or one that cannot be read.
    Slots,
    /// A proposed time that has passed.
    Past,
    /// Fewer than two ways, more than five, or two alike.
    Ways,
    /// No moment that is still to come.
    Moment,
}

/// The ask as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskDraft {
    /// What is asked.
    pub action: Action,
    /// The firm's own word for it; nothing for its family's.
    pub own: Option<WordId>,
    /// How an answer is given.
    pub answering: Answering,
    /// What is decided.
    pub deciding: Deciding,
    /// The sentence the client reads.
    pub sentence: String,
    /// What follows once it is done; blank for nothing.
    pub unlocks: String,
    /// By when; blank for no date.
    pub due: String,
    /// How long it takes; blank for the usual. For a meeting: how long that is.
    pub minutes: String,
    /// Named people; nobody means anybody of the client.
    pub named: Option<Vec<PersonId>>,
    /// The answers offered.
    pub options: Vec<String>,
    /// The proposed times as the browser's field writes them.
    pub slots: Vec<String>,
    /// The ways to go on, each with what follows from it; blank for nothing.
    pub ways: Vec<(String, String)>,
    /// What a figure counts; blank for nothing.
    pub unit: String,
    /// What is signed, word for word.
    pub signed: String,
    /// Until when an answer can be undone, as the browser's field writes it; blank for what is usual.
    pub undo_until: String,
    /// Whether it is told with what else is bundled.
    pub bundled: bool,
}

impl AskDraft {
    /// An empty ask of this action.
    pub fn new(action: Action) -> Self {
        Self {
            action,
            own: None,
            answering: Answering::Words,
            deciding: Deciding::Approve,
            sentence: String::new(),
            unlocks: String::new(),
            due: String::new(),
            minutes: String::new(),
            named: None,
            options: vec![String::new(); 2],
            slots: vec![String::new()],
            ways: vec![Default::default(); 2],
            unit: String::new(),
            signed: String::new(),
            undo_until: String::new(),
            bundled: false,
        }
    }

    /// The ask to send. `moment_of` turns a day and minutes since midnight of the reader's clock into a moment.
    ///
    /// # Errors
    /// Every field that needs another look.
    pub fn ask(
        &self,
        now: Moment,
        moment_of: impl Fn(Day, u16) -> Moment,
    ) -> Result<NewAsk, Vec<(AskField, AskWrong)>> {
        let plain = |field, wrong| (field, AskWrong::Plain(wrong));
        let sentence = Title::parse(&self.sentence).map_err(|bad| plain(AskField::Sentence, Wrong::Word(bad)));
        let unlocks = title_of_field(&self.unlocks).map_err(|wrong| plain(AskField::Unlocks, wrong));
        let due = day_of_field(&self.due).map_err(|wrong| plain(AskField::Due, wrong));
        let minutes = minutes_of(&self.minutes).map_err(|wrong| (AskField::Minutes, wrong));
        let of = match &self.named {
            None => Ok(Asked::Client),
            Some(people) if people.is_empty() => Err((AskField::Of, AskWrong::Nobody)),
            Some(people) => Ok(Asked::People { people: people.clone() }),
        };
        let undo_until = self.undo_until(now, &moment_of);
        let form = self.form(now, moment_of);
        match (sentence, unlocks, due, minutes, of, form, undo_until) {
            (Ok(sentence), Ok(unlocks), Ok(due), Ok(minutes), Ok(of), Ok(form), Ok(undo_until)) => {
                // How long the meeting takes is not how long picking its time takes.
                let minutes = if self.action == Action::Meet { None } else { minutes };
                Ok(NewAsk {
                    form,
                    own: self.own,
                    of,
                    sentence,
                    unlocks,
                    minutes,
                    due,
                    undo_until,
                    share: None,
                    bundled: self.bundled,
                })
            }
            (sentence, unlocks, due, minutes, of, form, undo) => {
                let all = [sentence.err(), form.err(), of.err(), due.err(), unlocks.err(), undo.err(), minutes.err()];
                Err(all.into_iter().flatten().collect())
            }
        }
    }

    /// Whether it can wait for what else is bundled, of which the first day it may be due is `from`.
    pub fn may_bundle(&self, from: Day) -> bool {
        day_of_field(&self.due).ok().flatten().is_none_or(|due| due >= from)
    }

    fn form(&self, now: Moment, moment_of: impl Fn(Day, u16) -> Moment) -> Result<NewForm, (AskField, AskWrong)> {
        Ok(match self.action {
            Action::Review => NewForm::Review,
            Action::Answer => match self.answering {
                Answering::Words => NewForm::AnswerText,
                Answering::Choice => NewForm::AnswerChoice { options: options_of(&self.options)? },
                Answering::Day => NewForm::AnswerDate,
                Answering::Figure => NewForm::AnswerNumber { unit: unit_of(&self.unit)? },
            },
            Action::Sign => NewForm::Sign { text: signed_of(&self.signed)? },
            Action::Meet => {
                let starts = slots_of(&self.slots, now, moment_of)?;
                let minutes = minutes_of(&self.minutes).map_err(|wrong| (AskField::Minutes, wrong))?;
                NewForm::Meet { starts, minutes: minutes.unwrap_or(MEETING_MINUTES) }
            }
            Action::Approve | Action::Pay => match self.deciding {
                Deciding::Approve => NewForm::Approve,
                Deciding::Confirm => NewForm::Confirm,
                Deciding::Choose => NewForm::Choose { options: ways_of(&self.ways)? },
            },
        })
    }

    /// Whether it can be said until when an answer can be undone: of decisions alone.
    pub const fn can_be_undone_until(&self) -> bool {
        matches!(self.action, Action::Approve)
    }

    fn undo_until(
        &self,
        now: Moment,
        moment_of: &impl Fn(Day, u16) -> Moment,
    ) -> Result<Option<Moment>, (AskField, AskWrong)> {
        if !self.can_be_undone_until() || self.undo_until.trim().is_empty() {
            return Ok(None);
        }
        let until = local_time(&self.undo_until).map(|(day, minute)| moment_of(day, minute));
        match until.filter(|until| *until > now) {
            Some(until) => Ok(Some(until)),
            None => Err((AskField::UndoUntil, AskWrong::Moment)),
        }
    }
}

fn unit_of(text: &str) -> Result<Option<Title>, (AskField, AskWrong)> {
    let wrong = |wrong| (AskField::Unit, AskWrong::Plain(wrong));
    let unit = title_of_field(text).map_err(wrong)?;
    match &unit {
        Some(unit) if unit.as_str().chars().count() > Form::UNIT as usize => {
            Err(wrong(Wrong::Word(BadWord::TooLong { most: Form::UNIT })))
        }
        _ => Ok(unit),
    }
}

fn signed_of(text: &str) -> Result<ClientText, (AskField, AskWrong)> {
    let wrong = |bad| (AskField::Signed, AskWrong::Plain(Wrong::Word(bad)));
    let text = ClientText::parse(text.trim()).map_err(wrong)?;
    match text.as_str().chars().count() {
        0 => Err(wrong(BadWord::Empty)),
        long if long > Form::SIGNED as usize => Err(wrong(BadWord::TooLong { most: Form::SIGNED })),
        _ => Ok(text),
    }
}

fn ways_of(texts: &[(String, String)]) -> Result<Vec<NewWay>, (AskField, AskWrong)> {
    let wrong = |wrong| (AskField::Ways, AskWrong::Plain(wrong));
    let written = texts.iter().filter(|(title, follows)| !title.trim().is_empty() || !follows.trim().is_empty());
    let ways = written.map(|(title, follows)| {
        let title = Title::parse(title).map_err(|bad| wrong(Wrong::Word(bad)))?;
        Ok(NewWay { title, consequence: title_of_field(follows).map_err(wrong)? })
    });
    let ways: Vec<NewWay> = ways.collect::<Result<_, _>>()?;
    let twice = ways.iter().enumerate().any(|(at, way)| ways[..at].iter().any(|other| other.title == way.title));
    if (2..=5).contains(&ways.len()) && !twice { Ok(ways) } else { Err((AskField::Ways, AskWrong::Ways)) }
}

/// How long a meeting takes when nobody said otherwise.
pub const MEETING_MINUTES: u16 = 30;

fn minutes_of(text: &str) -> Result<Option<u16>, AskWrong> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let minutes = text.trim().parse().map_err(|_| AskWrong::Minutes)?;
    if (1..=480).contains(&minutes) { Ok(Some(minutes)) } else { Err(AskWrong::Minutes) }
}

fn options_of(texts: &[String]) -> Result<Vec<Title>, (AskField, AskWrong)> {
    let written = texts.iter().filter(|text| !text.trim().is_empty());
    let options: Result<Vec<Title>, BadWord> = written.map(|text| Title::parse(text)).collect();
    let options = options.map_err(|bad| (AskField::Options, AskWrong::Plain(Wrong::Word(bad))))?;
    let twice = options.iter().enumerate().any(|(at, option)| options[..at].contains(option));
    if (2..=10).contains(&options.len()) && !twice { Ok(options) } else { Err((AskField::Options, AskWrong::Options)) }
}

fn slots_of(
    texts: &[String],
    now: Moment,
    moment_of: impl Fn(Day, u16) -> Moment,
) -> Result<Vec<Moment>, (AskField, AskWrong)> {
    let written = texts.iter().filter(|text| !text.trim().is_empty());
    let read: Option<Vec<(Day, u16)>> = written.map(|text| local_time(text)).collect();
    let mut starts: Vec<Moment> =
        read.unwrap_or_default().into_iter().map(|(day, minute)| moment_of(day, minute)).collect();
    starts.sort();
    starts.dedup();
    match starts.first() {
        None => Err((AskField::Slots, AskWrong::Slots)),
        Some(_) if starts.len() > 10 => Err((AskField::Slots, AskWrong::Slots)),
        Some(first) if *first <= now => Err((AskField::Slots, AskWrong::Past)),
        Some(_) => Ok(starts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(0);

    fn utc(day: Day, minute: u16) -> Moment {
        day.start_utc().plus_ms(i64::from(minute) * 60_000)
    }

    fn draft(action: Action) -> AskDraft {
        AskDraft { sentence: "Is the green right?".into(), ..AskDraft::new(action) }
    }

    #[test]
    fn each_action_asks_with_its_own_form() {
        assert_eq!(draft(Action::Approve).ask(NOW, utc).unwrap().form, NewForm::Approve);
        assert_eq!(draft(Action::Review).ask(NOW, utc).unwrap().form, NewForm::Review);
        assert_eq!(draft(Action::Answer).ask(NOW, utc).unwrap().form, NewForm::AnswerText);
        let choice = AskDraft {
            answering: Answering::Choice,
            options: vec!["Matt".into(), " ".into(), "Gloss".into()],
            ..draft(Action::Answer)
        };
        let options = vec![Title::parse("Matt").unwrap(), Title::parse("Gloss").unwrap()];
        assert_eq!(choice.ask(NOW, utc).unwrap().form, NewForm::AnswerChoice { options });
    }

    #[test]
    fn a_decision_is_to_approve_to_confirm_or_to_choose() {
        let confirm = AskDraft { deciding: Deciding::Confirm, ..draft(Action::Approve) };
        assert_eq!(confirm.ask(NOW, utc).unwrap().form, NewForm::Confirm);
        let ways = |ways: &[(&str, &str)]| AskDraft {
            deciding: Deciding::Choose,
            ways: ways.iter().map(|(title, follows)| ((*title).into(), (*follows).into())).collect(),
            ..draft(Action::Approve)
        };
        let way = |title: &str, follows: Option<&str>| NewWay {
            title: Title::parse(title).unwrap(),
            consequence: follows.map(|follows| Title::parse(follows).unwrap()),
        };
        let two = ways(&[("Reduce", "Opens on time"), ("", ""), ("Stop", "")]).ask(NOW, utc).unwrap();
        assert_eq!(
            two.form,
            NewForm::Choose { options: vec![way("Reduce", Some("Opens on time")), way("Stop", None)] }
        );
        for few_or_alike in [&[("Reduce", "")][..], &[("Stop", "now"), ("Stop", "later")]] {
            let refused = ways(few_or_alike).ask(NOW, utc).unwrap_err();
            assert_eq!(refused, [(AskField::Ways, AskWrong::Ways)]);
        }
        let unnamed = ways(&[("", "Opens on time"), ("Stop", "")]).ask(NOW, utc).unwrap_err();
        assert_eq!(unnamed, [(AskField::Ways, AskWrong::Plain(Wrong::Word(BadWord::Empty)))]);
    }

    #[test]
    fn until_when_a_decision_can_be_undone_is_still_to_come_and_said_of_decisions_alone() {
        let until = |action, text: &str| AskDraft { undo_until: text.into(), ..draft(action) }.ask(NOW, utc);
        let moment = utc(Day::of(2026, 11, 26).unwrap(), 17 * 60);
        assert_eq!(until(Action::Approve, "2026-11-26T17:00").unwrap().undo_until, Some(moment));
        assert_eq!(until(Action::Approve, " ").unwrap().undo_until, None);
        assert_eq!(until(Action::Review, "2026-11-26T17:00").unwrap().undo_until, None);
        for passed in ["1969-12-31T10:00", "soon"] {
            let refused = until(Action::Approve, passed).unwrap_err();
            assert_eq!(refused, [(AskField::UndoUntil, AskWrong::Moment)]);
        }
    }

    #[test]
    fn a_day_a_figure_and_a_signature_are_asked_for() {
        let answer = |answering| AskDraft { answering, unit: "m²".into(), ..draft(Action::Answer) };
        assert_eq!(answer(Answering::Day).ask(NOW, utc).unwrap().form, NewForm::AnswerDate);
        let unit = Some(Title::parse("m²").unwrap());
        assert_eq!(answer(Answering::Figure).ask(NOW, utc).unwrap().form, NewForm::AnswerNumber { unit });
        let long = AskDraft { unit: "x".repeat(21), ..answer(Answering::Figure) };
        let bad = AskWrong::Plain(Wrong::Word(BadWord::TooLong { most: 20 }));
        assert_eq!(long.ask(NOW, utc).unwrap_err(), [(AskField::Unit, bad)]);
        let sign = |signed: &str| AskDraft { signed: signed.into(), ..draft(Action::Sign) }.ask(NOW, utc);
        let text = ClientText::parse("We order.").unwrap();
        assert_eq!(sign(" We order. \n").unwrap().form, NewForm::Sign { text });
        for (signed, bad) in [(" ".into(), BadWord::Empty), ("x".repeat(2_001), BadWord::TooLong { most: 2_000 })] {
            let refused = sign(&signed).unwrap_err();
            assert_eq!(refused, [(AskField::Signed, AskWrong::Plain(Wrong::Word(bad)))]);
        }
    }

    #[test]
    fn a_meeting_proposes_its_times_in_order_and_once_each() {
        let meet = AskDraft {
            slots: vec!["2026-11-27T09:00".into(), String::new(), "2026-11-26T14:30".into(), "2026-11-27T09:00".into()],
            minutes: "45".into(),
            ..draft(Action::Meet)
        };
        let ask = meet.ask(NOW, utc).unwrap();
        let first = utc(Day::of(2026, 11, 26).unwrap(), 14 * 60 + 30);
        let second = utc(Day::of(2026, 11, 27).unwrap(), 9 * 60);
        assert_eq!(ask.form, NewForm::Meet { starts: vec![first, second], minutes: 45 });
        assert_eq!(ask.minutes, None);
    }

    #[test]
    fn a_time_that_has_passed_or_cannot_be_read_is_not_proposed() {
        for (slots, wrong) in [
            (vec![], AskWrong::Slots),
            (vec!["tomorrow".to_owned()], AskWrong::Slots),
            (vec!["2026-11-26T25:00".to_owned()], AskWrong::Slots),
            (vec!["1969-12-31T10:00".to_owned()], AskWrong::Past),
        ] {
            let refused = AskDraft { slots, ..draft(Action::Meet) }.ask(NOW, utc).unwrap_err();
            assert_eq!(refused, [(AskField::Slots, wrong)]);
        }
    }

    #[test]
    fn everything_that_needs_another_look_is_said_at_once() {
        let bad = AskDraft {
            answering: Answering::Choice,
            options: vec!["Same".into(), "Same".into()],
            named: Some(vec![]),
            minutes: "0".into(),
            due: "soon".into(),
            ..AskDraft::new(Action::Answer)
        };
        let fields: Vec<AskField> = bad.ask(NOW, utc).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, [AskField::Sentence, AskField::Options, AskField::Of, AskField::Due, AskField::Minutes]);
    }
}
