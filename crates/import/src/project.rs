//! Microsoft Project's XML (MSPDI, namespace `http://schemas.microsoft.com/project`), as Project and most planning
//! tools save it.
//!
//! The file is read as a stream: one task, resource or assignment at a time is held as a small tree, and only what
//! matters of it is kept. Entities other than the five of XML itself, and document types, are refused.

mod element;
mod file;
mod lines;
mod rows;
mod spans;
mod stream;
mod task;

use crate::draft::finish;
use crate::report::Tally;
use crate::{Choices, Imported, Unreadable, Words, ids};

/// A project that was read.
pub(crate) struct Project {
    file: file::File,
    tally: Tally,
}

/// Reads the XML.
pub(crate) fn parse(text: &str) -> Result<Project, Unreadable> {
    let mut tally = Tally::default();
    let file = stream::read(text, &mut tally)?;
    Ok(Project { file, tally })
}

impl Project {
    /// The plan in it after the choices.
    pub(crate) fn read(&self, file_name: &str, choices: &Choices, says: &Words<'_>) -> Result<Imported, Unreadable> {
        let mut tally = self.tally.clone();
        let name = self.file.name(file_name);
        let source = match self.file.guid.as_str() {
            "" => format!("project:{}", ids::hash(&[&name])),
            guid => ids::of("project", guid).to_string(),
        };
        let mut draft = rows::draft(&self.file, says, &mut tally)?;
        (draft.source, draft.name) = (source, name);
        let plan = finish(draft, choices, says.from_microsoft_project, says, &mut tally)?;
        Ok(Imported { plan, report: tally.report(false) })
    }
}
