//! Everybody asks for everything, and what comes out is searched.

use super::ears::{
    CLIENTS, DOOR_FIRM, Ears, FIRM, PARTNERS, contacts, door, own, partner, partner_door, who_see, whole,
};
use super::house::House;
use crate::canary::marks::plain;
use crate::canary::matrix;
use crate::canary::readers::Held;
use crate::canary::story::Target;
use crate::support::scene::never;
use crate::support::world::{FIRM as FIRM_DOOR, told};
use crate::support::{Asks, Person};
use std::collections::{BTreeSet, HashSet};
use veranda_api::{Operation, Route, client, guest, partner as at_partner, staff};

/// What was found in a house.
pub struct Verdict {
    /// How many answers, messages and mails were searched.
    pub cells: usize,
    /// Canaries heard by whom they are not for.
    pub leaks: BTreeSet<String>,
    /// Canaries not heard by whom they are for.
    pub missing: Vec<String>,
}

struct Judge {
    house: House,
    verdict: Verdict,
    /// What was heard by whom it is for: ears and index of the canary.
    heard: HashSet<(Ears, usize)>,
    /// Answers that were searched before: most refusals are the same.
    known: HashSet<(Ears, String)>,
}

/// Judges a house. `all`: everybody asks for every single thing; otherwise for some of them, drawn.
pub async fn judged(house: House, all: bool) -> Verdict {
    let verdict = Verdict { cells: 0, leaks: BTreeSet::new(), missing: Vec::new() };
    let mut judge = Judge { house, verdict, heard: HashSet::new(), known: HashSet::new() };
    judge.messages();
    judge.mails();
    for (name, person, ears) in everybody(&judge.house) {
        judge.reads(&name, &person, ears, all).await;
        judge.tries(&name, &person, ears, if all { 3 } else { 1 }).await;
        // The firm's people look in now and then: their sessions last as long as they are used.
        for who in [&judge.house.lead, &judge.house.moss] {
            who.does(&staff::Me { body: () }).await;
        }
    }
    judge.own();
    judge.verdict
}

/// Everybody who could stand at a door.
fn everybody(house: &House) -> Vec<(String, Person, Ears)> {
    let mut all = vec![("a stranger at the firm's door".to_owned(), house.world.at(FIRM_DOOR, "stranger"), DOOR_FIRM)];
    for (n, client) in house.clients.iter().enumerate() {
        let next = (n + 1) % CLIENTS;
        let there = &house.clients[next].host;
        all.push((format!("a stranger at door {n}"), house.world.at(&client.host, "stranger"), door(n)));
        let last = client.contacts.len() - 1;
        for (k, contact) in client.contacts.iter().enumerate() {
            // Who has left is nobody any more.
            let ears = if k == last { door(n) } else { door(n) | contacts(n) | own(n, k) };
            all.push((format!("contact {k} of {n}"), contact.person.aside("reads"), ears));
        }
        let anna = &client.contacts[0].person;
        all.push((format!("contact 0 of {n} at door {next}"), anna.carried_to(there), door(next)));
        all.push((format!("contact 0 of {n} at the firm's door"), anna.carried_to(FIRM_DOOR), DOOR_FIRM));
        if let Some(whole) = whole(n) {
            // Each house has its own door, the department's too.
            let carried = house.clients[whole].contacts[0].person.carried_to(&client.host);
            all.push((format!("contact 0 of {whole} at its department's door {n}"), carried, door(n)));
            all.push((
                format!("contact 0 of {n} at the door {whole}"),
                anna.carried_to(&house.clients[whole].host),
                door(whole),
            ));
        }
        all.push((format!("the lead at door {n}"), house.lead.carried_to(&client.host), door(n)));
    }
    for (n, link) in house.links.iter().enumerate() {
        let client = house.projects[link.project].client;
        all.push((format!("reader {n}"), link.reader.aside("reads"), door(client) | link.ears));
        let elsewhere = (client + 1) % CLIENTS;
        let carried = link.reader.carried_to(&house.clients[elsewhere].host);
        all.push((format!("reader {n} at door {elsewhere}"), carried, door(elsewhere)));
        // Their session, under the name of another link's.
        let other = &house.links[(n + 1) % house.links.len()];
        let token = link.reader.cookie().and_then(|cookie| cookie.split_once('=').map(|(_, token)| token.to_owned()));
        let disguised = house.world.at(&house.clients[house.projects[other.project].client].host, "disguised");
        disguised.takes(token.map(|token| format!("__Host-r-{}={token}", other.id)));
        all.push((format!("reader {n} as reader of another"), disguised, door(house.projects[other.project].client)));
    }
    for (n, company) in house.companies.iter().enumerate() {
        let (next, client) = ((n + 1) % PARTNERS, &house.clients[n]);
        let there = &house.companies[next].host;
        let theirs = &company.person;
        all.push((
            format!("a stranger at partner {n}'s door"),
            house.world.at(&company.host, "stranger"),
            partner_door(n),
        ));
        all.push((format!("partner {n}'s person"), theirs.aside("reads"), partner(n) | partner_door(n)));
        all.push((format!("partner {n}'s person at {next}'s door"), theirs.carried_to(there), partner_door(next)));
        all.push((format!("partner {n}'s person at door {n}"), theirs.carried_to(&client.host), door(n)));
        all.push((format!("partner {n}'s person at the firm's door"), theirs.carried_to(FIRM_DOOR), DOOR_FIRM));
        let carried = client.contacts[0].person.carried_to(&company.host);
        all.push((format!("contact 0 of {n} at partner {n}'s door"), carried, partner_door(n)));
    }
    all.push(("the member".to_owned(), house.moss.aside("reads"), FIRM | DOOR_FIRM));
    all.push(("the lead".to_owned(), house.lead.aside("reads"), FIRM | DOOR_FIRM));
    all
}

