use super::files::plain;
use super::*;
use std::io::Read;
use veranda_api::Html;
use veranda_api::client::{
    ClientAsk, ClientCard, ClientProject, ClientRemark, ClientStage, Closed, Somebody, TaskPage,
};
use veranda_terms::{
    AskId, Asked, Form, Lang, Outcome, PersonId, PersonName, ProjectId, Randomness, RemarkId, StageId, Strength,
    TaskId, Title,
};

struct Count(u8);
impl Randomness for Count {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        [self.0; 16]
    }
}

/// Sunday 3 January 2027, 23:06:40 UTC: Monday already where the house is.
const MADE: Moment = Moment(1_799_017_600_000);
/// What somebody could write to become more than a text.
const SLY: &str = "<script>alert('1')</script>";

fn title(text: &str) -> Title {
    Title::parse(text).unwrap()
}

fn somebody(name: &str) -> Somebody {
    Somebody { id: PersonId::fresh(&mut Count(40)), name: PersonName::parse(name).unwrap() }
}

fn closed(form: Form, outcome: Outcome) -> ClientAsk {
    ClientAsk {
        id: AskId::fresh(&mut Count(3)),
        form,
        of: Asked::Client,
        sentence: title(SLY),
        own: None,
        unlocks: None,
        minutes: 5,
        since: MADE,
        due: None,
        by: somebody("Ines Halden"),
        undo_until: None,
        reopened: None,
        word: None,
        handed: None,
        closed: Some(Closed { at: MADE, by: somebody("Maja Ekström"), outcome, undo: None }),
    }
}

fn package(lang: Lang) -> Package {
    let ids = &mut Count(0);
    let project = ProjectId::fresh(ids);
    let stage = |name: &str, ids: &mut Count| ClientStage {
        id: StageId::fresh(ids),
        name: title(name),
        client_acts: false,
        asks: None,
        finished: false,
    };
    let stages = vec![stage("Design", ids), stage("Live", ids)];
    let page = |name: &str, stage: StageId, asks: Vec<ClientAsk>, ids: &mut Count| TaskPage {
        card: ClientCard {
            id: TaskId::fresh(ids),
            project,
            stage,
            title: title(name),
            owners: vec![somebody("Ines Halden")],
            asks,
            date: Some("2026-12-12".parse().unwrap()),
            was: Some("2026-12-01".parse().unwrap()),
            why: Some(title("The mill was late")),
            milestone: true,
            done: Some(MADE),
            remarks: 1,
            partner: None,
            shared: Moment(0),
        },
        text: Html { sanitised: "<p>In <strong>green</strong></p>".to_owned() },
        remarks: vec![ClientRemark {
            id: RemarkId::fresh(ids),
            by: somebody("Maja Ekström"),
            from_firm: false,
            at: MADE,
            text: Html { sanitised: "<p>Lovely</p>".to_owned() },
        }],
    };
    let signed = Outcome::Signed {
        text: "=HYPERLINK(\"x\"), we order".to_owned(),
        name: "maja".to_owned(),
        strength: Strength::Proved,
    };
    let (later, first) = (stages[1].id, stages[0].id);
    let tasks = vec![
        page(
            "Übergabe & Fête",
            later,
            vec![closed(Form::AnswerText, Outcome::Answered { text: "=1+1;@SUM(A1)".to_owned() })],
            ids,
        ),
        page("+1 label", first, vec![closed(Form::Sign { text: "We order".to_owned() }, signed)], ids),
    ];
    let project = ClientProject {
        id: project,
        name: title("Förpackningar: höst 2026"),
        stages,
        done: 2,
        total: 2,
        next: None,
        department: None,
        released: None,
        archived: Some(MADE),
    };
    Package { lang, made: MADE, project, client_name: title("Skogholm & Söner"), firm_name: title("Halden"), tasks }
}

/// An hour ahead of UTC.
const AHEAD: &(dyn Fn(Moment) -> i32 + Sync) = &|_| 60;

fn opened(package: &Package) -> Vec<(String, String)> {
    let bytes = HandOver { package, ahead: AHEAD }.written().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let files = (0..archive.len()).map(|n| {
        let mut file = archive.by_index(n).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name().unwrap().into_owned(), text)
    });
    files.collect()
}

fn file<'a>(files: &'a [(String, String)], name: &str) -> &'a str {
    let found = files.iter().find(|(known, _)| known == name);
    found.map(|(_, text)| text.as_str()).unwrap_or_else(|| panic!("{name} is not in it"))
}

