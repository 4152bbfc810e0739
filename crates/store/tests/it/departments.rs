//! Departments: their people see their own, the client's see all of it, and sisters nothing of each other.

use crate::world::{Counting, House, NOW, World, client_text, contact, house, move_in, quietly, title};
use std::convert::Infallible;
use veranda_domain::{Access, Client, Membership, PartOf, Person, Release, Said};
use veranda_store::testing::Home;
use veranda_store::{Seat, Sees, WorkFailed, WriteFailed};
use veranda_terms::{Accent, ClientId, Health, HostName, Lang, Level, PersonId, ProjectId, StaffRole, TaskId};

/// A client with two departments, and another client.
struct Family {
    w: World,
    nord: House,
    ost: House,
}

fn department(ids: &mut Counting, name: &str, word: &str, lead: PersonId, whole: &Client) -> House {
    let mut house = house(ids, name, word, lead);
    let part_of = PartOf { client: whole.id, name: whole.name.clone(), accent: true, lang: true, logo: false };
    (house.client.accent, house.client.lang) = (whole.accent, whole.lang);
    house.client.part_of = Some(part_of);
    house
}

impl Family {
    async fn furnish(home: &Home) -> Self {
        let mut w = World::furnish(home).await;
        let (lead, whole) = (w.lead.id, w.ours.client.clone());
        let nord = department(&mut w.ids, "Nord", "nord.skogholm", lead, &whole);
        let ost = department(&mut w.ids, "Ost", "ost.skogholm", lead, &whole);
        let houses = [nord.records(), ost.records()];
        quietly(&w.store, move |tx| {
            Box::pin(async move {
                for house in &houses {
                    move_in(tx, house).await?;
                }
                Ok(())
            })
        })
        .await;
        let mut family = Self { w, nord, ost };
        family.is_spoken_in().await;
        family
    }

    /// The client, its departments, and another client.
    fn houses(&self) -> [&House; 4] {
        [&self.w.ours, &self.nord, &self.ost, &self.w.theirs]
    }

    /// One ask, remark, told date and judgement in each.
    async fn is_spoken_in(&mut self) {
        let tasks = self.houses().map(|house| house.shared.clone());
        let mut all = Vec::new();
        for task in tasks {
            let ask = self.w.ask(&task, NOW);
            let remark = self.w.remark(&task, Said::WithClient(client_text("hello")), NOW);
            let (project, by) = (task.project, self.w.lead.id);
            let release =
                Release { project, at: NOW, by, health: Health::Watch, forecast: None, words: client_text("Soon.") };
            all.push((task, ask, remark, release));
        }
        quietly(&self.w.store, move |tx| {
            Box::pin(async move {
                for (task, ask, remark, release) in all {
                    tx.save_ask(&ask).await?;
                    tx.save_remark(&remark).await?;
                    tx.tell_date(&task, NOW).await?;
                    tx.save_release(&release).await?;
                }
                Ok(())
            })
        })
        .await;
    }

    async fn seat(&self, house: &House) -> Seat<veranda_terms::Client> {
        self.w.read().await.contact_seat(house.contact.id, house.client.id).await.unwrap().unwrap()
    }

    /// Of which houses a seat sees what is shared; every question agrees.
    async fn sees<A: Sees>(&self, seat: &Seat<A>) -> [bool; 4] {
        let mut seen = [false; 4];
        for (n, house) in self.houses().into_iter().enumerate() {
            let (project, task) = (house.project.id, house.shared.id);
            let mut r = self.w.read().await;
            let asks = r.asks(seat, project).await.unwrap();
            let remarks = r.remarks(seat, task).await.unwrap();
            let everything = self.w.read().await.staff_class();
            let ask = r.asks_of_task(&everything, task).await.unwrap().remove(0).id;
            let remark = r.remarks(&everything, task).await.unwrap().remove(0).id;
            let questions = [
                r.project(seat, project).await.unwrap().is_some(),
                r.projects(seat).await.unwrap().iter().any(|found| found.id == project),
                r.task(seat, task).await.unwrap().is_some(),
                r.tasks(seat, project).await.unwrap().iter().any(|found| found.id == task),
                asks.len() == 1,
                r.asks_of_task(seat, task).await.unwrap() == asks && !asks.is_empty(),
                r.ask(seat, ask).await.unwrap().is_some(),
                remarks.len() == 1,
                r.remark(seat, remark).await.unwrap().is_some(),
                r.remark_count(seat, task).await.unwrap().client == 1,
                r.remark_counts(seat, project).await.unwrap().contains_key(&task),
                r.told_dates(seat, project).await.unwrap().len() == 1,
                r.releases(seat, project, NOW).await.unwrap().len() == 1,
                r.client(seat, house.client.id).await.unwrap().is_some(),
            ];
            assert!(questions.iter().all(|answer| *answer == questions[0]), "house {n}: {questions:?}");
            seen[n] = questions[0];
        }
        seen
    }

