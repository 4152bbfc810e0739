### The report of an import. Nothing is dropped silently: found is what came in and what was left out.

# $title: text
# $client: text
import-done = “{ $title }” is in, for { $client }.
# $title: text
import-updated = “{ $title }” was here already and is now up to date. What is shared stays shared as it was.
import-nothing-shared = All of it is internal: the client sees nothing, gets no mail, and no date is told to them.
# $imported: number
# $found: number
import-summary = { $found ->
    [one] { $imported } of { $found } thing came in.
   *[other] { $imported } of { $found } things came in.
}
import-summary-whole = Nothing was left out.
# $count: number
import-summary-left = { $count ->
    [one] { $count } was left out, with its reason.
   *[other] { $count } were left out, each with its reason.
}
import-history-cut = Trello exports only the latest 1,000 entries of a board’s history. Older comments are not in the file.
# What the list of links is called that is put under a task's text.
import-heading-links = Attachments
import-column-kind = Kind
import-column-found = Found
import-column-imported = Came in
import-column-left = Left out
import-column-why = Why
# One reason or change in a line: "3 archived in the source".
# $count: number
# $why: text
import-count-why = { $count }: { $why }
# $examples: names
import-examples = For instance { $examples }.

## Kinds of things

import-kind-board = Plan
import-kind-board-description = Text about the whole plan
import-kind-lists = Stages
import-kind-cards = Tasks
import-kind-due-dates = Due dates
import-kind-start-dates = Start dates
import-kind-done-dates = Days of completion
import-kind-progress = Progress
import-kind-milestones = Milestones
import-kind-summary-tasks = Summary tasks
import-kind-summary-texts = Texts of summary tasks
import-kind-parents = Tasks inside tasks
import-kind-dependencies = Dependencies
import-kind-durations = Durations
import-kind-work = Amounts of work
import-kind-priorities = Priorities
import-kind-constraints = Constraints on dates
import-kind-baselines = Baselines
import-kind-costs = Costs and rates
import-kind-calendars = Calendars
import-kind-people-texts = Texts about people
import-kind-spread-work = Work spread over days
import-kind-columns = Columns
import-kind-labels = Labels
import-kind-labels-on-cards = Labels on tasks
import-kind-members = People
import-kind-members-on-cards = People on tasks
import-kind-checklists = Checklists
import-kind-checklist-items = Checklist items
import-kind-checklist-item-dates = Dates of checklist items
import-kind-checklist-item-members = People on checklist items
import-kind-comments = Comments
import-kind-attachments = Attachments
import-kind-custom-fields = Custom fields
import-kind-custom-field-values = Values of custom fields
import-kind-votes = Votes
import-kind-locations = Places on the map
import-kind-reminders = Reminders
import-kind-stickers = Stickers
import-kind-covers = Covers
import-kind-list-limits = Limits of stages
import-kind-rights = Rights
import-kind-board-settings = Settings
import-kind-subscriptions = What somebody follows
import-kind-power-up-data = Power-ups and their data
import-kind-activity = Other history
# $field: text
import-kind-other = Unknown field { $field }

## Why something was left out

import-reason-archived = in the archive of the source
import-reason-template = a template, not a task
import-reason-on-something-left-out = belongs to something left out
import-reason-leads-nowhere = names something the file does not hold
import-reason-twice = there twice; the first one came in
import-reason-empty = there is nothing in it
import-reason-malformed = not of the form it should have
import-reason-not-in-file = the export names it but does not hold it
import-reason-too-long = did not fit into the text it belongs to
import-reason-no-place-here = there is no place for it here
import-reason-source-only = only means something in the source
import-reason-decided-here = decided here, by people
import-reason-inactive = switched off in the source
import-reason-no-title = no column was chosen as the title
import-reason-left-by-choice = left out on purpose, by whoever imported
import-reason-unknown = not known what it is

## How something that came in differs

import-how-cleaned = without characters that cannot be shown
import-how-shortened = shortened; a long title is in full at the top of the task’s text
import-how-named = had no name, so it got one
import-how-link-only = as a link; the file itself stays in the source
import-how-as-line = kept as a line of the task’s text
import-how-as-label = now a label on the tasks below it
import-how-merged = put into another stage, as chosen

