//! A plan brought in on the command line, beside a running house.

use crate::line::Line;
use crate::process::{Ground, Open, Ran};
use std::path::PathBuf;
use veranda_api::call;
use veranda_api::staff::{CreateClient, NewClient, Portfolio, ShowBoard, StaffBoard};
use veranda_terms::{Accent, HostName, Lang, ProjectId, Title};

/// A file, its kind, what the project is called and how many tasks come in: one file of each form that is read.
const FILES: [(&str, &str, &str, u32); 7] = [
    ("trello-harbour.json", "trello", "Harbour office website", 34),
    ("project-footbridge.xml", "microsoft-project", "Footbridge over the Lillån", 8),
    ("jira-harbour.csv", "jira", "Harbour office website", 6),
    ("jira-fr-1252.csv", "jira", "Site du port", 3),
    ("asana-launch.csv", "asana", "Spring launch", 6),
    ("plan-fr-1252.csv", "table", "plan-fr-1252", 5),
    ("plan-sv-utf16.txt", "table", "plan-sv-utf16", 4),
];

fn fixture(name: &str) -> String {
    format!("{}/../crates/import/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// An open house with a client.
struct Scene {
    ground: Ground,
    _open: Open,
    owner: Line,
}

impl Scene {
    async fn set() -> Self {
        let ground = Ground::fresh();
        let open = ground.open(&[]).await;
        let owner = open.owner().await;
        let body = NewClient {
            name: Title::parse("Skogholm").expect("a name"),
            accent: Accent([31, 90, 65]),
            lang: Lang::Sv,
            host: HostName::parse("forest.localhost").expect("a host"),
        };
        call(&owner, &CreateClient { body }, Some("client-0000")).await.expect("the client is taken in");
        Self { ground, _open: open, owner }
    }

    fn import(&self, arguments: &[&str]) -> Ran {
        self.ground.run(&[&["import"][..], arguments, &["--client", "skogholm"]].concat())
    }

    fn import_in(&self, lang: &str, arguments: &[&str]) -> String {
        let arguments = [&["import"][..], arguments, &["--client", "skogholm"]].concat();
        let output = self.ground.command(&arguments).env("LC_ALL", lang).output().expect("the program starts");
        String::from_utf8_lossy(&output.stderr).into_owned()
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path: PathBuf = self.ground.folder.join(name);
        std::fs::write(&path, text).expect("a file can be written");
        path.display().to_string()
    }

    /// Names of the client's projects and how many tasks each has.
    async fn projects(&self) -> Vec<(String, u32)> {
        let all = call(&self.owner, &Portfolio { body: () }, None).await.expect("the owner sees all");
        let projects = all.value.clients.into_iter().flat_map(|client| client.projects);
        projects.map(|project| (project.name.to_string(), project.total)).collect()
    }

    /// The board of what came in.
    async fn board(&self, came: &Ran) -> StaffBoard {
        assert!(came.well, "{came:?}");
        let (_, id) = came.out.rsplit_once("http://localhost:8080/projects/").expect("it says where");
        let project: ProjectId = id.trim().parse().expect("an id");
        call(&self.owner, &ShowBoard { project, body: () }, None).await.expect("the board is there").value
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_plan_is_brought_in_for_a_client_of_this_name_or_host() {
    let scene = Scene::set().await;
    let board = fixture("trello-harbour.json");
    let first = scene.import(&[&board]);
    assert!(first.well && first.out.contains("http://localhost:8080/projects/"), "{first:?}");
    let again = scene.ground.run(&["import", "trello", &board, "--client", "forest.localhost"]);
    assert!(again.well && again.out.contains("http://localhost:8080/projects/"), "{again:?}");
    assert_eq!(scene.projects().await.len(), 1);

    let unknown = scene.ground.run(&["import", &board, "--client", "Nobody"]);
    assert!(!unknown.well && unknown.err.contains("Skogholm"), "{unknown:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_kind_of_file_the_page_takes_comes_in() {
    let scene = Scene::set().await;
    for (file, kind, name, tasks) in FILES {
        // Named as its kind, and the second time by its content alone.
        let came = scene.import(&[kind, &fixture(file)]);
        let board = scene.board(&came).await;
        assert_eq!((board.project.name.as_str(), board.cards.len()), (name, tasks as usize), "{file}");
        for said in ["Left out", "All of it is internal", name] {
            assert!(came.out.contains(said), "{file}: {said}: {}", came.out);
        }
        let again = scene.board(&scene.import(&[&fixture(file)])).await;
        assert_eq!((again.project.id, again.cards.len()), (board.project.id, board.cards.len()), "{file}");
    }
    let mut expected: Vec<_> = FILES.iter().map(|(_, _, name, tasks)| ((*name).to_owned(), *tasks)).collect();
    let mut projects = scene.projects().await;
    expected.sort();
    projects.sort();
    assert_eq!(projects, expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kind_that_is_said_is_checked_against_the_content() {
    let scene = Scene::set().await;
    for (at, (file, found, ..)) in FILES.into_iter().enumerate() {
        let (_, said, ..) = FILES[(at + 2) % FILES.len()];
        let ran = scene.import(&[said, &fixture(file)]);
        assert!(!ran.well && ran.err.contains(&format!("is of the kind {found}, not {said}")), "{file}: {ran:?}");
        assert!(ran.err.contains("Nothing was changed."), "{ran:?}");
    }
    let ran = scene.import(&["abacus", &fixture("jira-harbour.csv")]);
    assert!(!ran.well && ran.err.contains("no import from abacus"), "{ran:?}");
    assert!(ran.err.contains("trello, microsoft-project, jira, asana and table"), "{ran:?}");
    assert_eq!(scene.projects().await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_choice_that_is_missing_is_named_and_can_be_said() {
    let scene = Scene::set().await;
    let table = "Foo;;Bar;Kim\nHome page;1;Draft;Ines Duarte\nFooter;2;Review;Nobody Here\n";
    let untitled = scene.file("untitled.csv", table);
    let two_ways = scene.file("days.csv", "Title,Due\nHome page,03/04/2027\nFooter,05/04/2027\n");
    let page = "http://localhost:8080/clients/";
    for (arguments, sentences) in [
        (&[untitled.as_str()][..], &["--title-column", "Foo, 2, Bar and Kim", page][..]),
        (&[&untitled, "--title-column", "Fu"], &["has no column Fu; there are Foo, 2, Bar and Kim"]),
        (&[&untitled, "--title-column", "5"], &["has no column 5;"]),
        (&[&untitled, "--title-column", "0"], &["has no column 0;"]),
        (&[&untitled, "--title-column", "Foo", "--stage-column", "1"], &["1 cannot be two things"]),
        (&[&untitled, "--title-column", "Foo", "--name", " "], &["--name"]),
        (&[&two_ways], &["03/04/2027", "--date-order day-first", "--date-order month-first", page]),
        (&[&fixture("project-footbridge.xml"), "--stage-column", "Bar"], &["of the kind microsoft-project and has no"]),
    ] {
        let ran = scene.import(arguments);
        assert!(!ran.well && ran.err.contains("Nothing was changed."), "{arguments:?}: {ran:?}");
        assert!(sentences.iter().all(|sentence| ran.err.contains(sentence)), "{arguments:?}: {ran:?}");
    }
    let french = scene.import_in("fr_FR.UTF-8", &[&untitled]);
    assert!(french.contains("Aucune colonne") && french.contains("Rien n’a été modifié"), "{french}");
    let swedish = scene.import_in("sv_SE.UTF-8", &[&two_ways]);
    assert!(swedish.contains("på två sätt") && swedish.contains("Inget har ändrats"), "{swedish}");
    assert_eq!(scene.projects().await, []);

    let flags = ["--title-column", "foo", "--stage-column", "3", "--person-column", "Kim", "--name", "The site"];
    let board = scene.board(&scene.import(&[&[untitled.as_str()][..], &flags].concat())).await;
    let stages: Vec<_> = board.project.stages.iter().map(|stage| stage.name.as_str()).collect();
    assert_eq!((board.project.name.as_str(), stages), ("The site", vec!["Draft", "Review"]));
    // A colleague of the same name is who is meant, as on the page.
    let mut owners: Vec<_> = board.cards.iter().map(|card| (card.title.for_staff(), card.owners.len())).collect();
    owners.sort();
    assert_eq!(owners, [("Footer", 0), ("Home page", 1)]);

    for (order, day) in [("month-first", "2027-03-04"), ("day-first", "2027-04-03")] {
        let board = scene.board(&scene.import(&[&two_ways, "--date-order", order])).await;
        let first = board.cards.iter().find(|card| card.title.for_staff() == "Home page").expect("it came in");
        assert_eq!(first.team_date.map(|day| day.to_string()).as_deref(), Some(day), "{order}");
    }
}
