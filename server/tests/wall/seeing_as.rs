//! Somebody of the firm sees the portal as a contact: the same bytes, and nothing else.

use crate::support::scene::{PIVOINE, SKOGHOLM, Scene, show};
use crate::support::world::{FIRM, client_text, enter, invite, look_as, see_as};
use crate::support::{Asks, Heard, Person, on_both_engines};
use http_body_util::BodyExt;
use veranda_api::client::{self, LIVE_PATH, NewRemark, ShowBoard, ShowHome};
use veranda_api::door::{Leave, LinkSecret, Secret};
use veranda_api::staff::{self, NewForm, SeeFrom, SharingHistory, TellClient};
use veranda_api::{Code, Method, Operation, door};
use veranda_domain::{Actor, Event, Look, Scope, SharedWith};
use veranda_terms::{ContactRole, PersonId, Side};

/// Anna of Skogholm, and the lead who sees as her.
struct Seen {
    scene: Scene,
    anna: Person,
    anna_id: PersonId,
    looks: Person,
}

impl Seen {
    async fn set(engine: crate::support::Engine) -> Self {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let anna_id = anna.does(&client::Me { body: () }).await.id;
        scene.ask(NewForm::Approve, "May we print it?").await;
        let looks = scene.world.at(SKOGHOLM, "looks");
        look_as(&scene.lead, &looks, (scene.skogholm, anna_id)).await;
        Self { scene, anna, anna_id, looks }
    }

    /// The reads a contact has.
    fn reads(&self) -> Vec<Asks> {
        let (project, shared, hidden) = (self.scene.project, self.scene.shared, self.scene.hidden);
        vec![
            Asks::of(&ShowHome { body: () }, ""),
            Asks::of(&ShowBoard { project, body: () }, ""),
            Asks::of(&show(shared), ""),
            Asks::of(&show(hidden), ""),
        ]
    }

    async fn address(&self) -> String {
        let asked = staff::SeeAs { client: self.scene.skogholm, person: self.anna_id, body: SeeFrom::default() };
        self.scene.lead.does(&asked).await.address
    }
}

async fn signed_out(person: &Person) -> bool {
    person.refused(&ShowHome { body: () }).await.code == Code::SignedOut
}