## What cannot be read at all: what is wrong, and what to do.

import-nothing-changed = Nothing was changed.
# $file: text
import-unreadable-no-file = There is no file { $file }; check the path.
# $file: text
import-unreadable-empty = { $file } is empty; export it again.
# $file: text
# $size: number
# $most: number
import-unreadable-too-large = { $file } has { $size } MB and at most { $most } MB are taken; archive what is old and export again.
# $file: text
# $most: number
import-unreadable-too-many-things = { $most ->
    [one] { $file } holds more than { $most } thing; archive what is old and export again.
   *[other] { $file } holds more than { $most } things; archive what is old and export again.
}
# $file: text
# $line: number
import-unreadable-not-text = { $file } is not a text file (line { $line }); export it again, or save it as CSV in UTF-8.
# $file: text
# $line: number
# $column: number
import-unreadable-not-json = { $file } is not JSON (line { $line }, character { $column }); choose the file as it was exported.
# $file: text
# $line: number
# $column: number
import-unreadable-cut-off = { $file } ends in the middle (line { $line }, character { $column }); the download broke off, so export it again.
# $file: text
# $line: number
import-unreadable-too-deep = { $file } is nested deeper than any plan (line { $line }); choose the file as it was exported.
# $file: text
import-unreadable-card = { $file } is a single card; open its board and export that as JSON.
# $file: text
import-unreadable-board-in-part = { $file } lacks the board’s lists or cards; export the whole board as JSON.
# $file: text
import-unreadable-something-else = { $file } is not a Trello board; open the board in Trello and export it as JSON.
# $file: text
import-unreadable-no-open-list = { $file } has no open list to put cards in; take a list back from the archive and export again.
# $file: text
# $line: number
# $column: number
import-unreadable-not-xml = { $file } is not XML (line { $line }, character { $column }); save the project as XML again.
# $file: text
# $line: number
import-unreadable-document-type = { $file } declares a document type (line { $line }), which no project does; save it as XML from Microsoft Project.
# $file: text
# $line: number
import-unreadable-open-quote = In { $file } a quotation mark in line { $line } is never closed; close it, or export again.
# $file: text
# $line: number
# $most: number
import-unreadable-too-many-columns = In { $file } the row in line { $line } has more than { $most } cells; check what separates them.
# $file: text
import-unreadable-no-rows = { $file } holds no tasks; export it again with the tasks in it.
# $file: text
import-unreadable-picture = { $file } is a picture; choose the file that the other tool exported.
# $file: text
import-unreadable-pdf = { $file } is a PDF; export the plan as CSV, XML or JSON from the tool it was made with.
# $file: text
import-unreadable-spreadsheet = { $file } is a spreadsheet; save it as CSV (UTF-8) and choose that file.
# $file: text
import-unreadable-document = { $file } is a text document; choose the file that the other tool exported.
# $file: text
import-unreadable-project-file = { $file } is in Microsoft Project’s own format; open it there and save it as XML.
# $file: text
import-unreadable-archive = { $file } is an archive; unpack it and choose the export inside.
# $file: text
import-unreadable-web-page = { $file } is a web page; use the other tool’s export instead of saving the page.
# $file: text
import-unreadable-other-xml = { $file } is XML of something else; save the project as XML in Microsoft Project.
# Who said something, where the source no longer knows.
import-somebody = Somebody

## What the house says in a plan that comes in: names of stages, headings, names of lines under a task's text.

import-word-to-do = To do
import-word-under-way = Under way
import-word-done = Done
import-word-no-status = No status
import-word-from-microsoft-project = From Microsoft Project
import-word-from-jira = From Jira
import-word-from-asana = From Asana
import-word-from-table = From the imported table
import-word-start = Start
import-word-finish = Finish
import-word-duration = Duration
import-word-work = Work
import-word-progress = Progress
import-word-priority = Priority
import-word-part-of = Part of
import-word-after = Comes after
import-word-baseline = Baseline
import-word-not-before = Constraint
import-word-deadline = Latest day
import-word-colon = :
import-word-column = Column
import-word-days = d
import-word-calendar-days = calendar d
import-word-hours = h
import-word-unnamed-plan = Imported plan
