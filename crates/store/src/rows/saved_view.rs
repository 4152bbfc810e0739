//! Views of a project that somebody of the firm keeps under a name.

use super::given::{given, ours_by_project};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::saved_view::SavedView;
use veranda_terms::{PersonId, ProjectId, SavedViewId, Staff, Title};

macro_rules! columns {
    () => {
        "select v.id, v.project, v.kept_by, v.name, v.showing, v.shared, v.kept_at, v.removed from saved_view v
         where v.project = $2 and (v.kept_by = $3 or v.shared = 'yes') and "
    };
}

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
        let sql = concat!(columns!(), "v.removed is null and ", ours_by_project!("v.project"), "order by v.id");
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(person.to_string());
        self.all("list views that were kept", asking).await?.iter().map(view_of).collect()
    }

    /// One of them, also one that was forgotten.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn saved_view(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        person: PersonId,
        id: SavedViewId,
    ) -> Result<Option<SavedView>, Failure> {
        let sql = concat!(columns!(), "v.id = $4 and ", ours_by_project!("v.project"));
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(person.to_string());
        self.one("read a view that was kept", asking.bind(id.to_string())).await?.as_ref().map(view_of).transpose()
    }
}

impl Writing {
    /// Keeps a view, in the place of the one with its id.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_view(&mut self, view: &SavedView) -> Result<(), Failure> {
        let SavedView { id, project, by, name, showing, shared, at, removed } = view;
        let asking = query(
            "insert into saved_view (id, audience, project, kept_by, name, showing, shared, kept_at, removed)
             values ($1, 'internal', $2, $3, $4, $5, $6, $7, $8)
             on conflict (id) do update set
                 name = excluded.name, showing = excluded.showing, shared = excluded.shared,
                 kept_at = excluded.kept_at, removed = excluded.removed",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(by.to_string())
        .bind(name.as_str())
        .bind(showing.as_str())
        .bind(if *shared { "yes" } else { "no" })
        .bind(at.0)
        .bind(removed.map(|at| at.0));
        self.run("keep a view", asking).await?;
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
        removed: cells.maybe_moment("removed")?,
    })
}
