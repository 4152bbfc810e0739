//! What somebody wants by mail, for themselves; and the mails that did not arrive, for those of the firm who may know.

use super::people::Names;
use crate::mail::{CHANGED, CODE, DIGEST, INVITATION, NEWS, PASSWORD, PROOF, STOPPED, WAITS};
use std::collections::HashMap;
use veranda_api::mails::{ClientMails, Followed, HowSoon, QuietHours, StaffMails};
use veranda_api::staff::{LostMail, LostMailsView, LostWhy, MailKind};
use veranda_domain::{PostState, Project, Quiet, Rhythm, Wishes};
use veranda_store::{Failure, OurHouse, Posted, Rows, Seat, Sees};
use veranda_terms::{Client, ClientId, EmailAddress, Moment, Partner, PersonId, Staff, Title};

/// What a contact wants by mail.
///
/// # Errors
/// When the store fails.
pub async fn of_contact(
    rows: &mut Rows,
    seat: &Seat<Client>,
    person: PersonId,
    client: ClientId,
) -> Result<ClientMails, Failure> {
    // What is answered is for the firm's own people.
    let Wishes { asked, told, answered: _, quiet } = rows.wishes(person, Some(client)).await?;
    let projects = followed(rows, seat, person, Some(client)).await?;
    Ok(ClientMails { asked: how_soon(asked), told: how_soon(told), quiet: hours(quiet), projects })
}

/// What one of a partner's people wants by mail. They are told of everything that is shared with them.
///
/// # Errors
/// When the store fails.
pub async fn of_partner(rows: &mut Rows, seat: &Seat<Partner>, person: PersonId) -> Result<ClientMails, Failure> {
    let house = seat.partner().house();
    let Wishes { asked, told, answered: _, quiet } = rows.wishes(person, Some(house)).await?;
    Ok(ClientMails { asked: how_soon(asked), told: how_soon(told), quiet: hours(quiet), projects: Vec::new() })
}

/// What somebody of the firm wants by mail.
///
/// # Errors
/// When the store fails.
pub async fn of_colleague(rows: &mut Rows, seat: &Seat<Staff>, person: PersonId) -> Result<StaffMails, Failure> {
    // Asked and told are contacts.
    let Wishes { asked: _, told: _, answered, quiet } = rows.wishes(person, None).await?;
    let projects = followed(rows, seat, person, None).await?;
    Ok(StaffMails { answered: how_soon(answered), quiet: hours(quiet), projects })
}

/// The projects the seat sees, by name, and whether the person follows them. What they follow and do not see is not there.
async fn followed<A: Sees>(
    rows: &mut Rows,
    seat: &Seat<A>,
    person: PersonId,
    own: Option<ClientId>,
) -> Result<Vec<Followed>, Failure> {
    let mut all = Vec::new();
    for record in rows.projects(seat).await? {
        let Project { id, client, workflow: _, name, shared_with: _, changes: _, archived: _, source: _, created: _ } =
            record;
        let name = match rows.client(seat, client).await? {
            // In the house of what it is a department of; everywhere else its own name is enough.
            Some(house) if house.part_of.is_some() && Some(house.id) != own => name.within(&house.name),
            _ => name,
        };
        all.push(Followed { project: id, name, follows: rows.follows(person, id).await? });
    }
    all.sort_by(|a, b| (&a.name, a.project).cmp(&(&b.name, b.project)));
    Ok(all)
}

const fn how_soon(rhythm: Rhythm) -> HowSoon {
    match rhythm {
        Rhythm::AtOnce => HowSoon::AtOnce,
        Rhythm::Weekly => HowSoon::OnMonday,
        Rhythm::Never => HowSoon::Never,
    }
}

fn hours(quiet: Quiet) -> Option<QuietHours> {
    let Quiet { from, until } = quiet;
    (from != until).then_some(QuietHours { from, until })
}

/// The mails that did not arrive, as far as the seat sees whom they were for.
///
/// # Errors
/// When the store fails.
pub async fn lost(rows: &mut Rows, seat: &Seat<Staff>, now: Moment) -> Result<LostMailsView, Failure> {
    let lost = rows.lost(seat, now.plus_days(-LostMailsView::DAYS)).await?;
    let people: Vec<PersonId> = lost.iter().map(|mail| mail.person).collect();
    let names = Names::of(rows, &[], &[], &people).await?;
    let mut clients = HashMap::new();
    let mut mails = Vec::new();
    for mail in lost {
        let Some(person) = rows.person(mail.person).await? else { continue };
        if let Some(client) = mail.client
            && !clients.contains_key(&client)
        {
            let name = rows.house(seat, client).await?.map(|house| match house {
                OurHouse::Client(record) | OurHouse::Partner(record) => record.whole_name(),
            });
            clients.insert(client, name);
        }
        let client_name = mail.client.and_then(|client| clients.get(&client).cloned().flatten());
        mails.extend(lost_mail(mail, &names, person.email, client_name));
    }
    Ok(LostMailsView { mails })
}

fn lost_mail(mail: Posted, names: &Names, email: EmailAddress, client_name: Option<Title>) -> Option<LostMail> {
    let Posted { id, person, client, kind, state, begun, ended: _, trouble, again } = mail;
    let why = match state {
        PostState::Refused => LostWhy::Refused,
        PostState::GivenUp => LostWhy::GivenUp,
        PostState::Transmitting | PostState::Sent => return None,
    };
    let kind = match (kind.as_str(), client) {
        (INVITATION, _) => MailKind::Invitation,
        (STOPPED, _) => MailKind::Stopped,
        (CHANGED, _) => MailKind::Access,
        (WAITS, _) => MailKind::Waits,
        (CODE | PASSWORD | PROOF, _) => MailKind::WayIn,
        (DIGEST, Some(_)) => MailKind::Week,
        (NEWS, Some(_)) => MailKind::Asked,
        _ => MailKind::Answers,
    };
    let to = names.somebody(person)?;
    Some(LostMail {
        id,
        to,
        email,
        client,
        client_name,
        kind,
        why,
        said: trouble.unwrap_or_default(),
        since: begun,
        again,
    })
}
