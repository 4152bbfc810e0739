//! The bell that rings whenever the journal may have grown, by us or by another process.

use tokio::sync::watch;

/// Rings whenever the journal may have grown. It says neither what nor how much: ask [`crate::Rows::heads`].
#[derive(Debug, Clone)]
pub struct Changes {
    bell: watch::Receiver<u64>,
}

impl Changes {
    /// Waits for the next ring. Rings that came while nobody waited are one ring. After the store has closed it never
    /// returns.
    pub async fn next(&mut self) {
        if self.bell.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

/// The rope of the bell.
#[derive(Debug, Clone)]
pub(crate) struct Bell {
    rope: watch::Sender<u64>,
}

impl Bell {
    pub(crate) fn new() -> Self {
        Bell { rope: watch::Sender::new(0) }
    }

    pub(crate) fn ring(&self) {
        self.rope.send_modify(|rings| *rings = rings.wrapping_add(1));
    }

    pub(crate) fn rings(&self) -> u64 {
        *self.rope.borrow()
    }

    pub(crate) fn listen(&self) -> Changes {
        Changes { bell: self.rope.subscribe() }
    }
}
