//! A client, opened: its people, its projects, and what it was ever shown.

pub mod address;
mod contacts;
mod departments;
mod history;
mod holidays;
mod invite;
mod new_department;
mod new_project;
mod newcomers;
mod page;
mod partner_on;
mod rights;

pub use contacts::role_word;
pub use departments::Department;
pub use history::History;
pub use page::Page;
