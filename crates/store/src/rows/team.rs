//! What members were given, how rights end, and seats that hold until the write is done.

use super::given::{given, ours, theirs};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Access, Entry};
use veranda_terms::{Client, ClientId, ContactRole, Moment, PersonId, ProjectId, Staff, StaffRole};

impl Rows {
    /// What everybody of the firm was given, as far as the seat sees it: a member does not learn from a colleague's
    /// access that there is a client.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn access(&mut self, seat: &Seat<Staff>) -> Result<Vec<Access>, Failure> {
        let sql = concat!(
            "select a.person, a.client, a.project from staff_access a join person p on p.id = a.person
             where p.removed is null and ",
            ours!("a.client", "a.project"),
            "order by a.person, a.client, a.project"
        );
        self.all("list who was given what", query(sql).bind(only(seat))).await?.iter().map(access_of).collect()
    }

    /// Whether the seat sees all of a client, and not only some of its projects.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn has_whole_client(&mut self, seat: &Seat<Staff>, client: ClientId) -> Result<bool, Failure> {
        let asking = query(concat!(
            "select c.id from client c where c.id = $2 and (cast($1 as text) is null or exists (
                select 1 from staff_access x
                where x.person = substr(cast($1 as text), 7) and x.project is null and ",
            theirs!("x.client", "c.id"),
            "))",
        ))
        .bind(only(seat))
        .bind(client.to_string());
        Ok(self.one("look for a whole client", asking).await?.is_some())
    }

    /// Whether a person of the firm sees a project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn has_project(&mut self, person: PersonId, project: ProjectId) -> Result<bool, Failure> {
        let Some(seat) = self.staff_seat(person).await? else { return Ok(false) };
        Ok(self.project(&seat, project).await?.is_some())
    }

    /// How many owners the firm has.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn owners(&mut self) -> Result<usize, Failure> {
        let colleagues = self.colleagues().await?;
        Ok(colleagues.iter().filter(|person| person.staff == Some(StaffRole::Owner)).count())
    }

    /// The newest ways in of colleagues who were added and have not come in, neither used nor ended. Time is the caller's
    /// to check.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn colleagues_entries(&mut self, _: &Seat<Staff>) -> Result<Vec<Entry>, Failure> {
        self.entries_of_kind("colleague").await
    }
}

impl Writing {
    /// The seat of a member of staff, held: until this write is done their role, access and place cannot change, and a
    /// change that came first is seen. So nothing they do lands after it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn staff_seat_held(&mut self, person: PersonId) -> Result<Option<Seat<Staff>>, Failure> {
        let asking = query(
            "update person set staff_role = staff_role where id = $1 and side = 'staff' and removed is null
             returning staff_role",
        )
        .bind(person.to_string());
        let Some(row) = self.one("hold a member of staff", asking).await? else { return Ok(None) };
        Ok(Some(Seat::of_staff(person, Cells::of(&row, "person").word("staff_role", StaffRole::parse)?)))
    }

    /// The seat of a contact at a client, held in the same way. There is none in a partner's house.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn contact_seat_held(
        &mut self,
        person: PersonId,
        client: ClientId,
    ) -> Result<Option<Seat<Client>>, Failure> {
        let asking = query(
            "update membership set role = role where person = $1 and client = $2 and ended is null
               and not exists (select 1 from partner x where x.id = $2)
             returning role, money",
        )
        .bind(person.to_string())
        .bind(client.to_string());
        let Some(row) = self.one("hold a membership", asking).await? else { return Ok(None) };
        let cells = Cells::of(&row, "membership");
        let role = cells.word("role", ContactRole::parse)?;
        Ok(Some(Seat::of_contact(client, person, role, cells.word("money", super::house::seen)?)))
    }

    /// Gives somebody of the firm a client or a project. What they have already is given once.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn give_access(&mut self, access: &Access) -> Result<(), Failure> {
        let Access { person, client, project } = access;
        let asking = query(
            "insert into staff_access (person, client, project, place, audience)
             values ($1, $2, $3, coalesce(cast($3 as text), $2), 'internal')
             on conflict (person, place) do nothing",
        )
        .bind(person.to_string())
        .bind(client.to_string())
        .bind(project.map(|id| id.to_string()));
        self.run("give access", asking).await?;
        Ok(())
    }

    /// Takes a project from somebody of the firm, or a client with all its projects.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn take_access(&mut self, access: &Access) -> Result<(), Failure> {
        let Access { person, client, project } = access;
        // Before what it changes: their own writes hold this row until they are done.
        self.staff_seat_held(*person).await?;
        let asking = query(
            "delete from staff_access where person = $1 and client = $2 and (cast($3 as text) is null or project = $3)",
        )
        .bind(person.to_string())
        .bind(client.to_string())
        .bind(project.map(|id| id.to_string()));
        self.run("take access", asking).await?;
        Ok(())
    }

    /// Takes everything from somebody of the firm.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn take_all_access(&mut self, person: PersonId) -> Result<(), Failure> {
        let asking = query("delete from staff_access where person = $1").bind(person.to_string());
        self.run("take all access", asking).await?;
        Ok(())
    }

    /// Ends every way in that a person still has: at one client's door, or everywhere.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_all_entries_of(
        &mut self,
        person: PersonId,
        client: Option<ClientId>,
        at: Moment,
    ) -> Result<(), Failure> {
        let asking = query(
            "update entry set ended = $3
             where person = $1 and (cast($2 as text) is null or client = $2) and ended is null",
        )
        .bind(person.to_string())
        .bind(client.map(|id| id.to_string()))
        .bind(at.0);
        self.run("end a person's ways in", asking).await?;
        Ok(())
    }

    /// Ends what somebody invited to and nobody has come in by: at one client's door, or everywhere.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_entries_made_by(
        &mut self,
        person: PersonId,
        client: Option<ClientId>,
        at: Moment,
    ) -> Result<(), Failure> {
        #[cfg(feature = "mutants")]
        if crate::mutants::is_on(crate::mutants::Leak::InvitationsOutliveTheirMaker) {
            return Ok(());
        }
        let asking = query(
            "update entry set ended = $3
             where made_by = $1 and (cast($2 as text) is null or client = $2) and used is null and ended is null",
        )
        .bind(person.to_string())
        .bind(client.map(|id| id.to_string()))
        .bind(at.0);
        self.run("end what somebody invited to", asking).await?;
        Ok(())
    }
}

fn access_of(row: &AnyRow) -> Result<Access, Failure> {
    let cells = Cells::of(row, "staff_access");
    Ok(Access { person: cells.id("person")?, client: cells.id("client")?, project: cells.maybe_id("project")? })
}