impl Judge {
    fn hears(&mut self, ears: Ears, what: &str, text: &str) {
        self.verdict.cells += 1;
        let text = plain(text);
        if self.known.contains(&(ears, text.clone())) {
            return;
        }
        for (n, mark) in self.house.marks.all.iter().enumerate() {
            if !text.contains(&mark.plain) {
                continue;
            }
            if mark.ears & ears == 0 {
                self.verdict.leaks.insert(format!("{what}: {}", mark.what));
            } else {
                self.heard.insert((ears, n));
            }
        }
        self.known.insert((ears, text));
    }

    /// What was told live on the last day.
    fn messages(&mut self) {
        for n in 0..self.house.clients.len() {
            let messages = told(&mut self.house.clients[n].ear);
            for message in messages {
                self.hears(contacts(n), &format!("live to client {n}"), &message);
            }
        }
        for n in 0..self.house.companies.len() {
            for message in told(&mut self.house.companies[n].ear) {
                self.hears(partner(n), &format!("live to partner {n}"), &message);
            }
        }
        for n in 0..self.house.links.len() {
            let messages = told(&mut self.house.links[n].ear);
            let ears = self.house.links[n].ears;
            for message in messages {
                self.hears(ears, &format!("live to reader {n}"), &message);
            }
        }
    }

    fn mails(&mut self) {
        for letter in self.house.world.letters() {
            if let Some(n) = self.house.companies.iter().position(|company| company.address == letter.to) {
                let ears = partner(n) | partner_door(n);
                self.hears(ears, &format!("mail to partner {n}"), &letter.decoded);
            }
            for n in 0..CLIENTS {
                let to = self.house.clients[n].contacts.iter().position(|contact| contact.address == letter.to);
                if let Some(k) = to {
                    let ears = own(n, k) | contacts(n) | door(n);
                    self.hears(ears, &format!("mail to contact {k} of {n}"), &letter.decoded);
                }
            }
        }
    }

