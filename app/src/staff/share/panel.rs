//! Exactly what becomes visible, and to whom.

use super::flow::{Panel, Then};
use super::model::{FaceDraft, FaceField, earlier_remarks};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::board::{Board, board};
use crate::staff::parts::{Choice, Choices, Sender, wrong};
use crate::ui::{Button, Dialog, Face, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{MoveTask, NewPlace, OpenAsk, Share, ShareFace, ShareFaces, ShareItem};
use veranda_terms::TaskId;

/// The panel, open while the board says so.
#[component]
pub fn SharePanel() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(board.panel.read().is_some()));
    Effect::new(move || {
        if !open.get() && board.panel.read_untracked().is_some() {
            board.panel.set(None);
        }
    });
    let title = move || {
        let panel = board.panel.read();
        match panel.as_ref().map(|panel| panel.preview.items.as_slice()) {
            Some([item]) => say().staff_share_title(item.title.for_staff(), &board.client()),
            Some(items) => say().staff_share_title_many(items.len() as i64, &board.client()),
            None => String::new(),
        }
    };
    view! {
        <Dialog
            open
            broad=true
            title=Signal::derive(title)
            close=Signal::derive(move || say().common_close().to_owned())
        >
            {move || board.panel.get_untracked().map(|panel| view! { <Form panel open/> })}
        </Dialog>
    }
}

#[component]
fn Form(panel: Panel, open: RwSignal<bool>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let Panel { preview, then } = panel;
    let sender = Sender::new();
    let history = RwSignal::new(false);
    let earlier = earlier_remarks(&preview);
    let drafts: Vec<(ShareItem, RwSignal<FaceDraft>)> =
        preview.items.iter().map(|item| (item.clone(), RwSignal::new(FaceDraft::of(item)))).collect();
    let signals: Vec<RwSignal<FaceDraft>> = drafts.iter().map(|(_, draft)| *draft).collect();
    let stage = then.stage();
    let people = preview.people.clone();
    let with = people.len() as i64;
    let shows_project = preview.shows_project;
    let purpose = then.clone();
    let lead = move || match &purpose {
        Then::Nothing => say().staff_share_lead().to_owned(),
        Then::Move(place) => say().staff_share_lead_move(&board.stage_name(*place), &board.client()),
        Then::Ask(..) => say().staff_share_lead_ask(&board.client()),
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match faces(&signals, history.get_untracked()) {
            Ok(faces) => finish(board, sender, then.clone(), faces, open),
            Err(problems) => {
                let said = |(task, field, why)| (field_name(task, field), wrong(session.say_now(), why));
                sender.refuse(problems.into_iter().map(said).collect());
            }
        }
    };
    let histories = Signal::derive(move || {
        let choice = |value, word: &str, means: String| Choice { value, word: word.to_owned(), means, action: None };
        vec![
            choice(false, say().staff_share_from_now(), say().staff_share_from_now_means().to_owned()),
            choice(true, say().staff_share_history(), say().staff_share_history_means(i64::from(earlier))),
        ]
    });
    let project = move || board.project().map(|project| project.name.to_string()).unwrap_or_default();
    view! {
        <form novalidate class="stack gap-0" on:submit=send>
            <div class="body">
                <p class="soft">{lead}</p>
                {shows_project.then(|| view! {
                    <p class="note watch">
                        {icon(Icon::EYE)}
                        <span>{move || say().staff_share_shows_project(&project(), &board.client())}</span>
                    </p>
                })}
                <div class="three">
                    <div class="stack">
                        <section class="stack tight">
                            <h3>{move || say().staff_share_visible()}</h3>
                            {drafts
                                .into_iter()
                                .map(|(item, draft)| view! { <Visible item draft sender stage/> })
                                .collect_view()}
                        </section>
                        {(earlier > 0).then(|| view! {
                            <Choices
                                legend=Signal::derive(move || say().staff_share_earlier().to_owned())
                                choices=histories
                                chosen=history
                                on_choose=move |with| history.set(with)
                                beside=true
                            />
                        })}
                    </div>
                    <section class="stack tight">
                        <h3>{move || say().staff_share_to_whom()}</h3>
                        {if people.is_empty() {
                            view! { <p class="s soft">{move || say().staff_share_nobody()}</p> }.into_any()
                        } else {
                            view! {
                                <ul class="rows">
                                    {people
                                        .into_iter()
                                        .map(|person| view! {
                                            <li>
                                                <Face id=person.id.to_string() name=person.name.to_string() tiny=true/>
                                                <b class="grow bold">{person.name.to_string()}</b>
                                            </li>
                                        })
                                        .collect_view()}
                                </ul>
                            }
                            .into_any()
                        }}
                    </section>
                </div>
                <p class="note inside s">
                    <span class="row gap-2">
                        <span class="lock">{icon(Icon::LOCK)}{move || say().staff_share_stays()}</span>
                        <span>{move || say().staff_share_stays_list()}</span>
                    </span>
                </p>
                <Refusal text=sender.whole()/>
            </div>
            <footer class="row to-end pad ruled">
                <span class="s dim before-end">{move || say().staff_share_written()}</span>
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>
                    {move || match with {
                        0 => say().common_share().to_owned(),
                        people => say().staff_share_with_people(people),
                    }}
                </Button>
            </footer>
        </form>
    }
}

