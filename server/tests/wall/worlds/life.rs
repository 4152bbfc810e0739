//! What happens in a drawn house.

use super::ears::{CLIENTS, CONTACTS, Ears, FIRM, LINKS, link, readers, who_see, whole};
use super::house::{House, Link, Project, Task};
use crate::support::world::{
    client_text, face, internal, link_of, new_ask, new_link, new_project, new_task, open_link, share, stop, title,
};
use crate::support::{Engine, Person};
use veranda_api::client::{self, NewRemark};
use veranda_api::staff::{self, EditTask, NewForm, NoteInside, TaskFields, TellClient};
use veranda_server::live::Class;
use veranda_terms::{Asked, Day, Health, Lang, Level, Moment, TaskId};

/// So many projects of each client.
const PROJECTS: usize = 3;

/// What becomes of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It stays inside.
    Internal,
    /// It has a client title and text, and stays inside.
    Prepared,
    /// It is shared under a client title.
    Shared,
    /// It is shared as it is called inside.
    SharedAsItIs,
    /// It was shared, and is not any more.
    Stopped,
}

const FATES: [Fate; 8] = [
    Fate::Internal,
    Fate::Internal,
    Fate::Prepared,
    Fate::Shared,
    Fate::Shared,
    Fate::Shared,
    Fate::SharedAsItIs,
    Fate::Stopped,
];

impl House {
    /// Lives some weeks.
    pub async fn lived(engine: Engine, seed: u32) -> Self {
        let mut house = House::peopled(engine, seed).await;
        for client in 0..CLIENTS {
            for n in 0..PROJECTS {
                // The last of each stays inside, whatever is drawn.
                house.project(client, n + 1 == PROJECTS).await;
            }
        }
        for client in 0..CLIENTS {
            house.linked(client).await;
        }
        house.partnered().await;
        house.read().await;
        house.day().await;
        house.world.settle().await;
        house
    }

    fn tick(&self) {
        let now = self.world.house.clock.now();
        self.world.later(61_007 + now.0 % 9_973);
    }

    async fn project(&mut self, client: usize, inside: bool) {
        self.tick();
        let n = self.projects.len();
        let (may, must) = if inside { (0, FIRM) } else { (who_see(client) | readers(client), FIRM) };
        let word = self.marks.word_for(&format!("name of project {n}"), may, must);
        let board = self.lead.does(&new_project(self.clients[client].id, &word)).await;
        self.marks.mark_for(&format!("id of project {n}"), may, must, board.project.id);
        self.marks.perhaps(&format!("hidden stage of project {n}"), FIRM, board.project.stages[2].name.as_str());
        let stages = board.project.stages.iter().map(|stage| stage.id).collect();
        self.projects.push(Project { id: board.project.id, client, stages });
        let many = 3 + self.draw.below(3);
        for _ in 0..many {
            let fate = if inside { self.draw.one(&[Fate::Internal, Fate::Prepared]) } else { self.draw.one(&FATES) };
            self.task(n, fate).await;
        }
        if self.tasks.iter().any(|task| task.project == n && task.shown) && !self.draw.once_in(3) {
            let words = self.marks.word_for(&format!("words of the release of {n}"), may, FIRM);
            let body = staff::NewRelease {
                health: self.draw.one(&[Health::OnTrack, Health::Watch, Health::Late]),
                first: None,
                last: None,
                words: client_text(&words),
            };
            self.lead.does(&staff::ReleaseJudgement { project: board.project.id, body }).await;
        }
        // The firm's people look in now and then: their sessions last as long as they are used.
        self.moss.does(&staff::Me { body: () }).await;
    }

    async fn task(&mut self, project: usize, fate: Fate) {
        self.tick();
        let n = self.tasks.len();
        let client = self.contacts_of(project);
        let by_link = readers(self.projects[project].client);
        let shown = matches!(fate, Fate::Shared | Fate::SharedAsItIs);
        let may = if shown { client | by_link } else { 0 };
        let of_title = if fate == Fate::SharedAsItIs { may } else { 0 };
        let word = self.marks.word_for(&format!("internal title of task {n}"), of_title, FIRM);
        let stages = self.projects[project].stages.clone();
        let stage = self.draw.one(&stages[..2]);
        let id = self.lead.does(&new_task(self.projects[project].id, &word, Some(stage))).await.id;
        self.marks.mark_for(&format!("id of task {n}"), may, FIRM, id);
        self.tasks.push(Task { id, project, shown });
        let date = self.filled(n, fate, may).await;
        if self.draw.once_in(2) {
            let text = self.marks.word(&format!("note on task {n}"), FIRM);
            self.lead.does(&NoteInside { task: id, body: staff::NewNote { text: internal(&text) } }).await;
        }
        if !matches!(fate, Fate::Internal | Fate::Prepared) {
            self.tick();
            // Nothing inside is called so, hence it is the client's.
            let named = (fate != Fate::SharedAsItIs).then(|| {
                let must = if shown { FIRM | client } else { FIRM };
                self.marks.word_for(&format!("client title of task {n}"), may, must)
            });
            let text = self.marks.word_for(&format!("client text of task {n}"), may & client, FIRM);
            let mut face = face(id, named.as_deref(), &text);
            face.date = date;
            self.lead.does(&share(self.projects[project].id, vec![face])).await;
            self.said(n, may).await;
            if shown && self.draw.once_in(5) {
                let place =
                    staff::NewPlace { stage: stages[2], before: None, from: None, share: None, takes_back: false };
                self.lead.does(&staff::MoveTask { task: id, body: place }).await;
            }
            if fate == Fate::Stopped {
                self.lead.does(&stop(self.projects[project].id, vec![id])).await;
            }
        }
        if self.draw.once_in(4) {
            self.lead.does(&staff::FinishTask { task: id, body: staff::Finished { done: true } }).await;
        }
    }

