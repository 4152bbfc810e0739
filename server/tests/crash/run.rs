//! The run: open, write, kill, judge; again and again.

use crate::chapter::{self, Chapter};
use crate::found::{self, Found};
use crate::known::Known;
use crate::line::Line;
use crate::post;
use crate::process::{Ground, Open};
use crate::trouble::{Kind, Trouble};
use crate::verdict::{Verdict, judge};
use crate::wish::below;
use crate::writer::{self, Tally, Writer};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use veranda_server::dice::{Dice, Stream};
use veranda_store::testing::Engine;

/// How many write at once.
const WRITERS: u32 = 8;
/// After so many kills the writers go on in a new project.
const KILLS_PER_CHAPTER: u32 = 5;
/// A round ends after at most so many acknowledgements.
const MOST_PER_ROUND: u64 = 64;
/// A house that acknowledges nothing for so long hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often to kill.
#[derive(Debug, Clone, Copy)]
pub struct Kills(pub u32);

/// What a run has to tell.
#[derive(Debug)]
pub struct Told {
    engine: Engine,
    seed: u64,
    /// Kills of a house that was being written to.
    pub kills: u32,
    /// Kills of a house that was just opening.
    pub opening_kills: u32,
    /// Intentions acknowledged.
    pub acknowledged: u32,
    unheard: u32,
    resumed: u32,
    repeated: u32,
    /// What is wrong.
    pub troubles: Vec<Trouble>,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { engine, seed, kills, opening_kills, acknowledged, unheard, resumed, repeated, troubles } = self;
        write!(
            f,
            "{engine:?}, VERANDA_CRASH_SEED={seed}: {kills} kills while writing and {opening_kills} while opening; \
             {acknowledged} writes acknowledged, {resumed} of them only when said again after a kill, {unheard} of which \
             had been done before it; {repeated} said again after their answer; {} troubles",
            troubles.len()
        )?;
        troubles.iter().take(25).try_for_each(|trouble| write!(f, "\n  {trouble}"))
    }
}

/// Runs until enough kills are done or something is wrong.
pub async fn run(engine: Engine, Kills(kills): Kills, leak: Option<&str>) -> Told {
    let seed = seed();
    println!("{engine:?}, VERANDA_CRASH_SEED={seed}");
    let ground = Ground::fresh(engine).await;
    // The house is set up without any leak: what is tested is the writing.
    let mut open = ground.open(None).await;
    let secret = open.owner_link.take().expect("a new house prints the link of its first owner");
    let cookie = chapter::set_up(open.port, secret).await;
    let first = chapter::begin(&Line::to(open.port, Some(cookie.clone())), 0).await;
    open.kill();

    let mut run = Run::new(ground, cookie, first, seed, leak);
    for _ in 0..kills {
        run.round().await;
        if run.spoilt() {
            break;
        }
    }
    run.close(engine, seed).await
}

fn seed() -> u64 {
    match std::env::var("VERANDA_CRASH_SEED") {
        Ok(seed) => seed.parse().expect("VERANDA_CRASH_SEED is a number"),
        Err(_) => u64::from_le_bytes(Dice::System.fork("crash").bytes()),
    }
}

struct Run<'a> {
    ground: Ground,
    cookie: String,
    leak: Option<&'a str>,
    dice: Stream,
    chapter: Arc<Chapter>,
    ended: Vec<(Arc<Chapter>, Vec<Known>)>,
    writers: Vec<Writer>,
    kills: u32,
    opening_kills: u32,
    unheard: u32,
    troubles: Vec<Trouble>,
}

impl<'a> Run<'a> {
    fn new(ground: Ground, cookie: String, first: Chapter, seed: u64, leak: Option<&'a str>) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let dice = Dice::Seeded(bytes);
        let writers = (0..WRITERS).map(|number| Writer::new(number, dice.fork(&format!("writer {number}")))).collect();
        let (dice, chapter) = (dice.fork("kills"), Arc::new(first));
        let (ended, troubles) = (Vec::new(), Vec::new());
        let (kills, opening_kills, unheard) = (0, 0, 0);
        Self { ground, cookie, leak, dice, chapter, ended, writers, kills, opening_kills, unheard, troubles }
    }

    fn line(&self, open: &Open) -> Line {
        Line::to(open.port, Some(self.cookie.clone()))
    }

    /// Whether something is wrong that going on would only hide. A leaking house also refuses what it should do; that
    /// alone does not end a control.
    fn spoilt(&self) -> bool {
        let refused = self.leak.is_none() && self.writers.iter().any(|writer| !writer.tally.troubles.is_empty());
        refused || !self.troubles.is_empty()
    }

