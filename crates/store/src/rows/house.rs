//! The firm, its clients, their people, and the seats those people hold.

use super::given::{given_client, ours_by_client, theirs};
use super::{CHUNK, Cells, Rows, bind_chunk, only};
use crate::{Failure, Seat, Sees, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use std::collections::HashMap;
use veranda_domain::{Client, Firm, Membership, PartOf, Person};
use veranda_terms::{
    Accent, ClientId, ContactRole, EmailAddress, HostName, Lang, Moment, PersonId, PersonName, Staff, StaffRole, Title,
};

macro_rules! client_columns {
    () => {
        "select c.id, c.name, c.host, c.created, c.accent_of, c.lang_of, c.parent, u.name as parent_name, \
                case c.accent_of when 'parent' then u.accent else c.accent end as accent, \
                case c.lang_of when 'parent' then u.lang else c.lang end as lang, \
                coalesce(o.hash, v.hash) as logo, case when o.hash is null then v.hash end as logo_of_parent \
         from client c left join client u on u.id = c.parent \
              left join logo o on o.id = c.id left join logo v on v.id = c.parent "
    };
}

/// A house that is no partner's.
macro_rules! no_partner {
    () => {
        "not exists (select 1 from partner x where x.id = c.id) and "
    };
}

macro_rules! person_columns {
    () => {
        "select p.id, p.name, p.email, p.lang, p.staff_role, p.password_hash, p.created, p.removed from person p "
    };
}

/// Seats: the membership questions. Nothing else makes one.
impl Rows {
    /// The seat of a member of staff.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn staff_seat(&mut self, person: PersonId) -> Result<Option<Seat<Staff>>, Failure> {
        let asking =
            query("select p.staff_role from person p where p.id = $1 and p.side = 'staff' and p.removed is null")
                .bind(person.to_string());
        let Some(row) = self.one("look for a member of staff", asking).await? else { return Ok(None) };
        let role = Cells::of(&row, "person").word("staff_role", StaffRole::parse)?;
        Ok(Some(Seat::of_staff(person, role)))
    }

    /// The seat of a contact at a client.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn contact_seat(
        &mut self,
        person: PersonId,
        client: ClientId,
    ) -> Result<Option<Seat<veranda_terms::Client>>, Failure> {
        let asking = query(
            "select m.role, m.money from membership m join person p on p.id = m.person
             where m.person = $1 and m.client = $2 and p.side = 'contact' and m.ended is null
               and not exists (select 1 from partner x where x.id = m.client)",
        )
        .bind(person.to_string())
        .bind(client.to_string());
        let Some(row) = self.one("look for a membership", asking).await? else { return Ok(None) };
        let cells = Cells::of(&row, "membership");
        let role = cells.word("role", ContactRole::parse)?;
        Ok(Some(Seat::of_contact(client, person, role, cells.word("money", seen)?)))
    }

    /// The seat every contact of a client shares: for what is made once and sent to all of them.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn client_class(&mut self, client: ClientId) -> Result<Option<Seat<veranda_terms::Client>>, Failure> {
        let asking = query(
            "select c.id from client c where c.id = $1 and not exists (select 1 from partner x where x.id = c.id)",
        )
        .bind(client.to_string());
        let found = self.one("look for a client", asking).await?;
        Ok(found.map(|_| Seat::of_class(client)))
    }

    /// The seat everybody of the firm who sees everything shares.
    pub fn staff_class(&self) -> Seat<Staff> {
        Seat::of_the_firm()
    }

    /// The seat of Veranda itself: an import from the command line, the first start.
    pub fn system_seat(&self) -> Seat<Staff> {
        Seat::of_the_firm()
    }
}

