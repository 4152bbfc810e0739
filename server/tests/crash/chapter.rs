//! A client and a project to write into, and the first owner who does the writing.

use crate::line::Line;
use std::fmt::Debug;
use veranda_api::staff::{CreateClient, CreateProject, NewClient, NewProject};
use veranda_api::{CallFailed, Endpoint, call, door};
use veranda_terms::{Accent, Action, ClientId, EmailAddress, HostName, Lang, PersonName, ProjectId, StageId, Title};

/// Where the writers write for a few kills. What is judged after every kill stays small.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// The client.
    pub client: ClientId,
    /// Its project.
    pub project: ProjectId,
    /// The stage tasks are added in.
    pub first: StageId,
    /// The stages where the client does not act, and whether they finish a task.
    pub ours: Vec<(StageId, bool)>,
    /// The stage that asks the client to approve.
    pub review: StageId,
}

/// Makes the first owner through the printed link, and gives their cookie.
pub async fn set_up(port: u16, secret: String) -> String {
    let line = Line::to(port, None);
    let owner = door::FirstOwner {
        secret: door::Secret(secret),
        firm_name: word(Title::parse("Halden & Rask")),
        name: word(PersonName::parse("Ines Duarte")),
        email: word(EmailAddress::parse("ines@halden-rask.example")),
        password: door::Secret("veranda in the crash".to_owned()),
        lang: Lang::En,
    };
    asked(&line, &door::Owner { body: owner }, "set-up-00").await;
    line.cookie().expect("the owner is let in")
}

/// Begins a chapter.
pub async fn begin(line: &Line, number: u32) -> Chapter {
    let client = NewClient {
        name: word(Title::parse(&format!("Client {number}"))),
        accent: Accent([31, 90, 65]),
        lang: Lang::En,
        host: word(HostName::parse(&format!("c{number}.localhost"))),
    };
    let client = asked(line, &CreateClient { body: client }, &format!("client-{number:04}")).await.id;
    let body = NewProject {
        name: word(Title::parse(&format!("Project {number}"))),
        begins: veranda_api::staff::Beginning::House,
    };
    let board = asked(line, &CreateProject { client, body }, &format!("project-{number:04}")).await;
    let stages = &board.project.stages;
    let review = stages.iter().find(|stage| stage.default_ask == Some(Action::Approve));
    Chapter {
        client,
        project: board.project.id,
        first: stages.first().expect("a workflow has stages").id,
        ours: stages.iter().filter(|stage| !stage.client_acts).map(|stage| (stage.id, stage.finished)).collect(),
        review: review.expect("the house's workflow has a review").id,
    }
}

async fn asked<E: Endpoint>(line: &Line, endpoint: &E, key: &str) -> E::Reply {
    // A house that answers before it commits may not know yet what it has just done; said again, it does.
    let mut last = None;
    for _ in 0..5 {
        match call(line, endpoint, Some(key)).await {
            Ok(reply) => return reply.value,
            Err(failed @ CallFailed::Refused(_)) => last = Some(failed),
            Err(failed) => panic!("{}: {failed:?}", E::PATH),
        }
    }
    panic!("{}: {last:?}", E::PATH)
}

fn word<T, E: Debug>(word: Result<T, E>) -> T {
    word.expect("a word of ours")
}
