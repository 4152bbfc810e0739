//! The departments of a client, with their projects.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::Dot;
use crate::staff::portfolio::Projects;
use crate::ui::Button;
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{ClientPage, ClientRow};
use veranda_terms::Act;

/// The section; not there where there are none and none can be made.
#[component]
pub fn Departments(
    /// The client, once it is here.
    page: RwSignal<Option<ClientPage>>,
    /// Somebody wants one more.
    #[prop(into)]
    on_new: Callback<()>,
) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let rows = Memo::new(move |_| page.read().as_ref().map(|page| page.departments.clone()).unwrap_or_default());
    let whole = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.part_of.is_none()));
    let may = move || whole.get() && house.may(Act::CreateClient);
    view! {
        <Show when=move || may() || !rows.read().is_empty()>
            <section class="card flush" aria-labelledby="departments-heading">
                <div class="head pad">
                    <h2 id="departments-heading">{move || say().staff_departments()}</h2>
                    <Show when=may>
                        <div class="row end">
                            <Button small=true on_press=move |()| on_new.run(())>
                                {icon(Icon::PLUS)}{move || say().staff_new_department()}
                            </Button>
                        </div>
                    </Show>
                </div>
                <Show when=move || rows.read().is_empty()>
                    <p class="pad soft">{move || say().staff_departments_what()}</p>
                </Show>
                {move || rows.get().into_iter().map(|row| view! { <Department row/> }).collect_view()}
            </section>
        </Show>
    }
}

/// A department and its projects, under the name it has inside its client.
#[component]
pub fn Department(
    /// Which.
    row: ClientRow,
) -> impl IntoView {
    let (name, words) = (row.name.to_string(), row.name.to_string());
    view! {
        <div class="head pad">
            <h3 class="row hold gap-2">
                <Dot accent=row.accent/>
                <A href=Route::Client(row.id).to_string() attr:class="plain">{words}</A>
            </h3>
        </div>
        <Projects name projects=row.projects holidays=row.holidays/>
    }
}
