//! From the invitation to the first thing done.

use super::given::{given_client, ours_by_client, theirs};
use super::{Cells, Rows, only};
use crate::{Failure, Seat};
use sqlx::query;
use veranda_terms::{ClientId, Moment, Staff};

impl Rows {
    /// Of each of a client's people who has done something since they were invited: when they were, and when they had done
    /// the first thing. Not who.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn first_done(&mut self, seat: &Seat<Staff>, client: ClientId) -> Result<Vec<(Moment, Moment)>, Failure> {
        let asking = query(concat!(
            "select m.invited as invited, min(a.closed_at) as done
             from membership m join ask a on a.closed_by = m.person join project p on p.id = a.project
             where m.client = $2 and m.ended is null and m.invited is not null and a.closed_at >= m.invited and ",
            theirs!("m.client", "p.client"),
            "and ",
            ours_by_client!("m.client"),
            "group by m.person, m.invited order by m.invited, m.person"
        ))
        .bind(only(seat))
        .bind(client.to_string());
        let rows = self.all("look how long first visits take", asking).await?;
        let both = |row| {
            let cells = Cells::of(row, "membership");
            Ok((cells.moment("invited")?, cells.moment("done")?))
        };
        rows.iter().map(both).collect()
    }
}
