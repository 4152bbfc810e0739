//! A client's own people: who is there, who comes along, and who lets them in.

use crate::carry::{Nothing, refuse};
use crate::http::{Call, Refused};
use crate::people::bring::{Fresh, Invited, invite};
use crate::people::coming;
use crate::present::people_page as present;
use veranda_api::Code;
use veranda_api::client::{BringColleague, ChangeDomains, LetIn, ShowPeople, TurnAway};
use veranda_api::people::{NewColleague, People};
use veranda_domain::admission::entrance;
use veranda_domain::{
    Actor, Admission, AdmissionState, Brought, Entrance, Event, JournalEntry, Scope, SharedWith, Thing,
};
use veranda_store::{Seat, WorkFailed, Writing};
use veranda_terms::{AdmissionId, Client, ContactRole};

/// The reader's colleagues.
pub async fn show_people(call: Call<Client>, _: ShowPeople) -> Result<People, Refused> {
    page(&call).await
}

/// Invites a colleague: at once where a keeper does it or their domain is let in, else they wait.
pub async fn bring_colleague(call: Call<Client>, asked: BringColleague) -> Result<People, Refused> {
    call.proved()?;
    let mut dice = call.dice();
    let (id, fresh) = (AdmissionId::fresh(&mut dice), Fresh::of(&mut dice));
    let (house, code_key) = (call.caller.client.clone(), call.house.code_key);
    let NewColleague { name, email, words } = asked.body;
    call.carry_out(Scope::Client(house.id), move |tx, work| {
        Box::pin(async move {
            let Some(role) = work.seat.role().filter(|role| *role != ContactRole::Looks) else {
                return refuse(Refused::because(Code::NotYours));
            };
            let place = match tx.contact_by_email(&email).await? {
                Some(known) => tx.membership(known.id, house.id).await?,
                None => None,
            };
            let at_once = match entrance(place.as_ref(), coming::is_let_in(tx, &email, house.id).await?) {
                Entrance::OwnPlace => return refuse(Refused::because(Code::Taken)),
                Entrance::AtOnce => true,
                Entrance::Waits => keeps(tx, &work.seat).await?,
            };
            if at_once {
                let role = coming::role_brought_by(role);
                let words = words.into();
                let lang = house.lang;
                let invited = Invited { name, email, lang, role, sees_money: false, task: None, words, by: work.by };
                invite(tx, house.id, invited, (fresh, &code_key), work.at).await?;
            } else {
                let admission = Admission {
                    id,
                    client: house.id,
                    name,
                    email,
                    lang: house.lang,
                    brought_by: work.by,
                    how: Brought::Named,
                    made: work.at,
                    state: AdmissionState::Waiting,
                    decided: None,
                };
                coming::wait(tx, admission).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    page(&call).await
}

/// Lets somebody in.
pub async fn let_in(call: Call<Client>, asked: LetIn) -> Result<People, Refused> {
    decide(call, asked.admission, true).await
}

/// Does not let somebody in. They are not told: the page they saw says that they hear when somebody says yes.
pub async fn turn_away(call: Call<Client>, asked: TurnAway) -> Result<People, Refused> {
    decide(call, asked.admission, false).await
}

async fn decide(call: Call<Client>, id: AdmissionId, admit: bool) -> Result<People, Refused> {
    call.proved()?;
    let fresh = Fresh::of(&mut call.dice());
    let (house, code_key) = (call.caller.client.id, call.house.code_key);
    call.carry_out(Scope::Client(house), move |tx, work| {
        Box::pin(async move {
            must_keep(tx, &work.seat).await?;
            let admission = tx.admission(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            coming::decide(tx, admission, admit, work.by, (fresh, &code_key), work.at).await?;
            Ok(Nothing)
        })
    })
    .await?;
    page(&call).await
}

/// Says which addresses come in at once.
pub async fn change_domains(call: Call<Client>, asked: ChangeDomains) -> Result<People, Refused> {
    call.proved()?;
    let domains = coming::looked_at(asked.body.domains)?;
    let house = call.caller.client.id;
    call.carry_out(Scope::Client(house), move |tx, work| {
        Box::pin(async move {
            must_keep(tx, &work.seat).await?;
            tx.set_mail_domains(house, &domains).await?;
            tx.journal(JournalEntry {
                scope: Scope::Client(house),
                at: work.at,
                by: Actor::Person(work.by),
                event: Event::DomainsChanged,
                thing: Thing::Client(house),
                shared_with: SharedWith::Nobody,
            })
            .await?;
            Ok(Nothing)
        })
    })
    .await?;
    page(&call).await
}

async fn keeps(tx: &mut Writing, seat: &Seat<Client>) -> Result<bool, WorkFailed<Refused>> {
    let keepers = tx.keepers(seat.client()).await?;
    Ok(seat.person().is_some_and(|person| keepers.contains(&person)))
}

async fn must_keep(tx: &mut Writing, seat: &Seat<Client>) -> Result<(), WorkFailed<Refused>> {
    if keeps(tx, seat).await? { Ok(()) } else { refuse(Refused::because(Code::NotYours)) }
}

pub(super) async fn page(call: &Call<Client>) -> Result<People, Refused> {
    let (mut rows, seat) = call.look().await?;
    Ok(present::people(&mut rows, &seat, call.house.today()).await?)
}
