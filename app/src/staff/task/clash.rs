//! Somebody else saved first: field by field, mine or theirs.

use super::draft::{Clash, Draft, Field, Keep, settled};
use super::edit::Editing;
use crate::clock;
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{Choice, Choices};
use crate::ui::{Button, Dialog, Look};
use leptos::prelude::*;
use veranda_api::client::Somebody;
use veranda_terms::Day;
use veranda_text::Say;

/// The two drafts and where they clash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clashing {
    /// What was typed here.
    pub mine: Draft,
    /// What the other person saved.
    pub theirs: Draft,
    /// The fields to decide about.
    pub found: Vec<Clash>,
}

/// The dialog. Closing it keeps what was typed, unsaved.
#[component]
pub fn ClashDialog(
    /// What is being changed.
    editing: Editing,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(editing.clashing.read().is_some()));
    Effect::new(move || {
        if !open.get() && editing.clashing.read_untracked().is_some() {
            editing.clashing.set(None);
        }
    });
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().staff_clash_title().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            {move || editing.clashing.get_untracked().map(|clashing| view! { <Form clashing editing open/> })}
        </Dialog>
    }
}

#[component]
fn Form(clashing: Clashing, editing: Editing, open: RwSignal<bool>) -> impl IntoView {
    let (session, house) = (session(), house());
    let say = move || session.say();
    let colleagues = house.me.with_untracked(|me| me.as_ref().map(|me| me.colleagues.clone())).unwrap_or_default();
    let keeps: Vec<(Clash, RwSignal<Keep>)> =
        clashing.found.iter().map(|clash| (*clash, RwSignal::new(clash.keep))).collect();
    let chosen = keeps.clone();
    let Clashing { mine, theirs, .. } = clashing;
    let both = (mine.clone(), theirs.clone());
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let decided: Vec<Clash> =
            chosen.iter().map(|(clash, keep)| Clash { keep: keep.get_untracked(), ..*clash }).collect();
        editing.draft.set(settled(&both.0, &both.1, &decided));
        open.set(false);
        editing.save();
    };
    view! {
        <form class="body" on:submit=save>
            <p class="soft">{move || say().staff_clash_lead()}</p>
            {keeps
                .into_iter()
                .map(|(clash, keep)| {
                    let (mine, theirs) = (mine.clone(), theirs.clone());
                    let colleagues = colleagues.clone();
                    let choices = Signal::derive(move || {
                        let side = |value, word: &str, draft: &Draft| Choice {
                            value,
                            word: word.to_owned(),
                            means: shown(say(), draft, clash.field, &colleagues),
                            action: None,
                        };
                        vec![
                            side(Keep::Mine, say().staff_clash_mine(), &mine),
                            side(Keep::Theirs, say().staff_clash_theirs(), &theirs),
                        ]
                    });
                    view! {
                        <Choices
                            legend=Signal::derive(move || name(say(), clash.field, &editing))
                            choices
                            chosen=keep
                            on_choose=move |chosen| keep.set(chosen)
                            beside=true
                        />
                    }
                })
                .collect_view()}
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true>{move || say().staff_clash_save()}</Button>
            </div>
        </form>
    }
}

fn name(say: Say, field: Field, editing: &Editing) -> String {
    let client = editing.client();
    match field {
        Field::Title => say.staff_task_title().to_owned(),
        Field::Text => say.staff_task_text().to_owned(),
        Field::ClientTitle => say.staff_task_client_title(&client),
        Field::ClientText => say.staff_task_client_text(&client),
        Field::Owners => say.staff_task_owners().to_owned(),
        Field::TeamDate => say.staff_task_team_date().to_owned(),
        Field::ClientDate => say.staff_task_client_date().to_owned(),
        Field::DateWhy => say.slip_ask(&client),
        Field::Milestone => say.links_milestone().to_owned(),
    }
}

/// What a draft says in a field, for people.
fn shown(say: Say, draft: &Draft, field: Field, colleagues: &[Somebody]) -> String {
    let day = |text: &str| match text.parse::<Day>() {
        Ok(day) => say.day(day, clock::today()),
        Err(_) => text.to_owned(),
    };
    let words = match field {
        Field::Title => draft.title.clone(),
        Field::Text => draft.text.clone(),
        Field::ClientTitle => draft.client_title.clone(),
        Field::ClientText => draft.client_text.clone(),
        Field::TeamDate => day(&draft.team_date),
        Field::ClientDate => day(&draft.client_date),
        Field::DateWhy => draft.date_why.clone(),
        Field::Milestone => {
            let words = if draft.milestone { say.links_milestone() } else { say.links_milestone_not() };
            words.to_owned()
        }
        Field::Owners => {
            let owns = |somebody: &&Somebody| draft.owners.contains(&somebody.id);
            let names: Vec<&str> = colleagues.iter().filter(owns).map(|somebody| somebody.name.as_str()).collect();
            say.names(&names)
        }
    };
    if words.trim().is_empty() { say.staff_clash_blank().to_owned() } else { words }
}
