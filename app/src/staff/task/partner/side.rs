//! A partner's side of the task.

use super::Whom;
use super::history::History;
use super::share::ShareDialog;
use super::sides::{Sides, Theirs};
use super::stop::StopDialog;
use super::thread::PartnerThread;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::partner::partners;
use crate::staff::parts::{Branded, Loaded};
use crate::staff::task::asks::AskList;
use crate::staff::task::opened::opened;
use crate::ui::Button;
use leptos::prelude::*;
use veranda_terms::{Act, PartnerId};

/// A place for each partner on the project; nothing where there is none.
#[component]
pub fn PartnerSides() -> impl IntoView {
    let partners = partners();
    let any = Memo::new(move |_| partners.count() > 0);
    view! { <Show when=move || any.get()><All/></Show> }
}

#[component]
fn All() -> impl IntoView {
    let sides = Sides::provide();
    view! {
        <Loaded loader=sides.loader rows=1>
            <For each=move || sides.ids() key=|id| *id let(id)><Side id sides/></For>
        </Loaded>
    }
}

#[component]
fn Side(id: PartnerId, sides: Sides) -> impl IntoView {
    let (opened, house, session) = (opened(), house(), session());
    let board = opened.board;
    let say = move || session.say();
    let theirs = sides.of(id);
    let name = move || theirs.name();
    let shared = theirs.part(|side| side.face.is_some());
    let anything = theirs.part(|side| side.face.is_some() || !side.asks.is_empty() || !side.remarks.is_empty());
    let since = theirs.part(|side| side.history.first().filter(|row| row.stopped.is_none()).map(|row| row.at));
    let stands = move || match since.get().filter(|_| shared.get()) {
        Some(at) => say().partners_since(&name(), clock::day_of(at), clock::today()),
        None => say().partners_hidden(&name()),
    };
    let (sharing, stopping) = (RwSignal::new(false), RwSignal::new(false));
    let heading = format!("partner-{id}");
    let label = heading.clone();
    let acts = move || house.may(Act::WorkWithPartner);
    view! {
        <Branded accent=Signal::derive(move || theirs.side.read().as_ref().map(|side| side.partner.partner.accent))>
            <section class="card stack partner" aria-labelledby=label>
                <header class="head">
                    <h2 id=heading class="row hold gap-2">{icon(Icon::HANDSHAKE)}{move || say().partners_with(&name())}</h2>
                    <p class="s soft">{stands}</p>
                    <Show when=acts>
                        <div class="row end">
                            {move || if shared.get() {
                                view! {
                                    <Button small=true on_press=move |()| stopping.set(true)>
                                        {icon(Icon::EYE_OFF)}{move || say().partners_stop(&name())}
                                    </Button>
                                }
                                .into_any()
                            } else {
                                view! {
                                    <Button small=true on_press=move |()| sharing.set(true)>
                                        {icon(Icon::SHARE)}{move || say().staff_share_with(&name())}
                                    </Button>
                                }
                                .into_any()
                            }}
                        </div>
                    </Show>
                </header>
                <Show when=move || anything.get()>
                    <p class="s soft">{move || say().partners_apart(&board.client())}</p>
                    <div class="cols2 top">
                        <div class="stack">
                            <Reads theirs sharing/>
                            <Asked theirs/>
                        </div>
                        <PartnerThread theirs/>
                    </div>
                </Show>
                <History theirs/>
                <ShareDialog theirs open=sharing/>
                <StopDialog theirs open=stopping/>
            </section>
        </Branded>
    }
}

/// What the partner reads of the task; nothing while it is not shared.
#[component]
fn Reads(theirs: Theirs, sharing: RwSignal<bool>) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let face = theirs.part(|side| side.face.clone());
    move || {
        let face = face.get()?;
        let (text, date) = (face.text.to_string(), face.date);
        Some(view! {
            <section class="stack tight gap-1-5">
                <div class="head">
                    <h3 class="row hold gap-2">{icon(Icon::EYE)}{say().staff_task_outside(&theirs.name())}</h3>
                    <Show when=move || house.may(Act::WorkWithPartner)>
                        <button
                            type="button"
                            class="btn small"
                            aria-label=move || say().partners_edit(&theirs.name())
                            on:click=move |_| sharing.set(true)
                        >
                            {icon(Icon::PENCIL)}{move || say().common_edit()}
                        </button>
                    </Show>
                </div>
                <p class="bold">{face.title.to_string()}</p>
                {if text.trim().is_empty() {
                    view! { <p class="s soft">{say().staff_task_no_text()}</p> }.into_any()
                } else {
                    view! { <p class="prose lines">{text}</p> }.into_any()
                }}
                {date.map(|day| view! {
                    <p class="meta"><span>{icon(Icon::CALENDAR_DAYS)}{say().day(day, clock::today())}</span></p>
                })}
            </section>
        })
    }
}

#[component]
fn Asked(theirs: Theirs) -> impl IntoView {
    let house = house();
    let asks = theirs.part(|side| side.asks.clone());
    let shared = theirs.part(|side| side.face.is_some());
    let may_ask = Signal::derive(move || shared.get() && house.may(Act::WorkWithPartner));
    view! { <AskList whom=Whom::Partner(theirs) asks may_ask/> }
}
