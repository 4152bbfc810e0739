//! A made-up plan as a file (MSPDI, namespace `http://schemas.microsoft.com/project`; elements and their order as in
//! Microsoft's schema `mspdi_pj12.xsd`).

use super::made::{Dress, Plan, Row};

/// The bytes of the file.
pub fn write(plan: &Plan) -> Vec<u8> {
    let Dress { prefix, utf16, mark, .. } = plan.dress;
    let mut xml = Xml { out: String::new(), dress: plan.dress, depth: 0 };
    let space = if prefix.is_empty() { "xmlns" } else { "xmlns:p" };
    xml.out.push_str(if utf16 { "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" } else { "<?xml version=\"1.0\"?>" });
    xml.out.push_str(&format!("\n<{prefix}Project {space}=\"http://schemas.microsoft.com/project\">"));
    xml.depth = 1;
    xml.leaf("Name", &format!("{}.xml", plan.name));
    xml.leaf("Title", &plan.name);
    xml.leaf("MinutesPerDay", &plan.minutes_per_day.to_string());
    xml.inside("Calendars", |xml| {
        xml.inside("Calendar", |xml| {
            xml.leaf("UID", "1");
            xml.leaf("Name", "Standard");
            xml.flag("IsBaseCalendar", true);
        });
    });
    xml.inside("Tasks", |xml| plan.rows.iter().for_each(|row| xml.row(row)));
    xml.inside("Resources", |xml| {
        for who in &plan.resources {
            xml.inside("Resource", |xml| {
                xml.leaf("UID", &who.uid.to_string());
                xml.leaf("ID", &who.uid.to_string());
                xml.maybe("Name", who.name.as_deref());
                xml.maybe("Type", who.kind.map(|kind| kind.to_string()).as_deref());
            });
        }
    });
    xml.inside("Assignments", |xml| {
        for (at, (task, who)) in plan.assignments.iter().enumerate() {
            xml.inside("Assignment", |xml| {
                xml.leaf("UID", &(at + 1).to_string());
                xml.leaf("TaskUID", &task.to_string());
                xml.leaf("ResourceUID", &who.to_string());
            });
        }
    });
    xml.out.push_str(&format!("</{prefix}Project>\n"));
    let text = if mark || utf16 { format!("\u{FEFF}{}", xml.out) } else { xml.out };
    if utf16 { text.encode_utf16().flat_map(u16::to_le_bytes).collect() } else { text.into_bytes() }
}

struct Xml {
    out: String,
    dress: Dress,
    depth: usize,
}

impl Xml {
    fn row(&mut self, row: &Row) {
        self.inside("Task", |xml| {
            let more = |xml: &mut Self, names: &[&str]| {
                for (name, text) in row.more.iter().filter(|(name, _)| names.contains(name)) {
                    xml.leaf(name, text);
                }
            };
            xml.leaf("UID", &row.uid.to_string());
            xml.leaf("ID", &row.id.to_string());
            xml.maybe("Name", row.name.as_deref());
            row.active.into_iter().for_each(|active| xml.flag("Active", active));
            if row.null {
                return xml.flag("IsNull", true);
            }
            more(xml, &["CreateDate", "Contact", "WBS"]);
            xml.maybe("OutlineLevel", row.level.map(|level| level.to_string()).as_deref());
            more(xml, &["Priority"]);
            xml.maybe("Start", row.start.as_deref());
            xml.maybe("Finish", row.finish.as_deref());
            more(xml, &["Duration", "DurationFormat", "Work"]);
            row.milestone.into_iter().for_each(|is| xml.flag("Milestone", is));
            if row.external {
                xml.flag("ExternalTask", true);
            }
            xml.maybe("PercentComplete", row.percent.map(|percent| percent.to_string()).as_deref());
            xml.maybe("ActualStart", row.actual_start.as_deref());
            xml.maybe("ActualFinish", row.actual_finish.as_deref());
            more(xml, &["ConstraintType", "ConstraintDate", "Deadline", "Hyperlink", "HyperlinkAddress"]);
            xml.maybe("Notes", row.notes.as_deref());
            for after in &row.after {
                xml.inside("PredecessorLink", |xml| {
                    xml.leaf("PredecessorUID", &after.uid.to_string());
                    xml.maybe("Type", after.kind.map(|kind| kind.to_string()).as_deref());
                    xml.flag("CrossProject", false);
                    if let Some((size, format)) = after.lag {
                        xml.leaf("LinkLag", &size.to_string());
                        xml.leaf("LagFormat", &format.to_string());
                    }
                });
            }
        });
    }

    fn inside(&mut self, name: &str, write: impl FnOnce(&mut Self)) {
        self.begin(name);
        self.depth += 1;
        write(self);
        self.depth -= 1;
        self.line();
        self.out.push_str(&format!("</{}{name}>", self.dress.prefix));
    }

    fn leaf(&mut self, name: &str, text: &str) {
        self.begin(name);
        let written = self.written(text);
        self.out.push_str(&format!("{written}</{}{name}>", self.dress.prefix));
    }

    fn maybe(&mut self, name: &str, text: Option<&str>) {
        match text {
            Some("") => {
                self.line();
                self.out.push_str(&format!("<{}{name}/>", self.dress.prefix));
            }
            Some(text) => self.leaf(name, text),
            None => {}
        }
    }

    /// MPXJ knows `1` and `0` alone, which is how Project writes them.
    fn flag(&mut self, name: &str, is: bool) {
        self.leaf(name, if is { "1" } else { "0" });
    }

    fn begin(&mut self, name: &str) {
        self.line();
        self.out.push_str(&format!("<{}{name}>", self.dress.prefix));
    }

    fn line(&mut self) {
        if self.dress.indent {
            self.out.push('\n');
            self.out.push_str(&"\t".repeat(self.depth));
        }
    }

    /// A text in one of the ways XML has for it: which one follows from the text, so that the same text is written the
    /// same way.
    fn written(&self, text: &str) -> String {
        match text.len() % 3 {
            0 if !text.contains("]]>") && text.contains(['<', '&']) => format!("<![CDATA[{text}]]>"),
            1 => text.chars().map(|c| if c.is_ascii_alphanumeric() { c.into() } else { numeric(c) }).collect(),
            _ => text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;"),
        }
    }
}

fn numeric(c: char) -> String {
    // Decimal and hexadecimal by turns.
    if u32::from(c) % 2 == 0 { format!("&#{};", u32::from(c)) } else { format!("&#x{:X};", u32::from(c)) }
}
