//! Templates: the plan of one project as the beginning of others.
//!
//! A template has no people, nothing that was said, asked, answered or shared, and no word by which the client it was made
//! at could be told. It carries what would be shared, and in which words; sharing it stays somebody's decision.

mod names;

use self::names::Names;
use crate::{
    Actor, Change, ChecklistItem, Dependency, Event, Face, Label, Recurrence, SharedWith, Stage, Task, Workflow, plan,
};
use std::collections::{HashMap, HashSet};
use veranda_terms::{
    ChecklistItemId, ClientText, Country, Day, Every, InternalText, LabelId, Moment, PersonId, ProjectId, Randomness,
    StageId, TaskId, TemplateId, Title, WorkflowId, working_day_after, working_days,
};

/// The most tasks a template has.
pub const MOST_TASKS: usize = 2_000;

/// The plan of a project, kept to begin others with. Internal. What it begins with is its [`Pattern`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Which.
    pub id: TemplateId,
    /// What the firm calls it.
    pub name: Title,
    /// Whose plan it was: whoever sees that project sees the template.
    pub project: ProjectId,
    /// By whom it was made.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// When it was removed. It is kept, so that it can come back.
    pub removed: Option<Moment>,
}

/// What projects that are made of a template begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The stages. The workflow is the template's own.
    pub workflow: Workflow,
    /// The words of the labels.
    pub labels: Vec<InternalText>,
    /// The tasks, from the top of the first stage to the bottom of the last.
    pub tasks: Vec<PatternTask>,
}

/// A task of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternTask {
    /// Where it begins.
    pub stage: StageId,
    /// What the firm calls it.
    pub title: InternalText,
    /// What the firm writes about it.
    pub text: InternalText,
    /// What it is called towards the client.
    pub client_title: Option<Title>,
    /// What the client reads about it.
    pub client_text: ClientText,
    /// Whether it is to be shared: it was where it comes from.
    pub prepared: bool,
    /// How many working days after the first day the team date is.
    pub team_in: Option<u32>,
    /// How many working days after the first day the client date is.
    pub client_in: Option<u32>,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// The task it stands behind, by its place in [`Pattern::tasks`].
    pub behind: Option<usize>,
    /// The lines of its checklist.
    pub lines: Vec<InternalText>,
    /// Its labels, by their place in [`Pattern::labels`].
    pub labels: Vec<usize>,
    /// What it waits for, by their place in [`Pattern::tasks`].
    pub waits_for: Vec<usize>,
    /// That it comes again.
    pub again: Option<PatternAgain>,
}

/// That a task of a template comes again. Whether each is shared was decided for that one client, and is decided anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PatternAgain {
    /// How often.
    pub every: Every,
    /// How many working days after the first day it comes for the first time.
    pub first_in: u32,
}

/// A project, as far as a template is made of it.
#[derive(Debug, Clone)]
pub struct Source {
    /// The day it began.
    pub created: Day,
    /// Its stages.
    pub workflow: Workflow,
    /// Its tasks.
    pub tasks: Vec<Task>,
    /// The lines of their checklists, in order.
    pub lines: HashMap<TaskId, Vec<ChecklistItem>>,
    /// Its labels.
    pub labels: Vec<Label>,
    /// Which task has which.
    pub labelled: HashMap<TaskId, Vec<LabelId>>,
    /// What of it waits for what.
    pub waits: Vec<Dependency>,
    /// What of it comes again.
    pub again: Vec<Recurrence>,
    /// Tasks that wait to be shared since the project was made of a template itself.
    pub prepared: HashSet<TaskId>,
    /// What nobody works on there.
    pub holidays: Vec<Country>,
    /// The names by which the client could be told: its own, those of partners, and of everybody who has or had a place at one
    /// of them, also as whoever invited them called them.
    pub names: Vec<String>,
}

