//! The status report as people see it: what is made of a [`ReportView`](veranda_api::report::ReportView), and nothing
//! more than the view holds. The server writes it as HTML (feature `ssr`); in the browser the same functions keep the
//! elements up to date (feature `csr`). Days are days in UTC, so both write the same words.

mod band;
mod changes;
mod chart;
mod delays;
mod foot;
pub mod icons;
mod lists;
mod milestones;
mod page;
mod rows;
#[cfg(test)]
mod samples;
#[cfg(feature = "ssr")]
pub mod ssr;
mod standing;
mod summary;
mod turns;
#[cfg(all(test, feature = "ssr"))]
mod written;

pub use page::{Connection, Report, page, preview};
pub use summary::summary;
