//! With whose eyes a mail is written: its receiver's own seat, in a client's house or a partner's.

use crate::present;
use veranda_api::client::{ClientCard, TaskPage};
use veranda_domain::ToldDate;
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{Client, ClientId, Partner, PartnerId, PersonId, ProjectId, TaskId, Title};

/// A seat at the house a mail comes from.
pub(super) enum Eyes {
    /// A contact's.
    Client(Seat<Client>),
    /// One of a partner's people.
    Partner(Seat<Partner>),
}

impl Eyes {
    /// Theirs, while they have a place there.
    pub(super) async fn of(rows: &mut Rows, person: PersonId, house: ClientId) -> Result<Option<Self>, Failure> {
        if let Some(seat) = rows.contact_seat(person, house).await? {
            return Ok(Some(Eyes::Client(seat)));
        }
        Ok(rows.partner_seat(person, PartnerId::of_house(house)).await?.map(Eyes::Partner))
    }

    /// A task as they see it on a card.
    pub(super) async fn card(&self, rows: &mut Rows, task: TaskId) -> Result<Option<ClientCard>, Failure> {
        match self {
            Eyes::Client(seat) => present::client::one_card(rows, seat, task).await,
            Eyes::Partner(seat) => present::partner::one_card(rows, seat, task).await,
        }
    }

    /// What they call a project they see.
    pub(super) async fn project(&self, rows: &mut Rows, project: ProjectId) -> Result<Option<Title>, Failure> {
        Ok(match self {
            Eyes::Client(seat) => {
                present::client::one_project(rows, seat, project).await?.map(|project| project.whole_name())
            }
            Eyes::Partner(seat) => present::partner::board(rows, seat, project).await?.map(|board| board.project.name),
        })
    }

    /// The dates they were told, task by task. A partner's is what its face says, and no more.
    pub(super) async fn dates(&self, rows: &mut Rows, project: ProjectId) -> Result<Vec<ToldDate>, Failure> {
        match self {
            Eyes::Client(seat) => rows.told_dates(seat, project).await,
            Eyes::Partner(_) => Ok(Vec::new()),
        }
    }

    /// Whether they are told of what is theirs without following it: a partner's people are.
    pub(super) const fn follow_by_themselves(&self) -> bool {
        matches!(self, Eyes::Partner(_))
    }

    /// A task as they see it opened.
    pub(super) async fn page(&self, rows: &mut Rows, task: TaskId) -> Result<Option<TaskPage>, Failure> {
        match self {
            Eyes::Client(seat) => present::client::task_page(rows, seat, task).await,
            Eyes::Partner(seat) => present::partner::task_page(rows, seat, task).await,
        }
    }
}
