//! Coming in by the sign-on of one's own company, at a provider that tells the truth and at one that lies in every way.

mod provider;

use crate::support::door::proves;
use crate::support::scene::SKOGHOLM;
use crate::support::world::{FIRM, email, invite, new_client, new_project, title};
use crate::support::{Asks, Engine, Person, World, on_both_engines};
use provider::{Account, CLIENT_ID, Provider, SECRET, Signing};
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use veranda_api::door::access::{EndAll, EndOthers};
use veranda_api::door::{
    CrossOver, Entered, OtherHouses, Secret, SignOn, SignOnAnswer, SignOnBack, SignOnFrom, SignOnOffer, Where,
};
use veranda_api::staff::{RemoveColleague, RemoveContact};
use veranda_api::{Code, Refusal, client, staff};
use veranda_server::people;
use veranda_server::sign_on::{Providers, Written};
use veranda_terms::{ClientId, ContactRole, Lang};

const INES: &str = "ines@halden-rask.example";
const MOA: &str = "moa@halden-rask.example";
const ANNA: &str = "anna@skogholm.example";

/// A firm and a client, each with a sign-on of its own.
struct House {
    world: World,
    lead: Person,
    skogholm: ClientId,
    firm: Provider,
    client: Provider,
    /// So many browsers were opened.
    browsers: AtomicU32,
}

/// What the file says of two providers.
fn written(firm: &str, client: &str) -> Providers {
    let mut text = "plain_on_this_machine = true\n".to_owned();
    let peer = |issuer: &str| format!("issuer = \"{issuer}\"\nclient_id = \"{CLIENT_ID}\"\nsecret = \"{SECRET}\"\n");
    write!(text, "[firm]\n{}button = \"Halden ID\"\n", peer(firm)).expect("a text");
    write!(text, "[[client]]\nhost = \"skogholm.localhost\"\n{}domains = [\"skogholm.example\"]\n", peer(client))
        .expect("a text");
    Providers::of(Written::parse(Path::new("sign-on.toml"), &text).expect("a file"))
}

impl House {
    async fn set(engine: Engine) -> Self {
        let (firm, client) = (Provider::open().await, Provider::open().await);
        let world = World::signing_on(engine, written(&firm.issuer(), &client.issuer())).await;
        let lead = world.first_owner().await;
        let skogholm = lead.does(&new_client("Skogholm", "skogholm.localhost", Lang::En)).await.id;
        lead.does(&invite(skogholm, "Anna Ek", ANNA, ContactRole::Decides, None)).await;
        world.colleague("Moa Lind", MOA).await;
        Self { world, lead, skogholm, firm, client, browsers: AtomicU32::new(0) }
    }

    fn somebody(&self, host: &str) -> Person {
        let count = self.browsers.fetch_add(1, Ordering::Relaxed);
        self.world.at(host, &format!("somebody-{count}"))
    }

    /// Leaves for the provider of the door, signs in there and gives what one comes back with: code and state.
    async fn away(&self, person: &Person, account: &Account) -> (String, String) {
        let address = person.does(&leaving(None)).await.address;
        let provider = if person.host == FIRM { &self.firm } else { &self.client };
        let state = state_of(&address);
        (provider.signs_in(&address, account, self.world.house.clock.now().0 / 1_000), state)
    }

    /// There and back.
    async fn signs_on(&self, person: &Person, account: &Account) -> Result<Entered, Box<Refusal>> {
        let (code, state) = self.away(person, account).await;
        person.tries(&coming_back(&code, &state)).await
    }

    /// How many accounts are joined to people.
    async fn joined(&self) -> u64 {
        self.rows("identity", "1 = 1").await
    }

    async fn rows(&self, table: &str, which: &str) -> u64 {
        let sql = format!("update {table} set audience = audience where {which}");
        self.world.home.by_hand(&sql).await.expect("rows can be counted")
    }
}

fn leaving(to: Option<&str>) -> SignOn {
    SignOn { body: SignOnFrom { to: to.map(str::to_owned) } }
}

fn coming_back(code: &str, state: &str) -> SignOnBack {
    let (code, state) = (Secret(code.to_owned()), Secret(state.to_owned()));
    SignOnBack { body: SignOnAnswer { code, state, issuer: None } }
}

fn state_of(address: &str) -> String {
    let url = url::Url::parse(address).expect("an address");
    let found = url.query_pairs().find(|(name, _)| name == "state");
    found.expect("a state").1.into_owned()
}

