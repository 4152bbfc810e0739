//! The demo house, furnished on several days of the week and looked at by the people who live in it.

use std::collections::HashSet;
use std::path::PathBuf;
use veranda_api::client::{self, ClientCard, Home, Reader};
use veranda_api::door::{ByName, Enter, Secret};
use veranda_api::guest::{self, LinkKey};
use veranda_api::reader::{self, HomeList};
use veranda_api::report::{Changed, Figures, LinkRow, ReportPage, ReportTask};
use veranda_api::staff::{self, StaffBoard};
use veranda_api::{Endpoint, Method, Outgoing, Route, Transport};
use veranda_server::House;
use veranda_server::clock::Clock;
use veranda_server::demo::{self, DemoLink, DemoLinks, DemoReport, Person};
use veranda_server::dice::Dice;
use veranda_server::http::Proxies;
use veranda_server::mail::Post;
use veranda_server::run::{Opening, open};
use veranda_server::state::PublicUrl;
use veranda_terms::{Action, ClientId, ClientText, ContactRole, Day, Form, Health, Lang, Level, Moment, PersonName};

/// A furnished house in a folder of its own.
struct Furnished {
    house: House,
    links: DemoLinks,
    folder: PathBuf,
}

impl Furnished {
    /// At half past ten in UTC on that day.
    async fn on(day: &str) -> Self {
        let day: Day = day.parse().expect("a day");
        let now = day.start_utc().plus_ms(10 * 3_600_000 + 30 * 60_000);
        // In memory where the machine has such a directory: three months are some thousand writes.
        let memory = PathBuf::from("/dev/shm");
        let parent = if memory.is_dir() { memory } else { std::env::temp_dir() };
        let made = tempfile::Builder::new().prefix("veranda-demo-").tempdir_in(parent);
        let folder = made.expect("a folder can be made").keep();
        let public = PublicUrl::parse("http://localhost:8080").expect("an address");
        let opening = Opening {
            data: folder.clone(),
            postgres: None,
            site: None,
            public,
            proxies: Proxies::default(),
            post: Post::default(),
            sign_on: None,
            second_proof: Default::default(),
            demo: true,
        };
        demo::furnish(&opening, now).await.expect("the house is furnished");
        let house = open(&opening, Clock::standing_at(now), Dice::System).await.expect("the house opens");
        let links = demo::links(&house).await.expect("links into the house");
        Self { house, links, folder }
    }

    fn now(&self) -> Moment {
        self.house.clock.now()
    }

    /// Comes in by a link that the demo prints.
    async fn by(&self, link: &DemoLink) -> Person {
        let address = link.link.strip_prefix("http://").expect("an address");
        let (host, path) = address.split_once(":8080").expect("a host and a path");
        let (path, secret) = path.split_once('#').expect("a secret");
        self.at(host, path, secret, &link.person).await
    }

    async fn at(&self, host: &str, path: &str, secret: &str, name: &str) -> Person {
        let Some(Route::Entry(entry)) = Route::parse(path) else { panic!("{path} is no way in") };
        let person = Person::at(&self.house, host, &name.replace(|c: char| !c.is_ascii_graphic(), "-"));
        let called = PersonName::parse(name).ok();
        let body = ByName { secret: Secret(secret.to_owned()), name: called, sure: false };
        person.call(&Enter { entry, body }).await.expect("the link lets them in");
        person
    }

    async fn ines(&self) -> Person {
        assert_eq!(self.links.staff.person, "Ines Duarte");
        self.by(&self.links.staff).await
    }

    async fn contact(&self, name: &str) -> Person {
        let link = self.links.clients.iter().map(|client| &client.contact).find(|link| link.person == name);
        self.by(link.unwrap_or_else(|| panic!("no link for {name}"))).await
    }

