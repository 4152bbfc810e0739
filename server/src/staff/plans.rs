//! Bringing in a plan from elsewhere: looked at as often as one likes, then brought in once.

use crate::http::{Call, Refused};
use crate::import::{self, Landing, People, ReadPlan};
use crate::present::plans as present;
use veranda_api::staff::{ImportPlan, LookAtPlan, PlanAsk, PlanDone, PlanLook};
use veranda_domain::{Actor, Client, Scope};
use veranda_terms::{ClientId, ProjectId, Staff};
use veranda_text::Say;

/// What is in a file, and what would become of it. Changes nothing.
pub async fn look_at_plan(call: Call<Staff>, asked: LookAtPlan) -> Result<PlanLook, Refused> {
    let (client, people, read) = read(&call, asked.client, &asked.body).await?;
    let (mut rows, seat) = call.look().await?;
    let target = rows.project_by_source(&seat, client.id, &read.imported.plan.source).await?;
    Ok(present::look(Say::new(call.lang), read, &people, &asked.body.choices, target))
}

/// Brings a plan in, all internal, in one transaction.
pub async fn import_plan(call: Call<Staff>, asked: ImportPlan) -> Result<PlanDone, Refused> {
    let (client, people, read) = read(&call, asked.client, &asked.body).await?;
    if let Some(asks) = read.asks {
        return Err(import::undecided(Say::new(call.lang), asks));
    }
    let (mut rows, seat) = call.look().await?;
    let known = rows.project_by_source(&seat, client.id, &read.imported.plan.source).await?;
    let lang = rows.firm().await?.map_or(veranda_terms::Lang::En, |firm| firm.lang);
    drop(rows);
    let mut dice = call.dice();
    let updated = known.is_some();
    let project = known.map_or_else(|| ProjectId::fresh(&mut dice), |project| project.id);
    let (plan, report) = (read.imported.plan, read.imported.report);
    let name = plan.name.clone();
    let (client, language) = (client.id, call.lang);
    let left = call
        .carry_out(Scope::Project(project), move |tx, work| {
            Box::pin(async move {
                super::team::has_whole_client(tx, &work.seat, client, language).await?;
                let actor = Actor::Person(work.by);
                let landing = Landing { tx, seat: work.seat, dice, at: work.at, lang, project, by: actor, people };
                landing.plan(client, plan).await?;
                Ok(format!("{project} {}", if updated { "updated" } else { "new" }))
            })
        })
        .await?;
    // A repeated intention says what the first run did.
    let (project, updated) = left.split_once(' ').unwrap_or((&left, ""));
    let project = project.parse().map_err(Refused::broken)?;
    Ok(PlanDone { project, name, updated: updated == "updated", report: present::report(Say::new(call.lang), report) })
}

/// The file, read with what was chosen, and who its people are here.
async fn read(call: &Call<Staff>, client: ClientId, asked: &PlanAsk) -> Result<(Client, People, ReadPlan), Refused> {
    let (mut rows, seat) = call.look().await?;
    let client = rows.client(&seat, client).await?.ok_or(Refused::missing())?;
    let colleagues = rows.colleagues().await?;
    let firm = rows.firm().await?.map_or(veranda_terms::Lang::En, |firm| firm.lang);
    drop(rows);
    let choices = import::choices(&asked.choices)?;
    let read = import::read(Say::new(call.lang), Say::new(firm), &asked.file_name, call.file.clone(), choices).await?;
    let people = People::of(&read.found, &colleagues, &asked.choices)?;
    Ok((client, people, read))
}
