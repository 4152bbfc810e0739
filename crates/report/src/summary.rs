//! The report in one breath: how it stands, how far it is, who is waited for, what is late.

use veranda_api::report::{Figures, ReportView};
use veranda_terms::{Day, Health};
use veranda_text::Say;

/// The sentences under the project's name. Health is the lead's judgement; everything else is counted.
pub fn summary(view: &ReportView, figures: &Figures, today: Day) -> String {
    let say = Say::new(view.lang);
    if figures.total == 0 {
        return say.report_lead_empty().to_owned();
    }
    let sentences = [lead(view, figures, today, say), progress(view, figures, say), late(figures, say)];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The judgement with the last date; without a judgement the date alone.
fn lead(view: &ReportView, figures: &Figures, today: Day, say: Say) -> Option<String> {
    if figures.done == figures.total {
        return Some(say.report_lead_all_done().to_owned());
    }
    // A date that has passed is no longer something to be on track for: it is said below as late.
    let day = figures.last_date.filter(|day| *day >= today);
    let long = |day| say.day_long(day, today);
    Some(match (view.released.as_ref().map(|released| released.health), day) {
        (Some(Health::OnTrack), Some(day)) => say.report_lead_on_track_for(&long(day)),
        (Some(Health::OnTrack), None) => say.report_lead_on_track().to_owned(),
        (Some(Health::Watch), Some(day)) => say.report_lead_watch_for(&long(day)),
        (Some(Health::Watch), None) => say.report_lead_watch().to_owned(),
        (Some(Health::Late), Some(day)) => match figures.last_promised.filter(|promised| *promised < day) {
            Some(was) => say.report_lead_late_was(&long(day), &long(was)),
            None => say.report_lead_late_for(&long(day)),
        },
        (Some(Health::Late), None) => say.report_lead_late().to_owned(),
        (None, Some(day)) => say.report_lead_until(&long(day)),
        (None, None) => return None,
    })
}

fn progress(view: &ReportView, figures: &Figures, say: Say) -> Option<String> {
    let client = view.client_name.as_str();
    let waiting = (figures.waiting > 0).then(|| say.report_waiting(figures.waiting.into(), client));
    if figures.done == figures.total {
        return waiting.map(|waiting| say.report_alone(&waiting));
    }
    let progress = say.report_progress(figures.done.into(), figures.total.into());
    Some(say.report_and(&progress, &waiting.unwrap_or_else(|| say.report_nothing_waits(client))))
}

fn late(figures: &Figures, say: Say) -> Option<String> {
    (figures.late > 0).then(|| say.report_late(figures.late.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{day, empty, full, released, task, today, turn};
    use veranda_api::report::ReportTask;
    use veranda_terms::{Action, Lang};

    fn said(view: &ReportView) -> String {
        summary(view, &Figures::of(view, today()), today())
    }

    /// What the summary says in English, French and Swedish.
    fn in_all(shape: impl Fn(&mut ReportView)) -> [String; 3] {
        Lang::ALL.map(|lang| {
            let mut view = empty(lang);
            shape(&mut view);
            said(&view)
        })
    }

    fn due(at: u8, date: Option<Day>, done: bool) -> ReportTask {
        task(at, "Something", date, date, done.then(|| day(2026, 11, 20)))
    }

    #[test]
    fn nothing_shared_is_said_as_that() {
        assert_eq!(
            in_all(|_| {}),
            ["Nothing has been shared here yet.", "Rien n’a encore été partagé ici.", "Inget har delats här ännu."]
        );
    }

    #[test]
    fn a_project_in_full_swing_says_date_progress_turn_and_delay() {
        assert_eq!(
            Lang::ALL.map(|lang| said(&full(lang))),
            [
                "Heading for Friday 18 December, with something to watch. 9 of 18 tasks are done, 3 things wait for \
                 Skogholm. One task is past its date.",
                "Fin prévue le vendredi 18 décembre, avec un point à surveiller. 9 tâches sur 18 sont terminées, \
                 3 points attendent Skogholm. Une tâche a dépassé sa date.",
                "Siktar på fredag 18 december, med något att bevaka. 9 av 18 uppgifter är klara, 3 saker väntar på \
                 Skogholm. En uppgift har passerat sitt datum.",
            ]
        );
    }

    #[test]
    fn one_task_without_date_or_judgement_is_counted_only() {
        assert_eq!(
            in_all(|view| view.tasks = vec![due(1, None, false)]),
            [
                "The task is not done yet, nothing waits for Skogholm.",
                "La tâche n’est pas encore terminée, rien n’attend Skogholm.",
                "Uppgiften är inte klar ännu, inget väntar på Skogholm."
            ]
        );
    }

    #[test]
    fn without_a_judgement_the_date_is_a_fact() {
        assert_eq!(
            in_all(|view| {
                view.tasks = vec![due(1, Some(day(2026, 12, 1)), false), due(2, None, true)];
                view.turns = vec![turn(9, Action::Answer, "Something", &[], today(), None, 5)];
            }),
            [
                "The last client date is Tuesday 1 December. 1 of 2 tasks is done, 1 thing waits for Skogholm.",
                "La dernière date client est le mardi 1er décembre. 1 tâche sur 2 est terminée, 1 point attend Skogholm.",
                "Sista kunddatum är tisdag 1 december. 1 av 2 uppgifter är klar, 1 sak väntar på Skogholm."
            ]
        );
    }

    #[test]
    fn when_all_is_done_no_judgement_is_needed_and_what_waits_is_still_said() {
        let all_done = |view: &mut ReportView| {
            view.tasks = vec![due(1, Some(day(2026, 11, 20)), true)];
            view.released = Some(released(Health::Late));
        };
        assert_eq!(in_all(all_done), ["Everything is done.", "Tout est terminé.", "Allt är klart."]);
        assert_eq!(
            in_all(|view| {
                all_done(view);
                view.turns = vec![turn(9, Action::Pay, "Invoice", &[], today(), None, 5); 2];
            })[0],
            "Everything is done. 2 things wait for Skogholm."
        );
    }

    #[test]
    fn a_late_project_says_what_was_told_before() {
        let moved = |view: &mut ReportView| {
            view.tasks = vec![task(1, "Opening", Some(day(2026, 12, 18)), Some(day(2027, 1, 8)), None)];
            view.released = Some(released(Health::Late));
        };
        assert_eq!(
            in_all(moved),
            [
                "Late: Friday 8 January 2027 instead of Friday 18 December. The task is not done yet, nothing waits for \
                 Skogholm.",
                "En retard\u{a0}: le vendredi 8 janvier 2027 au lieu du vendredi 18 décembre. La tâche n’est pas encore \
                 terminée, rien n’attend Skogholm.",
                "Försenat: fredag 8 januari 2027 i stället för fredag 18 december. Uppgiften är inte klar ännu, inget \
                 väntar på Skogholm."
            ]
        );
    }

    #[test]
    fn nobody_is_on_track_for_a_day_that_has_passed() {
        for health in Health::ALL {
            let [said, ..] = in_all(|view| {
                view.tasks = vec![due(1, Some(day(2026, 11, 20)), false)];
                view.released = Some(released(*health));
            });
            assert!(!said.contains("20 November"), "{said}");
            assert!(said.ends_with("One task is past its date."), "{said}");
        }
    }
}
