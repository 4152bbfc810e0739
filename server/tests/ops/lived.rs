//! A house somebody has lived in: a client, a project with something shared, a contact invited by mail, a link.

use crate::line::Line;
use crate::process::{Ground, Open, until};
use veranda_api::staff::{
    CreateClient, CreateProject, CreateTask, History, Invite, MakeLink, NewClient, NewContact, NewLink, NewNote,
    NewProject, NewTask, NoteInside, Share, ShareFace, ShareFaces,
};
use veranda_api::{Endpoint, call};
use veranda_terms::{
    Accent, Bare, ClientText, ContactRole, EmailAddress, HostName, InternalText, Lang, Level, LinkId, PersonName,
    TaskId, Title,
};

/// The contact's address.
pub const MAJA: &str = "maja.canary-7781@skogholm.example";
/// The contact's name.
pub const MAJA_NAME: &str = "Maja Kanarieström";

/// What was made.
pub struct Lived {
    /// The owner.
    pub owner: Line,
    /// The shared task.
    pub task: TaskId,
    /// A link to the project's report, and its secret.
    pub link: (LinkId, String),
}

/// Asks for something that must be done.
pub async fn done<E: Endpoint>(line: &Line, endpoint: &E, key: &str) -> E::Reply {
    match call(line, endpoint, Some(key)).await {
        Ok(reply) => reply.value,
        Err(failed) => panic!("{}: {failed:?}", E::PATH),
    }
}

fn title(text: &str) -> Title {
    Title::parse(text).expect("a title")
}

fn client_text(text: &str) -> ClientText {
    ClientText::parse(text).expect("a text")
}

/// Lives in a house that has just been opened.
pub async fn lived(ground: &Ground, open: &Open) -> Lived {
    let owner = open.owner().await;
    let host = HostName::parse("skogholm.localhost").expect("a host");
    let body = NewClient { name: title("Skogholm"), accent: Accent([31, 90, 65]), lang: Lang::Sv, host };
    let client = done(&owner, &CreateClient { body }, "client-000").await.id;
    let body = NewProject { name: title("Harbour"), begins: veranda_api::staff::Beginning::House };
    let project = done(&owner, &CreateProject { client, body }, "project-00").await.project.id;
    let mut task = None;
    for n in 0..12 {
        let name = InternalText::parse(&format!("Task {n} – å/ä \"quoted\"")).expect("a title");
        let body = NewTask::titled(name, None);
        let card = done(&owner, &CreateTask { project, body }, &format!("task-{n:04}")).await;
        task = Some(card.id);
    }
    let task = task.expect("there are tasks");
    let face = ShareFace {
        task,
        title: Some(title("The board")),
        text: client_text(""),
        date: None,
        history: History::FromNow,
    };
    done(&owner, &Share { project, body: ShareFaces { faces: vec![face] } }, "share-0000").await;
    let note = InternalText::parse(&format!("{MAJA_NAME} called twice; write to {MAJA}.")).expect("a text");
    done(&owner, &NoteInside { task, body: NewNote { text: note } }, "note-00000").await;
    for (n, (name, address)) in [(MAJA_NAME, MAJA), ("Per Lind", "per@skogholm.example")].into_iter().enumerate() {
        let body = NewContact {
            name: PersonName::parse(name).expect("a name"),
            email: EmailAddress::parse(address).expect("an address"),
            role: ContactRole::Decides,
            sees_money: false,
            lang: None,
            task: Some(task),
            words: client_text("Welcome."),
        };
        done(&owner, &Invite { client, body }, &format!("invite-{n:03}")).await;
    }
    until("both invitations are mailed", async || mails(ground).len() == 2).await;
    let body = NewLink {
        for_whom: title(&format!("For {MAJA_NAME} and the board")),
        level: Level::Details,
        lang: None,
        days: None,
        password: None,
        bare: Bare::Brand,
    };
    let made = done(&owner, &MakeLink { project, body }, "link-00000").await;
    let row = made.page.links.iter().find(|row| row.id == made.link).expect("the link is listed");
    let address = row.address.as_deref().expect("its address is said");
    let (_, secret) = address.split_once('#').expect("the secret is the fragment");
    Lived { owner, task, link: (made.link, secret.to_owned()) }
}

/// The mails in the data folder, each with its bytes.
pub fn mails(ground: &Ground) -> Vec<Vec<u8>> {
    let Ok(files) = std::fs::read_dir(ground.data().join("mail")) else { return Vec::new() };
    let paths =
        files.map(|file| file.expect("a file").path()).filter(|path| path.extension().is_some_and(|end| end == "eml"));
    paths.map(|path| std::fs::read(path).expect("a mail can be read")).collect()
}

/// Whether a link opens its report, asked at the client's door.
pub async fn opens(port: u16, (link, secret): &(LinkId, String)) -> bool {
    let line = Line::to(port);
    let body = format!("{{\"secret\":\"{secret}\",\"password\":null}}");
    let head = line.head("POST", &format!("/api/guest/links/{link}"), &format!("skogholm.localhost:{port}"));
    let kind = format!("content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let heard = line.say(format!("{head}{kind}").as_bytes()).await.expect("the house answers");
    heard.status == 200 && String::from_utf8_lossy(&heard.body).contains("The board")
}
