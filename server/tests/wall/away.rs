//! Away with a deputy: what is asked in person goes to the deputy when it is asked, when the absence begins, and comes back.

use crate::support::scene::{PIVOINE, Scene, show};
use crate::support::world::{face, look_as, new_ask, new_department, new_project, new_task, share};
use crate::support::{Person, on_both_engines};
use veranda_api::Code;
use veranda_api::away::NewAway;
use veranda_api::client::{self, Approve, ClientAsk, ComeBack, Decision, GoAway, HandOver, Handing, ShowPeople, Undo};
use veranda_api::people::Colleague;
use veranda_api::staff::{self, ChangeContact, ContactRights, NewForm, RemoveContact, ShowClient, ShowLoad};
use veranda_terms::{AskId, Asked, BadWord, ContactRole, Day, Moment, PersonId, TaskId};

/// Three of a client's people.
struct People {
    scene: Scene,
    maja: Person,
    elin: Person,
    per: Person,
    ids: [PersonId; 3],
    today: Day,
}

const MAJA: usize = 0;
const ELIN: usize = 1;
const PER: usize = 2;

impl People {
    async fn gathered(engine: crate::support::Engine) -> Self {
        let scene = Scene::set(engine).await;
        let maja = scene.contact("Maja", ContactRole::Decides).await;
        let elin = scene.contact("Elin", ContactRole::Decides).await;
        let per = scene.contact("Per", ContactRole::TakesPart).await;
        let ids = [id(&maja).await, id(&elin).await, id(&per).await];
        let today = scene.world.house.today();
        Self { scene, maja, elin, per, ids, today }
    }

    fn away(&self, (from, until): (i32, i32), deputy: Option<usize>) -> GoAway {
        let deputy = deputy.map(|deputy| self.ids[deputy]);
        GoAway { body: NewAway { from: self.today.plus(from), until: self.today.plus(until), deputy } }
    }

    async fn ask(&self, form: NewForm, sentence: &str, of: &[usize]) -> AskId {
        self.ask_on(self.scene.shared, form, sentence, of).await
    }

    async fn ask_on(&self, task: TaskId, form: NewForm, sentence: &str, of: &[usize]) -> AskId {
        let mut ask = new_ask(task, form, sentence);
        ask.body.of = self.of(of);
        let page = self.scene.lead.does(&ask).await;
        page.card.asks.iter().find(|ask| ask.sentence.as_str() == sentence).expect("the ask stands on its task").id
    }

    fn of(&self, people: &[usize]) -> Asked {
        Asked::People { people: people.iter().map(|one| self.ids[*one]).collect() }
    }

    /// Of whom it is asked now, as Elin reads it.
    async fn asked(&self, ask: AskId) -> Asked {
        self.read(self.scene.shared, ask).await.of
    }

    async fn read(&self, task: TaskId, ask: AskId) -> ClientAsk {
        let page = self.elin.does(&show(task)).await;
        page.card.asks.into_iter().find(|one| one.id == ask).expect("the ask is on the page")
    }

    /// So many days later, and what is due is done.
    async fn days(&self, days: i32) {
        for _ in 0..days * 3 {
            self.scene.world.later(Moment::DAY_MS / 3);
            // Looking in keeps a session.
            self.scene.lead.does(&staff::Me { body: () }).await;
        }
        self.scene.world.settle().await;
    }

    /// Maja as a colleague reads her.
    async fn maja_to(&self, who: &Person) -> Colleague {
        let people = who.does(&ShowPeople { body: () }).await;
        people.colleagues.into_iter().find(|one| one.id == self.ids[MAJA]).expect("she is there")
    }

    async fn role(&self, who: usize, role: ContactRole) {
        let body = ContactRights { role, sees_money: false, keeps_door: false };
        self.scene.lead.does(&ChangeContact { client: self.scene.skogholm, person: self.ids[who], body }).await;
    }
}

async fn id(who: &Person) -> PersonId {
    who.does(&client::Me { body: () }).await.id
}

