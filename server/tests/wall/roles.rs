//! Roles: what each may do, what a member sees, and how the team changes.

use crate::canary::matrix::aimed;
use crate::canary::partners::Aim;
use crate::canary::readers::Held;
use crate::canary::story::Target;
use crate::support::scene::{SKOGHOLM, Scene, never};
use crate::support::world::{
    FIRM, PASSWORD, access, email, enter, invite, link_of, new_ask, new_client, new_link, new_project, new_task,
};
use crate::support::{Asks, Engine, Person, on_both_engines};
use veranda_api::door::{Credentials, Join, NewPassword, Secret, SignIn};
use veranda_api::staff::{self, NewForm, TaskFields};
use veranda_api::{Code, Operation};
use veranda_terms::{ContactRole, Lang, Level, PersonId, PersonName, StaffRole, policy};

const MOA: &str = "moa@halden-rask.example";

/// Somebody of the firm with a role, signed in.
pub async fn colleague(scene: &Scene, role: StaffRole, name: &str) -> (Person, PersonId) {
    let address = format!("{}@halden-rask.example", name.to_lowercase());
    let id = scene.world.colleague_as(role, name, &address).await;
    (scene.world.signed_in(&address, &name.to_lowercase()).await, id)
}

fn team() -> staff::Team {
    staff::Team { body: () }
}

fn role(person: PersonId, role: StaffRole) -> staff::ChangeRole {
    staff::ChangeRole { person, body: staff::NewRole { role } }
}

fn removal(person: PersonId) -> staff::RemoveColleague {
    staff::RemoveColleague { person, body: () }
}

fn board(scene: &Scene) -> staff::ShowBoard {
    staff::ShowBoard { project: scene.project, body: () }
}

fn added(name: &str, address: &str, role: StaffRole) -> staff::AddColleague {
    let body =
        staff::NewColleague { name: PersonName::parse(name).expect("a name"), email: email(address), role, lang: None };
    staff::AddColleague { body }
}

fn join(link: &str, password: &str) -> Join {
    let (address, secret) = link.split_once('#').expect("a secret");
    let entry = address.rsplit('/').next().expect("an entry").parse().expect("an entry");
    Join { entry, body: NewPassword { secret: Secret(secret.to_owned()), password: Secret(password.to_owned()) } }
}

fn sign_in(address: &str, password: &str) -> SignIn {
    SignIn { body: Credentials::new(email(address), Secret(password.to_owned())) }
}

/// Puts somebody on a task.
async fn owned_by(scene: &Scene, owners: Vec<PersonId>) {
    let seen = scene.lead.sees(&staff::ShowTask { task: scene.hidden, body: () }).await;
    let page = &seen.value;
    let body = TaskFields {
        title: page.card.title.clone(),
        text: page.text.clone(),
        client_title: page.card.client_title.clone(),
        client_text: page.client_text.clone(),
        owners,
        team_date: None,
        milestone: false,
        client_date: None,
        date_why: None,
    };
    let edited = scene.lead.tries_if(&staff::EditTask { task: scene.hidden, body }, seen.tag.as_deref()).await;
    edited.expect("the owners change");
}

