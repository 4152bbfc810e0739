//! All clients and their projects.

mod families;
mod new_client;
mod page;
mod table;

pub use families::{Family, families};
pub use page::Page;
pub use table::Projects;
