//! Partners on a project, and what a task has with them.

use super::asks::form_of;
use super::line::stands_behind;
use super::own_words::chosen;
use crate::carry::{Nothing, Work, refuse};
use crate::http::{Call, Refused};
use crate::present::partner as present;
use veranda_api::Code;
use veranda_api::staff::{
    AskPartner, EndPartner, FaceForPartner, NamePartner, NewPartner, PartnerSidesView, PartnersView, PutPartner,
    ShareWithPartner, ShowPartnerSides, ShowPartners, StopWithPartner, TakeBackFromPartner, TellPartner, WhichPartner,
    WithdrawFromPartner,
};
use veranda_domain::ask::NewAsk;
use veranda_domain::{
    Client, PartnerAsk, PartnerFace, PartnerSharing, Partnership, RecallRefused, Scope, Task, Telling,
    partner::PartnerRefused,
};
use veranda_store::{Rows, Seat, WorkFailed, Writing};
use veranda_terms::{AskId, Asked, BadWord, ClientId, PartnerId, ProjectId, RemarkId, SharingId, Staff, TaskId};
use veranda_text::Say;

/// The partners of a project.
pub async fn show_partners(call: Call<Staff>, asked: ShowPartners) -> Result<PartnersView, Refused> {
    of_project(&call, asked.project).await
}

