//! What needs somebody, what happened in a week, what was answered: told once, in time, and only if it is still news.

use crate::support::letters::Letter;
use crate::support::scene::{SKOGHOLM, Scene, never};
use crate::support::world::{FIRM, PASSWORD, client_text, email, face, invite, new_ask, new_task, share, stop};
use crate::support::{Asks, Engine, Heard, Person, World, on_both_engines};
use veranda_api::client::{self, Approve, Decision, NewRemark, ShowHome};
use veranda_api::door::{Credentials, Secret, SignIn};
use veranda_api::staff::{self, EditTask, FinishTask, Finished, NewForm, TaskFields, TellClient, WithdrawAsk};
use veranda_terms::{Action, AskWord, ContactRole, Glyph, Lang, Moment, PersonId, RemarkId, TaskId, Title};
use veranda_text::Say;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const ANNA: &str = "anna@client.example";
const INES: &str = "ines@halden-rask.example";

/// The language of the client's people.
const FRENCH: Say = Say::new(Lang::Fr);

fn approve(title: &str) -> String {
    FRENCH.mail_action(FRENCH.common_approve(), title)
}

/// The mails to an address but for invitations, oldest first.
fn told(scene: &Scene, to: &str) -> Vec<Letter> {
    scene.world.letters().into_iter().filter(|one| one.to == to && !one.file.contains("-invitation-")).collect()
}

/// Time passes and what is due is done.
async fn after(scene: &Scene, ms: i64) {
    scene.world.settle().await;
    scene.world.later(ms);
    scene.world.settle().await;
}

/// A scene with Anna in it, who decides, and has looked at everything there is.
async fn with_anna(engine: Engine) -> (Scene, Person) {
    let scene = Scene::set(engine).await;
    let anna = scene.contact("Anna", ContactRole::Decides).await;
    scene.world.later(MINUTE);
    anna.does(&ShowHome { body: () }).await;
    after(&scene, MINUTE).await;
    (scene, anna)
}

fn tell(task: TaskId, text: &str) -> TellClient {
    TellClient { task, body: NewRemark { text: client_text(text) } }
}

fn said(task: TaskId, text: &str) -> client::Remark {
    client::Remark { task, body: NewRemark { text: client_text(text) } }
}

async fn edit(who: &Person, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
    let seen = who.sees(&staff::ShowTask { task, body: () }).await;
    let page = &seen.value;
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
    who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
}

/// A header of a mail, as it stands there.
fn header(letter: &Letter, name: &str) -> String {
    let raw = String::from_utf8_lossy(&letter.bytes).replace("\r\n ", " ").replace("\r\n", "\n");
    let head = raw.split("\n\n").next().expect("a head").to_owned();
    let line = head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
    line.unwrap_or_else(|| panic!("no {name} in {head}")).to_owned()
}

/// Where its kind of mail is stopped.
fn door(letter: &Letter) -> String {
    let address = header(letter, "List-Unsubscribe");
    let address = address.trim_matches(['<', '>']).to_owned();
    address[address.find("/stop/").expect("our door")..].to_owned()
}

/// Shuts the post office: mails cannot be written until it is opened again.
fn shut_the_post_office(world: &World, shut: bool) {
    let (mail, away) = (world.folder.join("mail"), world.folder.join("mail.away"));
    if shut {
        std::fs::rename(&mail, &away).expect("the mails can be put away");
        std::fs::write(&mail, "shut").expect("a file can stand in the way");
    } else {
        std::fs::remove_file(&mail).expect("the file can be taken away");
        std::fs::rename(&away, &mail).expect("the mails can be put back");
    }
}

/// Removes somebody from their client.
async fn removed(world: &World, person: PersonId) {
    for table in ["session", "entry", "membership"] {
        let gone = world.home.by_hand(&format!("delete from {table} where person = '{person}'")).await;
        assert!(gone.is_ok_and(|rows| rows > 0), "{table}");
    }
}

