//! Erasing a person: who they were is in no record, no file, no mail any more; that something was done stays.

use crate::House;
use crate::people::mails;
use anyhow::{Context, bail};
use std::collections::BTreeSet;
use veranda_domain::{Actor, Event, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_store::{Marks, WorkFailed, WriteFailed};
use veranda_terms::{EmailAddress, PersonName, StaffRole};
use veranda_text::Say;

/// What erasing came to.
#[derive(Debug, Clone, Default)]
pub struct Erased {
    /// Rows with this address: somebody may have been of the firm and a contact.
    pub people: usize,
    /// Rows of others in which their name or address was replaced.
    pub replaced: u64,
    /// Mails to or about them that were taken away.
    pub mails: u64,
}

/// Erases whoever has this address, in one write, then leaves no byte of it in the database or among the mails.
///
/// # Errors
/// A sentence: nobody has the address, or it is the last owner's; or the store or the disk lets us down. When only the
/// scrubbing failed, it says so, and the same command again goes on.
pub async fn erase(house: &House, email: &EmailAddress) -> anyhow::Result<Erased> {
    let mut rows = house.store.read().await?;
    let people = rows.people_by_email(email).await?;
    if people.is_empty() {
        bail!("Nobody has the address {email}.");
    }
    if people.iter().all(Person::is_erased) {
        // They were erased before, and perhaps not scrubbed: that is done again.
        let tables = rows.tables().await?.into_iter().map(|table| table.name).collect();
        drop(rows);
        house.store.scrub(&tables).await?;
        return Ok(Erased { people: people.len(), ..Erased::default() });
    }
    let owners = rows.colleagues().await?.into_iter().filter(|one| one.staff == Some(StaffRole::Owner)).count();
    if people.iter().any(|person| person.staff == Some(StaffRole::Owner)) && owners == 1 {
        bail!("{email} is the only owner. Make somebody else an owner first.");
    }
    let lang = rows.firm().await?.map(|firm| firm.lang).unwrap_or_default();
    let mut scopes = BTreeSet::from([Scope::Firm]);
    for person in &people {
        scopes.extend(rows.clients_of(person.id).await?.into_iter().map(Scope::Client));
    }
    drop(rows);

    let say = Say::new(lang);
    let named = people.iter().map(|person| {
        let name = if person.staff.is_some() { say.house_former_colleague() } else { say.house_former_contact() };
        PersonName::parse(name).map(|name| (person.clone(), name)).map_err(|why| anyhow::anyhow!("{why}"))
    });
    let named = named.collect::<anyhow::Result<Vec<_>>>()?;
    let (replaced, touched) = forget(house, named, scopes.into_iter().collect()).await?;
    house.store.scrub(&touched).await.with_context(|| {
        let address = format!("{}@{}", people[0].id, Person::ERASED_HOST);
        format!(
            "They are erased from the records, but bytes of them may be left in the file of the database. Try again \
             with: veranda person erase {address}"
        )
    })?;
    let marks: Vec<Marks> = people.iter().map(Marks::of).collect();
    let mails = mails::take_away(&house.mail_dir, &marks)?;

    let mut rows = house.store.read().await?;
    for marks in &marks {
        if let Some(left) = rows.traces(marks).await?.into_iter().find(|trace| !trace.by_words.is_empty()) {
            bail!("Their name or address still stands in {}: {}.", left.table, left.by_words.join(", "));
        }
    }
    Ok(Erased { people: people.len(), replaced, mails })
}

async fn forget(
    house: &House,
    named: Vec<(Person, PersonName)>,
    scopes: Vec<Scope>,
) -> anyhow::Result<(u64, BTreeSet<String>)> {
    let at = house.clock.now();
    let told = scopes.clone();
    let written = house.store.write_across(&scopes, None, move |tx| {
        Box::pin(async move {
            let (mut replaced, mut touched) = (0, BTreeSet::new());
            for (person, name) in named {
                let (rows, tables) = tx.erase_person(&person, &name, at).await?;
                replaced += rows;
                touched.extend(tables);
                for scope in &told {
                    let entry = JournalEntry {
                        scope: *scope,
                        at,
                        by: Actor::System,
                        event: Event::PersonErased,
                        thing: Thing::Person(person.id),
                        // Their name changes wherever a client reads it.
                        shared_with: SharedWith::Client,
                    };
                    tx.journal(entry).await?;
                    // For whom they answered has to be asked again.
                    if let Scope::Client(client) = scope {
                        crate::away::look_at(tx, *client, person.id, at).await?;
                    }
                }
            }
            Ok::<_, WorkFailed<std::convert::Infallible>>((replaced, touched))
        })
    });
    match written.await {
        Ok(veranda_store::Written::Done(done)) => Ok(done),
        Ok(veranda_store::Written::Repeated { .. }) | Err(WriteFailed::KeyReused) => {
            unreachable!("there is no intention")
        }
        Err(WriteFailed::Refused(never)) => match never {},
        Err(WriteFailed::Failed(failure)) => Err(failure.into()),
    }
}
