//! The boot script of a report's page. It is a door of its own, so it is written as one, in `guest.js`.

/// The script. Comments stay here; what is left is small enough to stand in the page.
pub fn script(js: &str, wasm: &str) -> String {
    let page = super::without_comments(include_str!("guest.js"));
    format!("{}\n{}", super::markup_policy(), page.replace("PROGRAM", wasm).replace("MODULE", js))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boot_script_of_a_report_stays_small_and_closes_no_tag() {
        let text = script("guest-0123456789ab.js", "guest-0123456789ab.wasm");
        assert!(text.len() < 3300, "{} bytes", text.len());
        assert!(!text.contains('<') && !text.contains("eval") && !text.contains("//"), "{text}");
        assert!(text.contains("import(\"/assets/guest-0123456789ab.js\")"));
        assert!(text.contains("fetch(\"/assets/guest-0123456789ab.wasm\")"));
    }

    #[test]
    fn the_secret_travels_in_a_body_and_in_nothing_else() {
        let text = script("a", "b");
        assert_eq!(text.matches("location.hash").count(), 1);
        assert_eq!(text.matches("secret").count(), 3, "read once, looked at once, sent once");
        assert!(text.contains("JSON.stringify({ secret, password: typed })"));
    }
}