impl Rows {
    /// The firm, once the house is set up.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn firm(&mut self) -> Result<Option<Firm>, Failure> {
        let row = self
            .one("read the firm", query("select f.name, f.lang, f.created from firm f where f.id = 'firm'"))
            .await?;
        row.as_ref().map(firm_of).transpose()
    }

    /// A person, for the door and for mails.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn person(&mut self, id: PersonId) -> Result<Option<Person>, Failure> {
        let asking = query(concat!(person_columns!(), "where p.id = $1")).bind(id.to_string());
        let row = self.one("read a person", asking).await?;
        row.as_ref().map(person_of).transpose()
    }

    /// The member of staff with this address, whether they are still there or not.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn staff_by_email(&mut self, email: &EmailAddress) -> Result<Option<Person>, Failure> {
        let asking = query(concat!(person_columns!(), "where p.side = 'staff' and p.email = $1")).bind(email.as_str());
        let row = self.one("find a member of staff", asking).await?;
        row.as_ref().map(person_of).transpose()
    }

    /// The contact with this address, of whichever client.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn contact_by_email(&mut self, email: &EmailAddress) -> Result<Option<Person>, Failure> {
        let asking =
            query(concat!(person_columns!(), "where p.side = 'contact' and p.email = $1")).bind(email.as_str());
        let row = self.one("find a contact", asking).await?;
        row.as_ref().map(person_of).transpose()
    }

    /// Everybody of the firm, by name. Whoever was erased is not of the firm any more.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn colleagues(&mut self) -> Result<Vec<Person>, Failure> {
        let asking = query(concat!(person_columns!(), "where p.side = 'staff' and p.removed is null"));
        let rows = self.all("list the staff", asking).await?;
        let mut people = rows.iter().map(person_of).collect::<Result<Vec<_>, _>>()?;
        people.retain(|person| !person.is_erased());
        people.sort_by_cached_key(|person| (person.name.as_str().to_lowercase(), person.id));
        Ok(people)
    }

    /// Whether a person is or was of the firm: for what they said then.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn ever_of_the_firm(&mut self) -> Result<Vec<PersonId>, Failure> {
        let rows =
            self.all("list who was of the firm", query("select p.id from person p where p.side = 'staff'")).await?;
        rows.iter().map(|row| Cells::of(row, "person").id("id")).collect()
    }

    /// A contact's place at a client, whether it ended or not.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn membership(&mut self, person: PersonId, client: ClientId) -> Result<Option<Membership>, Failure> {
        let asking = query(
            "select m.person, m.client, m.role, m.money, m.invited, m.entered, m.visit, m.last_here, m.ended, m.called
             from membership m where m.person = $1 and m.client = $2",
        )
        .bind(person.to_string())
        .bind(client.to_string());
        let row = self.one("read a membership", asking).await?;
        row.as_ref().map(membership_of).transpose()
    }

    /// A client's people, by name.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn contacts(
        &mut self,
        seat: &Seat<Staff>,
        client: ClientId,
    ) -> Result<Vec<(Person, Membership)>, Failure> {
        let asking = query(concat!(
            "select p.id, p.name, p.email, p.lang, p.staff_role, p.password_hash, p.created, p.removed,
                    m.person, m.client, m.role, m.money, m.invited, m.entered, m.visit, m.last_here, m.ended, m.called
             from membership m join person p on p.id = m.person where m.client = $2 and m.ended is null and ",
            ours_by_client!("m.client")
        ))
        .bind(only(seat))
        .bind(client.to_string());
        let rows = self.all("list a client's people", asking).await?;
        let mut people =
            rows.iter().map(|row| Ok((person_of(row)?, membership_of(row)?))).collect::<Result<Vec<_>, Failure>>()?;
        people.sort_by_cached_key(|(person, _)| (person.name.as_str().to_lowercase(), person.id));
        Ok(people)
    }

    /// Everybody who sees what is shared with a client, by name: its people, and of a department the people of the client it
    /// belongs to. Somebody who is both is there once, as the department's.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn who_see(
        &mut self,
        seat: &Seat<Staff>,
        client: ClientId,
    ) -> Result<Vec<(Person, Membership)>, Failure> {
        let sql = concat!(
            "select p.id, p.name, p.email, p.lang, p.staff_role, p.password_hash, p.created, p.removed,
                    m.person, m.client, m.role, m.money, m.invited, m.entered, m.visit, m.last_here, m.ended, m.called
             from client c join membership m on ",
            theirs!("m.client", "c.id"),
            "join person p on p.id = m.person where c.id = $2 and m.ended is null and ",
            ours_by_client!("c.id")
        );
        let rows = self.all("list who sees a client's things", query(sql).bind(only(seat)).bind(client.to_string()));
        let rows = rows.await?;
        let mut people =
            rows.iter().map(|row| Ok((person_of(row)?, membership_of(row)?))).collect::<Result<Vec<_>, Failure>>()?;
        people.sort_by_cached_key(|(person, place)| {
            (person.name.as_str().to_lowercase(), person.id, place.client != client)
        });
        people.dedup_by_key(|(person, _)| person.id);
        Ok(people)
    }

    /// The departments of a client, by name, as far as the seat sees them.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn departments(&mut self, seat: &Seat<Staff>, client: ClientId) -> Result<Vec<Client>, Failure> {
        let departments = self.clients(seat).await?.into_iter();
        Ok(departments.filter(|one| one.part_of.as_ref().is_some_and(|part| part.client == client)).collect())
    }

    /// What these people are called. Names only: this is asked for things that are shown to clients.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn people(&mut self, ids: &[PersonId]) -> Result<HashMap<PersonId, PersonName>, Failure> {
        let mut names = HashMap::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            let asking = bind_chunk(
                query(
                    "select p.id, p.name from person p where p.id in
                     ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
                ),
                chunk,
            );
            for row in self.all("read names", asking).await? {
                let cells = Cells::of(&row, "person");
                names.insert(cells.id("id")?, cells.word("name", |name| PersonName::parse(name).ok())?);
            }
        }
        Ok(names)
    }

    /// The client whose house has this host name.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn client_by_host(&mut self, host: &HostName) -> Result<Option<Client>, Failure> {
        let asking = query(concat!(client_columns!(), "where c.host = $1")).bind(host.as_str());
        let row = self.one("find a client by host", asking).await?;
        row.as_ref().map(client_of).transpose()
    }

    /// A client, for its door: before anybody has a seat.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn client_for_door(&mut self, id: ClientId) -> Result<Option<Client>, Failure> {
        let asking = query(concat!(client_columns!(), "where c.id = $1")).bind(id.to_string());
        let row = self.one("read a client for its door", asking).await?;
        row.as_ref().map(client_of).transpose()
    }

    /// Every client, by name; each is followed by its departments.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn clients(&mut self, seat: &Seat<Staff>) -> Result<Vec<Client>, Failure> {
        let asking =
            query(concat!(client_columns!(), "where ", no_partner!(), ours_by_client!("c.id"))).bind(only(seat));
        let rows = self.all("list the clients", asking).await?;
        let mut clients = rows.iter().map(client_of).collect::<Result<Vec<_>, _>>()?;
        clients.sort_by_cached_key(|client| {
            let (first, own) = (client.part_of.as_ref(), client.name.as_str().to_lowercase());
            let house = first.map_or((own.clone(), client.id), |part| (part.name.as_str().to_lowercase(), part.client));
            (house, first.is_some(), own, client.id)
        });
        Ok(clients)
    }

    /// A client. Its own people see it and its departments, other clients' do not; a member does who has something of it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn client<A: Sees>(&mut self, seat: &Seat<A>, id: ClientId) -> Result<Option<Client>, Failure> {
        let sql = concat!(
            client_columns!(),
            "where c.id = $2 and ",
            no_partner!(),
            "(cast($1 as text) is null or ",
            theirs!("$1", "c.id"),
            "or ",
            given_client!("c.id"),
            ")"
        );
        let asking = query(sql).bind(only(seat)).bind(id.to_string());
        let row = self.one("read a client", asking).await?;
        row.as_ref().map(client_of).transpose()
    }
}

