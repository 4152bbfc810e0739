//! The line of a card that says whose move it is, or that only the firm sees it.

use super::super::model::Waiting;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::staff::task::why_ours;
use leptos::prelude::*;
use veranda_api::staff::StaffCard;
use veranda_terms::Verb;
use veranda_text::Say;

/// What the line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    /// The client is asked something, since when.
    Asked(Verb, String),
    /// Who sees it, which the client does not.
    Inside(String),
    /// It is the firm's move.
    WithUs,
}

impl Sign {
    /// What the line of a card says; nothing where other lines say it.
    pub fn of(say: Say, card: &StaffCard, asked: Option<&Waiting>) -> Option<Self> {
        match asked {
            Some(Waiting { verb, days, due, .. }) => {
                let late = due.is_some_and(|due| due < clock::today());
                let since = if *days == 0 { say.staff_sent_today().to_owned() } else { say.staff_waiting_days(*days) };
                let since = if late { format!("{since} · {}", say.staff_card_late()) } else { since };
                Some(Self::Asked(verb.clone(), since))
            }
            None if card.partner.is_some() => None,
            None if card.shared.is_none() => Some(Self::Inside(seen_by(say, card))),
            None if card.done.is_some() || why_ours(say, card).is_some() => None,
            None => Some(Self::WithUs),
        }
    }

    /// The line.
    pub fn shown(self, say: Say) -> AnyView {
        match self {
            Self::Asked(verb, since) => {
                view! { <p class="turn">{icon(Icon::said(&verb))}{say.said(&verb).to_owned()}<b>{since}</b></p> }
                    .into_any()
            }
            Self::Inside(words) => view! { <p class="lock">{icon(Icon::LOCK)}{words}</p> }.into_any(),
            Self::WithUs => {
                view! { <p class="meta"><span>{icon(Icon::HOURGLASS)}{say.common_with_us()}</span></p> }.into_any()
            }
        }
    }
}

/// Who sees a task that the client does not.
fn seen_by(say: Say, card: &StaffCard) -> String {
    match card.partners {
        0 => say.staff_only_team().to_owned(),
        partners => say.partners_see(i64::from(partners)),
    }
}
