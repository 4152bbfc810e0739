//! The mails the demo house has written, to read in the browser: `/demo/mailbox`. Only on the firm's own host, and only
//! in the demo house, which opens for its own machine alone.

use crate::House;
use crate::http::{Doorstep, Refused};
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use veranda_text::Say;

/// The list, newest first.
pub async fn mailbox(State(house): State<House>, headers: HeaderMap) -> Response {
    let say = match staff_door(&house, &headers).await {
        Ok(say) => say,
        Err(refused) => return refused.spoken(veranda_terms::Lang::En),
    };
    let mut names = names(&house).await;
    names.reverse();
    let items: String =
        names.iter().map(|name| format!("<li><a href=\"/demo/mailbox/{0}\">{0}</a></li>", escaped(name))).collect();
    let title = escaped(say.common_mailbox());
    let body = if names.is_empty() {
        format!("<p>{}</p>", escaped(say.common_mailbox_empty()))
    } else {
        format!("<ul>{items}</ul>")
    };
    html(format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
         <body><main><h1>{title}</h1>{body}</main></body></html>",
        say.lang.tag()
    ))
}

/// One mail, as it went out.
pub async fn mail(State(house): State<House>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    if let Err(refused) = staff_door(&house, &headers).await {
        return refused.spoken(veranda_terms::Lang::En);
    }
    // Only names of the list: no path can be made of anything else.
    if !names(&house).await.contains(&name) {
        return Refused::missing().spoken(veranda_terms::Lang::En);
    }
    match tokio::fs::read(house.mail_dir.join(&name)).await {
        Ok(bytes) => {
            let mut response = bytes.into_response();
            let out = response.headers_mut();
            out.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
            out.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response
        }
        Err(error) => Refused::broken(error).spoken(veranda_terms::Lang::En),
    }
}

async fn staff_door(house: &House, headers: &HeaderMap) -> Result<Say, Refused> {
    match Doorstep::of(house, headers).await? {
        door @ Doorstep::Staff => Ok(Say::new(door.language(headers))),
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
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
