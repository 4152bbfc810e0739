//! What the firm's own people do.

mod admissions;
mod archive;
mod asks;
mod brand;
mod checklist;
mod clients;
mod contacts;
mod departments;
mod holidays;
mod load;
mod look;
mod mails;
mod order;
mod pages;
mod partners;
mod plans;
mod projects;
mod recurrence;
mod remarks;
mod reminders;
mod reports;
mod search;
mod sharing;
mod tasks;
mod team;
mod templates;
mod waiting;
mod words;
mod work;

pub use admissions::{change_domains, let_in, turn_away};
pub use archive::{archive_project, package};
pub use asks::{open_ask, withdraw_ask};
pub use brand::{change_brand, put_firm_logo, put_logo, remove_firm_logo, remove_logo};
pub use checklist::{add_items, move_item, remove_item, rename_item, restore_item, tick_item};
pub use clients::{create_client, invite, sharing_history, show_client};
pub use contacts::{change_contact, remove_contact};
pub use departments::create_department;
pub use holidays::{choose_holidays, choose_own_holidays};
pub use load::show_load;
pub use look::see_as;
pub use mails::{change_mails, follow, lost_mails, send_mail_again, show_mails};
pub use order::wait_for;
pub use pages::{me, portfolio, speak};
pub use partners::{
    ask_partner, end_partner, name_partner, put_partner, share_with_partner, show_partner_sides, show_partners,
    stop_with_partner, take_back_from_partner, tell_partner, withdraw_from_partner,
};
pub use plans::{import_plan, look_at_plan};
pub use projects::{create_project, show_board, show_board_top, show_cards};
pub use recurrence::{come_again, set_recurrence};
pub use remarks::{note_inside, take_back, tell_client};
pub use reminders::remind_ask;
pub use reports::{make_link, release_judgement, revoke_link, show_report};
pub use search::search;
pub use sharing::{preview_sharing, preview_stop, share, stop_sharing, who_sees};
pub use tasks::{create_task, edit_task, finish_task, move_task, show_task};
pub use team::{add_colleague, change_access, change_role, remove_colleague, take_proof, team};
pub use templates::{leave_prepared, make_template, remove_template, show_templates};
pub use waiting::{collect_changes, discard_change, publish, show_waiting};
pub use words::{ask_again, meeting_file, take_time};
pub use work::show_work;
