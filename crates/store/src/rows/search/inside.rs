//! What the firm finds beside tasks, remarks and asks: nobody outside asks these questions.

use super::words::{of_ask, of_item, of_partner_sharing, of_waiting};
use super::{MOST, stand_in};
use crate::engine::search::{Kind, Side, has_words};
use crate::rows::given::{given, ours, ours_by_project};
use crate::rows::inside::{item_columns, item_of, label_columns, label_of};
use crate::rows::partner::{
    ask_columns, partner_ask_of, partner_remark_of, remark_columns, sharing_columns, sharing_of, sharing_tables,
};
use crate::rows::pending::{pending_columns, pending_of};
use crate::rows::{Cells, Rows, only};
use crate::{Failure, Seat};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, query};
use veranda_domain::{ChecklistItem, Label, PartnerAsk, PartnerRemark, PartnerSharing, PendingFace};
use veranda_terms::{Staff, TaskId, Words};

impl Rows {
    /// Lines of checklists with these words. At most a hundred, as of every kind.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn find_items(&mut self, seat: &Seat<Staff>, words: &Words) -> Result<Vec<ChecklistItem>, Failure> {
        let sql = (
            concat!(item_columns!(), "where i.removed is null and ", ours_by_project!("i.project"), "and "),
            "order by i.task, i.position, i.id",
        );
        let rows = self.find_inside("find lines of checklists", seat, words, ("i.id", Kind::Item), sql).await?;
        kept(&rows, item_of, |item| words.stand_in(of_item(item)))
    }

    /// Labels with these words, each with the newest tasks that have it: at most a hundred tasks for all labels together.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn find_labels(
        &mut self,
        seat: &Seat<Staff>,
        words: &Words,
    ) -> Result<Vec<(Label, Vec<TaskId>)>, Failure> {
        let sql = (concat!(label_columns!(), "where ", ours_by_project!("l.project"), "and "), "order by l.id");
        let rows = self.find_inside("find labels", seat, words, ("l.id", Kind::Label), sql).await?;
        let labels = kept(&rows, label_of, |label: &Label| words.stand_in([label.name.for_staff()]))?;
        let (mut found, mut left) = (Vec::new(), MOST);
        for label in labels {
            let sql = "select k.task from task_label k join task t on t.id = k.task where k.label = $1
                 order by t.created desc, t.id limit $2";
            let asking = query(sql).bind(label.id.to_string()).bind(left as i64);
            let rows = self.all("list what has a label", asking).await?;
            let tasks: Vec<TaskId> =
                rows.iter().map(|row| Cells::of(row, "task_label").id("task")).collect::<Result<_, _>>()?;
            left -= tasks.len();
            found.push((label, tasks));
            if left == 0 {
                break;
            }
        }
        Ok(found)
    }

    /// What waits to be published with these words.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn find_waiting(&mut self, seat: &Seat<Staff>, words: &Words) -> Result<Vec<PendingFace>, Failure> {
        let sql = (
            concat!(pending_columns!(), "where ", ours_by_project!("w.project"), "and "),
            "order by w.written_at desc, w.task",
        );
        let rows = self.find_inside("find what waits", seat, words, ("w.task", Kind::Waiting), sql).await?;
        kept(&rows, pending_of, |waiting| words.stand_in(of_waiting(waiting)))
    }

    /// What partners read of tasks, with these words.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn find_partner_sharings(
        &mut self,
        seat: &Seat<Staff>,
        words: &Words,
    ) -> Result<Vec<PartnerSharing>, Failure> {
        let sql = (
            concat!(
                sharing_columns!(),
                sharing_tables!(),
                "where h.stopped_at is null and q.ended is null and ",
                ours!("p.client", "p.id"),
                "and "
            ),
            "order by h.shared_at desc, h.id",
        );
        let what = ("h.id", Kind::PartnerSharing);
        let rows = self.find_inside("find what partners read", seat, words, what, sql).await?;
        kept(&rows, sharing_of, |sharing| words.stand_in(of_partner_sharing(sharing)))
    }

    /// What was said with partners with these words, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn find_partner_remarks(
        &mut self,
        seat: &Seat<Staff>,
        words: &Words,
    ) -> Result<Vec<PartnerRemark>, Failure> {
        let sql =
            (concat!(remark_columns!(), "where ", ours!("p.client", "p.id"), "and "), "order by x.said_at desc, x.id");
        let what = ("x.id", Kind::PartnerRemark);
        let rows = self.find_inside("find what was said with partners", seat, words, what, sql).await?;
        kept(&rows, partner_remark_of, |remark: &PartnerRemark| words.stand_in([remark.text.as_str()]))
    }

    /// What is asked of partners with these words, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn find_partner_asks(&mut self, seat: &Seat<Staff>, words: &Words) -> Result<Vec<PartnerAsk>, Failure> {
        let sql = (concat!(ask_columns!(), "where ", ours!("p.client", "p.id"), "and "), "order by x.since desc, x.id");
        let what = ("x.id", Kind::PartnerAsk);
        let rows = self.find_inside("find what is asked of partners", seat, words, what, sql).await?;
        kept(&rows, partner_ask_of, |asked| stand_in(words, &of_ask(&asked.ask)))
    }

    /// The rows of a kind that have the words: a question up to its last condition, and its order.
    async fn find_inside(
        &mut self,
        doing: &'static str,
        seat: &Seat<Staff>,
        words: &Words,
        (column, kind): (&str, Kind),
        (question, order): (&str, &str),
    ) -> Result<Vec<AnyRow>, Failure> {
        let Some(asked) = self.words_asked(words) else { return Ok(Vec::new()) };
        let has_words = has_words(column, kind, Side::Inside, self.is_sqlite());
        let sql = format!("{question}{has_words}{order} limit {MOST}");
        self.all(doing, query(AssertSqlSafe(sql)).bind(only(seat)).bind(asked)).await
    }
}

/// What of these rows has the words today, by looking once more.
fn kept<T>(
    rows: &[AnyRow],
    read: impl Fn(&AnyRow) -> Result<T, Failure>,
    has: impl Fn(&T) -> bool,
) -> Result<Vec<T>, Failure> {
    let mut found = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    found.retain(has);
    Ok(found)
}
