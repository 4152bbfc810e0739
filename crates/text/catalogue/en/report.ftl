### The status report, as the readers of a link see it, and what its address says before it opens. The report speaks
### about the client by name: whoever reads it may be somebody else.

report-kind = Status report
# The window's title.
# $project: text
report-title = { $project }: status report
report-live = Live report · no sign-in needed
# $day: text
report-as-it-stands = Status report · { $day }
report-print = Print

## The sentence on top: how it stands, how far it is, what is past its date.

# $day: text
report-lead-on-track-for = On track for { $day }.
report-lead-on-track = On track.
# $day: text
report-lead-watch-for = Heading for { $day }, with something to watch.
report-lead-watch = There is something to watch.
# $day: text
report-lead-late-for = Late: the last date is { $day }.
# $day: text
# $was: text
report-lead-late-was = Late: { $day } instead of { $was }.
report-lead-late = Late.
# $day: text
report-lead-until = The last client date is { $day }.
report-lead-all-done = Everything is done.
report-lead-empty = Nothing has been shared here yet.
# $done: number
# $total: number
report-progress = { $done ->
    [0] { $total ->
        [one] The task is not done yet
       *[other] None of the { $total } tasks is done yet
    }
    [one] 1 of { $total } tasks is done
   *[other] { $done } of { $total } tasks are done
}
# Stands after a comma, or begins a sentence: it starts with a number.
# $count: number
# $client: text
report-waiting = { $count ->
    [one] 1 thing waits for { $client }
   *[other] { $count } things wait for { $client }
}
# Stands after a comma.
# $client: text
report-nothing-waits = nothing waits for { $client }
# $first: text
# $second: text
report-and = { $first }, { $second }.
# $words: text
report-alone = { $words }.
# $count: number
report-late = { $count ->
    [one] One task is past its date.
   *[other] { $count } tasks are past their date.
}

## What the lead released

report-standing = How it stands
report-health-on-track = On track
report-health-watch = To watch
report-health-late = Late
# $first: day
# $last: day
report-between = { $first } to { $last }
report-forecast-what = Forecast of the last day.
report-forecast-none = Without a forecast of the last day.
# $name: text
# $day: day
report-released = Released by { $name }, { $day }.
report-unreleased = Facts only
# $firm: text
report-unreleased-what = { $firm } has not released an assessment yet. What you see is counted from the plan.
# $name: text
report-words = In the words of { $name }

## Dates

report-schedule = Schedule
report-no-dates = No dates yet
report-no-dates-what = The open tasks have no client date.
report-all-done = All done
# $day: day
report-last-done = The last task was finished on { $day }.
# $day: day
report-was = Was { $day } at first.
# $day: day
# $was: day
report-day-was = { $day }, was { $was }
# $done: number
# $total: number
report-done-of = { $done } of { $total } tasks done.
report-kept = Client dates kept
# $kept: number
# $total: number
report-kept-of = { $kept } of { $total }
report-kept-what = Finished by the date that was told first.
report-kept-none = None due yet
report-kept-none-what = No task with a client date is finished yet.
# $count: number
report-slipped = { $count ->
    [0] No open date has moved back.
    [one] One open date has moved back.
   *[other] { $count } open dates have moved back.
}

## Whose turn

report-turn = Whose turn
# $client: text
report-turn-client = Waits for { $client }
# $client: text
report-turn-none = Nothing waits for { $client }
# $firm: text
report-turn-none-what = It is the turn of { $firm }.
# $minutes: duration
report-minutes = About { $minutes } in all.
# $names: names
report-turn-of = for { $names }
# $day: day
report-since = since { $day }
# $day: day
report-due = by { $day }
# $day: day
report-due-past = was due { $day }
# $what: text
report-unlocks = Then: { $what }

## Risks and delays

report-delays = Risks and delays
report-delays-none = No client date has moved back, and none has passed.
# $day: day
report-delay-past = due { $day }, not done yet
# $day: day
# $was: day
report-delay-moved = now { $day }, was { $was }
# $delay: text
# $why: text
report-delay-why = { $delay }: { $why }
# $count: number
report-delays-more = { $count ->
    [one] One more task is past its date or has moved back.
   *[other] { $count } more tasks are past their date or have moved back.
}
# $count: number
report-delays-unnamed = { $count ->
    [one] One task is past its date or has moved back.
   *[other] { $count } tasks are past their date or have moved back.
}

