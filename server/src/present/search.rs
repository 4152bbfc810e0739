//! What was found. Where words stand is said of the text a view shows, and of nothing else.

use super::client as for_client;
use super::markdown::plain;
use super::people::Names;
use std::cmp::Reverse;
use std::collections::HashMap;
use veranda_api::client::{ClientAsk, ClientCard};
use veranda_api::search::{
    ClientFound, FoundAt, FoundColleague, FoundProject, FoundRemark, FoundTask, Marked, MarkedInside, Span, StaffFound,
    StaffFoundClient, StaffFoundPerson, StaffFoundProject, StaffFoundRemark, StaffFoundTask,
};
use veranda_domain::{Ask, By, Client as ClientRecord, Face, Membership, Person, Project, Remark, Said, Task};
use veranda_store::{Failure, Rows, Seat, Sees};
use veranda_terms::{
    AskId, Client, ClientId, ClientText, Excerpt, InternalText, Outcome, PersonId, ProjectId, Staff, Title, Words,
};

/// So many characters of a text are shown at most.
const LINE: usize = 140;
/// So many of each kind at most: fifty in all.
const TASKS: usize = 25;
const REMARKS: usize = 13;
const OTHERS: usize = 4;

fn spans(excerpt: &Excerpt) -> Vec<Span> {
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    excerpt.hits.iter().map(|hit| Span { from: byte(hit.start), to: byte(hit.end) }).collect()
}

fn marked(text: &str, words: &Words) -> Option<Marked> {
    let excerpt = words.excerpt_of(text, LINE);
    Some(Marked { hits: spans(&excerpt), text: ClientText::parse(&excerpt.text).ok()? })
}

fn marked_inside(text: &str, words: &Words) -> Option<MarkedInside> {
    let excerpt = words.excerpt_of(text, LINE);
    Some(MarkedInside { hits: spans(&excerpt), text: InternalText::parse(&excerpt.text).ok()? })
}

/// Cuts a list down, and says whether there was more.
fn cut<T>(list: &mut Vec<T>, most: usize) -> bool {
    let more = list.len() > most;
    list.truncate(most);
    more
}

/// The tasks that were found, those of found asks among them, each once.
async fn tasks_found<A: Sees>(
    rows: &mut Rows,
    seat: &Seat<A>,
    words: &Words,
) -> Result<(Vec<Task>, Vec<Ask>), Failure> {
    let mut tasks = rows.find_tasks(seat, words).await?;
    let mut asks = rows.find_asks(seat, words).await?;
    // Nothing is left of one that was taken back.
    asks.retain(|ask| ask.closed.as_ref().is_none_or(|closed| closed.outcome != Outcome::Withdrawn));
    for ask in &asks {
        if tasks.iter().all(|task| task.id != ask.task)
            && let Some(task) = rows.task(seat, ask.task).await?
        {
            tasks.push(task);
        }
    }
    Ok((tasks, asks))
}

/// What a contact finds.
///
/// # Errors
/// When the store fails.
pub async fn client(rows: &mut Rows, seat: &Seat<Client>, words: &Words) -> Result<ClientFound, Failure> {
    if words.is_empty() {
        return Ok(ClientFound::default());
    }
    let known = Known::of(rows, seat).await?;
    let mut tasks = cards(rows, seat, words, &known).await?;
    let mut more = cut(&mut tasks, TASKS);

    let mut remarks = Vec::new();
    let said = rows.find_remarks(seat, words).await?;
    more |= said.len() > REMARKS;
    let speakers: Vec<PersonId> = said.iter().take(REMARKS).filter_map(speaker).collect();
    let names = Names::of(rows, &[], &[], &speakers).await?;
    for record in said.into_iter().take(REMARKS) {
        let Some(task) = rows.task(seat, record.task).await? else { continue };
        remarks.extend(remark(record, task, &names, &known, words));
    }

    let mut projects: Vec<FoundProject> = Vec::new();
    for (id, name) in &known.names {
        if words.stand_in([name.as_str()]) {
            projects.extend(marked(name.as_str(), words).map(|name| FoundProject { id: *id, name }));
        }
    }
    projects.sort_by_cached_key(|project| (project.name.text.as_str().to_lowercase(), project.id));
    more |= cut(&mut projects, OTHERS);
    let colleagues = rows.colleagues_at(seat).await?.into_iter();
    let mut people: Vec<FoundColleague> =
        colleagues.filter_map(|(person, place)| colleague(person, &place, words)).collect();
    more |= cut(&mut people, OTHERS);
    Ok(ClientFound { tasks, remarks, projects, people, more })
}

