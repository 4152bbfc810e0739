//! The board of one project as this page holds it: the plan, what is picked, and moving.

use super::bundle::Offered;
use super::many::Many;
use super::model::{Behind, Cell, Lane, MoveNumber, Place, Plan, Selection, lines, stand};
use super::telling::Telling;
use super::undo::Back;
use crate::intention::Intention;
use crate::outbox::{Outbox, outbox};
use crate::problem::Problem;
use crate::session::{Session, session};
use crate::shell;
use crate::staff::house::{House, house};
use crate::staff::loader::Loader;
use crate::staff::share::Panel;
use crate::transport;
use crate::ui::{Offer, Toasts};
use crate::views::Address;
use crate::wire;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::HashMap;
use std::sync::Arc;
use veranda_api::client::Somebody;
use veranda_api::staff::{
    After, BoardTop, Holidays, RemindAsk, ShowBoardTop, ShowCards, StaffBoard, StaffCard, StaffLive, StaffProject,
    StopPreview,
};
use veranda_api::{CallFailed, View};
use veranda_terms::{Accent, AskId, ProjectId, StageId, TaskId};

/// In the context of everything that belongs to one project.
#[derive(Debug, Clone, Copy)]
pub struct Board {
    /// Which project.
    pub id: ProjectId,
    /// Its plan, once it has come.
    pub plan: RwSignal<Option<Plan>>,
    /// The lanes with their tasks.
    pub lanes: Memo<Vec<Lane>>,
    /// The lines, with how much stands behind each.
    pub behind: Memo<HashMap<TaskId, Behind>>,
    /// Fetches the board.
    pub loader: Loader,
    /// Which cards are picked.
    pub picked: RwSignal<Selection>,
    /// Which of its cards are shown, and how.
    pub address: Address,
    /// What was refused last, said in a line over the board.
    pub refused: RwSignal<Option<String>>,
    /// The task the "move to" dialog is about.
    pub moving: RwSignal<Option<TaskId>>,
    /// The card that is to have the keyboard: it is drawn, wherever it stands.
    pub wanted: RwSignal<Option<TaskId>>,
    /// The share panel, while it is open.
    pub panel: RwSignal<Option<Panel>>,
    /// What stopping would take back, while it is asked about.
    pub stopping: RwSignal<Option<StopPreview>>,
    /// Whether the list of what waits to be published is open.
    pub publishing: RwSignal<bool>,
    /// What the page says in passing.
    pub toasts: Toasts,
    /// Language.
    pub session: Session,
    /// Whose holidays are no working days.
    pub holidays: Memo<Holidays>,
    accent: Memo<Option<Accent>>,
    pub(super) house: House,
    /// What is done with the picked tasks.
    pub many: Many,
    /// How often something came by another way than a fetch: an answer from before may not overwrite it.
    pub(super) patches: StoredValue<u32>,
    pub(super) outbox: Outbox,
    /// Moves that wait in the outbox, by the key each is sent with, and the task.
    pub(super) unsent: RwSignal<Vec<(String, MoveNumber, TaskId)>>,
    /// The moves that can be taken back, while that is offered.
    pub(super) back: RwSignal<Option<Back>>,
    /// What was just asked and can wait for the others, while that is offered.
    pub(super) bundle: RwSignal<Option<Offered>>,
    /// What is asked about before a date that the client has read becomes another one.
    pub telling: Telling,
    /// Where the way back of a date was offered last.
    pub(super) dated: StoredValue<Option<Offer>>,
}

/// The board around this.
///
/// # Panics
/// Outside of [`super::Project`], which provides it.
pub fn board() -> Board {
    expect_context()
}