impl Writing {
    /// Saves the firm.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_firm(&mut self, firm: &Firm) -> Result<(), Failure> {
        let Firm { name, lang, created } = firm;
        let asking = query(
            "insert into firm (id, audience, name, lang, created) values ('firm', 'client', $1, $2, $3)
             on conflict (id) do update set name = excluded.name, lang = excluded.lang",
        )
        .bind(name.as_str())
        .bind(lang.tag())
        .bind(created.0);
        self.run("save the firm", asking).await?;
        Ok(())
    }

    /// Saves a client.
    ///
    /// # Errors
    /// The host name is taken ([`Failure::taken`]), it would be a department of a department, or the store let us down.
    pub async fn save_client(&mut self, client: &Client) -> Result<(), Failure> {
        let Client { id, part_of, name, accent, logo: _, lang, host, created } = client;
        let of = |parents: fn(&PartOf) -> bool| if part_of.as_ref().is_some_and(parents) { "parent" } else { "own" };
        // There is one level: whoever is to have a department is none, and whoever becomes one has none.
        let asking = query(
            "insert into client (id, audience, name, accent, lang, host, created, parent, accent_of, lang_of)
             select $1, 'client', $2, $3, $4, $5, cast($6 as bigint), $7, $8, $9
             where cast($7 as text) is null
                or (not exists (select 1 from client w where w.id = $7 and w.parent is not null)
                    and not exists (select 1 from client d where d.parent = $1))
             on conflict (id) do update set
                name = excluded.name, accent = excluded.accent, lang = excluded.lang, host = excluded.host,
                parent = excluded.parent, accent_of = excluded.accent_of, lang_of = excluded.lang_of",
        )
        .bind(id.to_string())
        .bind(name.as_str())
        .bind(accent.to_string())
        .bind(lang.tag())
        .bind(host.as_str())
        .bind(created.0)
        .bind(part_of.as_ref().map(|part| part.client.to_string()))
        .bind(of(|part| part.accent))
        .bind(of(|part| part.lang));
        match self.run("save a client", asking).await? {
            0 => Err(Failure::because("save a client", "a department has no departments")),
            _ => Ok(()),
        }
    }

    /// Saves a person.
    ///
    /// # Errors
    /// The address is taken on that side ([`Failure::taken`]), or the store let us down.
    pub async fn save_person(&mut self, person: &Person) -> Result<(), Failure> {
        let Person { id, name, email, lang, staff, password_hash, created, removed } = person;
        let asking = query(
            "insert into person (id, audience, side, name, email, lang, staff_role, password_hash, created, removed)
             values ($1, 'client', $2, $3, $4, $5, $6, $7, $8, $9)
             on conflict (id) do update set
                side = excluded.side, name = excluded.name, email = excluded.email, lang = excluded.lang,
                staff_role = excluded.staff_role, password_hash = excluded.password_hash, removed = excluded.removed",
        )
        .bind(id.to_string())
        .bind(if staff.is_some() { "staff" } else { "contact" })
        .bind(name.as_str())
        .bind(email.as_str())
        .bind(lang.tag())
        .bind(staff.map(StaffRole::as_str))
        .bind(password_hash.as_deref())
        .bind(created.0)
        .bind(removed.map(|at| at.0));
        self.run("save a person", asking).await?;
        Ok(())
    }

    /// Saves a contact's place at a client.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_membership(&mut self, membership: &Membership) -> Result<(), Failure> {
        let Membership { person, client, role, sees_money, invited, entered, visit, last_here, ended, called } =
            membership;
        let asking = query(
            "insert into membership (person, client, audience, role, money, invited, entered, visit, last_here, ended,
                                     called)
             values ($1, $2, 'client', $3, $4, $5, $6, $7, $8, $9, $10)
             on conflict (person, client) do update set
                role = excluded.role, money = excluded.money, invited = excluded.invited,
                entered = excluded.entered, visit = excluded.visit, last_here = excluded.last_here,
                ended = excluded.ended, called = excluded.called",
        )
        .bind(person.to_string())
        .bind(client.to_string())
        .bind(role.as_str())
        .bind(if *sees_money { "seen" } else { "hidden" })
        .bind(invited.map(|at| at.0))
        .bind(entered.map(|at| at.0))
        .bind(visit.map(|at| at.0))
        .bind(last_here.map(|at| at.0))
        .bind(ended.map(|at| at.0))
        .bind(called.as_ref().map(PersonName::as_str));
        self.run("save a membership", asking).await?;
        Ok(())
    }

    /// Notes that a contact's visit began, and nothing else: what they may do is others' to change at the same time.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn begin_visit(
        &mut self,
        (person, client): (PersonId, ClientId),
        at: Moment,
        last_here: Moment,
    ) -> Result<(), Failure> {
        let asking = query(
            "update membership set visit = $3, last_here = $4 where person = $1 and client = $2 and ended is null",
        )
        .bind(person.to_string())
        .bind(client.to_string())
        .bind(at.0)
        .bind(last_here.0);
        self.run("begin a visit", asking).await?;
        Ok(())
    }
}

