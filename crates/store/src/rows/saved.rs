//! What a decided change can be recorded of.

use crate::{Failure, Writing};
use futures::future::BoxFuture;
use veranda_domain::{
    Ask, ChecklistItem, Client, Entry, Firm, Label, Membership, Person, Project, Remark, Session, Sharing, Task,
    UnmappedPerson, Workflow,
};

/// A record that has a place in the database.
pub trait Saved: Send + Sync + Sized + 'static {
    /// Saves it: the row as it is now, whether it was there or not.
    fn save<'a>(&'a self, to: &'a mut Writing) -> BoxFuture<'a, Result<(), Failure>>;
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
    Ask, save_ask;
    ChecklistItem, save_checklist_item;
    Client, save_client;
    Entry, save_entry;
    Firm, save_firm;
    Label, save_label;
    Membership, save_membership;
    Person, save_person;
    Project, save_project;
    Remark, save_remark;
    Session, save_session;
    Sharing, save_sharing;
    Task, save_task;
    UnmappedPerson, save_unmapped;
    Workflow, save_workflow;
}
