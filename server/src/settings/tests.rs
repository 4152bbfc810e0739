//! Who wins, what is hidden, what is refused.

use super::*;
use std::path::PathBuf;

const SECRET: &str = "hunter2-and-more";

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn said(flags: &[(&str, &str)], variables: &[(&str, &str)], file: &str) -> Said {
    let file = (!file.is_empty()).then(|| (PathBuf::from("veranda.toml"), file.to_owned()));
    Said { flags: map(flags), variables: map(variables), file }
}

fn value_and_source(said: &Said, name: &str) -> (Option<String>, Source) {
    let found = gather(said).expect("nothing is refused");
    let one = found.into_iter().find(|one| one.setting.name == name).expect("the setting is in the table");
    (one.value, one.source)
}

fn refused(said: &Said) -> String {
    match gather(said).and_then(|found| Settings::of(&found)) {
        Ok(_) => panic!("it was taken"),
        Err(error) => format!("{error:#}"),
    }
}

/// A file that is gone with this value.
struct Written {
    path: PathBuf,
    _folder: tempfile::TempDir,
}

impl Written {
    fn with(name: &str, text: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file can be written");
        Self { path, _folder: folder }
    }
    fn path(&self) -> &str {
        self.path.to_str().expect("a path of ours is a text")
    }
}

#[test]
fn a_flag_wins_over_a_variable_over_the_file_over_the_default() {
    let (flag, variable, file) = ([("port", "1")], [("VERANDA_PORT", "2")], "port = 3");
    let port = |said: &Said| value_and_source(said, "port");
    assert_eq!(port(&said(&flag, &variable, file)), (Some("1".into()), Source::Flag));
    assert_eq!(port(&said(&[], &variable, file)), (Some("2".into()), Source::Variable("VERANDA_PORT".into())));
    assert_eq!(port(&said(&[], &[], file)), (Some("3".into()), Source::File("veranda.toml".into())));
    assert_eq!(port(&said(&[], &[], "")), (Some("8080".into()), Source::Default));
    assert_eq!(value_and_source(&said(&[], &[], ""), "public-url"), (None, Source::Default));
}

#[test]
fn every_setting_can_be_set_in_each_of_its_places() {
    for setting in TABLE {
        let variable = setting.variable();
        assert_eq!(value_and_source(&said(&[], &[(&variable, "x")], ""), setting.name).0.as_deref(), Some("x"));
        if setting.scope != Scope::BeforeFile {
            let file = format!("{} = \"x\"", setting.key());
            assert_eq!(value_and_source(&said(&[], &[], &file), setting.name).0.as_deref(), Some("x"));
        }
    }
}

#[test]
fn a_variable_set_to_nothing_is_not_set() {
    assert_eq!(value_and_source(&said(&[], &[("VERANDA_PORT", "")], "port = 3"), "port").0.as_deref(), Some("3"));
}

#[test]
fn a_secret_is_read_from_the_file_its_variable_names() {
    let key = "9c1185a5c5e9fc54612808977ee8f548b2258d31b1d2a9f4e5c4c2ab1d90a4e7";
    let file = Written::with("key", &format!("{key}\n"));
    let found = gather(&said(&[], &[("VERANDA_CODE_KEY_FILE", file.path())], "")).expect("it is read");
    let settings = Settings::of(&found).expect("it is believed");
    assert_eq!(settings.code_key.map(|key| crate::secret::hex(&key)).as_deref(), Some(key));

    let both = said(&[], &[("VERANDA_CODE_KEY_FILE", file.path()), ("VERANDA_CODE_KEY", key)], "");
    assert!(refused(&both).contains("both set"), "{}", refused(&both));
    let nowhere = said(&[], &[("VERANDA_DATABASE_FILE", "/nowhere/at/all")], "");
    assert!(refused(&nowhere).contains("VERANDA_DATABASE_FILE names /nowhere/at/all"), "{}", refused(&nowhere));
    // What is no secret has no such variable.
    assert!(refused(&said(&[], &[("VERANDA_PORT_FILE", "x")], "")).contains("no setting VERANDA_PORT_FILE"));
}

#[test]
fn what_is_printed_hides_secrets_and_says_where_each_value_comes_from() {
    let database = format!("postgres://veranda:{SECRET}@db.example.com/house?sslmode=require&password={SECRET}");
    let key = "c0ffee00".repeat(8);
    let found = gather(&said(
        &[("port", "9000")],
        &[("VERANDA_DATABASE", &database), ("VERANDA_CODE_KEY", &key)],
        "public_url = \"https://portal.example.com\"",
    ));
    let text = effective(&found.expect("nothing is refused"));
    assert!(!text.contains(SECRET) && !text.contains(&key) && !text.contains("c0ffee"), "{text}");
    for line in [
        "port = 9000 # flag",
        "database = \"postgres://veranda@db.example.com/house?sslmode=require\" # VERANDA_DATABASE",
        "code_key = \"(hidden)\" # VERANDA_CODE_KEY",
        "public_url = \"https://portal.example.com\" # veranda.toml",
        "listen = \"127.0.0.1\" # default",
        "# site is not set",
        "# read from veranda.toml (default)",
    ] {
        assert!(text.lines().any(|there| there == line), "{line} is missing in:\n{text}");
    }
    toml::from_str::<toml::Table>(&text).expect("what is printed is a file of settings");
}

#[test]
fn an_address_that_cannot_be_read_is_not_shown_at_all() {
    let database = by_name("database").expect("it is in the table");
    for address in [format!("postgres://veranda:{SECRET}@[broken"), SECRET.to_owned(), format!("mailto:{SECRET}")] {
        assert_eq!(database.shown(&address), HIDDEN);
    }
}

