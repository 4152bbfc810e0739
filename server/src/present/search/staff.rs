//! What somebody of the firm finds.

use super::super::markdown::plain;
use super::super::people::Names;
use super::{OTHERS, REMARKS, TASKS, cut, line_of, lines_of, marked_inside, speaker, tasks_found};
use std::cmp::Reverse;
use std::collections::HashMap;
use veranda_api::search::{
    FoundAt, StaffFound, StaffFoundClient, StaffFoundPerson, StaffFoundProject, StaffFoundRemark, StaffFoundTask,
};
use veranda_domain::{
    Ask, By, Client as ClientRecord, Face, Membership, PartnerFace, PartnerRemark, Person, Project, Remark, Said, Task,
};
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{ClientId, InternalText, Moment, PersonId, ProjectId, RemarkId, Staff, TaskId, Title, Words};
use veranda_text::Say;

/// What somebody of the firm finds.
///
/// # Errors
/// When the store fails.
pub async fn staff(rows: &mut Rows, seat: &Seat<Staff>, words: &Words, say: Say) -> Result<StaffFound, Failure> {
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

    let (mut ranked, beside) = all_tasks(rows, seat, words, say).await?;
    ranked.sort_by_key(|task| {
        (task.done.is_some(), words.places_in(task.title.for_staff()).is_empty(), Reverse(task.created), task.id)
    });
    let mut more = cut(&mut ranked, TASKS);
    let mut tasks = Vec::new();
    for task in ranked {
        let of_task = rows.asks_of_task(seat, task.id).await?;
        let beside = beside.get(&task.id).map_or(&[][..], Vec::as_slice);
        tasks.extend(place(task.project).and_then(|place| staff_task(task, place, &of_task, beside, words)));
    }

    let mut said: Vec<Heard> = rows.find_remarks(seat, words).await?.into_iter().map(Heard::Ours).collect();
    said.extend(rows.find_partner_remarks(seat, words).await?.into_iter().map(Heard::Partners));
    said.sort_by_key(|heard| Reverse(heard.order()));
    more |= cut(&mut said, REMARKS);
    let speakers: Vec<PersonId> = said.iter().filter_map(Heard::speaker).collect();
    let names = Names::of(rows, &[], &[], &speakers).await?;
    let partners: HashMap<ClientId, Title> =
        rows.partners(seat).await?.into_iter().map(|partner| (partner.id, partner.name)).collect();
    let mut remarks = Vec::new();
    for heard in said {
        let (task, project) = heard.place();
        let (Some(task), Some(place)) = (rows.task(seat, task).await?, place(project)) else { continue };
        remarks.extend(match heard {
            Heard::Ours(record) => staff_remark(record, task, place, &names, words),
            Heard::Partners(record) => partner_remark(record, task, place, &partners, &names, words),
        });
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

/// The tasks that were found, by themselves or by what stands beside them, each once, and the lines beside them.
async fn all_tasks(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    words: &Words,
    say: Say,
) -> Result<(Vec<Task>, HashMap<TaskId, Vec<String>>), Failure> {
    let (mut tasks, asks) = tasks_found(rows, seat, words).await?;
    let mut beside: HashMap<TaskId, Vec<String>> = HashMap::new();
    for ask in &asks {
        beside.entry(ask.task).or_default().extend(lines_of(ask, say));
    }
    for item in rows.find_items(seat, words).await? {
        beside.entry(item.task).or_default().push(item.text.for_staff().to_owned());
    }
    for (label, labelled) in rows.find_labels(seat, words).await? {
        for task in labelled {
            beside.entry(task).or_default().push(label.name.for_staff().to_owned());
        }
    }
    for waiting in rows.find_waiting(seat, words).await? {
        let Face { title, text, date: _, why } = &waiting.face;
        let lines =
            [title.as_ref().map(Title::to_string), Some(plain(text.as_str())), why.as_ref().map(Title::to_string)];
        beside.entry(waiting.task).or_default().extend(lines.into_iter().flatten());
    }
    for sharing in rows.find_partner_sharings(seat, words).await? {
        let PartnerFace { title, text, date: _ } = &sharing.face;
        beside.entry(sharing.task).or_default().extend([title.to_string(), plain(text.as_str())]);
    }
    for asked in rows.find_partner_asks(seat, words).await? {
        beside.entry(asked.ask.task).or_default().extend(lines_of(&asked.ask, say));
    }
    let known: Vec<TaskId> = tasks.iter().map(|task| task.id).collect();
    for task in beside.keys().filter(|task| !known.contains(*task)) {
        tasks.extend(rows.task(seat, *task).await?);
    }
    Ok((tasks, beside))
}

fn staff_task(task: Task, place: Title, asks: &[Ask], beside: &[String], words: &Words) -> Option<StaffFoundTask> {
    let Task {
        id,
        project,
        stage: _,
        rank: _,
        title,
        text,
        face: Face { title: client_title, text: client_text, date: _, why },
        shared,
        owners: _,
        team_date: _,
        milestone: _,
        behind: _,
        done,
        source: _,
        created,
    } = task;
    let mut lines = vec![plain(text.for_staff()), plain(client_text.as_str())];
    lines.extend([client_title, why].into_iter().flatten().map(|line| line.to_string()));
    lines.extend_from_slice(beside);
    lines.retain(|line| !line.trim().is_empty());
    let line = line_of(&lines, words);
    let open = asks.iter().filter(|ask| ask.closed.is_none()).min_by_key(|ask| (ask.since, ask.id));
    Some(StaffFoundTask {
        id,
        project,
        place,
        title: marked_inside(title.for_staff(), words)?,
        sentence: marked_inside(line, words)?,
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

/// Something that was said: with the client or inside, or with a partner.
enum Heard {
    Ours(Remark),
    Partners(PartnerRemark),
}

impl Heard {
    fn order(&self) -> (Moment, RemarkId) {
        match self {
            Heard::Ours(remark) => (remark.at, remark.id),
            Heard::Partners(remark) => (remark.at, remark.id),
        }
    }

    fn place(&self) -> (TaskId, ProjectId) {
        match self {
            Heard::Ours(remark) => (remark.task, remark.project),
            Heard::Partners(remark) => (remark.task, remark.project),
        }
    }

    fn speaker(&self) -> Option<PersonId> {
        match self {
            Heard::Ours(remark) => speaker(remark),
            Heard::Partners(remark) => Some(remark.by),
        }
    }
}

/// What was said with a partner: where it stands says with which.
fn partner_remark(
    remark: PartnerRemark,
    task: Task,
    place: Title,
    partners: &HashMap<ClientId, Title>,
    names: &Names,
    words: &Words,
) -> Option<StaffFoundRemark> {
    let PartnerRemark { id, partner, project, task: _, by, at, text } = remark;
    let place = partners.get(&partner.house()).map_or_else(|| place.clone(), |name| name.within(&place));
    let by = InternalText::parse(names.somebody(by)?.name.as_str()).ok()?;
    let sentence = marked_inside(&plain(text.as_str()), words)?;
    Some(StaffFoundRemark {
        id,
        task: task.id,
        project,
        task_title: task.title,
        place,
        by,
        inside: false,
        at,
        sentence,
    })
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
