//! After a move that asked something: what those who are asked have now, and letting it wait for the others. The move is made
//! by then: whoever reads nothing of this has asked as before.

use super::state::{Board, board};
use super::undo::Back;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::session;
use crate::transport;
use crate::ui::{Button, Look};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::client::{ClientAsk, Somebody};
use veranda_api::staff::{BundleAsk, LoadView, PersonLoad, ShowLoad};
use veranda_terms::policy::{self, RECALL_MS};
use veranda_terms::{AskId, Moment, TaskId};

/// So many people are named at most, those with most to do first.
const NAMED: usize = 3;
/// A little less than the server lets it wait for: what is offered is done.
const OFFERED_MS: u32 = RECALL_MS as u32 - 2_000;

/// So often it is looked whether the keyboard has left what is offered no more.
const LOOK_MS: u32 = 500;

/// What is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The task that was moved, or the first of them.
    task: TaskId,
    /// What was asked, and can wait.
    asks: Vec<AskId>,
    /// Who has how many asks now, and for how many minutes.
    people: Vec<(String, PersonLoad)>,
    /// When it would be told.
    at: Moment,
}

impl Board {
    /// Looks what those who were just asked have now, and offers to bundle it where that is more than what was just asked.
    pub fn look_at_load(self, task: TaskId, asked: Vec<ClientAsk>) {
        self.bundle.try_set(None);
        if asked.is_empty() {
            return;
        }
        spawn_local(async move {
            // Without it there is just no offer.
            let Ok(reply) = transport::ask(&ShowLoad { project: self.id, body: () }).await else { return };
            if self.say_still().is_none() {
                return;
            }
            let offered = Offered::of(task, &asked, &reply.value, &self.contacts_now());
            if offered.is_none() {
                return;
            }
            self.bundle.try_set(offered.clone());
            clock::pause(OFFERED_MS).await;
            // Nothing goes away under the keyboard: who presses it now is told that it is late.
            while self.say_still().is_some() && has_keyboard() {
                clock::pause(LOOK_MS).await;
            }
            self.bundle.try_update(|now| {
                if *now == offered {
                    *now = None;
                }
            });
        });
    }

    /// Lets what was asked wait for the others.
    fn bundle(self, offered: Offered) {
        self.leave_bundle();
        self.refused.set(None);
        spawn_local(async move {
            let mut refused = None;
            for ask in &offered.asks {
                match transport::act(&BundleAsk { ask: *ask, body: () }, &Intention::new()).await {
                    Ok(reply) => self.put_card(reply.value.card),
                    Err(failed) => refused = Some(Problem::line(&failed, self.session.say_now())),
                }
            }
            let Some(say) = self.say_still() else { return };
            match refused {
                Some(why) => {
                    self.refused.try_set(Some(why));
                }
                None => {
                    let (at, today) = (offered.at, clock::today());
                    let words = say.bundle_done(at, today, clock::offset_at(at));
                    // The move it was about can be taken back still.
                    let offer = self.back.with_untracked(|back| back.as_ref().map(Back::offer));
                    if !offer.is_some_and(|offer| self.toasts.say_along(offer, &words)) {
                        self.toasts.say(words);
                    }
                }
            }
        });
    }

    /// Offers it no more. The keyboard goes back to what was moved.
    fn leave_bundle(self) {
        if let Some(Offered { task, .. }) = self.bundle.get_untracked() {
            self.bundle.set(None);
            self.focus_task(task);
        }
    }
}

fn has_keyboard() -> bool {
    document().query_selector("#bundle:focus-within").is_ok_and(|found| found.is_some())
}

