//! The file that says with which companies' sign-on people come in: `sign-on.toml`. Its secrets stand in it or in files it
//! names, never in the database, and are never shown: no complaint repeats a value.

use anyhow::{Context, bail};
use openidconnect::{ClientId, ClientSecret, IssuerUrl};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use veranda_terms::{HostName, Title};

use crate::outbound::is_here;

/// What the file is called in the data folder.
pub const NAME: &str = "sign-on.toml";

/// What the file says.
#[derive(Debug)]
pub struct Written {
    /// Where it lies.
    pub path: PathBuf,
    /// The files with secrets it names.
    pub secret_files: Vec<PathBuf>,
    /// With whom the firm's own people come in.
    pub firm: Option<Peer>,
    /// With whom those of a client, department or partner do, by host name.
    pub clients: BTreeMap<HostName, Peer>,
    /// Whether a provider on this machine itself is called without TLS.
    pub plain_here: bool,
}

/// A provider as it is written down.
#[derive(Debug, Clone)]
pub struct Peer {
    /// Who it is: its issuer identifier, exactly as it calls itself.
    pub issuer: IssuerUrl,
    /// What we are called there.
    pub client_id: ClientId,
    /// What proves there that it is us.
    pub secret: ClientSecret,
    /// What the button says.
    pub button: Option<Title>,
    /// The mail domains that are let in; all when empty.
    pub domains: Vec<HostName>,
}

impl Written {
    /// Reads the named file, else the one in the data folder if it is there.
    ///
    /// # Errors
    /// A sentence that says which line is wrong and what to do.
    pub fn read(named: Option<&Path>, data: &Path) -> anyhow::Result<Option<Self>> {
        let path = named.map_or_else(|| data.join(NAME), Path::to_owned);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
        };
        Self::parse(&path, &text).map(Some)
    }

    /// Reads the text of such a file. Files it names are looked for beside it.
    ///
    /// # Errors
    /// As [`Written::read`].
    pub fn parse(path: &Path, text: &str) -> anyhow::Result<Self> {
        let mut reader = Reader { path, text, secret_files: Vec::new() };
        let parsed = DeTable::parse(text)
            .map_err(|error| reader.wrong(error.span().map_or(0, |span| span.start), error.message()))?;
        let whole = parsed.get_ref();
        reader.only(whole, &["firm", "client", "plain_on_this_machine"])?;
        let plain_here = match reader.value(whole, "plain_on_this_machine") {
            None => false,
            Some((_, DeValue::Boolean(plain))) => *plain,
            Some((at, _)) => return Err(reader.wrong(at, "`plain_on_this_machine` is true or false.")),
        };
        let firm = match reader.value(whole, "firm") {
            None => None,
            Some((at, DeValue::Table(table))) => Some(reader.peer(at, table, &[], plain_here)?),
            Some((at, _)) => return Err(reader.wrong(at, "write the firm's sign-on under [firm].")),
        };
        let mut clients = BTreeMap::new();
        match reader.value(whole, "client") {
            None => {}
            Some((_, DeValue::Array(tables))) => {
                for table in tables {
                    let at = table.span().start;
                    let DeValue::Table(table) = table.get_ref() else {
                        return Err(reader.wrong(at, "write each client's sign-on under a [[client]] of its own."));
                    };
                    let (host_at, host) = reader.words(table, "host")?.ok_or_else(|| {
                        reader.wrong(at, "add `host`: the client's host name, such as portal.example.com.")
                    })?;
                    let host = HostName::parse(host).map_err(|_| {
                        reader.wrong(host_at, "`host` is no host name. Write one such as skogholm.example.com.")
                    })?;
                    let peer = reader.peer(at, table, &["host"], plain_here)?;
                    if clients.insert(host, peer).is_some() {
                        return Err(reader.wrong(host_at, "this host has a sign-on already. Keep one of them."));
                    }
                }
            }
            Some((at, _)) => return Err(reader.wrong(at, "write each client's sign-on under [[client]].")),
        }
        let secret_files = reader.secret_files;
        Ok(Self { path: path.to_owned(), secret_files, firm, clients, plain_here })
    }
}

/// What every provider may say.
const KEYS: [&str; 6] = ["issuer", "client_id", "secret", "secret_file", "button", "domains"];

struct Reader<'t> {
    path: &'t Path,
    text: &'t str,
    secret_files: Vec<PathBuf>,
}