/// What a contact's seat knows of the projects things stand in.
struct Known {
    projects: HashMap<ProjectId, Project>,
    names: HashMap<ProjectId, Title>,
}

impl Known {
    async fn of(rows: &mut Rows, seat: &Seat<Client>) -> Result<Self, Failure> {
        let mut known = Known { projects: HashMap::new(), names: HashMap::new() };
        for project in rows.projects(seat).await? {
            let department = match project.client == seat.client() {
                true => None,
                false => rows.client(seat, project.client).await?,
            };
            let name = department.map_or_else(|| project.name.clone(), |whose| project.name.within(&whose.name));
            known.names.insert(project.id, name);
            known.projects.insert(project.id, project);
        }
        Ok(known)
    }
}

/// The tasks as cards: what is asked of the client first, then titles with the words, then the newest.
async fn cards(rows: &mut Rows, seat: &Seat<Client>, words: &Words, known: &Known) -> Result<Vec<FoundTask>, Failure> {
    let (tasks, asks) = tasks_found(rows, seat, words).await?;
    let by_ask: Vec<AskId> = asks.iter().map(|ask| ask.id).collect();
    let mut projects: Vec<ProjectId> = tasks.iter().map(|task| task.project).collect();
    projects.sort_unstable();
    projects.dedup();
    let mut found = Vec::new();
    for id in projects {
        let (Some(project), Some(name)) = (known.projects.get(&id), known.names.get(&id)) else { continue };
        let workflow = rows.workflow(project).await?;
        let of_project: Vec<Task> = tasks.iter().filter(|task| task.project == id).cloned().collect();
        let asks = rows.asks(seat, id).await?;
        let counts = rows.remark_counts(seat, id).await?;
        let mut turns = rows.partner_turns(seat, id).await?;
        let first_told = rows.first_told(seat, id, veranda_store::Span::ALL).await?;
        let names = Names::of(rows, &of_project, &asks, &[]).await?;
        for task in &of_project {
            let remarks = counts.get(&task.id).map_or(0, |counts| counts.client);
            let beside = (remarks, turns.remove(&task.id), first_told.get(&task.id).copied());
            let Some(card) = for_client::card(task, &workflow, &asks, beside, &names) else { continue };
            found.extend(found_task(card, &task.face, name, &by_ask, words));
        }
    }
    found.sort_by_key(|one| {
        let asked = one.card.asks.iter().any(|ask| ask.closed.is_none());
        (!asked, one.card.done.is_some(), one.title.hits.is_empty(), Reverse(one.card.shared), one.card.id)
    });
    Ok(found)
}

/// A task that was found, unless all that has the words is an ask that was taken back.
fn found_task(card: ClientCard, face: &Face, project: &Title, by_ask: &[AskId], words: &Words) -> Option<FoundTask> {
    let Face { title, text, date: _, why: _ } = face;
    let by_itself = words.stand_in([title.as_ref().map_or("", Title::as_str), text.as_str()]);
    let asked = card.asks.iter().find(|ask| by_ask.contains(&ask.id));
    #[cfg(feature = "mutants")]
    let by_itself = by_itself || crate::mutants::is_on(crate::mutants::Leak::FoundByWhatIsNotShown);
    if !by_itself && asked.is_none() {
        return None;
    }
    let text = plain(text.as_str());
    let open = card.asks.iter().find(|ask| ask.closed.is_none());
    let lines = [asked.map(sentence_of), Some(text), open.map(sentence_of)];
    let lines: Vec<String> = lines.into_iter().flatten().filter(|line| !line.trim().is_empty()).collect();
    let line = lines.iter().find(|line| !words.places_in(line).is_empty()).or(lines.first());
    let sentence = marked(line.map_or("", String::as_str), words)?;
    Some(FoundTask { title: marked(card.title.as_str(), words)?, sentence, project: project.clone(), card })
}

