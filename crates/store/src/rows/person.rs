//! Where a person stands, in any table: what is told to them when they ask, and what goes when they are erased.

use super::{Cells, Rows, quoted};
use crate::rows::{Cell, Table};
use crate::{Failure, Writing};
use sqlx::{AssertSqlSafe, query};
use std::collections::BTreeSet;
use veranda_domain::Person;
use veranda_terms::{ClientId, EmailAddress, Moment, PersonId, PersonName};

/// By what a person is found.
#[derive(Debug, Clone)]
pub struct Marks {
    id: String,
    email: String,
    name: String,
}

/// A row in which a person stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Of which table.
    pub table: String,
    /// Its columns and cells, in their order.
    pub cells: Vec<(String, Cell)>,
    /// Whether their id stands in it.
    pub by_id: bool,
    /// The columns in which their name or address stands in words.
    pub by_words: Vec<String>,
}

/// Tables that hold ids and counters alone: nothing personal is ever looked for or written over there, so that the chain
/// through the journal stays what it is.
const IDS_ALONE: [&str; 4] = ["journal", "scope", "seal", "seal_due"];

/// Rows that are a person's alone, by the column that says whose: they go when the person is erased, in this order. Every
/// reference to a person is here or in [`STAYS`]; a new one does not pass its test until somebody decides.
const GOES: [(&str, &str); 16] = [
    ("challenge", "person"),
    ("ceremony", "person"),
    ("passkey", "person"),
    ("second_proof", "person"),
    ("following", "person"),
    ("saved_view", "kept_by"),
    ("identity", "person"),
    ("post", "person"),
    ("news", "person"),
    ("wish", "person"),
    ("staff_access", "person"),
    ("look", "looked_by"),
    ("session", "person"),
    ("entry", "person"),
    ("away", "person"),
    ("membership", "person"),
];

/// References that stay: they say that somebody did something, and lead to a row without a name.
#[cfg(test)]
const STAYS: [(&str, &str); 34] = [
    ("admission", "brought_by"),
    ("admission", "decided_by"),
    ("ask", "asked_by"),
    ("ask", "closed_by"),
    ("ask", "reopened_by"),
    ("ask", "word_by"),
    ("ask", "settled_by"),
    ("ask", "handed_by"),
    ("ask", "handed_to"),
    ("ask", "reminded_by"),
    ("away", "deputy"),
    ("entry", "made_by"),
    ("journal", "actor"),
    ("link", "made_by"),
    ("partner_ask", "asked_by"),
    ("partner_ask", "closed_by"),
    ("partner_ask", "reminded_by"),
    ("partner_remark", "said_by"),
    ("partner_sharing", "shared_by"),
    ("partner_sharing", "stopped_by"),
    ("project", "archived_by"),
    ("project_partner", "put_by"),
    ("pending_face", "written_by"),
    ("mailed", "person"),
    ("release", "released_by"),
    ("remark", "said_by"),
    ("sharing", "shared_by"),
    ("sharing", "stopped_by"),
    ("shown_to", "person"),
    ("task", "shared_by"),
    ("task_owner", "person"),
    ("template", "made_by"),
    ("baseline", "taken_by"),
    ("recurrence", "said_by"),
];

impl Marks {
    /// Of somebody.
    pub fn of(person: &Person) -> Self {
        Marks {
            id: person.id.to_string(),
            email: person.email.as_str().to_lowercase(),
            name: person.name.as_str().to_owned(),
        }
    }

    /// Whether their address or whole name stands in a text.
    pub fn stand_in(&self, text: &str) -> bool {
        self.without(text, "").is_some()
    }

    /// The text with another name where their address or name stood; nothing when neither did. A name of one word is only
    /// taken for theirs where nothing else stands: it is too likely to be another's.
    pub fn without(&self, text: &str, instead: &str) -> Option<String> {
        let mut next = replaced(text, &self.email, instead, is_of_an_address);
        if text.trim().to_lowercase() == self.name.to_lowercase() {
            next = Some(instead.to_owned());
        } else if self.name.contains(' ') {
            let source = next.as_deref().unwrap_or(text);
            next = replaced(source, &self.name, instead, char::is_alphanumeric).or(next);
        }
        next
    }
}