    /// Opens, judges what the last kill has left, lets all write, kills.
    async fn round(&mut self) {
        let open = self.reopen().await;
        if self.kills > 0 && self.kills.is_multiple_of(KILLS_PER_CHAPTER) && self.troubles.is_empty() {
            self.turn(&open).await;
        }
        if !self.troubles.is_empty() {
            return;
        }
        let acknowledged = Arc::new(watch::Sender::new(0));
        let mut writing = JoinSet::new();
        for writer in std::mem::take(&mut self.writers) {
            writing.spawn(writer.write(self.line(&open), Arc::clone(&self.chapter), Arc::clone(&acknowledged)));
        }
        let (enough, then) = (below(&mut self.dice, MOST_PER_ROUND), below(&mut self.dice, 6000));
        let mut heard = acknowledged.subscribe();
        let moment = async {
            // The sender lives as long as this function.
            drop(heard.wait_for(|count| *count >= enough).await);
            // Not waiting for anything: a moment between two acknowledgements, somewhere inside a write.
            tokio::time::sleep(Duration::from_micros(then)).await;
        };
        let mut back = Vec::new();
        tokio::select! {
            waited = tokio::time::timeout(PATIENCE, moment) => if waited.is_err() {
                self.troubles.push(Trouble::new(Kind::Program, "nothing was acknowledged any more"));
            },
            // Writers only stop by themselves when they are refused or the house is gone.
            () = all(&mut writing, &mut back) => {}
        }
        open.kill();
        self.kills += 1;
        all(&mut writing, &mut back).await;
        back.sort_by_key(Writer::number);
        self.writers = back;
    }

    /// Opens again on the same data, now and then only at the second try, and judges.
    async fn reopen(&mut self) -> Open {
        if below(&mut self.dice, 4) == 0 {
            let begun = self.ground.begin(self.leak);
            tokio::time::sleep(Duration::from_millis(below(&mut self.dice, 120))).await;
            begun.kill();
            self.opening_kills += 1;
        }
        let open = self.ground.open(self.leak).await;
        self.unheard += self.judge().await;
        open
    }

    /// Judges the chapter that is being written. Gives how many unanswered intentions had been done.
    async fn judge(&mut self) -> u32 {
        let mut unheard_of = 0;
        let found = found::read(&self.ground.records(), &[&self.chapter]).await.expect("the records can be read");
        for Found { lines, troubles } in found {
            let claims: Vec<_> = self.writers.iter().map(Writer::claim).collect();
            let Verdict { troubles: judged, unheard } = judge(&claims, &lines);
            self.troubles.extend(judged.into_iter().chain(troubles));
            unheard_of += unheard;
        }
        unheard_of
    }

    /// Finishes what was cut off, and turns to a new chapter.
    async fn turn(&mut self, open: &Open) {
        self.settle(open).await;
        let number = u32::try_from(self.ended.len()).unwrap_or(u32::MAX) + 1;
        let next = chapter::begin(&self.line(open), number).await;
        let known = self.writers.iter_mut().map(Writer::turn).collect();
        self.ended.push((std::mem::replace(&mut self.chapter, Arc::new(next)), known));
    }

    /// Has every unanswered intention said again, after which nothing is uncertain any more.
    async fn settle(&mut self, open: &Open) {
        for writer in &mut self.writers {
            writer.finish(&Line::to(open.port, Some(self.cookie.clone()))).await;
        }
        self.judge().await;
    }

    /// The end: nothing uncertain, the house stopped in order, everything judged once more.
    async fn close(mut self, engine: Engine, seed: u64) -> Told {
        if !self.spoilt() {
            let open = self.reopen().await;
            self.settle(&open).await;
            let status = open.stop().await;
            if !status.success() {
                self.troubles.push(Trouble::new(Kind::Program, format!("it did not end in order: {status}")));
            }
        }
        if !self.spoilt() {
            self.judge_everything().await;
        }
        let complaints = self.ground.complaints();
        self.troubles.extend(complaints.into_iter().map(|line| Trouble::new(Kind::Program, line)));
        let mut told = Told {
            engine,
            seed,
            kills: self.kills,
            opening_kills: self.opening_kills,
            acknowledged: 0,
            unheard: self.unheard,
            resumed: 0,
            repeated: 0,
            troubles: self.troubles,
        };
        for writer in self.writers {
            let Tally { acknowledged, resumed, repeated, troubles } = writer.tally;
            told.acknowledged += acknowledged;
            told.resumed += resumed;
            told.repeated += repeated;
            told.troubles.extend(troubles);
        }
        told
    }

    async fn judge_everything(&mut self) {
        let known = self.writers.iter_mut().map(Writer::turn).collect();
        self.ended.push((Arc::clone(&self.chapter), known));
        let chapters: Vec<&Chapter> = self.ended.iter().map(|(chapter, _)| chapter.as_ref()).collect();
        let found = found::read(&self.ground.records(), &chapters).await.expect("the records can be read");
        let mut invited = 0;
        for ((_, known), Found { lines, troubles }) in self.ended.iter().zip(found) {
            let claims: Vec<_> = (0..).zip(known).map(|(number, known)| writer::claim(number, known, None)).collect();
            self.troubles.extend(judge(&claims, &lines).troubles.into_iter().chain(troubles));
            invited += known.iter().map(|known| known.invited.len()).sum::<usize>();
        }
        self.troubles.extend(post::delivered(&self.ground, invited, self.leak).await);
    }
}

async fn all(writing: &mut JoinSet<Writer>, back: &mut Vec<Writer>) {
    while let Some(writer) = writing.join_next().await {
        back.push(writer.expect("a writer does not panic"));
    }
}
