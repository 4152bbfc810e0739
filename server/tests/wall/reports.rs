//! Status reports by link: who comes in, what they see, and when it ends.

use crate::support::scene::{PIVOINE, SKOGHOLM, Scene, never};
use crate::support::world::{client_text, face, link_of, new_ask, new_link, new_task, open_link, share, stop, title};
use crate::support::{Asks, Person, on_both_engines};
use http_body_util::BodyExt;
use veranda_api::report::{Changed, Moved, ReportView};
use veranda_api::staff::{self, EditTask, NewForm, NewRelease, ReleaseJudgement, RevokeLink, TaskFields};
use veranda_api::{Code, client, guest};
use veranda_terms::{Bare, ContactRole, Day, Health, Level, LinkId, Moment, TaskId};

fn reads(link: LinkId) -> guest::ShowReport {
    guest::ShowReport { link, body: () }
}

fn page(link: LinkId) -> Asks {
    Asks::get(&format!("/r/{link}")).with("accept-language", "en")
}

/// Somebody new who opens a link.
async fn opens(scene: &Scene, link: LinkId, secret: &str) -> Person {
    let guest = scene.world.at(SKOGHOLM, "guest");
    guest.does(&open_link(link, secret)).await;
    guest
}

async fn dates(scene: &Scene, task: TaskId, day: &str) {
    edits(scene, task, |fields| {
        fields.client_date = Some(day.parse().expect("a day"));
        fields.date_why = Some(title("The printer is late"));
    })
    .await;
}

async fn edits(scene: &Scene, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
    let seen = scene.lead.sees(&staff::ShowTask { task, body: () }).await;
    let page = seen.value;
    let mut body = TaskFields {
        title: page.card.title.clone(),
        text: page.text.clone(),
        client_title: page.card.client_title.clone(),
        client_text: page.client_text.clone(),
        owners: page.card.owners.iter().map(|owner| owner.id).collect(),
        team_date: page.card.team_date,
        milestone: page.card.milestone,
        client_date: page.card.client_date,
        date_why: None,
    };
    change(&mut body);
    scene.lead.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("it is changed");
}

