//! The words of levels, health and of what is wrong.

use super::link_draft::LinkWrong;
use super::release_draft::ReleaseWrong;
use crate::staff::parts::wrong;
use veranda_terms::{Day, Health, Level};
use veranda_text::Say;

/// How much a report shows.
pub const fn level_word(say: Say, level: Level) -> &'static str {
    match level {
        Level::Details => say.links_level_details(),
        Level::Overview => say.links_level_overview(),
        Level::OnePage => say.links_level_one_page(),
    }
}

/// What a level shows.
pub const fn level_means(say: Say, level: Level) -> &'static str {
    match level {
        Level::Details => say.links_level_details_means(),
        Level::Overview => say.links_level_overview_means(),
        Level::OnePage => say.links_level_one_page_means(),
    }
}

/// What a judgement means.
pub fn health_means(say: Say, health: Health, client: &str) -> String {
    match health {
        Health::OnTrack => say.links_health_on_track_means().to_owned(),
        Health::Watch => say.links_health_watch_means().to_owned(),
        Health::Late => say.links_health_late_means(client),
    }
}

/// The days between which the end is likely.
pub fn forecast(say: Say, first: Option<Day>, last: Option<Day>, today: Day) -> Option<String> {
    let (first, last) = first.zip(last)?;
    Some(if first == last {
        say.links_forecast_on(first, today)
    } else {
        say.links_forecast_between(first, last, today)
    })
}

/// The sentence about a field of a link.
pub fn link_wrong(say: Say, why: LinkWrong) -> String {
    match why {
        LinkWrong::Word(bad) => say.bad_word(bad),
        LinkWrong::Day => say.links_wrong_day().to_owned(),
    }
}

/// The sentence about a field of a judgement.
pub fn release_wrong(say: Say, why: ReleaseWrong) -> String {
    match why {
        ReleaseWrong::NotSaid => say.links_wrong_health().to_owned(),
        ReleaseWrong::Plain(plain) => wrong(say, plain),
        ReleaseWrong::OneDay => say.links_wrong_both().to_owned(),
        ReleaseWrong::Order => say.links_wrong_order().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Lang;

    #[test]
    fn a_forecast_is_a_range_or_a_day_or_nothing() {
        let day = |text: &str| text.parse::<Day>().ok();
        let today: Day = "2026-11-21".parse().unwrap();
        let said = |first, last| forecast(Say::new(Lang::En), first, last, today);
        assert_eq!(said(day("2026-12-14"), day("2026-12-21")).unwrap(), "Forecast: Mon 14 Dec to Mon 21 Dec");
        assert_eq!(said(day("2026-12-14"), day("2026-12-14")).unwrap(), "Forecast: Mon 14 Dec");
        assert_eq!(said(None, None), None);
    }
}
