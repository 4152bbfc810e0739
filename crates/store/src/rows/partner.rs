//! Partners: their seats, their places on projects, and what is shared with them, asked of them and said with them.
//!
//! A question here answers the firm's own people, who see the project, and the partner itself. A client's or a guest's seat
//! finds nothing: `$1` is theirs, and no row here has it.

use super::ask::{common, written};
use super::given::{given, ours};
use super::house::{client_columns, client_of};
use super::task::{task_seen, task_tables};
use super::{CHUNK, Cells, Rows, bind_chunk, only};
use crate::{Failure, Seat, Sees, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use std::collections::HashMap;
use veranda_domain::{
    Client, PartnerAsk, PartnerFace, PartnerRemark, PartnerSharing, Partnership, Project, SharedWith,
};
use veranda_terms::{
    AskId, ClientId, ClientText, ContactRole, Moment, Partner, PartnerId, PersonId, ProjectId, RemarkId, SharingId,
    Side, Staff, TaskId, Title,
};

/// A house at one of our host names: a client's or a partner's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OurHouse {
    /// A client's.
    Client(Client),
    /// A partner's; what it is called and looks like stands where a client's does.
    Partner(Client),
}

/// The partner whose id stands in this column is the one `$1` is.
macro_rules! partners_own {
    ($partner:literal) => {
        concat!("cast($1 as text) = 'partner:' || ", $partner, " ")
    };
}

/// A sharing `h` with the place `q` it hangs on and the project `p`.
macro_rules! sharing_tables {
    () => {
        "from partner_sharing h join project p on p.id = h.project \
         join project_partner q on q.project = h.project and q.partner = h.partner "
    };
}

/// What a seat sees of them: the firm everything of its projects; the partner what holds.
macro_rules! sharing_seen {
    () => {
        concat!(
            "(",
            ours!("p.client", "p.id"),
            "or (q.ended is null and h.stopped_at is null and ",
            partners_own!("h.partner"),
            ")) "
        )
    };
}

macro_rules! sharing_columns {
    () => {
        "select h.id, h.project, h.task, h.partner, h.title, h.body, h.day, h.shared_at, h.shared_by, h.first_seen, \
                h.stopped_at, h.stopped_by "
    };
}

/// Whether the partner sees a thing `x` of its own that is from then: its task is shared, and not later.
macro_rules! thing_seen {
    ($since:literal) => {
        concat!(
            "(",
            ours!("p.client", "p.id"),
            "or (",
            partners_own!("x.partner"),
            "and exists (select 1 from partner_sharing h \
              join project_partner q on q.project = h.project and q.partner = h.partner \
              where h.task = x.task and h.partner = x.partner and h.stopped_at is null and q.ended is null \
                and h.shared_at <= ",
            $since,
            "))) "
        )
    };
}

macro_rules! ask_columns {
    () => {
        "select x.id, x.project, x.task, x.partner, x.form, x.asked_of, x.sentence, x.unlocks, x.minutes, x.since, x.due, \
                x.asked_by, x.closed_at, x.closed_by, x.outcome from partner_ask x join project p on p.id = x.project "
    };
}

macro_rules! remark_columns {
    () => {
        "select x.id, x.project, x.task, x.partner, x.said_by, x.said_at, x.body from partner_remark x \
         join project p on p.id = x.project "
    };
}

macro_rules! place_columns {
    () => {
        "select q.project, q.partner, q.audience, q.since, q.put_by, q.ended from project_partner q \
         join project p on p.id = q.project "
    };
}

