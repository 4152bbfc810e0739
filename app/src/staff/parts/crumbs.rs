//! Where one is, and the way up.

use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::{Route, Showing};

/// A step on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// Its name.
    pub name: String,
    /// Where it leads.
    pub to: Route,
}

/// The way from the top to here.
#[component]
pub fn Crumbs(
    /// The steps, the page itself not among them.
    #[prop(into)]
    steps: Signal<Vec<Crumb>>,
    /// What the page of the last step shows of its project, if it is one.
    #[prop(optional, into)]
    shown: Option<Signal<Showing>>,
) -> impl IntoView {
    view! {
        <nav class="meta" aria-label=move || session().say().staff_breadcrumb()>
            {move || {
                let steps = steps.get();
                let last = steps.len();
                let shown = move |at: usize| shown.filter(|_| at + 1 == last).map(|shown| shown.get()).unwrap_or_default();
                steps
                    .into_iter()
                    .enumerate()
                    .map(|(at, crumb)| view! {
                        {(at > 0).then(|| icon(Icon::CHEVRON_RIGHT))}
                        <A href=format!("{}{}", crumb.to, shown(at))>{crumb.name}</A>
                    })
                    .collect_view()
            }}
        </nav>
    }
}
