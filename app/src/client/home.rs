//! Home: what needs the reader first, then what the firm works on, then what is done.

mod fold;

use super::header::{Header, TabBar, worst_first};
use super::parts::{
    aside_word, done_line, due, first_name, first_visit, go_word, health, judged, progress, sign_and_word, why_ours,
};
use super::store::{CardSignal, Store, store};
use crate::icons::{Icon, icon};
use crate::part::InPart;
use crate::session::{Session, session};
use crate::transport::in_partners_house;
use crate::ui::{Empty, Face};
use crate::views::slip::slipped;
use crate::{clock, shell};
use fold::{fold, folded, more, shut};
use leptos::prelude::*;
use veranda_api::client::{ClientAsk, ClientCard, ClientProject, Reader};
use veranda_api::reader::{self, home_list};
use veranda_api::{Aside, Route};
use veranda_terms::{AskId, Moment, TaskId, Turn};
use veranda_text::Say;

/// How many asks are shown before "more" is pressed.
const SHOWN_ASKS: usize = 5;
/// What was done longer ago is on the board only.
const OLD_DAYS: i64 = 60;

/// The order of the page, without what is on the cards: rows repaint by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Order {
    yours: Vec<(TaskId, AskId)>,
    /// Put off by the reader, to a day to come.
    later: Vec<TaskId>,
    with_us: Vec<TaskId>,
    /// Done since the reader was last here.
    fresh: Vec<TaskId>,
    /// Done before.
    done: Vec<TaskId>,
    minutes: u32,
}

fn order(store: Store, now: Moment) -> Order {
    store.me.with(|me| {
        let Some(me) = me else { return Order::default() };
        let cards = store.cards();
        let cards: Vec<_> = cards.iter().map(|card| card.read()).collect();
        let goes_on = |card: &&ClientCard| store.handed_over(card.project).is_none();
        let recent = |done: Moment| done > now.plus_days(-OLD_DAYS);
        let list = home_list(
            cards.iter().map(|card| &**card).filter(goes_on).filter(|card| card.done.is_none_or(recent)),
            me,
            clock::today(),
        );
        let (fresh, done) = list.done.iter().partition::<Vec<_>, _>(|card| reader::is_fresh(card, me));
        let ids = |cards: Vec<&ClientCard>| {
            let mut ids: Vec<TaskId> = cards.into_iter().map(|card| card.id).collect();
            ids.dedup();
            ids
        };
        Order {
            yours: list.yours.iter().map(|yours| (yours.card.id, yours.ask.id)).collect(),
            later: ids(list.later.iter().map(|later| later.card).collect()),
            fresh: ids(fresh),
            done: ids(done),
            minutes: reader::minutes(&list),
            with_us: ids(list.with_us),
        }
    })
}

/// The client's first page.
#[component]
pub fn HomePage() -> impl IntoView {
    let session = session();
    let store = store();
    let now = clock::now();
    let order = Memo::new(move |_| order(store, now));
    let name = move || store.me.with(|me| me.as_ref().map(|me| me.name.to_string())).unwrap_or_default();
    let client = move || store.me.with(|me| me.as_ref().map(|me| me.client_name.to_string())).unwrap_or_default();
    shell::title(move || format!("{} · {}", session.say().client_home_title(), client()));
    let greeting = move || {
        let say = session.say();
        say.client_greeting(say.greeting(clock::hour()), first_name(&name()))
    };
    let sum = move || {
        let (say, order) = (session.say(), order.read());
        let count = i64::try_from(order.yours.len()).unwrap_or(i64::MAX);
        match order.minutes {
            0 => say.client_sum(count),
            minutes => format!("{} {}", say.client_sum(count), say.client_in_all(i64::from(minutes))),
        }
    };
    let parts = expect_context::<super::Parts>();
    let away = Memo::new(move |_| store.me.with(|me| me.as_ref().is_some_and(|me| me.away.is_some())));
    view! {
        <Header>
            <div class="greet">
                <h1>{greeting}</h1>
                <p>{sum}</p>
            </div>
        </Header>
        <main class="wrap home" id="main" tabindex="-1">
            <div class="stack">
                {first_visit(session, store)}
                {move || away.get().then(|| view! { <InPart part=parts.away waiting=|_| ().into_any()/> })}
                <Queue order/>
                {folded(
                    Icon::CLOCK,
                    Signal::derive(move || session.say().aside_later_title().to_owned()),
                    Signal::derive(move || order.read().later.clone()),
                    later,
                )}
                {fold(
                    ("fresh", Icon::CHECK, Say::client_fresh_title),
                    Signal::derive(move || order.read().fresh.clone()),
                    done,
                )}
                {fold(
                    ("with-us", Icon::HOURGLASS, Say::client_with_us_title),
                    Signal::derive(move || order.read().with_us.clone()),
                    with_us,
                )}
                {folded(
                    Icon::CHECK,
                    Signal::derive(move || latest(store, &order.read()).unwrap_or_default()),
                    Signal::derive(move || order.read().done.clone()),
                    done,
                )}
            </div>
            <Projects/>
        </main>
        <TabBar/>
    }
}