/// Seats.
impl Rows {
    /// The seat of one of a partner's people.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_seat(
        &mut self,
        person: PersonId,
        partner: PartnerId,
    ) -> Result<Option<Seat<Partner>>, Failure> {
        let asking = query(
            "select m.role from membership m join person p on p.id = m.person join partner x on x.id = m.client
             where m.person = $1 and m.client = $2 and p.side = 'contact' and m.ended is null",
        )
        .bind(person.to_string())
        .bind(partner.to_string());
        let Some(row) = self.one("look for a place at a partner", asking).await? else { return Ok(None) };
        let role = Cells::of(&row, "membership").word("role", ContactRole::parse)?;
        Ok(Some(Seat::of_partner(partner, person, role)))
    }

    /// The seat all people of a partner share.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_class(&mut self, partner: PartnerId) -> Result<Option<Seat<Partner>>, Failure> {
        let asking = query("select x.id from partner x where x.id = $1").bind(partner.to_string());
        Ok(self.one("look for a partner", asking).await?.map(|_| Seat::of_partners(partner)))
    }
}

impl Writing {
    /// The seat of one of a partner's people, held as [`Writing::staff_seat_held`] holds one.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_seat_held(
        &mut self,
        person: PersonId,
        partner: PartnerId,
    ) -> Result<Option<Seat<Partner>>, Failure> {
        if !self.membership_held(person, partner.house()).await? {
            return Ok(None);
        }
        self.partner_seat(person, partner).await
    }

    /// Holds a place at a client's or a partner's house until this write is done. False when there is none any more.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn membership_held(&mut self, person: PersonId, house: ClientId) -> Result<bool, Failure> {
        let asking = query("update membership set role = role where person = $1 and client = $2 and ended is null")
            .bind(person.to_string())
            .bind(house.to_string());
        Ok(self.run("hold a place", asking).await? > 0)
    }
}

