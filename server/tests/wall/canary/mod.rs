//! The canary matrix: every principal, every operation, aimed at what is theirs, somebody else's, hidden or absent,
//! through every channel out, decoded. Nobody hears a canary that is not for them, and everybody hears their own.

pub mod marks;
pub mod matrix;
pub mod partners;
pub mod readers;
pub mod story;

use crate::support::scene::never;
use crate::support::site::ASSET;
use crate::support::world::{FIRM as FIRM_DOOR, look_as, told};
use crate::support::{Asks, Engine, Person, on_both_engines};
use marks::{
    ANNA, ARDEN, BARE, BEA, BIRKE, BY_BIRKE, BY_DETAILS, BY_OVERVIEW, BY_PAGE, DOOR_ARDEN, DOOR_BIRKE, DOOR_FIRM,
    DOOR_PIPER, DOOR_QUILL, Ears, FIRM, HOUSE, LOU, MEMBER, MOSS, ONCE, PIPER, PRETENDS, QUILL, THEO, mail_of, plain,
};
use readers::Held;
use std::collections::{BTreeSet, HashMap};
use story::{ARDEN_DOOR, BIRKE_DOOR, PIPER_DOOR, QUILL_DOOR, Story, Target};
use veranda_api::client::ClientLive;
use veranda_api::{Operation, Route};
use veranda_terms::Moment;

/// What a run found.
#[derive(Debug, Default)]
pub struct Verdict {
    /// How many answers, messages and mails were searched.
    pub cells: usize,
    /// Canaries heard by whom they are not for.
    pub leaks: BTreeSet<String>,
    /// Canaries not heard by whom they are for.
    pub missing: Vec<String>,
}

/// Searches what comes out.
struct Judge {
    verdict: Verdict,
    /// What each listener has heard of what is theirs: indices of canaries.
    heard: HashMap<Ears, BTreeSet<usize>>,
    /// Answers that were searched before: most refusals are the same.
    known: HashMap<(Ears, String), ()>,
}

impl Judge {
    fn hears(&mut self, story: &Story, ears: Ears, what: &str, text: &str) {
        self.verdict.cells += 1;
        let text = plain(text);
        if self.known.contains_key(&(ears, text.clone())) {
            return;
        }
        for (n, mark) in story.marks.all.iter().enumerate() {
            if !text.contains(&mark.plain) {
                continue;
            }
            if mark.ears & ears == 0 {
                self.verdict.leaks.insert(format!("{what}: {}", mark.what));
            } else {
                self.heard.entry(ears).or_default().insert(n);
                // The manager hears what the firm hears, and what is their own besides.
                self.heard.entry(ears & !MOSS).or_default().insert(n);
            }
        }
        self.known.insert((ears, text), ());
    }

    /// Everything that is for these ears was heard by them.
    fn heard_all(&mut self, story: &Story, name: &str, ears: Ears, but_for: Ears) {
        let heard = self.heard.entry(ears).or_default();
        for (n, mark) in story.marks.all.iter().enumerate() {
            if mark.must & ears & !but_for != 0 && !heard.contains(&n) {
                self.verdict.missing.push(format!("{name}: {}", mark.what));
            }
        }
    }
}

/// Somebody of the firm who looks as a contact.
const LOOKING: &str = "the lead who sees as Anna";