impl Board {
    /// Follows and fetches a project; puts it into the context.
    pub fn provide(id: ProjectId) -> Self {
        let (house, session) = (house(), session());
        let plan: RwSignal<Option<Plan>> = RwSignal::new(None);
        let (patches, round) = (StoredValue::new(0u32), StoredValue::new(0u32));
        let refused: RwSignal<Option<String>> = RwSignal::new(None);
        let loader = Loader::begin(
            move || ShowBoardTop { project: id, body: () },
            move |reply| {
                plan.update(|plan| begin(plan, reply.value));
                round.update_value(|round| *round += 1);
                spawn_local(rest(id, plan, round, refused, session));
            },
        );
        house.listen(move |message| match message {
            StaffLive::Hello => loader.hello(),
            StaffLive::Card(card) if card.project == id => {
                patches.update_value(|patches| *patches += 1);
                plan.update(|plan| plan.iter_mut().for_each(|plan| plan.tell_card((*card).clone())));
                loader.patched();
            }
            StaffLive::Project(project) if project.id == id => {
                plan.update(|plan| plan.iter_mut().for_each(|plan| plan.put_project((*project).clone())));
                loader.patched();
            }
            // Whose holidays count may have changed, on either side.
            StaffLive::Team => loader.hello(),
            StaffLive::Client(client)
                if plan.with_untracked(|plan| plan.as_ref().is_some_and(|plan| plan.project().client == client)) =>
            {
                loader.hello();
            }
            StaffLive::Card(_) | StaffLive::Project(_) | StaffLive::Client(_) | StaffLive::Report(_) => {}
        });
        let board = Self {
            id,
            plan,
            lanes: Memo::new(move |_| plan.read().as_ref().map(Plan::lanes).unwrap_or_default()),
            behind: Memo::new(move |_| plan.read().as_ref().map(|plan| lines(plan.cards())).unwrap_or_default()),
            loader,
            picked: RwSignal::new(Selection::default()),
            address: Address::follow(id, View::Board, View::Board),
            refused,
            moving: RwSignal::new(None),
            wanted: RwSignal::new(None),
            panel: RwSignal::new(None),
            stopping: RwSignal::new(None),
            publishing: RwSignal::new(false),
            toasts: expect_context(),
            session,
            holidays: Memo::new(move |_| plan.read().as_ref().map(|plan| plan.project().holidays).unwrap_or_default()),
            accent: Memo::new(move |_| house.accent(plan.read().as_ref()?.project().client)),
            house,
            patches,
            outbox: outbox(),
            unsent: RwSignal::new(Vec::new()),
            many: Many::new(),
            back: RwSignal::new(None),
            bundle: RwSignal::new(None),
            telling: Telling::new(),
            dated: StoredValue::new(None),
        };
        board.follow_outbox();
        board.follow_moves();
        on_cleanup(move || {
            if let Some(offer) = board.dated.try_get_value().flatten() {
                board.toasts.withdraw(offer);
            }
        });
        provide_context(board);
        board
    }

    /// The project, once it has come.
    pub fn project(self) -> Option<Arc<StaffProject>> {
        self.plan.read().as_ref().map(|plan| Arc::clone(plan.project()))
    }

    /// Whether nothing changes in it any more.
    pub fn is_archived(self) -> bool {
        self.plan.read().as_ref().is_some_and(|plan| plan.project().archived.is_some())
    }

    /// The client's name.
    pub fn client(self) -> String {
        self.project().map(|project| project.client_name.to_string()).unwrap_or_default()
    }

    /// The client's name, outside of anything that follows it.
    pub fn client_now(self) -> String {
        self.plan
            .with_untracked(|plan| plan.as_ref().map(|plan| plan.project().client_name.to_string()))
            .unwrap_or_default()
    }

    /// The client's people.
    pub fn contacts(self) -> Vec<Somebody> {
        self.project().map(|project| project.contacts.clone()).unwrap_or_default()
    }

    /// The client's people, outside of anything that follows them.
    pub fn contacts_now(self) -> Vec<Somebody> {
        self.plan.with_untracked(|plan| plan.as_ref().map(|plan| plan.project().contacts.clone())).unwrap_or_default()
    }

    /// Reminds whoever is asked something.
    pub fn remind(self, ask: AskId) {
        self.refused.set(None);
        spawn_local(async move {
            let answer = transport::act(&RemindAsk { ask, body: () }, &Intention::new()).await;
            let Some(say) = self.say_still() else { return };
            match answer {
                Ok(reply) => {
                    self.put_card(reply.value.card);
                    self.toasts.say(say.remind_done());
                }
                Err(failed) => {
                    self.refused.try_set(Some(Problem::line(&failed, say)));
                }
            }
        });
    }

