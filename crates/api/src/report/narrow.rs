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
    ReportTask { title: task.title.filter(|_| named), stage: None, owners: Vec::new(), ..task }
}

fn narrow_turn(turn: ReportTurn, to: Level) -> ReportTurn {
    let turn = ReportTurn { of: Vec::new(), ..turn };
    if to == Level::OnePage { ReportTurn { title: None, sentence: None, unlocks: None, ..turn } } else { turn }
}

fn narrow_change(change: ReportChange, to: Level) -> Option<ReportChange> {
    // The released judgement carries its name at every level.
    let released = matches!(change.what, Changed::Released(_));
    if to == Level::OnePage && !released {
        return None;
    }
    Some(if released { change } else { ReportChange { by: None, ..change } })
}
