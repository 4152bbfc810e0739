//! Writing down what things are found by: where they are saved, and all of it anew.

use super::words::{of_ask, of_item, of_partner_sharing, of_remark, of_task, of_waiting};
use crate::Failure;
use crate::engine::search::{Kind, Side};
use crate::rows::Rows;
use veranda_domain::{
    Ask, ChecklistItem, Label, PartnerAsk, PartnerRemark, PartnerSharing, PendingFace, Remark, SharedWith, Task,
};
use veranda_terms::{TaskId, indexed};

impl Rows {
    pub(crate) async fn index_task(&mut self, task: &Task) -> Result<(), Failure> {
        let id = task.id.to_string();
        for side in [Side::Inside, Side::Outside] {
            self.index(side, Kind::Task, &id, &indexed(of_task(task, side))).await?;
        }
        Ok(())
    }

    pub(crate) async fn index_remark(&mut self, remark: &Remark) -> Result<(), Failure> {
        let id = remark.id.to_string();
        self.index(Side::Inside, Kind::Remark, &id, &indexed(of_remark(remark, Side::Inside))).await?;
        // A remark never changes sides, so a note inside was never outside.
        match remark.shared_with() {
            SharedWith::Client => {
                self.index(Side::Outside, Kind::Remark, &id, &indexed(of_remark(remark, Side::Outside))).await
            }
            SharedWith::Nobody => Ok(()),
        }
    }

    pub(crate) async fn forget_index_of_remark(&mut self, remark: &Remark) -> Result<(), Failure> {
        let id = remark.id.to_string();
        self.leave_out(Side::Inside, Kind::Remark, &id).await?;
        self.leave_out(Side::Outside, Kind::Remark, &id).await
    }

    pub(crate) async fn index_ask(&mut self, ask: &Ask) -> Result<(), Failure> {
        let (id, texts) = (ask.id.to_string(), of_ask(ask));
        let words = indexed(texts.iter().map(String::as_str));
        self.index(Side::Inside, Kind::Ask, &id, &words).await?;
        self.index(Side::Outside, Kind::Ask, &id, &words).await
    }

    pub(crate) async fn index_item(&mut self, item: &ChecklistItem) -> Result<(), Failure> {
        self.index(Side::Inside, Kind::Item, &item.id.to_string(), &indexed(of_item(item))).await
    }

    pub(crate) async fn index_label(&mut self, label: &Label) -> Result<(), Failure> {
        self.index(Side::Inside, Kind::Label, &label.id.to_string(), &indexed([label.name.for_staff()])).await
    }

    /// What waits on a task, or that nothing does any more.
    pub(crate) async fn index_waiting(&mut self, task: TaskId, waiting: Option<&PendingFace>) -> Result<(), Failure> {
        let words = waiting.map_or(String::new(), |waiting| indexed(of_waiting(waiting)));
        self.index(Side::Inside, Kind::Waiting, &task.to_string(), &words).await
    }

    // A partner's house has no search: what is its own is found by the firm alone.

    pub(crate) async fn index_partner_sharing(&mut self, sharing: &PartnerSharing) -> Result<(), Failure> {
        let words = indexed(of_partner_sharing(sharing));
        self.index(Side::Inside, Kind::PartnerSharing, &sharing.id.to_string(), &words).await
    }

    pub(crate) async fn index_partner_remark(&mut self, remark: &PartnerRemark) -> Result<(), Failure> {
        let words = indexed([remark.text.as_str()]);
        self.index(Side::Inside, Kind::PartnerRemark, &remark.id.to_string(), &words).await
    }

    pub(crate) async fn forget_index_of_partner_remark(&mut self, remark: &PartnerRemark) -> Result<(), Failure> {
        self.leave_out(Side::Inside, Kind::PartnerRemark, &remark.id.to_string()).await
    }

    pub(crate) async fn index_partner_ask(&mut self, asked: &PartnerAsk) -> Result<(), Failure> {
        let texts = of_ask(&asked.ask);
        let words = indexed(texts.iter().map(String::as_str));
        self.index(Side::Inside, Kind::PartnerAsk, &asked.ask.id.to_string(), &words).await
    }

    /// Makes both indices anew from the records.
    ///
    /// # Errors
    /// The store let us down.
    pub(crate) async fn index_everything(&mut self) -> Result<(), Failure> {
        self.empty_indices().await?;
        let seat = self.system_seat();
        for project in self.projects(&seat).await? {
            for task in self.tasks(&seat, project.id).await? {
                self.index_task(&task).await?;
                for remark in self.remarks(&seat, task.id).await? {
                    self.index_remark(&remark).await?;
                }
                for remark in self.partner_remarks(&seat, task.id).await? {
                    self.index_partner_remark(&remark).await?;
                }
            }
            for ask in self.asks(&seat, project.id).await? {
                self.index_ask(&ask).await?;
            }
            for item in self.checklists(&seat, project.id).await? {
                self.index_item(&item).await?;
            }
            for label in self.labels(&seat, project.id).await? {
                self.index_label(&label).await?;
            }
            for waiting in self.pending_faces(&seat, project.id).await? {
                self.index_waiting(waiting.task, Some(&waiting)).await?;
            }
            for sharing in self.partner_sharings(&seat, project.id).await? {
                self.index_partner_sharing(&sharing).await?;
            }
            for asked in self.partner_asks(&seat, project.id).await? {
                self.index_partner_ask(&asked).await?;
            }
        }
        Ok(())
    }
}
