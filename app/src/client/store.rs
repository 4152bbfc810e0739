//! Everything the client's pages show, in one place: fetched, then patched by the stream. Each card is a signal of its
//! own, so that a change repaints that card and nothing else.

mod merge;

use crate::clock;
use crate::live::{self, Freshness, Next};
use crate::problem::Problem;
use crate::session::{Session, session};
use crate::transport::{ask, forget_kept};
use crate::ui::Toasts;
use futures::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::{BTreeMap, HashSet};
use veranda_api::client::{
    Board, ClientCard, ClientLive, ClientProject, Home, LIVE_PATH, Me, NextDate, Reader, ShowBoard, ShowHome, TaskPage,
};
use veranda_api::reader;
use veranda_api::{CallFailed, Endpoint};
use veranda_terms::{Day, Moment, ProjectId, TaskId};

/// A card as its own signal.
pub type CardSignal = ArcRwSignal<ClientCard>;

/// How far a page's data is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Load {
    /// On its way.
    Coming,
    /// Here; kept fresh from now on.
    Here,
    /// Not to be had right now.
    Failed(Problem),
    /// Not there, or not for this reader.
    Gone,
}

/// What is known of the client's projects and tasks.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    /// The reader; nothing before the first answer.
    pub me: RwSignal<Option<Reader>>,
    /// How far reader and home are.
    pub home: RwSignal<Load>,
    /// How far the board on the screen is.
    pub board: RwSignal<Load>,
    /// Projects by id.
    pub projects: RwSignal<BTreeMap<ProjectId, ClientProject>>,
    /// Something to say over the page until the next one.
    pub notice: RwSignal<Option<String>>,
    cards: RwSignal<BTreeMap<TaskId, CardSignal>>,
    /// Something changed on some card.
    changed: RwSignal<()>,
    /// The last task the stream spoke of, with a number that makes every time another one.
    touched: RwSignal<(u32, Option<TaskId>)>,
    board_of: RwSignal<Option<ProjectId>>,
    fresh_home: StoredValue<Freshness>,
    fresh_board: StoredValue<Freshness>,
    session: Session,
    toasts: Toasts,
}

impl Store {
    /// Begins to fetch and to follow the stream; ends with the current owner.
    pub fn provide() -> Self {
        let store = Self {
            me: RwSignal::new(None),
            home: RwSignal::new(Load::Coming),
            board: RwSignal::new(Load::Coming),
            projects: RwSignal::new(BTreeMap::new()),
            notice: RwSignal::new(None),
            cards: RwSignal::new(BTreeMap::new()),
            changed: RwSignal::new(()),
            touched: RwSignal::new((0, None)),
            board_of: RwSignal::new(None),
            fresh_home: StoredValue::new(Freshness::default()),
            fresh_board: StoredValue::new(Freshness::default()),
            session: session(),
            toasts: expect_context(),
        };
        provide_context(store);
        // Losing the session is noticed by the transport at the probe, which leads to the door.
        live::follow::<ClientLive>(
            LIVE_PATH,
            Me::PATH,
            move |message| store.hear(message),
            || {
                crate::transport::signed_out().set(true);
            },
        );
        store.want_home();
        store
    }

    /// Fetches reader and home, if that is not under way.
    pub fn want_home(self) {
        self.fresh_home.update_value(|fresh| {
            if fresh.wanted() == Next::Fetch {
                self.fetch_home();
            }
        });
    }

    /// Shows this project's board from now on.
    pub fn open_board(self, project: ProjectId) {
        if self.board_of.get_untracked() != Some(project) {
            self.board_of.set(Some(project));
            self.board.set(Load::Coming);
            self.fresh_board.set_value(Freshness::default());
        }
        self.want_board();
    }

    /// Fetches the board that is shown, if that is not under way.
    pub fn want_board(self) {
        self.fresh_board.update_value(|fresh| {
            if fresh.wanted() == Next::Fetch {
                self.fetch_board();
            }
        });
    }

    /// No board is shown any more.
    pub fn leave_board(self) {
        self.board_of.set(None);
        self.fresh_board.set_value(Freshness::default());
    }

    /// All cards, as signals. Following it follows which cards there are, not what is on them.
    pub fn cards(self) -> Vec<CardSignal> {
        self.cards.with(|cards| cards.values().cloned().collect())
    }

    /// All cards, to be read untracked. Following it follows which there are and what is on each of them, as one: thousands
    /// of signals need not be followed one by one.
    pub fn all_cards(self) -> Vec<CardSignal> {
        self.changed.track();
        self.cards()
    }

