### The page on which the firm brings in a plan made elsewhere.

plans-enter = Bring in a plan
plans-lead = First we read it and show what we found. Nothing is written before the last step.
plans-locked = Nothing of this is shown to a client
plans-steps = Steps
plans-step-file = File
plans-step-found = What is in it
plans-step-goes = Where it goes
plans-step-check = Check
plans-step-done = Done
plans-next-goes = Next: where it goes
plans-next-check = Next: check what happens
plans-another = Another file

## The file

plans-drop-area = Drop a file
plans-drop = Drop a file here
plans-let-go = Let go to read the file
plans-choose = Choose a file
plans-choose-another = Choose another file
# $size: text
plans-limit = Up to { $size }. The file goes to your own server and nowhere else.
plans-can-read = What we can read
# A kind of file. The other kinds are names of tools.
plans-any-table = Any table
plans-reads-microsoft-project = XML: tasks, outline, dates, milestones, people
plans-reads-trello = JSON: cards, checklists, labels, comments, links
plans-reads-jira = CSV: issues, states, people, labels, comments
plans-reads-asana = CSV: tasks, sections, dates, people, tags
plans-reads-table = CSV: you say which column is what
# $file: text
plans-reading = Reading { $file }…
# $whole: text
# $tenth: number
plans-size-mb = { $whole }.{ $tenth } MB
# $whole: text
plans-size-whole-mb = { $whole } MB
# $count: number
plans-size-kb = { $count } kB

## What cannot be read

plans-one-file = One file at a time. Drop the one that holds the plan.
# $file: text
plans-too-large-title = “{ $file }” is too large
# $size: text
# $most: text
plans-too-large = It has { $size }, and at most { $most } are taken. Archive what is old in the tool it comes from, and export it again.
# $file: text
plans-unreadable-title = “{ $file }” could not be read
plans-unreadable-next = Nothing was written. Export the plan again, or save it as CSV and choose that.
# $file: text
plans-changed-title = “{ $file }” has changed
plans-changed = It was changed, moved or closed since you chose it. Choose it again; what you decided is kept.
# $file: text
plans-lost-title = “{ $file }” did not get through
plans-lost = The connection was lost. Nothing was written, and the file and all you chose are still here.
plans-lost-while-writing = The connection was lost, and we do not know whether the plan is in. Send it again: it comes in once.
plans-refused-title = This did not work

## What is in it

# $size: text
plans-is-trello = A Trello board, { $size }.
# $size: text
plans-is-microsoft-project = A Microsoft Project plan, { $size }.
# $size: text
plans-is-jira = Issues from Jira, { $size }.
# $size: text
plans-is-asana = A project from Asana, { $size }.
# $size: text
plans-is-table = A table, { $size }.
# $separator: text
# $encoding: text
plans-table-is = Its columns are separated by { $separator }, its letters are read as { $encoding }.
plans-separator-comma = commas
plans-separator-semicolon = semicolons
plans-separator-tab = tabs
plans-separator-bar = vertical bars
# The figure stands above the word.
# $count: number
plans-figure-tasks = { $count ->
    [one] task
   *[other] tasks
}
# $count: number
plans-figure-stages = { $count ->
    [one] stage
   *[other] stages
}
# $count: number
plans-figure-people = { $count ->
    [one] person
   *[other] people
}
# $count: number
plans-figure-rows = { $count ->
    [one] row
   *[other] rows
}
# $count: number
plans-figure-columns = { $count ->
    [one] column
   *[other] columns
}
plans-first-tasks = First tasks
plans-column-task = Task
plans-column-stage = Stage
plans-column-when = Team date
plans-column-who = Who
plans-milestone = Milestone
# $count: number
plans-more-tasks = { $count ->
    [one] … and { $count } more.
   *[other] … and { $count } more.
}
# $project: text
plans-updates = This updates “{ $project }”, imported before. What is shared stays shared as it was.
plans-asks-title = No column says what the tasks are called. The next step asks for it.

