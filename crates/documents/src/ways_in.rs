//! For somebody of the firm who is not in yet: a new password, or the code of a sign-in. Each says what to do if it was not
//! they who asked. There is nothing to choose about such mails, so nothing offers it.

use crate::frame::{Frame, button};
use crate::mail::{Draft, escaped};
use crate::words::greeting;
use crate::{Mail, MailFailed};
use veranda_terms::{Accent, EmailAddress, Lang, Moment, PersonName, Title};
use veranda_text::Say;

/// What both have in common.
#[derive(Debug, Clone)]
pub struct TeamMail {
    /// Stable id of the message.
    pub message_id: String,
    /// The sender's address.
    pub from: String,
    /// Where it goes.
    pub to: EmailAddress,
    /// Its receiver.
    pub name: PersonName,
    /// Their language.
    pub lang: Lang,
    /// The firm.
    pub firm_name: Title,
    /// For how many minutes what it holds works.
    pub minutes: i64,
    /// The house's colour.
    pub accent: Accent,
    /// When the mail is written.
    pub at: Moment,
}

/// A link and a code for a new password.
#[derive(Debug, Clone)]
pub struct PasswordMail {
    /// To whom.
    pub team: TeamMail,
    /// The link, with its secret in the fragment.
    pub link: String,
    /// The code.
    pub code: String,
}

/// The code of a sign-in.
#[derive(Debug, Clone)]
pub struct TeamCodeMail {
    /// To whom.
    pub team: TeamMail,
    /// The code.
    pub code: String,
    /// Where a new password is asked for.
    pub forgotten: String,
}

impl PasswordMail {
    /// The message.
    ///
    /// # Errors
    /// When an address cannot be used in a message.
    pub fn written(&self) -> Result<Mail, MailFailed> {
        let Self { team, link, code } = self;
        let say = Say::new(team.lang);
        let firm = team.firm_name.as_str();
        let (intro, choose, instead) =
            (say.second_mail_password_intro(firm), say.second_new_title(), say.mail_link_instead());
        let (elsewhere, code) = (say.second_mail_password_code(), spaced(code));
        let (valid, not_you) = (say.mail_valid_for(team.minutes), say.second_mail_password_not_you());
        let text = format!("{intro}\n\n{choose}\n{link}\n\n{elsewhere}\n{code}\n\n{valid}\n\n--\n{not_you}\n");
        let (shown, code) = (escaped(link), escaped(&code));
        let body = format!(
            "<p>{}</p>{}<p class=\"small\">{}<br><a href=\"{shown}\">{shown}</a></p>\
             <p>{}<br><b class=\"code\">{code}</b></p><p class=\"small\">{}</p><hr><p class=\"small\">{}</p>",
            escaped(&intro),
            button(link, choose),
            escaped(instead),
            escaped(elsewhere),
            escaped(&valid),
            escaped(not_you),
        );
        team.written(say, say.second_mail_password_subject(firm), &text, &body)
    }
}

impl TeamCodeMail {
    /// The message.
    ///
    /// # Errors
    /// When an address cannot be used in a message.
    pub fn written(&self) -> Result<Mail, MailFailed> {
        let Self { team, code, forgotten } = self;
        let say = Say::new(team.lang);
        let firm = team.firm_name.as_str();
        let (intro, code) = (say.second_mail_code_intro(firm), spaced(code));
        let (valid, not_you) = (say.second_mail_code_valid(team.minutes), say.second_mail_code_not_you());
        let text = format!("{intro}\n\n{code}\n\n{valid}\n\n--\n{not_you}\n{forgotten}\n");
        let body = format!(
            "<p>{}</p><p><b class=\"code\">{}</b></p><p class=\"small\">{}</p><hr><p class=\"small\">{}<br>\
             <a href=\"{}\">{}</a></p>",
            escaped(&intro),
            escaped(&code),
            escaped(&valid),
            escaped(not_you),
            escaped(forgotten),
            escaped(say.second_new_title()),
        );
        team.written(say, say.second_mail_code_subject(firm), &text, &body)
    }
}

