//! The seals of the journal: made with each entry, read again by whoever asks whether they hold.

use super::{Cells, Rows};
use crate::Failure;
use crate::chain::{Line, Seal};
use sqlx::any::AnyRow;
use sqlx::query;
use std::collections::BTreeSet;

/// So many entries are held at once while a chain is read.
const PAGE: i64 = 500;

/// A place in the journal of a scope: the n-th entry of a write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The number of the write.
    pub revision: i64,
    /// The entry's number within it, from 0.
    pub n: i64,
}

/// How a chain is broken at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// An entry without a seal: it was not written by Veranda.
    Unsealed,
    /// A seal without its entry: the entry was taken out.
    Missing,
    /// The entry is not what its seal was made of, or does not follow the one before it.
    Broken,
}

/// How far a chain holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The last entry that was read.
    pub spot: Spot,
    /// How many entries there are up to it.
    pub entries: i64,
    /// Its seal, as it must be.
    pub seal: Seal,
}

/// What a walk along the chain of a scope has found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Walk {
    /// The last entry that holds; nothing when there is none.
    pub head: Option<Link>,
    /// The first place that does not, where the walk ends.
    pub fault: Option<(Spot, Wrong)>,
    /// What stands at the places asked for, as far as the chain holds.
    pub marked: Vec<Link>,
}

impl Rows {
    /// Every scope there is anything of: counted, told of or sealed. In the order of their names.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn chained_scopes(&mut self) -> Result<Vec<String>, Failure> {
        let asking = query(
            "select s.id from scope s union select j.scope as id from journal j union select s.scope as id from seal s",
        );
        let rows = self.all("list what the journal tells of", asking).await?;
        let names = rows.iter().map(|row| Ok(Cells::of(row, "scope").text("id")?.to_owned()));
        // The database sorts texts as it was set up to; here they are sorted by their bytes.
        Ok(names.collect::<Result<BTreeSet<_>, Failure>>()?.into_iter().collect())
    }

    /// Where the chain of a scope ends, without reading it: what a checkpoint holds.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn chain_end(&mut self, scope: &str) -> Result<Option<Link>, Failure> {
        let asking = query(
            "select s.revision, s.n, s.hash, (select count(*) from seal c where c.scope = $1) as entries
             from seal s where s.scope = $1 order by s.revision desc, s.n desc limit 1",
        )
        .bind(scope);
        let Some(row) = self.one("read the end of a chain", asking).await? else { return Ok(None) };
        let cells = Cells::of(&row, "seal");
        Ok(Some(Link {
            spot: spot(&cells)?,
            entries: cells.number("entries")?,
            seal: cells.word("hash", Seal::parse)?,
        }))
    }

    /// Reads the chain of a scope from its beginning to the first place where it does not hold, and says what stands at
    /// these places.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn walk_chain(&mut self, scope: &str, marks: &BTreeSet<Spot>) -> Result<Walk, Failure> {
        let mut walk = Walk::default();
        let (mut lines, mut seals) = (Pages::of_journal(scope), Pages::of_seals(scope));
        loop {
            let line = lines.next(self).await?;
            let seal = seals.next(self).await?;
            let (line, sealed) = match (line, seal) {
                (None, None) => return Ok(walk),
                (Some((at, line)), Some((sealed_at, seal))) if at == sealed_at => (line, seal),
                (Some((at, _)), other) if other.as_ref().is_none_or(|(sealed_at, _)| at < *sealed_at) => {
                    walk.fault = Some((at, Wrong::Unsealed));
                    return Ok(walk);
                }
                (_, Some((sealed_at, _))) => {
                    walk.fault = Some((sealed_at, Wrong::Missing));
                    return Ok(walk);
                }
                (Some(_), None) => unreachable!("an entry without a seal was seen above"),
            };
            let at = Spot { revision: line.revision, n: line.n };
            let (before, entries) = walk.head.as_ref().map_or((Seal::NONE, 0), |head| (head.seal, head.entries));
            let expected = line.sealed(&before);
            // What is no seal at all is broken, too.
            if Seal::parse(&sealed) != Some(expected) {
                walk.fault = Some((at, Wrong::Broken));
                return Ok(walk);
            }
            let link = Link { spot: at, entries: entries + 1, seal: expected };
            if marks.contains(&at) {
                walk.marked.push(link.clone());
            }
            walk.head = Some(link);
        }
    }

    /// The last seal of a scope. Asked after its counter was raised, so that nobody else adds one meanwhile.
    pub(crate) async fn last_seal(&mut self, scope: &str) -> Result<Seal, Failure> {
        let asking = query("select s.hash from seal s where s.scope = $1 order by s.revision desc, s.n desc limit 1")
            .bind(scope);
        match self.one("read the last seal", asking).await? {
            Some(row) => Cells::of(&row, "seal").word("hash", Seal::parse),
            None => Ok(Seal::NONE),
        }
    }

    /// Seals an entry that has just been written.
    pub(crate) async fn seal(&mut self, line: &Line, before: &Seal) -> Result<Seal, Failure> {
        let seal = line.sealed(before);
        let asking = query("insert into seal (scope, revision, n, hash) values ($1, $2, $3, $4)")
            .bind(line.scope.as_str())
            .bind(line.revision)
            .bind(line.n)
            .bind(seal.hex());
        self.run("seal the journal", asking).await?;
        Ok(seal)
    }

    /// A scope whose entries are older than the seals.
    pub(crate) async fn due_for_seals(&mut self) -> Result<Option<String>, Failure> {
        let asking = query("select d.scope from seal_due d order by d.scope limit 1");
        let due = self.one("look for entries without seals", asking).await?;
        due.map(|row| Ok(Cells::of(&row, "seal_due").text("scope")?.to_owned())).transpose()
    }

    /// Seals the entries of a scope that are older than the seals, all of them. Whoever comes second finds it done.
    pub(crate) async fn seal_older(&mut self, scope: &str) -> Result<(), Failure> {
        let asking = query("delete from seal_due where scope = $1").bind(scope);
        if self.run("take a scope without seals", asking).await? == 0 {
            return Ok(());
        }
        let (mut lines, mut before) = (Pages::of_journal(scope), Seal::NONE);
        while let Some((_, line)) = lines.next(self).await? {
            before = self.seal(&line, &before).await?;
        }
        Ok(())
    }
}

