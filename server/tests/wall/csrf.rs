//! What other sites can make a browser send changes nothing: every operation that changes something, from everybody who is in.

use crate::canary::matrix::aimed;
use crate::canary::story::Story;
use crate::support::scene::{SKOGHOLM, Scene};
use crate::support::world::new_task;
use crate::support::{Asks, Heard, Person, on_both_engines};
use veranda_api::client::Remark;
use veranda_api::{Code, Method, Operation, client};
use veranda_terms::ContactRole;

/// What a browser sends along from elsewhere, or what a form could send.
fn bent(asks: &Asks, host: &str) -> Vec<(String, Asks, Code)> {
    let bare = asks.clone().without("sec-fetch-site").without("origin");
    let mut all = vec![("neither".to_owned(), bare.clone(), Code::ForeignOrigin)];
    for site in ["cross-site", "same-site", "none", "", "Same-Origin", "same-origin, cross-site"] {
        // What the browser says of the site wins over a right origin.
        let from = bare.clone().with("sec-fetch-site", site).with("origin", &format!("http://{host}"));
        all.push((format!("sec-fetch-site {site}"), from, Code::ForeignOrigin));
    }
    let name = host.split(':').next().unwrap_or(host);
    for origin in [
        "https://evil.example".to_owned(),
        "null".to_owned(),
        String::new(),
        host.to_owned(),
        format!("https://{host}"),
        format!("http://{name}"),
        format!("http://{name}:9999"),
        format!("http://{host}/"),
        format!("http://{host}.evil.example"),
        format!("http://evil.example@{host}"),
        format!("HTTP://{host}"),
        format!("http://other.{host}"),
    ] {
        all.push((format!("origin {origin}"), bare.clone().with("origin", &origin), Code::ForeignOrigin));
    }
    let same = bare.with("sec-fetch-site", "same-origin");
    for kind in ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", ""] {
        all.push((format!("content-type {kind:?}"), same.clone().with("content-type", kind), Code::Unreadable));
    }
    all.push(("no content-type".to_owned(), same.without("content-type"), Code::Unreadable));
    all
}

fn refused(heard: &Heard, code: Code, what: &str) {
    assert_eq!((heard.refusal().code, heard.header("set-cookie")), (code, None), "{what}");
}

on_both_engines! {
    async fn nothing_from_another_site_changes_anything(engine) {
        let story = Story::lived(engine).await;
        let before = story.world.rows().await;
        let mut tried = 0;
        let people: [(&str, &Person, &crate::canary::story::Target); 5] = [
            ("a reader", &story.readers[0].person, &story.shared),
            ("who decides", &story.arden[0], &story.shared),
            ("a partner's person", &story.partners.piper, &story.shared),
            ("the owner", &story.lead, &story.practice),
            ("a stranger", &story.world.at(crate::support::world::FIRM, "stranger"), &story.shared),
        ];
        for (who, person, target) in people {
            for operation in Operation::ALL.iter().filter(|operation| operation.route().0 != Method::Get) {
                for asks in aimed(*operation, target, &person.intention()) {
                    for (how, asks, code) in bent(&asks, &person.host) {
                        let heard = person.sends(asks).await;
                        refused(&heard, code, &format!("{who}, {operation:?}, {how}"));
                        tried += 1;
                    }
                }
            }
        }
        println!("from elsewhere on {engine:?}: {tried} changes, none of them done");
        assert!(tried > 5_000, "{tried}");
        assert_eq!(story.world.rows().await, before);
    }

    /// The control: the same requests from our own pages are carried out, also by browsers that only say their origin.
    async fn what_comes_from_our_own_pages_is_done(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let body = || client::NewRemark { text: crate::support::world::client_text("from here") };
        let (remark, task) = (Remark { task: scene.shared, body: body() }, new_task(scene.project, "From here", None));
        let plain = |asks: Asks| asks.without("sec-fetch-site");
        let origin = |host: &str| format!("http://{host}");
        for (n, asks) in [Asks::of(&remark, "from-here-1"), plain(Asks::of(&remark, "from-here-2")).with("origin", &origin(SKOGHOLM))]
            .into_iter()
            .enumerate()
        {
            assert_eq!(anna.sends(asks).await.status, 200, "{n}");
        }
        for asks in [Asks::of(&task, "from-here-3"), plain(Asks::of(&task, "from-here-4")).with("origin", &origin(&scene.lead.host))] {
            assert_eq!(scene.lead.sends(asks).await.status, 200);
        }
        // A client's own address is nobody else's.
        let asks = plain(Asks::of(&remark, "from-here-5")).with("origin", &origin(&scene.lead.host));
        refused(&anna.sends(asks).await, Code::ForeignOrigin, "the firm's page at a client's door");
    }
}
