//! The file as a stream of elements.

use super::element::Element;
use super::file::File;
use crate::report::Tally;
use crate::{Unreadable, WrongKind, text};
use quick_xml::Reader;
use quick_xml::errors::{IllFormedError, SyntaxError};
use quick_xml::events::Event;

/// An honest project is nested seven deep.
const DEEPEST: usize = 32;
/// Elements of one task, resource or setting. Work spread over days is passed over and not counted here.
const MOST_INSIDE: u64 = 20_000;
/// Elements altogether. A task has about a hundred.
const MOST_ELEMENTS: u64 = 4_000_000;
/// Of these there are thousands, and one is kept at a time.
const LISTS: &[&str] = &["Tasks", "Resources", "Assignments", "Calendars", "ExtendedAttributes"];

pub(super) fn read(xml: &str, tally: &mut Tally) -> Result<File, Unreadable> {
    let mut walk = Walk { reader: Reader::from_str(xml), xml, file: File::default(), elements: 0 };
    let (root, is_empty) = walk.root()?;
    if root.rsplit(':').next() != Some("Project") {
        return Err(wrong_root(&root));
    }
    if !is_empty {
        walk.project(tally)?;
    }
    walk.file.check()?;
    Ok(walk.file)
}

fn wrong_root(root: &str) -> Unreadable {
    let looks_like = if root.eq_ignore_ascii_case("html") { WrongKind::WebPage } else { WrongKind::OtherXml };
    Unreadable::WrongKind { looks_like }
}

struct Walk<'a> {
    reader: Reader<&'a [u8]>,
    xml: &'a str,
    file: File,
    elements: u64,
}

