//! Coming in: the firm's people by a link of the demo, contacts by the mails they get.

use super::{Account, In, Life, Member, said};
use crate::demo::furnish::deed::{Deed, Guest, Key};
use crate::demo::links::way_in;
use crate::demo::person::Person;
use anyhow::Context;
use mail_parser::MessageParser;
use veranda_api::door::{ByName, ComeIn, Enter, LinkSecret, Proof, Secret, SendAgain};
use veranda_api::{CallFailed, Code, Route, staff};
use veranda_terms::{ClientText, EmailAddress, EntryId, PersonId, PersonName};

/// Who came in or was asked for so recently is in.
const SURELY_IN_MS: i64 = 3_600_000;

/// How somebody comes in.
pub enum Way {
    /// The firm's people: no password has to be hashed every morning.
    Link(EntryId, Secret),
    /// Contacts: by their invitation, and by a mailed link once that is used.
    Mail {
        /// How they call themselves.
        name: PersonName,
        /// Where mail reaches them.
        to: EmailAddress,
        /// The link they used last.
        used: Option<(EntryId, Secret)>,
        /// Whether it is a partner's door.
        partner: bool,
    },
}

impl Life {
    /// Somebody of the firm joins the story.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn joins(&mut self, key: Key, id: PersonId) -> anyhow::Result<()> {
        let (entry, secret) = way_in(&self.house, id, None).await.map_err(|no| anyhow::anyhow!("{:?}", no.code))?;
        let name = format!("{key}-{}", self.name);
        let browser = Person::at(&self.house, self.house.public.host.as_str(), &name);
        self.people.insert(key, Member { id, browser, way: Way::Link(entry, Secret(secret)), last: None });
        Ok(())
    }

    /// Invites somebody of the client or of a partner, who then has a browser and a mailbox.
    pub(super) async fn invites(&mut self, who: Key, house: Key, place: In, guest: Guest) -> anyhow::Result<()> {
        let Guest { key, name, email, role, task, words } = guest;
        let email = EmailAddress::parse(email)?;
        let body = staff::NewContact {
            name: PersonName::parse(name)?,
            email: email.clone(),
            role,
            sees_money: false,
            lang: None,
            task: task.map(|task| self.task(place, task)).transpose()?,
            words: ClientText::parse(&words)?,
        };
        let postman = self.postman.clone();
        let post = postman.lock().await;
        let Account { client, partner, .. } = *self.account(house)?;
        let page = self.call(who, &staff::Invite { client, body }).await?;
        self.post(&post).await?;
        drop(post);
        let contact = page.contacts.iter().find(|contact| contact.email == email).context("the invited person")?;
        let browser = Person::at(&self.house, page.host.as_str(), key);
        let way = Way::Mail { name: PersonName::parse(name)?, to: email, used: None, partner };
        self.people.insert(key, Member { id: contact.id, browser, way, last: None });
        Ok(())
    }

    /// Makes sure that somebody is in. Who arrives on purpose comes in anew.
    pub(super) async fn is_in(&mut self, who: Key, deed: &Deed) -> anyhow::Result<()> {
        let member = self.member(who)?;
        let now = self.house.clock.now();
        if !matches!(deed, Deed::ComeIn) && member.last.is_some_and(|last| now.0 - last.0 < SURELY_IN_MS) {
            return Ok(());
        }
        if matches!((&member.way, deed), (Way::Mail { .. }, Deed::ComeIn)) {
            return self.comes_in(who).await;
        }
        match member.is_there().await {
            Err(CallFailed::Refused(no)) if no.code == Code::SignedOut => self.comes_in(who).await,
            Ok(()) => self.is_seen(who),
            Err(other) => Err(said(other)),
        }
    }

    fn is_seen(&mut self, who: Key) -> anyhow::Result<()> {
        let now = self.house.clock.now();
        self.people.get_mut(who).with_context(|| format!("nobody is called {who}"))?.last = Some(now);
        Ok(())
    }

    async fn comes_in(&mut self, who: Key) -> anyhow::Result<()> {
        let member = self.member(who)?;
        let (entry, secret, name) = match &member.way {
            Way::Link(entry, secret) => (*entry, secret.clone(), None),
            Way::Mail { to, used: Some((entry, secret)), .. } => {
                // Held until the mail is read as well: the folder stands still.
                let post = self.postman.lock().await;
                let again = SendAgain { entry: *entry, body: LinkSecret { secret: secret.clone() } };
                member.browser.call(&again).await.map_err(said)?;
                self.post(&post).await?;
                let (challenge, secret) = self
                    .newest(to, |route| match route {
                        Route::In(challenge) => Some(challenge),
                        _ => None,
                    })
                    .await?;
                let body = Proof { secret: Some(secret), code: None };
                drop(post);
                member.browser.call(&ComeIn { challenge, body }).await.map_err(said).context("coming in again")?;
                return self.is_seen(who);
            }
            Way::Mail { name, to, used: None, .. } => {
                let _post = self.postman.lock().await;
                let (entry, secret) = self
                    .newest(to, |route| match route {
                        Route::Entry(entry) => Some(entry),
                        _ => None,
                    })
                    .await?;
                (entry, secret, Some(name.clone()))
            }
        };
        let enter = Enter { entry, body: ByName { secret: secret.clone(), name, sure: false } };
        member.browser.call(&enter).await.map_err(said).context("coming in")?;
        if let Some(Member { way: Way::Mail { used, .. }, .. }) = self.people.get_mut(who) {
            *used = Some((entry, secret));
        }
        self.is_seen(who)
    }

    /// The link of a kind in the newest mail to this address that has one, read as its receiver reads it.
    async fn newest<T>(&self, to: &EmailAddress, kind: fn(Route) -> Option<T>) -> anyhow::Result<(T, Secret)> {
        let mut names = Vec::new();
        let mut folder = tokio::fs::read_dir(&self.house.mail_dir).await.context("opening the mail folder")?;
        while let Some(file) = folder.next_entry().await? {
            names.push(file.path());
        }
        // Names begin with the moment the mail was written.
        names.sort_unstable();
        for name in names.iter().rev() {
            let bytes = tokio::fs::read(name).await?;
            let mail = MessageParser::default().parse(&bytes).context("reading a mail")?;
            let ours = mail.to().and_then(|to| to.first()).and_then(|first| first.address());
            if ours != Some(to.as_str()) {
                continue;
            }
            let text = mail.body_text(0).context("a mail with a text")?;
            if let Some(way) = link_in(&text, kind) {
                return Ok(way);
            }
        }
        anyhow::bail!("no mail to {to} with a way in")
    }
}

/// The link of a kind that a text holds: an address with a secret behind it.
fn link_in<T>(text: &str, kind: fn(Route) -> Option<T>) -> Option<(T, Secret)> {
    text.split_whitespace().find_map(|word| {
        let (address, secret) = word.split_once('#')?;
        let path = address.splitn(4, '/').nth(3)?;
        Some((kind(Route::parse(path)?)?, Secret(secret.to_owned())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_of_a_mail_is_the_address_with_a_secret() {
        let an_entry = |route| match route {
            Route::Entry(entry) => Some(entry),
            _ => None,
        };
        let id = "11111111-1111-4111-8111-111111111111";
        let text = format!("See http://x.localhost/sign-in or #1\nhttp://x.localhost:8080/i/{id}#s3cret\nBye");
        let (entry, secret) = link_in(&text, an_entry).expect("a link");
        assert_eq!((entry.to_string().as_str(), secret.0.as_str()), (id, "s3cret"));
        assert!(link_in("http://x.localhost/sign-in", an_entry).is_none());
    }
}
