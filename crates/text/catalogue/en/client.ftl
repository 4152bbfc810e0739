### What a client's people read in their portal.

## Frame

# $firm: text
client-with-firm = with { $firm }
client-home = Home
client-nav = Main
client-person-menu = { $name }: menu
client-home-title = What needs you
client-first-visit = Coloured: your turn. Grey: with us.

## Home

# $greeting: text
# $name: text
client-greeting = { $greeting }, { $name }.
# $count: number
client-sum = { $count ->
    [0] Nothing needs you. We are on it.
    [1] One thing needs you.
    [2] Two things need you.
    [3] Three things need you.
    [4] Four things need you.
    [5] Five things need you.
    [6] Six things need you.
    [7] Seven things need you.
    [8] Eight things need you.
    [9] Nine things need you.
    [10] Ten things need you.
   *[other] { $count } things need you.
}
# $minutes: duration
client-in-all = About { $minutes } in all.
client-queue = What needs you
# $count: number
client-more-asks = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
# $name: text
client-waits = { $name } is waiting
client-then = then
# $days: number
client-days-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
client-go-approve = See and approve
client-go-review = Review
client-go-answer = Answer
client-go-meet = Pick a time
client-go-sign = See and sign
client-go-pay = See invoice
client-with-us-title = With us: nothing for you to do
# $day: day
client-ready = ready { $day }
client-colleagues-turn = A colleague's turn
client-fresh-title = Done since you were last here
client-done-title = Done
# $title: text
# $day: day
client-done-latest = Done. Latest: { $title }, { $day }
# $day: day
client-done-on = Done { $day }
# $day: day
client-approved-on = Approved { $day }
# $done: number
# $total: number
client-progress = { $done } of { $total } done.
# $title: text
# $day: day
client-next = Next: { $title }, { $day }
client-empty-title = Nothing for you right now
# $title: text
# $day: day
client-empty-next = We are on it. Next from us, { $day }: { $title }.
# $firm: text
client-empty-later = { $firm } writes to you as soon as something needs you.
client-no-projects-title = Nothing is shared with you yet
# $firm: text
client-no-projects = { $firm } is preparing. You get a mail as soon as there is something to see.

## Board

client-board-region = Board, scrolls sideways
client-lane-tells = You tell us
client-lane-yours = You decide
client-lane-ours = We make it
client-lane-finished = You have it
client-lane-empty = Nothing here now
client-your-turn = your turn
client-filter = Filter
client-everything = Everything
client-other-projects = Other projects
# $count: number
client-remarks = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}

## Task

client-stage = Stage
client-date = Date
client-owners = Who works on it
client-close-panel = Close and go to the board
client-asks-title = Asked of you
client-others-asks-title = Asked of your colleagues
client-closed-title = Already settled
client-text-title = About it
# $name: text
# $day: day
client-asked-by = { $name } asks, since { $day }
# $day: day
client-by-day = by { $day }
client-looks-only = You can read this. Somebody else of your team decides.
# $what: text
client-consequence = Then: { $what }
client-approve = Approve
client-confirm = Confirm
client-choose-legend = How do we go on?
client-choose = Choose
# $letter: text
# $title: text
client-choose-this = Choose { $letter }: { $title }
client-choose-needed = Choose one of them first.
# $minutes: number
client-undo-for = You can undo for { $minutes } minutes, as long as work has not gone on.
# $until: moment
client-undo-until = You can undo until { $until }.
# $sentence: text
client-undo-name = Undo “{ $sentence }”
client-undone = Undone. It waits for you again.
# $name: text
# $day: day
client-reopened = { $name } took the answer back, { $day }
client-not-yet = Not yet
client-changes-label = What should change?
client-changes-hint = A sentence is enough. We come back with the next version.
client-changes-send = Send what should change
client-answer-label = Your answer
client-answer-send = Send answer
client-choice-needed = Choose one of the answers first.
client-day-label = Which day?
client-day-needed = Choose a day first.
client-figure-label = Your figure
# $unit: text
client-figure-label-unit = Your figure, in { $unit }
# $figure: text
client-figure-reads = We read { $figure }.
client-sign-text = What you sign
client-sign-name = Type your name
# $name: text
client-sign-name-hint = As you are called here: { $name }
client-sign-what = This is a simple electronic signature. Kept are this text, the name you type, the time, and that this device proved who you are. It cannot be undone.
client-review-how = Write your remarks in the conversation. Press when you are through.
client-review-last = A last remark, if you like
client-review-done = Done reviewing
client-meet-legend = When suits you?
client-meet-zone = Shown in your local time.
client-meet-pick = Take this time
client-meet-needed = Choose one of the times first.
client-meet-passed = has passed
client-meet-all-passed = All proposed times have passed. Write in the conversation what would suit you.
client-draft-kept = Kept in this browser until you send it.
client-sent-approved = Approved. Thank you.
client-sent-confirmed = Confirmed. Thank you.
# $title: text
client-sent-chosen = Chosen: { $title }.
client-sent-signed = Signed. Thank you.
client-sent-changes = Sent. We work on it.
client-sent-answer = Answer sent.
client-sent-review = Review done.
client-sent-time = Time taken.
client-sent-remark = Sent.
# $name: text
# $day: day
client-ended-approved = Approved by { $name }, { $day }
# $name: text
# $day: day
client-ended-confirmed = Confirmed by { $name }, { $day }
# $name: text
# $what: text
# $day: day
client-ended-chosen = { $name } chose “{ $what }”, { $day }
# $name: text
# $day: day
client-ended-signed = Signed by { $name }, { $day }
# $name: text
# $day: day
client-ended-changes = { $name } asked for changes, { $day }
# $name: text
# $day: day
client-ended-reviewed = Reviewed by { $name }, { $day }
# $name: text
# $day: day
client-ended-answered = Answered by { $name }, { $day }
# $name: text
# $at: moment
client-ended-picked = { $name } took { $at }
# $day: day
client-ended-withdrawn = No longer needed, { $day }

## Conversation

# $firm: text
client-thread-title = With { $firm }
client-thread-empty = Nothing said yet. Whatever you write here stays with this task.
# $firm: text
client-composer-label = To { $firm }: everybody who works on it reads this, and your colleagues
client-composer-note = Your message
# $firm: text
client-composer-send = Send to { $firm }
client-read-only-thread = You can read this conversation.

## Live

# $title: text
# $stage: text
client-now-in = { $title } is now in { $stage }.
# $title: text
client-now-yours = { $title }: your turn.
# $title: text
client-now-done = { $title } is done.
client-now-gone = One of the tasks is no longer shared with you.
# $title: text
client-now-new = New: { $title }.

## States

client-load-failed = This could not be loaded
client-load-failed-text = Nothing is lost. Try again in a moment.
client-to-board = To the board
client-to-home = Go to Home
client-nowhere-ask = Did somebody give you this address? Ask them to share the page with you.
client-language-failed = Your language could not be saved. It holds until you leave.

## The board of a partner

client-lane-going = Under way
client-lane-done = Done
# $name: text
client-with-partner = With { $name }
# $offline: text
# $at: moment
client-offline-since = { $offline } You read it as you last saw it, { $at }.
