//! Who listens: one channel per audience class, and one signal for "somebody's rights changed".

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{broadcast, watch};
use veranda_terms::{ClientId, Lang, LinkId, PartnerId, PersonId};

/// All readers who get the same views.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Everybody of the firm who sees everything.
    Staff,
    /// A member of the firm, who sees what they were given.
    Member(PersonId),
    /// The contacts of a client.
    Client(ClientId),
    /// The people of a partner.
    Partner(PartnerId),
    /// The readers of a link in one language.
    Link(LinkId, Lang),
}

/// How many messages a slow stream may lag behind before it is told to fetch again.
const LAG: usize = 256;

/// The channels.
pub struct Hub {
    classes: Mutex<HashMap<Class, broadcast::Sender<Arc<str>>>>,
    rights: watch::Sender<u64>,
}

impl Default for Hub {
    fn default() -> Self {
        Self { classes: Mutex::default(), rights: watch::Sender::new(0) }
    }
}

impl Hub {
    /// Begins to listen.
    pub fn listen(&self, class: Class) -> broadcast::Receiver<Arc<str>> {
        let mut classes = self.classes.lock().unwrap_or_else(PoisonError::into_inner);
        classes.entry(class).or_insert_with(|| broadcast::Sender::new(LAG)).subscribe()
    }

    /// The classes somebody listens to. Classes nobody listens to any more are forgotten.
    pub fn listened(&self) -> Vec<Class> {
        let mut classes = self.classes.lock().unwrap_or_else(PoisonError::into_inner);
        classes.retain(|_, channel| channel.receiver_count() > 0);
        classes.keys().copied().collect()
    }

    /// Hands one encoded message to all streams of a class.
    pub fn tell(&self, class: Class, message: Arc<str>) {
        let classes = self.classes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(channel) = classes.get(&class) {
            // Nobody there any more: nobody to tell.
            drop(channel.send(message));
        }
    }

    /// Somebody's session, place, role or access changed: every stream looks at its own rights again, at once.
    pub fn rights_changed(&self) {
        self.rights.send_modify(|epoch| *epoch += 1);
    }

    /// The house closes: every stream ends.
    pub fn close(&self) {
        self.classes.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Changes whenever [`Hub::rights_changed`] was said.
    pub fn rights(&self) -> watch::Receiver<u64> {
        self.rights.subscribe()
    }
}
