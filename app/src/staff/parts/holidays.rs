//! Whose public holidays are no working days: one country to choose.

use super::{SelectField, Sender};
use crate::session::session;
use crate::ui::Refusal;
use leptos::prelude::*;
use veranda_terms::Country;
use veranda_text::Say;

/// The card; choosing is saying so.
#[component]
pub fn HolidaysCard(
    /// What it is for, in a sentence.
    #[prop(into)]
    how: Signal<String>,
    /// The country chosen.
    #[prop(into)]
    chosen: Signal<Option<Country>>,
    /// Another one is chosen.
    #[prop(into)]
    on_choose: Callback<Option<Country>>,
    /// Whose refusal stands under it.
    sender: Sender,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <section class="card stack gap-3" aria-labelledby="holidays-heading">
            <div class="stack gap-1">
                <h2 id="holidays-heading">{move || say().working_title()}</h2>
                <p class="s soft">{how}</p>
            </div>
            <SelectField
                label=Signal::derive(move || say().working_country().to_owned())
                options=Signal::derive(move || options(say()))
                value=Signal::derive(move || chosen.get().map_or("", Country::as_str).to_owned())
                on_change=move |code: String| on_choose.run(Country::parse(&code))
            />
            <Refusal text=sender.whole()/>
        </section>
    }
}

fn options(say: Say) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> =
        Country::ALL.map(|country| (country.as_str().to_owned(), name(say, country).to_owned())).into();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    std::iter::once((String::new(), say.working_none().to_owned())).chain(named).collect()
}

const fn name(say: Say, country: Country) -> &'static str {
    match country {
        Country::Belgium => say.working_be(),
        Country::Germany => say.working_de(),
        Country::Denmark => say.working_dk(),
        Country::Finland => say.working_fi(),
        Country::France => say.working_fr(),
        Country::Netherlands => say.working_nl(),
        Country::Norway => say.working_no(),
        Country::Sweden => say.working_se(),
    }
}
