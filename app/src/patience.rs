//! How long to wait before something that failed is tried again by itself.

use crate::intention::Intention;

/// Half a second doubling to half a minute, up to half of it again by chance; `tries` have failed before.
pub fn pause_ms(tries: u32, jitter: u8) -> u32 {
    let base = (500u32 << tries.min(6)).min(30_000);
    base + base / 2 * u32::from(jitter) / 255
}

/// 0 to 255, so that a restarted server is not met by everybody in the same moment.
pub fn jitter() -> u8 {
    u8::from_str_radix(&Intention::new().as_str()[..2], 16).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_grows_to_half_a_minute_and_varies() {
        assert_eq!(pause_ms(0, 0), 500);
        assert_eq!(pause_ms(0, 255), 750);
        assert_eq!(pause_ms(3, 0), 4_000);
        assert_eq!(pause_ms(60, 0), 30_000);
        assert_eq!(pause_ms(60, 255), 45_000);
    }
}
