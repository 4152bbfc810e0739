//! What somebody did, in a sentence.

use veranda_api::staff::{Activity, ActivityTask, Did};
use veranda_terms::Title;
use veranda_text::Say;

/// Stands for a title in a sentence until a link is put there. No text can hold it: it is a control character.
const GAP: &str = "\u{1}";

/// A sentence, cut where the one task it is about is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What comes before the title; everything, where no task is named.
    pub before: String,
    /// What comes after it.
    pub after: String,
}

/// What a row says. A single task that is still there is left out of the sentence, for its link.
pub fn sentence(say: Say, row: &Activity, client: &str) -> Sentence {
    let what = match row.tasks.as_slice() {
        [] => String::new(),
        [ActivityTask { title: Some(_), .. }] if row.count == 1 => say.activity_task(GAP),
        [ActivityTask { title: None, .. }] if row.count == 1 => say.activity_gone().to_owned(),
        _ => say.activity_tasks(i64::from(row.count)),
    };
    let who = row.by.as_ref().map_or_else(|| say.activity_house(), |by| by.name.as_str());
    let whole = said(say, &row.did, who, &what, client);
    match whole.split_once(GAP) {
        Some((before, after)) => Sentence { before: before.to_owned(), after: after.to_owned() },
        None => Sentence { before: whole, after: String::new() },
    }
}

