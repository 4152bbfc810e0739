//! Coming in by mail, coming along with somebody, going over to another house: who gets in, and where.

use crate::support::door::{
    code_letter, come_in, comes_along, enter_as, link_in, names_themself, passed_on, prove, proves, send_link,
};
use crate::support::scene::{PIVOINE, SKOGHOLM, Scene, never, show};
use crate::support::world::{FIRM, client_text, email, invite};
use crate::support::{Asks, Person, World, on_both_engines};
use veranda_api::door::{self, CameIn};
use veranda_api::people::{Domains, NewColleague};
use veranda_api::{Code, client, staff};
use veranda_terms::{ClientId, ContactRole, HostName, Lang, Moment, PersonId, PersonName};

const MAJA: &str = "maja@client.example";

fn at_the_door(scene: &Scene, name: &str) -> Person {
    scene.world.at(SKOGHOLM, name)
}

async fn maja(scene: &Scene) -> Person {
    scene.contact("Maja", ContactRole::Decides).await
}

async fn id_of(scene: &Scene, client: ClientId, address: &str) -> PersonId {
    let page = scene.lead.does(&staff::ShowClient { client, body: () }).await;
    page.contacts.iter().find(|one| one.email == email(address)).expect("they are there").id
}

async fn keeps_door(scene: &Scene, address: &str) {
    let person = id_of(scene, scene.skogholm, address).await;
    let body = staff::ContactRights { role: ContactRole::Decides, sees_money: false, keeps_door: true };
    scene.lead.does(&staff::ChangeContact { client: scene.skogholm, person, body }).await;
}

async fn lets_in(scene: &Scene, domain: &str) {
    let body = Domains { domains: vec![HostName::parse(domain).expect("a domain")] };
    scene.lead.does(&staff::ChangeDomains { client: scene.skogholm, body }).await;
}

/// The link of Maja's invitation, which she used.
async fn majas_link(scene: &Scene) -> (String, String) {
    maja(scene).await;
    scene.world.last_invitation(MAJA).link()
}

fn bring(name: &str, address: &str) -> client::BringColleague {
    let name = PersonName::parse(name).expect("a name");
    client::BringColleague { body: NewColleague { name, email: email(address), words: client_text("Come along") } }
}

async fn me(person: &Person) -> Result<client::Reader, Code> {
    person.tries(&client::Me { body: () }).await.map_err(|refusal| refusal.code)
}

fn letters_to(world: &World, address: &str) -> usize {
    world.letters().iter().filter(|letter| letter.to == address).count()
}

