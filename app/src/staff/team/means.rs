//! What each role may do: the policy itself, read out.

use crate::session::session;
use leptos::prelude::*;
use veranda_terms::{Act, StaffRole, policy};
use veranda_text::Say;

/// The table of rights.
#[component]
pub fn Means() -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let heads = move || {
        let head = |role| view! { <th scope="col">{say().staff_role(role)}</th> };
        StaffRole::ALL.map(head).collect_view()
    };
    let rows = move || {
        let row = |act| {
            let cell = |role| {
                let word = if policy::may(role, act) { say().team_yes() } else { say().team_no() };
                view! { <td class="s" class:dim=!policy::may(role, act)>{word}</td> }
            };
            view! { <tr><th scope="row">{act_word(say(), act)}</th>{StaffRole::ALL.map(cell).collect_view()}</tr> }
        };
        Act::ALL.map(row).collect_view()
    };
    view! {
        <details class="card flush">
            <summary class="head pad"><h2 id="rights-heading">{move || say().team_means()}</h2></summary>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="rights-heading">
                <table class="table">
                    <thead><tr><th scope="col">{move || say().team_act()}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

/// What it is, in words.
fn act_word(say: Say, act: Act) -> &'static str {
    match act {
        Act::KeepOwn => say.team_act_keep_own(),
        Act::SeeWork => say.team_act_see_work(),
        Act::SeeSharingHistory => say.team_act_see_sharing_history(),
        Act::SeeReports => say.team_act_see_reports(),
        Act::SeeAs => say.team_act_see_as(),
        Act::SeeMoney => say.team_act_see_money(),
        Act::SeeTeam => say.team_act_see_team(),
        Act::NoteInside => say.team_act_note_inside(),
        Act::EditPlan => say.team_act_edit_plan(),
        Act::TellClient => say.team_act_tell_client(),
        Act::Share => say.team_act_share(),
        Act::StopSharing => say.team_act_stop_sharing(),
        Act::OpenAsk => say.team_act_open_ask(),
        Act::ReleaseJudgement => say.team_act_release_judgement(),
        Act::MakeLink => say.team_act_make_link(),
        Act::CreateProject => say.team_act_create_project(),
        Act::ArchiveProject => say.team_act_archive_project(),
        Act::ImportPlan => say.team_act_import_plan(),
        Act::CreateClient => say.team_act_create_client(),
        Act::PutPartner => say.team_act_put_partner(),
        Act::WorkWithPartner => say.team_act_work_with_partner(),
        Act::Invite => say.team_act_invite(),
        Act::ChangeContact => say.team_act_change_contact(),
        Act::RemoveContact => say.team_act_remove_contact(),
        Act::GiveAccess => say.team_act_give_access(),
        Act::AddStaff => say.team_act_add_staff(),
        Act::ChangeStaffRole => say.team_act_change_staff_role(),
        Act::RemoveStaff => say.team_act_remove_staff(),
        Act::LostMails => say.team_act_lost_mails(),
        Act::ChangeBrand => say.team_act_change_brand(),
        Act::TakeProof => say.team_act_take_proof(),
        Act::SeeFirstVisits => say.team_act_see_first_visits(),
        Act::KeepWords => say.team_act_keep_words(),
        Act::SetHolidays => say.team_act_set_holidays(),
    }
}