    /// What its panel holds: text, dates, owners. Gives the client date.
    async fn filled(&mut self, n: usize, fate: Fate, may: Ears) -> Option<Day> {
        let id = self.tasks[n].id;
        let text = self.draw.once_in(2).then(|| self.marks.word(&format!("internal text of task {n}"), FIRM));
        let team = self.draw.once_in(2).then(|| self.day_of(&format!("team date of task {n}"), 2 * n, 0));
        let told = self.draw.once_in(2).then(|| self.day_of(&format!("client date of task {n}"), 2 * n + 1, may));
        let prepared = (fate == Fate::Prepared).then(|| {
            let title = self.marks.word(&format!("client title of task {n}"), FIRM);
            (title, self.marks.word(&format!("client text of task {n}"), FIRM))
        });
        let owner = if may == 0 && self.draw.once_in(2) { self.moss_id } else { self.lead_id };
        let milestone = self.draw.once_in(4);
        edited(&self.lead, id, |fields| {
            fields.text = internal(&text.unwrap_or_default());
            fields.team_date = team;
            fields.client_date = told;
            fields.owners = vec![owner];
            fields.milestone = milestone;
            if let Some((name, text)) = prepared {
                (fields.client_title, fields.client_text) = (Some(title(&name)), client_text(&text));
            }
        })
        .await;
        told
    }

    /// A day of its own.
    fn day_of(&mut self, what: &str, n: usize, may: Ears) -> Day {
        let day = Day("2041-01-01".parse::<Day>().expect("a day").0 + i32::try_from(n).expect("few"));
        self.marks.mark_for(what, may, FIRM, day);
        day
    }

    /// What is said and asked on a shared task.
    async fn said(&mut self, n: usize, may: Ears) {
        let (id, project) = (self.tasks[n].id, self.tasks[n].project);
        let client = self.contacts_of(project);
        let told = |shown: bool| if shown { FIRM | client } else { FIRM };
        let shown = self.tasks[n].shown;
        if self.draw.once_in(2) {
            let text = self.marks.word_for(&format!("remark of the lead on task {n}"), may & client, told(shown));
            self.lead.does(&TellClient { task: id, body: NewRemark { text: client_text(&text) } }).await;
        }
        let of = self.projects[project].client;
        if self.draw.once_in(2) {
            let text = self.marks.word_for(&format!("remark of a contact on task {n}"), may & client, told(shown));
            let who = self.draw.below(2);
            let remark = client::Remark { task: id, body: NewRemark { text: client_text(&text) } };
            // On a department's task somebody of the whole client may speak too, from their own house.
            let from = whole(of).filter(|_| self.draw.once_in(2)).unwrap_or(of);
            self.clients[from].contacts[who].person.does(&remark).await;
        }
        if self.draw.once_in(2) {
            // Stopping takes back what is open: nobody need hear of it any more.
            let must = if shown { told(shown) } else { 0 };
            let sentence = self.marks.word_for(&format!("sentence of the ask on task {n}"), FIRM | may, must);
            let forms = [NewForm::Approve, NewForm::AnswerText, NewForm::Review];
            let form = forms[self.draw.below(forms.len())].clone();
            let mut ask = new_ask(id, form.clone(), &sentence);
            if self.draw.once_in(2) {
                ask.body.of = Asked::People { people: vec![self.clients[of].contacts[0].id] };
            }
            let page = self.lead.does(&ask).await;
            let asked = page.card.asks.iter().find(|ask| ask.sentence.as_str() == sentence).expect("the ask").id;
            self.marks.perhaps(&format!("id of the ask on task {n}"), FIRM | may, asked);
            if form == NewForm::AnswerText && self.draw.once_in(2) {
                let text = self.marks.word_for(&format!("answer on task {n}"), may, FIRM);
                let body = client::AnswerText { text: client_text(&text) };
                self.clients[of].contacts[0].person.does(&client::GiveAnswer { ask: asked, body }).await;
            }
        }
    }

