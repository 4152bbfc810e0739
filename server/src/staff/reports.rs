//! The firm's side of a status report: what is released about a project, and who has a link.

use crate::carry::{Nothing, refuse};
use crate::http::{Call, Refused};
use crate::present::{people::Names, report as present};
use crate::{password, secret};
use veranda_api::report::{LinkRow, MadeLink, ReportPage, ReportView};
use veranda_api::staff::{MakeLink, NewLink, NewRelease, ReleaseJudgement, RevokeLink, ShowReport};
use veranda_api::{Code, Route};
use veranda_domain::report::release;
use veranda_domain::{Link, Project, Release, ReleaseRefused, Scope, SharedWith};
use veranda_store::WorkFailed;
use veranda_terms::{BadWord, Level, LinkId, PersonId, ProjectId, Staff};

/// A project's report and its links.
pub async fn show_report(call: Call<Staff>, asked: ShowReport) -> Result<ReportPage, Refused> {
    page(&call, asked.project).await
}

/// Releases health and forecast, under the caller's name.
pub async fn release_judgement(call: Call<Staff>, asked: ReleaseJudgement) -> Result<ReportPage, Refused> {
    let (id, NewRelease { health, first, last, words }) = (asked.project, asked.body);
    let forecast = match (first, last) {
        (None, None) => None,
        (Some(first), Some(last)) => Some((first, last)),
        (Some(_), None) => return Err(Refused::field("last", BadWord::Empty)),
        (None, Some(_)) => return Err(Refused::field("first", BadWord::Empty)),
    };
    known(&call, id).await?;
    call.carry_out(Scope::Project(id), move |tx, work| {
        Box::pin(async move {
            let project = tx.project(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let new = Release { project: id, at: work.at, by: work.by, health, forecast, words };
            match release(&project, new) {
                Ok(change) => tx.record(change).await?,
                Err(ReleaseRefused::NotShared) => return refuse(Refused::because(Code::NothingShared)),
                Err(ReleaseRefused::ForecastBackwards) => return refuse(Refused::field("last", BadWord::Backwards)),
            };
            Ok(Nothing)
        })
    })
    .await?;
    page(&call, id).await
}

/// Makes a link to a report.
pub async fn make_link(call: Call<Staff>, asked: MakeLink) -> Result<MadeLink, Refused> {
    let (project, NewLink { for_whom, level, lang, days, password, bare }) = (asked.project, asked.body);
    let days = days.unwrap_or(Link::USUAL_DAYS);
    if !(1..=Link::MOST_DAYS).contains(&days) {
        return Err(Refused::field("days", BadWord::NotWithin { least: 1, most: u32::from(Link::MOST_DAYS) }));
    }
    let mut dice = call.dice();
    let password_hash = match password {
        Some(typed) => {
            password::looked_at(&typed.0).map_err(|why| Refused::field("password", why))?;
            Some(password::hash(typed.0, &mut dice).await.map_err(Refused::broken)?)
        }
        None => None,
    };
    known(&call, project).await?;
    let id = LinkId::fresh(&mut dice);
    let secret_hash = secret::hashed(&secret::of_link(&call.house.code_key, id));
    let link = call
        .carry_out(Scope::Project(project), move |tx, work| {
            Box::pin(async move {
                let record = tx.project(&work.seat, project).await?;
                let record = record.ok_or(WorkFailed::Refused(Refused::missing()))?;
                if record.shared_with != SharedWith::Client {
                    return refuse(Refused::because(Code::NothingShared));
                }
                let until = work.at.plus_days(i64::from(days));
                let link = Link {
                    id,
                    project,
                    by: work.by,
                    made: work.at,
                    for_whom,
                    level,
                    lang,
                    until,
                    password_hash,
                    bare,
                    secret_hash,
                    revoked: None,
                    opened: 0,
                    last_opened: None,
                };
                tx.record(link.make()).await?;
                Ok(id)
            })
        })
        .await?;
    Ok(MadeLink { link, page: page(&call, project).await? })
}

/// Ends a link. Whoever reads by it loses it with the commit.
pub async fn revoke_link(call: Call<Staff>, asked: RevokeLink) -> Result<ReportPage, Refused> {
    let id = asked.link;
    let (mut rows, seat) = call.look().await?;
    let project = rows.link(id).await?.ok_or(Refused::missing())?.project;
    rows.project(&seat, project).await?.ok_or(Refused::missing())?;
    drop(rows);
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            tx.project(&work.seat, project).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let link = tx.link(id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            tx.record(link.revoke(work.by, work.at)).await?;
            tx.end_guest_sessions(id).await?;
            Ok(Nothing)
        })
    })
    .await?;
    page(&call, project).await
}

async fn known(call: &Call<Staff>, project: ProjectId) -> Result<Project, Refused> {
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, project).await?.ok_or(Refused::missing())
}

/// The page as it is now. The preview is made with a guest's seat: it cannot hold more than a reader gets.
async fn page(call: &Call<Staff>, id: ProjectId) -> Result<ReportPage, Refused> {
    let now = call.house.clock.now();
    let (mut rows, seat) = call.look().await?;
    let project = rows.project(&seat, id).await?.ok_or(Refused::missing())?;
    let client = rows.client(&seat, project.client).await?.ok_or(Refused::missing())?;
    let view = match rows.guest_class(id, Level::Details).await? {
        Some(reader) => present::report(&mut rows, &reader, None, call.lang, now).await?,
        None => None,
    };
    let shared = view.is_some();
    let report = match view {
        Some(view) => view,
        None => ReportView {
            project_name: project.name,
            client_name: client.whole_name(),
            firm_name: rows.firm().await?.ok_or(Refused::missing())?.name,
            level: Level::Details,
            lang: call.lang,
            passed_on: None,
            released: None,
            tasks: Vec::new(),
            turns: Vec::new(),
            changes: Vec::new(),
        },
    };
    let records = rows.links(&seat, id).await?;
    let makers: Vec<PersonId> = records.iter().map(|link| link.by).collect();
    let names = Names::of(&mut rows, &[], &[], &makers).await?;
    let address = |link: &Link| {
        let path = format!("{}#{}", Route::Link(link.id), secret::of_link(&call.house.code_key, link.id));
        call.house.public.on(&client.host, &path)
    };
    let links: Vec<LinkRow> = records
        .into_iter()
        .filter_map(|link| {
            let by = names.somebody(link.by)?;
            Some(present::link(link, by, now, address))
        })
        .collect();
    Ok(ReportPage { report, shared, links })
}
