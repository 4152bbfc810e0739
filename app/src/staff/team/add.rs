//! Adding somebody to the team.

use crate::session::session;
use crate::staff::parts::{Choice, Choices, Sender, bad_word};
use crate::ui::{Button, Dialog, Field, Kind, Look, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::staff::{AddColleague, NewColleague, TeamView};
use veranda_terms::{BadWord, EmailAddress, PersonName, StaffRole};
use veranda_text::Say;

/// The dialog.
#[component]
pub fn AddDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The team as it is once somebody is in it.
    #[prop(into)]
    on_done: Callback<TeamView>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().team_add().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <Form open on_done/>
        </Dialog>
    }
}

#[component]
fn Form(open: RwSignal<bool>, on_done: Callback<TeamView>) -> impl IntoView {
    let (session, toasts) = (session(), expect_context::<Toasts>());
    let say = move || session.say();
    let sender = Sender::new();
    let (name, email) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let role = RwSignal::new(StaffRole::Member);
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match (PersonName::parse(&name.read_untracked()), EmailAddress::parse(&email.read_untracked())) {
            (Ok(name), Ok(email)) => {
                let who = name.clone();
                let body = NewColleague { name, email, role: role.get_untracked(), lang: None };
                sender.send(AddColleague { body }, move |reply| {
                    toasts.say(session.say_now().team_added(who.as_str()));
                    on_done.run(reply.value);
                    open.set(false);
                });
            }
            (name, email) => {
                let problems = [("name", name.err()), ("email", email.err())];
                let said =
                    |(field, bad): (&str, Option<BadWord>)| Some((field.to_owned(), bad_word(session.say_now(), bad?)));
                sender.refuse(problems.into_iter().filter_map(said).collect());
            }
        }
    };
    view! {
        <form class="body" novalidate on:submit=send>
            <div class="cols2">
                <Field
                    label=Signal::derive(move || say().team_add_name().to_owned())
                    value=name
                    on_input=move |text| name.set(text)
                    error=sender.about("name")
                    most=80u32
                    required=true
                />
                <Field
                    label=Signal::derive(move || say().team_add_email().to_owned())
                    kind=Kind::Email
                    value=email
                    on_input=move |text| email.set(text)
                    error=sender.about("email")
                    most=254u32
                    required=true
                />
            </div>
            <Choices
                legend=Signal::derive(move || say().team_role().to_owned())
                choices=Signal::derive(move || roles(say()))
                chosen=role
                on_choose=move |chosen| role.set(chosen)
            />
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().team_add_send()}</Button>
            </div>
        </form>
    }
}

/// The roles to choose from, with what each means.
pub fn roles(say: Say) -> Vec<Choice<StaffRole>> {
    let means = |role| match role {
        StaffRole::Owner => say.team_role_owner_means(),
        StaffRole::Manager => say.team_role_manager_means(),
        StaffRole::Member => say.team_role_member_means(),
        StaffRole::Finance => say.team_role_finance_means(),
    };
    StaffRole::ALL
        .map(|role| Choice {
            value: role,
            word: say.staff_role(role).to_owned(),
            means: means(role).to_owned(),
            action: None,
        })
        .to_vec()
}
