//! The edge: headers, origins, hosts, sizes, and refusals people can read.

use crate::support::scene::{SKOGHOLM, Scene, never, show};
use crate::support::site::ASSET;
use crate::support::world::{FIRM, face, new_task, share};
use crate::support::{Asks, Heard, Person, on_both_engines};
use veranda_api::client::{Language, Speak};
use veranda_api::{Code, client, door, staff};
use veranda_terms::{ContactRole, Lang};

fn guarded(heard: &Heard, what: &str) {
    let policy = heard.header("content-security-policy").unwrap_or_else(|| panic!("{what} has no policy"));
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"), "{what}: {policy}");
    assert!(!policy.contains("unsafe-inline") && policy.contains("frame-ancestors 'none'"), "{what}: {policy}");
    assert_eq!(heard.header("x-content-type-options"), Some("nosniff"), "{what}");
    assert_eq!(heard.header("referrer-policy"), Some("no-referrer"), "{what}");
    assert_eq!(heard.header("cross-origin-opener-policy"), Some("same-origin"), "{what}");
    assert_eq!(heard.header("cross-origin-resource-policy"), Some("same-origin"), "{what}");
    assert!(heard.header("permissions-policy").is_some(), "{what}");
    assert!(heard.header("cache-control").is_some(), "{what}");
    assert!(!heard.text().contains("style="), "{what}: {}", heard.text());
}

fn personal(heard: &Heard, what: &str) {
    guarded(heard, what);
    assert_eq!(heard.header("cache-control"), Some("no-store"), "{what}");
}

async fn refused(person: &Person, asks: Asks) -> Heard {
    let what = format!("{} {}", asks.method, asks.path);
    let heard = person.sends(asks).await;
    assert!(heard.status >= 400, "{what}: {}", heard.status);
    personal(&heard, &what);
    let refusal = heard.refusal();
    assert_eq!((refusal.kind.as_str(), refusal.status), ("about:blank", heard.status), "{what}");
    assert!(!refusal.title.is_empty() && refusal.detail.ends_with('.'), "{what}: {refusal:?}");
    heard
}

