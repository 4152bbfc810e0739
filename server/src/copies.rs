//! Copies of the whole house in one file, made while it serves, and houses made of them again.
//!
//! # The file
//! A tar archive pressed with gzip (RFC 1952), readable with `tar -tzf`, in this order:
//!
//! | member | what it is |
//! | --- | --- |
//! | `about.json` | form, program, time, version of the schema, and each table with its columns |
//! | `rows/{table}/{part}.jsonl` | rows, one JSON array a line, sorted by key; a part ends after about 1 MiB |
//! | `files/{path}` | what lies in the data folder: keys, mails, checkpoints; never the database's own files |
//! | `checkpoint.json` | where every chain of the journal ended in this copy, signed |
//! | `manifest.json` | the length and SHA-256 of every member before it, in their order |
//!
//! It is the same on SQLite and PostgreSQL, so a copy of one becomes a house on the other. The rows are those of one
//! snapshot; files are copied after it, so that whatever a row names is there.

mod archive;
mod backup;
mod restore;

pub use archive::{Manifest, Member, manifest};
pub use backup::{Copied, backup};
pub use restore::{Restored, restore};
