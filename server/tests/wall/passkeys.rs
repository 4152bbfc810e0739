//! Coming in with a passkey, at every door, and everything that lets nobody in.

use crate::partners::comes;
use crate::roles::colleague;
use crate::support::authenticator::Authenticator;
use crate::support::door::all_proved;
use crate::support::scene::{PIVOINE, SKOGHOLM, Scene, never};
use crate::support::world::{FIRM, email};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::door::access::{
    Access, AddPasskey, AskPasskey, EnterByPasskey, OfferPasskey, RemovePasskey, ShowAccess, Signed, ToSign,
};
use veranda_api::{Code, Endpoint, client, door, partner, staff};
use veranda_domain::{Event, Scope, Session};
use veranda_terms::{CameBy, ClientId, ContactRole, Lang, PersonId, StaffRole};

/// Asks the door what is to be signed, and keeps both cookies, as a browser does.
pub async fn asked<E: Endpoint<Reply = ToSign>>(person: &Person, endpoint: &E) -> ToSign {
    let session = person.cookie().into_iter().flat_map(|held| held.split("; ").map(str::to_owned).collect::<Vec<_>>());
    let session: Vec<String> = session.filter(|pair| pair.starts_with("__Host-s=")).collect();
    let asked = person.does(endpoint).await;
    person.takes(Some(session.into_iter().chain(person.cookie()).collect::<Vec<_>>().join("; ")));
    asked
}

fn origin(person: &Person) -> String {
    format!("http://{}", person.host)
}

/// Somebody who is in makes a passkey on a new device.
pub async fn made(person: &Person) -> (Authenticator, Access) {
    let mut device = Authenticator::new();
    let ToSign { ceremony, options } = asked(person, &OfferPasskey { body: () }).await;
    let answer = device.makes(&options, &origin(person));
    let access = person.does(&AddPasskey { body: Signed { ceremony, answer } }).await;
    (device, access)
}

/// What a stranger's browser sends once a device has signed.
pub async fn answer(stranger: &Person, device: &mut Authenticator) -> EnterByPasskey {
    let ToSign { ceremony, options } = asked(stranger, &AskPasskey { body: () }).await;
    let answer = device.shows(&options, &origin(stranger));
    EnterByPasskey { body: Signed { ceremony, answer } }
}

/// Whether a device lets in at a door; then they are.
async fn lets_in(scene: &Scene, host: &str, device: &mut Authenticator) -> Result<Person, Code> {
    scene.world.later(31_000);
    let stranger = scene.world.at(host, "stranger");
    let entering = answer(&stranger, device).await;
    stranger.tries(&entering).await.map(|_| stranger).map_err(|refusal| refusal.code)
}

fn no<T>(outcome: Result<T, Code>) -> bool {
    outcome.is_err_and(|code| code == Code::NotLetIn)
}

async fn here(person: &Person) -> veranda_api::door::access::OpenSession {
    let access = person.does(&ShowAccess { body: () }).await;
    access.sessions.into_iter().find(|one| one.here).expect("one of them is this one")
}

/// The sessions as the house keeps them.
async fn kept(scene: &Scene, person: PersonId, client: Option<ClientId>) -> Vec<Session> {
    let mut rows = scene.world.house.store.read().await.expect("the records answer");
    rows.sessions_of(person, client).await.expect("they can be listed")
}