/// What the client will read of one task; each of it can still be changed.
#[component]
fn Visible(
    item: ShareItem,
    draft: RwSignal<FaceDraft>,
    sender: Sender,
    stage: Option<veranda_terms::StageId>,
) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let task = item.task;
    let about = move |field| Signal::derive(move || sender.problem.read().about(&field_name(task, field)));
    let inside = item.title.for_staff().to_owned();
    let owners: Vec<String> = item.owners.iter().map(|owner| owner.name.to_string()).collect();
    let owners = move || {
        let names: Vec<&str> = owners.iter().map(String::as_str).collect();
        if names.is_empty() { say().staff_share_nobody_owns().to_owned() } else { say().names(&names) }
    };
    let shown_stage = item.stage.clone();
    let stage_name = move || {
        let going = stage.and_then(|stage| {
            let plan = board.plan.read();
            plan.as_ref()?.stage(stage)?.client_name.as_ref().map(ToString::to_string)
        });
        going.or_else(|| shown_stage.as_ref().map(ToString::to_string)).unwrap_or_default()
    };
    view! {
        <div class="card stack tight">
            <p class="lock s">{icon(Icon::LOCK)}{move || say().staff_share_inside_name(&inside)}</p>
            <Field
                label=Signal::derive(move || say().staff_share_client_title().to_owned())
                value=Signal::derive(move || draft.read().title.clone())
                on_input=move |text| draft.update(|draft| draft.title = text)
                error=about(FaceField::Title)
                most=200u32
                required=true
            />
            <Field
                label=Signal::derive(move || say().staff_share_client_text().to_owned())
                kind=Kind::Lines
                rows=2u32
                value=Signal::derive(move || draft.read().text.clone())
                on_input=move |text| draft.update(|draft| draft.text = text)
                error=about(FaceField::Text)
            />
            <Field
                label=Signal::derive(move || say().staff_share_client_date().to_owned())
                kind=Kind::Day
                value=Signal::derive(move || draft.read().date.clone())
                on_input=move |text| draft.update(|draft| draft.date = text)
                error=about(FaceField::Date)
            />
            <dl class="why s">
                <dt>{move || say().staff_share_stage()}</dt><dd>{stage_name}</dd>
                <dt>{move || say().staff_share_owners()}</dt><dd>{owners}</dd>
            </dl>
        </div>
    }
}

type Problems = Vec<(TaskId, FaceField, crate::staff::task::draft::Wrong)>;

fn faces(drafts: &[RwSignal<FaceDraft>], with_history: bool) -> Result<Vec<ShareFace>, Problems> {
    let (mut faces, mut problems) = (Vec::new(), Vec::new());
    for draft in drafts {
        let draft = draft.get_untracked();
        match draft.face(with_history) {
            Ok(face) => faces.push(face),
            Err(wrong) => problems.extend(wrong.into_iter().map(|(field, why)| (draft.task, field, why))),
        }
    }
    if problems.is_empty() { Ok(faces) } else { Err(problems) }
}

/// The name of a field among those of several tasks.
fn field_name(task: TaskId, field: FaceField) -> String {
    let field = match field {
        FaceField::Title => "title",
        FaceField::Text => "text",
        FaceField::Date => "date",
    };
    format!("{task}-{field}")
}

/// Sends what the panel was opened for.
fn finish(board: Board, sender: Sender, then: Then, faces: Vec<ShareFace>, open: RwSignal<bool>) {
    let tasks: Vec<TaskId> = faces.iter().map(|face| face.task).collect();
    let before = board.patches_now();
    let done = move || {
        open.set(false);
        board.picked.update(crate::staff::board::model::Selection::clear);
        board.say_shared(tasks);
    };
    match then {
        Then::Nothing => sender.send(Share { project: board.id, body: ShareFaces { faces } }, move |reply| {
            board.put_board(reply.value, before);
            done();
        }),
        Then::Move(place) => {
            // One task: only single moves are offered.
            let Some(face) = faces.into_iter().next() else { return };
            let task = face.task;
            let body = NewPlace { stage: place.stage, before: place.before, share: Some(face) };
            sender.send(MoveTask { task, body }, move |reply| {
                board.put_card(reply.value);
                board
                    .toasts
                    .announce(board.session.say_now().staff_moved(&board.title_now(task), &board.stage_name(place)));
                done();
            });
        }
        Then::Ask(mut ask, told) => {
            let Some(face) = faces.into_iter().next() else { return };
            let task = face.task;
            ask.share = Some(face);
            sender.send(OpenAsk { task, body: *ask }, move |reply| {
                told(reply);
                open.set(false);
            });
        }
    }
}
