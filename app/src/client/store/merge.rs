//! What a fetch or a live message means for what is known. Pure.

use std::collections::HashSet;
use veranda_api::client::{ClientCard, Reader};
use veranda_api::reader;
use veranda_terms::{Moment, ProjectId, TaskId, Turn};
use veranda_text::Say;

/// How long ago something was done that home no longer brings.
const OLD_DAYS: i64 = 60;

/// The known cards that home would have brought if they were still there. Cards done long ago are not home's to tell.
pub fn gone_from_home(known: impl Iterator<Item = ClientCard>, fetched: &[ClientCard], now: Moment) -> Vec<TaskId> {
    let (old, fetched) = (now.plus_days(-OLD_DAYS), ids(fetched));
    known
        .filter(|card| card.done.is_none_or(|done| done > old))
        .map(|card| card.id)
        .filter(|id| !fetched.contains(id))
        .collect()
}

/// The known cards of this project that its board does not bring.
pub fn gone_from_board(
    known: impl Iterator<Item = ClientCard>,
    project: ProjectId,
    fetched: &[ClientCard],
) -> Vec<TaskId> {
    let fetched = ids(fetched);
    known.filter(|card| card.project == project && !fetched.contains(&card.id)).map(|card| card.id).collect()
}

fn ids(cards: &[ClientCard]) -> HashSet<TaskId> {
    cards.iter().map(|card| card.id).collect()
}

/// What to tell somebody who does not see the screen, when a card is now so.
pub fn what_changed(
    before: Option<&ClientCard>,
    now: &ClientCard,
    me: &Reader,
    stage: Option<String>,
    say: Say,
) -> Option<String> {
    let title = now.title.as_str();
    let turn = reader::turn(now, me);
    let Some(before) = before else {
        return Some(match turn {
            Turn::Yours { .. } => say.client_now_yours(title),
            Turn::Colleagues { .. } | Turn::Partners | Turn::Ours | Turn::Done => say.client_now_new(title),
        });
    };
    if reader::turn(before, me) != turn {
        match turn {
            Turn::Yours { .. } => return Some(say.client_now_yours(title)),
            Turn::Done => return Some(say.client_now_done(title)),
            Turn::Colleagues { .. } | Turn::Partners | Turn::Ours => {}
        }
    }
    (before.stage != now.stage).then(|| stage.map(|stage| say.client_now_in(title, &stage))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::samples::{anna, ask, card, id};
    use veranda_terms::{Form, Lang};

    const NOW: Moment = Moment(1_795_000_000_000);

    #[test]
    fn home_takes_away_what_it_no_longer_brings_but_not_what_it_never_brings() {
        let mut long_done = card(3);
        long_done.done = Some(NOW.plus_days(-61));
        let mut just_done = card(4);
        just_done.done = Some(NOW.plus_days(-59));
        let known = [card(1), card(2), long_done, just_done];
        assert_eq!(gone_from_home(known.into_iter(), &[card(1)], NOW), vec![id(2), id(4)]);
    }

    #[test]
    fn a_board_takes_away_only_its_own_cards() {
        let mut elsewhere = card(2);
        elsewhere.project = id(99);
        let project = card(1).project;
        assert_eq!(gone_from_board([card(1), elsewhere].into_iter(), project, &[]), vec![id(1)]);
    }

    #[test]
    fn a_change_is_told_as_what_it_means_for_the_reader() {
        let say = Say::new(Lang::En);
        let told = |before: Option<&ClientCard>, now: &ClientCard| {
            what_changed(before, now, &anna(), Some("Build".to_owned()), say)
        };
        let plain = card(1);
        let mut asked = card(1);
        asked.asks.push(ask(7, Form::Approve));
        let mut moved = card(1);
        moved.stage = id(50);
        let mut done = card(1);
        done.done = Some(NOW);
        assert_eq!(told(None, &plain).as_deref(), Some("New: Task 1."));
        assert_eq!(told(Some(&plain), &asked).as_deref(), Some("Task 1: your turn."));
        assert_eq!(told(Some(&plain), &moved).as_deref(), Some("Task 1 is now in Build."));
        assert_eq!(told(Some(&plain), &done).as_deref(), Some("Task 1 is done."));
        assert_eq!(told(Some(&plain), &plain), None);
    }
}
