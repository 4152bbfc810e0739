//! Middles, parts and how figures are written.

/// The middle of some figures.
pub fn median(figures: &[f64]) -> f64 {
    part(figures, 0.5)
}

/// The figure that this part of all is not above.
pub fn part(figures: &[f64], part: f64) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let place = last as f64 * part;
    let (below, above) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
    below + (above - below) * place.fract()
}

/// The middle of the ratios of rounds: what was measured in one round is compared with its neighbour alone.
pub fn ratio(ours: &[f64], base: &[f64]) -> f64 {
    let ratios: Vec<f64> = ours.iter().zip(base).map(|(ours, base)| ours / base).collect();
    median(&ratios)
}

/// `1234567` as `1,234,567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A rounded figure with its thousands grouped.
pub fn whole(figure: f64) -> String {
    if figure.is_finite() { grouped(figure.round().max(0.0) as u64) } else { "–".to_owned() }
}

/// Milliseconds as people read them.
pub fn ms(figure: f64) -> String {
    match figure {
        f if !f.is_finite() => "–".to_owned(),
        f if f < 10.0 => format!("{f:.2}"),
        f if f < 100.0 => format!("{f:.1}"),
        f => whole(f),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([grouped(7), grouped(1234), grouped(123_456)], ["7", "1,234", "123,456"]);
    }

    #[test]
    fn the_middle_of_ratios_is_not_moved_by_one_bad_round() {
        assert!((median(&[3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
        assert!((part(&[1.0, 2.0, 3.0, 4.0], 0.5) - 2.5).abs() < 1e-9);
        assert!((ratio(&[1.1, 1.2, 90.0], &[1.0, 1.0, 1.0]) - 1.2).abs() < 1e-9);
    }
}
