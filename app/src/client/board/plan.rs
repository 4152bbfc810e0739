//! The plan on paper: what the browser's print gives on a project's page, in whichever view it is.
//!
//! It is built when it is printed and gone afterwards. Kept live it would cost the page a second copy of every card, for
//! a sheet that is read at one moment: the one stamped on it.

mod rows;
mod sheet;

use super::super::store::{Store, store};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::{Session, session};
use crate::transport::{Connection, connection};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::{ev, html};
use std::any::Any;
use veranda_terms::{Moment, ProjectId, TaskId};
use veranda_text::Say;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The paper of a project's page.
#[derive(Debug, Clone, Copy)]
pub struct Paper {
    project: ProjectId,
    /// With a task open, that is what is printed.
    opened: Memo<Option<TaskId>>,
    place: NodeRef<html::Div>,
    /// What is built; dropping it takes it off the page.
    sheet: StoredValue<Option<Box<dyn Any>>, LocalStorage>,
    /// Since when nothing new can have come, while the connection is down.
    old: StoredValue<Option<Moment>>,
    session: Session,
    store: Store,
}

impl Paper {
    /// Listens for the browser to print, until the current owner is cleaned up.
    pub fn follow(project: ProjectId, opened: Memo<Option<TaskId>>) -> Self {
        let paper = Self {
            project,
            opened,
            place: NodeRef::new(),
            sheet: StoredValue::new_local(None),
            old: StoredValue::new(None),
            session: session(),
            store: store(),
        };
        let connected = connection();
        Effect::new(move || {
            let now = connected.get();
            paper.old.update_value(|old| {
                *old = match now {
                    Connection::Online => None,
                    Connection::Kept(at) => Some(at),
                    Connection::Offline => old.or_else(|| Some(clock::now())),
                };
            });
        });
        let before = window_event_listener(ev::beforeprint, move |_| paper.build());
        let after = window_event_listener(ev::afterprint, move |_| paper.clear());
        on_cleanup(move || {
            before.remove();
            after.remove();
        });
        paper
    }

    /// Where it is built. What stands beside it is not printed while there is a sheet.
    pub fn place(self) -> impl IntoView {
        view! { <div class="plan-sheet printonly" node_ref=self.place></div> }
    }

    /// "Print the plan", for a menu.
    pub fn item(self) -> impl IntoView {
        let print = move |event: ev::MouseEvent| {
            // The item goes with its menu: the keyboard is back on the menu's button when the printing is over.
            let item = event.target().and_then(|on| on.dyn_into::<Element>().ok());
            let menu = item.and_then(|item| item.closest(".pop").ok().flatten());
            let button = menu.and_then(|menu| menu.query_selector("button").ok().flatten());
            if let Some(Err(error)) = button.and_then(|on| on.dyn_into::<HtmlElement>().ok()).map(|on| on.focus()) {
                leptos::logging::error!("no focus: {error:?}");
            }
            // Not every browser says beforehand that it prints.
            self.build();
            if let Err(error) = window().print() {
                leptos::logging::error!("cannot print: {error:?}");
            }
        };
        view! {
            <hr role="separator"/>
            <button type="button" role="menuitem" on:click=print>
                {icon(Icon::PRINTER)}{self.session.words(Say::views_print)}
            </button>
        }
    }

    /// Built in one go and not in a turn of its own: the browser prints what is there when its listeners return.
    fn build(self) {
        self.clear();
        let Some(place) = self.place.get_untracked().filter(|_| self.opened.get_untracked().is_none()) else { return };
        let at = self.old.get_value().unwrap_or_else(clock::now);
        if let Some(sheet) = sheet::of(self.session, self.store, self.project, at) {
            let built = mount_to(place.into(), move || sheet);
            self.sheet.set_value(Some(Box::new(built)));
        }
    }

    fn clear(self) {
        self.sheet.set_value(None);
    }
}
