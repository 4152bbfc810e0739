//! Views kept under a name: whose they are, and who tidies them.

use crate::support::scene::Scene;
use crate::support::world::{access, title};
use crate::support::{Person, on_both_engines};
use veranda_api::staff::{ForgetView, KeepView, NewView, SavedViews, ShowViews, ViewForgotten};
use veranda_api::{Code, Showing};
use veranda_terms::policy::SAVED_VIEWS;
use veranda_terms::{ProjectId, SavedViewId, StaffRole};

fn keep(project: ProjectId, name: &str, showing: &str, shared: bool) -> KeepView {
    KeepView { project, body: NewView { name: title(name), showing: Showing::parse(showing), shared } }
}

fn forget(project: ProjectId, kept: SavedViewId) -> ForgetView {
    ForgetView { project, kept, body: ViewForgotten { forgotten: true } }
}

async fn views(who: &Person, project: ProjectId) -> SavedViews {
    who.does(&ShowViews { project, body: () }).await
}

fn names(views: &SavedViews) -> Vec<&str> {
    views.views.iter().map(|view| view.name.as_str()).collect()
}

on_both_engines! {
    async fn a_view_is_kept_under_a_name_and_replaced_by_its_next(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project) = (&scene.lead, scene.project);
        lead.does(&keep(project, "Zum Schluss", "?view=list", false)).await;
        lead.does(&keep(project, "late", "?view=calendar&turn=client&month=2026-11", false)).await;
        let kept = lead.does(&keep(project, "Late", "?view=list&turn=client&sort=-due", false)).await;
        assert_eq!(names(&kept), ["Late", "Zum Schluss"]);
        assert_eq!(kept.views[0].showing.to_string(), "?view=list&turn=client&sort=-due");
        assert_eq!(kept.views[0].shared_by, None);
        // Of a calendar the month is not kept.
        let kept = lead.does(&keep(project, "Days", "?view=calendar&month=2026-11", false)).await;
        assert_eq!(kept.views[0].showing.to_string(), "?view=calendar");
        let left = lead.does(&forget(project, kept.views[0].id)).await;
        assert_eq!(names(&left), ["Late", "Zum Schluss"]);
        // Forgotten twice it is forgotten; and it comes back as it was, whoever has kept another of its name meanwhile.
        assert_eq!(lead.does(&forget(project, kept.views[0].id)).await, left);
        lead.does(&keep(project, "days", "?view=list", true)).await;
        let id = kept.views[0].id;
        let back = ForgetView { project, kept: id, body: ViewForgotten { forgotten: false } };
        let back = lead.does(&back).await;
        let restored = back.views.iter().find(|view| view.id == id).expect("it is back");
        assert_eq!((restored.showing.to_string().as_str(), restored.shared), ("?view=calendar", false));
    }

    async fn what_is_ones_own_is_nobody_elses_and_what_is_everybodys_is_tidied_by_who_plans(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project) = (&scene.lead, scene.project);
        let own = lead.does(&keep(project, "My own", "?view=list", false)).await.views[0].id;
        let all = lead.does(&keep(project, "For all", "?turn=client", true)).await.views[0].id;
        let moa = scene.world.colleague_as(StaffRole::Member, "Moa", "moa@firm.example").await;
        let finn = scene.world.colleague_as(StaffRole::Finance, "Finn", "finn@firm.example").await;
        for person in [moa, finn] {
            lead.does(&access(person, scene.skogholm, Some(project), true)).await;
        }
        let moa = scene.world.signed_in("moa@firm.example", "moa").await;
        let finn = scene.world.signed_in("finn@firm.example", "finn").await;
        let seen = views(&finn, project).await;
        assert_eq!(names(&seen), ["For all"]);
        assert!(seen.views[0].shared && !seen.views[0].may_forget && seen.views[0].shared_by.is_some());
        // Of others' own there is no trace, and nothing is done to them.
        for who in [&moa, &finn] {
            assert_eq!(who.tries(&forget(project, own)).await.unwrap_err().code, Code::Missing);
        }
        assert_eq!(finn.tries(&forget(project, all)).await.unwrap_err().code, Code::NotYours);
        assert_eq!(names(&finn.does(&keep(project, "Mine", "?view=list", false)).await), ["Mine", "For all"]);
        // The same name as everybody's does not take its place.
        assert_eq!(names(&moa.does(&keep(project, "for all", "", false)).await), ["for all", "For all"]);
        assert_eq!(names(&moa.does(&forget(project, all)).await), ["for all"]);
        // Brought back it is the same one again, of whoever kept it.
        let back = ForgetView { project, kept: all, body: ViewForgotten { forgotten: false } };
        let back = moa.does(&back).await;
        assert_eq!(names(&back), ["for all", "For all"]);
        assert_eq!(back.views[1].shared_by, seen.views[0].shared_by);
        moa.does(&forget(project, all)).await;
        assert_eq!(names(&views(lead, project).await), ["My own"]);
    }

    async fn who_does_not_see_the_project_sees_no_view_of_it(engine) {
        let scene = Scene::set(engine).await;
        let all = scene.lead.does(&keep(scene.project, "For all", "?turn=client", true)).await.views[0].id;
        scene.world.colleague_as(StaffRole::Member, "Moa", "moa@firm.example").await;
        let moa = scene.world.signed_in("moa@firm.example", "moa").await;
        let project = scene.project;
        assert_eq!(moa.tries(&ShowViews { project, body: () }).await.unwrap_err().code, Code::Missing);
        assert_eq!(moa.tries(&keep(project, "Mine", "", false)).await.unwrap_err().code, Code::Missing);
        assert_eq!(moa.tries(&forget(project, all)).await.unwrap_err().code, Code::Missing);
    }

    async fn one_keeps_so_many_views_of_a_project(engine) {
        let scene = Scene::set(engine).await;
        for n in 0..SAVED_VIEWS {
            scene.lead.does(&keep(scene.project, &format!("View {n}"), "", false)).await;
        }
        let more = scene.lead.tries(&keep(scene.project, "One more", "", false)).await;
        assert_eq!(more.unwrap_err().code, Code::TooLarge);
        scene.lead.does(&keep(scene.project, "view 7", "?view=list", true)).await;
    }
}
