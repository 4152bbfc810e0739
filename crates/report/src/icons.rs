//! The drawings in use: Lucide icons (ISC licence, `style/icons/LICENSE`), 24 units square, all strokes of one in a
//! single path. What nothing refers to is not linked in.

use leptos::prelude::*;
use veranda_terms::{Action, Glyph, OwnWord};

/// A drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Icon(&'static str);

/// Shows it. It never says anything by itself: a word stands beside it, or the control has a name.
pub fn icon(which: Icon) -> impl IntoView + use<> {
    view! { <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d=which.0></path></svg> }
}

impl Icon {
    /// The sign of an action, the same everywhere.
    pub const fn of(action: Action) -> Self {
        match action {
            Action::Review => Self::EYE,
            Action::Approve => Self::STAMP,
            Action::Answer => Self::QUESTION,
            Action::Meet => Self::CALENDAR_CLOCK,
            Action::Sign => Self::SIGNATURE,
            Action::Pay => Self::WALLET,
        }
    }

    /// The sign of what an ask wants: the firm's own, where it has one.
    pub fn said(action: Action, own: Option<&OwnWord>) -> Self {
        own.and_then(OwnWord::glyph).map_or(Self::of(action), |glyph| Self(glyph.drawing()))
    }
}

#[rustfmt::skip]
impl Icon {
    /// `moon`
    pub const MOON: Icon = Icon("M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401");
    /// `check`
    pub const CHECK: Icon = Icon("M20 6 9 17l-5-5");
    /// `calendar-clock`
    pub const CALENDAR_CLOCK: Icon = Icon("M16 14v2.2l1.6 1M16 2v3M21 7.338V5a2 2 0 00-2-2H5a2 2 0 00-2 2v14a2 2 0 002 2h2.338M3 9h5.859M8 2v3M10 16a6 6 0 1 0 12 0a6 6 0 1 0 -12 0");
    /// `calendar-days`
    pub const CALENDAR_DAYS: Icon = Icon("M8 2v3M16 2v3M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM3 9h18M8 13h.01M12 13h.01M16 13h.01M8 17h.01M12 17h.01M16 17h.01");
    /// `eye`
    pub const EYE: Icon = Icon("M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0");
    /// `stamp`
    pub const STAMP: Icon = Icon("M14 13V8.5C14 7 15 7 15 5a3 3 0 0 0-6 0c0 2 1 2 1 3.5V13M20 15.5a2.5 2.5 0 0 0-2.5-2.5h-11A2.5 2.5 0 0 0 4 15.5V17a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1zM5 22h14");
    /// `message-circle-question-mark`
    pub const QUESTION: Icon = Icon("M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01");
    /// `signature`
    pub const SIGNATURE: Icon = Icon("M21 17l-2.156-1.868A.5.5 0 0 0 18 15.5v.5a1 1 0 0 1-1 1h-2a1 1 0 0 1-1-1c0-2.545-3.991-3.97-8.5-4a1 1 0 0 0 0 5c4.153 0 4.745-11.295 5.708-13.5a2.5 2.5 0 1 1 3.31 3.284M3 21h18");
    /// `wallet`
    pub const WALLET: Icon = Icon("M19 7V4a1 1 0 0 0-1-1H5a2 2 0 0 0 0 4h15a1 1 0 0 1 1 1v4h-3a2 2 0 0 0 0 4h3a1 1 0 0 0 1-1v-2a1 1 0 0 0-1-1M3 5v14a2 2 0 0 0 2 2h15a1 1 0 0 0 1-1v-4");
    /// `hourglass`
    pub const HOURGLASS: Icon = Icon("M5 22h14M5 2h14M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2");
    /// `wifi-off`
    pub const OFFLINE: Icon = Icon("M12 20h.01M8.5 16.429a5 5 0 0 1 7 0M5 12.859a10 10 0 0 1 5.17-2.69M19 12.859a10 10 0 0 0-2.007-1.523M2 8.82a15 15 0 0 1 4.177-2.643M22 8.82a15 15 0 0 0-11.288-3.764M2 2l20 20");
    /// `triangle-alert`
    pub const WARNING: Icon = Icon("M21.73 18l-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01");
    /// `plus`
    pub const PLUS: Icon = Icon("M5 12h14M12 5v14");
    /// `undo-2`
    pub const UNDO: Icon = Icon("M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11");
    /// `link`
    pub const LINK: Icon = Icon("M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71");
    /// `flag`
    pub const FLAG: Icon = Icon(Glyph::Flag.drawing());
    /// `printer`
    pub const PRINTER: Icon = Icon(Glyph::Printer.drawing());
}