    /// The client's accent.
    pub fn accent(self) -> Signal<Option<Accent>> {
        self.accent.into()
    }

    /// A card that follows only its own changes.
    pub fn card(self, task: TaskId) -> Memo<Option<Arc<StaffCard>>> {
        Memo::new(move |_| self.plan.read().as_ref()?.card(task).cloned())
    }

    /// A card as it is now.
    pub fn card_now(self, task: TaskId) -> Option<Arc<StaffCard>> {
        self.plan.try_with_untracked(|plan| plan.as_ref()?.card(task).cloned()).flatten()
    }

    /// What the firm calls a task.
    pub fn title_now(self, task: TaskId) -> String {
        self.card_now(task).map(|card| card.title.for_staff().to_owned()).unwrap_or_default()
    }

    /// Takes a card that an answer brought.
    pub fn put_card(self, card: StaffCard) {
        self.plan.try_update(|plan| {
            if let Some(plan) = plan {
                plan.take_card(card);
            }
        });
    }

    /// How often the stream has told of a card so far; give it to [`Self::answered`].
    pub fn told(self, task: TaskId) -> u32 {
        self.plan.try_with_untracked(|plan| plan.as_ref().map(|plan| plan.told(task))).flatten().unwrap_or(0)
    }

    /// Takes a card that answers what was sent when the stream had `told` this often of it. Where it has told something else
    /// since, that stands, and the board is looked at again.
    pub fn answered(self, card: StaffCard, told: u32) {
        let stands = self.plan.try_update(|plan| plan.as_mut().is_none_or(|plan| plan.answer_card(card, told)));
        if stands == Some(false) {
            self.loader.wanted();
        }
    }

    /// Takes a project that an answer brought.
    pub fn put_project(self, project: StaffProject) {
        self.plan.try_update(|plan| plan.iter_mut().for_each(|plan| plan.put_project(project.clone())));
    }

    /// Takes a board that an answer brought, unless the stream has told something newer since `before`.
    pub fn put_board(self, fetched: StaffBoard, before: u32) {
        if self.patches.try_get_value() == Some(before) {
            self.plan.try_update(|plan| take(plan, fetched));
        } else {
            self.loader.wanted();
        }
    }

    /// How much the stream has told so far; give it to [`Self::put_board`].
    pub fn patches_now(self) -> u32 {
        self.patches.get_value()
    }

    /// What is drawn however far away it stands: what is to have the keyboard, what is carried, and what is `lifted`.
    pub fn kept(self, lifted: Option<TaskId>) -> Vec<TaskId> {
        let carried = self.plan.with(|plan| plan.as_ref().and_then(Plan::carried).map(|(task, _)| task));
        [self.wanted.get(), carried, lifted].into_iter().flatten().collect()
    }

    /// Gives the keyboard to what is drawn of a task under this id, wherever it stands.
    pub fn focus(self, task: TaskId, id: String) {
        self.wanted.set(Some(task));
        request_animation_frame(move || shell::focus_on(&id));
    }

    /// Gives the keyboard to what is drawn of a task, in whatever view.
    pub fn focus_task(self, task: TaskId) {
        self.focus_drawn(task, Vec::new());
    }

    /// The same, to the first of these that is drawn before that. Where nothing is, nobody is left without the keyboard.
    pub(super) fn focus_drawn(self, task: TaskId, mut first: Vec<String>) {
        self.wanted.try_set(Some(task));
        first.extend([format!("#{}", Cell::Title.id(task)), format!(".cal a[href*='{task}']")]);
        // What is turned to is painted after the address has changed.
        request_animation_frame(move || {
            request_animation_frame(move || {
                if !shell::focus_on_one_of(&first) {
                    shell::keep_focus("main");
                }
            });
        });
    }

    /// Whether a move of this task waits for the connection.
    pub fn is_unsent(self, task: TaskId) -> bool {
        self.unsent.with(|unsent| unsent.iter().any(|(_, _, other)| *other == task))
    }

