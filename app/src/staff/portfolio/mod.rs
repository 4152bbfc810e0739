//! All clients and their projects.

mod new_client;
mod page;
mod table;

pub use page::Page;
pub use table::Projects;
