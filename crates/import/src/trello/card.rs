//! Cards and what hangs on them, as the file has them.

use super::board::{Attachment, Board, Card, Checklist, Item};
use super::fields::{Fields, ids};
use super::read::{label, named};
use crate::report::{Kind, Reason, Tally};
use crate::{SourceId, moment};
use serde_json::Value;

/// What a card says that is derived, an id, an address of the card itself, or said elsewhere in the file too.
const IGNORED: &[&str] = &[
    "agent",
    "checkItemStates",
    "creationMethod",
    "creationMethodError",
    "creationMethodLoadingStartedAt",
    "dateClosed",
    "dateViewedByCreator",
    "descData",
    "email",
    "faviconUrl",
    "idBoard",
    "idChecklists",
    "idMemberCreator",
    "idOrganization",
    "limits",
    "manualCoverAttachment",
    "nodeId",
    "originalDesc",
    "originalName",
    "pinned",
    "shortLink",
    "shortUrl",
    "singleInstrumentationId",
    "staticMapUrl",
    "url",
];

pub(super) fn read(board: &mut Board, value: Value, tally: &mut Tally) {
    let fields = Fields::of(value).and_then(|mut fields| Some((fields.id("id")?, fields)));
    let Some((id, mut fields)) = fields else {
        return tally.no_way_in(Kind::Cards, Reason::Malformed, 1);
    };
    let mut badges = fields.fields("badges");
    let (labels, members) = (labels(board, &mut fields, tally), members(board, &mut fields, tally));
    let mut attachments: Vec<_> =
        fields.list("attachments").into_iter().filter_map(|value| attachment(value, tally)).collect();
    attachments.sort_by(|a, b| a.position.total_cmp(&b.position));
    for value in fields.list("checklists") {
        checklist(board, Some(&id), value, tally);
    }
    let card = Card {
        number: fields.count("idShort"),
        list: fields.id("idList"),
        name: fields.text("name"),
        text: fields.text("desc"),
        archived: fields.flag("closed"),
        template: fields.flag("isTemplate"),
        position: fields.position("pos"),
        due: fields.text("due"),
        done: fields.flag("dueComplete"),
        done_at: moment::parse(&fields.text("dateCompleted")),
        touched: moment::parse(&fields.text("dateLastActivity")),
        labels,
        members,
        attachments,
        // A card of Trello holds far fewer; a false figure must not become a false report.
        comments: badges.count("comments").min(100_000),
        id,
    };
    count(&mut fields, &mut badges, tally);
    fields.rest("card", IGNORED, tally);
    board.cards.push(card);
}

/// What a card may hold that has no place in a task.
fn count(fields: &mut Fields, badges: &mut Fields, tally: &mut Tally) {
    let voters = fields.list("idMembersVoted").len() as u64;
    tally.no_way_in(Kind::Votes, Reason::NoPlaceHere, voters.max(badges.count("votes").min(100_000)));
    tally.no_way_in(Kind::StartDates, Reason::NoPlaceHere, u64::from(fields.holds("start")));
    tally.no_way_in(Kind::CustomFieldValues, Reason::NoPlaceHere, fields.list("customFieldItems").len() as u64);
    tally.no_way_in(Kind::Stickers, Reason::SourceOnly, fields.list("stickers").len() as u64);
    tally.no_way_in(Kind::PowerUpData, Reason::SourceOnly, fields.list("pluginData").len() as u64);
    tally.no_way_in(Kind::Subscriptions, Reason::SourceOnly, u64::from(fields.holds("subscribed")));
    let place = [fields.holds("coordinates"), fields.holds("address"), fields.holds("locationName")];
    tally.no_way_in(Kind::Locations, Reason::NoPlaceHere, u64::from(place.contains(&true)));
    let mut cover = fields.fields("cover");
    let front = ["idAttachment", "color", "idUploadedBackground", "sharedSourceUrl"].map(|name| cover.holds(name));
    let front = front.contains(&true) | fields.holds("idAttachmentCover");
    tally.no_way_in(Kind::Covers, Reason::SourceOnly, u64::from(front));
    // Minutes before; -1 is Trello's word for none.
    let reminder = fields.position("dueReminder");
    tally.no_way_in(Kind::Reminders, Reason::DecidedHere, u64::from(reminder >= 0.0 && reminder.is_finite()));
}

