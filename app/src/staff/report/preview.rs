//! The report exactly as a reader of the chosen level gets it.

use super::reported::{client_of, reported};
use super::words::{level_means, level_word};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::staff::house::house;
use crate::staff::parts::Branded;
use crate::ui::Seg;
use leptos::prelude::*;
use veranda_api::report::narrowed;
use veranda_terms::Level;

/// The preview.
#[component]
pub fn Preview() -> impl IntoView {
    let (house, reported) = (house(), reported());
    let say = move || reported.session.say();
    let level = RwSignal::new(Level::Details);
    let levels =
        Signal::derive(move || Level::ALL.iter().map(|level| (*level, level_word(say(), *level).to_owned())).collect());
    let shown = Memo::new(move |_| {
        let page = reported.page.read();
        page.as_ref().map(|page| narrowed(page.report.clone(), level.get()))
    });
    let accent = Signal::derive(move || client_of(house, reported.project).map(|row| row.accent));
    view! {
        <section class="stack tight" aria-labelledby="preview-heading">
            <div class="head">
                <h2 id="preview-heading">{move || say().links_preview()}</h2>
                <span class="s soft">{move || say().links_preview_lead()}</span>
                <Seg
                    label=Signal::derive(move || say().links_level().to_owned())
                    options=levels
                    chosen=level
                    on_choose=move |chosen| level.set(chosen)
                />
            </div>
            <p class="s soft">{move || level_means(say(), level.get())}</p>
            <Branded accent class="card flush">
                {move || shown.get().map(|report| veranda_report::preview(&report, clock::now().day_utc()))}
            </Branded>
            <p class="note">
                {icon(Icon::EYE)}<span>{move || say().links_preview_only(&reported.client())}</span>
            </p>
        </section>
    }
}
