//! Who comes along: keepers, domains, and people who wait to be let in.

use super::house::{membership_of, person_of};
use super::{Cells, Rows};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Admission, AdmissionState, Brought, Membership, Person};
use veranda_terms::{AdmissionId, Client, ClientId, EmailAddress, HostName, Lang, Moment, PersonId, PersonName, Staff};

macro_rules! columns {
    () => {
        "select a.id, a.client, a.name, a.email, a.lang, a.brought_by, a.how, a.made, a.state, a.decided_at, a.decided_by \
         from admission a "
    };
}

/// A seat that looks after a house's access: whose house, if it may know of it at all.
pub trait KnowsHouse {
    /// Whether the seat may read who waits at this house, in the database's words.
    ///
    /// # Errors
    /// The store let us down.
    fn knows_house(&self, rows: &mut Rows, house: ClientId) -> impl Future<Output = Result<bool, Failure>> + Send;
}

impl KnowsHouse for Seat<Client> {
    async fn knows_house(&self, _: &mut Rows, house: ClientId) -> Result<bool, Failure> {
        Ok(self.client() == house)
    }
}

impl KnowsHouse for Seat<Staff> {
    async fn knows_house(&self, rows: &mut Rows, house: ClientId) -> Result<bool, Failure> {
        rows.has_whole_client(self, house).await
    }
}

impl Rows {
    /// Who waits to be let in at a house, longest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn who_wait<S: KnowsHouse + Sync>(
        &mut self,
        seat: &S,
        house: ClientId,
    ) -> Result<Vec<Admission>, Failure> {
        if !seat.knows_house(self, house).await? {
            return Ok(Vec::new());
        }
        let asking = query(concat!(columns!(), "where a.client = $1 and a.state = 'waiting' order by a.made, a.id"))
            .bind(house.to_string());
        self.all("list who waits to be let in", asking).await?.iter().map(admission_of).collect()
    }

    /// Somebody who waits or waited at a house the seat knows.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn admission<S: KnowsHouse + Sync>(
        &mut self,
        seat: &S,
        id: AdmissionId,
    ) -> Result<Option<Admission>, Failure> {
        let asking = query(concat!(columns!(), "where a.id = $1")).bind(id.to_string());
        let found = self.one("read who waits", asking).await?.as_ref().map(admission_of).transpose()?;
        match found {
            Some(admission) if seat.knows_house(self, admission.client).await? => Ok(Some(admission)),
            _ => Ok(None),
        }
    }

    /// Who waits at a house by an address: for the door, which decides with it and shows nothing.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn waits_already(&mut self, email: &EmailAddress, house: ClientId) -> Result<bool, Failure> {
        let asking = query("select a.id from admission a where a.client = $1 and a.email = $2 and a.state = 'waiting'")
            .bind(house.to_string())
            .bind(email.as_str());
        Ok(self.one("look whether somebody waits", asking).await?.is_some())
    }

    /// Whether an admission waits, for the mail about it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn admission_for_mail(&mut self, id: AdmissionId) -> Result<Option<Admission>, Failure> {
        let asking = query(concat!(columns!(), "where a.id = $1 and a.state = 'waiting'")).bind(id.to_string());
        self.one("read who waits for a mail", asking).await?.as_ref().map(admission_of).transpose()
    }

    /// The domains whose addresses are let in at once at a house.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn mail_domains(&mut self, house: ClientId) -> Result<Vec<HostName>, Failure> {
        let asking =
            query("select d.domain from mail_domain d where d.client = $1 order by d.domain").bind(house.to_string());
        let rows = self.all("list a house's domains", asking).await?;
        rows.iter().map(|row| Cells::of(row, "mail_domain").word("domain", |text| HostName::parse(text).ok())).collect()
    }

    /// Who looks after access at a house: those who still have a place there, longest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn keepers(&mut self, house: ClientId) -> Result<Vec<PersonId>, Failure> {
        let asking = query(
            "select k.person from keeper k join membership m on m.person = k.person and m.client = k.client
             where k.client = $1 and m.ended is null order by k.since, k.person",
        )
        .bind(house.to_string());
        let rows = self.all("list who looks after access", asking).await?;
        rows.iter().map(|row| Cells::of(row, "keeper").id("person")).collect()
    }

    /// Everybody with a place at the house of a seat, by name.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn colleagues_at(&mut self, seat: &Seat<Client>) -> Result<Vec<(Person, Membership)>, Failure> {
        let asking = query(
            "select p.id, p.name, p.email, p.lang, p.staff_role, p.password_hash, p.created, p.removed,
                    m.person, m.client, m.role, m.money, m.invited, m.entered, m.visit, m.last_here, m.ended, m.called
             from membership m join person p on p.id = m.person where m.client = $1 and m.ended is null",
        )
        .bind(seat.client().to_string());
        let rows = self.all("list a contact's colleagues", asking).await?;
        let mut people =
            rows.iter().map(|row| Ok((person_of(row)?, membership_of(row)?))).collect::<Result<Vec<_>, Failure>>()?;
        people.sort_by_cached_key(|(person, _)| (person.name.as_str().to_lowercase(), person.id));
        Ok(people)
    }

    /// Who last invited a person to a house.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn inviter_of(&mut self, person: PersonId, house: ClientId) -> Result<Option<PersonId>, Failure> {
        let asking = query(
            "select e.made_by from entry e where e.person = $1 and e.client = $2 and e.made_by is not null
             order by e.made desc, e.id limit 1",
        )
        .bind(person.to_string())
        .bind(house.to_string());
        let row = self.one("look who invited somebody", asking).await?;
        row.map(|row| Cells::of(&row, "entry").id("made_by")).transpose()
    }

    /// The other houses a person has a place in, by name.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn houses_of(&mut self, person: PersonId) -> Result<Vec<ClientId>, Failure> {
        let asking = query(
            "select m.client from membership m join client c on c.id = m.client
             where m.person = $1 and m.ended is null order by c.name, c.id",
        )
        .bind(person.to_string());
        let rows = self.all("list a person's houses", asking).await?;
        rows.iter().map(|row| Cells::of(row, "membership").id("client")).collect()
    }
}

