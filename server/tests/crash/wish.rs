//! What a writer wants next: a request, and what it does once it is done.

use crate::chapter::Chapter;
use crate::known::{Effect, Known, OF_THE_STAGE, Task};
use crate::line::Line;
use veranda_api::client::NewRemark;
use veranda_api::staff::{
    CreateTask, EditTask, Invite, MoveTask, NewAsk, NewContact, NewForm, NewNote, NewPlace, NewTask, NoteInside,
    OpenAsk, Share, ShareFace, ShareFaces, ShowTask, StaffTaskPage, StopSharing, StopTasks, TaskFields, TellClient,
    WithdrawAsk,
};
use veranda_api::{CallFailed, Endpoint, Outgoing, Tagged, call};
use veranda_server::dice::Stream;
use veranda_terms::{
    Asked, ClientText, ContactRole, EmailAddress, InternalText, Lang, Moment, PersonName, TaskId, Title,
};

/// One intention. Said again, the request is the same to the byte, with the same key.
#[derive(Debug, Clone)]
pub struct Wish {
    /// What is sent.
    pub request: Outgoing,
    /// What it does.
    pub effect: Effect,
}

/// A number below `n`.
pub fn below(dice: &mut Stream, n: u64) -> u64 {
    u64::from_le_bytes(dice.bytes()) % n
}

/// Chooses what to want next. The key is the intention's and makes its words unique.
///
/// # Errors
/// When the task it is about could not be read first.
pub async fn next(
    key: &str,
    known: &Known,
    dice: &mut Stream,
    chapter: &Chapter,
    line: &Line,
) -> Result<Wish, CallFailed> {
    let choice = below(dice, 14);
    let Some((born, task)) = any(known, dice) else { return Ok(create(key, chapter)) };
    let (wanted, id) = (Wanted { key, born, task, chapter }, task.id.expect("an acknowledged task has its id"));
    Ok(match choice {
        0 | 1 => create(key, chapter),
        2 => invite(key, chapter),
        3 => wanted.edit(id, &seen(line, id).await?),
        4 | 5 => {
            let stages = &chapter.ours;
            let (stage, done) = stages[usize::try_from(below(dice, stages.len() as u64)).unwrap_or_default()];
            let place = NewPlace { stage, before: None, from: None, share: None, takes_back: false };
            wish(key, &MoveTask { task: id, body: place }, Effect::Move { born: born.to_owned(), stage, done })
        }
        6 if task.shared => wanted.tell(id),
        7 | 8 if !task.shared => {
            let second = any(known, dice).filter(|(other, task)| *other != born && !task.shared);
            wanted.share(id, second)
        }
        9 if task.shared => wish(
            key,
            &StopSharing { project: chapter.project, body: StopTasks { tasks: vec![id], tell: None, reason: None } },
            Effect::Stop { born: born.to_owned() },
        ),
        10 | 11 => wanted.ask(id, below(dice, 3)),
        12 if !task.open.is_empty() => wanted.withdraw(&seen(line, id).await?.value)?,
        // Only entering the stage asks: not where the task stands already.
        13 if !task.shared && task.stage != chapter.review => wanted.review(id),
        _ => wanted.note(id),
    })
}

fn any<'a>(known: &'a Known, dice: &mut Stream) -> Option<(&'a str, &'a Task)> {
    let count = known.tasks.len() as u64;
    let at = usize::try_from(below(dice, count.max(1))).unwrap_or_default();
    known.tasks.iter().nth(at).map(|(born, task)| (born.as_str(), task))
}

async fn seen(line: &Line, task: TaskId) -> Result<Tagged<StaffTaskPage>, CallFailed> {
    call(line, &ShowTask { task, body: () }, None).await
}

fn wish<E: Endpoint>(key: &str, endpoint: &E, effect: Effect) -> Wish {
    let request = Outgoing {
        method: E::METHOD,
        path: endpoint.path(),
        body: Some(serde_json::to_vec(endpoint.body()).expect("a body is JSON")),
        kind: "application/json",
        idempotency_key: Some(key.to_owned()),
        if_match: None,
    };
    Wish { request, effect }
}

fn create(key: &str, chapter: &Chapter) -> Wish {
    let (title, stage) = (inside(key), chapter.first);
    let body = NewTask::titled(title, Some(stage));
    wish(key, &CreateTask { project: chapter.project, body }, Effect::Create { born: key.to_owned(), stage })
}

fn invite(key: &str, chapter: &Chapter) -> Wish {
    let body = NewContact {
        name: PersonName::parse(key).expect("a key is a name"),
        email: EmailAddress::parse(&format!("{key}@crash.example")).expect("a key is an address"),
        role: ContactRole::Decides,
        sees_money: false,
        lang: Some(Lang::En),
        task: None,
        words: client_text(""),
    };
    wish(key, &Invite { client: chapter.client, body }, Effect::Invite { key: key.to_owned() })
}

