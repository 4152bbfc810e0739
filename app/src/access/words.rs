//! How devices, times and ways in are called.

use crate::clock;
use crate::icons::Icon;
use veranda_terms::{Browser, CameBy, Device, Moment, System};
use veranda_text::Say;

/// "Firefox on a Mac". Names of products are the same in every language.
pub fn device(say: Say, device: Device) -> String {
    let browser = match device.browser {
        Browser::Firefox => "Firefox",
        Browser::Edge => "Edge",
        Browser::Chrome => "Chrome",
        Browser::Safari => "Safari",
        Browser::Other => say.access_browser(),
    };
    match system(say, device.system) {
        Some(system) => say.access_device(browser, system),
        None if device.browser == Browser::Other => say.access_device_unknown().to_owned(),
        None => browser.to_owned(),
    }
}

fn system(say: Say, system: System) -> Option<&'static str> {
    Some(match system {
        System::Windows => say.access_system_windows(),
        System::Mac => say.access_system_mac(),
        System::Iphone => say.access_system_iphone(),
        System::Ipad => say.access_system_ipad(),
        System::Android => say.access_system_android(),
        System::Linux => say.access_system_linux(),
        System::Other => return None,
    })
}

/// The sign of a device: something held in the hand, or something that stands.
pub const fn sign(device: Device) -> Icon {
    match device.system {
        System::Iphone | System::Ipad | System::Android => Icon::SMARTPHONE,
        System::Windows | System::Mac | System::Linux | System::Other => Icon::LAPTOP,
    }
}

/// By what somebody came in.
pub const fn came_by(say: Say, way: CameBy) -> &'static str {
    match way {
        CameBy::Link => say.access_by_link(),
        CameBy::Code => say.access_by_code(),
        CameBy::Password => say.access_by_password(),
        CameBy::Passkey => say.access_by_passkey(),
        CameBy::SignOn => say.access_by_sign_on(),
        CameBy::Crossing => say.access_by_crossing(),
    }
}

/// "today", "Fri 20 Nov".
pub fn day(say: Say, at: Moment) -> String {
    let (day, today) = (clock::day_of(at), clock::today());
    if day == today { say.common_today().to_owned() } else { say.day(day, today) }
}

/// "today 07:52", "Thu 12 Nov, 16:40".
pub fn moment(say: Say, at: Moment) -> String {
    let offset = clock::offset_at(at);
    if clock::day_of(at) == clock::today() {
        format!("{} {}", say.common_today(), say.clock(at, offset))
    } else {
        say.moment(at, clock::today(), offset)
    }
}
