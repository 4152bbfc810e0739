//! What of a waiting change is another than the client reads now.

use veranda_api::staff::WaitingChange;

/// A part of a task's side for the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// What it is called.
    Title,
    /// What is written about it.
    Text,
    /// The date that is told.
    Date,
}

/// The parts that change, as they stand on a page.
pub fn changed(change: &WaitingChange) -> Vec<Part> {
    let WaitingChange { now, then, .. } = change;
    let parts = [
        (Part::Title, now.title != then.title),
        (Part::Text, now.text != then.text),
        (Part::Date, (now.date, &now.why) != (then.date, &then.why)),
    ];
    parts.into_iter().filter_map(|(part, changed)| changed.then_some(part)).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{somebody, task};
    use veranda_api::Html;
    use veranda_api::staff::ClientSide;
    use veranda_terms::{ClientText, Day, InternalText, Moment, Title};

    fn side(title: &str, text: &str, date: Option<i32>) -> ClientSide {
        ClientSide {
            title: Some(Title::parse(title).unwrap()),
            text: ClientText::parse(text).unwrap(),
            text_shown: Html { sanitised: text.to_owned() },
            date: date.map(Day),
            why: None,
        }
    }

    fn change(then: ClientSide) -> WaitingChange {
        WaitingChange {
            task: task(1),
            title: InternalText::parse_line("Logo, third try").unwrap(),
            now: side("Logo", "The logo", Some(20_000)),
            then,
            by: somebody(1),
            at: Moment(0),
            tag: String::new(),
        }
    }

    #[test]
    fn only_what_changes_is_listed_and_in_its_order() {
        assert_eq!(changed(&change(side("Logo", "The logo", None))), [Part::Date]);
        assert_eq!(changed(&change(side("Sign", "In green", Some(20_000)))), [Part::Title, Part::Text]);
        assert_eq!(changed(&change(side("Logo", "The logo", Some(20_000)))), []);
    }
}
