//! Monday's mail: what happened in a week that nobody needed to be told at once.

use crate::foot::Foot;
use crate::frame::{Frame, button, chip};
use crate::mail::{Draft, Thread, escaped};
use crate::words::{greeting, words};
use crate::{Mail, MailFailed};
use veranda_api::Html;
use veranda_api::client::Reader;
use veranda_terms::{Accent, Day, EmailAddress, Moment, PersonName, Title, Verb};
use veranda_text::Say;

/// Everything the mail says, as its receiver may see it.
#[derive(Debug, Clone)]
pub struct DigestMail {
    /// Stable id of the message.
    pub message_id: String,
    /// The sender's address.
    pub from: String,
    /// Where it goes.
    pub to: EmailAddress,
    /// Its receiver, in their language.
    pub me: Reader,
    /// What happened, project by project; at least one thing.
    pub projects: Vec<DigestProject>,
    /// The first page.
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

/// What happened in one project.
#[derive(Debug, Clone)]
pub struct DigestProject {
    /// What it is called.
    pub name: Title,
    /// What happened, task by task.
    pub items: Vec<DigestItem>,
}

/// What happened to one task.
#[derive(Debug, Clone)]
pub struct DigestItem {
    /// What it is called towards the client.
    pub title: Title,
    /// Where it is.
    pub link: String,
    /// What happened, in order; at least one line.
    pub lines: Vec<DigestLine>,
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub enum DigestLine {
    /// It is there to be seen.
    Shared,
    /// It is finished.
    Done,
    /// Another date was told.
    Moved {
        /// The date before.
        from: Option<Day>,
        /// The date now.
        to: Option<Day>,
        /// Why.
        why: Option<Title>,
    },
    /// Somebody said something.
    Said {
        /// Who.
        by: PersonName,
        /// What.
        text: Html,
    },
    /// Something is asked, for whoever wants to be told on Mondays.
    Asked {
        /// What it wants.
        verb: Verb,
        /// The sentence.
        sentence: Title,
    },
}

impl DigestMail {
    /// The message.
    ///
    /// # Errors
    /// When an address cannot be used in a message.
    pub fn written(&self) -> Result<Mail, MailFailed> {
        let say = Say::new(self.me.lang);
        let firm = self.me.firm_name.as_str();
        let subject = say.mail_digest_subject(firm);
        let footer = say.mail_digest_footer(firm);
        Draft {
            message_id: &self.message_id,
            from_name: firm.to_owned(),
            from: &self.from,
            to_name: self.me.name.as_str(),
            to: &self.to,
            subject: subject.clone(),
            lang: self.me.lang.tag(),
            text: self.text(say, &footer),
            html: self.html(say, &subject, &footer),
            at: self.at,
            thread: Some(&self.thread),
            unsubscribe: Some(&self.unsubscribe),
        }
        .written()
    }

    fn line(&self, line: &DigestLine, say: Say) -> String {
        let today = self.at.day_at(self.ahead);
        match line {
            DigestLine::Shared => say.mail_digest_shared().to_owned(),
            DigestLine::Done => say.mail_digest_done().to_owned(),
            DigestLine::Moved { from, to, why } => match (*from, *to, why) {
                (Some(from), Some(to), Some(why)) => say.mail_digest_moved_why(to, from, why.as_str(), today),
                (Some(from), Some(to), None) => say.mail_digest_moved(to, from, today),
                (None, Some(to), _) => say.mail_digest_dated(to, today),
                (_, None, Some(why)) => say.mail_digest_undated_why(why.as_str()),
                (_, None, None) => say.mail_digest_undated().to_owned(),
            },
            DigestLine::Said { by, text: _ } => say.mail_digest_said(by.as_str()),
            DigestLine::Asked { verb, sentence } => say.mail_action(say.said(verb), sentence.as_str()),
        }
    }

    fn foot<'a>(&'a self, why: &'a str) -> Foot<'a> {
        Foot { why, choose: &self.choose, stop: Some(&self.unsubscribe) }
    }

    fn text(&self, say: Say, footer: &str) -> String {
        let mut out = vec![greeting(say, &self.me.name), say.mail_digest_intro().to_owned()];
        for DigestProject { name, items } in &self.projects {
            out.push(format!("{name}\n{}", "=".repeat(name.as_str().chars().count())));
            for DigestItem { title, link, lines } in items {
                let mut said = vec![title.to_string()];
                for line in lines {
                    said.push(self.line(line, say));
                    if let DigestLine::Said { by: _, text } = line {
                        said.extend(words(text).lines().map(|line| format!("> {line}")));
                    }
                }
                said.push(link.clone());
                out.push(said.join("\n"));
            }
        }
        out.push(format!("{}\n{}", say.mail_open_portal(), self.home));
        out.push(self.foot(footer).text(say));
        out.join("\n\n") + "\n"
    }

    fn html(&self, say: Say, subject: &str, footer: &str) -> String {
        let greeting = escaped(&greeting(say, &self.me.name));
        let mut body = format!("<p>{greeting}</p><p>{}</p>", escaped(say.mail_digest_intro()));
        for DigestProject { name, items } in &self.projects {
            body.push_str(&format!("<h3>{}</h3>", escaped(name.as_str())));
            for DigestItem { title, link, lines } in items {
                body.push_str(&format!(
                    "<div class=\"one\"><a href=\"{}\"><b>{}</b></a></div>",
                    escaped(link),
                    escaped(title.as_str())
                ));
                for line in lines {
                    if let DigestLine::Asked { verb, .. } = line {
                        body.push_str(&chip(say, verb));
                    }
                    body.push_str(&format!("<div>{}</div>", escaped(&self.line(line, say))));
                    if let DigestLine::Said { by: _, text } = line {
                        body.push_str(&format!("<div class=\"said\">{}</div>", text.sanitised));
                    }
                }
            }
        }
        body.push_str(&format!("<div class=\"one\">{}</div>", button(&self.home, say.mail_open_portal())));
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