/// Makes the pattern of a project.
///
/// Dates become distances from its first day: the day it began, or its earliest date where that is earlier. What stands where
/// things are finished begins in the first stage in which the firm acts. Where the client was named inside, an ellipsis
/// stands; wording for the client that names it is left out, and what it belonged to is not prepared.
pub fn pattern(source: &Source, dice: &mut dyn Randomness) -> Pattern {
    let names = Names::of(&source.names);
    let (mut workflow, renamed) = copied(&source.workflow, dice);
    for stage in &mut workflow.stages {
        if let Ok(name) = Title::parse(&names.struck(stage.name.as_str())) {
            stage.name = name;
        }
        stage.client_name = stage.client_name.take().filter(|name| !names.stand_in(name.as_str()));
        stage.default_sentence = stage.default_sentence.take().filter(|words| !names.stand_in(words.as_str()));
        stage.default_unlocks = stage.default_unlocks.take().filter(|words| !names.stand_in(words.as_str()));
    }
    let first = beginning(source);
    let distance = |day: Day| working_days(first, day, &source.holidays);
    let order: HashMap<StageId, usize> =
        source.workflow.stages.iter().enumerate().map(|(at, stage)| (stage.id, at)).collect();
    let place_of: HashMap<LabelId, usize> =
        source.labels.iter().enumerate().map(|(at, label)| (label.id, at)).collect();
    let begins = source.workflow.begins_in();
    let mut tasks: Vec<&Task> = source.tasks.iter().collect();
    tasks.sort_by_key(|task| (order.get(&task.stage).copied(), task.rank, task.id));
    // A task whose stage is nowhere is left out, and with it what waits for it.
    let kept = |task: &&Task| source.workflow.stage(task.stage).is_some() || begins.is_some();
    tasks.retain(|task| kept(task));
    let at_place: HashMap<TaskId, usize> = tasks.iter().enumerate().map(|(at, task)| (task.id, at)).collect();
    let waits_for = |task: TaskId| {
        let on = source.waits.iter().filter(|one| one.task == task);
        let mut on: Vec<usize> = on.filter_map(|one| at_place.get(&one.on).copied()).collect();
        on.sort_unstable();
        on
    };
    let again = |task: TaskId| {
        let said = source.again.iter().find(|said| said.task == task)?;
        Some(PatternAgain { every: said.every, first_in: distance(said.day(&source.holidays)) })
    };
    let tasks = tasks.into_iter().filter_map(|task| {
        let stands = source.workflow.stage(task.stage).filter(|stage| !stage.finished).map(|stage| stage.id);
        let stage = renamed.get(&stands.or(begins)?).copied()?;
        // Why a date was moved is of that project alone.
        let Face { title, text, date, why: _ } = &task.face;
        let told = title.as_ref().is_some_and(|title| names.stand_in(title.as_str())) || names.stand_in(text.as_str());
        let lines = source.lines.get(&task.id).into_iter().flatten();
        Some(PatternTask {
            stage,
            title: struck_line(&names, &task.title),
            text: struck(&names, &task.text),
            client_title: title.clone().filter(|_| !told),
            client_text: if told { nothing_said() } else { text.clone() },
            prepared: !told && task.behind.is_none() && (task.shared.is_some() || source.prepared.contains(&task.id)),
            team_in: task.team_date.map(distance),
            client_in: date.map(distance),
            milestone: task.milestone,
            behind: task.behind.and_then(|line| at_place.get(&line).copied()),
            lines: lines.map(|line| struck(&names, &line.text)).collect(),
            labels: source
                .labelled
                .get(&task.id)
                .into_iter()
                .flatten()
                .filter_map(|label| place_of.get(label).copied())
                .collect(),
            waits_for: waits_for(task.id),
            again: again(task.id),
        })
    });
    let tasks = tasks.collect();
    let labels = source.labels.iter().map(|label| struck(&names, &label.name)).collect();
    Pattern { workflow, labels, tasks }
}

/// Everything a project made of a template begins with.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Its own stages.
    pub workflow: Workflow,
    /// Its labels.
    pub labels: Vec<Label>,
    /// Its tasks, born internal; what stands behind another comes after it.
    pub tasks: Vec<BegunTask>,
}

/// A task of it.
#[derive(Debug, Clone)]
pub struct BegunTask {
    /// The task.
    pub task: Change<Task>,
    /// Its checklist, nothing ticked.
    pub lines: Vec<ChecklistItem>,
    /// Its labels.
    pub labels: Vec<LabelId>,
    /// Whether it waits for somebody to share it.
    pub prepared: bool,
    /// What it waits for, in the order of their ids.
    pub waits_for: Vec<TaskId>,
    /// That it comes again.
    pub again: Option<Recurrence>,
}