fn is_of_an_address(c: char) -> bool {
    c.is_alphanumeric() || "._%+-".contains(c)
}

/// Replaces every place where the words stand by themselves, in whatever case; nothing when there is none.
fn replaced(text: &str, words: &str, instead: &str, goes_on: fn(char) -> bool) -> Option<String> {
    if words.is_empty() {
        return None;
    }
    let wanted: Vec<char> = words.chars().flat_map(char::to_lowercase).collect();
    let (mut out, mut found, mut at, mut before) = (String::with_capacity(text.len()), false, 0, None);
    while let Some(next) = text[at..].chars().next() {
        let end = (!before.is_some_and(goes_on)).then(|| ends_after(&text[at..], &wanted)).flatten();
        match end {
            Some(length) if !goes_on_after(&text[at + length..], goes_on) => {
                out.push_str(instead);
                found = true;
                before = text[at..at + length].chars().last();
                at += length;
            }
            _ => {
                out.push(next);
                before = Some(next);
                at += next.len_utf8();
            }
        }
    }
    found.then_some(out)
}

/// Whether the word goes on. A full stop goes on only with another letter behind it: else it ends the sentence.
fn goes_on_after(rest: &str, goes_on: fn(char) -> bool) -> bool {
    let mut next = rest.chars();
    match next.next() {
        Some('.') => goes_on('.') && next.next().is_some_and(char::is_alphanumeric),
        Some(c) => goes_on(c),
        None => false,
    }
}

/// How many bytes of the text's beginning are these letters, in whatever case.
fn ends_after(text: &str, wanted: &[char]) -> Option<usize> {
    let mut wanted = wanted.iter();
    let mut length = 0;
    for c in text.chars() {
        if wanted.len() == 0 {
            break;
        }
        for lower in c.to_lowercase() {
            if wanted.next() != Some(&lower) {
                return None;
            }
        }
        length += c.len_utf8();
    }
    (wanted.len() == 0).then_some(length)
}

impl Rows {
    /// Everybody with this address: one may be of the firm and a contact.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn people_by_email(&mut self, email: &EmailAddress) -> Result<Vec<Person>, Failure> {
        let staff = self.staff_by_email(email).await?;
        Ok(staff.into_iter().chain(self.contact_by_email(email).await?).collect())
    }

    /// The clients at which somebody is a contact.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn clients_of(&mut self, person: PersonId) -> Result<Vec<ClientId>, Failure> {
        let asking =
            query("select m.client from membership m where m.person = $1 order by m.client").bind(person.to_string());
        let rows = self.all("list a contact's clients", asking).await?;
        rows.iter().map(|row| Cells::of(row, "membership").id("client")).collect()
    }

    /// Every row of any table in which somebody stands. Reads all there is.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn traces(&mut self, marks: &Marks) -> Result<Vec<Trace>, Failure> {
        let mut traces = Vec::new();
        for table in self.tables().await? {
            self.each_row(&table, |cells| {
                let by_id = cells.iter().any(|cell| matches!(cell, Cell::Text(text) if text.contains(&marks.id)));
                let columns = table.columns.iter().zip(&cells);
                let by_words: Vec<String> = columns
                    .filter(|(_, cell)| matches!(cell, Cell::Text(text) if marks.stand_in(text)))
                    .map(|(column, _)| column.name.clone())
                    .collect();
                if by_id || !by_words.is_empty() {
                    let names = table.columns.iter().map(|column| column.name.clone());
                    let cells = names.zip(cells).collect();
                    traces.push(Trace { table: table.name.clone(), cells, by_id, by_words });
                }
                Ok::<_, Failure>(())
            })
            .await?;
        }
        Ok(traces)
    }
}

