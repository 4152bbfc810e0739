//! Logos: read at the doors they hang on and by those of the firm who see the client, and saved as they were drawn.

use super::given::{given, given_client, ours_by_client, parent_of};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_terms::{ClientId, Logo, LogoFace, Moment, Staff};

/// What was made of an uploaded picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogoPictures {
    /// Which: the hash of all of them.
    pub logo: Logo,
    /// PNG, see [`LogoFace::Mark`].
    pub mark: Vec<u8>,
    /// PNG, see [`LogoFace::Small`].
    pub small: Vec<u8>,
    /// PNG, see [`LogoFace::Large`].
    pub large: Vec<u8>,
}

/// The row of the firm's own.
const FIRM: &str = "firm";

impl Rows {
    /// A picture at the door of the house it hangs in: the client's, else that of the client it is a department of. Before
    /// anybody has a seat: the door shows it to everybody.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn logo_at_door(
        &mut self,
        client: ClientId,
        logo: Logo,
        face: LogoFace,
    ) -> Result<Option<Vec<u8>>, Failure> {
        let asking = query(concat!(
            "select l.mark, l.small, l.large from logo l where l.hash = $2 and (l.client = $1 or (l.client = ",
            parent_of!("$1"),
            " and not exists (select 1 from logo o where o.id = $1))) limit 1"
        ))
        .bind(client.to_string())
        .bind(logo.to_string());
        let row = self.one("read a logo at its door", asking).await?;
        row.as_ref().map(|row| picture_of(row, face)).transpose()
    }

    /// A picture of the firm's own logo, for its door.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn logo_of_the_firm(&mut self, logo: Logo, face: LogoFace) -> Result<Option<Vec<u8>>, Failure> {
        let asking = query("select l.mark, l.small, l.large from logo l where l.hash = $1 and l.id = 'firm'")
            .bind(logo.to_string());
        let row = self.one("read the firm's logo", asking).await?;
        row.as_ref().map(|row| picture_of(row, face)).transpose()
    }

    /// A picture of a client or partner the seat sees, or of a department of one.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn logo(&mut self, seat: &Seat<Staff>, logo: Logo, face: LogoFace) -> Result<Option<Vec<u8>>, Failure> {
        let asking = query(concat!(
            "select l.mark, l.small, l.large from logo l
             where l.hash = $2 and exists (
                select 1 from client c where (c.id = l.client
                    or (c.parent = l.client and not exists (select 1 from logo o where o.id = c.id))) and (",
            ours_by_client!("c.id"),
            " or exists (select 1 from project_partner q join project p on p.id = q.project
                where q.partner = c.id and q.ended is null and ",
            given!("p.client", "p.id"),
            "))) limit 1"
        ))
        .bind(only(seat))
        .bind(logo.to_string());
        let row = self.one("read a logo", asking).await?;
        row.as_ref().map(|row| picture_of(row, face)).transpose()
    }

    /// Which logo the firm has.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn firm_logo(&mut self) -> Result<Option<Logo>, Failure> {
        let row = self.one("find the firm's logo", query("select l.hash from logo l where l.id = 'firm'")).await?;
        row.as_ref().map(|row| Cells::of(row, "logo").word("hash", |hash| hash.parse().ok())).transpose()
    }
}

impl Writing {
    /// Puts a logo in the place of the one before; nothing for the firm's own.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_logo(
        &mut self,
        of: Option<ClientId>,
        pictures: &LogoPictures,
        at: Moment,
    ) -> Result<(), Failure> {
        let LogoPictures { logo, mark, small, large } = pictures;
        let asking = query(
            "insert into logo (id, audience, client, hash, changed, mark, small, large)
             values ($1, 'client', $2, $3, $4, $5, $6, $7)
             on conflict (id) do update set
                hash = excluded.hash, changed = excluded.changed, mark = excluded.mark, small = excluded.small,
                large = excluded.large",
        )
        .bind(id_of(of))
        .bind(of.map(|client| client.to_string()))
        .bind(logo.to_string())
        .bind(at.0)
        .bind(STANDARD.encode(mark))
        .bind(STANDARD.encode(small))
        .bind(STANDARD.encode(large));
        self.run("save a logo", asking).await?;
        Ok(())
    }

    /// Takes a logo away; nothing for the firm's own. Says whether there was one.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn remove_logo(&mut self, of: Option<ClientId>) -> Result<bool, Failure> {
        let asking = query("delete from logo where id = $1").bind(id_of(of));
        Ok(self.run("remove a logo", asking).await? > 0)
    }
}

fn id_of(of: Option<ClientId>) -> String {
    of.map_or_else(|| FIRM.to_owned(), |client| client.to_string())
}

fn picture_of(row: &AnyRow, face: LogoFace) -> Result<Vec<u8>, Failure> {
    let column = match face {
        LogoFace::Mark => "mark",
        LogoFace::Small => "small",
        LogoFace::Large => "large",
    };
    Cells::of(row, "logo").word(column, |text| STANDARD.decode(text).ok())
}
