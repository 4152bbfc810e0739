//! What somebody can do who holds nothing but what stood in a mail, or the word of one client's own sign-on: nothing beyond
//! that client's house, and nothing to the access of whom it was for.

use crate::passkeys::{answer, made};
use crate::support::door::{code_letter, come_in, enter_as, proves};
use crate::support::scene::{PIVOINE, SKOGHOLM, Scene};
use crate::support::world::{FIRM, client_text, email, invite};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::door::access::{EndAll, EndOthers, EndSession, OfferPasskey, RemovePasskey, ShowAccess};
use veranda_api::door::{self, CrossOver, EnterByCode, EntryCode, OtherHouses};
use veranda_api::people::NewColleague;
use veranda_api::search::SearchAsClient;
use veranda_api::{Code, client, staff};
use veranda_terms::{ContactRole, PersonName, SearchText};

const MAJA: &str = "maja@client.example";

/// Maja, with a place at both clients and in by Skogholm's invitation.
async fn maja(scene: &Scene) -> Person {
    let maja = scene.contact("Maja", ContactRole::Decides).await;
    scene.lead.does(&invite(scene.pivoine, "Maja", MAJA, ContactRole::Decides, None)).await;
    scene.world.settle().await;
    maja
}

async fn is_in(person: &Person) -> bool {
    person.tries(&client::Me { body: () }).await.is_ok()
}

/// The way over to Pivoine, as it stands in its address.
async fn way_over(scene: &Scene, person: &Person) -> door::Enter {
    let address = person.does(&CrossOver { house: scene.pivoine, body: () }).await.address;
    let (id, secret) = address.rsplit_once("/over/").expect("a way over").1.split_once('#').expect("a secret");
    enter_as(id, secret, "", false)
}