    /// The next client date of a project from today on. The project says its earliest; where that has passed, the cards do.
    pub fn coming(self, project: &ClientProject, today: Day) -> Option<NextDate> {
        if project.next.as_ref().is_none_or(|next| next.day >= today) {
            return project.next.clone();
        }
        let cards = self.all_cards();
        let cards: Vec<_> = cards.iter().map(|card| card.read_untracked()).collect();
        reader::coming(cards.iter().map(|card| &**card).filter(|card| card.project == project.id), today)
    }

    /// The next client date from today on that the firm or a partner works for, of one project or of all.
    pub fn coming_from_us(self, project: Option<ProjectId>, today: Day) -> Option<NextDate> {
        let me = self.me.get()?;
        let cards = self.all_cards();
        let cards: Vec<_> = cards.iter().map(|card| card.read_untracked()).collect();
        let goes_on = |card: &ClientCard| self.handed_over(card.project).is_none();
        let of = |card: &ClientCard| project.is_none_or(|project| card.project == project) && goes_on(card);
        reader::coming_from_us(cards.iter().map(|card| &**card).filter(|card| of(card)), &me, today)
    }

    /// One card. Following it follows whether it is there.
    pub fn card(self, task: TaskId) -> Option<CardSignal> {
        self.cards.with(|cards| cards.get(&task).cloned())
    }

    /// Follows what the stream says about this task, and every new beginning of the stream.
    pub fn news_of(self, task: TaskId) -> Memo<u32> {
        Memo::new(move |before: Option<&u32>| match self.touched.get() {
            (number, touched) if touched.is_none_or(|touched| touched == task) => number,
            _ => before.copied().unwrap_or(0),
        })
    }

    /// Takes a task as an answer brought it.
    pub fn take_page(self, page: &TaskPage) {
        self.put(page.card.clone());
    }

    /// The project's name, if it is known.
    pub fn project_name(self, project: ProjectId) -> String {
        self.projects
            .with(|projects| projects.get(&project).map(|project| project.whole_name().to_string()))
            .unwrap_or_default()
    }

    /// When a project was handed over; nothing while it goes on.
    pub fn handed_over(self, project: ProjectId) -> Option<Moment> {
        self.projects.with(|projects| projects.get(&project)?.archived)
    }

    /// The name of the firm, once the reader is known.
    pub fn firm(self) -> String {
        self.me.with(|me| me.as_ref().map(|me| me.firm_name.to_string())).unwrap_or_default()
    }

    /// The language of whoever looks as the reader; nothing when it is the reader themself.
    pub fn looks(self) -> Option<veranda_terms::Lang> {
        self.me.with(|me| me.as_ref().and_then(|me| me.looking.as_ref().map(|looking| looking.lang)))
    }

    /// The name of a card's stage.
    pub fn stage_name(self, card: &ClientCard) -> Option<String> {
        self.projects.with(|projects| {
            let stage = projects.get(&card.project)?.stages.iter().find(|stage| stage.id == card.stage)?;
            Some(stage.name.to_string())
        })
    }

    fn fetch_home(self) {
        spawn_local(async move {
            let (me, home) = join(ask(&Me { body: () }), ask(&ShowHome { body: () })).await;
            let fetched = me.and_then(|me| home.map(|home| (me.value, home.value)));
            if self.me.is_disposed() {
                return;
            }
            let next = match fetched {
                Ok((me, home)) => {
                    if self.session.lang.get_untracked() != me.lang {
                        self.session.lang.set(me.lang);
                    }
                    set_if_new(self.me, Some(me));
                    self.take_home(home);
                    set_if_new(self.home, Load::Here);
                    self.fresh_home.try_update_value(Freshness::fetched)
                }
                Err(failed) => {
                    // What is on the screen stays: the strip says that the connection is down.
                    if self.home.get_untracked() != Load::Here {
                        set_if_new(self.home, self.failure(&failed));
                    }
                    self.fresh_home.try_update_value(Freshness::failed);
                    None
                }
            };
            if next == Some(Next::Fetch) {
                self.fetch_home();
            }
        });
    }

    fn fetch_board(self) {
        let Some(project) = self.board_of.get_untracked() else { return };
        spawn_local(async move {
            let fetched = ask(&ShowBoard { project, body: () }).await;
            if self.board_of.try_get_untracked() != Some(Some(project)) {
                return;
            }
            let next = match fetched {
                Ok(board) => {
                    self.take_board(board.value);
                    set_if_new(self.board, Load::Here);
                    self.fresh_board.try_update_value(Freshness::fetched)
                }
                Err(failed) => {
                    let failure = self.failure(&failed);
                    if self.board.get_untracked() != Load::Here || failure == Load::Gone {
                        set_if_new(self.board, failure);
                    }
                    self.fresh_board.try_update_value(Freshness::failed);
                    None
                }
            };
            if next == Some(Next::Fetch) {
                self.fetch_board();
            }
        });
    }

