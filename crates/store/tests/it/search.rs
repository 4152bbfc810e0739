use crate::world::{NOW, World, client_text, internal, quietly, task, title};
use std::collections::BTreeSet;
use veranda_domain::ask::Read;
use veranda_domain::{Access, Closed, Said, Shared, Task, Word};
use veranda_store::{Seat, Sees};
use veranda_terms::{
    AskId, AskWord, Client, Figure, Form, Outcome, PersonName, ProjectId, RemarkId, Staff, StaffRole, TaskId, Title,
    Words,
};

/// What somebody finds: ids of tasks, remarks and asks.
type Found = (BTreeSet<TaskId>, BTreeSet<RemarkId>, BTreeSet<AskId>);

/// What everybody's own words are made of: close to each other, with and without accents, in three languages.
const VOCABULARY: [&str; 14] = [
    "dépôt",
    "Depot",
    "déposer",
    "Göteborg",
    "goteborgare",
    "été",
    "œuvre",
    "oeuvres",
    "Straße",
    "label",
    "labels",
    "12a",
    "Åre",
    "are",
];

const LOOKED_FOR: [&str; 16] = [
    "depot",
    "dép",
    "göteborg",
    "gote",
    "ete",
    "oeuvre",
    "stras",
    "LABEL",
    "lab",
    "12",
    "are",
    "å",
    "depot are",
    "label göt",
    "nothing like it",
    "…",
];

/// Numbers that look random and are the same every time.
struct Draws(u64);

impl Draws {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn words(&mut self) -> String {
        (0..=self.below(3)).map(|_| VOCABULARY[self.below(VOCABULARY.len())]).collect::<Vec<_>>().join(", ")
    }
}

async fn found<A: Sees>(w: &World, seat: &Seat<A>, looked_for: &str) -> Found {
    let words = Words::of(looked_for);
    let mut r = w.read().await;
    let tasks = r.find_tasks(seat, &words).await.unwrap();
    let remarks = r.find_remarks(seat, &words).await.unwrap();
    let asks = r.find_asks(seat, &words).await.unwrap();
    (
        tasks.into_iter().map(|task| task.id).collect(),
        remarks.into_iter().map(|remark| remark.id).collect(),
        asks.into_iter().map(|ask| ask.id).collect(),
    )
}

/// The same by looking through everything the seat sees.
async fn looked_through<A: Sees>(w: &World, seat: &Seat<A>, projects: &[ProjectId], looked_for: &str) -> Found {
    let words = Words::of(looked_for);
    let mut r = w.read().await;
    let (mut tasks, mut remarks, mut asks) = Found::default();
    for project in projects {
        for task in r.tasks(seat, *project).await.unwrap() {
            let title = |title: &Option<Title>| title.as_ref().map(ToString::to_string).unwrap_or_default();
            let (called, why) = (title(&task.face.title), title(&task.face.why));
            let face = [called.as_str(), task.face.text.as_str(), why.as_str()];
            let inside = if A::LOOKS_INSIDE { [task.title.for_staff(), task.text.for_staff()] } else { [""; 2] };
            if words.stand_in(face.into_iter().chain(inside)) {
                tasks.insert(task.id);
            }
            for remark in r.remarks(seat, task.id).await.unwrap() {
                let said = match &remark.said {
                    Said::Inside(text) => text.for_staff(),
                    Said::WithClient(text) => text.as_str(),
                };
                if words.stand_in([said]) {
                    remarks.insert(remark.id);
                }
            }
        }
        for ask in r.asks(seat, *project).await.unwrap() {
            let read: Vec<String> = ask.read().into_iter().map(in_words).collect();
            if words.stand_in(read.iter().map(String::as_str)) {
                asks.insert(ask.id);
            }
        }
    }
    (tasks, remarks, asks)
}

fn in_words(read: Read<'_>) -> String {
    match read {
        Read::Words(words) => words.to_owned(),
        Read::Figure(figure, unit) => format!("{} {}", figure.words(), unit.unwrap_or_default()),
    }
}

