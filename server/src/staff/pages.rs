//! The reader and the portfolio.

use crate::carry::Nothing;
use crate::http::{Call, Refused};
use crate::present::staff as present;
use veranda_api::staff::{Me, Portfolio, PortfolioView, Speak, StaffReader};
use veranda_domain::{Actor, Change, Event, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_terms::Staff;

/// Who is looking.
pub async fn me(call: Call<Staff>, _: Me) -> Result<StaffReader, Refused> {
    let (mut rows, _) = call.look().await?;
    let firm = rows.firm().await?;
    let colleagues = rows.colleagues().await?;
    let person = rows.person(call.caller.person.id).await?.ok_or(Refused::missing())?;
    present::reader(person, firm, colleagues).ok_or(Refused::missing())
}

/// Changes the reader's language.
pub async fn speak(call: Call<Staff>, asked: Speak) -> Result<StaffReader, Refused> {
    let (person, lang) = (call.caller.person.clone(), asked.body.lang);
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            let entry = JournalEntry {
                scope: Scope::Firm,
                at: work.at,
                by: Actor::Person(work.by),
                event: Event::PersonChanged,
                thing: Thing::Person(work.by),
                shared_with: SharedWith::Nobody,
            };
            tx.record(Change { next: Person { lang, ..person }, journal: vec![entry] }).await?;
            Ok(Nothing)
        })
    })
    .await?;
    me(call, Me { body: () }).await
}

/// All clients and projects.
pub async fn portfolio(call: Call<Staff>, _: Portfolio) -> Result<PortfolioView, Refused> {
    let (mut rows, seat) = call.look().await?;
    Ok(present::portfolio(&mut rows, &seat).await?)
}
