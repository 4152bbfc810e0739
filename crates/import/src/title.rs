//! What a project or a stage is called here.

use crate::report::{How, Kind, Tally};
use crate::words;
use veranda_terms::Title;

/// A name of one line; the other one for a thing without a name.
pub(crate) fn title(raw: &str, otherwise: &str, kind: Kind, tally: &mut Tally) -> Option<Title> {
    let clean = words::line(raw).shortened(200);
    let unnamed = clean.text.is_empty();
    let title = Title::parse(if unnamed { otherwise } else { &clean.text }).ok()?;
    tally.cleaned(&kind, &clean, title.as_str());
    tally.altered_where(&kind, &[(How::Named, unnamed)], title.as_str());
    Some(title)
}
