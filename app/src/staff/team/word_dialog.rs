//! Writing one of the firm's own words: its family, what it says in three languages, and its sign.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::{Choice, Choices, Sender, bad_word};
use crate::ui::{Button, Dialog, Field, Look, Refusal, Toasts, fresh_id};
use leptos::prelude::*;
use veranda_api::staff::{AddOwnWord, ChangeOwnWord, NewOwnWord, OwnWordRow, OwnWordsView, WordText};
use veranda_terms::{Action, Glyph, Lang, OwnWord, Title};
use veranda_text::Say;

/// What is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// A new word.
    New,
    /// One that is there.
    Known(OwnWordRow),
}

/// The dialog, open while a word is being written.
#[component]
pub fn WordDialog(
    /// Which.
    writing: RwSignal<Option<Written>>,
    /// All words once it is saved.
    #[prop(into)]
    on_done: Callback<OwnWordsView>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(writing.read().is_some()));
    Effect::new(move || {
        if !open.get() && writing.read_untracked().is_some() {
            writing.set(None);
        }
    });
    let title = move || match &*writing.read() {
        Some(Written::Known(_)) => say().words_change_title().to_owned(),
        Some(Written::New) | None => say().words_new_title().to_owned(),
    };
    view! {
        <Dialog
            open
            title=Signal::derive(title)
            close=Signal::derive(move || say().common_close().to_owned())
        >
            {move || writing.get().map(|written| view! { <Form written open on_done/> })}
        </Dialog>
    }
}

#[component]
fn Form(written: Written, open: RwSignal<bool>, on_done: Callback<OwnWordsView>) -> impl IntoView {
    let (session, toasts) = (session(), expect_context::<Toasts>());
    let say = move || session.say();
    let sender = Sender::new();
    let known = match written {
        Written::New => None,
        Written::Known(row) => Some(row),
    };
    let family = RwSignal::new(known.as_ref().map_or(Action::Approve, |row| row.family));
    let glyph = RwSignal::new(known.as_ref().and_then(|row| row.word.glyph()).unwrap_or(Glyph::ALL[0]));
    let typed = Lang::ALL.map(|lang| {
        let before = known.as_ref().map(|row| row.word.said(lang).to_owned());
        (lang, RwSignal::new(before.unwrap_or_default()))
    });
    let id = known.map(|row| row.id);
    let done = move |view: OwnWordsView| {
        toasts.say(session.say_now().team_saved());
        on_done.run(view);
        open.set(false);
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let text = match looked_at(session.say_now(), glyph.get_untracked(), typed) {
            Ok(text) => text,
            Err(problems) => return sender.refuse(problems),
        };
        match id {
            Some(word) => sender.send(ChangeOwnWord { word, body: text }, move |reply| done(reply.value)),
            None => {
                let body = NewOwnWord { family: family.get_untracked(), says: text };
                sender.send(AddOwnWord { body }, move |reply| done(reply.value));
            }
        }
    };
    let field = move |(lang, text): (Lang, RwSignal<String>)| {
        let like = move || {
            let usual = Say::new(lang).action(family.get());
            Some(say().words_like(usual, i64::from(OwnWord::LONGEST)))
        };
        view! {
            <Field
                label=Signal::derive(move || in_language(say(), lang).to_owned())
                value=text
                on_input=move |typed| text.set(typed)
                hint=Signal::derive(like)
                error=sender.about(lang.tag())
                most=OwnWord::LONGEST
                required=true
            />
        }
    };
    view! {
        <form class="body" novalidate on:submit=send>
            {if id.is_some() {
                view! { <p class="s soft">{move || say().words_change_how()}</p> }.into_any()
            } else {
                view! {
                    <Choices
                        legend=Signal::derive(move || say().words_family().to_owned())
                        choices=Signal::derive(move || families(say()))
                        chosen=family
                        on_choose=move |chosen| family.set(chosen)
                        beside=true
                    />
                    <p class="s soft">{move || say().words_family_how()}</p>
                }.into_any()
            }}
            {typed.map(field).collect_view()}
            <Glyphs family glyph/>
            <div class="stack tight gap-2">
                <p class="label">{move || say().words_preview()}</p>
                <p class="row gap-2">{typed.map(|one| view! { <Preview one family glyph/> }).collect_view()}</p>
            </div>
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().common_save()}</Button>
            </div>
        </form>
    }
}

