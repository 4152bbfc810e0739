//! The mail that says that somebody's ways of coming in have changed, and what to do if it was not they who did it. There is
//! nothing to choose about it, so nothing offers it.

use crate::frame::{Frame, button};
use crate::mail::{Draft, escaped};
use crate::words::greeting;
use crate::{Mail, MailFailed};
use veranda_terms::{Accent, EmailAddress, Lang, Moment, PersonName, Title};
use veranda_text::Say;

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessChange {
    /// A passkey more.
    PasskeyAdded,
    /// A passkey less.
    PasskeyRemoved,
    /// A second proof is asked for.
    SecondSet,
    /// It is asked for no more.
    SecondRemoved,
    /// A spare code was used.
    SpareUsed {
        /// How many are left.
        left: u32,
    },
    /// Those before are none any more.
    SparesMade,
}

/// Everything the mail says.
#[derive(Debug, Clone)]
pub struct AccessMail {
    /// Stable id of the message.
    pub message_id: String,
    /// The sender's address.
    pub from: String,
    /// Where it goes.
    pub to: EmailAddress,
    /// How its receiver is called.
    pub name: PersonName,
    /// The language they read.
    pub lang: Lang,
    /// What changed.
    pub change: AccessChange,
    /// At whose door; nothing for the firm's own.
    pub client_name: Option<Title>,
    /// The firm.
    pub firm_name: Title,
    /// Where its receiver sees sessions and passkeys.
    pub page: String,
    /// The colour of the house.
    pub accent: Accent,
    /// When it changed.
    pub at: Moment,
}

impl AccessMail {
    /// The message.
    ///
    /// # Errors
    /// When an address cannot be used in a message.
    pub fn written(&self) -> Result<Mail, MailFailed> {
        let say = Say::new(self.lang);
        let firm = self.firm_name.as_str();
        let house = self.client_name.as_ref().map_or(firm, Title::as_str);
        let what = match self.change {
            AccessChange::PasskeyAdded => say.access_mail_passkey_added(house),
            AccessChange::PasskeyRemoved => say.access_mail_passkey_removed(house),
            AccessChange::SecondSet => say.access_mail_second_set(house),
            AccessChange::SecondRemoved => say.access_mail_second_removed(house),
            AccessChange::SpareUsed { .. } => say.access_mail_spare_used(house),
            AccessChange::SparesMade => say.access_mail_spares_made(house),
        };
        let left = match self.change {
            AccessChange::SpareUsed { left } => Some(say.access_mail_spares_left(i64::from(left))),
            _ => None,
        };
        let not_you = match self.client_name {
            Some(_) => say.access_mail_not_you(firm),
            None => say.access_mail_not_you_team().to_owned(),
        };
        let (hello, sentence, open) = (greeting(say, &self.name), format!("{what}."), say.access_menu());
        let said: Vec<&str> = [Some(hello.as_str()), Some(&sentence), left.as_deref(), Some(say.access_mail_you())]
            .into_iter()
            .flatten()
            .collect();
        let text = format!("{}\n\n{not_you}\n\n{open}\n{}\n", said.join("\n\n"), self.page);
        let said: String =
            said.into_iter().chain([not_you.as_str()]).map(|words| format!("<p>{}</p>", escaped(words))).collect();
        let body = said + &button(&self.page, open);
        let with = self.client_name.as_ref().map(|_| say.mail_footer_with(firm)).unwrap_or_default();
        let lang = self.lang.tag();
        let html = Frame { lang, subject: &what, accent: self.accent, name: house, with: &with, body: &body }.html();
        Draft {
            message_id: &self.message_id,
            from_name: firm.to_owned(),
            from: &self.from,
            to_name: self.name.as_str(),
            to: &self.to,
            subject: what,
            lang,
            text,
            html,
            at: self.at,
            thread: None,
            unsubscribe: None,
        }
        .written()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_names_the_house_and_says_what_to_do_in_every_language() {
        let changes = [
            AccessChange::PasskeyAdded,
            AccessChange::PasskeyRemoved,
            AccessChange::SecondSet,
            AccessChange::SecondRemoved,
            AccessChange::SpareUsed { left: 0 },
            AccessChange::SparesMade,
        ];
        for lang in Lang::ALL {
            let mut subjects = std::collections::BTreeSet::new();
            for change in changes {
                for client_name in [None, Some(Title::parse("Skogholm").unwrap())] {
                    let house = client_name.as_ref().map_or("Halden", |_| "Skogholm");
                    let mail = AccessMail {
                        message_id: "changed-1".into(),
                        from: "veranda@localhost.invalid".into(),
                        to: EmailAddress::parse("maja@skogholm.example").unwrap(),
                        name: PersonName::parse("Maja Ekström").unwrap(),
                        lang,
                        change,
                        client_name,
                        firm_name: Title::parse("Halden & <i>Rask").unwrap(),
                        page: "http://localhost/access".into(),
                        accent: Accent::parse("#33415e").unwrap(),
                        at: Moment(1_799_000_000_000),
                    };
                    let mail = mail.written().unwrap();
                    let message = mail_parser::MessageParser::default().parse(&mail.bytes).unwrap();
                    let (text, html) = (message.body_text(0).unwrap(), message.body_html(0).unwrap());
                    assert!(message.subject().unwrap().contains(house) && text.contains(house), "{text}");
                    assert!(text.contains("http://localhost/access") && !html.contains("<i>"), "{html}");
                    subjects.insert(message.subject().unwrap().to_owned());
                }
            }
            assert_eq!(subjects.len(), 12, "{lang:?}");
        }
    }
}