    /// Links to reports of projects that show something: the last two of each client have ended.
    async fn linked(&mut self, client: usize) {
        let shows =
            |n: &usize| self.projects[*n].client == client && self.tasks.iter().any(|t| t.project == *n && t.shown);
        let shown: Vec<usize> = (0..self.projects.len()).filter(shows).collect();
        assert!(!shown.is_empty(), "client {client} sees nothing: draw another house");
        for n in 0..LINKS {
            self.tick();
            let (project, ends) = (self.draw.one(&shown), n >= LINKS / 2);
            let ears = if ends { 0 } else { link(client, n) };
            let what = format!("link {n} of client {client}");
            let whom = self.marks.word_for(&format!("for whom {what} is"), ears, FIRM);
            let level = self.draw.one(&[Level::Details, Level::Overview, Level::OnePage]);
            let mut asked = new_link(self.projects[project].id, &whom, level);
            asked.body.days = (n == LINKS - 1).then_some(1);
            let (id, secret) = link_of(&self.lead.does(&asked).await);
            self.marks.mark_for(&format!("id of {what}"), ears, FIRM, id);
            self.marks.mark_for(&format!("secret of {what}"), 0, if ends { 0 } else { FIRM }, &secret);
            let reader = self.world.at(&self.clients[client].host, &format!("reader{client}{n}"));
            reader.does(&open_link(id, &secret)).await;
            let ear = self.world.house.hub.listen(Class::Link(id, Lang::En));
            self.links.push(Link { id, project, ears, reader, ear });
            if n == LINKS - 2 {
                self.lead.does(&staff::RevokeLink { link: id, body: () }).await;
            }
        }
    }

    /// A day and more passes: links end by themselves; everybody who may come looks in.
    async fn read(&mut self) {
        for _ in 0..4 {
            self.world.later(Moment::DAY_MS / 3);
            for who in [&self.lead, &self.moss] {
                who.does(&staff::Me { body: () }).await;
            }
            for link in self.links.iter().filter(|link| link.ears != 0) {
                link.reader.does(&veranda_api::guest::ShowReport { link: link.id, body: () }).await;
            }
        }
        self.world.settle().await;
        // What was told while the house was built is past: from here on every message is judged.
        for client in &mut self.clients {
            crate::support::world::told(&mut client.ear);
        }
        for link in &mut self.links {
            crate::support::world::told(&mut link.ear);
        }
        for company in &mut self.companies {
            crate::support::world::told(&mut company.ear);
        }
    }

    /// One more day, to which everybody listens.
    async fn day(&mut self) {
        for k in 0..24 {
            self.tick();
            let n = self.draw.below(self.tasks.len());
            let (id, project, shown) = (self.tasks[n].id, self.tasks[n].project, self.tasks[n].shown);
            let client = self.contacts_of(project);
            match self.draw.below(5) {
                0 => {
                    let text = self.marks.word(&format!("late note {k} on task {n}"), FIRM);
                    self.lead.does(&NoteInside { task: id, body: staff::NewNote { text: internal(&text) } }).await;
                }
                1 => {
                    // Only the last text is still there; nobody keeps count here of which it is.
                    let text = self.marks.maybe_word(&format!("late text {k} of task {n}"), FIRM);
                    let before = format!("internal text of task {n}");
                    self.marks.all.iter_mut().filter(|mark| mark.what == before).for_each(|mark| mark.must = 0);
                    edited(&self.lead, id, |fields| fields.text = internal(&text)).await;
                }
                2 if shown => {
                    let text = self.marks.word(&format!("late remark {k} on task {n}"), FIRM | client);
                    self.lead.does(&TellClient { task: id, body: NewRemark { text: client_text(&text) } }).await;
                }
                3 if shown => {
                    // What is written for the client waits, also when what is written next goes out at once.
                    let project = self.projects[project].id;
                    let collecting =
                        |collected| staff::CollectChanges { project, body: staff::Collecting { collected } };
                    let name = self.marks.maybe_word(&format!("waiting title {k} of task {n}"), FIRM);
                    self.lead.does(&collecting(true)).await;
                    edited(&self.lead, id, |fields| fields.client_title = Some(title(&name))).await;
                    self.lead.does(&collecting(false)).await;
                }
                _ => {
                    let may = if shown { client | readers(self.projects[project].client) } else { 0 };
                    let sentence = self.marks.word_for(
                        &format!("late ask {k} on task {n}"),
                        may,
                        if shown { FIRM | client } else { 0 },
                    );
                    let asked = self.lead.tries(&new_ask(id, NewForm::Approve, &sentence)).await;
                    assert_eq!(asked.is_ok(), shown, "only what is shared can be asked about");
                }
            }
        }
        assert!(self.clients.iter().all(|client| client.contacts.len() == CONTACTS));
    }
}

/// Changes what its panel holds.
async fn edited(who: &Person, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
    let seen = who.sees(&staff::ShowTask { task, body: () }).await;
    let mut body = seen.value.fields();
    change(&mut body);
    who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
}
