//! The second proof of the firm's own people, and a password that was forgotten.

use crate::support::letters::Letter;
use crate::support::scene::{SKOGHOLM, Scene};
use crate::support::world::{FIRM, PASSWORD, email};
use crate::support::{Asks, Heard, Person, World, on_both_engines};
use totp_rs::{Builder, Secret};
use veranda_api::door::{self, Credentials, Proof, SecondCode, SetPassword, SignIn, SignedIn};
use veranda_api::{Code, staff};
use veranda_terms::{ChallengeId, ContactRole, PersonId, StaffRole};

const INES: &str = "ines@halden-rask.example";
const MOA: &str = "moa@halden-rask.example";
const STEP_MS: i64 = 30_000;
const HOUR_MS: i64 = 3_600_000;

fn signs_in(proof: Option<&str>) -> SignIn {
    let proof = proof.map(secret);
    SignIn { body: Credentials { proof, ..Credentials::new(email(INES), secret(PASSWORD)) } }
}

fn secret(text: &str) -> door::Secret {
    door::Secret(text.to_owned())
}

fn code(text: &str) -> SecondCode {
    SecondCode { code: secret(text) }
}

/// An app on somebody's phone: what it got from the page, and a clock.
struct App(Secret);

impl App {
    fn of(new: &door::NewSecond) -> Self {
        let typed = App(Secret::try_from_base32(new.groups.concat()).expect("the secret is base 32"));
        // Scanned, it is the same.
        assert!(new.uri.contains(&format!("secret={}", new.groups.concat())), "{}", new.uri);
        typed
    }

    fn shows(&self, world: &World) -> String {
        let app = Builder::new().with_secret(self.0.clone()).build().expect("160 bits are enough");
        let seconds = u64::try_from(world.house.clock.now().0 / 1_000).expect("after 1970");
        app.generate(seconds).to_string()
    }

    /// Digits that fit nowhere near.
    fn never_shows(&self, world: &World) -> String {
        let near: Vec<String> = (-2..=2)
            .map(|steps| {
                let app = Builder::new().with_secret(self.0.clone()).build().expect("160 bits are enough");
                let at = world.house.clock.now().0 + steps * STEP_MS;
                app.generate(u64::try_from(at / 1_000).expect("after 1970")).to_string()
            })
            .collect();
        let free = (0..).map(|n| format!("{n:06}")).find(|digits| !near.contains(digits));
        free.expect("a million digits are more than five")
    }
}

/// Sets a second proof up.
async fn sets_up(world: &World, person: &Person) -> (App, Vec<String>) {
    let app = App::of(&person.does(&door::BeginSecond { body: () }).await);
    let spares = person.does(&door::ConfirmSecond { body: code(&app.shows(world)) }).await.codes;
    world.later(STEP_MS);
    (app, spares)
}

fn mailed(letter: &Letter) -> (ChallengeId, String) {
    let at = letter.decoded.find("/new-password/").expect("a link in the mail") + "/new-password/".len();
    let rest: String =
        letter.decoded[at..].chars().take_while(|c| c.is_ascii_hexdigit() || "-#".contains(*c)).collect();
    let (challenge, secret) = rest.split_once('#').expect("a secret in the link");
    (challenge.parse().expect("a challenge"), secret.to_owned())
}

fn chooses(challenge: ChallengeId, link: Option<&str>, code: Option<&str>, password: &str) -> SetPassword {
    let proof = Proof { secret: link.map(secret), code: code.map(secret) };
    SetPassword { challenge, body: door::ChosenPassword { proof, password: secret(password) } }
}

fn forgets(address: &str) -> door::Forgotten {
    door::Forgotten { body: door::WhoForgot { email: email(address) } }
}

const FRESH: &str = "quite another long sentence";

/// An answer without what is drawn anew each time.
fn masked(mut heard: Heard) -> Heard {
    let drawn = |text: &str| -> String {
        let mut run = 0;
        let hex = |c: char| c.is_ascii_hexdigit() || c == '-';
        text.chars()
            .map(|c| {
                run = if hex(c) { run + 1 } else { 0 };
                if hex(c) { '0' } else { c }
            })
            .collect()
    };
    heard.body = drawn(&heard.text()).into_bytes();
    for (name, value) in &mut heard.headers {
        if name == "set-cookie" || name == "etag" {
            *value = drawn(value);
        }
    }
    heard
}

