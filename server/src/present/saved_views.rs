//! Views of a project that were kept under a name, for the firm.

use super::people::Names;
use veranda_api::Showing;
use veranda_api::staff::{SavedViewRow, SavedViews};
use veranda_domain::saved_view::SavedView;
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::policy::may;
use veranda_terms::{Act, PersonId, ProjectId, Staff};

/// Those a reader has in their list.
///
/// # Errors
/// When the store fails.
pub async fn saved_views(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    project: ProjectId,
    reader: PersonId,
) -> Result<SavedViews, Failure> {
    let mut all = rows.saved_views(seat, project, reader).await?;
    all.sort_by_cached_key(|one| (one.by != reader, one.name.as_str().to_lowercase()));
    let people: Vec<PersonId> = all.iter().map(|one| one.by).filter(|by| *by != reader).collect();
    let names = Names::of(rows, &[], &[], &people).await?;
    let plans = seat.role().is_some_and(|role| may(role, Act::EditPlan));
    let views = all.into_iter().map(|one| {
        let may_forget = one.may_be_forgotten(reader, plans);
        let SavedView { id, project: _, by, name, showing, shared, at: _, removed: _ } = one;
        let shared_by = if by == reader { None } else { names.somebody(by) };
        SavedViewRow { id, name, showing: Showing::parse(&showing), shared_by, shared, may_forget }
    });
    Ok(SavedViews { views: views.collect() })
}
