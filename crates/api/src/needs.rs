//! What each operation needs: the one place where operations meet the policy.

use crate::{Endpoint, Method, Operation};
use veranda_terms::Act;

impl Operation {
    /// The operation an endpoint carries out.
    pub fn of<E: Endpoint>() -> Option<Self> {
        let asked: (Method, &str) = (E::METHOD, E::PATH);
        Self::ALL.iter().copied().find(|operation| {
            let (method, path, _) = operation.route();
            (method, path) == asked
        })
    }

    /// What somebody of the firm must be allowed to. Nothing for the operations of others: what a contact may is looked at
    /// with the thing itself, and doors and links let in by what one holds.
    ///
    /// Without a wildcard: a new operation does not compile until somebody says what it needs.
    pub const fn needs(self) -> Option<Act> {
        Some(match self {
            Operation::StaffMe
            | Operation::StaffSpeak
            | Operation::StaffShowMails
            | Operation::StaffChangeMails
            | Operation::StaffFollow => Act::KeepOwn,
            Operation::StaffPortfolio
            | Operation::StaffShowClient
            | Operation::StaffShowBoard
            | Operation::StaffShowBoardTop
            | Operation::StaffShowCards
            | Operation::StaffShowActivity
            | Operation::StaffShowTask
            | Operation::StaffWhoSees
            | Operation::StaffPartners
            | Operation::StaffPartnerSides
            | Operation::StaffShowWaiting
            | Operation::StaffMeetingFile
            | Operation::StaffPackage
            | Operation::StaffSearch
            | Operation::StaffShowLoad
            | Operation::StaffBundles
            | Operation::StaffShowWork
            | Operation::StaffShowViews
            | Operation::StaffShowBaseline
            | Operation::StaffKeepView
            | Operation::StaffForgetView
            | Operation::StaffShowOwnWords
            | Operation::StaffLive => Act::SeeWork,
            Operation::StaffSharingHistory => Act::SeeSharingHistory,
            Operation::StaffSeeAs => Act::SeeAs,
            Operation::StaffShowReport => Act::SeeReports,
            Operation::StaffCreateClient | Operation::StaffCreateDepartment => Act::CreateClient,
            Operation::StaffChangeBrand
            | Operation::StaffPutLogo
            | Operation::StaffRemoveLogo
            | Operation::StaffPutFirmLogo
            | Operation::StaffRemoveFirmLogo => Act::ChangeBrand,
            Operation::StaffInvite
            | Operation::StaffLetIn
            | Operation::StaffTurnAway
            | Operation::StaffChangeDomains => Act::Invite,
            Operation::StaffCreateProject
            | Operation::StaffShowTemplates
            | Operation::StaffMakeTemplate
            | Operation::StaffRemoveTemplate => Act::CreateProject,
            Operation::StaffCreateTask
            | Operation::StaffEditTask
            | Operation::StaffMoveTask
            | Operation::StaffFinishTask
            | Operation::StaffTickItem
            | Operation::StaffAddItems
            | Operation::StaffSetRecurrence
            | Operation::StaffRenameItem
            | Operation::StaffMoveItem
            | Operation::StaffRemoveItem
            | Operation::StaffRestoreItem
            | Operation::StaffWaitFor
            | Operation::StaffStandBehind
            | Operation::StaffTakeBaseline
            | Operation::StaffDropBaseline
            | Operation::StaffDiscardChange => Act::EditPlan,
            Operation::StaffNoteInside => Act::NoteInside,
            Operation::StaffTellClient | Operation::StaffTakeBack => Act::TellClient,
            Operation::StaffPreviewSharing
            | Operation::StaffShare
            | Operation::StaffCollectChanges
            | Operation::StaffLeavePrepared
            | Operation::StaffPublish => Act::Share,
            Operation::StaffPreviewStop | Operation::StaffStopSharing => Act::StopSharing,
            Operation::StaffOpenAsk
            | Operation::StaffWithdrawAsk
            | Operation::StaffAskAgain
            | Operation::StaffTakeTime
            | Operation::StaffRemindAsk
            | Operation::StaffBundleAsk => Act::OpenAsk,
            Operation::StaffLookAtPlan | Operation::StaffImportPlan => Act::ImportPlan,
            Operation::StaffReleaseJudgement => Act::ReleaseJudgement,
            Operation::StaffArchiveProject => Act::ArchiveProject,
            Operation::StaffMakeLink | Operation::StaffRevokeLink => Act::MakeLink,
            Operation::StaffPutPartner | Operation::StaffNamePartner | Operation::StaffEndPartner => Act::PutPartner,
            Operation::StaffShareWithPartner
            | Operation::StaffStopWithPartner
            | Operation::StaffAskPartner
            | Operation::StaffWithdrawFromPartner
            | Operation::StaffRemindPartner
            | Operation::StaffTellPartner
            | Operation::StaffTakeBackFromPartner => Act::WorkWithPartner,
            Operation::StaffChangeContact => Act::ChangeContact,
            Operation::StaffRemoveContact => Act::RemoveContact,
            Operation::StaffTeam => Act::SeeTeam,
            Operation::StaffAddColleague => Act::AddStaff,
            Operation::StaffChangeRole => Act::ChangeStaffRole,
            Operation::StaffChangeAccess => Act::GiveAccess,
            Operation::StaffRemoveColleague => Act::RemoveStaff,
            Operation::StaffLostMails | Operation::StaffSendMailAgain => Act::LostMails,
            Operation::StaffTakeProof => Act::TakeProof,
            Operation::StaffAddOwnWord | Operation::StaffChangeOwnWord | Operation::StaffRetireOwnWord => {
                Act::KeepWords
            }
            Operation::StaffChooseHolidays | Operation::StaffChooseOwnHolidays => Act::SetHolidays,
            Operation::DoorWhere
            | Operation::DoorSignIn
            | Operation::DoorOwner
            | Operation::DoorEnter
            | Operation::DoorEnterByCode
            | Operation::DoorSendAgain
            | Operation::DoorJoin
            | Operation::DoorSeeAs
            | Operation::DoorLeave
            | Operation::DoorSendLink
            | Operation::DoorPassedOn
            | Operation::DoorComeIn
            | Operation::DoorSendCode
            | Operation::DoorProve
            | Operation::DoorOtherHouses
            | Operation::DoorCrossOver
            | Operation::ClientPeople
            | Operation::ClientBringColleague
            | Operation::ClientLetIn
            | Operation::ClientTurnAway
            | Operation::ClientChangeDomains
            | Operation::DoorAccess
            | Operation::DoorEndSession
            | Operation::DoorEndOthers
            | Operation::DoorEndAll
            | Operation::DoorOfferPasskey
            | Operation::DoorAddPasskey
            | Operation::DoorRemovePasskey
            | Operation::DoorAskPasskey
            | Operation::DoorEnterByPasskey
            | Operation::DoorSignOn
            | Operation::DoorSignOnBack
            | Operation::DoorShowSecond
            | Operation::DoorBeginSecond
            | Operation::DoorConfirmSecond
            | Operation::DoorRemoveSecond
            | Operation::DoorNewSpares
            | Operation::DoorForgotten
            | Operation::DoorSetPassword
            | Operation::ClientMe
            | Operation::ClientSpeak
            | Operation::ClientHome
            | Operation::ClientBoard
            | Operation::ClientTask
            | Operation::ClientApprove
            | Operation::ClientAnswer
            | Operation::ClientFinishReview
            | Operation::ClientPickTime
            | Operation::ClientChoose
            | Operation::ClientGiveDay
            | Operation::ClientGiveFigure
            | Operation::ClientSign
            | Operation::ClientUndo
            | Operation::ClientPutOff
            | Operation::ClientSayStuck
            | Operation::ClientProposeTimes
            | Operation::ClientTakeWordBack
            | Operation::ClientHandOver
            | Operation::ClientTakeHandBack
            | Operation::ClientMeetingFile
            | Operation::ClientPackage
            | Operation::ClientRemark
            | Operation::ClientTakeBack
            | Operation::ClientLive
            | Operation::ClientShowMails
            | Operation::ClientChangeMails
            | Operation::ClientFollow
            | Operation::ClientGoAway
            | Operation::ClientComeBack
            | Operation::ClientSearch
            | Operation::GuestOpen
            | Operation::GuestReport
            | Operation::GuestLive
            | Operation::PartnerMe
            | Operation::PartnerSpeak
            | Operation::PartnerHome
            | Operation::PartnerBoard
            | Operation::PartnerTask
            | Operation::PartnerApprove
            | Operation::PartnerAnswer
            | Operation::PartnerFinishReview
            | Operation::PartnerPickTime
            | Operation::PartnerRemark
            | Operation::PartnerTakeBack
            | Operation::PartnerShowMails
            | Operation::PartnerChangeMails
            | Operation::PartnerLive => return None,
        })
    }

