### The critical path, on the timeline of the firm. Internal.

# $name: text
# $day: text
path-to = Critical path to “{ $name }”, { $day }
path-means = Each waits for the one before it; the last decides the end.
path-wrong = Planned against its own order
# $first: text
# $day: text
# $next: text
# $by: text
path-out-of-order = “{ $first }” is planned for { $day }, but “{ $next }” waits for it and is planned for { $by }.
# $count: number
path-more = And { $count } more.
