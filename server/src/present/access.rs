//! One's own access, shown to oneself.

use crate::secret;
use veranda_api::door::access::{Access, KeptPasskey, OpenSession};
use veranda_domain::{Passkey, Session};
use veranda_terms::{Moment, SessionId};

const HOUR_MS: i64 = 3_600_000;

/// Where one is signed in, seen from one of these sessions, and one's passkeys, where the door can have any.
pub fn access(here: &Session, sessions: Vec<Session>, passkeys: Option<Vec<Passkey>>, now: Moment) -> Access {
    let idle_ms = if here.client.is_some() { Session::CLIENT_IDLE_MS } else { Session::STAFF_IDLE_MS };
    let mut sessions: Vec<OpenSession> =
        sessions.into_iter().filter(|one| one.holds(now)).map(|one| session(one, &here.token_hash)).collect();
    // The rest stays in its order: the last used first.
    sessions.sort_by_key(|one| !one.here);
    Access {
        sessions,
        passkeys: passkeys.map(|kept| kept.into_iter().map(passkey).collect()),
        idle_hours: whole(idle_ms, HOUR_MS),
        longest_days: whole(Session::LONGEST_MS, Moment::DAY_MS),
    }
}

/// The name by which a session is known outside: made of the hash of its token, so that neither can be found from it.
pub fn session_id(token_hash: &str) -> SessionId {
    let hex = secret::hashed(&format!("session {token_hash}"));
    let mut bytes = [0; 16];
    for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
        // Never the other case: it is hex that was just written.
        *byte = hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()).unwrap_or_default();
    }
    SessionId::of_bytes(bytes)
}

fn session(record: Session, here: &str) -> OpenSession {
    // Whose and where is known to whoever asks; by which invitation and when something was proved is ours alone.
    let Session { token_hash, person: _, client: _, since, seen, entry: _, came_by, device, proved: _, mailed: _ } =
        record;
    OpenSession { id: session_id(&token_hash), device, came_by, since, seen, here: token_hash == here }
}

fn passkey(record: Passkey) -> KeptPasskey {
    let Passkey {
        id,
        person: _,
        client: _,
        credential_id: _,
        credential: _,
        counter: _,
        device,
        made,
        used,
        vouched: _,
        mailed: _,
    } = record;
    KeptPasskey { id, device, made, used }
}

fn whole(ms: i64, unit_ms: i64) -> u32 {
    u32::try_from(ms / unit_ms).unwrap_or(u32::MAX)
}