async fn is_in(person: &Person) -> bool {
    if person.host == FIRM {
        return person.tries(&staff::Me { body: () }).await.is_ok();
    }
    person.tries(&client::Me { body: () }).await.is_ok()
}

/// That they are refused for this, with a sentence that begins so, and not in.
async fn refused(person: &Person, outcome: Result<Entered, Box<Refusal>>, code: Code, sentence: &str) {
    let refusal = outcome.expect_err("nobody is let in");
    assert_eq!(refusal.code, code, "{refusal:?}");
    assert!(refusal.detail.starts_with(sentence), "{refusal:?}");
    assert!(!is_in(person).await);
}

const OVER: &str = "This sign-in was begun in another browser";
const UNTRUSTED: &str = "What the company sign-in said could not be trusted";
const UNKNOWN: &str = "There is no place for you here yet";
const UNVERIFIED: &str = "The company sign-in does not say that your mail address is verified";
const SECOND: &str = "Your mail address belongs to another account";
const AWAY: &str = "The company sign-in does not answer";

/// What is bent in header and claims of a token.
type Bent = fn(&mut Value, &mut Value);

/// What the house takes from a provider that does not say the truth: for the seeded leaks.
#[cfg(feature = "mutants")]
pub async fn believed(engine: Engine) -> Vec<String> {
    let house = House::set(engine).await;
    let mut found = Vec::new();
    let unverified = Account { verified: Some(json!(false)), ..Account::of("1", MOA) };
    let somebody = house.somebody(FIRM);
    if house.signs_on(&somebody, &unverified).await.is_ok() {
        found.push("in as moa by an address nobody verified".to_owned());
    }
    let (left, other) = (house.somebody(FIRM), house.somebody(FIRM));
    let (code, state) = house.away(&left, &Account::of("2", MOA)).await;
    if other.tries(&coming_back(&code, &state)).await.is_ok() {
        found.push("in as moa in a browser that never left".to_owned());
    }
    found
}

