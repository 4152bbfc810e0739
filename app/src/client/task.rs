//! A task, opened over its board.

mod asides;
mod asks;
mod sending;
mod thread;
mod undo;

use super::board::HandedOver;
use super::lens::Lens;
use super::parts::{ended, first_visit, sign_and_word};
use super::store::{Store, store};
use crate::icons::{Icon, icon};
use crate::live::{Freshness, Next};
use crate::markdown::Markdown;
use crate::problem::Problem;
use crate::session::{Session, session};
use crate::transport::{ask, in_partners_house};
use crate::ui::{Bones, Face, Failed, ToastRegion};
use crate::views::Address;
use crate::views::slip::Moved;
use crate::{clock, shell};
use asides::Said;
use asks::AskCard;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use thread::Thread;
use undo::UndoLine;
use veranda_api::client::{ClientAsk, MeetingFile, ShowTask, TaskPage};
use veranda_api::reader::is_yours;
use veranda_api::{Endpoint, Route};
use veranda_terms::{AskId, Moment, Outcome, OwnWord, TaskId};
use veranda_text::Say;

/// What is known of the opened task.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Opened {
    Coming,
    Here(Box<TaskPage>),
    Failed(Problem),
    Gone,
}

/// The opened task, for the forms on it.
#[derive(Debug, Clone, Copy)]
struct Desk {
    task: TaskId,
    opened: RwSignal<Opened>,
    fresh: StoredValue<Freshness>,
    store: Store,
    session: Session,
}

impl Desk {
    /// Its own address; home, while nothing has come.
    fn href(self) -> String {
        self.opened.with_untracked(|opened| match opened {
            Opened::Here(page) => Route::Task(page.card.project, self.task).to_string(),
            _ => Route::Home.to_string(),
        })
    }

    /// Takes the page as an answer brought it.
    fn take(self, page: TaskPage) {
        self.store.take_page(&page);
        if self.opened.try_with_untracked(|opened| !matches!(opened, Opened::Here(known) if **known == page))
            == Some(true)
        {
            self.opened.set(Opened::Here(Box::new(page)));
        }
    }

    /// Fetches it again, now or after the fetch that is under way.
    fn again(self) {
        if self.fresh.try_update_value(Freshness::hello) == Some(Next::Fetch) {
            self.fetch();
        }
    }

    fn fetch(self) {
        spawn_local(async move {
            let fetched = ask(&ShowTask { task: self.task, body: () }).await;
            if self.opened.is_disposed() {
                return;
            }
            match fetched {
                Ok(page) => {
                    self.take(page.value);
                    if self.fresh.try_update_value(Freshness::fetched) == Some(Next::Fetch) {
                        self.fetch();
                    }
                }
                Err(failed) => {
                    let problem = Problem::of(&failed, self.session.say_now());
                    if problem.is_missing() {
                        self.opened.set(Opened::Gone);
                    } else if !self.opened.with_untracked(|opened| matches!(opened, Opened::Here(_))) {
                        self.opened.set(Opened::Failed(problem));
                    }
                    self.fresh.update_value(Freshness::failed);
                }
            }
        });
    }
}

