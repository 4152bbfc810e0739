//! Finding by words, as somebody of the firm.

use crate::http::{Call, Enters, Refused};
use crate::present::search as present;
use veranda_api::search::{SearchAsStaff, StaffFound};
use veranda_terms::Staff;
use veranda_text::Say;

/// What the caller may see that has these words. Nothing is written down: neither what was looked for nor what was found.
pub async fn search(call: Call<Staff>, asked: SearchAsStaff) -> Result<StaffFound, Refused> {
    call.house.limits.try_search(&Staff::principal(&call.caller).unwrap_or_default())?;
    let (mut rows, seat) = call.look().await?;
    Ok(present::staff(&mut rows, &seat, &asked.q.words(), Say::new(call.lang)).await?)
}
