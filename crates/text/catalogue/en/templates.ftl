### Templates: making them, beginning with them, and sharing what they prepared. The small project.


templates-more = More about this project
templates-use = Use as a template…
templates-title = Use as a template
templates-lead = New projects can begin with these stages, tasks, checklists and labels. Dates become distances from the first day, in working days.
templates-stays = People, and what was said, asked or shared, stay here. So do the names of the client and its people. What is shared here will be proposed for sharing there, in the same words.
templates-name = Name of the template
templates-make = Make the template
# $name: text
templates-made = Made the template “{ $name }”

templates-begins = What it begins with
templates-house = The house workflow
templates-house-means = Seven stages, from brief to live. Where the client acts, entering a stage asks.
templates-small = A small project
templates-small-means = To do, doing, done. No stage asks anything by itself.
# $count: number
templates-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
# $count: number
templates-prepared = { $count } prepared to share
# $name: text
# $day: text
templates-by = by { $name }, { $day }
templates-first = First day
templates-first-hint = Its dates are counted from here, in working days of both sides.
templates-remove = Remove this template
# $name: text
templates-removed = Removed the template “{ $name }”

# $count: number
# $client: text
templates-bar = { $count ->
    [one] { $count } task is prepared for { $client }. It is internal until somebody shares it.
   *[other] { $count } tasks are prepared for { $client }. They are internal until somebody shares them.
}
templates-share = Share these…
templates-leave = Keep them internal
# $client: text
templates-left = Nothing is prepared for { $client } any more
