//! Who sees the task, where it stands, whether it is finished.

use super::behind::line_of;
use super::opened::opened;
use super::who::Who;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::Sender;
use crate::staff::share::Then;
use crate::ui::{Button, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{FinishTask, Finished};

/// The line beside the title.
#[component]
pub fn Status() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let shared = opened.part(|page| page.card.shared);
    let partners = opened.part(|page| page.card.partners);
    let inside = move || match partners.get().unwrap_or_default() {
        0 => say().staff_task_internal().to_owned(),
        partners => say().partners_see(i64::from(partners)),
    };
    let done = opened.part(|page| page.card.done);
    let stage = opened.part(|page| page.card.stage);
    let stage_name = move || {
        let plan = board.plan.read();
        plan.as_ref()?.stage(stage.get()?).map(|stage| stage.name.to_string())
    };
    let archived = Memo::new(move |_| board.is_archived());
    // What stands behind another is the firm's own until it is taken out.
    let line = line_of(board, opened.task);
    let sender = Sender::new();
    let finish = move |finished: bool| {
        sender.send(FinishTask { task: opened.task, body: Finished { done: finished } }, move |reply| {
            board.put_card(reply.value);
            opened.loader.hello();
        });
    };
    view! {
        {move || stage_name().map(|name| view! { <span class="tag">{name}</span> })}
        {move || done.get().flatten().map(|at| view! {
            <span class="tag">
                {icon(Icon::CHECK)}{say().staff_task_finished_on(clock::day_of(at), clock::today())}
            </span>
        })}
        <div class="row end">
            <Who/>
            {move || match shared.get().flatten() {
                Some(since) => view! {
                    <span class="s soft row gap-1-5">
                        {icon(Icon::EYE)}
                        {say().staff_task_shared_since(&board.client(), clock::day_of(since), clock::today())}
                    </span>
                    <Button small=true on_press=move |()| board.stop_sharing(vec![opened.task])>
                        {icon(Icon::EYE_OFF)}{say().common_stop_sharing()}
                    </Button>
                }
                .into_any(),
                None => view! {
                    <span class="lock">{icon(Icon::LOCK)}{inside}</span>
                    <Show when=move || !archived.get() && line.get().is_none()>
                        <Button small=true on_press=move |()| board.share(vec![opened.task], Then::Nothing)>
                            {icon(Icon::SHARE)}{move || say().staff_share_with(&board.client())}
                        </Button>
                    </Show>
                }
                .into_any(),
            }}
            <Show when=move || !archived.get()>
                <Button small=true busy=sender.busy on_press=move |()| finish(done.get_untracked().flatten().is_none())>
                    {move || if done.get().flatten().is_some() {
                        view! { {icon(Icon::UNDO)}{say().staff_task_reopen()} }.into_any()
                    } else {
                        view! { {icon(Icon::CHECK)}{say().staff_task_finish()} }.into_any()
                    }}
                </Button>
            </Show>
        </div>
        <Refusal text=sender.whole()/>
    }
}
