//! The script that a client's browser keeps beside its pages (`worker.js`), for where there is no connection.

use super::sha256;
use std::collections::BTreeMap;

/// The script, with the files of the client's program in it. Another file or another line gives it another version.
pub fn script<T>(files: &BTreeMap<String, T>, css: &str, fonts: &[String]) -> String {
    let of_the_client = files.keys().filter(|name| name.starts_with("client-"));
    let names = of_the_client.map(String::as_str).chain([css]).chain(fonts.first().map(String::as_str));
    let list = names.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(",");
    let script =
        super::boot::without_comments(include_str!("worker.js")).replace("\"THE_FILES\"", &format!("[{list}]"));
    let version = &sha256(script.as_bytes())[..12];
    script.replace("THE_VERSION", version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(names: &[&str]) -> String {
        let files = names.iter().map(|name| ((*name).to_owned(), ())).collect();
        script(&files, "look-1.css", &["figtree-1.woff2".to_owned(), "figtree-ext-1.woff2".to_owned()])
    }

    #[test]
    fn the_clients_program_is_in_it_and_nothing_of_the_firms() {
        let text = made(&["client-1.js", "client-1.wasm", "client-board-1.wasm", "staff-1.wasm", "guest-1.wasm"]);
        assert!(text.contains(
            "FILES = [\"client-1.js\",\"client-1.wasm\",\"client-board-1.wasm\",\"look-1.css\",\"figtree-1.woff2\"]"
        ));
        assert!(!text.contains("staff-1") && !text.contains("guest-1") && !text.contains("THE_"), "{text}");
    }

    #[test]
    fn another_file_makes_another_version() {
        let version = |text: &str| text.split("\"shell-").nth(1).map(|rest| rest[..12].to_owned());
        assert_eq!(version(&made(&["client-1.js"])), version(&made(&["client-1.js"])));
        assert_ne!(version(&made(&["client-1.js"])), version(&made(&["client-2.js"])));
    }

    #[test]
    fn reports_and_streams_pass_it_by() {
        let text = made(&[]);
        assert!(text.contains("/^\\/(api|r|stop|demo|") && text.contains("!pathname.endsWith(\"/live\")"));
        assert!(!text.contains("guest"));
    }
}
