//! Where one is signed in.

use super::held::Held;
use super::words;
use crate::icons::icon;
use crate::session::session;
use crate::ui::{Button, fresh_id};
use leptos::prelude::*;
use veranda_api::door::access::{Access, EndOthers, EndSession, OpenSession};
use veranda_text::Say;

/// The card.
#[component]
pub fn Sessions(held: Held) -> impl IntoView {
    let session = session();
    let sessions = move || held.access.with(|access| access.as_ref().map(|access| access.sessions.clone()));
    let others =
        Memo::new(move |_| held.access.with(|access| access.as_ref().is_some_and(|access| access.sessions.len() > 1)));
    let end_others = move |()| {
        held.does(EndOthers { body: () }, session.say_now().access_ended_others().to_owned());
    };
    let how = move || held.access.with(|access| access.as_ref().map(|access| until(session.say(), access)));
    let heading = fresh_id("sessions");
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <div class="head">
                <h2 id=heading.clone()>{session.words(Say::access_sessions)}</h2>
                {move || others.get().then(|| view! {
                    <Button busy=held.busy on_press=end_others>{session.words(Say::access_sessions_end_others)}</Button>
                })}
            </div>
            <ul class="rows over-1">
                {move || sessions().unwrap_or_default().into_iter().map(|one| view! { <Row held one/> }).collect_view()}
            </ul>
            <p class="s dim over-1">{how}</p>
        </section>
    }
}

/// When a session ends by itself. Whole days are said as days.
fn until(say: Say, access: &Access) -> String {
    let (hours, longest) = (access.idle_hours, i64::from(access.longest_days));
    if hours % 24 == 0 {
        say.access_how_days(i64::from(hours / 24), longest)
    } else {
        say.access_how_hours(i64::from(hours), longest)
    }
}

#[component]
fn Row(held: Held, one: OpenSession) -> impl IntoView {
    let session = session();
    let OpenSession { id, device, came_by, since, seen, here } = one;
    let called = move |say| words::device(say, device);
    let about = move || {
        let say = session.say();
        let seen = if here { say.access_here_now().to_owned() } else { words::moment(say, seen) };
        format!("{seen} · {} · {}", say.access_since(&words::day(say, since)), words::came_by(say, came_by))
    };
    let end = move |_| {
        let say = session.say_now();
        held.does(EndSession { session: id, body: () }, say.access_ended(&called(say)));
    };
    view! {
        <li>
            <span class="doc">{icon(words::sign(device))}</span>
            <div class="grow">
                <b>{move || called(session.say())}</b>
                <p class="s dim">{about}</p>
            </div>
            {if here {
                view! { <span class="tag">{session.words(Say::access_here)}</span> }.into_any()
            } else {
                view! {
                    <button
                        type="button"
                        class="btn"
                        aria-label=move || session.say().access_end_name(&called(session.say()))
                        on:click=end
                    >
                        {session.words(Say::access_end)}
                    </button>
                }.into_any()
            }}
        </li>
    }
}
