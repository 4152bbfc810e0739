//! The offer of a passkey on this device, until there is one or somebody says not now.

use super::held::Held;
use super::passkeys::adds;
use super::words;
use crate::draft::storage;
use crate::icons::{Icon, icon};
use crate::passkey;
use crate::session::session;
use crate::ui::{Button, Look, fresh_id};
use leptos::prelude::*;
use veranda_api::door::access::Access;
use veranda_terms::{CameBy, Device};
use veranda_text::Say;

/// Where "not now" is kept: in this browser, for this door.
const LATER_KEY: &str = "veranda-passkey-later";

/// The card.
#[component]
pub fn Offer(held: Held, replaces: fn(Say) -> &'static str) -> impl IntoView {
    let session = session();
    let can = passkey::can();
    let later = RwSignal::new(storage().and_then(|kept| kept.get_item(LATER_KEY).ok().flatten()).is_some());
    let offered =
        Memo::new(move |_| can && !later.get() && held.access.with(|access| access.as_ref().is_some_and(lacks)));
    let known = move || {
        let newest = held
            .access
            .with(|access| access.as_ref().and_then(|access| access.passkeys.as_ref()?.first().map(|one| one.device)));
        newest.map(|device| session.say().access_offer_known(&words::device(session.say(), device)))
    };
    let not_now = move |()| {
        if let Some(storage) = storage()
            && storage.set_item(LATER_KEY, "1").is_err()
        {
            leptos::logging::warn!("that it is not wanted now could not be kept");
        }
        later.set(true);
    };
    let heading = fresh_id("offer");
    move || {
        offered.get().then(|| {
            view! {
                <section class="card row offer" aria-labelledby=heading.clone()>
                    <span class="doc">{icon(Icon::FINGERPRINT)}</span>
                    <div class="grow">
                        <h2 id=heading.clone()>{session.words(Say::access_offer_title)}</h2>
                        <p class="soft">{session.words(replaces)}" "{known}</p>
                    </div>
                    <div class="row">
                        <Button look=Look::Ink busy=held.busy on_press=move |()| adds(held, session.say_now())>
                            {session.words(Say::access_offer_go)}
                        </Button>
                        <Button look=Look::Quiet on_press=not_now>{session.words(Say::access_offer_later)}</Button>
                    </div>
                </section>
            }
        })
    }
}

/// Whether a passkey is missing here: none was made with this kind of device, and one did not come in by one.
fn lacks(access: &Access) -> bool {
    let here = access.sessions.iter().find(|one| one.here);
    let by_passkey = here.is_some_and(|here| here.came_by == CameBy::Passkey);
    let device = here.map_or(Device::UNKNOWN, |here| here.device);
    let there = |kept: &Vec<_>| kept.iter().any(|one: &veranda_api::door::access::KeptPasskey| one.device == device);
    access.passkeys.as_ref().is_some_and(|kept| !by_passkey && !there(kept))
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_api::door::access::{KeptPasskey, OpenSession};
    use veranda_terms::{Browser, Moment, System};

    const MAC: Device = Device { browser: Browser::Safari, system: System::Mac };
    const PHONE: Device = Device { browser: Browser::Safari, system: System::Iphone };

    fn access(came_by: CameBy, passkeys: Option<&[Device]>) -> Access {
        let id = "11111111-1111-4111-8111-111111111111";
        let at = Moment(0);
        let here =
            OpenSession { id: id.parse().expect("an id"), device: PHONE, came_by, since: at, seen: at, here: true };
        let kept = |devices: &[Device]| {
            let one =
                |device: &Device| KeptPasskey { id: id.parse().expect("an id"), device: *device, made: at, used: None };
            devices.iter().map(one).collect()
        };
        Access { sessions: vec![here], passkeys: passkeys.map(kept), idle_hours: 336, longest_days: 30 }
    }

    #[test]
    fn a_passkey_is_offered_where_there_is_none_of_this_device() {
        assert!(lacks(&access(CameBy::Code, Some(&[]))));
        assert!(lacks(&access(CameBy::Code, Some(&[MAC]))));
        assert!(!lacks(&access(CameBy::Code, Some(&[MAC, PHONE]))));
        assert!(!lacks(&access(CameBy::Passkey, Some(&[MAC]))), "it was just used here");
        assert!(!lacks(&access(CameBy::Code, None)), "this address can have none");
    }
}
