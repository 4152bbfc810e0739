//! How mails leave the house: through a mail server, or as files in the data folder.

use super::smtp::{Outcome, Smtp};
use crate::House;
use jiff::tz::TimeZone;
use std::path::Path;
use veranda_documents::Mail;
use veranda_terms::{EmailAddress, HostName, Moment};

/// How mails leave the house, and by which clock.
#[derive(Debug, Clone)]
pub struct Post {
    /// The mail server; without one mails are files.
    pub smtp: Option<Smtp>,
    /// The address mails come from, when it is not made from the public host.
    pub from: Option<EmailAddress>,
    /// The clock of quiet hours and Mondays.
    pub zone: TimeZone,
}

impl Default for Post {
    /// As files, by the clock of Greenwich.
    fn default() -> Self {
        Self { smtp: None, from: None, zone: TimeZone::UTC }
    }
}

impl Post {
    /// How many minutes the house's clock is ahead of UTC at a moment.
    pub fn ahead(&self, at: Moment) -> i32 {
        ahead(&self.zone, at)
    }

    /// The address mails come from.
    pub fn sender(&self, host: &HostName) -> String {
        match &self.from {
            Some(from) => from.to_string(),
            // A local host has no dot, which an address needs: mails of a house tried out on one machine say so.
            None if host.as_str().contains('.') => format!("veranda@{host}"),
            None => format!("veranda@{host}.invalid"),
        }
    }
}

/// How many minutes the clock of a zone is ahead of UTC at a moment.
pub fn ahead(zone: &TimeZone, at: Moment) -> i32 {
    // A moment outside of jiff's years is no moment of ours.
    jiff::Timestamp::from_millisecond(at.0).map_or(0, |at| zone.to_offset(at).seconds() / 60)
}

/// Hands a mail over. `begins` is called once the server is there and just before it gets the mail: from then on it may
/// have arrived, whatever is heard of it.
pub(super) async fn hand_over<F, Fut, E>(house: &House, mail: &Mail, begins: F) -> Result<Outcome, E>
where
    F: FnOnce() -> Fut,
    Fut: Future<Output = Result<(), E>>,
{
    let Some(smtp) = &house.post.smtp else {
        begins().await?;
        return Ok(match write(&house.mail_dir, mail).await {
            Ok(()) => Outcome::Taken,
            Err(error) => Outcome::Later(format!("writing the mail: {error}")),
        });
    };
    let mut server = match smtp.reach(house.public.host.as_str()).await {
        Ok(server) => server,
        Err(why) => return Ok(Outcome::Later(why)),
    };
    begins().await?;
    Ok(server.take(mail).await)
}

/// Puts a message into the mail directory: whole or not at all, and the same message in the same place.
async fn write(folder: &Path, mail: &Mail) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let place = folder.join(format!("{:013}-{}.eml", mail.at.0, mail.message_id));
    let draft = place.with_extension("part");
    tokio::fs::write(&draft, &mail.bytes).await?;
    tokio::fs::rename(&draft, &place).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Day;

    #[test]
    fn the_clock_of_a_place_knows_its_summer() {
        let stockholm = Post { zone: TimeZone::get("Europe/Stockholm").expect("a zone"), ..Post::default() };
        let noon = |day: &str| day.parse::<Day>().expect("a day").start_utc().plus_ms(12 * 3_600_000);
        assert_eq!((stockholm.ahead(noon("2026-07-01")), stockholm.ahead(noon("2026-12-01"))), (120, 60));
        assert_eq!(Post::default().ahead(noon("2026-07-01")), 0);
    }

    #[test]
    fn mails_come_from_the_configured_address_or_the_public_host() {
        let host = |name: &str| HostName::parse(name).expect("a host");
        let post = Post::default();
        assert_eq!(post.sender(&host("portal.example.com")), "veranda@portal.example.com");
        assert_eq!(post.sender(&host("localhost")), "veranda@localhost.invalid");
        let from = Some(EmailAddress::parse("hello@halden-rask.example").expect("an address"));
        assert_eq!(Post { from, ..post }.sender(&host("localhost")), "hello@halden-rask.example");
    }
}
