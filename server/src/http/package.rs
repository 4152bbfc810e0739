//! A hand-over package on its way out: the view, as the archive of files it is.

use super::file::saved;
use crate::House;
use axum::response::Response;
use veranda_api::client::Package;
use veranda_documents::HandOver;

/// The most the view of a package takes, in bytes: thousands of tasks with all that was said about them.
const LARGEST: usize = 256 * 1024 * 1024;

/// The archive in the place of its view.
pub(super) async fn as_package(house: House, response: Response) -> Response {
    let zone = house.post.zone.clone();
    let file = move |package: &Package| {
        let ahead = |at| crate::mail::ahead(&zone, at);
        let file = HandOver { package, ahead: &ahead };
        Ok((file.name(), file.written()?))
    };
    saved(response, LARGEST, "application/zip", file).await
}