/// Houses and places.
impl Rows {
    /// Whose house a client's row is.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn our_house(&mut self, company: Client) -> Result<OurHouse, Failure> {
        let asking = query("select x.id from partner x where x.id = $1").bind(company.id.to_string());
        Ok(match self.one("look whose house it is", asking).await? {
            Some(_) => OurHouse::Partner(company),
            None => OurHouse::Client(company),
        })
    }

    /// A partner, as the firm knows it: a member does who has a project it is on.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner(&mut self, seat: &Seat<Staff>, id: PartnerId) -> Result<Option<Client>, Failure> {
        Ok(self.partners(seat).await?.into_iter().find(|company| company.id == id.house()))
    }

    /// A client or a partner, as the firm knows it: for what is the same in both houses, such as their people.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn house(&mut self, seat: &Seat<Staff>, id: ClientId) -> Result<Option<OurHouse>, Failure> {
        if let Some(client) = self.client(seat, id).await? {
            return Ok(Some(OurHouse::Client(client)));
        }
        Ok(self.partner(seat, PartnerId::of_house(id)).await?.map(OurHouse::Partner))
    }

    /// Every partner the firm has, by name; a member sees those on the projects they were given.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partners(&mut self, seat: &Seat<Staff>) -> Result<Vec<Client>, Failure> {
        let asking = query(concat!(
            client_columns!(),
            "join partner x on x.id = c.id where (cast($1 as text) is null or exists (
                select 1 from project_partner q join project p on p.id = q.project
                where q.partner = c.id and q.ended is null and ",
            given!("p.client", "p.id"),
            "))"
        ))
        .bind(only(seat));
        let rows = self.all("list the partners", asking).await?;
        let mut partners = rows.iter().map(client_of).collect::<Result<Vec<_>, _>>()?;
        partners.sort_by_cached_key(|partner| (partner.name.as_str().to_lowercase(), partner.id));
        Ok(partners)
    }

    /// The people of a partner the firm sees, by name.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn people_of_partner(
        &mut self,
        seat: &Seat<Staff>,
        partner: PartnerId,
    ) -> Result<Vec<(veranda_domain::Person, veranda_domain::Membership)>, Failure> {
        if self.partner(seat, partner).await?.is_none() {
            return Ok(Vec::new());
        }
        self.contacts(&self.staff_class(), partner.house()).await
    }

    /// The partners' places on a project that hold, oldest first. A client sees those it is told of; a partner its own.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partnerships<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
    ) -> Result<Vec<Partnership>, Failure> {
        let asking = query(concat!(
            place_columns!(),
            "where q.project = $2 and q.ended is null and (",
            ours!("p.client", "p.id"),
            "or ",
            partners_own!("q.partner"),
            ") order by q.since, q.partner"
        ))
        .bind(only(seat))
        .bind(project.to_string());
        self.all("list a project's partners", asking).await?.iter().map(partnership_of).collect()
    }

    /// Every place of a partner that holds, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partnerships_of<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        partner: PartnerId,
    ) -> Result<Vec<Partnership>, Failure> {
        let asking = query(concat!(
            place_columns!(),
            "where q.partner = $2 and q.ended is null and (",
            ours!("p.client", "p.id"),
            "or ",
            partners_own!("q.partner"),
            ") order by q.since, q.project"
        ))
        .bind(only(seat))
        .bind(partner.to_string());
        self.all("list a partner's projects", asking).await?.iter().map(partnership_of).collect()
    }

    /// A project something was shared of with a partner.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partners_project(
        &mut self,
        seat: &Seat<Partner>,
        project: ProjectId,
    ) -> Result<Option<Project>, Failure> {
        let asking = query(concat!(
            "select distinct p.id, p.client, p.workflow, p.audience, p.name, p.changes, p.source, p.created ",
            sharing_tables!(),
            "where p.id = $2 and q.ended is null and h.stopped_at is null and ",
            partners_own!("h.partner")
        ))
        .bind(only(seat))
        .bind(project.to_string());
        self.one("read a partner's project", asking).await?.as_ref().map(super::project::project_of).transpose()
    }

    /// Whose turn it is where a partner's is: the first partner something open is asked of, by task. A client is told of those
    /// it knows of; nobody else outside is.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_turns<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
    ) -> Result<HashMap<TaskId, Title>, Failure> {
        if A::SIDE == Side::Guest {
            return Ok(HashMap::new());
        }
        let sql = concat!(
            "select x.task, c.name ",
            task_tables!(),
            "join partner_ask x on x.task = t.id join client c on c.id = x.partner
             join project_partner q on q.project = x.project and q.partner = x.partner
             where t.project = $2 and x.closed_at is null and q.ended is null and ",
            task_seen!(),
            "and (cast($1 as text) is null or q.audience = 'client' or ",
            given!("p.client", "p.id"),
            ") order by x.since desc, x.id desc"
        );
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::UnnamedPartnersAreTold) {
            concat!(
                "select x.task, c.name ",
                task_tables!(),
                "join partner_ask x on x.task = t.id join client c on c.id = x.partner
                 join project_partner q on q.project = x.project and q.partner = x.partner
                 where t.project = $2 and x.closed_at is null and q.ended is null and ",
                task_seen!(),
                "order by x.since desc, x.id desc"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        let mut turns = HashMap::new();
        for row in self.all("list partners' turns", asking).await? {
            let name = Cells::of(&row, "client").word("name", |name| Title::parse(name).ok())?;
            // The oldest comes last, and stays.
            turns.insert(Cells::of(&row, "partner_ask").id("task")?, name);
        }
        Ok(turns)
    }
}