impl<'t> Reader<'t> {
    fn wrong(&self, at: usize, what: impl Display) -> anyhow::Error {
        let line = self.text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        anyhow::anyhow!("{}, line {line}: {what}", self.path.display())
    }

    fn only(&self, table: &DeTable<'t>, known: &[&str]) -> anyhow::Result<()> {
        match table.keys().find(|key| !known.contains(&key.get_ref().as_ref())) {
            Some(key) => {
                Err(self.wrong(key.span().start, format!("there is no such setting. Known are {}.", known.join(", "))))
            }
            None => Ok(()),
        }
    }

    fn value<'a>(&self, table: &'a DeTable<'t>, name: &str) -> Option<(usize, &'a DeValue<'t>)> {
        let found = table.iter().find(|(key, _)| key.get_ref().as_ref() == name);
        found.map(|(key, value): (_, &Spanned<DeValue<'t>>)| (key.span().start, value.get_ref()))
    }

    fn words<'a>(&self, table: &'a DeTable<'t>, name: &str) -> anyhow::Result<Option<(usize, &'a str)>> {
        match self.value(table, name) {
            None => Ok(None),
            Some((at, DeValue::String(words))) => Ok(Some((at, words.as_ref()))),
            Some((at, _)) => Err(self.wrong(at, format!("`{name}` is a text: write it in quotation marks."))),
        }
    }

    fn peer(&mut self, at: usize, table: &DeTable<'t>, also: &[&str], plain: bool) -> anyhow::Result<Peer> {
        let known: Vec<&str> = also.iter().chain(&KEYS).copied().collect();
        self.only(table, &known)?;
        let missing = |name: &str, what: &str| self.wrong(at, format!("add `{name}`: {what}."));
        let (issuer_at, issuer) = self.words(table, "issuer")?.ok_or_else(|| {
            missing("issuer", "the address the provider calls itself, such as https://login.example.com")
        })?;
        let (id_at, client_id) = self
            .words(table, "client_id")?
            .ok_or_else(|| missing("client_id", "what this portal is called at the provider"))?;
        if is_sample(client_id) || client_id.len() > 255 {
            return Err(self.wrong(id_at, "`client_id` is not one. Copy it from the provider."));
        }
        let button = match self.words(table, "button")? {
            None => None,
            Some((at, words)) => {
                let wrong =
                    |_| self.wrong(at, "`button` is empty or longer than 120 characters. Shorten it or leave it out.");
                Some(Title::parse(words).map_err(wrong)?)
            }
        };
        Ok(Peer {
            issuer: self.issuer(issuer_at, issuer, plain)?,
            client_id: ClientId::new(client_id.to_owned()),
            button,
            domains: self.domains(table)?,
            secret: self.secret(at, table)?,
        })
    }

    fn issuer(&self, at: usize, issuer: &str, plain: bool) -> anyhow::Result<IssuerUrl> {
        let wrong = |what: &str| self.wrong(at, format!("`issuer` {what}"));
        let url = url::Url::parse(issuer)
            .map_err(|_| wrong("is no address. Write it as the provider does: https://login.example.com/…"))?;
        let here = url.host_str().is_some_and(is_here);
        match url.scheme() {
            "https" => {}
            "http" if here && plain => {}
            "http" if here => {
                return Err(wrong("is not https. For a trial on this machine add plain_on_this_machine = true above."));
            }
            _ => return Err(wrong("is not https: who signs in there could be listened to. Write https://.")),
        }
        let bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        if !bare || url.password().is_some() || url.host_str().is_none() {
            return Err(wrong("holds more than an address. Leave out what stands before @ and behind ? and #."));
        }
        IssuerUrl::new(issuer.to_owned()).map_err(|_| wrong("is no address. Write it as the provider does."))
    }

    fn domains(&self, table: &DeTable<'t>) -> anyhow::Result<Vec<HostName>> {
        let Some((at, value)) = self.value(table, "domains") else { return Ok(Vec::new()) };
        let wrong = || self.wrong(at, "`domains` is a list of mail domains: domains = [\"example.com\"].");
        let DeValue::Array(values) = value else { return Err(wrong()) };
        // An empty list would let everybody in where somebody meant nobody.
        if values.is_empty() {
            return Err(self.wrong(at, "`domains` is empty. Name a mail domain, or leave the line out to let in all."));
        }
        let mut domains = Vec::new();
        for value in values {
            let DeValue::String(domain) = value.get_ref() else { return Err(wrong()) };
            domains.push(HostName::parse(domain).map_err(|_| wrong())?);
        }
        Ok(domains)
    }

