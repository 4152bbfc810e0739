### What the firm's people read about a project's status report, its links and what the lead releases.

## The page

links-title = Status report
links-milestone = Milestone
links-milestone-not = Not a milestone
links-milestone-tick = Milestone: a date people look at
# $done: number
# $all: number
links-done-of = { $done } of { $all }

links-done = shared tasks finished
links-kept = finished by the client date told first
links-kept-none = nothing with a client date is finished yet
# $count: number
links-late = { $count ->
    [one] task is past its client date
   *[other] tasks are past their client date
}

# $client: text
# $count: number
links-waiting = { $count ->
    [one] ask waits for { $client }
   *[other] asks wait for { $client }
}

links-preview = Preview
links-preview-lead = live, as its reader would see it now
# $client: text
links-preview-only = Only what { $client } sees goes in: titles, client dates, asks, and what you have released. No setting adds anything internal.

# $client: text
links-unshared-title = { $client } sees nothing of this project yet

links-unshared-text = A status report shows what is shared and nothing else. Share the first task on the board.
links-to-board = To the board

## How much a report shows

links-level = How much it shows
links-level-details = Details
links-level-overview = Overview
links-level-one-page = One page
links-level-details-means = Every shared task with its stage, dates and who works on it.
links-level-overview-means = What changed, what is done and whose turn it is, by title, without naming who works on it.
links-level-one-page-means = The sentence, the dates and the milestones. For a board, or a boss.
# $client: text
links-level-hint = No link ever shows more than { $client } sees.

## Sharing a link

links-share = Share a link
links-share-title = Share the status report
links-whom = For whom
links-whom-hint = Its readers see it too. For example: the board of directors.
links-until = Works until
# $days: number
# $day: day
links-until-days = { $days ->
    [one] { $days } day, until { $day }
   *[other] { $days } days, until { $day }
}

# $day: day
links-until-year = A year, until { $day }

links-until-other = Another day
links-until-day = Last day
links-language = Language
links-language-own = The reader’s own
links-password-ask = Ask for a password
links-password = Password
links-password-hint = 10 to 128 characters. Tell it another way than the link.
links-password-show = Show the password
links-password-hide = Hide the password
links-bare = What the address says to somebody without its secret
links-bare-brand = The brand and “Status report”
links-bare-project = The project’s name too
links-make = Make link
links-made = The link is ready
# $whom: text
links-made-for = For { $whom }

links-made-how = It opens without an account and always shows the state of the moment.
links-made-password = It asks for the password you chose.
links-address = Address of the link
links-another = Another link
# $whom: text
links-copy-for = Copy the link for { $whom }

links-copy-by-hand = The address is marked: copy it with the keyboard.
links-wrong-day = Choose a day from tomorrow to a year from now.
## The list of links

links-heading = Links
links-empty-title = Nobody has a link yet
links-empty-text = A link opens the report as it is at that moment, without an account.
# $name: text
# $day: day
links-made-by = by { $name }, { $day }

links-not-opened = not opened yet
# $count: number
links-opened-today = { $count ->
    [one] opened { $count } time, today
   *[other] opened { $count } times, last today
}

# $count: number
links-opened-yesterday = { $count ->
    [one] opened { $count } time, yesterday
   *[other] opened { $count } times, last yesterday
}

# $count: number
# $day: day
links-opened-on = { $count ->
    [one] opened { $count } time, { $day }
   *[other] opened { $count } times, last { $day }
}

# $day: day
links-works-until = works until { $day }

# $day: day
links-ended-on = ended { $day }

# $day: day
links-revoked-on = revoked { $day }

links-with-password = asks for a password
links-revoke = Revoke
# $whom: text
links-revoke-for = Revoke the link for { $whom }

links-revoke-sure = Readers lose it at once.
links-revoke-keep = Keep
# $whom: text
links-revoked-said = The link for { $whom } is revoked.

## Health and forecast

links-release-heading = Health and forecast
links-release-open = Release…
links-release-title = Release health and forecast
links-release-lead = Facts in a report are live. How the project stands is your judgement; it carries your name and the date.
links-release-now = Released now
links-nothing-released = Nothing is released yet: the report shows facts alone.
links-health = How the project stands
links-health-on-track-means = As agreed.
links-health-watch-means = Something could move.
# $client: text
links-health-late-means = Something has moved that { $client } was told.

links-forecast-first = First likely day of the end
links-forecast-last = Last likely day of the end
links-forecast-hint = Both days, or neither.
# $client: text
links-words = Words for { $client }

links-words-hint = Why, in a sentence or two. Can stay empty.
# $client: text
links-release = Release to { $client }

# $client: text
links-released-said = Released. { $client } can read it now.

# $name: text
# $day: day
links-released-by = Released by { $name }, { $day }

# $first: day
# $last: day
links-forecast-between = Forecast: { $first } to { $last }

# $day: day
links-forecast-on = Forecast: { $day }

links-wrong-health = Say how it stands.
links-wrong-both = Give both days, or neither.
links-wrong-order = The last day is before the first.