on_both_engines! {
    async fn who_looks_gets_the_contact_s_own_bytes(engine) {
        let seen = Seen::set(engine).await;
        for asks in seen.reads() {
            let (theirs, ours) = (seen.anna.sends(asks.clone()).await, seen.looks.sends(asks.clone()).await);
            // Her browser may keep it for where there is no connection; the one that looks may not.
            let kept = |heard: &Heard| heard.header("veranda-keep").is_some();
            assert_eq!((kept(&theirs), kept(&ours)), (theirs.status == 200, false), "{}", asks.path);
            let theirs = Heard { headers: ours.headers.clone(), ..theirs };
            assert_eq!(theirs, ours, "{}", asks.path);
        }
        let theirs = seen.anna.does(&client::Me { body: () }).await;
        let ours = seen.looks.does(&client::Me { body: () }).await;
        let looking = ours.looking.clone().expect("the page says that somebody looks");
        assert_eq!(looking.back, format!("http://{FIRM}/clients/{}", seen.scene.skogholm));
        assert_eq!((theirs.looking.clone(), client::Reader { looking: None, ..ours }), (None, theirs));
    }

    async fn who_looks_does_nothing_whatever_they_send(engine) {
        let seen = Seen::set(engine).await;
        let before = seen.scene.world.rows().await;
        let refused = |code: Code| assert_eq!(code, Code::OnlyLooking);
        let ask = seen.scene.staff_page(seen.scene.shared).await.card.asks[0].id;
        refused(seen.looks.refused(&client::Approve { ask, body: client::Decision { changes: None } }).await.code);
        let body = NewRemark { text: client_text("in her name") };
        refused(seen.looks.refused(&client::Remark { task: seen.scene.shared, body }).await.code);
        // Every operation of a contact that does something, even with a body that means nothing.
        let mut tried = 0;
        for operation in Operation::ALL {
            let (method, path, side) = operation.route();
            if side != Side::Client || method == Method::Get {
                continue;
            }
            let path = path.replace("{ask}", &ask.to_string()).replace("{task}", &seen.scene.shared.to_string());
            let asks = Asks { method: method.as_str().to_owned(), ..Asks::get(&path) }
                .with("sec-fetch-site", "same-origin")
                .with("content-type", "application/json")
                .with("idempotency-key", &seen.looks.intention());
            let heard = seen.looks.sends(asks).await;
            assert_eq!((heard.status, heard.refusal().code), (403, Code::OnlyLooking), "{operation:?}");
            tried += 1;
        }
        assert!(tried >= 6, "{tried}");
        assert_eq!(seen.scene.world.rows().await, before);
        // The contact herself still may.
        seen.anna.does(&client::Approve { ask, body: client::Decision { changes: None } }).await;
    }

    async fn what_was_looked_at_is_nobody_s_first_sight_and_no_visit(engine) {
        let seen = Seen::set(engine).await;
        let place = async || {
            let mut rows = seen.scene.world.house.store.read().await.expect("a reading");
            rows.membership(seen.anna_id, seen.scene.skogholm).await.expect("a question").expect("a place")
        };
        let before = place().await;
        seen.scene.world.later(5 * 60_000);
        for asks in seen.reads() {
            seen.looks.sends(asks).await;
        }
        // Hours later it would have been a new visit.
        seen.scene.world.later(5 * 3_600_000);
        look_as(&seen.scene.lead, &seen.looks, (seen.scene.skogholm, seen.anna_id)).await;
        seen.looks.does(&client::Me { body: () }).await;
        assert_eq!(place().await, before);
        let history = seen.scene.lead.does(&SharingHistory { client: seen.scene.skogholm, body: () }).await;
        assert!(history.rows.iter().all(|row| row.first_seen.is_none()), "{history:?}");
        // The control: her own look is one.
        seen.anna.does(&show(seen.scene.shared)).await;
        let history = seen.scene.lead.does(&SharingHistory { client: seen.scene.skogholm, body: () }).await;
        assert!(history.rows.iter().any(|row| row.first_seen.is_some()));
    }

    async fn the_journal_says_inside_who_looked_as_whom(engine) {
        let seen = Seen::set(engine).await;
        let lead = seen.scene.lead.does(&staff::Me { body: () }).await.id;
        let mut rows = seen.scene.world.house.store.read().await.expect("a reading");
        let entries = rows.journal_since(Scope::Client(seen.scene.skogholm), 0).await.expect("the journal");
        let looked: Vec<_> = entries.into_iter().filter(|(_, entry)| entry.event == Event::SeenAs).collect();
        assert_eq!(looked.len(), 1);
        let (_, entry) = looked[0];
        assert_eq!((entry.by, entry.shared_with), (Actor::Person(lead), SharedWith::Nobody));
        assert_eq!(entry.thing, veranda_domain::Thing::Person(seen.anna_id));
    }

    async fn the_address_opens_once_at_its_own_door_within_a_minute(engine) {
        let seen = Seen::set(engine).await;
        let again = |name: &str| seen.scene.world.at(SKOGHOLM, name);
        let address = seen.address().await;
        assert!(address.starts_with(&format!("http://{SKOGHOLM}/as/")), "{address}");
        let asked = see_as(&address);
        let wrong = door::SeeAs { body: LinkSecret { secret: Secret("0".repeat(32)) }, ..asked.clone() };
        assert_eq!(again("wrong").refused(&wrong).await.code, Code::NotLetIn);
        for host in [PIVOINE, FIRM] {
            let elsewhere = seen.scene.world.at(host, "elsewhere");
            assert_eq!(elsewhere.refused(&asked).await.code, Code::NotLetIn, "{host}");
        }
        // Opening the page alone changes nothing.
        again("page").sends(Asks::get(&address[address.find("/as/").expect("a path")..])).await;
        again("first").does(&asked).await;
        assert_eq!(again("second").refused(&asked).await.code, Code::EntryUsed);
        let late = see_as(&seen.address().await);
        seen.scene.world.later(Look::OPENS_MS);
        assert_eq!(again("late").refused(&late).await.code, Code::EntryUsed);
    }

    async fn nobody_else_is_seen_as(engine) {
        let seen = Seen::set(engine).await;
        let bea = seen.scene.contact_of(seen.scene.pivoine, PIVOINE, "Bea", ContactRole::Looks).await;
        let bea_id = bea.does(&client::Me { body: () }).await.id;
        let lead = seen.scene.lead.does(&staff::Me { body: () }).await.id;
        for person in [bea_id, lead, crate::support::scene::never()] {
            let asked = staff::SeeAs { client: seen.scene.skogholm, person, body: SeeFrom::default() };
            assert_eq!(seen.scene.lead.refused(&asked).await.code, Code::Missing);
        }
        // A contact makes no such address, not even of herself.
        let asked = staff::SeeAs { client: seen.scene.skogholm, person: seen.anna_id, body: SeeFrom::default() };
        assert_eq!(seen.anna.refused(&asked).await.code, Code::Missing);
        // At another client's door the look is nothing.
        assert!(signed_out(&seen.looks.carried_to(PIVOINE)).await);
    }

    async fn they_land_where_they_came_from_if_the_contact_sees_it(engine) {
        let seen = Seen::set(engine).await;
        let from = async |task| {
            let body = SeeFrom { project: Some(seen.scene.project), task: Some(task) };
            let asked = staff::SeeAs { client: seen.scene.skogholm, person: seen.anna_id, body };
            let looks = seen.scene.world.at(SKOGHOLM, "lands");
            let to = looks.does(&see_as(&seen.scene.lead.does(&asked).await.address)).await.to;
            let back = looks.does(&client::Me { body: () }).await.looking.expect("looking").back;
            (to, back)
        };
        let board = format!("/projects/{}", seen.scene.project);
        let (shared, hidden) = (seen.scene.shared, seen.scene.hidden);
        let (to, back) = from(shared).await;
        assert_eq!((to, back), (format!("{board}/tasks/{shared}"), format!("http://{FIRM}{board}/tasks/{shared}")));
        assert_eq!(from(hidden).await.0, board);
    }

    async fn a_look_ends_after_half_an_hour_and_takes_its_cookie_along(engine) {
        let seen = Seen::set(engine).await;
        seen.scene.world.later(Look::HOLDS_MS - 1);
        seen.looks.does(&ShowHome { body: () }).await;
        seen.scene.world.later(1);
        let heard = seen.looks.sends(Asks::of(&ShowHome { body: () }, "")).await;
        assert_eq!(heard.refusal().code, Code::SignedOut);
        let set = heard.header("set-cookie").expect("the cookie goes");
        assert!(set.starts_with("__Host-as=;") && set.contains("Max-Age=0"), "{set}");
    }

    async fn a_look_ends_with_the_staff_session(engine) {
        let seen = Seen::set(engine).await;
        seen.scene.lead.does(&Leave { body: () }).await;
        assert!(signed_out(&seen.looks).await);
    }

    async fn a_look_ends_with_the_rights_of_either(engine) {
        let seen = Seen::set(engine).await;
        let theo = seen.scene.contact("Theo", ContactRole::Looks).await;
        let theo_id = theo.does(&client::Me { body: () }).await.id;
        let as_theo = seen.scene.world.at(SKOGHOLM, "as-theo");
        look_as(&seen.scene.lead, &as_theo, (seen.scene.skogholm, theo_id)).await;
        as_theo.does(&ShowHome { body: () }).await;
        // Theo's place is taken away: his sessions, ways in, and what looks as him.
        let removal = staff::RemoveContact { client: seen.scene.skogholm, person: theo_id, body: () };
        seen.scene.lead.does(&removal).await;
        assert!(signed_out(&as_theo).await);
        seen.looks.does(&ShowHome { body: () }).await;
        // The lead is no longer of the firm.
        let lead = seen.scene.lead.does(&staff::Me { body: () }).await.id;
        let aside = "update person set side = 'contact', staff_role = null where id =";
        seen.scene.world.home.by_hand(&format!("{aside} '{lead}'")).await.expect("a hand in the database");
        assert!(signed_out(&seen.looks).await);
    }

    async fn leaving_ends_the_look_and_nobody_else_s_session(engine) {
        let seen = Seen::set(engine).await;
        // One browser in which Anna is in, too.
        let both = [seen.anna.cookie(), seen.looks.cookie()].map(|cookie| cookie.expect("a cookie")).join("; ");
        let browser = seen.anna.aside("browser");
        browser.takes(Some(both));
        let me = browser.does(&client::Me { body: () }).await;
        assert!(me.looking.is_some(), "the look stands before whoever else is in");
        let heard = browser.sends(Asks::of(&Leave { body: () }, "leaves-the-look")).await;
        assert!(heard.header("set-cookie").is_some_and(|set| set.starts_with("__Host-as=;")));
        assert!(signed_out(&seen.looks).await);
        seen.anna.does(&ShowHome { body: () }).await;
    }

    async fn whoever_comes_in_as_themself_looks_as_nobody_any_more(engine) {
        let seen = Seen::set(engine).await;
        let letter = seen.scene.world.last_invitation("anna@client.example");
        seen.scene.world.later(60_000);
        seen.scene.lead.does(&invite(seen.scene.skogholm, "Anna", "anna@client.example", ContactRole::Decides, None)).await;
        seen.scene.world.settle().await;
        let (path, secret) = seen.scene.world.last_invitation("anna@client.example").link();
        assert_ne!(letter.link().0, path, "a newer invitation");
        let asks = Asks::of(&enter(&path, &secret), "");
        let heard = seen.looks.sends(asks).await;
        let set: Vec<&str> =
            heard.headers.iter().filter(|(name, _)| name == "set-cookie").map(|(_, value)| value.as_str()).collect();
        assert!(set.iter().any(|cookie| cookie.starts_with("__Host-as=;")), "{set:?}");
        assert!(set.iter().any(|cookie| cookie.starts_with("__Host-s=") && !cookie.starts_with("__Host-s=;")), "{set:?}");
    }

    async fn who_looks_hears_live_what_the_contact_hears_until_it_ends(engine) {
        let seen = Seen::set(engine).await;
        let mut stream = seen.looks.listens(LIVE_PATH).await;
        stream.frame().await.expect("hello").expect("a frame");
        let body = NewRemark { text: client_text("for Anna") };
        seen.scene.lead.does(&TellClient { task: seen.scene.shared, body }).await;
        seen.scene.world.settle().await;
        let frame = stream.frame().await.expect("a message").expect("a frame");
        let text = String::from_utf8_lossy(&frame.into_data().unwrap_or_default()).into_owned();
        assert!(text.contains(&seen.scene.shared.to_string()), "{text}");
        seen.looks.does(&Leave { body: () }).await;
        assert!(stream.frame().await.is_none(), "the stream ends with the look");
    }

    async fn a_colleague_sees_as_well_and_under_their_own_name(engine) {
        let seen = Seen::set(engine).await;
        seen.scene.world.colleague("Moss", "moss@halden-rask.example").await;
        let moss = seen.scene.world.signed_in("moss@halden-rask.example", "moss").await;
        let looks = seen.scene.world.at(SKOGHOLM, "moss-looks");
        look_as(&moss, &looks, (seen.scene.skogholm, seen.anna_id)).await;
        assert_eq!(looks.does(&client::Me { body: () }).await.looking.expect("looking").lang, veranda_terms::Lang::Sv);
    }
}
