//! Views of a project that somebody of the firm keeps under a name.

use super::given::{given, ours_by_project};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::saved_view::SavedView;
use veranda_terms::{PersonId, ProjectId, SavedViewId, Staff, Title};

impl Rows {
    /// The views of a project that somebody has in their list: their own, and everybody's.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn saved_views(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        person: PersonId,
    ) -> Result<Vec<SavedView>, Failure> {
        let sql = concat!(
            "select v.id, v.project, v.kept_by, v.name, v.showing, v.shared, v.kept_at from saved_view v
             where v.project = $2 and (v.kept_by = $3 or v.shared = 'yes') and ",
            ours_by_project!("v.project"),
            "order by v.id"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(person.to_string());
        self.all("list views that were kept", asking).await?.iter().map(view_of).collect()
    }
}

impl Writing {
    /// Keeps a view, in the place of the one with its id.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_view(&mut self, view: &SavedView) -> Result<(), Failure> {
        let SavedView { id, project, by, name, showing, shared, at } = view;
        let asking = query(
            "insert into saved_view (id, audience, project, kept_by, name, showing, shared, kept_at)
             values ($1, 'internal', $2, $3, $4, $5, $6, $7)
             on conflict (id) do update set
                 name = excluded.name, showing = excluded.showing, shared = excluded.shared, kept_at = excluded.kept_at",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(by.to_string())
        .bind(name.as_str())
        .bind(showing.as_str())
        .bind(if *shared { "yes" } else { "no" })
        .bind(at.0);
        self.run("keep a view", asking).await?;
        Ok(())
    }

    /// Forgets a view.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_view(&mut self, view: SavedViewId) -> Result<(), Failure> {
        self.run("forget a view", query("delete from saved_view where id = $1").bind(view.to_string())).await?;
        Ok(())
    }
}

fn view_of(row: &AnyRow) -> Result<SavedView, Failure> {
    let cells = Cells::of(row, "saved_view");
    Ok(SavedView {
        id: cells.id("id")?,
        project: cells.id("project")?,
        by: cells.id("kept_by")?,
        name: cells.word("name", |name| Title::parse(name).ok())?,
        showing: cells.text("showing")?.to_owned(),
        shared: cells.text("shared")? == "yes",
        at: cells.moment("kept_at")?,
    })
}
