//! Projects.

use crate::http::{Call, Refused};
use crate::present::staff as present;
use veranda_api::staff::{BoardTop, CardSlice, CreateProject, ShowBoard, ShowBoardTop, ShowCards, StaffBoard};
use veranda_domain::plan::{StageNames, house_workflow};
use veranda_domain::{
    Actor, Change, Changes, Event, HouseStage, JournalEntry, Project, Scope, SharedWith, Thing, Workflow,
};
use veranda_terms::{Lang, ProjectId, Randomness, Staff, StageId, Title, WorkflowId};
use veranda_text::Say;

/// Begins a project with the house workflow.
pub async fn create_project(call: Call<Staff>, asked: CreateProject) -> Result<StaffBoard, Refused> {
    let (mut rows, seat) = call.look().await?;
    let client = rows.client(&seat, asked.client).await?.ok_or(Refused::missing())?;
    let ours = rows.firm().await?.map_or(Lang::En, |firm| firm.lang);
    drop(rows);
    let mut dice = call.dice();
    let id = ProjectId::fresh(&mut dice);
    let workflow = house_workflow_in(&mut dice, ours, client.lang)?;
    let lang = call.lang;
    let project = call
        .carry_out(Scope::Project(id), move |tx, work| {
            Box::pin(async move {
                super::team::has_whole_client(tx, &work.seat, client.id, lang).await?;
                tx.save_workflow(&workflow).await?;
                let project = Project {
                    id,
                    client: client.id,
                    workflow: workflow.id,
                    name: asked.body.name,
                    shared_with: SharedWith::Nobody,
                    changes: Changes::AtOnce,
                    source: None,
                    created: work.at,
                };
                let entry = JournalEntry {
                    scope: Scope::Project(id),
                    at: work.at,
                    by: Actor::Person(work.by),
                    event: Event::ProjectCreated,
                    thing: Thing::Project(id),
                    shared_with: SharedWith::Nobody,
                };
                tx.record(Change { next: project, journal: vec![entry] }).await?;
                tx.follow_unless_said(work.by, id, work.at).await?;
                tx.contacts_follow(client.id, id, work.at).await?;
                Ok(id)
            })
        })
        .await?;
    board(&call, project).await
}

/// A project's board.
pub async fn show_board(call: Call<Staff>, asked: ShowBoard) -> Result<StaffBoard, Refused> {
    board(&call, asked.project).await
}

/// The top of a project's board.
pub async fn show_board_top(call: Call<Staff>, asked: ShowBoardTop) -> Result<BoardTop, Refused> {
    let (mut rows, seat) = call.look().await?;
    present::board_top(&mut rows, &seat, asked.project).await?.ok_or(Refused::missing())
}

/// Some of a project's tasks.
pub async fn show_cards(call: Call<Staff>, asked: ShowCards) -> Result<CardSlice, Refused> {
    let (mut rows, seat) = call.look().await?;
    present::card_slice(&mut rows, &seat, asked.project, asked.after.0).await?.ok_or(Refused::missing())
}

pub(super) async fn board(call: &Call<Staff>, project: ProjectId) -> Result<StaffBoard, Refused> {
    let (mut rows, seat) = call.look().await?;
    present::board(&mut rows, &seat, project).await?.ok_or(Refused::missing())
}

/// The house workflow, named in the firm's language inside and in the client's outside.
fn house_workflow_in(dice: &mut dyn Randomness, ours: Lang, theirs: Lang) -> Result<Workflow, Refused> {
    let id = WorkflowId::fresh(dice);
    let title = |text: &str| Title::parse(text).map_err(|why| Refused::broken(anyhow::anyhow!("a stage name {why}")));
    // Checked once here, so that the closure below cannot fail.
    for stage in HouseStage::ALL {
        title(name(stage, ours))?;
        title(client_name(stage, theirs))?;
        sentence(stage, theirs).map(title).transpose()?;
    }
    let parsed = |text: &str| Title::parse(text).expect("looked at just above");
    Ok(house_workflow(
        id,
        || StageId::fresh(dice),
        |stage| StageNames {
            name: parsed(name(stage, ours)),
            client_name: parsed(client_name(stage, theirs)),
            sentence: sentence(stage, theirs).map(parsed),
        },
    ))
}

fn name(stage: HouseStage, lang: Lang) -> &'static str {
    let say = Say::new(lang);
    match stage {
        HouseStage::Brief => say.house_brief(),
        HouseStage::Design => say.house_design(),
        HouseStage::InternalCheck => say.house_internal_check(),
        HouseStage::ClientReview => say.house_client_review(),
        HouseStage::Build => say.house_build(),
        HouseStage::GoLive => say.house_go_live(),
        HouseStage::Live => say.house_live(),
    }
}

fn client_name(stage: HouseStage, lang: Lang) -> &'static str {
    match stage {
        HouseStage::ClientReview => Say::new(lang).house_your_review(),
        other => name(other, lang),
    }
}

fn sentence(stage: HouseStage, lang: Lang) -> Option<&'static str> {
    match stage {
        HouseStage::Brief => Some(Say::new(lang).house_ask_brief()),
        HouseStage::ClientReview => Some(Say::new(lang).house_ask_review()),
        _ => None,
    }
}
