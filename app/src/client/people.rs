//! A client's own people: who is there, whom to bring along, and whom to let in.

mod away;

pub use away::away_line;

use super::header::{Header, TabBar};
use super::lens::OnlyThey;
use super::store::store;
use crate::clock;
use crate::door::Form;
use crate::icons::{Icon, icon};
use crate::problem::Problem;
use crate::proof::{Asked, ProofDialog};
use crate::session::session;
use crate::shell;
use crate::transport::ask;
use crate::ui::{Bones, Button, Face, Failed, Field, Kind, Look, Refusal, Toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::client::{BringColleague, ChangeDomains, LetIn, ShowPeople, TurnAway};
use veranda_api::people::{Colleague, Domains, NewColleague, Newcomer, People};
use veranda_api::{Code, Endpoint};
use veranda_terms::{ClientText, ContactRole, EmailAddress, HostName, PersonName, is_open_to_all};
use veranda_text::Say;

/// What the page's parts share.
#[derive(Clone, Copy)]
struct Page {
    people: RwSignal<Option<People>>,
    asked: Asked,
    toasts: Toasts,
}

impl Page {
    /// Sends; where this device has to prove first who is at it, sends again once it has.
    fn send<E>(self, form: Form, endpoint: E, then: impl Fn(&People) -> String + Clone + Send + Sync + 'static)
    where
        E: Endpoint<Reply = People> + Clone,
    {
        let again = endpoint.clone();
        let (page, said) = (self, then.clone());
        form.send_or(
            endpoint,
            move |people| {
                page.toasts.say(said(&people));
                page.people.set(Some(people));
            },
            move |problem| {
                if problem.code == Some(Code::NeedsProof) {
                    let (again, then) = (again.clone(), then.clone());
                    page.asked.first(Callback::new(move |()| page.send(form, again.clone(), then.clone())));
                    return None;
                }
                Some(problem)
            },
        );
    }
}

/// The page.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let session = session();
    let store = store();
    let page = Page { people: RwSignal::new(None), asked: Asked::nothing(), toasts: expect_context() };
    let failed = RwSignal::new(None::<String>);
    let fetch = move || {
        failed.set(None);
        spawn_local(async move {
            match ask(&ShowPeople { body: () }).await {
                Ok(reply) => drop(page.people.try_set(Some(reply.value))),
                Err(no) => drop(failed.try_set(Some(Problem::line(&no, session.say_now())))),
            }
        });
    };
    fetch();
    shell::title(move || session.say().coming_people_title().to_owned());
    let client = move || store.me.with(|me| me.as_ref().map(|me| me.client_name.to_string())).unwrap_or_default();
    let here = Memo::new(move |_| page.people.read().is_some());
    view! {
        <Header/>
        <main class="wrap pad-block" id="main" tabindex="-1"><div class="stack access">
            <div class="stack tight gap-1">
                <h1>{session.words(Say::coming_people_title)}</h1>
                <p class="soft">{move || session.say().coming_people_how(&client())}</p>
            </div>
            <OnlyThey/>
            {move || match (here.get(), failed.get()) {
                (true, _) => view! { <Waiting page/><Colleagues page/><away::AwayCard page/><Bring page/><LetInAtOnce page/> }.into_any(),
                (false, Some(text)) => view! {
                    <Failed
                        title=session.words(Say::client_load_failed)
                        text
                        retry=session.words(Say::common_retry)
                        on_retry=move |()| fetch()
                    />
                }.into_any(),
                (false, None) => view! { <Bones label=session.words(Say::common_loading)/> }.into_any(),
            }}
        </div></main>
        <TabBar/>
        <ProofDialog asked=page.asked/>
    }
}

#[component]
fn Waiting(page: Page) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let waiting =
        Memo::new(move |_| page.people.read().as_ref().map(|people| people.waiting.clone()).unwrap_or_default());
    let row = move |one: Newcomer| {
        let Newcomer { id, name, email, brought_by, proved, .. } = one;
        let (admitted, refused) = (name.clone(), name.clone());
        let admit = move |()| {
            let name = admitted.clone();
            page.send(form, LetIn { admission: id, body: () }, move |_| {
                session.say_now().coming_people_is_in(name.as_str())
            });
        };
        let turn_away = move |()| {
            let name = refused.clone();
            page.send(form, TurnAway { admission: id, body: () }, move |_| {
                session.say_now().coming_people_is_not(name.as_str())
            });
        };
        let by = move || match proved {
            true => session.say().coming_people_passed_on(brought_by.name.as_str()),
            false => session.say().coming_people_named(brought_by.name.as_str()),
        };
        view! {
            <li class="row newcomer">
                <div class="grow">
                    <b>{name.to_string()}</b>
                    <p class="s soft">{email}" · "{by}</p>
                </div>
                <Button look=Look::Ink busy=form.busy on_press=admit>{session.words(Say::coming_people_let_in)}</Button>
                <Button busy=form.busy on_press=turn_away>{session.words(Say::coming_people_turn_away)}</Button>
            </li>
        }
    };
    move || {
        (!waiting.read().is_empty()).then(|| {
            view! {
                <section class="card stack" aria-labelledby="waiting">
                    <h2 id="waiting">{session.words(Say::coming_people_waiting)}</h2>
                    <ul class="stack gap-3 plain">{waiting.get().into_iter().map(row).collect_view()}</ul>
                    <Refusal text=form.whole()/>
                </section>
            }
        })
    }
}

