//! A built app of two small files, so that the shell and assets are served as they are in a real house.

use std::path::Path;

const MANIFEST: &str = r#"{
    "entries": {
        "staff": { "js": "app-1.js", "wasm": "app-1.wasm" },
        "client": { "js": "app-1.js", "wasm": "app-1.wasm" }
    },
    "css": "look-1.css",
    "fonts": [],
    "files": {
        "app-1.js": { "type": "text/javascript" },
        "app-1.wasm": { "type": "application/wasm" },
        "look-1.css": { "type": "text/css" }
    },
    "boot": {
        "staff": { "text": "boot()", "sha256_base64": "c3RhZmY=" },
        "client": { "text": "boot()", "sha256_base64": "Y2xpZW50" }
    },
    "worker": "keep()"
}"#;

/// A file of it.
pub const ASSET: &str = "/assets/app-1.js";

/// Writes it down.
pub fn build(folder: &Path) {
    std::fs::create_dir_all(folder).expect("a folder for the app can be made");
    for (name, text) in
        [("manifest.json", MANIFEST), ("app-1.js", "start()"), ("app-1.wasm", "wasm"), ("look-1.css", "p{}")]
    {
        std::fs::write(folder.join(name), text).expect("the app can be written");
    }
}