    /// Lets Ines invite somebody known again, and comes in by that mail.
    async fn invited_again(&self, ines: &Person, client: &str, name: &str) -> Person {
        let rows = ines.call(&staff::Portfolio { body: () }).await.expect("the portfolio").clients;
        let client = rows.iter().find(|row| row.name.as_str() == client).expect("the client").id;
        let page = ines.call(&staff::ShowClient { client, body: () }).await.expect("the client's page");
        let contact = page.contacts.iter().find(|contact| contact.name.as_str() == name).expect("the contact");
        let body = staff::NewContact {
            name: contact.name.clone(),
            email: contact.email.clone(),
            role: contact.role,
            sees_money: contact.sees_money,
            lang: None,
            task: None,
            words: ClientText::parse("").expect("no words"),
        };
        // The newest mail is the one of the latest moment.
        self.house.clock.set(self.now().plus_ms(60_000));
        ines.call(&staff::Invite { client, body }).await.expect("the invitation");
        veranda_server::mail::drain(&self.house).await.expect("the mail goes out");
        let mut mails: Vec<_> = std::fs::read_dir(&self.house.mail_dir).expect("mails").collect();
        mails.sort_by_key(|mail| mail.as_ref().expect("a mail").file_name());
        let newest = std::fs::read(mails.pop().expect("a mail").expect("a mail").path()).expect("the mail");
        let mail = mail_parser::MessageParser::default().parse(&newest).expect("a message");
        let text = mail.body_text(0).expect("a text").into_owned();
        let link = text.split_whitespace().find(|word| word.contains("/i/")).expect("a link");
        let (path, secret) = link.split_once(":8080").expect("a path").1.split_once('#').expect("a secret");
        self.at(page.host.as_str(), path, secret, name).await
    }

    async fn boards(&self, ines: &Person) -> Vec<StaffBoard> {
        let mut boards = Vec::new();
        for row in ines.call(&staff::Portfolio { body: () }).await.expect("the portfolio").clients {
            for project in row.projects {
                boards.push(
                    ines.call(&staff::ShowBoard { project: project.id, body: () }).await.expect("a project's board"),
                );
            }
        }
        boards
    }

    /// Everything in the house that this client must not read: internal titles, texts and notes, and whatever belongs
    /// to an internal task or another client.
    async fn internal(&self, ines: &Person, client: ClientId) -> Vec<String> {
        let mut things = Vec::new();
        for board in self.boards(ines).await {
            for card in &board.cards {
                let page = ines.call(&staff::ShowTask { task: card.id, body: () }).await.expect("a task");
                things.push(card.title.for_staff().to_owned());
                things.extend(page.text.for_staff().lines().filter(|line| !line.is_empty()).map(str::to_owned));
                // The first words of a note, before any mark that HTML writes differently.
                let notes = page.notes.iter().map(|note| serde_json::to_string(&note.text).expect("a note"));
                things.extend(
                    notes.map(|note| note.trim_matches('"').trim_start_matches("<p>").chars().take(20).collect()),
                );
                if card.shared.is_none() || board.project.client != client {
                    things.push(card.id.to_string());
                }
            }
        }
        things
    }

    async fn leave(self) {
        let Self { house, links: _, folder } = self;
        house.store.clone().close().await;
        drop(house);
        std::fs::remove_dir_all(folder).expect("the folder can be emptied");
    }
}

async fn home_of(person: &Person) -> (Reader, Home) {
    let me = person.call(&client::Me { body: () }).await.expect("who they are");
    (me, person.call(&client::ShowHome { body: () }).await.expect("their home"))
}

fn actions(list: &HomeList<'_>) -> Vec<Action> {
    let mut actions: Vec<Action> = list.yours.iter().map(|yours| yours.ask.form.action()).collect();
    actions.sort_unstable();
    actions
}