/// A table read page by page in the order of the chain, so that a journal of any length fits.
struct Pages<T> {
    scope: String,
    sql: &'static str,
    read: fn(&AnyRow) -> Result<T, Failure>,
    held: std::collections::VecDeque<(Spot, T)>,
    last: Spot,
    ended: bool,
}

impl<T> Pages<T> {
    fn new(scope: &str, sql: &'static str, read: fn(&AnyRow) -> Result<T, Failure>) -> Self {
        let before_all = Spot { revision: i64::MIN, n: i64::MIN };
        Pages {
            scope: scope.to_owned(),
            sql,
            read,
            held: std::collections::VecDeque::new(),
            last: before_all,
            ended: false,
        }
    }

    async fn next(&mut self, rows: &mut Rows) -> Result<Option<(Spot, T)>, Failure> {
        if self.held.is_empty() && !self.ended {
            let asking =
                query(self.sql).bind(self.scope.as_str()).bind(self.last.revision).bind(self.last.n).bind(PAGE);
            let page = rows.all("read the journal and its seals", asking).await?;
            for row in &page {
                self.last = spot(&Cells::of(row, "journal"))?;
                self.held.push_back((self.last, (self.read)(row)?));
            }
            self.ended = page.is_empty();
        }
        Ok(self.held.pop_front())
    }
}

impl Pages<Line> {
    fn of_journal(scope: &str) -> Self {
        let sql = "select j.scope, j.revision, j.n, j.happened_at, j.actor, j.event, j.thing_kind, j.thing, j.audience
             from journal j where j.scope = $1 and (j.revision, j.n) > ($2, $3)
             order by j.revision, j.n limit $4";
        Pages::new(scope, sql, |row| {
            let cells = Cells::of(row, "journal");
            Ok(Line {
                scope: cells.text("scope")?.to_owned(),
                revision: cells.number("revision")?,
                n: cells.number("n")?,
                happened_at: cells.number("happened_at")?,
                actor: cells.maybe_text("actor")?.map(str::to_owned),
                event: cells.text("event")?.to_owned(),
                thing_kind: cells.text("thing_kind")?.to_owned(),
                thing: cells.maybe_text("thing")?.map(str::to_owned),
                audience: cells.text("audience")?.to_owned(),
            })
        })
    }
}

impl Pages<String> {
    fn of_seals(scope: &str) -> Self {
        let sql = "select s.revision, s.n, s.hash from seal s
             where s.scope = $1 and (s.revision, s.n) > ($2, $3) order by s.revision, s.n limit $4";
        Pages::new(scope, sql, |row| Ok(Cells::of(row, "seal").text("hash")?.to_owned()))
    }
}

fn spot(cells: &Cells<'_>) -> Result<Spot, Failure> {
    Ok(Spot { revision: cells.number("revision")?, n: cells.number("n")? })
}
