//! A plan made elsewhere comes in by its file: looked at, then brought in.

use super::{In, Life, said};
use crate::demo::furnish::deed::{Brought, Key};
use anyhow::{Context, ensure};
use std::collections::HashMap;
use veranda_api::staff::{ImportPlan, LookAtPlan, PlanAsk, PlanChoices, ShowBoard};
use veranda_terms::Title;

impl Life {
    pub(super) async fn brings_in(&mut self, who: Key, place: In, brought: Brought) -> anyhow::Result<()> {
        let Brought { file_name, name, file, keys } = brought;
        let client = self.account(place.0)?.client;
        let choices = PlanChoices { name: Some(Title::parse(name)?), ..PlanChoices::default() };
        let body = PlanAsk { file_name: file_name.to_owned(), choices };
        let browser = &self.member(who)?.browser;
        let look = LookAtPlan { client, body: body.clone() };
        let look = browser.call_with_file(&look, file.as_bytes()).await.map_err(said)?;
        let left: u64 = look.report.lines.iter().flat_map(|line| &line.left_out).map(|why| why.count).sum();
        ensure!(!look.needs_title && left == 0, "the file does not say what it should: {look:?}");
        let done = browser.call_with_file(&ImportPlan { client, body }, file.as_bytes()).await.map_err(said)?;
        let board = self.call(who, &ShowBoard { project: done.project, body: () }).await?;
        let by_title: HashMap<&str, _> = board.cards.iter().map(|card| (card.title.for_staff(), card.id)).collect();
        for (key, title) in keys {
            let task = by_title.get(title.as_str()).with_context(|| format!("no task {title}"))?;
            self.tasks.insert((place, key), *task);
        }
        let stages = board.project.stages.iter().map(|stage| stage.id).collect();
        self.projects.insert(place, (done.project, stages));
        Ok(())
    }
}
