//! Partners: put on the project, shown a task, asked, written to; and what their people do.

use super::{Account, In, Life};
use crate::demo::furnish::deed::{Asking, Company, Key, Shown};
use anyhow::Context;
use veranda_api::client::NewRemark;
use veranda_api::partner::{Remark, ShowBoard, ShowHome, ShowTask};
use veranda_api::staff::{
    AskPartner, FaceForPartner, NewClient, NewPartner, NewPartnerAsk, PutPartner, ShareWithPartner, TellPartner,
    WhichPartner,
};
use veranda_terms::{Accent, Asked, ClientText, HostName, PartnerId, TaskId, Title};

impl Life {
    pub(super) async fn puts_partner(&mut self, who: Key, place: In, company: Company) -> anyhow::Result<()> {
        let Company { key, name, accent, lang } = company;
        let host = HostName::parse(&format!("{key}.{}", self.house.public.host))?;
        let (name, accent) = (Title::parse(name)?, Accent::parse(accent).context("an accent")?);
        let company = NewClient { name: name.clone(), accent, lang, host: host.clone() };
        let body = NewPartner { partner: WhichPartner::New { company }, named: true };
        let view = self.call(who, &PutPartner { project: self.project(place)?.0, body }).await?;
        let here = view.here.iter().find(|here| here.partner.name == name).context("the partner")?;
        self.clients.insert(key, Account { client: here.partner.id.house(), partner: true, host });
        Ok(())
    }

    pub(super) async fn shares_with(&self, who: Key, place: In, partner: Key, shown: Shown) -> anyhow::Result<()> {
        let Shown { key, title, text, date } = shown;
        let (title, text) = (Title::parse(&title)?, ClientText::parse(&text)?);
        let body = FaceForPartner { title, text, date: date.map(|day| self.calendar.day(day)) };
        let (task, partner) = (self.task(place, key)?, self.partner(partner)?);
        self.call(who, &ShareWithPartner { task, partner, body }).await?;
        Ok(())
    }

    pub(super) async fn asks_of(&self, who: Key, place: In, partner: Key, asking: Asking) -> anyhow::Result<()> {
        let Asking { key, form, of, sentence, unlocks, minutes, due, undo_until: _ } = asking;
        let people = of.iter().map(|key| Ok(self.member(key)?.id)).collect::<anyhow::Result<Vec<_>>>()?;
        let body = NewPartnerAsk {
            form,
            own: None,
            of: if people.is_empty() { Asked::Client } else { Asked::People { people } },
            sentence: Title::parse(&sentence)?,
            unlocks: unlocks.as_deref().map(Title::parse).transpose()?,
            minutes,
            due: Some(self.calendar.day(due)),
        };
        let (task, partner) = (self.task(place, key)?, self.partner(partner)?);
        self.call(who, &AskPartner { task, partner, body }).await?;
        Ok(())
    }

    pub(super) async fn tells_to(&self, who: Key, partner: Key, task: TaskId, text: &str) -> anyhow::Result<()> {
        let body = NewRemark { text: ClientText::parse(text)? };
        self.call(who, &TellPartner { task, partner: self.partner(partner)?, body }).await?;
        Ok(())
    }

    /// Somebody of a partner opens a task and writes.
    pub(super) async fn replies(&self, who: Key, task: TaskId, text: &str) -> anyhow::Result<()> {
        self.call(who, &ShowTask { task, body: () }).await?;
        self.call(who, &Remark { task, body: NewRemark { text: ClientText::parse(text)? } }).await?;
        Ok(())
    }

    /// Somebody of a partner who has come in looks at their home and every board.
    pub(super) async fn looks_around_at_the_partners(&self, who: Key) -> anyhow::Result<()> {
        for project in self.call(who, &ShowHome { body: () }).await?.projects {
            self.call(who, &ShowBoard { project: project.id, body: () }).await?;
        }
        Ok(())
    }

    fn partner(&self, key: Key) -> anyhow::Result<PartnerId> {
        Ok(PartnerId::of_house(self.account(key)?.client))
    }
}
