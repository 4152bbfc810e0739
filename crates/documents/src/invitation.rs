//! The invitation mail: the thing itself and what it asks, one button, a code beside it, the client's colour.

use crate::foot::Foot;
use crate::frame::{Frame, button, chip};
use crate::mail::{Draft, escaped};
use crate::words::greeting;
use crate::{Mail, MailFailed};
use veranda_api::client::{ClientAsk, ClientCard, Reader};
use veranda_terms::{Accent, Action, EmailAddress, Moment, PersonName, Verb};
use veranda_text::Say;

/// Everything the mail says, as its receiver may see it.
#[derive(Debug, Clone)]
pub struct InvitationMail {
    /// Stable id of the message.
    pub message_id: String,
    /// The sender's address.
    pub from: String,
    /// Where it goes.
    pub to: EmailAddress,
    /// Its receiver, in their language.
    pub me: Reader,
    /// Who invites.
    pub by: Option<PersonName>,
    /// Whether whoever invites is of the receiver's own company, and not of the firm.
    pub by_colleague: bool,
    /// Their own words, as typed; may be empty.
    pub words: String,
    /// The task to land on, if any.
    pub card: Option<ClientCard>,
    /// What is asked of the receiver on it.
    pub action: Option<Action>,
    /// The link with its secret in the fragment.
    pub link: String,
    /// Where the code is typed.
    pub sign_in: String,
    /// The code.
    pub code: String,
    /// Where its receiver chooses what is mailed to them.
    pub choose: String,
    /// Until when both work.
    pub until: Moment,
    /// The client's colour.
    pub accent: Accent,
    /// When the mail is written.
    pub at: Moment,
}

impl InvitationMail {
    /// The message.
    ///
    /// # Errors
    /// When an address cannot be used in a message.
    pub fn written(&self) -> Result<Mail, MailFailed> {
        let say = Say::new(self.me.lang);
        let firm = self.me.firm_name.as_str();
        let who = self.by.as_ref().map_or(firm, PersonName::as_str);
        let lines = Lines::of(self, say, who);
        Draft {
            message_id: &self.message_id,
            from_name: match (&self.by, self.by_colleague) {
                (None, _) => firm.to_owned(),
                (Some(_), true) => format!("{who} ({})", self.me.client_name),
                (Some(_), false) => format!("{who} ({firm})"),
            },
            from: &self.from,
            to_name: self.me.name.as_str(),
            to: &self.to,
            subject: lines.subject.clone(),
            lang: self.me.lang.tag(),
            text: lines.text(self, say),
            html: lines.html(self, say),
            at: self.at,
            thread: None,
            unsubscribe: None,
        }
        .written()
    }
}

/// The sentences, the same for both parts.
struct Lines {
    subject: String,
    greeting: String,
    intro: String,
    first: Option<(String, String)>,
    button: &'static str,
    code: String,
    valid: String,
    footer: String,
    verb: Option<Verb>,
}

impl Lines {
    fn of(mail: &InvitationMail, say: Say, who: &str) -> Self {
        let client = mail.me.client_name.as_str();
        let firm = mail.me.firm_name.as_str();
        let today = mail.at.day_utc();
        let ask = mail.card.as_ref().zip(mail.action).and_then(|(card, action)| {
            card.asks.iter().find(|ask| ask.closed.is_none() && ask.form.action() == action)
        });
        let verb = mail.action.map(|action| ask.map_or_else(|| action.into(), ClientAsk::verb));
        let first = mail.card.as_ref().map(|card| {
            let title = card.title.as_str();
            let headline =
                verb.as_ref().map_or_else(|| title.to_owned(), |verb| say.mail_action(say.said(verb), title));
            let sentence = ask.map_or_else(String::new, |ask| match ask.due {
                Some(due) => format!("{} {}", ask.sentence, say.mail_due(&say.day_long(due, today))),
                None => ask.sentence.to_string(),
            });
            (headline, sentence)
        });
        let intro = if mail.by.is_some() {
            match mail.by_colleague {
                true => say.mail_invitation_intro_colleague(who, client, firm),
                false => say.mail_invitation_intro(who, firm, client),
            }
        } else {
            say.mail_sign_in_intro().to_owned()
        };
        let subject = match (&mail.by, &mail.card) {
            (None, _) => say.mail_sign_in_subject(client),
            (Some(_), Some(card)) => say.mail_invitation_subject(who, card.title.as_str()),
            (Some(_), None) => say.mail_invitation_subject_portal(who, client),
        };
        let of = if mail.by_colleague { client } else { firm };
        let footer =
            if mail.by.is_some() { say.mail_footer_invited(who, of) } else { say.mail_sign_in_not_you().to_owned() };
        Self {
            subject,
            greeting: greeting(say, &mail.me.name),
            intro,
            first,
            button: if mail.card.is_some() { say.mail_open_task() } else { say.mail_open_portal() },
            code: say.mail_code(&mail.sign_in),
            valid: say.mail_valid_until(&say.day_long(mail.until.day_utc(), today)),
            footer,
            verb,
        }
    }

    fn foot<'a>(&'a self, mail: &'a InvitationMail) -> Foot<'a> {
        Foot { why: &self.footer, choose: &mail.choose, stop: None }
    }

