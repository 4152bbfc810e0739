//! What a decision returns: the next records, and what happened, to whom it may be told.

use veranda_terms::{ClientId, LinkId, Moment, PartnerId, PersonId, ProjectId, TaskId};

/// Who outside the firm a thing is shown to. There is no default: every record says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SharedWith {
    /// Nobody: internal.
    Nobody,
    /// The client of its project.
    Client,
}

impl SharedWith {
    /// The word of the `audience` columns.
    pub const fn as_str(self) -> &'static str {
        match self {
            SharedWith::Nobody => "internal",
            SharedWith::Client => "client",
        }
    }

    /// What a word of an `audience` column means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "internal" => Some(SharedWith::Nobody),
            "client" => Some(SharedWith::Client),
            _ => None,
        }
    }
}

/// What the next record is and what the journal says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<T> {
    /// The record as it will be.
    pub next: T,
    /// What happened; at least one entry.
    pub journal: Vec<JournalEntry>,
}

/// A counter of its own: everything recorded in one scope is numbered without gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// The firm and its people.
    Firm,
    /// A client and its people.
    Client(ClientId),
    /// A project and all in it.
    Project(ProjectId),
    /// What a partner has of a project. Whatever is recorded here, its people may hear of.
    Partner(ProjectId, PartnerId),
}

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A person.
    Person(PersonId),
    /// Veranda itself: an import from the command line, the first start.
    System,
}

/// What it happened to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Thing {
    /// The firm.
    Firm,
    /// A client.
    Client(ClientId),
    /// A person.
    Person(PersonId),
    /// A project.
    Project(ProjectId),
    /// A task, with everything on it.
    Task(TaskId),
    /// A link to a report.
    Link(LinkId),
}

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $word:literal;)*) => {
        /// What happened. The words are stored for ever: add, never rename.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Event { $($(#[$doc])* $name,)* }

        impl Event {
            /// All of them.
            pub const ALL: &'static [Event] = &[$(Event::$name),*];

            /// The stored word.
            pub const fn as_str(self) -> &'static str {
                match self { $(Event::$name => $word,)* }
            }

            /// What a stored word means.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Event::$name),)* _ => None }
            }
        }
    };
}

