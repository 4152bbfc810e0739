//! The in-app addresses, as types: the app's router, mails and landings all make them here.

use std::fmt;
use veranda_terms::{AskId, ChallengeId, ClientId, EntryId, LinkId, LookId, ProjectId, TaskId};

/// A page of the app. `Display` gives its path. Both sides share the form, each on its own host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Route {
    /// The first page: a client's home, the firm's portfolio.
    Home,
    /// A project's board.
    Board(ProjectId),
    /// A project's board with a task opened on it.
    Task(ProjectId, TaskId),
    /// Staff: a client, opened.
    Client(ClientId),
    /// Staff: what a client has ever been shown.
    SharingHistory(ClientId),
    /// Staff: a project's status report and its links.
    Report(ProjectId),
    /// Staff: what happened in a project.
    Activity(ProjectId),
    /// Staff: bringing in a plan for a client.
    Import(ClientId),
    /// Staff: how a client's portal looks.
    Brand(ClientId),
    /// Staff: the firm's own people.
    Team,
    /// Staff: what the reader has before them, over all projects.
    Work,
    /// What the reader wants by mail.
    Mails,
    /// Staff: the mails that did not arrive.
    LostMails,
    /// Where the reader is signed in, and with what they come in.
    Access,
    /// A status report by its link; the secret follows as the fragment.
    Link(LinkId),
    /// A client's own people.
    People,
    /// Finding by words; what is looked for follows as `?q=`.
    Search,
    /// Where a mailed link leads; the secret follows as the fragment.
    In(ChallengeId),
    /// Where somebody comes over from another house of theirs; the secret follows as the fragment.
    Over(EntryId),
    /// The door of an invitation; the secret follows as the fragment.
    Entry(EntryId),
    /// Where somebody of the firm sees the portal as a contact; the secret follows as the fragment.
    SeeAs(LookId),
    /// Where staff sign in, and where a contact types the code of a mail.
    SignIn,
    /// Where somebody comes back to from the sign-in page of their company.
    SignOnBack,
    /// Where the first owner sets the house up; the secret follows as the fragment.
    Setup,
    /// Staff: where somebody says that they have forgotten their password.
    Forgotten,
    /// Staff: where they choose a new one; the secret of the mailed link follows as the fragment.
    NewPassword(ChallengeId),
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Home => f.write_str("/"),
            Route::Board(project) => write!(f, "/projects/{project}"),
            Route::Task(project, task) => write!(f, "/projects/{project}/tasks/{task}"),
            Route::Client(client) => write!(f, "/clients/{client}"),
            Route::SharingHistory(client) => write!(f, "/clients/{client}/sharing"),
            Route::Report(project) => write!(f, "/projects/{project}/report"),
            Route::Activity(project) => write!(f, "/projects/{project}/activity"),
            Route::Import(client) => write!(f, "/clients/{client}/import"),
            Route::Brand(client) => write!(f, "/clients/{client}/brand"),
            Route::Team => f.write_str("/team"),
            Route::Work => f.write_str("/work"),
            Route::Mails => f.write_str("/mails"),
            Route::LostMails => f.write_str("/mails/lost"),
            Route::Access => f.write_str("/access"),
            Route::Link(link) => write!(f, "/r/{link}"),
            Route::People => f.write_str("/people"),
            Route::Search => f.write_str("/search"),
            Route::In(challenge) => write!(f, "/in/{challenge}"),
            Route::Over(entry) => write!(f, "/over/{entry}"),
            Route::Entry(entry) => write!(f, "/i/{entry}"),
            Route::SeeAs(look) => write!(f, "/as/{look}"),
            Route::SignIn => f.write_str("/sign-in"),
            Route::SignOnBack => f.write_str("/sign-on/back"),
            Route::Setup => f.write_str("/setup"),
            Route::Forgotten => f.write_str("/forgotten"),
            Route::NewPassword(challenge) => write!(f, "/new-password/{challenge}"),
        }
    }
}

/// What somebody opens a task for besides answering: which form stands open there. It follows the path of a task as its
/// query, and opening it changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aside {
    /// Handing an ask to a colleague.
    Hand,
    /// Looking at it later.
    Later,
    /// Being stuck.
    Stuck,
    /// Other times for a meeting.
    Times,
}

impl Aside {
    /// All, in the order they are offered.
    pub const ALL: [Aside; 4] = [Aside::Hand, Aside::Later, Aside::Stuck, Aside::Times];
    /// Those that fit every ask.
    pub const USUAL: [Aside; 3] = [Aside::Hand, Aside::Later, Aside::Stuck];

