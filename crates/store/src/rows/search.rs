//! Finding by words: what each kind of thing is found by, on which side, and the questions.
//!
//! Every question joins the same predicates as any other read of its kind, and what comes back is looked at once more: a
//! row of an index that is older than its thing finds nothing, and shows nothing.

use super::ask::{ask_columns, ask_of, ask_seen, ask_tables, own_word};
use super::given::{given, given_client, inside, ours_by_client};
use super::house::{membership_of, person_of};
use super::remark::{remark_columns, remark_of, remark_seen, remark_tables};
use super::task::{brought_along, task_columns, task_of, task_seen, task_tables};
use super::{Cells, Rows, only};
use crate::engine::search::{Kind, Side, has_words};
use crate::{Failure, Seat, Sees};
use sqlx::{AssertSqlSafe, query};
use veranda_domain::{Ask, Membership, Person, Remark, Task};
use veranda_terms::{Staff, Words};
use words::{of_ask, of_remark, of_task};

mod index;
mod inside;
mod words;

/// So many things of a kind are looked at, newest first.
const MOST: usize = 100;

/// The index a seat is answered from: the firm's alone looks inside.
fn side_of<A: Sees>() -> Side {
    #[cfg(feature = "mutants")]
    if crate::mutants::is_on(crate::mutants::Leak::SearchReadsInside) {
        return Side::Inside;
    }
    if A::LOOKS_INSIDE { Side::Inside } else { Side::Outside }
}

/// The tables whose words stand in the indices.
pub(super) const MADE_OF: [&str; 10] = [
    "task",
    "remark",
    "ask",
    "checklist_item",
    "label",
    "pending_face",
    "partner_sharing",
    "partner_remark",
    "partner_ask",
    "own_word",
];

/// Whether the words stand in these texts together.
fn stand_in(words: &Words, texts: &[String]) -> bool {
    words.stand_in(texts.iter().map(String::as_str))
}

impl Rows {
    /// Tasks with these words, on the seat's side: what is not done first, then what it has had for the shortest time. At
    /// most a hundred.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn find_tasks<A: Sees>(&mut self, seat: &Seat<A>, words: &Words) -> Result<Vec<Task>, Failure> {
        let Some(asked) = self.words_asked(words) else { return Ok(Vec::new()) };
        let side = side_of::<A>();
        // A client's order is made of what it sees: since when it has the task, not since when we have it.
        let sql = format!(
            "{}{}where {}and {}order by case when t.done is null then 0 else 1 end,
               coalesce(t.shared_at, t.created) desc, t.id limit {MOST}",
            task_columns!(),
            task_tables!(),
            has_words("t.id", Kind::Task, side, self.is_sqlite()),
            task_seen!()
        );
        let asking = query(AssertSqlSafe(sql)).bind(only(seat)).bind(asked);
        let rows = self.all("find tasks", asking).await?;
        let mut found = rows.iter().map(task_of).collect::<Result<Vec<_>, _>>()?;
        found.retain(|task| words.stand_in(of_task(task, side)));
        Ok(found)
    }

    /// What was said with these words, on the seat's side, newest first. At most a hundred.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn find_remarks<A: Sees>(&mut self, seat: &Seat<A>, words: &Words) -> Result<Vec<Remark>, Failure> {
        let Some(asked) = self.words_asked(words) else { return Ok(Vec::new()) };
        let side = side_of::<A>();
        let sql = format!(
            "{}{}where {}and {}order by r.said_at desc, r.id limit {MOST}",
            remark_columns!(),
            remark_tables!(),
            has_words("r.id", Kind::Remark, side, self.is_sqlite()),
            remark_seen!()
        );
        let asking = query(AssertSqlSafe(sql)).bind(only(seat)).bind(asked);
        let rows = self.all("find remarks", asking).await?;
        let mut found = rows.iter().map(remark_of).collect::<Result<Vec<_>, _>>()?;
        found.retain(|remark| words.stand_in(of_remark(remark, side)));
        Ok(found)
    }

    /// What is asked with these words, answered or said of it, newest first. At most a hundred.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn find_asks<A: Sees>(&mut self, seat: &Seat<A>, words: &Words) -> Result<Vec<Ask>, Failure> {
        let Some(asked) = self.words_asked(words) else { return Ok(Vec::new()) };
        let sql = format!(
            "{}{}where {}and {}order by a.since desc, a.id limit {MOST}",
            ask_columns!(),
            ask_tables!(),
            has_words("a.id", Kind::Ask, side_of::<A>(), self.is_sqlite()),
            ask_seen!()
        );
        let asking = query(AssertSqlSafe(sql)).bind(only(seat)).bind(asked);
        let rows = self.all("find asks", asking).await?;
        let mut found = rows.iter().map(ask_of).collect::<Result<Vec<_>, _>>()?;
        found.retain(|ask| stand_in(words, &of_ask(ask)));
        Ok(found)
    }

    /// Contacts at the houses the seat knows whose name or address has these words, by name; somebody with several
    /// places is there once for each.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn find_contacts(
        &mut self,
        seat: &Seat<Staff>,
        words: &Words,
    ) -> Result<Vec<(Person, Membership)>, Failure> {
        if words.is_empty() {
            return Ok(Vec::new());
        }
        // Names stand in no index: whoever is erased is nowhere but in their own row.
        let asking = query(concat!(
            "select p.id, p.name, p.email, p.lang, p.staff_role, p.password_hash, p.created, p.removed,
                    m.person, m.client, m.role, m.money, m.invited, m.entered, m.visit, m.last_here, m.ended, m.called
             from membership m join person p on p.id = m.person where m.ended is null and ",
            ours_by_client!("m.client")
        ))
        .bind(only(seat));
        let rows = self.all("find contacts", asking).await?;
        let mut people =
            rows.iter().map(|row| Ok((person_of(row)?, membership_of(row)?))).collect::<Result<Vec<_>, Failure>>()?;
        people
            .retain(|(person, _)| !person.is_erased() && words.stand_in([person.name.as_str(), person.email.as_str()]));
        people.sort_by_cached_key(|(person, place)| (person.name.as_str().to_lowercase(), person.id, place.client));
        Ok(people)
    }
}

impl Rows {
    /// Whether the indices are to be made anew.
    pub(crate) async fn search_is_due(&mut self) -> Result<bool, Failure> {
        let due = self.one("look whether the indices are old", query("select d.id from search_due d limit 1")).await?;
        due.map(|row| Cells::of(&row, "search_due").text("id").map(str::to_owned)).transpose().map(|due| due.is_some())
    }

    /// The indices are as they should be.
    pub(crate) async fn search_was_made(&mut self) -> Result<(), Failure> {
        self.run("note that the indices are new", query("delete from search_due")).await?;
        Ok(())
    }

    /// The indices are made anew at the next start.
    pub(crate) async fn make_search_due(&mut self) -> Result<(), Failure> {
        let asking =
            query("insert into search_due (id) select f.id from firm f where 1 = 1 on conflict (id) do nothing");
        self.run("note that the indices are old", asking).await?;
        Ok(())
    }
}