on_both_engines! {
    async fn each_door_offers_the_sign_on_of_its_own_company(engine) {
        let house = House::set(engine).await;
        house.lead.does(&new_client("Maison Pivoine", "pivoine.localhost", Lang::Fr)).await;
        let offered = async |host| house.somebody(host).does(&Where { body: () }).await.sign_on;
        assert_eq!(offered(FIRM).await, Some(SignOnOffer { name: Some(title("Halden ID")) }));
        assert_eq!(offered(SKOGHOLM).await, Some(SignOnOffer { name: None }));
        assert_eq!(offered("pivoine.localhost:8080").await, None);
        let nowhere = house.somebody("pivoine.localhost:8080");
        assert_eq!(nowhere.refused(&leaving(None)).await.code, Code::Missing);
        assert_eq!(nowhere.refused(&coming_back("code", "state")).await.code, Code::Missing);
    }

    async fn somebody_of_the_firm_comes_in_and_is_known_again(engine) {
        let house = House::set(engine).await;
        let moa = house.somebody(FIRM);
        assert_eq!(house.signs_on(&moa, &Account::of("m-1", MOA)).await.expect("they are in").to, "/");
        assert_eq!(moa.does(&staff::Me { body: () }).await.lang, Lang::Sv);
        assert_eq!(house.joined().await, 1);
        assert_eq!(house.rows("session", "came_by = 'sign_on' and proved is not null").await, 1);
        assert_eq!(house.rows("journal", "event = 'sign_on_joined'").await, 1);
        // Again: nothing new is joined, and nothing new is told.
        let again = house.somebody(FIRM);
        house.signs_on(&again, &Account::of("m-1", MOA)).await.expect("they are in");
        assert!(is_in(&again).await);
        assert_eq!((house.joined().await, house.rows("journal", "event = 'sign_on_joined'").await), (1, 1));
    }

    async fn an_account_that_is_parted_lets_nobody_in_by_itself_any_more(engine) {
        let house = House::set(engine).await;
        let (moa, anna) = (house.somebody(FIRM), house.somebody(SKOGHOLM));
        house.signs_on(&moa, &Account::of("m-1", MOA)).await.expect("they are in");
        house.signs_on(&anna, &Account::of("a-1", ANNA)).await.expect("she is in");
        let accounts = people::accounts(&house.world.house, &email(MOA)).await.expect("they can be listed");
        assert_eq!(accounts.iter().map(|account| account.subject.as_str()).collect::<Vec<_>>(), ["m-1"]);
        for account in accounts {
            people::part(&house.world.house, account).await.expect("it is parted");
        }
        assert_eq!((is_in(&moa).await, is_in(&anna).await), (false, true));
        assert_eq!(house.rows("journal", "event = 'sign_on_parted'").await, 1);
        // The account alone is nobody's now: without the address it lets nobody in, and with it another one may be theirs.
        let stranger = house.somebody(FIRM);
        let nameless = house.signs_on(&stranger, &Account::of("m-1", "gone@halden-rask.example")).await;
        refused(&stranger, nameless, Code::NotLetIn, UNKNOWN).await;
        house.signs_on(&moa, &Account::of("m-2", MOA)).await.expect("they are in by the account they have now");
    }

    async fn a_contact_comes_in_at_their_own_door_alone(engine) {
        let house = House::set(engine).await;
        let anna = house.somebody(SKOGHOLM);
        house.client.signs(Signing::Es256);
        house.signs_on(&anna, &Account::of("a-1", ANNA)).await.expect("she is in");
        assert!(is_in(&anna).await);
        assert_eq!(house.rows("membership", "entered is not null").await, 1, "her arrival is noted");
        // The same account at the firm's provider is somebody else's.
        let elsewhere = house.somebody(FIRM);
        refused(&elsewhere, house.signs_on(&elsewhere, &Account::of("a-1", ANNA)).await, Code::NotLetIn, UNKNOWN).await;
        // Somebody of the firm is nobody at a client's door.
        let moa = house.somebody(SKOGHOLM);
        refused(&moa, house.signs_on(&moa, &Account::of("m-1", MOA)).await, Code::NotLetIn, UNKNOWN).await;
        assert_eq!(house.joined().await, 1);
    }

    async fn a_client_s_sign_on_vouches_for_nobody_in_another_client_s_house(engine) {
        let house = House::set(engine).await;
        let pivoine = house.lead.does(&new_client("Maison Pivoine", "pivoine.localhost", Lang::Fr)).await.id;
        house.lead.does(&invite(pivoine, "Anna Ek", ANNA, ContactRole::Decides, None)).await;
        let anna = house.somebody(SKOGHOLM);
        house.signs_on(&anna, &Account::of("a-1", ANNA)).await.expect("she is in");
        assert_eq!(anna.does(&OtherHouses { body: () }).await, Vec::new());
        let over = CrossOver { house: pivoine, body: () };
        assert_eq!(anna.tries(&over).await.unwrap_err().code, Code::NeedsProof);
        assert_eq!(anna.tries(&EndAll { body: () }).await.unwrap_err().code, Code::NeedsProof, "nor ends it anything there");
        // In its own house it is enough.
        anna.does(&EndOthers { body: () }).await;
        proves(&house.world, &anna, ANNA).await;
        assert_eq!(anna.does(&OtherHouses { body: () }).await.len(), 1);
        anna.does(&over).await;
    }

    async fn one_lands_where_one_was_going(engine) {
        let house = House::set(engine).await;
        let project = house.lead.does(&new_project(house.skogholm, "Packaging")).await.project.id;
        let board = format!("/projects/{project}");
        for (to, lands) in [(board.as_str(), board.as_str()), ("//evil.example", "/"), ("/sign-in", "/"), ("/setup", "/")] {
            let ines = house.somebody(FIRM);
            let address = ines.does(&leaving(Some(to))).await.address;
            let now = house.world.house.clock.now().0 / 1_000;
            let code = house.firm.signs_in(&address, &Account::of("i-1", INES), now);
            assert_eq!(ines.does(&coming_back(&code, &state_of(&address))).await.to, lands, "{to}");
        }
    }

    async fn a_token_that_does_not_hold_lets_nobody_in(engine) {
        let house = House::set(engine).await;
        let bends: [(&str, Bent); 15] = [
            ("another audience", |_, claims| claims["aud"] = json!("another-portal")),
            ("one audience more", |_, claims| claims["aud"] = json!([CLIENT_ID, "another-portal"])),
            ("no audience", |_, claims| claims["aud"] = json!([])),
            ("made for another party", |_, claims| claims["azp"] = json!("another-portal")),
            ("another issuer", |_, claims| claims["iss"] = json!("http://127.0.0.1:1")),
            ("another issuer by a slash", |_, claims| {
                claims["iss"] = json!(format!("{}/", claims["iss"].as_str().unwrap_or_default()));
            }),
            ("expired", |_, claims| claims["exp"] = claims["iat"].clone()),
            ("made long ago", |_, claims| claims["iat"] = json!(claims["iat"].as_i64().unwrap_or_default() - 901)),
            ("made later", |_, claims| claims["iat"] = json!(claims["iat"].as_i64().unwrap_or_default() + 301)),
            ("another nonce", |_, claims| claims["nonce"] = json!("another")),
            ("no nonce", |_, claims| {
                claims.as_object_mut().expect("claims").remove("nonce");
            }),
            ("nobody", |_, claims| claims["sub"] = json!("")),
            ("a subject without end", |_, claims| claims["sub"] = json!("x".repeat(256))),
            ("an unknown key", |header, _| header["kid"] = json!("another")),
            ("what nobody understands", |header, _| header["crit"] = json!(["exp"])),
        ];
        for (what, bend) in bends {
            house.firm.bends(bend);
            let moa = house.somebody(FIRM);
            println!("{what}");
            refused(&moa, house.signs_on(&moa, &Account::of("m-1", MOA)).await, Code::NotLetIn, UNTRUSTED).await;
        }
        house.firm.is_honest();
        for signing in [
            Signing::None, Signing::HmacOfPublicKey, Signing::HmacOfSecret, Signing::ForeignKey, Signing::Altered,
        ] {
            house.firm.signs(signing);
            let moa = house.somebody(FIRM);
            println!("{signing:?}");
            refused(&moa, house.signs_on(&moa, &Account::of("m-1", MOA)).await, Code::NotLetIn, UNTRUSTED).await;
        }
        assert_eq!((house.joined().await, house.rows("session", "came_by = 'sign_on'").await), (0, 0));
        // The same without any of it.
        house.firm.is_honest();
        let moa = house.somebody(FIRM);
        house.signs_on(&moa, &Account::of("m-1", MOA)).await.expect("they are in");
    }

    async fn only_who_left_comes_back_once_and_in_time(engine) {
        let house = House::set(engine).await;
        let account = Account::of("m-1", MOA);
        let moa = house.somebody(FIRM);
        let (code, state) = house.away(&moa, &account).await;
        // The address of the way back, sent to somebody: neither the page nor what it sends lets them in.
        let victim = house.somebody(FIRM);
        let page = victim.sends(Asks::get(&format!("/sign-on/back?code={code}&state={state}"))).await;
        assert_eq!((page.status, page.header("set-cookie")), (200, None));
        refused(&victim, victim.tries(&coming_back(&code, &state)).await, Code::OtherBrowser, OVER).await;
        // A browser that left for itself is no better.
        let other = house.somebody(FIRM);
        house.away(&other, &account).await;
        refused(&other, other.tries(&coming_back(&code, &state)).await, Code::OtherBrowser, OVER).await;
        // Another state, and that of another door.
        refused(&moa, moa.tries(&coming_back(&code, &"0".repeat(64))).await, Code::NotLetIn, OVER).await;
        let carried = moa.carried_to(SKOGHOLM);
        refused(&carried, carried.tries(&coming_back(&code, &state)).await, Code::NotLetIn, OVER).await;
        // Another site cannot send it.
        let forged = Asks::of(&coming_back(&code, &state), "").with("sec-fetch-site", "cross-site");
        assert_eq!(moa.sends(forged).await.refusal().code, Code::ForeignOrigin);
        // Nothing of that has cost whoever left their way back.
        moa.does(&coming_back(&code, &state)).await;
        assert!(is_in(&moa).await);
        // Once more, with the cookie of the browser that left.
        let again = house.somebody(FIRM);
        let (code, state) = house.away(&again, &account).await;
        let browser = again.cookie();
        again.does(&coming_back(&code, &state)).await;
        again.takes(browser);
        refused(&again, again.tries(&coming_back(&code, &state)).await, Code::EntryUsed, OVER).await;
        // The code of another way, already used or not.
        let thief = house.somebody(FIRM);
        let (_, own) = house.away(&thief, &account).await;
        refused(&thief, thief.tries(&coming_back(&code, &own)).await, Code::NotLetIn, UNTRUSTED).await;
        let (fresh, _) = house.away(&house.somebody(FIRM), &account).await;
        let (_, own) = house.away(&thief, &account).await;
        refused(&thief, thief.tries(&coming_back(&fresh, &own)).await, Code::NotLetIn, UNTRUSTED).await;
        // Too late.
        let late = house.somebody(FIRM);
        let (code, state) = house.away(&late, &account).await;
        house.world.later(600_000);
        refused(&late, late.tries(&coming_back(&code, &state)).await, Code::EntryUsed, OVER).await;
    }

    async fn an_answer_of_another_provider_is_not_looked_at(engine) {
        let house = House::set(engine).await;
        let moa = house.somebody(FIRM);
        for (issuer, lets_in) in [(house.client.issuer(), false), (house.firm.issuer(), true)] {
            let (code, state) = house.away(&moa, &Account::of("m-1", MOA)).await;
            let mut back = coming_back(&code, &state);
            back.body.issuer = Some(issuer);
            assert_eq!(moa.tries(&back).await.is_ok(), lets_in);
        }
    }

    async fn an_address_nobody_verified_joins_nobody(engine) {
        let house = House::set(engine).await;
        let moa = Account::of("m-1", MOA);
        for account in [
            Account { verified: Some(json!(false)), ..moa.clone() },
            Account { verified: None, ..moa.clone() },
            Account { email: None, ..moa.clone() },
            Account { email: Some("Moa <moa@halden-rask.example>".to_owned()), ..moa.clone() },
        ] {
            let somebody = house.somebody(FIRM);
            println!("{account:?}");
            refused(&somebody, house.signs_on(&somebody, &account).await, Code::NotLetIn, UNVERIFIED).await;
        }
        assert_eq!(house.joined().await, 0);
        // Once joined, what becomes of the address there matters no more.
        house.signs_on(&house.somebody(FIRM), &moa).await.expect("they are in");
        let later = Account { verified: Some(json!(false)), email: Some("gone@elsewhere.example".to_owned()), ..moa };
        house.signs_on(&house.somebody(FIRM), &later).await.expect("they are in");
    }

    async fn an_address_is_asked_for_where_the_token_does_not_say_it(engine) {
        let house = House::set(engine).await;
        house.firm.says_mail_when_asked(Some("somebody-else"));
        let moa = house.somebody(FIRM);
        refused(&moa, house.signs_on(&moa, &Account::of("m-1", MOA)).await, Code::NotLetIn, UNTRUSTED).await;
        house.firm.says_mail_when_asked(None);
        let unverified = Account { verified: Some(json!(false)), ..Account::of("m-1", MOA) };
        refused(&moa, house.signs_on(&moa, &unverified).await, Code::NotLetIn, UNVERIFIED).await;
        // As some providers write it.
        let written = Account { verified: Some(json!("true")), ..Account::of("m-1", MOA) };
        house.signs_on(&moa, &written).await.expect("they are in");
        assert!(is_in(&moa).await);
    }

    async fn a_changed_address_neither_loses_nor_steals_a_place(engine) {
        let house = House::set(engine).await;
        house.signs_on(&house.somebody(FIRM), &Account::of("m-1", MOA)).await.expect("they are in");
        // The same account under the owner's address is still Moa's.
        let moa = house.somebody(FIRM);
        house.signs_on(&moa, &Account::of("m-1", INES)).await.expect("they are in");
        assert_eq!(moa.does(&staff::Me { body: () }).await.lang, Lang::Sv);
        // Another account that has taken over her address is nobody's.
        let thief = house.somebody(FIRM);
        refused(&thief, house.signs_on(&thief, &Account::of("m-2", MOA)).await, Code::NotLetIn, SECOND).await;
        assert_eq!(house.joined().await, 1);
        // Two at once: one is joined.
        let (one, other) = (house.somebody(FIRM), house.somebody(FIRM));
        let (a, b) = (Account::of("i-1", INES), Account::of("i-2", INES));
        let (came, stayed) = tokio::join!(house.signs_on(&one, &a), house.signs_on(&other, &b));
        assert!(came.is_ok() != stayed.is_ok());
        assert_eq!(house.joined().await, 2);
    }

    async fn nobody_is_made_by_signing_on(engine) {
        let house = House::set(engine).await;
        for (host, address) in
            [(FIRM, "new@halden-rask.example"), (SKOGHOLM, "new@skogholm.example"), (SKOGHOLM, "anna@elsewhere.example")]
        {
            let newcomer = house.somebody(host);
            let came = house.signs_on(&newcomer, &Account::of("n-1", address)).await;
            refused(&newcomer, came, Code::NotLetIn, UNKNOWN).await;
        }
        // Somebody invited under an address outside the allowed domains is told the same.
        house.lead.does(&invite(house.skogholm, "Bo", "bo@elsewhere.example", ContactRole::Looks, None)).await;
        let bo = house.somebody(SKOGHOLM);
        let came = house.signs_on(&bo, &Account::of("b-1", "bo@elsewhere.example")).await;
        refused(&bo, came, Code::NotLetIn, UNKNOWN).await;
        assert_eq!(house.joined().await, 0);
    }

    async fn who_was_removed_stays_out(engine) {
        let house = House::set(engine).await;
        let (moa, anna) = (house.somebody(FIRM), house.somebody(SKOGHOLM));
        let accounts = (Account::of("m-1", MOA), Account::of("a-1", ANNA));
        house.signs_on(&moa, &accounts.0).await.expect("they are in");
        house.signs_on(&anna, &accounts.1).await.expect("she is in");
        let person = moa.does(&staff::Me { body: () }).await.id;
        house.lead.does(&RemoveColleague { person, body: () }).await;
        let person = anna.does(&client::Me { body: () }).await.id;
        house.lead.does(&RemoveContact { client: house.skogholm, person, body: () }).await;
        assert!(!is_in(&moa).await && !is_in(&anna).await);
        refused(&moa, house.signs_on(&moa, &accounts.0).await, Code::NotLetIn, UNKNOWN).await;
        refused(&anna, house.signs_on(&anna, &accounts.1).await, Code::NotLetIn, UNKNOWN).await;
        // Nor by another account with the same address.
        refused(&moa, house.signs_on(&moa, &Account::of("m-2", MOA)).await, Code::NotLetIn, UNKNOWN).await;
    }

    async fn changed_keys_are_asked_for_once(engine) {
        let house = House::set(engine).await;
        let account = Account::of("m-1", MOA);
        house.signs_on(&house.somebody(FIRM), &account).await.expect("they are in");
        house.signs_on(&house.somebody(FIRM), &account).await.expect("they are in");
        assert_eq!(house.firm.keys_asked(), 1);
        house.firm.rotates();
        house.signs_on(&house.somebody(FIRM), &account).await.expect("they are in");
        house.signs_on(&house.somebody(FIRM), &account).await.expect("they are in");
        assert_eq!(house.firm.keys_asked(), 2);
        // A key it never has costs one look and lets nobody in.
        house.firm.bends(|header, _| header["kid"] = json!("another"));
        let moa = house.somebody(FIRM);
        refused(&moa, house.signs_on(&moa, &account).await, Code::NotLetIn, UNTRUSTED).await;
        assert_eq!(house.firm.keys_asked(), 3);
    }

    async fn a_provider_that_is_away_is_said_to_be(engine) {
        let house = House::set(engine).await;
        house.firm.is_down(true);
        let moa = house.somebody(FIRM);
        let away = moa.refused(&leaving(None)).await;
        assert_eq!((away.code, away.status), (Code::Away, 503));
        assert!(away.detail.starts_with(AWAY), "{away:?}");
        house.firm.is_down(false);
        let (code, state) = house.away(&moa, &Account::of("m-1", MOA)).await;
        house.firm.is_down(true);
        refused(&moa, moa.tries(&coming_back(&code, &state)).await, Code::Away, AWAY).await;
        house.firm.is_down(false);
        house.signs_on(&moa, &Account::of("m-1", MOA)).await.expect("they are in");
    }

    async fn what_is_kept_of_a_way_is_forgotten_and_holds_no_secret(engine) {
        let house = House::set(engine).await;
        let moa = house.somebody(FIRM);
        let address = moa.does(&leaving(None)).await.address;
        let url = url::Url::parse(&address).expect("an address");
        for (name, value) in url.query_pairs().filter(|(name, _)| ["state", "nonce", "code_challenge"].contains(&&**name)) {
            let found = format!("'{value}' in (state_hash, issuer, browser_hash, lands)");
            assert_eq!(house.rows("sign_on", &found).await, 0, "{name}");
        }
        assert_eq!(house.rows("sign_on", "1 = 1").await, 1);
        let now = house.world.later(1);
        house.world.house.store.forget_sign_ons(now).await.expect("it is forgotten");
        assert_eq!(house.rows("sign_on", "1 = 1").await, 0);
    }

    async fn whoever_is_erased_leaves_no_account_behind(engine) {
        let house = House::set(engine).await;
        let anna = house.somebody(SKOGHOLM);
        house.signs_on(&anna, &Account::of("a-1", ANNA)).await.expect("she is in");
        assert_eq!(house.joined().await, 1);
        veranda_server::people::erase(&house.world.house, &email(ANNA)).await.expect("she is erased");
        assert_eq!(house.joined().await, 0);
    }
}
