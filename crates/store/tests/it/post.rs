use crate::world::{NOW, World, quietly};
use std::convert::Infallible;
use veranda_domain::{Event, NewsKind, PostState, Quiet, Rhythm, Scope, SharedWith, Wishes};
use veranda_store::{Job, News, Posting, Store, WorkFailed};
use veranda_terms::{ClientId, Moment, PersonId};

fn news(w: &World, kind: NewsKind, first: i64, last: i64) -> News {
    News {
        person: w.ours.contact.id,
        client: Some(w.ours.client.id),
        kind,
        project: w.ours.project.id,
        task: w.ours.shared.id,
        first: NOW.plus_ms(first),
        last: NOW.plus_ms(last),
    }
}

async fn put(store: &Store, all: Vec<News>) {
    quietly(store, move |w| {
        Box::pin(async move {
            for one in all {
                w.put_news(&one).await?;
            }
            Ok(())
        })
    })
    .await;
}

async fn waiting(store: &Store, person: PersonId, client: Option<ClientId>) -> Vec<News> {
    store.read().await.unwrap().news_of(person, client).await.unwrap()
}

async fn taken(store: &Store, person: PersonId, client: Option<ClientId>, until: Moment) -> Vec<News> {
    quietly(store, move |w| {
        Box::pin(async move { Ok(w.take_news(person, client, &[NewsKind::Asked, NewsKind::Told], until).await?) })
    })
    .await
}

