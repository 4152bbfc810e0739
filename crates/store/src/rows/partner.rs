//! Partners: their seats, their houses and their places on projects. What is shared with them, asked of them and said with
//! them is read in [`shared`]; what is written stands in [`saved`].
//!
//! A question here answers the firm's own people, who see the project, and the partner itself. A client's or a guest's seat
//! finds nothing: `$1` is theirs, and no row here has it.

use super::given::{given, ours};
use super::house::{client_columns, client_of};
use super::span::{Span, in_span};
use super::task::{task_seen, task_tables};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Sees, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use std::collections::HashMap;
use veranda_domain::{Client, Partnership, Project, SharedWith};
use veranda_terms::{ClientId, ContactRole, Partner, PartnerId, PersonId, ProjectId, Side, Staff, TaskId, Title};

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
                x.asked_by, x.closed_at, x.closed_by, x.outcome, x.reminded_at, x.reminded_by, x.own_word, ow.glyph, ow.en, ow.fr, ow.sv \
         from partner_ask x join project p on p.id = x.project left join own_word ow on ow.id = x.own_word "
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

// After the macros, which they use.
mod saved;
mod shared;

pub(super) use shared::{ask_of as partner_ask_of, remark_of as partner_remark_of, sharing_of};
pub(super) use {ask_columns, remark_columns, sharing_columns, sharing_tables};

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
            "select distinct p.id, p.client, p.workflow, p.audience, p.name, p.changes, p.source, p.created, p.archived_at, \
             p.archived_by ",
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
        self.partner_turns_within(seat, project, Span::ALL).await
    }

    /// The same for the tasks of a span.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn partner_turns_within<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
        span: Span,
    ) -> Result<HashMap<TaskId, Title>, Failure> {
        let (from, to) = span.ends();
        if A::SIDE == Side::Guest {
            return Ok(HashMap::new());
        }
        let sql = concat!(
            "select x.task, c.name ",
            task_tables!(),
            "join partner_ask x on x.task = t.id join client c on c.id = x.partner
             join project_partner q on q.project = x.project and q.partner = x.partner
             where t.project = $2 and x.closed_at is null and q.ended is null and ",
            in_span!("x.task"),
            "and ",
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
                in_span!("x.task"),
                "and ",
                task_seen!(),
                "order by x.since desc, x.id desc"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(from).bind(to);
        let mut turns = HashMap::new();
        for row in self.all("list partners' turns", asking).await? {
            let name = Cells::of(&row, "client").word("name", |name| Title::parse(name).ok())?;
            // The oldest comes last, and stays.
            turns.insert(Cells::of(&row, "partner_ask").id("task")?, name);
        }
        Ok(turns)
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