    fn secret(&mut self, at: usize, table: &DeTable<'t>) -> anyhow::Result<ClientSecret> {
        let (at, secret) = match (self.words(table, "secret")?, self.words(table, "secret_file")?) {
            (Some(_), Some((at, _))) => {
                return Err(self.wrong(at, "`secret` and `secret_file` are both there. Keep one of them."));
            }
            (None, None) => {
                return Err(
                    self.wrong(at, "add `secret_file`: the file with the secret the provider gave this portal.")
                );
            }
            (Some((at, secret)), None) => (at, secret.to_owned()),
            (None, Some((at, named))) => {
                let file = self.path.parent().unwrap_or_else(|| Path::new("")).join(named);
                let secret = match std::fs::read_to_string(&file) {
                    // An editor ends the last line; a secret does not end with one.
                    Ok(secret) => secret.trim_end_matches(['\n', '\r']).to_owned(),
                    Err(error) => {
                        let what = format!("`secret_file` names {}, which cannot be read: {error}.", file.display());
                        return Err(self.wrong(at, what));
                    }
                };
                self.secret_files.push(file);
                (at, secret)
            }
        };
        if is_sample(&secret) {
            bail!(self.wrong(at, "the secret is empty or a sample. Copy the one the provider gave this portal."));
        }
        Ok(ClientSecret::new(secret))
    }
}

