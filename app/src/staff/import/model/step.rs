//! The five steps, and what keeps one from going on.

use super::all_left_out;
use veranda_api::staff::{PlanChoices, PlanLook};

/// A step of bringing in a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Choosing the file.
    File,
    /// Seeing what is in it.
    Found,
    /// Deciding where it goes.
    Goes,
    /// Checking what happens.
    Check,
    /// It is in.
    Done,
}

impl Step {
    /// In their order.
    pub const ALL: [Self; 5] = [Self::File, Self::Found, Self::Goes, Self::Check, Self::Done];

    /// The one before, as far as one can go back: what is in is in.
    pub const fn back(self) -> Option<Self> {
        match self {
            Self::File | Self::Done => None,
            Self::Found => Some(Self::File),
            Self::Goes => Some(Self::Found),
            Self::Check => Some(Self::Goes),
        }
    }
}

/// Why one cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocked {
    /// Nothing was read yet.
    Unread,
    /// No column is the title.
    NeedsTitle,
    /// The project's name is none.
    NoName,
    /// Every stage is left out.
    NothingLeft,
    /// The figures are older than the choices.
    Counting,
}

/// What keeps this step from going on, if anything does. `counted` says whether the look is of these choices.
pub fn blocked(
    step: Step,
    look: Option<&PlanLook>,
    choices: &PlanChoices,
    name_fits: bool,
    counted: bool,
) -> Option<Blocked> {
    let Some(look) = look else { return Some(Blocked::Unread) };
    if matches!(step, Step::File | Step::Found) {
        return None;
    }
    let reasons = [
        (!name_fits, Blocked::NoName),
        (all_left_out(look, choices), Blocked::NothingLeft),
        (!counted, Blocked::Counting),
        (look.needs_title, Blocked::NeedsTitle),
    ];
    reasons.into_iter().find_map(|(holds, why)| holds.then_some(why))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{look, table};
    use super::*;
    use veranda_api::staff::StageUse;

    fn choices() -> PlanChoices {
        PlanChoices::default()
    }

    #[test]
    fn one_goes_back_until_the_plan_is_in() {
        assert_eq!(Step::Check.back(), Some(Step::Goes));
        assert_eq!(Step::Found.back(), Some(Step::File));
        assert_eq!((Step::File.back(), Step::Done.back()), (None, None));
        assert!(Step::ALL.is_sorted());
    }

    #[test]
    fn without_a_file_nothing_goes_on() {
        assert_eq!(blocked(Step::File, None, &choices(), true, true), Some(Blocked::Unread));
    }

    #[test]
    fn a_table_without_a_title_goes_on_to_where_it_is_chosen_and_no_further() {
        let look = table(&["note", "due"]);
        assert_eq!(blocked(Step::Found, Some(&look), &choices(), true, true), None);
        assert_eq!(blocked(Step::Goes, Some(&look), &choices(), true, true), Some(Blocked::NeedsTitle));
    }

    #[test]
    fn old_figures_a_bad_name_and_nothing_left_keep_from_going_on() {
        let look = look();
        assert_eq!(blocked(Step::Goes, Some(&look), &choices(), true, true), None);
        assert_eq!(blocked(Step::Goes, Some(&look), &choices(), true, false), Some(Blocked::Counting));
        assert_eq!(blocked(Step::Goes, Some(&look), &choices(), false, true), Some(Blocked::NoName));
        let mut none = choices();
        for stage in &look.stages {
            none.stages.insert(stage.key.clone(), StageUse::LeaveOut);
        }
        assert_eq!(blocked(Step::Check, Some(&look), &none, true, true), Some(Blocked::NothingLeft));
    }
}
