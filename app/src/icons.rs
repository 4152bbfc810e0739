//! The drawings in use: Lucide icons (ISC licence, `style/icons/LICENSE`), 24 units square, all strokes of one in a
//! single path. What nothing refers to is not linked in.

use leptos::prelude::*;
use veranda_terms::{Action, Glyph, OwnWord, Verb};

/// A drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Icon(&'static str);

/// Shows it. It never says anything by itself: a word stands beside it, or the control has a name.
pub fn icon(which: Icon) -> impl IntoView {
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
    pub fn said(verb: &Verb) -> Self {
        verb.own.as_ref().and_then(OwnWord::glyph).map_or(Self::of(verb.action), Self::glyph)
    }

    /// A sign a firm can choose.
    pub const fn glyph(glyph: Glyph) -> Self {
        Self(glyph.drawing())
    }
}

#[rustfmt::skip]
impl Icon {
    /// `house`
    pub const HOUSE: Icon = Icon::glyph(Glyph::House);
    /// `folder-kanban`
    pub const PROJECT: Icon = Icon("M4 20h16a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-7.93a2 2 0 0 1-1.66-.9l-.82-1.2A2 2 0 0 0 7.93 3H4a2 2 0 0 0-2 2v13c0 1.1.9 2 2 2ZM8 10v4M12 10v2M16 10v6");
    /// `moon`
    pub const MOON: Icon = Icon("M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401");
    /// `log-out`
    pub const LOG_OUT: Icon = Icon("M16 17l5-5-5-5M21 12H9M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4");
    /// `globe`
    pub const GLOBE: Icon = Icon::glyph(Glyph::Globe);
    /// `check`
    pub const CHECK: Icon = Icon("M20 6 9 17l-5-5");
    /// `clock`
    pub const CLOCK: Icon = Icon::glyph(Glyph::Clock);
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
    /// `chevron-down`
    pub const CHEVRON_DOWN: Icon = Icon("M6 9l6 6 6-6");
    /// `chevron-right`
    pub const CHEVRON_RIGHT: Icon = Icon("M9 18l6-6-6-6");
    /// `chevron-left`
    pub const CHEVRON_LEFT: Icon = Icon("M15 18l-6-6 6-6");
    /// `message-square`
    pub const MESSAGE_SQUARE: Icon = Icon::glyph(Glyph::Message);
    /// `wifi-off`
    pub const OFFLINE: Icon = Icon("M12 20h.01M8.5 16.429a5 5 0 0 1 7 0M5 12.859a10 10 0 0 1 5.17-2.69M19 12.859a10 10 0 0 0-2.007-1.523M2 8.82a15 15 0 0 1 4.177-2.643M22 8.82a15 15 0 0 0-11.288-3.764M2 2l20 20");
    /// `triangle-alert`
    pub const WARNING: Icon = Icon("M21.73 18l-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01");
    /// `circle-alert`
    pub const ALERT: Icon = Icon("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 8L12 12M12 16L12.01 16");
    /// `x`
    pub const CLOSE: Icon = Icon("M18 6 6 18M6 6l12 12");
    /// `plus`
    pub const PLUS: Icon = Icon("M5 12h14M12 5v14");
    /// `lock`
    pub const LOCK: Icon = Icon("M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2zM7 11V7a5 5 0 0 1 10 0v4");
    /// `mail`
    pub const MAIL: Icon = Icon("M22 7l-8.991 5.727a2 2 0 0 1-2.009 0L2 7M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2z");
    /// `undo-2`
    pub const UNDO: Icon = Icon("M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11");
    /// `send`
    pub const SEND: Icon = Icon("M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 0-.635-.635l-19 6.5a.5.5 0 0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11zM21.854 2.147l-10.94 10.939");
    /// `pencil`
    pub const PENCIL: Icon = Icon("M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497zM15 5l4 4");
    /// `download`
    pub const DOWNLOAD: Icon = Icon("M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5");
    /// `archive`
    pub const ARCHIVE: Icon = Icon("M3 3h18a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM4 8v11a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8M10 12h4");
    /// `ellipsis`
    pub const ELLIPSIS: Icon = Icon("M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0");
    /// `grip-vertical`
    pub const GRIP_VERTICAL: Icon = Icon("M8 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M8 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M8 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M14 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M14 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M14 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0");
    /// `share-2`
    pub const SHARE: Icon = Icon("M15 5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M3 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M15 19a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M8.59 13.51L15.42 17.49M15.41 6.51L8.59 10.49");
    /// `user-plus`
    pub const USER_PLUS: Icon = Icon("M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M19 8L19 14M22 11L16 11");
    /// `users-round`
    pub const PEOPLE: Icon = Icon::glyph(Glyph::People);
    /// `user-round`
    pub const PERSON: Icon = Icon("M7 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M20 21a8 8 0 0 0-16 0");
    /// `building-2`
    pub const BUILDING: Icon = Icon("M10 12h4M10 8h4M14 21v-3a2 2 0 0 0-4 0v3M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16");
    /// `handshake`
    pub const HANDSHAKE: Icon = Icon("M11 17l2 2a1 1 0 1 0 3-3M14 14l2.5 2.5a1 1 0 1 0 3-3l-3.88-3.88a3 3 0 0 0-4.24 0l-.88.88a1 1 0 1 1-3-3l2.81-2.81a5.79 5.79 0 0 1 7.06-.87l.47.28a2 2 0 0 0 1.42.25L21 4M21 3l1 11h-2M3 3 2 14l6.5 6.5a1 1 0 1 0 3-3M3 4h8");
    /// `printer`
    pub const PRINTER: Icon = Icon::glyph(Glyph::Printer);
    /// `search`
    pub const SEARCH: Icon = Icon::glyph(Glyph::Search);
    /// `history`
    pub const HISTORY: Icon = Icon("M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5M12 7v5l4 2");
    /// `menu`
    pub const MENU: Icon = Icon("M4 5h16M4 12h16M4 19h16");
    /// `arrow-left`
    pub const ARROW_LEFT: Icon = Icon("M12 19l-7-7 7-7M19 12H5");
    /// `arrow-right`
    pub const ARROW_RIGHT: Icon = Icon("M5 12h14M12 5l7 7-7 7");
    /// `arrow-up-right`
    pub const ARROW_UP_RIGHT: Icon = Icon("M7 7h10v10M7 17 17 7");
    /// `link`
    pub const LINK: Icon = Icon("M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71");
    /// `eye-off`
    pub const EYE_OFF: Icon = Icon("M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696 10.747 10.747 0 0 1-1.444 2.49M14.084 14.158a3 3 0 0 1-4.242-4.242M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696 10.75 10.75 0 0 1 4.446-5.143M2 2l20 20");
    /// `circle-check`
    pub const CIRCLE_CHECK: Icon = Icon::glyph(Glyph::CircleCheck);
    /// `list`
    pub const LIST: Icon = Icon("M3 5h.01M3 12h.01M3 19h.01M8 5h13M8 12h13M8 19h13");
    /// `columns-3`
    pub const BOARD: Icon = Icon("M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM9 3v18M15 3v18");
    /// `filter`
    pub const FILTER: Icon = Icon("M10 20a1 1 0 0 0 .553.895l2 1A1 1 0 0 0 14 21v-7a2 2 0 0 1 .517-1.341L21.74 4.67A1 1 0 0 0 21 3H3a1 1 0 0 0-.742 1.67l7.225 7.989A2 2 0 0 1 10 14z");
    /// `settings`
    pub const SETTINGS: Icon = Icon("M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915 2.34 2.34 0 0 1 2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33 4.033 2.34 2.34 0 0 0-3.319 1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 2.34 2.34 0 0 0 0-3.831A2.34 2.34 0 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0");
    /// `key-round`
    pub const KEY_ROUND: Icon = Icon("M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4zM16 7.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0 -1 0");
    /// `refresh-cw`
    pub const REFRESH_CW: Icon = Icon("M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5");
    /// `hand`
    pub const HAND: Icon = Icon::glyph(Glyph::Hand);
    /// `trash-2`
    pub const BIN: Icon = Icon("M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2");
    /// `layout-dashboard`
    pub const LAYOUT_DASHBOARD: Icon = Icon("M4 3h5a1 1 0 0 1 1 1v7a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-7a1 1 0 0 1 1 -1zM15 3h5a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1zM15 12h5a1 1 0 0 1 1 1v7a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-7a1 1 0 0 1 1 -1zM4 16h5a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1z");
    /// `tag`
    pub const TAG: Icon = Icon("M12.586 2.586A2 2 0 0 0 11.172 2H4a2 2 0 0 0-2 2v7.172a2 2 0 0 0 .586 1.414l8.704 8.704a2.426 2.426 0 0 0 3.42 0l6.58-6.58a2.426 2.426 0 0 0 0-3.42zM7 7.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0 -1 0");
    /// `square-check`
    pub const SQUARE_CHECK: Icon = Icon("M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM16 9l-5.5 5.5L8 12");
    /// `upload`
    pub const UPLOAD: Icon = Icon("M12 3v12M17 8l-5-5-5 5M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4");
    /// `layers`
    pub const LAYERS: Icon = Icon("M12.83 2.18a2 2 0 0 0-1.66 0L2.6 6.08a1 1 0 0 0 0 1.83l8.58 3.91a2 2 0 0 0 1.66 0l8.58-3.9a1 1 0 0 0 0-1.83zM2 12a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 12M2 17a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 17");
    /// `flag`
    pub const FLAG: Icon = Icon::glyph(Glyph::Flag);
    /// `palette`
    pub const PALETTE: Icon = Icon("M12 22a1 1 0 0 1 0-20 10 9 0 0 1 10 9 5 5 0 0 1-5 5h-2.25a1.75 1.75 0 0 0-1.4 2.8l.3.4a1.75 1.75 0 0 1-1.4 2.8zM13 6.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0 -1 0M17 10.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0 -1 0M6 12.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0 -1 0M8 7.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0 -1 0");
    /// `copy`
    pub const COPY: Icon = Icon("M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2");
    /// `paperclip`
    pub const PAPERCLIP: Icon = Icon::glyph(Glyph::Paperclip);
    /// `bell`
    pub const BELL: Icon = Icon("M10.268 21a2 2 0 0 0 3.464 0M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.673C19.41 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326");
    /// `inbox`
    pub const INBOX: Icon = Icon("M22 12 16 12 14 15 10 15 8 12 2 12M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z");
    /// `circle-help`
    pub const HELP: Icon = Icon("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01");
    /// `fingerprint`
    pub const FINGERPRINT: Icon = Icon("M12 10a2 2 0 0 0-2 2c0 1.02-.1 2.51-.26 4M14 13.12c0 2.38 0 6.38-1 8.88M17.29 21.02c.12-.6.43-2.3.5-3.02M2 12a10 10 0 0 1 18-6M2 16h.01M21.8 16c.2-2 .131-5.354 0-6M5 19.5C5.5 18 6 15 6 12a6 6 0 0 1 .34-2M8.65 22c.21-.66.45-1.32.57-2M9 6.8a6 6 0 0 1 9 5.2v2");
    /// `smartphone`
    pub const SMARTPHONE: Icon = Icon("M7 2h10a2 2 0 0 1 2 2v16a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-16a2 2 0 0 1 2 -2zM12 18h.01");
    /// `chart-gantt`
    pub const GANTT: Icon = Icon("M10 6h8M12 16h6M3 3v16a2 2 0 0 0 2 2h16M8 11h7");
    /// `laptop`
    pub const LAPTOP: Icon = Icon("M18 5a2 2 0 0 1 2 2v8.526a2 2 0 0 0 .212.897l1.068 2.127a1 1 0 0 1-.9 1.45H3.62a1 1 0 0 1-.9-1.45l1.068-2.127A2 2 0 0 0 4 15.526V7a2 2 0 0 1 2-2zM20.054 15.987H3.946");
}