/// Everybody who could stand at a door.
fn everybody(story: &Story) -> Vec<(&'static str, Person, Ears)> {
    let [anna, theo, lou, gone, exit] = &story.arden;
    let stranger = |host| story.world.at(host, "stranger");
    let [details, overview, page, birke] = &story.readers;
    let [revoked, expired] = &story.ended;
    let reads =
        |reader: &readers::Reader, door: Ears| (reader.name, reader.person.aside("matrix"), reader.held.ears | door);
    vec![
        ("a stranger at the firm's door", stranger(FIRM_DOOR), DOOR_FIRM),
        ("a stranger at Arden's door", stranger(ARDEN_DOOR), DOOR_ARDEN),
        ("a stranger at Birke's door", stranger(BIRKE_DOOR), DOOR_BIRKE),
        ("a contact who left", gone.aside("matrix"), DOOR_ARDEN),
        ("a contact who was removed", exit.aside("matrix"), DOOR_ARDEN | PRETENDS),
        ("a contact who was removed, at another door", exit.carried_to(BIRKE_DOOR), DOOR_BIRKE | PRETENDS),
        ("a contact who left, at another door", gone.carried_to(BIRKE_DOOR), DOOR_BIRKE),
        ("Arden's contact at Birke's door", anna.carried_to(BIRKE_DOOR), DOOR_BIRKE),
        ("Arden's contact at the firm's door", anna.carried_to(FIRM_DOOR), DOOR_FIRM),
        // Before the contacts: what waits for them still waits then.
        reads(details, DOOR_ARDEN),
        reads(overview, DOOR_ARDEN),
        reads(page, DOOR_ARDEN),
        reads(birke, DOOR_BIRKE),
        ("a reader of a revoked link", revoked.aside("matrix"), DOOR_ARDEN | PRETENDS),
        ("a reader of an expired link", expired.aside("matrix"), DOOR_ARDEN | PRETENDS),
        ("a reader at Birke's door", details.person.carried_to(BIRKE_DOOR), DOOR_BIRKE),
        ("a reader at the firm's door", details.person.carried_to(FIRM_DOOR), DOOR_FIRM),
        ("a reader of one page as one of details", page.disguised(details.held.link), DOOR_ARDEN | PRETENDS),
        ("the lead at Arden's door", story.lead.carried_to(ARDEN_DOOR), DOOR_ARDEN),
        // Before the contact herself: what waits for her still waits then. The seat is hers, the hand is not.
        (LOOKING, story.world.at(ARDEN_DOOR, "looking"), ARDEN | DOOR_ARDEN | ANNA),
        ("who looks", lou.aside("matrix"), ARDEN | DOOR_ARDEN | LOU),
        ("who takes part", theo.aside("matrix"), ARDEN | DOOR_ARDEN | THEO),
        ("who decides", anna.aside("matrix"), ARDEN | DOOR_ARDEN | ANNA),
        ("Birke's contact", story.bea.aside("matrix"), BIRKE | DOOR_BIRKE | BEA),
        ("a stranger at a partner's door", stranger(PIPER_DOOR), DOOR_PIPER),
        ("a partner's person at Arden's door", story.partners.piper.carried_to(ARDEN_DOOR), DOOR_ARDEN),
        ("a partner's person at another partner's door", story.partners.piper.carried_to(QUILL_DOOR), DOOR_QUILL),
        ("Arden's contact at a partner's door", anna.carried_to(PIPER_DOOR), DOOR_PIPER),
        ("a partner's person", story.partners.piper.aside("matrix"), PIPER | DOOR_PIPER),
        ("another partner's person", story.partners.quill.aside("matrix"), QUILL | DOOR_QUILL),
        ("a member without anything", story.nils.aside("matrix"), HOUSE | DOOR_FIRM),
        ("a member", story.mona.aside("matrix"), HOUSE | MEMBER | DOOR_FIRM),
        ("who looks after the money", story.finn.aside("matrix"), FIRM | DOOR_FIRM),
        ("a manager", story.moss.aside("matrix"), FIRM | MOSS | DOOR_FIRM),
        ("the owner", story.lead.aside("matrix"), FIRM | DOOR_FIRM),
    ]
}