/// What each role was refused or not, against the policy: every operation of the firm, aimed at what all of them see.
pub async fn judged(engine: Engine) -> Vec<String> {
    let scene = Scene::set(engine).await;
    let anna = invite(scene.skogholm, "Anna", "anna@client.example", ContactRole::Looks, None);
    scene.lead.does(&anna).await;
    scene.world.settle().await;
    let ask = scene.ask(NewForm::Approve, "Which green?").await;
    let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await);
    let letter = scene.world.last_letter("anna@client.example");
    let target = Target {
        name: "Skogholm's",
        client: scene.skogholm,
        project: scene.project,
        stage: scene.stages[1],
        task: scene.shared,
        asks: vec![ask],
        slot: never(),
        item: never(),
        remark: never(),
        look: (never(), "3".repeat(32)),
        waiting: "\"none\"".to_owned(),
        admission: never(),
        template: never(),
        views: [never(), never()],
        baseline: never(),
        link: letter.link(),
        address: "anna@client.example".to_owned(),
        person: never(),
        report: Held { link, secret, ears: 0, door: SKOGHOLM },
        plan: ("plan.csv".to_owned(), b"Title\nPaint\n".to_vec()),
        no_plan: "none.csv".to_owned(),
        partner: Aim::nobodys(),
    };
    let mut found = Vec::new();
    for of in StaffRole::ALL {
        let (person, id) = colleague(&scene, of, &format!("Colleague {}", of.as_str()).replace(' ', "-")).await;
        if of == StaffRole::Member {
            scene.lead.does(&access(id, scene.skogholm, None, true)).await;
        }
        for operation in Operation::ALL {
            let Some(act) = operation.needs() else { continue };
            for asks in aimed(*operation, &target, &person.intention()) {
                let heard = person.sends(asks).await;
                let refused = heard.status == 403 && heard.refusal().code == Code::NotYours;
                if refused == policy::may(of, act) {
                    found.push(format!("{} {operation:?}: {} {}", of.as_str(), heard.status, heard.text()));
                }
            }
        }
    }
    found
}