impl TeamMail {
    fn written(&self, say: Say, subject: String, text: &str, body: &str) -> Result<Mail, MailFailed> {
        let greeting = greeting(say, &self.name);
        let body = format!("<p>{}</p>{body}", escaped(&greeting));
        let (lang, firm) = (self.lang.tag(), self.firm_name.as_str());
        let html = Frame { lang, subject: &subject, accent: self.accent, name: firm, with: "", body: &body }.html();
        Draft {
            message_id: &self.message_id,
            from_name: firm.to_owned(),
            from: &self.from,
            to_name: self.name.as_str(),
            to: &self.to,
            subject,
            lang,
            text: format!("{greeting}\n\n{text}"),
            html,
            at: self.at,
            thread: None,
            unsubscribe: None,
        }
        .written()
    }
}

/// A code in two groups of four: easier to read aloud and to type.
fn spaced(code: &str) -> String {
    match code.split_at_checked(4) {
        Some((a, b)) => format!("{a}-{b}"),
        None => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn team(lang: Lang) -> TeamMail {
        TeamMail {
            message_id: "password-1".into(),
            from: "veranda@localhost.invalid".into(),
            to: EmailAddress::parse("ines@halden.example").unwrap(),
            name: PersonName::parse("<b>Ines Duarte").unwrap(),
            lang,
            firm_name: Title::parse("Halden & <i>Rask").unwrap(),
            minutes: 10,
            accent: Accent::parse("#33415e").unwrap(),
            at: Moment(1_799_000_000_000),
        }
    }

    fn password(lang: Lang) -> PasswordMail {
        let link = "http://localhost/new-password/1#s3cret&for=ines%40halden.example".to_owned();
        PasswordMail { team: team(lang), link, code: "ABCD1234".into() }
    }

    fn code(lang: Lang) -> TeamCodeMail {
        TeamCodeMail { team: team(lang), code: "ABCD1234".into(), forgotten: "http://localhost/forgotten".into() }
    }

    fn parts(mail: &Mail) -> (String, String) {
        let message = mail_parser::MessageParser::default().parse(&mail.bytes).unwrap();
        (message.body_text(0).unwrap().into_owned(), message.body_html(0).unwrap().into_owned())
    }

    #[test]
    fn both_parts_hold_what_lets_in_and_what_to_do_otherwise_in_every_language() {
        for lang in Lang::ALL {
            let say = Say::new(lang);
            let (text, html) = parts(&password(lang).written().unwrap());
            assert!(text.contains("#s3cret&for=ines%40halden.example") && html.contains("#s3cret&amp;for=ines%40"));
            assert!(text.contains(say.second_mail_password_not_you()) && text.contains("ABCD-1234"));
            assert!(html.contains(&escaped(say.second_mail_password_not_you())) && html.contains("ABCD-1234"));
            let (text, html) = parts(&code(lang).written().unwrap());
            assert!(text.contains(say.second_mail_code_not_you()) && text.contains("ABCD-1234"));
            assert!(html.contains("ABCD-1234") && html.contains("http://localhost/forgotten"));
            assert!(!text.contains("s3cret"));
        }
    }

    #[test]
    fn names_cannot_become_markup_nothing_is_fetched_and_the_same_mail_is_the_same_bytes() {
        for mail in [password(Lang::Fr).written().unwrap(), code(Lang::Fr).written().unwrap()] {
            let (_, html) = parts(&mail);
            assert!(html.contains("&lt;b&gt;Ines") && html.contains("Halden &amp; &lt;i&gt;Rask"), "{html}");
            assert!(!html.contains("src=") && !html.contains("style=\"") && !html.contains("url("));
        }
        assert_eq!(password(Lang::Sv).written().unwrap(), password(Lang::Sv).written().unwrap());
    }
}
