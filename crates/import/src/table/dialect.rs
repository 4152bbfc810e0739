//! What stands between the cells of a table.

use super::cells;
use csv::StringRecord;

const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// So much of a table is tried with every separator.
const SAMPLE: usize = 64 * 1024;
const SAMPLE_ROWS: usize = 40;

/// The separator, and where the table begins: Excel may say the separator in a line of its own (`sep=;`).
pub(super) fn of(text: &str) -> (u8, usize) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(&[separator]) = first.trim_matches('"').trim().strip_prefix("sep=").map(str::as_bytes)
        && SEPARATORS.contains(&separator)
    {
        let rest = text.get(first.len()..).unwrap_or_default();
        return (separator, text.len() - rest.trim_start_matches(['\r', '\n']).len());
    }
    let mut end = SAMPLE.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = text.get(..end).unwrap_or_default();
    let best = SEPARATORS.into_iter().rev().max_by_key(|&separator| fit(sample, separator));
    (best.unwrap_or(b','), 0)
}

/// How well a separator fits: how many rows have as many cells as the headings, then how many cells those are.
fn fit(sample: &str, separator: u8) -> (usize, usize) {
    let mut reader = cells::reader(sample, separator);
    let (mut record, mut headings, mut rows, mut like) = (StringRecord::new(), 0, 0usize, 0usize);
    while rows < SAMPLE_ROWS && matches!(reader.read_record(&mut record), Ok(true)) {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        rows += 1;
        if headings == 0 {
            headings = record.len();
        }
        like += usize::from(record.len() == headings);
    }
    // Some rows may miss their last cells; one column is no table as long as there is another way to read it.
    if headings < 2 { (0, 0) } else { (like * 10 / rows.max(1), headings) }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_separator_is_what_divides_every_row_alike() {
        for (text, separator) in [
            ("a,b,c\n1,2,3\n", b','),
            ("a;b;c\n1,5;2,5;3,5\n", b';'),
            ("a\tb\n1,2;3\t4\n", b'\t'),
            ("a|b\n1|2", b'|'),
            ("\"a;b\",c\n\"1;2\",3\n", b','),
            ("\"x, y\";b\n\"1,2\n3,4\";5\n", b';'),
            ("only\none\n", b','),
            ("", b','),
        ] {
            assert_eq!(of(text), (separator, 0), "{text}");
        }
        assert_eq!(of("sep=;\r\na,b;c\r\n"), (b';', 7));
    }
}
