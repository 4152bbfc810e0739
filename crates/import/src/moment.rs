//! Moments as files write them.

use veranda_terms::{Day, Moment};

/// A moment such as `2019-04-26T19:00:00.000Z` or `2019-04-26T21:00:00+02:00` (RFC 3339), years 1900 to 2199.
pub(crate) fn parse(text: &str) -> Option<Moment> {
    let (day, clock) = (text.get(..10)?, text.get(10..)?);
    let day: Day = day.parse().ok()?;
    let clock = clock.strip_prefix(['T', 't', ' '])?;
    let (clock, offset_minutes) = offset(clock)?;
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let mut parts = clock.split(':').map(two_digits);
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    // 60 is a leap second (RFC 3339 section 5.6); it is kept as the second after.
    if parts.next().is_some() || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let ms = fraction.bytes().chain(*b"00").take(3).fold(0, |ms, digit| ms * 10 + i64::from(digit - b'0'));
    Some(day.start_utc().plus_ms(((hour * 60 + minute - offset_minutes) * 60 + second) * 1_000 + ms))
}

/// The moment a MongoDB ObjectId was made: its first four bytes are seconds since 1970 (MongoDB BSON specification).
pub(crate) fn of_object_id(id: &str) -> Option<Moment> {
    if id.len() != 24 || !id.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let seconds = u32::from_str_radix(id.get(..8)?, 16).ok()?;
    Some(Moment(i64::from(seconds) * 1_000))
}

fn offset(clock: &str) -> Option<(&str, i64)> {
    if let Some(clock) = clock.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let at = clock.find(['+', '-'])?;
    let (clock, offset) = clock.split_at_checked(at)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    (hours <= 23 && minutes <= 59).then_some((clock, sign * (hours * 60 + minutes)))
}

fn two_digits(text: &str) -> Option<i64> {
    match text.as_bytes() {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => Some(i64::from(a - b'0') * 10 + i64::from(b - b'0')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn moments_are_read_with_their_offset() {
        for (text, ms) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1970-01-01T00:00:01.5Z", 1_500),
            ("1970-01-01T02:00:00+02:00", 0),
            ("1969-12-31T19:00:00.000-05:00", 0),
            ("2019-04-26T19:00:00.000Z", 1_556_305_200_000),
        ] {
            assert_eq!(parse(text), Some(Moment(ms)), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_moment_is_refused() {
        for text in [
            "",
            "2019-04-26",
            "2019-04-26T",
            "2019-04-26T19:00",
            "2019-04-26T19:00:00",
            "2019-02-30T19:00:00Z",
            "2019-04-26T24:00:00Z",
            "2019-04-26T19:00:00.Z",
            "2019-04-26T19:00:00+2",
            "0001-01-01T00:00:00Z",
            "2019-04-26T1é:00:00Z",
            "tomorrow",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_id_of_trello_tells_when_it_was_made() {
        assert_eq!(of_object_id("5ca3d99a0378a65090e676ca"), Some(Moment(0x5ca3_d99a * 1_000)));
        assert_eq!(of_object_id("abc"), None);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(text in any::<String>()) {
            let _ = (parse(&text), of_object_id(&text));
        }
    }
}
