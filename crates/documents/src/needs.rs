//! "Something needs you": everything asked of somebody in one moment, in one mail.

use crate::foot::Foot;
use crate::frame::{Frame, button, chip};
use crate::mail::{Draft, Thread, escaped};
use crate::words::greeting;
use crate::{Mail, MailFailed};
use veranda_api::client::{ClientAsk, ClientCard, Reader};
use veranda_terms::{Accent, EmailAddress, Moment};
use veranda_text::Say;

/// Everything the mail says, as its receiver may see it.
#[derive(Debug, Clone)]
pub struct NeedsMail {
    /// Stable id of the message.
    pub message_id: String,
    /// The sender's address.
    pub from: String,
    /// Where it goes.
    pub to: EmailAddress,
    /// Its receiver, in their language.
    pub me: Reader,
    /// What is asked, most urgent first; at least one.
    pub asks: Vec<NeededAsk>,
    /// Where everything that needs them stands.
    pub home: String,
    /// Where its receiver chooses what is mailed to them.
    pub choose: String,
    /// Where these mails are stopped with one click.
    pub unsubscribe: String,
    /// What it belongs to.
    pub thread: Thread,
    /// The client's colour.
    pub accent: Accent,
    /// When the mail is written.
    pub at: Moment,
    /// How many minutes the house's clock is ahead of UTC then.
    pub ahead: i32,
}

/// One thing asked.
#[derive(Debug, Clone)]
pub struct NeededAsk {
    /// The task it stands on.
    pub card: ClientCard,
    /// The ask.
    pub ask: ClientAsk,
    /// Where it is.
    pub link: String,
    /// Whether it was told before, and this is a reminder.
    pub again: bool,
}

/// What is said about one ask, the same in both parts.
struct Lines {
    headline: String,
    sentence: String,
    rest: String,
}

impl NeedsMail {
    /// The message.
    ///
    /// # Errors
    /// When nothing is asked, or an address cannot be used in a message.
    pub fn written(&self) -> Result<Mail, MailFailed> {
        let say = Say::new(self.me.lang);
        let firm = self.me.firm_name.as_str();
        let lines: Vec<Lines> = self.asks.iter().map(|needed| self.lines(needed, say)).collect();
        let first = lines.first().ok_or_else(|| MailFailed::because("nothing is asked"))?;
        let subject = match i64::try_from(lines.len()).unwrap_or(i64::MAX) - 1 {
            0 => first.headline.clone(),
            more => say.mail_needs_subject(&first.headline, more),
        };
        let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        let intro = say.mail_needs_intro(count, firm);
        let again = self.asks.iter().all(|needed| needed.again);
        let footer = if again { say.mail_reminder_footer(firm) } else { say.mail_needs_footer(firm) };
        Draft {
            message_id: &self.message_id,
            from_name: firm.to_owned(),
            from: &self.from,
            to_name: self.me.name.as_str(),
            to: &self.to,
            subject: subject.clone(),
            lang: self.me.lang.tag(),
            text: self.text(say, &intro, &lines, &footer),
            html: self.html(say, &subject, &intro, &lines, &footer),
            at: self.at,
            thread: Some(&self.thread),
            unsubscribe: Some(&self.unsubscribe),
        }
        .written()
    }

    fn lines(&self, needed: &NeededAsk, say: Say) -> Lines {
        let NeededAsk { card, ask, link: _, again } = needed;
        let today = self.at.day_at(self.ahead);
        let mut rest = vec![match again {
            true => say.mail_asked_by_on(ask.by.name.as_str(), ask.since.day_at(self.ahead), today),
            false => say.mail_asked_by(ask.by.name.as_str()),
        }];
        rest.extend(ask.due.map(|due| format!("{}.", say.mail_due(&say.day_long(due, today)))));
        rest.push(say.mail_takes(i64::from(ask.minutes)));
        rest.extend(ask.unlocks.as_ref().map(|what| say.mail_unlocks(what.as_str())));
        rest.extend(ask.undo_until.map(|until| say.mail_undo_until(until, today, self.ahead)));
        let headline = say.mail_action(say.action(ask.form.action()), card.title.as_str());
        Lines {
            headline: if *again { say.mail_reminder(&headline) } else { headline },
            sentence: ask.sentence.to_string(),
            rest: rest.join(" "),
        }
    }

    fn foot<'a>(&'a self, why: &'a str) -> Foot<'a> {
        Foot { why, choose: &self.choose, stop: Some(&self.unsubscribe) }
    }

    fn text(&self, say: Say, intro: &str, lines: &[Lines], footer: &str) -> String {
        let mut out = vec![greeting(say, &self.me.name), intro.to_owned()];
        for (needed, Lines { headline, sentence, rest }) in self.asks.iter().zip(lines) {
            out.push(format!("{headline}\n{sentence}\n{rest}\n{}", needed.link));
        }
        if lines.len() > 1 {
            out.push(format!("{}\n{}", say.mail_see_all(), self.home));
        }
        out.push(self.foot(footer).text(say));
        out.join("\n\n") + "\n"
    }

    fn html(&self, say: Say, subject: &str, intro: &str, lines: &[Lines], footer: &str) -> String {
        let mut body = format!("<p>{}</p><p>{}</p>", escaped(&greeting(say, &self.me.name)), escaped(intro));
        for (needed, Lines { headline: _, sentence, rest }) in self.asks.iter().zip(lines) {
            body.push_str(&format!(
                "<div class=\"one\">{}<p><a href=\"{}\"><b>{}</b></a><br>{}<br><span class=\"small\">{}</span></p></div>",
                chip(say, needed.ask.form.action()),
                escaped(&needed.link),
                escaped(needed.card.title.as_str()),
                escaped(sentence),
                escaped(rest),
            ));
        }
        body.push_str(&match &self.asks[..] {
            [one] => button(&one.link, say.mail_open_task()),
            _ => button(&self.home, say.mail_see_all()),
        });
        body.push_str(&self.foot(footer).html(say));
        Frame {
            lang: self.me.lang.tag(),
            subject,
            accent: self.accent,
            name: self.me.client_name.as_str(),
            with: &say.mail_footer_with(self.me.firm_name.as_str()),
            body: &body,
        }
        .html()
    }
}