on_both_engines! {
    async fn a_link_opens_its_report_without_an_account(engine) {
        let scene = Scene::set(engine).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await);
        let guest = scene.world.at(SKOGHOLM, "guest");
        assert!(!guest.sends(page(link)).await.text().contains("Logo"), "the bare address shows no task");
        let opened = guest.does(&open_link(link, &secret)).await;
        assert!(opened.html.sanitised.contains("Logo") && opened.html.sanitised.contains("The board"));
        let view = guest.does(&reads(link)).await;
        assert_eq!(view.tasks.len(), 1);
        assert!(guest.sends(page(link)).await.text().contains("Logo"), "whoever is in gets the report at once");
        let rows = scene.lead.does(&staff::ShowReport { project: scene.project, body: () }).await.links;
        assert_eq!((rows[0].opened, rows[0].last_opened), (1, Some(scene.world.house.clock.now())));
    }

    async fn wrong_unknown_revoked_and_expired_look_the_same_to_whoever_has_no_secret(engine) {
        let scene = Scene::set(engine).await;
        let made = async |name: &str| scene.lead.does(&new_link(scene.project, name, Level::Details)).await;
        let (good, _) = link_of(&made("good").await);
        let (revoked, of_revoked) = link_of(&made("revoked").await);
        let (expired, of_expired) = link_of(&made("expired").await);
        scene.lead.does(&RevokeLink { link: revoked, body: () }).await;
        let mut pages = Vec::new();
        let mut answers = Vec::new();
        for link in [good, revoked, never()] {
            let stranger = scene.world.at(SKOGHOLM, "stranger");
            pages.push(stranger.sends(page(link)).await);
            answers.push(stranger.sends(Asks::of(&open_link(link, &"0".repeat(32)), "stranger-1")).await);
            scene.world.later(60_000);
        }
        assert!(pages.iter().all(|page| *page == pages[0]), "{pages:#?}");
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
        assert_eq!(answers[0].refusal().code, Code::NotLetIn);
        let late = scene.world.later(31 * Moment::DAY_MS);
        assert!(late > scene.world.house.clock.now().plus_days(-1));
        for (link, secret) in [(revoked, of_revoked), (expired, of_expired)] {
            let holder = scene.world.at(SKOGHOLM, "holder");
            assert_eq!(holder.refused(&open_link(link, &secret)).await.code, Code::EntryUsed);
            assert_eq!(holder.sends(page(link)).await.text(), pages[0].text());
        }
    }

    async fn the_page_is_for_no_cache_and_no_search_engine(engine) {
        let scene = Scene::set(engine).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await);
        let guest = opens(&scene, link, &secret).await;
        for heard in [scene.world.at(SKOGHOLM, "stranger").sends(page(link)).await, guest.sends(page(link)).await] {
            assert_eq!(heard.header("cache-control"), Some("no-store"));
            assert_eq!(heard.header("x-robots-tag"), Some("noindex, nofollow"));
            assert!(!heard.text().contains("style="), "{}", heard.text());
            assert!(!heard.text().contains(&secret));
        }
    }

    async fn a_project_is_named_at_the_bare_address_only_if_its_maker_said_so(engine) {
        let scene = Scene::set(engine).await;
        let mut named = new_link(scene.project, "The board", Level::Details);
        named.body.bare = Bare::Project;
        let (link, _) = link_of(&scene.lead.does(&named).await);
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        assert!(stranger.sends(page(link)).await.text().contains("Packaging"));
        assert!(!scene.world.at(PIVOINE, "stranger").sends(page(link)).await.text().contains("Packaging"));
        scene.lead.does(&RevokeLink { link, body: () }).await;
        assert!(!stranger.sends(page(link)).await.text().contains("Packaging"));
    }

    async fn a_password_is_asked_of_whoever_holds_the_secret(engine) {
        let scene = Scene::set(engine).await;
        let mut with = new_link(scene.project, "The board", Level::Details);
        with.body.password = Some(veranda_api::door::Secret("ten words for a veranda".to_owned()));
        let (link, secret) = link_of(&scene.lead.does(&with).await);
        let guest = scene.world.at(SKOGHOLM, "guest");
        let mut open = open_link(link, &secret);
        assert_eq!(guest.refused(&open).await.code, Code::NeedsPassword);
        open.body.password = Some(veranda_api::door::Secret("another".to_owned()));
        assert_eq!(guest.refused(&open).await.code, Code::NeedsPassword);
        assert_eq!(guest.refused(&open_link(link, &"0".repeat(32))).await.code, Code::NotLetIn);
        open.body.password = Some(veranda_api::door::Secret("ten words for a veranda".to_owned()));
        guest.does(&open).await;
        guest.does(&reads(link)).await;
    }

    async fn a_session_is_of_one_link_at_one_door(engine) {
        let scene = Scene::set(engine).await;
        let made = async |name: &str| scene.lead.does(&new_link(scene.project, name, Level::Details)).await;
        let ((one, secret), (other, _)) = (link_of(&made("one").await), link_of(&made("other").await));
        let guest = opens(&scene, one, &secret).await;
        assert_eq!(guest.refused(&reads(other)).await.code, Code::SignedOut);
        assert_eq!(guest.carried_to(PIVOINE).refused(&reads(one)).await.code, Code::SignedOut);
        assert_eq!(scene.world.at(PIVOINE, "g").refused(&open_link(one, &secret)).await.code, Code::NotLetIn);
        let anna = scene.contact("Anna", veranda_terms::ContactRole::Decides).await;
        assert_eq!(anna.refused(&reads(one)).await.code, Code::SignedOut, "a contact's cookie is no guest's");
        assert_eq!(guest.sends(Asks::get("/api/client/home")).await.status, 401, "nor the other way round");
        scene.world.later(25 * 3_600_000);
        assert_eq!(guest.refused(&reads(one)).await.code, Code::SignedOut, "a day away ends it");
    }

    async fn revoking_closes_an_open_report_at_once(engine) {
        let scene = Scene::set(engine).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Overview)).await);
        let guest = opens(&scene, link, &secret).await;
        let mut stream = guest.listens(&guest::live_path(link)).await;
        let mut next = async || stream.frame().await.map(|frame| {
            String::from_utf8_lossy(&frame.expect("a frame").into_data().unwrap_or_default()).into_owned()
        });
        assert!(next().await.is_some_and(|hello| hello.contains("hello")));
        scene.lead.does(&new_ask(scene.shared, NewForm::Approve, "Which green?")).await;
        scene.world.settle().await;
        assert!(next().await.is_some_and(|report| report.contains("Which green?")));
        scene.lead.does(&RevokeLink { link, body: () }).await;
        scene.world.settle().await;
        assert_eq!(next().await, None);
        assert_eq!(guest.refused(&reads(link)).await.code, Code::SignedOut);
        assert!(!guest.sends(page(link)).await.text().contains("Logo"));
    }

    async fn what_happens_inside_is_not_told_to_a_reader(engine) {
        let scene = Scene::set(engine).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await);
        let guest = opens(&scene, link, &secret).await;
        let before = guest.sends(Asks::of(&reads(link), "")).await;
        let mut ear = scene.world.house.hub.listen(veranda_server::live::Class::Link(link, veranda_terms::Lang::En));
        scene.lead.does(&new_task(scene.project, "Inside", None)).await;
        dates(&scene, scene.hidden, "2026-12-01").await;
        scene.world.settle().await;
        assert!(crate::support::world::told(&mut ear).is_empty());
        assert_eq!(guest.sends(Asks::of(&reads(link), "")).await, before);
    }

    async fn what_is_said_in_the_client_s_thread_is_not_told_to_a_reader(engine) {
        let scene = Scene::set(engine).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::OnePage)).await);
        let guest = opens(&scene, link, &secret).await;
        let before = guest.sends(Asks::of(&reads(link), "")).await;
        let mut ear = scene.world.house.hub.listen(veranda_server::live::Class::Link(link, veranda_terms::Lang::En));
        let mut contacts = scene.world.listen(scene.skogholm);
        let body = veranda_api::client::NewRemark { text: client_text("We are not happy") };
        scene.lead.does(&staff::TellClient { task: scene.shared, body }).await;
        scene.world.settle().await;
        assert!(!crate::support::world::told(&mut contacts).is_empty());
        assert!(crate::support::world::told(&mut ear).is_empty(), "not even that something was said");
        assert_eq!(guest.sends(Asks::of(&reads(link), "")).await, before);
    }

    async fn a_slip_is_told_against_the_first_date_and_a_stopped_task_is_gone(engine) {
        let scene = Scene::set(engine).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await);
        let guest = opens(&scene, link, &secret).await;
        // Told to nobody: the date of an internal task.
        dates(&scene, scene.hidden, "2026-11-10").await;
        scene.world.later(60_000);
        let mut shown = face(scene.hidden, Some("Spacing"), "");
        shown.date = Some("2026-11-12".parse().expect("a day"));
        scene.lead.does(&share(scene.project, vec![shown])).await;
        for day in ["2026-11-16", "2026-11-19"] {
            scene.world.later(60_000);
            dates(&scene, scene.hidden, day).await;
        }
        let day = |day: &str| Some(day.parse::<Day>().expect("a day"));
        let view: ReportView = guest.does(&reads(link)).await;
        let task = view.tasks.iter().find(|task| task.title == Some(title("Spacing"))).expect("the task");
        assert_eq!((task.promised, task.date), (day("2026-11-12"), day("2026-11-19")));
        let moved: Vec<Changed> = view.changes.iter().map(|change| change.what).collect();
        assert!(moved.contains(&Changed::Moved(Moved { from: day("2026-11-16"), to: day("2026-11-19") })), "{moved:?}");
        scene.lead.does(&stop(scene.project, vec![scene.hidden])).await;
        let view = guest.does(&reads(link)).await;
        assert!(!serde_json::to_string(&view).expect("JSON").contains("Spacing"));
        // Shared again from now on: what was told before is told to nobody.
        scene.world.later(60_000);
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, None, "")])).await;
        let view = guest.does(&reads(link)).await;
        assert!(!view.changes.iter().any(|change| matches!(change.what, Changed::Moved(_))), "{:?}", view.changes);
        // Everything stopped: the link has ended for its reader.
        scene.lead.does(&stop(scene.project, vec![scene.hidden, scene.shared])).await;
        let view = guest.does(&reads(link)).await;
        assert!(view.tasks.is_empty());
    }

    async fn narrower_levels_name_nobody(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", veranda_terms::ContactRole::Decides).await;
        let id = anna.does(&veranda_api::client::Me { body: () }).await.id;
        let mut ask = new_ask(scene.shared, NewForm::Approve, "Which green?");
        ask.body.of = veranda_terms::Asked::People { people: vec![id] };
        scene.lead.does(&ask).await;
        edits(&scene, scene.shared, |fields| fields.milestone = true).await;
        for (level, name, sentence) in
            [(Level::Details, true, true), (Level::Overview, false, true), (Level::OnePage, false, false)]
        {
            let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "x", level)).await);
            let guest = opens(&scene, link, &secret).await;
            for text in [guest.sends(page(link)).await.text(), guest.sends(Asks::of(&reads(link), "")).await.text()] {
                assert_eq!(text.contains("Anna"), name, "{level:?}");
                assert_eq!(text.contains("Which green?"), sentence, "{level:?}");
                assert!(text.contains("Logo"), "{level:?}: a milestone is named at every level");
            }
        }
    }

    async fn a_judgement_is_released_with_name_and_date(engine) {
        let scene = Scene::set(engine).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::OnePage)).await);
        let guest = opens(&scene, link, &secret).await;
        assert_eq!(guest.does(&reads(link)).await.released, None);
        let day = |day: &str| Some(day.parse::<Day>().expect("a day"));
        let mut body = NewRelease {
            health: Health::Watch,
            first: day("2026-12-18"),
            last: day("2026-12-21"),
            words: client_text("The printer's slot is not firm yet."),
        };
        scene.lead.does(&ReleaseJudgement { project: scene.project, body: body.clone() }).await;
        let released = guest.does(&reads(link)).await.released.expect("it was released");
        assert_eq!((released.health, released.first), (Health::Watch, day("2026-12-18")));
        assert_eq!(released.at, scene.world.house.clock.now());
        // The client reads the same at home and on the board.
        let maja = scene.contact("Maja", ContactRole::Looks).await;
        let home = maja.does(&client::ShowHome { body: () }).await;
        assert_eq!(home.projects.iter().map(|project| project.released.clone()).collect::<Vec<_>>(), [Some(released)]);
        let board = maja.does(&client::ShowBoard { project: scene.project, body: () }).await;
        assert_eq!(board.project, home.projects[0]);
        body.last = day("2026-12-01");
        let refused = scene.lead.refused(&ReleaseJudgement { project: scene.project, body }).await;
        assert_eq!((refused.code, refused.fields[0].field.as_str()), (Code::Fields, "last"));
    }

    async fn nothing_shared_nothing_to_report(engine) {
        let scene = Scene::set(engine).await;
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        let second = scene.lead.does(&crate::support::world::new_project(scene.skogholm, "Quiet")).await.project.id;
        assert_eq!(scene.lead.refused(&new_link(second, "x", Level::Details)).await.code, Code::NothingShared);
        assert!(!scene.lead.does(&staff::ShowReport { project: second, body: () }).await.shared);
        for days in [0, 367] {
            let mut link = new_link(scene.project, "x", Level::Details);
            link.body.days = Some(days);
            assert_eq!(scene.lead.refused(&link).await.fields[0].field, "days");
        }
    }

    async fn a_session_lasts_for_as_long_as_it_is_used(engine) {
        let scene = Scene::set(engine).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await);
        let guest = opens(&scene, link, &secret).await;
        for _ in 0..4 {
            scene.world.later(20 * 3_600_000);
            guest.does(&reads(link)).await;
        }
        // The page keeps it too, and ends it with the link.
        scene.world.later(20 * 3_600_000);
        assert!(guest.sends(page(link)).await.text().contains("Logo"));
        for _ in 0..33 {
            scene.world.later(20 * 3_600_000);
            guest.sends(page(link)).await;
        }
        assert!(!guest.sends(page(link)).await.text().contains("Logo"), "thirty days later the link has ended");
        assert_eq!(guest.refused(&reads(link)).await.code, Code::SignedOut);
    }

    async fn a_link_works_at_its_own_client_s_door_alone(engine) {
        let scene = Scene::set(engine).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await);
        for host in [PIVOINE, crate::support::world::FIRM] {
            let elsewhere = scene.world.at(host, "elsewhere");
            let asks = |secret: &str| Asks::of(&open_link(link, secret), "elsewhere-1");
            let right = elsewhere.sends(asks(&secret)).await;
            assert_eq!(right.refusal().code, Code::NotLetIn);
            assert_eq!(right, elsewhere.sends(asks(&"0".repeat(32))).await, "the right secret is no better than a wrong one");
        }
        let stranger = scene.world.at(PIVOINE, "stranger");
        let (here, nowhere) = (stranger.sends(page(link)).await, stranger.sends(page(never())).await);
        assert_eq!(here, nowhere);
        let guest = opens(&scene, link, &secret).await;
        assert!(!guest.carried_to(PIVOINE).sends(page(link)).await.text().contains("Logo"));
        assert_eq!(guest.carried_to(crate::support::world::FIRM).sends(page(link)).await.status, 404);
    }

    async fn a_link_speaks_its_own_language_or_its_reader_s(engine) {
        let scene = Scene::set(engine).await;
        for (lang, spoken) in [(Some(veranda_terms::Lang::Sv), "sv"), (None, "en")] {
            let mut asked = new_link(scene.project, "The board", Level::Details);
            asked.body.lang = lang;
            let (link, secret) = link_of(&scene.lead.does(&asked).await);
            let guest = opens(&scene, link, &secret).await;
            let shown = guest.sends(page(link)).await.text();
            assert!(shown.contains(&format!("<html lang=\"{spoken}\"")), "{shown}");
            let report = Asks::of(&reads(link), "").with("accept-language", "en");
            let view: ReportView = serde_json::from_slice(&guest.sends(report).await.body).expect("a report");
            assert_eq!(view.lang.tag(), spoken);
            // A stranger reads the door in their own.
            let bare = scene.world.at(SKOGHOLM, "stranger").sends(page(link)).await.text();
            assert!(bare.contains("<html lang=\"en\""), "{bare}");
        }
    }

    async fn every_cross_of_password_and_end_holds(engine) {
        let scene = Scene::set(engine).await;
        let mut held = Vec::new();
        for (locked, days) in [(false, 1), (true, 1), (false, 30), (true, 30)] {
            let mut asked = new_link(scene.project, "The board", Level::OnePage);
            asked.body.days = (days != 30).then_some(days);
            asked.body.password = locked.then(|| veranda_api::door::Secret("ten words for a veranda".to_owned()));
            let (link, secret) = link_of(&scene.lead.does(&asked).await);
            let guest = scene.world.at(SKOGHOLM, "guest");
            let mut open = open_link(link, &secret);
            if locked {
                assert_eq!(guest.refused(&open).await.code, Code::NeedsPassword);
                open.body.password = asked.body.password;
            }
            guest.does(&open).await;
            guest.does(&reads(link)).await;
            held.push((locked, days, guest, open, secret));
        }
        let mut passed = 0;
        for (locked, days, guest, open, secret) in held {
            // Its end is nearer than its session's, and no password opens what has ended.
            let left = i64::from(days) * Moment::DAY_MS - passed;
            if left > 0 {
                scene.world.later(left - 3_600_000);
                guest.does(&open).await;
                scene.world.later(3_600_000);
                passed += left;
            }
            let link = open.link;
            assert_eq!(guest.refused(&reads(link)).await.code, Code::SignedOut, "{locked} {days}");
            assert_eq!(guest.refused(&open_link(link, &secret)).await.code, Code::EntryUsed, "{locked} {days}");
            assert_eq!(guest.refused(&open).await.code, Code::EntryUsed, "{locked} {days}");
        }
    }

    async fn thirty_people_may_open_one_link_in_the_same_minute(engine) {
        let scene = Scene::set(engine).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::OnePage)).await);
        for _ in 0..30 {
            opens(&scene, link, &secret).await;
        }
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        let mut codes = Vec::new();
        for _ in 0..12 {
            codes.push(stranger.refused(&open_link(link, &"0".repeat(32))).await.code);
        }
        assert!(codes.contains(&Code::TooMany), "wrong secrets are counted: {codes:?}");
        opens(&scene, link, &secret).await;
    }
}