## Milestones

report-milestones = Milestones
report-mile-done = Reached
report-mile-now = Next
report-mile-slipped = Moved or past
report-mile-later = To come

## The chart

report-chart = Done against client dates
report-chart-what = Tasks with a client date
report-chart-today = Today
report-chart-done = Done
report-chart-due = Due by the dates told first
report-chart-forecast = Forecast of the last day
# $done: number
# $total: number
# $due: number
# $day: text
report-chart-text = By { $day }, { $done } of { $total } tasks with a client date are done; by the dates told first it would be { $due }.
# $done: number
# $due: number
report-chart-now = { $done } done, { $due } due
report-chart-table = Show as a table
report-chart-day = Day

## Lists

report-next = What comes next
report-next-none = Nothing is open.
report-next-other = Other tasks
report-done = Done lately
report-done-none = Nothing is finished yet.
# $count: number
report-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
report-changes = What changed
report-changes-when = in the last 30 days
report-changes-none = Nothing changed in the last 30 days.
report-good = Good news
report-bad = Bad news
# $client: text
report-needs = Needs { $client }
report-plain = New in the plan

## What changed: stands after the task's title.

report-change-shared = came into the plan
report-change-finished = is done
# $from: day
# $to: day
report-change-moved = moved from { $from } to { $to }
# $to: day
report-change-dated = has a client date: { $to }
# $from: day
report-change-undated = has no client date any more, was { $from }
report-change-asked-review = is ready to be reviewed
report-change-asked-approve = is ready to be approved
report-change-asked-answer = needs an answer
report-change-asked-meet = needs a time to meet
report-change-asked-sign = is ready to be signed
report-change-asked-pay = is to be paid
# $who: text
report-change-closed-review = was reviewed by { $who }
# $who: text
report-change-closed-approve = was approved by { $who }
# $who: text
report-change-closed-answer = was answered by { $who }
# $who: text
report-change-closed-meet = has a time, chosen by { $who }
# $who: text
report-change-closed-sign = was signed by { $who }
# $who: text
report-change-closed-pay = was paid by { $who }
# $who: text
report-change-sent-back = was sent back by { $who } with changes
# $who: text
report-change-released = released by { $who }

## The foot, and print

# $by: text
# $whom: text
report-shared-by = Shared by { $by } with { $whom }.
# $day: day
report-until = Works until { $day }.
# $name: text
# $day: day
report-judged = Assessment released by { $name }, { $day }.
# $firm: text
report-chosen = You see what { $firm } has chosen to share.
# $day: text
report-as-of = As of { $day }. The live version of this report is at

## Live

# $time: text
report-away = Not connected. This is how it stood at { $time }; it catches up by itself.
report-still = In this browser the page does not update by itself. Reload it for the newest state.

## The door: what the bare address shows, and what is said when it does not open.

report-opening = Opening the report
report-password-title = One more thing: the password
report-password-what = This report has a password. Whoever gave you the link knows it.
report-password = Password
report-password-open = Open the report
report-password-wrong = That password does not open it. Check it and try again.
report-closed-title = This link does not open
report-closed = Perhaps it was cut on its way. Ask the person who gave it to you for the whole address, or for a new one.
report-incomplete-title = The address is not complete
report-incomplete = The part after # is missing. Copy the whole address from the message you got.
report-ended-title = This link has ended
# $firm: text
report-ended = It showed a report by { $firm }. Whoever made it has ended it, or its last day has passed. It is nothing you did.
report-ended-ask = Do you still need it? Ask the person who gave it to you for a new one.
report-busy-title = Too many tries
report-busy = Wait a minute, then try again.
report-away-title = We could not reach the report
report-away-what = Check your connection and try again. Nothing is lost.
report-needs-javascript = The key to this report stays in your browser, so opening it needs JavaScript. Allow it for this address and load the page again.
