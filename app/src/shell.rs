//! From the empty page to the running app: mounting, addresses, what happens when the program breaks.

use crate::session::{Session, session};
use crate::transport;
use crate::ui::{ToastRegion, Toasts};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route as Matches, Router};
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::{NavigateOptions, WildcardSegment};
use veranda_api::{Route, Showing};
use veranda_terms::{EmailAddress, Lang};
use veranda_text::Say;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Starts the app in the page's `#app` element, or in its body. `pages` shows what [`route`] says.
pub fn start<V: IntoView + 'static>(pages: impl Fn() -> V + Clone + Send + Sync + 'static) {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        show_broken();
    }));
    let Some(place) = place() else { return leptos::logging::error!("this page has no body") };
    place.set_text_content(None);
    leptos::mount::mount_to(place, move || view! { <Frame pages/> }).forget();
}

/// The page asked for; nothing when the address is none of ours.
pub fn route() -> Memo<Option<Route>> {
    let path = use_location().pathname;
    Memo::new(move |_| Route::parse(&path.read()))
}

/// Goes to another page of the app. For use in event handlers: take it while the view is built.
pub fn go() -> impl Fn(Route) + Clone {
    let navigate = use_navigate();
    move |to| navigate(&to.to_string(), NavigateOptions::default())
}

/// Goes to another page of the app by its whole path, with what follows it. Take it while the view is built.
pub fn go_to_path() -> impl Fn(&str) + Clone {
    let navigate = use_navigate();
    move |to| navigate(to, NavigateOptions::default())
}

/// The same in place of the page that is shown, which stays as it is scrolled.
pub fn go_in_place() -> impl Fn(&str) + Clone {
    let navigate = use_navigate();
    move |to| navigate(to, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() })
}

/// Loads the page again: with it comes the program as the server has it now.
pub fn reload() {
    if let Err(error) = window().location().reload() {
        leptos::logging::error!("cannot reload: {error:?}");
    }
}

thread_local! {
    static WAY_OUT: std::cell::RefCell<Option<String>> = const { std::cell::RefCell::new(None) };
}

/// Where to go when nobody is signed in any more; to this app's own door, if nothing is said.
pub fn lead_out_to(address: Option<String>) {
    WAY_OUT.set(address);
}

/// Goes to an address that may be another host of this house.
pub fn go_to(address: &str) {
    if let Err(error) = window().location().set_href(address) {
        leptos::logging::error!("cannot go there: {error:?}");
    }
}

/// Keeps the window's title in step.
pub fn title(words: impl Fn() -> String + 'static) {
    Effect::new(move || {
        let words = words();
        // What the words are made of changes more often than they do, and a browser takes its time over each title.
        if document().title() != words {
            document().set_title(&words);
        }
    });
}

/// Puts the keyboard on an element once it is there, without scrolling past what is above it.
pub fn focus_on(id: &str) {
    let found = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found
        && let Err(error) = element.focus()
    {
        leptos::logging::error!("no focus: {error:?}");
    }
}

/// Gives the keyboard to an element after the next paint, if what had it is gone; else it stays where it is.
pub fn keep_focus(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        if document().active_element().is_none_or(|active| active.tag_name() == "BODY") {
            focus_on(&id);
        }
    });
}

/// The same as [`focus_on`] for the first element a selector finds; nothing when there is none.
pub fn focus_on_first(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok())
        && let Err(error) = element.focus()
    {
        leptos::logging::error!("no focus: {error:?}");
    }
}

/// The same for the first of these selectors that finds something. Whether one does.
pub fn focus_on_one_of(selectors: &[String]) -> bool {
    let found = |selector: &&String| document().query_selector(selector).is_ok_and(|found| found.is_some());
    let first = selectors.iter().find(found);
    if let Some(selector) = first {
        focus_on_first(selector);
    }
    first.is_some()
}

#[component]
fn Frame<V: IntoView + 'static>(pages: impl Fn() -> V + Clone + Send + Sync + 'static) -> impl IntoView {
    Session::provide();
    Toasts::provide();
    for (event, state) in [("online", transport::Connection::Online), ("offline", transport::Connection::Offline)] {
        let listening = window_event_listener_untyped(event, move |_| transport::report(state));
        on_cleanup(move || listening.remove());
    }
    view! {
        // By hand: the address keeps its fragment, which at a door is the secret of the link.
        <a class="sr skip" href="#main" on:click=move |event| {
            event.prevent_default();
            focus_on("main");
        }>{move || session().say().common_skip()}</a>
        <Router>
            <LeadsOut/>
            // One pattern for every address: which page it is, `api::Route` says.
            <FlatRoutes fallback=|| ()>
                <Matches path=WildcardSegment("path") view=pages/>
            </FlatRoutes>
        </Router>
        <ToastRegion/>
    }
}

/// When nobody is signed in any more: to the door, with the way back.
#[component]
fn LeadsOut() -> impl IntoView {
    let out = transport::signed_out();
    let navigate = use_navigate();
    let location = use_location();
    Effect::new(move || {
        if !out.get() {
            return;
        }
        out.set(false);
        if let Some(address) = WAY_OUT.take() {
            return go_to(&address);
        }
        let here = location.pathname.get_untracked();
        let at_door = Route::parse(&here).is_some_and(Route::is_door);
        if !at_door {
            navigate(
                &(way_out(&here, &location.search.read_untracked()) + &whom()),
                NavigateOptions { replace: true, ..NavigateOptions::default() },
            );
        }
    });
}

