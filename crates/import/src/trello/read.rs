//! The export as a stream: one thing at a time is held as JSON, and only what matters of it is kept.

use super::board::{Board, Label, List, Member};
use super::fields::{Fields, holds_something};
use super::{card, talk};
use crate::report::{Kind, Reason, Tally};
use crate::{LooksLike, SourceId, Unreadable};
use serde::Deserializer as _;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::error::Category;
use std::fmt;

/// What the board says about itself that is derived, an id, or about whoever exported it.
const IGNORED: &[&str] = &[
    "agent",
    "closed",
    "creationMethod",
    "creationMethodError",
    "creationMethodLoadingStartedAt",
    "dateClosed",
    "dateLastActivity",
    "dateLastView",
    "datePluginDisable",
    "descData",
    "enterpriseOwned",
    "idBoardSource",
    "idEnterprise",
    "idMemberCreator",
    "idOrganization",
    "invited",
    "ixUpdate",
    "limits",
    "myPrefs",
    "nodeId",
    "pinned",
    "premiumFeatures",
    "shortLink",
    "shortUrl",
    "starred",
    "templateGallery",
    "type",
    "url",
];

pub(super) fn read(text: &str, tally: &mut Tally) -> Result<Board, Unreadable> {
    let mut root = Root { board: Board::default(), lists: false, cards: false, card: false, tally };
    let mut json = serde_json::Deserializer::from_str(text);
    if let Err(bad) = json.deserialize_map(&mut root).and_then(|()| json.end()) {
        // What is not the form of a board may not even be JSON further on: that is the more helpful thing to say.
        let bad = if bad.is_data() { serde_json::from_str::<IgnoredAny>(text).err() } else { Some(bad) };
        let broken = bad.map(|bad| (bad.classify(), bad.line() as u64, bad.column() as u64));
        return Err(match broken {
            Some((Category::Eof, line, column)) => Unreadable::CutOff { line, column },
            Some((_, line, column)) => Unreadable::NotJson { line, column },
            None => Unreadable::NotABoard { looks_like: LooksLike::SomethingElse },
        });
    }
    let Root { board, lists, cards, card, .. } = root;
    match board.id {
        Some(_) if lists && cards => Ok(board),
        Some(_) if card => Err(Unreadable::NotABoard { looks_like: LooksLike::Card }),
        Some(_) if lists || cards || !board.label_names.is_empty() => {
            Err(Unreadable::NotABoard { looks_like: LooksLike::BoardInPart })
        }
        _ => Err(Unreadable::NotABoard { looks_like: LooksLike::SomethingElse }),
    }
}

struct Root<'a> {
    board: Board,
    lists: bool,
    cards: bool,
    /// Whether it has what only a card has.
    card: bool,
    tally: &'a mut Tally,
}

impl<'de> Visitor<'de> for &mut Root<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a Trello board")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(name) = map.next_key::<String>()? {
            self.field(&name, &mut map)?;
        }
        Ok(())
    }
}

impl Root<'_> {
    fn field<'de, M: MapAccess<'de>>(&mut self, name: &str, map: &mut M) -> Result<(), M::Error> {
        let Self { board, lists, cards, tally, .. } = self;
        match name {
            "lists" => *lists |= map.next_value_seed(Each(|value| list(board, value, tally)))?,
            "cards" => *cards |= map.next_value_seed(Each(|value| card::read(board, value, tally)))?,
            "checklists" => drop(map.next_value_seed(Each(|value| card::checklist(board, None, value, tally)))?),
            "labels" => drop(map.next_value_seed(Each(|value| label(board, value, false, tally)))?),
            "members" => drop(map.next_value_seed(Each(|value| member(board, value, tally)))?),
            "actions" => {
                let mut entries = 0u64;
                map.next_value_seed(Each(|value| {
                    entries += 1;
                    talk::read(board, value, tally);
                }))?;
                board.history_cut |= entries >= 1_000;
            }
            "memberships" => self.count(Kind::Rights, Reason::DecidedHere, map)?,
            "customFields" => self.count(Kind::CustomFields, Reason::NoPlaceHere, map)?,
            "pluginData" | "powerUps" => self.count(Kind::PowerUpData, Reason::SourceOnly, map)?,
            _ => {
                let value = map.next_value()?;
                self.value(name, value);
            }
        }
        Ok(())
    }

    fn count<'de, M: MapAccess<'de>>(&mut self, kind: Kind, why: Reason, map: &mut M) -> Result<(), M::Error> {
        map.next_value_seed(Each(|_| self.tally.no_way_in(kind.clone(), why, 1)))?;
        Ok(())
    }

    fn value(&mut self, name: &str, value: Value) {
        let holds = u64::from(holds_something(&value));
        match (name, value) {
            ("id", Value::String(id)) => self.board.id = SourceId::parse(&id),
            ("name", Value::String(name)) => self.board.name = name,
            ("desc", _) => self.tally.no_way_in(Kind::BoardDescription, Reason::NoPlaceHere, holds),
            ("prefs", _) => self.tally.no_way_in(Kind::BoardSettings, Reason::DecidedHere, holds),
            ("subscribed", _) => self.tally.no_way_in(Kind::Subscriptions, Reason::SourceOnly, holds),
            ("labelNames", Value::Object(names)) => {
                let names = names.into_iter().filter_map(|(colour, name)| Some((colour, name.as_str()?.to_owned())));
                self.board.label_names.extend(names);
            }
            ("idList" | "idBoard", _) => self.card = true,
            (name, _) if IGNORED.contains(&name) || holds == 0 => {}
            (name, _) => self.tally.unknown("board", name),
        }
    }
}