impl Offered {
    /// What there is to offer, if anybody has more before them than what was just asked.
    fn of(task: TaskId, asked: &[ClientAsk], load: &LoadView, people: &[Somebody]) -> Option<Self> {
        let may_wait = |ask: &&ClientAsk| ask.due.is_none_or(|due| due >= load.bundle_from);
        let asks: Vec<&ClientAsk> = asked.iter().filter(may_wait).collect();
        let theirs = |one: &PersonLoad| {
            let is_asked =
                |ask: &&&ClientAsk| ask.of.includes(one.person) && policy::may_close(one.role, ask.form.action());
            asks.iter().filter(is_asked).count()
        };
        let mut busy: Vec<(String, PersonLoad)> = load
            .people
            .iter()
            .filter(|one| (1..one.asks as usize).contains(&theirs(one)))
            .filter_map(|one| Some((people.iter().find(|person| person.id == one.person)?.name.to_string(), *one)))
            .collect();
        busy.sort_by(|a, b| b.1.minutes.cmp(&a.1.minutes).then_with(|| a.0.cmp(&b.0)));
        busy.truncate(NAMED);
        let asks = asks.iter().map(|ask| ask.id).collect();
        (!busy.is_empty()).then_some(Self { task, asks, people: busy, at: load.bundle_at })
    }
}

/// The offer, while there is one. Its words are always in the page, so that what appears there is spoken.
#[component]
pub fn BundleOffer() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let lines = move |offered: &Offered| {
        let line =
            |(name, load): &(String, PersonLoad)| say().bundle_now(name, i64::from(load.asks), i64::from(load.minutes));
        offered.people.iter().map(line).collect::<Vec<_>>().join(" ")
    };
    let when = move |at| say().bundle_when(at, clock::today(), clock::offset_at(at));
    let offered = move || board.bundle.get();
    view! {
        <div id="bundle" class:note=move || offered().is_some()>
            {move || offered().map(|_| icon(Icon::CLOCK))}
            <div class="row grow">
                <span class="grow" role="status">
                    {move || offered().map(|offered| view! {
                        {lines(&offered)}" "<span class="soft">{when(offered.at)}</span>
                    })}
                </span>
                {move || offered().map(|offered| {
                    let bundle = move |()| board.bundle(offered.clone());
                    view! {
                        <Button small=true on_press=bundle>{say().bundle_now_do()}</Button>
                        <Button small=true look=Look::Quiet on_press=move |()| board.leave_bundle()>
                            {say().bundle_leave()}
                        </Button>
                    }
                })}
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{ask, task};
    use veranda_terms::{ContactRole, Day, Form, PersonId, PersonName};

    #[test]
    fn it_is_offered_where_somebody_who_is_asked_has_more_than_that() {
        let id = |n: u8| format!("00000000-0000-4000-8000-0000000000{n:02}").parse::<PersonId>().unwrap();
        let people: Vec<Somebody> = [(1, "Claire"), (2, "Per"), (3, "Lou")]
            .map(|(n, name)| Somebody { id: id(n), name: PersonName::parse(name).unwrap() })
            .into();
        let load = |rows: &[(u8, ContactRole, u32, u32)]| LoadView {
            people: rows
                .iter()
                .map(|(n, role, asks, minutes)| PersonLoad {
                    person: id(*n),
                    role: *role,
                    asks: *asks,
                    minutes: *minutes,
                })
                .collect(),
            away: Vec::new(),
            bundle_at: Moment(9),
            bundle_from: Day(20_000),
        };
        let asked = [ask(1, Form::Approve, Moment(1))];
        let named = |rows: &[(u8, ContactRole, u32, u32)]| {
            let offered = Offered::of(task(1), &asked, &load(rows), &people);
            offered.map(|offered| offered.people.into_iter().map(|(name, _)| name).collect::<Vec<_>>())
        };
        let (decides, takes_part) = (ContactRole::Decides, ContactRole::TakesPart);
        assert_eq!(
            named(&[(1, decides, 3, 25), (2, decides, 2, 40)]),
            Some(vec!["Per".to_owned(), "Claire".to_owned()])
        );
        assert_eq!(named(&[(1, decides, 1, 5)]), None, "what was just asked is all there is");
        assert_eq!(named(&[(1, takes_part, 3, 25)]), None, "whoever may not approve is not asked");
        let due = ClientAsk { due: Some(Day(19_999)), ..asked[0].clone() };
        assert_eq!(Offered::of(task(1), &[due], &load(&[(1, decides, 3, 25)]), &people), None, "it is due before");
    }
}
