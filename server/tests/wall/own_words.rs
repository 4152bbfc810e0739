//! The firm's own words for what is asked: who keeps them, where they are read, and where not.

use crate::partners;
use crate::support::scene::{PIVOINE, SKOGHOLM, Scene, never, show};
use crate::support::world::{access, link_of, new_ask, new_link, open_link, title, told};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::Code;
use veranda_api::client::{Approve, Decision, ShowBoard, ShowHome};
use veranda_api::guest::ShowReport as LinkReport;
use veranda_api::partner::ShowTask as PartnerTask;
use veranda_api::search::SearchAsStaff;
use veranda_api::staff::{
    AddOwnWord, AskPartner, ChangeOwnWord, NewAsk, NewForm, NewOwnWord, NewPartnerAsk, OpenAsk, OwnWordsView,
    RetireOwnWord, ShowOwnWords, ShowReport, ShowWork, WordRetired, WordText,
};
use veranda_terms::{
    Action, AskId, Asked, BadWord, ContactRole, Glyph, Lang, Level, OwnWord, SearchText, StaffRole, WordId,
};

const RELEASE: [&str; 3] = ["Release for print", "Bon à tirer", "Släpp till tryck"];
const CLEAR: [&str; 3] = ["Clear the floor", "Libérer le plateau", "Frigör ytan"];

fn text(glyph: Glyph, words: [&str; 3]) -> WordText {
    let [en, fr, sv] = words.map(title);
    WordText { glyph, en, fr, sv }
}

fn new(family: Action, words: [&str; 3]) -> AddOwnWord {
    AddOwnWord { body: NewOwnWord { family, says: text(Glyph::Printer, words) } }
}

async fn add(who: &Person, family: Action, words: [&str; 3]) -> WordId {
    let view = who.does(&new(family, words)).await;
    view.words.iter().find(|row| row.word.said(Lang::En) == words[0]).expect("it is in the list").id
}

fn retire(word: WordId, retired: bool) -> RetireOwnWord {
    RetireOwnWord { word, body: WordRetired { retired } }
}

fn asking(scene: &Scene, form: NewForm, own: WordId) -> OpenAsk {
    let OpenAsk { task, body } = new_ask(scene.shared, form, "May we print it?");
    OpenAsk { task, body: NewAsk { own: Some(own), ..body } }
}

async fn asked_with(scene: &Scene, own: WordId) -> AskId {
    let page = scene.lead.does(&asking(scene, NewForm::Approve, own)).await;
    page.card.asks.iter().rfind(|ask| ask.closed.is_none()).expect("it is asked").id
}

/// What the client's pages say of it, in a language.
async fn read_by(scene: &Scene, who: &Person, lang: Lang) -> Vec<Option<(String, Option<Glyph>)>> {
    let home = who.does(&ShowHome { body: () }).await.cards;
    let board = who.does(&ShowBoard { project: scene.project, body: () }).await.cards;
    let task = who.does(&show(scene.shared)).await.card;
    let cards = home.into_iter().chain(board).chain([task]);
    let asks = cards.flat_map(|card| card.asks);
    asks.map(|ask| ask.own.map(|own| (own.said(lang).to_owned(), own.glyph()))).collect()
}

/// Every byte the client's own pages are made of.
async fn bytes(scene: &Scene, who: &Person) -> String {
    let mut all = String::new();
    for (at, asks) in [
        Asks::of(&ShowHome { body: () }, "k"),
        Asks::of(&ShowBoard { project: scene.project, body: () }, "k"),
        Asks::of(&show(scene.shared), "k"),
    ]
    .into_iter()
    .enumerate()
    {
        all.push_str(&format!("{at}: {}\n", who.sends(asks).await.text()));
    }
    all
}

