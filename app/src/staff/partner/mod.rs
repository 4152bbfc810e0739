//! Partners on a project: further companies, each with a portal of its own.

mod add;
mod dialog;
mod here;

pub use dialog::{PartnersDialog, PartnersItem};
pub use here::{Partners, partners};
