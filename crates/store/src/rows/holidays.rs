//! Whose public holidays are no working days, at the firm and at each client.

use super::{Cells, Rows};
use crate::{Failure, Seat, Writing};
use sqlx::query;
use veranda_terms::{ClientId, Country, Staff};

impl Rows {
    /// The firm's country and that of a client the seat was shown.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn holidays(
        &mut self,
        _: &Seat<Staff>,
        client: ClientId,
    ) -> Result<(Option<Country>, Option<Country>), Failure> {
        let asking = query(
            "select f.holidays as ours, c.holidays as theirs from client c left join firm f on f.id = 'firm'
             where c.id = $1",
        )
        .bind(client.to_string());
        let Some(row) = self.one("read whose holidays count", asking).await? else { return Ok((None, None)) };
        let cells = Cells::of(&row, "client");
        Ok((cells.maybe_word("ours", Country::parse)?, cells.maybe_word("theirs", Country::parse)?))
    }

    /// The firm's country.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn own_holidays(&mut self) -> Result<Option<Country>, Failure> {
        let asking = query("select f.holidays from firm f where f.id = 'firm'");
        match self.one("read the firm's holidays", asking).await? {
            Some(row) => Cells::of(&row, "firm").maybe_word("holidays", Country::parse),
            None => Ok(None),
        }
    }
}

impl Writing {
    /// Says whose public holidays are no working days, for a client or, without one, for the firm.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn set_holidays(&mut self, client: Option<ClientId>, country: Option<Country>) -> Result<(), Failure> {
        let country = country.map(Country::as_str);
        let asking = match client {
            Some(client) => {
                query("update client set holidays = $1 where id = $2").bind(country).bind(client.to_string())
            }
            None => query("update firm set holidays = $1 where id = 'firm'").bind(country),
        };
        self.run("say whose holidays count", asking).await?;
        Ok(())
    }
}
