//! What happened in a project, for the firm.

use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use veranda_api_derive::View;
use veranda_terms::{ClientId, InternalText, Moment, TaskId, Title};

/// A stretch of what happened in a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ActivityView {
    /// The project's name.
    pub name: Title,
    /// Whose it is.
    pub client: ClientId,
    /// What that client is called.
    pub client_name: Title,
    /// What happened, newest first; of the last [`MOMENTS_OF_ACTIVITY`] moments, and all of each.
    pub rows: Vec<Activity>,
    /// Whether there is something earlier.
    pub earlier: bool,
}

/// How many moments are told of at once. What is done at once is one moment.
pub const MOMENTS_OF_ACTIVITY: u16 = 50;

/// How many tasks of one act are named.
pub const TASKS_OF_AN_ACT: usize = 5;

/// Something somebody did, once or to several tasks at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct Activity {
    /// When.
    pub at: Moment,
    /// Who did it; nobody where Veranda did it by itself.
    pub by: Option<Somebody>,
    /// What they did.
    pub did: Did,
    /// To which tasks, at most [`TASKS_OF_AN_ACT`] of them; none where it was done to the project.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<ActivityTask>,
    /// To how many tasks in all.
    pub count: u32,
    /// Whether nobody outside the firm hears of it.
    pub inside: bool,
}

/// A task something was done to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ActivityTask {
    /// Which.
    pub task: TaskId,
    /// What it is called by now; nothing when it is gone.
    pub title: Option<InternalText>,
}

/// What somebody did. A name is the one of today, and missing when what it names is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum Did {
    /// Began the project.
    Began,
    /// Archived it.
    Archived,
    /// Opened it again.
    Reopened,
    /// Brought in a plan.
    Imported,
    /// Added tasks.
    Added,
    /// Changed what is written about a task, who works on it or its dates.
    Edited,
    /// Moved a task, to which stage. Of moves from before that was kept, it is not known.
    Moved(Option<Title>),
    /// Changed what a task waits for.
    Ordered,
    /// Put a task behind another: which.
    PutBehind(Option<InternalText>),
    /// Took a task out from behind another.
    TakenOut,
    /// Finished a task.
    Finished,
    /// Opened it again.
    OpenedAgain,
    /// The next of a task that comes again was made.
    CameAgain,
    /// Said how often a task comes again, or that it does no more.
    Recurs,
    /// Ticked a line of a checklist, or unticked it.
    Ticked,
    /// Added lines to a checklist.
    ItemAdded,
    /// Wrote a line of a checklist anew.
    ItemRenamed,
    /// Removed a line of a checklist.
    ItemRemoved,
    /// Brought it back.
    ItemRestored,
    /// Wrote an internal note.
    Noted,
    /// Wrote in the client thread.
    Remarked,
    /// Shared tasks.
    Shared,
    /// Stopped sharing them.
    Stopped,
    /// Let changes of the client's side wait until they are published.
    Collects,
    /// Let them go out as they are saved.
    AtOnce,
    /// Published a change of the client's side.
    Published,
    /// Discarded it.
    Discarded,
    /// Kept internal what was prepared to be shared.
    LeftPrepared,
    /// Asked the client for something.
    Asked,
    /// Closed an ask: answered, approved, signed, or took a time.
    Answered,
    /// Took an ask back.
    Withdrew,
    /// Took an answer back.
    Unanswered,
    /// Looks at an ask on a later day.
    PutOff,
    /// Cannot go on.
    Stuck,
    /// Proposed other times.
    OtherTimes,
    /// Took back what they had said of an ask.
    WordTakenBack,
    /// Asked again.
    AskedAgain,
    /// Handed an ask to a colleague.
    Handed,
    /// Took it back.
    HandedBack,
    /// Reminded those who are asked.
    Reminded,
    /// Let what was just asked wait for the others.
    Bundled,
    /// Released health and forecast.
    Released,
    /// Made a link to the status report, for whom.
    LinkMade(Option<Title>),
    /// Revoked it.
    LinkRevoked(Option<Title>),
    /// Made a template of the project.
    TemplateMade,
    /// Took the plan down as the baseline.
    BaselineTaken,
    /// Removed the baseline.
    BaselineRemoved,
    /// Brought it back.
    BaselineRestored,
    /// Put a partner on the project.
    PartnerPut(Option<Title>),
    /// Changed whether the client knows of it.
    PartnerNamed(Option<Title>),
    /// Took it off the project.
    PartnerEnded(Option<Title>),
    /// Shared a task with it, or changed what it reads of one.
    PartnerShared(Option<Title>),
    /// Stopped that.
    PartnerStopped(Option<Title>),
    /// Asked it for something.
    PartnerAsked(Option<Title>),
    /// Closed what it was asked.
    PartnerAnswered(Option<Title>),
    /// Took that back.
    PartnerWithdrew(Option<Title>),
    /// Wrote in the thread with it.
    PartnerTold(Option<Title>),
}

/// Before which moment a stretch ends; the newest without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Before(pub Option<Moment>);

impl fmt::Display for Before {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |moment| moment.0.fmt(f))
    }
}

impl FromStr for Before {
    type Err = <i64 as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() { Ok(Before(None)) } else { text.parse().map(|ms| Before(Some(Moment(ms)))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_is_written_and_read_alike() {
        for before in [Before(None), Before(Some(Moment(1_795_000_000_000)))] {
            assert_eq!(before.to_string().parse(), Ok(before));
        }
        assert!("yesterday".parse::<Before>().is_err());
    }

    #[test]
    fn what_somebody_did_reads_back_with_the_name_it_carries() {
        let named = |name: &str| Some(Title::parse(name).unwrap());
        for did in [Did::Began, Did::Moved(None), Did::Moved(named("Review")), Did::PartnerTold(named("Nordlicht"))] {
            let wire = serde_json::to_string(&did).unwrap();
            assert_eq!(serde_json::from_str::<Did>(&wire).unwrap(), did, "{wire}");
        }
    }
}
