//! What a contact finds and does.

use super::header::{Header, TabBar, speak};
use super::nowhere::Nowhere;
use super::parts::first_name;
use super::store::{Store, store};
use crate::clock;
use crate::finding::model::{Does, Group, Line, Row};
use crate::finding::page::SearchPage;
use crate::finding::palette::Overlay;
use crate::finding::{Found, Kind, Looking, OverThePage, Side};
use crate::icons::Icon;
use crate::session::{Session, session};
use crate::shell;
use crate::transport::{ask, in_partners_house};
use leptos::prelude::*;
use veranda_api::client::{ClientAsk, Reader};
use veranda_api::search::{ClientFound, FoundRemark, FoundTask, SearchAsClient, in_order};
use veranda_api::{Route, reader};
use veranda_terms::{Lang, SearchText, Turn};
use veranda_text::Say;

/// Over the page, or the page itself: whichever was asked for. Whoever came to neither has come to nothing.
#[component]
pub fn Shown() -> impl IntoView {
    if use_context::<OverThePage>().is_some() {
        view! { <Overlay side=side() board=false/> }.into_any()
    } else if shell::route().get_untracked() != Some(Route::Search) || in_partners_house() {
        view! { <Nowhere/> }.into_any()
    } else {
        view! {
            <Header/>
            <main class="wrap pad-block stack" id="main" tabindex="-1"><SearchPage side=side()/></main>
            <TabBar/>
        }
        .into_any()
    }
}

fn side() -> Side {
    let (session, store) = (session(), store());
    let act = move |does: Does| match does {
        Does::Theme => session.toggle_theme(),
        Does::Speak(lang) if untrack(|| store.looks()).is_none() => speak(session, store, lang),
        Does::Speak(_) | Does::Go(_) | Does::Keys | Does::New => {}
    };
    let look = Callback::new(move |q: SearchText| -> Looking {
        Box::pin(async move {
            let reply = ask(&SearchAsClient { q, body: () }).await?;
            let me = store.me.try_get_untracked().flatten();
            Ok(me.map(|me| found(session.say_now(), &reply.value, &me)).unwrap_or_default())
        })
    });
    // A partner's things are in no index yet.
    let look = (!in_partners_house()).then_some(look);
    Side { own: Callback::new(move |()| own(session, store)), look, act: Callback::new(act) }
}

/// Pages, projects, and what can be done from anywhere.
fn own(session: Session, store: Store) -> Vec<Group> {
    let say = session.say();
    let go = |icon, name: &str, route: Route| Row::named(icon, name, Does::Go(route.to_string()));
    let projects = store.projects.get();
    let mut projects: Vec<_> = projects.values().collect();
    projects.sort_by_cached_key(|project| project.whole_name().as_str().to_lowercase());
    let projects = projects.into_iter();
    let projects = projects.map(|one| go(Icon::PROJECT, one.whole_name().as_str(), Route::Board(one.id))).collect();
    let home = Row { keys: "G H", ..go(Icon::HOUSE, say.client_home(), Route::Home) };
    let mut pages = vec![home];
    if !in_partners_house() {
        pages.push(go(Icon::PEOPLE, say.coming_people_title(), Route::People));
    }
    pages.push(go(Icon::MAIL, say.mails_menu(), Route::Mails));
    pages.push(go(Icon::KEY_ROUND, say.access_menu(), Route::Access));
    let mut doing = vec![Row::named(Icon::MOON, say.common_theme(), Does::Theme)];
    if store.looks().is_none() {
        let others = Lang::ALL.into_iter().filter(|lang| *lang != session.lang.get());
        doing.extend(others.map(|lang| Row::named(Icon::GLOBE, lang.own_name(), Does::Speak(lang))));
    }
    doing.push(Row { keys: "?", ..Row::named(Icon::HELP, say.find_keys(), Does::Keys) });
    let groups =
        [Group::of(say.common_projects(), projects), Group::of(say.find_go(), pages), Group::of(say.find_do(), doing)];
    groups.into_iter().flatten().collect()
}

fn found(say: Say, found: &ClientFound, me: &Reader) -> Found {
    let ClientFound { tasks, remarks, projects, people, more } = found;
    let (mut yours, mut others) = (Vec::new(), Vec::new());
    for one in in_order(tasks, me) {
        match reader::turn(&one.card, me) {
            Turn::Yours { .. } => yours.push(task(say, one, me)),
            Turn::Colleagues { .. } | Turn::Ours | Turn::Partners | Turn::Done => others.push(task(say, one, me)),
        }
    }
    let remarks = remarks.iter().map(|one| remark(say, one)).collect();
    let projects = projects.iter().map(|one| {
        let does = Does::Go(Route::Board(one.id).to_string());
        Row { title: Line::from(&one.name), ..Row::named(Icon::PROJECT, "", does) }
    });
    let people = people.iter().map(|one| {
        let does = Does::Go(Route::People.to_string());
        Row { title: Line::from(&one.name), ..Row::named(Icon::PERSON, "", does) }
    });
    let groups = [
        Group::found(Kind::Task, say.find_yours(), yours),
        Group::found(Kind::Task, say.find_tasks(), others),
        Group::found(Kind::Message, say.find_messages(), remarks),
        Group::found(Kind::Project, say.common_projects(), projects.collect()),
        Group::found(Kind::Person, say.coming_people_title(), people.collect()),
    ];
    Found { groups: groups.into_iter().flatten().collect(), more: *more }
}

fn task(say: Say, found: &FoundTask, me: &Reader) -> Row {
    let FoundTask { card, project, title, sentence } = found;
    let today = clock::today();
    let aside = match reader::turn(card, me) {
        Turn::Yours { due, .. } => due.map_or(String::new(), |due| say.client_by_day(due, today)),
        Turn::Done => card.done.map_or(String::new(), |done| say.day(clock::day_of(done), today)),
        Turn::Colleagues { .. } | Turn::Ours | Turn::Partners => {
            card.date.map_or(String::new(), |date| say.day(date, today))
        }
    };
    let verb = reader::first_of(card.asks.iter().filter(|ask| reader::is_turn(ask, me))).map(ClientAsk::verb);
    let icon = if card.done.is_some() { Icon::CIRCLE_CHECK } else { Icon::HOURGLASS };
    Row {
        verb,
        title: Line::from(title),
        sentence: Line::from(sentence).unless_empty(),
        place: project.to_string(),
        aside,
        at: Some(card.done.unwrap_or(card.shared)),
        ..Row::named(icon, "", Does::Go(Route::Task(card.project, card.id).to_string()))
    }
}

fn remark(say: Say, found: &FoundRemark) -> Row {
    let FoundRemark { id: _, task, project, task_title, project_name, by, at, sentence } = found;
    let mut said = Line::from(sentence);
    said.0.insert(0, (format!("{}: ", first_name(by.name.as_str())), false));
    Row {
        sentence: Some(said),
        place: project_name.to_string(),
        aside: say.day(clock::day_of(*at), clock::today()),
        at: Some(*at),
        ..Row::named(Icon::MESSAGE_SQUARE, task_title.as_str(), Does::Go(Route::Task(*project, *task).to_string()))
    }
}
