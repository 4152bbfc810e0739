//! Pages of a partner's people.

use crate::door::visits;
use crate::http::{Call, Person, Refused, reading_goes_on};
use crate::mail::wishes;
use crate::present::client::newest;
use crate::present::mails::of_partner;
use crate::present::{client as for_client, partner as present};
use crate::speak;
use veranda_api::client::{Board, ClientCard, Home, Reader, TaskPage};
use veranda_api::mails::{ClientMails, ClientWishes};
use veranda_api::partner::{ChangeMails, Me, ShowBoard, ShowHome, ShowMails, ShowTask, Speak};
use veranda_domain::{Scope, Wishes};
use veranda_store::WorkFailed;
use veranda_terms::{Moment, Partner};

/// Who is looking.
pub async fn me(call: Call<Partner>, _: Me) -> Result<Reader, Refused> {
    visits(&call.house, &call.caller.session, (call.caller.person.id, call.caller.house.id)).await?;
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
    seen(&call, &home.cards, &call.caller.house.id.to_string(), newest(&home.cards)).await?;
    Ok(home)
}

/// A project's board.
pub async fn board(call: Call<Partner>, asked: ShowBoard) -> Result<Board, Refused> {
    let (mut rows, seat) = call.look().await?;
    let board = present::board(&mut rows, &seat, asked.project).await?.ok_or(Refused::missing())?;
    drop(rows);
    seen(&call, &board.cards, &asked.project.to_string(), newest(&board.cards)).await?;
    Ok(board)
}

/// A task, opened.
pub async fn task(call: Call<Partner>, asked: ShowTask) -> Result<TaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let page = present::task_page(&mut rows, &seat, asked.task).await?.ok_or(Refused::missing())?;
    drop(rows);
    let said = page.remarks.iter().map(|remark| remark.at).max();
    let cards = std::slice::from_ref(&page.card);
    seen(&call, cards, &asked.task.to_string(), newest(cards).max(said)).await?;
    Ok(page)
}

/// Writes down, once per sharing, that somebody of the partner had these tasks in front of them; and, once per piece of news,
/// that this reader had this page in front of them: what they have seen they are not mailed about.
async fn seen(call: &Call<Partner>, cards: &[ClientCard], page: &str, newest: Option<Moment>) -> Result<(), Refused> {
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
    let (glanced, waits) = rows.glance(&seat, page).await?;
    drop(rows);
    let news = newest.max(waits).is_some_and(|newest| glanced.is_none_or(|glanced| glanced < newest));
    if unseen.is_empty() && !news {
        return Ok(());
    }
    let (caller, at, page) = (call.caller.clone(), call.house.clock.now(), page.to_owned());
    let written = call.house.store.write_quietly(move |tx| {
        Box::pin(async move {
            let seat = caller.seat_held(tx).await.map_err(WorkFailed::Refused)?;
            tx.see_as_partner(&seat, &unseen, at).await?;
            if news {
                tx.save_glance(&seat, &page, at).await?;
            }
            Ok(())
        })
    });
    reading_goes_on(written.await.map_err(Refused::from))
}

/// What the caller wants by mail.
pub async fn show_mails(call: Call<Partner>, _: ShowMails) -> Result<ClientMails, Refused> {
    mails(&call).await
}

/// Changes it.
pub async fn change_mails(call: Call<Partner>, asked: ChangeMails) -> Result<ClientMails, Refused> {
    let ClientWishes { asked, told, quiet } = asked.body;
    let (asked, told) = (wishes::rhythm(asked), wishes::rhythm(told));
    let house = Some(call.caller.house.id);
    wishes::change(&call, house, quiet, move |before| Wishes { asked, told, ..before }).await?;
    mails(&call).await
}

async fn mails(call: &Call<Partner>) -> Result<ClientMails, Refused> {
    let (mut rows, seat) = call.look().await?;
    Ok(of_partner(&mut rows, &seat, call.caller.person.id).await?)
}