on_both_engines! {
    async fn each_role_may_what_the_policy_says_and_nothing_else(engine) {
        assert_eq!(judged(engine).await, Vec::<String>::new());
    }

    async fn a_refusal_says_who_may_in_the_readers_language(engine) {
        let scene = Scene::set(engine).await;
        let (finn, _) = colleague(&scene, StaffRole::Finance, "Finn").await;
        let refusal = finn.refused(&new_task(scene.project, "Paint", None)).await;
        assert_eq!((refusal.status, refusal.code), (403, Code::NotYours));
        // `colleague` reads Swedish.
        assert!(refusal.detail.contains("Ägare, Ledare och Medlem"), "{}", refusal.detail);
        // Of what is absent they hear the same.
        let absent = finn.refused(&new_task(never(), "Paint", None)).await;
        assert_eq!(absent, refusal);
    }

    async fn a_member_sees_what_they_were_given(engine) {
        let scene = Scene::set(engine).await;
        let (moa, id) = colleague(&scene, StaffRole::Member, "Moa").await;
        let portfolio = staff::Portfolio { body: () };
        assert_eq!(moa.does(&portfolio).await.clients, []);
        let hidden = moa.sends(Asks::of(&board(&scene), "")).await;
        let absent = moa.sends(Asks::of(&staff::ShowBoard { project: never(), body: () }, "")).await;
        assert_eq!(hidden, absent, "hidden and absent are told alike");
        assert_eq!(moa.refused(&new_project(scene.skogholm, "Mine")).await.code, Code::Missing);

        // One project: its board and its client, and no more of the client.
        let second = scene.lead.does(&new_project(scene.skogholm, "Fair stand")).await.project.id;
        scene.lead.does(&access(id, scene.skogholm, Some(scene.project), true)).await;
        moa.does(&board(&scene)).await;
        moa.does(&new_task(scene.project, "Paint", None)).await;
        let clients = moa.does(&portfolio).await.clients;
        assert_eq!(clients.iter().map(|row| row.projects.len()).collect::<Vec<_>>(), [1]);
        assert_eq!(moa.refused(&staff::ShowBoard { project: second, body: () }).await.code, Code::Missing);
        for whole in [moa.refused(&new_project(scene.skogholm, "Mine")).await,
            moa.refused(&invite(scene.skogholm, "Anna", "anna@client.example", ContactRole::Looks, None)).await]
        {
            assert_eq!(whole.code, Code::NotYours, "inviting and beginning need the whole client");
        }

        // The whole client.
        scene.lead.does(&access(id, scene.skogholm, None, true)).await;
        moa.does(&staff::ShowBoard { project: second, body: () }).await;
        moa.does(&new_project(scene.skogholm, "Mine")).await;
        assert_eq!(moa.does(&portfolio).await.clients.len(), 1);

        // Taken, at once and with all its projects.
        scene.lead.does(&access(id, scene.skogholm, None, false)).await;
        assert_eq!(moa.does(&portfolio).await.clients, []);
        assert_eq!(moa.refused(&board(&scene)).await.code, Code::Missing);
    }

    async fn whoever_works_on_a_task_has_its_project(engine) {
        let scene = Scene::set(engine).await;
        let (moa, id) = colleague(&scene, StaffRole::Member, "Moa").await;
        owned_by(&scene, vec![id]).await;
        moa.does(&board(&scene)).await;
        let rows = moa.does(&team()).await;
        let row = rows.people.iter().find(|person| person.id == id).expect("they are in the team");
        assert_eq!(row.access.iter().map(|row| row.project).collect::<Vec<_>>(), [Some(scene.project)]);
    }

    async fn a_member_invites_and_lets_nobody_see_money(engine) {
        let scene = Scene::set(engine).await;
        let (moa, id) = colleague(&scene, StaffRole::Member, "Moa").await;
        scene.lead.does(&access(id, scene.skogholm, None, true)).await;
        let anna = invite(scene.skogholm, "Anna", "anna@client.example", ContactRole::TakesPart, None);
        moa.does(&anna).await;
        let mut money = invite(scene.skogholm, "Ben", "ben@client.example", ContactRole::Looks, None);
        money.body.sees_money = true;
        assert_eq!(moa.refused(&money).await.code, Code::NotYours);
        // Inviting again with more rights would be changing them.
        let more = invite(scene.skogholm, "Anna", "anna@client.example", ContactRole::Decides, None);
        assert_eq!(moa.refused(&more).await.code, Code::NotYours);
        moa.does(&anna).await;
        scene.lead.does(&more).await;
        let page = scene.lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        assert_eq!(page.contacts.iter().map(|contact| contact.role).collect::<Vec<_>>(), [ContactRole::Decides]);
    }

    async fn the_last_owner_stays(engine) {
        let scene = Scene::set(engine).await;
        let me = scene.lead.does(&staff::Me { body: () }).await.id;
        for refusal in [scene.lead.refused(&role(me, StaffRole::Manager)).await, scene.lead.refused(&removal(me)).await] {
            assert_eq!(refusal.code, Code::NotYours);
            assert!(refusal.detail.contains("needs an owner"), "{}", refusal.detail);
        }
        let (moa, id) = colleague(&scene, StaffRole::Member, "Moa").await;
        scene.lead.does(&role(id, StaffRole::Owner)).await;
        moa.does(&removal(me)).await;
        assert_eq!(scene.lead.refused(&staff::Me { body: () }).await.code, Code::SignedOut);
        assert_eq!(moa.refused(&removal(id)).await.code, Code::NotYours);
    }

    async fn of_two_owners_who_remove_each_other_one_stays(engine) {
        let scene = Scene::set(engine).await;
        let lead = scene.lead.does(&staff::Me { body: () }).await.id;
        let (moa, id) = colleague(&scene, StaffRole::Owner, "Moa").await;
        let (of_moa, of_lead) = (removal(id), removal(lead));
        drop(futures::join!(scene.lead.tries(&of_moa), moa.tries(&of_lead)));
        let left = [scene.lead.tries(&team()).await, moa.tries(&team()).await];
        assert_eq!(left.iter().filter(|there| there.is_ok()).count(), 1);
    }

    async fn somebody_new_chooses_a_password_by_their_link_once(engine) {
        let scene = Scene::set(engine).await;
        let view = scene.lead.does(&added("Moa Lind", MOA, StaffRole::Member)).await;
        let row = view.people.iter().find(|person| person.email.as_str() == MOA).expect("Moa is in the team");
        assert!(!row.entered);
        let link = row.way_in.clone().expect("her link");
        let (mira, _) = colleague(&scene, StaffRole::Manager, "Mira").await;
        assert!(mira.does(&team()).await.people.iter().all(|person| person.way_in.is_none()), "it is the owner's to give");

        let moa = scene.world.at(FIRM, "moa");
        let (path, secret) = link.split_once('#').expect("a secret");
        let path = &path[path.find("/i/").expect("an entry")..];
        assert_eq!(moa.refused(&enter(path, secret)).await.code, Code::NeedsPassword);
        assert_eq!(moa.refused(&enter(path, &"0".repeat(32))).await.code, Code::NotLetIn);
        assert_eq!(moa.refused(&join(&link, "short")).await.code, Code::Fields);
        let elsewhere = scene.world.at(SKOGHOLM, "moa-elsewhere");
        assert_eq!(elsewhere.refused(&join(&link, PASSWORD)).await.code, Code::Missing);
        // A door is tried ten times in a while.
        scene.world.later(600_000);
        let people: Vec<Person> = (0..8).map(|n| scene.world.at(FIRM, &format!("moa-{n}"))).collect();
        let asked = people.iter().map(|person| person.sends(Asks::of(&join(&link, PASSWORD), "")));
        let heard = futures::future::join_all(asked).await;
        assert_eq!(heard.iter().filter(|heard| heard.status == 200).count(), 1, "of many at once one comes in");
        assert_eq!(moa.refused(&join(&link, "another long password")).await.code, Code::EntryUsed);
        moa.does(&sign_in(MOA, PASSWORD)).await;
        assert_eq!(moa.does(&staff::Me { body: () }).await.role, StaffRole::Member);
        let view = scene.lead.does(&team()).await;
        let row = view.people.iter().find(|person| person.email.as_str() == MOA).expect("Moa is in the team");
        assert!(row.entered && row.way_in.is_none());
        assert_eq!(scene.lead.refused(&added("Moa Lind", MOA, StaffRole::Owner)).await.code, Code::Taken);
    }

    async fn a_new_link_ends_the_one_before_and_a_removed_maker_s_is_void(engine) {
        let scene = Scene::set(engine).await;
        let (olle, olle_id) = colleague(&scene, StaffRole::Owner, "Olle").await;
        let link = |view: staff::TeamView| {
            let row = view.people.into_iter().find(|person| person.email.as_str() == MOA).expect("Moa is in the team");
            row.way_in.expect("her link")
        };
        let first = link(olle.does(&added("Moa Lind", MOA, StaffRole::Member)).await);
        let second = link(olle.does(&added("Moa Lind", MOA, StaffRole::Manager)).await);
        let moa = scene.world.at(FIRM, "moa");
        assert_eq!(moa.refused(&join(&first, PASSWORD)).await.code, Code::EntryUsed);
        scene.lead.does(&role(olle_id, StaffRole::Manager)).await;
        assert_eq!(moa.refused(&join(&second, PASSWORD)).await.code, Code::EntryUsed, "who lost a right lost what they gave");
        let third = link(scene.lead.does(&added("Moa Lind", MOA, StaffRole::Finance)).await);
        moa.does(&join(&third, PASSWORD)).await;
        assert_eq!(moa.does(&staff::Me { body: () }).await.role, StaffRole::Finance);
    }

    async fn who_was_removed_is_out_everywhere_and_their_name_stays(engine) {
        let scene = Scene::set(engine).await;
        let (moa, id) = colleague(&scene, StaffRole::Manager, "Moa").await;
        owned_by(&scene, vec![id]).await;
        moa.does(&staff::TellClient {
            task: scene.shared,
            body: veranda_api::client::NewRemark { text: crate::support::world::client_text("from Moa") },
        }).await;
        moa.does(&new_ask(scene.shared, NewForm::Approve, "Which green?")).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.lead.does(&removal(id)).await;
        assert_eq!(moa.refused(&staff::Me { body: () }).await.code, Code::SignedOut);
        assert_eq!(moa.refused(&sign_in(MOA, PASSWORD)).await.code, Code::NotLetIn);
        let nobody = scene.world.at(FIRM, "nobody");
        let of_moa = nobody.sends(Asks::of(&sign_in(MOA, PASSWORD), "")).await;
        let of_nobody = nobody.sends(Asks::of(&sign_in("nobody@halden-rask.example", PASSWORD), "")).await;
        assert_eq!(of_moa, of_nobody, "removed and unknown are told alike");
        // What was done stays said, on both sides, and the task keeps who worked on it.
        let page = scene.staff_page(scene.hidden).await;
        assert_eq!(page.card.owners.iter().map(|owner| owner.id).collect::<Vec<_>>(), [id]);
        let theirs = anna.does(&crate::support::scene::show(scene.shared)).await;
        assert_eq!(theirs.remarks.iter().map(|remark| (remark.by.name.as_str(), remark.from_firm)).collect::<Vec<_>>(), [("Moa", true)]);
        // It can be edited with them on it, and nobody new can be put there who is not of the firm.
        owned_by(&scene, vec![id]).await;
        let me = scene.lead.does(&staff::Me { body: () }).await;
        assert!(me.colleagues.iter().all(|colleague| colleague.id != id));
        // Added again they begin anew.
        scene.lead.does(&added("Moa Lind", MOA, StaffRole::Member)).await;
        assert_eq!(moa.refused(&sign_in(MOA, PASSWORD)).await.code, Code::NotLetIn, "the old password is gone");
    }

    async fn a_contact_changes_and_goes_and_comes_anew(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let id = anna.does(&veranda_api::client::Me { body: () }).await.id;
        let change = |role| {
            let body = staff::ContactRights { role, sees_money: true, keeps_door: false };
            staff::ChangeContact { client: scene.skogholm, person: id, body }
        };
        let page = scene.lead.does(&change(ContactRole::Looks)).await;
        assert_eq!((page.contacts[0].role, page.contacts[0].sees_money), (ContactRole::Looks, true));
        let removal = staff::RemoveContact { client: scene.skogholm, person: id, body: () };
        let elsewhere = staff::RemoveContact { client: scene.pivoine, person: id, body: () };
        assert_eq!(scene.lead.refused(&elsewhere).await.code, Code::Missing);
        assert!(scene.lead.does(&removal).await.contacts.is_empty());
        assert_eq!(scene.lead.refused(&removal).await.code, Code::Missing);
        assert_eq!(scene.lead.refused(&change(ContactRole::Decides)).await.code, Code::Missing);
        assert_eq!(anna.refused(&veranda_api::client::Me { body: () }).await.code, Code::SignedOut);
        // Invited again, the old session stays dead and the new one has no past.
        let anew = scene.contact("Anna", ContactRole::TakesPart).await;
        let reader = anew.does(&veranda_api::client::Me { body: () }).await;
        assert_eq!((reader.id, reader.role, reader.last_here), (id, ContactRole::TakesPart, None));
        assert_eq!(anna.refused(&veranda_api::client::Me { body: () }).await.code, Code::SignedOut);
    }

    async fn a_client_taken_in_later_is_nobody_s_but_who_sees_all(engine) {
        let scene = Scene::set(engine).await;
        let (moa, id) = colleague(&scene, StaffRole::Member, "Moa").await;
        scene.lead.does(&access(id, scene.skogholm, None, true)).await;
        let later = scene.lead.does(&new_client("Later", "later.localhost", Lang::En)).await.id;
        assert_eq!(moa.refused(&staff::ShowClient { client: later, body: () }).await.code, Code::Missing);
        // Nor does the team page tell of it.
        let (_, other) = colleague(&scene, StaffRole::Member, "Nils").await;
        scene.lead.does(&access(other, later, None, true)).await;
        assert!(!moa.sends(Asks::of(&team(), "")).await.text().contains("Later"));
        assert!(scene.lead.sends(Asks::of(&team(), "")).await.text().contains("Later"));
    }
}
