//! What is written about a task: to read, and to change with one save.

use super::clash::{ClashDialog, Clashing};
use super::draft::{Draft, Field as Of, Wrong, clashes};
use super::opened::{Opened, opened};
use super::shown::Shown;
use crate::icons::{Icon, icon};
use crate::session::{Session, session};
use crate::shell;
use crate::staff::house::house;
use crate::staff::parts::{People, Sender, Tick, wrong};
use crate::transport;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::{EditTask, ShowTask};
use veranda_api::{CallFailed, Code};

/// What is being changed, against what.
#[derive(Debug, Clone, Copy)]
pub struct Editing {
    /// As typed.
    pub draft: RwSignal<Draft>,
    /// As it was when the typing began, or when the two were last compared.
    pub base: RwSignal<Draft>,
    /// The tag of a page whose fields are `base`.
    pub tag: RwSignal<Option<String>>,
    /// What another person saved meanwhile, while that is being asked about.
    pub clashing: RwSignal<Option<Clashing>>,
    /// Sends.
    pub sender: Sender,
    on: RwSignal<bool>,
    opened: Opened,
    session: Session,
}

/// The section.
#[component]
pub fn Writing() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let Some(page) = opened.page.get_untracked() else { return ().into_any() };
    let first = Draft::of(&page.value);
    let editing = Editing {
        draft: RwSignal::new(first.clone()),
        base: RwSignal::new(first),
        tag: RwSignal::new(page.tag),
        clashing: RwSignal::new(None),
        sender: Sender::new(),
        on: RwSignal::new(false),
        opened,
        session,
    };
    Effect::new(move || editing.keep_up());
    let edit = move |()| {
        editing.on.set(true);
        request_animation_frame(|| shell::focus_on("task-form"));
    };
    view! {
        <section class="stack tight" aria-labelledby="writing-heading">
            <div class="head">
                <h2 id="writing-heading">{move || say().staff_task_fields()}</h2>
                <Show when=move || !editing.on.get()>
                    <Button small=true on_press=edit>{icon(Icon::PENCIL)}{move || say().common_edit()}</Button>
                </Show>
            </div>
            <Show when=move || editing.on.get() fallback=|| view! { <Shown/> }><Form editing/></Show>
            <ClashDialog editing/>
        </section>
    }
    .into_any()
}

impl Editing {
    /// A newer page has come: what was not touched follows it; the tag follows as long as the fields say the same.
    fn keep_up(self) {
        let Some(page) = self.opened.page.get() else { return };
        let (theirs, base) = (Draft::of(&page.value), self.base.get_untracked());
        if !self.draft.with_untracked(|draft| draft.is_changed_from(&base)) {
            self.draft.set(theirs.clone());
            self.base.set(theirs);
            self.tag.set(page.tag);
        } else if !theirs.is_changed_from(&base) {
            self.tag.set(page.tag);
        }
    }

    /// Whether the fields on the server are not those the typing began with.
    fn is_behind(self) -> bool {
        let page = self.opened.page.read();
        page.as_ref().is_some_and(|page| Draft::of(&page.value).is_changed_from(&self.base.read()))
    }

    /// Whether something was typed that is not saved.
    fn is_changed(self) -> bool {
        self.draft.read().is_changed_from(&self.base.read())
    }

    /// The client's name.
    pub fn client(self) -> String {
        self.opened.board.client()
    }

    /// Saves what was typed.
    pub fn save(self) {
        let told = self.opened.page.with_untracked(|page| {
            page.as_ref().and_then(|page| page.value.card.client_date.filter(|_| page.value.card.shared.is_some()))
        });
        let fields = match self.draft.read_untracked().fields_against(told) {
            Ok(fields) => fields,
            Err(problems) => {
                let said =
                    |(field, why): (Of, Wrong)| (field.wire_name().to_owned(), wrong(self.session.say_now(), why));
                return self.sender.refuse(problems.into_iter().map(said).collect());
            }
        };
        let sent = self.draft.get_untracked();
        self.sender.send_or(
            EditTask { task: self.opened.task, body: fields },
            self.tag.get_untracked(),
            move |reply| {
                let saved = Draft::of(&reply.value);
                self.tag.set(reply.tag.clone());
                self.base.set(saved.clone());
                // What was typed while it was being saved stays typed.
                let typed_on = self.draft.with_untracked(|draft| *draft != sent);
                if !typed_on {
                    self.draft.set(saved);
                    self.on.set(false);
                }
                self.opened.take(reply);
                self.opened.board.toasts.say(self.session.say_now().common_saved());
            },
            move |failed| match failed {
                CallFailed::Refused(refusal) if refusal.code == Code::Changed => {
                    self.compare();
                    None
                }
                other => Some(other),
            },
        );
    }

    /// Somebody saved first: fetches what they saved and asks field by field, or saves at once where nothing clashes.
    fn compare(self) {
        spawn_local(async move {
            let theirs = match transport::ask(&ShowTask { task: self.opened.task, body: () }).await {
                Ok(theirs) => theirs,
                Err(failed) => {
                    if let Some(say) = self.opened.board.say_still() {
                        self.sender.problem.try_set(crate::problem::Problem::of(&failed, say));
                    }
                    return;
                }
            };
            let Some(base) = self.base.try_get_untracked() else { return };
            let (mine, saved) = (self.draft.get_untracked(), Draft::of(&theirs.value));
            let found = clashes(&base, &mine, &saved);
            self.base.set(saved.clone());
            self.tag.set(theirs.tag.clone());
            self.opened.take(theirs);
            if found.is_empty() {
                self.save();
            } else {
                self.clashing.set(Some(Clashing { mine, theirs: saved, found }));
            }
        });
    }