    /// The word in the query.
    pub const fn as_str(self) -> &'static str {
        match self {
            Aside::Hand => "hand",
            Aside::Later => "later",
            Aside::Stuck => "stuck",
            Aside::Times => "times",
        }
    }

    /// The query that opens it for an ask.
    pub fn of(self, ask: AskId) -> String {
        format!("?{}={ask}", self.as_str())
    }

    /// What a query opens, with or without its question mark.
    pub fn parse(query: &str) -> Option<(Self, AskId)> {
        query.trim_start_matches('?').split('&').find_map(|pair| {
            let (word, ask) = pair.split_once('=')?;
            let aside = Self::ALL.into_iter().find(|aside| aside.as_str() == word)?;
            Some((aside, ask.parse().ok()?))
        })
    }
}

impl Route {
    /// Whether it is a door: a page for somebody who is not in.
    pub const fn is_door(self) -> bool {
        matches!(
            self,
            Route::Entry(_)
                | Route::In(_)
                | Route::Over(_)
                | Route::SeeAs(_)
                | Route::SignIn
                | Route::SignOnBack
                | Route::Setup
                | Route::Forgotten
                | Route::NewPassword(_)
        )
    }

    /// The page of a path, if it is one of ours.
    pub fn parse(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.trim_matches('/').split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts.as_slice() {
            [] => Route::Home,
            ["projects", project] => Route::Board(project.parse().ok()?),
            ["projects", project, "tasks", task] => Route::Task(project.parse().ok()?, task.parse().ok()?),
            ["clients", client] => Route::Client(client.parse().ok()?),
            ["clients", client, "sharing"] => Route::SharingHistory(client.parse().ok()?),
            ["projects", project, "report"] => Route::Report(project.parse().ok()?),
            ["projects", project, "activity"] => Route::Activity(project.parse().ok()?),
            ["clients", client, "import"] => Route::Import(client.parse().ok()?),
            ["clients", client, "brand"] => Route::Brand(client.parse().ok()?),
            ["team"] => Route::Team,
            ["work"] => Route::Work,
            ["mails"] => Route::Mails,
            ["mails", "lost"] => Route::LostMails,
            ["access"] => Route::Access,
            ["r", link] => Route::Link(link.parse().ok()?),
            ["people"] => Route::People,
            ["search"] => Route::Search,
            ["in", challenge] => Route::In(challenge.parse().ok()?),
            ["over", entry] => Route::Over(entry.parse().ok()?),
            ["i", entry] => Route::Entry(entry.parse().ok()?),
            ["as", look] => Route::SeeAs(look.parse().ok()?),
            ["sign-in"] => Route::SignIn,
            ["sign-on", "back"] => Route::SignOnBack,
            ["setup"] => Route::Setup,
            ["forgotten"] => Route::Forgotten,
            ["new-password", challenge] => Route::NewPassword(challenge.parse().ok()?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_beside_the_answer_reads_back_from_its_query() {
        let ask = "11111111-1111-4111-8111-111111111111".parse().unwrap();
        for aside in Aside::ALL {
            assert_eq!(Aside::parse(&aside.of(ask)), Some((aside, ask)));
            assert_eq!(Aside::parse(&format!("view=list&{}", &aside.of(ask)[1..])), Some((aside, ask)));
        }
        for query in ["", "?stuck=1", "?owner=11111111-1111-4111-8111-111111111111", "stuck"] {
            assert_eq!(Aside::parse(query), None, "{query}");
        }
    }

    #[test]
    fn every_page_reads_back_from_its_path() {
        let id = "11111111-1111-4111-8111-111111111111";
        for path in [
            "/".to_owned(),
            format!("/projects/{id}"),
            format!("/projects/{id}/tasks/{id}"),
            format!("/clients/{id}"),
            format!("/clients/{id}/sharing"),
            format!("/projects/{id}/report"),
            format!("/projects/{id}/activity"),
            format!("/clients/{id}/import"),
            format!("/clients/{id}/brand"),
            "/team".to_owned(),
            "/work".to_owned(),
            "/mails".to_owned(),
            "/mails/lost".to_owned(),
            "/access".to_owned(),
            format!("/r/{id}"),
            "/people".to_owned(),
            "/search".to_owned(),
            format!("/in/{id}"),
            format!("/over/{id}"),
            format!("/i/{id}"),
            format!("/as/{id}"),
            "/sign-in".to_owned(),
            "/sign-on/back".to_owned(),
            "/setup".to_owned(),
            "/forgotten".to_owned(),
            format!("/new-password/{id}"),
        ] {
            assert_eq!(Route::parse(&path).map(|route| route.to_string()), Some(path));
        }
        for path in ["/projects/1", "//evil.example", "/projects", "/api/staff/me"] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }
}
