//! Times of day, as a field of type `time` has them (HTML Living Standard, valid time string).

/// A minute of the day, as `20:00`.
pub fn written(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// What was filled in, as a minute of the day; seconds are left out.
pub fn read(time: &str) -> Option<u16> {
    let mut parts = time.split(':');
    let (hour, minute): (u16, u16) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_minute_reads_back_and_nothing_else_does() {
        for minute in 0..24 * 60 {
            assert_eq!(read(&written(minute)), Some(minute));
        }
        assert_eq!(read("07:30:00"), Some(450));
        for wrong in ["", "7", "24:00", "12:60", "a:b", "-1:00"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
