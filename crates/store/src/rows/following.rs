//! Who follows which project. It is neither access nor does access come with it: whoever is told asks for both.

use super::{Cells, Rows};
use crate::{Failure, Writing};
use sqlx::query;
use veranda_terms::{ClientId, Moment, PersonId, ProjectId};

impl Rows {
    /// Whether somebody follows a project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn follows(&mut self, person: PersonId, project: ProjectId) -> Result<bool, Failure> {
        let asking =
            query("select f.project from following f where f.person = $1 and f.project = $2 and f.ended is null")
                .bind(person.to_string())
                .bind(project.to_string());
        Ok(self.one("look whether somebody follows", asking).await?.is_some())
    }

    /// Whoever follows a project, on either side. Whether they may still see it is another question.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn followers(&mut self, project: ProjectId) -> Result<Vec<PersonId>, Failure> {
        let asking =
            query("select f.person from following f where f.project = $1 and f.ended is null order by f.person")
                .bind(project.to_string());
        let rows = self.all("list who follows", asking).await?;
        rows.iter().map(|row| Cells::of(row, "following").id("person")).collect()
    }
}

impl Writing {
    /// Lets somebody follow a project from now on, unless they have once said themselves whether they do.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn follow_unless_said(
        &mut self,
        person: PersonId,
        project: ProjectId,
        at: Moment,
    ) -> Result<(), Failure> {
        let asking = query(
            "insert into following (person, project, audience, since) values ($1, $2, 'internal', $3)
             on conflict (person, project) do nothing",
        )
        .bind(person.to_string())
        .bind(project.to_string())
        .bind(at.0);
        self.run("follow a project", asking).await?;
        Ok(())
    }

    /// Lets a client's people, and those of what it is a department of, follow one of its projects that begins, unless they have said otherwise.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn contacts_follow(&mut self, client: ClientId, project: ProjectId, at: Moment) -> Result<(), Failure> {
        let asking = query(
            "insert into following (person, project, audience, since)
             select m.person, p.id, 'internal', cast($3 as bigint) from project p join client c on c.id = p.client
             join membership m on m.client in (c.id, c.parent)
             where p.client = $1 and p.id = $2 and m.ended is null
             on conflict (person, project) do nothing",
        )
        .bind(client.to_string())
        .bind(project.to_string())
        .bind(at.0);
        self.run("let a client's people follow", asking).await?;
        Ok(())
    }

    /// Lets somebody who comes to a client follow its projects and its departments', unless they have said otherwise.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn follow_client(&mut self, person: PersonId, client: ClientId, at: Moment) -> Result<(), Failure> {
        let asking = query(
            "insert into following (person, project, audience, since)
             select $1, p.id, 'internal', cast($3 as bigint) from project p join client c on c.id = p.client
             where $2 in (c.id, c.parent)
             on conflict (person, project) do nothing",
        )
        .bind(person.to_string())
        .bind(client.to_string())
        .bind(at.0);
        self.run("follow a client's projects", asking).await?;
        Ok(())
    }

    /// Somebody says themselves whether they follow a project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_following(
        &mut self,
        person: PersonId,
        project: ProjectId,
        follows: bool,
        at: Moment,
    ) -> Result<(), Failure> {
        let asking = query(
            "insert into following (person, project, audience, since, ended) values ($1, $2, 'internal', $3, $4)
             on conflict (person, project) do update set
                since = case when following.ended is not null and excluded.ended is null
                    then excluded.since else following.since end,
                ended = excluded.ended",
        )
        .bind(person.to_string())
        .bind(project.to_string())
        .bind(at.0)
        .bind((!follows).then_some(at.0));
        self.run("save whether somebody follows", asking).await?;
        Ok(())
    }
}
