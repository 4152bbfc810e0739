//! One row of a project: a task, a milestone, or a row that sums up those below it.

use super::element::Element;
use super::file::costs;
use super::spans::{self, Span};
use crate::report::Tally;
use veranda_terms::{Day, Moment};

/// What the file says about a task that follows from the rest, is how Project draws it, or is worked out by Project.
const DERIVED: &[&str] = &[
    "ACWP",
    "AC",
    "ActualDuration",
    "ActualOvertimeCost",
    "ActualOvertimeWork",
    "ActualOvertimeWorkProtected",
    "ActualWork",
    "ActualWorkProtected",
    "BCWP",
    "BCWS",
    "Baseline1",
    "BudgetCost",
    "BudgetWork",
    "CV",
    "CalendarUID",
    "CommitmentFinish",
    "CommitmentStart",
    "CommitmentType",
    "Contact",
    "CreateDate",
    "Critical",
    "DisplayAsSummary",
    "DisplayOnTimeline",
    "DurationFormat",
    "DurationText",
    "EarlyFinish",
    "EarlyStart",
    "EarnedValueMethod",
    "EffortDriven",
    "Estimated",
    "ExternalTask",
    "ExternalTaskProject",
    "FinishSlack",
    "FinishText",
    "FinishVariance",
    "FixedCostAccrual",
    "FreeSlack",
    "GUID",
    "HideBar",
    "Hyperlink",
    "HyperlinkAddress",
    "HyperlinkSubAddress",
    "ID",
    "IgnoreResourceCalendar",
    "IsNull",
    "IsPublished",
    "IsSubproject",
    "IsSubprojectReadOnly",
    "LateFinish",
    "LateStart",
    "LevelAssignments",
    "LevelingCanSplit",
    "LevelingDelay",
    "LevelingDelayFormat",
    "Manual",
    "ManualDuration",
    "ManualFinish",
    "ManualStart",
    "OutlineLevel",
    "OutlineNumber",
    "OverAllocated",
    "OvertimeCost",
    "OvertimeWork",
    "PercentWorkComplete",
    "PhysicalPercentComplete",
    "PreLeveledFinish",
    "PreLeveledStart",
    "PredecessorLink",
    "Recurring",
    "RegularWork",
    "RemainingCost",
    "RemainingDuration",
    "RemainingOvertimeCost",
    "RemainingOvertimeWork",
    "RemainingWork",
    "ResponsiblePerson",
    "Resume",
    "ResumeValid",
    "Rollup",
    "StartSlack",
    "StartText",
    "StartVariance",
    "StatusManager",
    "Stop",
    "Summary",
    "TotalSlack",
    "Type",
    "UID",
    "WBS",
    "WBSLevel",
    "WorkVariance",
    "SubprojectName",
    "OutlineCode",
    "Cost",
    "FixedCost",
    "ActualCost",
    "Active",
    "Milestone",
    "Name",
    "Notes",
    "Priority",
    "Start",
    "Finish",
    "Duration",
    "Work",
    "PercentComplete",
    "ActualStart",
    "ActualFinish",
    "ConstraintType",
    "ConstraintDate",
    "Deadline",
    "ExtendedAttribute",
    "Baseline",
];

/// A row of a project.
#[derive(Debug)]
pub(super) struct Work {
    pub(super) uid: i64,
    pub(super) number: i64,
    pub(super) name: String,
    pub(super) notes: String,
    pub(super) level: i64,
    pub(super) milestone: bool,
    pub(super) inactive: bool,
    pub(super) empty: bool,
    /// Whether it is a shadow of a task in another project.
    pub(super) external: bool,
    pub(super) percent: i64,
    pub(super) start: Option<Day>,
    pub(super) finish: Option<Day>,
    /// A start or a finish that could not be read, as it is written.
    pub(super) odd_start: String,
    pub(super) odd_finish: String,
    pub(super) started: bool,
    pub(super) finished: Option<Moment>,
    pub(super) created: Option<Moment>,
    pub(super) duration: Span,
    pub(super) work_minutes: i64,
    pub(super) priority: i64,
    pub(super) constraint: (i64, Option<Day>),
    pub(super) deadline: Option<Day>,
    pub(super) link: (String, String),
    pub(super) after: Vec<After>,
    /// Id of the field and value.
    pub(super) fields: Vec<(String, String)>,
    pub(super) baselines: Vec<Baseline>,
}

/// That a task waits for another.
#[derive(Debug)]
pub(super) struct After {
    pub(super) uid: i64,
    /// 0 finish to finish, 1 finish to start, 2 start to finish, 3 start to start.
    pub(super) kind: i64,
    pub(super) lag: Span,
}

/// What was planned at first.
#[derive(Debug)]
pub(super) struct Baseline {
    pub(super) number: i64,
    pub(super) start: Option<Day>,
    pub(super) finish: Option<Day>,
}

pub(super) fn of(element: Element, tally: &mut Tally) -> Work {
    costs(&element, tally);
    for child in &element.children {
        if !DERIVED.contains(&child.name.as_str()) && child.holds_something() {
            tally.unknown("task", &child.name);
        }
    }
    let text = |name: &str| element.text(name).to_owned();
    let day = |name: &str| spans::day(element.text(name));
    let odd = |name: &str| if day(name).is_none() { text(name) } else { String::new() };
    let link_type = |link: &Element| if link.text("Type").is_empty() { 1 } else { link.number("Type") };
    Work {
        uid: element.number("UID"),
        number: element.number("ID"),
        name: text("Name"),
        notes: text("Notes"),
        level: element.number("OutlineLevel"),
        milestone: element.flag("Milestone"),
        // Active is not said by what is older than it.
        inactive: matches!(element.text("Active"), "0" | "false"),
        empty: element.flag("IsNull"),
        external: element.flag("ExternalTask"),
        percent: element.number("PercentComplete"),
        start: day("Start"),
        finish: day("Finish"),
        odd_start: odd("Start"),
        odd_finish: odd("Finish"),
        started: !element.text("ActualStart").is_empty(),
        finished: spans::moment(element.text("ActualFinish")),
        created: spans::moment(element.text("CreateDate")),
        duration: Span::of(spans::minutes(element.text("Duration")).unwrap_or(0), element.number("DurationFormat")),
        work_minutes: spans::minutes(element.text("Work")).unwrap_or(0),
        // 500 is what every task is born with.
        priority: if element.text("Priority").is_empty() { 500 } else { element.number("Priority") },
        constraint: (element.number("ConstraintType"), day("ConstraintDate")),
        deadline: day("Deadline"),
        link: (text("Hyperlink"), text("HyperlinkAddress")),
        after: (element.all("PredecessorLink"))
            .map(|link| After {
                uid: link.number("PredecessorUID"),
                kind: link_type(link),
                lag: Span::of_lag(link.number("LinkLag"), link.number("LagFormat")),
            })
            .collect(),
        fields: (element.all("ExtendedAttribute"))
            .map(|field| (field.text("FieldID").to_owned(), field.text("Value").to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect(),
        baselines: (element.all("Baseline"))
            .map(|baseline| Baseline {
                number: baseline.number("Number"),
                start: spans::day(baseline.text("Start")),
                finish: spans::day(baseline.text("Finish")),
            })
            .filter(|baseline| baseline.start.is_some() || baseline.finish.is_some())
            .collect(),
    }
}
