//! What the firm's own people do.

use super::activity::{ActivityView, Before};
use super::archive::Archiving;
use super::baseline::{BaselineRemoved, BaselineView};
use super::boards::{After, BoardTop, CardSlice};
use super::load::{BundlesView, LoadView};
use super::look::{SeeAsAddress, SeeFrom};
use super::lost::{LostMailsView, WhichMail};
use super::own_words::{NewOwnWord, OwnWordsView, WordRetired, WordText};
use super::partners::{FaceForPartner, NewPartner, NewPartnerAsk, PartnerNamed, PartnerSidesView, PartnersView};
use super::plans::{PlanAsk, PlanDone, PlanLook};
use super::recurrence::NewRecurrence;
use super::requests::{
    Again, Finished, ItemPlace, ItemText, NewAsk, NewBrand, NewClient, NewContact, NewDepartment, NewItems, NewLink,
    NewNote, NewPlace, NewProject, NewRelease, NewTask, ShareFaces, StandsBehind, TaskFields, Tasks, Tick, WaitsFor,
};
use super::saved_views::{NewView, SavedViews, ViewForgotten};
use super::sharing::{SharingHistoryView, StopPreview, StopTasks, WhoSeesView};
use super::team::{AccessChange, ContactRights, NewColleague, NewRole, TeamView};
use super::templates::{NewTemplate, TemplateRemoved, TemplatesView};
use super::views::{
    ClientPage, PortfolioView, SharePreview, StaffBoard, StaffCard, StaffProject, StaffReader, StaffTaskPage,
};
use super::waiting::{Collecting, SeenChanges, SeenTag, WaitingView};
use super::work::WorkView;
use super::working::HolidaysOf;
use crate::client::{CalendarFile, Language, NewRemark, Package, Pick};
use crate::endpoint::endpoints;
use crate::mails::{Following, StaffMails, StaffWishes};
use crate::people::Domains;
use crate::report::{MadeLink, ReportPage};
use veranda_terms::{
    AdmissionId, AskId, BaselineId, ChecklistItemId, ClientId, LinkId, PartnerId, PersonId, ProjectId, RemarkId,
    SavedViewId, TaskId, TemplateId, WordId,
};

