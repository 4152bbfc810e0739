//! The words of a text that was made into HTML: what the plain part of a mail says.

use veranda_api::Html;
use veranda_terms::PersonName;
use veranda_text::Say;

/// How a mail begins: by the first name, as the pages greet.
pub(crate) fn greeting(say: Say, name: &PersonName) -> String {
    let whole = name.as_str();
    say.mail_greeting(whole.split_whitespace().next().unwrap_or(whole))
}

/// The words, a line for each block, without marks. The HTML is our sanitiser's: a closed list of elements and three
/// entities (HTML Living Standard, serialising fragments).
pub(crate) fn words(html: &Html) -> String {
    let mut words = String::with_capacity(html.sanitised.len());
    let mut rest = html.sanitised.as_str();
    while let Some(at) = rest.find(['<', '&']) {
        let (plain, mark) = rest.split_at(at);
        words.push_str(plain);
        rest = if mark.starts_with('<') {
            let end = mark.find('>').map_or(mark.len(), |end| end + 1);
            let element = mark[..end].trim_matches(['<', '>', '/']).split(' ').next().unwrap_or_default();
            match element {
                "li" if !mark.starts_with("</") => words.push_str("\n- "),
                "strong" | "em" | "del" | "code" | "a" | "td" | "th" => {
                    if matches!(element, "td" | "th") && mark.starts_with("</") {
                        words.push(' ');
                    }
                }
                _ => words.push('\n'),
            }
            &mark[end..]
        } else {
            let (letter, entity) = match mark {
                mark if mark.starts_with("&lt;") => ("<", 4),
                mark if mark.starts_with("&gt;") => (">", 4),
                mark if mark.starts_with("&amp;") => ("&", 5),
                mark if mark.starts_with("&quot;") => ("\"", 6),
                mark if mark.starts_with("&nbsp;") => ("\u{a0}", 6),
                _ => ("&", 1),
            };
            words.push_str(letter);
            &mark[entity..]
        };
    }
    words.push_str(rest);
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_their_marks_and_keep_their_lines() {
        for (html, said) in [
            ("<p>Hello <strong>there</strong></p>\n<p>Bye</p>", "Hello there\nBye"),
            ("<ul><li>one</li><li>two &amp; three</li></ul>", "- one\n- two & three"),
            ("<p>a &lt;b&gt; <a href=\"https://x.se\">c</a><br>d</p>", "a <b> c\nd"),
            ("&unknown; <", "&unknown;"),
            ("", ""),
        ] {
            assert_eq!(words(&Html { sanitised: html.to_owned() }), said, "{html}");
        }
    }
}