/// What each of them aims at.
fn targets(story: &Story, ears: Ears) -> Vec<Target> {
    let absent = Target {
        name: "nobody's",
        client: never(),
        project: never(),
        stage: never(),
        task: never(),
        asks: vec![never()],
        slot: never(),
        item: never(),
        remark: never(),
        link: ("/i/0badcafe-0000-4000-8000-00000000feed".to_owned(), "1".repeat(32)),
        address: "nobody@nowhere.example".to_owned(),
        person: never(),
        report: Held { link: never(), secret: "2".repeat(32), ears: 0, door: "" },
        plan: story.shared.plan.clone(),
        no_plan: story.shared.no_plan.clone(),
        look: (never(), "3".repeat(32)),
        partner: partners::Aim::nobodys(),
        waiting: story.shared.waiting.clone(),
        admission: never(),
        template: never(),
        views: [never(), never()],
        baseline: never(),
    };
    if ears & FIRM != 0 {
        // What is both sides' already stays as the story left it: there they only look.
        return vec![absent, story.practice.clone()];
    }
    if ears & HOUSE != 0 {
        // What was not given to them: every operation there is, and nothing of it happens.
        let mut targets = vec![
            absent,
            story.shared.clone(),
            story.inside.clone(),
            story.stopped.clone(),
            Target { name: "practice", ..story.practice.clone() },
        ];
        if ears & MEMBER == 0 {
            targets.push(story.birke.clone());
        }
        return targets;
    }
    let [_, overview, page, _] = &story.readers;
    let held = |reader: &readers::Reader| reader.held.clone();
    let mut targets = vec![
        absent,
        story.inside.clone(),
        story.stopped.clone(),
        Target { task: story.shared.task, report: held(overview), ..story.inside.clone() },
        Target {
            project: story.shared.project,
            task: story.inside.task,
            report: story.expired.clone(),
            ..story.birke.clone()
        },
    ];
    if ears & BY_PAGE != 0 {
        targets.push(Target { name: "their own", report: held(page), ..story.shared.clone() });
    }
    // What is a reader's own comes last: by then it was tried by everybody else.
    let (of_piper, of_quill) = (story.partners.of_piper, story.partners.of_quill);
    let with = |name, aim: partners::Aim| Target {
        name,
        partner: aim,
        task: aim.task,
        asks: vec![aim.ask],
        remark: aim.remark,
        ..story.shared.clone()
    };
    if ears & QUILL != 0 {
        targets.extend([with("Piper's", of_piper), with("Quill's", of_quill)]);
    } else {
        targets.extend([with("Quill's", of_quill), with("Piper's", of_piper)]);
    }
    if ears & BIRKE != 0 {
        targets.extend([story.shared.clone(), story.birke.clone()]);
    } else {
        targets.extend([story.birke.clone(), story.shared.clone()]);
    }
    targets
}

/// Runs the whole matrix in a fresh world.
pub async fn judged(engine: Engine) -> Verdict {
    judged_among(engine, Ears::MAX, |_| {}).await
}