pub(super) use client_columns;

pub(super) fn seen(word: &str) -> Option<bool> {
    match word {
        "seen" => Some(true),
        "hidden" => Some(false),
        _ => None,
    }
}

/// The language of a stored tag: exactly one we speak, unlike [`Lang::from_tag`], which takes what browsers send.
fn lang(tag: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}

fn firm_of(row: &AnyRow) -> Result<Firm, Failure> {
    let cells = Cells::of(row, "firm");
    Ok(Firm {
        name: cells.word("name", |name| Title::parse(name).ok())?,
        lang: cells.word("lang", lang)?,
        created: cells.moment("created")?,
    })
}

pub(super) fn client_of(row: &AnyRow) -> Result<Client, Failure> {
    let cells = Cells::of(row, "client");
    let parents = |word: &str| match word {
        "parent" => Some(true),
        "own" => Some(false),
        _ => None,
    };
    let part_of = match cells.maybe_id("parent")? {
        Some(client) => Some(PartOf {
            client,
            name: cells.word("parent_name", |name| Title::parse(name).ok())?,
            accent: cells.word("accent_of", parents)?,
            lang: cells.word("lang_of", parents)?,
            logo: cells.maybe_text("logo_of_parent")?.is_some(),
        }),
        None => None,
    };
    Ok(Client {
        id: cells.id("id")?,
        part_of,
        name: cells.word("name", |name| Title::parse(name).ok())?,
        accent: cells.word("accent", |colour| Accent::parse(colour).ok())?,
        logo: cells.maybe_word("logo", |hash| hash.parse().ok())?,
        lang: cells.word("lang", lang)?,
        host: cells.word("host", |host| HostName::parse(host).ok())?,
        created: cells.moment("created")?,
    })
}