impl Writing {
    /// Takes everything personal out of the records: ways in, sessions, places at clients, rights and jobs go; the person's row
    /// keeps its id under another name; wherever their name or address stands in words, the other name stands from then
    /// on. What they wrote stays. Gives in how many other rows words were replaced, and which tables were touched.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn erase_person(
        &mut self,
        person: &Person,
        name: &PersonName,
        at: Moment,
    ) -> Result<(u64, BTreeSet<String>), Failure> {
        let marks = Marks::of(person);
        let id = person.id.to_string();
        let mut touched: BTreeSet<String> = ["person", "intention", "job"].map(str::to_owned).into();
        let entries: Vec<String> = {
            let asking = query("select e.id from entry e where e.person = $1").bind(id.as_str());
            let rows = self.all("list a person's ways in", asking).await?;
            rows.iter().map(|row| Ok(Cells::of(row, "entry").text("id")?.to_owned())).collect::<Result<_, Failure>>()?
        };
        self.forget_jobs(&marks, &entries).await?;
        // What they invited to ends with them, as when they are removed.
        self.end_entries_made_by(person.id, None, at).await?;
        for (table, column) in GOES {
            let sql = format!("delete from {} where {} = $1", quoted(table), quoted(column));
            self.run("end what was theirs alone", query(AssertSqlSafe(sql)).bind(id.as_str())).await?;
            touched.insert(table.to_owned());
        }
        let principal = format!("%:{id}%");
        let asking = query("delete from intention where principal like $1").bind(principal);
        self.run("forget a person's intentions", asking).await?;

        // The row first: in it the address is not replaced by a name but by an address nobody has.
        let email = format!("{id}@{}", Person::ERASED_HOST);
        let asking = query(
            "update person set name = $2, email = $3, lang = 'en', password_hash = null, removed = coalesce(removed, $4)
             where id = $1",
        )
        .bind(id.as_str())
        .bind(name.as_str())
        .bind(email)
        .bind(at.0);
        self.run("erase a person", asking).await?;
        // Somebody an imported plan names alike: nothing is kept of whom nobody can be put in for any more.
        let rows = self
            .all("list people of imported plans", query("select u.project, u.source, u.name from unmapped_person u"))
            .await?;
        for row in &rows {
            let cells = Cells::of(row, "unmapped_person");
            let (project, source) = (cells.text("project")?, cells.text("source")?);
            if marks.stand_in(cells.text("name")?) || marks.stand_in(source) {
                for sql in [
                    "delete from unmapped_task where project = $1 and source = $2",
                    "delete from unmapped_person where project = $1 and source = $2",
                ] {
                    self.run("forget a name of an imported plan", query(sql).bind(project).bind(source)).await?;
                }
                touched.extend(["unmapped_task", "unmapped_person"].map(str::to_owned));
            }
        }
        let mut replaced = 0;
        for table in self.tables().await? {
            if IDS_ALONE.contains(&table.name.as_str()) {
                continue;
            }
            let rows = self.replace_words(&table, &marks, name.as_str()).await?;
            if rows > 0 {
                touched.insert(table.name);
            }
            replaced += rows;
        }
        // What they are found by is folded, so nothing is replaced there: it is made anew where their name stood.
        if super::search::MADE_OF.iter().any(|table| touched.contains(*table)) {
            self.index_everything().await?;
            self.tidy_indices().await?;
        }
        Ok((replaced, touched))
    }

    /// A job that is about them is done: whatever it would have said is not said any more.
    async fn forget_jobs(&mut self, marks: &Marks, entries: &[String]) -> Result<(), Failure> {
        let asking =
            query("select j.id, j.payload, j.trouble from job j where j.payload <> '' or j.trouble is not null");
        let rows = self.all("look through the jobs", asking).await?;
        for row in &rows {
            let cells = Cells::of(row, "job");
            let words = format!("{} {}", cells.text("payload")?, cells.maybe_text("trouble")?.unwrap_or_default());
            let about =
                words.contains(&marks.id) || marks.stand_in(&words) || entries.iter().any(|id| words.contains(id));
            if about {
                let asking = query(
                    "update job set state = 'done', payload = '', lease_until = null, trouble = null where id = $1",
                )
                .bind(cells.text("id")?.to_owned());
                self.run("forget a job", asking).await?;
            }
        }
        Ok(())
    }

    async fn replace_words(&mut self, table: &Table, marks: &Marks, name: &str) -> Result<u64, Failure> {
        let mut changes = Vec::new();
        self.each_row(table, |cells| {
            let mut changed = Vec::new();
            for (column, cell) in table.columns.iter().zip(&cells) {
                if let Cell::Text(text) = cell
                    && let Some(next) = marks.without(text, name)
                {
                    changed.push((column.name.clone(), next));
                }
            }
            if !changed.is_empty() {
                let key = table.key.iter().filter_map(|name| cells.get(table.place(name)?).cloned());
                changes.push((key.collect::<Vec<_>>(), changed));
            }
            Ok::<_, Failure>(())
        })
        .await?;
        let count = changes.len() as u64;
        for (key, changed) in changes {
            // What is called by their name or address is about them alone.
            let goes = changed.iter().any(|(column, _)| table.key.contains(column));
            let changed = if goes { Vec::new() } else { changed };
            let at = |at: usize, column: &String| format!("{} = ${}", quoted(column), at + 1);
            let set: Vec<String> = changed.iter().enumerate().map(|(n, (column, _))| at(n, column)).collect();
            let place: Vec<String> =
                table.key.iter().enumerate().map(|(n, column)| at(changed.len() + n, column)).collect();
            let (table, place) = (quoted(&table.name), place.join(" and "));
            let sql = if goes {
                format!("delete from {table} where {place}")
            } else {
                format!("update {table} set {} where {place}", set.join(", "))
            };
            let mut asking = query(AssertSqlSafe(sql));
            for (_, text) in changed {
                asking = asking.bind(text);
            }
            for cell in key {
                asking = match cell {
                    Cell::Number(number) => asking.bind(number),
                    Cell::Text(text) => asking.bind(text),
                    Cell::Nothing => asking.bind(None::<String>),
                };
            }
            self.run("replace a person's name", asking).await?;
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Place, Store};
    use sqlx::{AnyConnection, Connection, Executor, Row};

    #[tokio::test]
    async fn of_every_reference_to_a_person_it_is_decided_what_becomes_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("veranda.db");
        Store::open(&Place::Sqlite(path.clone())).await.unwrap().close().await;
        let mut connection = AnyConnection::connect(&format!("sqlite://{}", path.display())).await.unwrap();
        let asking = "select l.name, f.\"from\" from pragma_table_list l join pragma_foreign_key_list(l.name) f
             where l.schema = 'main' and f.\"table\" = 'person' order by l.name, f.\"from\"";
        let rows = connection.fetch_all(asking).await.unwrap();
        let found: Vec<(String, String)> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
        connection.close().await.unwrap();
        let mut decided: Vec<(String, String)> =
            GOES.iter().chain(&STAYS).map(|(table, column)| ((*table).to_owned(), (*column).to_owned())).collect();
        decided.sort();
        assert_eq!(found, decided);
    }

    fn marks(name: &str) -> Marks {
        Marks { id: "1".to_owned(), email: "maja@skogholm.example".to_owned(), name: name.to_owned() }
    }

    #[test]
    fn a_name_is_replaced_where_it_stands_by_itself() {
        let maja = marks("Maja Ek");
        for (text, expected) in [
            ("Maja Ek", Some("X")),
            ("maja ek said so", Some("X said so")),
            ("(Maja Ek), MAJA EK.", Some("(X), X.")),
            ("Maja Ekström", None),
            ("Amaja Ek", None),
            ("Maja", None),
            ("write to Maja@Skogholm.example.", Some("write to X.")),
            ("xmaja@skogholm.example", None),
            ("maja@skogholm.example.org", None),
            ("<maja@skogholm.example>", Some("<X>")),
            ("İ Maja Ek", Some("İ X")),
        ] {
            assert_eq!(maja.without(text, "X").as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_name_of_one_word_is_theirs_only_where_nothing_else_stands() {
        let bo = marks("Bo");
        assert_eq!(bo.without("bo", "X").as_deref(), Some("X"));
        assert_eq!(bo.without("Ask Bo about it", "X"), None);
    }
}
