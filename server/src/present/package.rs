//! A project as the files its client keeps: what the client sees, and nothing else, whoever takes it.

use super::client as for_client;
use super::markdown::shown;
use std::collections::HashMap;
use veranda_api::client::{ClientProject, Package, TaskPage};
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{Client, Lang, Moment, ProjectId};

/// Everything the client whose seat it is sees of a project; nothing where it sees no task of it.
///
/// # Errors
/// When the store fails.
pub async fn package(
    rows: &mut Rows,
    seat: &Seat<Client>,
    id: ProjectId,
    lang: Lang,
    now: Moment,
) -> Result<Option<Package>, Failure> {
    let Some(record) = rows.project(seat, id).await? else { return Ok(None) };
    let Some(firm) = rows.firm().await? else { return Ok(None) };
    let Some(house) = rows.client_for_door(record.client).await? else { return Ok(None) };
    let texts: HashMap<_, _> =
        rows.tasks(seat, id).await?.into_iter().map(|task| (task.id, shown(task.face.text.as_str()))).collect();
    let (project, cards) = for_client::cards_of(rows, seat, record).await?;
    if cards.is_empty() {
        return Ok(None);
    }
    let released = for_client::judgement(rows, seat, id).await?;
    let mut tasks = Vec::with_capacity(cards.len());
    for card in cards {
        let Some(text) = texts.get(&card.id).cloned() else { continue };
        let remarks = match card.remarks {
            0 => Vec::new(),
            _ => {
                let said = rows.remarks(seat, card.id).await?;
                for_client::thread(rows, said).await?
            }
        };
        tasks.push(TaskPage { card, text, remarks });
    }
    let package = Package {
        lang,
        made: now,
        project: ClientProject { released, ..project },
        client_name: house.whole_name(),
        firm_name: firm.name,
        tasks,
    };
    #[cfg(feature = "mutants")]
    let package = crate::mutants::packed(rows, package).await?;
    Ok(Some(package))
}
