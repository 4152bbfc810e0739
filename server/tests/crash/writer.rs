//! Somebody who writes: one intention after the other, remembering what was acknowledged.

use crate::chapter::Chapter;
use crate::known::{Effect, Known};
use crate::line::Line;
use crate::trouble::{Kind, Trouble};
use crate::verdict::Claim;
use crate::wish::{self, Wish, below};
use std::sync::Arc;
use tokio::sync::watch;
use veranda_api::staff::StaffCard;
use veranda_api::{Answer, CallFailed, Outgoing, Transport};
use veranda_server::dice::Stream;

/// How often something that was refused is said again before the writer gives up until the next start.
const TRIES: u32 = 5;

/// A writer and its memory, which no kill touches.
pub struct Writer {
    number: u32,
    said: u64,
    dice: Stream,
    /// What was acknowledged in this chapter.
    pub known: Known,
    /// What was asked and not answered.
    pub unanswered: Option<Wish>,
    last: Option<Outgoing>,
    /// What it has counted.
    pub tally: Tally,
}

/// What a writer counts.
#[derive(Debug, Default)]
pub struct Tally {
    /// Intentions acknowledged.
    pub acknowledged: u32,
    /// Intentions cut off by a kill, said again, and acknowledged then.
    pub resumed: u32,
    /// Acknowledged intentions said once more, which must do nothing.
    pub repeated: u32,
    /// What went wrong.
    pub troubles: Vec<Trouble>,
}

/// The line went dead, or the writer gave up.
struct Silence;

impl Writer {
    /// A writer with nothing written.
    pub fn new(number: u32, dice: Stream) -> Self {
        let (known, tally) = (Known::default(), Tally::default());
        Self { number, said: 0, dice, known, unanswered: None, last: None, tally }
    }

    /// Which of the writers.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// What this writer can swear to.
    pub fn claim(&self) -> Claim<'_> {
        claim(self.number, &self.known, self.unanswered.as_ref())
    }

    /// Writes until the house is gone, ringing for every acknowledgement.
    pub async fn write(mut self, line: Line, chapter: Arc<Chapter>, acknowledged: Arc<watch::Sender<u64>>) -> Self {
        let ring = || acknowledged.send_modify(|count| *count += 1);
        let all = async {
            if self.unanswered.is_some() {
                self.settle(&line).await?;
                ring();
            }
            loop {
                if below(&mut self.dice, 6) == 0 {
                    self.repeat(&line).await?;
                }
                self.want(&line, &chapter).await?;
                ring();
            }
        };
        let Err::<std::convert::Infallible, Silence>(Silence) = all.await;
        self
    }

    /// Says what was not answered once more, with the same key.
    pub async fn finish(&mut self, line: &Line) {
        if self.settle(line).await.is_err() {
            self.trouble(Kind::Refused, "an intention could not be finished in an open house");
        }
    }

    /// Begins a new chapter, giving what is known of the old one.
    pub fn turn(&mut self) -> Known {
        self.last = None;
        std::mem::take(&mut self.known)
    }

    async fn want(&mut self, line: &Line, chapter: &Chapter) -> Result<(), Silence> {
        self.said += 1;
        let key = format!("{}{:08}", prefix(self.number), self.said);
        let wish = match wish::next(&key, &self.known, &mut self.dice, chapter, line).await {
            Ok(wish) => wish,
            Err(CallFailed::Offline(_)) => return Err(Silence),
            Err(failed) => {
                self.trouble(Kind::Refused, format!("reading before {key}: {failed:?}"));
                return Err(Silence);
            }
        };
        self.unanswered = Some(wish);
        self.settle(line).await.inspect(|()| self.tally.resumed -= 1)
    }

    async fn settle(&mut self, line: &Line) -> Result<(), Silence> {
        let Some(Wish { request, effect }) = self.unanswered.clone() else { return Ok(()) };
        let answer = self.say(line, &request).await?;
        self.known.take(&effect);
        if let Effect::Create { born, .. } = &effect {
            match serde_json::from_slice::<StaffCard>(&answer.body) {
                Ok(card) => self.known.tasks.entry(born.clone()).and_modify(|task| task.id = Some(card.id)),
                Err(error) => panic!("the answer to {born} is not a card: {error}"),
            };
        }
        self.unanswered = None;
        self.last = Some(request);
        self.tally.acknowledged += 1;
        self.tally.resumed += 1;
        Ok(())
    }

    /// Says what was acknowledged last once more, as a browser does that missed the answer. Nothing may come of it.
    async fn repeat(&mut self, line: &Line) -> Result<(), Silence> {
        let Some(request) = self.last.clone() else { return Ok(()) };
        self.say(line, &request).await?;
        self.tally.repeated += 1;
        Ok(())
    }

    async fn say(&mut self, line: &Line, request: &Outgoing) -> Result<Answer, Silence> {
        for _ in 0..TRIES {
            let answer = line.send(request.clone()).await.map_err(|_| Silence)?;
            if (200..300).contains(&answer.status) {
                return Ok(answer);
            }
            let (key, body) = (request.idempotency_key.as_deref(), String::from_utf8_lossy(&answer.body));
            let what = format!("{key:?} at {}: {} {body}", request.path, answer.status);
            self.trouble(Kind::Refused, what);
        }
        Err(Silence)
    }

    fn trouble(&mut self, kind: Kind, what: impl Into<String>) {
        self.tally.troubles.push(Trouble::new(kind, what));
    }
}

/// What a writer swears to about a chapter.
pub fn claim<'a>(number: u32, known: &'a Known, unanswered: Option<&'a Wish>) -> Claim<'a> {
    Claim { prefix: prefix(number), known, unanswered }
}

fn prefix(number: u32) -> String {
    format!("w{number}-")
}
