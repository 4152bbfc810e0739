//! A server without questions: every answer lies in memory, with its headers.

use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header::{ACCEPT_ENCODING, HeaderName};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use axum::routing::get;
use clap::Args;
use serde::Deserialize;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpListener;

/// What to serve.
#[derive(Args)]
pub struct Options {
    /// The folder with `answers.json` and the files it names.
    folder: PathBuf,
}

/// One address of `answers.json`.
#[derive(Deserialize)]
struct Listed {
    path: String,
    plain: Form,
    /// What is sent to whoever takes brotli.
    br: Option<Form>,
}

/// One form of an answer.
#[derive(Deserialize)]
struct Form {
    file: PathBuf,
    headers: Vec<(String, String)>,
}

struct Held {
    headers: HeaderMap,
    body: Bytes,
}

/// Serves until it is ended.
pub async fn serve(options: &Options) -> Result<()> {
    let list = std::fs::read(options.folder.join("answers.json")).context("the folder has no answers.json")?;
    let list: Vec<Listed> = serde_json::from_slice(&list).context("answers.json cannot be read")?;
    let mut router = Router::new();
    for Listed { path, plain, br } in list {
        let plain = Arc::new(held(&options.folder, plain)?);
        let br = br.map(|form| held(&options.folder, form)).transpose()?.map(Arc::new);
        let answer = move |asked: HeaderMap| {
            let form = br.as_ref().filter(|_| takes_brotli(&asked)).unwrap_or(&plain);
            let mut response = Response::new(Body::from(form.body.clone()));
            *response.headers_mut() = form.headers.clone();
            std::future::ready(response)
        };
        router = router.route(&path, get(answer));
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?.port());
    axum::serve(listener, router).await?;
    Ok(())
}

fn held(folder: &Path, form: Form) -> Result<Held> {
    let path = folder.join(&form.file);
    let body = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut headers = HeaderMap::new();
    for (name, value) in form.headers {
        headers.append(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
    }
    Ok(Held { headers, body: body.into() })
}

fn takes_brotli(asked: &HeaderMap) -> bool {
    asked
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.split(',').any(|coding| coding.trim() == "br"))
}
