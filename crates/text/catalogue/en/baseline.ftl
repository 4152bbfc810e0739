### The plan of a project as it was on a day. Internal.

baseline-title = Baseline
# $day: text
# $name: text
baseline-as-of = Compared with the plan of { $day } ({ $name }):
# $count: number
baseline-later = { $count } later
# $count: number
baseline-earlier = { $count } earlier
# $count: number
baseline-new = { $count } new
# $count: number
baseline-undated = { $count } without a date
baseline-same = nothing has moved
# $was: day
# $now: day
baseline-end = The end moves from { $was } to { $now }.
baseline-none = Keep the plan as it stands today, and see later what moved.
baseline-take = Keep as baseline
baseline-take-again = New baseline
baseline-taken = Today’s plan is the baseline now.
baseline-remove = Remove baseline
baseline-removed = The baseline is removed.
# $count: number
baseline-shift-later = { $count ->
    [one] { $count } day later than in the baseline
   *[other] { $count } days later than in the baseline
}
# $count: number
baseline-shift-earlier = { $count ->
    [one] { $count } day earlier than in the baseline
   *[other] { $count } days earlier than in the baseline
}
