//! What a partner is to read of a task: before it is shared, and whenever that changes.

use super::sides::Theirs;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::{Sender, wrong};
use crate::staff::task::draft::{Wrong, day_of_field, field_of_day};
use crate::staff::task::opened::opened;
use crate::ui::{Button, Dialog, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{FaceForPartner, ShareWithPartner};
use veranda_terms::{ClientText, Title};

/// The dialog.
#[component]
pub fn ShareDialog(
    /// With whom.
    theirs: Theirs,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let inside = opened.part(|page| page.card.title.for_staff().to_owned());
    let shared = theirs.part(|side| side.face.is_some());
    let title = move || {
        if shared.get() {
            say().partners_edit(&theirs.name())
        } else {
            say().partners_share_title(&theirs.name(), &inside.get().unwrap_or_default())
        }
    };
    view! {
        <Dialog
            open
            title=Signal::derive(title)
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <Form theirs open/>
        </Dialog>
    }
}

/// What is typed, as a face.
fn face(title: &str, text: &str, date: &str) -> Result<FaceForPartner, Vec<(&'static str, Wrong)>> {
    let title = Title::parse(title).map_err(Wrong::Word);
    let text = ClientText::parse(text).map_err(Wrong::Word);
    match (title, text, day_of_field(date)) {
        (Ok(title), Ok(text), Ok(date)) => Ok(FaceForPartner { title, text, date }),
        (title, text, date) => {
            let wrongs = [("title", title.err()), ("text", text.err()), ("date", date.err())];
            Err(wrongs.into_iter().filter_map(|(field, wrong)| Some((field, wrong?))).collect())
        }
    }
}

#[component]
fn Form(theirs: Theirs, open: RwSignal<bool>) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let sender = Sender::new();
    let before = theirs.side.with_untracked(|side| side.as_ref().and_then(|side| side.face.clone()));
    let was_shared = before.is_some();
    let (inside, for_client) = opened
        .page
        .with_untracked(|page| {
            let card = &page.as_ref()?.value.card;
            Some((card.title.for_staff().to_owned(), card.client_title.as_ref().map(ToString::to_string)))
        })
        .unwrap_or_default();
    // What it is called inside stays inside until somebody takes it over.
    let first = before.as_ref().map(|face| face.title.to_string()).or(for_client).unwrap_or_default();
    let propose = first.is_empty();
    let title = RwSignal::new(first);
    let text = RwSignal::new(before.as_ref().map(|face| face.text.to_string()).unwrap_or_default());
    let date = RwSignal::new(field_of_day(before.and_then(|face| face.date)));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match face(&title.read_untracked(), &text.read_untracked(), &date.read_untracked()) {
            Err(problems) => {
                let said = |(field, why): (&str, Wrong)| (field.to_owned(), wrong(session.say_now(), why));
                sender.refuse(problems.into_iter().map(said).collect());
            }
            Ok(body) => {
                let share = ShareWithPartner { task: opened.task, partner: theirs.id, body };
                sender.send(share, move |reply| {
                    let say = session.say_now();
                    let words = match was_shared {
                        true => say.common_saved().to_owned(),
                        false => say.partners_shared(&theirs.name_now()),
                    };
                    theirs.sides.take(reply.value);
                    opened.board.toasts.say(words);
                    open.set(false);
                });
            }
        }
    };
    let proposal = propose.then(|| {
        let (shown, taken) = (inside.clone(), inside);
        view! {
            <div class="note inside s">
                <div class="row gap-2">
                    <span class="lock grow">
                        {icon(Icon::LOCK)}<span>{move || say().staff_share_inside_name(&shown)}</span>
                    </span>
                    <Button small=true on_press=move |()| title.set(taken.clone())>
                        {move || say().partners_share_use()}
                    </Button>
                </div>
            </div>
        }
    });
    view! {
        <form novalidate class="body" on:submit=send>
            <p class="soft">{move || say().partners_share_lead(&theirs.name())}</p>
            <Field
                label=Signal::derive(move || say().staff_share_client_title().to_owned())
                value=title
                on_input=move |typed| title.set(typed)
                error=sender.about("title")
                most=200u32
                required=true
            />
            {proposal}
            <Field
                label=Signal::derive(move || say().staff_share_client_text().to_owned())
                kind=Kind::Lines
                value=text
                on_input=move |typed| text.set(typed)
                hint=Signal::derive(move || Some(say().staff_task_markdown().to_owned()))
                error=sender.about("text")
            />
            <Field
                label=Signal::derive(move || say().partners_date(&theirs.name()))
                kind=Kind::Day
                value=date
                on_input=move |typed| date.set(typed)
                error=sender.about("date")
            />
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>
                    {move || if was_shared {
                        say().common_save().to_owned()
                    } else {
                        say().partners_share(&theirs.name())
                    }}
                </Button>
            </div>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::{BadWord, Day};

    #[test]
    fn a_blank_title_is_asked_about_and_never_taken_from_inside() {
        let wrongs = face("  ", "", "soon").unwrap_err();
        assert_eq!(wrongs, [("title", Wrong::Word(BadWord::Empty)), ("date", Wrong::Day)]);
    }

    #[test]
    fn a_text_and_a_date_may_be_left_out() {
        let face = face("Pipes", "", " ").unwrap();
        assert_eq!((face.title.as_str(), face.text.as_str(), face.date), ("Pipes", "", None));
        let dated = super::face("Pipes", "", "2026-12-01").unwrap();
        assert_eq!(dated.date, Day::of(2026, 12, 1));
    }
}
