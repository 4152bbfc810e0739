//! What a client keeps of a project: pages that read without a connection, and tables for a spreadsheet, in one archive (zip).

mod files;
mod pages;
mod said;
mod table;
#[cfg(test)]
mod tests;

use std::fmt;
use std::io::{Cursor, Write};
use veranda_api::client::Package;
use veranda_terms::{Day, Moment};
use veranda_text::Say;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A hand-over package, with the clock of the house.
pub struct HandOver<'a> {
    /// What its reader sees of the project.
    pub package: &'a Package,
    /// How many minutes the house's clock is ahead of UTC at a moment.
    pub ahead: &'a (dyn Fn(Moment) -> i32 + Sync),
}

/// Why no package could be written.
#[derive(Debug)]
pub struct PackFailed(String);

impl fmt::Display for PackFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "writing a package: {}", self.0)
    }
}

impl std::error::Error for PackFailed {}

impl HandOver<'_> {
    /// What it is saved as: the project's name in letters every file system takes.
    pub fn name(&self) -> String {
        format!("{}.zip", files::plain(self.package.project.name.as_str(), "project"))
    }

    /// The archive's bytes: the same package is the same bytes.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn written(&self) -> Result<Vec<u8>, PackFailed> {
        let failed = |error: &dyn fmt::Display| PackFailed(error.to_string());
        // Nothing in it knows another time than the one it was made at.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(self.stamp())
            .unix_permissions(0o644);
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in self.files() {
            archive.start_file(name, options).map_err(|e| failed(&e))?;
            archive.write_all(text.as_bytes()).map_err(|e| failed(&e))?;
        }
        Ok(archive.finish().map_err(|e| failed(&e))?.into_inner())
    }

    /// Its files by name, as they stand in it.
    fn files(&self) -> Vec<(String, String)> {
        let order = files::ordered(self.package);
        let mut files = vec![
            ("index.html".to_owned(), pages::index(self, &order)),
            ("style.css".to_owned(), pages::STYLE.to_owned()),
            ("tasks.csv".to_owned(), table::tasks(self, &order)),
            ("decisions.csv".to_owned(), table::decisions(self, &order)),
        ];
        files.extend(order.iter().map(|(name, page)| (name.clone(), pages::task(self, page))));
        files
    }

    fn say(&self) -> Say {
        Say::new(self.package.lang)
    }

    /// The day of the house at a moment.
    fn day_of(&self, at: Moment) -> Day {
        at.day_at((self.ahead)(at))
    }

    /// When it was made, as an archive writes it down (in steps of two seconds, from 1980 on).
    fn stamp(&self) -> DateTime {
        let made = self.package.made;
        let ahead = (self.ahead)(made);
        let (year, month, day) = made.day_at(ahead).ymd();
        let (hour, minute) = made.clock_at(ahead);
        let small = |number: u32| u8::try_from(number).unwrap_or(0);
        let year = u16::try_from(year).unwrap_or(0);
        // What no archive can write down is written down as the beginning of its years.
        DateTime::from_date_and_time(year, small(month), small(day), small(hour.into()), small(minute.into()), 0)
            .unwrap_or_default()
    }
}