/// The same with only some listeners, and some labels changed before.
pub async fn judged_among(engine: Engine, among: Ears, relabel: impl FnOnce(&mut marks::Marks)) -> Verdict {
    let mut story = Story::lived(engine).await;
    relabel(&mut story.marks);
    let mut judge = Judge { verdict: Verdict::default(), heard: HashMap::new(), known: HashMap::new() };
    for (name, person, ears) in everybody(&story).into_iter().filter(|(.., ears)| ears & among != 0) {
        pages(&mut judge, &story, name, &person, ears).await;
        for target in targets(&story, ears) {
            if name == LOOKING {
                // Half an hour is not enough for all of it.
                look_as(&story.lead, &person, (story.shared.client, story.shared.person)).await;
            }
            for operation in Operation::ALL {
                for (n, asks) in matrix::aimed(*operation, &target, &person.intention()).into_iter().enumerate() {
                    // Doors may be tried once in a while; sessions, a guest’s fifteen minutes too, outlive a round of them.
                    story.world.later(1_013);
                    if asks.path.starts_with("/api/door") || *operation == Operation::GuestOpen {
                        story.world.later(6_007);
                    }
                    let cookie = person.cookie();
                    let heard = person.sends(asks).await;
                    person.takes(cookie);
                    let what = format!("{name}, {operation:?} {n} of {}", target.name);
                    assert_ne!(heard.status, 500, "{what}: {}", heard.text());
                    // Whoever holds a link's secret at its door is its reader.
                    let holds = *operation == Operation::GuestOpen && n == 1 && target.report.door == person.host;
                    let ears = if holds { ears | target.report.ears } else { ears };
                    judge.hears(&story, ears, &what, &format!("{:?}", heard.headers));
                    for text in heard.texts() {
                        judge.hears(&story, ears, &what, &text);
                    }
                }
            }
        }
        if name == LOOKING {
            look_as(&story.lead, &person, (story.shared.client, story.shared.person)).await;
        }
        if ears & (PIPER | QUILL) != 0 {
            partner_looks(&mut judge, &story, name, &person, ears).await;
        }
        if ears & (ARDEN | BIRKE) != 0 {
            contact_looks(&mut judge, &story, name, &person, ears).await;
        }
        story.world.settle().await;
        // The firm's people look in now and then: their sessions last as long as they are used.
        for who in [&story.lead, &story.moss, &story.finn, &story.mona, &story.nils] {
            who.does(&veranda_api::staff::Me { body: () }).await;
        }
    }
    for (who, client) in [(&story.lead, &story.shared), (&story.lead, &story.birke), (&story.finn, &story.shared)] {
        staff_look(&mut judge, &story, who, client, FIRM | DOOR_FIRM).await;
    }
    for client in [&story.shared, &story.birke] {
        staff_look(&mut judge, &story, &story.moss, client, FIRM | MOSS | DOOR_FIRM).await;
    }
    staff_look(&mut judge, &story, &story.mona, &story.birke, HOUSE | MEMBER | DOOR_FIRM).await;
    live_and_mails(&mut judge, &mut story).await;
    for (name, ears) in [
        ("who decides", ARDEN | DOOR_ARDEN | ANNA),
        ("who takes part", ARDEN | DOOR_ARDEN | THEO),
        ("who looks", ARDEN | DOOR_ARDEN | LOU),
        ("Birke's contact", BIRKE | DOOR_BIRKE | BEA),
        ("who reads details", BY_DETAILS | DOOR_ARDEN),
        ("who reads the overview", BY_OVERVIEW | DOOR_ARDEN),
        ("who reads one page", BY_PAGE | DOOR_ARDEN),
        ("who reads Birke's details", BY_BIRKE | DOOR_BIRKE),
        ("a stranger at Arden's door", DOOR_ARDEN),
        ("a stranger at Birke's door", DOOR_BIRKE),
        ("a stranger with the address that names its project", BARE | DOOR_ARDEN),
        ("a partner's person", PIPER | DOOR_PIPER),
        ("another partner's person", QUILL | DOOR_QUILL),
        ("a stranger at a partner's door", DOOR_PIPER),
        ("the firm", FIRM | DOOR_FIRM),
        ("a member", HOUSE | MEMBER | DOOR_FIRM),
        ("a member without anything", HOUSE | DOOR_FIRM),
    ] {
        judge.heard_all(&story, name, ears, 0);
    }
    judge.heard_all(&story, "the manager", FIRM | MOSS | DOOR_FIRM, FIRM | DOOR_FIRM);
    judge.verdict
}

