//! The reader says that they are away, who answers for them meanwhile, and that they are back.

use super::Page;
use crate::client::store::store;
use crate::clock;
use crate::door::Form;
use crate::draft::Draft;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::{Button, Field, Kind, Look, Refusal, Toasts, fresh_id};
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::away::{Away, NewAway};
use veranda_api::client::{ComeBack, GoAway};
use veranda_api::people::Colleague;
use veranda_terms::{Action, BadWord, Day, PersonId, policy};
use veranda_text::Say;

/// The section: what holds, or a form.
#[component]
pub(super) fn AwayCard(page: Page) -> impl IntoView {
    let session = session();
    let store = store();
    let me = store.me.with_untracked(|me| me.as_ref().map(|me| me.id));
    let mine = Memo::new(move |_| {
        let people = page.people.read();
        people.as_ref()?.colleagues.iter().find(|one| Some(one.id) == me)?.away.clone()
    });
    let changes = RwSignal::new(false);
    view! {
        <section class="card stack gap-4" aria-labelledby="away">
            <div class="stack gap-1">
                <h2 id="away" tabindex="-1">{session.words(Say::away_title)}</h2>
                <p class="soft">{move || session.say().away_how(&store.firm())}</p>
            </div>
            {move || match (mine.get(), changes.get()) {
                (Some(away), false) => view! { <Said page away changes/> }.into_any(),
                (away, _) => view! {
                    <fieldset disabled=move || store.looks().is_some()><Saying page me known=away changes/></fieldset>
                }.into_any(),
            }}
        </section>
    }
}

/// At home, while they are away: until when, and the way back.
///
/// # Panics
/// Outside of the client's pages.
pub fn away_line() -> AnyView {
    view! { <Line/> }.into_any()
}

#[component]
fn Line() -> impl IntoView {
    let session = session();
    let store = store();
    let toasts = expect_context::<Toasts>();
    let form = Form::new();
    let away = Memo::new(move |_| store.me.with(|me| me.as_ref().and_then(|me| me.away.clone())));
    let back = move |()| {
        form.send(ComeBack { body: () }, move |_| {
            toasts.say(session.say_now().away_back_done());
            store.want_home();
        });
    };
    move || {
        away.get().filter(|away| away.from <= clock::today()).map(|away| {
            view! {
                <div class="note">
                    {icon(Icon::CALENDAR_DAYS)}
                    <div class="grow stack tight">
                        <p>{move || said(session.say(), &away, clock::today())}</p>
                        <Show when=move || store.looks().is_none()>
                            <div class="row gap-1">
                                <Button busy=form.busy on_press=back>{session.words(Say::away_back)}</Button>
                                <a class="btn quiet" href=Route::People.to_string()>
                                    {session.words(Say::away_change)}
                                </a>
                            </div>
                        </Show>
                        <Refusal text=form.whole()/>
                    </div>
                </div>
            }
        })
    }
}

/// What they said, with the way back.
#[component]
fn Said(page: Page, away: Away, changes: RwSignal<bool>) -> impl IntoView {
    let session = session();
    let store = store();
    let form = Form::new();
    let began = away.from <= clock::today();
    let word = move || match began {
        true => session.say().away_back(),
        false => session.say().away_not_after_all(),
    };
    let done = move || match began {
        true => session.say_now().away_back_done(),
        false => session.say_now().away_not_after_all_done(),
    };
    let back = move |()| {
        page.send(form, ComeBack { body: () }, move |_| {
            store.want_home();
            crate::shell::keep_focus("away");
            done().to_owned()
        });
    };
    view! {
        <p><b>{move || said(session.say(), &away, clock::today())}</b></p>
        <Show when=move || store.looks().is_none()>
            <div class="row">
                <Button busy=form.busy on_press=back>{word}</Button>
                <Button look=Look::Quiet on_press=move |()| changes.set(true)>{session.words(Say::away_change)}</Button>
            </div>
        </Show>
        <Refusal text=form.whole()/>
    }
}

