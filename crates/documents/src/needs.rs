//! "Something needs you": everything asked of somebody in one moment, in one mail.

use crate::foot::Foot;
use crate::frame::{Frame, button, chip};
use crate::mail::{Draft, Thread, escaped};
use crate::words::greeting;
use crate::{Mail, MailFailed};
use veranda_api::client::{ClientAsk, ClientCard, Reader};
use veranda_terms::{Accent, Action, EmailAddress, Moment, PersonName};
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
    /// What is asked, most urgent first; at least one, unless a meeting is fixed.
    pub asks: Vec<NeededAsk>,
    /// Meetings that were fixed at a time their receiver's side proposed.
    pub fixed: Vec<FixedMeeting>,
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
    /// Where its receiver says that they are stuck, with that form open; nothing where that cannot be said.
    pub stuck: Option<String>,
    /// Whether it was told before, and this is a reminder.
    pub again: bool,
}

/// A meeting the firm has fixed.
#[derive(Debug, Clone)]
pub struct FixedMeeting {
    /// The task it stands on.
    pub card: ClientCard,
    /// Who took the time.
    pub by: PersonName,
    /// When it begins.
    pub starts: Moment,
    /// Where it is.
    pub link: String,
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
        let fixed: Vec<Lines> = self.fixed.iter().map(|fixed| self.fixed_lines(fixed, say)).collect();
        let first = lines.first().or(fixed.first()).ok_or_else(|| MailFailed::because("nothing is asked"))?;
        let subject = match i64::try_from(lines.len() + fixed.len()).unwrap_or(i64::MAX) - 1 {
            0 => first.headline.clone(),
            more => say.mail_needs_subject(&first.headline, more),
        };
        let intro = match i64::try_from(lines.len()).unwrap_or(i64::MAX) {
            0 => say.aside_mail_fixed_intro().to_owned(),
            count => say.mail_needs_intro(count, firm),
        };
        let again = !self.asks.is_empty() && self.asks.iter().all(|needed| needed.again);
        let footer = if again { say.mail_reminder_footer(firm) } else { say.mail_needs_footer(firm) };
        Draft {
            message_id: &self.message_id,
            from_name: firm.to_owned(),
            from: &self.from,
            to_name: self.me.name.as_str(),
            to: &self.to,
            subject: subject.clone(),
            lang: self.me.lang.tag(),
            text: self.text(say, &intro, (&lines, &fixed), &footer),
            html: self.html(say, &subject, &intro, (&lines, &fixed), &footer),
            at: self.at,
            thread: Some(&self.thread),
            unsubscribe: Some(&self.unsubscribe),
        }
        .written()
    }

    fn lines(&self, needed: &NeededAsk, say: Say) -> Lines {
        let NeededAsk { card, ask, link: _, stuck: _, again } = needed;
        let today = self.at.day_at(self.ahead);
        let mut rest = vec![match again {
            true => say.mail_asked_by_on(ask.by.name.as_str(), ask.since.day_at(self.ahead), today),
            false => say.mail_asked_by(ask.by.name.as_str()),
        }];
        rest.extend(self.handed(ask, say));
        rest.extend(ask.due.map(|due| format!("{}.", say.mail_due(&say.day_long(due, today)))));
        rest.push(say.mail_takes(i64::from(ask.minutes)));
        rest.extend(ask.unlocks.as_ref().map(|what| say.mail_unlocks(what.as_str())));
        rest.extend(ask.undo_until.map(|until| say.mail_undo_until(until, today, self.ahead)));
        let headline = say.mail_action(say.verb(ask.form.action(), ask.own.as_ref()), card.title.as_str());
        Lines {
            headline: if *again { say.mail_reminder(&headline) } else { headline },
            sentence: ask.sentence.to_string(),
            rest: rest.join(" "),
        }
    }

    fn fixed_lines(&self, fixed: &FixedMeeting, say: Say) -> Lines {
        let FixedMeeting { card, by, starts, link: _ } = fixed;
        let today = self.at.day_at(self.ahead);
        Lines {
            headline: say.aside_mail_fixed(card.title.as_str(), *starts, today, self.ahead),
            sentence: say.aside_mail_fixed_by(by.as_str(), *starts, today, self.ahead),
            rest: String::new(),
        }
    }

    /// Who handed it to its receiver, with their own words.
    fn handed(&self, ask: &ClientAsk, say: Say) -> Option<String> {
        let handed = ask.handed.as_ref().filter(|handed| handed.to.id == self.me.id)?;
        let by = handed.by.name.as_str();
        let today = self.at.day_at(self.ahead);
        Some(match (&handed.words, handed.until) {
            (_, Some(until)) => say.away_mail(by, until, today),
            (Some(words), None) => say.aside_mail_handed_with(by, words),
            (None, None) => say.aside_mail_handed(by),
        })
    }

    fn foot<'a>(&'a self, why: &'a str) -> Foot<'a> {
        Foot { why, choose: &self.choose, stop: Some(&self.unsubscribe) }
    }

    fn text(&self, say: Say, intro: &str, (lines, fixed): (&[Lines], &[Lines]), footer: &str) -> String {
        let mut out = vec![greeting(say, &self.me.name), intro.to_owned()];
        for (needed, Lines { headline, sentence, rest }) in self.asks.iter().zip(lines) {
            let stuck = needed.stuck.as_ref().map(|stuck| format!("\n{}: {stuck}", say.aside_stuck()));
            out.push(format!("{headline}\n{sentence}\n{rest}\n{}{}", needed.link, stuck.unwrap_or_default()));
        }
        for (meeting, Lines { headline, sentence, rest: _ }) in self.fixed.iter().zip(fixed) {
            out.push(format!("{headline}\n{sentence}\n{}", meeting.link));
        }
        if lines.len() > 1 {
            out.push(format!("{}\n{}", say.mail_see_all(), self.home));
        }
        out.push(self.foot(footer).text(say));
        out.join("\n\n") + "\n"
    }

    fn html(&self, say: Say, subject: &str, intro: &str, (lines, fixed): (&[Lines], &[Lines]), footer: &str) -> String {
        let mut body = format!("<p>{}</p><p>{}</p>", escaped(&greeting(say, &self.me.name)), escaped(intro));
        for (needed, Lines { headline: _, sentence, rest }) in self.asks.iter().zip(lines) {
            let stuck = needed.stuck.as_ref().map(|stuck| {
                format!("<br><a class=\"small\" href=\"{}\">{}</a>", escaped(stuck), escaped(say.aside_stuck()))
            });
            body.push_str(&format!(
                "<div class=\"one\">{}<p><a href=\"{}\"><b>{}</b></a><br>{}<br><span class=\"small\">{}</span>{}</p></div>",
                chip(say, &needed.ask.verb()),
                escaped(&needed.link),
                escaped(needed.card.title.as_str()),
                escaped(sentence),
                escaped(rest),
                stuck.unwrap_or_default(),
            ));
        }
        for (meeting, Lines { headline: _, sentence, rest: _ }) in self.fixed.iter().zip(fixed) {
            body.push_str(&format!(
                "<div class=\"one\">{}<p><a href=\"{}\"><b>{}</b></a><br>{}</p></div>",
                chip(say, &Action::Meet.into()),
                escaped(&meeting.link),
                escaped(meeting.card.title.as_str()),
                escaped(sentence),
            ));
        }
        body.push_str(&match (&self.asks[..], &self.fixed[..]) {
            ([one], []) => button(&one.link, say.mail_open_task()),
            ([], [one]) => button(&one.link, say.mail_open_task()),
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
