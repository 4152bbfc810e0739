//! With what somebody is in, and by what they came: words for the list of sessions, never a place or an address.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// The stored word.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// What a stored word means.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }
    };
}

words! {
    /// A browser, as far as it says so itself.
    Browser {
        /// Firefox.
        Firefox = "firefox",
        /// Edge.
        Edge = "edge",
        /// Chrome, and whatever calls itself so.
        Chrome = "chrome",
        /// Safari.
        Safari = "safari",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// The system a browser runs on, as far as it says so itself.
    System {
        /// Windows.
        Windows = "windows",
        /// A Mac.
        Mac = "mac",
        /// An iPhone.
        Iphone = "iphone",
        /// An iPad.
        Ipad = "ipad",
        /// Android.
        Android = "android",
        /// Linux.
        Linux = "linux",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// By what somebody came in.
    CameBy {
        /// The link of an invitation.
        Link = "link",
        /// A mailed code, or a mailed link in the browser that asked for it.
        Code = "code",
        /// A password.
        Password = "password",
        /// A passkey.
        Passkey = "passkey",
        /// The sign-on of their own company.
        SignOn = "sign_on",
        /// From another house they have a place in.
        Crossing = "crossing",
    }
}

/// A browser on a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Device {
    /// The browser.
    pub browser: Browser,
    /// What it runs on.
    pub system: System,
}

impl Device {
    /// One that says nothing.
    pub const UNKNOWN: Self = Self { browser: Browser::Other, system: System::Other };

    /// Reads a `User-Agent` header (RFC 9110, section 10.1.5). What browsers write there is no standard, only a habit: the
    /// more special names come first, since most of them call themselves by the others' names too.
    pub fn of_user_agent(text: &str) -> Self {
        let first = |words: &[&str]| words.iter().any(|word| text.contains(word));
        let browser = match () {
            () if first(&["Firefox/", "FxiOS/"]) => Browser::Firefox,
            () if first(&["Edg/", "EdgA/", "EdgiOS/"]) => Browser::Edge,
            () if first(&["OPR/", "SamsungBrowser/"]) => Browser::Other,
            () if first(&["Chrome/", "CriOS/", "Chromium/"]) => Browser::Chrome,
            () if first(&["Safari/"]) => Browser::Safari,
            () => Browser::Other,
        };
        let system = match () {
            () if first(&["iPhone"]) => System::Iphone,
            () if first(&["iPad"]) => System::Ipad,
            () if first(&["Android"]) => System::Android,
            () if first(&["Windows"]) => System::Windows,
            () if first(&["Macintosh", "Mac OS X"]) => System::Mac,
            () if first(&["Linux", "X11", "CrOS"]) => System::Linux,
            () => System::Other,
        };
        Self { browser, system }
    }

    /// As it is stored: `firefox/mac`.
    pub fn stored(self) -> String {
        format!("{}/{}", self.browser.as_str(), self.system.as_str())
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        let (browser, system) = word.split_once('/')?;
        Some(Self { browser: Browser::parse(browser)?, system: System::parse(system)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_by_its_most_special_name() {
        let of = |text: &str| Device::of_user_agent(text).stored();
        let mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
        assert_eq!(
            of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0"),
            "firefox/mac"
        );
        assert_eq!(
            of(&format!("{mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15")),
            "safari/mac"
        );
        assert_eq!(
            of(&format!("{mac} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36")),
            "chrome/mac"
        );
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 \
                    Safari/537.36 Edg/142.0.0.0";
        assert_eq!(of(edge), "edge/windows");
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                     Version/18.1 Mobile/15E148 Safari/604.1";
        assert_eq!(of(phone), "safari/iphone");
        assert_eq!(
            of("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36"),
            "chrome/android"
        );
        assert_eq!(of("curl/8.5"), "other/other");
        assert_eq!(of(""), Device::UNKNOWN.stored());
    }

    #[test]
    fn a_device_is_kept_as_two_words() {
        let device = Device { browser: Browser::Edge, system: System::Ipad };
        assert_eq!(Device::parse(&device.stored()), Some(device));
        assert_eq!(Device::parse("netscape/amiga"), None);
    }
}