events! {
    /// The house was set up.
    FirmSetUp = "firm_set_up";
    /// Somebody of the firm was added.
    StaffAdded = "staff_added";
    /// A colleague came in by their link and chose a password.
    StaffEntered = "staff_entered";
    /// Somebody of the firm has another role.
    StaffRoleChanged = "staff_role_changed";
    /// Somebody of the firm was removed.
    StaffRemoved = "staff_removed";
    /// Somebody of the firm was given a client or a project.
    AccessGiven = "access_given";
    /// A client or a project was taken from somebody of the firm.
    AccessTaken = "access_taken";
    /// What a contact may do or see changed.
    ContactChanged = "contact_changed";
    /// A contact was removed.
    ContactRemoved = "contact_removed";
    /// A person changed how they are addressed: language.
    PersonChanged = "person_changed";
    /// A person was erased: who they were is nowhere any more.
    PersonErased = "person_erased";
    /// A client was taken in.
    ClientCreated = "client_created";
    /// A contact was invited.
    ContactInvited = "contact_invited";
    /// A contact came in for the first time by an invitation.
    ContactEntered = "contact_entered";
    /// A project began.
    ProjectCreated = "project_created";
    /// A project was archived: nothing changes in it any more.
    ProjectArchived = "project_archived";
    /// An archived project was opened again.
    ProjectReopened = "project_reopened";
    /// A plan came in from outside.
    PlanImported = "plan_imported";
    /// A task was added.
    TaskCreated = "task_created";
    /// A task's fields changed.
    TaskEdited = "task_edited";
    /// A task went to another stage. Entries from before there was [`Event::TaskOrdered`] may be of either.
    TaskMoved = "task_moved";
    /// A task changed its place within its stage.
    TaskOrdered = "task_ordered";
    /// What a task waits for changed.
    WaitsChanged = "waits_changed";
    /// A task was put behind another.
    PutBehind = "put_behind";
    /// A task was taken out from behind another.
    TakenOut = "taken_out";
    /// A task was finished.
    TaskFinished = "task_finished";
    /// A task was opened again.
    TaskReopened = "task_reopened";
    /// A checklist item was ticked or unticked.
    ItemTicked = "item_ticked";
    /// Something was said inside.
    NoteAdded = "note_added";
    /// Something was said with the client.
    RemarkAdded = "remark_added";
    /// Something said with the client was taken back before it was mailed.
    RemarkTakenBack = "remark_taken_back";
    /// A task was shared.
    Shared = "shared";
    /// Sharing was stopped.
    SharingStopped = "sharing_stopped";
    /// Something was asked.
    AskOpened = "ask_opened";
    /// An ask was closed by the client.
    AskClosed = "ask_closed";
    /// An ask was taken back.
    AskWithdrawn = "ask_withdrawn";
    /// Whoever had closed an ask took that back, and it is open again.
    AskReopened = "ask_reopened";
    /// Somebody asked looks at it on a later day.
    AskPutOff = "ask_put_off";
    /// Somebody asked cannot go on.
    AskStuck = "ask_stuck";
    /// Somebody asked for a meeting proposed other times.
    AskOtherTimes = "ask_other_times";
    /// What somebody asked had said of it was taken back.
    AskWordTakenBack = "ask_word_taken_back";
    /// The firm settled what somebody asked had said, and asks again.
    AskedAgain = "asked_again";
    /// Somebody asked handed it to a colleague.
    AskHanded = "ask_handed";
    /// They took it back.
    AskHandedBack = "ask_handed_back";
    /// Health and forecast were released.
    JudgementReleased = "judgement_released";
    /// A link to a report was made.
    LinkMade = "link_made";
    /// A link to a report was revoked.
    LinkRevoked = "link_revoked";
    /// A partner was put on a project.
    PartnerPut = "partner_put";
    /// Whether the client knows of a partner changed.
    PartnerNamed = "partner_named";
    /// A partner was taken off a project.
    PartnerEnded = "partner_ended";
    /// A task was shared with a partner, or what it reads of it changed.
    PartnerShared = "partner_shared";
    /// Sharing with a partner was stopped.
    PartnerStopped = "partner_stopped";
    /// Something was asked of a partner.
    PartnerAsked = "partner_asked";
    /// A partner closed an ask.
    PartnerAskClosed = "partner_ask_closed";
    /// An ask of a partner was taken back.
    PartnerAskWithdrawn = "partner_ask_withdrawn";
    /// Something was said with a partner.
    PartnerTold = "partner_told";
    /// Something said with a partner was taken back before it was mailed.
    PartnerUntold = "partner_untold";
    /// Somebody of the firm looked at a client's house as one of its people.
    SeenAs = "seen_as";
    /// Changes of the client's side in a project wait from now on.
    ChangesCollected = "changes_collected";
    /// They go out as they are saved from now on.
    ChangesAtOnce = "changes_at_once";
    /// A change of a task's side for the client was published.
    FacePublished = "face_published";
    /// A change of a task's side for the client was discarded before it was published.
    ChangeDiscarded = "change_discarded";
    /// Somebody an invitation was passed on to, or a colleague named, waits to be let in.
    NewcomerWaits = "newcomer_waits";
    /// Somebody who waited was let in.
    NewcomerAdmitted = "newcomer_admitted";
    /// Somebody who waited was not let in.
    NewcomerTurnedAway = "newcomer_turned_away";
    /// Somebody came in by an invitation that was passed on to them, because their client lets everybody of their domain in.
    NewcomerEntered = "newcomer_entered";
    /// Whether a contact looks after access at their client changed.
    KeeperChanged = "keeper_changed";
    /// Which domains are let in at once changed.
    DomainsChanged = "domains_changed";
    /// How a client's portal looks was changed: its colour or its logo.
    BrandChanged = "brand_changed";
    /// Whoever an invitation was for proved it, and a session that only had its link ended.
    EntryReplaced = "entry_replaced";
    /// A mail that did not arrive was sent again.
    MailSentAgain = "mail_sent_again";
    /// Somebody ended sessions of their own.
    SessionsEnded = "sessions_ended";
    /// Somebody made a passkey.
    PasskeyAdded = "passkey_added";
    /// Somebody removed a passkey of their own.
    PasskeyRemoved = "passkey_removed";
    /// An account at the sign-on of a company was joined to somebody.
    SignOnJoined = "sign_on_joined";
    /// An account was parted from somebody again.
    SignOnParted = "sign_on_parted";
    /// Somebody of the firm set a second proof up.
    SecondProofSet = "second_proof_set";
    /// A second proof was taken away.
    SecondProofRemoved = "second_proof_removed";
    /// Somebody came in, or changed their second proof, with a spare code.
    SpareCodeUsed = "spare_code_used";
    /// New spare codes were made; those before end.
    SpareCodesMade = "spare_codes_made";
    /// Somebody of the firm proved by mail who they are, and chose a new password.
    PasswordRenewed = "password_renewed";
    /// Whose public holidays are no working days changed, of the firm or of a client.
    HolidaysChosen = "holidays_chosen";
    /// A word of the firm's own was added.
    OwnWordAdded = "own_word_added";
    /// A word of the firm's own says something else, or has another sign.
    OwnWordChanged = "own_word_changed";
    /// A word of the firm's own is offered no more.
    OwnWordRetired = "own_word_retired";
    /// A word of the firm's own is offered again.
    OwnWordRestored = "own_word_restored";
    /// Those who are asked something were reminded.
    AskReminded = "ask_reminded";
    /// Those of a partner who are asked something were reminded.
    PartnerReminded = "partner_reminded";
    /// What was just asked waits for the others: it has no mail of its own.
    AskBundled = "ask_bundled";
    /// A template was made of a project.
    TemplateMade = "template_made";
    /// A template was removed.
    TemplateRemoved = "template_removed";
    /// A removed template came back.
    TemplateRestored = "template_restored";
    /// What waited to be shared since a project was made of a template stays internal.
    PreparedLeft = "prepared_left";
    /// The plan of a project was taken down as its baseline.
    BaselineTaken = "baseline_taken";
    /// A baseline was removed.
    BaselineRemoved = "baseline_removed";
    /// A removed baseline came back.
    BaselineRestored = "baseline_restored";
    /// A view of a project was kept under a name.
    ViewKept = "view_kept";
    /// A view that was kept was forgotten.
    ViewForgotten = "view_forgotten";
    /// A view that was forgotten came back.
    ViewRestored = "view_restored";
    /// Somebody said how often a task comes again, or that it does no more.
    RecurrenceSet = "recurrence_set";
    /// The next of a task that comes again was made.
    TaskCameAgain = "task_came_again";
    /// Lines were added to a checklist.
    ItemAdded = "item_added";
    /// A line of a checklist was written anew.
    ItemRenamed = "item_renamed";
    /// A line of a checklist changed its place.
    ItemMoved = "item_moved";
    /// A line of a checklist was removed.
    ItemRemoved = "item_removed";
    /// A removed line of a checklist came back.
    ItemRestored = "item_restored";
    /// A contact said that they are away, or said it anew.
    AwaySaid = "away_said";
    /// They are back.
    AwayEnded = "away_ended";
}

/// One line of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalEntry {
    /// In which scope it is numbered.
    pub scope: Scope,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Actor,
    /// What happened.
    pub event: Event,
    /// To what.
    pub thing: Thing,
    /// To whom it may be told: whether the client's view of the thing changed.
    pub shared_with: SharedWith,
}
