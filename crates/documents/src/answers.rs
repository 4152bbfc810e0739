//! For somebody of the firm: what a client answered, decided or said on what is theirs.

use crate::foot::Foot;
use crate::frame::{Frame, button};
use crate::mail::{Draft, Thread, escaped};
use crate::words::{greeting, words};
use crate::{Mail, MailFailed};
use veranda_api::Html;
use veranda_terms::{Accent, EmailAddress, InternalText, Lang, Moment, Outcome, PersonName, Title};
use veranda_text::Say;

/// Everything the mail says. It goes to the firm's own people alone.
#[derive(Debug, Clone)]
pub struct AnswersMail {
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
    /// What was answered, task by task; at least one.
    pub answers: Vec<Answer>,
    /// Where its receiver chooses what is mailed to them.
    pub choose: String,
    /// Where these mails are stopped with one click.
    pub unsubscribe: String,
    /// What it belongs to.
    pub thread: Thread,
    /// The house's colour.
    pub accent: Accent,
    /// When the mail is written.
    pub at: Moment,
    /// How many minutes the house's clock is ahead of UTC then.
    pub ahead: i32,
}

/// What was answered on one task.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What the firm calls it.
    pub title: InternalText,
    /// Where it is.
    pub link: String,
    /// What happened, in order; at least one line.
    pub lines: Vec<AnswerLine>,
}

/// One answer or remark.
#[derive(Debug, Clone)]
pub enum AnswerLine {
    /// An ask was closed.
    Closed {
        /// By whom.
        by: PersonName,
        /// How.
        outcome: Outcome,
    },
    /// An answer was taken back, and the ask is open again.
    Reopened {
        /// By whom.
        by: PersonName,
        /// What is asked.
        sentence: Title,
    },
    /// Somebody cannot go on with what they are asked.
    Stuck {
        /// Who.
        by: PersonName,
        /// What is asked.
        sentence: Title,
        /// Why.
        reason: String,
    },
    /// Somebody proposed other times for a meeting.
    OtherTimes {
        /// Who.
        by: PersonName,
        /// What is asked.
        sentence: Title,
        /// Which times.
        times: Vec<Moment>,
    },
    /// Something was said in the client thread.
    Said {
        /// By whom.
        by: PersonName,
        /// What.
        text: Html,
    },
}

impl AnswersMail {
    /// The message.
    ///
    /// # Errors
    /// When there is no answer, or an address cannot be used in a message.
    pub fn written(&self) -> Result<Mail, MailFailed> {
        let say = Say::new(self.lang);
        let first = self.answers.first().ok_or_else(|| MailFailed::because("there is no answer"))?;
        let line = first.lines.first().ok_or_else(|| MailFailed::because("there is no answer"))?;
        let title = first.title.for_staff();
        let headline = match line {
            AnswerLine::Closed { by, .. } => say.mail_answers_closed(by.as_str(), title),
            AnswerLine::Reopened { by, .. } => say.mail_answers_reopened(by.as_str(), title),
            AnswerLine::Stuck { by, .. } => say.aside_mail_stuck_subject(by.as_str(), title),
            AnswerLine::OtherTimes { by, .. } => say.aside_mail_times_subject(by.as_str(), title),
            AnswerLine::Said { by, .. } => say.mail_answers_said(by.as_str(), title),
        };
        let all: usize = self.answers.iter().map(|answer| answer.lines.len()).sum();
        let subject = match i64::try_from(all).unwrap_or(i64::MAX) - 1 {
            0 => headline,
            more => say.mail_needs_subject(&headline, more),
        };
        Draft {
            message_id: &self.message_id,
            from_name: self.firm_name.to_string(),
            from: &self.from,
            to_name: self.name.as_str(),
            to: &self.to,
            subject: subject.clone(),
            lang: self.lang.tag(),
            text: self.text(say),
            html: self.html(say, &subject),
            at: self.at,
            thread: Some(&self.thread),
            unsubscribe: Some(&self.unsubscribe),
        }
        .written()
    }