    fn discard(self) {
        self.sender.refuse(Vec::new());
        if let Some(page) = self.opened.page.get_untracked() {
            let theirs = Draft::of(&page.value);
            self.draft.set(theirs.clone());
            self.base.set(theirs);
            self.tag.set(page.tag);
        }
        self.on.set(false);
    }
}

#[component]
fn Form(editing: Editing) -> impl IntoView {
    let (session, house) = (session(), house());
    let board = editing.opened.board;
    let say = move || session.say();
    let (draft, sender) = (editing.draft, editing.sender);
    let text = move |of: fn(&Draft) -> &String| Signal::derive(move || of(&draft.read()).clone());
    let about = move |field: Of| sender.about(field.wire_name());
    let markdown = Signal::derive(move || Some(say().staff_task_markdown().to_owned()));
    // What is written for a client who reads it already waits; the rest of this side does not.
    let held = editing.opened.part(|page| (page.card.shared.is_some(), page.waiting.is_some()));
    let told = editing.opened.part(|page| page.card.client_date.filter(|_| page.card.shared.is_some()));
    let moves = Memo::new(move |_| draft.read().moves(told.get().flatten()));
    let waits = move || {
        let (shared, waiting) = held.get().unwrap_or_default();
        shared && (waiting || board.project().is_some_and(|project| project.collected))
    };
    let colleagues = Memo::new(move |_| house.me.read().as_ref().map(|me| me.colleagues.clone()).unwrap_or_default());
    view! {
        <form class="stack tight" id="task-form" tabindex="-1" novalidate on:submit=move |event| {
            event.prevent_default();
            editing.save();
        }>
            <Show when=move || editing.is_behind()>
                <p class="note watch">
                    {icon(Icon::WARNING)}<span>{move || say().staff_task_changed_elsewhere()}</span>
                </p>
            </Show>
            <fieldset class="card stack tight">
                <legend class="lock">{icon(Icon::LOCK)}{move || say().staff_task_inside()}</legend>
                <Field
                    label=Signal::derive(move || say().staff_task_title().to_owned())
                    value=text(|draft| &draft.title)
                    on_input=move |text| draft.update(|draft| draft.title = text)
                    error=about(Of::Title)
                    most=200u32
                    required=true
                />
                <Field
                    label=Signal::derive(move || say().staff_task_text().to_owned())
                    kind=Kind::Lines
                    rows=6u32
                    value=text(|draft| &draft.text)
                    on_input=move |text| draft.update(|draft| draft.text = text)
                    hint=markdown
                    error=about(Of::Text)
                />
                <People
                    legend=Signal::derive(move || say().staff_task_owners().to_owned())
                    people=colleagues
                    picked=Signal::derive(move || draft.read().owners.clone())
                    on_change=move |owners| draft.update(|draft| draft.owners = owners)
                    error=about(Of::Owners)
                />
                <Field
                    label=Signal::derive(move || say().staff_task_team_date().to_owned())
                    kind=Kind::Day
                    value=text(|draft| &draft.team_date)
                    on_input=move |text| draft.update(|draft| draft.team_date = text)
                    error=about(Of::TeamDate)
                />
            </fieldset>
            <fieldset class="card stack tight">
                <legend class="row hold gap-2 bold">
                    {icon(Icon::EYE)}{move || say().staff_task_outside(&board.client())}
                </legend>
                <Show when=move || waits()>
                    <p class="s soft row hold gap-1-5">
                        {icon(Icon::LAYERS)}<span>{move || say().waiting_hint(&board.client())}</span>
                    </p>
                </Show>
                <Field
                    label=Signal::derive(move || say().staff_task_client_title(&board.client()))
                    value=text(|draft| &draft.client_title)
                    on_input=move |text| draft.update(|draft| draft.client_title = text)
                    error=about(Of::ClientTitle)
                    most=200u32
                />
                <Field
                    label=Signal::derive(move || say().staff_task_client_text(&board.client()))
                    kind=Kind::Lines
                    value=text(|draft| &draft.client_text)
                    on_input=move |text| draft.update(|draft| draft.client_text = text)
                    hint=markdown
                    error=about(Of::ClientText)
                />
                <Field
                    label=Signal::derive(move || say().staff_task_client_date().to_owned())
                    kind=Kind::Day
                    value=text(|draft| &draft.client_date)
                    on_input=move |text| draft.update(|draft| draft.client_date = text)
                    error=about(Of::ClientDate)
                />
                <Show when=move || moves.get()>
                    <Field
                        label=Signal::derive(move || say().slip_ask(&board.client()))
                        value=text(|draft| &draft.date_why)
                        on_input=move |text| draft.update(|draft| draft.date_why = text)
                        hint=Signal::derive(move || Some(say().slip_ask_hint().to_owned()))
                        error=about(Of::DateWhy)
                        most=200u32
                        required=true
                    />
                </Show>
                <Tick
                    label=Signal::derive(move || say().links_milestone_tick().to_owned())
                    checked=Signal::derive(move || draft.read().milestone)
                    on_change=move |on| draft.update(|draft| draft.milestone = on)
                />
            </fieldset>
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Show when=move || editing.is_changed()>
                    <span class="s soft before-end">{move || say().staff_task_unsaved()}</span>
                </Show>
                <Button on_press=move |()| editing.discard()>
                    {move || if editing.is_changed() { say().staff_task_discard() } else { say().common_cancel() }}
                </Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().staff_task_save()}</Button>
            </div>
        </form>
    }
}
