//! Making a template of a project, and sharing what one has prepared.

mod bar;
mod make;

pub use bar::PreparedBar;
pub use make::TemplateDialog;
