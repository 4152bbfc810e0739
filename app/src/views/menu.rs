//! The menu between the views of a project.

use super::Address;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::Menu;
use leptos::prelude::*;
use veranda_api::View;
use veranda_text::Say;

/// The menu. Its items are links: a view can be opened beside the one that is shown.
#[component]
pub fn ViewMenu(
    /// Of which page.
    address: Address,
    /// What stands below the views.
    #[prop(optional, into)]
    more: Option<ViewFn>,
) -> impl IntoView {
    let session = session();
    address.follow_number_keys();
    let trigger = move || {
        view! {
            {move || icon(drawing(address.view.get()))}
            <span class="sr">{session.words(Say::views_view)}" "</span>
            {move || name(session.say(), address.view.get())}
            {icon(Icon::CHEVRON_DOWN)}
        }
    };
    view! {
        <Menu label=session.words(Say::views_view) class="btn" trigger>
            {View::ALL.into_iter().enumerate().map(|(at, view)| {
                let key = at + 1;
                view! {
                    <a
                        role="menuitemradio"
                        aria-checked=move || if address.view.get() == view { "true" } else { "false" }
                        aria-keyshortcuts=key
                        href=move || address.in_view(view)
                    >
                        {icon(drawing(view))}
                        <span class="grow">{move || name(session.say(), view)}</span>
                        <kbd aria-hidden="true">{key}</kbd>
                    </a>
                }
            }).collect_view()}
            {more.as_ref().map(ViewFn::run)}
        </Menu>
    }
}

const fn drawing(view: View) -> Icon {
    match view {
        View::Board => Icon::BOARD,
        View::List => Icon::LIST,
        View::Timeline => Icon::GANTT,
        View::Calendar => Icon::CALENDAR_DAYS,
    }
}

const fn name(say: Say, view: View) -> &'static str {
    match view {
        View::Board => say.common_board(),
        View::List => say.common_list(),
        View::Timeline => say.common_timeline(),
        View::Calendar => say.common_calendar(),
    }
}
