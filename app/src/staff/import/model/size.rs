//! The size of a file, in words.

use veranda_text::Say;

const KILO: u64 = 1024;
const MEGA: u64 = 1024 * 1024;

/// A size as people read it, rounded up: what is over a limit never reads as the limit.
pub fn size(say: Say, bytes: u64) -> String {
    if bytes < MEGA {
        return say.plans_size_kb(whole(bytes.div_ceil(KILO)));
    }
    let tenths = bytes.saturating_mul(10).div_ceil(MEGA);
    let megabytes = say.number(whole(tenths / 10));
    match tenths % 10 {
        0 => say.plans_size_whole_mb(&megabytes),
        tenth => say.plans_size_mb(&megabytes, whole(tenth)),
    }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_api::staff::LARGEST_PLAN;
    use veranda_terms::Lang;

    #[test]
    fn a_size_reads_as_one_says_it() {
        for (bytes, en, fr) in [
            (0, "0 kB", "0 ko"),
            (1, "1 kB", "1 ko"),
            (18_432, "18 kB", "18 ko"),
            (MEGA - 1, "1,024 kB", "1\u{202F}024 ko"),
            (MEGA, "1 MB", "1 Mo"),
            (1_887_436, "1.8 MB", "1,8 Mo"),
            (500 * MEGA, "500 MB", "500 Mo"),
        ] {
            assert_eq!(size(Say::new(Lang::En), bytes), en);
            assert_eq!(size(Say::new(Lang::Fr), bytes).replace('\u{A0}', "\u{202F}"), fr.replace('\u{A0}', "\u{202F}"));
        }
    }

    #[test]
    fn a_file_one_byte_too_large_does_not_read_as_the_limit() {
        let say = Say::new(Lang::Sv);
        assert_eq!(size(say, LARGEST_PLAN), "32 MB");
        assert_eq!(size(say, LARGEST_PLAN + 1), "32,1 MB");
    }

    #[test]
    fn no_size_is_too_large_to_be_said() {
        assert!(size(Say::new(Lang::En), u64::MAX).ends_with(" MB"));
    }
}
