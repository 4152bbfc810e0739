//! Contacts who are away.

use super::given::{given_client, ours_by_client, theirs};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::Away;
use veranda_terms::{Client, ClientId, Day, PersonId, ProjectId, Staff};

macro_rules! columns {
    () => {
        "select w.person, w.client, w.first_day, w.last_day, w.deputy, w.said_at from away w \
         join membership m on m.person = w.person and m.client = w.client and m.ended is null "
    };
}

impl Rows {
    /// Who of the people of a seat's house said that they are away, on whatever days.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn away_here(&mut self, seat: &Seat<Client>) -> Result<Vec<Away>, Failure> {
        let asking =
            query(concat!(columns!(), "where w.client = $1 order by w.person")).bind(seat.client().to_string());
        self.all("list who of a contact's colleagues is away", asking).await?.iter().map(away_of).collect()
    }

    /// Who of those who see a client's things said that they are away: its people, and of a department those of the client it
    /// belongs to, too.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn away_from(&mut self, seat: &Seat<Staff>, client: ClientId) -> Result<Vec<Away>, Failure> {
        let sql = concat!(
            columns!(),
            "join client c on c.id = $2 where ",
            theirs!("w.client", "c.id"),
            "and ",
            ours_by_client!("c.id"),
            "order by w.person, w.client"
        );
        let asking = query(sql).bind(only(seat)).bind(client.to_string());
        self.all("list who of a client's people is away", asking).await?.iter().map(away_of).collect()
    }

    /// All projects of a client and of its departments, with whose each is. For the server's own use; never shown.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn projects_within(&mut self, client: ClientId) -> Result<Vec<(ProjectId, ClientId)>, Failure> {
        let sql = concat!(
            "select p.id, p.client from project p where ",
            theirs!("cast($1 as text)", "p.client"),
            "order by p.id"
        );
        let rows =
            self.all("list a client's and its departments' projects", query(sql).bind(client.to_string())).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "project");
                Ok((cells.id("id")?, cells.id("client")?))
            })
            .collect()
    }
}

impl Writing {
    /// Saves that somebody is away, instead of what was said before.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_away(&mut self, away: &Away) -> Result<(), Failure> {
        let Away { person, client, from, until, deputy, at } = away;
        let asking = query(
            "insert into away (person, client, audience, first_day, last_day, deputy, said_at)
             values ($1, $2, 'client', $3, $4, $5, $6)
             on conflict (person, client) do update set
                first_day = excluded.first_day, last_day = excluded.last_day, deputy = excluded.deputy,
                said_at = excluded.said_at",
        )
        .bind(person.to_string())
        .bind(client.to_string())
        .bind(i64::from(from.0))
        .bind(i64::from(until.0))
        .bind(deputy.map(|deputy| deputy.to_string()))
        .bind(at.0);
        self.run("save that somebody is away", asking).await?;
        Ok(())
    }

    /// Somebody is back, or has no place there any more.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn drop_away(&mut self, person: PersonId, client: ClientId) -> Result<(), Failure> {
        let asking = query("delete from away where person = $1 and client = $2")
            .bind(person.to_string())
            .bind(client.to_string());
        self.run("forget that somebody is away", asking).await?;
        Ok(())
    }

    /// Forgets who was away at a house, if that was over before a day.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_away(&mut self, client: ClientId, before: Day) -> Result<(), Failure> {
        let asking = query("delete from away where client = $1 and last_day < $2")
            .bind(client.to_string())
            .bind(i64::from(before.0));
        self.run("forget who was away", asking).await?;
        Ok(())
    }
}

fn away_of(row: &AnyRow) -> Result<Away, Failure> {
    let cells = Cells::of(row, "away");
    let day = |column| cells.maybe_day(column)?.ok_or_else(|| cells.corrupt(column));
    Ok(Away {
        person: cells.id("person")?,
        client: cells.id("client")?,
        from: day("first_day")?,
        until: day("last_day")?,
        deputy: cells.maybe_id("deputy")?,
        at: cells.moment("said_at")?,
    })
}
