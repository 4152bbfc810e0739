//! The database: whether it opens, which one it is, how old its schema is, whether an answer means it is on disk. It is
//! only read, so that looking never makes a database or brings one up to date.

use super::{Finding, clock};
use crate::settings::{Hidden, Settings, by_name};
use sqlx::any::AnyConnectOptions;
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AnyConnection, ConnectOptions};
use std::str::FromStr;
use std::time::Duration;
use veranda_terms::Moment;

/// A database that takes longer to open will not do.
const PATIENCE: Duration = Duration::from_secs(10);

/// What this program would bring a database up to.
static KNOWN: Migrator = sqlx::migrate!("../crates/store/migrations");

/// Looks at the database of the settings, and at this machine's clock with it.
pub async fn look(settings: &Settings, now: Moment) -> Vec<Finding> {
    match &settings.database {
        Some(url) => postgres(url, now).await,
        None => sqlite(settings, now).await,
    }
}

async fn sqlite(settings: &Settings, now: Moment) -> Vec<Finding> {
    let what = "database";
    let path = settings.data.join("veranda.sqlite");
    let shown = path.display();
    if !path.exists() {
        let not_yet = Finding::ok(what, format!("SQLite; {shown} is not there yet and is made at first start"));
        return vec![not_yet, clock::compare(now, None, None)];
    }
    let url = SqliteConnectOptions::new().filename(&path).read_only(true).to_url_lossy();
    let opened = match AnyConnectOptions::from_url(&url) {
        Ok(options) => open(options).await,
        Err(error) => Err(error.to_string()),
    };
    let mut connection = match opened {
        Ok(connection) => connection,
        Err(error) => {
            let todo = "Look whether the file is whole and whether this account may read it; else restore a backup.";
            return vec![
                Finding::fail(what, format!("SQLite; {shown} does not open: {error}"), todo),
                clock::compare(now, None, None),
            ];
        }
    };
    let version = text(&mut connection, "select sqlite_version()").await;
    let mut findings = vec![opened_as(&format!("SQLite {}", version.unwrap_or_default()), &shown.to_string())];
    findings.push(schema(&mut connection).await);
    findings.push(match text(&mut connection, "pragma journal_mode").await {
        Ok(mode) if mode == "wal" => {
            Finding::ok("durability", "journal mode wal; every commit is synced before it is answered")
        }
        Ok(mode) => Finding::warn("durability", format!("journal mode {mode}"), "The next start sets it to wal."),
        Err(error) => unasked("durability", &error),
    });
    findings.push(clock::compare(now, newest(&mut connection).await, None));
    findings
}

async fn postgres(url: &str, now: Moment) -> Vec<Finding> {
    let what = "database";
    let shown = by_name("database").map_or(String::new(), |setting| {
        debug_assert_eq!(setting.hidden, Hidden::Password);
        setting.shown(url)
    });
    let opened = match AnyConnectOptions::from_str(url) {
        Ok(options) => open(options).await,
        Err(_) => Err("the address cannot be read".to_owned()),
    };
    let mut connection = match opened {
        Ok(connection) => connection,
        Err(error) => {
            let todo =
                "Check that it runs, that its address, user and password are right, and that it lets this machine in.";
            return vec![
                Finding::fail(what, format!("PostgreSQL; {shown} does not open: {error}"), todo),
                clock::compare(now, None, None),
            ];
        }
    };
    let version = text(&mut connection, "show server_version").await;
    let mut findings = vec![opened_as(&format!("PostgreSQL {}", version.unwrap_or_default()), &shown)];
    findings.push(schema(&mut connection).await);
    findings.push(synced(
        text(&mut connection, "show synchronous_commit").await,
        text(&mut connection, "show fsync").await,
    ));
    findings.push(encrypted(
        text(&mut connection, "select cast(ssl as text) from pg_stat_ssl where pid = pg_backend_pid()").await,
        text(&mut connection, "select coalesce(cast(inet_server_addr() as text), 'here')").await,
    ));
    let theirs = number(&mut connection, "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)").await;
    findings.push(clock::compare(now, newest(&mut connection).await, theirs.ok().flatten().map(Moment)));
    findings
}

fn opened_as(engine: &str, place: &str) -> Finding {
    Finding::ok("database", format!("{engine}, {place}"))
}

fn unasked(what: &'static str, error: &str) -> Finding {
    Finding::warn(what, format!("the database does not say: {error}"), "Look at the database's own log.")
}

