//! The spare codes, shown this once.

use crate::session::session;
use crate::staff::report::copy::Copy;
use crate::ui::{Button, Look};
use leptos::prelude::*;
use veranda_text::Say;

/// Eight codes, until they are kept.
#[component]
pub fn Spares(
    /// The codes.
    list: Vec<String>,
    /// They are kept.
    #[prop(into)]
    on_kept: Callback<()>,
) -> impl IntoView {
    let session = session();
    let all = list.join("\n");
    view! {
        <div class="stack tight gap-1">
            <h3>{session.words(Say::second_spares_title)}</h3>
            <p class="soft">{session.words(Say::second_spares_how)}</p>
        </div>
        <ul class="spares">
            {list.into_iter().map(|code| view! { <li><code class="secret">{code}</code></li> }).collect_view()}
        </ul>
        <Copy address=all name=Signal::derive(move || session.say().second_spares_copy().to_owned())/>
        <div class="row">
            <Button look=Look::Ink on_press=move |()| on_kept.run(())>{session.words(Say::second_spares_kept)}</Button>
        </div>
    }
}
