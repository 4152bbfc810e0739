//! Exactly what becomes visible, and to whom.

use super::flow::{Panel, Then};
use super::model::{FaceDraft, FaceField, Tickable, earlier_things, history, tickables};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::board::model::Moved;
use crate::staff::board::{Board, board};
use crate::staff::parts::{Choice, Choices, Sender, Tick, wrong};
use crate::ui::{Button, Dialog, Face, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use std::collections::BTreeSet;
use veranda_api::staff::{
    EarlierThing, MoveTask, NewPlace, OpenAsk, ReportReaders, Share, ShareFace, ShareFaces, ShareItem,
};
use veranda_terms::{Day, TaskId};
use veranda_text::Say;

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
    let with_history = RwSignal::new(false);
    let earlier = earlier_things(&preview);
    // Whoever wants history wants all of it, until they take something out.
    let ticked: RwSignal<BTreeSet<Tickable>> =
        RwSignal::new(preview.items.iter().flat_map(tickables).collect::<BTreeSet<_>>());
    let items = preview.items.clone();
    let reports = preview.reports.clone();
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
        let ticked = if with_history.get_untracked() { ticked.get_untracked() } else { BTreeSet::new() };
        match faces(&signals, &items, &ticked) {
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
            choice(true, say().staff_share_history(), say().sharing_panel_history_means(earlier as i64)),
        ]
    });
    let listed = StoredValue::new(preview.items.clone());
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
                                chosen=with_history
                                on_choose=move |with| with_history.set(with)
                                beside=true
                            />
                            <Show when=move || with_history.get()>
                                <EarlierThings items=listed.get_value() ticked/>
                            </Show>
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
                        {(!reports.is_empty()).then(|| view! { <Reports reports/> })}
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
    let (task, team_date) = (item.task, item.team_date);
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
            {team_date.map(|day| view! {
                <p class="lock s">
                    {icon(Icon::LOCK)}
                    {move || say().sharing_panel_team_date(day, clock::today())}
                </p>
            })}
            <dl class="why s">
                <dt>{move || say().staff_share_stage()}</dt><dd>{stage_name}</dd>
                <dt>{move || say().staff_share_owners()}</dt><dd>{owners}</dd>
            </dl>
        </div>
    }
}

/// What of earlier sharings could come back, each with a box to tick.
#[component]
fn EarlierThings(items: Vec<ShareItem>, ticked: RwSignal<BTreeSet<Tickable>>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let several = items.len() > 1;
    let tick = move |one: Tickable| {
        move |on: bool| {
            ticked.update(|ticked| {
                if on {
                    ticked.insert(one);
                } else {
                    ticked.remove(&one);
                }
            });
        }
    };
    view! {
        <fieldset class="stack tight gap-1">
            <legend class="label">{move || say().sharing_panel_earlier()}</legend>
            {items
                .into_iter()
                .filter(|item| !tickables(item).is_empty())
                .map(|item| {
                    let title = several.then(|| item.proposed_title.for_staff().to_owned());
                    let dates = (!item.earlier_dates.is_empty()).then(|| item.earlier_dates.clone());
                    let of_dates = Tickable::Dates(item.task);
                    view! {
                        {title.map(|title| view! { <p class="s bold">{title}</p> })}
                        {item
                            .earlier
                            .into_iter()
                            .map(|thing| {
                                let one = Tickable::of(&thing);
                                view! {
                                    <Tick
                                        label=Signal::derive(move || described(say(), &thing))
                                        checked=Signal::derive(move || ticked.read().contains(&one))
                                        on_change=tick(one)
                                    />
                                }
                            })
                            .collect_view()}
                        {dates.map(|dates| view! {
                            <Tick
                                label=Signal::derive(move || dates_line(say(), &dates))
                                checked=Signal::derive(move || ticked.read().contains(&of_dates))
                                on_change=tick(of_dates)
                            />
                        })}
                    }
                })
                .collect_view()}
        </fieldset>
    }
}

/// How long a line of what was said may be.
const SHOWN: usize = 120;

fn described(say: Say, thing: &EarlierThing) -> String {
    let today = clock::today();
    match thing {
        EarlierThing::Remark(remark) => {
            let text = shortened(&plain(&remark.text.sanitised));
            say.sharing_panel_remark(remark.by.name.as_str(), clock::day_of(remark.at), &text, today)
        }
        EarlierThing::Ask(ask) => say.sharing_panel_ask(clock::day_of(ask.since), ask.sentence.as_str(), today),
    }
}

fn dates_line(say: Say, dates: &[Option<Day>]) -> String {
    let day = |day: &Option<Day>| match day {
        Some(day) => say.day(*day, clock::today()),
        None => say.sharing_panel_no_date().to_owned(),
    };
    let days: Vec<String> = dates.iter().map(day).collect();
    say.sharing_panel_dates(&days.join(", "))
}

/// The words of what the server made of Markdown: for a line beside a box, never to be shown as HTML.
fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    let out = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    out.replace("&nbsp;", " ").replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Reports that will show it, to whoever has their link.
#[component]
fn Reports(reports: Vec<ReportReaders>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <h3>{move || say().sharing_panel_reports()}</h3>
        <ul class="s soft stack tight gap-1">
            {reports
                .into_iter()
                .map(|report| view! {
                    <li>{move || {
                        let level = crate::staff::report::level_word(say(), report.level);
                        say().sharing_panel_report(report.for_whom.as_str(), level)
                    }}</li>
                })
                .collect_view()}
        </ul>
    }
}

type Problems = Vec<(TaskId, FaceField, crate::staff::task::draft::Wrong)>;

fn faces(
    drafts: &[RwSignal<FaceDraft>],
    items: &[ShareItem],
    ticked: &BTreeSet<Tickable>,
) -> Result<Vec<ShareFace>, Problems> {
    let (mut faces, mut problems) = (Vec::new(), Vec::new());
    for draft in drafts {
        let draft = draft.get_untracked();
        let item = items.iter().find(|item| item.task == draft.task);
        match draft.face(item.map(|item| history(item, ticked)).unwrap_or_default()) {
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
            let body =
                NewPlace { stage: place.stage, before: place.before, from: None, share: Some(face), takes_back: false };
            let was = board.stands(task);
            sender.send(MoveTask { task, body }, move |reply| {
                let moved = was.map(|(stood, card)| Moved::of(stood, &card, &reply.value));
                board.put_card(reply.value);
                done();
                if let Some(moved) = moved {
                    board.say_moved(moved);
                }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_a_line_of_words() {
        assert_eq!(
            plain("<p>The <strong>green</strong> &amp; the blue</p>\n<p>1 &lt; 2</p>"),
            "The green & the blue 1 < 2"
        );
        assert_eq!(shortened(&"å".repeat(121)).chars().count(), 121);
        assert_eq!(shortened("short"), "short");
    }
}