fn labels(board: &mut Board, fields: &mut Fields, tally: &mut Tally) -> Vec<SourceId> {
    let (mut on_card, none) = ids(fields.list("idLabels"));
    tally.no_way_in(Kind::LabelsOnCards, Reason::Malformed, none);
    let inside = fields.list("labels");
    on_card.extend(inside.into_iter().filter_map(|value| label(board, value, true, tally)));
    once(on_card)
}

fn members(board: &mut Board, fields: &mut Fields, tally: &mut Tally) -> Vec<SourceId> {
    let (mut on_card, none) = ids(fields.list("idMembers"));
    tally.no_way_in(Kind::MembersOnCards, Reason::Malformed, none);
    for value in fields.list("members") {
        match Fields::of(value).and_then(|mut fields| named(&mut fields)) {
            Some(member) => {
                on_card.push(member.id.clone());
                board.named.entry(member.id.clone()).or_insert(member);
            }
            None => tally.no_way_in(Kind::MembersOnCards, Reason::Malformed, 1),
        }
    }
    once(on_card)
}

/// Each id once, in the order they were first named.
fn once(ids: Vec<SourceId>) -> Vec<SourceId> {
    let mut seen = std::collections::HashSet::new();
    ids.into_iter().filter(|id| seen.insert(id.clone())).collect()
}

fn attachment(value: Value, tally: &mut Tally) -> Option<Attachment> {
    const IGNORED: &[&str] = &[
        "bytes",
        "date",
        "edgeColor",
        "fileName",
        "idMember",
        "isMalicious",
        "limits",
        "mimeType",
        "nodeId",
        "previews",
    ];
    let fields = Fields::of(value).and_then(|mut fields| Some((fields.id("id")?, fields)));
    let Some((id, mut fields)) = fields else {
        tally.no_way_in(Kind::Attachments, Reason::Malformed, 1);
        return None;
    };
    let attachment = Attachment {
        id,
        name: fields.text("name"),
        address: fields.text("url"),
        uploaded: fields.flag("isUpload"),
        position: fields.position("pos"),
    };
    fields.rest("attachment", IGNORED, tally);
    Some(attachment)
}

/// A checklist of the board, or of the card it is filed under.
pub(super) fn checklist(board: &mut Board, on: Option<&SourceId>, value: Value, tally: &mut Tally) {
    let fields = Fields::of(value).and_then(|mut fields| Some((fields.id("id")?, fields)));
    let Some((id, mut fields)) = fields else {
        return tally.no_way_in(Kind::Checklists, Reason::Malformed, 1);
    };
    let mut items: Vec<_> = fields.list("checkItems").into_iter().filter_map(|value| item(value, tally)).collect();
    items.sort_by(|a, b| a.position.total_cmp(&b.position));
    let card = fields.id("idCard").or_else(|| on.cloned());
    let (name, position) = (fields.text("name"), fields.position("pos"));
    fields.rest("checklist", &["idBoard", "limits", "creationMethod", "nodeId"], tally);
    board.checklists.push(Checklist { id, card, name, position, items });
}

fn item(value: Value, tally: &mut Tally) -> Option<Item> {
    const IGNORED: &[&str] = &["idChecklist", "nameData", "limits", "creationMethod", "nodeId", "dueReminder", "type"];
    let fields = Fields::of(value).and_then(|mut fields| Some((fields.id("id")?, fields)));
    let Some((id, mut fields)) = fields else {
        tally.no_way_in(Kind::ChecklistItems, Reason::Malformed, 1);
        return None;
    };
    let (text, position) = (fields.text("name"), fields.position("pos"));
    let ticked = fields.text("state") == "complete";
    tally.no_way_in(Kind::ChecklistItemDates, Reason::NoPlaceHere, u64::from(fields.holds("due")));
    tally.no_way_in(Kind::ChecklistItemMembers, Reason::NoPlaceHere, u64::from(fields.holds("idMember")));
    fields.rest("checklist item", IGNORED, tally);
    Some(Item { id, text, ticked, position })
}
