//! What the firm does to its plan and with whom it shares it.

use super::{Account, In, Life, said};
use crate::demo::furnish::deed::{Key, Patch, Planned, Shown};
use anyhow::Context;
use veranda_api::staff::{
    ChooseHolidays, CollectChanges, Collecting, CreateClient, CreateDepartment, CreateProject, CreateTask, EditTask,
    FinishTask, Finished, HolidaysOf, MoveTask, NewClient, NewDepartment, NewPlace, NewProject, NewTask, Share,
    ShareFace, ShareFaces, ShowTask, StopSharing, StopTasks, TaskFields,
};
use veranda_domain::HouseStage;
use veranda_terms::{Accent, ClientText, Country, HostName, InternalText, Lang, StageId, TaskId, Title};

impl Life {
    pub(super) async fn takes_in(
        &mut self,
        who: Key,
        house: Key,
        name: &str,
        accent: &str,
        lang: Lang,
    ) -> anyhow::Result<()> {
        let host = HostName::parse(&format!("{house}.{}", self.house.public.host))?;
        let accent = Accent::parse(accent).context("an accent")?;
        let body = NewClient { name: Title::parse(name)?, accent, lang, host };
        let page = self.call(who, &CreateClient { body }).await?;
        let country = if house == "pivoine" { Country::France } else { Country::Sweden };
        let body = HolidaysOf { country: Some(country) };
        self.call(who, &ChooseHolidays { client: page.id, body }).await?;
        self.clients.insert(house, Account { client: page.id, partner: false, host: page.host });
        Ok(())
    }

    pub(super) async fn divides(&mut self, who: Key, house: Key, of: Key, name: &str) -> anyhow::Result<()> {
        let whole = self.account(of)?;
        let host = HostName::parse(&format!("{house}.{}", whole.host))?;
        let body = NewDepartment { name: Title::parse(name)?, accent: None, lang: None, host };
        let page = self.call(who, &CreateDepartment { client: whole.client, body }).await?;
        self.clients.insert(house, Account { client: page.id, partner: false, host: page.host });
        Ok(())
    }

    pub(super) async fn begins(&mut self, who: Key, (house, project): In, name: &str) -> anyhow::Result<()> {
        let body = NewProject { name: Title::parse(name)?, begins: veranda_api::staff::Beginning::House };
        let board = self.call(who, &CreateProject { client: self.account(house)?.client, body }).await?;
        let stages = board.project.stages.iter().map(|stage| stage.id).collect();
        self.projects.insert((house, project), (board.project.id, stages));
        Ok(())
    }

    pub(super) async fn plans(&mut self, who: Key, place: In, tasks: Vec<Planned>) -> anyhow::Result<()> {
        for Planned { key, stage, title, text, owners, team_date, milestone, behind } in tasks {
            let title = InternalText::parse_line(&title)?;
            let (project, stage) = (self.project(place)?.0, Some(self.stage(place, stage)?));
            let behind = behind.map(|line| self.task(place, line)).transpose()?;
            let body = NewTask { behind, ..NewTask::titled(title, stage) };
            let card = self.call(who, &CreateTask { project, body }).await?;
            self.tasks.insert((place, key), card.id);
            let owners = owners.iter().map(|owner| Ok(self.member(owner)?.id)).collect::<anyhow::Result<_>>()?;
            let text = InternalText::parse(&text)?;
            let team_date = team_date.map(|day| self.calendar.day(day));
            self.edits(who, card.id, |fields| TaskFields { owners, text, team_date, milestone, ..fields }).await?;
            self.a_moment_later();
        }
        Ok(())
    }

    pub(super) async fn changes(&self, who: Key, task: TaskId, patches: Vec<Patch>) -> anyhow::Result<()> {
        for patch in patches {
            let (title, text) = match &patch {
                Patch::Title(title) | Patch::ClientTitle(title) => (Some(Title::parse(title)?), None),
                Patch::ClientText(text) => (None, Some(ClientText::parse(text)?)),
                Patch::ClientDate(_, why) if !why.is_empty() => (Some(Title::parse(why)?), None),
                Patch::TeamDate(_) | Patch::ClientDate(..) | Patch::Milestone => (None, None),
            };
            let internal = title.as_ref().map(|title| InternalText::parse_line(title.as_str())).transpose()?;
            let day = |n| Some(self.calendar.day(n));
            self.edits(who, task, |seen| match patch {
                Patch::Title(_) => TaskFields { title: internal.unwrap_or(seen.title), ..seen },
                Patch::ClientTitle(_) => TaskFields { client_title: title, ..seen },
                Patch::ClientText(_) => TaskFields { client_text: text.unwrap_or(seen.client_text), ..seen },
                Patch::TeamDate(n) => TaskFields { team_date: day(n), ..seen },
                Patch::ClientDate(n, _) => TaskFields { client_date: day(n), date_why: title, ..seen },
                Patch::Milestone => TaskFields { milestone: true, ..seen },
            })
            .await?;
            self.a_moment_later();
        }
        Ok(())
    }

    /// Opens a task and sends it back changed.
    async fn edits(&self, who: Key, task: TaskId, change: impl FnOnce(TaskFields) -> TaskFields) -> anyhow::Result<()> {
        let browser = &self.member(who)?.browser;
        let seen = browser.call_if(&ShowTask { task, body: () }, None).await.map_err(said)?;
        let body = change(seen.value.fields());
        browser.call_if(&EditTask { task, body }, seen.tag.as_deref()).await.map_err(said)?;
        Ok(())
    }

    pub(super) async fn shares(&self, who: Key, place: In, faces: Vec<Shown>) -> anyhow::Result<()> {
        let face = |Shown { key, title, text, date }| {
            Ok(ShareFace {
                task: self.task(place, key)?,
                title: Some(title).filter(|title| !title.is_empty()).as_deref().map(Title::parse).transpose()?,
                text: ClientText::parse(&text)?,
                date: date.map(|day| self.calendar.day(day)),
                history: veranda_api::staff::History::FromNow,
            })
        };
        let faces = faces.into_iter().map(face).collect::<anyhow::Result<_>>()?;
        self.call(who, &Share { project: self.project(place)?.0, body: ShareFaces { faces } }).await?;
        Ok(())
    }

    pub(super) async fn collects(&self, who: Key, place: In) -> anyhow::Result<()> {
        let body = Collecting { collected: true };
        self.call(who, &CollectChanges { project: self.project(place)?.0, body }).await?;
        Ok(())
    }

    pub(super) async fn stops_sharing(&self, who: Key, place: In, task: Key) -> anyhow::Result<()> {
        let body = StopTasks { tasks: vec![self.task(place, task)?], tell: None, reason: None };
        self.call(who, &StopSharing { project: self.project(place)?.0, body }).await?;
        Ok(())
    }

    pub(super) async fn moves(&self, who: Key, place: In, task: Key, stage: HouseStage) -> anyhow::Result<()> {
        let body =
            NewPlace { stage: self.stage(place, stage)?, before: None, from: None, share: None, takes_back: false };
        self.call(who, &MoveTask { task: self.task(place, task)?, body }).await?;
        Ok(())
    }

    pub(super) async fn finishes(&self, who: Key, task: TaskId) -> anyhow::Result<()> {
        self.call(who, &FinishTask { task, body: Finished { done: true } }).await?;
        Ok(())
    }

    fn stage(&self, at: In, stage: HouseStage) -> anyhow::Result<StageId> {
        let place = HouseStage::ALL.iter().position(|one| *one == stage).context("a stage of the house")?;
        self.project(at)?.1.get(place).copied().context("a stage of the project")
    }
}