/// Values that stand in samples and manuals: whoever copied them has set nothing.
fn is_sample(value: &str) -> bool {
    const SAMPLES: [&str; 18] = [
        "changeme",
        "changeit",
        "secret",
        "clientsecret",
        "clientid",
        "yourclientsecret",
        "yourclientid",
        "yoursecret",
        "mysecret",
        "supersecret",
        "password",
        "example",
        "sample",
        "test",
        "todo",
        "replaceme",
        "insecure",
        "default",
    ];
    let plain: String = value.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let mut letters = plain.chars();
    let first = letters.next();
    // Empty, dots alone, or one letter again and again.
    letters.all(|letter| Some(letter) == first) || SAMPLES.contains(&plain.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRM: &str = "[firm]\nissuer = \"https://login.example.com/firm\"\nclient_id = \"veranda-42\"\n";
    const SECRET: &str = "kX9-longer-than-a-word";

    fn parse(text: &str) -> anyhow::Result<Written> {
        Written::parse(Path::new("sign-on.toml"), text)
    }

    fn refused(text: &str) -> String {
        let said = format!("{:#}", parse(text).expect_err("it is not taken"));
        assert!(!said.contains(SECRET), "{said}");
        said
    }

    #[test]
    fn a_whole_file_is_read() {
        let text = format!(
            "{FIRM}secret = \"{SECRET}\"\nbutton = \"Go on with Halden ID\"\ndomains = [\"Halden-Rask.example\"]\n\n\
             [[client]]\nhost = \"skogholm.example.com\"\nissuer = \"https://id.skogholm.example\"\n\
             client_id = \"portal\"\nsecret = \"{SECRET}\"\n"
        );
        let written = parse(&text).unwrap();
        let firm = written.firm.as_ref().unwrap();
        assert_eq!(firm.issuer.as_str(), "https://login.example.com/firm");
        assert_eq!(firm.secret.secret(), SECRET);
        assert_eq!(firm.button.as_ref().unwrap().as_str(), "Go on with Halden ID");
        assert_eq!(firm.domains[0].as_str(), "halden-rask.example");
        let client = &written.clients[&HostName::parse("skogholm.example.com").unwrap()];
        assert!(client.button.is_none() && client.domains.is_empty());
        assert!(!format!("{written:?}").contains(SECRET), "a secret is never shown");
    }

    #[test]
    fn nothing_is_no_sign_on() {
        let written = parse("# nothing yet\n").unwrap();
        assert!(written.firm.is_none() && written.clients.is_empty());
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line_and_what_to_do() {
        let secret = format!("secret = \"{SECRET}\"\n");
        let firm = format!("{FIRM}{secret}");
        for (text, said) in [
            (FIRM.to_owned(), "line 1: add `secret_file`"),
            (format!("[firm]\n{secret}client_id = \"x1\"\n"), "line 1: add `issuer`"),
            (format!("[firm]\nissuer = \"https://a.example\"\n{secret}"), "line 1: add `client_id`"),
            (format!("{firm}colour = \"red\"\n"), "line 5: there is no such setting. Known are issuer"),
            (format!("{firm}secret_file = \"x\"\n"), "line 5: `secret` and `secret_file`"),
            (format!("{FIRM}secret = 4\n"), "line 4: `secret` is a text"),
            (format!("{firm}domains = \"a.example\"\n"), "line 5: `domains` is a list"),
            (format!("{firm}domains = []\n"), "line 5: `domains` is empty"),
            (format!("{firm}button = \"\"\n"), "line 5: `button` is empty"),
            (format!("[frim]\n{secret}"), "line 1: there is no such setting. Known are firm, client"),
            (format!("{firm}[[client]]\nissuer = \"https://a.example\"\n"), "line 5: add `host`"),
            (format!("[client]\n{secret}"), "line 1: write each client's sign-on under [[client]]"),
            (format!("{FIRM}secret = \"{SECRET}\n"), "line 4: "),
            (format!("{FIRM}secret_file = \"/nowhere/at/all\"\n"), "line 4: `secret_file` names /nowhere/at/all"),
            (format!("{firm}plain_on_this_machine = 1\n"), "line 5: there is no such setting"),
            (format!("plain_on_this_machine = 1\n{firm}"), "line 1: `plain_on_this_machine` is true or false"),
        ] {
            let found = refused(&text);
            assert!(found.contains(said), "{found}\ninstead of\n{said}\nin\n{text}");
        }
    }

    #[test]
    fn one_host_has_one_sign_on() {
        let client = format!(
            "[[client]]\nhost = \"a.example\"\nissuer = \"https://i.example\"\nclient_id = \"x1\"\nsecret = \"{SECRET}\"\n"
        );
        assert!(refused(&client.repeat(2)).contains("line 7: this host has a sign-on already"));
    }

    #[test]
    fn a_provider_is_called_by_https_but_for_a_trial_on_this_machine() {
        let with = |head: &str, issuer: &str| {
            parse(&format!("{head}\n[firm]\nissuer = \"{issuer}\"\nclient_id = \"x1\"\nsecret = \"{SECRET}\"\n"))
        };
        assert!(with("", "https://login.example.com").is_ok());
        assert!(with("plain_on_this_machine = true", "http://localhost:4000").is_ok());
        for (head, issuer) in [
            ("", "http://localhost:4000"),
            ("plain_on_this_machine = true", "http://login.example.com"),
            ("plain_on_this_machine = true", "http://localhost.example"),
            ("", "login.example.com"),
            ("", "https://user:word@login.example.com"),
            ("", "https://login.example.com?x=y"),
            ("", "ftp://login.example.com"),
        ] {
            assert!(with(head, issuer).is_err_and(|why| why.to_string().contains("line 3: `issuer`")), "{issuer}");
        }
    }

    #[test]
    fn a_sample_is_no_secret() {
        for sample in [
            "",
            " ",
            "changeme",
            "Change-Me",
            "secret",
            "client_secret",
            "YOUR_CLIENT_SECRET",
            "xxxxxxxx",
            "…",
            "<secret>",
        ] {
            let said = refused(&format!("{FIRM}secret = \"{sample}\"\n"));
            assert!(said.contains("line 4: the secret is empty or a sample"), "{sample}: {said}");
        }
        assert!(refused("[firm]\nissuer = \"https://a.example\"\nclient_id = \"your-client-id\"\n").contains("line 3"));
    }

    #[test]
    fn a_secret_is_read_from_the_file_beside() {
        let made = tempfile::tempdir().unwrap();
        let folder = made.path().to_owned();
        std::fs::write(folder.join("firm.secret"), format!("{SECRET}\n")).unwrap();
        std::fs::write(folder.join(NAME), format!("{FIRM}secret_file = \"firm.secret\"\n")).unwrap();
        let written = Written::read(None, &folder).unwrap().unwrap();
        assert_eq!(written.firm.unwrap().secret.secret(), SECRET);
        assert_eq!(written.secret_files, [folder.join("firm.secret")]);
        assert!(Written::read(None, &folder.join("elsewhere")).unwrap().is_none());
        assert!(Written::read(Some(&folder.join("named.toml")), &folder).is_err(), "a named file must be there");
    }
}
