//! Markdown becomes HTML here, through one sanitiser, and nowhere else.

use ammonia::Builder;
use pulldown_cmark::{Options, Parser, html};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use veranda_api::Html;

/// What survives: words, lists, code, tables and links that name where they go. No images (nothing is fetched from
/// elsewhere), no attributes but a link's address, no styles.
static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    let tags = [
        "p",
        "br",
        "strong",
        "em",
        "del",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "a",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ];
    builder
        .tags(HashSet::from(tags))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(["https", "http", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"));
    builder
});

/// The HTML of a Markdown text. Raw HTML in it is shown as text's remains: only the elements above survive.
pub fn shown(markdown: &str) -> Html {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    let mut rendered = String::with_capacity(markdown.len() * 2);
    // A page has its own first and second headings: those of a text begin at the third.
    let events = Parser::new_ext(markdown, options).map(demoted);
    html::push_html(&mut rendered, events);
    Html { sanitised: SANITISER.clean(&rendered).to_string() }
}

/// The words of a Markdown text, without what it is laid out with.
pub fn plain(markdown: &str) -> String {
    use pulldown_cmark::Event;
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    let mut words = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            // What stands in two lines, cells or paragraphs is not one word.
            Event::SoftBreak | Event::HardBreak | Event::Rule => words.push(' '),
            Event::End(tag) if is_a_block(tag) => words.push(' '),
            _ => {}
        }
    }
    words
}

fn is_a_block(tag: pulldown_cmark::TagEnd) -> bool {
    use pulldown_cmark::TagEnd;
    !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

fn demoted(event: pulldown_cmark::Event<'_>) -> pulldown_cmark::Event<'_> {
    use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
    let lower = |level| match level {
        HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H3 => HeadingLevel::H3,
        HeadingLevel::H4 => HeadingLevel::H4,
        HeadingLevel::H5 => HeadingLevel::H5,
        HeadingLevel::H6 => HeadingLevel::H6,
    };
    match event {
        Event::Start(Tag::Heading { level, .. }) => {
            Event::Start(Tag::Heading { level: lower(level), id: None, classes: Vec::new(), attrs: Vec::new() })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        // Line breaks are kept as written: people write messages, not documents.
        Event::SoftBreak => Event::HardBreak,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_are_left_of_a_text() {
        let markdown = "# Big\n\nThe **dépôt** is\n[full](https://example.org/address), `x`.\n\n- one\n- two";
        let words = plain(markdown).split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
        assert_eq!(words, "Big The dépôt is full, x. one two");
    }

    #[test]
    fn only_harmless_html_survives() {
        for (markdown, expected) in [
            ("**Hello**\nthere", "<p><strong>Hello</strong><br>\nthere</p>\n"),
            ("# Big", "<h3>Big</h3>\n"),
            ("<script>alert(1)</script>x", "x"),
            ("<img src=x onerror=alert(1)>", ""),
            ("![a](https://tracker.example/a.png)", "<p></p>\n"),
            ("<p style=\"color:red\" onclick=\"x()\">y</p>", "<p>y</p>"),
        ] {
            assert_eq!(shown(markdown).sanitised, expected, "{markdown}");
        }
        for markdown in [
            "[x](javascript:alert(1))",
            "[x](data:text/html,x)",
            "[x](/api/door/leave)",
            "<a href=\"JaVaScRiPt:x\">x</a>",
        ] {
            assert!(!shown(markdown).sanitised.contains("href"), "{markdown}: {}", shown(markdown).sanitised);
        }
        assert!(shown("[x](https://example.org)").sanitised.contains("rel=\"noopener noreferrer nofollow\""));
    }
}