    fn failure(self, failed: &CallFailed) -> Load {
        let problem = Problem::of(failed, self.session.say_now());
        if problem.is_missing() { Load::Gone } else { Load::Failed(problem) }
    }

    fn take_home(self, home: Home) {
        // The tasks of what is handed over are not home's to tell either: they may lie open.
        let finished = |card: &ClientCard| {
            home.projects.iter().any(|project| project.id == card.project && project.archived.is_some())
        };
        let gone = self.cards.with_untracked(|cards| {
            let known = cards.values().map(|card| card.get_untracked()).filter(|card| !finished(card));
            merge::gone_from_home(known, &home.cards, clock::now())
        });
        self.drop_cards(&gone);
        set_if_new(self.projects, home.projects.into_iter().map(|project| (project.id, project)).collect());
        self.put_all(home.cards);
    }

    fn take_board(self, board: Board) {
        let project = board.project.id;
        let gone = self.cards.with_untracked(|cards| {
            merge::gone_from_board(cards.values().map(|card| card.get_untracked()), project, &board.cards)
        });
        self.drop_cards(&gone);
        self.put_project(board.project);
        self.put_all(board.cards);
    }

    fn hear(self, message: ClientLive) {
        if message == ClientLive::Hello {
            for (fresh, fetch) in
                [(self.fresh_home, Store::fetch_home as fn(Self)), (self.fresh_board, Store::fetch_board as fn(Self))]
            {
                let next = fresh.try_update_value(Freshness::hello);
                if next == Some(Next::Fetch) {
                    fetch(self);
                }
            }
            return self.touch(None);
        }
        self.fresh_home.update_value(Freshness::patched);
        self.fresh_board.update_value(Freshness::patched);
        match message {
            ClientLive::Hello => {}
            ClientLive::Card(card) => {
                let task = card.id;
                self.announce_change(&card);
                self.put(*card);
                self.touch(Some(task));
            }
            ClientLive::Project(project) => self.put_project(*project),
            ClientLive::TaskGone(task) => {
                if self.cards.with_untracked(|cards| cards.contains_key(&task)) {
                    // Without its title, which is not theirs to read any more.
                    self.toasts.announce(self.session.say_now().client_now_gone());
                }
                self.drop_cards(&[task]);
                forget_kept();
                self.touch(Some(task));
            }
            ClientLive::ProjectGone(project) => {
                let gone = self.cards.with_untracked(|cards| {
                    merge::gone_from_board(cards.values().map(|card| card.get_untracked()), project, &[])
                });
                self.drop_cards(&gone);
                forget_kept();
                self.projects.update(|projects| {
                    projects.remove(&project);
                });
                if self.board_of.get_untracked() == Some(project) {
                    self.board.set(Load::Gone);
                }
            }
        }
    }

    fn announce_change(self, card: &ClientCard) {
        let before = self.cards.with_untracked(|cards| cards.get(&card.id).map(|known| known.get_untracked()));
        let Some(me) = self.me.get_untracked() else { return };
        let stage = untrack(|| self.stage_name(card));
        if let Some(sentence) = merge::what_changed(before.as_ref(), card, &me, stage, self.session.say_now()) {
            self.toasts.announce(sentence);
        }
    }

    fn touch(self, task: Option<TaskId>) {
        self.touched.update(|(number, touched)| {
            *number = number.wrapping_add(1);
            *touched = task;
        });
    }

    fn put(self, card: ClientCard) {
        self.put_all(vec![card]);
    }

    fn put_all(self, cards: Vec<ClientCard>) {
        let (mut new, mut changed) = (Vec::new(), false);
        self.cards.with_untracked(|known| {
            for card in cards {
                match known.get(&card.id) {
                    Some(signal) if signal.with_untracked(|known| *known == card) => {}
                    Some(signal) => {
                        signal.set(card);
                        changed = true;
                    }
                    None => new.push(card),
                }
            }
        });
        if !new.is_empty() {
            let new = new.into_iter().map(|card| (card.id, ArcRwSignal::new(card)));
            self.cards.update(|cards| cards.extend(new));
        }
        if changed {
            self.changed.set(());
        }
    }

    fn put_project(self, project: ClientProject) {
        if self.projects.with_untracked(|projects| projects.get(&project.id) != Some(&project)) {
            self.projects.update(|projects| {
                projects.insert(project.id, project);
            });
        }
    }

    fn drop_cards(self, gone: &[TaskId]) {
        if !gone.is_empty() {
            let gone: HashSet<TaskId> = gone.iter().copied().collect();
            self.cards.update(|cards| cards.retain(|task, _| !gone.contains(task)));
        }
    }
}

/// The store of the page.
///
/// # Panics
/// Outside of the client's pages.
pub fn store() -> Store {
    expect_context()
}

fn set_if_new<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.try_with_untracked(|known| *known != value) == Some(true) {
        signal.set(value);
    }
}
