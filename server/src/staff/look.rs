//! Seeing the portal as a contact.

use crate::carry::refuse;
use crate::http::{Call, Refused};
use crate::secret;
use veranda_api::Route;
use veranda_api::staff::{SeeAs, SeeAsAddress, SeeFrom};
use veranda_domain::{Look, Scope};
use veranda_terms::{LookId, Staff};

/// Makes the address at which the reader sees what this contact sees. Opening it is what is recorded.
pub async fn see_as(call: Call<Staff>, asked: SeeAs) -> Result<SeeAsAddress, Refused> {
    let (mut rows, seat) = call.look().await?;
    // Of a department's readers, those of the client it belongs to have their place there.
    let people = rows.who_see(&seat, asked.client).await?;
    let place = people.iter().find(|(_, place)| place.person == asked.person).map(|(_, place)| place.client);
    let client = rows.client(&seat, place.unwrap_or(asked.client)).await?.ok_or(Refused::missing())?;
    // A contact sees all that is shared with their client: whoever was given single projects does not.
    if !rows.has_whole_client(&seat, client.id).await? {
        return Err(Refused::missing());
    }
    let SeeFrom { project, task } = asked.body;
    let project = match project {
        Some(id) => {
            let project = rows.project(&seat, id).await?.ok_or(Refused::missing())?;
            if !rows.is_theirs(client.id, project.id).await? {
                return Err(Refused::missing());
            }
            Some(project.id)
        }
        None => None,
    };
    let task = match task {
        Some(id) => {
            let task = rows.task(&seat, id).await?.filter(|task| Some(task.project) == project);
            Some(task.ok_or(Refused::missing())?.id)
        }
        None => None,
    };
    drop(rows);
    let mut dice = call.dice();
    let (id, link_secret) = (LookId::fresh(&mut dice), secret::link_secret(&mut dice));
    let secret_hash = secret::hashed(&link_secret);
    let (contact, client_id) = (asked.person, client.id);
    let staff_session = call.caller.session.token_hash.clone();
    let id = call
        .carry_out(Scope::Client(client_id), move |tx, work| {
            Box::pin(async move {
                if tx.contact_seat(contact, client_id).await?.is_none() {
                    return refuse(Refused::missing());
                }
                tx.forget_looks(work.at).await?;
                tx.save_look(&Look {
                    id,
                    contact,
                    client: client_id,
                    project,
                    task,
                    by: work.by,
                    staff_session,
                    secret_hash,
                    token_hash: None,
                    made: work.at,
                    until: work.at.plus_ms(Look::OPENS_MS),
                })
                .await?;
                Ok(id)
            })
        })
        .await?;
    let path = format!("{}#{link_secret}", Route::SeeAs(id));
    Ok(SeeAsAddress { address: call.house.public.on(&client.host, &path) })
}