/// The chip as it will be read in a language.
#[component]
fn Preview(one: (Lang, RwSignal<String>), family: RwSignal<Action>, glyph: RwSignal<Glyph>) -> impl IntoView {
    let (lang, text) = one;
    let word = move || {
        let typed = text.read().trim().to_owned();
        if typed.is_empty() { Say::new(lang).action(family.get()).to_owned() } else { typed }
    };
    view! {
        <span class="verb" lang=lang.tag() translate="no" data-action=move || family.get().as_str()>
            {move || icon(Icon::glyph(glyph.get()))}{word}
        </span>
    }
}

/// The signs to choose from, each with its word.
#[component]
fn Glyphs(family: RwSignal<Action>, glyph: RwSignal<Glyph>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let name = fresh_id("glyph");
    let option = move |one: Glyph| {
        view! {
            <label class="option" data-action=move || family.get().as_str()>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || glyph.get() == one
                    on:change=move |_| glyph.set(one)
                />
                <b class="row hold gap-2">{icon(Icon::glyph(one))}<span>{move || glyph_word(say(), one)}</span></b>
            </label>
        }
    };
    view! {
        <fieldset class="stack tight gap-2">
            <legend class="label under-2">{move || say().words_glyph()}</legend>
            <div class="glyphs">{Glyph::ALL.map(option).collect_view()}</div>
        </fieldset>
    }
}

/// What is sent, or what is wrong with which field.
fn looked_at(say: Say, glyph: Glyph, typed: [(Lang, RwSignal<String>); 3]) -> Result<WordText, Vec<(String, String)>> {
    let parsed = typed.map(|(lang, text)| (lang, Title::parse(&text.read_untracked())));
    match parsed {
        [(_, Ok(en)), (_, Ok(fr)), (_, Ok(sv))] => match OwnWord::new(glyph, [&en, &fr, &sv]) {
            Ok(_) => Ok(WordText { glyph, en, fr, sv }),
            Err((lang, bad)) => Err(vec![(lang.tag().to_owned(), bad_word(say, bad))]),
        },
        parsed => {
            let problem =
                |(lang, parsed): (Lang, Result<Title, _>)| Some((lang.tag().to_owned(), bad_word(say, parsed.err()?)));
            Err(parsed.into_iter().filter_map(problem).collect())
        }
    }
}

fn families(say: Say) -> Vec<Choice<Action>> {
    Action::ALL
        .map(|action| Choice {
            value: action,
            word: say.action(action).to_owned(),
            means: String::new(),
            action: Some(action.as_str()),
        })
        .to_vec()
}

const fn in_language(say: Say, lang: Lang) -> &'static str {
    match lang {
        Lang::En => say.words_in_en(),
        Lang::Fr => say.words_in_fr(),
        Lang::Sv => say.words_in_sv(),
    }
}

const fn glyph_word(say: Say, glyph: Glyph) -> &'static str {
    match glyph {
        Glyph::Printer => say.words_glyph_printer(),
        Glyph::Paperclip => say.words_glyph_clip(),
        Glyph::Bulb => say.words_glyph_bulb(),
        Glyph::CircleCheck => say.words_glyph_tick(),
        Glyph::Flag => say.words_glyph_flag(),
        Glyph::Search => say.words_glyph_search(),
        Glyph::Message => say.words_glyph_message(),
        Glyph::Globe => say.words_glyph_globe(),
        Glyph::House => say.words_glyph_house(),
        Glyph::Clock => say.words_glyph_clock(),
        Glyph::People => say.words_glyph_people(),
        Glyph::Hand => say.words_glyph_hand(),
    }
}