/// What is shared, asked and said.
impl Rows {
    /// What of a project is or was shared with partners, oldest first; for a partner: what is.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_sharings<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
    ) -> Result<Vec<PartnerSharing>, Failure> {
        let sql = concat!(
            sharing_columns!(),
            sharing_tables!(),
            "where h.project = $2 and ",
            sharing_seen!(),
            "order by h.shared_at, h.id"
        );
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::PartnersForgetWhich) {
            concat!(
                sharing_columns!(),
                sharing_tables!(),
                "where h.project = $2 and (",
                ours!("p.client", "p.id"),
                "or (q.ended is null and h.stopped_at is null and cast($1 as text) like 'partner:%')) \
                 order by h.shared_at, h.id"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list what is shared with partners", asking).await?.iter().map(sharing_of).collect()
    }

    /// The same of one task.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_sharings_of_task<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        task: TaskId,
    ) -> Result<Vec<PartnerSharing>, Failure> {
        let asking = query(concat!(
            sharing_columns!(),
            sharing_tables!(),
            "where h.task = $2 and ",
            sharing_seen!(),
            "order by h.shared_at, h.id"
        ))
        .bind(only(seat))
        .bind(task.to_string());
        self.all("list with which partners a task is shared", asking).await?.iter().map(sharing_of).collect()
    }

    /// When these tasks were finished: the one thing of a task itself a partner it is shared with is told.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn done_of(
        &mut self,
        seat: &Seat<Partner>,
        tasks: &[TaskId],
    ) -> Result<HashMap<TaskId, Moment>, Failure> {
        let mut done = HashMap::new();
        for chunk in tasks.chunks(CHUNK) {
            let asking = bind_chunk(
                query(concat!(
                    "select t.id, t.done ",
                    sharing_tables!(),
                    "join task t on t.id = h.task
                     where t.done is not null and q.ended is null and h.stopped_at is null and ",
                    partners_own!("h.partner"),
                    "and t.id in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
                ))
                .bind(only(seat)),
                chunk,
            );
            for row in self.all("read what is done", asking).await? {
                let cells = Cells::of(&row, "task");
                done.insert(cells.id("id")?, cells.moment("done")?);
            }
        }
        Ok(done)
    }

    /// What is asked of partners on a task, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_asks_of_task<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        task: TaskId,
    ) -> Result<Vec<PartnerAsk>, Failure> {
        let sql = concat!(ask_columns!(), "where x.task = $2 and ", thing_seen!("x.since"), "order by x.since, x.id");
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.all("list what is asked of partners", asking).await?.iter().map(ask_of).collect()
    }

    /// The same of a project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_asks<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
    ) -> Result<Vec<PartnerAsk>, Failure> {
        let sql =
            concat!(ask_columns!(), "where x.project = $2 and ", thing_seen!("x.since"), "order by x.since, x.id");
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list what is asked of partners of a project", asking).await?.iter().map(ask_of).collect()
    }

    /// One thing asked of a partner.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_ask<A: Sees>(&mut self, seat: &Seat<A>, id: AskId) -> Result<Option<PartnerAsk>, Failure> {
        let asking = query(concat!(ask_columns!(), "where x.id = $2 and ", thing_seen!("x.since")))
            .bind(only(seat))
            .bind(id.to_string());
        self.one("read what is asked of a partner", asking).await?.as_ref().map(ask_of).transpose()
    }

    /// What was said with partners about a task, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_remarks<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        task: TaskId,
    ) -> Result<Vec<PartnerRemark>, Failure> {
        let sql =
            concat!(remark_columns!(), "where x.task = $2 and ", thing_seen!("x.said_at"), "order by x.said_at, x.id");
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::PartnersHearEachOther) {
            concat!(
                remark_columns!(),
                "where x.task = $2 and (",
                ours!("p.client", "p.id"),
                "or cast($1 as text) like 'partner:%') order by x.said_at, x.id"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.all("list what was said with partners", asking).await?.iter().map(remark_of).collect()
    }

    /// How much was said with each partner about each task of a project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_remark_counts<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
    ) -> Result<HashMap<(TaskId, PartnerId), u32>, Failure> {
        let asking = query(concat!(
            "select x.task, x.partner, count(*) as said from partner_remark x join project p on p.id = x.project
             where x.project = $2 and ",
            thing_seen!("x.said_at"),
            "group by x.task, x.partner"
        ))
        .bind(only(seat))
        .bind(project.to_string());
        let rows = self.all("count what was said with partners", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "partner_remark");
                Ok(((cells.id("task")?, cells.id("partner")?), cells.small("said")?))
            })
            .collect()
    }

    /// One thing said with a partner.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_remark<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        id: RemarkId,
    ) -> Result<Option<PartnerRemark>, Failure> {
        let asking = query(concat!(remark_columns!(), "where x.id = $2 and ", thing_seen!("x.said_at")))
            .bind(only(seat))
            .bind(id.to_string());
        self.one("read what was said with a partner", asking).await?.as_ref().map(remark_of).transpose()
    }
}

