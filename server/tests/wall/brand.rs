//! How a client's portal looks: whose logo is seen where, what is made of a file, what a phone puts on its first screen.

use crate::roles::colleague;
use crate::support::logo::png;
use crate::support::scene::{PIVOINE, SKOGHOLM, Scene};
use crate::support::world::{FIRM, access, new_department};
use crate::support::{Asks, Engine, Person, on_both_engines};
use veranda_api::staff::{ChangeBrand, ClientPage, NewBrand, PutLogo, RemoveLogo, ShowClient};
use veranda_api::{Code, Refusal, staff};
use veranda_terms::{Accent, ClientId, Logo, LogoFace, StaffRole};

const GREEN: [u8; 3] = [0x1f, 0x5a, 0x41];
const RED: [u8; 3] = [0xb0, 0x20, 0x30];

fn put(client: ClientId) -> PutLogo {
    PutLogo { client, body: () }
}

fn paint(client: ClientId, accent: Option<Accent>) -> ChangeBrand {
    ChangeBrand { client, body: NewBrand { accent } }
}

/// Gives a client a logo of one colour.
async fn hung(lead: &Person, client: ClientId, colour: [u8; 3]) -> Logo {
    let page = lead.carries(&put(client), &png(colour)).await.expect("a picture");
    page.logo.expect("a logo")
}

/// Everything that lies at a logo's addresses.
fn files(logo: Logo) -> Vec<String> {
    LogoFace::ALL.into_iter().map(|face| logo.path(face)).chain([format!("/logo/{logo}.css")]).collect()
}

async fn statuses(who: &Person, logo: Logo) -> Vec<u16> {
    let mut statuses = Vec::new();
    for file in files(logo) {
        statuses.push(who.sends(Asks::get(&file)).await.status);
    }
    statuses
}

/// A house with a logo at Skogholm.
async fn with_logo(engine: Engine) -> (Scene, Logo) {
    let scene = Scene::set(engine).await;
    let logo = hung(&scene.lead, scene.skogholm, GREEN).await;
    (scene, logo)
}

async fn page_of(lead: &Person, client: ClientId) -> ClientPage {
    lead.does(&ShowClient { client, body: () }).await
}

fn manifest(heard: &str) -> serde_json::Value {
    serde_json::from_str(heard).unwrap_or_else(|error| panic!("{error}: {heard}"))
}