/// The days, and who answers.
#[component]
fn Saying(page: Page, me: Option<PersonId>, known: Option<Away>, changes: RwSignal<bool>) -> impl IntoView {
    let session = session();
    let store = store();
    let form = Form::new();
    let [from, until, deputy] = ["from", "until", "deputy"].map(|what| Draft::of(format_args!("away:{what}")));
    if let Some(known) = &known
        && [from, until, deputy].iter().all(|draft| draft.text.read_untracked().is_empty())
    {
        from.text.set(known.from.to_string());
        until.text.set(known.until.to_string());
        deputy.text.set(known.deputy.as_ref().map(|deputy| deputy.id.to_string()).unwrap_or_default());
    } else if known.is_none() && from.text.read_untracked().is_empty() {
        from.text.set(clock::today().to_string());
    }
    let again = known.is_some();
    let could = move || {
        let people = page.people.read();
        let may = |one: &&Colleague| {
            let answers = Action::ALL.iter().any(|action| policy::may_close(one.role, *action));
            one.came && answers && Some(one.id) != me
        };
        people
            .as_ref()
            .map(|people| people.colleagues.iter().filter(may).cloned().collect::<Vec<_>>())
            .unwrap_or_default()
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let day = |draft: Draft| draft.text.read_untracked().parse::<Day>().ok();
        let (first, last) = (day(from), day(until));
        let say = session.say_now();
        let backwards = first.zip(last).is_some_and(|(first, last)| last < first);
        let over = last.is_some_and(|last| last < clock::today());
        let bad = match (last, backwards, over) {
            (None, ..) => Some(say.client_day_needed().to_owned()),
            (_, true, _) => Some(say.bad_word(BadWord::Backwards)),
            (_, _, true) => Some(say.bad_word(BadWord::Passed)),
            _ => None,
        };
        let needed = first.is_none().then(|| say.client_day_needed().to_owned());
        if form.check(&[("from", needed), ("until", bad)])
            && let Some((first, last)) = first.zip(last)
        {
            let who = deputy.text.read_untracked().parse::<PersonId>().ok();
            page.send(form, GoAway { body: NewAway { from: first, until: last, deputy: who } }, move |_| {
                for draft in [from, until, deputy] {
                    draft.sent();
                }
                changes.set(false);
                store.want_home();
                crate::shell::keep_focus("away");
                session.say_now().away_said().to_owned()
            });
        }
    };
    let group = fresh_id("deputy");
    let option = move |who: Option<PersonId>, name: AnyView, beside: AnyView| {
        let value = who.map(|who| who.to_string()).unwrap_or_default();
        let (chosen, kept) = (value.clone(), value);
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=move || *deputy.text.read() == chosen
                    on:change=move |_| deputy.write(kept.clone())
                />
                <b>{name}</b>
                {beside}
            </label>
        }
    };
    let of_colleague = {
        let option = option.clone();
        move |one: Colleague| {
            let beside = one.away.map(|away| {
                view! { <p class="s soft">{move || crate::away::words(session.say(), &away, clock::today())}</p> }
            });
            option(Some(one.id), one.name.to_string().into_any(), beside.into_any())
        }
    };
    let nobody = move || {
        let how = view! { <p class="s soft">{session.words(Say::away_nobody_means)}</p> };
        option(None, session.words(Say::away_nobody).into_any(), how.into_any())
    };
    view! {
        <form class="stack gap-4" novalidate on:submit=send>
            <div class="cols2">
                <Field
                    label=session.words(Say::away_from)
                    kind=Kind::Day
                    name="from"
                    value=from.text
                    on_input=move |text| from.write(text)
                    error=form.about("from")
                    required=true
                />
                <Field
                    label=session.words(Say::away_until)
                    kind=Kind::Day
                    name="until"
                    value=until.text
                    on_input=move |text| until.write(text)
                    error=form.about("until")
                    required=true
                />
            </div>
            {move || match could() {
                none if none.is_empty() => view! { <p class="s soft">{session.words(Say::away_alone)}</p> }.into_any(),
                could => view! {
                    <fieldset class="options">
                        <legend class="label under-2">{session.words(Say::away_deputy)}</legend>
                        {could.into_iter().map(of_colleague.clone()).collect_view()}
                        {nobody()}
                    </fieldset>
                    <p class="s soft">
                        {session.words(Say::away_deputy_means)}" "{session.words(Say::away_waits)}
                    </p>
                    <Refusal text=form.about("deputy")/>
                }.into_any(),
            }}
            <Refusal text=form.whole()/>
            <div class="row">
                <Button submits=true busy=form.busy>
                    {session.words(if again { Say::away_say_anew } else { Say::away_say })}
                </Button>
                {again.then(|| view! {
                    <Button look=Look::Quiet on_press=move |()| {
                        for draft in [from, until, deputy] {
                            draft.sent();
                        }
                        changes.set(false);
                    }>
                        {session.words(Say::common_cancel)}
                    </Button>
                })}
            </div>
        </form>
    }
}

fn said(say: Say, away: &Away, today: Day) -> String {
    let Away { from, until, deputy } = away;
    match (deputy.as_ref().map(|deputy| deputy.name.as_str()), *from <= today) {
        (None, true) => say.away_you(*until, today),
        (Some(name), true) => say.away_you_deputy(*until, name, today),
        (None, false) => say.away_you_from(*from, *until, today),
        (Some(name), false) => say.away_you_from_deputy(*from, *until, name, today),
    }
}
