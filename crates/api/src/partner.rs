//! What a partner's people see and do: the views of [`crate::client`] at addresses of their own. The portal is the same; what
//! fills it is what is shared with the partner, and nothing else.

use crate::client::{AnswerText, Board, Decision, Home, Language, NewRemark, Pick, Reader, Reviewed, TaskPage};
use crate::endpoint::endpoints;
use crate::mails::{ClientMails, ClientWishes};
use veranda_terms::{AskId, ProjectId, RemarkId, TaskId};

/// Where the stream is read. It says what a client's stream says ([`crate::client::ClientLive`]).
pub const LIVE_PATH: &str = "/api/partner/live";

endpoints! {
    /// Who is looking.
    Me {} (()) -> Reader = Get "/api/partner/me" for Partner;
    /// Changes the reader's language.
    Speak {} (Language) -> Reader = Post "/api/partner/me/language" for Partner;
    /// The first page.
    ShowHome {} (()) -> Home = Get "/api/partner/home" for Partner;
    /// A project's board.
    ShowBoard { project: ProjectId } (()) -> Board = Get "/api/partner/projects/{project}" for Partner;
    /// A task, opened.
    ShowTask { task: TaskId } (()) -> TaskPage = Get "/api/partner/tasks/{task}" for Partner;
    /// Closes an approve ask.
    Approve { ask: AskId } (Decision) -> TaskPage = Post "/api/partner/asks/{ask}/approval" for Partner;
    /// Closes an answer ask.
    GiveAnswer { ask: AskId } (AnswerText) -> TaskPage = Post "/api/partner/asks/{ask}/answer" for Partner;
    /// Closes a review ask.
    FinishReview { ask: AskId } (Reviewed) -> TaskPage = Post "/api/partner/asks/{ask}/review" for Partner;
    /// Closes a meet ask.
    PickTime { ask: AskId } (Pick) -> TaskPage = Post "/api/partner/asks/{ask}/time" for Partner;
    /// Says something in the partner thread.
    Remark { task: TaskId } (NewRemark) -> TaskPage = Post "/api/partner/tasks/{task}/remarks" for Partner;
    /// What the reader wants by mail.
    ShowMails {} (()) -> ClientMails = Get "/api/partner/me/mails" for Partner;
    /// The reader says what they want by mail.
    ChangeMails {} (ClientWishes) -> ClientMails = Post "/api/partner/me/mails" for Partner;
    /// Takes back what the reader said a moment ago.
    TakeBack { remark: RemarkId } (()) -> TaskPage = Post "/api/partner/remarks/{remark}/recall" for Partner;
}

/// The address at a partner's house of what stands at this one at a client's. The portal asks for a client's, wherever it
/// runs.
pub fn at_partner(path: &str) -> String {
    match path.strip_prefix("/api/client/") {
        Some(rest) => format!("/api/partner/{rest}"),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Endpoint, Operation, client};
    use veranda_terms::Side;

    #[test]
    fn whatever_the_portal_asks_for_stands_at_a_partners_house_too() {
        let of = |side| Operation::ALL.iter().map(|one| one.route()).filter(move |(.., of)| *of == side);
        let theirs: Vec<_> = of(Side::Partner).map(|(method, path, _)| (method, path.to_owned())).collect();
        let asked: Vec<_> = of(Side::Client).map(|(method, path, _)| (method, at_partner(path))).collect();
        assert!(!theirs.is_empty());
        for one in &theirs {
            assert!(asked.contains(one), "{one:?} is nothing the portal asks for");
        }
        assert_eq!(at_partner(client::ShowHome::PATH), ShowHome::PATH);
        assert_eq!(at_partner("/api/door"), "/api/door");
    }
}
