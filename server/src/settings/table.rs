//! The one table of settings: flags, variables, file, help and documentation are made from it.

/// One thing that can be set.
#[derive(Debug)]
pub struct Setting {
    /// Its flag, without the dashes. The variable and the key of the file are written from it.
    pub name: &'static str,
    /// What stands for its value in help: `FOLDER`.
    pub value: &'static str,
    /// What holds when nobody sets it.
    pub default: Option<&'static str>,
    /// What of it may be shown.
    pub hidden: Hidden,
    /// Where it applies.
    pub scope: Scope,
    /// What it means, in a sentence.
    pub doc: &'static str,
}

/// What of a value may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// Everything.
    Nothing,
    /// All but the password in an address.
    Password,
    /// Nothing at all.
    Whole,
}

/// Where a setting applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// In every house, the demo house too.
    Every,
    /// In a house that is meant: the demo house takes it neither from a flag nor from elsewhere.
    Meant,
    /// Before the file is read, so never in it.
    BeforeFile,
}

/// Every setting there is.
pub const TABLE: &[Setting] = &[
    Setting {
        name: "config",
        value: "FILE",
        default: None,
        hidden: Hidden::Nothing,
        scope: Scope::BeforeFile,
        doc: "The file of settings. Without it ./veranda.toml, then /etc/veranda/veranda.toml.",
    },
    Setting {
        name: "data",
        value: "FOLDER",
        default: Some("data"),
        hidden: Hidden::Nothing,
        scope: Scope::Every,
        doc: "The folder for database, mails and keys.",
    },
    Setting {
        name: "database",
        value: "ADDRESS",
        default: None,
        hidden: Hidden::Password,
        scope: Scope::Every,
        doc: "A PostgreSQL address instead of the SQLite file in the data folder: postgres://user:password@host/name?sslmode=verify-full.",
    },
    Setting {
        name: "public-url",
        value: "ADDRESS",
        default: None,
        hidden: Hidden::Nothing,
        scope: Scope::Meant,
        doc: "The address people open. Needed unless the house opens for this machine only.",
    },
    Setting {
        name: "listen",
        value: "ADDRESS",
        default: Some("127.0.0.1"),
        hidden: Hidden::Nothing,
        scope: Scope::Every,
        doc: "The address to listen on.",
    },
    Setting {
        name: "port",
        value: "PORT",
        default: Some("8080"),
        hidden: Hidden::Nothing,
        scope: Scope::Every,
        doc: "The port to listen on; 0 takes a free one.",
    },
    Setting {
        name: "proxies",
        value: "NETWORKS",
        default: None,
        hidden: Hidden::Nothing,
        scope: Scope::Meant,
        doc: "The proxies whose word about where a request comes from is believed, such as 127.0.0.1, 10.0.0.0/8. Without it nobody's.",
    },
    Setting {
        name: "site",
        value: "FOLDER",
        default: None,
        hidden: Hidden::Nothing,
        scope: Scope::Every,
        doc: "The folder of the built app, instead of the one inside the binary.",
    },
    Setting {
        name: "code-key",
        value: "KEY",
        default: None,
        hidden: Hidden::Whole,
        scope: Scope::Meant,
        doc: "The key of mailed codes, 64 hexadecimal digits. Without it one is made in the data folder; several servers need the same.",
    },
    Setting {
        name: "smtp-url",
        value: "ADDRESS",
        default: None,
        hidden: Hidden::Password,
        scope: Scope::Meant,
        doc: "The mail server: smtps://user:password@host, or smtp:// with STARTTLS. Without it mails are written as files into the data folder.",
    },
    Setting {
        name: "mail-from",
        value: "ADDRESS",
        default: None,
        hidden: Hidden::Nothing,
        scope: Scope::Meant,
        doc: "The address mails come from. Without it veranda@ and the public host.",
    },
    Setting {
        name: "sign-on",
        value: "FILE",
        default: None,
        hidden: Hidden::Nothing,
        scope: Scope::Meant,
        doc: "The file that says with which companies' sign-on people come in. Without it sign-on.toml in the data folder, if it is there.",
    },
    Setting {
        name: "time-zone",
        value: "ZONE",
        default: Some("UTC"),
        hidden: Hidden::Nothing,
        scope: Scope::Every,
        doc: "The clock that quiet hours and Monday mails go by: a name such as Europe/Stockholm.",
    },
    Setting {
        name: "staff-second-proof",
        value: "RULE",
        default: Some("offered"),
        hidden: Hidden::Nothing,
        scope: Scope::Meant,
        doc: "Whether the firm's own people need more than a password: offered, or required. Required, who has set up no second proof types a mailed code each time.",
    },
    Setting {
        name: "log",
        value: "FILTER",
        default: Some("info,sqlx=warn"),
        hidden: Hidden::Nothing,
        scope: Scope::Every,
        doc: "What is logged: error, warn, info, debug; also by part, such as info,sqlx=warn.",
    },
    Setting {
        name: "log-format",
        value: "FORMAT",
        default: Some("text"),
        hidden: Hidden::Nothing,
        scope: Scope::Every,
        doc: "How it is logged: text, or json with one object a line.",
    },
    Setting {
        name: "stop-within",
        value: "SECONDS",
        default: Some("10"),
        hidden: Hidden::Nothing,
        scope: Scope::Every,
        doc: "How long requests under way may take once the house is told to stop.",
    },
];