    /// Whether it may still be done in a project that is archived: opening it again, whatever takes access away, links to what
    /// stays readable, and what is made of the project for elsewhere. Everything else there is refused, and so is an operation
    /// that is new.
    pub const fn goes_on_when_archived(self) -> bool {
        matches!(
            self,
            Operation::StaffArchiveProject
                | Operation::StaffStopSharing
                | Operation::StaffStopWithPartner
                | Operation::StaffEndPartner
                | Operation::StaffMakeLink
                | Operation::StaffRevokeLink
                | Operation::StaffMakeTemplate
                | Operation::StaffRemoveTemplate
                | Operation::StaffTakeBack
                | Operation::StaffTakeBackFromPartner
                | Operation::ClientTakeBack
                | Operation::PartnerTakeBack
                | Operation::StaffKeepView
                | Operation::StaffForgetView
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Side;

    #[test]
    fn every_operation_of_the_firm_needs_something_and_no_other_does() {
        for operation in Operation::ALL {
            let (.., side) = operation.route();
            assert_eq!(operation.needs().is_some(), side == Side::Staff, "{operation:?}");
        }
    }

    #[test]
    fn every_act_that_exists_yet_is_needed_by_an_operation() {
        // A line of a page, not an operation of its own.
        let of_a_line = |act: &Act| *act == Act::SeeFirstVisits;
        for act in Act::ALL.into_iter().filter(|act| *act != Act::SeeMoney && !of_a_line(act)) {
            assert!(Operation::ALL.iter().any(|operation| operation.needs() == Some(act)), "{act:?}");
        }
    }

    /// What goes on in an archived project, but for recalls, is the firm's alone, and nothing of it asks, tells or shares.
    #[test]
    fn nothing_new_reaches_anybody_in_an_archived_project() {
        // What was just said can still be taken back, on every side: that tells nothing either.
        let recalls = [
            Operation::StaffTakeBack,
            Operation::StaffTakeBackFromPartner,
            Operation::ClientTakeBack,
            Operation::PartnerTakeBack,
        ];
        assert!(recalls.iter().all(|recall| recall.goes_on_when_archived()));
        let others = |operation: &&Operation| operation.goes_on_when_archived() && !recalls.contains(operation);
        for operation in Operation::ALL.iter().filter(others) {
            let (.., side) = operation.route();
            assert_eq!(side, Side::Staff, "{operation:?}");
            let telling =
                [Act::EditPlan, Act::TellClient, Act::Share, Act::OpenAsk, Act::ReleaseJudgement, Act::ImportPlan];
            assert!(!telling.contains(&operation.needs().expect("it is the firm's")), "{operation:?}");
        }
        assert!(!Operation::StaffPutPartner.goes_on_when_archived());
    }

    #[test]
    fn an_endpoint_is_found_by_its_address() {
        assert_eq!(Operation::of::<crate::staff::RemoveContact>(), Some(Operation::StaffRemoveContact));
        assert_eq!(Operation::of::<crate::client::ShowHome>(), Some(Operation::ClientHome));
    }
}