impl Writing {
    /// Says that a house is a partner's.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_partner(&mut self, partner: PartnerId, since: Moment) -> Result<(), Failure> {
        let asking =
            query("insert into partner (id, audience, since) values ($1, 'internal', $2) on conflict (id) do nothing")
                .bind(partner.to_string())
                .bind(since.0);
        self.run("save a partner", asking).await?;
        Ok(())
    }

    /// Saves a partner's place on a project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_partnership(&mut self, partnership: &Partnership) -> Result<(), Failure> {
        let Partnership { project, partner, named, since, by, ended } = partnership;
        let audience = if *named { SharedWith::Client } else { SharedWith::Nobody };
        let asking = query(
            "insert into project_partner (project, partner, audience, since, put_by, ended)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (project, partner) do update set
                audience = excluded.audience, since = excluded.since, put_by = excluded.put_by, ended = excluded.ended",
        )
        .bind(project.to_string())
        .bind(partner.to_string())
        .bind(audience.as_str())
        .bind(since.0)
        .bind(by.to_string())
        .bind(ended.map(|at| at.0));
        self.run("save a partner's place", asking).await?;
        Ok(())
    }

    /// Saves what is shared with a partner. Its beginning stays; of first sights the first counts.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_partner_sharing(&mut self, sharing: &PartnerSharing) -> Result<(), Failure> {
        let PartnerSharing { id, partner, project, task, face, at, by, first_seen, stopped } = sharing;
        let PartnerFace { title, text, date } = face;
        let asking = query(
            "insert into partner_sharing (id, project, task, partner, audience, title, body, day, shared_at, shared_by,
                                          first_seen, stopped_at, stopped_by)
             values ($1, $2, $3, $4, 'partner', $5, $6, $7, $8, $9, $10, $11, $12)
             on conflict (id) do update set
                title = excluded.title, body = excluded.body, day = excluded.day,
                first_seen = coalesce(partner_sharing.first_seen, excluded.first_seen),
                stopped_at = excluded.stopped_at, stopped_by = excluded.stopped_by",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(partner.to_string())
        .bind(title.as_str())
        .bind(text.as_str())
        .bind(date.map(|day| i64::from(day.0)))
        .bind(at.0)
        .bind(by.to_string())
        .bind(first_seen.map(|at| at.0))
        .bind(stopped.map(|(at, _)| at.0))
        .bind(stopped.map(|(_, by)| by.to_string()));
        self.run("save what is shared with a partner", asking).await?;
        Ok(())
    }

    /// Saves what was said with a partner.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_partner_remark(&mut self, remark: &PartnerRemark) -> Result<(), Failure> {
        let PartnerRemark { id, partner, project, task, by, at, text } = remark;
        let asking = query(
            "insert into partner_remark (id, project, task, partner, audience, said_by, said_at, body)
             values ($1, $2, $3, $4, 'partner', $5, $6, $7)",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(partner.to_string())
        .bind(by.to_string())
        .bind(at.0)
        .bind(text.as_str());
        self.run("save what was said with a partner", asking).await?;
        Ok(())
    }

    /// Forgets what was taken back.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_partner_remark(&mut self, remark: &PartnerRemark) -> Result<(), Failure> {
        let asking = query("delete from partner_remark where id = $1").bind(remark.id.to_string());
        self.run("forget what was said with a partner", asking).await?;
        Ok(())
    }

    /// Saves what is asked of a partner.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_partner_ask(&mut self, asked: &PartnerAsk) -> Result<(), Failure> {
        let PartnerAsk { partner, ask } = asked;
        let outcome = match &ask.closed {
            Some(closed) => Some(written(&closed.outcome)?),
            None => None,
        };
        let asking = query(
            "insert into partner_ask (id, project, task, partner, audience, form, asked_of, sentence, unlocks, minutes,
                                      since, due, asked_by, closed_at, closed_by, outcome)
             values ($1, $2, $3, $4, 'partner', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
             on conflict (id) do update set
                closed_at = excluded.closed_at, closed_by = excluded.closed_by, outcome = excluded.outcome",
        )
        .bind(ask.id.to_string())
        .bind(ask.project.to_string())
        .bind(ask.task.to_string())
        .bind(partner.to_string())
        .bind(written(&ask.form)?)
        .bind(written(&ask.of)?)
        .bind(ask.sentence.as_str())
        .bind(ask.unlocks.as_ref().map(Title::as_str))
        .bind(i64::from(ask.minutes))
        .bind(ask.since.0)
        .bind(ask.due.map(|day| i64::from(day.0)))
        .bind(ask.by.to_string())
        .bind(ask.closed.as_ref().map(|closed| closed.at.0))
        .bind(ask.closed.as_ref().map(|closed| closed.by.to_string()))
        .bind(outcome);
        self.run("save what is asked of a partner", asking).await?;
        Ok(())
    }

    /// Notes that somebody of the partner had these tasks in front of them. Only the first sight counts.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn see_as_partner(
        &mut self,
        seat: &Seat<Partner>,
        sharings: &[SharingId],
        at: Moment,
    ) -> Result<(), Failure> {
        for chunk in sharings.chunks(CHUNK) {
            let asking = bind_chunk(
                query(
                    "update partner_sharing set first_seen = $18
                     where id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                       and partner = $17 and first_seen is null and stopped_at is null",
                ),
                chunk,
            );
            let asking = asking.bind(seat.partner().to_string()).bind(at.0);
            self.run("note a partner's first sight", asking).await?;
        }
        Ok(())
    }
}

