//! What somebody wants by mail, which projects they follow, and that neither is ever taken for access.

use crate::support::letters::Letter;
use crate::support::scene::{SKOGHOLM, Scene, never};
use crate::support::world::{
    PASSWORD, access, client_text, email, face, invite, new_ask, new_project, new_task, share,
};
use crate::support::{Asks, Engine, Person, on_both_engines};
use veranda_api::client::{self, Approve, Decision, NewRemark, ShowHome};
use veranda_api::door::{Credentials, Secret, SignIn};
use veranda_api::mails::{ClientMails, ClientWishes, Followed, Following, HowSoon, QuietHours, StaffWishes};
use veranda_api::staff::{self, NewForm, PreviewStop, RemoveContact, Tasks, TellClient};
use veranda_terms::{Asked, ContactRole, Moment, PersonId, StaffRole, TaskId};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const WEEK: i64 = 8 * Moment::DAY_MS;
const ANNA: &str = "anna@client.example";
const MOA: &str = "moa@halden-rask.example";

fn mails(scene: &Scene, to: &str) -> Vec<Letter> {
    scene.world.letters().into_iter().filter(|one| one.to == to && !one.file.contains("-invitation-")).collect()
}

async fn after(scene: &Scene, ms: i64) {
    scene.world.settle().await;
    scene.world.later(ms);
    scene.world.settle().await;
}

async fn with_anna(engine: Engine) -> (Scene, Person, PersonId) {
    let scene = Scene::set(engine).await;
    let anna = scene.contact("Anna", ContactRole::Decides).await;
    let id = anna.does(&client::Me { body: () }).await.id;
    scene.world.later(MINUTE);
    anna.does(&ShowHome { body: () }).await;
    after(&scene, MINUTE).await;
    (scene, anna, id)
}

/// A member who works on the hidden task, and so follows its project.
async fn with_moa(scene: &Scene) -> (Person, PersonId) {
    let id = scene.world.colleague_as(StaffRole::Member, "Moa Lind", MOA).await;
    scene.lead.does(&access(id, scene.skogholm, None, true)).await;
    let moa = scene.world.signed_in(MOA, "moa").await;
    put_to_work(scene, scene.hidden, id).await;
    (moa, id)
}

/// Makes somebody of the firm the owner of a task.
async fn put_to_work(scene: &Scene, task: TaskId, owner: PersonId) {
    let seen = scene.lead.sees(&staff::ShowTask { task, body: () }).await;
    let page = &seen.value;
    let body = staff::TaskFields {
        title: page.card.title.clone(),
        text: page.text.clone(),
        client_title: page.card.client_title.clone(),
        client_text: page.client_text.clone(),
        owners: vec![owner],
        team_date: page.card.team_date,
        milestone: page.card.milestone,
        client_date: page.card.client_date,
        date_why: None,
    };
    let edit = staff::EditTask { task, body };
    scene.lead.tries_if(&edit, seen.tag.as_deref()).await.expect("edited");
}

async fn wants(who: &Person, asked: HowSoon, told: HowSoon) -> ClientMails {
    let quiet = Some(QuietHours { from: 20 * 60, until: 7 * 60 });
    who.does(&client::ChangeMails { body: ClientWishes { asked, told, quiet } }).await
}

async fn follows(who: &Person, scene: &Scene, follows: bool) -> ClientMails {
    who.does(&client::Follow { project: scene.project, body: Following { follows } }).await
}

fn tell(task: TaskId, text: &str) -> TellClient {
    TellClient { task, body: NewRemark { text: client_text(text) } }
}

fn said(task: TaskId, text: &str) -> client::Remark {
    client::Remark { task, body: NewRemark { text: client_text(text) } }
}

fn in_person(scene: &Scene, of: PersonId, sentence: &str) -> staff::OpenAsk {
    let mut ask = new_ask(scene.shared, NewForm::AnswerText, sentence);
    ask.body.of = Asked::People { people: vec![of] };
    ask
}

async fn signs_in_again(scene: &Scene) {
    let body = Credentials::new(email("ines@halden-rask.example"), Secret(PASSWORD.to_owned()));
    scene.lead.does(&SignIn { body }).await;
}

