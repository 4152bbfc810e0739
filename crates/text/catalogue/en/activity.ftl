### What happened in a project, as the firm reads it.

activity-title = Activity
activity-lead = What happened in this project, newest first. Tasks are called by the names they have today.
# $project: text
activity-of = Activity in { $project }
activity-earlier = Earlier
activity-begins = This is where it begins.
activity-empty-title = Nothing has happened yet
activity-empty-text = Whatever somebody does in this project will stand here.
activity-house = Veranda
# $title: text
activity-task = “{ $title }”
activity-gone = a task that is gone
activity-some-partner = a partner
activity-some-reader = somebody

## The project

# $who: text
activity-began = { $who } began the project
# $who: text
activity-archived = { $who } archived the project
# $who: text
activity-reopened = { $who } reopened the project
# $who: text
activity-imported = { $who } brought in a plan
# $who: text
# $client: text
activity-collects = { $who } lets changes for { $client } wait until they are published
# $who: text
# $client: text
activity-at-once = { $who } lets changes for { $client } go out as they are saved
# $who: text
activity-left-prepared = { $who } kept internal what was prepared to be shared
# $who: text
# $client: text
activity-released = { $who } released health and forecast to { $client }
# $who: text
# $reader: text
activity-link-made = { $who } made a link to the status report for { $reader }
# $who: text
# $reader: text
activity-link-revoked = { $who } revoked the link for { $reader }
# $who: text
activity-template-made = { $who } made a template of the project
# $who: text
activity-baseline-taken = { $who } took the plan down as the baseline
# $who: text
activity-baseline-removed = { $who } removed the baseline
# $who: text
activity-baseline-restored = { $who } brought the baseline back

## Tasks. `what` is a title in quotation marks, or a number of tasks.

# $count: number
activity-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
# $who: text
# $what: text
activity-added = { $who } added { $what }
# $who: text
# $what: text
activity-edited = { $who } changed { $what }
# $who: text
# $what: text
activity-moved = { $who } moved { $what }
# $who: text
# $what: text
# $stage: text
activity-moved-to = { $who } moved { $what } to { $stage }
# $who: text
# $what: text
activity-ordered = { $who } changed what comes before { $what }
# $who: text
# $what: text
# $line: text
activity-put-behind = { $who } put { $what } behind “{ $line }”
# $who: text
# $what: text
activity-put-behind-gone = { $who } put { $what } behind a task that is gone
# $who: text
# $what: text
activity-taken-out = { $who } took { $what } out from behind another task
# $who: text
# $what: text
activity-finished = { $who } finished { $what }
# $who: text
# $what: text
activity-opened-again = { $who } opened { $what } again
# $who: text
# $what: text
activity-came-again = { $who } added { $what }: it was time again
# $who: text
# $what: text
activity-recurs = { $who } changed how often { $what } comes again
# $who: text
# $what: text
activity-ticked = { $who } changed a tick on the checklist of { $what }
# $who: text
# $what: text
activity-item-added = { $who } added to the checklist of { $what }
# $who: text
# $what: text
activity-item-renamed = { $who } rewrote a line on the checklist of { $what }
# $who: text
# $what: text
activity-item-removed = { $who } removed a line from the checklist of { $what }
# $who: text
# $what: text
activity-item-restored = { $who } brought a line back to the checklist of { $what }
# $who: text
# $what: text
activity-noted = { $who } left a note on { $what }
# $who: text
# $what: text
activity-remarked = { $who } wrote in the client thread of { $what }

## Sharing and asks

# $who: text
# $what: text
# $client: text
activity-shared = { $who } shared { $what } with { $client }
# $who: text
# $what: text
activity-stopped = { $who } stopped sharing { $what }
# $who: text
# $what: text
# $client: text
activity-published = { $who } published a change of { $what } for { $client }
# $who: text
# $what: text
activity-discarded = { $who } discarded a change of { $what } that was waiting
# $who: text
# $what: text
# $client: text
activity-asked = { $who } asked { $client } for something on { $what }
# $who: text
# $what: text
activity-answered = { $who } answered what was asked on { $what }
# $who: text
# $what: text
activity-withdrew = { $who } took back what was asked on { $what }
# $who: text
# $what: text
activity-unanswered = { $who } took back an answer on { $what }
# $who: text
# $what: text
activity-put-off = { $who } put off to a later day what is asked on { $what }
# $who: text
# $what: text
activity-stuck = { $who } said that they cannot go on with { $what }
# $who: text
# $what: text
activity-other-times = { $who } proposed other times for { $what }
# $who: text
# $what: text
activity-word-back = { $who } took back what they had said of the ask on { $what }
# $who: text
# $what: text
activity-asked-again = { $who } asked again on { $what }
# $who: text
# $what: text
activity-handed = { $who } handed to a colleague what is asked on { $what }
# $who: text
# $what: text
activity-handed-back = { $who } took back from a colleague what is asked on { $what }
# $who: text
# $what: text
activity-reminded = { $who } reminded of what is asked on { $what }
# $who: text
# $what: text
activity-bundled = { $who } bundled what was asked on { $what } with other mails

## Partners

# $who: text
# $partner: text
activity-partner-put = { $who } put { $partner } on the project
# $who: text
# $partner: text
# $client: text
activity-partner-named = { $who } changed whether { $client } knows of { $partner }
# $who: text
# $partner: text
activity-partner-ended = { $who } took { $partner } off the project
# $who: text
# $what: text
# $partner: text
activity-partner-shared = { $who } decided what { $partner } reads of { $what }
# $who: text
# $what: text
# $partner: text
activity-partner-stopped = { $who } stopped sharing { $what } with { $partner }
# $who: text
# $what: text
# $partner: text
activity-partner-asked = { $who } asked { $partner } for something on { $what }
# $who: text
# $what: text
# $partner: text
activity-partner-answered = { $who } ({ $partner }) answered what was asked on { $what }
# $who: text
# $what: text
# $partner: text
activity-partner-withdrew = { $who } took back what { $partner } was asked on { $what }
# $who: text
# $what: text
# $partner: text
activity-partner-told = { $who } wrote in the thread with { $partner } on { $what }