/// The task as a dialog on the native element: the browser keeps the keyboard inside and closes on Escape.
#[component]
pub fn TaskPanel(address: Address, task: TaskId) -> impl IntoView {
    let session = session();
    let store = store();
    let desk = Desk {
        task,
        opened: RwSignal::new(Opened::Coming),
        fresh: StoredValue::new(Freshness::default()),
        store,
        session,
    };
    let news = store.news_of(task);
    Effect::new(move || {
        // Read, not only tracked: a memo nobody reads follows nothing.
        news.get();
        desk.again();
    });
    // Sharing stopped, or the task was taken away: it vanishes here too, at once.
    let card = Memo::new(move |_| store.card(task).is_some());
    Effect::new(move |was_there: Option<bool>| {
        let there = card.get();
        if was_there == Some(true) && !there {
            desk.opened.set(Opened::Gone);
        }
        there
    });
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = node.get()
            && !dialog.open()
            && let Err(error) = dialog.show_modal()
        {
            leptos::logging::error!("the task did not open: {error:?}");
        }
    });
    let navigate = use_navigate();
    let back = move || address.of(address.showing.get_untracked());
    let close = move || {
        if let Some(dialog) = node.get_untracked() {
            dialog.close();
        }
    };
    on_cleanup(move || {
        let link = format!("#main a[href^=\"{}\"]", Route::Task(address.project, task));
        request_animation_frame(move || shell::focus_on_first(&link));
    });
    let title = move || match &*desk.opened.read() {
        Opened::Here(page) => page.card.title.to_string(),
        Opened::Gone => session.say().common_gone().to_owned(),
        Opened::Coming | Opened::Failed(_) => {
            store.card(task).map(|card| card.with(|card| card.title.to_string())).unwrap_or_default()
        }
    };
    shell::title(title);
    let state = Memo::new(move |_| match &*desk.opened.read() {
        Opened::Coming => 0,
        Opened::Here(_) => 1,
        Opened::Failed(_) => 2,
        Opened::Gone => 3,
    });
    view! {
        <dialog
            node_ref=node
            class="dialog broad"
            // As in `ui::Dialog`: centred, and as wide as a phone.
            style:margin="auto"
            style:max-inline-size="100%"
            aria-labelledby="task-title"
            on:close=move |_| navigate(&back(), NavigateOptions::default())
        >
            <Lens inside=true/>
            <header role="none">
                <h2 id="task-title" tabindex="-1" autofocus>{title}</h2>
                <button
                    type="button"
                    class="btn icon quiet"
                    aria-label=session.words(Say::client_close_panel)
                    on:click=move |_| close()
                >
                    {icon(Icon::CLOSE)}
                </button>
            </header>
            <div class="body">
                {move || match state.get() {
                    1 => view! { <HandedOver project=address.project/><Contents desk/> }.into_any(),
                    2 => view! {
                        <Failed
                            title=session.words(Say::client_load_failed)
                            text=move || match &*desk.opened.read() {
                                Opened::Failed(problem) => problem.sentence.clone(),
                                _ => String::new(),
                            }
                            retry=session.words(Say::common_retry)
                            on_retry=move |()| {
                                desk.opened.set(Opened::Coming);
                                desk.again();
                            }
                        />
                    }.into_any(),
                    3 => view! {
                        <div class="empty" role="alert">
                            <span class="doc">{icon(Icon::EYE_OFF)}</span>
                            <p>{session.words(Say::common_gone_what)}</p>
                            <a class="btn ink" href=back>
                                {session.words(Say::client_to_board)}
                            </a>
                        </div>
                    }.into_any(),
                    _ => view! { <Bones label=session.words(Say::common_loading)/> }.into_any(),
                }}
            </div>
            <ToastRegion inside=true/>
        </dialog>
    }
}

/// The page's asks of one kind, in order.
fn asks(desk: Desk, which: impl Fn(&ClientAsk, bool) -> bool + Send + Sync + 'static) -> Memo<Vec<ClientAsk>> {
    Memo::new(move |_| {
        desk.store.me.with(|me| match (&*desk.opened.read(), me) {
            (Opened::Here(page), Some(me)) => {
                page.card.asks.iter().filter(|ask| which(ask, is_yours(ask, me))).cloned().collect()
            }
            _ => Vec::new(),
        })
    })
}

#[component]
fn Contents(desk: Desk) -> impl IntoView {
    let session = session();
    let mine = asks(desk, |_, yours| yours);
    let others = asks(desk, |ask, yours| !yours && ask.closed.is_none());
    let closed = asks(desk, |ask, _| ask.closed.is_some());
    let first = Memo::new(move |_| mine.read().first().map(|ask| ask.id));
    let text = Memo::new(move |_| match &*desk.opened.read() {
        Opened::Here(page) => page.text.clone(),
        _ => veranda_api::Html { sanitised: String::new() },
    });
    view! {
        <Facts desk/>
        {first_visit(session, desk.store)}
        <div class="split">
            <div class="stack gap-4">
                <Show when=move || !mine.read().is_empty()>
                    <section class="stack tight" aria-labelledby="asks-mine">
                        <h3 id="asks-mine">{session.words(Say::client_asks_title)}</h3>
                        <For each=move || mine.get() key=spoken let(ask)>
                            <AskCard desk first=is_first(first, ask.id) ask/>
                        </For>
                    </section>
                </Show>
                <Show when=move || !others.read().is_empty()>
                    <section class="stack tight" aria-labelledby="asks-others">
                        <h3 id="asks-others">{session.words(Say::client_others_asks_title)}</h3>
                        <ul class="rows">
                            <For each=move || others.get() key=spoken let(ask)>
                                <OthersAsk desk ask/>
                            </For>
                        </ul>
                        <p class="s dim">{session.words(Say::client_looks_only)}</p>
                    </section>
                </Show>
                <Show when=move || !text.read().sanitised.is_empty()>
                    <section class="stack tight" aria-labelledby="about">
                        <h3 id="about">{session.words(Say::client_text_title)}</h3>
                        <Markdown html=text/>
                    </section>
                </Show>
                <Show when=move || !closed.read().is_empty()>
                    <section class="stack tight" aria-labelledby="settled">
                        <h3 id="settled">{session.words(Say::client_closed_title)}</h3>
                        <ul class="rows">
                            <For each=move || closed.get() key=settled let(ask)>
                                <Settled desk ask/>
                            </For>
                        </ul>
                    </section>
                </Show>
            </div>
            <Thread desk/>
        </div>
    }
}