endpoints! {
    /// Who is looking.
    Me {} (()) -> StaffReader = Get "/api/staff/me" for Staff;
    /// Changes the reader's language.
    Speak {} (Language) -> StaffReader = Post "/api/staff/me/language" for Staff;
    /// All clients and projects.
    Portfolio {} (()) -> PortfolioView = Get "/api/staff/portfolio" for Staff;
    /// Takes a client in.
    CreateClient {} (NewClient) -> ClientPage = Post "/api/staff/clients" for Staff;
    /// A client, opened.
    ShowClient { client: ClientId } (()) -> ClientPage = Get "/api/staff/clients/{client}" for Staff;
    /// What this client has ever been shown.
    SharingHistory { client: ClientId } (()) -> SharingHistoryView = Get "/api/staff/clients/{client}/sharing" for Staff;
    /// Invites a person of the client; inviting again sends a new mail and ends the earlier invitation.
    Invite { client: ClientId } (NewContact) -> ClientPage = Post "/api/staff/clients/{client}/invitations" for Staff;
    /// Makes the address at which the reader sees the portal as this contact, once and within a minute.
    SeeAs { client: ClientId, person: PersonId } (SeeFrom) -> SeeAsAddress = Post "/api/staff/clients/{client}/people/{person}/look" for Staff;
    /// Begins a project: with the house workflow, a small one, or one made of a template.
    CreateProject { client: ClientId } (NewProject) -> StaffBoard = Post "/api/staff/clients/{client}/projects" for Staff;
    /// The templates a project can be made of.
    ShowTemplates {} (()) -> TemplatesView = Get "/api/staff/templates" for Staff;
    /// Makes a template of a project.
    MakeTemplate { project: ProjectId } (NewTemplate) -> TemplatesView = Post "/api/staff/projects/{project}/template" for Staff;
    /// Removes a template, or brings it back. What was made of it stays.
    RemoveTemplate { template: TemplateId } (TemplateRemoved) -> TemplatesView = Post "/api/staff/templates/{template}/removal" for Staff;
    /// What waits to be shared since a project was made of a template stays internal.
    LeavePrepared { project: ProjectId } (()) -> StaffProject = Post "/api/staff/projects/{project}/prepared/left" for Staff;
    /// Archives a project, or opens it again.
    ArchiveProject { project: ProjectId } (Archiving) -> StaffProject = Post "/api/staff/projects/{project}/archive" for Staff;
    /// Everything the client sees of a project, as files to keep.
    DownloadPackage { project: ProjectId } (()) -> Package = Get "/api/staff/projects/{project}/package.zip" for Staff;
    /// The plan of a project as it was when it was last taken down.
    ShowBaseline { project: ProjectId } (()) -> BaselineView = Get "/api/staff/projects/{project}/baseline" for Staff;
    /// Takes the plan of a project down as it is now.
    TakeBaseline { project: ProjectId } (()) -> BaselineView = Post "/api/staff/projects/{project}/baseline" for Staff;
    /// Removes a baseline, so that the one before it counts again, or brings it back.
    DropBaseline { project: ProjectId, baseline: BaselineId } (BaselineRemoved) -> BaselineView = Post "/api/staff/projects/{project}/baseline/{baseline}/removal" for Staff;
    /// The views of a project that were kept under a name: the reader's own, and those that are everybody's.
    ShowViews { project: ProjectId } (()) -> SavedViews = Get "/api/staff/projects/{project}/views" for Staff;
    /// Keeps a view of a project under a name.
    KeepView { project: ProjectId } (NewView) -> SavedViews = Post "/api/staff/projects/{project}/views" for Staff;
    /// Forgets a view that was kept, or brings it back as it was.
    ForgetView { project: ProjectId, kept: SavedViewId } (ViewForgotten) -> SavedViews = Post "/api/staff/projects/{project}/views/{kept}/forgotten" for Staff;
    /// A project's board.
    ShowBoard { project: ProjectId } (()) -> StaffBoard = Get "/api/staff/projects/{project}" for Staff;
    /// The top of a project's board, for whoever wants to see something before all of it is there.
    ShowBoardTop { project: ProjectId } (()) -> BoardTop = Get "/api/staff/projects/{project}/top" for Staff;
    /// Some of a project's tasks, from after one on.
    ShowCards { project: ProjectId } [after: After] (()) -> CardSlice = Get "/api/staff/projects/{project}/cards" for Staff;
    /// What happened in a project before a moment, newest first.
    ShowActivity { project: ProjectId } [before: Before] (()) -> ActivityView = Get "/api/staff/projects/{project}/activity" for Staff;
    /// Adds a task.
    CreateTask { project: ProjectId } (NewTask) -> StaffCard = Post "/api/staff/projects/{project}/tasks" for Staff;
    /// A task, opened.
    ShowTask { task: TaskId } (()) -> StaffTaskPage = Get "/api/staff/tasks/{task}" for Staff;
    /// Changes a task that was seen: needs `If-Match`.
    EditTask { task: TaskId } (TaskFields) -> StaffTaskPage = Patch "/api/staff/tasks/{task}" for Staff;
    /// Moves a task.
    MoveTask { task: TaskId } (NewPlace) -> StaffCard = Post "/api/staff/tasks/{task}/place" for Staff;
    /// Finishes a task, or opens it again.
    FinishTask { task: TaskId } (Finished) -> StaffCard = Post "/api/staff/tasks/{task}/finish" for Staff;
    /// Ticks a checklist item.
    TickItem { task: TaskId, item: ChecklistItemId } (Tick) -> StaffTaskPage = Post "/api/staff/tasks/{task}/items/{item}" for Staff;
    /// Says how often a task comes again, or that it does no more.
    SetRecurrence { task: TaskId } (NewRecurrence) -> StaffTaskPage = Post "/api/staff/tasks/{task}/recurrence" for Staff;
    /// Adds lines to a checklist.
    AddItems { task: TaskId } (NewItems) -> StaffTaskPage = Post "/api/staff/tasks/{task}/items" for Staff;
    /// Writes a line of a checklist anew.
    RenameItem { task: TaskId, item: ChecklistItemId } (ItemText) -> StaffTaskPage = Post "/api/staff/tasks/{task}/items/{item}/text" for Staff;
    /// Puts a line of a checklist elsewhere.
    MoveItem { task: TaskId, item: ChecklistItemId } (ItemPlace) -> StaffTaskPage = Post "/api/staff/tasks/{task}/items/{item}/place" for Staff;
    /// Removes a line of a checklist.
    RemoveItem { task: TaskId, item: ChecklistItemId } (()) -> StaffTaskPage = Post "/api/staff/tasks/{task}/items/{item}/removal" for Staff;
    /// Brings a removed line of a checklist back.
    RestoreItem { task: TaskId, item: ChecklistItemId } (()) -> StaffTaskPage = Post "/api/staff/tasks/{task}/items/{item}/return" for Staff;
    /// Lets a task wait for exactly these of its project.
    WaitFor { task: TaskId } (WaitsFor) -> StaffTaskPage = Post "/api/staff/tasks/{task}/waits" for Staff;
    /// Puts a task behind another of its project, or takes it out.
    StandBehind { task: TaskId } (StandsBehind) -> StaffCard = Post "/api/staff/tasks/{task}/line" for Staff;
    /// Says something inside.
    NoteInside { task: TaskId } (NewNote) -> StaffTaskPage = Post "/api/staff/tasks/{task}/notes" for Staff;
    /// Says something in the client thread.
    TellClient { task: TaskId } (NewRemark) -> StaffTaskPage = Post "/api/staff/tasks/{task}/remarks" for Staff;
    /// What sharing would show. Changes nothing.
    PreviewSharing { project: ProjectId } (Tasks) -> SharePreview = Post "/api/staff/projects/{project}/sharing/preview" for Staff;
    /// Shares tasks.
    Share { project: ProjectId } (ShareFaces) -> StaffBoard = Post "/api/staff/projects/{project}/sharing" for Staff;
    /// Stops sharing tasks. Says of each whether it was opened.
    StopSharing { project: ProjectId } (StopTasks) -> SharingHistoryView = Post "/api/staff/projects/{project}/sharing/stop" for Staff;
    /// What stopping would take back, and what it cannot. Changes nothing.
    PreviewStop { project: ProjectId } (Tasks) -> StopPreview = Post "/api/staff/projects/{project}/sharing/stop/preview" for Staff;
    /// Who can see a task: outside, inside, and nobody else.
    WhoSees { task: TaskId } (()) -> WhoSeesView = Get "/api/staff/tasks/{task}/readers" for Staff;
    /// Asks something of the client.
    OpenAsk { task: TaskId } (NewAsk) -> StaffTaskPage = Post "/api/staff/tasks/{task}/asks" for Staff;
    /// Takes an ask back.
    WithdrawAsk { ask: AskId } (()) -> StaffTaskPage = Post "/api/staff/asks/{ask}/withdrawal" for Staff;
    /// What a contact was stuck with is settled, or other times are proposed for a meeting: they are asked again.
    AskAgain { ask: AskId } (Again) -> StaffTaskPage = Post "/api/staff/asks/{ask}/again" for Staff;
    /// Takes one of the times a contact has proposed for a meeting.
    TakeTime { ask: AskId } (Pick) -> StaffTaskPage = Post "/api/staff/asks/{ask}/time" for Staff;
    /// A meeting that is fixed, for the reader's calendar.
    MeetingFile { ask: AskId } (()) -> CalendarFile = Get "/api/staff/asks/{ask}/meeting.ics" for Staff;
    /// What is in a plan from elsewhere. Changes nothing.
    LookAtPlan { client: ClientId } (PlanAsk) -> PlanLook = Post "/api/staff/clients/{client}/plans/look" with file for Staff;
    /// Brings a plan in, all internal, in one transaction.
    ImportPlan { client: ClientId } (PlanAsk) -> PlanDone = Post "/api/staff/clients/{client}/plans" with file for Staff;
    /// A project's status report and its links.
    ShowReport { project: ProjectId } (()) -> ReportPage = Get "/api/staff/projects/{project}/report" for Staff;
    /// Releases health and forecast, under the reader's name.
    ReleaseJudgement { project: ProjectId } (NewRelease) -> ReportPage = Post "/api/staff/projects/{project}/release" for Staff;
    /// Makes a link to the report.
    MakeLink { project: ProjectId } (NewLink) -> MadeLink = Post "/api/staff/projects/{project}/links" for Staff;
    /// Ends a link: whoever reads it loses it at once.
    RevokeLink { link: LinkId } (()) -> ReportPage = Post "/api/staff/links/{link}/revocation" for Staff;
    /// Takes back what the reader told the client a moment ago, before it is mailed.
    TakeBack { remark: RemarkId } (()) -> StaffTaskPage = Post "/api/staff/remarks/{remark}/recall" for Staff;
    /// Changes what a contact may do and whether they see money.
    ChangeContact { client: ClientId, person: PersonId } (ContactRights) -> ClientPage = Post "/api/staff/clients/{client}/people/{person}/rights" for Staff;
    /// Removes a contact: whatever they have open ends with the commit.
    RemoveContact { client: ClientId, person: PersonId } (()) -> ClientPage = Post "/api/staff/clients/{client}/people/{person}/removal" for Staff;
    /// Lets somebody in who waits at a client's house.
    LetIn { admission: AdmissionId } (()) -> ClientPage = Post "/api/staff/admissions/{admission}/admission" for Staff;
    /// Does not let somebody in who waits.
    TurnAway { admission: AdmissionId } (()) -> ClientPage = Post "/api/staff/admissions/{admission}/refusal" for Staff;
    /// Says which addresses come in at once at a client's house.
    ChangeDomains { client: ClientId } (Domains) -> ClientPage = Post "/api/staff/clients/{client}/domains" for Staff;
    /// The firm's own people.
    Team {} (()) -> TeamView = Get "/api/staff/team" for Staff;
    /// Adds somebody to the team; the reply holds the link they choose their password by. For somebody who was added and
    /// has not come in, a new link, and the earlier ends.
    AddColleague {} (NewColleague) -> TeamView = Post "/api/staff/team" for Staff;
    /// Gives somebody of the team another role.
    ChangeRole { person: PersonId } (NewRole) -> TeamView = Post "/api/staff/team/{person}/role" for Staff;
    /// Gives a member a client or a project, or takes it.
    ChangeAccess { person: PersonId } (AccessChange) -> TeamView = Post "/api/staff/team/{person}/access" for Staff;
    /// Removes somebody from the team: whatever they have open ends with the commit.
    RemoveColleague { person: PersonId } (()) -> TeamView = Post "/api/staff/team/{person}/removal" for Staff;
    /// The partners of a project, and those that could be put on it.
    ShowPartners { project: ProjectId } (()) -> PartnersView = Get "/api/staff/projects/{project}/partners" for Staff;
    /// Puts a partner on a project.
    PutPartner { project: ProjectId } (NewPartner) -> PartnersView = Post "/api/staff/projects/{project}/partners" for Staff;
    /// Says whether the client is told of a partner.
    NamePartner { project: ProjectId, partner: PartnerId } (PartnerNamed) -> PartnersView = Post "/api/staff/projects/{project}/partners/{partner}/name" for Staff;
    /// Takes a partner off a project: what is shared with it stops, what is asked of it is taken back.
    EndPartner { project: ProjectId, partner: PartnerId } (()) -> PartnersView = Post "/api/staff/projects/{project}/partners/{partner}/end" for Staff;
    /// What each partner has of a task.
    ShowPartnerSides { task: TaskId } (()) -> PartnerSidesView = Get "/api/staff/tasks/{task}/partners" for Staff;
    /// Shares a task with a partner, or changes what it reads of it.
    ShareWithPartner { task: TaskId, partner: PartnerId } (FaceForPartner) -> PartnerSidesView = Post "/api/staff/tasks/{task}/partners/{partner}" for Staff;
    /// Stops sharing a task with a partner.
    StopWithPartner { task: TaskId, partner: PartnerId } (()) -> PartnerSidesView = Post "/api/staff/tasks/{task}/partners/{partner}/stop" for Staff;
    /// Asks something of a partner about a task it sees.
    AskPartner { task: TaskId, partner: PartnerId } (NewPartnerAsk) -> PartnerSidesView = Post "/api/staff/tasks/{task}/partners/{partner}/asks" for Staff;
    /// Takes back what was asked of a partner.
    WithdrawFromPartner { ask: AskId } (()) -> PartnerSidesView = Post "/api/staff/partner-asks/{ask}/withdrawal" for Staff;
    /// Reminds those of a partner who are asked something, by mail and at most once a day.
    RemindPartner { ask: AskId } (()) -> PartnerSidesView = Post "/api/staff/partner-asks/{ask}/reminder" for Staff;
    /// Says something in a partner thread.
    TellPartner { task: TaskId, partner: PartnerId } (NewRemark) -> PartnerSidesView = Post "/api/staff/tasks/{task}/partners/{partner}/remarks" for Staff;
    /// Takes back what the caller told a partner a moment ago.
    TakeBackFromPartner { remark: RemarkId } (()) -> PartnerSidesView = Post "/api/staff/partner-remarks/{remark}/recall" for Staff;
    /// Lets changes of the client's side of shared tasks wait, or go out as they are saved.
    CollectChanges { project: ProjectId } (Collecting) -> StaffProject = Post "/api/staff/projects/{project}/collecting" for Staff;
    /// What waits to be published.
    ShowWaiting { project: ProjectId } (()) -> WaitingView = Get "/api/staff/projects/{project}/waiting" for Staff;
    /// Publishes changes as they were looked at, all or none.
    Publish { project: ProjectId } (SeenChanges) -> StaffBoard = Post "/api/staff/projects/{project}/publication" for Staff;
    /// Discards the change that waits on a task, as it was looked at: what the client reads stays.
    DiscardChange { task: TaskId } (SeenTag) -> StaffTaskPage = Post "/api/staff/tasks/{task}/waiting/discard" for Staff;
    /// Takes a department of a client in: a house of its own under the client's brand.
    CreateDepartment { client: ClientId } (NewDepartment) -> ClientPage = Post "/api/staff/clients/{client}/departments" for Staff;
    /// Changes the colour of a client's portal, or of a partner's.
    ChangeBrand { client: ClientId } (NewBrand) -> ClientPage = Post "/api/staff/clients/{client}/brand" for Staff;
    /// Gives it a logo: a PNG, JPEG or WebP, which is drawn anew.
    PutLogo { client: ClientId } (()) -> ClientPage = Post "/api/staff/clients/{client}/logo" with file for Staff;
    /// Takes its own logo away.
    RemoveLogo { client: ClientId } (()) -> ClientPage = Post "/api/staff/clients/{client}/logo/removal" for Staff;
    /// Gives the firm a logo, for its own door and pages.
    PutFirmLogo {} (()) -> StaffReader = Post "/api/staff/firm/logo" with file for Staff;
    /// Takes the firm's logo away.
    RemoveFirmLogo {} (()) -> StaffReader = Post "/api/staff/firm/logo/removal" for Staff;
    /// What the reader wants by mail.
    ShowMails {} (()) -> StaffMails = Get "/api/staff/me/mails" for Staff;
    /// The reader says what they want by mail. What waits is mailed, or not, as they say now.
    ChangeMails {} (StaffWishes) -> StaffMails = Post "/api/staff/me/mails" for Staff;
    /// The reader says whether they follow a project.
    Follow { project: ProjectId } (Following) -> StaffMails = Post "/api/staff/projects/{project}/following" for Staff;
    /// The mails that did not arrive.
    LostMails {} (()) -> LostMailsView = Get "/api/staff/mails/lost" for Staff;
    /// Sends one of them again, under the same id and with what is still to be said.
    SendMailAgain {} (WhichMail) -> LostMailsView = Post "/api/staff/mails/again" for Staff;
    /// Takes a colleague's second proof away, who has lost their phone and their spare codes.
    TakeProof { person: PersonId } (()) -> TeamView = Post "/api/staff/team/{person}/second/removal" for Staff;
    /// Says whose public holidays are no working days for a client.
    ChooseHolidays { client: ClientId } (HolidaysOf) -> ClientPage = Post "/api/staff/clients/{client}/holidays" for Staff;
    /// Says whose public holidays are no working days for the firm.
    ChooseOwnHolidays {} (HolidaysOf) -> TeamView = Post "/api/staff/team/holidays" for Staff;
    /// Reminds whoever is asked, by mail, at most once a day.
    RemindAsk { ask: AskId } (()) -> StaffTaskPage = Post "/api/staff/asks/{ask}/reminder" for Staff;
    /// What of the asks on a task is told with others, and with which.
    ShowBundles { task: TaskId } (()) -> BundlesView = Get "/api/staff/tasks/{task}/bundles" for Staff;
    /// Lets what was just asked wait for the others, in one mail with them.
    BundleAsk { ask: AskId } (()) -> StaffTaskPage = Post "/api/staff/asks/{ask}/bundle" for Staff;
    /// What waits for the people of a project this week, over everything the reader sees.
    ShowLoad { project: ProjectId } (()) -> LoadView = Get "/api/staff/projects/{project}/load" for Staff;
    /// What the reader has before them, over all projects.
    ShowWork {} (()) -> WorkView = Get "/api/staff/work" for Staff;
    /// The firm's own words for what is asked.
    ShowOwnWords {} (()) -> OwnWordsView = Get "/api/staff/words" for Staff;
    /// Adds one, within a family.
    AddOwnWord {} (NewOwnWord) -> OwnWordsView = Post "/api/staff/words" for Staff;
    /// Says otherwise what one says, on everything that was asked with it too.
    ChangeOwnWord { word: WordId } (WordText) -> OwnWordsView = Post "/api/staff/words/{word}" for Staff;
    /// Offers one no more, or again.
    RetireOwnWord { word: WordId } (WordRetired) -> OwnWordsView = Post "/api/staff/words/{word}/retirement" for Staff;
}
