### Doing the same with all picked tasks.

bulk-stage = Stage…
bulk-date = Date…
bulk-who = Who…
# $most: number
bulk-most = At most { $most } at once: let some go.
# $done: number
# $count: number
bulk-busy = { $done } of { $count } done…

## To a stage

# $count: number
bulk-stage-title = { $count ->
    [one] Move { $count } task
   *[other] Move { $count } tasks
}
# $count: number
# $client: text
bulk-hidden = { $count ->
    [one] { $client } acts there and does not see { $count } of these tasks yet. It stays where it is until you share it.
   *[other] { $client } acts there and does not see { $count } of these tasks yet. They stay where they are until you share them.
}
# $stage: text
bulk-there = They stand in { $stage } already.
# $count: number
# $stage: text
bulk-moved = { $count ->
    [one] { $count } task stands in { $stage } now.
   *[other] { $count } tasks stand in { $stage } now.
}
# $done: number
# $count: number
# $stage: text
bulk-moved-some = { $done } of { $count } tasks moved to { $stage }.
# $client: text
# $count: number
bulk-asked = { $count ->
    [one] { $client } is asked { $count } thing.
   *[other] { $client } is asked { $count } things.
}

## A date

# $count: number
bulk-date-title = { $count ->
    [one] A date for { $count } task
   *[other] A date for { $count } tasks
}
bulk-date-which = Which date
# $client: text
bulk-date-client = What { $client } reads, once a task is shared
bulk-date-team = Only your team sees it
bulk-date-day = Day
bulk-date-none = Leave it empty to take the date away.
# $count: number
# $client: text
bulk-date-read = { $count ->
    [one] On { $count } of these tasks { $client } has read another date.
   *[other] On { $count } of these tasks { $client } has read another date.
}
bulk-date-why = One sentence for all of them. It stands beside each new date.
bulk-date-set = Set the date

## Who works on them

# $count: number
bulk-who-title = { $count ->
    [one] Who works on { $count } task
   *[other] Who works on { $count } tasks
}
bulk-who-lead = Whoever is ticked here works on all of them, and nobody else. Ticked now is who works on every one already.
bulk-who-set = Set who works on them

## Reminding

# $count: number
bulk-reminded = { $count ->
    [one] Reminded of { $count } task. The mail goes out in a moment, outside quiet hours.
   *[other] Reminded of { $count } tasks. Everybody gets one mail, in a moment, outside quiet hours.
}
# $done: number
# $count: number
bulk-reminded-some = Reminded of { $done } of { $count } tasks. Everybody gets one mail, in a moment, outside quiet hours.
bulk-remind-nothing = Nothing there waits for anybody.

## What became of it

bulk-same = They say that already. Nothing was changed.
# $count: number
bulk-saved = { $count ->
    [one] { $count } task saved.
   *[other] { $count } tasks saved.
}
# $done: number
# $count: number
bulk-saved-some = { $done } of { $count } tasks saved.
# $left: number
# $count: number
bulk-left = { $left } of { $count } stayed as they were.
# $title: text
bulk-title = “{ $title }”
# $names: text
# $count: number
bulk-more = { $names } and { $count } more
# $names: text
# $why: text
bulk-why = { $names }: { $why }
