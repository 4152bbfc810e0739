//! The quiet sign that mails did not arrive, for those of the firm who may know.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::House;
use crate::transport::ask;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{LostMails, LostMailsView, StaffLive};
use veranda_terms::{Act, ClientId};

/// The mails that did not arrive, as far as they are known.
#[derive(Debug, Clone, Copy)]
pub struct Lost(pub RwSignal<Option<LostMailsView>>);

impl Lost {
    /// Fetches them for whoever may know, again whenever the stream opens or something of a client changes; puts them into
    /// the context.
    pub fn provide(house: House) -> Self {
        let known = RwSignal::new(None);
        let may = Memo::new(move |_| house.may(Act::LostMails));
        let fetch = move || {
            if !may.get_untracked() {
                return;
            }
            spawn_local(async move {
                // Without an answer there is no sign; the page of lost mails says what is wrong.
                if let Ok(reply) = ask(&LostMails { body: () }).await {
                    known.try_set(Some(reply.value));
                }
            });
        };
        Effect::new(move || {
            if may.get() {
                fetch();
            }
        });
        house.listen(move |message| match message {
            StaffLive::Hello | StaffLive::Client(_) => fetch(),
            StaffLive::Project(_) | StaffLive::Card(_) | StaffLive::Report(_) | StaffLive::Team => {}
        });
        provide_context(Self(known));
        Self(known)
    }

    fn count(self, of: Option<ClientId>) -> i64 {
        let known = self.0.read();
        let mails = known.iter().flat_map(|view| &view.mails);
        mails.filter(|mail| of.is_none() || mail.client == of).count() as i64
    }
}

/// The way to them in the menu, while there are any.
#[component]
pub fn LostLink(#[prop(into)] here: Signal<bool>) -> impl IntoView {
    let (session, lost) = (session(), expect_context::<Lost>());
    let count = Memo::new(move |_| lost.count(None));
    move || {
        (count.get() > 0 || here.get()).then(|| {
            view! {
                <A href=Route::LostMails.to_string() attr:aria-current=move || here.get().then_some("page")>
                    {icon(Icon::MAIL)}
                    <span class="clip">{move || match count.get() {
                        0 => session.say().mails_lost_title().to_owned(),
                        count => session.say().mails_lost_count(count),
                    }}</span>
                </A>
            }
        })
    }
}

/// A line on a client's page, while mails to its people did not arrive.
#[component]
pub fn LostOf(
    /// Which client.
    client: ClientId,
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let (session, lost) = (session(), expect_context::<Lost>());
    let count = Memo::new(move |_| lost.count(Some(client)));
    move || {
        (count.get() > 0).then(|| {
            view! {
                <p class="note watch">
                    {icon(Icon::MAIL)}
                    <span>
                        {move || session.say().mails_lost_of(count.get(), &name.read())}" "
                        <A href=Route::LostMails.to_string()>{move || session.say().mails_lost_look()}</A>
                    </span>
                </p>
            }
        })
    }
}