/// Variables of our own tests and builds: the server lets them be.
const OF_OUR_TESTS: &[&str] = &["BIN", "DESIGN", "EMBED", "MUTANT", "PROVE", "SCREENS", "STORIES"];
/// Beginnings of such variables.
const OF_OUR_TEST_KINDS: &[&str] = &["TEST_", "CRASH_", "BENCH"];

/// What every variable begins with.
pub const PREFIX: &str = "VERANDA_";

/// The setting of this flag.
pub fn by_name(name: &str) -> Option<&'static Setting> {
    TABLE.iter().find(|setting| setting.name == name)
}

/// Whether a variable is one of our tests' and builds'.
pub(super) fn is_of_our_tests(variable: &str) -> bool {
    variable
        .strip_prefix(PREFIX)
        .is_some_and(|rest| OF_OUR_TESTS.contains(&rest) || OF_OUR_TEST_KINDS.iter().any(|kind| rest.starts_with(kind)))
}

impl Setting {
    /// The variable: `VERANDA_PUBLIC_URL`.
    pub fn variable(&self) -> String {
        format!("{PREFIX}{}", self.key().to_uppercase())
    }

    /// The variable that names a file with the value; secrets alone have one.
    pub fn file_variable(&self) -> Option<String> {
        (self.hidden != Hidden::Nothing).then(|| format!("{}_FILE", self.variable()))
    }

    /// The key in the file: `public_url`.
    pub fn key(&self) -> String {
        self.name.replace('-', "_")
    }

    /// What is shown of a value of it.
    pub fn shown(&self, value: &str) -> String {
        match self.hidden {
            Hidden::Nothing => value.to_owned(),
            Hidden::Whole => HIDDEN.to_owned(),
            Hidden::Password => without_password(value),
        }
    }
}

/// What stands where something is not shown.
pub const HIDDEN: &str = "(hidden)";

/// An address without its passwords. What cannot be read as an address is not shown at all.
fn without_password(address: &str) -> String {
    let Ok(mut url) = url::Url::parse(address) else { return HIDDEN.to_owned() };
    if !url.has_host() || (url.password().is_some() && url.set_password(None).is_err()) {
        return HIDDEN.to_owned();
    }
    let harmless = ["sslmode", "tls", "sslrootcert", "host", "port", "dbname", "user", "application_name"];
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| harmless.contains(&&**name))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    url.set_query(None);
    if !kept.is_empty() {
        url.query_pairs_mut().extend_pairs(kept);
    }
    url.to_string()
}
