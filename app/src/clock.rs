//! The one place that reads the browser's clock. Everything else takes a moment, a day or an offset.

use js_sys::Date;
use veranda_terms::{Day, Moment};
use wasm_bindgen::JsValue;

/// Now.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
pub fn now() -> Moment {
    Moment(Date::now() as i64)
}

/// How many minutes the reader's clock is ahead of UTC at that moment: summer time differs from winter time.
pub fn offset_at(moment: Moment) -> i32 {
    // The browser counts the other way round: minutes that UTC is ahead.
    -(Date::new(&JsValue::from_f64(moment.0 as f64)).get_timezone_offset() as i32)
}

/// How many minutes the reader's clock is ahead of UTC now.
pub fn offset_minutes() -> i32 {
    offset_at(now())
}

/// The day it is for the reader.
pub fn today() -> Day {
    day_of(now())
}

/// The day that moment falls on for the reader.
pub fn day_of(moment: Moment) -> Day {
    moment.day_at(offset_at(moment))
}

/// The full hour it is for the reader, 0 to 23.
pub fn hour() -> u8 {
    now().clock_at(offset_minutes()).0
}

/// Waits so long.
pub async fn pause(ms: u32) {
    gloo_timers::future::TimeoutFuture::new(ms).await;
}

/// The moment at which the reader's clock shows this.
pub fn moment_of(day: Day, minute: u16) -> Moment {
    let shown = day.start_utc().plus_ms(i64::from(minute) * 60_000);
    // The offset is the one of that day; a first guess is right except in the hours around a change of clocks.
    let guess = shown.plus_ms(-i64::from(offset_at(shown)) * 60_000);
    shown.plus_ms(-i64::from(offset_at(guess)) * 60_000)
}

/// Day and minutes since midnight of a date-time field (`2026-11-26T14:30`, with or without seconds).
pub fn local_time(text: &str) -> Option<(Day, u16)> {
    let (day, time) = text.trim().split_once(['T', ' '])?;
    let mut parts = time.split(':');
    let (hour, minute): (u16, u16) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (hour < 24 && minute < 60).then_some((day.parse().ok()?, hour * 60 + minute))
}
