//! The accounts at companies' sign-ons that are joined to somebody, and parting them again: for whoever runs the machine.

use crate::House;
use crate::http::Refused;
use std::collections::BTreeSet;
use veranda_domain::{Identity, Scope};
use veranda_terms::EmailAddress;

/// Every account that is joined to somebody with this address.
///
/// # Errors
/// When the store fails.
pub async fn accounts(house: &House, email: &EmailAddress) -> Result<Vec<Identity>, Refused> {
    let mut rows = house.store.read().await?;
    let people = [rows.staff_by_email(email).await?, rows.contact_by_email(email).await?];
    let people: BTreeSet<_> = people.into_iter().flatten().map(|person| person.id).collect();
    let mut accounts = Vec::new();
    for person in people {
        accounts.extend(rows.accounts_of(person).await?);
    }
    Ok(accounts)
}

/// Parts an account from whoever it is joined to, and ends what they have open in that house: it may have been opened by
/// somebody else. The next who comes with that account is looked for by their address anew.
///
/// # Errors
/// When the store fails.
pub async fn part(house: &House, identity: Identity) -> Result<(), Refused> {
    let scope = identity.client.map_or(Scope::Firm, Scope::Client);
    let entry = identity.parted(house.clock.now());
    house
        .store
        .write(scope, None, move |tx| {
            Box::pin(async move {
                tx.journal(entry).await?;
                tx.part_identity(&identity).await?;
                Ok(tx.end_sessions_of(identity.person, identity.client).await?)
            })
        })
        .await?;
    Ok(())
}
