//! A contact says that they are away, and that they are back.

use crate::away;
use crate::carry::{Nothing, refuse};
use crate::http::{Call, Refused};
use veranda_api::client::{ComeBack, GoAway};
use veranda_api::people::People;
use veranda_domain::{Away, AwayRefused, Scope};
use veranda_terms::{BadWord, Client, Day};

/// They are away on these days. From the first on, at once if that is today, what is asked of them in person is their
/// deputy's.
pub async fn go_away(call: Call<Client>, asked: GoAway) -> Result<People, Refused> {
    let client = call.caller.client.id;
    let (house, said) = (call.house.clone(), asked.body);
    call.carry_out(Scope::Client(client), move |tx, work| {
        Box::pin(async move {
            let away =
                Away { person: work.by, client, from: said.from, until: said.until, deputy: said.deputy, at: work.at };
            // Whose day has begun already is not refused a day that is today elsewhere.
            let today: Day = work.at.day_at(away::LAST_CLOCK);
            let people = away::here(tx.colleagues_at(&work.seat).await?);
            let others = tx.away_here(&work.seat).await?;
            match away.say(&people, &others, today) {
                Ok(change) => tx.record(change).await?,
                Err(why) => return refuse(refused(why)),
            };
            away::put_down(tx, &house, &away).await?;
            Ok(Nothing)
        })
    })
    .await?;
    away::settle(&call.house, client).await?;
    super::people::page(&call).await
}

/// They are back, earlier than they had said or not.
pub async fn come_back(call: Call<Client>, _: ComeBack) -> Result<People, Refused> {
    let client = call.caller.client.id;
    call.carry_out(Scope::Client(client), move |tx, work| {
        Box::pin(async move {
            let mine = tx.away_here(&work.seat).await?.into_iter().find(|away| away.person == work.by);
            if let Some(away) = mine {
                tx.drop_away(away.person, client).await?;
                tx.journal(away.ended(work.at)).await?;
                away::look_at(tx, client, work.by, work.at).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    away::settle(&call.house, client).await?;
    super::people::page(&call).await
}

fn refused(why: AwayRefused) -> Refused {
    match why {
        AwayRefused::Backwards => Refused::field("until", BadWord::Backwards),
        AwayRefused::Passed => Refused::field("until", BadWord::Passed),
        AwayRefused::TooFar => Refused::field("until", BadWord::TooFar),
        AwayRefused::NotTheirs => Refused::field("deputy", BadWord::NotTheirs),
        AwayRefused::AwayThen => Refused::field("deputy", BadWord::AwayThen),
    }
}