async fn our_contact(w: &World) -> Seat<Client> {
    w.read().await.contact_seat(w.ours.contact.id, w.ours.client.id).await.unwrap().unwrap()
}

async fn their_contact(w: &World) -> Seat<Client> {
    w.read().await.contact_seat(w.theirs.contact.id, w.theirs.client.id).await.unwrap().unwrap()
}

async fn our_lead(w: &World) -> Seat<Staff> {
    w.read().await.staff_seat(w.lead.id).await.unwrap().unwrap()
}

/// A member who was given one of the two clients.
async fn member(w: &mut World) -> Seat<Staff> {
    let member = crate::world::staff(&mut w.ids, "Moa Lind", "moa@halden.example");
    let member = veranda_domain::Person { staff: Some(StaffRole::Member), ..member };
    let access = Access { person: member.id, client: w.theirs.client.id, project: None };
    let id = member.id;
    quietly(&w.store, move |w| {
        Box::pin(async move {
            w.save_person(&member).await?;
            Ok(w.give_access(&access).await?)
        })
    })
    .await;
    w.read().await.staff_seat(id).await.unwrap().unwrap()
}

async fn save(w: &World, task: &Task) {
    let task = task.clone();
    quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_task(&task).await?) })).await;
}

/// Changes something of a task, or says or asks something about it.
async fn something_happens(w: &mut World, draws: &mut Draws, tasks: &mut [Task]) {
    let at = draws.below(tasks.len());
    let (lead, when) = (w.lead.id, NOW.plus_ms(i64::try_from(draws.below(9)).unwrap() - 4));
    let words = draws.words();
    match draws.below(9) {
        0 => tasks[at].title = internal(&words),
        1 => tasks[at].text = internal(&words),
        2 => tasks[at].face.title = Some(title(&words)),
        3 => (tasks[at].face.text, tasks[at].face.why) = (client_text(&words), Some(title(&draws.words()))),
        4 => tasks[at].shared = None,
        5 => {
            tasks[at].face.title.get_or_insert_with(|| title("Label"));
            tasks[at].shared = Some(Shared { at: NOW, by: lead, from: when });
        }
        6 => {
            let remark = w.remark(&tasks[at], Said::Inside(internal(&words)), when);
            quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_remark(&remark).await?) })).await;
        }
        7 => {
            let remark = w.remark(&tasks[at], Said::WithClient(client_text(&words)), when);
            let taken_back = draws.below(4) == 0;
            quietly(&w.store, move |w| {
                Box::pin(async move {
                    w.save_remark(&remark).await?;
                    if taken_back {
                        w.forget_remark(&remark).await?;
                    }
                    Ok(())
                })
            })
            .await;
        }
        _ => {
            let mut ask = w.ask(&tasks[at], when);
            ask.sentence = title(&words);
            ask.unlocks = (draws.below(2) == 0).then(|| title(&draws.words()));
            let (by, said) = (w.ours.contact.id, draws.words());
            match draws.below(5) {
                0 => ask.form = Form::AnswerChoice { options: vec![said, draws.words()] },
                1 => {
                    let says = AskWord::Stuck { reason: said };
                    ask.word = Some(Word { says, by, at: when, settled: None });
                }
                2 => {
                    let outcome = Outcome::Answered { text: said };
                    ask.closed = Some(Closed { at: when, by, outcome, left_in: None });
                }
                3 => ask.closed = Some(Closed { at: when, by, outcome: Outcome::Withdrawn, left_in: None }),
                _ => {
                    let figure = Figure::of_thousandths(12_500 * (1 + draws.below(3) as i64)).unwrap();
                    let outcome = Outcome::AnsweredNumber { figure, unit: Some(said) };
                    ask.closed = Some(Closed { at: when, by, outcome, left_in: None });
                }
            }
            quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_ask(&ask).await?) })).await;
        }
    }
    save(w, &tasks[at]).await;
}