async fn click(scene: &Scene, host: &str, path: &str) -> Heard {
    let asks = Asks { method: "POST".to_owned(), ..Asks::get(path) };
    let asks = asks.with("content-type", "application/x-www-form-urlencoded").saying("List-Unsubscribe=One-Click");
    scene.world.at(host, "a mail program").sends(asks).await
}

on_both_engines! {
    async fn what_is_asked_with_a_word_of_the_firm_s_own_is_mailed_with_it(engine) {
        let (scene, _anna) = with_anna(engine).await;
        let words = ["Release for print", "Bon à tirer", "Släpp till tryck"];
        let [en, fr, sv] = words.map(|word| Title::parse(word).expect("a title"));
        let says = staff::WordText { glyph: Glyph::Printer, en, fr, sv };
        let body = staff::NewOwnWord { family: Action::Approve, says };
        let own = scene.lead.does(&staff::AddOwnWord { body }).await.words[0].id;
        let mut ask = new_ask(scene.shared, NewForm::Approve, "May we print it?");
        ask.body.own = Some(own);
        scene.lead.does(&ask).await;
        after(&scene, MINUTE).await;
        let letters = told(&scene, ANNA);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert_eq!(letter.subject, FRENCH.mail_action("Bon à tirer", "Logo"));
        assert!(letter.decoded.contains("<b>Bon à tirer</b>"), "the chip, too: {}", letter.decoded);
    }

    async fn an_ask_is_mailed_once_when_it_can_no_longer_be_taken_back(engine) {
        let (scene, _anna) = with_anna(engine).await;
        scene.ask(NewForm::Approve, "Which green?").await;
        after(&scene, 29 * SECOND).await;
        assert_eq!(told(&scene, ANNA), []);
        after(&scene, SECOND).await;
        let letters = told(&scene, ANNA);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert_eq!(letter.subject, approve("Logo"), "the action and the thing, in her language");
        for words in ["Which green?", "Ines Duarte", "http://skogholm.localhost:8080/projects/", "Skogholm"] {
            assert!(letter.decoded.contains(words), "{words}: {}", letter.decoded);
        }
        assert_eq!(header(letter, "Auto-Submitted"), "auto-generated");
        assert_eq!(header(letter, "List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        let thread = format!("<task-{}@localhost.invalid>", scene.shared);
        assert_eq!(header(letter, "In-Reply-To"), thread);
        assert_eq!(header(letter, "References"), format!("<project-{}@localhost.invalid> {thread}", scene.project));
        after(&scene, 3 * HOUR).await;
        assert_eq!(told(&scene, ANNA).len(), 1, "and never again");
    }

    async fn everything_of_one_moment_is_one_mail(engine) {
        let (scene, _anna) = with_anna(engine).await;
        for sentence in ["One?", "Two?", "Three?"] {
            scene.ask(NewForm::AnswerText, sentence).await;
            after(&scene, 20 * SECOND).await;
        }
        assert_eq!(told(&scene, ANNA), []);
        after(&scene, 10 * SECOND).await;
        let letters = told(&scene, ANNA);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        let first = FRENCH.mail_action(FRENCH.common_answer(), "Logo");
        assert_eq!(letter.subject, FRENCH.mail_needs_subject(&first, 2));
        assert!(["One?", "Two?", "Three?"].iter().all(|sentence| letter.decoded.contains(sentence)));
        scene.ask(NewForm::AnswerText, "Four?").await;
        after(&scene, MINUTE).await;
        let letters = told(&scene, ANNA);
        assert_eq!(letters.len(), 2);
        assert!(letters[1].decoded.contains("Four?") && !letters[1].decoded.contains("Three?"), "only what is new");
        assert_ne!(header(&letters[0], "Message-ID"), header(&letters[1], "Message-ID"));
        assert_eq!(header(&letters[0], "In-Reply-To"), header(&letters[1], "In-Reply-To"), "one thread");
    }

    async fn an_answer_that_is_taken_back_is_told_to_who_asked(engine) {
        let (scene, anna) = with_anna(engine).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        anna.does(&Approve { ask, body: Decision { changes: None } }).await;
        after(&scene, HOUR / 10).await;
        let english = Say::new(Lang::En);
        let approved = told(&scene, INES).pop().expect("the answer is told");
        assert!(approved.decoded.contains(&english.mail_answer_approved("Anna")), "{}", approved.decoded);
        let before = told(&scene, INES).len();
        anna.does(&client::Undo { ask, body: () }).await;
        after(&scene, HOUR / 10).await;
        let all = told(&scene, INES);
        let back = english.mail_answer_reopened("Anna", "May we build it?");
        assert_eq!(all.len(), before + 1);
        assert!(all[before].decoded.contains(&back), "{}", all[before].decoded);
        // Given again before it could be told: the answer says it all, and nothing more of what was taken back.
        anna.does(&Approve { ask, body: Decision { changes: None } }).await;
        after(&scene, HOUR / 10).await;
        let last = told(&scene, INES).pop().expect("told");
        assert!(last.decoded.contains(&english.mail_answer_approved("Anna")) && !last.decoded.contains(&back));
    }

    async fn whoever_asked_hears_at_once_who_is_stuck_and_the_contact_that_they_are_asked_again(engine) {
        let (scene, anna) = with_anna(engine).await;
        let english = Say::new(Lang::En);
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        let stuck = |reason: &str| client::SayStuck { ask, body: client::WhyStuck { reason: client_text(reason) } };
        // Taken back before it could be told: nothing is.
        anna.does(&stuck("A slip")).await;
        scene.world.later(5 * SECOND);
        anna.does(&client::TakeWordBack { ask, body: () }).await;
        let until = scene.world.house.clock.now().day_at(0).plus(9);
        anna.does(&client::PutOff { ask, body: client::LaterOn { until } }).await;
        after(&scene, HOUR / 10).await;
        assert_eq!(told(&scene, INES), [], "what is looked at later stands in the portal");
        anna.does(&stuck("Which colour?")).await;
        after(&scene, HOUR / 10).await;
        let letters = told(&scene, INES);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert_eq!(letter.subject, english.aside_mail_stuck_subject("Anna", "Logo, third try"));
        let line = english.aside_mail_stuck("Anna", "May we build it?", "Which colour?");
        assert!(letter.decoded.contains(&line), "{}", letter.decoded);
        let before = told(&scene, ANNA).len();
        let again = staff::Again { text: client_text("Green."), starts: None };
        scene.lead.does(&staff::AskAgain { ask, body: again }).await;
        after(&scene, HOUR / 10).await;
        let letters = told(&scene, ANNA);
        assert_eq!(letters.len(), before + 1);
        assert!(letters[before].decoded.contains("May we build it?"), "{}", letters[before].decoded);
    }

    async fn a_meeting_fixed_at_a_time_of_theirs_is_mailed_at_once(engine) {
        let (scene, anna) = with_anna(engine).await;
        let now = scene.world.house.clock.now();
        let form = NewForm::Meet { starts: vec![now.plus_ms(24 * HOUR)], minutes: 30 };
        let ask = scene.ask(form, "When do we meet?").await;
        let body = client::OtherTimes { starts: vec![now.plus_ms(48 * HOUR)] };
        let page = anna.does(&client::ProposeTimes { ask, body }).await;
        let Some(AskWord::OtherTimes { times }) = page.card.asks[0].word.as_ref().map(|word| word.says.clone()) else {
            panic!("times were proposed")
        };
        after(&scene, HOUR / 10).await;
        let (at, english) = (times[0].1, Say::new(Lang::En));
        let letters = told(&scene, INES);
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].subject, english.aside_mail_times_subject("Anna", "Logo, third try"));
        let before = told(&scene, ANNA).len();
        scene.lead.does(&staff::TakeTime { ask, body: client::Pick { slot: times[0].0 } }).await;
        after(&scene, HOUR / 10).await;
        let letters = told(&scene, ANNA);
        assert_eq!(letters.len(), before + 1);
        let ahead = scene.world.house.post.ahead(at);
        let today = scene.world.house.clock.now().day_at(ahead);
        assert_eq!(letters[before].subject, FRENCH.aside_mail_fixed("Logo", at, today, ahead));
        assert_eq!(told(&scene, INES).len(), 1, "whoever took it knows");
    }

    async fn a_colleague_who_is_handed_an_ask_is_mailed_it_with_who_handed_it_over(engine) {
        let (scene, anna) = with_anna(engine).await;
        let ben = scene.contact("Ben", ContactRole::Decides).await;
        let ben_id = ben.does(&client::Me { body: () }).await.id;
        scene.world.later(MINUTE);
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        scene.world.later(SECOND);
        ben.does(&ShowHome { body: () }).await;
        after(&scene, HOUR / 10).await;
        let before = told(&scene, "ben@client.example").len();
        let words = client_text("You know the paper.");
        anna.does(&client::HandOver { ask, body: client::Handing { to: ben_id, words } }).await;
        after(&scene, HOUR / 10).await;
        let letters = told(&scene, "ben@client.example");
        assert_eq!(letters.len(), before + 1);
        let line = FRENCH.aside_mail_handed_with("Anna", "You know the paper.");
        assert!(letters[before].decoded.contains(&line), "{}", letters[before].decoded);
        // From the mail to the form: the address opens it, and changes nothing.
        assert!(letters[before].decoded.contains(&format!("?stuck={ask}#for=")), "{}", letters[before].decoded);
        assert!(letters[before].decoded.contains(FRENCH.aside_stuck()));
    }

    async fn a_deputy_is_mailed_what_they_answer_and_until_when_and_whoever_is_away_is_not(engine) {
        let (scene, anna) = with_anna(engine).await;
        let ben = scene.contact("Ben", ContactRole::Decides).await;
        let ids = [anna.does(&client::Me { body: () }).await.id, ben.does(&client::Me { body: () }).await.id];
        let today = scene.world.house.today();
        let body = veranda_api::away::NewAway { from: today, until: today.plus(4), deputy: Some(ids[1]) };
        anna.does(&client::GoAway { body }).await;
        let before = [told(&scene, ANNA).len(), told(&scene, "ben@client.example").len()];
        let mut ask = new_ask(scene.shared, NewForm::Approve, "May we build it?");
        ask.body.of = veranda_terms::Asked::People { people: vec![ids[0]] };
        scene.lead.does(&ask).await;
        after(&scene, HOUR / 10).await;
        let letters = told(&scene, "ben@client.example");
        assert_eq!(letters.len(), before[1] + 1);
        let line = FRENCH.away_mail("Anna", today.plus(4), today);
        assert!(letters[before[1]].decoded.contains(&line), "{}", letters[before[1]].decoded);
        assert_eq!(told(&scene, ANNA).len(), before[0]);
    }

    async fn what_was_taken_back_seen_answered_or_stopped_is_not_mailed(engine) {
        let (scene, anna) = with_anna(engine).await;
        // Taken back within thirty seconds.
        let ask = scene.ask(NewForm::Approve, "Taken back?").await;
        after(&scene, 20 * SECOND).await;
        scene.lead.does(&WithdrawAsk { ask, body: () }).await;
        after(&scene, HOUR).await;
        // Seen at home.
        scene.ask(NewForm::AnswerText, "Seen?").await;
        scene.world.later(5 * SECOND);
        anna.does(&ShowHome { body: () }).await;
        after(&scene, HOUR).await;
        // Answered from the page she had open.
        let ask = scene.ask(NewForm::Approve, "Answered?").await;
        scene.world.later(5 * SECOND);
        anna.does(&Approve { ask, body: Decision { changes: None } }).await;
        after(&scene, HOUR).await;
        // No longer shared.
        scene.ask(NewForm::Approve, "Stopped?").await;
        after(&scene, 5 * SECOND).await;
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        after(&scene, HOUR).await;
        assert_eq!(told(&scene, ANNA), []);
        // Not even on Monday.
        after(&scene, 8 * Moment::DAY_MS).await;
        assert_eq!(told(&scene, ANNA), []);
    }

    async fn who_looked_at_another_project_has_not_seen_it(engine) {
        let (scene, anna) = with_anna(engine).await;
        let other = scene.lead.does(&crate::support::world::new_project(scene.skogholm, "Fair")).await.project;
        let stand = scene.lead.does(&new_task(other.id, "stand", Some(other.stages[1].id))).await.id;
        scene.lead.does(&share(other.id, vec![face(stand, Some("Stand"), "")])).await;
        after(&scene, MINUTE).await;
        scene.ask(NewForm::Approve, "Which green?").await;
        scene.world.later(5 * SECOND);
        anna.does(&client::ShowBoard { project: other.id, body: () }).await;
        anna.does(&client::ShowTask { task: stand, body: () }).await;
        after(&scene, MINUTE).await;
        assert_eq!(told(&scene, ANNA).len(), 1);
    }

    async fn nobody_is_mailed_at_night_nor_what_is_not_theirs_to_do(engine) {
        let (scene, _anna) = with_anna(engine).await;
        scene.contact("Lou", ContactRole::Looks).await;
        // From 8 in the morning to 9 in the evening.
        scene.world.later(13 * HOUR);
        let body = Credentials::new(email(INES), Secret(PASSWORD.to_owned()));
        scene.lead.does(&SignIn { body }).await;
        scene.ask(NewForm::Approve, "At night?").await;
        after(&scene, MINUTE).await;
        scene.ask(NewForm::AnswerText, "Later at night?").await;
        after(&scene, 9 * HOUR).await;
        assert_eq!(told(&scene, ANNA), []);
        after(&scene, HOUR).await;
        let letters = told(&scene, ANNA);
        assert_eq!(letters.len(), 1, "in the morning, together");
        assert!(letters[0].decoded.contains("At night?") && letters[0].decoded.contains("Later at night?"));
        assert_eq!(told(&scene, "lou@client.example"), [], "who looks has nothing to do");
    }

    async fn the_rest_comes_on_monday_unless_it_was_seen(engine) {
        let (scene, anna) = with_anna(engine).await;
        let (project, stage) = (scene.project, scene.stages[1]);
        let mut tasks = Vec::new();
        for (name, title) in [("poster", "Poster"), ("film", "Film")] {
            let task = scene.lead.does(&new_task(project, name, Some(stage))).await.id;
            scene.lead.does(&share(project, vec![face(task, Some(title), "")])).await;
            tasks.push(task);
            scene.world.later(MINUTE);
        }
        let [poster, film] = tasks[..] else { panic!("two tasks") };
        scene.lead.does(&tell(scene.shared, "The *green* & the blue are here")).await;
        edit(&scene.lead, scene.shared, |fields| fields.client_date = Some("2026-12-01".parse().expect("a day"))).await;
        scene.world.later(MINUTE);
        edit(&scene.lead, scene.shared, |fields| {
            fields.client_date = Some("2026-12-03".parse().expect("a day"));
            fields.date_why = Title::parse("La presse attend du papier").ok();
        })
        .await;
        scene.lead.does(&FinishTask { task: poster, body: Finished { done: true } }).await;
        scene.world.later(MINUTE);
        anna.does(&client::ShowTask { task: film, body: () }).await;
        scene.lead.does(&staff::NoteInside { task: scene.shared, body: staff::NewNote { text: crate::support::world::internal("psst") } }).await;
        after(&scene, 3 * Moment::DAY_MS).await;
        assert_eq!(told(&scene, ANNA), [], "Thursday");
        after(&scene, 4 * Moment::DAY_MS).await;
        let letters = told(&scene, ANNA);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert_eq!(letter.subject, FRENCH.mail_digest_subject("Halden & Rask"));
        let said = FRENCH.mail_digest_said("Ines Duarte");
        let day = |day: &str| FRENCH.day(day.parse().expect("a day"), "2026-11-09".parse().expect("a day"));
        let (before, after_all) = (day("2026-12-01"), day("2026-12-03"));
        let words = ["The green & the blue are here", "Poster", "Terminé", "La presse attend du papier", before.as_str(), after_all.as_str()];
        for words in words.into_iter().chain([said.as_str()]) {
            assert!(letter.decoded.contains(words), "{words}: {}", letter.decoded);
        }
        for words in ["psst", "Film"] {
            assert!(!letter.decoded.contains(words), "{words}: {}", letter.decoded);
        }
        after(&scene, 8 * Moment::DAY_MS).await;
        assert_eq!(told(&scene, ANNA).len(), 1, "a week without news is a week without mail");
    }

    async fn answers_reach_whoever_asked_at_once(engine) {
        let (scene, anna) = with_anna(engine).await;
        let ask = scene.ask(NewForm::Approve, "Which green?").await;
        scene.world.later(MINUTE);
        anna.does(&Approve { ask, body: Decision { changes: Some(client_text("Darker, please")) } }).await;
        scene.world.later(5 * SECOND);
        anna.does(&said(scene.shared, "And **bigger**")).await;
        after(&scene, MINUTE).await;
        let letters = told(&scene, INES);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        for words in ["Darker, please", "And bigger", "Anna", "http://localhost:8080/projects/"] {
            assert!(letter.decoded.contains(words), "{words}: {}", letter.decoded);
        }
        assert_eq!(told(&scene, ANNA), [], "she knows what she said");
    }

    async fn a_contact_who_was_removed_is_mailed_nothing_that_waited(engine) {
        let (scene, anna) = with_anna(engine).await;
        let id = anna.does(&client::Me { body: () }).await.id;
        for fixed in [false, true] {
            scene.ask(NewForm::Approve, "Which green?").await;
            after(&scene, 10 * SECOND).await;
            if fixed {
                shut_the_post_office(&scene.world, true);
                after(&scene, MINUTE).await;
                removed(&scene.world, id).await;
                shut_the_post_office(&scene.world, false);
            } else {
                scene.lead.does(&invite(scene.skogholm, "Bo", "bo@client.example", ContactRole::Looks, None)).await;
                after(&scene, MINUTE).await;
                assert_eq!(told(&scene, ANNA).len(), 1, "as long as she is there");
            }
        }
        after(&scene, 8 * Moment::DAY_MS).await;
        assert_eq!(told(&scene, ANNA).len(), 1);
    }

    async fn one_click_stops_a_kind_of_mail_and_looking_does_not(engine) {
        let (scene, anna) = with_anna(engine).await;
        scene.ask(NewForm::Approve, "One?").await;
        after(&scene, MINUTE).await;
        let path = door(&told(&scene, ANNA)[0]);
        // Looked at by a scanner, with another token, at another door, by a program that tries addresses out.
        let stranger = scene.world.at(SKOGHOLM, "a scanner");
        let page = stranger.sends(Asks::get(&path)).await;
        assert_eq!(page.status, 200);
        assert!(page.text().contains("<form method=\"post\">") && !page.text().contains("style="), "{}", page.text());
        let wrong = format!("{}{}", &path[..path.len() - 4], "0000");
        assert_eq!(stranger.sends(Asks::get(&wrong)).await, page, "the same for every token");
        let empty = Asks { method: "POST".to_owned(), ..Asks::get(&path) };
        assert_eq!(stranger.sends(empty).await.status, 400);
        let unknown = click(&scene, SKOGHOLM, &wrong).await;
        let other_door = click(&scene, FIRM, &path).await;
        assert_eq!((unknown.status, other_door.status), (200, 200));
        scene.ask(NewForm::Approve, "Two?").await;
        after(&scene, MINUTE).await;
        assert_eq!(told(&scene, ANNA).len(), 2, "nothing has changed");
        // Clicked.
        let known = click(&scene, SKOGHOLM, &path).await;
        assert_eq!(known, unknown, "the same answer for a token that is one and one that is none");
        assert_eq!(click(&scene, SKOGHOLM, &path).await, known, "and again");
        scene.ask(NewForm::Approve, "Three?").await;
        scene.lead.does(&tell(scene.shared, "The rest still comes")).await;
        after(&scene, HOUR).await;
        assert_eq!(told(&scene, ANNA).len(), 2);
        after(&scene, 8 * Moment::DAY_MS).await;
        let letters = told(&scene, ANNA);
        assert_eq!(letters.len(), 3, "Monday's mail is another kind");
        assert!(letters[2].decoded.contains("The rest still comes") && !letters[2].decoded.contains("Three?"));
        drop(anna);
    }

    async fn a_remark_is_taken_back_within_thirty_seconds_by_whoever_said_it(engine) {
        let (scene, anna) = with_anna(engine).await;
        let remark_of = |page: &staff::StaffTaskPage| page.remarks.last().expect("a remark").id;
        let page = scene.lead.does(&tell(scene.shared, "Nobody should read this")).await;
        let remark = remark_of(&page);
        scene.world.later(29 * SECOND);
        assert_eq!(anna.refused(&client::TakeBack { remark, body: () }).await.status, 403);
        let page = scene.lead.does(&staff::TakeBack { remark, body: () }).await;
        assert!(page.remarks.is_empty());
        assert!(anna.does(&client::ShowTask { task: scene.shared, body: () }).await.remarks.is_empty());
        assert_eq!(scene.lead.refused(&staff::TakeBack { remark, body: () }).await.status, 404);
        // Too late, nobody's, and the client's own.
        let remark = remark_of(&scene.lead.does(&tell(scene.shared, "This stays")).await);
        scene.world.later(30 * SECOND);
        assert_eq!(scene.lead.refused(&staff::TakeBack { remark, body: () }).await.code, veranda_api::Code::TooLate);
        assert_eq!(scene.lead.refused(&staff::TakeBack { remark: never::<RemarkId>(), body: () }).await.status, 404);
        let page = anna.does(&said(scene.shared, "Oh no")).await;
        let remark = page.remarks.last().expect("a remark").id;
        let page = anna.does(&client::TakeBack { remark, body: () }).await;
        assert_eq!(page.remarks.len(), 1);
        after(&scene, 8 * Moment::DAY_MS).await;
        for letter in scene.world.letters() {
            assert!(!letter.decoded.contains("Nobody should") && !letter.decoded.contains("Oh no"), "{}", letter.decoded);
        }
        assert!(told(&scene, INES).is_empty(), "nothing was left to answer");
    }

    async fn a_title_in_a_subject_cannot_become_a_header(engine) {
        let (scene, _anna) = with_anna(engine).await;
        let title = "Bcc: all@x.example — „Größe“ & <b>";
        let task = scene.lead.does(&new_task(scene.project, "x", Some(scene.stages[1]))).await.id;
        scene.lead.does(&share(scene.project, vec![face(task, Some(title), "")])).await;
        scene.lead.does(&new_ask(task, NewForm::Approve, "Fine?")).await;
        after(&scene, MINUTE).await;
        let letters = told(&scene, ANNA);
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert_eq!(letter.subject, approve(Title::parse(title).expect("a title").as_str()));
        assert!(!String::from_utf8_lossy(&letter.bytes).to_lowercase().contains("\r\nbcc:"));
        assert!(letter.decoded.contains("&lt;b&gt;"), "escaped where it is HTML");
    }
}
