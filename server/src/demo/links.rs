//! Ways into the demo house: one for a lead of the firm, one for a contact of each client and of each partner, good as often as one likes.

use crate::House;
use crate::http::Refused;
use crate::secret;
use veranda_api::Route;
use veranda_domain::{Client, Entry, EntryKind, Person};
use veranda_store::{Rows, Seat, WorkFailed};
use veranda_terms::{ClientId, EntryId, HostName, PartnerId, PersonId, Staff};

/// A sign-in link of the demo house.
#[derive(Debug, Clone)]
pub struct DemoLink {
    /// Whose door.
    pub house: String,
    /// Its address.
    pub address: String,
    /// Who comes in.
    pub person: String,
    /// The link; opens a page with a button.
    pub link: String,
}

/// A status report that opens without an account.
#[derive(Debug, Clone)]
pub struct DemoReport {
    /// For whom the link was made.
    pub for_whom: String,
    /// Of which project.
    pub project: String,
    /// The link, with its secret.
    pub link: String,
}

/// The ways into one client's house.
#[derive(Debug, Clone)]
pub struct DemoClient {
    /// For one of its contacts.
    pub contact: DemoLink,
    /// For a reader of the report that is opened most.
    pub report: DemoReport,
}

/// All of them.
#[derive(Debug, Clone)]
pub struct DemoLinks {
    /// For the firm.
    pub staff: DemoLink,
    /// For each client.
    pub clients: Vec<DemoClient>,
    /// For one of the people of each partner.
    pub partners: Vec<DemoLink>,
}

/// Makes fresh links. Those printed at earlier starts go on working.
///
/// # Errors
/// When the store fails, or the house is not furnished.
pub async fn links(house: &House) -> Result<DemoLinks, Refused> {
    let mut rows = house.store.read().await?;
    let seat = rows.staff_class();
    let firm = rows.firm().await?.ok_or(Refused::missing())?;
    let owner =
        rows.colleagues().await?.into_iter().find(|person| person.staff == Some(veranda_terms::StaffRole::Owner));
    let owner = owner.ok_or(Refused::missing())?;
    let mut contacts = Vec::new();
    // One way into each client's house is enough to begin with; departments are seen from there.
    for client in rows.clients(&seat).await?.into_iter().filter(|client| client.part_of.is_none()) {
        let first =
            rows.contacts(&seat, client.id).await?.into_iter().min_by_key(|(person, _)| (person.created, person.id));
        if let Some((person, _)) = first {
            let report = report(house, &mut rows, &seat, &client).await?.ok_or(Refused::missing())?;
            contacts.push((client, person, report));
        }
    }
    let mut partners = Vec::new();
    for company in rows.partners(&seat).await? {
        let people = rows.people_of_partner(&seat, PartnerId::of_house(company.id)).await?;
        let first = people.into_iter().min_by_key(|(person, _)| (person.created, person.id));
        partners.extend(first.map(|(person, _)| (company, person)));
    }
    drop(rows);
    let staff = link(house, firm.name.to_string(), &house.public.host.clone(), owner, None).await?;
    let mut clients = Vec::new();
    for (client, person, report) in contacts {
        let contact = link(house, client.whole_name().to_string(), &client.host, person, Some(client.id)).await?;
        clients.push(DemoClient { contact, report });
    }
    let mut of_partners = Vec::new();
    for (company, person) in partners {
        of_partners.push(link(house, company.name.to_string(), &company.host, person, Some(company.id)).await?);
    }
    Ok(DemoLinks { staff, clients, partners: of_partners })
}

/// The report of this client that is opened most, among the links that open now and ask for no password.
async fn report(
    house: &House,
    rows: &mut Rows,
    seat: &Seat<Staff>,
    client: &Client,
) -> Result<Option<DemoReport>, Refused> {
    let now = house.clock.now();
    let mut open = Vec::new();
    for project in rows.projects_of(seat, client.id).await? {
        let links = rows.links(seat, project.id).await?;
        let links = links.into_iter().filter(|link| link.opens(now) && link.password_hash.is_none());
        open.extend(links.map(|link| (link, project.name.clone())));
    }
    let most = open.into_iter().max_by_key(|(link, _)| (link.opened, std::cmp::Reverse(link.made)));
    Ok(most.map(|(link, project)| {
        let path = format!("{}#{}", Route::Link(link.id), secret::of_link(&house.code_key, link.id));
        let link_to_it = house.public.on(&client.host, &path);
        DemoReport { for_whom: link.for_whom.to_string(), project: project.to_string(), link: link_to_it }
    }))
}

async fn link(
    house: &House,
    name: String,
    host: &HostName,
    person: Person,
    client: Option<ClientId>,
) -> Result<DemoLink, Refused> {
    let (id, link_secret) = way_in(house, person.id, client).await?;
    Ok(DemoLink {
        house: name,
        address: house.public.on(host, "/"),
        person: person.name.to_string(),
        link: house.public.on(host, &format!("{}#{link_secret}", Route::Entry(id))),
    })
}

/// Makes a way in for somebody, good as often as they like, and gives its secret.
///
/// # Errors
/// When the store fails.
pub(super) async fn way_in(
    house: &House,
    person: PersonId,
    client: Option<ClientId>,
) -> Result<(EntryId, String), Refused> {
    let at = house.clock.now();
    let mut dice = house.dice.fork(&format!("demo link {person} {}", at.0));
    let (id, link_secret) = (EntryId::fresh(&mut dice), secret::link_secret(&mut dice));
    let entry = Entry {
        id,
        kind: EntryKind::Demo,
        person: Some(person),
        client,
        task: None,
        secret_hash: secret::hashed(&link_secret),
        code_hash: None,
        made: at,
        by: None,
        until: at.plus_days(365),
        misses: 0,
        used: None,
        ended: None,
        proved: None,
    };
    let written = house
        .store
        .write_quietly(move |tx| Box::pin(async move { Ok::<_, WorkFailed<Refused>>(tx.save_entry(&entry).await?) }));
    written.await?;
    Ok((id, link_secret))
}
