//! The end of every mail: why it came, where one chooses what comes, and where this kind is stopped.

use crate::mail::escaped;
use veranda_text::Say;

/// What stands there.
pub(crate) struct Foot<'a> {
    /// Why it came.
    pub why: &'a str,
    /// Where its receiver chooses what is mailed to them.
    pub choose: &'a str,
    /// Where this kind is stopped with one click, where it can be.
    pub stop: Option<&'a str>,
}

impl Foot<'_> {
    /// In the plain part.
    pub(crate) fn text(&self, say: Say) -> String {
        let Foot { why, choose, stop } = self;
        let stop = stop.map_or_else(String::new, |stop| format!("\n{} {stop}", say.mail_stop()));
        format!("--\n{why}\n{}\n{choose}{stop}", say.mail_choose())
    }

    /// In the HTML part.
    pub(crate) fn html(&self, say: Say) -> String {
        let link = |to: &str, words: &str| format!("<br><a href=\"{}\">{}</a>", escaped(to), escaped(words));
        format!(
            "<hr><p class=\"small\">{}{}{}</p>",
            escaped(self.why),
            link(self.choose, say.mail_choose()),
            self.stop.map_or_else(String::new, |stop| link(stop, say.mail_stop_button()))
        )
    }
}
