//! The mails the demo house has written, to read in the browser: `/demo/mailbox`. Only on the firm's own host, and only
//! in the demo house, which opens for its own machine alone.

use crate::House;
use crate::http::{Doorstep, Refused};
use crate::site::{escaped, plain};
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use mail_parser::{Message, MessageParser};
use veranda_terms::Moment;
use veranda_text::Say;

/// The list, newest first.
pub async fn mailbox(State(house): State<House>, headers: HeaderMap) -> Response {
    match list(&house, &headers).await {
        Ok(page) => page,
        Err(refused) => refused.spoken(veranda_terms::Lang::En),
    }
}

/// One mail: to whom, and its words, with links one can follow.
pub async fn mail(State(house): State<House>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    match opened(&house, &name, &headers).await {
        Ok(page) => page,
        Err(refused) => refused.spoken(veranda_terms::Lang::En),
    }
}

async fn list(house: &House, headers: &HeaderMap) -> Result<Response, Refused> {
    let (door, say) = staff_door(house, headers).await?;
    let mut names = names(house).await;
    names.reverse();
    let mut rows = String::new();
    for name in &names {
        let bytes = tokio::fs::read(house.mail_dir.join(name)).await.map_err(Refused::broken)?;
        let Some(message) = MessageParser::default().parse(&bytes) else { continue };
        rows.push_str(&format!(
            "<li><div class=\"grow\"><a href=\"/demo/mailbox/{}\">{}</a><p class=\"s dim\">{}</p></div></li>",
            escaped(name),
            escaped(message.subject().unwrap_or(name)),
            escaped(&to_whom(house, &message, say))
        ));
    }
    let inside = if rows.is_empty() {
        format!("<p class=\"soft\">{}</p>", escaped(say.common_mailbox_empty()))
    } else {
        format!("<section class=\"card over-2\"><ul class=\"rows\">{rows}</ul></section>")
    };
    Ok(html(plain(house, &door, say, say.common_mailbox(), &inside)))
}

async fn opened(house: &House, name: &String, headers: &HeaderMap) -> Result<Response, Refused> {
    let (door, say) = staff_door(house, headers).await?;
    // Only names of the list: no path can be made of anything else.
    if !names(house).await.contains(name) {
        return Err(Refused::missing());
    }
    let bytes = tokio::fs::read(house.mail_dir.join(name)).await.map_err(Refused::broken)?;
    let message = MessageParser::default().parse(&bytes).ok_or_else(Refused::missing)?;
    let words = message.body_text(0).unwrap_or_default();
    let paragraphs: String = words
        .replace("\r\n", "\n")
        .split("\n\n")
        .map(|paragraph| {
            let lines: Vec<String> = paragraph.lines().map(linked).collect();
            format!("<p>{}</p>", lines.join("<br>"))
        })
        .collect();
    let inside = format!(
        "<p class=\"s dim\">{}</p><section class=\"card stack\">{paragraphs}</section>\
         <p><a href=\"/demo/mailbox\">{}</a></p>",
        escaped(&to_whom(house, &message, say)),
        escaped(say.common_mailbox())
    );
    Ok(html(plain(house, &door, say, message.subject().unwrap_or(name), &inside)))
}

/// "Maja Ekström, maja@skogholm.example, Mon 5 Oct, 08:00".
fn to_whom(house: &House, message: &Message<'_>, say: Say) -> String {
    let to = message.to().and_then(mail_parser::Address::first);
    let mut said: Vec<String> = [to.and_then(|to| to.name()), to.and_then(|to| to.address())]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .collect();
    if let Some(date) = message.date() {
        let at = Moment(date.to_timestamp() * 1_000);
        let ahead = house.post.ahead(at);
        said.push(say.moment(at, house.clock.now().day_at(ahead), ahead));
    }
    said.join(" · ")
}

/// A line with its addresses as links.
fn linked(line: &str) -> String {
    let word = |word: &str| match word.starts_with("http://") || word.starts_with("https://") {
        true => format!("<a href=\"{0}\">{0}</a>", escaped(word)),
        false => escaped(word),
    };
    line.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

async fn staff_door(house: &House, headers: &HeaderMap) -> Result<(Doorstep, Say), Refused> {
    match Doorstep::of(house, headers).await? {
        door @ Doorstep::Staff => {
            let say = Say::new(door.language(headers));
            Ok((door, say))
        }
        Doorstep::Client(_) | Doorstep::Partner(_) => Err(Refused::missing()),
    }
}

async fn names(house: &House) -> Vec<String> {
    let mut names = Vec::new();
    // No folder yet: no mail was written.
    let Ok(mut folder) = tokio::fs::read_dir(&house.mail_dir).await else { return names };
    while let Ok(Some(file)) = folder.next_entry().await {
        if let Ok(name) = file.file_name().into_string()
            && name.ends_with(".eml")
        {
            names.push(name);
        }
    }
    names.sort_unstable();
    names
}

fn html(page: String) -> Response {
    let mut response = page.into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    out.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn addresses_become_links_and_nothing_becomes_markup() {
        assert_eq!(
            linked("Open <b> http://x.localhost/i/1#2"),
            "Open &lt;b&gt; <a href=\"http://x.localhost/i/1#2\">http://x.localhost/i/1#2</a>"
        );
        assert_eq!(linked("javascript:alert(1) \"http"), "javascript:alert(1) &quot;http");
    }
}