/// Puts a partner on a project: one the firm has, or a new one with a house of its own.
pub async fn put_partner(call: Call<Staff>, asked: PutPartner) -> Result<PartnersView, Refused> {
    let project = asked.project;
    let NewPartner { partner, named } = asked.body;
    let fresh = ClientId::fresh(&mut call.dice());
    let id = match &partner {
        WhichPartner::Known { id } => *id,
        WhichPartner::New { company } if company.host == call.house.public.host => {
            return Err(Refused::because(Code::Taken));
        }
        WhichPartner::New { .. } => PartnerId::of_house(fresh),
    };
    call.carry_out(Scope::Partner(project, id), move |tx, work| {
        Box::pin(async move {
            tx.project(&work.seat, project).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            match partner {
                WhichPartner::Known { id } => {
                    tx.partner(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
                }
                WhichPartner::New { company } => {
                    let veranda_api::staff::NewClient { name, accent, lang, host } = company;
                    tx.save_client(&Client {
                        id: fresh,
                        part_of: None,
                        name,
                        accent,
                        logo: None,
                        lang,
                        host,
                        created: work.at,
                    })
                    .await?;
                    tx.save_partner(id, work.at).await?;
                }
            }
            if tx.partnerships(&work.seat, project).await?.iter().all(|place| place.partner != id) {
                tx.record(Partnership::put(project, id, named, work.by, work.at)).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    of_project(&call, project).await
}

/// Says whether the client is told of a partner.
pub async fn name_partner(call: Call<Staff>, asked: NamePartner) -> Result<PartnersView, Refused> {
    let (project, partner, named) = (asked.project, asked.partner, asked.body.named);
    call.carry_out(Scope::Partner(project, partner), move |tx, work| {
        Box::pin(async move {
            let place = place(tx, &work.seat, project, partner).await?;
            if place.named != named {
                tx.record(place.name(named, work.by, work.at)).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    of_project(&call, project).await
}

/// Takes a partner off a project, with everything that is shared with it and asked of it.
pub async fn end_partner(call: Call<Staff>, asked: EndPartner) -> Result<PartnersView, Refused> {
    let (project, partner) = (asked.project, asked.partner);
    call.carry_out(Scope::Partner(project, partner), move |tx, work| {
        Box::pin(async move {
            tx.project(&work.seat, project).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let places = tx.partnerships(&work.seat, project).await?;
            // Taken off already, by somebody else: what was wanted holds.
            let Some(place) = places.into_iter().find(|place| place.partner == partner) else { return Ok(Nothing) };
            let sharings = tx.partner_sharings(&work.seat, project).await?;
            for open in sharings.into_iter().filter(|one| one.partner == partner && one.stopped.is_none()) {
                stop(tx, &work, &place, open).await?;
            }
            tx.record(place.end(work.by, work.at)).await?;
            Ok(Nothing)
        })
    })
    .await?;
    of_project(&call, project).await
}

/// What each partner has of a task.
pub async fn show_partner_sides(call: Call<Staff>, asked: ShowPartnerSides) -> Result<PartnerSidesView, Refused> {
    sides(&call, asked.task).await
}

/// Shares a task with a partner, or changes what it reads of it.
pub async fn share_with_partner(call: Call<Staff>, asked: ShareWithPartner) -> Result<PartnerSidesView, Refused> {
    let (task, partner) = (asked.task, asked.partner);
    let FaceForPartner { title, text, date } = asked.body;
    let face = PartnerFace { title, text, date };
    let id = SharingId::fresh(&mut call.dice());
    let say = Say::new(call.lang);
    let scope = scope(&call, task, partner).await?;
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let (record, place, open) = all_of(tx, &work.seat, task, partner).await?;
            let change = match open {
                Some(open) => place.tell_anew(open, face, work.by, work.at),
                None => match place.share(&record, face, (id, work.by, work.at)) {
                    Ok(change) => change,
                    Err(PartnerRefused::StandsBehind(line)) => {
                        return refuse(stands_behind(tx, &work.seat, line, None, say).await?);
                    }
                    Err(refused) => return refuse(why(refused)),
                },
            };
            tx.record(change).await?;
            Ok(task)
        })
    })
    .await?;
    sides(&call, task).await
}

/// Stops sharing a task with a partner.
pub async fn stop_with_partner(call: Call<Staff>, asked: StopWithPartner) -> Result<PartnerSidesView, Refused> {
    let (task, partner) = (asked.task, asked.partner);
    let scope = scope(&call, task, partner).await?;
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let (_, place, open) = all_of(tx, &work.seat, task, partner).await?;
            // Stopped already, by somebody else: what was wanted holds.
            if let Some(open) = open {
                stop(tx, &work, &place, open).await?;
            }
            Ok(task)
        })
    })
    .await?;
    sides(&call, task).await
}

/// Asks something of a partner about a task it sees.
pub async fn ask_partner(call: Call<Staff>, asked: AskPartner) -> Result<PartnerSidesView, Refused> {
    let (task, partner) = (asked.task, asked.partner);
    let (mut rows, seat) = call.look().await?;
    let people = rows.people_of_partner(&seat, partner).await?;
    drop(rows);
    if let Asked::People { people: of } = &asked.body.of
        && (of.is_empty() || of.iter().any(|id| !people.iter().any(|(person, _)| person.id == *id)))
    {
        return Err(Refused::field("of", BadWord::Empty));
    }
    let mut dice = call.dice();
    let id = AskId::fresh(&mut dice);
    let veranda_api::staff::NewPartnerAsk { form, own, of, sentence, unlocks, minutes, due } = asked.body;
    let minutes = minutes.map(|minutes| minutes.clamp(1, 480));
    let (undo_until, telling) = (None, Telling::AtOnce);
    let form = form_of(form, &mut dice)?;
    let new = NewAsk { form, own: None, of, sentence, unlocks, minutes, due, undo_until, telling };
    let scope = scope(&call, task, partner).await?;
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let (_, place, open) = all_of(tx, &work.seat, task, partner).await?;
            let new = NewAsk { own: chosen(tx, &work, own, new.form.action()).await?, ..new };
            match place.ask(open.as_ref(), new, (id, work.by, work.at)) {
                Ok(change) => tx.record(change).await?,
                Err(refused) => return refuse(why(refused)),
            };
            Ok(task)
        })
    })
    .await?;
    sides(&call, task).await
}

/// Takes back what was asked of a partner.
pub async fn withdraw_from_partner(call: Call<Staff>, asked: WithdrawFromPartner) -> Result<PartnerSidesView, Refused> {
    let (mut rows, seat) = call.look().await?;
    let PartnerAsk { partner, ask } = rows.partner_ask(&seat, asked.ask).await?.ok_or(Refused::missing())?;
    drop(rows);
    let id = asked.ask;
    call.carry_out(Scope::Partner(ask.project, partner), move |tx, work| {
        Box::pin(async move {
            let asked = tx.partner_ask(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let place = place(tx, &work.seat, asked.ask.project, asked.partner).await?;
            match place.withdraw(asked, work.by, work.at) {
                Ok(change) => tx.record(change).await?,
                Err(_) => return refuse(Refused::because(Code::AskClosed)),
            };
            Ok(Nothing)
        })
    })
    .await?;
    sides(&call, ask.task).await
}

/// Says something in a partner thread.
pub async fn tell_partner(call: Call<Staff>, asked: TellPartner) -> Result<PartnerSidesView, Refused> {
    if asked.body.text.as_str().trim().is_empty() {
        return Err(Refused::field("text", BadWord::Empty));
    }
    let (task, partner, text) = (asked.task, asked.partner, asked.body.text);
    let id = RemarkId::fresh(&mut call.dice());
    let scope = scope(&call, task, partner).await?;
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let (_, place, open) = all_of(tx, &work.seat, task, partner).await?;
            match place.tell(open.as_ref(), id, text, work.by, work.at) {
                Ok(change) => tx.record(change).await?,
                Err(refused) => return refuse(why(refused)),
            };
            Ok(task)
        })
    })
    .await?;
    sides(&call, task).await
}

