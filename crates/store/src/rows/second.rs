//! Second proofs of the firm's own people.

use super::{Cells, Rows};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{ChallengeKind, SecondProof};
use veranda_terms::{EmailAddress, Moment, PersonId, Staff};

macro_rules! columns {
    () => {
        "select s.person, s.nonce, s.since, s.used_step, s.spare_nonce, s.spare_used from second_proof s "
    };
}

impl Rows {
    /// Somebody's second proof, also while it is being set up.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn second_proof(&mut self, person: PersonId) -> Result<Option<SecondProof>, Failure> {
        let asking = query(concat!(columns!(), "where s.person = $1")).bind(person.to_string());
        self.one("read a second proof", asking).await?.as_ref().map(proof_of).transpose()
    }

    /// Who of the firm has a second proof that counts.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn with_second_proof(&mut self, _: &Seat<Staff>) -> Result<Vec<PersonId>, Failure> {
        let asking = query("select s.person from second_proof s where s.since is not null order by s.person");
        let rows = self.all("list who has a second proof", asking).await?;
        rows.iter().map(|row| Cells::of(row, "second_proof").id("person")).collect()
    }
}

impl Writing {
    /// Saves a second proof, in the place of one before it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_second_proof(&mut self, proof: &SecondProof) -> Result<(), Failure> {
        let SecondProof { person, nonce, since, used_step, spare_nonce, spare_used } = proof;
        let asking = query(
            "insert into second_proof (person, audience, nonce, since, used_step, spare_nonce, spare_used)
             values ($1, 'internal', $2, $3, $4, $5, $6)
             on conflict (person) do update set
                nonce = excluded.nonce, since = excluded.since, used_step = excluded.used_step,
                spare_nonce = excluded.spare_nonce, spare_used = excluded.spare_used",
        )
        .bind(person.to_string())
        .bind(nonce.as_str())
        .bind(since.map(|at| at.0))
        .bind(*used_step)
        .bind(spare_nonce.as_str())
        .bind(i64::from(*spare_used));
        self.run("save a second proof", asking).await?;
        Ok(())
    }

    /// Takes somebody's second proof away. Says whether there was one.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn remove_second_proof(&mut self, person: PersonId) -> Result<bool, Failure> {
        let asking = query("delete from second_proof where person = $1").bind(person.to_string());
        Ok(self.run("take a second proof away", asking).await? > 0)
    }

    /// Ends what was mailed to an address for one purpose and not met yet.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_challenges(
        &mut self,
        kind: ChallengeKind,
        email: &EmailAddress,
        at: Moment,
    ) -> Result<(), Failure> {
        let asking = query("update challenge set used = $3 where kind = $1 and email = $2 and used is null")
            .bind(kind.as_str())
            .bind(email.as_str())
            .bind(at.0);
        self.run("end challenges", asking).await?;
        Ok(())
    }
}

fn proof_of(row: &AnyRow) -> Result<SecondProof, Failure> {
    let cells = Cells::of(row, "second_proof");
    Ok(SecondProof {
        person: cells.id("person")?,
        nonce: cells.text("nonce")?.to_owned(),
        since: cells.maybe_moment("since")?,
        used_step: cells.number("used_step")?,
        spare_nonce: cells.text("spare_nonce")?.to_owned(),
        spare_used: cells.small("spare_used")?,
    })
}