/// A project of this pattern that begins on a day. Nothing of it is shared; dates fall on working days.
pub fn begin(
    pattern: &Pattern,
    project: ProjectId,
    first: Day,
    holidays: &[Country],
    (by, at): (PersonId, Moment),
    dice: &mut dyn Randomness,
) -> Begun {
    let (workflow, renamed) = copied(&pattern.workflow, dice);
    let labels: Vec<Label> = pattern
        .labels
        .iter()
        .map(|name| Label { id: LabelId::fresh(dice), project, name: name.clone(), source: None })
        .collect();
    let day = |days: u32| working_day_after(first, days, holidays);
    let ids: Vec<TaskId> = pattern.tasks.iter().map(|_| TaskId::fresh(dice)).collect();
    let there = |place: &usize| pattern.tasks.get(*place).is_some_and(|one| renamed.contains_key(&one.stage));
    let tasks = (0_i64..).zip(&pattern.tasks).zip(&ids).filter_map(|((place, one), id)| {
        let task = Task {
            id: *id,
            project,
            stage: renamed.get(&one.stage).copied()?,
            rank: place.saturating_mul(plan::RANK_STEP),
            title: one.title.clone(),
            text: one.text.clone(),
            face: Face {
                title: one.client_title.clone(),
                text: one.client_text.clone(),
                date: one.client_in.map(day),
                why: None,
            },
            shared: None,
            owners: Vec::new(),
            team_date: one.team_in.map(day),
            milestone: one.milestone,
            behind: one.behind.filter(there).and_then(|line| ids.get(line).copied()),
            done: None,
            source: None,
            created: at,
        };
        let lines = (0_i64..).zip(&one.lines).map(|(place, text)| ChecklistItem {
            id: ChecklistItemId::fresh(dice),
            task: task.id,
            project,
            text: text.clone(),
            ticked: false,
            position: place.saturating_mul(plan::RANK_STEP),
            source: None,
            removed: None,
        });
        let lines = lines.collect();
        let entry = plan::entry(&task, Event::TaskCreated, Actor::Person(by), at, SharedWith::Nobody);
        Some(BegunTask {
            task: Change { next: task, journal: vec![entry] },
            lines,
            labels: one.labels.iter().filter_map(|label| labels.get(*label)).map(|label| label.id).collect(),
            prepared: one.prepared,
            waits_for: in_order(one.waits_for.iter().filter(|on| there(on)).filter_map(|on| ids.get(*on).copied())),
            again: one.again.map(|PatternAgain { every, first_in }| Recurrence {
                task: *id,
                project,
                every,
                first: day(first_in),
                times: 0,
                share: false,
                by,
                at,
            }),
        })
    });
    let mut tasks: Vec<BegunTask> = tasks.collect();
    tasks.sort_by_key(|one| one.task.next.behind.is_some());
    Begun { workflow, labels, tasks }
}

fn in_order(tasks: impl Iterator<Item = TaskId>) -> Vec<TaskId> {
    let mut tasks: Vec<TaskId> = tasks.collect();
    tasks.sort_unstable();
    tasks
}

/// The three stages of a small project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmallStage {
    /// Not begun.
    ToDo,
    /// Under way.
    Doing,
    /// Finished.
    Done,
}

impl SmallStage {
    /// All of them, in order.
    pub const ALL: [SmallStage; 3] = [SmallStage::ToDo, SmallStage::Doing, SmallStage::Done];
}

/// The stages of a small project, with what the firm and the client call each: nobody is asked anything by them, and nothing
/// goes from one to the next by itself.
pub fn small_workflow(dice: &mut dyn Randomness, names: impl Fn(SmallStage) -> (Title, Title)) -> Workflow {
    let id = WorkflowId::fresh(dice);
    let stages = SmallStage::ALL.map(|stage| {
        let (name, client_name) = names(stage);
        Stage {
            id: StageId::fresh(dice),
            name,
            client_name: Some(client_name),
            shown_as: None,
            client_acts: false,
            default_ask: None,
            default_sentence: None,
            default_unlocks: None,
            next: None,
            finished: stage == SmallStage::Done,
            source: None,
        }
    });
    Workflow { id, stages: stages.into() }
}

/// The same stages under other ids, and which became which.
fn copied(workflow: &Workflow, dice: &mut dyn Randomness) -> (Workflow, HashMap<StageId, StageId>) {
    let id = WorkflowId::fresh(dice);
    let renamed: HashMap<StageId, StageId> =
        workflow.stages.iter().map(|stage| (stage.id, StageId::fresh(dice))).collect();
    let stages = workflow.stages.iter().map(|stage| Stage {
        id: renamed[&stage.id],
        shown_as: stage.shown_as.and_then(|other| renamed.get(&other).copied()),
        next: stage.next.and_then(|other| renamed.get(&other).copied()),
        source: None,
        ..stage.clone()
    });
    let stages = stages.collect();
    (Workflow { id, stages }, renamed)
}

/// The day distances are counted from: a working day.
fn beginning(source: &Source) -> Day {
    let dates = source.tasks.iter().flat_map(|task| task.team_date.into_iter().chain(task.face.date));
    let first = dates.chain([source.created]).min().unwrap_or(source.created);
    working_day_after(first, 0, &source.holidays)
}

/// An ellipsis is shorter than any name, so what is left fits where the text stood.
fn struck(names: &Names, text: &InternalText) -> InternalText {
    InternalText::parse(&names.struck(text.for_staff())).unwrap_or_else(|_| InternalText::none())
}

fn struck_line(names: &Names, text: &InternalText) -> InternalText {
    let struck = names.struck(text.for_staff());
    InternalText::parse_line(&struck).or_else(|_| InternalText::parse(&struck)).unwrap_or_else(|_| InternalText::none())
}

fn nothing_said() -> ClientText {
    ClientText::parse("").expect("the empty text is a text")
}

#[cfg(test)]
mod tests;
