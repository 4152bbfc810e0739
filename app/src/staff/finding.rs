//! What somebody of the firm finds and does.

use super::house::{House, house};
use crate::clock;
use crate::finding::model::{Does, Group, Line, Row};
use crate::finding::page::SearchPage;
use crate::finding::palette::Overlay;
use crate::finding::{Found, Kind, Looking, OverThePage, Side};
use crate::icons::Icon;
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::{Session, session};
use crate::shell;
use crate::transport::{act, ask};
use crate::ui::Toasts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::Route;
use veranda_api::client::Language;
use veranda_api::search::{SearchAsStaff, StaffFound, StaffFoundRemark, StaffFoundTask};
use veranda_api::staff::Speak;
use veranda_terms::{Lang, SearchText};
use veranda_text::Say;

/// Where something new is written: the line under a lane of a board.
pub const NEW: &str = "textarea[id^=quick-]";

/// Over the page, or the page itself: whichever was asked for.
#[component]
pub fn Shown() -> impl IntoView {
    if use_context::<OverThePage>().is_some() {
        view! { <Overlay side=side() board=true/> }.into_any()
    } else {
        view! { <div class="stack"><SearchPage side=side()/></div> }.into_any()
    }
}

fn side() -> Side {
    let (session, house) = (session(), house());
    let toasts = expect_context::<Toasts>();
    let does = move |does: Does| match does {
        Does::Theme => session.toggle_theme(),
        Does::Speak(lang) => speak(session, house, toasts, lang),
        Does::New => shell::focus_on_first(NEW),
        Does::Go(_) | Does::Keys => {}
    };
    let look = Callback::new(move |q: SearchText| -> Looking {
        Box::pin(async move {
            let reply = ask(&SearchAsStaff { q, body: () }).await?;
            Ok(found(session.say_now(), &reply.value))
        })
    });
    let route = shell::route();
    let own = Callback::new(move |()| own(session, house, route.get()));
    Side { own, look: Some(look), act: Callback::new(does) }
}

fn speak(session: Session, house: House, toasts: Toasts, lang: Lang) {
    spawn_local(async move {
        match act(&Speak { body: Language { lang } }, &Intention::new()).await {
            Ok(reply) => {
                session.lang.set(reply.value.lang);
                house.me.set(Some(reply.value));
                house.loader.wanted();
            }
            Err(failed) => toasts.announce(Problem::line(&failed, session.say_now())),
        }
    });
}

/// Clients, projects, pages, and what can be done from here.
fn own(session: Session, house: House, here: Option<Route>) -> Vec<Group> {
    let say = session.say();
    let go = |icon, name: &str, route: Route| Row::named(icon, name, Does::Go(route.to_string()));
    let portfolio = house.portfolio.get();
    let clients = portfolio.iter().flat_map(|portfolio| &portfolio.clients);
    let (mut projects, mut houses) = (Vec::new(), Vec::new());
    for client in clients {
        let name = client.whole_name();
        houses.push(go(Icon::BUILDING, name.as_str(), Route::Client(client.id)));
        projects.extend(client.projects.iter().map(|project| {
            let row = go(Icon::PROJECT, project.name.as_str(), Route::Board(project.id));
            Row { place: name.to_string(), ..row }
        }));
    }
    let pages = vec![
        Row { keys: "G P", ..go(Icon::LAYOUT_DASHBOARD, say.staff_portfolio(), Route::Home) },
        go(Icon::SQUARE_CHECK, say.work_title(), Route::Work),
        go(Icon::PEOPLE, say.team_title(), Route::Team),
        go(Icon::MAIL, say.mails_menu(), Route::Mails),
        go(Icon::KEY_ROUND, say.access_menu(), Route::Access),
    ];
    let mut doing = Vec::new();
    if matches!(here, Some(Route::Board(_))) {
        doing.push(Row { keys: "N", ..Row::named(Icon::PLUS, say.staff_new_task(), Does::New) });
    }
    doing.push(Row::named(Icon::MOON, say.common_theme(), Does::Theme));
    let others = Lang::ALL.into_iter().filter(|lang| *lang != session.lang.get());
    doing.extend(others.map(|lang| Row::named(Icon::GLOBE, lang.own_name(), Does::Speak(lang))));
    doing.push(Row { keys: "?", ..Row::named(Icon::HELP, say.find_keys(), Does::Keys) });
    let groups = [
        Group::of(say.common_projects(), projects),
        Group::of(say.staff_clients(), houses),
        Group::of(say.find_go(), pages),
        Group::of(say.find_do(), doing),
    ];
    groups.into_iter().flatten().collect()
}

fn found(say: Say, found: &StaffFound) -> Found {
    let StaffFound { tasks, remarks, projects, clients, people, more } = found;
    let projects = projects.iter().map(|one| {
        let does = Does::Go(Route::Board(one.id).to_string());
        let named = Row::named(Icon::PROJECT, "", does);
        Row { title: Line::from(&one.name), place: one.client.to_string(), ..named }
    });
    let clients = clients.iter().map(|one| {
        let does = Does::Go(Route::Client(one.id).to_string());
        Row { title: Line::from(&one.name), ..Row::named(Icon::BUILDING, "", does) }
    });
    let people = people.iter().map(|one| {
        let (to, place) = match &one.of {
            Some(at) => (Route::Client(at.client), at.name.to_string()),
            None => (Route::Team, say.find_colleague().to_owned()),
        };
        Row { title: Line::from(&one.name), place, ..Row::named(Icon::PERSON, "", Does::Go(to.to_string())) }
    });
    let groups = [
        Group::found(Kind::Task, say.find_tasks(), tasks.iter().map(|one| task(say, one)).collect()),
        Group::found(Kind::Message, say.find_messages(), remarks.iter().map(|one| remark(say, one)).collect()),
        Group::found(Kind::Project, say.common_projects(), projects.collect()),
        Group::found(Kind::Client, say.staff_clients(), clients.collect()),
        Group::found(Kind::Person, say.coming_people_title(), people.collect()),
    ];
    Found { groups: groups.into_iter().flatten().collect(), more: *more }
}

fn task(say: Say, found: &StaffFoundTask) -> Row {
    let StaffFoundTask { id, project, place, title, sentence, shared, asked, own, created, done } = found;
    let icon = if done.is_some() { Icon::CIRCLE_CHECK } else { Icon::SQUARE_CHECK };
    Row {
        title: Line::from(title),
        sentence: Line::from(sentence).unless_empty(),
        place: place.to_string(),
        // What the client is asked: a word, since its colour is for whom it is asked of.
        aside: asked.map_or(String::new(), |action| say.verb(action, own.as_ref()).to_owned()),
        at: Some(done.unwrap_or(*created)),
        inside: !shared,
        ..Row::named(icon, "", Does::Go(Route::Task(*project, *id).to_string()))
    }
}

fn remark(say: Say, found: &StaffFoundRemark) -> Row {
    let StaffFoundRemark { id: _, task, project, task_title, place, by, inside, at, sentence } = found;
    let mut said = Line::from(sentence);
    said.0.insert(0, (format!("{}: ", by.for_staff()), false));
    Row {
        sentence: Some(said),
        place: place.to_string(),
        aside: say.day(clock::day_of(*at), clock::today()),
        at: Some(*at),
        inside: *inside,
        ..Row::named(Icon::MESSAGE_SQUARE, task_title.for_staff(), Does::Go(Route::Task(*project, *task).to_string()))
    }
}