pub(super) fn person_of(row: &AnyRow) -> Result<Person, Failure> {
    let cells = Cells::of(row, "person");
    Ok(Person {
        id: cells.id("id")?,
        name: cells.word("name", |name| PersonName::parse(name).ok())?,
        email: cells.word("email", |email| EmailAddress::parse(email).ok())?,
        lang: cells.word("lang", lang)?,
        staff: cells.maybe_word("staff_role", StaffRole::parse)?,
        password_hash: cells.maybe_text("password_hash")?.map(str::to_owned),
        created: cells.moment("created")?,
        removed: cells.maybe_moment("removed")?,
    })
}

pub(super) fn membership_of(row: &AnyRow) -> Result<Membership, Failure> {
    let cells = Cells::of(row, "membership");
    Ok(Membership {
        person: cells.id("person")?,
        client: cells.id("client")?,
        role: cells.word("role", ContactRole::parse)?,
        sees_money: cells.word("money", seen)?,
        invited: cells.maybe_moment("invited")?,
        entered: cells.maybe_moment("entered")?,
        visit: cells.maybe_moment("visit")?,
        last_here: cells.maybe_moment("last_here")?,
        ended: cells.maybe_moment("ended")?,
        called: match cells.maybe_text("called")? {
            Some(_) => Some(cells.word("called", |text| PersonName::parse(text).ok())?),
            None => None,
        },
    })
}