/// Without a wildcard: whatever can be done has a sentence.
fn said(say: Say, did: &Did, who: &str, what: &str, client: &str) -> String {
    let reader = |name: &Option<Title>| name.as_ref().map_or(say.activity_some_reader(), Title::as_str).to_owned();
    let partner = |name: &Option<Title>| name.as_ref().map_or(say.activity_some_partner(), Title::as_str).to_owned();
    match did {
        Did::Began => say.activity_began(who),
        Did::Archived => say.activity_archived(who),
        Did::Reopened => say.activity_reopened(who),
        Did::Imported => say.activity_imported(who),
        Did::Added => say.activity_added(who, what),
        Did::Edited => say.activity_edited(who, what),
        Did::Moved(None) => say.activity_moved(who, what),
        Did::Moved(Some(stage)) => say.activity_moved_to(who, what, stage.as_str()),
        Did::Ordered => say.activity_ordered(who, what),
        Did::PutBehind(Some(line)) => say.activity_put_behind(who, what, line.for_staff()),
        Did::PutBehind(None) => say.activity_put_behind_gone(who, what),
        Did::TakenOut => say.activity_taken_out(who, what),
        Did::Finished => say.activity_finished(who, what),
        Did::OpenedAgain => say.activity_opened_again(who, what),
        Did::CameAgain => say.activity_came_again(who, what),
        Did::Recurs => say.activity_recurs(who, what),
        Did::Ticked => say.activity_ticked(who, what),
        Did::ItemAdded => say.activity_item_added(who, what),
        Did::ItemRenamed => say.activity_item_renamed(who, what),
        Did::ItemRemoved => say.activity_item_removed(who, what),
        Did::ItemRestored => say.activity_item_restored(who, what),
        Did::Noted => say.activity_noted(who, what),
        Did::Remarked => say.activity_remarked(who, what),
        Did::Shared => say.activity_shared(who, what, client),
        Did::Stopped => say.activity_stopped(who, what),
        Did::Collects => say.activity_collects(who, client),
        Did::AtOnce => say.activity_at_once(who, client),
        Did::Published => say.activity_published(who, what, client),
        Did::Discarded => say.activity_discarded(who, what),
        Did::LeftPrepared => say.activity_left_prepared(who),
        Did::Asked => say.activity_asked(who, what, client),
        Did::Answered => say.activity_answered(who, what),
        Did::Withdrew => say.activity_withdrew(who, what),
        Did::Unanswered => say.activity_unanswered(who, what),
        Did::PutOff => say.activity_put_off(who, what),
        Did::Stuck => say.activity_stuck(who, what),
        Did::OtherTimes => say.activity_other_times(who, what),
        Did::WordTakenBack => say.activity_word_back(who, what),
        Did::AskedAgain => say.activity_asked_again(who, what),
        Did::Handed => say.activity_handed(who, what),
        Did::HandedBack => say.activity_handed_back(who, what),
        Did::Reminded => say.activity_reminded(who, what),
        Did::Bundled => say.activity_bundled(who, what),
        Did::Released => say.activity_released(who, client),
        Did::LinkMade(name) => say.activity_link_made(who, &reader(name)),
        Did::LinkRevoked(name) => say.activity_link_revoked(who, &reader(name)),
        Did::TemplateMade => say.activity_template_made(who),
        Did::BaselineTaken => say.activity_baseline_taken(who),
        Did::BaselineRemoved => say.activity_baseline_removed(who),
        Did::BaselineRestored => say.activity_baseline_restored(who),
        Did::PartnerPut(name) => say.activity_partner_put(who, &partner(name)),
        Did::PartnerNamed(name) => say.activity_partner_named(who, &partner(name), client),
        Did::PartnerEnded(name) => say.activity_partner_ended(who, &partner(name)),
        Did::PartnerShared(name) => say.activity_partner_shared(who, what, &partner(name)),
        Did::PartnerStopped(name) => say.activity_partner_stopped(who, what, &partner(name)),
        Did::PartnerAsked(name) => say.activity_partner_asked(who, what, &partner(name)),
        Did::PartnerAnswered(name) => say.activity_partner_answered(who, what, &partner(name)),
        Did::PartnerWithdrew(name) => say.activity_partner_withdrew(who, what, &partner(name)),
        Did::PartnerTold(name) => say.activity_partner_told(who, what, &partner(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_api::client::Somebody;
    use veranda_terms::{InternalText, Lang, Moment, PersonName};

    fn row(did: Did, titles: &[Option<&str>]) -> Activity {
        let id = "11111111-1111-4111-8111-111111111111";
        let task = |title: &Option<&str>| ActivityTask {
            task: id.parse().unwrap(),
            title: title.map(|title| InternalText::parse(title).unwrap()),
        };
        let by = Somebody { id: id.parse().unwrap(), name: PersonName::parse("Ines Duarte").unwrap() };
        Activity {
            at: Moment(0),
            by: Some(by),
            did,
            tasks: titles.iter().map(task).collect(),
            count: u32::try_from(titles.len()).unwrap(),
            inside: true,
        }
    }

    fn whole(lang: Lang, row: &Activity) -> String {
        let Sentence { before, after } = sentence(Say::new(lang), row, "Skogholm");
        format!("{before}|{after}")
    }

    fn named(name: &str) -> Option<Title> {
        Some(Title::parse(name).unwrap())
    }

    #[test]
    fn a_sentence_is_cut_where_its_task_is_named() {
        let moved = row(Did::Moved(named("Review")), &[Some("Booking form")]);
        assert_eq!(whole(Lang::En, &moved), "Ines Duarte moved “|” to Review");
        assert_eq!(whole(Lang::Fr, &moved), "Ines Duarte a déplacé «\u{a0}|\u{a0}» vers Review");
        assert_eq!(whole(Lang::Sv, &moved), "Ines Duarte flyttade ”|” till Review");
    }

    #[test]
    fn several_tasks_are_counted_and_one_that_is_gone_says_so() {
        let shared = row(Did::Shared, &[Some("Map"), Some("Booking form")]);
        assert_eq!(whole(Lang::En, &shared), "Ines Duarte shared 2 tasks with Skogholm|");
        assert_eq!(whole(Lang::En, &row(Did::Finished, &[None])), "Ines Duarte finished a task that is gone|");
    }

    #[test]
    fn what_nobody_did_and_what_has_no_name_any_more_is_said_too() {
        let again = Activity { by: None, ..row(Did::CameAgain, &[Some("Report")]) };
        assert_eq!(whole(Lang::En, &again), "Veranda added “|”: it was time again");
        assert_eq!(whole(Lang::En, &row(Did::LinkRevoked(None), &[])), "Ines Duarte revoked the link for somebody|");
    }
}
