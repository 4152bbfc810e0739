//! What an import did, in sentences.

use veranda_import::{FidelityReport, How, Kind, LooksLike, Reason, Unreadable, Words, WrongKind};
use veranda_text::Say;

/// The report as lines of a text: one for each kind of thing, then its reasons.
pub fn report_lines(say: Say, report: &FidelityReport) -> Vec<String> {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let mut lines = Vec::new();
    let heads =
        [say.import_column_kind(), say.import_column_found(), say.import_column_imported(), say.import_column_left()];
    lines.push(row(heads[0], heads[1], heads[2], heads[3]));
    for line in &report.lines {
        let figure = |n: u64| say.number(number(n));
        lines.push(row(&kind(say, &line.kind), &figure(line.found), &figure(line.imported), &figure(line.left_out())));
        for left in &line.left_out {
            lines.push(format!("    {}", say.import_count_why(number(left.count), reason(say, left.reason))));
        }
        for altered in &line.altered {
            lines.push(format!("    {}", say.import_count_why(number(altered.count), how(say, altered.how))));
        }
    }
    if report.history_cut {
        lines.push(say.import_history_cut().to_owned());
    }
    let sum = |f: fn(&veranda_import::Line) -> u64| number(report.lines.iter().map(f).sum());
    lines.push(say.import_summary(sum(|line| line.imported), sum(|line| line.found)));
    lines
}

fn row(kind: &str, found: &str, imported: &str, left: &str) -> String {
    format!("{kind:<32} {found:>9} {imported:>9} {left:>9}")
}

/// A kind of thing.
pub fn kind(say: Say, kind: &Kind) -> String {
    match kind {
        Kind::Board => say.import_kind_board(),
        Kind::BoardDescription => say.import_kind_board_description(),
        Kind::Lists => say.import_kind_lists(),
        Kind::Cards => say.import_kind_cards(),
        Kind::DueDates => say.import_kind_due_dates(),
        Kind::StartDates => say.import_kind_start_dates(),
        Kind::DoneDates => say.import_kind_done_dates(),
        Kind::Progress => say.import_kind_progress(),
        Kind::Milestones => say.import_kind_milestones(),
        Kind::SummaryTasks => say.import_kind_summary_tasks(),
        Kind::SummaryTexts => say.import_kind_summary_texts(),
        Kind::Parents => say.import_kind_parents(),
        Kind::Dependencies => say.import_kind_dependencies(),
        Kind::Durations => say.import_kind_durations(),
        Kind::Work => say.import_kind_work(),
        Kind::Priorities => say.import_kind_priorities(),
        Kind::Constraints => say.import_kind_constraints(),
        Kind::Baselines => say.import_kind_baselines(),
        Kind::Costs => say.import_kind_costs(),
        Kind::Calendars => say.import_kind_calendars(),
        Kind::PeopleTexts => say.import_kind_people_texts(),
        Kind::SpreadWork => say.import_kind_spread_work(),
        Kind::Columns => say.import_kind_columns(),
        Kind::Labels => say.import_kind_labels(),
        Kind::LabelsOnCards => say.import_kind_labels_on_cards(),
        Kind::Members => say.import_kind_members(),
        Kind::MembersOnCards => say.import_kind_members_on_cards(),
        Kind::Checklists => say.import_kind_checklists(),
        Kind::ChecklistItems => say.import_kind_checklist_items(),
        Kind::ChecklistItemDates => say.import_kind_checklist_item_dates(),
        Kind::ChecklistItemMembers => say.import_kind_checklist_item_members(),
        Kind::Comments => say.import_kind_comments(),
        Kind::Attachments => say.import_kind_attachments(),
        Kind::CustomFields => say.import_kind_custom_fields(),
        Kind::CustomFieldValues => say.import_kind_custom_field_values(),
        Kind::Votes => say.import_kind_votes(),
        Kind::Locations => say.import_kind_locations(),
        Kind::Reminders => say.import_kind_reminders(),
        Kind::Stickers => say.import_kind_stickers(),
        Kind::Covers => say.import_kind_covers(),
        Kind::ListLimits => say.import_kind_list_limits(),
        Kind::Rights => say.import_kind_rights(),
        Kind::BoardSettings => say.import_kind_board_settings(),
        Kind::Subscriptions => say.import_kind_subscriptions(),
        Kind::PowerUpData => say.import_kind_power_up_data(),
        Kind::Activity => say.import_kind_activity(),
        Kind::Other { field } => return say.import_kind_other(field),
    }
    .to_owned()
}

