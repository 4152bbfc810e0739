//! One element of the file with what is in it, small.

/// An element: its own text, or its children.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    /// The text of a child, without white space around it; empty when it is not there.
    pub(super) fn text(&self, name: &str) -> &str {
        self.children.iter().find(|child| child.name == name).map_or("", |child| child.text.trim())
    }

    /// Whether a child says yes.
    pub(super) fn flag(&self, name: &str) -> bool {
        matches!(self.text(name), "1" | "true")
    }

    /// A whole number; 0 when it is not there or none.
    pub(super) fn number(&self, name: &str) -> i64 {
        self.text(name).parse().unwrap_or(0)
    }

    /// All children of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// Whether there is anything in it: nothing, no and nought hold nothing.
    pub(super) fn holds_something(&self) -> bool {
        let text = self.text.trim();
        let nought = text.is_empty()
            || text == "false"
            || text.parse::<f64>() == Ok(0.0)
            || matches!(text, "PT0H0M0S" | "NA" | "Not Applicable");
        !nought || self.children.iter().any(Element::holds_something)
    }
}
