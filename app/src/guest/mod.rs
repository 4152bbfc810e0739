//! What keeps a status report up to date in the browser of whoever holds its link. The page is read before this program
//! is here; the program opens the stream, fetches the report and takes the place of the server's HTML, word for word.

mod place;

use crate::clock;
use crate::live::{Freshness, Next, follow};
use crate::transport::{self, ask, connection};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::guest::{GuestLive, ShowReport, live_path};
use veranda_api::report::ReportView;
use veranda_api::{Endpoint, Tagged};
use veranda_report::{Connection, page};
use veranda_terms::{Day, LinkId, Moment};

/// Starts in a page that shows a report.
pub fn start() {
    std::panic::set_hook(Box::new(|_| place::stays_as_it_is()));
    let Some(link) = link() else { return place::stays_as_it_is() };
    let Some(fresh) = place::fresh() else { return place::stays_as_it_is() };
    leptos::mount::mount_to(fresh.clone(), move || {
        for (event, state) in [("online", transport::Connection::Online), ("offline", transport::Connection::Offline)] {
            // As long as the page.
            let _listening = window_event_listener_untyped(event, move |_| transport::report(state));
        }
        let live = Live::new(link);
        Effect::new(move || {
            if live.view.with(Option::is_some) {
                // The elements are there by the next frame: then they take the place of what is read now.
                let fresh = fresh.clone();
                request_animation_frame(move || place::taken_by(&fresh));
            }
        });
        live.shown()
    })
    .forget();
}

/// The link of this page: `/r/{link}`.
fn link() -> Option<LinkId> {
    window().location().pathname().ok()?.rsplit('/').next()?.parse().ok()
}

/// The report and how it is kept.
#[derive(Clone, Copy)]
struct Live {
    link: LinkId,
    view: RwSignal<Option<ReportView>>,
    /// When something came last, and which day that was: the server writes days in UTC.
    heard: RwSignal<Moment>,
    fresh: StoredValue<Freshness>,
    /// Whether the stream has been open since the page was loaded.
    greeted: StoredValue<bool>,
}

impl Live {
    fn new(link: LinkId) -> Self {
        let live = Live {
            link,
            view: RwSignal::new(None),
            heard: RwSignal::new(clock::now()),
            fresh: StoredValue::new(Freshness::default()),
            greeted: StoredValue::new(false),
        };
        // As long as the page: there is one link in it.
        let stream: &'static str = live_path(link).leak();
        let probe: &'static str = ShowReport { link, body: () }.path().leak();
        follow(stream, probe, move |message| live.told(message), move || live.lost());
        live
    }

    fn told(self, message: GuestLive) {
        match message {
            GuestLive::Hello => {
                self.greeted.set_value(true);
                if self.fresh.try_update_value(Freshness::hello) == Some(Next::Fetch) {
                    self.fetch();
                }
            }
            GuestLive::Report(view) => {
                self.fresh.update_value(Freshness::patched);
                self.show(*view);
            }
        }
    }

    fn show(self, view: ReportView) {
        self.heard.set(clock::now());
        self.view.set(Some(view));
    }

    fn fetch(self) {
        spawn_local(async move {
            loop {
                match ask(&ShowReport { link: self.link, body: () }).await {
                    Ok(Tagged { value, .. }) => self.show(value),
                    // The stream breaks too and says hello when it is back.
                    Err(_) => return self.fresh.update_value(Freshness::failed),
                }
                if self.fresh.try_update_value(Freshness::fetched) != Some(Next::Fetch) {
                    return;
                }
            }
        });
    }

    /// The link has ended, or nothing of the project is shared any more: the server's page says so. Where the stream was
    /// never let in, because the browser keeps no cookie, loading again would change nothing.
    fn lost(self) {
        if !self.greeted.get_value() {
            place::stays_as_it_is();
        } else if let Err(error) = window().location().reload() {
            leptos::logging::error!("the page did not load again: {error:?}");
        }
    }

    fn shown(self) -> impl IntoView {
        let connected = connection();
        let freshness = Memo::new(move |_| match connected.get() {
            transport::Connection::Online => Connection::Fine,
            transport::Connection::Offline | transport::Connection::Kept(_) => {
                let heard = self.heard.get();
                Connection::Away(heard, clock::offset_at(heard))
            }
        });
        let today = Memo::new(move |_| -> Day { self.heard.get().day_utc() });
        move || self.view.with(|view| view.as_ref().map(|view| page(view, today.get(), freshness.get())))
    }
}