#[component]
fn Colleagues(page: Page) -> impl IntoView {
    let session = session();
    let colleagues =
        Memo::new(move |_| page.people.read().as_ref().map(|people| people.colleagues.clone()).unwrap_or_default());
    let row = move |one: Colleague| {
        let Colleague { id, name, role, keeps_door, came, away } = one;
        let what = move || {
            let say = session.say();
            let mut words = vec![may(say, role).to_owned()];
            words.extend(keeps_door.then(|| say.coming_people_keeper().to_owned()));
            words.extend((!came).then(|| say.coming_people_invited().to_owned()));
            words.extend(away.as_ref().map(|away| crate::away::words(say, away, clock::today())));
            words.join(" · ")
        };
        view! {
            <li class="row">
                <Face id=id.to_string() name=name.to_string()/>
                <div class="grow"><b>{name.to_string()}</b><p class="s soft">{what}</p></div>
            </li>
        }
    };
    view! {
        <section class="card stack">
            <ul class="stack gap-3 plain">{move || colleagues.get().into_iter().map(row).collect_view()}</ul>
        </section>
    }
}

/// What somebody may do, in a word.
pub const fn may(say: Say, role: ContactRole) -> &'static str {
    match role {
        ContactRole::Decides => say.staff_role_decides(),
        ContactRole::TakesPart => say.staff_role_takes_part(),
        ContactRole::Looks => say.staff_role_looks(),
    }
}