## Where it goes

plans-into = Into
plans-client = Client
plans-name = Project name
plans-columns = Columns
# $known: number
# $all: number
plans-columns-known = { $known } of { $all } recognised
# What the list beside a thing of the file chooses.
# $what: text
plans-becomes = { $what } becomes
# $number: number
plans-column-number = Column { $number }
plans-recognised = recognised
plans-needs-title = Choose the column that holds the title. Without it nothing can come in.
plans-as-title = Title
plans-as-text = Text
plans-as-stage = Stage
plans-as-due = Team date
plans-as-start = Start, as a line of the text
plans-as-done = Done
plans-as-person = Person
plans-as-label = Label
plans-as-parent = Part of, as a line of the text
plans-as-id = What tells it from all others
plans-as-comment = Comment, as an internal note
plans-as-attachment = Attachment, as a link
plans-as-milestone = Milestone
plans-as-created = When it was made
plans-as-touched = When it last changed
plans-as-note = A line of the text
plans-leave-out = Leave out
plans-dates = How are the days written?
plans-dates-unclear = The file alone does not tell.
plans-day-first = Day first
plans-day-first-means = 03/04/2027 is 3 April
plans-month-first = Month first
plans-month-first-means = 03/04/2027 is 4 March
plans-year-first = Year first
plans-stages = Stages
plans-stage-keep = Becomes a stage
# $stage: text
plans-stage-into = Into “{ $stage }”
# $count: number
plans-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
plans-people = People
plans-person-kept = Nobody yet, the name is kept inside
plans-same-name = same name
# $count: number
plans-come-in = { $count ->
    [one] { $count } task comes in.
   *[other] { $count } tasks come in.
}
plans-nothing-left = Nothing would come in. Keep at least one stage.
plans-counting = Counting again…
plans-counted-not = The figures could not be brought up to date.

## Check

plans-happens = What will happen
# $found: number
plans-sum-whole = { $found ->
    [one] The one thing in it comes in
   *[other] All { $found } things come in
}
# $found: number
# $imported: number
# $left: number
plans-sum-part = { $found ->
    [one] { $imported } of { $found } thing comes in, { $left } stays out, with its reason
   *[other] { $imported } of { $found } things come in, { $left } stay out, each with its reason
}
# $found: number
plans-sum-whole-done = { $found ->
    [one] The one thing in it came in
   *[other] All { $found } things came in
}
# $found: number
# $imported: number
# $left: number
plans-sum-part-done = { $found ->
    [one] { $imported } of { $found } thing came in, { $left } stayed out, with its reason
   *[other] { $imported } of { $found } things came in, { $left } stayed out, each with its reason
}
# $count: number
plans-share-in = { $count ->
    [one] { $count } comes in
   *[other] { $count } come in
}
# $count: number
plans-share-out = { $count ->
    [one] { $count } stays out
   *[other] { $count } stay out
}
plans-report = What becomes of everything in the file
plans-report-done = What became of everything in the file
plans-come = Come in
plans-save-csv = Save as CSV
plans-csv-count = Count
plans-csv-examples = For instance
plans-internal-title = All of it is internal.
# $client: text
plans-internal = { $client } sees nothing, gets no mail, and no date is told to them. You share afterwards, task by task.
# $count: number
plans-bring-in = { $count ->
    [one] Bring in { $count } task
   *[other] Bring in { $count } tasks
}
plans-bringing-in = Bringing in the plan…

## Done

# $project: text
plans-done-title = { $project } is in
# $project: text
plans-updated-title = { $project } is up to date
# $client: text
plans-done-nothing-shown = Nothing was shown to { $client }.
# $project: text
plans-done-updated = “{ $project }” was here already. What was shared stays shared as it was.
plans-next = Next
plans-share-first = Share the first tasks
# $client: text
plans-share-first-what = Pick them on the board and choose what { $client } sees.
plans-open-board = Open the board
plans-choose-tasks = Choose