    async fn given(&mut self, name: &str, access: &[(ClientId, Option<ProjectId>)]) -> PersonId {
        let address = format!("{name}@halden.example");
        let person = crate::world::staff(&mut self.w.ids, name, &address);
        let person = Person { staff: Some(StaffRole::Member), ..person };
        let id = person.id;
        let access: Vec<Access> =
            access.iter().map(|(client, project)| Access { person: id, client: *client, project: *project }).collect();
        quietly(&self.w.store, move |tx| {
            Box::pin(async move {
                tx.save_person(&person).await?;
                for access in &access {
                    tx.give_access(access).await?;
                }
                Ok(())
            })
        })
        .await;
        id
    }

    async fn saved(&self, client: Client) -> Result<(), WriteFailed<Infallible>> {
        let saved = self.w.store.write_quietly(move |tx| {
            Box::pin(async move { Ok::<_, WorkFailed<Infallible>>(tx.save_client(&client).await?) })
        });
        saved.await
    }
}

const ALL: [bool; 4] = [true, true, true, false];
const NORD: [bool; 4] = [false, true, false, false];
const NOTHING: [bool; 4] = [false; 4];

veranda_store::store_tests! {
    async fn a_client_s_people_see_its_departments_and_a_department_s_only_its_own(home: Home) {
        let family = Family::furnish(&home).await;
        let expected = [ALL, NORD, [false, false, true, false], [false, false, false, true]];
        for (house, expected) in family.houses().into_iter().zip(expected) {
            assert_eq!(family.sees(&family.seat(house).await).await, expected, "{}", house.client.name);
            let class = family.w.read().await.client_class(house.client.id).await.unwrap().unwrap();
            assert_eq!(family.sees(&class).await, expected, "everybody of {}", house.client.name);
            for (other, theirs) in family.houses().into_iter().zip(expected) {
                let found = family.w.read().await.is_theirs(house.client.id, other.project.id).await.unwrap();
                assert_eq!(found, theirs, "{} and {}", house.client.name, other.project.name);
            }
        }
    }

    async fn a_report_s_readers_see_one_project_whosever_department_it_is(home: Home) {
        let family = Family::furnish(&home).await;
        let seat = family.w.read().await.guest_class(family.nord.project.id, Level::Details).await.unwrap().unwrap();
        let mut r = family.w.read().await;
        let seen: Vec<ProjectId> = r.projects(&seat).await.unwrap().into_iter().map(|project| project.id).collect();
        assert_eq!(seen, [family.nord.project.id]);
        assert_eq!(r.tasks(&seat, family.w.ours.project.id).await.unwrap(), []);
        assert_eq!(r.tasks(&seat, family.nord.project.id).await.unwrap().len(), 1);
    }

    async fn who_was_given_a_client_has_its_departments_and_who_was_given_one_of_those_only_that(home: Home) {
        let mut family = Family::furnish(&home).await;
        let (whole, nord) = (family.w.ours.client.id, family.nord.client.id);
        let (project, of_nord) = (family.w.ours.project.id, family.nord.project.id);
        for (name, access, expected, has_whole) in [
            ("whole", vec![(whole, None)], ALL, ALL),
            ("department", vec![(nord, None)], NORD, NORD),
            ("project", vec![(whole, Some(project))], [true, false, false, false], NOTHING),
            ("project of the department", vec![(nord, Some(of_nord))], NORD, NOTHING),
            ("nothing", vec![], NOTHING, NOTHING),
        ] {
            let person = family.given(&name.replace(' ', "-"), &access).await;
            let seat = family.w.read().await.staff_seat(person).await.unwrap().unwrap();
            assert_eq!(family.sees(&seat).await, expected, "{name}");
            let mut r = family.w.read().await;
            let listed: Vec<ClientId> = r.clients(&seat).await.unwrap().into_iter().map(|client| client.id).collect();
            let all_of = family.houses().map(|house| house.client.id);
            for (n, client) in all_of.into_iter().enumerate() {
                assert_eq!(listed.contains(&client), expected[n], "{name}, {n}");
                assert_eq!(r.has_whole_client(&seat, client).await.unwrap(), has_whole[n], "{name}, {n}");
                assert_eq!(r.projects_of(&seat, client).await.unwrap().len(), usize::from(expected[n]), "{name}, {n}");
                assert_eq!(r.contacts(&seat, client).await.unwrap().len(), usize::from(expected[n]), "{name}, {n}");
            }
            let departments = r.departments(&seat, whole).await.unwrap().len();
            assert_eq!(departments, expected[1..3].iter().filter(|seen| **seen).count(), "{name}");
            assert_eq!(r.has_project(person, of_nord).await.unwrap(), expected[1], "{name}");
            let history = r.sharings(&seat, whole).await.unwrap().len();
            assert_eq!(history, expected[..3].iter().filter(|seen| **seen).count(), "{name}");
        }
    }

    async fn taking_a_client_takes_its_departments_but_not_one_that_was_given_by_itself(home: Home) {
        let mut family = Family::furnish(&home).await;
        let (whole, nord) = (family.w.ours.client.id, family.nord.client.id);
        let person = family.given("both", &[(whole, None), (nord, None)]).await;
        let taken = Access { person, client: whole, project: None };
        quietly(&family.w.store, move |tx| Box::pin(async move { Ok(tx.take_access(&taken).await?) })).await;
        let seat = family.w.read().await.staff_seat(person).await.unwrap().unwrap();
        assert_eq!(family.sees(&seat).await, NORD);
    }

    async fn who_sees_a_department_s_things_are_its_people_and_the_client_s_each_once(home: Home) {
        let mut family = Family::furnish(&home).await;
        let both = contact(&mut family.w.ids, "Ada", "ada@skogholm.example");
        let place = |client| Membership { person: both.id, client, ..family.w.ours.membership.clone() };
        let places = [place(family.w.ours.client.id), place(family.nord.client.id)];
        let saved = both.clone();
        quietly(&family.w.store, move |tx| {
            Box::pin(async move {
                tx.save_person(&saved).await?;
                for place in &places {
                    tx.save_membership(place).await?;
                }
                Ok(())
            })
        })
        .await;
        let mut r = family.w.read().await;
        let everything = r.staff_class();
        let mut of = async |house: &House| -> Vec<(PersonId, ClientId)> {
            let people = r.who_see(&everything, house.client.id).await.unwrap();
            people.into_iter().map(|(person, place)| (person.id, place.client)).collect()
        };
        let me = |house: &House| (house.contact.id, house.client.id);
        let (whole, nord, ost) = (&family.w.ours, &family.nord, &family.ost);
        // Ada, then Maja of Nord, of Skogholm, by name.
        assert_eq!(of(nord).await, [(both.id, nord.client.id), me(nord), me(whole)]);
        assert_eq!(of(ost).await, [(both.id, whole.client.id), me(ost), me(whole)]);
        assert_eq!(of(whole).await, [(both.id, whole.client.id), me(whole)]);
    }

    async fn who_was_given_a_department_is_told_who_of_the_client_sees_it(home: Home) {
        let mut family = Family::furnish(&home).await;
        let nord = family.nord.client.id;
        let person = family.given("mona", &[(nord, None)]).await;
        let mut r = family.w.read().await;
        let seat = r.staff_seat(person).await.unwrap().unwrap();
        assert_eq!(r.who_see(&seat, nord).await.unwrap().len(), 2);
        assert_eq!(r.contacts(&seat, family.w.ours.client.id).await.unwrap(), []);
        assert_eq!(r.who_see(&seat, family.w.ours.client.id).await.unwrap(), []);
    }

    async fn somebody_of_the_client_has_a_department_s_task_in_front_of_them_and_a_sister_never(home: Home) {
        let family = Family::furnish(&home).await;
        let task = family.nord.shared.id;
        let everything = family.w.read().await.staff_class();
        let sharing = family.nord.sharing.id;
        let unseen = async |seat: &Seat<veranda_terms::Client>| -> Vec<TaskId> {
            family.w.read().await.unseen(seat, &[task]).await.unwrap()
        };
        let look = async |seat: Seat<veranda_terms::Client>| {
            quietly(&family.w.store, move |tx| Box::pin(async move { Ok(tx.see_tasks(&seat, &[task], NOW).await?) })).await;
        };
        let (sister, maja) = (family.seat(&family.ost).await, family.seat(&family.w.ours).await);
        assert_eq!((unseen(&sister).await, unseen(&maja).await), (vec![], vec![task]));
        look(sister).await;
        let seen = family.w.read().await.open_sharing(&everything, task).await.unwrap().unwrap().first_seen;
        assert_eq!(seen, None);
        look(maja).await;
        let mut r = family.w.read().await;
        assert_eq!(r.open_sharing(&everything, task).await.unwrap().unwrap().first_seen, Some(NOW));
        let shown = r.shown_to(&everything, &[sharing]).await.unwrap().remove(&sharing).unwrap();
        assert_eq!(shown, [(family.w.ours.contact.id, true)]);
        assert_eq!(unseen(&maja).await, vec![]);
    }

    async fn the_history_of_a_client_tells_of_its_departments_and_theirs_of_themselves(home: Home) {
        let family = Family::furnish(&home).await;
        let mut r = family.w.read().await;
        let everything = r.staff_class();
        for (house, count) in family.houses().into_iter().zip([3, 1, 1, 1]) {
            let history = r.sharings(&everything, house.client.id).await.unwrap();
            assert_eq!(history.len(), count, "{}", house.client.name);
        }
    }

    async fn a_department_s_brand_follows_the_client_s_until_it_has_its_own(home: Home) {
        let family = Family::furnish(&home).await;
        let nord = family.nord.client.clone();
        let read = async || family.w.read().await.client_for_door(nord.id).await.unwrap().unwrap();
        assert_eq!(read().await, nord);
        let accent = Accent::parse("#7a1f5a").unwrap();
        family.saved(Client { accent, lang: Lang::Sv, name: title("Skog"), ..family.w.ours.client.clone() }).await.unwrap();
        let now = read().await;
        assert_eq!((now.accent, now.lang, now.whole_name().as_str()), (accent, Lang::Sv, "Skog · Nord"));
        let host = HostName::parse("nord.skogholm.localhost").unwrap();
        assert_eq!(family.w.read().await.client_by_host(&host).await.unwrap(), Some(now.clone()));
        let own = Accent::parse("#123456").unwrap();
        let part_of = now.part_of.clone().map(|part| PartOf { accent: false, ..part });
        family.saved(Client { accent: own, part_of, ..now }).await.unwrap();
        family.saved(family.w.ours.client.clone()).await.unwrap();
        let now = read().await;
        assert_eq!((now.accent, now.lang), (own, family.w.ours.client.lang));
    }

    async fn a_department_has_no_departments(home: Home) {
        let family = Family::furnish(&home).await;
        let part = |client: &Client| {
            Some(PartOf { client: client.id, name: client.name.clone(), accent: false, lang: false, logo: false })
        };
        // A department of a department; a client with departments as one; its own.
        let below = Client { part_of: part(&family.nord.client), ..family.w.theirs.client.clone() };
        let above = Client { part_of: part(&family.w.theirs.client), ..family.w.ours.client.clone() };
        let itself = Client { part_of: part(&family.w.theirs.client), ..family.w.theirs.client.clone() };
        for wrong in [below, above, itself] {
            let before = family.w.read().await.client_for_door(wrong.id).await.unwrap();
            family.saved(wrong.clone()).await.unwrap_err();
            assert_eq!(family.w.read().await.client_for_door(wrong.id).await.unwrap(), before);
        }
        let whole = Client { part_of: part(&family.w.ours.client), ..family.w.theirs.client.clone() };
        family.saved(whole).await.unwrap();
    }

    async fn clients_are_listed_with_their_departments_behind_them(home: Home) {
        let family = Family::furnish(&home).await;
        let mut r = family.w.read().await;
        let everything = r.staff_class();
        let names: Vec<String> =
            r.clients(&everything).await.unwrap().iter().map(|client| client.whole_name().to_string()).collect();
        assert_eq!(names, ["Pivoine", "Skogholm", "Skogholm · Nord", "Skogholm · Ost"]);
    }
}
