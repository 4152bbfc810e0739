//! The four places a colour is fitted for, with their contrasts.

use super::words::Place;
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use veranda_terms::{Accent, derive_brand};

/// The table.
#[component]
pub fn Figures(
    /// The colour as it is being chosen.
    accent: Memo<Accent>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let palette = Memo::new(move |_| derive_brand(accent.get()));
    let row = move |place: Place| {
        let figure = move || {
            let figure = place.contrast(&palette.read());
            let (whole, tenth) = (figure.trunc(), (figure.fract() * 10.0).round());
            let point = if say().lang == veranda_terms::Lang::En { "." } else { "," };
            say().brand_contrast(&format!("{whole:.0}{point}{tenth:.0}"))
        };
        view! {
            <tr>
                <td><span class="swatch" aria-hidden="true" style=("background", move || place.colour(&palette.read()))></span></td>
                <th scope="row">{move || place.name(say())}</th>
                <td class="s soft">{move || place.said(&palette.read(), say())}</td>
                <td class="num"><span class="health" data-health="ok">{figure}</span></td>
            </tr>
        }
    };
    view! {
        <section class="card flush" aria-labelledby="readable-heading">
            <div class="head pad">
                <h2 id="readable-heading">{move || say().brand_readable()}</h2>
                <span class="health" data-health="ok">"WCAG AA"</span>
            </div>
            <table class="table figures"><tbody>{Place::ALL.map(row).collect_view()}</tbody></table>
            <p class="note s">{icon(Icon::HELP)}<span>{move || say().brand_actions_stay()}</span></p>
        </section>
    }
}