on_both_engines! {
    async fn every_response_carries_its_headers(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        for path in ["/", "/sign-in", "/projects/x", &format!("/i/{}", never::<veranda_terms::EntryId>())] {
            for person in [&anna, &scene.lead] {
                let heard = person.sends(Asks::get(path)).await;
                personal(&heard, path);
                assert_eq!(heard.header("x-robots-tag"), Some("noindex, nofollow"), "{path}");
                assert!(heard.text().contains("<script>boot()</script>"));
            }
        }
        for path in [ASSET, &anna.brand().await] {
            let heard = anna.sends(Asks::get(path)).await;
            guarded(&heard, path);
            assert_eq!((heard.status, heard.header("cache-control").is_some_and(|c| c.contains("immutable"))), (200, true));
        }
        for path in ["/api/client/me", "/api/client/home", "/api/door", "/healthz", client::LIVE_PATH] {
            let heard = anna.sends(Asks::get(path)).await;
            assert_eq!(heard.status, 200, "{path}");
            guarded(&heard, path);
        }
        for path in ["/api/nothing", "/assets/none.js", "/brand/none.css", "/demo/mailbox", "/api/staff/me"] {
            assert_eq!(refused(&anna, Asks::get(path)).await.status, 404, "{path}");
        }
        for method in ["DELETE", "PUT", "TRACE", "POST"] {
            refused(&anna, Asks { method: method.to_owned(), ..Asks::get("/api/client/me") }).await;
        }
    }

    async fn every_refusal_speaks_the_reader_s_language(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let mut sentences = Vec::new();
        for lang in [Lang::En, Lang::Fr, Lang::Sv] {
            anna.does(&Speak { body: Language { lang } }).await;
            let heard = refused(&anna, Asks::of(&show(never()), "")).await.refusal();
            assert_eq!(heard.code, Code::Missing);
            // Before anybody is known, the browser says which language to speak.
            let tag = lang.tag();
            let asks = Asks::get("/api/client/me").with("accept-language", tag);
            let stranger = refused(&scene.world.at(SKOGHOLM, "stranger"), asks).await.refusal();
            sentences.push((heard.detail, stranger.detail));
        }
        sentences.dedup();
        assert_eq!(sentences.len(), 3, "{sentences:?}");
        // Nobody said anything: the client's own language.
        let silent = refused(&scene.world.at(SKOGHOLM, "stranger"), Asks::get("/api/client/me")).await.refusal();
        assert_eq!(silent.detail, sentences[1].1);
    }

    async fn a_change_without_a_key_is_refused(engine) {
        let scene = Scene::set(engine).await;
        let task = new_task(scene.project, "Keyless", None);
        for asks in [
            Asks::of(&task, "").without("idempotency-key"),
            Asks::of(&task, "short"),
            Asks::of(&task, &"long".repeat(17)),
            Asks::of(&task, "with a space in it"),
        ] {
            assert_eq!(refused(&scene.lead, asks).await.refusal().code, Code::NeedsKey);
        }
    }

    async fn what_cannot_be_read_changes_nothing(engine) {
        let scene = Scene::set(engine).await;
        let good = Asks::of(&new_task(scene.project, "Good", None), "never-used");
        for body in [
            "", "{", "[]", "\"x\"", "null", "{\"title\":1,\"stage\":null}", "{\"stage\":null}",
            "{\"title\":\"x\",\"stage\":null,\"shared\":true}", "{\"title\":\"x\",\"title\":\"y\",\"stage\":null}",
        ] {
            let heard = refused(&scene.lead, good.clone().saying(body)).await;
            assert_eq!(heard.status, 400, "{body}");
        }
        for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx"] {
            assert_eq!(refused(&scene.lead, good.clone().with("content-type", kind)).await.status, 400, "{kind}");
        }
        assert_eq!(refused(&scene.lead, good.clone().without("content-type")).await.status, 400);
        let large = format!("{{\"title\":\"{}\",\"stage\":null}}", "x".repeat(1024 * 1024));
        assert_eq!(refused(&scene.lead, good.clone().saying(large)).await.refusal().code, Code::TooLarge);
        let board = scene.lead.does(&staff::ShowBoard { project: scene.project, body: () }).await;
        assert_eq!(board.cards.len(), 2);
        // Nothing of it used up the key.
        assert_eq!(scene.lead.sends(good).await.status, 200);
    }

    async fn words_that_do_not_fit_are_pointed_at(engine) {
        let scene = Scene::set(engine).await;
        for title in [String::new(), "x\ny".to_owned(), "x".repeat(201)] {
            let body = serde_json::json!({ "title": title, "stage": null }).to_string();
            let heard = refused(&scene.lead, Asks::of(&new_task(scene.project, "x", None), "some-words").saying(body)).await;
            let refusal = heard.refusal();
            assert_eq!((refusal.code, refusal.fields[0].field.as_str()), (Code::Fields, "title"));
            assert!(!refusal.fields[0].detail.is_empty());
        }
    }

    async fn a_change_from_another_site_is_refused(engine) {
        let scene = Scene::set(engine).await;
        let asks = Asks::of(&new_task(scene.project, "Foreign", None), "from-elsewhere");
        for site in ["cross-site", "same-site", "none", "nonsense"] {
            let heard = refused(&scene.lead, asks.clone().with("sec-fetch-site", site)).await;
            assert_eq!((heard.status, heard.refusal().code), (403, Code::ForeignOrigin), "{site}");
        }
        let old = asks.clone().without("sec-fetch-site");
        for origin in ["https://evil.example", "null", "http://skogholm.localhost:8080", "http://localhost:8080.evil.example"] {
            let heard = refused(&scene.lead, old.clone().with("origin", origin)).await;
            assert_eq!(heard.refusal().code, Code::ForeignOrigin, "{origin}");
        }
        // Whoever says neither is no browser of ours.
        assert_eq!(refused(&scene.lead, old.clone()).await.refusal().code, Code::ForeignOrigin);
        assert_eq!(scene.lead.sends(old.with("origin", "http://localhost:8080")).await.status, 200);
    }

    async fn a_host_that_is_not_ours_is_answered_nothing(engine) {
        let scene = Scene::set(engine).await;
        let stranger = scene.world.at(FIRM, "stranger");
        for host in ["evil.example", "localhost:9999", "127.0.0.1:8080", "localhost:8080.evil.example", "x.localhost", ""] {
            for path in ["/", "/api/door", "/sign-in", "/nothing/here"] {
                let heard = refused(&stranger, Asks::get(path).with("host", host)).await;
                assert_eq!((heard.status, heard.refusal().code), (421, Code::UnknownHost), "{host} {path}");
            }
        }
        let asks = Asks::of(&door::Leave { body: () }, "").with("host", "evil.example");
        assert_eq!(refused(&stranger, asks).await.status, 421);
    }

    async fn reading_changes_nothing_and_is_tagged_by_what_it_says(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let first = anna.sends(Asks::of(&show(scene.shared), "")).await;
        let again = anna.sends(Asks::of(&show(scene.shared), "")).await;
        assert_eq!(first, again);
        assert!(first.header("etag").is_some_and(|tag| tag.len() == 34));
    }

    async fn what_the_reader_has_already_is_not_sent_again(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let board = Asks::of(&client::ShowBoard { project: scene.project, body: () }, "");
        let others = [Asks::get("/api/client/me"), Asks::get("/api/client/home"), Asks::get("/api/door"), Asks::of(&show(scene.shared), "")];
        for asks in others.into_iter().chain([board.clone()]) {
            let whole = anna.sends(asks.clone()).await;
            let tag = whole.header("etag").expect("a view has its tag").to_owned();
            for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
                let heard = anna.sends(asks.clone().with("if-none-match", &known)).await;
                personal(&heard, &asks.path);
                assert_eq!((heard.status, heard.body.len()), (304, 0), "{} {known}", asks.path);
                assert_eq!(heard.header("etag"), Some(tag.as_str()), "{} {known}", asks.path);
            }
            for known in ["", "\"other\"", &tag[1..tag.len() - 1], &tag[..tag.len() - 2], "W/*"] {
                assert_eq!(anna.sends(asks.clone().with("if-none-match", known)).await, whole, "{} {known}", asks.path);
            }
        }
        // What happens out of sight is no news, also not to whoever asks whether there is any.
        let before = anna.sends(board.clone()).await;
        let known = board.with("if-none-match", before.header("etag").expect("a view has its tag"));
        scene.lead.does(&new_task(scene.project, "Out of sight", None)).await;
        assert_eq!(anna.sends(known.clone()).await.status, 304);
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, Some("Margin"), "")])).await;
        let news = anna.sends(known).await;
        assert_eq!(news.status, 200);
        assert!(news.text().contains("Margin") && news.header("etag") != before.header("etag"));
    }

    async fn knowing_changes_neither_a_refusal_nor_a_change(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        for task in [scene.hidden, never()] {
            let asks = Asks::of(&show(task), "");
            let plain = refused(&anna, asks.clone()).await;
            assert_eq!(plain.status, 404);
            assert_eq!(refused(&anna, asks.with("if-none-match", "*")).await, plain);
        }
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        assert_eq!(refused(&stranger, Asks::get("/api/client/me").with("if-none-match", "*")).await.status, 401);
        let asks = Asks::of(&new_task(scene.project, "Known", None), "known-before").with("if-none-match", "*");
        let made = scene.lead.sends(asks.clone()).await;
        assert_eq!((made.status, scene.lead.sends(asks).await), (200, made));
    }
}