/// What stands before the address a mail went to, behind the links in it.
const FOR_WHOM: &str = "#for=";

/// The same with the address, as it stands behind the page's own, if a link in a mail led here.
fn whom() -> String {
    let hash = window().location().hash().unwrap_or_default();
    if hash.starts_with(FOR_WHOM) { hash } else { String::new() }
}

/// Whom the mail that led here was for: the door takes it up.
pub fn for_whom() -> Option<EmailAddress> {
    let hash = whom();
    let address = js_sys::decode_uri_component(hash.strip_prefix(FOR_WHOM)?).ok()?;
    EmailAddress::parse(&String::from(address)).ok()
}

/// The longest query that is kept on the way out, in bytes: longer than any of ours.
const LONGEST_QUERY: usize = 500;

/// The door's address, with the page to come back to and its query, whatever that is: what of it counts is looked at on the
/// way back, by the door's own part of the program.
fn way_out(here: &str, query: &str) -> String {
    match Route::parse(here) {
        Some(Route::Home) | None => Route::SignIn.to_string(),
        Some(back) => {
            let mut out = format!("{}?to={back}", Route::SignIn);
            let query = query.trim_start_matches('?');
            if !query.is_empty() && query.len() <= LONGEST_QUERY {
                out.push_str("%3F");
                // Inside of a query the signs of another one are escaped (RFC 3986, section 2.4: once).
                for sign in query.chars() {
                    match sign {
                        '%' => out.push_str("%25"),
                        '=' => out.push_str("%3D"),
                        '&' => out.push_str("%26"),
                        '+' => out.push_str("%2B"),
                        '#' => out.push_str("%23"),
                        plain => out.push(plain),
                    }
                }
            }
            out
        }
    }
}

/// The page to come back to after the door. Only a page of ours: never another host, never a script.
pub fn way_back(to: Option<String>) -> Option<Route> {
    Some(way_back_showing(to)?.0)
}

/// The same with what it showed of a project.
pub fn way_back_showing(to: Option<String>) -> Option<(Route, Showing)> {
    let to = to?;
    let (path, query) = to.split_once('?').unwrap_or((&to, ""));
    let route = Route::parse(path.strip_prefix('/')?)?;
    (!route.is_door()).then(|| (route, Showing::parse(query)))
}

fn place() -> Option<HtmlElement> {
    match document().get_element_by_id("app") {
        Some(element) => element.dyn_into().ok(),
        None => document().body(),
    }
}

/// The program broke: says so in place of the page, with the one thing that helps. Made by hand, because nothing of the
/// program can be relied on any more.
fn show_broken() {
    let lang = document().document_element().and_then(|root| root.get_attribute("lang"));
    let say = Say::new(lang.as_deref().and_then(Lang::from_tag).unwrap_or_default());
    let shown = || -> Option<()> {
        let place = place()?;
        place.set_text_content(None);
        let main = append(&place, "main", "wrap pad-block")?;
        let card = append(&main, "section", "card empty")?;
        card.set_attribute("role", "alert").ok()?;
        append(&card, "h1", "size-l")?.set_text_content(Some(say.common_unexpected()));
        let again = append(&card, "a", "btn ink")?;
        again.set_attribute("href", "").ok()?;
        again.set_text_content(Some(say.common_reload()));
        Some(())
    };
    if shown().is_none() {
        leptos::logging::error!("and the page could not say so");
    }
}

fn append(to: &Element, name: &str, class: &str) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    element.set_class_name(class);
    to.append_child(&element).ok()?;
    Some(element)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "11111111-1111-4111-8111-111111111111";

    #[test]
    fn the_way_back_leads_to_a_page_of_ours_and_nowhere_else() {
        let board = format!("/projects/{ID}");
        assert_eq!(way_back(Some(board.clone())).map(|route| route.to_string()), Some(board));
        for to in [
            "//evil.example",
            "https://evil.example/",
            "/\\evil.example",
            "javascript:alert(1)",
            "/sign-in",
            "/setup",
            "/forgotten",
        ] {
            assert_eq!(way_back(Some(to.to_owned())), None, "{to}");
        }
        assert_eq!(way_back(None), None);
        let list = way_back_showing(Some(format!("/projects/{ID}?view=list&to=//evil.example")));
        assert_eq!(list.map(|(route, showing)| format!("{route}{showing}")), Some(format!("/projects/{ID}?view=list")));
        assert_eq!(way_back_showing(Some("//evil.example?view=list".to_owned())), None);
    }

    #[test]
    fn the_way_out_keeps_where_one_was() {
        assert_eq!(way_out(&format!("/projects/{ID}"), ""), format!("/sign-in?to=/projects/{ID}"));
        let out = way_out(&format!("/projects/{ID}"), "view=list&turn=yours");
        assert_eq!(out, format!("/sign-in?to=/projects/{ID}%3Fview%3Dlist%26turn%3Dyours"));
        let long = way_out(&format!("/projects/{ID}"), &"x".repeat(501));
        assert_eq!(long, format!("/sign-in?to=/projects/{ID}"));
        assert_eq!(way_out("/", "view=list"), "/sign-in");
        assert_eq!(way_out("/nowhere", ""), "/sign-in");
    }
}
