### A project as list, timeline and calendar, and the menu between its views.

## The menu

views-view = View

## Filters

# $name: text
views-at-stage = Stage: { $name }
# $name: text
views-of-owner = With { $name }
views-everything = Show everything
views-nothing-title = Nothing fits this filter
views-nothing-text = What is there is left out by the filter above.
views-stage = Stage
views-owner = Who

## Views kept under a name

views-kept = Saved views
views-keep-open = Save or tidy views…
views-keep-lead = View, filters and order as you see them now, under a name.
views-keep-name = Name
views-keep-replaces = You have a view of this name; it will be replaced.
views-keep-shared = For everyone on the team who sees this project
# $count: number
views-keep-full = You keep { $count } views of this project, which is as many as there can be. Remove one first.
views-keep = Save view
# $name: text
views-keep-done = “{ $name }” is saved. You find it in the view menu.
# $name: text
views-forget = Remove { $name }
# $name: text
views-forgotten = “{ $name }” is removed.
# $name: text
views-kept-by = From { $name }, for everyone
views-kept-for-all = Yours, for everyone
views-kept-own = Yours alone

## The list of a client

# $name: text
views-unlocks = Unlocks: { $name }
views-empty = Nothing for you in this project right now

## The list of the firm

views-tasks = Tasks
views-task = Task
views-asked = Asked of them
views-client-date = Client date
views-team-date = Team date
views-who = Who
views-pick-all = Pick all
views-hint = J and K or the arrows move, X picks, E or F2 edits, M moves the row, Enter opens.
# $title: text
views-title-of = Title of { $title }
# $title: text
views-date-of = Client date of { $title }
# $title: text
views-stage-of = Stage of { $title }
# $title: text
views-team-of = Team date of { $title }
# $title: text
views-who-of = Who works on { $title }
views-who-hint = Arrows go from person to person, the space bar ticks, Enter keeps, Escape leaves.
views-nobody = Nobody
views-sorted = The list is sorted, so rows keep their places. Take the order off at the column’s head, or use “Move to…” in the row’s menu.
views-finished-stay = What is finished stands together at the end. To move it, use “Move to…” in the row’s menu.
# $client: text
# $from: day
# $to: day
views-date-moves = You move a date { $client } has read, from { $from } to { $to }.
# $client: text
# $from: day
views-date-goes = You take back a date { $client } has read: { $from }.
views-date-move = Move the date
views-date-take-back = Take the date back
views-date-first = Say first why the other date moves, or leave it as it was.
views-date-leave = Leave it
# $title: text
# $why: text
views-not-saved = “{ $title }” was not saved. { $why }
# $now: text
views-changed = Somebody changed it meanwhile to “{ $now }”. What you typed stands in the cell: Enter keeps it, Escape leaves it.
# $title: text
views-saved = “{ $title }” saved.

## The calendar

views-month-before = Month before
views-month-after = Next month
views-this-month = Today
views-ready = Ready from us
views-hint-calendar = Arrows move by day, Page Up and Page Down by month.
views-hint-days = Drag a task to another day, or press M on it.
# $title: text
# $day: day
views-team-moved = The team date of “{ $title }” is { $day } now.
# $title: text
# $day: day
views-client-moved = The client date of “{ $title }” is { $day } now.
# $title: text
# $day: day
views-date-waits = The new client date of “{ $title }”, { $day }, waits to be published.
# $title: text
# $why: text
views-date-back = “{ $title }” went back to its day. { $why }
# $title: text
views-day-asked = “{ $title }” stands on a day that was asked for or agreed. Open the task to change it.
# $title: text
views-day-done = “{ $title }” is done: its day stays.
# $month: text
views-month-empty = Nothing has a date in { $month }.

## The timeline

views-timeline-region = Timeline, scrolls sideways
# $day: text
views-today-is = Today, { $day }
# $action: text
# $day: day
views-asked-by = { $action } by { $day }
# $day: day
views-ready-on = Ready from us { $day }
# $day: day
views-inside-on = Only your team, { $day }
# $day: day
views-milestone-on = Milestone, { $day }
# $count: number
views-undated = { $count ->
    [one] { $count } task has no date and is not shown here.
   *[other] { $count } tasks have no date and are not shown here.
}

## The printed plan

views-print = Print the plan
# $day: text
# $time: text
# $name: text
views-plan-as-of = As of { $day }, { $time }, for { $name }
# $address: text
views-plan-live = Live at { $address }
# $project: text
views-plan-title = { $project }: plan
views-plan-what = What
views-plan-does = Who does what
views-plan-promised = Ready by
# $date: text
# $was: text
views-plan-was = { $date }, was { $was }
views-plan-no-date = no date yet
# $first: text
# $last: text
views-plan-or = { $first } or { $last }
views-plan-colleague = a colleague
# $who: text
# $word: text
views-plan-own = { $who }: { $word }
# $who: text
views-plan-reviews = { $who } reviews
# $who: text
views-plan-approves = { $who } approves
# $who: text
views-plan-answers = { $who } answers
# $who: text
views-plan-meets = { $who } meets
# $who: text
views-plan-signs = { $who } signs
# $who: text
views-plan-pays = { $who } pays
views-plan-asked = What we ask:
views-plan-empty = Nothing is open in this plan.
# $client: text
views-plan-foot = Dates are promises made to { $client }. Nothing internal is on this sheet.
# $shown: number
# $total: number
views-plan-count = { $total ->
    [one] { $shown } of { $total } item; what is done is left out.
   *[other] { $shown } of { $total } items; what is done is left out.
}
