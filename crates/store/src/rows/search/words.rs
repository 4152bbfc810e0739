//! What each kind of thing is found by, on which side.

use crate::engine::search::Side;
use veranda_domain::ask::Read;
use veranda_domain::{Ask, ChecklistItem, Face, PartnerFace, PartnerSharing, PendingFace, Remark, Said, Task};
use veranda_terms::{ClientText, Title};

/// What the client reads of a task.
fn of_face(face: &Face) -> [&str; 3] {
    let Face { title, text, date: _, why } = face;
    [title.as_ref().map_or("", Title::as_str), text.as_str(), why.as_ref().map_or("", Title::as_str)]
}

/// What a task is found by on a side; nothing where it does not stand there.
pub(super) fn of_task(task: &Task, side: Side) -> Vec<&str> {
    let face = of_face(&task.face);
    match side {
        Side::Inside => [task.title.for_staff(), task.text.for_staff()].into_iter().chain(face).collect(),
        Side::Outside if task.shared.is_some() => face.to_vec(),
        Side::Outside => Vec::new(),
    }
}

pub(super) fn of_remark(remark: &Remark, side: Side) -> Vec<&str> {
    match (&remark.said, side) {
        (Said::Inside(text), Side::Inside) => vec![text.for_staff()],
        (Said::Inside(_), Side::Outside) => Vec::new(),
        (Said::WithClient(text), Side::Inside | Side::Outside) => vec![ClientText::as_str(text)],
    }
}

/// An ask, how it ended and what was said of it are read by the client and by the firm, so it is found by the same words on
/// both sides; one that was taken back by none.
pub(super) fn of_ask(ask: &Ask) -> Vec<String> {
    let words = |read| match read {
        Read::Words(words) => words.to_owned(),
        Read::Figure(figure, unit) => format!("{} {}", figure.words(), unit.unwrap_or_default()),
    };
    ask.read().into_iter().map(words).collect()
}

/// A line of a checklist is the firm's alone, and none once it was removed.
pub(super) fn of_item(item: &ChecklistItem) -> Vec<&str> {
    if item.removed.is_some() { Vec::new() } else { vec![item.text.for_staff()] }
}

/// What waits is told to nobody outside until it is published.
pub(super) fn of_waiting(waiting: &PendingFace) -> Vec<&str> {
    of_face(&waiting.face).to_vec()
}

/// What a partner reads of a task, while it does.
pub(super) fn of_partner_sharing(sharing: &PartnerSharing) -> Vec<&str> {
    let PartnerFace { title, text, date: _ } = &sharing.face;
    if sharing.stopped.is_some() { Vec::new() } else { vec![title.as_str(), text.as_str()] }
}
