//! The report as HTML, made by the same components the browser uses.

use crate::House;
use crate::http::Refused;
use crate::present::report as present;
use std::sync::Arc;
use veranda_domain::Link;
use veranda_terms::Lang;

/// A report, written.
pub struct Written {
    /// Everything inside the page's frame.
    pub html: Arc<str>,
    /// The page's title.
    pub title: String,
}

/// Writes the report of a link; nothing when the link opens nothing.
///
/// # Errors
/// When the store fails.
pub async fn written(house: &House, link: &Link, lang: Lang) -> Result<Option<Written>, Refused> {
    let now = house.clock.now();
    let mut rows = house.store.read().await?;
    let Some(seat) = rows.guest_seat(link.id, now).await? else { return Ok(None) };
    let Some(view) = present::report(&mut rows, &seat, Some(link), lang, now).await? else { return Ok(None) };
    let html = veranda_report::ssr::report(&view, now.day_utc());
    Ok(Some(Written { html: Arc::from(html), title: veranda_report::ssr::title(&view) }))
}