#[component]
fn Queue(order: Memo<Order>) -> impl IntoView {
    let session = session();
    let store = store();
    let all = RwSignal::new(false);
    let count = Memo::new(move |_| order.read().yours.len());
    let shown = move || {
        let order = order.read();
        let most = if all.get() { order.yours.len() } else { SHOWN_ASKS };
        order.yours.iter().copied().take(most).collect::<Vec<_>>()
    };
    let first = Memo::new(move |_| order.read().yours.first().copied());
    view! {
        <section aria-labelledby="queue">
            <h2 class="sr" id="queue">{session.words(Say::client_queue)}</h2>
            {move || match count.get() {
                0 => view! { <NothingNow/> }.into_any(),
                _ => view! {
                    <ul class="asks">
                        <For each=shown key=|row| *row let((task, ask))>
                            {store.card(task).map(|card| view! {
                                <AskRow card ask first=Signal::derive(move || first.get() == Some((task, ask)))/>
                            })}
                        </For>
                    </ul>
                }.into_any(),
            }}
            {more(all, count, SHOWN_ASKS)}
        </section>
    }
}

/// One thing the reader is asked.
#[component]
fn AskRow(card: CardSignal, ask: AskId, first: Signal<bool>) -> impl IntoView {
    let session = session();
    let store = store();
    // The row is gone in the same moment as its ask: between the two there is nothing to show.
    let now = Memo::new(move |_| {
        card.with(|card| card.asks.iter().find(|found| found.id == ask).map(|found| (card.clone(), found.clone())))
    });
    move || {
        now.get().map(|(card, ask)| {
            let (action, asked) = (ask.form.action(), ask.verb());
            let to = Route::Task(card.project, card.id).to_string();
            let ClientAsk { id, sentence, unlocks, minutes, due: day, by, .. } = ask;
            let (title, project) = (card.title.to_string(), card.project);
            let by = first_name(by.name.as_str()).to_owned();
            view! {
                <li class="ask" class:first=first data-action=action.as_str()>
                    <span class="ask-verb">{sign_and_word(session, asked)}</span>
                    <div class="grow">
                        <h3><a href=to.clone()>{title.clone()}</a></h3>
                        <p>{sentence.to_string()}</p>
                        <p class="meta">
                            {unlocks.map(|unlocks| view! {
                                <span>
                                    {icon(Icon::ARROW_RIGHT)}
                                    <span class="sr">{session.words(Say::client_then)}" "</span>
                                    {unlocks.to_string()}
                                </span>
                            })}
                            <span>{move || store.project_name(project)}</span>
                            <span>
                                {icon(Icon::CLOCK)}
                                {move || session.say().duration_short(i64::from(minutes))}
                            </span>
                            <span>{move || if first.get() { session.say().client_waits(&by) } else { by.clone() }}</span>
                        </p>
                        {asides(session, &to, id, &title)}
                    </div>
                    {due(session, day)}
                    <a
                        class="btn"
                        class:act=first
                        class:hint=move || !first.get()
                        href=to
                        aria-label=move || format!("{}: {title}", go_word(session.say(), action))
                    >
                        {move || go_word(session.say(), action)}
                    </a>
                </li>
            }
        })
    }
}

/// The other ways to deal with it, each opening its form on the task. A partner's people answer, and nothing else.
fn asides(session: Session, task: &str, ask: AskId, title: &str) -> Option<AnyView> {
    let link = |aside: &Aside| {
        let (aside, to, title) = (*aside, format!("{task}{}", aside.of(ask)), title.to_owned());
        let link = view! {
            <a href=to aria-label=move || format!("{}: {title}", aside_word(session.say(), aside))>
                {move || aside_word(session.say(), aside)}
            </a>
        };
        link.into_any()
    };
    (!in_partners_house())
        .then(|| view! { <p class="asides">{Aside::USUAL.iter().map(link).collect::<Vec<_>>()}</p> }.into_any())
}

/// Nothing for the reader: a success, and what comes next.
#[component]
fn NothingNow() -> impl IntoView {
    let session = session();
    let store = store();
    let next = move || store.coming_from_us(None, clock::today());
    let nothing_shared = move || store.projects.with(std::collections::BTreeMap::is_empty);
    let title = move || {
        let say = session.say();
        if nothing_shared() { say.client_no_projects_title() } else { say.client_empty_title() }
    };
    let text = move || {
        let say = session.say();
        match next() {
            _ if nothing_shared() => say.client_no_projects(&store.firm()),
            Some(next) => say.client_empty_next(next.title.as_str(), next.day, clock::today()),
            None => say.client_empty_later(&store.firm()),
        }
    };
    view! { <Empty drawing=Icon::CIRCLE_CHECK heading=3 title text=Signal::derive(text)/> }
}