#[component]
fn Bring(page: Page) -> impl IntoView {
    let session = session();
    let store = store();
    let form = Form::new();
    let fields = [(); 3].map(|()| RwSignal::new(String::new()));
    let [name, email, words] = fields;
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let parsed = (
            PersonName::parse(&name.read_untracked()),
            EmailAddress::parse(&email.read_untracked()),
            ClientText::parse(&words.read_untracked()),
        );
        let fine = form.check(&[
            ("name", form.why(&parsed.0)),
            ("email", form.why(&parsed.1)),
            ("words", form.why(&parsed.2)),
        ]);
        if fine && let (Ok(name), Ok(email), Ok(words)) = parsed {
            let who = name.clone();
            page.send(form, BringColleague { body: NewColleague { name, email, words } }, move |people| {
                for field in fields {
                    field.set(String::new());
                }
                let say = session.say_now();
                // They are there at once, or somebody is asked first.
                let invited = people.colleagues.iter().any(|one| one.name == who && !one.came);
                if invited { say.coming_people_sent(who.as_str()) } else { say.coming_people_asked(who.as_str()) }
            });
        }
    };
    let taken = Signal::derive(move || {
        let code = form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code));
        match code {
            Some(Code::Taken) => Some(session.say().coming_people_known().to_owned()),
            _ => form.whole().get(),
        }
    });
    let may = move || page.people.read().as_ref().is_some_and(|people| people.may_invite) && store.looks().is_none();
    view! {
        <Show when=may>
            <form class="card stack gap-4" novalidate on:submit=send aria-labelledby="bring">
                <div class="stack gap-1">
                    <h2 id="bring">{session.words(Say::coming_people_bring)}</h2>
                    <p class="soft">{session.words(Say::coming_people_bring_how)}</p>
                </div>
                <Field
                    label=session.words(Say::staff_invite_name)
                    name="name"
                    value=name
                    on_input=move |text| name.set(text)
                    error=form.about("name")
                    required=true
                />
                <Field
                    label=session.words(Say::staff_invite_email)
                    kind=Kind::Email
                    name="email"
                    value=email
                    on_input=move |text| email.set(text)
                    error=form.about("email")
                    required=true
                />
                <Field
                    label=session.words(Say::coming_people_words)
                    kind=Kind::Lines
                    rows=2
                    name="words"
                    value=words
                    on_input=move |text| words.set(text)
                    error=form.about("words")
                />
                <Refusal text=taken/>
                <div class="row"><Button submits=true busy=form.busy>
                    {icon(Icon::USER_PLUS)}{session.words(Say::coming_people_send)}
                </Button></div>
            </form>
        </Show>
    }
}

#[component]
fn LetInAtOnce(page: Page) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let domain = RwSignal::new(String::new());
    let domains =
        Memo::new(move |_| page.people.read().as_ref().map(|people| people.domains.clone()).unwrap_or_default());
    let say_saved = move |_: &People| session.say_now().mails_saved().to_owned();
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let parsed = HostName::parse(domain.read_untracked().trim_start_matches('@'));
        let open = matches!(&parsed, Ok(host) if is_open_to_all(host));
        let why = form.why(&parsed).or_else(|| open.then(|| session.say_now().coming_people_domain_open().to_owned()));
        if form.check(&[("domains", why)])
            && let Ok(host) = parsed
        {
            let mut all = domains.get_untracked();
            all.push(host);
            page.send(form, ChangeDomains { body: Domains { domains: all } }, move |people| {
                domain.set(String::new());
                say_saved(people)
            });
        }
    };
    let remove = move |gone: HostName| {
        let rest = domains.get_untracked().into_iter().filter(|one| *one != gone).collect();
        page.send(form, ChangeDomains { body: Domains { domains: rest } }, say_saved);
    };
    let row = move |one: HostName| {
        let (shown, label) = (one.to_string(), one.to_string());
        view! {
            <li class="row">
                <span class="grow">{shown}</span>
                <button
                    type="button"
                    class="btn icon quiet"
                    aria-label=move || session.say().coming_people_domain_remove(&label)
                    on:click=move |_| remove(one.clone())
                >
                    {icon(Icon::BIN)}
                </button>
            </li>
        }
    };
    let keeps = move || page.people.read().as_ref().is_some_and(|people| people.keeps_door);
    view! {
        <Show when=keeps>
            <form class="card stack gap-4" novalidate on:submit=add aria-labelledby="at-once">
                <div class="stack gap-1">
                    <h2 id="at-once">{session.words(Say::coming_people_domains)}</h2>
                    <p class="soft">{session.words(Say::coming_people_domains_how)}</p>
                </div>
                {move || if domains.read().is_empty() {
                    view! { <p class="s dim">{session.words(Say::coming_people_domain_none)}</p> }.into_any()
                } else {
                    view! { <ul class="stack gap-1 plain">{domains.get().into_iter().map(row).collect_view()}</ul> }
                        .into_any()
                }}
                <Field
                    label=session.words(Say::coming_people_domain)
                    name="domain"
                    value=domain
                    on_input=move |text| domain.set(text)
                    error=form.about("domains")
                    most=253
                />
                <Refusal text=form.whole()/>
                <div class="row"><Button submits=true busy=form.busy>{session.words(Say::coming_people_domain_add)}</Button></div>
            </form>
        </Show>
    }
}
