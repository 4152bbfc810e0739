//! Sharing the report: for whom, how much, and the address; the rest under More.

use super::copy::Copy;
use super::kept::Kept;
use super::link_draft::{LinkDraft, LinkField, OFFERED_DAYS, PASSWORD};
use super::reported::reported;
use super::words::{level_means, level_word, link_wrong};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::shell;
use crate::staff::parts::{Choice, Choices, SelectField, Sender, Tick};
use crate::ui::{Button, Dialog, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::staff::MakeLink;
use veranda_terms::{Bare, Lang, Level, LinkId};

/// The option of the list of days that opens a date field.
const ANOTHER_DAY: &str = "another";

/// The dialog. What is typed stays while the page does: closing it, or a lost connection, loses nothing.
#[component]
pub fn ShareDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let typed = Kept::of(format!("link:{}", reported.project), LinkDraft::default);
    // One sender as long as the page: a link that may have been made is asked for with the same key, not made again.
    let sender = Sender::new();
    let made: RwSignal<Option<LinkId>> = RwSignal::new(None);
    Effect::new(move || {
        if !open.get() {
            made.set(None);
        }
    });
    view! {
        <Dialog
            open
            title=Signal::derive(move || match made.get() {
                None => say().links_share_title().to_owned(),
                Some(_) => say().links_made().to_owned(),
            })
            close=Signal::derive(move || say().common_close().to_owned())
        >
            {move || match made.get() {
                None => view! { <Form typed sender made open/> }.into_any(),
                Some(link) => view! { <Made link made open/> }.into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn Form(typed: Kept<LinkDraft>, sender: Sender, made: RwSignal<Option<LinkId>>, open: RwSignal<bool>) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let about = move |field: LinkField| sender.about(field.wire_name());
    let form = typed.form;
    let more = RwSignal::new(form.with_untracked(LinkDraft::is_unusual));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let link = match form.with_untracked(|draft| draft.link(clock::today())) {
            Ok(link) => link,
            Err(problems) => {
                if problems.iter().any(|(field, _)| *field != LinkField::ForWhom) {
                    more.set(true);
                }
                let say = reported.session.say_now();
                sender.refuse(
                    problems
                        .into_iter()
                        .map(|(field, why)| (field.wire_name().to_owned(), link_wrong(say, why)))
                        .collect(),
                );
                request_animation_frame(|| shell::focus_on_first("#link-form [aria-invalid=true]"));
                return;
            }
        };
        sender.send(MakeLink { project: reported.project, body: link }, move |reply| {
            typed.sent(LinkDraft::default());
            reported.take(reply.value.page);
            made.set(Some(reply.value.link));
            request_animation_frame(|| shell::focus_on_first("#link-made button"));
        });
    };
    let levels = Signal::derive(move || {
        let choice = |level: &Level| Choice {
            value: *level,
            word: level_word(say(), *level).to_owned(),
            means: level_means(say(), *level).to_owned(),
            action: None,
        };
        Level::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    view! {
        <form novalidate class="stack gap-0" id="link-form" on:submit=send>
            <div class="body">
                <Field
                    label=Signal::derive(move || say().links_whom().to_owned())
                    value=Signal::derive(move || form.read().for_whom.clone())
                    on_input=move |text| typed.change(|draft| draft.for_whom = text)
                    hint=Signal::derive(move || Some(say().links_whom_hint().to_owned()))
                    error=about(LinkField::ForWhom)
                    most=200u32
                    required=true
                />
                <Choices
                    legend=Signal::derive(move || say().links_level().to_owned())
                    choices=levels
                    chosen=Signal::derive(move || form.read().level)
                    on_choose=move |level| typed.change(|draft| draft.level = level)
                />
                <p class="s soft">{move || say().links_level_hint(&reported.client())}</p>
                <details class="fold" prop:open=move || more.get() on:toggle=move |event| {
                    more.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
                }>
                    <summary>{move || say().common_more()}{icon(Icon::CHEVRON_DOWN)}</summary>
                    <div class="pad stack gap-4"><More typed sender/></div>
                </details>
                <Refusal text=sender.whole()/>
            </div>
            <footer class="row to-end pad ruled">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>
                    {icon(Icon::LINK)}{move || say().links_make()}
                </Button>
            </footer>
        </form>
    }
}

/// How long it works, its language, its password, and what its address says to strangers.
#[component]
fn More(typed: Kept<LinkDraft>, sender: Sender) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let form = typed.form;
    let days = Signal::derive(move || {
        let today = clock::today();
        let offered = OFFERED_DAYS.into_iter().map(|days| {
            let until = today.plus(i32::from(days));
            let words = match days {
                365.. => say().links_until_year(until, today),
                _ => say().links_until_days(i64::from(days), until, today),
            };
            (days.to_string(), words)
        });
        offered.chain([(ANOTHER_DAY.to_owned(), say().links_until_other().to_owned())]).collect::<Vec<_>>()
    });
    let languages = Signal::derive(move || {
        let own = (String::new(), say().links_language_own().to_owned());
        let each = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned()));
        std::iter::once(own).chain(each).collect::<Vec<_>>()
    });
    let bares = Signal::derive(move || {
        let choice = |bare: &Bare| Choice {
            value: *bare,
            word: match bare {
                Bare::Brand => say().links_bare_brand().to_owned(),
                Bare::Project => say().links_bare_project().to_owned(),
            },
            means: String::new(),
            action: None,
        };
        Bare::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    let another = Memo::new(move |_| form.read().days.is_none());
    let protected = Memo::new(move |_| form.read().protected);
    view! {
        <div class="cols2 gap-4">
            <SelectField
                label=Signal::derive(move || say().links_until().to_owned())
                options=days
                value=Signal::derive(move || {
                    form.read().days.map_or_else(|| ANOTHER_DAY.to_owned(), |days| days.to_string())
                })
                on_change=move |chosen: String| typed.change(|draft| draft.days = chosen.parse().ok())
            />
            <SelectField
                label=Signal::derive(move || say().links_language().to_owned())
                options=languages
                value=Signal::derive(move || form.read().lang.map(|lang| lang.tag().to_owned()).unwrap_or_default())
                on_change=move |tag: String| typed.change(|draft| draft.lang = Lang::from_tag(&tag))
            />
        </div>
        <Show when=move || another.get()>
            <Field
                label=Signal::derive(move || say().links_until_day().to_owned())
                kind=Kind::Day
                value=Signal::derive(move || form.read().day.clone())
                on_input=move |text| typed.change(|draft| draft.day = text)
                error=sender.about(LinkField::Days.wire_name())
                required=true
            />
        </Show>
        <Tick
            label=Signal::derive(move || say().links_password_ask().to_owned())
            checked=protected
            on_change=move |on| typed.change(|draft| draft.protected = on)
        />
        <Show when=move || protected.get()><Password typed sender/></Show>
        <Choices
            legend=Signal::derive(move || say().links_bare().to_owned())
            choices=bares
            chosen=Signal::derive(move || form.read().bare)
            on_choose=move |bare| typed.change(|draft| draft.bare = bare)
            beside=true
        />
    }
}

#[component]
fn Password(typed: Kept<LinkDraft>, sender: Sender) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let seen = RwSignal::new(false);
    let field = move |kind: Kind| {
        view! {
            <Field
                label=Signal::derive(move || say().links_password().to_owned())
                kind
                autocomplete="new-password"
                value=Signal::derive(move || typed.form.read().password.clone())
                on_input=move |text| typed.change(|draft| draft.password = text)
                hint=Signal::derive(move || Some(say().links_password_hint().to_owned()))
                error=sender.about(LinkField::Password.wire_name())
                most=PASSWORD.1
                required=true
            />
        }
    };
    view! {
        <div class="stack gap-2">
            {move || if seen.get() { field(Kind::Text) } else { field(Kind::Password) }}
            <div>
                <Button small=true on_press=move |()| seen.update(|seen| *seen = !*seen)>
                    {move || if seen.get() { icon(Icon::EYE_OFF) } else { icon(Icon::EYE) }}
                    {move || if seen.get() { say().links_password_hide() } else { say().links_password_show() }}
                </Button>
            </div>
        </div>
    }
}

/// The link is there: its address, to take along.
#[component]
fn Made(link: LinkId, made: RwSignal<Option<LinkId>>, open: RwSignal<bool>) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let row = reported.link(link);
    view! {
            <div class="body" id="link-made">
                {move || row.get().map(|row| {
                    let whom = row.for_whom.to_string();
                    view! {
                        <p>
                            <b>{say().links_made_for(&whom)}</b>" "
                            <span class="tag">{level_word(say(), row.level)}</span>
                        </p>
                        {row.address.map(|address| view! {
                            <Copy
                                address
                                name=Signal::derive(move || say().links_copy_for(&whom))
                                field=Signal::derive(move || say().links_address().to_owned())
                            />
                        })}
                        <p class="s soft">
                            {say().links_made_how()}
                            {row.password.then(|| format!(" {}", say().links_made_password()))}
                        </p>
                    }
                })}
            </div>
            <footer>
                <Button on_press=move |()| {
                    made.set(None);
                    request_animation_frame(|| shell::focus_on_first("#link-form input"));
                }>{move || say().links_another()}</Button>
                <Button look=Look::Ink on_press=move |()| open.set(false)>{move || say().common_close()}</Button>
            </footer>
    }
}