impl<'a> Walk<'a> {
    /// The next event that says something, with the line a document type stands in.
    fn next(&mut self) -> Result<Event<'a>, Unreadable> {
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(bad) => return Err(self.broken(&bad)),
            };
            match event {
                Event::DocType(text) => {
                    if text.trim_start().to_ascii_lowercase().starts_with("html") {
                        return Err(Unreadable::WrongKind { looks_like: WrongKind::WebPage });
                    }
                    return Err(Unreadable::DocumentType { line: self.place().0 });
                }
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
                Event::Start(_) | Event::Empty(_) => {
                    self.elements += 1;
                    if self.elements > MOST_ELEMENTS {
                        return Err(Unreadable::TooManyThings { most: MOST_ELEMENTS });
                    }
                    return Ok(event);
                }
                event => return Ok(event),
            }
        }
    }

    /// The name of the root, and whether it is empty.
    fn root(&mut self) -> Result<(String, bool), Unreadable> {
        loop {
            match self.next()? {
                Event::Start(start) => {
                    let root = start.name().as_ref().to_owned();
                    let of_project = |value: &str| value.contains("schemas.microsoft.com/project");
                    let spaces: Vec<_> = (start.attributes().flatten())
                        .filter(|attribute| attribute.key.as_ref().starts_with("xmlns"))
                        .map(|attribute| attribute.value.into_owned())
                        .collect();
                    // Some tools leave the namespace out; another one is another format (GanttProject, Primavera).
                    if !spaces.is_empty() && !spaces.iter().any(|space| of_project(space)) {
                        return Err(wrong_root(if root.eq_ignore_ascii_case("html") { "html" } else { "" }));
                    }
                    return Ok((root, false));
                }
                Event::Empty(start) => return Ok((start.name().as_ref().to_owned(), true)),
                Event::Text(text) if text.trim().is_empty() => {}
                // Words before the first tag: where they begin is where it stops being XML.
                Event::Text(text) => {
                    let blank = text.len() - text.trim_start().len();
                    let begin = self.reader.buffer_position().saturating_sub((text.len() - blank) as u64);
                    let (line, column) = self.place_of(begin);
                    return Err(Unreadable::NotXml { line, column });
                }
                Event::Eof => return Err(self.cut_off()),
                _ => return Err(self.not_xml()),
            }
        }
    }

    /// What is in the root.
    fn project(&mut self, tally: &mut Tally) -> Result<(), Unreadable> {
        let mut list: Option<String> = None;
        loop {
            match self.next()? {
                Event::Start(start) => {
                    let name = start.local_name().as_ref().to_owned();
                    if list.is_none() && LISTS.contains(&name.as_str()) {
                        list = Some(name);
                        continue;
                    }
                    let element = self.element(name)?;
                    self.file.take(list.as_deref(), element, tally)?;
                }
                Event::Empty(start) => {
                    let name = start.local_name().as_ref().to_owned();
                    if list.is_some() || !LISTS.contains(&name.as_str()) {
                        self.file.take(list.as_deref(), Element { name, ..Element::default() }, tally)?;
                    }
                }
                // The end of a list, or of the root.
                Event::End(_) if list.take().is_none() => return Ok(()),
                Event::Eof => return Err(self.cut_off()),
                _ => {}
            }
        }
    }

    /// An element with what is in it, once its start was read.
    fn element(&mut self, name: String) -> Result<Element, Unreadable> {
        let mut open = vec![Element { name, ..Element::default() }];
        let mut inside = 0;
        loop {
            let event = self.next()?;
            if let Event::Start(_) | Event::Empty(_) = event {
                inside += 1;
                if inside > MOST_INSIDE {
                    return Err(Unreadable::TooManyThings { most: MOST_INSIDE });
                }
            }
            let Some(top) = open.last_mut() else { return Err(self.not_xml()) };
            match event {
                Event::Start(start) if start.local_name().as_ref() == "TimephasedData" => {
                    // Work spread over days: there may be thousands, so only their number is kept.
                    inside -= 1;
                    self.file.spread += 1;
                    self.pass_over()?;
                }
                Event::Start(start) => {
                    let name = start.local_name().as_ref().to_owned();
                    open.push(Element { name, ..Element::default() });
                    // The list and the root stand above.
                    if open.len() + 2 > DEEPEST {
                        return Err(Unreadable::TooDeep { line: self.place().0 });
                    }
                }
                Event::Empty(start) => {
                    let name = start.local_name().as_ref().to_owned();
                    top.children.push(Element { name, ..Element::default() });
                }
                Event::Text(text) => top.text.push_str(&text.xml10_content()),
                Event::CData(text) => top.text.push_str(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let known = match name.resolve_char_ref() {
                        Ok(Some(c)) => Some(c),
                        _ => match &*name.xml10_content() {
                            "amp" => Some('&'),
                            "lt" => Some('<'),
                            "gt" => Some('>'),
                            "quot" => Some('"'),
                            "apos" => Some('\''),
                            _ => None,
                        },
                    };
                    match known {
                        Some(c) => top.text.push(c),
                        None => return Err(self.not_xml()),
                    }
                }
                Event::End(_) => {
                    let Some(done) = open.pop() else { return Err(self.not_xml()) };
                    match open.last_mut() {
                        Some(parent) => parent.children.push(done),
                        None => return Ok(done),
                    }
                }
                Event::Eof => return Err(self.cut_off()),
                _ => {}
            }
        }
    }

    /// Reads to the end of an element whose start was read, without keeping anything.
    fn pass_over(&mut self) -> Result<(), Unreadable> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(self.cut_off()),
                _ => {}
            }
            if depth > DEEPEST {
                return Err(Unreadable::TooDeep { line: self.place().0 });
            }
        }
        Ok(())
    }

    /// Line and character the reader has come to.
    fn place(&self) -> (u64, u64) {
        self.place_of(self.reader.buffer_position())
    }

    fn place_of(&self, at: u64) -> (u64, u64) {
        let at = usize::try_from(at).unwrap_or(usize::MAX).min(self.xml.len());
        let column = self.xml.as_bytes().iter().take(at).rev().take_while(|&&b| b != b'\n').count() as u64;
        (text::lines_to(self.xml, at), column + 1)
    }

    fn not_xml(&self) -> Unreadable {
        let (line, column) = self.place();
        Unreadable::NotXml { line, column }
    }

    fn cut_off(&self) -> Unreadable {
        let (line, column) = self.place_of(u64::MAX);
        Unreadable::CutOff { line, column }
    }

    fn broken(&self, bad: &quick_xml::Error) -> Unreadable {
        use quick_xml::Error;
        let is_cut = match bad {
            Error::Syntax(SyntaxError::UnclosedDoctype) => return Unreadable::DocumentType { line: self.place().0 },
            Error::Syntax(SyntaxError::InvalidBangMarkup) => false,
            Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => true,
            _ => false,
        };
        if is_cut {
            return self.cut_off();
        }
        let (line, column) = self.place_of(self.reader.error_position());
        Unreadable::NotXml { line, column }
    }
}