    /// Looks at every project, task, client and link there is, whosever it is.
    async fn reads(&mut self, name: &str, who: &Person, ears: Ears, all: bool) {
        let mut paths = vec![
            "/".to_owned(),
            "/api/door".to_owned(),
            "/api/client/home".to_owned(),
            "/api/client/me".to_owned(),
            "/api/partner/home".to_owned(),
            "/api/partner/me".to_owned(),
            "/api/staff/me".to_owned(),
            "/api/staff/portfolio".to_owned(),
        ];
        let get = |asks: Asks| asks.path;
        let house = &mut self.house;
        let mut some = |times: usize| all || house.draw.once_in(times);
        for client in &house.clients {
            paths.push(get(Asks::of(&staff::ShowClient { client: client.id, body: () }, "")));
            paths.push(get(Asks::of(&staff::SharingHistory { client: client.id, body: () }, "")));
            paths.push(Route::Client(client.id).to_string());
        }
        for (n, project) in house.projects.iter().enumerate() {
            // One's own is looked at in any case: there the canaries must be.
            if some(4) || ears & (FIRM | who_see(project.client)) != 0 {
                paths.push(get(Asks::of(&client::ShowBoard { project: project.id, body: () }, "")));
                paths.push(get(Asks::of(&staff::ShowPartners { project: project.id, body: () }, "")));
                paths.push(get(Asks::of(&staff::ShowBoard { project: project.id, body: () }, "")));
                let before = staff::Before::default();
                paths.push(get(Asks::of(&staff::ShowActivity { project: project.id, before, body: () }, "")));
                paths.push(get(Asks::of(&staff::ShowReport { project: project.id, body: () }, "")));
                paths.push(Route::Board(project.id).to_string());
            }
            for task in house.tasks.iter().filter(|task| task.project == n) {
                if some(8) || ears & (FIRM | who_see(project.client)) != 0 {
                    paths.push(get(Asks::of(&client::ShowTask { task: task.id, body: () }, "")));
                    paths.push(get(Asks::of(&staff::ShowPartnerSides { task: task.id, body: () }, "")));
                    paths.push(get(Asks::of(&staff::ShowTask { task: task.id, body: () }, "")));
                }
            }
        }
        // A partner's people look at everything, wherever they stand: there is no telling what is theirs.
        if some(3) || ears & (partner(0) | partner(1)) != 0 {
            for project in &house.projects {
                paths.push(get(Asks::of(&at_partner::ShowBoard { project: project.id, body: () }, "")));
            }
            for task in &house.tasks {
                paths.push(get(Asks::of(&at_partner::ShowTask { task: task.id, body: () }, "")));
            }
        }
        for company in &house.companies {
            paths.push(get(Asks::of(&staff::ShowClient { client: company.id.house(), body: () }, "")));
        }
        for link in &house.links {
            paths.push(get(Asks::of(&guest::ShowReport { link: link.id, body: () }, "")));
            paths.push(format!("/r/{}", link.id));
        }
        for path in paths {
            let heard = who.sends(Asks::get(&path)).await;
            let what = format!("{name}, {path}");
            assert_ne!(heard.status, 500, "{what}: {}", heard.text());
            self.hears(ears, &what, &format!("{:?} {}", heard.headers, heard.text()));
        }
    }

    /// Tries every operation on things drawn from the whole house.
    async fn tries(&mut self, name: &str, who: &Person, ears: Ears, times: usize) {
        for _ in 0..times {
            let target = target(&mut self.house);
            for operation in Operation::ALL {
                // What changes the firm's own things is tried by those who may not.
                if ears & FIRM != 0 && format!("{operation:?}").starts_with("Staff") {
                    continue;
                }
                for asks in matrix::aimed(*operation, &target, &who.intention()) {
                    self.house.world.later(1_013);
                    if asks.path.starts_with("/api/door") || *operation == Operation::GuestOpen {
                        self.house.world.later(30_011);
                    }
                    let cookie = who.cookie();
                    let heard = who.sends(asks).await;
                    who.takes(cookie);
                    let what = format!("{name}, {operation:?}");
                    assert_ne!(heard.status, 500, "{what}: {}", heard.text());
                    self.hears(ears, &what, &format!("{:?} {}", heard.headers, heard.text()));
                }
            }
        }
    }

    /// Everything that is for somebody was heard by one of those it is for, by each class of them.
    fn own(&mut self) {
        for (n, mark) in self.house.marks.all.iter().enumerate() {
            for bit in (0..Ears::BITS).map(|bit| 1 << bit).filter(|bit| mark.must & bit != 0) {
                if !self.heard.iter().any(|(ears, heard)| *heard == n && ears & bit != 0) {
                    self.verdict.missing.push(format!("{bit:#x}: {}", mark.what));
                }
            }
        }
    }
}

/// Something of everything, drawn.
fn target(house: &mut House) -> Target {
    let client = house.draw.below(house.clients.len());
    let (task, project, link) = (
        house.draw.below(house.tasks.len()),
        house.draw.below(house.projects.len()),
        house.draw.below(house.links.len()),
    );
    let stage = house.projects[project].stages[house.draw.below(2)];
    let partner = house.aim();
    let contact = &house.clients[client].contacts[house.draw.below(2)];
    Target {
        name: "drawn",
        client: house.clients[client].id,
        project: house.projects[project].id,
        stage,
        task: house.tasks[task].id,
        asks: vec![never()],
        slot: never(),
        remark: never(),
        look: (never(), "3".repeat(32)),
        item: never(),
        link: ("/i/0badcafe-0000-4000-8000-00000000feed".to_owned(), "1".repeat(32)),
        address: contact.address.clone(),
        person: contact.id,
        report: Held { link: house.links[link].id, secret: "2".repeat(32), ears: 0, door: "" },
        plan: ("plan.csv".to_owned(), b"Title,Status\nOne,Open\n".to_vec()),
        no_plan: "no-plan.csv".to_owned(),
        partner,
        waiting: "\"none\"".to_owned(),
        admission: never(),
        template: never(),
        views: [never(), never()],
        baseline: never(),
    }
}
