//! What is shared with partners, asked of them and said with them.

use super::super::ask::common;
use super::super::given::{given, ours};
use super::super::{CHUNK, Cells, Rows, bind_chunk, only};
use crate::{Failure, Seat, Sees};
use sqlx::any::AnyRow;
use sqlx::query;
use std::collections::HashMap;
use veranda_domain::{PartnerAsk, PartnerFace, PartnerRemark, PartnerSharing, Reminded};
use veranda_terms::{AskId, ClientText, Moment, Partner, PartnerId, ProjectId, RemarkId, Staff, TaskId, Title, WordId};

impl Rows {
    /// What of a project is or was shared with partners, oldest first; for a partner: what is.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_sharings<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
    ) -> Result<Vec<PartnerSharing>, Failure> {
        let sql = concat!(
            sharing_columns!(),
            sharing_tables!(),
            "where h.project = $2 and ",
            sharing_seen!(),
            "order by h.shared_at, h.id"
        );
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::PartnersForgetWhich) {
            concat!(
                sharing_columns!(),
                sharing_tables!(),
                "where h.project = $2 and (",
                ours!("p.client", "p.id"),
                "or (q.ended is null and h.stopped_at is null and cast($1 as text) like 'partner:%')) \
                 order by h.shared_at, h.id"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list what is shared with partners", asking).await?.iter().map(sharing_of).collect()
    }

    /// The same of one task.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_sharings_of_task<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        task: TaskId,
    ) -> Result<Vec<PartnerSharing>, Failure> {
        let asking = query(concat!(
            sharing_columns!(),
            sharing_tables!(),
            "where h.task = $2 and ",
            sharing_seen!(),
            "order by h.shared_at, h.id"
        ))
        .bind(only(seat))
        .bind(task.to_string());
        self.all("list with which partners a task is shared", asking).await?.iter().map(sharing_of).collect()
    }

    /// When these tasks were finished: the one thing of a task itself a partner it is shared with is told.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn done_of(
        &mut self,
        seat: &Seat<Partner>,
        tasks: &[TaskId],
    ) -> Result<HashMap<TaskId, Moment>, Failure> {
        let mut done = HashMap::new();
        for chunk in tasks.chunks(CHUNK) {
            let asking = bind_chunk(
                query(concat!(
                    "select t.id, t.done ",
                    sharing_tables!(),
                    "join task t on t.id = h.task
                     where t.done is not null and q.ended is null and h.stopped_at is null and ",
                    partners_own!("h.partner"),
                    "and t.id in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
                ))
                .bind(only(seat)),
                chunk,
            );
            for row in self.all("read what is done", asking).await? {
                let cells = Cells::of(&row, "task");
                done.insert(cells.id("id")?, cells.moment("done")?);
            }
        }
        Ok(done)
    }

    /// What is asked of partners on a task, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_asks_of_task<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        task: TaskId,
    ) -> Result<Vec<PartnerAsk>, Failure> {
        let sql = concat!(ask_columns!(), "where x.task = $2 and ", thing_seen!("x.since"), "order by x.since, x.id");
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.all("list what is asked of partners", asking).await?.iter().map(ask_of).collect()
    }

    /// The same of a project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_asks<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
    ) -> Result<Vec<PartnerAsk>, Failure> {
        let sql =
            concat!(ask_columns!(), "where x.project = $2 and ", thing_seen!("x.since"), "order by x.since, x.id");
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list what is asked of partners of a project", asking).await?.iter().map(ask_of).collect()
    }

    /// One thing asked of a partner.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_ask<A: Sees>(&mut self, seat: &Seat<A>, id: AskId) -> Result<Option<PartnerAsk>, Failure> {
        let asking = query(concat!(ask_columns!(), "where x.id = $2 and ", thing_seen!("x.since")))
            .bind(only(seat))
            .bind(id.to_string());
        self.one("read what is asked of a partner", asking).await?.as_ref().map(ask_of).transpose()
    }

    /// What was ever asked of partners with one of the firm's own words.
    pub(in crate::rows) async fn partner_asks_with_word(
        &mut self,
        seat: &Seat<Staff>,
        word: WordId,
    ) -> Result<Vec<PartnerAsk>, Failure> {
        let sql = concat!(ask_columns!(), "where x.own_word = $2 and ", ours!("p.client", "p.id"), "order by x.id");
        let asking = query(sql).bind(only(seat)).bind(word.to_string());
        self.all("list what was asked of partners with a word", asking).await?.iter().map(ask_of).collect()
    }

    /// What was said with partners about a task, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_remarks<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        task: TaskId,
    ) -> Result<Vec<PartnerRemark>, Failure> {
        let sql =
            concat!(remark_columns!(), "where x.task = $2 and ", thing_seen!("x.said_at"), "order by x.said_at, x.id");
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::PartnersHearEachOther) {
            concat!(
                remark_columns!(),
                "where x.task = $2 and (",
                ours!("p.client", "p.id"),
                "or cast($1 as text) like 'partner:%') order by x.said_at, x.id"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.all("list what was said with partners", asking).await?.iter().map(remark_of).collect()
    }

    /// How much was said with each partner about each task of a project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_remark_counts<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
    ) -> Result<HashMap<(TaskId, PartnerId), u32>, Failure> {
        let asking = query(concat!(
            "select x.task, x.partner, count(*) as said from partner_remark x join project p on p.id = x.project
             where x.project = $2 and ",
            thing_seen!("x.said_at"),
            "group by x.task, x.partner"
        ))
        .bind(only(seat))
        .bind(project.to_string());
        let rows = self.all("count what was said with partners", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "partner_remark");
                Ok(((cells.id("task")?, cells.id("partner")?), cells.small("said")?))
            })
            .collect()
    }

    /// One thing said with a partner.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_remark<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        id: RemarkId,
    ) -> Result<Option<PartnerRemark>, Failure> {
        let asking = query(concat!(remark_columns!(), "where x.id = $2 and ", thing_seen!("x.said_at")))
            .bind(only(seat))
            .bind(id.to_string());
        self.one("read what was said with a partner", asking).await?.as_ref().map(remark_of).transpose()
    }
}

