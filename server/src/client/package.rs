//! A project as files to keep.

use crate::http::{Call, Refused};
use crate::present::package as present;
use veranda_api::client::{DownloadPackage, Package};
use veranda_terms::Client;

/// Everything the caller's client sees of a project.
pub async fn package(call: Call<Client>, asked: DownloadPackage) -> Result<Package, Refused> {
    let (mut rows, seat) = call.look().await?;
    let package = present::package(&mut rows, &seat, asked.project, call.lang, call.house.clock.now()).await?;
    package.ok_or(Refused::missing())
}
