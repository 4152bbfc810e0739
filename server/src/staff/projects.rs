//! Projects.

use crate::carry::Work;
use crate::dice::Stream;
use crate::http::{Call, Refused};
use crate::present::staff as present;
use veranda_api::staff::{
    Beginning, BoardTop, CardSlice, CreateProject, NewProject, ShowBoard, ShowBoardTop, ShowCards, StaffBoard,
};
use veranda_domain::plan::{StageNames, house_workflow};
use veranda_domain::reuse::{self, Begun, BegunTask, SmallStage};
use veranda_domain::{
    Actor, Change, Changes, Event, HouseStage, JournalEntry, Project, Scope, SharedWith, Thing, Waits, Workflow,
};
use veranda_store::{WorkFailed, Writing};
use veranda_terms::{
    ClientId, Day, Lang, Moment, PersonId, ProjectId, Randomness, Staff, StageId, TemplateId, Title, WorkflowId,
};
use veranda_text::Say;

/// Begins a project: with the house workflow, a small one, or one made of a template.
pub async fn create_project(call: Call<Staff>, asked: CreateProject) -> Result<StaffBoard, Refused> {
    let NewProject { name, begins } = asked.body;
    let (mut rows, seat) = call.look().await?;
    let client = rows.client(&seat, asked.client).await?.ok_or(Refused::missing())?;
    let ours = rows.firm().await?.map_or(Lang::En, |firm| firm.lang);
    drop(rows);
    let mut dice = call.dice();
    let id = ProjectId::fresh(&mut dice);
    let begins = match begins {
        Beginning::House => Begins::With(house_workflow_in(&mut dice, ours, client.lang)?),
        Beginning::Small => Begins::With(small_workflow_in(&mut dice, ours, client.lang)?),
        Beginning::Template { template, first } => Begins::Like(template, first),
    };
    let lang = call.lang;
    let project = call
        .carry_out(Scope::Project(id), move |tx, work| {
            Box::pin(async move {
                super::team::has_whole_client(tx, &work.seat, client.id, lang).await?;
                let begun = begun(tx, &work, (id, client.id), begins, &mut dice).await?;
                tx.save_workflow(&begun.workflow).await?;
                let project = Project {
                    id,
                    client: client.id,
                    workflow: begun.workflow.id,
                    name,
                    shared_with: SharedWith::Nobody,
                    changes: Changes::AtOnce,
                    archived: None,
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
                furnish(tx, begun).await?;
                tx.follow_unless_said(work.by, id, work.at).await?;
                tx.contacts_follow(client.id, id, work.at).await?;
                Ok(id)
            })
        })
        .await?;
    board(&call, project).await
}

/// What a project begins with, as far as it is known before the write.
enum Begins {
    /// These stages, and nothing in them.
    With(Workflow),
    /// A template, from a day on.
    Like(TemplateId, Day),
}

/// Everything it begins with. A template that was removed meanwhile is there no more.
async fn begun(
    tx: &mut Writing,
    work: &Work<Staff>,
    (project, client): (ProjectId, ClientId),
    begins: Begins,
    dice: &mut Stream,
) -> Result<Begun, WorkFailed<Refused>> {
    let (template, first) = match begins {
        Begins::With(workflow) => return Ok(Begun { workflow, labels: Vec::new(), tasks: Vec::new() }),
        Begins::Like(template, first) => (template, first),
    };
    let template = tx.template(&work.seat, template).await?.filter(|template| template.removed.is_none());
    let template = template.ok_or(WorkFailed::Refused(Refused::missing()))?;
    let pattern = tx.pattern(&template).await?;
    let holidays = super::templates::holidays(tx, &work.seat, client).await?;
    Ok(reuse::begin(&pattern, project, first, &holidays, (work.by, work.at), dice))
}

/// Puts the tasks of a template into a project that is there.
async fn furnish(tx: &mut Writing, begun: Begun) -> Result<(), WorkFailed<Refused>> {
    let Begun { workflow: _, labels, tasks } = begun;
    for label in &labels {
        tx.save_label(label).await?;
    }
    let mut waits = Vec::new();
    for BegunTask { task, lines, labels, prepared, waits_for, again } in tasks {
        let task = tx.record(task).await?;
        for line in &lines {
            tx.save_checklist_item(line).await?;
        }
        tx.set_task_labels(task.id, &labels).await?;
        if prepared {
            tx.prepare(task.project, task.id).await?;
        }
        if let Some(said) = again {
            tx.keep_recurrence(&said).await?;
            super::recurrence::wait(tx, &said, &task).await?;
        }
        if !waits_for.is_empty() {
            waits.push(Waits { project: task.project, task: task.id, on: waits_for });
        }
    }
    // Once all of them are there.
    for waits in &waits {
        tx.save_waits(waits).await?;
    }
    Ok(())
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
        unlocks(stage, theirs).map(title).transpose()?;
    }
    let parsed = |text: &str| Title::parse(text).expect("looked at just above");
    Ok(house_workflow(
        id,
        || StageId::fresh(dice),
        |stage| StageNames {
            name: parsed(name(stage, ours)),
            client_name: parsed(client_name(stage, theirs)),
            sentence: sentence(stage, theirs).map(parsed),
            unlocks: unlocks(stage, theirs).map(parsed),
        },
    ))
}

/// The stages of a small project, likewise.
fn small_workflow_in(dice: &mut dyn Randomness, ours: Lang, theirs: Lang) -> Result<Workflow, Refused> {
    for stage in SmallStage::ALL {
        for lang in [ours, theirs] {
            Title::parse(small_name(stage, lang))
                .map_err(|why| Refused::broken(anyhow::anyhow!("a stage name {why}")))?;
        }
    }
    let parsed = |text: &str| Title::parse(text).expect("looked at just above");
    Ok(reuse::small_workflow(dice, |stage| (parsed(small_name(stage, ours)), parsed(small_name(stage, theirs)))))
}

fn small_name(stage: SmallStage, lang: Lang) -> &'static str {
    let say = Say::new(lang);
    match stage {
        SmallStage::ToDo => say.house_small_to_do(),
        SmallStage::Doing => say.house_small_doing(),
        SmallStage::Done => say.house_small_done(),
    }
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

/// What follows once what a stage asks is done: the next stage, in words of its own.
fn unlocks(stage: HouseStage, lang: Lang) -> Option<&'static str> {
    match stage {
        HouseStage::Brief => Some(Say::new(lang).house_unlocks_brief()),
        HouseStage::ClientReview => Some(Say::new(lang).house_unlocks_review()),
        _ => None,
    }
}

/// What the journal says of something the firm did with a project for itself: nobody outside hears of it.
pub(super) fn inside(project: ProjectId, event: Event, by: PersonId, at: Moment) -> JournalEntry {
    JournalEntry {
        scope: Scope::Project(project),
        at,
        by: Actor::Person(by),
        event,
        thing: Thing::Project(project),
        shared_with: SharedWith::Nobody,
    }
}
