//! The history: comments are kept, the rest is counted, and everybody it names is remembered.

use super::board::{Board, Comment, Member};
use super::fields::Fields;
use super::read::named;
use super::tasks::Tasks;
use crate::plan::{Note, SourceId};
use crate::report::{Kind, Reason, Tally};
use crate::{moment, words};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use veranda_terms::InternalText;

pub(super) fn read(board: &mut Board, value: Value, tally: &mut Tally) {
    let Some(mut fields) = Fields::of(value) else {
        return tally.no_way_in(Kind::Activity, Reason::Malformed, 1);
    };
    let mut creator = None;
    for name in ["memberCreator", "member"] {
        if let Some(member) = named(&mut fields.fields(name)) {
            creator = creator.or_else(|| (name == "memberCreator").then(|| member.id.clone()));
            board.named.entry(member.id.clone()).or_insert(member);
        }
    }
    // A comment that came along when its card was copied is filed under the copy.
    if !matches!(fields.text("type").as_str(), "commentCard" | "copyCommentCard") {
        return tally.no_way_in(Kind::Activity, Reason::NoPlaceHere, 1);
    }
    let Some(id) = fields.id("id") else {
        return tally.no_way_in(Kind::Comments, Reason::Malformed, 1);
    };
    let mut data = fields.fields("data");
    let author = data.id("idOriginalCommenter").or_else(|| fields.id("idMemberCreator")).or(creator);
    let (card, text, date) = (data.fields("card").id("id"), data.text("text"), fields.text("date"));
    data.rest("comment", &["board", "list", "cardSource", "textData", "dateLastEdited"], tally);
    fields.rest("comment", &["idMemberCreator", "appCreator", "limits", "display"], tally);
    board.comments.push(Comment { id, card, author, date, text });
}

/// Puts every comment as a note on its task, oldest first, and counts the comments the file does not hold.
pub(super) fn notes(
    comments: Vec<Comment>,
    said_to_have: &HashMap<SourceId, u64>,
    people: &HashMap<SourceId, Member>,
    tasks: &mut Tasks,
    tally: &mut Tally,
) {
    let (mut seen, mut held) = (HashSet::new(), HashMap::<SourceId, u64>::new());
    for comment in comments {
        tally.found(Kind::Comments, 1);
        if let Some(card) = &comment.card {
            *held.entry(card.clone()).or_default() += 1;
        }
        if let Err(why) = note(&comment, &mut seen, people, tasks, tally) {
            tally.left_out(Kind::Comments, why, 1, &comment.text);
        }
    }
    tasks.each(|task| task.notes.sort_by(|a, b| (a.at, &a.source).cmp(&(b.at, &b.source))));
    let missing = said_to_have.iter().map(|(card, said)| said.saturating_sub(held.get(card).copied().unwrap_or(0)));
    tally.no_way_in(Kind::Comments, Reason::NotInFile, missing.sum());
}

fn note(
    comment: &Comment,
    seen: &mut HashSet<SourceId>,
    people: &HashMap<SourceId, Member>,
    tasks: &mut Tasks,
    tally: &mut Tally,
) -> Result<(), Reason> {
    if !seen.insert(comment.id.clone()) {
        return Err(Reason::Twice);
    }
    let task = tasks.on(comment.card.as_ref())?;
    let at = moment::parse(&comment.date).ok_or(Reason::Malformed)?;
    let text = words::lines(&comment.text).shortened(100_000);
    if text.text.trim().is_empty() {
        return Err(Reason::Empty);
    }
    let author = comment.author.as_ref().and_then(|author| people.get(author)).and_then(who);
    let note = Note {
        source: comment.id.clone(),
        author,
        at,
        text: InternalText::parse(&text.text).map_err(|_| Reason::Malformed)?,
    };
    task.notes.push(note);
    tally.imported(Kind::Comments);
    tally.cleaned(&Kind::Comments, &text, &comment.text);
    Ok(())
}

/// What somebody is called: their name, else their handle.
pub(super) fn who(member: &Member) -> Option<InternalText> {
    [&member.name, &member.handle]
        .into_iter()
        .find_map(|name| InternalText::parse_line(&words::line(name).shortened(80).text).ok())
}
