//! Templates, for the firm.

use super::people::Names;
use veranda_api::staff::{TemplateRow, TemplatesView};
use veranda_domain::reuse::Template;
use veranda_store::{Failure, Rows, Seat, TemplateSize};
use veranda_terms::{PersonId, Staff};

/// The templates a seat sees. Whose plan one was is not said: it is to be used for others.
///
/// # Errors
/// When the store fails.
pub async fn templates(rows: &mut Rows, seat: &Seat<Staff>) -> Result<TemplatesView, Failure> {
    let all = rows.templates(seat).await?;
    let people: Vec<PersonId> = all.iter().map(|one| one.template.by).collect();
    let names = Names::of(rows, &[], &[], &people).await?;
    let templates = all.into_iter().filter_map(|one| {
        let TemplateSize { template, tasks, prepared, days } = one;
        let Template { id, name, project: _, by, at, removed: _ } = template;
        Some(TemplateRow { id, name, tasks, prepared, days, by: names.somebody(by)?, at })
    });
    Ok(TemplatesView { templates: templates.collect() })
}
