//! The mail with a link and a code: one sentence, one button, one code, and what to do if it was not you.

use crate::frame::{Frame, button};
use crate::invitation::spaced;
use crate::mail::{Draft, escaped};
use crate::words::greeting;
use crate::{Mail, MailFailed};
use veranda_terms::{Accent, EmailAddress, Lang, Moment, PersonName, Title};
use veranda_text::Say;

/// What the code is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFor {
    /// Coming in.
    ComingIn,
    /// Coming in once more by an invitation that was used.
    Again,
    /// Somebody an invitation was passed on to.
    Newcomer,
    /// Proving once in a browser who one is.
    Proof,
}

/// Everything the mail says.
#[derive(Debug, Clone)]
pub struct CodeMail {
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
    /// What it is for.
    pub what_for: CodeFor,
    /// Whose house it is.
    pub client_name: Title,
    /// The firm.
    pub firm_name: Title,
    /// The link with its secret in the fragment, where there is one.
    pub link: Option<String>,
    /// The code.
    pub code: String,
    /// How long both work.
    pub minutes: u32,
    /// The client's colour.
    pub accent: Accent,
    /// When the mail is written.
    pub at: Moment,
}

impl CodeMail {
    /// The message.
    ///
    /// # Errors
    /// When an address cannot be used in a message.
    pub fn written(&self) -> Result<Mail, MailFailed> {
        let say = Say::new(self.lang);
        let (client, firm, code) = (self.client_name.as_str(), self.firm_name.as_str(), spaced(&self.code));
        let subject = say.coming_mail_subject(&code, client);
        let greeting = greeting(say, &self.name);
        let intro = match self.what_for {
            CodeFor::ComingIn | CodeFor::Again => say.coming_mail_intro(client),
            CodeFor::Newcomer => say.coming_mail_newcomer(client),
            CodeFor::Proof => say.coming_mail_proof(client),
        };
        let where_typed = match self.link {
            Some(_) => say.coming_mail_or_code(),
            None => say.coming_mail_code(),
        };
        let valid = say.coming_mail_valid(i64::from(self.minutes));
        let not_you = match self.what_for {
            CodeFor::ComingIn | CodeFor::Again | CodeFor::Newcomer => say.mail_sign_in_not_you(),
            CodeFor::Proof => say.coming_mail_proof_not_you(),
        };
        let open = say.mail_sign_in_button();
        let mut text = vec![greeting.clone(), intro.clone()];
        text.extend(self.link.as_ref().map(|link| format!("{open}\n{link}")));
        text.push(format!("{where_typed}\n{code}"));
        text.push(valid.clone());
        text.push(format!("--\n{not_you}"));
        let link = self.link.as_ref().map_or_else(String::new, |link| {
            let (instead, address) = (escaped(say.mail_link_instead()), escaped(link));
            format!("{}<p class=\"small\">{instead}<br><a href=\"{address}\">{address}</a></p>", button(link, open))
        });
        let body = format!(
            "<p>{}</p><p>{}</p>{link}<p>{}<br><b class=\"code\">{}</b></p><p class=\"small\">{}</p><hr>\
             <p class=\"small\">{}</p>",
            escaped(&greeting),
            escaped(&intro),
            escaped(where_typed),
            escaped(&code),
            escaped(&valid),
            escaped(not_you)
        );
        let with = say.mail_footer_with(firm);
        let lang = self.lang.tag();
        let html =
            Frame { lang, subject: &subject, accent: self.accent, name: client, with: &with, body: &body }.html();
        Draft {
            message_id: &self.message_id,
            from_name: firm.to_owned(),
            from: &self.from,
            to_name: self.name.as_str(),
            to: &self.to,
            subject,
            lang,
            text: text.join("\n\n") + "\n",
            html,
            at: self.at,
            thread: None,
            unsubscribe: None,
        }
        .written()
    }
}