/// What an open ask is told from itself by: something was said of it, or the firm calls it otherwise.
fn spoken(ask: &ClientAsk) -> (AskId, [Option<Moment>; 3], Option<OwnWord>) {
    let word = ask.word.as_ref();
    let handed = ask.handed.as_ref().map(|handed| handed.at);
    (ask.id, [word.map(|word| word.at), word.and_then(|word| word.settled), handed], ask.own.clone())
}

/// Open, and somebody else's.
#[component]
fn OthersAsk(desk: Desk, ask: ClientAsk) -> impl IntoView {
    let session = session();
    let action = ask.form.action();
    view! {
        <li>
            <span class="verb wash" data-action=action.as_str()>
                {sign_and_word(session, ask.verb())}
            </span>
            <div class="grow stack tight">
                <p>{ask.sentence.to_string()}</p>
                <Said desk ask/>
            </div>
        </li>
    }
}

fn is_first(first: Memo<Option<AskId>>, ask: AskId) -> Signal<bool> {
    Signal::derive(move || first.get() == Some(ask))
}

/// Stage, client date and who works on it.
#[component]
fn Facts(desk: Desk) -> impl IntoView {
    let session = session();
    let card = Memo::new(move |_| match &*desk.opened.read() {
        Opened::Here(page) => Some(page.card.clone()),
        _ => None,
    });
    move || {
        card.get().map(|card| {
            let (date, stage) = (card.date, desk.store.stage_name(&card));
            let (was, why) = (card.was.filter(|_| card.done.is_none()), card.why);
            view! {
                <p class="meta">
                    {stage.map(|stage| view! {
                        <span><span class="sr">{session.words(Say::client_stage)}": "</span>
                            <span class="tag">{stage}</span></span>
                    })}
                    {date.map(|date| view! {
                        <span>
                            {icon(Icon::CALENDAR_DAYS)}
                            {session.words(Say::client_date)}" "
                            {move || session.say().day(date, clock::today())}
                        </span>
                    })}
                    {card.owners.into_iter().map(|owner| view! {
                        <span>
                            <Face id=owner.id.to_string() name=owner.name.to_string() tiny=true/>
                            {owner.name.to_string()}
                        </span>
                    }).collect_view()}
                </p>
                <Moved date was why/>
            }
        })
    }
}

/// What an answer that was given is told from another by: it can be given anew, and taken back no longer.
fn settled(ask: &ClientAsk) -> (AskId, Option<(Moment, Option<Moment>)>) {
    (ask.id, ask.closed.as_ref().map(|closed| (closed.at, closed.undo)))
}

/// An ask that ended, and how.
#[component]
fn Settled(desk: Desk, ask: ClientAsk) -> impl IntoView {
    let session = session();
    let sentence = ask.sentence.to_string();
    let answered = ask.clone();
    move || {
        ended(session.say(), &ask).map(|(how, words)| {
            view! {
                <li>
                    {icon(Icon::CHECK)}
                    <div class="grow">
                        <p>{sentence.clone()}</p>
                        <p class="s dim">{how}</p>
                        {words.map(|words| view! { <blockquote class="s soft lines">{words}</blockquote> })}
                        {meeting(session, &answered)}
                        <UndoLine desk ask=answered.clone()/>
                    </div>
                </li>
            }
        })
    }
}

/// A meeting that is fixed, for the reader's own calendar. Partners have no such file.
fn meeting(session: Session, ask: &ClientAsk) -> Option<AnyView> {
    let picked = matches!(ask.closed.as_ref()?.outcome, Outcome::Picked { .. });
    let file = MeetingFile { ask: ask.id, body: () }.path();
    (picked && !in_partners_house()).then(|| {
        view! {
            <a class="btn quiet" href=file download="meeting.ics">
                {icon(Icon::CALENDAR_DAYS)}{session.words(Say::aside_calendar)}
            </a>
        }
        .into_any()
    })
}
