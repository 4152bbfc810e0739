//! What a decided change can be recorded of.

use crate::{Failure, Writing};
use futures::future::BoxFuture;
use veranda_domain::{
    Admission, Ask, Away, ChecklistItem, Client, Entry, Firm, FirmWord, Identity, Label, Link, Look, Membership,
    PartnerAsk, PartnerRemark, PartnerSharing, Partnership, Person, Project, Release, Remark, Session, Sharing, Task,
    UnmappedPerson, Waits, Workflow,
};
use veranda_terms::{Moment, StageId, TaskId};

/// A record that has a place in the database.
pub trait Saved: Send + Sync + Sized + 'static {
    /// Saves it: the row as it is now, whether it was there or not.
    fn save<'a>(&'a self, to: &'a mut Writing) -> BoxFuture<'a, Result<(), Failure>>;

    /// What a decided change of it leaves beside the row.
    fn leave_trace<'a>(&'a self, _: &'a mut Writing, _: Moment) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(std::future::ready(Ok(())))
    }

    /// The stage it stands in: where a move took it, which the journal does not say.
    fn stands_in(&self) -> Option<StageId> {
        None
    }

    /// The task it stands behind: where it was put, which the journal does not say.
    fn stands_behind(&self) -> Option<TaskId> {
        None
    }
}

impl Saved for Task {
    fn save<'a>(&'a self, to: &'a mut Writing) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(to.save_task(self))
    }

    /// Whatever changed it: a date the client reads is a date that was told, and what is finished may come again.
    fn leave_trace<'a>(&'a self, to: &'a mut Writing, at: Moment) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(async move {
            to.tell_date(self, at).await?;
            to.wake_recurrence(self, at).await
        })
    }

    fn stands_in(&self) -> Option<StageId> {
        Some(self.stage)
    }

    fn stands_behind(&self) -> Option<TaskId> {
        self.behind
    }
}

macro_rules! saved {
    ($($record:ty, $save:ident;)*) => {$(
        impl Saved for $record {
            fn save<'a>(&'a self, to: &'a mut Writing) -> BoxFuture<'a, Result<(), Failure>> {
                Box::pin(to.$save(self))
            }
        }
    )*};
}

saved! {
    Admission, save_admission;
    Ask, save_ask;
    Away, save_away;
    ChecklistItem, save_checklist_item;
    Client, save_client;
    Entry, save_entry;
    Firm, save_firm;
    FirmWord, save_own_word;
    Identity, save_identity;
    Label, save_label;
    Link, save_link;
    Look, save_look;
    Membership, save_membership;
    PartnerAsk, save_partner_ask;
    PartnerRemark, save_partner_remark;
    PartnerSharing, save_partner_sharing;
    Partnership, save_partnership;
    Person, save_person;
    Project, save_project;
    Release, save_release;
    Remark, save_remark;
    Session, save_session;
    Sharing, save_sharing;
    UnmappedPerson, save_unmapped;
    Waits, save_waits;
    Workflow, save_workflow;
}
