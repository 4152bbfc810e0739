//! All clients and their projects.

mod company;
mod families;
mod new_client;
mod page;
mod table;
mod untold;

pub use company::{Company, CompanyFields};
pub use families::{Family, families};
pub use page::Page;
pub use table::Projects;