async fn id_of(lead: &Person, address: &str) -> PersonId {
    let people = lead.does(&staff::Team { body: () }).await.people;
    people.iter().find(|person| person.email.as_str() == address).expect("of the team").id
}

async fn proved_is(world: &World, address: &str) -> bool {
    let whose = format!("person in (select id from person where email = '{address}')");
    let asking = format!("update session set device = device where proved is not null and {whose}");
    world.home.by_hand(&asking).await.expect("sessions can be counted") > 0
}

on_both_engines! {
    async fn a_second_proof_is_asked_for_once_it_was_confirmed(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let none = lead.does(&door::ShowSecond { body: () }).await;
        assert_eq!((none.since, none.spares_left, none.required), (None, 0, false));
        let first = lead.does(&door::BeginSecond { body: () }).await;
        // Not confirmed: the password is enough. Begun again, the first secret is none.
        world.at(FIRM, "elsewhere").does(&signs_in(None)).await;
        world.later(1_000);
        let again = lead.does(&door::BeginSecond { body: () }).await;
        assert_ne!(first.groups, again.groups);
        let wrong = lead.refused(&door::ConfirmSecond { body: code(&App::of(&first).shows(&world)) }).await;
        assert_eq!(wrong.code, Code::NotLetIn);
        let app = App::of(&again);
        let spares = lead.does(&door::ConfirmSecond { body: code(&app.shows(&world)) }).await.codes;
        assert_eq!(spares.len(), 8);
        assert!(spares.iter().all(|spare| spare.len() == 9 && spare.as_bytes()[4] == b'-'), "{spares:?}");
        let set = lead.does(&door::ShowSecond { body: () }).await;
        assert_eq!((set.since, set.spares_left), (Some(world.house.clock.now()), 8));
        // It counts: not set up over it, not confirmed again.
        assert_eq!(lead.refused(&door::BeginSecond { body: () }).await.code, Code::Taken);
        world.later(STEP_MS);
        let twice = lead.refused(&door::ConfirmSecond { body: code(&app.shows(&world)) }).await;
        assert_eq!(twice.code, Code::Missing);

        let browser = world.at(FIRM, "browser");
        assert_eq!(browser.refused(&signs_in(None)).await.code, Code::NeedsSecondProof);
        assert_eq!(browser.refused(&staff::Me { body: () }).await.code, Code::SignedOut);
        let typed = app.shows(&world);
        let into: SignedIn = browser.does(&signs_in(Some(&typed))).await;
        assert_eq!((into.to.as_deref(), into.mailed), (Some("/"), None));
        browser.does(&staff::Me { body: () }).await;
        assert!(proved_is(&world, INES).await, "whoever showed a second proof has proved it");
    }

    async fn without_one_a_session_has_proved_nothing(engine) {
        let (world, _) = World::with_lead(engine).await;
        world.at(FIRM, "browser").does(&signs_in(None)).await;
        assert!(!proved_is(&world, INES).await);
    }

    async fn digits_let_in_once_and_end_those_before_them(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let app = App::of(&lead.does(&door::BeginSecond { body: () }).await);
        let first = app.shows(&world);
        lead.does(&door::ConfirmSecond { body: code(&first) }).await;
        let browser = world.at(FIRM, "browser");
        assert_eq!(browser.refused(&signs_in(Some(&first))).await.code, Code::NotLetIn, "those it was set up with");
        world.later(STEP_MS);
        let second = app.shows(&world);
        world.later(STEP_MS);
        let third = app.shows(&world);
        // A step late is taken, a step early too, and what is older than the last taken is not.
        browser.does(&signs_in(Some(&second))).await;
        assert_eq!(browser.refused(&signs_in(Some(&second))).await.code, Code::NotLetIn);
        browser.does(&signs_in(Some(&third))).await;
        assert_eq!(browser.refused(&signs_in(Some(&second))).await.code, Code::NotLetIn);
        world.later(STEP_MS);
        let fourth = app.shows(&world);
        world.later(-STEP_MS);
        browser.does(&signs_in(Some(&fourth))).await;
        world.later(3 * STEP_MS);
        let fifth = app.shows(&world);
        world.later(2 * STEP_MS);
        assert_eq!(browser.refused(&signs_in(Some(&fifth))).await.code, Code::NotLetIn, "two steps late");
    }

    async fn of_many_at_once_with_the_same_digits_one_comes_in(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let (app, _) = sets_up(&world, &lead).await;
        let typed = app.shows(&world);
        let browsers: Vec<Person> = (0..8).map(|n| world.at(FIRM, &format!("browser{n}"))).collect();
        let tries = signs_in(Some(&typed));
        let all = futures::future::join_all(browsers.iter().map(|browser| browser.tries(&tries))).await;
        assert_eq!(all.iter().filter(|one| one.is_ok()).count(), 1, "{all:?}");
    }

    async fn a_spare_code_lets_in_once_and_new_ones_end_the_old(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let (app, spares) = sets_up(&world, &lead).await;
        let browser = world.at(FIRM, "browser");
        let typed = spares[3].to_lowercase().replace('-', "");
        browser.does(&signs_in(Some(&typed))).await;
        assert_eq!(browser.refused(&signs_in(Some(&spares[3]))).await.code, Code::NotLetIn);
        assert_eq!(lead.does(&door::ShowSecond { body: () }).await.spares_left, 7);
        browser.does(&signs_in(Some(&spares[0]))).await;
        world.later(1_000);
        let fresh = lead.does(&door::NewSpares { body: code(&app.shows(&world)) }).await.codes;
        assert_eq!(lead.does(&door::ShowSecond { body: () }).await.spares_left, 8);
        assert!(fresh.iter().all(|code| !spares.contains(code)), "{fresh:?}");
        assert_eq!(browser.refused(&signs_in(Some(&spares[1]))).await.code, Code::NotLetIn);
        world.later(1_000);
        browser.does(&signs_in(Some(&fresh[1]))).await;
        // Each of them is told in the journal.
        let told = world.home.by_hand("update journal set event = event where event = 'spare_code_used'");
        assert_eq!(told.await.expect("the journal is there"), 3);
        // And by mail to its owner, who may not be the one who did it.
        world.settle().await;
        let subjects: Vec<String> = world.letters().into_iter().map(|letter| letter.subject).collect();
        assert_eq!(
            subjects,
            [
                "A second proof was added to your access at Halden & Rask",
                "One of your spare codes was used at Halden & Rask",
                "One of your spare codes was used at Halden & Rask",
                "New spare codes were made for your access at Halden & Rask",
                "One of your spare codes was used at Halden & Rask",
            ]
        );
        let last = world.last_letter(INES).decoded;
        assert!(last.contains("You have 7 spare codes left.") && last.contains("If it was not you"), "{last}");
    }

    async fn ten_wrong_proofs_in_an_hour_and_the_password_path_stays_open_to_mail(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let (app, _) = sets_up(&world, &lead).await;
        let thief = world.at(FIRM, "thief");
        for _ in 0..10 {
            world.later(1_000);
            assert_eq!(thief.refused(&signs_in(Some(&app.never_shows(&world)))).await.code, Code::NotLetIn);
        }
        let stopped = thief.refused(&signs_in(Some(&app.shows(&world)))).await;
        assert_eq!(stopped.code, Code::TooMany);
        let wait = i64::from(stopped.retry_after.expect("when to come back"));
        assert!(wait > 3_500 && wait <= 3_600, "{wait}");
        // Nor by what else takes a code; and a new password by mail is chosen all the same.
        let removes = door::RemoveSecond { body: code(&app.shows(&world)) };
        assert_eq!(lead.refused(&removes).await.code, Code::TooMany);
        let ines = world.at(FIRM, "ines");
        ines.does(&forgets(INES)).await;
        world.settle().await;
        let (challenge, link) = mailed(&world.last_letter(INES));
        ines.does(&chooses(challenge, Some(&link), None, FRESH)).await;
        world.later(wait * 1_000);
        let fresh = Credentials::new(email(INES), secret(FRESH));
        ines.does(&SignIn { body: Credentials { proof: Some(secret(&app.shows(&world))), ..fresh } }).await;
        // One a time as the hour goes on: nine wrong ones and the right one.
        let ours = world.at(FIRM, "ours");
        assert_eq!(ours.refused(&signs_in(None)).await.code, Code::NotLetIn, "the old password is none");
    }

    async fn wrong_password_and_unknown_address_say_the_same_with_a_second_proof_as_without(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let stranger = world.at(FIRM, "stranger");
        let asks = |address: &str, proof: Option<&str>| {
            let body = Credentials {
                proof: proof.map(secret),
                ..Credentials::new(email(address), secret("not the password at all"))
            };
            Asks::of(&SignIn { body }, "")
        };
        let before = stranger.sends(asks(INES, None)).await;
        let (_, spares) = sets_up(&world, &lead).await;
        for proof in [None, Some("000000"), Some(spares[0].as_str())] {
            let known = stranger.sends(asks(INES, proof)).await;
            assert_eq!(known, stranger.sends(asks("nobody@halden-rask.example", proof)).await);
            assert_eq!(known, before);
            lead.does(&door::ShowSecond { body: () }).await;
            world.later(HOUR_MS);
        }
        assert_eq!(lead.does(&door::ShowSecond { body: () }).await.spares_left, 8);
    }

    async fn it_is_taken_away_with_a_code_by_an_owner_and_with_its_owner(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let (app, spares) = sets_up(&world, &lead).await;
        let wrong = lead.refused(&door::RemoveSecond { body: code(&app.never_shows(&world)) }).await;
        assert_eq!(wrong.code, Code::NotLetIn);
        let gone = lead.does(&door::RemoveSecond { body: code(&spares[7]) }).await;
        assert_eq!(gone.since, None);
        assert_eq!(lead.refused(&door::NewSpares { body: code(&spares[6]) }).await.code, Code::Missing);
        world.at(FIRM, "browser").does(&signs_in(None)).await;

        // A colleague's, by an owner, who alone reads of it.
        let moa_id = world.colleague_as(StaffRole::Manager, "Moa Lind", MOA).await;
        let moa = world.signed_in(MOA, "moa").await;
        sets_up(&world, &moa).await;
        let has = |team: &staff::TeamView| {
            team.people.iter().find(|one| one.id == moa_id).expect("Moa").second_proof
        };
        assert!(has(&lead.does(&staff::Team { body: () }).await));
        assert!(!has(&moa.does(&staff::Team { body: () }).await), "a manager reads nothing of it");
        let takes = staff::TakeProof { person: moa_id, body: () };
        assert_eq!(moa.refused(&takes).await.code, Code::NotYours);
        let ines = id_of(&lead, INES).await;
        assert_eq!(lead.refused(&staff::TakeProof { person: ines, body: () }).await.code, Code::Missing);
        assert!(!has(&lead.does(&takes).await));
        world.signed_in(MOA, "moa again").await;

        // Whoever is removed and comes back begins without one.
        sets_up(&world, &moa).await;
        lead.does(&staff::RemoveColleague { person: moa_id, body: () }).await;
        world.colleague_as(StaffRole::Manager, "Moa Lind", MOA).await;
        world.signed_in(MOA, "moa anew").await;
    }

    async fn only_who_is_in_at_the_firms_door_has_one(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        for person in [anna, scene.world.at(SKOGHOLM, "stranger")] {
            assert_eq!(person.refused(&door::ShowSecond { body: () }).await.code, Code::Missing);
            assert_eq!(person.refused(&door::BeginSecond { body: () }).await.code, Code::Missing);
            assert_eq!(person.refused(&forgets(INES)).await.code, Code::Missing);
        }
        let stranger = scene.world.at(FIRM, "stranger");
        assert_eq!(stranger.refused(&door::BeginSecond { body: () }).await.code, Code::SignedOut);
        assert_eq!(stranger.refused(&door::RemoveSecond { body: code("000000") }).await.code, Code::SignedOut);
    }

    async fn where_it_is_required_a_mailed_code_stands_in_for_it(engine) {
        let (world, lead) = World::with_careful_lead(engine).await;
        assert!(lead.does(&door::ShowSecond { body: () }).await.required);
        let browser = world.at(FIRM, "browser");
        let wrong = SignIn { body: Credentials::new(email(INES), secret("not the password at all")) };
        assert_eq!(browser.refused(&wrong).await.code, Code::NotLetIn);
        world.settle().await;
        assert!(world.letters().is_empty(), "a wrong password mails nothing");
        let asked = browser.does(&signs_in(None)).await;
        let challenge = asked.mailed.expect("a code was mailed");
        assert_eq!(asked.to, None);
        assert_eq!(browser.refused(&staff::Me { body: () }).await.code, Code::SignedOut);
        world.settle().await;
        let letter = world.last_letter(INES);
        assert!(!letter.decoded.contains("/new-password/"), "a code and no link");
        let typed = letter.code();
        let with = |challenge: Option<ChallengeId>, proof: &str, password: &str| {
            let body = Credentials::new(email(INES), secret(password));
            SignIn { body: Credentials { proof: Some(secret(proof)), challenge, ..body } }
        };
        // In another browser, with another password or without its challenge it lets nobody in.
        let other = world.at(FIRM, "other");
        assert_eq!(other.refused(&with(Some(challenge), &typed, PASSWORD)).await.code, Code::NotLetIn);
        assert_eq!(browser.refused(&with(Some(challenge), &typed, "not the password")).await.code, Code::NotLetIn);
        assert_eq!(browser.refused(&with(None, &typed, PASSWORD)).await.code, Code::NotLetIn);
        assert_eq!(browser.refused(&with(Some(challenge), "AAAA-AAAA", PASSWORD)).await.code, Code::NotLetIn);
        let into = browser.does(&with(Some(challenge), &typed, PASSWORD)).await;
        assert_eq!(into.to.as_deref(), Some("/"));
        browser.does(&staff::Me { body: () }).await;
        assert!(proved_is(&world, INES).await);
        assert_eq!(browser.refused(&with(Some(challenge), &typed, PASSWORD)).await.code, Code::EntryUsed);

        // Somebody else's code is not theirs.
        world.colleague("Moa Lind", MOA).await;
        let asked = browser.does(&signs_in(None)).await.mailed.expect("a code was mailed");
        world.settle().await;
        let typed = world.last_letter(INES).code();
        let moa = Credentials::new(email(MOA), secret(PASSWORD));
        let moa = SignIn { body: Credentials { proof: Some(secret(&typed)), challenge: Some(asked), ..moa } };
        assert_eq!(browser.refused(&moa).await.code, Code::NotLetIn);

        // With a second proof no code is mailed.
        let (app, _) = sets_up(&world, &lead).await;
        world.settle().await;
        let letters = world.letters().len();
        assert_eq!(world.at(FIRM, "late").refused(&signs_in(None)).await.code, Code::NeedsSecondProof);
        world.at(FIRM, "later").does(&signs_in(Some(&app.shows(&world)))).await;
        world.settle().await;
        assert_eq!(world.letters().len(), letters);
    }

    async fn a_forgotten_password_is_answered_alike_and_mailed_to_the_firms_own_alone(engine) {
        let scene = Scene::set(engine).await;
        let anna = "anna@client.example";
        scene.contact("Anna", ContactRole::Decides).await;
        let world = &scene.world;
        let gone = world.colleague_as(StaffRole::Manager, "Moa Lind", MOA).await;
        scene.lead.does(&staff::RemoveColleague { person: gone, body: () }).await;
        let added = staff::NewColleague {
            name: veranda_terms::PersonName::parse("Nils").expect("a name"),
            email: email("nils@halden-rask.example"),
            role: StaffRole::Member,
            lang: None,
        };
        scene.lead.does(&staff::AddColleague { body: added }).await;
        world.settle().await;
        let before = world.letters().len();
        let mut answers = Vec::new();
        for (n, address) in
            [INES, "nobody@halden-rask.example", MOA, "nils@halden-rask.example", anna].into_iter().enumerate()
        {
            let stranger = world.at(FIRM, &format!("stranger{n}"));
            let heard = stranger.sends(Asks::of(&forgets(address), &format!("key-{n}"))).await;
            assert_eq!(heard.status, 200, "{}", heard.text());
            answers.push(masked(heard));
        }
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
        // The same rows for each.
        let rows = world.home.by_hand("update challenge set misses = misses where kind = 'password'").await;
        assert_eq!(rows.expect("challenges are there"), 5);
        let jobs = world.home.by_hand("update job set kind = kind where kind = 'password'").await;
        assert_eq!(jobs.expect("jobs are there"), 5);
        world.settle().await;
        let letters = world.letters();
        let to: Vec<&str> = letters[before..].iter().map(|letter| letter.to.as_str()).collect();
        assert_eq!(to, [INES], "nobody else has a password to forget");
    }

    async fn a_new_password_needs_link_and_browser_or_the_code(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let asking = world.at(FIRM, "asking");
        let challenge = asking.does(&forgets(INES)).await.challenge;
        world.settle().await;
        let letter = world.last_letter(INES);
        let (named, link) = mailed(&letter);
        assert_eq!(named, challenge);
        assert!(letter.decoded.contains("&for=ines%40halden-rask.example"), "{}", letter.decoded);
        let typed = letter.code();
        let short = asking.refused(&chooses(challenge, Some(&link), None, "short")).await;
        assert_eq!(short.code, Code::Fields);
        // The link alone in another browser is a link that somebody forwarded.
        let other = world.at(FIRM, "other");
        assert_eq!(other.refused(&chooses(challenge, Some(&link), None, FRESH)).await.code, Code::OtherBrowser);
        assert_eq!(other.refused(&chooses(challenge, None, Some(&typed), FRESH)).await.code, Code::NotLetIn);
        assert_eq!(other.refused(&chooses(challenge, Some(&link), Some("AAAAAAAA"), FRESH)).await.code, Code::NotLetIn);
        assert_eq!(asking.refused(&chooses(challenge, None, None, FRESH)).await.code, Code::NotLetIn);
        lead.does(&staff::Me { body: () }).await;
        other.does(&chooses(challenge, Some(&link), Some(&typed), FRESH)).await;
        // Every session has ended, the old password too; the new one lets in, and nothing of the mail works again.
        assert_eq!(lead.refused(&staff::Me { body: () }).await.code, Code::SignedOut);
        assert_eq!(asking.refused(&signs_in(None)).await.code, Code::NotLetIn);
        assert_eq!(other.refused(&staff::Me { body: () }).await.code, Code::SignedOut, "setting it is not signing in");
        other.does(&SignIn { body: Credentials::new(email(INES), secret(FRESH)) }).await;
        other.does(&staff::Me { body: () }).await;
        assert_eq!(asking.refused(&chooses(challenge, Some(&link), None, FRESH)).await.code, Code::EntryUsed);
        let told = world.home.by_hand("update journal set event = event where event = 'password_renewed'").await;
        assert_eq!(told.expect("the journal is there"), 1);
    }

    async fn the_code_alone_works_in_the_browser_that_asked_and_ten_misses_end_it(engine) {
        let (world, _) = World::with_lead(engine).await;
        let asking = world.at(FIRM, "asking");
        let first = asking.does(&forgets(INES)).await.challenge;
        world.settle().await;
        let typed = world.last_letter(INES).code();
        for _ in 0..10 {
            world.later(30_000);
            assert_eq!(asking.refused(&chooses(first, None, Some("AAAAAAAA"), FRESH)).await.code, Code::NotLetIn);
        }
        assert_eq!(asking.refused(&chooses(first, None, Some(&typed), FRESH)).await.code, Code::EntryUsed);
        let second = asking.does(&forgets(INES)).await.challenge;
        let third = asking.does(&forgets(INES)).await.challenge;
        world.settle().await;
        let typed = world.last_letter(INES).code();
        let (newest, older) = if mailed(&world.last_letter(INES)).0 == third { (third, second) } else { (second, third) };
        asking.does(&chooses(newest, None, Some(&typed), FRESH)).await;
        // What else was mailed ends with it.
        assert_eq!(asking.refused(&chooses(older, None, Some(&typed), FRESH)).await.code, Code::EntryUsed);
        // And ten minutes end any.
        let late = asking.does(&forgets(INES)).await.challenge;
        world.settle().await;
        let typed = world.last_letter(INES).code();
        world.later(10 * 60_000);
        assert_eq!(asking.refused(&chooses(late, None, Some(&typed), FRESH)).await.code, Code::EntryUsed);
    }

    async fn a_mailbox_alone_does_not_open_what_a_second_proof_closes(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let (app, _) = sets_up(&world, &lead).await;
        let asking = world.at(FIRM, "asking");
        let challenge = asking.does(&forgets(INES)).await.challenge;
        world.settle().await;
        let (_, link) = mailed(&world.last_letter(INES));
        asking.does(&chooses(challenge, Some(&link), None, FRESH)).await;
        let fresh = || Credentials::new(email(INES), secret(FRESH));
        assert_eq!(asking.refused(&SignIn { body: fresh() }).await.code, Code::NeedsSecondProof);
        let proof = Some(secret(&app.shows(&world)));
        asking.does(&SignIn { body: Credentials { proof, ..fresh() } }).await;
    }

    async fn whoever_is_removed_meanwhile_chooses_nothing_and_a_waiting_mail_is_not_written(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let moa = world.colleague_as(StaffRole::Manager, "Moa Lind", MOA).await;
        let asking = world.at(FIRM, "asking");
        let challenge = asking.does(&forgets(MOA)).await.challenge;
        world.settle().await;
        let (_, link) = mailed(&world.last_letter(MOA));
        asking.does(&forgets(MOA)).await;
        lead.does(&staff::RemoveColleague { person: moa, body: () }).await;
        let letters = world.letters().len();
        world.settle().await;
        assert_eq!(world.letters().len(), letters);
        assert_eq!(asking.refused(&chooses(challenge, Some(&link), None, FRESH)).await.code, Code::NotLetIn);
        let signs = SignIn { body: Credentials::new(email(MOA), secret(FRESH)) };
        assert_eq!(asking.refused(&signs).await.code, Code::NotLetIn);
    }

    async fn a_new_password_ends_the_wait_that_strangers_tries_began(engine) {
        let (world, _) = World::with_lead(engine).await;
        let stranger = world.at(FIRM, "stranger");
        let wrong = SignIn { body: Credentials::new(email(INES), secret("not the password at all")) };
        for _ in 0..5 {
            assert_eq!(stranger.refused(&wrong).await.code, Code::NotLetIn);
        }
        assert_eq!(stranger.refused(&signs_in(None)).await.code, Code::TooMany);
        let ines = world.at(FIRM, "ines");
        let challenge = ines.does(&forgets(INES)).await.challenge;
        world.settle().await;
        let (_, link) = mailed(&world.last_letter(INES));
        ines.does(&chooses(challenge, Some(&link), None, FRESH)).await;
        ines.does(&SignIn { body: Credentials::new(email(INES), secret(FRESH)) }).await;
    }

    async fn after_five_wrong_passwords_each_wait_is_a_minute_longer(engine) {
        let (world, _) = World::with_lead(engine).await;
        let stranger = world.at(FIRM, "stranger");
        for address in [INES, "nobody@halden-rask.example"] {
            let wrong = SignIn { body: Credentials::new(email(address), secret("not the password at all")) };
            for _ in 0..5 {
                assert_eq!(stranger.refused(&wrong).await.code, Code::NotLetIn);
            }
            for minutes in 1..4 {
                let wait = stranger.refused(&wrong).await;
                assert_eq!((wait.code, wait.retry_after), (Code::TooMany, Some(minutes * 60)), "{address}");
                world.later(i64::from(minutes) * 60_000);
                assert_eq!(stranger.refused(&wrong).await.code, Code::NotLetIn);
            }
        }
    }
}