/// Takes back what the caller told a partner a moment ago.
pub async fn take_back_from_partner(
    call: Call<Staff>,
    asked: TakeBackFromPartner,
) -> Result<PartnerSidesView, Refused> {
    let (mut rows, seat) = call.look().await?;
    let remark = rows.partner_remark(&seat, asked.remark).await?.ok_or(Refused::missing())?;
    drop(rows);
    let (id, task) = (asked.remark, remark.task);
    call.carry_out(Scope::Partner(remark.project, remark.partner), move |tx, work| {
        Box::pin(async move {
            let remark = tx.partner_remark(&work.seat, id).await?;
            let remark = remark.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let place = place(tx, &work.seat, remark.project, remark.partner).await?;
            let entry = match place.take_back(&remark, work.by, work.at) {
                Ok(entry) => entry,
                Err(RecallRefused::NotYours) => return refuse(Refused::because(Code::NotYours)),
                Err(RecallRefused::TooLate) => return refuse(Refused::because(Code::TooLate)),
            };
            tx.forget_partner_remark(&remark).await?;
            tx.journal(entry).await?;
            Ok(Nothing)
        })
    })
    .await?;
    sides(&call, task).await
}

async fn stop(
    tx: &mut Writing,
    work: &Work<Staff>,
    place: &Partnership,
    open: PartnerSharing,
) -> Result<(), WorkFailed<Refused>> {
    let asks = tx.partner_asks_of_task(&work.seat, open.task).await?;
    let asks = asks.into_iter().filter(|one| one.partner == open.partner && one.ask.closed.is_none()).collect();
    let (change, withdrawn) = place.stop(open, asks, work.by, work.at);
    for ask in withdrawn {
        tx.record(ask).await?;
    }
    tx.record(change).await?;
    Ok(())
}

/// Which scope to lock for a task and a partner.
async fn scope(call: &Call<Staff>, task: TaskId, partner: PartnerId) -> Result<Scope, Refused> {
    let (mut rows, seat) = call.look().await?;
    let record = rows.task(&seat, task).await?.ok_or(Refused::missing())?;
    Ok(Scope::Partner(record.project, partner))
}

/// A partner's place on a project that holds.
async fn place(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    project: ProjectId,
    partner: PartnerId,
) -> Result<Partnership, WorkFailed<Refused>> {
    let places = rows.partnerships(seat, project).await?;
    places.into_iter().find(|place| place.partner == partner).ok_or(WorkFailed::Refused(Refused::missing()))
}

/// A task, the partner's place on its project, and what is shared of it.
async fn all_of(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    task: TaskId,
    partner: PartnerId,
) -> Result<(Task, Partnership, Option<PartnerSharing>), WorkFailed<Refused>> {
    let record = rows.task(seat, task).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
    let place = place(rows, seat, record.project, partner).await?;
    let sharings = rows.partner_sharings_of_task(seat, task).await?;
    let open = sharings.into_iter().find(|one| one.partner == partner && one.stopped.is_none());
    Ok((record, place, open))
}

fn why(refused: PartnerRefused) -> Refused {
    match refused {
        PartnerRefused::NeedsSharing => Refused::because(Code::NeedsSharing),
        PartnerRefused::NotForPartners => Refused::field("form", BadWord::NotForPartners),
        PartnerRefused::StandsBehind(_) => Refused::because(Code::StandsBehind),
    }
}

async fn of_project(call: &Call<Staff>, project: ProjectId) -> Result<PartnersView, Refused> {
    let (mut rows, seat) = call.look().await?;
    present::of_project(&mut rows, &seat, project).await?.ok_or(Refused::missing())
}

async fn sides(call: &Call<Staff>, task: TaskId) -> Result<PartnerSidesView, Refused> {
    let (mut rows, seat) = call.look().await?;
    present::sides(&mut rows, &seat, task).await?.ok_or(Refused::missing())
}