on_both_engines! {
    async fn an_invitation_opens_the_house_it_is_for_and_tells_of_no_other(engine) {
        let scene = Scene::set(engine).await;
        let maja = maja(&scene).await;
        assert_eq!(maja.does(&OtherHouses { body: () }).await, Vec::new());
        let over = CrossOver { house: scene.pivoine, body: () };
        assert_eq!(maja.tries(&over).await.unwrap_err().code, Code::NeedsProof);
        // Its code is passed on with its link.
        let (_, letter) = (maja, scene.world.last_invitation(MAJA));
        let other = scene.world.at(PIVOINE, "by-code");
        other.does(&EnterByCode { body: EntryCode { email: email(MAJA), code: door::Secret(letter.code()) } }).await;
        let back = CrossOver { house: scene.skogholm, body: () };
        assert_eq!(other.tries(&back).await.unwrap_err().code, Code::NeedsProof);
        proves(&scene.world, &other, MAJA).await;
        assert_eq!(other.does(&OtherHouses { body: () }).await.len(), 1);
        other.does(&back).await;
    }

    async fn it_changes_nothing_about_the_access_of_whom_it_was_for(engine) {
        let scene = Scene::set(engine).await;
        let maja = maja(&scene).await;
        proves(&scene.world, &maja, MAJA).await;
        let passkey = made(&maja).await.1.passkeys.expect("there can be some")[0].id;
        let session = maja.does(&ShowAccess { body: () }).await.sessions[0].id;
        scene.lead.does(&invite(scene.skogholm, "Maja", MAJA, ContactRole::Decides, None)).await;
        scene.world.settle().await;
        let (path, secret) = scene.world.last_invitation(MAJA).link();
        let robot = scene.world.at(SKOGHOLM, "robot");
        robot.does(&enter_as(&path, &secret, "Maja", false)).await;
        let codes = [
            robot.tries(&OfferPasskey { body: () }).await.map(drop).unwrap_err().code,
            robot.tries(&RemovePasskey { passkey, body: () }).await.unwrap_err().code,
            robot.tries(&EndSession { session, body: () }).await.unwrap_err().code,
            robot.tries(&EndOthers { body: () }).await.unwrap_err().code,
            robot.tries(&EndAll { body: () }).await.unwrap_err().code,
        ];
        assert_eq!(codes, [Code::NeedsProof; 5]);
        assert!(is_in(&maja).await);
        assert_eq!(maja.does(&ShowAccess { body: () }).await.passkeys.map(|keys| keys.len()), Some(1));
        // Whoever proves that it was theirs ends what is open in their name by nothing but a mail, in every house.
        let (path, secret) = scene.world.last_invitation(MAJA).link();
        let entry = path.trim_start_matches("/i/").parse().expect("an entry");
        let laptop = scene.world.at(SKOGHOLM, "laptop");
        scene.world.later(1_000);
        let body = door::LinkSecret { secret: door::Secret(secret) };
        let sent = laptop.does(&door::SendAgain { entry, body }).await;
        scene.world.settle().await;
        laptop.does(&come_in(sent.challenge, None, Some(&code_letter(&scene.world, MAJA).code()))).await;
        assert!(!is_in(&robot).await && is_in(&maja).await && is_in(&laptop).await);
    }

    async fn signing_out_everywhere_ends_what_is_on_its_way_to_another_house(engine) {
        let scene = Scene::set(engine).await;
        let maja = maja(&scene).await;
        proves(&scene.world, &maja, MAJA).await;
        let way = way_over(&scene, &maja).await;
        maja.does(&EndAll { body: () }).await;
        let there = scene.world.at(PIVOINE, "there");
        assert_eq!(there.tries(&way).await.unwrap_err().code, Code::EntryUsed);
    }

    async fn a_way_over_under_a_link_makes_nobody_somebody_else(engine) {
        let scene = Scene::set(engine).await;
        let maja = maja(&scene).await;
        proves(&scene.world, &maja, MAJA).await;
        let claire = scene.contact_of(scene.pivoine, PIVOINE, "Claire", ContactRole::Decides).await;
        let way = way_over(&scene, &maja).await;
        let refusal = claire.tries(&way).await.unwrap_err();
        assert_eq!((refusal.code, refusal.detail.as_str()), (Code::SomebodyElse, "Maja"));
        assert_eq!(claire.does(&client::Me { body: () }).await.name.as_str(), "Claire");
        // She may say that she wants it.
        let sure = door::Enter { body: door::ByName { sure: true, ..way.body }, entry: way.entry };
        claire.does(&sure).await;
        assert_eq!(claire.does(&client::Me { body: () }).await.name.as_str(), "Maja");
    }

    async fn inviting_an_address_does_not_tell_how_somebody_is_called_elsewhere(engine) {
        let scene = Scene::set(engine).await;
        scene.lead.does(&invite(scene.pivoine, "Hugo Marchand", "hugo@pivoine.example", ContactRole::Decides, None)).await;
        let maja = maja(&scene).await;
        proves(&scene.world, &maja, MAJA).await;
        let person = maja.does(&client::Me { body: () }).await.id;
        let body = staff::ContactRights { role: ContactRole::Decides, sees_money: false, keeps_door: true };
        scene.lead.does(&staff::ChangeContact { client: scene.skogholm, person, body: body.clone() }).await;
        let named = |name: &str, address: &str| client::BringColleague {
            body: NewColleague {
                name: PersonName::parse(name).expect("a name"),
                email: email(address),
                words: client_text(""),
            },
        };
        let names = async || {
            let people = maja.does(&client::ShowPeople { body: () }).await.colleagues;
            let mut names: Vec<String> = people.iter().map(|one| one.name.to_string()).collect();
            names.sort();
            names
        };
        maja.does(&named("Probe One", "hugo@pivoine.example")).await;
        maja.does(&named("Probe Two", "nobody@pivoine.example")).await;
        assert_eq!(names().await, ["Maja", "Probe One", "Probe Two"]);
        let found = async |q: &str| {
            let q = SearchText::parse(q).expect("words");
            maja.does(&SearchAsClient { q, body: () }).await.people.len()
        };
        assert_eq!((found("Marchand").await, found("Probe").await), (0, 2));
        scene.world.settle().await;
        let (path, secret) = scene.world.last_invitation("hugo@pivoine.example").link();
        scene.world.at(SKOGHOLM, "hugo").does(&enter_as(&path, &secret, "Hugo", false)).await;
        assert_eq!(names().await, ["Hugo Marchand", "Maja", "Probe Two"], "once he has come in he is himself");
        // And what a keeper invited to ends when she is none any more.
        let (path, secret) = scene.world.last_invitation("nobody@pivoine.example").link();
        let body = staff::ContactRights { keeps_door: false, ..body };
        scene.lead.does(&staff::ChangeContact { client: scene.skogholm, person, body }).await;
        let late = scene.world.at(SKOGHOLM, "late").tries(&enter_as(&path, &secret, "Probe Two", false)).await;
        assert_eq!(late.unwrap_err().code, Code::EntryUsed);
    }

    async fn a_stranger_s_wrong_codes_do_not_hold_up_whoever_has_the_right_one(engine) {
        let scene = Scene::set(engine).await;
        scene.lead.does(&invite(scene.skogholm, "Maja", MAJA, ContactRole::Decides, None)).await;
        scene.world.settle().await;
        let typed = |code: &str| EnterByCode {
            body: EntryCode { email: email(MAJA), code: door::Secret(code.to_owned()) },
        };
        let stranger = scene.world.at(SKOGHOLM, "stranger").on_network([192, 0, 2, 66]);
        for _ in 0..9 {
            assert_eq!(stranger.tries(&typed("AAAAAAAA")).await.unwrap_err().code, Code::NotLetIn);
        }
        let maja = scene.world.at(SKOGHOLM, "maja").on_network([198, 51, 100, 1]);
        maja.does(&typed(&scene.world.last_invitation(MAJA).code())).await;
    }

    async fn a_new_password_forgets_the_keys_that_were_made_with_the_old_one(engine) {
        let scene = Scene::set(engine).await;
        let (mut device, _) = made(&scene.lead).await;
        let ines = "ines@halden-rask.example";
        scene.world.later(1_000);
        let browser = scene.world.at(FIRM, "elsewhere");
        let sent = browser.does(&door::Forgotten { body: door::WhoForgot { email: email(ines) } }).await;
        scene.world.settle().await;
        let proof = door::Proof { secret: None, code: Some(door::Secret(scene.world.last_letter(ines).code())) };
        let password = door::Secret("another sentence of hers".to_owned());
        let body = door::ChosenPassword { proof, password };
        browser.does(&door::SetPassword { challenge: sent.challenge, body }).await;
        scene.world.later(31_000);
        let entering = answer(&browser, &mut device).await;
        assert_eq!(browser.tries(&entering).await.unwrap_err().code, Code::NotLetIn);
    }

    async fn a_request_has_one_host(engine) {
        let scene = Scene::set(engine).await;
        let mut two = Asks::get("/api/door").with("host", SKOGHOLM);
        two.headers.push(("host".to_owned(), PIVOINE.to_owned()));
        assert_eq!(scene.world.at(SKOGHOLM, "two").sends(two).await.status, 421);
    }
}
