//! The mail to whoever looks after access: somebody waits to be let in.

use crate::frame::{Frame, button};
use crate::mail::{Draft, escaped};
use crate::words::greeting;
use crate::{Mail, MailFailed};
use veranda_terms::{Accent, EmailAddress, Lang, Moment, PersonName, Title};
use veranda_text::Say;

/// Everything the mail says.
#[derive(Debug, Clone)]
pub struct WaitsMail {
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
    /// Who waits, as they call themselves.
    pub newcomer: PersonName,
    /// Their address.
    pub newcomer_email: EmailAddress,
    /// Who passed an invitation on to them, or named them.
    pub brought_by: PersonName,
    /// Whose house it is.
    pub client_name: Title,
    /// The firm.
    pub firm_name: Title,
    /// The page where it is decided.
    pub page: String,
    /// The client's colour.
    pub accent: Accent,
    /// When the mail is written.
    pub at: Moment,
}

impl WaitsMail {
    /// The message.
    ///
    /// # Errors
    /// When an address cannot be used in a message.
    pub fn written(&self) -> Result<Mail, MailFailed> {
        let say = Say::new(self.lang);
        let (client, newcomer) = (self.client_name.as_str(), self.newcomer.as_str());
        let subject = say.coming_waits_subject(newcomer, client);
        let greeting = greeting(say, &self.name);
        let intro = say.coming_waits_intro(newcomer, self.newcomer_email.as_str(), self.brought_by.as_str(), client);
        let (nothing, open) = (say.coming_waits_nothing(client), say.coming_waits_button());
        let text = format!("{greeting}\n\n{intro}\n\n{nothing}\n\n{open}\n{}\n", self.page);
        let body = format!(
            "<p>{}</p><p>{}</p><p>{}</p>{}",
            escaped(&greeting),
            escaped(&intro),
            escaped(&nothing),
            button(&self.page, open)
        );
        let with = say.mail_footer_with(self.firm_name.as_str());
        let lang = self.lang.tag();
        let html =
            Frame { lang, subject: &subject, accent: self.accent, name: client, with: &with, body: &body }.html();
        Draft {
            message_id: &self.message_id,
            from_name: self.firm_name.to_string(),
            from: &self.from,
            to_name: self.name.as_str(),
            to: &self.to,
            subject,
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