veranda_store::store_tests! {
    async fn what_waits_is_taken_once_and_what_happened_later_goes_on_waiting(home: Home) {
        let w = World::furnish(&home).await;
        let (person, client) = (w.ours.contact.id, Some(w.ours.client.id));
        put(&w.store, vec![news(&w, NewsKind::Asked, 5, 5), news(&w, NewsKind::Told, 7, 7)]).await;
        put(&w.store, vec![news(&w, NewsKind::Told, 9, 20), news(&w, NewsKind::Told, 2, 3)]).await;
        assert_eq!(waiting(&w.store, person, client).await, [news(&w, NewsKind::Told, 2, 20), news(&w, NewsKind::Asked, 5, 5)]);
        assert_eq!(waiting(&w.store, person, None).await, []);
        let got = taken(&w.store, person, client, NOW.plus_ms(10)).await;
        assert_eq!(got, [news(&w, NewsKind::Told, 2, 10), news(&w, NewsKind::Asked, 5, 5)]);
        assert_eq!(waiting(&w.store, person, client).await, [news(&w, NewsKind::Told, 11, 20)]);
        assert_eq!(taken(&w.store, person, client, NOW.plus_ms(10)).await, []);
        assert_eq!(taken(&w.store, person, client, NOW.plus_ms(30)).await, [news(&w, NewsKind::Told, 11, 20)]);
        assert_eq!(waiting(&w.store, person, client).await, []);
    }

    async fn of_many_who_take_at_once_one_gets_it(home: Home) {
        let w = World::furnish(&home).await;
        let (person, client) = (w.ours.contact.id, Some(w.ours.client.id));
        put(&w.store, vec![news(&w, NewsKind::Asked, 5, 5)]).await;
        let all = futures::future::join_all((0..8).map(|_| taken(&w.store, person, client, NOW.plus_ms(10)))).await;
        assert_eq!(all.into_iter().map(|got| got.len()).sum::<usize>(), 1);
    }

    async fn news_of_another_clients_contact_or_across_projects_cannot_be_stored(home: Home) {
        let w = World::furnish(&home).await;
        for wrong in [
            News { client: Some(w.theirs.client.id), ..news(&w, NewsKind::Asked, 1, 1) },
            News { person: w.theirs.contact.id, ..news(&w, NewsKind::Asked, 1, 1) },
            News { project: w.theirs.project.id, ..news(&w, NewsKind::Asked, 1, 1) },
        ] {
            let failed = w.store.write_quietly::<_, Infallible, _>(move |w| {
                Box::pin(async move { Ok(w.put_news(&wrong).await?) })
            });
            assert!(failed.await.is_err(), "{wrong:?}");
        }
    }

    async fn wishes_are_the_usual_until_somebody_says_otherwise(home: Home) {
        let w = World::furnish(&home).await;
        let (person, client) = (w.ours.contact.id, Some(w.ours.client.id));
        let read = async || w.store.read().await.unwrap().wishes(person, client).await.unwrap();
        assert_eq!(read().await, Wishes::default());
        let wishes = Wishes { told: Rhythm::Never, quiet: Quiet { from: 60, until: 0 }, ..Wishes::default() };
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_wishes(person, client, &wishes).await?) })).await;
        assert_eq!(read().await, wishes);
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.forget_news(person, client, NewsKind::Told).await?) })).await;
    }

    async fn what_somebody_sees_is_noted_for_them_alone(home: Home) {
        let w = World::furnish(&home).await;
        let (person, client) = (w.ours.contact.id, w.ours.client.id);
        put(&w.store, vec![news(&w, NewsKind::Told, 3, 8)]).await;
        let mut rows = w.store.read().await.unwrap();
        let seat = rows.contact_seat(person, client).await.unwrap().unwrap();
        assert_eq!(rows.glance(&seat, "page").await.unwrap(), (None, Some(NOW.plus_ms(8))));
        drop(rows);
        for at in [10, 12] {
            quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_glance(&seat, "page", NOW.plus_ms(at)).await?) })).await;
        }
        let mut rows = w.store.read().await.unwrap();
        assert_eq!(rows.glance(&seat, "page").await.unwrap().0, Some(NOW.plus_ms(12)));
        assert_eq!(rows.glances(person, client).await.unwrap().len(), 1);
        assert!(rows.glances(w.theirs.contact.id, w.theirs.client.id).await.unwrap().is_empty());
        drop(rows);
        // Who goes takes it along: nothing is left of somebody without a membership.
        home.by_hand(&format!("delete from membership where person = '{person}'")).await.unwrap();
        assert_eq!(waiting(&w.store, person, Some(client)).await, []);
        assert!(w.store.read().await.unwrap().glances(person, client).await.unwrap().is_empty());
    }

    async fn what_became_of_a_mail_is_kept_with_its_job(home: Home) {
        let w = World::furnish(&home).await;
        let (person, client) = (w.ours.contact.id, Some(w.ours.client.id));
        let posting = |id: &str| Posting { id: id.to_owned(), person, client, kind: "news".to_owned(), at: NOW, names: Vec::new() };
        for (id, state) in [("a", PostState::Sent), ("b", PostState::Refused), ("c", PostState::GivenUp)] {
            let job = Job { id: id.to_owned(), kind: "news".to_owned(), payload: "{}".to_owned(), due: NOW };
            let posting = posting(id);
            quietly(&w.store, move |w| Box::pin(async move {
                w.enqueue(job).await?;
                Ok(w.begin_post(&posting).await?)
            })).await;
            let claimed = w.store.claim_job(NOW, 1_000).await.unwrap().unwrap();
            assert_eq!(claimed.job.id, id);
            let fixed = Job { payload: "fixed".to_owned(), ..claimed.job };
            quietly(&w.store, move |w| Box::pin(async move { Ok(w.fix_job(&fixed).await?) })).await;
            w.store.retry_job(id, NOW, "it slept").await.unwrap();
            assert_eq!(w.store.claim_job(NOW, 1_000).await.unwrap().unwrap().job.payload, "fixed");
            quietly(&w.store, move |w| Box::pin(async move { Ok(w.end_post(id, state, NOW.plus_ms(5), Some("why")).await?) })).await;
            assert_eq!(w.store.claim_job(NOW.plus_days(99), 1_000).await.unwrap(), None, "done");
        }
        let mut rows = w.store.read().await.unwrap();
        let seat = rows.staff_class();
        let posted = rows.posted(&seat, w.ours.client.id).await.unwrap();
        let states: Vec<_> = posted.iter().map(|posted| (posted.id.as_str(), posted.state)).collect();
        assert_eq!(states, [("a", PostState::Sent), ("b", PostState::Refused), ("c", PostState::GivenUp)]);
        assert_eq!((posted[1].ended, posted[1].trouble.as_deref()), (Some(NOW.plus_ms(5)), Some("why")));
        assert_eq!(rows.lost_mails(NOW).await.unwrap(), 2);
        assert_eq!(rows.lost_mails(NOW.plus_ms(1)).await.unwrap(), 0);
        assert!(rows.posted(&seat, w.theirs.client.id).await.unwrap().is_empty());
        let lost = rows.lost(&seat, NOW).await.unwrap();
        assert_eq!(lost.iter().map(|lost| (lost.id.as_str(), lost.again)).collect::<Vec<_>>(), [("b", true), ("c", true)]);
    }

    async fn a_lost_mail_goes_again_once_with_what_was_fixed(home: Home) {
        let w = World::furnish(&home).await;
        let (person, client) = (w.ours.contact.id, Some(w.ours.client.id));
        for (id, kind) in [("asks", "news"), ("lets in", "invitation")] {
            let job = Job { id: id.to_owned(), kind: kind.to_owned(), payload: "fixed".to_owned(), due: NOW };
            let posting = Posting { id: id.to_owned(), person, client, kind: kind.to_owned(), at: NOW, names: Vec::new() };
            quietly(&w.store, move |w| Box::pin(async move {
                w.enqueue(job).await?;
                w.begin_post(&posting).await?;
                Ok(w.end_post(id, PostState::Refused, NOW, Some("why")).await?)
            })).await;
        }
        let again = async |id: &'static str| {
            quietly(&w.store, move |w| Box::pin(async move { Ok(w.send_again(id, NOW.plus_ms(9)).await?) })).await
        };
        assert_eq!((again("asks").await, again("asks").await), (true, false), "once");
        assert_eq!((again("lets in").await, again("absent").await), (false, false));
        let claimed = w.store.claim_job(NOW.plus_ms(9), 1_000).await.unwrap().unwrap();
        assert_eq!((claimed.job.id.as_str(), claimed.job.payload.as_str(), claimed.attempt), ("asks", "fixed", 1));
        assert_eq!(w.store.claim_job(NOW.plus_days(9), 1).await.unwrap().map(|c| c.job.id), Some("asks".to_owned()));
        let mut rows = w.store.read().await.unwrap();
        let seat = rows.staff_class();
        assert_eq!(rows.lost(&seat, NOW).await.unwrap().len(), 1, "the invitation alone");
        assert!(rows.lost_one(&seat, "asks").await.unwrap().is_none());
    }

    async fn who_follows_does_so_until_they_say_otherwise_themselves(home: Home) {
        let w = World::furnish(&home).await;
        let (person, project, client) = (w.ours.contact.id, w.ours.project.id, w.ours.client.id);
        let follows = async || w.store.read().await.unwrap().follows(person, project).await.unwrap();
        assert!(!follows().await);
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.follow_client(person, client, NOW).await?) })).await;
        assert!(follows().await);
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_following(person, project, false, NOW).await?) })).await;
        assert!(!follows().await);
        quietly(&w.store, move |w| Box::pin(async move {
            w.follow_client(person, client, NOW).await?;
            w.contacts_follow(client, project, NOW).await?;
            Ok(w.follow_unless_said(person, project, NOW).await?)
        })).await;
        assert!(!follows().await, "nobody follows again by themselves");
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_following(person, project, true, NOW).await?) })).await;
        let mut rows = w.store.read().await.unwrap();
        assert_eq!(rows.followers(project).await.unwrap(), [person]);
        assert!(rows.followers(w.theirs.project.id).await.unwrap().is_empty());
    }

    async fn the_journal_is_followed_from_where_it_was_left_and_by_one(home: Home) {
        let w = World::furnish(&home).await;
        quietly(&w.store, |w| Box::pin(async move { Ok(w.follow_no_further_back().await?) })).await;
        let unfollowed = async || w.store.read().await.unwrap().unfollowed().await.unwrap();
        assert_eq!(unfollowed().await, []);
        let (scope, task, by) = (Scope::Project(w.ours.project.id), w.ours.shared.clone(), w.lead.id);
        w.store.write::<_, Infallible, _>(scope, None, move |w| Box::pin(async move {
            let by = veranda_domain::Actor::Person(by);
            w.journal(veranda_domain::plan::entry(&task, Event::RemarkAdded, by, NOW, SharedWith::Client)).await?;
            Ok(())
        })).await.unwrap();
        let grown = unfollowed().await;
        let [(there, from, to)] = grown[..] else { panic!("{grown:?}") };
        assert_eq!((there, to), (scope, from + 1));
        for first in [true, false] {
            let mine = quietly(&w.store, move |w| Box::pin(async move { Ok(w.followed(scope, from, to).await?) })).await;
            assert_eq!(mine, first);
        }
        assert_eq!(unfollowed().await, []);
        let refused = w.store.write_quietly::<(), _, _>(|_| Box::pin(async { Err(WorkFailed::Refused("no")) })).await;
        assert!(refused.is_err());
    }
}