fn yes(ask: AskId) -> Approve {
    Approve { ask, body: Decision { changes: None } }
}

async fn refused(who: &Person, away: &GoAway) -> (String, BadWord) {
    let refusal = who.tries(away).await.unwrap_err();
    assert_eq!(refusal.code, Code::Fields);
    (refusal.fields[0].field.clone(), refusal.fields[0].why)
}

const PRINT: &str = "May we print?";

on_both_engines! {
    async fn what_is_asked_in_person_stands_with_the_deputy_until_they_are_back(engine) {
        let house = People::gathered(engine).await;
        let before = house.ask(NewForm::Approve, PRINT, &[MAJA, PER]).await;
        let of_all = house.scene.ask(NewForm::AnswerText, "Which green?").await;
        house.maja.does(&house.away((0, 4), Some(ELIN))).await;
        let handed = house.read(house.scene.shared, before).await;
        assert_eq!(handed.of, house.of(&[ELIN, PER]), "what was open already");
        let by = handed.handed.clone().expect("it was handed over");
        assert_eq!((by.by.name.as_str(), by.to.name.as_str(), by.until), ("Maja", "Elin", Some(house.today.plus(4))));
        assert_eq!(house.scene.staff_page(house.scene.shared).await.card.asks[0], handed, "the firm reads it too");
        assert_eq!(house.asked(of_all).await, Asked::Client, "what anybody may answer stays anybody's");
        let after = house.ask(NewForm::Approve, "May we build?", &[MAJA]).await;
        assert_eq!(house.asked(after).await, house.of(&[ELIN]), "what is asked meanwhile");
        assert_eq!(house.maja.tries(&yes(after)).await.unwrap_err().code, Code::NotYours);
        house.elin.does(&yes(after)).await;
        // Early, and only what is still open.
        let people = house.maja.does(&ComeBack { body: () }).await;
        assert!(people.colleagues.iter().all(|one| one.away.is_none()));
        let back = house.read(house.scene.shared, before).await;
        assert_eq!((back.of, back.handed), (house.of(&[MAJA, PER]), None));
        assert_eq!(house.asked(after).await, house.of(&[ELIN]));
        house.maja.does(&ComeBack { body: () }).await;
        house.days(6).await;
        assert_eq!(house.asked(before).await, house.of(&[MAJA, PER]), "jobs of an absence that ended early do nothing");
    }

    async fn an_absence_to_come_begins_and_ends_by_itself(engine) {
        let house = People::gathered(engine).await;
        let ask = house.ask(NewForm::Approve, PRINT, &[MAJA]).await;
        house.maja.does(&house.away((2, 4), Some(ELIN))).await;
        let said = house.maja_to(&house.per).await.away.expect("it is told before");
        assert_eq!((said.from, said.until), (house.today.plus(2), house.today.plus(4)));
        assert_eq!(said.deputy.map(|deputy| deputy.id), Some(house.ids[ELIN]));
        house.days(1).await;
        assert_eq!(house.asked(ask).await, house.of(&[MAJA]));
        let early = house.ask(NewForm::AnswerText, "Which paper?", &[MAJA]).await;
        assert_eq!(house.asked(early).await, house.of(&[MAJA]));
        house.days(1).await;
        assert_eq!(house.asked(ask).await, house.of(&[ELIN]));
        assert_eq!(house.asked(early).await, house.of(&[ELIN]));
        house.days(2).await;
        assert_eq!(house.asked(ask).await, house.of(&[ELIN]), "the last day is one of them");
        house.days(1).await;
        assert_eq!(house.asked(ask).await, house.of(&[MAJA]));
        assert_eq!(house.maja_to(&house.per).await.away, None);
        assert_eq!(house.maja.does(&client::Me { body: () }).await.away, None);
    }

    async fn without_a_deputy_it_is_only_told(engine) {
        let house = People::gathered(engine).await;
        let ask = house.ask(NewForm::Approve, PRINT, &[MAJA]).await;
        house.maja.does(&house.away((0, 4), None)).await;
        assert_eq!(house.asked(ask).await, house.of(&[MAJA]));
        let said = house.maja_to(&house.elin).await.away.expect("colleagues read it");
        assert_eq!((said.until, said.deputy), (house.today.plus(4), None));
        let page = house.scene.lead.does(&ShowClient { client: house.scene.skogholm, body: () }).await;
        let told = page.contacts.into_iter().find(|one| one.id == house.ids[MAJA]).expect("she is there").away;
        assert_eq!(told.map(|away| away.until), Some(house.today.plus(4)), "and the firm");
        let load = house.scene.lead.does(&ShowLoad { project: house.scene.project, body: () }).await;
        assert_eq!(load.away.iter().map(|one| one.person).collect::<Vec<_>>(), [house.ids[MAJA]]);
        assert_eq!(house.maja.does(&client::Me { body: () }).await.away.map(|away| away.until), Some(house.today.plus(4)));
        // With one from now on, and then with another.
        house.maja.does(&house.away((0, 6), Some(ELIN))).await;
        assert_eq!(house.asked(ask).await, house.of(&[ELIN]));
        house.maja.does(&house.away((0, 9), Some(ELIN))).await;
        let handed = house.read(house.scene.shared, ask).await.handed.expect("it is handed over");
        assert_eq!(handed.until, Some(house.today.plus(9)));
        house.maja.does(&house.away((3, 9), Some(ELIN))).await;
        assert_eq!(house.asked(ask).await, house.of(&[MAJA]), "not yet, after all");
    }

    async fn who_may_not_answer_is_handed_nothing_and_a_lost_deputy_loses_it(engine) {
        let house = People::gathered(engine).await;
        let decide = house.ask(NewForm::Approve, PRINT, &[MAJA]).await;
        let answer = house.ask(NewForm::AnswerText, "Which green?", &[MAJA]).await;
        house.maja.does(&house.away((0, 9), Some(PER))).await;
        assert_eq!(house.asked(decide).await, house.of(&[MAJA]), "he may not decide");
        assert_eq!(house.asked(answer).await, house.of(&[PER]));
        house.role(PER, ContactRole::Decides).await;
        assert_eq!(house.asked(decide).await, house.of(&[PER]), "now he may");
        house.role(PER, ContactRole::Looks).await;
        assert_eq!(house.asked(decide).await, house.of(&[MAJA]));
        assert_eq!(house.asked(answer).await, house.of(&[MAJA]));
        house.role(PER, ContactRole::Decides).await;
        // A deputy who is away hands nothing on, and takes nothing with them.
        house.per.does(&house.away((0, 1), Some(ELIN))).await;
        assert_eq!(house.asked(answer).await, house.of(&[MAJA]));
        house.per.does(&ComeBack { body: () }).await;
        assert_eq!(house.asked(answer).await, house.of(&[PER]));
        let gone = RemoveContact { client: house.scene.skogholm, person: house.ids[PER], body: () };
        house.scene.lead.does(&gone).await;
        assert_eq!(house.asked(answer).await, house.of(&[MAJA]));
        assert_eq!(house.maja_to(&house.elin).await.away.expect("she is still away").deputy, None);
    }

    async fn whoever_leaves_for_good_leaves_it_with_the_deputy(engine) {
        let house = People::gathered(engine).await;
        let ask = house.ask(NewForm::Approve, PRINT, &[MAJA]).await;
        house.maja.does(&house.away((0, 9), Some(ELIN))).await;
        let gone = RemoveContact { client: house.scene.skogholm, person: house.ids[MAJA], body: () };
        house.scene.lead.does(&gone).await;
        house.days(12).await;
        assert_eq!(house.asked(ask).await, house.of(&[ELIN]));
    }

    async fn an_answer_taken_back_and_a_hand_of_one_s_own_find_who_is_there(engine) {
        let house = People::gathered(engine).await;
        let ask = house.ask(NewForm::Approve, PRINT, &[MAJA]).await;
        house.maja.does(&house.away((0, 4), Some(ELIN))).await;
        house.elin.does(&yes(ask)).await;
        house.maja.does(&ComeBack { body: () }).await;
        assert_eq!(house.asked(ask).await, house.of(&[ELIN]), "an answer stays whose it was");
        house.elin.does(&Undo { ask, body: () }).await;
        assert_eq!(house.asked(ask).await, house.of(&[MAJA]), "open again, it is hers who is back");
        let other = house.ask(NewForm::AnswerText, "Which green?", &[MAJA]).await;
        let body = Handing { to: house.ids[PER], words: crate::support::world::client_text("") };
        house.maja.does(&HandOver { ask: other, body }).await;
        house.maja.does(&house.away((0, 4), Some(ELIN))).await;
        house.maja.does(&ComeBack { body: () }).await;
        assert_eq!(house.asked(other).await, house.of(&[PER]), "what she handed over herself stays there");
    }

    async fn days_and_deputies_that_make_no_sense_are_refused_beside_their_field(engine) {
        let house = People::gathered(engine).await;
        let bea = house.scene.contact_of(house.scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        house.elin.does(&house.away((3, 5), None)).await;
        let until = |why| ("until".to_owned(), why);
        let deputy = |why| ("deputy".to_owned(), why);
        assert_eq!(refused(&house.maja, &house.away((4, 3), None)).await, until(BadWord::Backwards));
        assert_eq!(refused(&house.maja, &house.away((-9, -3), None)).await, until(BadWord::Passed));
        assert_eq!(refused(&house.maja, &house.away((0, 400), None)).await, until(BadWord::TooFar));
        assert_eq!(refused(&house.maja, &house.away((0, 4), Some(MAJA))).await, deputy(BadWord::NotTheirs));
        assert_eq!(refused(&house.maja, &house.away((0, 4), Some(ELIN))).await, deputy(BadWord::AwayThen));
        house.maja.does(&house.away((0, 2), Some(ELIN))).await;
        for stranger in [id(&bea).await, house.scene.lead.does(&staff::Me { body: () }).await.id] {
            let mut away = house.away((0, 4), None);
            away.body.deputy = Some(stranger);
            assert_eq!(refused(&house.maja, &away).await, deputy(BadWord::NotTheirs), "one answer for all");
        }
        let said = house.maja_to(&house.per).await.away.expect("what was said before stands");
        assert_eq!(said.until, house.today.plus(2));
        // A look as her says nothing in her name, and other houses hear nothing.
        let looking = house.scene.world.at(crate::support::scene::SKOGHOLM, "looking");
        look_as(&house.scene.lead, &looking, (house.scene.skogholm, house.ids[MAJA])).await;
        assert_eq!(looking.tries(&ComeBack { body: () }).await.unwrap_err().code, Code::OnlyLooking);
        assert!(bea.does(&ShowPeople { body: () }).await.colleagues.iter().all(|one| one.away.is_none()));
    }

    async fn the_client_s_people_are_away_from_their_departments_too(engine) {
        let house = People::gathered(engine).await;
        let nord = house.scene.lead.does(&new_department(house.scene.skogholm, "Nord", "nord.skogholm.localhost")).await.id;
        let project = house.scene.lead.does(&new_project(nord, "Depots")).await.project;
        let task = house.scene.lead.does(&new_task(project.id, "Signs", Some(project.stages[1].id))).await.id;
        house.scene.world.later(60_000);
        house.scene.lead.does(&share(project.id, vec![face(task, Some("Signs"), "")])).await;
        let before = house.ask_on(task, NewForm::Approve, PRINT, &[MAJA]).await;
        house.maja.does(&house.away((0, 4), Some(ELIN))).await;
        let after = house.ask_on(task, NewForm::Approve, "May we build?", &[MAJA]).await;
        for ask in [before, after] {
            assert_eq!(house.read(task, ask).await.of, house.of(&[ELIN]));
        }
    }
}
