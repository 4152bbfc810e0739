//! The pages of the firm: portfolio, clients, boards, tasks and sharing.

mod activity;
mod archive;
pub mod board;
pub mod brand;
pub mod client;
mod finding;
mod frame;
mod house;
pub mod import;
mod loader;
pub mod mails;
mod partner;
mod parts;
mod portfolio;
mod publish;
pub mod report;
mod rooms;
pub mod second;
pub mod share;
pub mod task;
pub mod team;
mod template;
mod work;

pub use rooms::{
    Cuts, access_page, activity_page, board_page, brand_page, client_page, door_page, import_page, mails_page,
    report_page, search_page, team_page, work_page,
};

use crate::part::InPart;
use crate::shell;
use leptos::prelude::*;
use rooms::{Rooms, waiting_at_the_door};
use veranda_api::Route;

/// Starts the firm's app in this page.
pub fn start(cuts: Cuts) {
    shell::start(move || view! { <Pages cuts/> });
}

/// The doors, or the house behind them, which stays while one walks through its rooms.
#[component]
fn Pages(cuts: Cuts) -> impl IntoView {
    let route = shell::route();
    let rooms = Rooms::provide(cuts);
    let outside = Memo::new(move |_| route.get().is_some_and(Route::is_door));
    move || {
        if outside.get() {
            view! { <InPart part=rooms.door waiting=waiting_at_the_door/> }.into_any()
        } else {
            view! { <frame::Frame route/> }.into_any()
        }
    }
}
