//! Files of the wrong kind and files that were made to do harm: one sentence each, in bounded time and memory.

mod words;

use veranda_import::{Choices, Kind, LARGEST_FILE, Read, Unreadable, WrongKind, read};
use words::ENGLISH;

fn refused(name: &str, bytes: impl AsRef<[u8]>) -> Unreadable {
    read(name, bytes.as_ref(), &Choices::default(), &ENGLISH).unwrap_err()
}

fn taken(name: &str, bytes: impl AsRef<[u8]>) -> Read {
    let read = read(name, bytes.as_ref(), &Choices::default(), &ENGLISH).unwrap();
    assert!(read.imported.report.adds_up(), "{:?}", read.imported.report);
    read
}

fn project(inside: &str) -> String {
    format!("<?xml version=\"1.0\"?>\n<Project xmlns=\"http://schemas.microsoft.com/project\">\n{inside}</Project>")
}

#[test]
fn a_file_of_the_wrong_kind_says_what_it_is() {
    let kind = |looks_like| Unreadable::WrongKind { looks_like };
    let compound = |inside: &str| {
        let units = inside.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".iter().copied().chain(units).collect::<Vec<u8>>()
    };
    for (name, bytes, why) in [
        ("plan.csv", b"\x89PNG\r\n\x1a\n".to_vec(), kind(WrongKind::Picture)),
        ("plan.csv", b"\xFF\xD8\xFF\xE0".to_vec(), kind(WrongKind::Picture)),
        ("plan.csv", b"%PDF-1.7\n".to_vec(), kind(WrongKind::Pdf)),
        ("plan.xlsx", b"PK\x03\x04".to_vec(), kind(WrongKind::Spreadsheet)),
        ("plan.csv", b"PK\x03\x04....xl/workbook.xml".to_vec(), kind(WrongKind::Spreadsheet)),
        ("plan.zip", b"PK\x03\x04....plan.csv".to_vec(), kind(WrongKind::Archive)),
        ("plan", b"\x1F\x8B\x08".to_vec(), kind(WrongKind::Archive)),
        ("plan.mpp", compound(""), kind(WrongKind::ProjectFile)),
        ("plan", compound("Workbook"), kind(WrongKind::Spreadsheet)),
        ("plan.rtf", b"{\\rtf1 x}".to_vec(), kind(WrongKind::Document)),
        ("plan.csv", b"<!doctype html><html><body>Sign in".to_vec(), kind(WrongKind::WebPage)),
        ("plan.xml", b"<html xmlns=\"http://www.w3.org/1999/xhtml\"/>".to_vec(), kind(WrongKind::WebPage)),
        ("plan.xml", b"<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>".to_vec(), kind(WrongKind::OtherXml)),
        ("plan.gan", b"<project name=\"x\"></project>".to_vec(), kind(WrongKind::OtherXml)),
        ("plan.xml", b"<Project xmlns=\"urn:other\"><Tasks/></Project>".to_vec(), kind(WrongKind::OtherXml)),
        ("plan.xml", b"Title,Due\n".to_vec(), Unreadable::NotXml { line: 1, column: 1 }),
        ("plan.json", b"Title,Due\n".to_vec(), Unreadable::NotJson { line: 1, column: 1 }),
        ("plan.csv", b"Title;Due\n".to_vec(), Unreadable::NoRows),
        ("plan.csv", b"a\nb\0c\n".to_vec(), Unreadable::NotText { line: 2 }),
        ("plan.csv", Vec::new(), Unreadable::Empty),
        ("plan.csv", b"\xEF\xBB\xBF \r\n".to_vec(), Unreadable::Empty),
        ("plan.xml", project("").into_bytes(), Unreadable::WrongKind { looks_like: WrongKind::OtherXml }),
        ("plan.xml", project("<Title>x</Title><Tasks/>").into_bytes(), Unreadable::NoRows),
    ] {
        assert_eq!(refused(name, &bytes), why, "{name} {:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn every_refusal_says_what_to_do_next() {
    for (name, bytes) in [("a.pdf", "%PDF-"), ("a.xml", "<x/>"), ("a.csv", "a\n\"b"), ("a.csv", "a\n"), ("a.xml", "<")]
    {
        let sentence = refused(name, bytes).to_string();
        assert!(sentence.contains([':', ';']) && !sentence.contains("Error"), "{sentence}");
    }
}

#[test]
fn xml_that_declares_entities_is_refused_and_none_is_ever_expanded() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n\
                <Project xmlns=\"http://schemas.microsoft.com/project\"><Title>&b;</Title></Project>";
    assert_eq!(refused("plan.xml", bomb), Unreadable::DocumentType { line: 2 });
    let outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n<Project/>";
    assert_eq!(refused("plan.xml", outside), Unreadable::DocumentType { line: 1 });
    let unknown = project("<Title>&secret;</Title>");
    assert!(matches!(refused("plan.xml", unknown), Unreadable::NotXml { line: 3, .. }));
    let known = project("<Tasks><Task><UID>1</UID><Name>&lt;&#233;&amp;&#x41;&gt;</Name></Task></Tasks>");
    assert_eq!(taken("plan.xml", known).imported.plan.tasks[0].title.for_staff(), "<é&A>");
}

#[test]
fn xml_that_broke_off_or_is_bottomless_says_where() {
    let whole = project("<Tasks>\n<Task><UID>1</UID><Name>a</Name></Task></Tasks>");
    assert_eq!(taken("plan.xml", &whole).imported.plan.tasks.len(), 1);
    for end in 1..whole.len() {
        let why = read("plan.xml", &whole.as_bytes()[..end], &Choices::default(), &ENGLISH);
        assert!(matches!(why, Err(Unreadable::CutOff { .. } | Unreadable::NotXml { .. })), "{end}: {why:?}");
    }
    assert_eq!(refused("plan.xml", project(&"<a>".repeat(1_000_000))), Unreadable::TooDeep { line: 3 });
    assert_eq!(refused("plan.xml", project("<Title>a</Titel>")), Unreadable::NotXml { line: 3, column: 9 });
}

#[test]
fn a_file_cannot_hold_more_than_is_taken() {
    let most = LARGEST_FILE;
    let bytes = most + 1;
    assert_eq!(refused("plan.csv", vec![b'a'; bytes as usize]), Unreadable::TooLarge { bytes, most });
    let rows = format!("Title\n{}", "a\n".repeat(50_001));
    assert_eq!(refused("plan.csv", rows), Unreadable::TooManyThings { most: 50_000 });
    let columns = format!("Title\n{}", ",".repeat(1_000_000));
    assert_eq!(refused("plan.csv", columns), Unreadable::TooManyColumns { line: 2, most: 2_000 });
    let cells = format!("Title{}\n{}", ",x".repeat(1_999), format!("x{}\n", ",1".repeat(1_999)).repeat(201));
    assert_eq!(refused("plan.csv", cells), Unreadable::TooManyThings { most: 400_000 });
    let tasks = project(&format!("<Tasks>{}</Tasks>", "<Task/>".repeat(50_001)));
    assert_eq!(refused("plan.xml", tasks), Unreadable::TooManyThings { most: 50_000 });
    let inside = project(&format!("<Tasks><Task>{}</Task></Tasks>", "<a/>".repeat(20_001)));
    assert_eq!(refused("plan.xml", inside), Unreadable::TooManyThings { most: 20_000 });
}

#[test]
fn a_column_that_is_no_stage_makes_no_stages_without_end() {
    let rows: String = (0..1_000).map(|n| format!("task {n},thought {n},\"{}\"\n", "name;".repeat(1_000))).collect();
    let read = taken("plan.csv", format!("Title,Status,Labels\n{rows}"));
    let plan = &read.imported.plan;
    assert_eq!((plan.tasks.len(), plan.stages.len(), plan.labels.len()), (1_000, 201, 1));
    assert_eq!(read.imported.report.line(&Kind::CustomFieldValues).unwrap().imported, 800);
}

#[test]
fn a_quotation_mark_that_is_never_closed_does_not_swallow_the_table() {
    assert_eq!(refused("plan.csv", "Title,Due\na,\"b\nc,d\n"), Unreadable::OpenQuote { line: 2 });
}

#[test]
fn a_cell_as_long_as_a_file_is_shortened_and_said() {
    let file = format!("Title,Description\nx,\"{}\"\n", "å".repeat(2_000_000));
    let read = taken("plan.csv", file);
    assert_eq!(read.imported.plan.tasks[0].text.for_staff().chars().count(), 80_000);
    assert_eq!(read.imported.report.line(&Kind::Cards).unwrap().altered.len(), 1);
    let one_line = "a".repeat(1_000_000);
    assert_eq!(refused("plan.csv", one_line), Unreadable::NoRows);
}

#[test]
fn an_outline_as_deep_as_it_has_rows_costs_no_more_than_others() {
    let tasks: String = (1..20_000)
        .map(|n| format!("<Task><UID>{n}</UID><Name>n</Name><OutlineLevel>{n}</OutlineLevel></Task>"))
        .collect();
    let read = taken("plan.xml", project(&format!("<Tasks>{tasks}</Tasks>")));
    assert_eq!((read.imported.plan.tasks.len(), read.imported.plan.labels.len()), (1, 19_998));
}

#[test]
fn texts_cannot_smuggle_markup_or_turn_around() {
    let read = taken("plan.csv", "Title,Note\nin\u{202E}voice,\"[x](javascript:alert(1)) <b>\"\n");
    let task = &read.imported.plan.tasks[0];
    assert_eq!(task.title.for_staff(), "invoice");
    assert!(task.text.for_staff().ends_with("[x](javascript:alert(1)) <b>"), "a text is Markdown as it was written");
    let read = taken("plan.csv", "Title,Weather\nx,\"[x](javascript:alert(1)) <b>\"\n");
    assert!(read.imported.plan.tasks[0].text.for_staff().ends_with("- Weather: \\[x\\](javascript:alert(1)) \\<b\\>"));
}
