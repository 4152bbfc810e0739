### Who sees what: sharing, its history, seeing as.

## The mail that says why something is no longer shared

# $who: text
# $client: text
sharing-mail-subject = { $who }: no longer in the { $client } portal
# $who: text
# $firm: text
# $client: text
sharing-mail-intro = { $who } at { $firm } has taken back something you could see in the { $client } portal, and says why:
# $who: text
sharing-mail-footer = You get this mail because you had seen it, or a mail of ours named it to you. Questions? { $who } answers them.

## Seeing as: said to somebody of the firm who looks as a contact

# $name: text
sharing-lens-name = Seeing as { $name }
# $name: text
# $client: text
sharing-lens = You see what { $name } at { $client } sees. Nothing you do here is sent.
sharing-lens-leave = Leave
# $name: text
sharing-lens-only = Only { $name } can do this. You are looking.
sharing-see-as = See as…
# $name: text
sharing-see-as-name = See as { $name }
sharing-see-as-title = Seeing as a contact
sharing-see-as-over = This address opens once, and within a minute. Go back and press “See as” again.

## Who can see this?

sharing-who = Who can see this?
# $people: number
sharing-who-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
# $links: number
sharing-who-links = { $links ->
    [one] and anyone with one link
   *[other] and anyone with { $links } links
}
sharing-who-outside = Outside
sharing-who-seen = opened
sharing-who-not-yet = not yet
sharing-who-nobody-outside = Nobody outside the firm.
# $for_whom: text
sharing-who-report = Report “{ $for_whom }”
sharing-who-named = Anyone with the link reads its title and date
sharing-who-counted = Anyone with the link sees it counted, without its title
# $count: number
sharing-who-opens = { $count ->
    [0] not opened yet
    [one] opened once
   *[other] opened { $count } times
}
sharing-who-inside = Inside
# $names: text
sharing-who-inside-means = { $names }: everything, with internal notes.
sharing-who-nobody = Nobody else. Being mentioned or following gives no access.

## Stop sharing

# $title: text
sharing-stop-title = Stop sharing “{ $title }”
# $count: number
sharing-stop-title-many = { $count ->
    [one] Stop sharing { $count } task
   *[other] Stop sharing { $count } tasks
}
# $names: text
sharing-stop-seen = { $names } already had it open. What was read cannot be taken back.
# $names: text
sharing-stop-mailed = A mail named it to { $names }: the title stands in that mail for good.
sharing-stop-gone = Gone at once
sharing-stop-stays = Cannot be taken back
# $client: text
sharing-stop-gone-pages = from every page of { $client }, at once
# $count: number
sharing-stop-gone-asks = { $count ->
    [one] { $count } open ask: taken back
   *[other] { $count } open asks: taken back
}
# $count: number
sharing-stop-gone-remarks = { $count ->
    [one] { $count } message of the client thread
   *[other] { $count } messages of the client thread
}
# $for_whom: text
sharing-stop-gone-report = from the report “{ $for_whom }”
# $names: text
sharing-stop-stays-read = what { $names } read
# $names: text
sharing-stop-stays-mail = the title in the mail to { $names }
# $for_whom: text
sharing-stop-stays-report = what readers of “{ $for_whom }” read
sharing-stop-say = What do you tell them?
# $names: text
sharing-stop-tell = Stop sharing, and tell { $names } why
sharing-stop-tell-means = By mail, in the words below. They have seen it, so silence would be noticed.
sharing-stop-silent = Stop sharing without a word
sharing-stop-silent-means = The reason stays inside, in the sharing history.
# $client: text
# $names: text
sharing-stop-words = { $client } will read this: { $names }
sharing-stop-reason = Reason, only for your team
sharing-stop-kept = The sharing history keeps both acts.
sharing-stop-keep = Keep it shared
sharing-stop-and-tell = Stop sharing and tell them
sharing-stop-needs-words = Write why, or choose to say nothing.

## The share panel

# $day: day
sharing-panel-team-date = The team date, { $day }, stays inside
sharing-panel-reports = Reports that will show it
# $for_whom: text
# $level: text
sharing-panel-report = { $for_whom }: { $level }
sharing-panel-earlier = What comes back
# $name: text
# $day: day
# $text: text
sharing-panel-remark = { $name }, { $day }: “{ $text }”
# $day: day
# $text: text
sharing-panel-ask = Asked { $day }: “{ $text }”
# $days: text
sharing-panel-dates = Client dates told before: { $days }
sharing-panel-no-date = none
# $count: number
sharing-panel-history-means = { $count ->
    [one] Choose what comes back: { $count } thing
   *[other] Choose what comes back: { $count } things
}

## Sharing history

sharing-history-to = Shown to
sharing-history-filter = Show
sharing-history-all = Everything
sharing-history-unopened = Not opened yet
sharing-history-opened = Opened
sharing-history-stopped = Stopped
sharing-history-reports = Reports
sharing-history-project = Project
sharing-history-any-project = All projects
sharing-history-by-hand = shared
sharing-history-by-ask = with an ask
sharing-history-by-move = by moving it
# $name: text
# $text: text
sharing-history-told = { $name } told them: “{ $text }”
# $text: text
sharing-history-reason = Reason, inside: { $text }
sharing-history-anyone = anyone with the link
# $day: day
sharing-history-until = until { $day }
# $day: day
sharing-history-revoked = revoked { $day }
sharing-history-nothing = Nothing here with this filter.
