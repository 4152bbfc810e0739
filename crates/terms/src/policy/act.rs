//! What somebody of the firm can do: one word per family of operations.

macro_rules! acts {
    ($($(#[doc = $doc:literal])* $name:ident = $word:literal;)*) => {
        /// A family of operations of the firm's own people. Every operation belongs to exactly one.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Act { $($(#[doc = $doc])* $name,)* }

        impl Act {
            /// All of them, in the order they are listed.
            pub const ALL: [Act; [$($word),*].len()] = [$(Act::$name),*];

            /// Its word, for keys of the catalogues and for reading.
            pub const fn as_str(self) -> &'static str {
                match self { $(Act::$name => $word),* }
            }

            /// What it is, in a sentence of English: its line of documentation.
            pub const fn means(self) -> &'static str {
                match self { $(Act::$name => concat!($($doc),*)),* }
            }
        }
    };
}

acts! {
    /// Keep their own account: language, sessions, mails.
    KeepOwn = "keep_own";
    /// See clients, projects and tasks, from inside.
    SeeWork = "see_work";
    /// See what a client has ever been shown.
    SeeSharingHistory = "see_sharing_history";
    /// See status reports and their links.
    SeeReports = "see_reports";
    /// See the portal as one of a client's contacts.
    SeeAs = "see_as";
    /// See agreements, entries and invoices.
    SeeMoney = "see_money";
    /// See who is in the team.
    SeeTeam = "see_team";
    /// Write notes inside.
    NoteInside = "note_inside";
    /// Add, change, move and finish tasks.
    EditPlan = "edit_plan";
    /// Write to the client.
    TellClient = "tell_client";
    /// Share with the client.
    Share = "share";
    /// Stop sharing.
    StopSharing = "stop_sharing";
    /// Ask something of the client, and take it back.
    OpenAsk = "open_ask";
    /// Release health and forecast.
    ReleaseJudgement = "release_judgement";
    /// Make and revoke links to reports.
    MakeLink = "make_link";
    /// Begin a project.
    CreateProject = "create_project";
    /// Archive a project, and open it again.
    ArchiveProject = "archive_project";
    /// Bring in a plan from elsewhere.
    ImportPlan = "import_plan";
    /// Take a client in.
    CreateClient = "create_client";
    /// Put a partner on a project, say whether the client knows of it, and take it off.
    PutPartner = "put_partner";
    /// Share with a partner, ask it and write to it.
    WorkWithPartner = "work_with_partner";
    /// Invite people of a client.
    Invite = "invite";
    /// Change what a contact may do and whether they see money.
    ChangeContact = "change_contact";
    /// Remove a contact.
    RemoveContact = "remove_contact";
    /// Give a member clients and projects, or take them away.
    GiveAccess = "give_access";
    /// Add somebody to the team.
    AddStaff = "add_staff";
    /// Change somebody's role in the team.
    ChangeStaffRole = "change_staff_role";
    /// Remove somebody from the team.
    RemoveStaff = "remove_staff";
    /// See which mails did not arrive, and send them again.
    LostMails = "lost_mails";
    /// Take a colleague's second proof away, so that they can set up a new one.
    TakeProof = "take_proof";
    /// See how long first visits of a client's people take.
    SeeFirstVisits = "see_first_visits";
    /// Change how portals look: a client's colour and logo, and the firm's own logo.
    ChangeBrand = "change_brand";
    /// Say whose public holidays are no working days, of the firm and of a client.
    SetHolidays = "set_holidays";
    /// Keep the firm's own words for what is asked.
    KeepWords = "keep_words";
}

impl Act {
    /// Whether it can change what somebody outside the firm sees or may do.
    pub const fn reaches_clients(self) -> bool {
        match self {
            Act::KeepOwn
            | Act::SeeWork
            | Act::SeeSharingHistory
            | Act::SeeReports
            | Act::SeeAs
            | Act::SeeMoney
            | Act::SeeTeam
            | Act::NoteInside
            | Act::GiveAccess
            | Act::AddStaff
            | Act::ChangeStaffRole
            | Act::RemoveStaff
            | Act::TakeProof
            | Act::SeeFirstVisits
            | Act::SetHolidays => false,
            Act::EditPlan
            | Act::TellClient
            | Act::Share
            | Act::StopSharing
            | Act::OpenAsk
            | Act::ReleaseJudgement
            | Act::MakeLink
            | Act::CreateProject
            | Act::ArchiveProject
            | Act::ImportPlan
            | Act::CreateClient
            | Act::PutPartner
            | Act::WorkWithPartner
            | Act::Invite
            | Act::ChangeContact
            | Act::RemoveContact
            | Act::LostMails
            | Act::ChangeBrand
            | Act::KeepWords => true,
        }
    }
}
