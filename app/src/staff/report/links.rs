//! Who has a link to the report.

use super::copy::Copy;
use super::reported::reported;
use super::standing::{Standing, opened, standing};
use super::words::level_word;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::shell;
use crate::staff::parts::Sender;
use crate::ui::{Button, Look, Refusal};
use leptos::prelude::*;
use veranda_api::report::LinkRow;
use veranda_api::staff::RevokeLink;
use veranda_terms::LinkId;

/// The list, or the way to the first link.
#[component]
pub fn Links(
    /// Opens the dialog that makes a link.
    sharing: RwSignal<bool>,
) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let ids = Memo::new(move |_| {
        let page = reported.page.read();
        page.iter().flat_map(|page| &page.links).map(|row| row.id).collect::<Vec<LinkId>>()
    });
    view! {
        <section class="card stack tight" aria-labelledby="links-heading">
            <h2 id="links-heading" tabindex="-1">{move || say().links_heading()}</h2>
            <Show
                when=move || !ids.read().is_empty()
                fallback=move || view! {
                    <p class="soft">{move || say().links_empty_text()}</p>
                    <div>
                        <Button look=Look::Ink on_press=move |()| sharing.set(true)>
                            {icon(Icon::LINK)}{move || say().links_share()}
                        </Button>
                    </div>
                }
            >
                <ul class="rows">
                    <For each=move || ids.get() key=|id| *id let(id)><Row id/></For>
                </ul>
            </Show>
        </section>
    }
}

/// One link. It follows its own changes and nobody else's.
#[component]
fn Row(id: LinkId) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let row = reported.link(id);
    view! {
        <li>
            <div class="grow stack gap-2">
                {move || row.get().map(|row| view! {
                    <div class="row gap-2">
                        <b>{row.for_whom.to_string()}</b>
                        <span class="tag">{level_word(say(), row.level)}</span>
                        {row.lang.map(|lang| view! { <span class="tag" lang=lang.tag()>{lang.own_name()}</span> })}
                    </div>
                    <Facts row/>
                })}
                <Acts id/>
            </div>
        </li>
    }
}

#[component]
fn Facts(row: LinkRow) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    move || {
        let (today, stands) = (clock::today(), standing(&row, clock::now(), clock::day_of));
        let drawing = if matches!(stands, Standing::Works(_)) { Icon::CALENDAR_DAYS } else { Icon::EYE_OFF };
        view! {
        <p class="meta">
            <span>{say().links_made_by(row.by.name.as_str(), clock::day_of(row.made), today)}</span>
            <span>{opened(&row, say(), today, clock::day_of)}</span>
            <span>{icon(drawing)}{stands.sentence(say(), today)}</span>
            {row.password.then(|| view! { <span>{icon(Icon::KEY_ROUND)}{say().links_with_password()}</span> })}
        </p>
        }
    }
}

/// Copy and revoke, while it works. Revoking cannot be undone, so it asks in place.
#[component]
fn Acts(id: LinkId) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let row = reported.link(id);
    let address = Memo::new(move |_| {
        let row = row.get()?;
        let works = matches!(standing(&row, clock::now(), clock::day_of), Standing::Works(_));
        row.address.filter(|_| works)
    });
    let works = Memo::new(move |_| {
        row.read().as_ref().is_some_and(|row| matches!(standing(row, clock::now(), clock::day_of), Standing::Works(_)))
    });
    let whom = Memo::new(move |_| row.read().as_ref().map(|row| row.for_whom.to_string()).unwrap_or_default());
    let (asking, sender) = (RwSignal::new(false), Sender::new());
    let (revoke_id, keep_id) = (format!("revoke-{id}"), format!("keep-{id}"));
    let back_to = revoke_id.clone();
    let ask = {
        let keep_id = keep_id.clone();
        move |_| {
            asking.set(true);
            let keep_id = keep_id.clone();
            request_animation_frame(move || shell::focus_on(&keep_id));
        }
    };
    let keep = move |_| {
        asking.set(false);
        let back_to = back_to.clone();
        request_animation_frame(move || shell::focus_on(&back_to));
    };
    let revoke = move |()| {
        sender.send(RevokeLink { link: id, body: () }, move |reply| {
            let said = reported.session.say_now().links_revoked_said(&whom.get_untracked());
            reported.take(reply.value);
            asking.set(false);
            reported.toasts.say(said);
            shell::keep_focus("links-heading");
        });
    };
    let (ask, keep) = (StoredValue::new(ask), StoredValue::new(keep));
    let (revoke_id, keep_id) = (StoredValue::new(revoke_id), StoredValue::new(keep_id));
    view! {
        <Show when=move || works.get()>
            <Show
                when=move || asking.get()
                fallback=move || view! {
                    <div class="row gap-2">
                        {move || address.get().map(|address| view! {
                            <Copy address name=Signal::derive(move || say().links_copy_for(&whom.read()))/>
                        })}
                        <button
                            type="button"
                            class="btn small quiet late-text"
                            id=revoke_id.get_value()
                            aria-label=move || say().links_revoke_for(&whom.read())
                            on:click=ask.get_value()
                        >
                            {icon(Icon::BIN)}{move || say().links_revoke()}
                        </button>
                    </div>
                }
            >
                <div class="note late" role="group" aria-label=move || say().links_revoke_for(&whom.read())>
                    <div class="stack gap-2 grow">
                        <b>{move || say().links_revoke_sure()}</b>
                        <div class="row gap-2">
                            <Button small=true busy=sender.busy on_press=revoke>
                                {icon(Icon::BIN)}{move || say().links_revoke()}
                            </Button>
                            <button type="button" class="btn small" id=keep_id.get_value() on:click=keep.get_value()>
                                {move || say().links_revoke_keep()}
                            </button>
                        </div>
                        <Refusal text=sender.whole()/>
                    </div>
                </div>
            </Show>
        </Show>
    }
}