on_both_engines! {
    async fn what_is_asked_with_a_word_of_the_firm_s_own_says_it_to_everybody_in_their_language(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let release = add(&scene.lead, Action::Approve, RELEASE).await;
        let ask = asked_with(&scene, release).await;

        let french = Some((RELEASE[1].to_owned(), Some(Glyph::Printer)));
        assert_eq!(read_by(&scene, &anna, Lang::Fr).await, vec![french.clone(); 3]);
        let page = scene.staff_page(scene.shared).await;
        assert_eq!(page.card.asks[0].verb().own.expect("the firm reads it too").said(Lang::Sv), RELEASE[2]);
        // It is the family's in everything but the word.
        assert_eq!(page.card.asks[0].form.action(), Action::Approve);
        let work = scene.lead.does(&ShowWork { body: () }).await;
        assert_eq!(work.waits[0].ask.own.as_ref().map(|own| own.said(Lang::En)), Some(RELEASE[0]));
        let q = SearchText::parse("print").expect("a text to find");
        let found = scene.lead.does(&SearchAsStaff { q, body: () }).await;
        let found = found.tasks.iter().find(|task| task.id == scene.shared).expect("found by what is asked");
        assert_eq!(found.own.as_ref().map(|own| own.said(Lang::En)), Some(RELEASE[0]));
        let report = scene.lead.does(&ShowReport { project: scene.project, body: () }).await.report;
        assert_eq!(report.turns[0].own.as_ref().map(|own| own.said(Lang::Fr)), Some(RELEASE[1]));

        // A label: said otherwise, it says so on what is open and on what is answered.
        anna.does(&Approve { ask, body: Decision { changes: None } }).await;
        let otherwise = ["Send to print", "Envoyer à l’imprimeur", "Skicka till tryck"];
        let change = ChangeOwnWord { word: release, body: text(Glyph::Globe, otherwise) };
        let view = scene.lead.does(&change).await;
        assert_eq!(view.words[0].word.said(Lang::En), otherwise[0]);
        asked_with(&scene, release).await;
        let now = Some((otherwise[1].to_owned(), Some(Glyph::Globe)));
        assert_eq!(read_by(&scene, &anna, Lang::Fr).await, vec![now; 6], "an open one and a closed one, on three pages");
    }

    async fn owners_and_managers_keep_words_and_members_ask_with_them(engine) {
        let scene = Scene::set(engine).await;
        let release = add(&scene.lead, Action::Approve, RELEASE).await;
        let mut people = Vec::new();
        for (role, name) in [(StaffRole::Manager, "mira"), (StaffRole::Member, "moa"), (StaffRole::Finance, "fia")] {
            let address = format!("{name}@firm.example");
            let id = scene.world.colleague_as(role, name, &address).await;
            people.push((id, scene.world.signed_in(&address, name).await));
        }
        let [(_, manager), (member_id, member), (_, finance)] = &people[..] else { panic!("three") };
        let view: OwnWordsView = manager.does(&new(Action::Review, CLEAR)).await;
        assert_eq!(view.words.iter().map(|row| row.family).collect::<Vec<_>>(), [Action::Review, Action::Approve]);
        for who in [member, finance] {
            assert_eq!(who.does(&ShowOwnWords { body: () }).await, view);
            let more = ["More", "Plus", "Mer"];
            assert_eq!(who.refused(&new(Action::Approve, more)).await.code, Code::NotYours);
            let change = ChangeOwnWord { word: release, body: text(Glyph::Flag, more) };
            assert_eq!(who.refused(&change).await.code, Code::NotYours);
            assert_eq!(who.refused(&retire(release, true)).await.code, Code::NotYours);
        }
        scene.lead.does(&access(*member_id, scene.skogholm, None, true)).await;
        let page = member.does(&asking(&scene, NewForm::Approve, release)).await;
        assert_eq!(page.card.asks[0].own.as_ref().map(|own| own.said(Lang::En)), Some(RELEASE[0]));
    }

    async fn a_word_comes_out_with_what_is_asked_with_it_and_with_nothing_else(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let bea = scene.contact_of(scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        scene.ask(NewForm::Approve, "Which green?").await;
        scene.world.settle().await;
        let mut ear = scene.world.listen(scene.skogholm);
        let before = bytes(&scene, &anna).await;
        let [used, unused] = [add(&scene.lead, Action::Approve, RELEASE).await, add(&scene.lead, Action::Approve, CLEAR).await];
        let renamed = ["Clear the deck", "Libérer le pont", "Frigör däcket"];
        scene.lead.does(&ChangeOwnWord { word: unused, body: text(Glyph::Flag, renamed) }).await;
        scene.lead.does(&retire(unused, true)).await;
        scene.world.settle().await;
        assert_eq!(bytes(&scene, &anna).await, before);
        assert_eq!(told(&mut ear), Vec::<String>::new(), "that the firm keeps words is nothing a client hears");

        // With the ask it comes, and it stays when it is retired. The others stay inside.
        asked_with(&scene, used).await;
        scene.lead.does(&retire(used, true)).await;
        let after = bytes(&scene, &anna).await;
        assert!(after.contains(RELEASE[1]), "{after}");
        for word in renamed.iter().chain(&CLEAR) {
            assert!(!after.contains(word), "{word}");
        }
        assert!(!bea.sends(Asks::of(&ShowHome { body: () }, "k")).await.text().contains(RELEASE[1]));
    }

    async fn a_word_is_refused_with_what_is_wrong_with_it(engine) {
        let scene = Scene::set(engine).await;
        let lead = &scene.lead;
        let release = add(lead, Action::Approve, RELEASE).await;
        let refused = lead.refused(&new(Action::Approve, ["RELEASE FOR PRINT", "Autre", "Annat"])).await;
        assert_eq!(refused.code, Code::Taken);
        assert!(refused.detail.contains("“RELEASE FOR PRINT”") && refused.detail.contains("“Approve”"), "{refused:?}");
        // The family's own word is its own, and another family may say what this one says.
        assert_eq!(lead.refused(&new(Action::Approve, ["Other", "VALIDER", "Annat"])).await.code, Code::Taken);
        lead.does(&new(Action::Sign, RELEASE)).await;
        let long = ["Other", "Un mot bien trop long pour une étiquette", "Annat"];
        let refused = lead.refused(&new(Action::Approve, long)).await;
        assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].why), ("fr", BadWord::TooLong { most: 24 }));
        let hidden = ["Other", "Autre", "An\u{200B}nat"];
        let refused = lead.refused(&new(Action::Approve, hidden)).await;
        assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].why), ("sv", BadWord::Unprintable));
        // Of another family, retired meanwhile, or none at all.
        assert_eq!(lead.refused(&asking(&scene, NewForm::Review, release)).await.code, Code::Changed);
        lead.does(&retire(release, true)).await;
        assert_eq!(lead.refused(&asking(&scene, NewForm::Approve, release)).await.code, Code::Changed);
        assert_eq!(lead.refused(&asking(&scene, NewForm::Approve, never())).await.code, Code::Missing);
        assert_eq!(lead.refused(&retire(never(), true)).await.code, Code::Missing);
        assert!(scene.staff_page(scene.shared).await.card.asks.is_empty(), "nothing was asked by what was refused");
        lead.does(&retire(release, false)).await;
        lead.does(&asking(&scene, NewForm::Approve, release)).await;
        // As many as there can be.
        let there = lead.does(&ShowOwnWords { body: () }).await.words.len();
        for number in there..OwnWord::MOST {
            let word = format!("Word {number}");
            lead.does(&new(Action::Answer, [&word, &word, &word])).await;
        }
        let refused = lead.refused(&new(Action::Answer, ["Last", "Dernier", "Sist"])).await;
        assert!(refused.code == Code::TooLarge && refused.detail.contains("40"), "{refused:?}");
    }

    async fn a_partner_reads_it_on_what_it_is_asked(engine) {
        let scene = Scene::set(engine).await;
        let piper = partners::comes(&scene, "Piper", false).await;
        partners::shared(&scene, &piper, scene.shared, "Pipes").await;
        let check = add(&scene.lead, Action::Answer, ["Check", "Vérifier", "Kontrollera"]).await;
        let body = NewPartnerAsk {
            form: NewForm::AnswerText,
            own: Some(check),
            of: Asked::Client,
            sentence: title("Which diameter?"),
            unlocks: None,
            minutes: None,
            due: None,
        };
        scene.lead.does(&AskPartner { task: scene.shared, partner: piper.partner, body }).await;
        let page = piper.person.does(&PartnerTask { task: scene.shared, body: () }).await;
        assert_eq!(page.card.asks[0].own.as_ref().map(|own| own.said(Lang::En)), Some("Check"));
    }

    async fn a_report_says_it_by_its_link(engine) {
        let scene = Scene::set(engine).await;
        let release = add(&scene.lead, Action::Approve, RELEASE).await;
        asked_with(&scene, release).await;
        for (level, named) in [(Level::Overview, true), (Level::OnePage, false)] {
            let made = scene.lead.does(&new_link(scene.project, "Per", level)).await;
            let (link, secret) = link_of(&made);
            let guest = scene.world.at(SKOGHOLM, "per");
            guest.does(&open_link(link, &secret)).await;
            let report = guest.does(&LinkReport { link, body: () }).await;
            let report = serde_json::to_string(&report).expect("it travels");
            assert_eq!(report.contains(RELEASE[1]), named, "{level:?}: what is only counted is counted by its family");
        }
    }
}
