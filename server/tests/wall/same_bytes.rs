//! Whole answers, byte for byte: known and unknown at every door, hidden and absent in every operation.

use crate::canary::matrix::aimed;
use crate::canary::partners::Aim;
use crate::canary::readers::Held;
use crate::canary::story::{ARDEN_DOOR, Story, Target};
use crate::support::scene::{SKOGHOLM, Scene, never};
use crate::support::world::{FIRM, email, enter, link_of, look_as, new_link, open_link};
use crate::support::{Asks, Heard, Person, World, on_both_engines};
use std::collections::BTreeSet;
use veranda_api::{Endpoint, Operation, client, door, staff};
use veranda_terms::{ContactRole, EntryId, Level, LinkId, LookId, Side, StaffRole};

fn secret(text: &str) -> door::LinkSecret {
    door::LinkSecret { secret: door::Secret(text.to_owned()) }
}

/// What a stranger of a network of their own is answered.
async fn answered<E: Endpoint>(world: &World, host: &str, endpoint: &E) -> Heard {
    // Limits are counted by name and network: each try has its own time.
    world.later(120_000);
    world.at(host, "stranger").sends(Asks::of(endpoint, "")).await
}

/// All of them are refused, in the same bytes.
fn alike(what: &str, answers: &[(&str, Heard)]) {
    let (_, first) = &answers[0];
    assert!(first.status >= 400, "{what}: {}", first.status);
    for (who, heard) in answers {
        assert_eq!(heard, first, "{what}: {who}");
    }
}

/// Aimed at nothing there is.
fn absent(story: &Story) -> Target {
    Target {
        name: "nobody's",
        client: never(),
        project: never(),
        stage: never(),
        task: never(),
        asks: vec![never()],
        slot: never(),
        item: never(),
        remark: never(),
        person: never(),
        report: nobodys_link(never()),
        partner: Aim::nobodys(),
        ..story.shared.clone()
    }
}

fn nobodys_link(link: LinkId) -> Held {
    Held { link, secret: "2".repeat(32), ears: 0, door: "" }
}

/// Where hidden and absent part: every operation of a side, as somebody, aimed at each of these.
async fn parted(
    (who, person): (&str, &Person),
    sides: &[Side],
    absent: &Target,
    hidden: &[(&str, Target)],
) -> (usize, BTreeSet<String>) {
    let (mut compared, mut parted) = (0, BTreeSet::new());
    for operation in Operation::ALL.iter().filter(|operation| sides.contains(&operation.route().2)) {
        let nothing = answers(person, *operation, absent).await;
        for (what, target) in hidden {
            let something = answers(person, *operation, target).await;
            compared += nothing.len();
            if something != nothing {
                let (one, other) = (something.first().map(Heard::text), nothing.first().map(Heard::text));
                parted.insert(format!("{who}, {operation:?}, {what}: {one:?} and not {other:?}"));
            }
        }
    }
    (compared, parted)
}

async fn answers(person: &Person, operation: Operation, at: &Target) -> Vec<Heard> {
    let mut heard = Vec::new();
    for asks in aimed(operation, at, &person.intention()) {
        heard.push(person.sends(asks).await);
    }
    heard
}