/// An intention about a task.
struct Wanted<'a> {
    key: &'a str,
    born: &'a str,
    task: &'a Task,
    chapter: &'a Chapter,
}

impl Wanted<'_> {
    fn note(&self, task: TaskId) -> Wish {
        let text = format!("note of {}", self.key);
        let effect = Effect::Note { born: self.born.to_owned(), text: text.clone() };
        wish(self.key, &NoteInside { task, body: NewNote { text: inside(&text) } }, effect)
    }

    fn tell(&self, task: TaskId) -> Wish {
        let text = format!("remark of {}", self.key);
        let effect = Effect::Tell { born: self.born.to_owned(), text: text.clone() };
        wish(self.key, &TellClient { task, body: NewRemark { text: client_text(&text) } }, effect)
    }

    fn edit(&self, task: TaskId, seen: &Tagged<StaffTaskPage>) -> Wish {
        let (words, face) = (format!("edited by {}", self.key), format!("face of {}", self.key));
        let title = format!("{} {words}", self.born);
        let body = TaskFields {
            title: inside(&title),
            text: inside(&words),
            client_title: Some(client_title(&face)),
            client_text: client_text(""),
            owners: Vec::new(),
            team_date: None,
            milestone: false,
            client_date: None,
            date_why: None,
        };
        let effect = Effect::Edit { born: self.born.to_owned(), title, text: words, face };
        let mut wish = wish(self.key, &EditTask { task, body }, effect);
        wish.request.if_match.clone_from(&seen.tag);
        wish
    }

    fn face(&self) -> String {
        format!("shared by {}", self.key)
    }

    fn share_face(&self, task: TaskId) -> ShareFace {
        let title = Some(client_title(&self.face()));
        ShareFace { task, title, text: client_text(""), date: None, history: veranda_api::staff::History::FromNow }
    }

    fn share(&self, task: TaskId, second: Option<(&str, &Task)>) -> Wish {
        let mut faces = vec![self.share_face(task)];
        let mut born = vec![self.born.to_owned()];
        if let Some((other, Some(id))) = second.map(|(other, task)| (other, task.id)) {
            faces.push(self.share_face(id));
            born.push(other.to_owned());
        }
        let effect = Effect::Share { born, face: self.face() };
        wish(self.key, &Share { project: self.chapter.project, body: ShareFaces { faces } }, effect)
    }

    fn review(&self, task: TaskId) -> Wish {
        let stage = self.chapter.review;
        let body = NewPlace { stage, before: None, from: None, share: Some(self.share_face(task)), takes_back: false };
        let effect = Effect::Review { born: self.born.to_owned(), stage, face: self.face() };
        wish(self.key, &MoveTask { task, body }, effect)
    }

    fn ask(&self, task: TaskId, form: u64) -> Wish {
        let sentence = format!("ask of {}", self.key);
        let form = match form {
            0 => NewForm::Approve,
            1 => NewForm::AnswerChoice { options: vec![client_title("one"), client_title("other")] },
            _ => NewForm::Meet { starts: vec![Moment(4_102_444_800_000)], minutes: 30 },
        };
        let body = NewAsk {
            form,
            own: None,
            of: Asked::Client,
            sentence: client_title(&sentence),
            unlocks: None,
            minutes: None,
            due: None,
            undo_until: None,
            share: (!self.task.shared).then(|| self.share_face(task)),
            bundled: false,
        };
        let effect = Effect::Ask { born: self.born.to_owned(), sentence, face: self.face() };
        wish(self.key, &OpenAsk { task, body }, effect)
    }

    fn withdraw(&self, seen: &StaffTaskPage) -> Result<Wish, CallFailed> {
        // The newest: the one a stage opened has the stage's own sentence and is known by that.
        let own = self.task.open.last().map_or(OF_THE_STAGE, String::as_str);
        let mut open = seen.card.asks.iter().filter(|ask| ask.closed.is_none());
        let ask = open.find(|ask| {
            let sentence = ask.sentence.as_str();
            if own == OF_THE_STAGE { !sentence.starts_with("ask of ") } else { sentence == own }
        });
        let missing = || CallFailed::Garbled(format!("the page of {} does not show the ask {own}", self.born));
        let ask = ask.ok_or_else(missing)?.id;
        let effect = Effect::Withdraw { born: self.born.to_owned(), sentence: own.to_owned() };
        Ok(wish(self.key, &WithdrawAsk { ask, body: () }, effect))
    }
}

fn inside(text: &str) -> InternalText {
    InternalText::parse(text).expect("a short text")
}

fn client_text(text: &str) -> ClientText {
    ClientText::parse(text).expect("a short text")
}

fn client_title(text: &str) -> Title {
    Title::parse(text).expect("a short title")
}
