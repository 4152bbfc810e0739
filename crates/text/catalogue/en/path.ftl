### The critical path, on the timeline of the firm. Internal.

# $name: text
# $day: text
path-to = Critical path to “{ $name }”, { $day }
path-means = What is late here makes the end late.
path-wrong = Planned against its own order
# $first: text
# $day: text
# $next: text
# $by: text
path-out-of-order = “{ $first }” is planned for { $day }, but “{ $next }” waits for it and is planned for { $by }.
# $count: number
path-more = And { $count } more.
