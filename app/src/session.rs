//! What holds for the whole page: language and look.

use crate::draft::storage;
use leptos::prelude::*;
use veranda_terms::Lang;
use veranda_text::Say;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The word kept, and the value of `data-theme`.
    const fn as_str(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The one a press on the toggle leads to: away from what is seen now.
    pub const fn toggled(self, system_is_dark: bool) -> Self {
        match (self, system_is_dark) {
            (Theme::Dark, _) | (Theme::System, true) => Theme::Light,
            (Theme::Light, _) | (Theme::System, false) => Theme::Dark,
        }
    }
}

/// Where the choice is kept.
const THEME_KEY: &str = "veranda-theme";

/// Language and look of the page, in the context of everything shown.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    /// The language everything is said in.
    pub lang: RwSignal<Lang>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
}

impl Session {
    /// Begins with what the page says (`<html lang>`) and what was chosen here before; keeps the page in step.
    pub fn provide() -> Self {
        let lang =
            root().and_then(|root| root.get_attribute("lang")).and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default();
        let kept = storage().and_then(|storage| storage.get_item(THEME_KEY).ok().flatten());
        let theme = match kept.as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        };
        let session = Self { lang: RwSignal::new(lang), theme: RwSignal::new(theme) };
        Effect::new(move || set_root("lang", Some(session.lang.get().tag())));
        Effect::new(move || {
            let theme = session.theme.get();
            set_root("data-theme", (theme != Theme::System).then(|| theme.as_str()));
        });
        provide_context(session);
        session
    }

    /// The texts, in the language of now. Reading it inside a view or effect follows the language.
    pub fn say(self) -> Say {
        Say::new(self.lang.get())
    }

    /// One text, in the language of now, for views: whatever it says, it is of one type, so that all places that only
    /// say something share their code in the download.
    pub fn words(self, which: fn(Say) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || which(self.say())
    }

    /// The same outside of anything that follows.
    pub fn say_now(self) -> Say {
        Say::new(self.lang.get_untracked())
    }

    /// Another look, kept in this browser.
    pub fn choose(self, theme: Theme) {
        if let Some(storage) = storage()
            && storage.set_item(THEME_KEY, theme.as_str()).is_err()
        {
            leptos::logging::warn!("the look could not be kept");
        }
        self.theme.set(theme);
    }

    /// The other look.
    pub fn toggle_theme(self) {
        let dark =
            window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches());
        self.choose(self.theme.get_untracked().toggled(dark));
    }
}

/// The session of this page.
///
/// # Panics
/// Outside of [`crate::shell::start`], which provides it.
pub fn session() -> Session {
    expect_context()
}

fn root() -> Option<web_sys::Element> {
    document().document_element()
}

fn set_root(name: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    let set = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
    if let Err(error) = set {
        leptos::logging::error!("cannot set {name}: {error:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_toggle_always_changes_what_is_seen() {
        assert_eq!(Theme::System.toggled(true), Theme::Light);
        assert_eq!(Theme::System.toggled(false), Theme::Dark);
        assert_eq!(Theme::Light.toggled(true), Theme::Dark);
        assert_eq!(Theme::Dark.toggled(false), Theme::Light);
    }
}
