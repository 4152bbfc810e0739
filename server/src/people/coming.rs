//! People who come along: they wait, and somebody who looks after access lets them in or not.

use super::bring::{Fresh, Invited, invite};
use crate::http::Refused;
use crate::mail::{WAITS, WaitsJob};
use veranda_api::Code;
use veranda_domain::{Admission, Membership};
use veranda_store::{Job, WorkFailed, Writing};
use veranda_terms::{ClientId, ContactRole, EmailAddress, HostName, Moment, PersonId, StaffRole, is_open_to_all};

/// The most somebody may do who came along: they take part, but decide nothing; less, if whoever brought them may less.
pub(crate) const fn role_brought_by(role: ContactRole) -> ContactRole {
    match role {
        ContactRole::Decides | ContactRole::TakesPart => ContactRole::TakesPart,
        ContactRole::Looks => ContactRole::Looks,
    }
}

/// Whether a house lets everybody of an address's domain in.
///
/// # Errors
/// When the store fails.
pub(crate) async fn is_let_in(
    tx: &mut Writing,
    email: &EmailAddress,
    house: ClientId,
) -> Result<bool, WorkFailed<Refused>> {
    #[cfg(feature = "mutants")]
    if crate::mutants::is_on(crate::mutants::Leak::AnyDomainComesIn) {
        return Ok(true);
    }
    Ok(tx.mail_domains(house).await?.iter().any(|domain| domain.as_str() == email.domain()))
}

/// Lets somebody wait, unless they do already, and tells whoever looks after access there: the client's own keepers, else
/// whoever of the firm invited the one who brought them, else its owners. Gives the first keeper.
///
/// # Errors
/// When the store fails.
pub(crate) async fn wait(tx: &mut Writing, admission: Admission) -> Result<Option<PersonId>, WorkFailed<Refused>> {
    let keepers = tx.keepers(admission.client).await?;
    if tx.waits_already(&admission.email, admission.client).await? {
        return Ok(keepers.first().copied());
    }
    let told = match keepers.is_empty() {
        false => keepers.clone(),
        true => of_the_firm(tx, admission.brought_by, admission.client).await?,
    };
    let admission = tx.record(admission.wait()).await?;
    for person in told {
        let job = WaitsJob { admission: admission.id, person };
        let payload = serde_json::to_string(&job).map_err(|e| WorkFailed::Refused(Refused::broken(e)))?;
        let id = format!("waits-{}-{person}", admission.id);
        tx.enqueue(Job { id, kind: WAITS.to_owned(), payload, due: admission.made }).await?;
    }
    Ok(keepers.first().copied())
}

async fn of_the_firm(
    tx: &mut Writing,
    brought_by: PersonId,
    house: ClientId,
) -> Result<Vec<PersonId>, WorkFailed<Refused>> {
    if let Some(inviter) = tx.inviter_of(brought_by, house).await?
        && tx.staff_seat(inviter).await?.is_some()
    {
        return Ok(vec![inviter]);
    }
    let colleagues = tx.colleagues().await?;
    Ok(colleagues.iter().filter(|one| one.staff == Some(StaffRole::Owner)).map(|one| one.id).collect())
}

/// Lets somebody in who waits, with an invitation of their own, or not.
///
/// # Errors
/// [`Code::Changed`] when somebody decided before; failures of the store.
pub(crate) async fn decide(
    tx: &mut Writing,
    admission: Admission,
    admit: bool,
    by: PersonId,
    (fresh, code_key): (Fresh, &[u8; 32]),
    at: Moment,
) -> Result<(), WorkFailed<Refused>> {
    let brought_by = tx.membership(admission.brought_by, admission.client).await?;
    let Some(change) = admission.decide(admit, by, at) else {
        return Err(WorkFailed::Refused(Refused::because(Code::Changed)));
    };
    let Admission { client, name, email, lang, .. } = tx.record(change).await?;
    if !admit {
        return Ok(());
    }
    let role = role_brought_by(brought_by.filter(Membership::holds).map_or(ContactRole::Looks, |place| place.role));
    let place = match tx.contact_by_email(&email).await? {
        Some(person) => tx.membership(person.id, client).await?.filter(Membership::holds),
        None => None,
    };
    // Somebody who got a place meanwhile keeps what they may do there.
    let (role, sees_money) = place.map_or((role, false), |place| (place.role, place.sees_money));
    let invited = Invited { name, email, lang, role, sees_money, task: None, words: String::new(), by };
    invite(tx, client, invited, (fresh, code_key), at).await?;
    Ok(())
}

/// Domains as they may be let in.
///
/// # Errors
/// Too many; or one at which anybody gets an address.
pub(crate) fn looked_at(domains: Vec<HostName>) -> Result<Vec<HostName>, Refused> {
    use veranda_api::people::MOST_DOMAINS;
    use veranda_terms::BadWord;
    if domains.len() > MOST_DOMAINS {
        let most = u32::try_from(MOST_DOMAINS).unwrap_or(u32::MAX);
        return Err(Refused::field("domains", BadWord::NotWithin { least: 0, most }));
    }
    if domains.iter().any(is_open_to_all) {
        return Err(Refused::field("domains", BadWord::OpenToAll));
    }
    Ok(domains)
}