veranda_store::store_tests! {
    async fn what_is_found_is_what_looking_through_everything_finds(home: Home) {
        let mut w = World::furnish(&home).await;
        let (lead, ours, theirs) = (our_lead(&w).await, our_contact(&w).await, their_contact(&w).await);
        let member = member(&mut w).await;
        let projects = [w.ours.project.id, w.theirs.project.id];
        let mut tasks =
            vec![w.ours.shared.clone(), w.ours.hidden.clone(), w.theirs.shared.clone(), w.theirs.hidden.clone()];
        let mut draws = Draws(7);
        let mut hits = [0_usize; 4];
        for round in 0..12 {
            for _ in 0..9 {
                something_happens(&mut w, &mut draws, &mut tasks).await;
            }
            for looked_for in LOOKED_FOR {
                let when = format!("{looked_for:?} after round {round}");
                let expected = looked_through(&w, &lead, &projects, looked_for).await;
                assert_eq!(found(&w, &lead, looked_for).await, expected, "the lead: {when}");
                hits[0] += expected.0.len();
                let expected = looked_through(&w, &member, &projects, looked_for).await;
                assert_eq!(found(&w, &member, looked_for).await, expected, "the member: {when}");
                hits[1] += expected.0.len();
                for (n, seat) in [ours, theirs].into_iter().enumerate() {
                    let expected = looked_through(&w, &seat, &projects, looked_for).await;
                    assert_eq!(found(&w, &seat, looked_for).await, expected, "contact {n}: {when}");
                    hits[2 + n] += expected.0.len();
                }
            }
        }
        assert!(hits.iter().all(|hits| *hits > 20), "a scan that finds nothing proves nothing: {hits:?}");
        assert!(hits[0] > hits[2] && hits[0] > hits[1], "the lead sees more: {hits:?}");
    }

    async fn words_inside_find_nothing_for_a_client_even_on_a_task_it_sees(home: Home) {
        let w = World::furnish(&home).await;
        let (lead, contact) = (our_lead(&w).await, our_contact(&w).await);
        for looked_for in ["internal", "only for us", "margins"] {
            assert!(!found(&w, &lead, looked_for).await.0.is_empty(), "{looked_for}");
            assert_eq!(found(&w, &contact, looked_for).await, Found::default(), "{looked_for}");
        }
        assert_eq!(found(&w, &contact, "three lab").await.0, BTreeSet::from([w.ours.shared.id]));
        assert_eq!(found(&w, &their_contact(&w).await, "three lab").await.0, BTreeSet::from([w.theirs.shared.id]));
    }

    async fn an_index_that_is_wrong_shows_nothing(home: Home) {
        let w = World::furnish(&home).await;
        let (lead, contact) = (our_lead(&w).await, our_contact(&w).await);
        // A hand in the database: the index still has the words that stood there.
        let changed = format!("update task set client_text = 'four' where id = '{}'", w.ours.shared.id);
        home.by_hand(&changed).await.unwrap();
        assert_eq!(found(&w, &contact, "three").await, Found::default());
        // A row outside of a task that is not shared.
        let (shared, hidden) = (w.ours.shared.id, w.ours.hidden.id);
        home.by_hand(&format!("delete from found_outside where thing = '{hidden}'")).await.unwrap();
        home.by_hand(&format!("update found_outside set thing = '{hidden}' where thing = '{shared}'")).await.unwrap();
        assert_eq!(found(&w, &contact, "labels").await, Found::default());
        assert_eq!(found(&w, &lead, "margins").await.0, BTreeSet::from([hidden, w.theirs.hidden.id]));
    }

    async fn indices_that_are_due_are_made_anew_at_the_next_start(home: Home) {
        let mut w = World::furnish(&home).await;
        let shared = w.ours.shared.clone();
        let note = w.remark(&shared, Said::Inside(internal("the dépôt is full")), NOW);
        let id = note.id;
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_remark(&note).await?) })).await;
        let lead = our_lead(&w).await;
        for table in ["found_outside", "found_inside"] {
            home.by_hand(&format!("delete from {table}")).await.unwrap();
        }
        assert_eq!(found(&w, &lead, "depot").await, Found::default());
        home.by_hand("insert into search_due (id) values ('firm')").await.unwrap();
        w.store.clone().close().await;
        w.store = home.open().await;
        assert_eq!(found(&w, &lead, "depot").await.1, BTreeSet::from([id]));
        assert_eq!(found(&w, &our_contact(&w).await, "labels").await.0, BTreeSet::from([shared.id]));
        assert_eq!(w.read().await.tables().await.unwrap().iter().filter(|one| one.name.starts_with("found")).count(), 0);
    }

    async fn who_is_erased_is_found_by_nothing(home: Home) {
        let mut w = World::furnish(&home).await;
        let mut zoe = crate::world::contact(&mut w.ids, "Zoé Müller", "zoe@skogholm.example");
        zoe.lang = veranda_terms::Lang::Fr;
        let membership = veranda_domain::Membership { person: zoe.id, ..w.ours.membership.clone() };
        let mut shared = w.ours.shared.clone();
        shared.face.text = client_text("Call Zoé Müller about the dépôt.");
        save(&w, &shared).await;
        let person = zoe.clone();
        quietly(&w.store, move |w| {
            Box::pin(async move {
                w.save_person(&person).await?;
                Ok(w.save_membership(&membership).await?)
            })
        })
        .await;
        let (lead, contact) = (our_lead(&w).await, our_contact(&w).await);
        let people = async |w: &World| {
            let found = w.read().await.find_contacts(&lead, &Words::of("zoe mul")).await.unwrap();
            found.into_iter().map(|(person, _)| person.id).collect::<Vec<_>>()
        };
        assert_eq!(people(&w).await, [zoe.id]);
        assert_eq!(found(&w, &contact, "muller").await.0, BTreeSet::from([shared.id]));
        let name = PersonName::parse("A former contact").unwrap();
        quietly(&w.store, move |w| {
            Box::pin(async move {
                w.erase_person(&zoe, &name, NOW).await?;
                Ok(())
            })
        })
        .await;
        assert_eq!(people(&w).await, []);
        for seat_finds in [found(&w, &contact, "muller").await, found(&w, &lead, "zoe").await] {
            assert_eq!(seat_finds, Found::default());
        }
        assert_eq!(found(&w, &contact, "former depot").await.0, BTreeSet::from([shared.id]));
        // What is written down folded is gone too.
        for table in ["found_outside", "found_inside"] {
            let words = match home.engine() {
                veranda_store::testing::Engine::Sqlite => format!("{table}_words where words like '%muller%'"),
                veranda_store::testing::Engine::Postgres => {
                    format!("{table} where words @@ cast('muller' as tsquery)")
                }
            };
            assert_eq!(home.by_hand(&format!("delete from {words}")).await.unwrap(), 0, "{table}");
        }
    }

    async fn what_a_client_finds_comes_in_an_order_of_its_own(home: Home) {
        let mut w = World::furnish(&home).await;
        let stage = w.ours.workflow.stages[0].clone();
        let lead = w.lead.id;
        let (mut first, mut second) = (w.ours.shared.clone(), task(&mut w.ids, &w.ours.project, &stage, "inside", 9));
        first.shared = Some(Shared { at: NOW, by: lead, from: NOW });
        second.face.title = Some(title("Labels again"));
        second.shared = Some(Shared { at: NOW.plus_ms(5), by: lead, from: NOW });
        // It was begun long before the other.
        second.created = NOW.plus_ms(-1_000_000);
        first.done = None;
        save(&w, &first).await;
        save(&w, &second).await;
        let contact = our_contact(&w).await;
        let order = async |w: &World| {
            let found = w.read().await.find_tasks(&contact, &Words::of("labels")).await.unwrap();
            found.into_iter().map(|task| task.id).collect::<Vec<_>>()
        };
        assert_eq!(order(&w).await, [second.id, first.id]);
        second.done = Some(NOW);
        save(&w, &second).await;
        assert_eq!(order(&w).await, [first.id, second.id]);
    }
}