fn sentence_of(ask: &ClientAsk) -> String {
    let unlocks = ask.unlocks.as_ref().map_or(String::new(), |unlocks| format!(" · {unlocks}"));
    format!("{}{unlocks}", ask.sentence)
}

/// Who said something, unless it is a name of an imported plan.
fn speaker(remark: &Remark) -> Option<PersonId> {
    match remark.by {
        By::Person(person) => Some(person),
        By::Imported(_) => None,
    }
}

fn remark(remark: Remark, task: Task, names: &Names, known: &Known, words: &Words) -> Option<FoundRemark> {
    let Remark { id, task: _, project, by, at, said, source: _ } = remark;
    let (By::Person(by), Said::WithClient(text)) = (by, said) else { return None };
    Some(FoundRemark {
        id,
        task: task.id,
        project,
        task_title: task.face.title?,
        project_name: known.names.get(&project)?.clone(),
        by: names.somebody(by)?,
        at,
        sentence: marked(&plain(text.as_str()), words)?,
    })
}

fn colleague(person: Person, place: &Membership, words: &Words) -> Option<FoundColleague> {
    let Person { id, name, email: _, lang: _, staff: _, password_hash: _, created: _, removed: _ } = person;
    let name = place.known_as(name);
    if !words.stand_in([name.as_str()]) {
        return None;
    }
    Some(FoundColleague { id, name: marked(name.as_str(), words)? })
}

/// What somebody of the firm finds.
///
/// # Errors
/// When the store fails.
pub async fn staff(rows: &mut Rows, seat: &Seat<Staff>, words: &Words) -> Result<StaffFound, Failure> {
    if words.is_empty() {
        return Ok(StaffFound::default());
    }
    let records = rows.clients(seat).await?;
    let clients: HashMap<ClientId, Title> = records.iter().map(|client| (client.id, client.whole_name())).collect();
    let projects: HashMap<ProjectId, Project> =
        rows.projects(seat).await?.into_iter().map(|project| (project.id, project)).collect();
    let place = |id: ProjectId| {
        let project = projects.get(&id)?;
        Some(project.name.within(clients.get(&project.client)?))
    };

    let (found, asks) = tasks_found(rows, seat, words).await?;
    let mut ranked: Vec<Task> = found;
    ranked.sort_by_key(|task| {
        (task.done.is_some(), words.places_in(task.title.for_staff()).is_empty(), Reverse(task.created), task.id)
    });
    let mut more = cut(&mut ranked, TASKS);
    let mut tasks = Vec::new();
    for task in ranked {
        let of_task = rows.asks_of_task(seat, task.id).await?;
        let by_ask = asks.iter().find(|ask| ask.task == task.id);
        tasks.extend(place(task.project).and_then(|place| staff_task(task, place, &of_task, by_ask, words)));
    }

    let said = rows.find_remarks(seat, words).await?;
    more |= said.len() > REMARKS;
    let speakers: Vec<PersonId> = said.iter().take(REMARKS).filter_map(speaker).collect();
    let names = Names::of(rows, &[], &[], &speakers).await?;
    let mut remarks = Vec::new();
    for record in said.into_iter().take(REMARKS) {
        let Some(task) = rows.task(seat, record.task).await? else { continue };
        remarks.extend(place(record.project).and_then(|place| staff_remark(record, task, place, &names, words)));
    }

    let named = projects.values().filter(|project| words.stand_in([project.name.as_str()]));
    let mut found_projects: Vec<StaffFoundProject> = named
        .filter_map(|project| {
            let name = marked_inside(project.name.as_str(), words)?;
            Some(StaffFoundProject { id: project.id, name, client: clients.get(&project.client)?.clone() })
        })
        .collect();
    found_projects.sort_by_cached_key(|project| (project.name.text.for_staff().to_lowercase(), project.id));
    more |= cut(&mut found_projects, OTHERS);

    let mut found_clients: Vec<StaffFoundClient> =
        records.iter().filter_map(|client| staff_client(client, words)).collect();
    more |= cut(&mut found_clients, OTHERS);

    let colleagues = rows.colleagues().await?.into_iter().filter_map(|person| staff_person(person, None, words));
    let mut people: Vec<StaffFoundPerson> = colleagues.collect();
    for (person, place) in rows.find_contacts(seat, words).await? {
        let Membership {
            person: _,
            client,
            role: _,
            sees_money: _,
            invited: _,
            entered: _,
            visit: _,
            last_here: _,
            ended: _,
            called: _,
        } = place;
        let Some(name) = clients.get(&client) else { continue };
        people.extend(staff_person(person, Some(FoundAt { client, name: name.clone() }), words));
    }
    more |= cut(&mut people, OTHERS);
    Ok(StaffFound { tasks, remarks, projects: found_projects, clients: found_clients, people, more })
}