fn list(board: &mut Board, value: Value, tally: &mut Tally) {
    let fields = Fields::of(value).and_then(|mut fields| Some((fields.id("id")?, fields)));
    let Some((id, mut fields)) = fields else {
        return tally.no_way_in(Kind::Lists, Reason::Malformed, 1);
    };
    let (name, archived, position) = (fields.text("name"), fields.flag("closed"), fields.position("pos"));
    tally.no_way_in(Kind::Subscriptions, Reason::SourceOnly, u64::from(fields.holds("subscribed")));
    tally.no_way_in(Kind::ListLimits, Reason::NoPlaceHere, u64::from(fields.holds("softLimit")));
    fields.rest("list", &["idBoard", "limits", "creationMethod", "nodeId", "idOrganization"], tally);
    board.lists.push(List { id, name, archived, position });
}

/// A label of the board, or of a card: old exports name them only there.
pub(super) fn label(board: &mut Board, value: Value, on_card: bool, tally: &mut Tally) -> Option<SourceId> {
    let label = Fields::of(value).and_then(|mut fields| {
        let (name, colour) = (fields.text("name"), fields.text("color"));
        // Before 2014 a label was its colour and had no id.
        let id =
            fields.id("id").or_else(|| SourceId::parse(&format!("colour:{colour}")).filter(|_| !colour.is_empty()))?;
        fields.rest("label", &["id", "idBoard", "idOrganization", "nodeId", "uses", "limits", "creationMethod"], tally);
        Some(Label { id, name, colour, on_card })
    });
    let Some(label) = label else {
        tally.no_way_in(if on_card { Kind::LabelsOnCards } else { Kind::Labels }, Reason::Malformed, 1);
        return None;
    };
    let id = label.id.clone();
    board.labels.push(label);
    Some(id)
}

fn member(board: &mut Board, value: Value, tally: &mut Tally) {
    const IGNORED: &[&str] = &[
        "aaId",
        "aaBlockSyncUntil",
        "aaEmail",
        "aaEnrolledDate",
        "activityBlocked",
        "avatarHash",
        "avatarSource",
        "avatarUrl",
        "bioData",
        "confirmed",
        "credentialsRemovedCount",
        "dateLastImpression",
        "gravatarHash",
        "idEnterprise",
        "idEnterprisesAdmin",
        "idEnterprisesDeactivated",
        "idMemberReferrer",
        "idPremOrgsAdmin",
        "initials",
        "limits",
        "memberType",
        "nodeId",
        "nonPublic",
        "nonPublicAvailable",
        "products",
        "roles",
        "status",
        "url",
    ];
    match Fields::of(value).and_then(|mut fields| Some((named(&mut fields)?, fields))) {
        Some((member, fields)) => {
            fields.rest("member", IGNORED, tally);
            board.members.push(member);
        }
        None => tally.no_way_in(Kind::Members, Reason::Malformed, 1),
    }
}

/// Somebody, as members and the history name them.
pub(super) fn named(fields: &mut Fields) -> Option<Member> {
    Some(Member { id: fields.id("id")?, name: fields.text("fullName"), handle: fields.text("username") })
}

/// Hands over a list entry by entry and says whether it was a list.
struct Each<F>(F);

impl<'de, R, F: FnMut(Value) -> R> DeserializeSeed<'de> for Each<F> {
    type Value = bool;
    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<bool, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de, R, F: FnMut(Value) -> R> Visitor<'de> for Each<F> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'de>>(mut self, mut list: S) -> Result<bool, S::Error> {
        while let Some(value) = list.next_element()? {
            (self.0)(value);
        }
        Ok(true)
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_map<M: MapAccess<'de>>(mut self, mut map: M) -> Result<bool, M::Error> {
        // Things filed by name instead of in a list: whatever they are, they are handed over to be counted.
        while let Some((IgnoredAny, value)) = map.next_entry()? {
            (self.0)(value);
        }
        Ok(false)
    }
}