/// What is not under `/api`: shells, brands, files, and what is nowhere.
async fn pages(judge: &mut Judge, story: &Story, name: &str, person: &Person, ears: Ears) {
    let mut paths = vec![
        "/".to_owned(),
        Route::SignIn.to_string(),
        Route::Setup.to_string(),
        Route::Mails.to_string(),
        Route::LostMails.to_string(),
        Route::Work.to_string(),
        Route::Access.to_string(),
        story.shared.link.0.clone(),
        story.birke.link.0.clone(),
        person.brand().await,
        ASSET.to_owned(),
        "/nothing".to_owned(),
        "/api/nothing".to_owned(),
        "/demo/mailbox".to_owned(),
        "/healthz".to_owned(),
        "/manifest.webmanifest".to_owned(),
        "/worker.js".to_owned(),
        "/logo/not-a-logo.css".to_owned(),
    ];
    for target in [&story.shared, &story.inside, &story.stopped, &story.birke] {
        paths.push(Route::Board(target.project).to_string());
        paths.push(Route::Activity(target.project).to_string());
        paths.push(Route::Task(target.project, target.task).to_string());
        paths.push(Route::Client(target.client).to_string());
        paths.push(Route::SharingHistory(target.client).to_string());
    }
    paths.push("/r/not-a-link".to_owned());
    paths.push("/stop/not-a-token".to_owned());
    paths.extend(stop_paths(story));
    let reports = story.links.iter().map(|link| guest_page(*link));
    let bare = guest_page(story.bare);
    for path in paths.into_iter().chain(reports) {
        // One link's maker lets its bare address name the project, to whoever has it.
        let named = if path == bare && person.host == ARDEN_DOOR { BARE } else { 0 };
        for (host, ears) in [(person.host.as_str(), ears | named), ("elsewhere.example", 0)] {
            let heard = person.sends(Asks::get(&path).with("host", host)).await;
            let text = format!("{:?} {}", heard.headers, heard.text());
            judge.hears(story, ears, &format!("{name} at {host}{path}"), &text);
        }
    }
}

/// Where the mails of the first of each kind are stopped: looking changes nothing, and says the same to everybody.
fn stop_paths(story: &Story) -> Vec<String> {
    let letters = story.world.letters();
    let path = |kind: &str| {
        let letter = letters.iter().find(|letter| letter.file.contains(kind))?;
        let at = letter.decoded.find("/stop/")?;
        let path = |c: &char| c.is_ascii_alphanumeric() || "/-._".contains(*c);
        Some(letter.decoded[at..].chars().take_while(path).collect())
    };
    ["-news-", "-digest-"].into_iter().filter_map(path).collect()
}

fn guest_page(link: veranda_terms::LinkId) -> String {
    format!("/r/{link}")
}

/// A contact opens everything they are offered.
async fn contact_looks(judge: &mut Judge, story: &Story, name: &str, who: &Person, ears: Ears) {
    let home = who.does(&veranda_api::client::ShowHome { body: () }).await;
    let boards = home.projects.iter().map(|project| format!("/api/client/projects/{}", project.id));
    let tasks = home.cards.iter().map(|card| format!("/api/client/tasks/{}", card.id));
    for path in boards.chain(tasks) {
        let heard = who.sends(Asks::get(&path)).await;
        judge.hears(story, ears, &format!("{name} opens {path}"), &heard.text());
    }
}

/// One of a partner's people opens everything they are offered.
async fn partner_looks(judge: &mut Judge, story: &Story, name: &str, who: &Person, ears: Ears) {
    let home = who.does(&veranda_api::partner::ShowHome { body: () }).await;
    let boards = home.projects.iter().map(|project| format!("/api/partner/projects/{}", project.id));
    let tasks = home.cards.iter().map(|card| format!("/api/partner/tasks/{}", card.id));
    for path in boards.chain(tasks).chain(["/api/partner/home".to_owned(), "/api/partner/me".to_owned()]) {
        let heard = who.sends(Asks::get(&path)).await;
        judge.hears(story, ears, &format!("{name} opens {path}"), &heard.text());
    }
}

