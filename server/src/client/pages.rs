//! Pages of a client's contacts.

use crate::door::visits;
use crate::http::{Call, Refused, reading_goes_on};
use crate::present::away::Absences;
use crate::present::client as present;
use crate::present::client::newest;
use crate::speak;
use veranda_api::client::{Board, Home, Me, Reader, ShowBoard, ShowHome, ShowTask, Speak, TaskPage};
use veranda_domain::Scope;
use veranda_terms::{Client, Moment, TaskId};

/// Who is looking.
pub async fn me(call: Call<Client>, _: Me) -> Result<Reader, Refused> {
    back_again(&call).await?;
    let (mut rows, seat) = call.look().await?;
    let membership = rows.membership(call.caller.person.id, call.caller.client.id).await?;
    let membership = membership.ok_or(Refused::missing())?;
    let firm = rows.firm().await?;
    let person = rows.person(call.caller.person.id).await?.ok_or(Refused::missing())?;
    let reader = present::reader(person, membership, call.caller.client.clone(), firm).ok_or(Refused::missing())?;
    let away = Absences::here(&mut rows, &seat, call.house.today()).await?.shown(reader.id);
    let looking = call.caller.looking.as_ref().map(|looking| looking.said(&call.house));
    Ok(Reader { away, looking, ..reader })
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
    seen(&call, tasks, &call.caller.client.id.to_string(), newest(&home.cards)).await?;
    Ok(home)
}

/// A project's board.
pub async fn board(call: Call<Client>, asked: ShowBoard) -> Result<Board, Refused> {
    let (mut rows, seat) = call.look().await?;
    let board = present::board(&mut rows, &seat, asked.project).await?.ok_or(Refused::missing())?;
    drop(rows);
    let tasks = board.cards.iter().map(|card| card.id).collect();
    seen(&call, tasks, &asked.project.to_string(), newest(&board.cards)).await?;
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
    let said = page.remarks.iter().map(|remark| remark.at).max();
    let newest = newest(std::slice::from_ref(&page.card)).max(said);
    seen(&call, vec![asked.task], &asked.task.to_string(), newest).await?;
    Ok(page)
}

/// Whether it is somebody of the firm who looks as the contact: then nothing is written down as theirs.
fn looks(call: &Call<Client>) -> bool {
    #[cfg(feature = "mutants")]
    if crate::mutants::is_on(crate::mutants::Leak::LookingIsSeen) {
        return false;
    }
    call.caller.looking.is_some()
}

/// Somebody who comes back after some hours on a living session begins a new visit: "done since you were last here"
/// counts from when they were last here.
async fn back_again(call: &Call<Client>) -> Result<(), Refused> {
    if looks(call) {
        return Ok(());
    }
    visits(&call.house, &call.caller.session, (call.caller.person.id, call.caller.client.id)).await
}

/// Writes down, once per sharing, that somebody of the client had these tasks in front of them; and, once per piece of
/// news, that this contact had this page in front of them: what they have seen they are not mailed about.
async fn seen(call: &Call<Client>, tasks: Vec<TaskId>, page: &str, newest: Option<Moment>) -> Result<(), Refused> {
    if looks(call) {
        return Ok(());
    }
    let (mut rows, seat) = call.look().await?;
    let unseen = rows.unseen(&seat, &tasks).await?;
    let (glanced, waits) = rows.glance(&seat, page).await?;
    drop(rows);
    let news = newest.max(waits).is_some_and(|newest| glanced.is_none_or(|glanced| glanced < newest));
    if unseen.is_empty() && !news {
        return Ok(());
    }
    let (caller, at, page) = (call.caller.clone(), call.house.clock.now(), page.to_owned());
    let written = call.house.store.write_quietly(move |tx| {
        Box::pin(async move {
            use crate::http::Person;
            let seat = caller.seat_held(tx).await.map_err(veranda_store::WorkFailed::Refused)?;
            tx.see_tasks(&seat, &unseen, at).await?;
            if news {
                tx.save_glance(&seat, &page, at).await?;
            }
            Ok(())
        })
    });
    reading_goes_on(written.await.map_err(Refused::from))
}
