//! The stream itself: opened while the tab is seen, closed a minute after it is hidden, opened again when it breaks.

use crate::transport::{self, Connection};
use crate::{patience, wire};
use gloo_timers::callback::Timeout;
use leptos::prelude::{document, on_cleanup, window_event_listener_untyped};
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use serde::de::DeserializeOwned;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use veranda_api::{Answer, Method, Outgoing, Transport};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventSource, MessageEvent};

/// How long a hidden tab keeps its stream.
const HIDDEN_MS: u32 = 60_000;

/// Follows the stream at `path` until the current owner is cleaned up. Every message goes to `on_message`; the first
/// after each (re)connect is the sender's hello. When `probe` answers that the session or the right is gone, `on_lost`
/// is called once and the stream stays closed.
pub fn follow<M: DeserializeOwned + 'static>(
    path: &'static str,
    probe: &'static str,
    on_message: impl Fn(M) + 'static,
    on_lost: impl Fn() + 'static,
) {
    let stream = Rc::new(Stream {
        path,
        probe,
        source: RefCell::default(),
        tries: Cell::new(0),
        over: Cell::new(false),
        later: RefCell::default(),
        on_text: Box::new(move |text| match wire::read_live::<M>(text.as_bytes()) {
            Ok(message) => {
                on_message(message);
                true
            }
            Err(_) => false,
        }),
        on_lost: Box::new(on_lost),
    });
    Stream::tab_changed(&stream);
    let listening = {
        let (tab, online) = (Rc::clone(&stream), Rc::clone(&stream));
        [
            window_event_listener_untyped("visibilitychange", move |_| Stream::tab_changed(&tab)),
            window_event_listener_untyped("online", move |_| Stream::again_now(&online)),
        ]
    };
    // Everything here lives on the page's one thread.
    let stream = SendWrapper::new(stream);
    on_cleanup(move || {
        for listener in listening {
            listener.remove();
        }
        let stream = stream.take();
        stream.over.set(true);
        stream.close();
    });
}

struct Stream {
    path: &'static str,
    probe: &'static str,
    source: RefCell<Option<Open>>,
    /// Failures since the last message.
    tries: Cell<u32>,
    /// No more: the page is left, or the session is gone.
    over: Cell<bool>,
    /// The next thing to happen by itself: closing when hidden, opening after a break. One at a time.
    later: RefCell<Option<Timeout>>,
    on_text: Box<dyn Fn(&str) -> bool>,
    on_lost: Box<dyn Fn()>,
}

/// A connection with the closures it calls, kept exactly as long as it.
struct Open {
    source: EventSource,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(JsValue)>,
}

impl Stream {
    fn tab_changed(this: &Rc<Self>) {
        if document().hidden() {
            if this.source.borrow().is_some() {
                let stream = Rc::clone(this);
                this.later.replace(Some(Timeout::new(HIDDEN_MS, move || stream.close())));
            }
        } else {
            this.later.take();
            Self::open(this);
        }
    }

    fn again_now(this: &Rc<Self>) {
        if this.source.borrow().is_none() && !document().hidden() {
            this.later.take();
            Self::open(this);
        }
    }

    fn open(this: &Rc<Self>) {
        if this.over.get() || this.source.borrow().is_some() {
            return;
        }
        let source = match EventSource::new(&transport::at_this_house(this.path)) {
            Ok(source) => source,
            Err(error) => return leptos::logging::error!("no stream at {}: {error:?}", this.path),
        };
        let on_message = {
            let stream = Rc::clone(this);
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                stream.tries.set(0);
                transport::listening();
                transport::report(Connection::Online);
                let understood = event.data().as_string().is_some_and(|text| (stream.on_text)(&text));
                if !understood {
                    // Written for another version of this program: connecting again brings a hello, and so a fetch.
                    leptos::logging::error!("a live message could not be read");
                    Self::broken(&stream);
                }
            })
        };
        let on_error = {
            let stream = Rc::clone(this);
            Closure::<dyn Fn(JsValue)>::new(move |_| {
                let closed = stream
                    .source
                    .borrow()
                    .as_ref()
                    .is_some_and(|open| open.source.ready_state() == EventSource::CLOSED);
                // Otherwise the browser is connecting again by itself.
                if closed {
                    Self::broken(&stream);
                }
            })
        };
        source.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        source.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        this.source.replace(Some(Open { source, _on_message: on_message, _on_error: on_error }));
    }

    fn close(&self) {
        self.later.take();
        if let Some(open) = self.source.take() {
            open.source.close();
            open.source.set_onmessage(None);
            open.source.set_onerror(None);
            // The closures may be on the stack right now: they go a turn later.
            Timeout::new(0, move || drop(open)).forget();
        }
    }

    /// Asks whether we are still let in; if so, opens again after a while.
    fn broken(this: &Rc<Self>) {
        this.close();
        let stream = Rc::clone(this);
        spawn_local(async move {
            let read = Outgoing {
                method: Method::Get,
                path: stream.probe.to_owned(),
                body: None,
                kind: "application/json",
                idempotency_key: None,
                if_match: None,
            };
            match transport::BrowserTransport.send(read).await {
                Ok(Answer { status: 401 | 404, .. }) => {
                    if !stream.over.replace(true) {
                        (stream.on_lost)();
                    }
                    return;
                }
                // Whether it was the server that answered was said where the answer came.
                Ok(_) => {}
                Err(_) => transport::report(Connection::Offline),
            }
            let tries = stream.tries.get();
            stream.tries.set(tries.saturating_add(1));
            let wait = patience::pause_ms(tries, patience::jitter());
            let again = Rc::clone(&stream);
            if !stream.over.get() && !document().hidden() {
                stream.later.replace(Some(Timeout::new(wait, move || Self::open(&again))));
            }
        });
    }
}
