//! What a contact does with an ask besides answering it: a word on it, and handing it to a colleague.

use super::kept::on_ask;
use crate::away::{self, LAST_CLOCK};
use crate::carry::refuse;
use crate::http::{Call, Refused};
use crate::present::{calendar, client as present};
use veranda_api::client::{
    CalendarFile, HandOver, MeetingFile, ProposeTimes, PutOff, SayStuck, TakeHandBack, TakeWordBack, TaskPage,
};
use veranda_api::{Code, Route};
use veranda_domain::ask::{HandRefused, Handed, WordRefused};
use veranda_domain::{Ask, Change};
use veranda_terms::{AskId, AskWord, BadWord, Client, ClientText, ContactRole, Day, Moment, PersonId, SlotId};

/// Looks at it on a later day.
pub async fn put_off(call: Call<Client>, asked: PutOff) -> Result<TaskPage, Refused> {
    say(call, asked.ask, AskWord::Later { until: asked.body.until }, "until").await
}

/// Stuck, and why.
pub async fn say_stuck(call: Call<Client>, asked: SayStuck) -> Result<TaskPage, Refused> {
    let reason = asked.body.reason;
    match reason.as_str().trim() {
        "" => Err(Refused::field("reason", BadWord::Empty)),
        long if long.chars().count() > AskWord::REASON as usize => {
            Err(Refused::field("reason", BadWord::TooLong { most: AskWord::REASON }))
        }
        reason => say(call, asked.ask, AskWord::Stuck { reason: reason.to_owned() }, "reason").await,
    }
}

/// Other times for a meeting.
pub async fn propose_times(call: Call<Client>, asked: ProposeTimes) -> Result<TaskPage, Refused> {
    let mut starts = asked.body.starts;
    starts.sort_unstable();
    starts.dedup();
    let many = u32::try_from(starts.len()).unwrap_or(u32::MAX);
    match many {
        0 => Err(Refused::field("starts", BadWord::Empty)),
        1..=AskWord::TIMES => {
            let mut dice = call.dice();
            let times = starts.into_iter().map(|start| (SlotId::fresh(&mut dice), start)).collect();
            say(call, asked.ask, AskWord::OtherTimes { times }, "starts").await
        }
        _ => Err(Refused::field("starts", BadWord::TooLong { most: AskWord::TIMES })),
    }
}

/// Takes the caller's own word back.
pub async fn take_word_back(call: Call<Client>, asked: TakeWordBack) -> Result<TaskPage, Refused> {
    change(call, asked.ask, |ask, who| ask.take_word_back(who.by, who.at).map_err(|why| refused(why, "ask"))).await
}

/// Hands an ask to a colleague of this house who has been here and may close it.
pub async fn hand_over(call: Call<Client>, asked: HandOver) -> Result<TaskPage, Refused> {
    let words = said(&asked.body.words)?;
    let to = asked.body.to;
    change(call, asked.ask, move |ask, who| {
        let role = who.colleagues.iter().find(|(person, _)| *person == to).map(|(_, role)| *role);
        let role = role.ok_or_else(|| Refused::field("to", BadWord::NotTheirs))?;
        ask.hand((who.by, who.role), (to, role), words, who.at).map_err(not_handed)
    })
    .await
}

/// Takes back what the caller handed on.
pub async fn take_hand_back(call: Call<Client>, asked: TakeHandBack) -> Result<TaskPage, Refused> {
    change(call, asked.ask, |ask, who| ask.take_hand_back(who.by, who.at).map_err(not_handed)).await
}

/// Who does it, and with whom.
struct Who {
    by: PersonId,
    role: ContactRole,
    at: Moment,
    /// Everybody with a place at this house who has come in, with their role.
    colleagues: Vec<(PersonId, ContactRole)>,
}

async fn say(call: Call<Client>, id: AskId, word: AskWord, field: &'static str) -> Result<TaskPage, Refused> {
    change(call, id, move |ask, who| {
        // Whose day has begun already is not refused a day that is today elsewhere.
        let today: Day = who.at.day_at(LAST_CLOCK);
        ask.say((who.by, who.role), word, who.at, today).map_err(|why| refused(why, field))
    })
    .await
}

/// Changes an ask the caller sees, as `decide` says.
async fn change(
    call: Call<Client>,
    id: AskId,
    decide: impl FnOnce(Ask, Who) -> Result<Change<Ask>, Refused> + Send + 'static,
) -> Result<TaskPage, Refused> {
    on_ask(call, id, move |tx, work, ask| {
        Box::pin(async move {
            let Some(role) = work.seat.role() else { return refuse(Refused::because(Code::NotYours)) };
            let who =
                Who { by: work.by, role, at: work.at, colleagues: away::here(tx.colleagues_at(&work.seat).await?) };
            match decide(ask, who) {
                Ok(change) => tx.record(change).await?,
                Err(why) => return refuse(why),
            };
            Ok(())
        })
    })
    .await
}

/// The sentence that goes with it; nothing for an empty one.
fn said(words: &ClientText) -> Result<Option<String>, Refused> {
    match words.as_str().trim() {
        "" => Ok(None),
        long if long.chars().count() > Handed::WORDS as usize => {
            Err(Refused::field("words", BadWord::TooLong { most: Handed::WORDS }))
        }
        words => Ok(Some(words.to_owned())),
    }
}

/// A word that was not taken, as a refusal; `field` is what held it.
pub(crate) fn refused(why: WordRefused, field: &str) -> Refused {
    match why {
        WordRefused::AlreadyClosed => Refused::because(Code::AskClosed),
        WordRefused::NotYours => Refused::because(Code::NotYours),
        WordRefused::DoesNotFit => Refused::because(Code::Unreadable),
        WordRefused::Passed => Refused::field(field, BadWord::Passed),
        WordRefused::Nothing => Refused::because(Code::Changed),
    }
}

fn not_handed(why: HandRefused) -> Refused {
    match why {
        HandRefused::AlreadyClosed => Refused::because(Code::AskClosed),
        HandRefused::NotYours => Refused::because(Code::NotYours),
        HandRefused::NotTheirs => Refused::field("to", BadWord::NotTheirs),
        HandRefused::Nothing => Refused::because(Code::Changed),
        HandRefused::StandsIn => Refused::field("to", BadWord::StandsIn),
    }
}

/// A meeting that is fixed, for the caller's calendar.
pub async fn meeting_file(call: Call<Client>, asked: MeetingFile) -> Result<CalendarFile, Refused> {
    let (mut rows, seat) = call.look().await?;
    let task = rows.ask(&seat, asked.ask).await?.ok_or(Refused::missing())?.task;
    let card = present::one_card(&mut rows, &seat, task).await?.ok_or(Refused::missing())?;
    let ask = card.asks.iter().find(|ask| ask.id == asked.ask).ok_or(Refused::missing())?;
    let host = &call.caller.client.host;
    let link = call.house.public.on(host, &Route::Task(card.project, card.id).to_string());
    calendar::meeting(ask, &card.title, host, link).ok_or(Refused::missing())
}