pub(in crate::rows) fn sharing_of(row: &AnyRow) -> Result<PartnerSharing, Failure> {
    let cells = Cells::of(row, "partner_sharing");
    let stopped = match cells.maybe_moment("stopped_at")? {
        Some(at) => Some((at, cells.id("stopped_by")?)),
        None => None,
    };
    Ok(PartnerSharing {
        id: cells.id("id")?,
        partner: cells.id("partner")?,
        project: cells.id("project")?,
        task: cells.id("task")?,
        face: PartnerFace {
            title: cells.word("title", |title| Title::parse(title).ok())?,
            text: cells.word("body", |text| ClientText::parse(text).ok())?,
            date: cells.maybe_day("day")?,
        },
        at: cells.moment("shared_at")?,
        by: cells.id("shared_by")?,
        first_seen: cells.maybe_moment("first_seen")?,
        stopped,
    })
}

pub(in crate::rows) fn remark_of(row: &AnyRow) -> Result<PartnerRemark, Failure> {
    let cells = Cells::of(row, "partner_remark");
    Ok(PartnerRemark {
        id: cells.id("id")?,
        partner: cells.id("partner")?,
        project: cells.id("project")?,
        task: cells.id("task")?,
        by: cells.id("said_by")?,
        at: cells.moment("said_at")?,
        text: cells.word("body", |text| ClientText::parse(text).ok())?,
    })
}

pub(in crate::rows) fn ask_of(row: &AnyRow) -> Result<PartnerAsk, Failure> {
    let cells = Cells::of(row, "partner_ask");
    let mut ask = common(&cells)?;
    if let Some(at) = cells.maybe_moment("reminded_at")? {
        ask.reminded = Some(Reminded { at, by: cells.id("reminded_by")? });
    }
    Ok(PartnerAsk { partner: cells.id("partner")?, ask })
}
