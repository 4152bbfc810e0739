//! What is said: notes inside, remarks with the client.

use super::Life;
use super::door::Way;
use crate::demo::furnish::deed::Key;
use veranda_api::client::{NewRemark, Remark, ShowBoard, ShowHome, ShowTask};
use veranda_api::staff::{NewNote, NoteInside, TellClient};
use veranda_terms::{ClientText, InternalText, TaskId};

impl Life {
    pub(super) async fn notes(&self, who: Key, task: TaskId, text: &str) -> anyhow::Result<()> {
        self.call(who, &NoteInside { task, body: NewNote { text: InternalText::parse(text)? } }).await?;
        Ok(())
    }

    pub(super) async fn tells(&self, who: Key, task: TaskId, text: &str) -> anyhow::Result<()> {
        self.call(who, &TellClient { task, body: NewRemark { text: ClientText::parse(text)? } }).await?;
        Ok(())
    }

    pub(super) async fn remarks(&self, who: Key, task: TaskId, text: &str) -> anyhow::Result<()> {
        self.reads(who, task).await?;
        self.call(who, &Remark { task, body: NewRemark { text: ClientText::parse(text)? } }).await?;
        Ok(())
    }

    /// A contact opens a task: the sharing history then knows that it was seen.
    pub(super) async fn reads(&self, who: Key, task: TaskId) -> anyhow::Result<()> {
        self.call(who, &ShowTask { task, body: () }).await?;
        Ok(())
    }

    /// Whoever has come in looks at their home and every board.
    pub(super) async fn looks_around(&self, who: Key) -> anyhow::Result<()> {
        if matches!(self.member(who)?.way, Way::Mail { partner: true, .. }) {
            return self.looks_around_at_the_partners(who).await;
        }
        for project in self.call(who, &ShowHome { body: () }).await?.projects {
            self.call(who, &ShowBoard { project: project.id, body: () }).await?;
        }
        Ok(())
    }
}