impl Writing {
    /// Forgets the names and addresses of those whose admission was decided before a moment. That somebody came along stays
    /// in the journal, under no name.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_admissions(&mut self, before: Moment) -> Result<(), Failure> {
        let asking = query("delete from admission where state <> 'waiting' and decided_at < $1").bind(before.0);
        self.run("forget who was let in or not", asking).await?;
        Ok(())
    }

    /// Saves who waits. Only what was decided ever changes.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_admission(&mut self, admission: &Admission) -> Result<(), Failure> {
        let Admission { id, client, name, email, lang, brought_by, how, made, state, decided } = admission;
        let asking = query(
            "insert into admission (id, client, audience, name, email, lang, brought_by, how, made, state, decided_at,
                                    decided_by)
             values ($1, $2, 'client', $3, $4, $5, $6, $7, $8, $9, $10, $11)
             on conflict (id) do update set
                state = excluded.state, decided_at = excluded.decided_at, decided_by = excluded.decided_by",
        )
        .bind(id.to_string())
        .bind(client.to_string())
        .bind(name.as_str())
        .bind(email.as_str())
        .bind(lang.tag())
        .bind(brought_by.to_string())
        .bind(how.as_str())
        .bind(made.0)
        .bind(state.as_str())
        .bind(decided.map(|(at, _)| at.0))
        .bind(decided.map(|(_, by)| by.to_string()));
        self.run("save who waits", asking).await?;
        Ok(())
    }

    /// Makes these the domains whose addresses are let in at once at a house, and no others.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn set_mail_domains(&mut self, house: ClientId, domains: &[HostName]) -> Result<(), Failure> {
        let all = query("delete from mail_domain where client = $1").bind(house.to_string());
        self.run("forget a house's domains", all).await?;
        for domain in domains {
            let asking = query(
                "insert into mail_domain (client, domain, audience) values ($1, $2, 'client')
                 on conflict (client, domain) do nothing",
            )
            .bind(house.to_string())
            .bind(domain.as_str());
            self.run("keep a house's domain", asking).await?;
        }
        Ok(())
    }

    /// Makes a contact one who looks after access at their house, or no more.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn set_keeper(
        &mut self,
        (person, house): (PersonId, ClientId),
        keeps: bool,
        at: Moment,
    ) -> Result<(), Failure> {
        let asking = if keeps {
            query(
                "insert into keeper (person, client, audience, since) values ($1, $2, 'client', $3)
                 on conflict (person, client) do nothing",
            )
            .bind(person.to_string())
            .bind(house.to_string())
            .bind(at.0)
        } else {
            query("delete from keeper where person = $1 and client = $2")
                .bind(person.to_string())
                .bind(house.to_string())
        };
        self.run("say who looks after access", asking).await?;
        Ok(())
    }

    /// Ends what a contact has open in any house without having proved anything since, and forgets the passkeys that were
    /// made there. Gives how many sessions.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_unproved_sessions(&mut self, person: PersonId) -> Result<u64, Failure> {
        let keys = query("delete from passkey where person = $1 and client is not null and vouched is null")
            .bind(person.to_string());
        self.run("forget passkeys nobody vouched for", keys).await?;
        let asking = query("delete from session where person = $1 and client is not null and proved is null")
            .bind(person.to_string());
        self.run("end sessions that proved nothing", asking).await
    }

    /// Notes that a session proved who it is, by a code that was mailed to them. From then on it has another token: whoever
    /// got hold of the one before has nothing.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn session_proved(&mut self, token_hash: &str, next: &str, at: Moment) -> Result<(), Failure> {
        let asking = query("update session set proved = $2, mailed = $2, token_hash = $3 where token_hash = $1")
            .bind(token_hash)
            .bind(at.0)
            .bind(next);
        self.run("note a proof", asking).await?;
        Ok(())
    }
}

fn admission_of(row: &AnyRow) -> Result<Admission, Failure> {
    let cells = Cells::of(row, "admission");
    let decided = match (cells.maybe_moment("decided_at")?, cells.maybe_id("decided_by")?) {
        (Some(at), Some(by)) => Some((at, by)),
        _ => None,
    };
    Ok(Admission {
        id: cells.id("id")?,
        client: cells.id("client")?,
        name: cells.word("name", |text| PersonName::parse(text).ok())?,
        email: cells.word("email", |text| EmailAddress::parse(text).ok())?,
        lang: cells.word("lang", |tag| Lang::ALL.into_iter().find(|lang| lang.tag() == tag))?,
        brought_by: cells.id("brought_by")?,
        how: cells.word("how", Brought::parse)?,
        made: cells.moment("made")?,
        state: cells.word("state", AdmissionState::parse)?,
        decided,
    })
}
