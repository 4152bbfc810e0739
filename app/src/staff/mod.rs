//! The pages of the firm: portfolio, clients, boards, tasks and sharing.

pub mod board;
pub mod client;
mod frame;
mod house;
pub mod import;
mod loader;
mod parts;
mod portfolio;
pub mod report;
pub mod share;
pub mod task;
pub mod team;

use crate::{door, shell};
use leptos::prelude::*;
use veranda_api::Route;

/// Starts the firm's app in this page.
pub fn start() {
    shell::start(|| view! { <Pages/> });
}

/// Which part of the program an address belongs to. The house stays while one walks through its rooms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Door,
    House,
}

#[component]
fn Pages() -> impl IntoView {
    let route = shell::route();
    let part = Memo::new(move |_| match route.get() {
        Some(Route::Entry(_) | Route::SignIn | Route::Setup) => Part::Door,
        Some(_) | None => Part::House,
    });
    move || match part.get() {
        Part::Door => view! { <door::Doors/> }.into_any(),
        Part::House => view! { <frame::Frame route/> }.into_any(),
    }
}
