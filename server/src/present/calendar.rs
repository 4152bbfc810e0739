//! A meeting that is fixed, as a file for the calendar of whoever sees the ask.

use veranda_api::client::{CalendarFile, ClientAsk};
use veranda_documents::Meeting;
use veranda_terms::{Form, HostName, Outcome, Title};

/// The file; nothing where no time was taken.
pub fn meeting(ask: &ClientAsk, title: &Title, host: &HostName, link: String) -> Option<CalendarFile> {
    let closed = ask.closed.as_ref()?;
    let (Form::Meet { minutes, .. }, Outcome::Picked { at, .. }) = (&ask.form, &closed.outcome) else { return None };
    let text = Meeting {
        ask: ask.id,
        host: host.to_string(),
        title: title.to_string(),
        sentence: ask.sentence.to_string(),
        link,
        starts: *at,
        minutes: *minutes,
        fixed: closed.at,
    };
    Some(CalendarFile { name: "meeting.ics".to_owned(), text: text.written() })
}
