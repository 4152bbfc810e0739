//! The report, for the page that is already open.

use crate::http::{Call, GuestCaller, Refused};
use crate::present::report as present;
use veranda_api::Code;
use veranda_api::guest::ShowReport;
use veranda_api::report::ReportView;
use veranda_terms::Guest;

/// The report of the caller's link.
pub async fn report(call: Call<Guest>, _: ShowReport) -> Result<ReportView, Refused> {
    let (mut rows, seat) = call.look().await?;
    let GuestCaller { link, .. } = &call.caller;
    let view = present::report(&mut rows, &seat, Some(link), call.lang, call.house.clock.now()).await?;
    view.ok_or(Refused::because(Code::SignedOut))
}
