use crate::refused::failing;
use crate::world::{NOW, World, client, contact, quietly, staff};
use veranda_domain::{Client, Membership};
use veranda_store::Taken;
use veranda_terms::{ContactRole, HostName, Lang, PersonName, StaffRole};

veranda_store::store_tests! {
    async fn the_firm_and_its_people_read_back_as_they_were_saved(home: Home) {
        let w = World::furnish(&home).await;
        let mut r = w.read().await;
        let firm = r.firm().await.unwrap().unwrap();
        assert_eq!((firm.name.as_str(), firm.lang, firm.created), ("Halden & Rask", Lang::En, NOW));
        assert_eq!(r.person(w.lead.id).await.unwrap(), Some(w.lead.clone()));
        assert_eq!(r.staff_by_email(&w.lead.email).await.unwrap(), Some(w.lead.clone()));
        assert_eq!(r.contact_by_email(&w.lead.email).await.unwrap(), None);
        assert_eq!(r.contact_by_email(&w.ours.contact.email).await.unwrap(), Some(w.ours.contact.clone()));
        assert_eq!(r.staff_by_email(&w.ours.contact.email).await.unwrap(), None);
        assert_eq!(r.colleagues().await.unwrap(), vec![w.lead.clone()]);
        let seat = r.staff_seat(w.lead.id).await.unwrap().unwrap();
        assert_eq!((seat.person(), seat.role()), (Some(w.lead.id), Some(StaffRole::Owner)));
        assert_eq!(
            r.contacts(&seat, w.ours.client.id).await.unwrap(),
            vec![(w.ours.contact.clone(), w.ours.membership.clone())]
        );
    }

    async fn colleagues_come_by_name_whatever_their_case(home: Home) {
        let mut w = World::furnish(&home).await;
        let others = ["anna Berg", "Örjan Ek", "Bo Dahl"].map(|name| {
            let mail = format!("p{}@halden.example", w.ids.0);
            staff(&mut w.ids, name, &mail)
        });
        quietly(&w.store, move |w| Box::pin(async move {
            for person in &others {
                w.save_person(person).await?;
            }
            Ok(())
        })).await;
        let names: Vec<_> = w.read().await.colleagues().await.unwrap().into_iter().map(|p| String::from(p.name)).collect();
        assert_eq!(names, ["anna Berg", "Bo Dahl", "Ylva Rask", "Örjan Ek"]);
    }

    async fn many_names_are_read_at_once(home: Home) {
        let mut w = World::furnish(&home).await;
        let people: Vec<_> = (0..40).map(|n| contact(&mut w.ids, &format!("Number {n}"), &format!("n{n}@x.example"))).collect();
        let ids: Vec<_> = people.iter().map(|person| person.id).collect();
        quietly(&w.store, move |w| Box::pin(async move {
            for person in &people {
                w.save_person(person).await?;
            }
            Ok(())
        })).await;
        let names = w.read().await.people(&ids).await.unwrap();
        assert_eq!(names.len(), 40);
        assert_eq!(names[&ids[39]].as_str(), "Number 39");
        assert!(w.read().await.people(&[]).await.unwrap().is_empty());
    }

    async fn clients_read_back_by_host_by_id_and_in_a_list(home: Home) {
        let w = World::furnish(&home).await;
        let mut r = w.read().await;
        let seat = r.staff_class();
        assert_eq!(r.client_by_host(&w.ours.client.host).await.unwrap(), Some(w.ours.client.clone()));
        assert_eq!(r.client_by_host(&HostName::parse("nobody.localhost").unwrap()).await.unwrap(), None);
        assert_eq!(r.client_for_door(w.theirs.client.id).await.unwrap(), Some(w.theirs.client.clone()));
        assert_eq!(r.client(&seat, w.theirs.client.id).await.unwrap(), Some(w.theirs.client.clone()));
        assert_eq!(r.clients(&seat).await.unwrap(), vec![w.theirs.client.clone(), w.ours.client.clone()]);
    }

    async fn a_membership_changes_and_keeps_every_field(home: Home) {
        let w = World::furnish(&home).await;
        let changed = Membership {
            role: ContactRole::Looks,
            sees_money: false,
            invited: None,
            entered: Some(NOW.plus_ms(1)),
            visit: Some(NOW.plus_ms(2)),
            last_here: Some(NOW.plus_ms(3)),
            called: Some(PersonName::parse("Maja").unwrap()),
            ..w.ours.membership.clone()
        };
        let saved = changed.clone();
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_membership(&saved).await?) })).await;
        let mut r = w.read().await;
        assert_eq!(r.membership(changed.person, changed.client).await.unwrap(), Some(changed.clone()));
        let seat = r.contact_seat(changed.person, changed.client).await.unwrap().unwrap();
        assert_eq!((seat.role(), seat.sees_money()), (Some(ContactRole::Looks), false));
        assert_eq!(r.membership(w.lead.id, w.ours.client.id).await.unwrap(), None);
    }

    async fn two_clients_cannot_have_one_host(home: Home) {
        let mut w = World::furnish(&home).await;
        let twin = Client { host: w.ours.client.host.clone(), ..client(&mut w.ids, "Twin", "twin.localhost") };
        let failure = failing(&w.store, move |w| Box::pin(async move { Ok(w.save_client(&twin).await?) })).await;
        assert!(failure.is_unique_violation());
        assert_eq!(failure.taken(), Some(Taken::Host));
    }

    async fn one_address_is_known_once_among_staff_and_once_among_contacts(home: Home) {
        let mut w = World::furnish(&home).await;
        let twin = staff(&mut w.ids, "Twin", w.lead.email.as_str());
        let failure = failing(&w.store, move |w| Box::pin(async move { Ok(w.save_person(&twin).await?) })).await;
        assert_eq!(failure.taken(), Some(Taken::Email));
        let on_the_other_side = contact(&mut w.ids, "Ylva at home", w.lead.email.as_str());
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_person(&on_the_other_side).await?) })).await;
    }

    async fn a_taken_host_is_told_apart_inside_the_work(home: Home) {
        let mut w = World::furnish(&home).await;
        let twin = Client { host: w.ours.client.host.clone(), ..client(&mut w.ids, "Twin", "twin.localhost") };
        let id = twin.id;
        let refused = w.store.write_quietly::<(), _, _>(move |w| Box::pin(async move {
            match w.save_client(&twin).await {
                Err(failure) if failure.taken() == Some(Taken::Host) => Err(veranda_store::WorkFailed::Refused("taken")),
                other => Ok(other?),
            }
        })).await;
        assert!(matches!(refused, Err(veranda_store::WriteFailed::Refused("taken"))));
        assert_eq!(w.read().await.client_for_door(id).await.unwrap(), None);
    }
}
