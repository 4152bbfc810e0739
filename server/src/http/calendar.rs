//! A calendar file on its way out: the view, as the file it is.

use super::file::saved;
use crate::House;
use axum::response::Response;
use veranda_api::client::CalendarFile;

/// The most such a file holds, in bytes.
const LARGEST: usize = 64 * 1024;

/// The file in the place of its view.
pub(super) async fn as_calendar(_: House, response: Response) -> Response {
    let file = |CalendarFile { name, text }: &CalendarFile| Ok((name.clone(), text.clone().into_bytes()));
    saved(response, LARGEST, "text/calendar; charset=utf-8", file).await
}
