### A task that comes again.

again-title = Comes again
again-change = Change…
again-never = Never
again-week = Every week
again-two-weeks = Every two weeks
again-month = Every month
again-quarter = Every quarter
# $every: text
# $next: text
again-reads = { $every }. The next one is for { $next }.
# $client: text
# $name: text
again-shares = Each is shared with { $client }, in the name of { $name }.
again-lead = The next one is made when this one is finished, or on its day. It takes along title, text, people, labels and the checklist with nothing ticked, and begins internal.
again-how-often = How often
again-first = Day of this one
again-first-hint = On a day off it is for the next working day.
# $client: text
again-share = Share each with { $client } where this one is shared, in my name
again-save = Save
