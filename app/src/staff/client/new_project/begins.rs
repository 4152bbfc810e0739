//! What a project begins with: the house workflow, a small one, or a template with its first day.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::{Session, session};
use crate::staff::loader::{Load, Loader};
use crate::staff::parts::{Choice, Choices, Sender};
use crate::transport;
use crate::ui::{Button, Field, Kind, Look, Refusal, Toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::{Beginning, RemoveTemplate, ShowTemplates, TemplateRemoved, TemplateRow};
use veranda_terms::TemplateId;

/// What is chosen, while it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chosen {
    House,
    Small,
    Template(TemplateId),
}

/// What was chosen, and the first day as it was typed.
#[derive(Debug, Clone, Copy)]
pub struct Pick {
    chosen: RwSignal<Chosen>,
    first: RwSignal<String>,
}

impl Pick {
    /// The house workflow, from today on.
    pub fn new() -> Self {
        Self { chosen: RwSignal::new(Chosen::House), first: RwSignal::new(clock::today().to_string()) }
    }

    /// What is sent; nothing when the first day is none.
    pub fn beginning(self) -> Option<Beginning> {
        Some(match self.chosen.get_untracked() {
            Chosen::House => Beginning::House,
            Chosen::Small => Beginning::Small,
            Chosen::Template(template) => {
                Beginning::Template { template, first: self.first.read_untracked().trim().parse().ok()? }
            }
        })
    }
}

/// The choices. Templates stand below the two the house always has.
#[component]
pub fn Begins(
    /// What is chosen.
    pick: Pick,
    /// What is wrong with the first day.
    wrong: Signal<Option<String>>,
) -> impl IntoView {
    let (session, toasts) = (session(), expect_context::<Toasts>());
    let say = move || session.say();
    let templates: RwSignal<Vec<TemplateRow>> = RwSignal::new(Vec::new());
    let loader = Loader::begin(
        || ShowTemplates { body: () },
        move |reply| {
            templates.set(reply.value.templates);
        },
    );
    let sender = Sender::new();
    let choices = Signal::derive(move || {
        let say = say();
        let choice = |value, word: &str, means: String| Choice { value, word: word.to_owned(), means, action: None };
        let mut all = vec![
            choice(Chosen::House, say.templates_house(), say.templates_house_means().to_owned()),
            choice(Chosen::Small, say.templates_small(), say.templates_small_means().to_owned()),
        ];
        all.extend(templates.read().iter().map(|row| {
            let mut means = vec![say.templates_tasks(i64::from(row.tasks))];
            if row.prepared > 0 {
                means.push(say.templates_prepared(i64::from(row.prepared)));
            }
            if row.days > 0 {
                means.push(say.working_waited(i64::from(row.days)));
            }
            let day = say.day(clock::day_of(row.at), clock::today());
            means.push(say.templates_by(row.by.name.as_str(), &day));
            choice(Chosen::Template(row.id), row.name.as_str(), means.join(" · "))
        }));
        all
    });
    let template = Memo::new(move |_| match pick.chosen.get() {
        Chosen::Template(id) => templates.read().iter().find(|row| row.id == id).cloned(),
        Chosen::House | Chosen::Small => None,
    });
    let remove = move |()| {
        let Some(TemplateRow { id, name, .. }) = template.get_untracked() else { return };
        let asked = RemoveTemplate { template: id, body: TemplateRemoved { removed: true } };
        sender.send(asked, move |reply| {
            pick.chosen.set(Chosen::House);
            templates.set(reply.value.templates);
            let say = session.say_now();
            let back = Callback::new(move |()| bring_back(templates, id, session, toasts));
            toasts.say_with_undo(say.templates_removed(name.as_str()), say.common_undo(), back);
        });
    };
    let trouble = Signal::derive(move || match loader.state.get() {
        Load::Failed(why) => Some(why),
        Load::Coming | Load::Here | Load::Gone => None,
    });
    view! {
        <Choices
            legend=Signal::derive(move || say().templates_begins().to_owned())
            choices
            chosen=pick.chosen
            on_choose=move |chosen| pick.chosen.set(chosen)
        />
        <Refusal text=trouble/>
        <Show when=move || template.read().is_some()>
            <Field
                label=Signal::derive(move || say().templates_first().to_owned())
                value=pick.first
                on_input=move |text| pick.first.set(text)
                kind=Kind::Day
                hint=Signal::derive(move || Some(say().templates_first_hint().to_owned()))
                error=wrong
                required=true
            />
            <div class="row">
                <Button small=true look=Look::Quiet busy=sender.busy on_press=remove>
                    {icon(Icon::BIN)}{move || say().templates_remove()}
                </Button>
            </div>
        </Show>
        <Refusal text=sender.whole()/>
    }
}

/// Brings a removed template back. The dialog may be closed by then, with the list it showed.
fn bring_back(templates: RwSignal<Vec<TemplateRow>>, id: TemplateId, session: Session, toasts: Toasts) {
    let asked = RemoveTemplate { template: id, body: TemplateRemoved { removed: false } };
    spawn_local(async move {
        match transport::act(&asked, &Intention::new()).await {
            Ok(reply) => drop(templates.try_set(reply.value.templates)),
            Err(failed) => toasts.say(Problem::line(&failed, session.say_now())),
        }
    });
}
