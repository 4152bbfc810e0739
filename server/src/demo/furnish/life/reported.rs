//! What is released about a project, who gets a link, and who opens it.

use super::{In, Life, said};
use crate::demo::furnish::deed::{Judged, Key, NewReader};
use crate::demo::person::Person;
use anyhow::Context;
use veranda_api::door::Secret;
use veranda_api::guest::{LinkKey, Open};
use veranda_api::staff::{MakeLink, NewLink, NewRelease, ReleaseJudgement, RevokeLink};
use veranda_terms::{Bare, ClientText, Title};

impl Life {
    pub(super) async fn releases(&self, who: Key, place: In, judged: Judged) -> anyhow::Result<()> {
        let Judged { health, forecast: (first, last), words } = judged;
        let (first, last) = (Some(self.calendar.day(first)), Some(self.calendar.day(last)));
        let body = NewRelease { health, first, last, words: ClientText::parse(&words)? };
        self.call(who, &ReleaseJudgement { project: self.project(place)?.0, body }).await?;
        Ok(())
    }

    pub(super) async fn makes_link(&mut self, who: Key, place: In, reader: NewReader) -> anyhow::Result<()> {
        let NewReader { key, for_whom, level, days, password } = reader;
        let body = NewLink {
            for_whom: Title::parse(for_whom)?,
            level,
            lang: None,
            days: Some(days),
            password: password.map(|password| Secret(password.to_owned())),
            bare: Bare::Brand,
        };
        let made = self.call(who, &MakeLink { project: self.project(place)?.0, body }).await?;
        let row = made.page.links.into_iter().find(|row| row.id == made.link).context("the new link's row")?;
        let (_, secret) = row.address.as_deref().and_then(|at| at.split_once('#')).context("an address")?;
        let secret = Secret(secret.to_owned());
        let key_to_it = LinkKey { secret, password: password.map(|password| Secret(password.to_owned())) };
        self.links.insert((place, key), (made.link, key_to_it));
        Ok(())
    }

    pub(super) async fn revokes(&self, who: Key, place: In, key: Key) -> anyhow::Result<()> {
        let (link, _) = self.links.get(&(place, key)).with_context(|| format!("no link {key}"))?;
        self.call(who, &RevokeLink { link: *link, body: () }).await?;
        Ok(())
    }

    /// Somebody who got a link opens it: with a browser, and without an account.
    pub(super) async fn opens(&self, who: Key, place: In, key: Key) -> anyhow::Result<()> {
        let (link, body) = self.links.get(&(place, key)).with_context(|| format!("no link {key}"))?;
        let browser = Person::at(&self.house, self.account(place.0)?.host.as_str(), who);
        browser.call(&Open { link: *link, body: body.clone() }).await.map_err(said)?;
        Ok(())
    }
}