on_both_engines! {
    async fn a_logo_hangs_at_its_own_door_and_is_seen_by_those_of_the_firm_who_see_the_client(engine) {
        let (scene, logo) = with_logo(engine).await;
        let [there, elsewhere, firm] = [SKOGHOLM, PIVOINE, FIRM].map(|host| scene.world.at(host, "stranger"));
        assert_eq!(statuses(&there, logo).await, [200; 4]);
        assert_eq!(statuses(&elsewhere, logo).await, [404; 4]);
        assert_eq!(statuses(&firm, logo).await, [404; 4]);
        // Inside the firm only the pictures: its own pages are dressed in its own.
        assert_eq!(statuses(&scene.lead, logo).await, [200, 200, 200, 404]);
        let (mona, mona_id) = colleague(&scene, StaffRole::Member, "Mona").await;
        assert_eq!(statuses(&mona, logo).await, [404; 4]);
        scene.lead.does(&access(mona_id, scene.skogholm, None, true)).await;
        assert_eq!(statuses(&mona, logo).await, [200, 200, 200, 404]);
        // A session of the firm opens nothing at a client's door.
        assert_eq!(statuses(&scene.lead.carried_to(PIVOINE), logo).await, [404; 4]);
        // What is refused is refused like what never was.
        let never = elsewhere.sends(Asks::get(&Logo([7; 12]).path(LogoFace::Mark))).await;
        assert_eq!(elsewhere.sends(Asks::get(&logo.path(LogoFace::Mark))).await, never);
        for odd in ["/logo/", "/logo/x.png", "/logo/..%2f..%2fcode.key", &format!("/logo/{logo}-64.png")] {
            assert_eq!(there.sends(Asks::get(odd)).await.status, 404, "{odd}");
        }
    }

    async fn a_picture_goes_out_as_a_picture_for_good_and_with_the_right_type(engine) {
        let (scene, logo) = with_logo(engine).await;
        let there = scene.world.at(SKOGHOLM, "stranger");
        for face in LogoFace::ALL {
            let heard = there.sends(Asks::get(&logo.path(face))).await;
            assert_eq!(heard.header("content-type"), Some("image/png"));
            assert_eq!(heard.header("x-content-type-options"), Some("nosniff"));
            assert_eq!(heard.header("cache-control"), Some("public, max-age=31536000, immutable"));
            assert!(heard.body.starts_with(b"\x89PNG\r\n"));
            let inside = scene.lead.sends(Asks::get(&logo.path(face))).await;
            assert_eq!(inside.header("cache-control"), Some("private, max-age=31536000, immutable"));
            assert_eq!(inside.body, heard.body);
        }
        let page = there.sends(Asks::get("/")).await.text();
        for file in [format!("/logo/{logo}.css"), logo.path(LogoFace::Small)] {
            assert!(page.contains(&file), "{page}");
        }
        assert!(!scene.world.at(PIVOINE, "stranger").sends(Asks::get("/")).await.text().contains("/logo/"));
    }

    async fn another_logo_takes_the_place_of_the_first_and_none_the_place_of_both(engine) {
        let (scene, first) = with_logo(engine).await;
        let second = hung(&scene.lead, scene.skogholm, RED).await;
        assert_ne!(first, second);
        let there = scene.world.at(SKOGHOLM, "stranger");
        assert_eq!((statuses(&there, first).await, statuses(&there, second).await), (vec![404; 4], vec![200; 4]));
        let page = scene.lead.does(&RemoveLogo { client: scene.skogholm, body: () }).await;
        assert_eq!((page.logo, page.own_logo), (None, false));
        assert_eq!(statuses(&there, second).await, [404; 4]);
    }

    async fn a_file_that_is_no_picture_says_what_to_do_and_the_logo_stays(engine) {
        let (scene, logo) = with_logo(engine).await;
        let drawing = &b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"[..];
        let mut bomb = png(RED);
        bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        let huge = vec![0; staff::LARGEST_LOGO as usize + 1];
        let half = &png(RED)[..200];
        let files = [(drawing, "SVG"), (b"GIF89a", "PNG, JPEG"), (&bomb, "again"), (half, "damaged"), (&huge, "4 MB")];
        for (file, word) in files {
            let refusal: Refusal = *scene.lead.carries(&put(scene.skogholm), file).await.expect_err("refused");
            assert!(matches!(refusal.code, Code::UnreadableLogo | Code::TooLarge), "{refusal:?}");
            assert!(refusal.detail.contains(word), "{word}: {}", refusal.detail);
            assert_eq!(page_of(&scene.lead, scene.skogholm).await.logo, Some(logo));
        }
    }

    async fn a_department_wears_its_clients_logo_until_it_has_its_own(engine) {
        let (scene, whole) = with_logo(engine).await;
        let nord = scene.lead.does(&new_department(scene.skogholm, "Nord", "nord.skogholm.localhost")).await;
        assert_eq!((nord.logo, nord.own_logo), (Some(whole), false));
        let there = scene.world.at("nord.skogholm.localhost:8080", "stranger");
        assert_eq!(statuses(&there, whole).await, [200; 4]);
        let own = hung(&scene.lead, nord.id, RED).await;
        assert_eq!((statuses(&there, whole).await, statuses(&there, own).await), (vec![404; 4], vec![200; 4]));
        assert_eq!(statuses(&scene.world.at(SKOGHOLM, "stranger"), own).await, [404; 4]);
        assert!(page_of(&scene.lead, nord.id).await.own_logo);
    }

    async fn the_colour_is_changed_by_who_may_and_a_department_can_go_back_to_its_clients(engine) {
        let scene = Scene::set(engine).await;
        let before = scene.world.at(SKOGHOLM, "stranger").brand().await;
        let new = Accent([0xfb, 0xf0, 0xa8]);
        assert_eq!(scene.lead.does(&paint(scene.skogholm, Some(new))).await.accent, new);
        assert_ne!(scene.world.at(SKOGHOLM, "stranger").brand().await, before);
        let nord = scene.lead.does(&new_department(scene.skogholm, "Nord", "nord.skogholm.localhost")).await;
        assert_eq!((nord.accent, nord.accent_of_client), (new, true));
        let own = scene.lead.does(&paint(nord.id, Some(Accent(RED)))).await;
        assert_eq!((own.accent, own.accent_of_client), (Accent(RED), false));
        let back = scene.lead.does(&paint(nord.id, None)).await;
        assert_eq!((back.accent, back.accent_of_client), (new, true));
        // There is nobody whose colour a client itself could take.
        assert_eq!(scene.lead.refused(&paint(scene.skogholm, None)).await.code, Code::Unreadable);
        let (moa, moa_id) = colleague(&scene, StaffRole::Member, "Moa").await;
        scene.lead.does(&access(moa_id, scene.skogholm, None, true)).await;
        assert_eq!(moa.refused(&paint(scene.skogholm, Some(new))).await.code, Code::NotYours);
        assert_eq!(moa.carries(&put(scene.skogholm), &png(RED)).await.expect_err("refused").code, Code::NotYours);
    }

    async fn each_door_is_an_app_of_its_own_and_says_no_more_than_its_page(engine) {
        let (scene, logo) = with_logo(engine).await;
        let ask = || Asks::get("/manifest.webmanifest");
        let there = scene.world.at(SKOGHOLM, "stranger").sends(ask()).await;
        assert_eq!((there.status, there.header("content-type")), (200, Some("application/manifest+json")));
        let told = manifest(&there.text());
        assert_eq!((told["name"].as_str(), told["display"].as_str()), (Some("Skogholm"), Some("standalone")));
        assert_eq!(told["theme_color"].as_str(), Some("#1f5a41"));
        assert_eq!(told["icons"][0]["src"].as_str(), Some(logo.path(LogoFace::Small).as_str()));
        // The same for whoever asks, and nobody else's name in it.
        let maja = scene.contact("Maja", veranda_terms::ContactRole::Looks).await;
        assert_eq!(maja.sends(ask()).await.body, there.body);
        let elsewhere = scene.world.at(PIVOINE, "stranger").sends(ask()).await.text();
        assert!(elsewhere.contains("Maison Pivoine") && !elsewhere.contains("Skogholm"), "{elsewhere}");
        for icon in manifest(&elsewhere)["icons"].as_array().expect("icons") {
            let icon = scene.world.at(PIVOINE, "stranger").sends(Asks::get(icon["src"].as_str().expect("one"))).await;
            assert_eq!((icon.status, icon.header("content-type")), (200, Some("image/png")));
        }
        let firm = manifest(&scene.world.at(FIRM, "stranger").sends(ask()).await.text());
        assert_eq!(firm["name"].as_str(), Some("Halden & Rask"));
        // Of a host there is none of there is no more than ever.
        assert_eq!(scene.world.at("nobody.localhost:8080", "stranger").sends(ask()).await.status, 421);
        assert!(scene.world.at(SKOGHOLM, "stranger").sends(Asks::get("/")).await.text().contains("rel=\"manifest\""));
    }

    async fn the_firms_own_logo_hangs_at_its_door_and_at_no_clients(engine) {
        let scene = Scene::set(engine).await;
        let me = scene.lead.carries(&staff::PutFirmLogo { body: () }, &png(RED)).await.expect("a picture");
        let logo = me.firm_logo.expect("a logo");
        let stranger = scene.world.at(FIRM, "stranger");
        assert_eq!(statuses(&stranger, logo).await, [200; 4]);
        assert_eq!(statuses(&scene.world.at(SKOGHOLM, "stranger"), logo).await, [404; 4]);
        assert!(stranger.sends(Asks::get("/")).await.text().contains(&format!("/logo/{logo}.css")));
        let told = manifest(&stranger.sends(Asks::get("/manifest.webmanifest")).await.text());
        assert_eq!(told["icons"][1]["src"].as_str(), Some(logo.path(LogoFace::Large).as_str()));
        let (mona, _) = colleague(&scene, StaffRole::Member, "Mona").await;
        assert_eq!(mona.refused(&staff::RemoveFirmLogo { body: () }).await.code, Code::NotYours);
        assert_eq!(scene.lead.does(&staff::RemoveFirmLogo { body: () }).await.firm_logo, None);
        assert_eq!(statuses(&stranger, logo).await, [404; 4]);
    }
}