fn partnership_of(row: &AnyRow) -> Result<Partnership, Failure> {
    let cells = Cells::of(row, "project_partner");
    Ok(Partnership {
        project: cells.id("project")?,
        partner: cells.id("partner")?,
        named: cells.word("audience", SharedWith::parse)? == SharedWith::Client,
        since: cells.moment("since")?,
        by: cells.id("put_by")?,
        ended: cells.maybe_moment("ended")?,
    })
}

fn sharing_of(row: &AnyRow) -> Result<PartnerSharing, Failure> {
    let cells = Cells::of(row, "partner_sharing");
    let stopped = match cells.maybe_moment("stopped_at")? {
        Some(at) => Some((at, cells.id("stopped_by")?)),
        None => None,
    };
    Ok(PartnerSharing {
        id: cells.id("id")?,
        partner: cells.id("partner")?,
        project: cells.id("project")?,
        task: cells.id("task")?,
        face: PartnerFace {
            title: cells.word("title", |title| Title::parse(title).ok())?,
            text: cells.word("body", |text| ClientText::parse(text).ok())?,
            date: cells.maybe_day("day")?,
        },
        at: cells.moment("shared_at")?,
        by: cells.id("shared_by")?,
        first_seen: cells.maybe_moment("first_seen")?,
        stopped,
    })
}

fn remark_of(row: &AnyRow) -> Result<PartnerRemark, Failure> {
    let cells = Cells::of(row, "partner_remark");
    Ok(PartnerRemark {
        id: cells.id("id")?,
        partner: cells.id("partner")?,
        project: cells.id("project")?,
        task: cells.id("task")?,
        by: cells.id("said_by")?,
        at: cells.moment("said_at")?,
        text: cells.word("body", |text| ClientText::parse(text).ok())?,
    })
}

fn ask_of(row: &AnyRow) -> Result<PartnerAsk, Failure> {
    let cells = Cells::of(row, "partner_ask");
    Ok(PartnerAsk { partner: cells.id("partner")?, ask: common(&cells)? })
}