on_both_engines! {
    async fn a_door_answers_known_and_unknown_in_the_same_bytes(engine) {
        let scene = Scene::set(engine).await;
        let world = &scene.world;
        scene.contact("Anna", ContactRole::Decides).await;
        let moa = world.colleague_as(StaffRole::Member, "Moa Lind", "moa@halden-rask.example").await;
        scene.lead.does(&staff::RemoveColleague { person: moa, body: () }).await;

        let mut answers = Vec::new();
        for (who, address) in [
            ("a wrong password", "ines@halden-rask.example"),
            ("somebody removed", "moa@halden-rask.example"),
            ("a contact", "anna@client.example"),
            ("an unknown address", "nobody@halden-rask.example"),
        ] {
            let body = door::Credentials::new(email(address), door::Secret("not the password".into()));
            answers.push((who, answered(world, FIRM, &door::SignIn { body }).await));
        }
        alike("sign-in", &answers);

        // A code, to the end of all tries.
        let code = |address: &str| door::EnterByCode {
            body: door::EntryCode { email: email(address), code: door::Secret("AAAA-AAAA".into()) },
        };
        for n in 0..12 {
            let known = answered(world, SKOGHOLM, &code("anna@client.example")).await;
            let unknown = answered(world, SKOGHOLM, &code("nobody@client.example")).await;
            alike(&format!("code, try {n}"), &[("known", known), ("unknown", unknown)]);
        }

        // Ways in: nobody's id, another client's, a colleague's, and a wrong secret of one that works.
        scene.lead.does(&crate::support::world::invite(scene.skogholm, "Theo", "theo@client.example", ContactRole::Looks, None)).await;
        scene.lead.does(&crate::support::world::invite(scene.pivoine, "Bea", "bea@client.example", ContactRole::Looks, None)).await;
        world.settle().await;
        let entry = |address: &str| {
            let (path, secret) = world.last_invitation(address).link();
            let entry: EntryId = path.trim_start_matches("/i/").parse().expect("an entry");
            (entry, path, secret)
        };
        let (theo, theo_path, _) = entry("theo@client.example");
        let (bea, bea_path, bea_secret) = entry("bea@client.example");
        let nobody: EntryId = never();
        let none = "0".repeat(32);
        let enters = [
            ("nobody's", enter(&format!("/i/{nobody}"), &none)),
            ("a wrong secret", enter(&theo_path, &none)),
            ("another client's", enter(&bea_path, &bea_secret)),
        ];
        let mut answers = Vec::new();
        for (who, asked) in &enters {
            answers.push((*who, answered(world, SKOGHOLM, asked).await));
        }
        alike("a link", &answers);
        let (mut again, mut joins) = (Vec::new(), Vec::new());
        for (who, id, typed) in
            [("nobody's", nobody, &none), ("a wrong secret", theo, &none), ("another client's", bea, &bea_secret)]
        {
            again.push((who, answered(world, SKOGHOLM, &door::SendAgain { entry: id, body: secret(typed) }).await));
            let body = door::NewPassword { secret: door::Secret(typed.clone()), password: door::Secret("a long word here".into()) };
            joins.push((who, answered(world, SKOGHOLM, &door::Join { entry: id, body }).await));
        }
        alike("a fresh mail", &again);
        alike("a colleague's link", &joins);

        // To see as somebody.
        let anna_id = world.enters(SKOGHOLM, "theo@client.example", "theo").await.does(&client::Me { body: () }).await.id;
        let address = scene.lead.does(&staff::SeeAs { client: scene.skogholm, person: anna_id, body: staff::SeeFrom::default() }).await.address;
        let look: LookId = address.split_once('#').and_then(|(path, _)| path.rsplit('/').next()).and_then(|id| id.parse().ok()).expect("a look");
        let mut answers = Vec::new();
        for (who, look) in [("nobody's", never()), ("a wrong secret", look)] {
            answers.push((who, answered(world, SKOGHOLM, &door::SeeAs { look, body: secret(&none) }).await));
        }
        alike("to see as somebody", &answers);
        look_as(&scene.lead, &world.at(SKOGHOLM, "looks"), (scene.skogholm, anna_id)).await;

        // A report.
        let (link, right) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await);
        let mut locked = new_link(scene.project, "The bank", Level::Details);
        locked.body.password = Some(door::Secret("a gangway in the sun".into()));
        let (locked, _) = link_of(&scene.lead.does(&locked).await);
        let mut answers = Vec::new();
        for (who, host, link, typed) in [
            ("nobody's", SKOGHOLM, never(), &none),
            ("a wrong secret", SKOGHOLM, link, &none),
            ("one with a password", SKOGHOLM, locked, &none),
        ] {
            answers.push((who, answered(world, host, &open_link(link, typed)).await));
        }
        alike("a report", &answers);
        let elsewhere = answered(world, crate::support::scene::PIVOINE, &open_link(link, &right)).await;
        let nowhere = answered(world, crate::support::scene::PIVOINE, &open_link(never(), &right)).await;
        alike("a report at another door", &[("nobody's", nowhere), ("another client's", elsewhere)]);
        // The bare address too.
        let bare = |link: LinkId| Asks::get(&format!("/r/{link}"));
        let stranger = world.at(SKOGHOLM, "stranger");
        assert_eq!(stranger.sends(bare(link)).await, stranger.sends(bare(never())).await);
        assert_eq!(stranger.sends(bare(locked)).await, stranger.sends(bare(never())).await);
    }

    async fn hidden_and_absent_are_answered_in_the_same_bytes(engine) {
        let story = Story::lived(engine).await;
        let absent = absent(&story);
        let of = |aim: Aim| Target { partner: aim, task: aim.task, asks: vec![aim.ask], remark: aim.remark, ..absent.clone() };
        let (piper, quill) = (of(story.partners.of_piper), of(story.partners.of_quill));
        let seen_by_nobody = |task, project, stage| Target { task, project, stage, ..absent.clone() };
        let inside = seen_by_nobody(story.inside.task, story.inside.project, story.inside.stage);
        let stopped = Target { task: story.stopped.task, ..absent.clone() };
        let birke = Target {
            client: story.birke.client,
            project: story.birke.project,
            stage: story.birke.stage,
            task: story.birke.task,
            asks: story.birke.asks.clone(),
            report: nobodys_link(story.birke.report.link),
            ..absent.clone()
        };
        let [anna, .., ] = &story.arden;
        let arden_to_a_partner = Target { project: story.inside.project, ..birke.clone() };
        let mut compared = 0;
        let mut all = BTreeSet::new();
        for (who, person, sides, hidden) in [
            (
                "a contact",
                anna,
                vec![Side::Client, Side::Guest],
                vec![("internal", inside.clone()), ("stopped", stopped.clone()), ("another client's", birke.clone()),
                    // Only that there is a partner's remark and ask is hidden from the client; the task is theirs.
                    ("a partner's", Target { task: absent.task, ..quill.clone() })],
            ),
            (
                "a partner's person",
                &story.partners.piper,
                vec![Side::Partner, Side::Guest],
                vec![("internal", inside.clone()), ("another client's", arden_to_a_partner), ("another partner's", Target { task: absent.task, ..quill.clone() })],
            ),
            (
                "another partner's person",
                &story.partners.quill,
                vec![Side::Partner],
                vec![("another partner's", Target { task: absent.task, ..piper.clone() })],
            ),
            (
                "a reader of a link",
                &story.readers[0].person,
                vec![Side::Guest],
                vec![("another client's", birke.clone()), ("an overview's", Target { report: nobodys_link(story.readers[1].held.link), ..absent.clone() })],
            ),
            (
                "a stranger",
                &story.world.at(ARDEN_DOOR, "stranger"),
                vec![Side::Client, Side::Guest, Side::Partner, Side::Staff],
                vec![("internal", inside.clone()), ("another client's", birke.clone())],
            ),
            (
                "a member without anything",
                &story.nils,
                vec![Side::Staff],
                vec![("not given", birke.clone()), ("internal", Target { client: story.inside.client, ..inside.clone() })],
            ),
        ] {
            let (count, parted) = parted((who, person), &sides, &absent, &hidden).await;
            compared += count;
            all.extend(parted);
        }
        println!("hidden and absent on {engine:?}: {compared} answers compared");
        assert!(all.is_empty(), "{} parted: {all:#?}", all.len());
        assert!(compared > 200, "{compared}");
    }

    /// The control: what is theirs is answered otherwise than what is not there.
    async fn what_is_theirs_parts_from_what_is_absent(engine) {
        let story = Story::lived(engine).await;
        let absent = absent(&story);
        let [anna, ..] = &story.arden;
        let theirs = [("theirs", story.shared.clone())];
        let (_, parted) = parted(("a contact", anna), &[Side::Client], &absent, &theirs).await;
        for operation in ["ClientBoard", "ClientTask", "ClientRemark", "ClientFollow"] {
            assert!(parted.iter().any(|one| one.contains(operation)), "{operation}: {parted:#?}");
        }
    }
}