    fn text(&self, mail: &InvitationMail, say: Say) -> String {
        let mut out = vec![self.greeting.clone(), self.intro.clone()];
        if !mail.words.trim().is_empty() {
            out.push(mail.words.trim().to_owned());
        }
        match &self.first {
            Some((headline, sentence)) => out.push(format!("{}\n\n{headline}\n{sentence}", first_words(mail, say))),
            None => out.push(say.mail_invitation_nothing_yet().to_owned()),
        }
        out.push(format!("{}\n{}", self.button, mail.link));
        out.push(format!("{}\n{}", self.code, spaced(&mail.code)));
        out.push(format!("{} {}", self.valid, say.mail_no_account()));
        out.push(self.foot(mail).text(say));
        out.join("\n\n") + "\n"
    }

    fn html(&self, mail: &InvitationMail, say: Say) -> String {
        let first = match &self.first {
            Some((headline, sentence)) => format!(
                "<p>{}</p>{}<p class=\"first\"><b>{}</b><br>{}</p>",
                escaped(first_words(mail, say)),
                self.verb.as_ref().map_or_else(String::new, |verb| chip(say, verb)),
                escaped(headline),
                escaped(sentence)
            ),
            None => format!("<p>{}</p>", escaped(say.mail_invitation_nothing_yet())),
        };
        let words = match mail.words.trim() {
            "" => String::new(),
            words => format!("<p>{}</p>", escaped(words).replace('\n', "<br>")),
        };
        let (greeting, intro) = (escaped(&self.greeting), escaped(&self.intro));
        let (link, code_line, code) = (escaped(&mail.link), escaped(&self.code), escaped(&spaced(&mail.code)));
        let valid = escaped(&format!("{} {}", self.valid, say.mail_no_account()));
        let foot = self.foot(mail).html(say);
        let (instead, button) = (escaped(say.mail_link_instead()), button(&mail.link, self.button));
        let body = format!(
            "<p>{greeting}</p><p>{intro}</p>{words}{first}{button}\
             <p class=\"small\">{instead}<br><a href=\"{link}\">{link}</a></p>\
             <p>{code_line}<br><b class=\"code\">{code}</b></p><p class=\"small\">{valid}</p>{foot}"
        );
        Frame {
            lang: mail.me.lang.tag(),
            subject: &self.subject,
            accent: mail.accent,
            name: mail.me.client_name.as_str(),
            with: &say.mail_footer_with(mail.me.firm_name.as_str()),
            body: &body,
        }
        .html()
    }
}

/// What leads to the thing itself: it needs the reader, or it is there to be seen.
fn first_words(mail: &InvitationMail, say: Say) -> &'static str {
    if mail.action.is_some() { say.mail_invitation_first() } else { say.mail_invitation_look() }
}

/// A code in two groups of four: easier to read aloud and to type.
pub(crate) fn spaced(code: &str) -> String {
    match code.split_at_checked(4) {
        Some((a, b)) => format!("{a}-{b}"),
        None => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::{ClientId, ContactRole, Lang, PersonId, Randomness, Title};

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    fn mail(lang: Lang) -> InvitationMail {
        let mut random = Count(0);
        InvitationMail {
            message_id: "invitation-1".into(),
            from: "veranda@localhost.invalid".into(),
            to: EmailAddress::parse("maja@skogholm.example").unwrap(),
            me: Reader {
                id: PersonId::fresh(&mut random),
                name: PersonName::parse("Maja Ekström").unwrap(),
                role: ContactRole::Decides,
                lang,
                last_here: None,
                client: ClientId::fresh(&mut random),
                client_name: Title::parse("Skogholm & Söner").unwrap(),
                firm_name: Title::parse("Halden & Rask").unwrap(),
                away: None,
                looking: None,
            },
            by: Some(PersonName::parse("Ines <Duarte>").unwrap()),
            by_colleague: false,
            words: "See you\nsoon <b>".into(),
            card: None,
            action: None,
            link: "http://skogholm.localhost/i/1#s3cret".into(),
            sign_in: "http://skogholm.localhost/sign-in".into(),
            code: "ABCD1234".into(),
            choose: "http://skogholm.localhost/mails".into(),
            until: Moment(1_800_000_000_000),
            accent: Accent::parse("#1f5a41").unwrap(),
            at: Moment(1_799_000_000_000),
        }
    }

    #[test]
    fn the_same_mail_written_twice_is_the_same_bytes() {
        assert_eq!(mail(Lang::Sv).written().unwrap(), mail(Lang::Sv).written().unwrap());
    }

    #[test]
    fn names_and_words_cannot_become_markup_and_nothing_is_fetched() {
        let invitation = mail(Lang::En);
        let say = Say::new(Lang::En);
        let html = Lines::of(&invitation, say, "Ines <Duarte>").html(&invitation, say);
        assert!(
            html.contains("Ines &lt;Duarte&gt;") && html.contains("soon &lt;b&gt;") && html.contains("See you<br>")
        );
        assert!(!html.contains("src=") && !html.contains("style=\"") && !html.contains("url("));
    }

    #[test]
    fn both_parts_carry_link_and_code_in_every_language() {
        for lang in Lang::ALL {
            let invitation = mail(lang);
            let say = Say::new(lang);
            let lines = Lines::of(&invitation, say, "Ines");
            for part in [lines.text(&invitation, say), lines.html(&invitation, say)] {
                assert!(part.contains("/i/1#s3cret") && part.contains("ABCD-1234"), "{part}");
            }
        }
    }
}