#[test]
fn the_tasks_come_by_stage_and_each_has_its_page() {
    let files = opened(&package(Lang::En));
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "index.html",
            "style.css",
            "tasks.csv",
            "decisions.csv",
            "tasks/01-1-label.html",
            "tasks/02-ubergabe-fete.html"
        ]
    );
    let index = file(&files, "index.html");
    for known in
        ["Förpackningar: höst 2026", "Skogholm &amp; Söner", "Everything", "Handed over Monday 4 January 2027."]
    {
        assert!(index.contains(known), "{known} in {index}");
    }
    let page = file(&files, "tasks/01-1-label.html");
    for known in
        ["<p>In <strong>green</strong></p>", "<p>Lovely</p>", "Maja Ekström", "The mill was late", "../style.css"]
    {
        assert!(page.contains(known), "{known} in {page}");
    }
    // Every link leads to a file that is there.
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        for link in text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let target = link.trim_start_matches("../");
            assert!(names.contains(&target), "{link} of {name}");
            assert_eq!(link.starts_with("../"), name.starts_with("tasks/"), "{link} of {name}");
        }
    }
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    for lang in Lang::ALL {
        // A table is a text, whatever stands in its cells.
        for (name, text) in opened(&package(lang)).into_iter().filter(|(name, _)| !name.ends_with(".csv")) {
            if name.ends_with(".html") {
                assert!(text.contains("&lt;script&gt;"), "{name} says what was asked");
            }
            for never in ["<script", "http:", "https:", "src=", "@import", "url(", "style=\"", "javascript:"] {
                assert!(!text.contains(never), "{never} in {name}: {text}");
            }
        }
    }
}

#[test]
fn a_cell_is_never_a_formula() {
    let files = opened(&package(Lang::En));
    let decisions = file(&files, "decisions.csv");
    assert!(decisions.starts_with('\u{feff}'));
    assert!(decisions.contains(",\"'=1+1;'@SUM(A1)\","), "{decisions}");
    assert!(decisions.contains("\"Signed: =HYPERLINK(\"\"x\"\"), we order\""), "{decisions}");
    let tasks = file(&files, "tasks.csv");
    assert!(tasks.contains("\r\n'+1 label,Design,yes,2026-12-12,2026-12-01,The mill was late,"), "{tasks}");
    for table in [decisions, tasks] {
        let guarded = |cell: &str| !cell.starts_with(['=', '+', '-', '@', '\t']);
        assert!(table.lines().flat_map(|line| line.split([',', ';'])).all(guarded), "{table}");
        assert!(table.ends_with("\r\n") && table.matches('\n').count() == table.matches("\r\n").count(), "{table}");
    }
}

#[test]
fn it_speaks_the_readers_language() {
    for (lang, words) in [
        (Lang::En, ["Handed over Monday 4 January 2027.", "Decisions and answers", "Worked on by"]),
        (Lang::Fr, ["Remis le lundi 4 janvier 2027.", "Décisions et réponses", "Réalisé par"]),
        (Lang::Sv, ["Överlämnat måndag 4 januari 2027.", "Beslut och svar", "Har arbetat med det"]),
    ] {
        let files = opened(&package(lang));
        let all: String = files.iter().map(|(_, text)| text.replace(['\u{a0}', '\u{202f}'], " ")).collect();
        for word in words {
            assert!(all.contains(word), "{lang:?}: {word}");
        }
        assert!(file(&files, "index.html").contains(&format!("<html lang=\"{}\">", lang.tag())));
    }
}

#[test]
fn what_is_still_going_on_says_as_of_when() {
    let mut going = package(Lang::En);
    going.project.archived = None;
    let files = opened(&going);
    assert!(file(&files, "index.html").contains("As it stood Monday 4 January 2027."));
}

#[test]
fn the_same_package_is_the_same_bytes_and_is_named_for_its_project() {
    let package = package(Lang::Sv);
    let of = HandOver { package: &package, ahead: AHEAD };
    assert_eq!(of.written().unwrap(), of.written().unwrap());
    assert_eq!(of.name(), "Forpackningar-host-2026.zip");
    for (words, name) in [
        ("L’été œuvre", "Lete-oeuvre"),
        ("../../etc/passwd", "etc-passwd"),
        ("日本語", "project"),
        ("a\"b\r\nc", "a-b-c"),
    ] {
        assert_eq!(plain(words, "project"), name);
    }
    assert!(plain(&"x".repeat(500), "project").len() <= 48);
}
