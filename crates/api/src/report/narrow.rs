//! From a wider report to a narrower one. Used by the server before anything leaves, and by the firm's preview.

use super::{Changed, ReportChange, ReportTask, ReportTurn, ReportView};
use veranda_terms::Level;

/// The same report at a level. A level that is wider than the view changes nothing: what is not there stays away.
pub fn narrowed(view: ReportView, to: Level) -> ReportView {
    if to <= view.level {
        return view;
    }
    ReportView {
        level: to,
        tasks: view.tasks.into_iter().map(|task| narrow_task(task, to)).collect(),
        turns: view.turns.into_iter().map(|turn| narrow_turn(turn, to)).collect(),
        changes: view.changes.into_iter().filter_map(|change| narrow_change(change, to)).collect(),
        ..view
    }
}

/// Overview names tasks but nobody; one page names milestones only and counts the rest.
fn narrow_task(task: ReportTask, to: Level) -> ReportTask {
    let named = to == Level::Overview || task.milestone;
    ReportTask { title: task.title.filter(|_| named), stage: None, owners: Vec::new(), why: None, ..task }
}

fn narrow_turn(turn: ReportTurn, to: Level) -> ReportTurn {
    let turn = ReportTurn { of: Vec::new(), ..turn };
    if to == Level::OnePage {
        ReportTurn { own: None, title: None, sentence: None, unlocks: None, ..turn }
    } else {
        turn
    }
}

fn narrow_change(change: ReportChange, to: Level) -> Option<ReportChange> {
    // The released judgement carries its name at every level.
    let released = matches!(change.what, Changed::Released(_));
    if to == Level::OnePage && !released {
        return None;
    }
    Some(if released { change } else { ReportChange { by: None, ..change } })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples::{day, report, task};
    use crate::report::{Figures, Moved, Released};
    use veranda_terms::{Action, AskId, ClientText, Glyph, Health, OwnWord, PersonName, Randomness, Title};

    struct Same;

    impl Randomness for Same {
        fn bytes16(&mut self) -> [u8; 16] {
            [9; 16]
        }
    }

    fn name(text: &str) -> PersonName {
        PersonName::parse(text).expect("a name")
    }

    fn title(text: &str) -> Title {
        Title::parse(text).expect("a title")
    }

    fn release() -> OwnWord {
        let [en, fr, sv] = ["Release for print", "Bon à tirer", "Släpp till tryck"].map(title);
        OwnWord::new(Glyph::Printer, [&en, &fr, &sv]).expect("a word")
    }

    fn wide() -> ReportView {
        let change = |what| ReportChange {
            at: day(19).start_utc(),
            title: title("Packaging"),
            by: Some(name("Maja Ekström")),
            what,
        };
        let milestone = ReportTask { milestone: true, ..task(Some(24), Some(25), None) };
        ReportView {
            released: Some(Released {
                health: Health::Watch,
                first: None,
                last: None,
                words: ClientText::parse("As agreed.").expect("words"),
                by: name("Ines Duarte"),
                at: day(18).start_utc(),
            }),
            turns: vec![ReportTurn {
                id: AskId::fresh(&mut Same),
                action: Action::Approve,
                own: Some(release()),
                title: Some(title("Packaging")),
                sentence: Some(title("Shall we print it?")),
                unlocks: Some(title("Printing starts")),
                of: vec![name("Maja Ekström")],
                since: day(12).start_utc(),
                due: Some(day(19)),
                minutes: 10,
            }],
            changes: vec![
                change(Changed::Released(Health::Watch)),
                change(Changed::Closed(Action::Approve)),
                change(Changed::Moved(Moved { from: None, to: Some(day(24)) })),
            ],
            ..report(vec![task(Some(10), Some(12), Some(12)), task(Some(20), Some(22), None), milestone])
        }
    }

    #[test]
    fn an_overview_names_tasks_but_no_person_beside_the_lead() {
        let view = narrowed(wide(), Level::Overview);
        assert!(view.tasks.iter().all(|task| task.title.is_some() && task.stage.is_none() && task.owners.is_empty()));
        // A reason may name somebody: it is for who reads the details.
        assert!(wide().tasks.iter().any(|task| task.why.is_some()) && view.tasks.iter().all(|task| task.why.is_none()));
        assert!(view.turns.iter().all(|turn| turn.of.is_empty() && turn.sentence.is_some() && turn.own.is_some()));
        assert_eq!(view.changes.iter().filter(|change| change.by.is_some()).count(), 1, "who released it");
        assert_eq!(view.released, wide().released);
    }

    #[test]
    fn one_page_names_milestones_and_nothing_else() {
        let view = narrowed(wide(), Level::OnePage);
        assert!(view.tasks.iter().all(|task| task.title.is_some() == task.milestone));
        let turn = &view.turns[0];
        assert_eq!((&turn.title, &turn.sentence, &turn.unlocks), (&None, &None, &None));
        assert_eq!(turn.own, None, "what is only counted is counted by its family");
        assert_eq!(view.changes.len(), 1);
    }

    #[test]
    fn the_figures_are_the_same_at_every_level() {
        let all = Figures::of(&wide(), day(20));
        assert_eq!((all.total, all.waiting, all.late, all.slipped), (3, 1, 0, 2));
        for level in Level::ALL {
            assert_eq!(Figures::of(&narrowed(wide(), *level), day(20)), all, "{level:?}");
        }
    }

    #[test]
    fn narrowing_goes_one_way_and_by_any_steps_to_the_same() {
        for (from, to) in Level::ALL.iter().flat_map(|from| Level::ALL.iter().map(move |to| (*from, *to))) {
            let there = narrowed(narrowed(wide(), from), to);
            assert_eq!(there, narrowed(wide(), from.max(to)), "{from:?} then {to:?}");
        }
    }
}