#[test]
fn a_wrong_value_is_refused_with_its_place_and_never_with_its_secret() {
    let why = refused(&said(&[], &[("VERANDA_PORT", "eighty")], ""));
    assert_eq!(why, "VERANDA_PORT is eighty, which is not a number from 0 to 65535.");
    let why = refused(&said(&[], &[], "log_format = \"xml\""));
    assert_eq!(why, "log_format in veranda.toml is xml, which is not text or json.");
    for said in [
        said(&[], &[("VERANDA_CODE_KEY", SECRET)], ""),
        said(&[], &[("VERANDA_DATABASE", SECRET)], ""),
        said(&[], &[], &format!("code_key = \"{SECRET}\"")),
        said(&[], &[], &format!("code_key = \"{SECRET}\nport = 1")),
    ] {
        assert!(!refused(&said).contains(SECRET), "{}", refused(&said));
    }
}

#[test]
fn a_value_of_a_sample_is_refused_with_its_place_and_what_to_do() {
    let sample = "0123456789abcdef".repeat(4);
    let why = refused(&said(&[], &[("VERANDA_CODE_KEY", &sample)], ""));
    assert_eq!(
        why,
        "VERANDA_CODE_KEY holds a value that stands in samples, so anybody could know it. Make one of your own: openssl \
         rand -hex 32"
    );
    let file = "database = \"postgres://veranda:password@db.example.com/veranda\"";
    let why = refused(&said(&[], &[], file));
    assert!(why.starts_with("database in veranda.toml holds a value that stands in samples"), "{why}");
    let why = refused(&said(&[("smtp-url", "smtps://user:changeme@mail.example.com")], &[], ""));
    assert!(why.starts_with("--smtp-url holds") && !why.contains("changeme"), "{why}");
    // Every secret that the guides print is one of them.
    let page = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/running.md"));
    let printed = page.split(|c: char| c.is_whitespace() || matches!(c, '`' | '\'' | '|'));
    let mut tried = 0;
    for address in printed.filter(|word| word.contains("://") && word.contains(":password@")) {
        let name = if address.starts_with("smtp") { "VERANDA_SMTP_URL" } else { "VERANDA_DATABASE" };
        let why = refused(&said(&[], &[(name, address.trim_end_matches(['.', ',']))], ""));
        assert!(why.contains("stands in samples"), "{address}: {why}");
        tried += 1;
    }
    assert!(tried >= 3, "{tried}");
}

#[test]
fn proxies_are_listed_and_never_everybody() {
    let list = said(&[], &[], "proxies = \"127.0.0.1, 10.0.0.0/8\"");
    let settings = Settings::of(&gather(&list).expect("it is taken")).expect("it is believed");
    assert_eq!(settings.proxies.count(), 2);
    let nobody = Settings::of(&gather(&said(&[], &[], "")).expect("it is taken")).expect("it is believed");
    assert_eq!(nobody.proxies, crate::http::Proxies::default());
    for wrong in ["0.0.0.0/0", "the proxy", "127.0.0.1; 10.0.0.1"] {
        let why = refused(&said(&[], &[("VERANDA_PROXIES", wrong)], ""));
        assert!(why.starts_with(&format!("VERANDA_PROXIES is {wrong}, which is not a list of addresses")), "{why}");
    }
}

#[test]
fn an_unknown_name_is_refused_with_the_nearest_known_one() {
    for (variable, nearest) in [
        ("VERANDA_PUBLIC_ULR", "VERANDA_PUBLIC_URL"),
        ("VERANDA_DATABASE_URL", "VERANDA_DATABASE"),
        ("VERANDA_LOGFORMAT", "VERANDA_LOG_FORMAT"),
    ] {
        let why = refused(&said(&[], &[(variable, "x")], ""));
        assert!(why.contains(variable) && why.contains(&format!("The nearest is {nearest}.")), "{why}");
    }
    let why = refused(&said(&[], &[], "prot = 1"));
    assert_eq!(why, "veranda.toml: there is no setting prot. The nearest is port.");
    let why = refused(&said(&[], &[], "[server]\nport = 1"));
    assert!(why.contains("there is no setting server"), "{why}");
    // The file cannot say where the file is.
    assert!(refused(&said(&[], &[], "config = \"x\"")).contains("there is no setting config"));
}

#[test]
fn variables_of_others_and_of_our_own_tests_are_let_be() {
    let there = [("PATH", "/bin"), ("VERANDA_TEST_POSTGRES", "x"), ("VERANDA_PROVE", "1"), ("VERANDAH", "x")];
    assert!(gather(&said(&[], &there, "")).is_ok());
}

#[test]
fn the_table_of_the_documentation_is_the_table_of_the_program() {
    let page = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/running.md"));
    let there = page.split_once("<!-- settings -->\n").and_then(|(_, rest)| rest.split_once("<!-- end -->"));
    let there = there.expect("docs/running.md marks the table").0;
    assert_eq!(there.trim(), markdown().trim(), "put this into docs/running.md:\n{}", markdown());
}

#[test]
fn the_sample_file_is_taken_and_names_every_setting() {
    let sample = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../deploy/veranda.toml"));
    Settings::of(&gather(&said(&[], &[], sample)).expect("it is taken")).expect("it is believed");
    for setting in TABLE.iter().filter(|setting| setting.scope != Scope::BeforeFile) {
        let key = setting.key();
        let named = sample.lines().any(|line| line.trim_start_matches("# ").starts_with(&format!("{key} = ")));
        assert!(named, "{key} is missing in deploy/veranda.toml");
    }
}
