### What the firm's people read of partners: further companies on a project.

## On a project

partners-title = Partners
# $project: text
partners-of-project = Partners on { $project }
# $client: text
partners-lead = A partner has a portal of its own and sees what you share with it there, nothing else. { $client } never sees what you share with a partner, ask it or tell it.
partners-none = No partner is on this project yet.
# $count: number
partners-tasks = { $count ->
    [0] Nothing shared yet
    [one] { $count } task shared
   *[other] { $count } tasks shared
}
partners-nobody = Nobody of it is invited yet
# $client: text
partners-named = { $client } knows of it
# $client: text
partners-named-tick = { $client } knows of this partner
# $client: text
partners-named-means = { $client } then reads its name on a card while it is its turn, and nothing else about it.
# $partner: text
# $client: text
partners-named-done = { $client } knows of { $partner } now.
# $partner: text
# $client: text
partners-unnamed-done = { $client } reads nothing of { $partner } any more.
# $partner: text
partners-end = Take { $partner } off the project
# $partner: text
# $count: number
partners-end-what = { $count ->
    [0] { $partner } sees nothing of this project any more.
    [one] { $count } task vanishes from the portal of { $partner } at once, and what is asked of it there is taken back.
   *[other] { $count } tasks vanish from the portal of { $partner } at once, and what is asked of it there is taken back.
}
partners-end-stays = What was read cannot be taken back. What was said is kept here. If you put it on the project again, you share anew.
partners-end-now = Take it off
# $partner: text
partners-ended = { $partner } is off the project.
partners-add = Add a partner
partners-which = Which partner
partners-new = A new partner
partners-put = Put it on the project
# $partner: text
partners-put-done = { $partner } is on the project. It sees nothing until you share.

## A partner's page

partners-kind = Partner
partners-projects = Projects it is on
partners-no-projects = It is on no project now. You put it on one from the project's board.
partners-column-client = Client
partners-column-named = Does the client know?
partners-named-yes = yes
partners-named-no = no
partners-people-empty = Invite the people you work with: they come to their own portal and see what you share with them.

## On a task

# $partner: text
partners-with = With { $partner }
# $count: number
partners-see = { $count ->
    [one] Your team and a partner
   *[other] Your team and { $count } partners
}
# $partner: text
partners-hidden = { $partner } does not see this task.
# $partner: text
# $day: day
partners-since = { $partner } has seen this task since { $day }
# $client: text
partners-apart = { $client } sees nothing of this.
# $partner: text
partners-share = Share with { $partner }
# $partner: text
# $title: text
partners-share-title = Share “{ $title }” with { $partner }
# $partner: text
partners-share-lead = { $partner } reads what you write here, and nothing else of the task.
partners-share-use = Use this title
# $partner: text
partners-date = Date for { $partner }
# $partner: text
partners-shared = { $partner } sees it now.
# $partner: text
partners-edit = Edit what { $partner } reads
# $partner: text
partners-stop = Stop sharing with { $partner }
# $partner: text
# $count: number
partners-stop-what = { $count ->
    [0] The task vanishes from the portal of { $partner } at once.
    [one] The task vanishes from the portal of { $partner } at once, and { $count } open ask is taken back.
   *[other] The task vanishes from the portal of { $partner } at once, and { $count } open asks are taken back.
}
# $when: text
partners-stop-seen = It was first seen { $when }; what was read cannot be taken back.
partners-stop-unseen = Nobody there has seen it.
# $partner: text
partners-stopped = { $partner } does not see it any more.
# $partner: text
partners-thread = Partner thread · { $partner } sees this
# $partner: text
# $names: text
partners-thread-box = Visible to { $partner }: { $names }
# $partner: text
partners-thread-box-nobody = Visible to { $partner }, where nobody is invited yet
partners-history = When it was shared with them
# $day: day
partners-history-stopped = stopped { $day }
