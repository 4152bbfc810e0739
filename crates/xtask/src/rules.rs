//! The tables the checks judge by. A change here is a decision; the checks only read it.

/// The most a first visit may download, in bytes after brotli: WebAssembly and script of an entry.
pub const ENTRY_BUDGET: &[(&str, u64)] = &[("client", 247_000), ("guest", 145_000), ("staff", 285_000)];

/// The most files a page waits for besides its entry: what is cut too often comes in crumbs, each asked for by itself.
pub const FILES_OF_A_PART: usize = 24;

/// The most the one style sheet may weigh, in bytes after brotli.
pub const CSS_BUDGET: u64 = 20_000;

/// Who of ours may know whom: a package may depend on these and on whatever these know.
pub const KNOWS: &[(&str, &[&str])] = &[
    ("veranda-terms", &[]),
    ("veranda-api-derive", &[]),
    ("veranda-text", &["veranda-terms"]),
    ("veranda-domain", &["veranda-terms"]),
    ("veranda-api", &["veranda-terms", "veranda-api-derive"]),
    ("veranda-report", &["veranda-api", "veranda-text"]),
    ("veranda-app", &["veranda-api", "veranda-report", "veranda-text", "veranda-terms"]),
    ("veranda-store", &["veranda-domain", "veranda-terms"]),
    ("veranda-documents", &["veranda-api", "veranda-text"]),
    ("veranda-import", &["veranda-terms"]),
    (
        "veranda-server",
        &[
            "veranda-api",
            "veranda-documents",
            "veranda-domain",
            "veranda-import",
            "veranda-report",
            "veranda-store",
            "veranda-terms",
            "veranda-text",
        ],
    ),
    ("veranda-bench-commit", &["veranda-domain", "veranda-store", "veranda-terms"]),
    ("veranda-bench-empty", &[]),
    ("veranda-bench-minimal", &[]),
    ("xtask", &[]),
];

/// What a package of ours may not depend on directly, and why.
pub const NOT_DIRECTLY: &[(&str, &[&str], &str)] = &[
    (
        "veranda-domain",
        &["serde", "serde_json", "tokio", "sqlx", "axum", "futures"],
        "records are not serialisable, and decisions do no IO",
    ),
    ("veranda-api", &["sqlx", "axum", "tokio"], "the wire is the same in the browser and on the server"),
    ("veranda-terms", &["tokio", "sqlx", "axum"], "words do no IO"),
    ("veranda-text", &["tokio", "sqlx", "axum"], "sentences do no IO"),
];

/// What may not be in the browser's download, and why.
pub const NOT_IN_THE_BROWSER: &[(&str, &str)] = &[
    ("regex", "200 kB of tables; own newtypes validate"),
    ("regex-automata", "200 kB of tables; own newtypes validate"),
    ("jiff", "40 kB; `terms` counts days, `text` formats them"),
    ("chrono", "11 kB; `terms` counts days, `text` formats them"),
    ("icu_provider", "20 kB and more; `text` formats"),
    ("pulldown-cmark", "55 kB; the server renders Markdown"),
    ("ammonia", "the server sanitises"),
    ("validator", "225 kB; own newtypes validate"),
    ("garde", "183 kB; own newtypes validate"),
];

/// Frameworks that name such libraries themselves. What of them is linked in is judged by the size budget.
pub const FRAMEWORKS: &[&str] = &["leptos", "leptos_router", "reactive_stores"];

/// What may not be anywhere in the tree, and why.
pub const NOT_ANYWHERE: &[(&str, &str)] = &[
    ("openssl", "ring is the one TLS and crypto provider, so that a static build stays easy"),
    ("openssl-sys", "ring is the one TLS and crypto provider, so that a static build stays easy"),
    ("native-tls", "ring is the one TLS and crypto provider, so that a static build stays easy"),
    ("aws-lc-sys", "ring is the one TLS and crypto provider, so that a static build stays easy"),
];

/// Licences we may ship or build with.
pub const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];
