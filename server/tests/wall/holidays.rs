//! Whose public holidays are no working days: who says so, and where it stands.

use crate::support::on_both_engines;
use crate::support::scene::Scene;
use veranda_api::Code;
use veranda_api::staff::{
    ChooseHolidays, ChooseOwnHolidays, CreateDepartment, Holidays, HolidaysOf, NewDepartment, Portfolio, ShowBoard,
    ShowClient, Team,
};
use veranda_terms::{ContactRole, Country, HostName, StaffRole, Title};

const fn of(country: Option<Country>) -> HolidaysOf {
    HolidaysOf { country }
}

on_both_engines! {
    async fn both_sides_holidays_stand_wherever_waiting_is_counted(engine) {
        let scene = Scene::set(engine).await;
        let (lead, client) = (&scene.lead, scene.skogholm);
        let page = lead.does(&ShowClient { client, body: () }).await;
        assert_eq!(page.holidays, Holidays::default());
        let page = lead.does(&ChooseHolidays { client, body: of(Some(Country::France)) }).await;
        assert_eq!(page.holidays, Holidays { firm: None, client: Some(Country::France) });
        let team = lead.does(&ChooseOwnHolidays { body: of(Some(Country::Sweden)) }).await;
        assert_eq!(team.holidays, Some(Country::Sweden));
        let both = Holidays { firm: Some(Country::Sweden), client: Some(Country::France) };
        assert_eq!(lead.does(&ShowBoard { project: scene.project, body: () }).await.project.holidays, both);
        let portfolio = lead.does(&Portfolio { body: () }).await;
        let rows: Vec<Holidays> = portfolio.clients.iter().map(|row| row.holidays).collect();
        assert_eq!(rows, [Holidays { client: None, ..both }, both], "Maison Pivoine, then Skogholm");
        // A department begins with what holds at the client, and goes its own way from there.
        let (name, host) = (Title::parse("Nord").unwrap(), HostName::parse("nord.localhost").unwrap());
        let body = NewDepartment { name, accent: None, lang: None, host };
        let nord = lead.does(&CreateDepartment { client, body }).await;
        assert_eq!(nord.holidays, both);
        lead.does(&ChooseHolidays { client: nord.id, body: of(None) }).await;
        assert_eq!(lead.does(&ShowClient { client, body: () }).await.holidays, both);
        assert_eq!(lead.does(&Team { body: () }).await.holidays, Some(Country::Sweden));
    }

    async fn only_owners_and_managers_say_so_and_no_client_hears_of_it(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.world.colleague_as(StaffRole::Member, "Moa", "moa@firm.example").await;
        let moa = scene.world.signed_in("moa@firm.example", "moa").await;
        let theirs = ChooseHolidays { client: scene.skogholm, body: of(Some(Country::Norway)) };
        assert_eq!(moa.tries(&theirs).await.unwrap_err().code, Code::NotYours);
        assert_eq!(moa.tries(&ChooseOwnHolidays { body: of(None) }).await.unwrap_err().code, Code::NotYours);
        let before = anna.does(&veranda_api::client::ShowHome { body: () }).await;
        scene.lead.does(&theirs).await;
        assert_eq!(anna.does(&veranda_api::client::ShowHome { body: () }).await, before);
    }
}
