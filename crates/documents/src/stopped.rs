//! The mail that says why something is no longer shared. It names nothing: what it was is gone, the words are the firm's.

use crate::foot::Foot;
use crate::frame::{Frame, button};
use crate::mail::{Draft, escaped};
use crate::words::greeting;
use crate::{Mail, MailFailed};
use veranda_api::client::Reader;
use veranda_terms::{Accent, EmailAddress, Moment, PersonName};
use veranda_text::Say;

/// Everything the mail says.
#[derive(Debug, Clone)]
pub struct StoppedMail {
    /// Stable id of the message.
    pub message_id: String,
    /// The address it comes from.
    pub from: String,
    /// Where it goes.
    pub to: EmailAddress,
    /// Its receiver, in their language.
    pub me: Reader,
    /// Who stopped it.
    pub by: PersonName,
    /// Why, in their own words.
    pub words: String,
    /// The address of the portal.
    pub portal: String,
    /// Where its receiver chooses what is mailed to them.
    pub choose: String,
    /// The client's colour.
    pub accent: Accent,
    /// When the mail is written.
    pub at: Moment,
}

impl StoppedMail {
    /// The message.
    ///
    /// # Errors
    /// When an address cannot be used in a message.
    pub fn written(&self) -> Result<Mail, MailFailed> {
        let say = Say::new(self.me.lang);
        let (firm, client, who) = (self.me.firm_name.as_str(), self.me.client_name.as_str(), self.by.as_str());
        let subject = say.sharing_mail_subject(who, client);
        let greeting = greeting(say, &self.me.name);
        let intro = say.sharing_mail_intro(who, firm, client);
        let (words, open) = (self.words.trim(), say.mail_open_portal());
        let footer = say.sharing_mail_footer(who);
        let foot = Foot { why: &footer, choose: &self.choose, stop: None };
        let end = foot.text(say);
        let text = format!("{greeting}\n\n{intro}\n\n{words}\n\n{open}\n{}\n\n{end}\n", self.portal);
        let body = format!(
            "<p>{greeting}</p><p>{intro}</p><p class=\"first\">{words}</p>{button}{foot}",
            greeting = escaped(&greeting),
            intro = escaped(&intro),
            words = escaped(words).replace('\n', "<br>"),
            button = button(&self.portal, open),
            foot = foot.html(say),
        );
        let html = Frame {
            lang: self.me.lang.tag(),
            subject: &subject,
            accent: self.accent,
            name: client,
            with: &say.mail_footer_with(firm),
            body: &body,
        }
        .html();
        Draft {
            message_id: &self.message_id,
            from_name: format!("{who} ({firm})"),
            from: &self.from,
            to_name: self.me.name.as_str(),
            to: &self.to,
            subject,
            lang: self.me.lang.tag(),
            text,
            html,
            at: self.at,
            thread: None,
            unsubscribe: None,
        }
        .written()
    }
}