/// The firm looks at everything of a client.
async fn staff_look(judge: &mut Judge, story: &Story, who: &Person, at: &Target, ears: Ears) {
    let page = who.does(&veranda_api::staff::ShowClient { client: at.client, body: () }).await;
    let mut paths = vec![
        "/api/staff/me".to_owned(),
        "/api/staff/portfolio".to_owned(),
        "/api/staff/team".to_owned(),
        format!("/api/staff/clients/{}", at.client),
        format!("/api/staff/clients/{}/sharing", at.client),
    ];
    for project in page.projects {
        paths.push(format!("/api/staff/projects/{}", project.id));
        paths.push(format!("/api/staff/projects/{}/report", project.id));
        paths.push(format!("/api/staff/projects/{}/views", project.id));
        paths.push(format!("/api/staff/projects/{}/baseline", project.id));
        // What is listed and does not open is no board: what the list said of it is judged all the same.
        let board = who.tries(&veranda_api::staff::ShowBoard { project: project.id, body: () }).await;
        let Ok(board) = board else { continue };
        paths.extend(board.cards.iter().map(|card| format!("/api/staff/tasks/{}", card.id)));
        paths.extend(board.cards.iter().map(|card| format!("/api/staff/tasks/{}/readers", card.id)));
    }
    if ears & FIRM != 0 {
        paths.extend(story.partners.staff_paths(story.shared.project));
    }
    for path in paths {
        let heard = who.sends(Asks::get(&path)).await;
        judge.hears(story, ears, &path, &heard.text());
    }
}

/// What was told live and by mail.
async fn live_and_mails(judge: &mut Judge, story: &mut Story) {
    let early = std::mem::take(&mut story.early);
    let (arden, birke) = (told(&mut story.ear_arden), told(&mut story.ear_birke));
    assert!(!early.is_empty() && !arden.is_empty() && !birke.is_empty(), "both clients were told something");
    // The one thing said of what was stopped: that it is gone.
    let gone = serde_json::to_string(&ClientLive::TaskGone(story.stopped.task)).expect("a live message");
    assert!(arden.contains(&gone));
    for (messages, ears) in [(early, ARDEN | ONCE), (arden, ARDEN), (birke, BIRKE)] {
        for message in messages.into_iter().filter(|message| *message != gone) {
            judge.hears(story, ears, "live", &message);
        }
    }
    for n in 0..story.readers.len() {
        let reader = &mut story.readers[n];
        let door = if reader.held.door == ARDEN_DOOR { DOOR_ARDEN } else { DOOR_BIRKE };
        let (name, ears) = (reader.name, reader.held.ears | door);
        let (early, late) = (std::mem::take(&mut reader.early), told(&mut reader.ear));
        assert!(!late.is_empty(), "{name} was told something");
        assert_eq!(early.is_empty(), ears & BY_BIRKE != 0, "{name} was told something before the stop");
        for (messages, ears) in [(early, ears | ONCE), (late, ears)] {
            for message in messages {
                judge.hears(story, ears, &format!("live to {name}"), &message);
            }
        }
    }
    for (ears, messages) in story.partners.told() {
        assert!(!messages.is_empty(), "both partners were told something");
        for message in messages {
            judge.hears(story, ears, "live to a partner", &message);
        }
    }
    let (member, nothing) = (told(&mut story.ear_mona), told(&mut story.ear_nils));
    assert!(member.iter().any(|message| message.contains("\"is\":\"card\"")), "the member was told of their project");
    for (messages, ears) in [(member, HOUSE | MEMBER), (nothing, HOUSE)] {
        for message in messages {
            judge.hears(story, ears | DOOR_FIRM, "live to a member", &message);
        }
    }
    for ear in &mut story.ears_ended {
        let told = told(ear).into_iter().map(|message| format!("live to who read by a link that has ended: {message}"));
        judge.verdict.leaks.extend(told);
    }
    mails(judge, story).await;
}