    fn line(&self, line: &AnswerLine, say: Say) -> String {
        let (by, outcome) = match line {
            AnswerLine::Closed { by, outcome } => (by.as_str(), outcome),
            AnswerLine::Reopened { by, sentence } => return say.mail_answer_reopened(by.as_str(), sentence.as_str()),
            AnswerLine::Stuck { by, sentence, reason } => {
                return say.aside_mail_stuck(by.as_str(), sentence.as_str(), reason);
            }
            AnswerLine::OtherTimes { by, sentence, times } => {
                let today = self.at.day_at(self.ahead);
                let times: Vec<String> = times.iter().map(|at| say.moment(*at, today, self.ahead)).collect();
                return say.aside_mail_times(by.as_str(), sentence.as_str(), &times.join("; "));
            }
            AnswerLine::Said { by, .. } => return say.mail_digest_said(by.as_str()),
        };
        let today = self.at.day_at(self.ahead);
        match outcome {
            Outcome::Approved => say.mail_answer_approved(by),
            Outcome::ChangesAsked { what } => say.mail_answer_changes(by, what),
            Outcome::Reviewed => say.mail_answer_reviewed(by),
            Outcome::Answered { text } => say.mail_answer_answered(by, text),
            Outcome::Picked { slot: _, at } => say.mail_answer_picked(by, *at, today, self.ahead),
            Outcome::Withdrawn => String::new(),
            Outcome::Confirmed => say.mail_answer_confirmed(by),
            Outcome::Chosen { option: _, title } => say.mail_answer_chosen(by, title),
            Outcome::AnsweredDate { day } => say.mail_answer_answered(by, &say.day_long(*day, today)),
            Outcome::AnsweredNumber { figure, unit } => {
                say.mail_answer_answered(by, &say.figure_of(*figure, unit.as_deref()))
            }
            Outcome::Signed { text, name: _, strength: _ } => say.mail_answer_signed(by, text),
        }
    }

    fn foot(&self, say: Say) -> Foot<'_> {
        Foot { why: say.mail_answers_footer(), choose: &self.choose, stop: Some(&self.unsubscribe) }
    }

    fn text(&self, say: Say) -> String {
        let mut out = vec![greeting(say, &self.name)];
        for Answer { title, link, lines } in &self.answers {
            let mut said = vec![title.for_staff().to_owned()];
            for line in lines {
                said.push(self.line(line, say));
                if let AnswerLine::Said { text, .. } = line {
                    said.extend(words(text).lines().map(|line| format!("> {line}")));
                }
            }
            said.push(link.clone());
            out.push(said.join("\n"));
        }
        out.push(self.foot(say).text(say));
        out.join("\n\n") + "\n"
    }

    fn html(&self, say: Say, subject: &str) -> String {
        let mut body = format!("<p>{}</p>", escaped(&greeting(say, &self.name)));
        for Answer { title, link, lines } in &self.answers {
            body.push_str(&format!(
                "<div class=\"one\"><a href=\"{}\"><b>{}</b></a></div>",
                escaped(link),
                escaped(title.for_staff())
            ));
            for line in lines {
                body.push_str(&format!("<div>{}</div>", escaped(&self.line(line, say)).replace('\n', "<br>")));
                if let AnswerLine::Said { text, .. } = line {
                    body.push_str(&format!("<div class=\"said\">{}</div>", text.sanitised));
                }
            }
        }
        if let [one] = &self.answers[..] {
            body.push_str(&format!("<div class=\"one\">{}</div>", button(&one.link, say.mail_open_task())));
        }
        body.push_str(&self.foot(say).html(say));
        let firm = self.firm_name.as_str();
        Frame { lang: self.lang.tag(), subject, accent: self.accent, name: firm, with: "", body: &body }.html()
    }
}
