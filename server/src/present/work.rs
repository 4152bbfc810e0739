//! What one of the firm's people has before them.

use super::client as for_client;
use super::people::Names;
use super::staff::{holidays, reminder};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use veranda_api::client::ClientAsk;
use veranda_api::reader::first_of;
use veranda_api::staff::{BehindCount, WorkAsk, WorkPlace, WorkTask, WorkView};
use veranda_domain::ask::to_go_on_from;
use veranda_domain::{Ask, Face, Task, Workflow};
use veranda_store::{Behind, Failure, Rows, Seat};
use veranda_terms::{Asked, Day, InternalText, PersonId, ProjectId, Staff, TaskId, Verb};

/// The day of the person whose seat it is.
///
/// # Errors
/// When the store fails.
pub async fn work(rows: &mut Rows, seat: &Seat<Staff>, me: PersonId) -> Result<WorkView, Failure> {
    let mine = rows.open_tasks_of(seat, me).await?;
    let waiting = rows.waiting_asks(seat).await?;
    let around = rows.asks_around(seat, me).await?;
    let sent: Vec<&Ask> = waiting.iter().filter(|ask| ask.by == me).collect();
    let answered = answered(&around, me);

    let mut tasks: HashMap<TaskId, Task> = mine.iter().map(|task| (task.id, task.clone())).collect();
    for ask in sent.iter().chain(&answered) {
        if !tasks.contains_key(&ask.task)
            && let Some(task) = rows.task(seat, ask.task).await?
        {
            tasks.insert(task.id, task);
        }
    }
    let projects: BTreeSet<ProjectId> = tasks.values().map(|task| task.project).collect();
    let (mut places, mut workflows) = (Vec::new(), HashMap::new());
    for project in projects {
        let Some(record) = rows.project(seat, project).await? else { continue };
        let Some(client) = rows.client(seat, record.client).await? else { continue };
        workflows.insert(project, rows.workflow(&record).await?);
        places.push(WorkPlace {
            project,
            name: record.name,
            client: client.id,
            client_name: client.whole_name(),
            accent: client.accent,
            holidays: holidays(rows, seat, client.id).await?,
        });
    }

    let named: Vec<PersonId> = sent.iter().chain(&answered).flat_map(|ask| people_of(ask)).collect();
    let everything: Vec<Ask> = waiting.iter().chain(answered.iter().copied()).cloned().collect();
    let names = Names::of(rows, &[], &everything, &named).await?;
    let shown = |ask: &&Ask| work_ask(ask, tasks.get(&ask.task)?, &names);
    let mut answers: Vec<WorkAsk> = answered.iter().filter_map(shown).collect();
    answers.sort_by_key(|one| std::cmp::Reverse((one.ask.closed.as_ref().map(|closed| closed.at), one.ask.id)));
    let asked = |task: &Task| {
        let open: Vec<_> =
            waiting.iter().filter(|ask| ask.task == task.id).filter_map(|ask| for_client::ask(ask, &names)).collect();
        first_of(open.iter()).map(ClientAsk::verb)
    };
    let (lines, behind) = (rows.lines_of_tasks_of(seat, me).await?, rows.behind_tasks_of(seat, me).await?);
    let around = |task: &Task| (task.behind.and_then(|line| lines.get(&line).cloned()), behind.get(&task.id).copied());
    let mut own: Vec<WorkTask> = mine
        .iter()
        .filter_map(|task| work_task(task, workflows.get(&task.project)?, asked(task), around(task)))
        .collect();
    own.sort_by(|a, b| {
        let by = |task: &WorkTask| (task.due.unwrap_or(Day(i32::MAX)), task.title.for_staff().to_owned(), task.task);
        by(a).cmp(&by(b))
    });
    Ok(WorkView { places, tasks: own, waits: sent.iter().filter_map(shown).collect(), answers })
}

/// On each task the answer that is theirs to go on from.
fn answered(around: &[Ask], me: PersonId) -> Vec<&Ask> {
    let mut by_task: BTreeMap<TaskId, Vec<&Ask>> = BTreeMap::new();
    for ask in around {
        by_task.entry(ask.task).or_default().push(ask);
    }
    by_task.into_values().filter_map(|asks| to_go_on_from(asks, me)).collect()
}

fn people_of(ask: &Ask) -> Vec<PersonId> {
    match &ask.of {
        Asked::Client => Vec::new(),
        Asked::People { people } => people.clone(),
    }
}

fn work_ask(ask: &Ask, task: &Task, names: &Names) -> Option<WorkAsk> {
    Some(WorkAsk {
        task: task.id,
        project: task.project,
        title: task.title.clone(),
        ask: for_client::ask(ask, names)?,
        people: names.somebodies(&people_of(ask)),
        reminder: reminder(ask, names),
    })
}

fn work_task(
    task: &Task,
    workflow: &Workflow,
    asked: Option<Verb>,
    (line, behind): (Option<InternalText>, Option<Behind>),
) -> Option<WorkTask> {
    let Task {
        id,
        project,
        stage,
        rank: _,
        title,
        text: _,
        face: Face { title: _, text: _, date, why: _ },
        shared,
        owners: _,
        team_date,
        milestone: _,
        behind: _,
        done: _,
        source: _,
        created: _,
    } = task;
    Some(WorkTask {
        task: *id,
        project: *project,
        title: title.clone(),
        stage: workflow.stage(*stage)?.name.clone(),
        due: team_date.or(*date),
        inside: shared.is_none(),
        asked: asked.as_ref().map(|verb| verb.action),
        own: asked.and_then(|verb| verb.own),
        line,
        behind: behind.map(|Behind { tasks, done }| BehindCount { tasks, done }),
    })
}
