//! A way to look at a project, kept under a name.

use veranda_terms::policy::SAVED_VIEWS;
use veranda_terms::{Moment, PersonId, ProjectId, SavedViewId, Title};

/// View, filters and order of a project under a name. Internal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Which.
    pub id: SavedViewId,
    /// Of which project.
    pub project: ProjectId,
    /// Who keeps it.
    pub by: PersonId,
    /// What it is called.
    pub name: Title,
    /// What is shown, as it stands in the address.
    pub showing: String,
    /// Whether everybody of the firm who sees the project has it too; else its keeper alone.
    pub shared: bool,
    /// When it was kept.
    pub at: Moment,
    /// When it was forgotten. It stays, so that it can come back.
    pub removed: Option<Moment>,
}

impl SavedView {
    /// Whether somebody has it in their list.
    pub fn is_for(&self, person: PersonId) -> bool {
        self.shared || self.by == person
    }

    /// Whether somebody may forget it: their own, or one that is everybody's where they may plan.
    pub fn may_be_forgotten(&self, by: PersonId, plans: bool) -> bool {
        self.by == by || (self.shared && plans)
    }
}

/// What is kept when somebody keeps `next`, who has `all` in their list: in the place of their own of the same name.
///
/// # Errors
/// When they keep [`SAVED_VIEWS`] of this project already.
pub fn keep(all: &[SavedView], next: SavedView) -> Result<SavedView, TooMany> {
    let called = |view: &SavedView| view.name.as_str().to_lowercase();
    let own: Vec<&SavedView> = all.iter().filter(|one| one.by == next.by).collect();
    match own.iter().find(|one| called(one) == called(&next)) {
        Some(before) => Ok(SavedView { id: before.id, ..next }),
        None if own.len() >= SAVED_VIEWS => Err(TooMany),
        None => Ok(next),
    }
}

/// Somebody keeps as many views of a project as one can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany;

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Randomness;

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            [self.0; 16]
        }
    }

    fn view(id: u8, by: u8, name: &str, shared: bool) -> SavedView {
        SavedView {
            id: SavedViewId::fresh(&mut Count(id)),
            project: ProjectId::fresh(&mut Count(1)),
            by: PersonId::fresh(&mut Count(by)),
            name: Title::parse(name).unwrap(),
            showing: "?view=list".to_owned(),
            shared,
            at: Moment(1),
            removed: None,
        }
    }

    #[test]
    fn ones_own_of_the_same_name_is_replaced_and_nobody_elses() {
        let all = [view(1, 1, "Late", false), view(2, 2, "Stuck", true)];
        assert_eq!(keep(&all, view(3, 1, "LATE", true)).map(|kept| kept.id), Ok(all[0].id));
        let new = view(3, 1, "stuck", false);
        assert_eq!(keep(&all, new.clone()), Ok(new));
    }

    #[test]
    fn one_keeps_so_many_and_no_more_and_others_do_not_count() {
        let mut all: Vec<_> = (0..SAVED_VIEWS).map(|n| view(1, 1, &format!("View {n}"), false)).collect();
        all.extend((0..9).map(|n| view(2, 2, &format!("Theirs {n}"), true)));
        assert_eq!(keep(&all, view(3, 1, "One more", false)), Err(TooMany));
        assert!(keep(&all, view(3, 1, "view 7", false)).is_ok());
        all.remove(0);
        assert!(keep(&all, view(3, 1, "One more", false)).is_ok());
    }

    #[test]
    fn what_is_everybodys_is_tidied_by_whoever_plans() {
        let (own, shared) = (view(1, 1, "Mine", false), view(1, 1, "Ours", true));
        let (me, other) = (PersonId::fresh(&mut Count(1)), PersonId::fresh(&mut Count(2)));
        assert!(own.is_for(me) && !own.is_for(other) && shared.is_for(other));
        assert!(own.may_be_forgotten(me, false) && !own.may_be_forgotten(other, true));
        assert!(shared.may_be_forgotten(other, true) && !shared.may_be_forgotten(other, false));
    }
}
