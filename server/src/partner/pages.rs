//! Pages of a partner's people.

use crate::http::{Call, Person, Refused, reading_goes_on};
use crate::present::{client as for_client, partner as present};
use crate::speak;
use veranda_api::client::{Board, ClientCard, Home, Reader, TaskPage};
use veranda_api::partner::{Me, ShowBoard, ShowHome, ShowTask, Speak};
use veranda_domain::Scope;
use veranda_store::WorkFailed;
use veranda_terms::Partner;

/// Who is looking.
pub async fn me(call: Call<Partner>, _: Me) -> Result<Reader, Refused> {
    let (mut rows, _) = call.look().await?;
    let house = call.caller.house.clone();
    let place = rows.membership(call.caller.person.id, house.id).await?.ok_or(Refused::missing())?;
    let firm = rows.firm().await?;
    let person = rows.person(call.caller.person.id).await?.ok_or(Refused::missing())?;
    for_client::reader(person, place, house, firm).ok_or(Refused::missing())
}

/// Changes the reader's language.
pub async fn speak(call: Call<Partner>, asked: Speak) -> Result<Reader, Refused> {
    speak::speak(&call, Scope::Client(call.caller.house.id), asked.body.lang).await?;
    me(call, Me { body: () }).await
}

/// The first page.
pub async fn home(call: Call<Partner>, _: ShowHome) -> Result<Home, Refused> {
    let (mut rows, seat) = call.look().await?;
    let home = present::home(&mut rows, &seat, call.house.clock.now()).await?;
    drop(rows);
    seen(&call, &home.cards).await?;
    Ok(home)
}

/// A project's board.
pub async fn board(call: Call<Partner>, asked: ShowBoard) -> Result<Board, Refused> {
    let (mut rows, seat) = call.look().await?;
    let board = present::board(&mut rows, &seat, asked.project).await?.ok_or(Refused::missing())?;
    drop(rows);
    seen(&call, &board.cards).await?;
    Ok(board)
}

/// A task, opened.
pub async fn task(call: Call<Partner>, asked: ShowTask) -> Result<TaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let page = present::task_page(&mut rows, &seat, asked.task).await?.ok_or(Refused::missing())?;
    drop(rows);
    seen(&call, std::slice::from_ref(&page.card)).await?;
    Ok(page)
}

/// Writes down, once per sharing, that somebody of the partner had these tasks in front of them.
async fn seen(call: &Call<Partner>, cards: &[ClientCard]) -> Result<(), Refused> {
    let (mut rows, seat) = call.look().await?;
    let mut unseen = Vec::new();
    let mut projects: Vec<_> = cards.iter().map(|card| card.project).collect();
    projects.sort_unstable();
    projects.dedup();
    for project in projects {
        let sharings = rows.partner_sharings(&seat, project).await?;
        let theirs = sharings.iter().filter(|one| one.first_seen.is_none());
        unseen.extend(theirs.filter(|one| cards.iter().any(|card| card.id == one.task)).map(|one| one.id));
    }
    drop(rows);
    if unseen.is_empty() {
        return Ok(());
    }
    let (caller, at) = (call.caller.clone(), call.house.clock.now());
    let written = call.house.store.write_quietly(move |tx| {
        Box::pin(async move {
            let seat = caller.seat_held(tx).await.map_err(WorkFailed::Refused)?;
            tx.see_as_partner(&seat, &unseen, at).await?;
            Ok(())
        })
    });
    reading_goes_on(written.await.map_err(Refused::from))
}