    /// Ends the moves that waited: where the answer puts them, or back where they were.
    fn follow_outbox(self) {
        Effect::new(move || {
            let brought = self.outbox.brought();
            let waits = self.outbox.all();
            let is_over = |key: &str| !waits.iter().any(|one| one.key == key && one.refused.is_none());
            let all = self.unsent.get_untracked();
            let (over, still): (Vec<_>, Vec<_>) = all.into_iter().partition(|(key, ..)| is_over(key));
            if over.is_empty() {
                return;
            }
            for (key, number, _) in over {
                let reply = brought.as_ref().filter(|(sent, _)| *sent == key).map(|(_, reply)| reply);
                self.settle(number, reply.and_then(|reply| wire::read::<StaffCard>(reply).ok()));
            }
            self.unsent.set(still);
            self.loader.wanted();
        });
    }

    /// Ends a shown move: with the card as it is now, or back where it was.
    pub fn settle(self, number: MoveNumber, card: Option<StaffCard>) {
        self.plan.try_update(|plan| plan.iter_mut().for_each(|plan| plan.settle(number, card.clone())));
    }

    /// What the firm calls the stage of a place.
    pub fn stage_name(self, place: Place) -> String {
        self.stage_called(place.stage)
    }

    /// What the firm calls the stage a task is shown in; follows both.
    pub fn stage_shown(self, task: TaskId) -> String {
        let plan = self.plan.read();
        let stage = plan.as_ref().and_then(|plan| plan.stage(plan.standing(task)?));
        stage.map(|stage| stage.name.to_string()).unwrap_or_default()
    }

    /// What the firm calls a stage.
    pub fn stage_called(self, stage: StageId) -> String {
        let name = |plan: &Plan| plan.stage(stage).map(|stage| stage.name.to_string());
        self.plan.try_with_untracked(|plan| plan.as_ref().and_then(name)).flatten().unwrap_or_default()
    }

    /// Says where a carried card would land.
    pub fn say_where(self, task: TaskId) {
        let plan = self.plan.read_untracked();
        let Some(plan) = plan.as_ref() else { return };
        let lanes = plan.lanes();
        let Some(stand) = stand(&lanes, task) else { return };
        let name = plan.stage(lanes[stand.lane].stage).map(|stage| stage.name.to_string()).unwrap_or_default();
        self.toasts.announce(self.session.say_now().staff_carry_at(&name, stand.index as i64 + 1, stand.of as i64));
    }
}

fn begin(plan: &mut Option<Plan>, top: BoardTop) {
    match plan {
        Some(plan) => plan.begin_again(top),
        None => *plan = Some(Plan::begin(top)),
    }
}

/// Fetches what did not come with the top of the board, slice after slice, until all is there, the board is read anew or
/// the page is left. A connection that is lost ends it: the stream's next hello reads the board again.
async fn rest(
    project: ProjectId,
    plan: RwSignal<Option<Plan>>,
    round: StoredValue<u32>,
    refused: RwSignal<Option<String>>,
    session: Session,
) {
    let (began, mut after) = (round.try_get_value(), After(None));
    let goes_on = || {
        let whole = plan.try_with_untracked(|plan| plan.as_ref().is_none_or(Plan::is_whole));
        whole == Some(false) && round.try_get_value() == began
    };
    while goes_on() {
        let answer = transport::ask(&ShowCards { project, after, body: () }).await;
        if !goes_on() {
            return;
        }
        match answer {
            Ok(reply) => {
                after = After(reply.value.next);
                plan.update(|plan| {
                    if let Some(plan) = plan {
                        plan.put_slice(reply.value);
                    }
                });
            }
            // The strip says that the connection is down, and the next hello reads the board again.
            Err(CallFailed::Offline(_)) => return,
            Err(failed) => return refused.set(Some(Problem::line(&failed, session.say_now()))),
        }
    }
}

fn take(plan: &mut Option<Plan>, fetched: StaffBoard) {
    match plan {
        Some(plan) => plan.refetched(fetched),
        None => *plan = Some(Plan::new(fetched)),
    }
}
