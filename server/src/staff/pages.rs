//! The reader and the portfolio.

use crate::http::{Call, Refused};
use crate::present::staff as present;
use crate::speak;
use veranda_api::staff::{Me, Portfolio, PortfolioView, Speak, StaffReader};
use veranda_domain::Scope;
use veranda_terms::Staff;

/// Who is looking.
pub async fn me(call: Call<Staff>, _: Me) -> Result<StaffReader, Refused> {
    let (mut rows, _) = call.look().await?;
    let firm = rows.firm().await?;
    let logo = rows.firm_logo().await?;
    let colleagues = rows.colleagues().await?;
    let person = rows.person(call.caller.person.id).await?.ok_or(Refused::missing())?;
    present::reader(person, firm, logo, colleagues).ok_or(Refused::missing())
}

/// Changes the reader's language.
pub async fn speak(call: Call<Staff>, asked: Speak) -> Result<StaffReader, Refused> {
    speak::speak(&call, Scope::Firm, asked.body.lang).await?;
    me(call, Me { body: () }).await
}

/// All clients and projects.
pub async fn portfolio(call: Call<Staff>, _: Portfolio) -> Result<PortfolioView, Refused> {
    let (mut rows, seat) = call.look().await?;
    Ok(present::portfolio(&mut rows, &seat).await?)
}
