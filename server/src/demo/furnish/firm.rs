//! The firm: Halden & Rask, its owner and four colleagues.

use super::deed::Key;
use crate::House;
use crate::demo::person::Person;
use crate::door_owner_link;
use crate::people::{Colleague, add_colleague};
use anyhow::Context;
use veranda_api::{door, staff};
use veranda_terms::{Country, EmailAddress, Lang, PersonId, PersonName, StaffRole, Title};

/// What everybody of the firm signs in with, beside the link that the demo prints.
const PASSWORD: &str = "veranda in the demo";

/// Mira and Tomas lead projects; Yusuf and Lena have those they work on.
const COLLEAGUES: [(&str, &str, &str, StaffRole); 4] = [
    ("yusuf", "Yusuf Aydin", "yusuf@halden-rask.example", StaffRole::Member),
    ("mira", "Mira Bohm", "mira@halden-rask.example", StaffRole::Manager),
    ("tomas", "Tomas Rask", "tomas@halden-rask.example", StaffRole::Manager),
    ("lena", "Lena Holm", "lena@halden-rask.example", StaffRole::Member),
];

/// Sets the firm up: the owner by the link printed at first start, the others by her. Gives everybody by the name the
/// stories give them.
///
/// # Errors
/// Says which step was refused.
pub async fn found(house: &House) -> anyhow::Result<Vec<(Key, PersonId)>> {
    let link = door_owner_link(house).await.map_err(|no| anyhow::anyhow!("the owner's link: {:?}", no.code))?;
    let link = link.context("the house is set up already")?;
    let secret = link.split_once('#').context("a link with a secret")?.1;
    let ines = Person::at(house, house.public.host.as_str(), "ines");
    let owner = door::FirstOwner {
        secret: door::Secret(secret.to_owned()),
        firm_name: Title::parse("Halden & Rask")?,
        name: PersonName::parse("Ines Duarte")?,
        email: EmailAddress::parse("ines@halden-rask.example")?,
        password: door::Secret(PASSWORD.to_owned()),
        lang: Lang::En,
    };
    let refused = |no| anyhow::anyhow!("Ines sets the firm up: {no:?}");
    ines.call(&door::Owner { body: owner }).await.map_err(refused)?;
    let body = staff::HolidaysOf { country: Some(Country::Sweden) };
    ines.call(&staff::ChooseOwnHolidays { body }).await.map_err(refused)?;
    let me = ines.call(&staff::Me { body: () }).await.map_err(refused)?;
    let mut firm = vec![("ines", me.id)];
    for (key, name, email, role) in COLLEAGUES {
        let new = Colleague {
            name: PersonName::parse(name)?,
            email: EmailAddress::parse(email)?,
            lang: Lang::En,
            role,
            password: PASSWORD.to_owned(),
        };
        let id = add_colleague(house, new).await.map_err(|no| anyhow::anyhow!("adding {name}: {:?}", no.code))?;
        firm.push((key, id));
    }
    Ok(firm)
}
