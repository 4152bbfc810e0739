//! Telling a person everything that is kept about them, as JSON.

use crate::House;
use crate::people::mails;
use anyhow::bail;
use serde_json::{Map, Value, json};
use veranda_store::{Cell, Marks, Trace};
use veranda_terms::EmailAddress;

/// What the JSON says it is.
const FORM: &str = "veranda person 1";

/// Everything kept about whoever has this address: every row of every table that names them by id (`records`), every row in
/// which their name or address stands in words (`mentions`), and the mails to or about them. Hashes and what opens a door
/// are left out, and it is said where.
///
/// # Errors
/// A sentence: nobody has the address; or the store or the disk lets us down.
pub async fn told(house: &House, email: &EmailAddress) -> anyhow::Result<Value> {
    let mut rows = house.store.read().await?;
    let people = rows.people_by_email(email).await?;
    if people.is_empty() {
        bail!("Nobody has the address {email}.");
    }
    let mut told = Vec::new();
    for person in &people {
        let (mut records, mut mentions) = (Map::new(), Map::new());
        for trace in rows.traces(&Marks::of(person)).await? {
            let to = if trace.by_id { &mut records } else { &mut mentions };
            let Trace { table, cells, .. } = trace;
            let row: Map<String, Value> =
                cells.into_iter().map(|(column, cell)| (column.clone(), shown(&table, &column, cell))).collect();
            match to.entry(table).or_insert_with(|| Value::Array(Vec::new())) {
                Value::Array(rows) => rows.push(Value::Object(row)),
                _ => unreachable!("only arrays are put in"),
            }
        }
        told.push(json!({ "id": person.id.to_string(), "records": records, "mentions": mentions }));
    }
    drop(rows);
    let marks: Vec<Marks> = people.iter().map(Marks::of).collect();
    let mails = mails::of(&house.mail_dir, &marks)?;
    let mails: Vec<Value> = mails
        .into_iter()
        .map(|(file, bytes)| json!({ "file": file, "message": String::from_utf8_lossy(&bytes) }))
        .collect();
    Ok(json!({
        "form": FORM,
        "made": house.clock.now().0,
        "address": email.as_str(),
        "people": told,
        "mails": mails,
    }))
}

fn shown(table: &str, column: &str, cell: Cell) -> Value {
    let kept_back = column.ends_with("_hash") || (table == "job" && column == "payload");
    match cell {
        Cell::Nothing => Value::Null,
        Cell::Number(number) => number.into(),
        Cell::Text(text) if kept_back && !text.is_empty() => "(kept back: it guards a way in)".into(),
        Cell::Text(text) => text.into(),
    }
}
