//! What was found by words. Nothing here says how much was not found, or is not for the reader.
//!
//! Hits are views of their audience's class, as everything is: what concerns the one who looks is derived by
//! [`crate::reader`], in the order a client reads them too ([`in_order`]).

use crate::client::{ClientCard, Reader, Somebody};
use crate::endpoint::endpoints;
use crate::reader;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use veranda_api_derive::View;
use veranda_terms::{
    Action, ClientId, ClientText, InternalText, Moment, OwnWord, PersonId, ProjectId, RemarkId, SearchText, TaskId,
    Title, Turn,
};

/// A place in a text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Staff)]
pub struct Span {
    /// Its first byte.
    pub from: u32,
    /// The first byte behind it.
    pub to: u32,
}

/// A line of text for the client in which something was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Staff)]
pub struct Marked {
    /// The line.
    pub text: ClientText,
    /// Where the words stand, in order.
    pub hits: Vec<Span>,
}

/// A line of text inside in which something was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct MarkedInside {
    /// The line.
    pub text: InternalText,
    /// Where the words stand, in order.
    pub hits: Vec<Span>,
}

/// A line in pieces: whether each is what was looked for. Places that are not in the text are left out.
pub fn pieces<'a>(text: &'a str, hits: &[Span]) -> Vec<(&'a str, bool)> {
    let (mut pieces, mut at) = (Vec::new(), 0);
    for Span { from, to } in hits {
        let (from, to) = (*from as usize, *to as usize);
        let (Some(before), Some(hit)) = (text.get(at..from), text.get(from..to)) else { continue };
        pieces.extend([(before, false), (hit, true)]);
        at = to;
    }
    pieces.push((text.get(at..).unwrap_or_default(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

/// What a contact finds: at most fifty things in all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, View)]
#[view(Client)]
pub struct ClientFound {
    /// Tasks.
    pub tasks: Vec<FoundTask>,
    /// What was said in client threads, newest first.
    pub remarks: Vec<FoundRemark>,
    /// Projects.
    pub projects: Vec<FoundProject>,
    /// Colleagues, by name.
    pub people: Vec<FoundColleague>,
    /// Whether the reader may see more that has the words.
    pub more: bool,
}

/// A task that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client)]
pub struct FoundTask {
    /// The task.
    pub card: ClientCard,
    /// The project it is of.
    pub project: Title,
    /// What it is called.
    pub title: Marked,
    /// Where the words stand, else its beginning or what is asked.
    pub sentence: Marked,
}

/// Something said in a client thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client)]
pub struct FoundRemark {
    /// Which.
    pub id: RemarkId,
    /// About which task.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// What the task is called.
    pub task_title: Title,
    /// What the project is called.
    pub project_name: Title,
    /// Who said it.
    pub by: Somebody,
    /// When.
    pub at: Moment,
    /// Where the words stand.
    pub sentence: Marked,
}

/// A project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client)]
pub struct FoundProject {
    /// Which.
    pub id: ProjectId,
    /// What it is called.
    pub name: Marked,
}

/// A colleague of the reader's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client)]
pub struct FoundColleague {
    /// Who.
    pub id: PersonId,
    /// How they are called.
    pub name: Marked,
}

/// What somebody of the firm finds: at most fifty things in all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffFound {
    /// Tasks.
    pub tasks: Vec<StaffFoundTask>,
    /// What was said, newest first.
    pub remarks: Vec<StaffFoundRemark>,
    /// Projects, by name.
    pub projects: Vec<StaffFoundProject>,
    /// Clients, by name.
    pub clients: Vec<StaffFoundClient>,
    /// People, by name.
    pub people: Vec<StaffFoundPerson>,
    /// Whether the reader may see more that has the words.
    pub more: bool,
}

/// A task that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffFoundTask {
    /// Which.
    pub id: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// What client and project are called.
    pub place: Title,
    /// What the firm calls it.
    pub title: MarkedInside,
    /// Where the words stand, else its beginning.
    pub sentence: MarkedInside,
    /// Whether the client sees it.
    pub shared: bool,
    /// What the client is asked, if anything.
    pub asked: Option<Action>,
    /// The firm's own word and sign for that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnWord>,
    /// When it was added.
    pub created: Moment,
    /// When it was finished.
    pub done: Option<Moment>,
}

/// Something said about a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffFoundRemark {
    /// Which.
    pub id: RemarkId,
    /// About which task.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// What the firm calls the task.
    pub task_title: InternalText,
    /// What client and project are called.
    pub place: Title,
    /// Who said it: somebody, or a name from an imported plan.
    pub by: InternalText,
    /// Whether it stands inside.
    pub inside: bool,
    /// When.
    pub at: Moment,
    /// Where the words stand.
    pub sentence: MarkedInside,
}

/// A project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffFoundProject {
    /// Which.
    pub id: ProjectId,
    /// What it is called.
    pub name: MarkedInside,
    /// Of which client.
    pub client: Title,
}

