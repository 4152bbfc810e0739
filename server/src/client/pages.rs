//! Pages of a client's contacts.

use crate::door::NEW_VISIT_MS;
use crate::http::{Call, Refused};
use crate::present::client as present;
use crate::speak;
use veranda_api::client::{Board, Home, Me, Reader, ShowBoard, ShowHome, ShowTask, Speak, TaskPage};
use veranda_domain::Scope;
use veranda_terms::Client;

/// Who is looking.
pub async fn me(call: Call<Client>, _: Me) -> Result<Reader, Refused> {
    back_again(&call).await?;
    let (mut rows, _) = call.look().await?;
    let membership = rows.membership(call.caller.person.id, call.caller.client.id).await?;
    let membership = membership.ok_or(Refused::missing())?;
    let firm = rows.firm().await?;
    let person = rows.person(call.caller.person.id).await?.ok_or(Refused::missing())?;
    present::reader(person, membership, call.caller.client.clone(), firm).ok_or(Refused::missing())
}

/// Changes the reader's language.
pub async fn speak(call: Call<Client>, asked: Speak) -> Result<Reader, Refused> {
    speak::speak(&call, Scope::Client(call.caller.client.id), asked.body.lang).await?;
    me(call, Me { body: () }).await
}

/// The first page.
pub async fn home(call: Call<Client>, _: ShowHome) -> Result<Home, Refused> {
    let (mut rows, seat) = call.look().await?;
    let home = present::home(&mut rows, &seat, call.house.clock.now()).await?;
    drop(rows);
    let tasks: Vec<_> = home.cards.iter().map(|card| card.id).collect();
    seen(&call, tasks).await?;
    Ok(home)
}

/// A project's board.
pub async fn board(call: Call<Client>, asked: ShowBoard) -> Result<Board, Refused> {
    let (mut rows, seat) = call.look().await?;
    let board = present::board(&mut rows, &seat, asked.project).await?.ok_or(Refused::missing())?;
    drop(rows);
    seen(&call, board.cards.iter().map(|card| card.id).collect()).await?;
    Ok(board)
}

/// A task, opened.
pub async fn task(call: Call<Client>, asked: ShowTask) -> Result<TaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let page = present::task_page(&mut rows, &seat, asked.task).await?;
    #[cfg(feature = "mutants")]
    if page.is_none() {
        crate::mutants::refused_by_name(&mut rows, asked.task).await?;
    }
    let page = page.ok_or(Refused::missing())?;
    drop(rows);
    seen(&call, vec![asked.task]).await?;
    Ok(page)
}

/// Somebody who comes back after some hours on a living session begins a new visit: "done since you were last here"
/// counts from when they were last here.
async fn back_again(call: &Call<Client>) -> Result<(), Refused> {
    let (seen, at) = (call.caller.session.seen, call.house.clock.now());
    if at.0 - seen.0 <= NEW_VISIT_MS {
        return Ok(());
    }
    let (person, client) = (call.caller.person.id, call.caller.client.id);
    let written = call.house.store.write_quietly(move |tx| {
        Box::pin(async move {
            tx.begin_visit((person, client), at, seen).await?;
            Ok(())
        })
    });
    written.await.map_err(Refused::from)
}

/// Writes down, once per sharing, that somebody of the client had these tasks in front of them.
async fn seen(call: &Call<Client>, tasks: Vec<veranda_terms::TaskId>) -> Result<(), Refused> {
    let (mut rows, seat) = call.look().await?;
    let unseen = rows.unseen(&seat, &tasks).await?;
    drop(rows);
    if unseen.is_empty() {
        return Ok(());
    }
    let (caller, at) = (call.caller.clone(), call.house.clock.now());
    let written = call.house.store.write_quietly(move |tx| {
        Box::pin(async move {
            use crate::http::Person;
            let seat = caller.seat_held(tx).await.map_err(veranda_store::WorkFailed::Refused)?;
            tx.see_tasks(&seat, &unseen, at).await?;
            Ok(())
        })
    });
    written.await.map_err(Refused::from)
}