on_both_engines! {
    async fn what_one_wants_is_kept_and_what_waits_is_held_to_it(engine) {
        let (scene, anna, _) = with_anna(engine).await;
        let usual = anna.does(&client::ShowMails { body: () }).await;
        let packaging = Followed { project: scene.project, name: crate::support::world::title("Packaging"), follows: true };
        let quiet = Some(QuietHours { from: 20 * 60, until: 7 * 60 });
        let expected = ClientMails { asked: HowSoon::AtOnce, told: HowSoon::OnMonday, quiet, projects: vec![packaging] };
        assert_eq!(usual, expected);
        // Not any more: what was waiting goes with it.
        scene.ask(NewForm::Approve, "Never?").await;
        after(&scene, 10 * SECOND).await;
        let now = wants(&anna, HowSoon::Never, HowSoon::OnMonday).await;
        assert_eq!((now.asked, now.told), (HowSoon::Never, HowSoon::OnMonday));
        assert_eq!(anna.does(&client::ShowMails { body: () }).await, now);
        after(&scene, HOUR).await;
        assert_eq!(mails(&scene, ANNA), []);
        // On Monday: what was about to go at once waits for it.
        wants(&anna, HowSoon::AtOnce, HowSoon::OnMonday).await;
        scene.ask(NewForm::AnswerText, "Monday?").await;
        after(&scene, 10 * SECOND).await;
        wants(&anna, HowSoon::OnMonday, HowSoon::OnMonday).await;
        after(&scene, HOUR).await;
        assert_eq!(mails(&scene, ANNA), []);
        // And what waited for Monday goes at once.
        wants(&anna, HowSoon::AtOnce, HowSoon::OnMonday).await;
        after(&scene, MINUTE).await;
        let letters = mails(&scene, ANNA);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert!(letter.decoded.contains("Monday?") && !letter.decoded.contains("Never?"), "{}", letter.decoded);
        // Quiet hours that are none.
        for (from, until) in [(60, 60), (24 * 60, 0), (0, 24 * 60)] {
            let quiet = Some(QuietHours { from, until });
            let body = ClientWishes { asked: HowSoon::Never, told: HowSoon::Never, quiet };
            assert_eq!(anna.refused(&client::ChangeMails { body }).await.status, 400, "{from} {until}");
        }
        assert_eq!(anna.does(&client::ShowMails { body: () }).await.asked, HowSoon::AtOnce);
    }

    async fn quiet_hours_are_the_readers_own(engine) {
        let (scene, anna, _) = with_anna(engine).await;
        let body = ClientWishes { asked: HowSoon::AtOnce, told: HowSoon::Never, quiet: None };
        assert_eq!(anna.does(&client::ChangeMails { body }).await.quiet, None);
        scene.world.later(14 * HOUR);
        signs_in_again(&scene).await;
        scene.ask(NewForm::Approve, "At night?").await;
        after(&scene, MINUTE).await;
        assert_eq!(mails(&scene, ANNA).len(), 1, "whoever wants it is woken");
    }

    async fn what_the_link_stopped_is_turned_on_again(engine) {
        let (scene, anna, _) = with_anna(engine).await;
        scene.ask(NewForm::Approve, "One?").await;
        after(&scene, MINUTE).await;
        let letter = mails(&scene, ANNA).remove(0);
        let at = letter.decoded.find("/stop/").expect("a way to stop");
        let path = |c: &char| c.is_ascii_alphanumeric() || "/-._".contains(*c);
        let path: String = letter.decoded[at..].chars().take_while(path).collect();
        let asks = Asks { method: "POST".to_owned(), ..Asks::get(&path) };
        let asks = asks.with("content-type", "application/x-www-form-urlencoded").saying("List-Unsubscribe=One-Click");
        let heard = scene.world.at(SKOGHOLM, "a mail program").sends(asks).await;
        assert!(heard.text().contains("href=\"/mails\""), "it says where: {}", heard.text());
        assert_eq!(anna.does(&client::ShowMails { body: () }).await.asked, HowSoon::Never);
        wants(&anna, HowSoon::AtOnce, HowSoon::OnMonday).await;
        scene.ask(NewForm::Approve, "Two?").await;
        after(&scene, MINUTE).await;
        assert_eq!(mails(&scene, ANNA).len(), 2);
    }

    async fn a_mail_leads_to_its_page_and_the_door_knows_whom_it_is_for(engine) {
        let (scene, _anna, _) = with_anna(engine).await;
        scene.ask(NewForm::Approve, "Which green?").await;
        after(&scene, MINUTE).await;
        let letter = mails(&scene, ANNA).remove(0);
        let door = "http://skogholm.localhost:8080";
        for link in [
            format!("{door}/projects/{}/tasks/{}#for=anna%40client.example", scene.project, scene.shared),
            format!("{door}/mails#for=anna%40client.example"),
        ] {
            assert!(letter.decoded.matches(&link).count() >= 2, "{link} in both parts: {}", letter.decoded);
        }
    }

    async fn who_does_not_follow_is_told_only_what_is_asked_of_them_in_person(engine) {
        let (scene, anna, anna_id) = with_anna(engine).await;
        let now = follows(&anna, &scene, false).await;
        assert!(!now.projects[0].follows);
        assert!(anna.does(&client::ShowHome { body: () }).await.projects.len() == 1, "she sees what she saw");
        scene.lead.does(&tell(scene.shared, "News")).await;
        scene.ask(NewForm::Approve, "Anybody of you?").await;
        after(&scene, HOUR).await;
        assert_eq!(mails(&scene, ANNA), []);
        scene.lead.does(&in_person(&scene, anna_id, "You, Anna?")).await;
        after(&scene, MINUTE).await;
        let letters = mails(&scene, ANNA);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert!(letter.decoded.contains("You, Anna?") && !letter.decoded.contains("Anybody"), "{}", letter.decoded);
        after(&scene, WEEK).await;
        assert_eq!(mails(&scene, ANNA).len(), 1, "no news on Monday");
        // What waits is not told to who stops following before it goes out.
        signs_in_again(&scene).await;
        follows(&anna, &scene, true).await;
        scene.ask(NewForm::Approve, "Too late?").await;
        after(&scene, 10 * SECOND).await;
        follows(&anna, &scene, false).await;
        after(&scene, HOUR).await;
        assert_eq!(mails(&scene, ANNA).len(), 1);
        // And follows again.
        follows(&anna, &scene, true).await;
        scene.ask(NewForm::Approve, "Back?").await;
        after(&scene, MINUTE).await;
        assert_eq!(mails(&scene, ANNA).len(), 2);
    }

    async fn a_project_one_does_not_see_cannot_be_followed_nor_unfollowed(engine) {
        let (scene, anna, _) = with_anna(engine).await;
        let inside = scene.lead.does(&new_project(scene.skogholm, "Inside")).await.project.id;
        let theirs = scene.lead.does(&new_project(scene.pivoine, "Theirs")).await.project.id;
        let absent = anna.refused(&client::Follow { project: never(), body: Following { follows: true } }).await;
        for project in [inside, theirs] {
            for follows in [true, false] {
                let refused = anna.refused(&client::Follow { project, body: Following { follows } }).await;
                assert_eq!((refused.status, &refused.detail), (404, &absent.detail));
            }
        }
        let listed = anna.does(&client::ShowMails { body: () }).await.projects;
        assert_eq!(listed.len(), 1, "what is not shared is not listed: {listed:?}");
        // It is followed as soon as it is shared.
        let task = scene.lead.does(&new_task(inside, "stand", None)).await.id;
        scene.lead.does(&share(inside, vec![face(task, Some("Stand"), "")])).await;
        let listed = anna.does(&client::ShowMails { body: () }).await.projects;
        assert!(listed.len() == 2 && listed.iter().all(|project| project.follows), "{listed:?}");
    }

    async fn who_loses_access_is_told_nothing_though_they_follow_until_it_is_given_again(engine) {
        let (scene, anna, _) = with_anna(engine).await;
        let (moa, moa_id) = with_moa(&scene).await;
        assert!(moa.does(&staff::ShowMails { body: () }).await.projects[0].follows, "whoever works on it follows");
        anna.does(&said(scene.shared, "First")).await;
        after(&scene, MINUTE).await;
        assert_eq!(mails(&scene, MOA).len(), 1);
        // Taken while something waits for her, and again afterwards.
        anna.does(&said(scene.shared, "Second")).await;
        scene.world.settle().await;
        scene.lead.does(&access(moa_id, scene.skogholm, None, false)).await;
        after(&scene, MINUTE).await;
        anna.does(&said(scene.shared, "Third")).await;
        after(&scene, HOUR).await;
        assert_eq!(mails(&scene, MOA).len(), 1, "following is no access");
        assert_eq!(moa.does(&staff::ShowMails { body: () }).await.projects, [], "nor is it said what she follows");
        let refused = moa.refused(&staff::Follow { project: scene.project, body: Following { follows: true } }).await;
        assert_eq!(refused.status, 404);
        // Given back: she still follows.
        scene.lead.does(&access(moa_id, scene.skogholm, None, true)).await;
        anna.does(&said(scene.shared, "Fourth")).await;
        after(&scene, MINUTE).await;
        let letters = mails(&scene, MOA);
        assert_eq!(letters.len(), 2);
        assert!(letters[1].decoded.contains("Fourth") && !letters[1].decoded.contains("Third"), "{}", letters[1].decoded);
    }

    async fn a_colleague_who_does_not_follow_hears_only_answers_to_their_own_asks(engine) {
        let (scene, anna, _) = with_anna(engine).await;
        let (moa, moa_id) = with_moa(&scene).await;
        let now = moa.does(&staff::Follow { project: scene.project, body: Following { follows: false } }).await;
        assert!(!now.projects[0].follows);
        let ask = scene.ask(NewForm::Approve, "Hers?").await;
        let page = moa.does(&new_ask(scene.shared, NewForm::Approve, "Mine?")).await;
        let mine = page.card.asks.iter().find(|ask| ask.sentence.as_str() == "Mine?").expect("asked").id;
        scene.world.later(MINUTE);
        let changes = |what: &str| Decision { changes: Some(client_text(what)) };
        anna.does(&Approve { ask, body: changes("For Ines") }).await;
        anna.does(&Approve { ask: mine, body: changes("For Moa") }).await;
        anna.does(&said(scene.shared, "For everybody who follows")).await;
        after(&scene, HOUR).await;
        let letters = mails(&scene, MOA);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert!(letter.decoded.contains("For Moa"), "{}", letter.decoded);
        for words in ["For Ines", "For everybody"] {
            assert!(!letter.decoded.contains(words), "{words}: {}", letter.decoded);
        }
        // Given another task she does not follow again by herself: she has said it.
        put_to_work(&scene, scene.shared, moa_id).await;
        assert!(!moa.does(&staff::ShowMails { body: () }).await.projects[0].follows);
        // And none at all.
        let body = StaffWishes { answered: HowSoon::Never, quiet: None };
        assert_eq!(moa.does(&staff::ChangeMails { body }).await.answered, HowSoon::Never);
    }

    async fn a_contact_who_comes_back_follows_as_before(engine) {
        let (scene, _anna, anna_id) = with_anna(engine).await;
        scene.contact("Bo", ContactRole::Looks).await;
        scene.lead.does(&RemoveContact { client: scene.skogholm, person: anna_id, body: () }).await;
        scene.ask(NewForm::Approve, "While she is gone?").await;
        after(&scene, HOUR).await;
        assert_eq!(mails(&scene, ANNA), []);
        scene.lead.does(&invite(scene.skogholm, "Anna", ANNA, ContactRole::Decides, None)).await;
        scene.world.settle().await;
        scene.ask(NewForm::Approve, "Back again?").await;
        after(&scene, MINUTE).await;
        assert_eq!(mails(&scene, ANNA).len(), 1);
    }

    async fn stopping_says_whom_a_mail_of_any_kind_named_the_task_to(engine) {
        let (scene, _anna, anna_id) = with_anna(engine).await;
        let task = scene.lead.does(&new_task(scene.project, "film", Some(scene.stages[1]))).await.id;
        scene.lead.does(&share(scene.project, vec![face(task, Some("Film"), "")])).await;
        let mailed = async |task| {
            let preview = PreviewStop { project: scene.project, body: Tasks { tasks: vec![task] } };
            let items = scene.lead.does(&preview).await.items;
            items[0].mailed.iter().map(|person| person.id).collect::<Vec<_>>()
        };
        assert_eq!((mailed(task).await, mailed(scene.shared).await), (vec![], vec![]));
        // Asked about one; the other is in Monday's mail.
        scene.ask(NewForm::Approve, "Which green?").await;
        after(&scene, MINUTE).await;
        assert_eq!((mailed(task).await, mailed(scene.shared).await), (vec![], vec![anna_id]));
        after(&scene, WEEK).await;
        signs_in_again(&scene).await;
        assert_eq!(mailed(task).await, [anna_id]);
        // An invitation that names one.
        scene.lead.does(&invite(scene.skogholm, "Bo", "bo@client.example", ContactRole::Looks, Some(task))).await;
        after(&scene, MINUTE).await;
        assert_eq!(mailed(task).await.len(), 2);
    }
}