/// What others work on: who, and when it is ready.
fn with_us(card: CardSignal) -> AnyView {
    let session = session();
    let store = store();
    let row = move || {
        let card = card.get();
        let colleagues = store
            .me
            .with(|me| me.as_ref().is_some_and(|me| matches!(reader::turn(&card, me), Turn::Colleagues { .. })));
        let owner = card.owners.first().cloned();
        let name = owner.as_ref().map(|owner| first_name(owner.name.as_str()).to_owned());
        let (date, was) = (card.date, card.was);
        let (partner, known) = (card.partner.as_ref().map(ToString::to_string), card.clone());
        view! {
            <li>
                {owner.map(|owner| view! { <Face id=owner.id.to_string() name=owner.name.to_string() tiny=true/> })}
                <a class="grow clip" href=Route::Task(card.project, card.id).to_string()>{card.title.to_string()}</a>
                <span class="s dim wide">{name}</span>
                <span class="s">
                    {move || {
                        let say = session.say();
                        if colleagues {
                            Some(say.client_colleagues_turn().to_owned())
                        } else if let Some(why) = why_ours(say, &known) {
                            Some(why)
                        } else if let Some(partner) = &partner {
                            Some(say.client_with_partner(partner))
                        } else {
                            let ready = date.map(|date| say.client_ready(date, clock::today()))?;
                            let slip = slipped(say, date, was);
                            Some(slip.map_or_else(|| ready.clone(), |slip| say.slip_date(&ready, &slip)))
                        }
                    }}
                </span>
            </li>
        }
    };
    row.into_any()
}

/// What was done last.
fn latest(store: Store, order: &Order) -> Option<String> {
    let card = store.card(order.done.first().copied()?)?.get();
    let day = clock::day_of(card.done?);
    Some(session().say().client_done_latest(card.title.as_str(), day, clock::today()))
}

/// What the reader looks at later, and when.
fn later(card: CardSignal) -> AnyView {
    line(card, |say, card, me| {
        let until = card.asks.iter().filter_map(|ask| reader::put_off(ask, me, clock::today())).min()?;
        Some(say.day(until, clock::today()))
    })
}

/// What was finished, and when.
fn done(card: CardSignal) -> AnyView {
    line(card, |say, card, _| done_line(say, card))
}

/// A task, and one thing about it.
fn line(card: CardSignal, about: fn(Say, &ClientCard, &Reader) -> Option<String>) -> AnyView {
    let session = session();
    let store = store();
    let row = move || {
        let card = card.get();
        let (to, title) = (Route::Task(card.project, card.id).to_string(), card.title.to_string());
        view! {
            <li>
                <a class="grow clip" href=to>{title}</a>
                <span class="s nowrap">
                    {move || store.me.with(|me| about(session.say(), &card, me.as_ref()?))}
                </span>
            </li>
        }
    };
    row.into_any()
}

#[component]
fn Projects() -> impl IntoView {
    let session = session();
    let store = store();
    let in_order = move |finished: bool| {
        let mut projects: Vec<ClientProject> = store.projects.with(|projects| projects.values().cloned().collect());
        projects.retain(|project| project.archived.is_some() == finished);
        // The house's own first, then its departments'; what is worst off first.
        let order = |project: &ClientProject| (project.department.clone(), worst_first(project), project.name.clone());
        projects.sort_by_key(order);
        projects
    };
    let words = Signal::derive(move || session.say().archive_finished().to_owned());
    view! {
        <Show when=move || !store.projects.with(std::collections::BTreeMap::is_empty)>
            <aside class="stack" aria-label=session.words(Say::common_projects)>
                <section class="card">
                    <div class="head"><h2>{session.words(Say::common_projects)}</h2></div>
                    {move || articles(session, store, in_order(false))}
                </section>
                {move || {
                    let finished = in_order(true);
                    (!finished.is_empty()).then(|| shut(Icon::CHECK, words, articles(session, store, finished)))
                }}
            </aside>
        </Show>
    }
}

/// Projects, and how they stand.
fn articles(session: Session, store: Store, projects: Vec<ClientProject>) -> AnyView {
    let article = |project: ClientProject| {
        view! {
            <article class="project">
                {project.department.as_ref().map(|name| view! { <p class="label">{name.to_string()}</p> })}
                <div class="row between">
                    <h3>
                        <a href=Route::Board(project.id).to_string()>{project.name.to_string()}</a>
                    </h3>
                    {health(session, project.released.as_ref())}
                </div>
                {judged(session, project.released.clone())}
                {progress(session, store, project)}
            </article>
        }
    };
    projects.into_iter().map(article).collect_view().into_any()
}
