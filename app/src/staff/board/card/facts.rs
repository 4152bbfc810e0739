//! Dates, remarks, notes, ticks of a card: only what is there.

use super::super::model::Waiting;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::views::slip::slipped;
use leptos::prelude::*;
use veranda_api::staff::StaffCard;
use veranda_terms::{Day, Moment};
use veranda_text::Say;

/// What is said of a card in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    done: Option<Moment>,
    /// By when the client is asked for something.
    due: Option<Day>,
    client_date: Option<Day>,
    /// The date that was told first.
    was: Option<Day>,
    team_date: Option<Day>,
    milestone: bool,
    /// Whether something waits to be published.
    waits: bool,
    /// How many further asks are open.
    more: usize,
    remarks: u32,
    notes: u32,
    ticked: u32,
    items: u32,
}

impl Facts {
    /// Those of a card, and of what it waits for at the client.
    pub fn of(card: &StaffCard, asked: Option<&Waiting>) -> Self {
        Self {
            done: card.done,
            due: asked.and_then(|asked| asked.due),
            client_date: card.client_date,
            was: card.was,
            team_date: card.team_date,
            milestone: card.milestone,
            waits: card.waiting.is_some(),
            more: asked.map_or(0, |asked| asked.more),
            remarks: card.client_remarks,
            notes: card.notes,
            ticked: card.ticked,
            items: card.items,
        }
    }

    /// Each with its sign.
    pub fn shown(self, say: Say) -> AnyView {
        let date = self.date(say);
        let Self { milestone, waits, more, remarks, notes, ticked, items, .. } = self;
        let counted = |drawing, count: u32, words: String| {
            (count > 0).then(|| view! { <span>{icon(drawing)}{count}<span class="sr">" "{words}</span></span> })
        };
        view! {
            {milestone.then(|| view! { <span>{icon(Icon::FLAG)}<span class="sr">{say.links_milestone()}</span></span> })}
            {date}
            {waits.then(|| view! {
                <span>{icon(Icon::LAYERS)}<span aria-hidden="true">{say.waiting_mark()}</span><span class="sr">{say.waiting_mark_means()}</span></span>
            })}
            {(more > 0).then(|| view! { <span>{say.staff_asks_more(more as i64)}</span> })}
            {counted(Icon::MESSAGE_SQUARE, remarks, say.staff_card_remarks(i64::from(remarks)))}
            {counted(Icon::PENCIL, notes, say.staff_card_notes(i64::from(notes)))}
            {(items > 0).then(|| view! {
                <span>
                    {icon(Icon::SQUARE_CHECK)}{ticked}"/"{items}
                    <span class="sr">" "{say.staff_card_ticked()}</span>
                </span>
            })}
        }
        .into_any()
    }

    /// The day that counts now: when it was done, by when something is asked, the client's, the team's.
    fn date(&self, say: Say) -> Option<AnyView> {
        let today = clock::today();
        let shown = |day| say.day(day, today);
        let plain = |drawing, day, words: String| {
            view! {
                <span>{icon(drawing)}<span aria-hidden="true">{shown(day)}</span><span class="sr">{words}</span></span>
            }
            .into_any()
        };
        match (self.done, self.due.or(self.client_date), self.team_date) {
            (Some(at), _, _) => {
                let words = say.staff_card_done_on(clock::day_of(at), today);
                Some(view! { <span>{icon(Icon::CHECK)}{words}</span> }.into_any())
            }
            // What is asked is late in the line above, by its own date.
            (None, Some(day), _) if self.due.is_some() => {
                Some(plain(Icon::CALENDAR_DAYS, day, say.staff_card_due(day, today)))
            }
            (None, Some(day), _) => Some(
                view! {
                    <span class:late=day < today>
                        {icon(Icon::CALENDAR_DAYS)}
                        <span>
                            <span aria-hidden="true">{shown(day)}</span>
                            <span class="sr">{say.staff_card_client_date(day, today)}</span>
                            {(day < today).then(|| format!(" · {}", say.staff_card_late()))}
                            {slipped(say, self.client_date, self.was).map(|slip| format!(" · {slip}"))}
                        </span>
                    </span>
                }
                .into_any(),
            ),
            (None, None, Some(day)) => Some(plain(Icon::LOCK, day, say.staff_card_team_date(day, today))),
            (None, None, None) => None,
        }
    }
}
