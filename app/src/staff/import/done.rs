//! The last step: it is in, and what comes next.

use super::report::Report;
use super::state::Import;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::Button;
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;

/// The step.
#[component]
pub fn DoneStep(
    /// The state of the page.
    import: Import,
    /// The client's name.
    client: Signal<String>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let report = Signal::derive(move || import.done.with(|done| done.as_ref().map(|done| done.report.clone())));
    move || {
        let done = import.done.get()?;
        let board = Route::Board(done.project).to_string();
        let updated = done.updated.then(|| done.name.to_string());
        Some(view! {
            <p class="note ok">
                {icon(Icon::CIRCLE_CHECK)}
                <span>
                    <b>{move || say().plans_done_nothing_shown(&client.read())}</b>
                    {updated.map(|name| view! { " "{move || say().plans_done_updated(&name)} })}
                </span>
            </p>
            <section class="card" aria-labelledby="next-heading">
                <h2 id="next-heading">{move || say().plans_next()}</h2>
                <ul class="rows">
                    <li>
                        <span class="doc">{icon(Icon::EYE)}</span>
                        <div class="grow">
                            <b>{move || say().plans_share_first()}</b>
                            <p class="s dim">{move || say().plans_share_first_what(&client.read())}</p>
                        </div>
                        <A href=board.clone() attr:class="btn small">{move || say().plans_choose_tasks()}</A>
                    </li>
                </ul>
            </section>
            <Report import report happened=true/>
            <footer class="row to-end ruled">
                <Button on_press=move |()| import.another()>{move || say().plans_another()}</Button>
                <A href=board attr:class="btn ink">{move || say().plans_open_board()}</A>
            </footer>
        })
    }
}
