//! A board export, as small as one can be and still hold one thing of every kind.

use bytes::Bytes;
use serde_json::{Value, json};
use veranda_import::Choices;
use veranda_server::House;
use veranda_server::import::{bring_in, read};
use veranda_terms::{ClientId, Lang, ProjectId};
use veranda_text::Say;

/// The id of a thing in the export.
pub fn id(n: u32) -> String {
    format!("66f2b0000000000000{n:06}")
}

/// Brings a board in for a client, as from the command line.
pub async fn brought_in(house: &House, client: ClientId, board: &[u8]) -> ProjectId {
    let mut rows = house.store.read().await.expect("the store reads");
    let seat = rows.staff_class();
    let client = rows.client(&seat, client).await.expect("the store reads").expect("the client");
    drop(rows);
    let say = Say::new(Lang::En);
    let board = Bytes::copy_from_slice(board);
    let read = read(say, say, "board.json", board, Choices::default()).await.expect("the board can be read");
    bring_in(house, &client, read).await.expect("the plan comes in").project
}

/// What stands on the board.
pub struct Board {
    /// Its number.
    pub n: u32,
    /// Its name.
    pub name: String,
    /// Names of its two lists.
    pub lists: [String; 2],
    /// Title, description of its two cards, one in each list.
    pub cards: [(String, String); 2],
    /// A label, a checklist and its item, a member and a comment, all on the first card.
    pub on_first: [String; 5],
    /// When the first card was last touched.
    pub touched: &'static str,
    /// Whether the item is ticked.
    pub ticked: bool,
}

impl Board {
    /// The export.
    pub fn bytes(&self) -> Vec<u8> {
        let n = |k: u32| id(self.n * 1_000 + k);
        let [label, checklist, item, member, comment] = &self.on_first;
        let list = |k: u32, name: &str| json!({ "id": n(k), "name": name, "closed": false, "pos": k });
        let card = |k: u32, (title, text): &(String, String), more: Value| {
            let mut card = json!({
                "id": n(10 + k), "idShort": k, "idList": n(k), "name": title, "desc": text, "closed": false, "pos": 1024 * k,
                "dateLastActivity": self.touched,
            });
            if let (Some(card), Value::Object(more)) = (card.as_object_mut(), more) {
                card.extend(more);
            }
            card
        };
        let first = json!({
            "dueComplete": true, "idLabels": [n(20)], "idMembers": [n(30)], "idChecklists": [n(40)],
            "badges": { "comments": 1 },
        });
        let board = json!({
            "id": n(0),
            "name": self.name,
            "lists": [list(1, &self.lists[0]), list(2, &self.lists[1])],
            "cards": [card(1, &self.cards[0], first), card(2, &self.cards[1], json!({}))],
            "labels": [{ "id": n(20), "name": label, "color": "red" }],
            "members": [{ "id": n(30), "fullName": member, "username": member.to_lowercase() }],
            "checklists": [{ "id": n(40), "idCard": n(11), "name": checklist, "pos": 1, "checkItems": [
                { "id": n(41), "name": item, "pos": 1, "state": if self.ticked { "complete" } else { "incomplete" } },
            ] }],
            "actions": [{ "id": n(50), "type": "commentCard", "date": "2026-10-05T09:00:00.000Z",
                "idMemberCreator": n(30), "memberCreator": { "id": n(30), "fullName": member },
                "data": { "text": comment, "card": { "id": n(11) } } }],
        });
        serde_json::to_vec(&board).expect("a board is JSON")
    }
}
