//! Departments of a client.

use super::clients::{entry, page};
use crate::carry::refuse;
use crate::http::{Call, Refused};
use veranda_api::staff::{ClientPage, CreateDepartment, NewDepartment};
use veranda_domain::{Change, Client, Event, PartOf, Scope, Thing};
use veranda_store::WorkFailed;
use veranda_terms::{ClientId, Staff};

/// Takes a department of a client in. What it does not have of its own it takes from the client. A department has no
/// departments: asked for one, it is as if it were not there.
pub async fn create_department(call: Call<Staff>, asked: CreateDepartment) -> Result<ClientPage, Refused> {
    if asked.body.host == call.house.public.host {
        return Err(Refused::because(veranda_api::Code::Taken));
    }
    let id = ClientId::fresh(&mut call.dice());
    let (of, lang) = (asked.client, call.lang);
    let department = call
        .carry_out(Scope::Client(id), move |tx, work| {
            Box::pin(async move {
                super::team::has_whole_client(tx, &work.seat, of, lang).await?;
                let whole = tx.client(&work.seat, of).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
                if whole.part_of.is_some() {
                    return refuse(Refused::missing());
                }
                let NewDepartment { name, accent, lang, host } = asked.body;
                let part_of = PartOf {
                    client: of,
                    name: whole.name,
                    accent: accent.is_none(),
                    lang: lang.is_none(),
                    logo: false,
                };
                let (accent, lang) = (accent.unwrap_or(whole.accent), lang.unwrap_or(whole.lang));
                let part_of = Some(part_of);
                let department = Client { id, part_of, name, accent, logo: None, lang, host, created: work.at };
                let journal = vec![entry(id, Thing::Client(id), Event::ClientCreated, work.by, work.at)];
                tx.record(Change { next: department, journal }).await?;
                let (_, theirs) = tx.holidays(&work.seat, of).await?;
                tx.set_holidays(Some(id), theirs).await?;
                Ok(id)
            })
        })
        .await?;
    page(&call, department).await
}
