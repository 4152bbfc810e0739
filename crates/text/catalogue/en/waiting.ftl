### Changes of the client's side that wait until they are published.

## The switch of a project

# $client: text
waiting-switch = Changes for { $client }
waiting-switch-is-at-once = Changes: at once
waiting-switch-is-collected = Changes: collected
waiting-switch-at-once = At once, as you save
waiting-switch-collected = Collected, until you publish
# $client: text
waiting-turned-on = From now on, what you write for { $client } waits until you publish it.
# $client: text
waiting-turned-off = From now on, what you write for { $client } goes out as you save it. What waits already goes on waiting.

## The bar and the marks

# $count: number
# $client: text
waiting-bar = { $count ->
    [one] { $count } change waits. Until you publish it, { $client } reads what it read before.
   *[other] { $count } changes wait. Until you publish them, { $client } reads what it read before.
}
# $count: number
# $client: text
waiting-publish = { $count ->
    [one] Publish { $count } change to { $client }
   *[other] Publish { $count } changes to { $client }
}
waiting-mark = to publish
waiting-mark-means = a change waits to be published
waiting-heading = Waiting to be published
# $client: text
waiting-hint = Title, text and date wait. { $client } reads them once they are published.

## The list

# $client: text
waiting-title = Publish to { $client }
# $client: text
waiting-lead = { $client } reads nothing of this until you publish it. What you leave out goes on waiting.
waiting-overtaken = A colleague was quicker. This is what waits now: look at it again, then publish.
waiting-nothing = Nothing waits.
waiting-nothing-chosen = Tick at least one change.
# $client: text
waiting-now = { $client } reads now
waiting-then = Once published
# $day: day
waiting-date = Client date: { $day }
waiting-no-date = No client date
# $name: text
# $when: text
waiting-written = Written by { $name }, { $when }
waiting-discard = Discard
# $title: text
waiting-discard-of = Discard the change of “{ $title }”
# $client: text
waiting-discarded = Discarded. { $client } goes on reading what it read before.
# $count: number
# $client: text
waiting-published = { $count ->
    [one] Published { $count } change to { $client }.
   *[other] Published { $count } changes to { $client }.
}