/// Whether an acknowledged write is on disk.
fn synced(commit: Result<String, String>, fsync: Result<String, String>) -> Finding {
    let what = "durability";
    match (commit, fsync) {
        (Ok(commit), Ok(_)) if commit != "on" && commit != "remote_apply" => Finding::fail(
            what,
            format!("synchronous_commit = {commit}: an acknowledged write can be lost, and the house does not open"),
            "alter database ... set synchronous_commit = on",
        ),
        (Ok(_), Ok(fsync)) if fsync != "on" => Finding::fail(
            what,
            format!("fsync = {fsync}: a power cut can lose or corrupt everything"),
            "Set fsync = on in postgresql.conf and restart PostgreSQL.",
        ),
        (Ok(commit), Ok(_)) => Finding::ok(what, format!("synchronous_commit = {commit}, fsync = on")),
        (Err(error), _) | (_, Err(error)) => unasked(what, &error),
    }
}

/// Whether what goes to another machine is encrypted.
fn encrypted(ssl: Result<String, String>, server: Result<String, String>) -> Finding {
    let what = "way to the database";
    let here = |address: &str| address == "here" || address.starts_with("127.") || address.starts_with("::1");
    match (ssl, server) {
        (Ok(ssl), _) if ssl == "true" => Finding::ok(what, "encrypted"),
        (Ok(_), Ok(server)) if here(&server) => Finding::ok(what, "within this machine"),
        (Ok(_), Ok(_)) => Finding::warn(
            what,
            "not encrypted, over the network",
            "Give PostgreSQL a certificate and add ?sslmode=verify-full to the address.",
        ),
        (Err(error), _) | (_, Err(error)) => unasked(what, &error),
    }
}

async fn schema(connection: &mut AnyConnection) -> Finding {
    let what = "schema";
    let known = KNOWN.iter().map(|step| step.version).max().unwrap_or(0);
    match number(connection, "select max(version) from _sqlx_migrations").await {
        Ok(Some(found)) => judged_schema(found, known),
        Ok(None) => Finding::ok(what, "none yet; it is made at first start"),
        Err(error) if error.contains("_sqlx_migrations") => Finding::ok(what, "none yet; it is made at first start"),
        Err(error) => unasked(what, &error),
    }
}

fn judged_schema(found: i64, known: i64) -> Finding {
    let what = "schema";
    match found.cmp(&known) {
        std::cmp::Ordering::Equal => Finding::ok(what, format!("step {found}, which is this program's")),
        std::cmp::Ordering::Less => Finding::ok(what, format!("step {found}; the next start brings it to {known}")),
        std::cmp::Ordering::Greater => Finding::fail(
            what,
            format!("step {found}, and this program knows {known}: a newer Veranda has been here"),
            "Start the newer program, or restore a backup made before the upgrade.",
        ),
    }
}

async fn newest(connection: &mut AnyConnection) -> Option<Moment> {
    number(connection, "select max(happened_at) from journal").await.ok().flatten().map(Moment)
}

async fn open(options: AnyConnectOptions) -> Result<AnyConnection, String> {
    sqlx::any::install_default_drivers();
    match tokio::time::timeout(PATIENCE, options.connect()).await {
        Ok(opened) => opened.map_err(|error| error.to_string()),
        Err(_) => Err("it does not answer".to_owned()),
    }
}

async fn text(connection: &mut AnyConnection, question: &'static str) -> Result<String, String> {
    sqlx::query_scalar(question).fetch_one(connection).await.map_err(|error| error.to_string())
}

async fn number(connection: &mut AnyConnection, question: &'static str) -> Result<Option<i64>, String> {
    sqlx::query_scalar(question).fetch_one(connection).await.map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::Level;
    use super::*;

    #[test]
    fn a_newer_schema_fails_and_an_older_one_is_brought_up() {
        assert_eq!(judged_schema(2, 2).level, Level::Ok);
        assert_eq!(judged_schema(1, 2).level, Level::Ok);
        assert_eq!(judged_schema(3, 2).level, Level::Fail);
    }

    #[test]
    fn a_database_that_may_forget_fails() {
        let on = || Ok("on".to_owned());
        let off = || Ok("off".to_owned());
        assert_eq!(synced(on(), on()).level, Level::Ok);
        assert_eq!(synced(off(), on()).level, Level::Fail);
        assert_eq!(synced(on(), off()).level, Level::Fail);
        assert_eq!(synced(Err("gone".to_owned()), on()).level, Level::Warn);
    }

    #[test]
    fn an_open_way_is_fine_within_the_machine_alone() {
        let said = |text: &str| Ok(text.to_owned());
        assert_eq!(encrypted(said("true"), said("10.0.0.5/32")).level, Level::Ok);
        assert_eq!(encrypted(said("false"), said("127.0.0.1/32")).level, Level::Ok);
        assert_eq!(encrypted(said("false"), said("here")).level, Level::Ok);
        assert_eq!(encrypted(said("false"), said("10.0.0.5/32")).level, Level::Warn);
    }
}