/// A client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffFoundClient {
    /// Which.
    pub id: ClientId,
    /// What it is called; a department with what it is a department of.
    pub name: MarkedInside,
}

/// Somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffFoundPerson {
    /// Who.
    pub id: PersonId,
    /// How they are called.
    pub name: MarkedInside,
    /// Whose contact they are; nothing for a colleague.
    pub of: Option<FoundAt>,
}

/// The client somebody belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct FoundAt {
    /// Which.
    pub client: ClientId,
    /// What it is called.
    pub name: Title,
}

/// Tasks in the order this reader reads them: what they are asked first, by when; then what is open; in each, titles with
/// the words first, then what they have seen for the shortest time.
pub fn in_order<'a>(tasks: &'a [FoundTask], me: &Reader) -> Vec<&'a FoundTask> {
    let mut tasks: Vec<&FoundTask> = tasks.iter().collect();
    tasks.sort_by_key(|found| {
        let FoundTask { card, title, .. } = found;
        let (group, due) = match reader::turn(card, me) {
            Turn::Yours { due, .. } => (0, due.map_or(i32::MAX, |day| day.0)),
            Turn::Colleagues { .. } | Turn::Ours | Turn::Partners => (1, i32::MAX),
            Turn::Done => (2, i32::MAX),
        };
        (group, due, title.hits.is_empty(), Reverse(card.shared), card.id)
    });
    tasks
}

endpoints! {
    /// What a contact may see that has these words.
    SearchAsClient {} [q: SearchText] (()) -> ClientFound = Get "/api/client/search" for Client;
    /// What somebody of the firm may see that has these words.
    SearchAsStaff {} [q: SearchText] (()) -> StaffFound = Get "/api/staff/search" for Staff;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BadParts, Endpoint, Parts};

    #[test]
    fn a_search_asks_by_its_address() {
        let search = SearchAsClient { q: SearchText::parse("dépôt & co").expect("a text"), body: () };
        let path = search.path();
        assert_eq!(path, "/api/client/search?q=d%C3%A9p%C3%B4t%20%26%20co");
        let query = path.split_once('?').expect("a query").1;
        let read = |query: &str| SearchAsClient::from_parts(&Parts { path: &[], query, body: b"" }).map(|read| read.q);
        assert_eq!(read(query), Ok(search.q));
        assert_eq!(read("x=1&q=two+words").map(|q| q.to_string()), Ok("two words".to_owned()));
        assert_eq!(read(""), Ok(SearchText::default()));
        assert!(matches!(read(&format!("q={}", "x".repeat(201))), Err(BadParts::Query(_))));
    }

    #[test]
    fn pieces_make_the_whole_line() {
        let span = |from, to| Span { from, to };
        let text = "Le dépôt du nord";
        assert_eq!(pieces(text, &[span(3, 10)]), [("Le ", false), ("dépôt", true), (" du nord", false)]);
        // Places that cut a letter, or lie outside, mark nothing.
        assert_eq!(pieces(text, &[span(5, 6), span(90, 91)]), [(text, false)]);
        assert_eq!(pieces("", &[]), []);
    }
}
