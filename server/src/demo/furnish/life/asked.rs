//! What is asked, and how contacts answer.

use super::{In, Life};
use crate::demo::furnish::deed::{Asking, Key};
use anyhow::Context;
use veranda_api::client::{
    AnswerText, Approve, ClientAsk, Decision, FinishReview, GiveAnswer, Pick, PickTime, Reviewed, ShowTask,
};
use veranda_api::staff::{self, NewAsk, OpenAsk, WithdrawAsk};
use veranda_terms::{Action, Asked, ClientText, Form, TaskId, Title};

impl Life {
    pub(super) async fn asks(&self, who: Key, place: In, asking: Asking) -> anyhow::Result<()> {
        let Asking { key, form, of, sentence, unlocks, minutes, due, undo_until } = asking;
        let of = match of.as_slice() {
            [] => Asked::Client,
            people => {
                let people = people.iter().map(|key| Ok(self.member(key)?.id)).collect::<anyhow::Result<_>>()?;
                Asked::People { people }
            }
        };
        let body = NewAsk {
            form,
            own: None,
            of,
            sentence: Title::parse(&sentence)?,
            unlocks: unlocks.as_deref().map(Title::parse).transpose()?,
            minutes,
            due: Some(self.calendar.day(due)),
            undo_until: undo_until.map(|(day, clock)| self.calendar.moment(day, clock)),
            share: None,
            bundled: false,
        };
        self.call(who, &OpenAsk { task: self.task(place, key)?, body }).await?;
        Ok(())
    }

    pub(super) async fn takes_back(&self, who: Key, task: TaskId, action: Action) -> anyhow::Result<()> {
        let page = self.call(who, &staff::ShowTask { task, body: () }).await?;
        let ask = open(page.card.asks, action)?.id;
        self.call(who, &WithdrawAsk { ask, body: () }).await?;
        Ok(())
    }

    pub(super) async fn approves(&self, who: Key, task: TaskId, changes: Option<&str>) -> anyhow::Result<()> {
        let ask = self.open_ask(who, task, Action::Approve).await?.id;
        let changes = changes.map(ClientText::parse).transpose()?;
        self.call(who, &Approve { ask, body: Decision { changes } }).await?;
        Ok(())
    }

    pub(super) async fn answers(&self, who: Key, task: TaskId, text: &str) -> anyhow::Result<()> {
        let ask = self.open_ask(who, task, Action::Answer).await?.id;
        self.call(who, &GiveAnswer { ask, body: AnswerText { text: ClientText::parse(text)? } }).await?;
        Ok(())
    }

    pub(super) async fn reviews(&self, who: Key, task: TaskId, remark: &str) -> anyhow::Result<()> {
        let ask = self.open_ask(who, task, Action::Review).await?.id;
        let remark = Some(ClientText::parse(remark)?);
        self.call(who, &FinishReview { ask, body: Reviewed { remark } }).await?;
        Ok(())
    }

    pub(super) async fn picks(&self, who: Key, task: TaskId, which: usize) -> anyhow::Result<()> {
        let ask = self.open_ask(who, task, Action::Meet).await?;
        let Form::Meet { slots, .. } = &ask.form else { anyhow::bail!("a meeting without times") };
        let slot = slots.get(which).context("one of the times")?.0;
        self.call(who, &PickTime { ask: ask.id, body: Pick { slot } }).await?;
        Ok(())
    }

    /// The open ask of this action that a contact finds on a task.
    async fn open_ask(&self, who: Key, task: TaskId, action: Action) -> anyhow::Result<ClientAsk> {
        open(self.call(who, &ShowTask { task, body: () }).await?.card.asks, action)
    }
}

fn open(asks: Vec<ClientAsk>, action: Action) -> anyhow::Result<ClientAsk> {
    let mut asks = asks.into_iter().filter(|ask| ask.closed.is_none() && ask.form.action() == action);
    asks.next().with_context(|| format!("nothing open to {}", action.as_str()))
}