/// Why something was left out.
pub fn reason(say: Say, reason: Reason) -> &'static str {
    match reason {
        Reason::Archived => say.import_reason_archived(),
        Reason::Template => say.import_reason_template(),
        Reason::OnSomethingLeftOut => say.import_reason_on_something_left_out(),
        Reason::LeadsNowhere => say.import_reason_leads_nowhere(),
        Reason::Twice => say.import_reason_twice(),
        Reason::Empty => say.import_reason_empty(),
        Reason::Malformed => say.import_reason_malformed(),
        Reason::NotInFile => say.import_reason_not_in_file(),
        Reason::TooLong => say.import_reason_too_long(),
        Reason::NoPlaceHere => say.import_reason_no_place_here(),
        Reason::SourceOnly => say.import_reason_source_only(),
        Reason::DecidedHere => say.import_reason_decided_here(),
        Reason::Inactive => say.import_reason_inactive(),
        Reason::NoTitle => say.import_reason_no_title(),
        Reason::LeftByChoice => say.import_reason_left_by_choice(),
        Reason::Unknown => say.import_reason_unknown(),
    }
}

/// How something differs from what it was.
pub fn how(say: Say, how: How) -> &'static str {
    match how {
        How::Cleaned => say.import_how_cleaned(),
        How::Shortened => say.import_how_shortened(),
        How::Named => say.import_how_named(),
        How::LinkOnly => say.import_how_link_only(),
        How::AsLine => say.import_how_as_line(),
        How::AsLabel => say.import_how_as_label(),
        How::Merged => say.import_how_merged(),
    }
}

/// Why a file could not be read, and what to do: one sentence.
pub fn unreadable(say: Say, file: &str, why: &Unreadable) -> String {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let megabytes = |n: u64| number(n.div_ceil(1_000_000));
    match *why {
        Unreadable::Empty => say.import_unreadable_empty(file),
        Unreadable::TooLarge { bytes, most } => {
            say.import_unreadable_too_large(file, megabytes(bytes), megabytes(most))
        }
        Unreadable::TooManyThings { most } => say.import_unreadable_too_many_things(file, number(most)),
        Unreadable::NotText { line } => say.import_unreadable_not_text(file, number(line)),
        Unreadable::NotJson { line, column } => say.import_unreadable_not_json(file, number(line), number(column)),
        Unreadable::CutOff { line, column } => say.import_unreadable_cut_off(file, number(line), number(column)),
        Unreadable::TooDeep { line } => say.import_unreadable_too_deep(file, number(line)),
        Unreadable::NotABoard { looks_like: LooksLike::Card } => say.import_unreadable_card(file),
        Unreadable::NotABoard { looks_like: LooksLike::BoardInPart } => say.import_unreadable_board_in_part(file),
        Unreadable::NotABoard { looks_like: LooksLike::SomethingElse } => say.import_unreadable_something_else(file),
        Unreadable::NotXml { line, column } => say.import_unreadable_not_xml(file, number(line), number(column)),
        Unreadable::DocumentType { line } => say.import_unreadable_document_type(file, number(line)),
        Unreadable::OpenQuote { line } => say.import_unreadable_open_quote(file, number(line)),
        Unreadable::TooManyColumns { line, most } => {
            say.import_unreadable_too_many_columns(file, number(line), number(most))
        }
        Unreadable::NoRows => say.import_unreadable_no_rows(file),
        Unreadable::WrongKind { looks_like } => wrong_kind(say, file, looks_like),
        Unreadable::NoOpenList => say.import_unreadable_no_open_list(file),
    }
}

fn wrong_kind(say: Say, file: &str, looks_like: WrongKind) -> String {
    match looks_like {
        WrongKind::Picture => say.import_unreadable_picture(file),
        WrongKind::Pdf => say.import_unreadable_pdf(file),
        WrongKind::Spreadsheet => say.import_unreadable_spreadsheet(file),
        WrongKind::Document => say.import_unreadable_document(file),
        WrongKind::ProjectFile => say.import_unreadable_project_file(file),
        WrongKind::Archive => say.import_unreadable_archive(file),
        WrongKind::WebPage => say.import_unreadable_web_page(file),
        WrongKind::OtherXml => say.import_unreadable_other_xml(file),
    }
}

/// What the house itself says in a plan that comes in.
pub fn of_the_house(say: Say) -> Words<'static> {
    Words {
        to_do: say.import_word_to_do(),
        under_way: say.import_word_under_way(),
        done: say.import_word_done(),
        no_status: say.import_word_no_status(),
        from_microsoft_project: say.import_word_from_microsoft_project(),
        from_jira: say.import_word_from_jira(),
        from_asana: say.import_word_from_asana(),
        from_table: say.import_word_from_table(),
        start: say.import_word_start(),
        finish: say.import_word_finish(),
        duration: say.import_word_duration(),
        work: say.import_word_work(),
        progress: say.import_word_progress(),
        priority: say.import_word_priority(),
        part_of: say.import_word_part_of(),
        after: say.import_word_after(),
        baseline: say.import_word_baseline(),
        not_before: say.import_word_not_before(),
        deadline: say.import_word_deadline(),
        colon: say.import_word_colon(),
        column: say.import_word_column(),
        days: say.import_word_days(),
        calendar_days: say.import_word_calendar_days(),
        hours: say.import_word_hours(),
        unnamed_plan: say.import_word_unnamed_plan(),
    }
}
