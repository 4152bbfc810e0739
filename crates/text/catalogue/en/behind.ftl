### What stands behind a line: the firm's own tasks by which one task gets done. Internal.

behind-heading = Behind this task
# $client: text
behind-lead = { $client } reads this task as one line, and nothing of what stands behind it.
behind-nothing = Nothing stands behind this task.
behind-stands = Stands behind
# $title: text
behind-of = Behind “{ $title }”
# $done: number
# $count: number
behind-chip = { $done } of { $count }
# $done: number
# $count: number
behind-chip-means = { $done } of { $count } tasks behind it done
# $count: number
behind-all-done = { $count ->
    [one] { $count } behind it, done
   *[other] All { $count } behind it done
}
# $count: number
# $client: text
behind-all-done-lead = { $count ->
    [one] What stands behind it ({ $count }) is done. { $client } hears of nothing until you move or finish this one.
   *[other] All { $count } tasks behind it are done. { $client } hears of nothing until you move or finish this one.
}
# $title: text
# $day: day
# $team: day
behind-later-team = “{ $title }” is planned for { $day }, later than the team date of this task ({ $team }).
# $title: text
# $day: day
# $told: day
# $client: text
behind-later-client = “{ $title }” is planned for { $day }, later than the date { $client } reads ({ $told }).

## Putting there and taking out

behind-put = Put behind it
behind-new = New task behind it
behind-new-add = Add
behind-which = Which task stands behind this one?
behind-which-hint = Type a part of its title. What is shared stands behind nothing.
behind-take-out = Take out
# $title: text
behind-take-out-of = Take “{ $title }” out
# $title: text
# $line: text
behind-was-put = “{ $title }” stands behind “{ $line }” now.
# $title: text
# $line: text
behind-was-added = “{ $title }” was added behind “{ $line }”.
# $title: text
behind-was-taken-out = “{ $title }” was taken out.

## On the board

behind-hide = Hide what stands behind
behind-bulk = Put behind…
# $count: number
behind-bulk-title = { $count ->
    [one] Put { $count } task behind another
   *[other] Put { $count } tasks behind another
}
behind-bulk-lead = It stays what the client reads. Only your team sees what stands behind it.
behind-bulk-which = Behind which task?
behind-bulk-which-hint = Type a part of its title.
# $count: number
# $line: text
behind-bulk-done = { $count ->
    [one] { $count } task stands behind “{ $line }” now.
   *[other] { $count } tasks stand behind “{ $line }” now.
}
# $done: number
# $count: number
# $line: text
behind-bulk-some = { $done ->
    [one] { $done } of { $count } tasks stands behind “{ $line }” now.
   *[other] { $done } of { $count } tasks stand behind “{ $line }” now.
}
# $count: number
behind-undone = { $count ->
    [one] { $count } task stands where it stood.
   *[other] { $count } tasks stand where they stood.
}

## What is refused

# $line: text
behind-refused-sharing = It stands behind “{ $line }”. Take it out first.
# $title: text
# $line: text
behind-refused-sharing-of = “{ $title }” stands behind “{ $line }”. Take it out first.
behind-refused-itself = A task cannot stand behind itself.
behind-refused-shared = The client sees this task, and what stands behind another is only for your team. Stop sharing it first.
behind-refused-partner = A partner sees this task, and what stands behind another is only for your team. Stop sharing it with the partner first.
# $stage: text
behind-refused-stage = The client acts in { $stage }, and hears nothing of what stands behind another task. Move this one to another stage first.
behind-refused-is-line = Other tasks stand behind this one. Take them out first.
# $line: text
# $other: text
behind-refused-line = “{ $line }” stands behind “{ $other }” itself. Choose “{ $other }”, or take “{ $line }” out first.
# $most: number
behind-refused-full = At most { $most } tasks can stand behind one.
