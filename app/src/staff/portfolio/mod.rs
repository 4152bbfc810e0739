//! All clients and their projects.

mod company;
mod new_client;
mod page;
mod table;

pub use company::{Company, CompanyFields};
pub use page::Page;
pub use table::Projects;
