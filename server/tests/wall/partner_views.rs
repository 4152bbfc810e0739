//! What the firm is told of partners where it is told of everybody: who can see a task, its card, the portfolio.

use crate::partners::{shared, two};
use crate::support::on_both_engines;
use veranda_api::staff::{Portfolio, ShowTask, StopWithPartner, WhoSees};

on_both_engines! {
    async fn who_can_see_a_task_names_the_partners_people_while_they_can(engine) {
        let (scene, piper, quill) = two(engine).await;
        let task = scene.hidden;
        let people = async || {
            let view = scene.lead.does(&WhoSees { task, body: () }).await;
            let of = |one: &veranda_api::staff::PartnerReader| (one.person.name.to_string(), one.partner.to_string());
            (view.partners.iter().map(of).collect::<Vec<_>>(), view.contacts.len())
        };
        let cards = async || scene.lead.does(&ShowTask { task, body: () }).await.card.partners;
        assert_eq!((people().await, cards().await), ((vec![], 0), 0));
        shared(&scene, &piper, task, "Pipes").await;
        let pia = ("Pia".to_owned(), "Piper".to_owned());
        assert_eq!((people().await, cards().await), ((vec![pia], 0), 1), "and nobody of Quill's");
        shared(&scene, &quill, task, "Quills").await;
        assert_eq!((people().await.0.len(), cards().await), (2, 2));
        scene.lead.does(&StopWithPartner { task, partner: piper.partner, body: () }).await;
        assert_eq!((people().await.0.len(), cards().await), (1, 1));
    }

    async fn the_portfolio_lists_partners_beside_the_clients(engine) {
        let (scene, piper, quill) = two(engine).await;
        let view = scene.lead.does(&Portfolio { body: () }).await;
        let partners: Vec<_> = view.partners.iter().map(|one| one.id).collect();
        assert_eq!(partners, [piper.partner, quill.partner]);
        assert!(view.clients.iter().all(|client| !partners.iter().any(|one| one.house() == client.id)));
    }
}