on_both_engines! {
    async fn a_mailed_link_opens_where_it_was_asked_for_and_nowhere_else(engine) {
        let scene = Scene::set(engine).await;
        maja(&scene).await;
        let (laptop, phone) = (at_the_door(&scene, "laptop"), at_the_door(&scene, "phone"));
        scene.world.later(1_000);
        let sent = laptop.does(&send_link(MAJA)).await;
        assert_eq!(sent.masked, None);
        scene.world.settle().await;
        let letter = code_letter(&scene.world, MAJA);
        let (secret, code) = (link_in(&letter), letter.code());
        assert!(letter.subject.contains(&code), "{}", letter.subject);
        // The link alone, on another device: the code of the same mail is needed too.
        let elsewhere = phone.tries(&come_in(sent.challenge, Some(&secret), None)).await.unwrap_err();
        assert_eq!(elsewhere.code, Code::OtherBrowser);
        assert_eq!(me(&phone).await, Err(Code::SignedOut));
        assert_eq!(laptop.does(&come_in(sent.challenge, Some(&secret), None)).await.to.as_deref(), Some("/"));
        assert_eq!(me(&laptop).await.unwrap().name.as_str(), "Maja");
        // Once used it is over, for its holder; for anybody else it never was.
        let used = phone.tries(&come_in(sent.challenge, Some(&secret), Some(&code))).await.unwrap_err();
        assert_eq!(used.code, Code::EntryUsed);
        let stranger = at_the_door(&scene, "stranger");
        assert_eq!(stranger.tries(&come_in(sent.challenge, None, Some(&code))).await.unwrap_err().code, Code::NotLetIn);
        // On the other device with the code.
        scene.world.later(1_000);
        let sent = laptop.does(&send_link(MAJA)).await;
        scene.world.settle().await;
        let letter = code_letter(&scene.world, MAJA);
        phone.does(&come_in(sent.challenge, Some(&link_in(&letter)), Some(&letter.code().to_lowercase()))).await;
        assert!(me(&phone).await.is_ok());
    }

    async fn a_known_address_an_unknown_one_and_a_removed_one_hear_the_same(engine) {
        let scene = Scene::set(engine).await;
        maja(&scene).await;
        scene.contact("Gone", ContactRole::Looks).await;
        let person = id_of(&scene, scene.skogholm, "gone@client.example").await;
        scene.lead.does(&staff::RemoveContact { client: scene.skogholm, person, body: () }).await;
        // Known, but at another client's house.
        scene.contact_of(scene.pivoine, PIVOINE, "Paul", ContactRole::Looks).await;
        let letters = scene.world.letters().len();
        let mut heard = Vec::new();
        for address in [MAJA, "nobody@client.example", "gone@client.example", "paul@client.example"] {
            let answer = at_the_door(&scene, "someone").sends(Asks::of(&send_link(address), "")).await;
            let names: Vec<String> = answer.headers.iter().map(|(name, _)| name.clone()).collect();
            heard.push((answer.status, names, answer.body.len(), answer.header("set-cookie").map(str::len)));
        }
        assert!(heard.iter().all(|one| *one == heard[0]), "{heard:?}");
        scene.world.settle().await;
        assert_eq!(scene.world.letters().len(), letters + 1);
        assert_eq!(letters_to(&scene.world, "nobody@client.example"), 0);
    }

    async fn ten_wrong_codes_end_a_challenge_and_a_stranger_s_guesses_cost_nothing(engine) {
        let scene = Scene::set(engine).await;
        maja(&scene).await;
        let laptop = at_the_door(&scene, "laptop");
        scene.world.later(1_000);
        let sent = laptop.does(&send_link(MAJA)).await;
        scene.world.settle().await;
        let code = code_letter(&scene.world, MAJA).code();
        // Whoever knows the address of the challenge and nothing else may guess as long as they like.
        for _ in 0..9 {
            let guess = at_the_door(&scene, "guesser").tries(&come_in(sent.challenge, None, Some("AAAA-AAAA"))).await;
            assert_eq!(guess.unwrap_err().code, Code::NotLetIn);
        }
        scene.world.later(60_000);
        laptop.does(&come_in(sent.challenge, None, Some(&code))).await;
        scene.world.later(1_000);
        let sent = laptop.does(&send_link(MAJA)).await;
        scene.world.settle().await;
        let letter = code_letter(&scene.world, MAJA);
        for guess in 0..10 {
            scene.world.later(31_000);
            let wrong = laptop.tries(&come_in(sent.challenge, None, Some("AAAA-AAAA"))).await.unwrap_err();
            assert_eq!(wrong.code, Code::NotLetIn, "guess {guess}");
        }
        scene.world.later(31_000);
        let right = laptop.tries(&come_in(sent.challenge, Some(&link_in(&letter)), Some(&letter.code()))).await;
        assert_eq!(right.unwrap_err().code, Code::EntryUsed);
        // They ask for another one and are in.
        scene.world.later(1_000);
        let sent = laptop.does(&send_link(MAJA)).await;
        scene.world.settle().await;
        laptop.does(&come_in(sent.challenge, None, Some(&code_letter(&scene.world, MAJA).code()))).await;
    }

    async fn a_link_and_code_last_ten_minutes(engine) {
        let scene = Scene::set(engine).await;
        maja(&scene).await;
        let laptop = at_the_door(&scene, "laptop");
        scene.world.later(1_000);
        let sent = laptop.does(&send_link(MAJA)).await;
        scene.world.settle().await;
        let code = code_letter(&scene.world, MAJA).code();
        scene.world.later(600_000);
        assert_eq!(laptop.tries(&come_in(sent.challenge, None, Some(&code))).await.unwrap_err().code, Code::EntryUsed);
        // And nobody keeps who asked to come in: the next day it never was.
        scene.world.house.store.forget_challenges(scene.world.house.clock.now()).await.expect("forgotten");
        assert_eq!(laptop.tries(&come_in(sent.challenge, None, Some(&code))).await.unwrap_err().code, Code::NotLetIn);
    }

    async fn where_one_was_on_the_way_to_is_where_one_lands(engine) {
        let scene = Scene::set(engine).await;
        maja(&scene).await;
        let task = format!("/projects/{}/tasks/{}", scene.project, scene.shared);
        for (to, lands) in [
            (task.as_str(), task.as_str()),
            ("//evil.example", "/"),
            ("https://evil.example/", "/"),
            // A door is no place to land.
            ("/setup", "/"),
            (&format!("/over/{}", never::<veranda_terms::EntryId>()), "/"),
        ] {
            scene.world.later(1_000);
            let laptop = at_the_door(&scene, "laptop");
            let body = door::AskedIn { email: email(MAJA), to: Some(to.to_owned()) };
            let sent = laptop.does(&door::SendLink { body }).await;
            scene.world.settle().await;
            let code = code_letter(&scene.world, MAJA).code();
            assert_eq!(laptop.does(&come_in(sent.challenge, None, Some(&code))).await.to.as_deref(), Some(lands));
            scene.world.later(60_000);
        }
    }

    async fn an_invitation_asks_for_a_name_and_tells_whose_it_is(engine) {
        let scene = Scene::set(engine).await;
        scene.lead.does(&invite(scene.skogholm, "Maja Ekström", MAJA, ContactRole::Decides, None)).await;
        scene.world.settle().await;
        let (path, secret) = scene.world.last_letter(MAJA).link();
        let presses = at_the_door(&scene, "robot").tries(&enter_as(&path, &secret, "", true)).await.unwrap_err();
        assert_eq!((presses.code, presses.fields[0].field.as_str()), (Code::Fields, "name"));
        let other = at_the_door(&scene, "anna").tries(&enter_as(&path, &secret, "Anna Sjö", false)).await.unwrap_err();
        assert_eq!((other.code, other.detail.as_str()), (Code::SomebodyElse, "Maja Ekström"));
        // Without the secret nobody is told a name.
        let guess = at_the_door(&scene, "guesser").tries(&enter_as(&path, &"0".repeat(32), "Anna", false)).await;
        assert_eq!(guess.unwrap_err().code, Code::NotLetIn);
        let maja = at_the_door(&scene, "maja");
        maja.does(&enter_as(&path, &secret, "ekstrom maja", false)).await;
        assert_eq!(me(&maja).await.unwrap().name.as_str(), "Maja Ekström");
    }

    async fn whoever_is_sure_comes_in_by_another_name(engine) {
        let scene = Scene::set(engine).await;
        scene.lead.does(&invite(scene.skogholm, "Maja Ekström", MAJA, ContactRole::Decides, None)).await;
        scene.world.settle().await;
        let (path, secret) = scene.world.last_letter(MAJA).link();
        let maja = at_the_door(&scene, "maja");
        maja.does(&enter_as(&path, &secret, "Majsan", true)).await;
        assert_eq!(me(&maja).await.unwrap().name.as_str(), "Maja Ekström");
    }

    async fn a_whole_team_comes_along_by_one_forwarded_mail(engine) {
        let scene = Scene::set(engine).await;
        lets_in(&scene, "client.example").await;
        let link = majas_link(&scene).await;
        for name in ["Anna Sjö", "Per Skog", "Lou", "Theo"] {
            let address = format!("{}@client.example", name.split(' ').next().unwrap().to_lowercase());
            let newcomer = at_the_door(&scene, name.split(' ').next().unwrap());
            let came = comes_along(&scene.world, &newcomer, &link, name, &address).await;
            assert_eq!(came, CameIn { to: Some("/".to_owned()), keeper: None });
            let reader = me(&newcomer).await.unwrap();
            assert_eq!((reader.name.as_str(), reader.role, reader.lang), (name, ContactRole::TakesPart, Lang::Fr));
            newcomer.does(&show(scene.shared)).await;
            assert_eq!(newcomer.tries(&show(scene.hidden)).await.unwrap_err().code, Code::Missing);
            scene.world.later(60_000);
        }
        let page = scene.lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        assert_eq!(page.contacts.len(), 5);
        assert!(page.contacts.iter().all(|one| !one.sees_money && one.entered.is_some()));
        // What they came along to is theirs at this client alone.
        let elsewhere = scene.world.at(PIVOINE, "anna");
        elsewhere.does(&send_link("anna@client.example")).await;
        let letters = letters_to(&scene.world, "anna@client.example");
        scene.world.settle().await;
        assert_eq!(letters_to(&scene.world, "anna@client.example"), letters);
    }

    async fn an_address_elsewhere_waits_until_a_keeper_says_yes(engine) {
        let scene = Scene::set(engine).await;
        lets_in(&scene, "client.example").await;
        let maja = maja(&scene).await;
        keeps_door(&scene, MAJA).await;
        let link = scene.world.last_invitation(MAJA).link();
        let address = "anna@elsewhere.example";
        let came = passed_on(&scene.world, SKOGHOLM, &link, "Anna Sjö", address).await;
        assert_eq!((came.to, came.keeper.map(String::from)), (None, Some("Maja".to_owned())));
        scene.world.settle().await;
        let asked = scene.world.last_letter(MAJA);
        assert!(asked.decoded.contains("Anna Sjö") && asked.decoded.contains(address), "{}", asked.decoded);
        // Asking twice does not make two of them.
        passed_on(&scene.world, SKOGHOLM, &link, "Anna Sjö", address).await;
        let people = maja.does(&client::ShowPeople { body: () }).await;
        assert_eq!(people.waiting.len(), 1);
        let admission = people.waiting[0].id;
        assert!(people.waiting[0].proved);
        // Once on a device a code is asked for; the invitation's link is not enough to bring people along.
        let let_in = client::LetIn { admission, body: () };
        assert_eq!(maja.tries(&let_in).await.unwrap_err().code, Code::NeedsProof);
        proves(&scene.world, &maja, MAJA).await;
        assert_eq!(maja.does(&let_in).await.waiting.len(), 0);
        assert_eq!(maja.tries(&let_in).await.unwrap_err().code, Code::Changed);
        scene.world.settle().await;
        let (path, secret) = scene.world.last_invitation(address).link();
        let anna = at_the_door(&scene, "anna");
        anna.does(&enter_as(&path, &secret, "Anna", false)).await;
        assert_eq!(me(&anna).await.unwrap().role, ContactRole::TakesPart);
        // Who does not look after access sees nobody who waits, and decides nothing.
        passed_on(&scene.world, SKOGHOLM, &link, "Paul Holm", "paul@elsewhere.example").await;
        let people = anna.does(&client::ShowPeople { body: () }).await;
        assert_eq!((people.waiting.len(), people.domains.len(), people.keeps_door), (0, 0, false));
        let admission = maja.does(&client::ShowPeople { body: () }).await.waiting[0].id;
        proves(&scene.world, &anna, address).await;
        let tried = anna.tries(&client::LetIn { admission, body: () }).await.unwrap_err();
        assert_eq!(tried.code, Code::NotYours);
        maja.does(&client::TurnAway { admission, body: () }).await;
        let letters = letters_to(&scene.world, "paul@elsewhere.example");
        scene.world.settle().await;
        assert_eq!(letters_to(&scene.world, "paul@elsewhere.example"), letters);
    }

    async fn without_a_keeper_the_firm_is_asked(engine) {
        let scene = Scene::set(engine).await;
        let link = majas_link(&scene).await;
        let came = passed_on(&scene.world, SKOGHOLM, &link, "Anna", "anna@elsewhere.example").await;
        assert_eq!((came.to, came.keeper), (None, None));
        scene.world.settle().await;
        let asked = scene.world.last_letter("ines@halden-rask.example");
        assert!(asked.decoded.contains("Anna") && asked.decoded.contains("/clients/"), "{}", asked.decoded);
        let page = scene.lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        let admission = page.waiting[0].id;
        let page = scene.lead.does(&staff::LetIn { admission, body: () }).await;
        assert_eq!((page.waiting.len(), page.contacts.len()), (0, 2));
        let again = scene.lead.tries(&staff::TurnAway { admission, body: () }).await.unwrap_err();
        assert_eq!(again.code, Code::Changed);
    }

    async fn who_was_decided_about_is_forgotten_and_who_waits_is_not(engine) {
        let scene = Scene::set(engine).await;
        let link = majas_link(&scene).await;
        passed_on(&scene.world, SKOGHOLM, &link, "Anna", "anna@elsewhere.example").await;
        passed_on(&scene.world, SKOGHOLM, &link, "Paul", "paul@elsewhere.example").await;
        let shown = async || scene.lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await.waiting;
        let anna = shown().await.into_iter().find(|one| one.name.as_str() == "Anna").expect("she waits").id;
        let away = staff::TurnAway { admission: anna, body: () };
        scene.lead.does(&away).await;
        let decided = scene.world.house.clock.now();
        let forget = async |before: Moment| scene.world.house.store.forget_admissions(before).await.expect("forgotten");
        forget(decided).await;
        assert_eq!(scene.lead.tries(&away).await.unwrap_err().code, Code::Changed, "it is still known what became of her");
        forget(decided.plus_days(30)).await;
        assert_eq!(scene.lead.tries(&away).await.unwrap_err().code, Code::Missing);
        assert_eq!(shown().await.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Paul"]);
    }

    async fn somebody_removed_does_not_come_back_by_their_domain(engine) {
        let scene = Scene::set(engine).await;
        lets_in(&scene, "client.example").await;
        let link = majas_link(&scene).await;
        passed_on(&scene.world, SKOGHOLM, &link, "Gone", "gone@client.example").await;
        let person = id_of(&scene, scene.skogholm, "gone@client.example").await;
        scene.lead.does(&staff::RemoveContact { client: scene.skogholm, person, body: () }).await;
        let came = passed_on(&scene.world, SKOGHOLM, &link, "Gone", "gone@client.example").await;
        assert_eq!(came.to, None);
    }

    async fn what_somebody_removed_passed_on_brings_nobody_along(engine) {
        let scene = Scene::set(engine).await;
        lets_in(&scene, "client.example").await;
        let link = majas_link(&scene).await;
        let newcomer = at_the_door(&scene, "newcomer");
        scene.world.later(1_000);
        let sent = newcomer.does(&names_themself(&link, "Anna", "anna@client.example")).await;
        scene.world.settle().await;
        let code = code_letter(&scene.world, "anna@client.example").code();
        let person = id_of(&scene, scene.skogholm, MAJA).await;
        scene.lead.does(&staff::RemoveContact { client: scene.skogholm, person, body: () }).await;
        let late = newcomer.tries(&come_in(sent.challenge, None, Some(&code))).await.unwrap_err();
        assert_eq!(late.code, Code::NotLetIn);
        let again = newcomer.tries(&names_themself(&link, "Anna", "anna@client.example")).await.unwrap_err();
        assert_eq!(again.code, Code::NotLetIn);
    }

    async fn somebody_with_a_place_comes_in_as_themself_by_another_s_invitation(engine) {
        let scene = Scene::set(engine).await;
        let link = majas_link(&scene).await;
        scene.contact("Lou", ContactRole::Decides).await;
        let lou = at_the_door(&scene, "lou-again");
        comes_along(&scene.world, &lou, &link, "Somebody else", "lou@client.example").await;
        let reader = me(&lou).await.unwrap();
        assert_eq!((reader.name.as_str(), reader.role), ("Lou", ContactRole::Decides));
    }

    async fn a_contact_brings_a_colleague_along(engine) {
        let scene = Scene::set(engine).await;
        let maja = maja(&scene).await;
        assert_eq!(maja.tries(&bring("Anna", "anna@client.example")).await.unwrap_err().code, Code::NeedsProof);
        proves(&scene.world, &maja, MAJA).await;
        // Nobody looks after access and no domain is let in: the firm is asked.
        let people = maja.does(&bring("Anna", "anna@client.example")).await;
        assert_eq!(people.colleagues.len(), 1);
        let page = scene.lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        assert!(!page.waiting[0].proved);
        // A keeper brings people along at once; their mail says who it is from.
        keeps_door(&scene, MAJA).await;
        assert_eq!(maja.does(&bring("Per", "per@client.example")).await.colleagues.len(), 2);
        scene.world.settle().await;
        let letter = scene.world.last_letter("per@client.example");
        assert!(letter.decoded.contains("Maja") && letter.decoded.contains("Come along"), "{}", letter.decoded);
        let (path, secret) = letter.link();
        let per = at_the_door(&scene, "per");
        per.does(&enter_as(&path, &secret, "Per", false)).await;
        assert_eq!(me(&per).await.unwrap().role, ContactRole::TakesPart);
        assert_eq!(maja.tries(&bring("Per", "per@client.example")).await.unwrap_err().code, Code::Taken);
        // Whoever only looks brings nobody; whoever was removed takes along what they invited to.
        let looks = scene.contact("Lou", ContactRole::Looks).await;
        proves(&scene.world, &looks, "lou@client.example").await;
        assert_eq!(looks.tries(&bring("Eva", "eva@client.example")).await.unwrap_err().code, Code::NotYours);
        maja.does(&bring("Eva", "eva@client.example")).await;
        scene.world.settle().await;
        let (path, secret) = scene.world.last_letter("eva@client.example").link();
        let person = id_of(&scene, scene.skogholm, MAJA).await;
        scene.lead.does(&staff::RemoveContact { client: scene.skogholm, person, body: () }).await;
        let late = at_the_door(&scene, "eva").tries(&enter_as(&path, &secret, "Eva", false)).await.unwrap_err();
        assert_eq!(late.code, Code::EntryUsed);
    }

    async fn a_domain_of_everybody_is_not_let_in(engine) {
        let scene = Scene::set(engine).await;
        for domain in ["gmail.com", "localhost"] {
            let body = Domains { domains: vec![HostName::parse(domain).unwrap()] };
            let no = scene.lead.tries(&staff::ChangeDomains { client: scene.skogholm, body }).await.unwrap_err();
            assert_eq!((no.code, no.fields[0].field.as_str()), (Code::Fields, "domains"));
        }
    }

    async fn one_proof_is_for_one_browser_and_one_person(engine) {
        let scene = Scene::set(engine).await;
        let maja = maja(&scene).await;
        let other = scene.contact("Lou", ContactRole::Decides).await;
        scene.world.later(1_000);
        let sent = maja.does(&door::SendCode { body: () }).await;
        assert_eq!(sent.masked.as_deref(), Some("m…@client.example"));
        scene.world.settle().await;
        let code = code_letter(&scene.world, MAJA).code();
        assert_eq!(other.tries(&prove(sent.challenge, &code)).await.unwrap_err().code, Code::NotLetIn);
        // A code for a proof lets nobody in.
        assert_eq!(maja.tries(&come_in(sent.challenge, None, Some(&code))).await.unwrap_err().code, Code::NotLetIn);
        maja.does(&prove(sent.challenge, &code)).await;
        keeps_door(&scene, MAJA).await;
        maja.does(&bring("Anna", "anna@client.example")).await;
        // Another browser of the same person asks anew.
        let phone = at_the_door(&scene, "phone");
        scene.lead.does(&invite(scene.skogholm, "Maja", MAJA, ContactRole::Decides, None)).await;
        scene.world.settle().await;
        let (path, secret) = scene.world.last_invitation(MAJA).link();
        phone.does(&enter_as(&path, &secret, "Maja", false)).await;
        assert_eq!(phone.tries(&bring("Per", "per@client.example")).await.unwrap_err().code, Code::NeedsProof);
        // Whoever came in by a mailed code has proved it already.
        let tablet = at_the_door(&scene, "tablet");
        scene.world.later(1_000);
        let sent = tablet.does(&send_link(MAJA)).await;
        scene.world.settle().await;
        tablet.does(&come_in(sent.challenge, None, Some(&code_letter(&scene.world, MAJA).code()))).await;
        tablet.does(&bring("Per", "per@client.example")).await;
    }

    async fn one_person_goes_from_one_house_to_another_and_takes_nothing_along(engine) {
        let scene = Scene::set(engine).await;
        let maja = maja(&scene).await;
        assert_eq!(maja.does(&door::OtherHouses { body: () }).await, Vec::new());
        let over = door::CrossOver { house: scene.pivoine, body: () };
        scene.lead.does(&invite(scene.pivoine, "Maja", MAJA, ContactRole::Looks, None)).await;
        // What led into one house leads into no other, and tells of none, until she has proved that it is her.
        assert_eq!(maja.does(&door::OtherHouses { body: () }).await, Vec::new());
        assert_eq!(maja.tries(&over).await.unwrap_err().code, Code::NeedsProof);
        proves(&scene.world, &maja, MAJA).await;
        let houses = maja.does(&door::OtherHouses { body: () }).await;
        assert_eq!(houses.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Maison Pivoine"]);
        let address = maja.does(&over).await.address;
        let (path, secret) = address.strip_prefix(&format!("http://{PIVOINE}/over/")).unwrap().split_once('#').unwrap();
        let (path, secret) = (path.to_owned(), secret.to_owned());
        let cross = |name: &str| enter_as(&path, &secret, name, false);
        let wrong_door = at_the_door(&scene, "wrong").tries(&cross("")).await.unwrap_err();
        assert_eq!(wrong_door.code, Code::NotLetIn);
        let there = scene.world.at(PIVOINE, "maja-there");
        there.does(&cross("")).await;
        let reader = me(&there).await.unwrap();
        assert_eq!((reader.client, reader.role), (scene.pivoine, ContactRole::Looks));
        assert_eq!(there.tries(&show(scene.shared)).await.unwrap_err().code, Code::Missing);
        // Once; and both are in, each in their own house.
        let again = scene.world.at(PIVOINE, "again").tries(&cross("")).await.unwrap_err();
        assert_eq!(again.code, Code::EntryUsed);
        assert_eq!(me(&maja).await.unwrap().client, scene.skogholm);
        // What was proved here is proved there.
        let role = staff::ContactRights { role: ContactRole::Decides, sees_money: false, keeps_door: true };
        let person = id_of(&scene, scene.pivoine, MAJA).await;
        scene.lead.does(&staff::ChangeContact { client: scene.pivoine, person, body: role }).await;
        let domains = client::ChangeDomains { body: Domains { domains: Vec::new() } };
        there.does(&domains).await;
        // Within a minute; and not once they lost their place there.
        let address = maja.does(&over).await.address;
        let link = address.rsplit_once("/over/").unwrap().1.split_once('#').unwrap();
        let late = enter_as(link.0, link.1, "", false);
        scene.world.later(60_000);
        assert_eq!(scene.world.at(PIVOINE, "late").tries(&late).await.unwrap_err().code, Code::EntryUsed);
        let person = id_of(&scene, scene.pivoine, MAJA).await;
        scene.lead.does(&staff::RemoveContact { client: scene.pivoine, person, body: () }).await;
        assert_eq!(maja.tries(&over).await.unwrap_err().code, Code::Missing);
        assert_eq!(me(&there).await, Err(Code::SignedOut));
        assert_eq!(maja.does(&door::OtherHouses { body: () }).await, Vec::new());
    }

    async fn nobody_uses_up_what_somebody_else_may_try(engine) {
        let scene = Scene::set(engine).await;
        maja(&scene).await;
        let stranger = at_the_door(&scene, "stranger").on_network([192, 0, 2, 66]);
        while stranger.tries(&send_link(MAJA)).await.is_ok() {}
        assert_eq!(stranger.tries(&send_link(MAJA)).await.unwrap_err().code, Code::TooMany);
        // Maja, elsewhere, is in all the same; and a colleague of the firm gets a new password.
        let laptop = at_the_door(&scene, "laptop").on_network([198, 51, 100, 1]);
        scene.world.later(1_000);
        let sent = laptop.does(&send_link(MAJA)).await;
        scene.world.settle().await;
        laptop.does(&come_in(sent.challenge, None, Some(&code_letter(&scene.world, MAJA).code()))).await;
        let forgotten = || door::Forgotten { body: door::WhoForgot { email: email("ines@halden-rask.example") } };
        let stranger = scene.world.at(FIRM, "stranger").on_network([192, 0, 2, 67]);
        while stranger.tries(&forgotten()).await.is_ok() {}
        scene.world.at(FIRM, "ines").on_network([198, 51, 100, 2]).does(&forgotten()).await;
    }

    async fn the_doors_of_mail_are_a_house_s_and_not_the_firm_s(engine) {
        let scene = Scene::set(engine).await;
        let sent = scene.world.at(FIRM, "stranger").tries(&send_link(MAJA)).await.unwrap_err();
        assert_eq!(sent.code, Code::Missing);
        assert_eq!(at_the_door(&scene, "x").tries(&door::SendCode { body: () }).await.unwrap_err().code, Code::SignedOut);
        assert_eq!(at_the_door(&scene, "x").tries(&door::OtherHouses { body: () }).await.unwrap_err().code, Code::SignedOut);
    }
}
