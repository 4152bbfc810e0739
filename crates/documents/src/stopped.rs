//! The mail that says why something is no longer shared. It names nothing: what it was is gone, the words are the firm's.

use crate::invitation::{STYLE, text_on};
use crate::mail::{Draft, escaped};
use crate::{Mail, MailFailed};
use veranda_api::client::Reader;
use veranda_terms::{Accent, EmailAddress, HostName, Moment, PersonName};
use veranda_text::Say;

/// Everything the mail says.
#[derive(Debug, Clone)]
pub struct StoppedMail {
    /// Stable id of the message.
    pub message_id: String,
    /// The firm's host, for the sender's address.
    pub from_host: HostName,
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
        let greeting = say.mail_greeting(self.me.name.as_str());
        let intro = say.sharing_mail_intro(who, firm, client);
        let (words, button) = (self.words.trim(), say.mail_open_portal());
        let footer = say.sharing_mail_footer(who);
        let text = format!("{greeting}\n\n{intro}\n\n{words}\n\n{button}\n{}\n\n--\n{footer}\n", self.portal);
        let (band, on_band) = (self.accent.to_string(), text_on(self.accent));
        let html = format!(
            "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
             content=\"width=device-width\"><title>{subject}</title><style>{STYLE}</style></head>\
             <body bgcolor=\"#f3f5f4\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\">\
             <tr><td align=\"center\" class=\"outer\"><table role=\"presentation\" class=\"card\" width=\"600\" \
             cellpadding=\"0\" cellspacing=\"0\" bgcolor=\"#ffffff\"><tr><td bgcolor=\"{band}\" class=\"band\">\
             <font color=\"{on_band}\"><b>{client}</b> &nbsp; {with}</font></td></tr><tr><td class=\"body\">\
             <p>{greeting}</p><p>{intro}</p><p class=\"first\">{words}</p>\
             <p><a href=\"{portal}\">{button}</a></p><hr>\
             <p class=\"small\">{footer}</p></td></tr></table></td></tr></table></body></html>",
            lang = self.me.lang.tag(),
            subject = escaped(&subject),
            client = escaped(client),
            with = escaped(&say.mail_footer_with(firm)),
            greeting = escaped(&greeting),
            intro = escaped(&intro),
            words = escaped(words).replace('\n', "<br>"),
            portal = escaped(&self.portal),
            button = escaped(button),
            footer = escaped(&footer),
        );
        Draft {
            message_id: &self.message_id,
            from_name: format!("{who} ({firm})"),
            from_host: &self.from_host,
            to_name: self.me.name.as_str(),
            to: &self.to,
            subject,
            lang: self.me.lang.tag(),
            text,
            html,
            at: self.at,
        }
        .written()
    }
}