on_both_engines! {
    async fn a_passkey_lets_in_at_every_door_without_an_address(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let piper = comes(&scene, "Piper", false).await;
        all_proved(&scene.world).await;
        for (person, host) in [(&scene.lead, FIRM), (&anna, SKOGHOLM), (&piper.person, piper.door.as_str())] {
            let (mut device, access) = made(person).await;
            assert_eq!(access.passkeys.as_ref().map(Vec::len), Some(1), "{host}");
            let back = lets_in(&scene, host, &mut device).await.expect(host);
            let session = here(&back).await;
            assert_eq!(session.came_by, CameBy::Passkey, "{host}");
            let access = back.does(&ShowAccess { body: () }).await;
            assert_eq!(access.sessions.len(), 2, "{host}: beside the one they were in with");
            assert!(access.passkeys.expect("there can be some")[0].used.is_some(), "{host}");
            // And again: it counts on.
            lets_in(&scene, host, &mut device).await.expect(host);
        }
        let names = (
            scene.lead.does(&staff::Me { body: () }).await.name,
            anna.does(&client::Me { body: () }).await.name,
            piper.person.does(&partner::Me { body: () }).await.name,
        );
        assert_eq!((names.0.as_str(), names.1.as_str(), names.2.as_str()), ("Ines Duarte", "Anna", "Pia"));
    }

    async fn a_key_that_is_kept_in_step_between_devices_does_not_count(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let mut device = Authenticator::new();
        device.counts = false;
        let ToSign { ceremony, options } = asked(&anna, &OfferPasskey { body: () }).await;
        let answer = device.makes(&options, &origin(&anna));
        anna.does(&AddPasskey { body: Signed { ceremony, answer } }).await;
        for _ in 0..2 {
            lets_in(&scene, SKOGHOLM, &mut device).await.expect("it lets in");
        }
    }

    async fn a_device_is_asked_to_remember_whose_key_it_is_and_to_check_that_it_is_them(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        made(&anna).await;
        let making = asked(&anna, &OfferPasskey { body: () }).await.options;
        let making: serde_json::Value = serde_json::from_str(&making).expect("options are JSON");
        assert_eq!(making["rp"]["id"], "skogholm.localhost");
        assert_eq!(making["rp"]["name"], "Skogholm");
        assert_eq!(making["user"]["name"], "anna@client.example");
        assert_eq!(making["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(making["authenticatorSelection"]["requireResidentKey"], true);
        assert_eq!(making["authenticatorSelection"]["userVerification"], "required");
        assert_eq!(making["excludeCredentials"].as_array().map(Vec::len), Some(1), "the device that has one is left out");
        let showing = asked(&scene.world.at(SKOGHOLM, "stranger"), &AskPasskey { body: () }).await.options;
        let showing: serde_json::Value = serde_json::from_str(&showing).expect("options are JSON");
        assert_eq!(showing["rpId"], "skogholm.localhost");
        assert_eq!(showing["userVerification"], "required");
        assert_eq!(showing["allowCredentials"], serde_json::json!([]), "nobody is told which keys there are");
    }

    async fn a_page_of_another_address_gets_nobody_in(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let (mut device, _) = made(&anna).await;
        for elsewhere in
            ["http://evil.example", "http://pivoine.localhost:8080", "http://localhost:8080", "http://skogholm.localhost:81"]
        {
            scene.world.later(31_000);
            let stranger = scene.world.at(SKOGHOLM, "stranger");
            let ToSign { ceremony, options } = asked(&stranger, &AskPasskey { body: () }).await;
            let entering = |answer| EnterByPasskey { body: Signed { ceremony, answer } };
            let refusal = stranger.refused(&entering(device.shows(&options, elsewhere))).await;
            assert_eq!(refusal.code, Code::NotLetIn, "{elsewhere}");
            // The question is used up: the right answer comes too late.
            let refusal = stranger.refused(&entering(device.shows(&options, &origin(&stranger)))).await;
            assert_eq!(refusal.code, Code::NotLetIn, "{elsewhere}");
        }
        lets_in(&scene, SKOGHOLM, &mut device).await.expect("at its own it lets in");
        // Nor is a key made for one.
        let ToSign { ceremony, options } = asked(&anna, &OfferPasskey { body: () }).await;
        let answer = Authenticator::new().makes(&options, "http://pivoine.localhost:8080");
        let refusal = anna.refused(&AddPasskey { body: Signed { ceremony, answer } }).await;
        assert_eq!(refusal.code, Code::NotLetIn);
    }

    async fn a_passkey_is_good_at_its_own_door_alone(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let there = scene.contact_of(scene.pivoine, PIVOINE, "Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let (mut device, _) = made(&anna).await;
        for host in [PIVOINE, FIRM] {
            assert!(no(lets_in(&scene, host, &mut device).await), "{host}");
        }
        assert_eq!(there.does(&ShowAccess { body: () }).await.passkeys, Some(vec![]), "nor is it listed there");
        // What was asked at one door is not answered at another.
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        let entering = answer(&stranger, &mut device).await;
        let elsewhere = stranger.carried_to(PIVOINE);
        assert_eq!(elsewhere.refused(&entering).await.code, Code::NotLetIn);
    }

    async fn a_question_is_answered_once_by_the_browser_that_was_asked_within_five_minutes(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let (mut device, _) = made(&anna).await;
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        let entering = answer(&stranger, &mut device).await;
        let (nobody, other) = (scene.world.at(SKOGHOLM, "nobody"), scene.world.at(SKOGHOLM, "other"));
        asked(&other, &AskPasskey { body: () }).await;
        for thief in [&nobody, &other] {
            assert_eq!(thief.refused(&entering).await.code, Code::NotLetIn, "what was seen on the way is no use elsewhere");
        }
        // Of twenty at once, one comes in.
        let windows: Vec<Person> = (0..20).map(|n| stranger.aside(&format!("window-{n}"))).collect();
        scene.world.later(60_000);
        let sent = windows.iter().map(|window| window.sends(Asks::of(&entering, "")));
        let heard = futures::future::join_all(sent).await;
        assert_eq!(heard.iter().filter(|heard| heard.status == 200).count(), 1);
        assert!(heard.iter().all(|heard| matches!(heard.status, 200 | 401 | 429)));
        scene.world.later(60_000);
        assert_eq!(stranger.refused(&entering).await.code, Code::NotLetIn, "and nobody afterwards");
        // Too late by a millisecond, and not too late.
        for (late, works) in [(300_000, false), (299_999, true)] {
            let stranger = scene.world.at(SKOGHOLM, "late");
            let entering = answer(&stranger, &mut device).await;
            scene.world.later(late);
            assert_eq!(stranger.tries(&entering).await.is_ok(), works, "{late} ms");
        }
        // An answer to one question is none to another.
        let stranger = scene.world.at(SKOGHOLM, "mixed");
        let first = answer(&stranger, &mut device).await;
        let second = asked(&stranger, &AskPasskey { body: () }).await;
        let mixed = EnterByPasskey { body: Signed { ceremony: second.ceremony, ..first.body } };
        assert_eq!(stranger.refused(&mixed).await.code, Code::NotLetIn);
        let making = asked(&anna, &OfferPasskey { body: () }).await;
        let mixed = EnterByPasskey { body: Signed { ceremony: making.ceremony, ..mixed.body } };
        assert_eq!(anna.aside("other-tab").refused(&mixed).await.code, Code::NotLetIn);
    }

    async fn what_nobody_answered_is_forgotten_with_old_links(engine) {
        let scene = Scene::set(engine).await;
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        asked(&stranger, &AskPasskey { body: () }).await;
        let left = async || scene.world.home.by_hand("update ceremony set made = made").await.expect("they are counted");
        let house = &scene.world.house;
        house.store.forget_challenges(house.clock.now()).await.expect("they are looked through");
        assert_eq!(left().await, 1, "not yet");
        house.store.forget_challenges(scene.world.later(1)).await.expect("they are looked through");
        assert_eq!(left().await, 0);
    }

    async fn a_removed_passkey_lets_nobody_in_and_only_its_own_person_removes_it(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let bo = scene.contact("Bo", ContactRole::Decides).await;
        let there = scene.contact_of(scene.pivoine, PIVOINE, "Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let (mut device, access) = made(&anna).await;
        let passkey = access.passkeys.expect("there can be some")[0].id;
        for somebody_else in [&bo, &there, &scene.lead] {
            assert_eq!(somebody_else.refused(&RemovePasskey { passkey, body: () }).await.code, Code::Missing);
        }
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        let entering = answer(&stranger, &mut device).await;
        let access = anna.does(&RemovePasskey { passkey, body: () }).await;
        assert_eq!(access.passkeys, Some(vec![]));
        assert_eq!(stranger.refused(&entering).await.code, Code::NotLetIn, "not even who had begun before");
        assert!(no(lets_in(&scene, SKOGHOLM, &mut device).await));
        assert_eq!(anna.refused(&RemovePasskey { passkey, body: () }).await.code, Code::Missing);
        assert!(no(lets_in(&scene, SKOGHOLM, &mut Authenticator::new()).await), "nor does one nobody ever made");
    }

    async fn somebody_without_a_place_does_not_come_in_with_a_passkey(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let (moa, moas) = colleague(&scene, StaffRole::Manager, "Moa").await;
        let (mut of_anna, _) = made(&anna).await;
        let (mut of_moa, _) = made(&moa).await;
        let annas = anna.does(&client::Me { body: () }).await.id;
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        let entering = answer(&stranger, &mut of_anna).await;
        scene.lead.does(&staff::RemoveContact { client: scene.skogholm, person: annas, body: () }).await;
        scene.lead.does(&staff::RemoveColleague { person: moas, body: () }).await;
        assert_eq!(stranger.refused(&entering).await.code, Code::NotLetIn, "not even who had begun before");
        assert!(no(lets_in(&scene, SKOGHOLM, &mut of_anna).await));
        assert!(no(lets_in(&scene, FIRM, &mut of_moa).await));
        // Invited again, they begin anew.
        scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        assert!(no(lets_in(&scene, SKOGHOLM, &mut of_anna).await));
        let left = scene.world.home.by_hand("update passkey set used = used").await.expect("they are counted");
        assert_eq!(left, 0);
    }

    async fn the_place_is_looked_at_whatever_is_kept_of_the_key(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let (moa, moas) = colleague(&scene, StaffRole::Manager, "Moa").await;
        let (mut of_anna, _) = made(&anna).await;
        let (mut of_moa, _) = made(&moa).await;
        let annas = anna.does(&client::Me { body: () }).await.id;
        for sql in [
            format!("update membership set ended = 1 where person = '{annas}'"),
            format!("update person set removed = 1 where id = '{moas}'"),
        ] {
            assert_eq!(scene.world.home.by_hand(&sql).await.expect("it is done by hand"), 1);
        }
        assert!(no(lets_in(&scene, SKOGHOLM, &mut of_anna).await));
        assert!(no(lets_in(&scene, FIRM, &mut of_moa).await));
    }

    async fn an_erased_person_leaves_no_passkey(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let (mut device, _) = made(&anna).await;
        asked(&anna, &OfferPasskey { body: () }).await;
        veranda_server::people::erase(&scene.world.house, &email("anna@client.example")).await.expect("she is erased");
        for table in ["passkey", "ceremony"] {
            let left = scene.world.home.by_hand(&format!("update {table} set made = made")).await;
            assert_eq!(left.expect("they are counted"), 0, "{table}");
        }
        assert!(no(lets_in(&scene, SKOGHOLM, &mut device).await));
    }

    async fn a_copy_of_a_key_is_found_by_what_it_counts(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let (mut device, _) = made(&anna).await;
        let mut copy = device.clone();
        lets_in(&scene, SKOGHOLM, &mut device).await.expect("the original");
        assert!(no(lets_in(&scene, SKOGHOLM, &mut copy).await), "the copy counts what was counted");
        lets_in(&scene, SKOGHOLM, &mut device).await.expect("the original again");
        // Both at once, each with the same count: one of them.
        let mut copy = device.clone();
        scene.world.later(60_000);
        let (one, other) = (scene.world.at(SKOGHOLM, "one"), scene.world.at(SKOGHOLM, "other"));
        let (first, second) = (answer(&one, &mut device).await, answer(&other, &mut copy).await);
        let (first, second) = futures::join!(one.tries(&first), other.tries(&second));
        assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
    }

    async fn a_device_that_did_not_check_who_holds_it_is_not_taken(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let mut careless = Authenticator::new();
        careless.verifies = false;
        let ToSign { ceremony, options } = asked(&anna, &OfferPasskey { body: () }).await;
        let made_so = AddPasskey { body: Signed { ceremony, answer: careless.makes(&options, &origin(&anna)) } };
        assert_eq!(anna.refused(&made_so).await.code, Code::NotLetIn);
        let (mut device, _) = made(&anna).await;
        device.verifies = false;
        assert!(no(lets_in(&scene, SKOGHOLM, &mut device).await));
    }

    async fn a_passkey_proves_what_the_session_it_was_made_in_had_proved(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let id = anna.does(&client::Me { body: () }).await.id;
        let proved = async |way: &str| {
            let sessions = kept(&scene, id, Some(scene.skogholm)).await;
            let session = sessions.into_iter().find(|one| one.came_by.as_str() == way).expect("there is one");
            (session.proved.is_some(), session.mailed.is_some())
        };
        let by_hand = async |sql: &str| scene.world.home.by_hand(sql).await.expect("it is done by hand");
        assert_eq!(proved("link").await, (false, false), "whoever has the mail of an invitation has its link");
        let offered = anna.tries(&OfferPasskey { body: () }).await.map(drop);
        assert_eq!(offered.unwrap_err().code, Code::NeedsProof, "a link that was passed on makes no key");
        // Another company's word is good in this house and makes no more of itself.
        by_hand("update session set proved = since").await;
        let (mut device, _) = made(&anna).await;
        lets_in(&scene, SKOGHOLM, &mut device).await.expect("it lets in");
        assert_eq!(proved("passkey").await, (true, false));
        by_hand("delete from session where came_by = 'passkey'").await;
        by_hand("update session set mailed = since").await;
        let (mut device, _) = made(&anna).await;
        lets_in(&scene, SKOGHOLM, &mut device).await.expect("it lets in");
        assert_eq!(proved("passkey").await, (true, true));
    }

    async fn a_key_is_kept_once_and_there_are_only_so_many(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let bo = scene.contact("Bo", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let (device, _) = made(&anna).await;
        // A device that does not look at what it is asked to leave out, and one that passes another's key off as its own.
        for person in [&anna, &bo] {
            scene.world.later(31_000);
            let ToSign { ceremony, options } = asked(person, &OfferPasskey { body: () }).await;
            let answer = device.clone().makes(&options, &origin(person));
            let refusal = person.refused(&AddPasskey { body: Signed { ceremony, answer } }).await;
            assert_eq!(refusal.code, Code::NotLetIn);
        }
        for n in 2..=20 {
            scene.world.later(31_000);
            let (_, access) = made(&anna).await;
            assert_eq!(access.passkeys.expect("there can be some").len(), n);
        }
        scene.world.later(31_000);
        let refusal = anna.refused(&OfferPasskey { body: () }).await;
        assert_eq!(refusal.code, Code::NotYours);
        assert!(refusal.detail.contains("20"), "{}", refusal.detail);
    }

    async fn an_answer_that_is_none_is_said_to_be_unreadable(engine) {
        let scene = Scene::set(engine).await;
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        let ToSign { ceremony, .. } = asked(&stranger, &AskPasskey { body: () }).await;
        for (answer, code) in [
            ("", Code::Unreadable),
            ("{}", Code::Unreadable),
            ("[1]", Code::Unreadable),
            (" ".repeat(33_000).as_str(), Code::TooLarge),
        ] {
            let entering = EnterByPasskey { body: Signed { ceremony, answer: answer.to_owned() } };
            assert_eq!(stranger.refused(&entering).await.code, code);
        }
        let anybody = scene.world.at(SKOGHOLM, "anybody");
        for refusal in [
            anybody.refused(&OfferPasskey { body: () }).await,
            anybody.refused(&RemovePasskey { passkey: never(), body: () }).await,
            anybody.refused(&ShowAccess { body: () }).await,
        ] {
            assert_eq!(refusal.code, Code::SignedOut);
        }
    }

    async fn the_journal_says_that_keys_came_and_went_and_nothing_else(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let (_, access) = made(&anna).await;
        anna.does(&RemovePasskey { passkey: access.passkeys.expect("some")[0].id, body: () }).await;
        made(&scene.lead).await;
        let mut rows = scene.world.house.store.read().await.expect("the records answer");
        let mut events = async |scope| {
            let journal = rows.journal_since(scope, 0).await.expect("it can be read");
            let about_keys = |event: &Event| matches!(event, Event::PasskeyAdded | Event::PasskeyRemoved);
            journal.into_iter().map(|(_, entry)| entry.event).filter(about_keys).collect::<Vec<_>>()
        };
        assert_eq!(events(Scope::Client(scene.skogholm)).await, [Event::PasskeyAdded, Event::PasskeyRemoved]);
        assert_eq!(events(Scope::Firm).await, [Event::PasskeyAdded]);
    }

    async fn its_owner_is_mailed_when_a_passkey_comes_or_goes_in_their_language(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        anna.does(&client::Speak { body: client::Language { lang: Lang::Fr } }).await;
        let (_, access) = made(&anna).await;
        scene.world.later(1_000);
        anna.does(&RemovePasskey { passkey: access.passkeys.expect("some")[0].id, body: () }).await;
        scene.world.later(1_000);
        made(&scene.lead).await;
        scene.world.settle().await;
        let mut told = scene.world.letters();
        told.retain(|letter| letter.file.contains("-changed-"));
        let subjects: Vec<_> = told.iter().map(|letter| letter.subject.as_str()).collect();
        assert_eq!(
            subjects,
            [
                "Une clé d’accès a été ajoutée à vos accès chez Skogholm",
                "Une clé d’accès a été retirée de vos accès chez Skogholm",
                "A passkey was added to your access at Halden & Rask",
            ]
        );
        assert!(told[0].decoded.contains(SKOGHOLM), "it leads to the door it is about");
        assert!(told[2].decoded.contains("If it was not you"));
    }

    async fn whoever_looks_as_a_contact_has_no_access_of_theirs(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        all_proved(&scene.world).await;
        let id = anna.does(&client::Me { body: () }).await.id;
        let looking = scene.world.at(SKOGHOLM, "looking");
        crate::support::world::look_as(&scene.lead, &looking, (scene.skogholm, id)).await;
        let refusals = [
            looking.refused(&ShowAccess { body: () }).await,
            looking.refused(&OfferPasskey { body: () }).await,
            looking.refused(&door::access::EndAll { body: () }).await,
        ];
        assert!(refusals.iter().all(|refusal| refusal.code == Code::OnlyLooking));
    }
}
