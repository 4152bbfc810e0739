//! Two pages that say nothing and lead to each other.

use leptos::prelude::*;
use leptos_router::components::{A, Route, Router, Routes};
use leptos_router::path;

fn main() {
    leptos::mount::mount_to_body(|| {
        view! {
            <Router>
                <Routes fallback=|| view! { <p>"Nothing here"</p> }>
                    <Route path=path!("/") view=|| view! { <p>"One "<A href="/two">"Two"</A></p> }/>
                    <Route path=path!("/two") view=|| view! { <p>"Two "<A href="/">"One"</A></p> }/>
                </Routes>
            </Router>
        }
    });
}