/// Every mail, decoded: invitations, what needs somebody, the week, answers for the firm.
async fn mails(judge: &mut Judge, story: &Story) {
    // Until after the next Monday's mails; where it is night then, until the day after.
    for ms in [8 * Moment::DAY_MS, Moment::DAY_MS / 2] {
        story.world.later(ms);
        story.world.settle().await;
    }
    let letters = story.world.letters();
    for kind in ["-invitation-", "-news-", "-digest-", "-stopped-"] {
        assert!(letters.iter().any(|letter| letter.file.contains(kind)), "no mail is a {kind}");
    }
    for letter in &letters {
        let Some((_, ears)) = story.addresses.iter().find(|(address, _)| *address == letter.to) else { continue };
        let written: i64 = letter.file.split('-').next().and_then(|at| at.parse().ok()).expect("a moment");
        // What was shared then could be told then.
        let once = if Moment(written) < story.stopped_at { ONCE } else { 0 };
        judge.hears(story, ears | once, &format!("mail to {}", letter.to), &letter.decoded);
    }
    // A mail need not say all that its reader may see, but what is for the mail alone stands in it.
    for (name, ears, all) in [
        ("mail to anna", ARDEN | DOOR_ARDEN | ANNA | mail_of(ANNA), ARDEN | DOOR_ARDEN | ANNA),
        ("mail to bea", BIRKE | DOOR_BIRKE | BEA | mail_of(BEA), BIRKE | DOOR_BIRKE | BEA),
    ] {
        // They were invited before anything was stopped, and told why afterwards.
        let late = judge.heard.get(&ears).cloned().unwrap_or_default();
        judge.heard.entry(ears | ONCE).or_default().extend(late);
        judge.heard_all(story, name, ears | ONCE, all | ONCE);
    }
    // And what they are asked and told stands in the mails that ask and tell.
    for (kind, what) in [
        ("-news-", "sentence of the approval"),
        ("-news-", "sentence to Birke"),
        ("-news-", "remark of anna"),
        ("-digest-", "remark of the lead"),
        ("-digest-", "client title of the task shared again"),
    ] {
        let mark = story.marks.all.iter().find(|mark| mark.what == what).expect("a canary");
        let said = |letter: &&crate::support::letters::Letter| {
            letter.file.contains(kind) && plain(&letter.decoded).contains(&mark.plain)
        };
        if !letters.iter().any(|letter| said(&letter)) {
            judge.verdict.missing.push(format!("mail {kind}: {what}"));
        }
    }
}

on_both_engines! {
    async fn nobody_hears_what_is_not_for_them_and_everybody_hears_what_is(engine) {
        let verdict = judged(engine).await;
        println!("canary matrix on {engine:?}: {} cells", verdict.cells);
        assert!(verdict.leaks.is_empty(), "{:#?}", verdict.leaks);
        assert!(verdict.missing.is_empty(), "{:#?}", verdict.missing);
        assert!(verdict.cells > 15_000, "{}", verdict.cells);
    }

    /// The control: what is rightly heard, labelled as if it were not, is found in every channel it goes through.
    async fn a_canary_out_of_its_cage_is_heard(engine) {
        let verdict = judged_among(engine, Ears::MAX, |marks| {
            for mark in &mut marks.all {
                if matches!(mark.what.as_str(), "client title of the shared task" | "name of Birke") {
                    mark.ears = 0;
                }
                if mark.what == "internal text of the internal task" {
                    (mark.ears, mark.must) = (ARDEN, ARDEN);
                }
                if mark.what == "words of the release" {
                    mark.ears = 0;
                }
            }
        })
        .await;
        let found = |what: &str| verdict.leaks.iter().any(|leak| leak.contains(what));
        for channel in [
            "ClientHome", "ClientBoard", "ClientTask", "live: client title", "mail to", "stranger at Birke's door",
            "GuestOpen", "GuestReport", "live to who reads one page: words of the release", "/report: words of the release",
            "localhost:8080/r/",
        ] {
            assert!(found(channel), "{channel}: {:#?}", verdict.leaks);
        }
        assert!(verdict.missing.iter().any(|missing| missing.contains("internal text of the internal task")));
    }
}