fn staff_task(task: Task, place: Title, asks: &[Ask], by_ask: Option<&Ask>, words: &Words) -> Option<StaffFoundTask> {
    let Task {
        id,
        project,
        stage: _,
        rank: _,
        title,
        text,
        face: Face { title: client_title, text: client_text, date: _, why: _ },
        shared,
        owners: _,
        team_date: _,
        milestone: _,
        behind: _,
        done,
        source: _,
        created,
    } = task;
    let lines = [
        plain(text.for_staff()),
        plain(client_text.as_str()),
        client_title.as_ref().map_or(String::new(), Title::to_string),
        by_ask.map_or(String::new(), |ask| ask.sentence.to_string()),
    ];
    let lines: Vec<&String> = lines.iter().filter(|line| !line.trim().is_empty()).collect();
    let line = lines.iter().find(|line| !words.places_in(line).is_empty()).or(lines.first());
    let open = asks.iter().filter(|ask| ask.closed.is_none()).min_by_key(|ask| (ask.since, ask.id));
    Some(StaffFoundTask {
        id,
        project,
        place,
        title: marked_inside(title.for_staff(), words)?,
        sentence: marked_inside(line.map_or("", |line| line.as_str()), words)?,
        shared: shared.is_some(),
        asked: open.map(|ask| ask.form.action()),
        own: open.and_then(|ask| ask.own.as_ref()).map(|(_, word)| word.clone()),
        created,
        done,
    })
}

fn staff_remark(remark: Remark, task: Task, place: Title, names: &Names, words: &Words) -> Option<StaffFoundRemark> {
    let Remark { id, task: _, project, by, at, said, source: _ } = remark;
    let by = match by {
        By::Person(person) => InternalText::parse(names.somebody(person)?.name.as_str()).ok()?,
        By::Imported(name) => name,
    };
    let (inside, text) = match said {
        Said::Inside(text) => (true, plain(text.for_staff())),
        Said::WithClient(text) => (false, plain(text.as_str())),
    };
    let sentence = marked_inside(&text, words)?;
    Some(StaffFoundRemark { id, task: task.id, project, task_title: task.title, place, by, inside, at, sentence })
}

fn staff_client(client: &ClientRecord, words: &Words) -> Option<StaffFoundClient> {
    if !words.stand_in([client.name.as_str()]) {
        return None;
    }
    Some(StaffFoundClient { id: client.id, name: marked_inside(client.whole_name().as_str(), words)? })
}

fn staff_person(person: Person, of: Option<FoundAt>, words: &Words) -> Option<StaffFoundPerson> {
    let Person { id, name, email, lang: _, staff: _, password_hash: _, created: _, removed: _ } = person;
    if !words.stand_in([name.as_str(), email.as_str()]) {
        return None;
    }
    Some(StaffFoundPerson { id, name: marked_inside(name.as_str(), words)?, of })
}