/// Everything a contact can get about their projects, as it goes over the wire.
async fn everything(person: &Person, home: &Home) -> String {
    let mut paths = vec![client::ShowHome::PATH.to_owned(), client::Me::PATH.to_owned()];
    paths.extend(
        home.projects.iter().map(|project| client::ShowBoard::PATH.replace("{project}", &project.id.to_string())),
    );
    paths.extend(home.cards.iter().map(|card| client::ShowTask::PATH.replace("{task}", &card.id.to_string())));
    let mut all = String::new();
    for path in paths {
        let request = Outgoing {
            method: Method::Get,
            path,
            body: None,
            kind: "application/json",
            idempotency_key: None,
            if_match: None,
        };
        let answer = person.send(request).await.expect("an answer");
        assert_eq!(answer.status, 200);
        all.push_str(&String::from_utf8(answer.body).expect("text"));
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn maja_finds_five_things_to_do_and_nothing_that_is_internal() {
    let demo = Furnished::on("2026-11-21").await;
    let maja = demo.contact("Maja Ekström").await;
    let (me, home) = home_of(&maja).await;
    assert_eq!((me.lang, me.role, me.client_name.as_str()), (Lang::En, ContactRole::Decides, "Skogholm"));
    let list = reader::home_list(home.cards.iter(), &me, demo.now().day_at(60));
    assert_eq!(
        actions(&list),
        [Action::Review, Action::Approve, Action::Answer, Action::Answer, Action::Meet],
        "what waits for Maja"
    );
    let today = demo.now().day_at(60);
    assert_eq!(list.yours.iter().filter(|yours| yours.ask.due.is_some_and(|due| due < today)).count(), 1, "overdue");
    assert!(list.yours.iter().all(|yours| yours.ask.unlocks.is_some()));
    assert!(
        list.with_us.len() >= 3 && list.done.len() >= 3,
        "{} with us, {} done",
        list.with_us.len(),
        list.done.len()
    );
    let last_here = me.last_here.expect("she was here before");
    assert!(list.done.iter().any(|card| card.done.is_some_and(|done| done > last_here)), "done since she was here");
    let slots = home.cards.iter().flat_map(|card| &card.asks).find_map(|ask| match &ask.form {
        Form::Meet { slots, .. } if ask.closed.is_none() => Some(slots.len()),
        _ => None,
    });
    assert_eq!(slots, Some(3));
    let printing = list.yours.iter().find(|yours| yours.ask.form == Form::Approve).expect("an approval").ask;
    assert_eq!(
        printing.sentence.as_str(),
        "Approve it by Wednesday 25 November and printing starts on Monday 30 November."
    );
    let until = printing.undo_until.expect("it can be undone until it takes effect");
    assert_eq!(until.day_at(60).to_string(), "2026-11-25");

    let said = everything(&maja, &home).await;
    assert!(said.contains("Could it be closer to the forest one?"), "her own words are there");
    let ines = demo.ines().await;
    let shown: HashSet<&str> = home.cards.iter().map(|card| card.title.as_str()).collect();
    let mut internal = demo.internal(&ines, me.client).await;
    internal.retain(|thing| !shown.contains(thing.as_str()));
    assert!(internal.len() > 60, "only {} internal things were looked for", internal.len());
    assert_eq!(internal.iter().find(|thing| said.contains(thing.as_str())), None, "Maja can read it");
    // And it would be seen: Ines says one of them where Maja reads.
    let text = ClientText::parse("Margin check: retouching over by 6 h").expect("a text");
    let body = client::NewRemark { text };
    ines.call(&staff::TellClient { task: home.cards[0].id, body }).await.expect("the slip of the tongue");
    let said = everything(&maja, &home).await;
    assert_eq!(internal.iter().filter(|thing| said.contains(thing.as_str())).count(), 1);
    demo.leave().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn claires_home_is_french_and_only_who_decides_is_asked_to_approve() {
    let demo = Furnished::on("2027-06-07").await;
    let claire = demo.contact("Claire Fontaine").await;
    let (me, home) = home_of(&claire).await;
    assert_eq!((me.lang, me.role, me.client_name.as_str()), (Lang::Fr, ContactRole::Decides, "Maison Pivoine"));
    let list = reader::home_list(home.cards.iter(), &me, demo.now().day_at(60));
    assert_eq!(actions(&list), [Action::Review, Action::Approve, Action::Answer, Action::Meet]);
    let approval = list.yours.iter().find(|yours| yours.ask.form == Form::Approve).expect("an approval").ask;
    assert_eq!(
        approval.sentence.as_str(),
        "Validez-la au plus tard le mercredi 9 juin et l’impression commence le lundi 14 juin."
    );
    assert_eq!(home.projects[0].stages[0].name.as_str(), "Brief");
    assert_eq!(home.projects[0].stages[1].name.as_str(), "Conception");
    for word in everything(&claire, &home).await.split_whitespace() {
        assert!(!matches!(word, "the" | "with" | "and" | "?" | "!" | "»"), "{word} in a French house");
    }

    let ines = demo.ines().await;
    for (client, name, role) in [
        ("Skogholm", "Per Lindqvist", ContactRole::TakesPart),
        ("Skogholm", "Eva Norén", ContactRole::Looks),
        ("Maison Pivoine", "Hugo Marchand", ContactRole::TakesPart),
    ] {
        let person = demo.invited_again(&ines, client, name).await;
        let (me, home) = home_of(&person).await;
        assert_eq!(me.role, role);
        let approvals: Vec<&ClientCard> = home
            .cards
            .iter()
            .filter(|card| card.asks.iter().any(|ask| ask.closed.is_none() && ask.form == Form::Approve))
            .collect();
        assert_eq!(approvals.len(), 1, "{name} sees that something is to be approved");
        let list = reader::home_list(home.cards.iter(), &me, demo.now().day_at(60));
        assert_eq!(reader::count_of(&list, Action::Approve), 0, "{name} must not be asked to");
        assert_eq!(list.yours.is_empty(), role == ContactRole::Looks, "{name}: {:?}", list.yours);
    }
    demo.leave().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_portfolio_counts_what_the_boards_hold() {
    let demo = Furnished::on("2026-03-04").await;
    let ines = demo.ines().await;
    let portfolio = ines.call(&staff::Portfolio { body: () }).await.expect("the portfolio");
    let (departments, clients): (Vec<_>, Vec<_>) =
        portfolio.clients.iter().partition(|client| client.part_of.is_some());
    assert_eq!((clients.len(), departments.len()), (3, 2));
    for department in departments {
        assert_eq!(department.part_of.as_ref().map(|part| part.name.as_str()), Some("Ljusnät Energi"));
        let [project] = &department.projects[..] else { panic!("{} has one project", department.name) };
        assert!(
            project.shared >= 4 && project.total - project.shared >= 2,
            "{} shows {}",
            project.name,
            project.shared
        );
    }
    let boards = demo.boards(&ines).await;
    for row in clients.iter().flat_map(|client| &client.projects) {
        let board = boards.iter().find(|board| board.project.id == row.id).expect("its board");
        let open: Vec<_> = board.cards.iter().flat_map(|card| &card.asks).filter(|ask| ask.closed.is_none()).collect();
        let count = |n: usize| u32::try_from(n).expect("a small number");
        assert!((20..=90).contains(&row.total), "{} tasks in {}", row.total, row.name);
        assert_eq!(row.total, count(board.cards.len()));
        assert_eq!(row.done, count(board.cards.iter().filter(|card| card.done.is_some()).count()));
        assert_eq!(row.shared, count(board.cards.iter().filter(|card| card.shared.is_some()).count()));
        let shared = (12..=60).contains(&row.shared) && row.total - row.shared >= 4;
        assert!(shared, "{} of {} shared in {}", row.shared, row.total, row.name);
        assert_eq!(row.waiting, count(open.len()));
        assert_eq!(row.waiting_since, open.iter().map(|ask| ask.since).min());
        let next = board.cards.iter().filter(|card| card.shared.is_some() && card.done.is_none());
        // Milestones come before everything else.
        let dated = next.filter_map(|card| Some((!card.milestone, card.client_date?)));
        assert_eq!(row.next.as_ref().map(|next| next.day), dated.min().map(|(_, day)| day));
        let oldest = open.iter().min_by_key(|ask| (ask.since, ask.id));
        assert_eq!(row.waiting_for, oldest.map(|ask| ask.form.action()));
        let report = ines.call(&staff::ShowReport { project: row.id, body: () }).await.expect("its report");
        assert_eq!(row.health, report.report.released.as_ref().map(|released| released.health));
    }
    for project in ["Webshop relaunch", "Boutique en ligne"] {
        let board = boards.iter().find(|board| board.project.name.as_str() == project).expect("its board");
        for stage in &board.project.stages {
            assert!(board.cards.iter().any(|card| card.stage == stage.id), "nothing in {}", stage.name);
        }
    }
    // The plan that came in by its file has the stages of the file and lost nobody and no date.
    let portal = boards.iter().find(|board| board.project.name.as_str() == "Elnätskundportalen").expect("its board");
    let names: Vec<&str> = portal.project.stages.iter().map(|stage| stage.name.as_str()).collect();
    assert_eq!(names, ["Förstudie", "Design", "Innehåll", "Utveckling", "Test", "Driftsättning"]);
    assert!(portal.cards.iter().all(|card| card.owners.len() == 1 && card.team_date.is_some()));
    // Everything happened in working hours, in the three months before today.
    for card in boards.iter().flat_map(|board| &board.cards) {
        let page = ines.call(&staff::ShowTask { task: card.id, body: () }).await.expect("a task");
        let moments = card.asks.iter().map(|ask| ask.since).chain(page.notes.iter().map(|note| note.at));
        for at in moments.chain(page.sharing.iter().map(|row| row.at)).chain(card.done) {
            assert!(at < demo.now() && at > demo.now().plus_days(-95), "{at:?}");
            assert!((8..18).contains(&at.clock_at(60).0), "{} at {:?}", card.title.for_staff(), at.clock_at(60));
        }
    }
    for client in clients.iter().filter(|client| client.name.as_str() != "Ljusnät Energi") {
        let history = ines.call(&staff::SharingHistory { client: client.id, body: () }).await.expect("the history");
        assert_eq!(history.rows.iter().filter(|row| row.stopped.is_some()).count(), 1, "one sharing was stopped");
        let again = history.rows.iter().find(|row| row.stopped.is_some()).expect("it").task;
        assert_eq!(history.rows.iter().filter(|row| row.task == again).count(), 2, "and shared again");
        assert!(history.rows.iter().any(|row| row.first_seen.is_some()));
    }
    demo.leave().await;
}

/// A project of the furnished house with its report at its widest and what it counts.
struct Told {
    client: String,
    name: String,
    shared: u32,
    waiting: u32,
    page: ReportPage,
    figures: Figures,
}

async fn reports(demo: &Furnished, ines: &Person) -> Vec<Told> {
    let mut all = Vec::new();
    for client in ines.call(&staff::Portfolio { body: () }).await.expect("the portfolio").clients {
        for project in client.projects.clone() {
            let page = ines.call(&staff::ShowReport { project: project.id, body: () }).await.expect("its report");
            let figures = Figures::of(&page.report, demo.now().day_utc());
            let (client, name) = (client.whole_name().to_string(), project.name.to_string());
            let (shared, waiting) = (project.shared, project.waiting);
            all.push(Told { client, name, shared, waiting, page, figures });
        }
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_project_stands_as_its_lead_says_and_its_dates_show_it() {
    let demo = Furnished::on("2026-09-15").await;
    let ines = demo.ines().await;
    let told = reports(&demo, &ines).await;
    let health = |told: &Told| told.page.report.released.as_ref().map(|released| released.health);
    let stand: Vec<_> = told.iter().map(|told| (told.client.as_str(), told.name.as_str(), health(told))).collect();
    let (good, watch, late) = (Some(Health::OnTrack), Some(Health::Watch), Some(Health::Late));
    assert_eq!(
        stand,
        [
            ("Ljusnät Energi", "Avbrottsinformation", good),
            ("Ljusnät Energi", "Elnätskundportalen", late),
            ("Ljusnät Energi · Kundtjänst", "Svarsbanken", good),
            ("Ljusnät Energi · Nätdrift", "Störningsrapporter", good),
            ("Maison Pivoine", "Boutique en ligne", good),
            ("Maison Pivoine", "Le film de la maison", good),
            ("Skogholm", "Trade-fair stand 2027", good),
            ("Skogholm", "Webshop relaunch", watch),
        ]
    );
    for told in &told {
        let Told { client, name, shared, waiting, page, figures } = told;
        assert_eq!((figures.total, figures.waiting), (*shared, *waiting), "the report of {name} and the portfolio");
        // A department's project is a small one.
        let milestones = if client.contains('·') { 2..=2 } else { 5..=8 };
        assert!(milestones.contains(&figures.milestones.len()), "{name}: {} milestones", figures.milestones.len());
        assert!(figures.milestones.iter().all(|one| one.day.is_some()), "a milestone of {name} has no date");
        let released: Vec<_> =
            page.report.changes.iter().filter(|one| matches!(one.what, Changed::Released(_))).collect();
        assert!(!released.is_empty(), "nothing was released about {name} in a month");
        let said = page.report.released.as_ref().expect("a judgement");
        assert_eq!(said.by.as_str(), "Ines Duarte");
        assert!(said.words.as_str().len() > 40 && said.first <= said.last, "{name}");
        match health(told) {
            Some(Health::OnTrack) => {
                assert_eq!((figures.late, figures.waiting_late), (0, 0), "something is overdue in {name}");
            }
            Some(Health::Watch) => assert_eq!((figures.late, figures.waiting_late), (0, 1), "{name}"),
            _ => {
                assert!(figures.slipped >= 5 && figures.waiting_late >= 2, "{name}: {figures:?}");
                let drift = page.report.tasks.iter().find(|task| is(task, "Portalen öppnar för alla")).expect("it");
                assert!(drift.date > drift.promised, "it was told three times");
            }
        }
    }
    let share = |name: &str| {
        let figures = &told.iter().find(|told| told.name == name).expect(name).figures;
        100 * figures.done / figures.total
    };
    assert!(share("Le film de la maison") > 75, "nearly finished: {} %", share("Le film de la maison"));
    assert!(share("Avbrottsinformation") < 20, "just begun: {} %", share("Avbrottsinformation"));
    let kept: Vec<_> = told.iter().map(|told| (told.figures.kept, told.figures.dated_done)).collect();
    assert!(kept.iter().all(|(kept, done)| kept <= done && *kept > 0), "dates were kept: {kept:?}");
    assert!(kept.iter().any(|(kept, done)| kept < done), "and some were not: {kept:?}");
    demo.leave().await;
}

fn is(task: &ReportTask, title: &str) -> bool {
    task.title.as_ref().is_some_and(|one| one.as_str() == title)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn elins_home_is_swedish_and_the_late_project_waits_for_her() {
    let demo = Furnished::on("2026-12-27").await;
    let elin = demo.contact("Elin Lund").await;
    let (me, home) = home_of(&elin).await;
    assert_eq!((me.lang, me.role, me.client_name.as_str()), (Lang::Sv, ContactRole::Decides, "Ljusnät Energi"));
    let list = reader::home_list(home.cards.iter(), &me, demo.now().day_at(60));
    assert_eq!(
        actions(&list),
        [Action::Review, Action::Review, Action::Approve, Action::Answer, Action::Meet],
        "what waits for Elin"
    );
    let today = demo.now().day_at(60);
    let late: Vec<_> = list.yours.iter().filter(|yours| yours.ask.due.is_some_and(|due| due < today)).collect();
    assert_eq!(late.len(), 1, "the test protocol is overdue");
    assert_eq!(late[0].ask.form, Form::Approve);
    for word in everything(&elin, &home).await.split(|c: char| !c.is_alphanumeric()) {
        assert!(!matches!(word, "the" | "with" | "avec" | "les"), "{word} in a Swedish house");
    }
    let ines = demo.ines().await;
    for (name, role) in [("Oskar Nyström", ContactRole::TakesPart), ("Karin Åkesson", ContactRole::Looks)] {
        let person = demo.invited_again(&ines, "Ljusnät Energi", name).await;
        let (me, home) = home_of(&person).await;
        assert_eq!(me.role, role);
        let list = reader::home_list(home.cards.iter(), &me, demo.now().day_at(60));
        assert_eq!(reader::count_of(&list, Action::Approve), 0, "{name} must not be asked to approve");
        assert_eq!(list.yours.is_empty(), role == ContactRole::Looks);
    }
    demo.leave().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn elin_sees_the_departments_by_name_and_they_do_not_see_each_other() {
    let demo = Furnished::on("2026-11-21").await;
    let elin = demo.contact("Elin Lund").await;
    let departments = |home: &Home| -> Vec<Option<String>> {
        home.projects.iter().map(|project| project.department.as_ref().map(ToString::to_string)).collect()
    };
    let (_, home) = home_of(&elin).await;
    let own = home.projects.iter().filter(|project| project.department.is_none()).count();
    assert_eq!((own, home.projects.len()), (2, 4));
    for name in ["Kundtjänst", "Nätdrift"] {
        assert!(departments(&home).contains(&Some(name.to_owned())), "{name}");
    }
    let ines = demo.ines().await;
    for (client, name, project) in
        [("Kundtjänst", "Sara Holmgren", "Svarsbanken"), ("Nätdrift", "Mats Öberg", "Störningsrapporter")]
    {
        let person = demo.invited_again(&ines, client, name).await;
        let (me, home) = home_of(&person).await;
        assert_eq!((me.lang, me.client_name.to_string()), (Lang::Sv, format!("Ljusnät Energi · {client}")));
        let names: Vec<&str> = home.projects.iter().map(|project| project.name.as_str()).collect();
        assert_eq!((names, departments(&home)), (vec![project], vec![None]));
        let list = reader::home_list(home.cards.iter(), &me, demo.now().day_at(60));
        assert_eq!(list.yours.len(), 1, "one thing waits for {name}");
    }
    demo.leave().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_kind_of_ask_is_open_somewhere_and_was_closed_before() {
    let demo = Furnished::on("2027-01-28").await;
    let ines = demo.ines().await;
    let boards = demo.boards(&ines).await;
    let asks: Vec<_> = boards.iter().flat_map(|board| &board.cards).flat_map(|card| &card.asks).collect();
    for (kind, is) in [
        ("approve", (|form| matches!(form, Form::Approve)) as fn(&Form) -> bool),
        ("review", |form| matches!(form, Form::Review)),
        ("answer", |form| matches!(form, Form::AnswerText)),
        ("choose", |form| matches!(form, Form::AnswerChoice { .. })),
        ("meet", |form| matches!(form, Form::Meet { .. })),
    ] {
        assert!(asks.iter().any(|ask| is(&ask.form) && ask.closed.is_none()), "nothing to {kind} is open");
        let closed = asks.iter().any(|ask| is(&ask.form) && ask.closed.is_some());
        assert!(closed || kind == "choose", "nothing to {kind} was ever closed");
    }
    demo.leave().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_printed_report_links_open_for_a_guest_and_show_the_released_words() {
    let demo = Furnished::on("2026-10-02").await;
    let ines = demo.ines().await;
    let told = reports(&demo, &ines).await;
    let mut readers = Vec::new();
    for client in &demo.links.clients {
        let DemoReport { for_whom, project, link } = &client.report;
        readers.push(for_whom.as_str());
        let (address, secret) = link.split_once('#').expect("a secret");
        let (host, path) = address.trim_start_matches("http://").split_once(":8080").expect("a host and a path");
        let Some(Route::Link(id)) = Route::parse(path) else { panic!("{path} is no link") };
        let key = LinkKey { secret: Secret(secret.to_owned()), password: None };
        let guest = Person::at(&demo.house, host, "guest");
        let opened = guest.call(&guest::Open { link: id, body: key }).await.expect("the report opens");
        let told = told.iter().find(|told| told.name == *project).expect("its project");
        let view = guest.call(&guest::ShowReport { link: id, body: () }).await.expect("the report");
        assert_eq!(view.released, told.page.report.released);
        let words = told.page.report.released.as_ref().expect("a judgement").words.to_string();
        let begins: String = words.chars().take_while(|c| c.is_alphanumeric() || *c == ' ').collect();
        assert!(opened.html.sanitised.contains(&begins), "{begins} is not in the report");
        assert!(opened.title.contains(project.as_str()), "{}", opened.title);
        let row = told.page.links.iter().find(|row| row.id == id).expect("its row");
        assert!(row.opened >= 3 && row.revoked.is_none() && !row.password, "{row:?}");
    }
    assert_eq!(readers, ["Styrelsen", "La direction", "The board"]);
    let links: Vec<_> = told.iter().flat_map(|told| &told.page.links).collect();
    assert!(told.iter().all(|told| !told.page.links.is_empty()), "every project has a link");
    let expired = |row: &&&LinkRow| row.until < demo.now() && row.revoked.is_none();
    assert!(links.iter().any(|row| row.revoked.is_some()), "one was revoked");
    assert!(links.iter().filter(expired).count() >= 1, "one has expired");
    assert!(links.iter().any(|row| row.password), "one asks for a password");
    for level in Level::ALL {
        assert!(links.iter().any(|row| row.level == *level), "no link at {}", level.as_str());
    }
    demo.leave().await;
}
