### What the firm's people read.

## The frame

staff-main = Main
staff-main-short = Main, short
staff-portfolio = Portfolio
staff-clients = Clients
# $count: number
staff-waits-here = { $count ->
    [one] { $count } ask waits
   *[other] { $count } asks wait
}

staff-breadcrumb = Where you are
staff-gone-back = To the portfolio
staff-wrong-empty = Something is missing here.
# $most: number
staff-wrong-long = { $most ->
    [one] At most { $most } character fits here.
   *[other] At most { $most } characters fit here.
}

staff-wrong-unprintable = Some characters here cannot be shown. Type the text again.
staff-wrong-email = This is no mail address. It looks like name@company.com.
staff-wrong-host = This is no address. Plain letters, digits, dashes and dots, like skogholm.example.com.
staff-wrong-colour = This is no colour. It looks like #1f5a41.
staff-wrong-day = This is no day.
## Portfolio

# $count: number
staff-portfolio-projects = { $count ->
    [one] { $count } project.
   *[other] { $count } projects.
}
# $count: number
# $fine: number
staff-portfolio-on-track = { $count ->
    [one] { $count } project, { $fine } on track.
   *[other] { $count } projects, { $fine } on track.
}
# $count: number
staff-count-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
# $count: number
staff-and-more = { $count } more
staff-projects = Projects
staff-column-health = Health
# $count: number
staff-portfolio-waiting = { $count ->
    [one] { $count } ask waits for a client.
   *[other] { $count } asks wait for a client.
}

staff-portfolio-nothing-waits = Nothing waits for a client.
staff-no-surprises = No surprises
staff-no-surprises-what = Known to us, not yet said to the client
# $days: number
staff-untold-days = { $days ->
    [one] { $days } day later
   *[other] { $days } days later
}
# $told: day
# $planned: day
staff-untold-what = They read { $told }. We plan { $planned }.
# $count: number
staff-untold-others = { $count ->
    [one] { $count } more task of this project will be late.
   *[other] { $count } more tasks of this project will be late.
}
# $client: text
staff-untold-tell = Tell { $client }
# $count: number
staff-untold-more = { $count ->
    [one] { $count } more project
   *[other] { $count } more projects
}
staff-new-client = New client
staff-column-project = Project
staff-column-done = Done
staff-column-waiting = Waiting for the client
staff-column-next = Next
# $some: number
# $all: number
staff-some-of = { $some } of { $all }

staff-waiting-since-today = since today
staff-nothing-waits = nothing
staff-no-date = no date
staff-no-projects = No project yet
staff-portfolio-empty-title = No client yet
staff-portfolio-empty-text = Take the first one in: a name and a colour are enough. Nobody is written to.
staff-client-name = Name
staff-client-accent = Accent colour
staff-client-accent-pick = Pick the accent colour
staff-client-language = Language of their pages and mails
staff-client-host = Address of their portal
staff-client-host-hint = They enter here; it can be any address that leads to this server.
staff-client-preview = How it will look
staff-client-preview-light = light
staff-client-preview-dark = dark
staff-client-preview-moved = As text this colour could not be read. Text in it becomes a readable shade of the same colour.
staff-client-preview-fine = Reads well everywhere.
staff-create-client = Take the client in
# $name: text
staff-client-created = { $name } is in the portfolio.

## A client

staff-client-facts = Facts
staff-client-people = People and what they may do
staff-client-who = Who
staff-client-may = May
staff-client-entry = Entry
staff-role-decides = Decides
staff-role-takes-part = Takes part
staff-role-looks = Looks
staff-role-decides-means = approves, answers, remarks, picks times
staff-role-takes-part-means = answers, remarks, picks times
staff-role-looks-means = reads
staff-sees-money = sees money
# $day: day
staff-entered-on = here since { $day }

# $day: day
staff-invited-on = invited { $day }, not in yet

staff-not-invited = not invited
staff-invite = Invite
staff-invite-again = Invite again
# $name: text
staff-invite-again-name = Invite again: { $name }

staff-new-project = New project
staff-sharing-history = Sharing history
staff-contacts-empty-title = Nobody is invited yet
staff-contacts-empty-text = Share a task first, then invite the person it is for: they land on it.
staff-projects-empty-title = No project yet
staff-projects-empty-text = A project begins with the house’s stages. The client sees nothing until you share.
# $client: text
staff-invite-title = Invite somebody of { $client }

staff-invite-name = Name
staff-invite-email = E-mail
staff-invite-may = What they may do
staff-invite-sees-money = Sees money
staff-invite-language = Language
staff-invite-lands = Where the mail leads
staff-invite-lands-home = To their home
staff-invite-words = Your own words in the mail
staff-invite-send = Send the invitation
# $name: text
staff-invite-sent = The invitation to { $name } is on its way.

staff-invite-nothing-shared = Nothing is shared yet, so they would come to an empty house.
staff-project-name = Name of the project
staff-project-name-hint = The client will read it too, once something is shared.
staff-create-project = Begin the project
## Sharing history

# $client: text
staff-history-title = What { $client } has been shown

staff-history-lead = Every task that was made visible: by whom, when it was first seen, and whether it still is. Rows are never changed or removed.
# $count: number
staff-history-shown = { $count ->
    [one] thing shown
   *[other] things shown
}

staff-history-opened = seen by somebody
staff-history-unopened = not seen yet
staff-history-stopped = not shared any more
staff-history-what = What
staff-history-by = By
staff-history-first-seen = First seen
staff-history-now = Now
staff-history-not-seen = not yet
staff-history-never-seen = never
staff-history-visible = visible
# $day: day
# $name: text
staff-history-stopped-by = stopped { $day } by { $name }

staff-history-empty-title = Nothing was shown yet
staff-history-empty-text = Everything is born internal. The first share will stand here.
## The board

staff-board = Board, scrolls sideways
# $done: number
# $all: number
staff-board-counts = { $done } of { $all } done

# $count: number
staff-board-shared = { $count ->
    [one] { $count } shared
   *[other] { $count } shared
}

staff-board-nothing-shared = Nothing shared yet
# $count: number
# $client: text
staff-board-waiting = { $count ->
    [one] { $count } waits for { $client }
   *[other] { $count } wait for { $client }
}

staff-new-task = New task
staff-filter = Filter
staff-filter-all = All
# $client: text
staff-filter-waiting = Waiting for { $client }

staff-filter-internal = Internal
# $client: text
staff-lane-asks-approve = { $client } decides

# $client: text
staff-lane-asks-answer = { $client } tells us

# $client: text
staff-lane-asks-review = { $client } looks and remarks

# $client: text
staff-lane-asks-meet = { $client } picks a time

# $client: text
staff-lane-asks-sign = { $client } signs

# $client: text
staff-lane-asks-pay = { $client } pays

# $client: text
staff-lane-client = { $client } acts

staff-lane-ours = We make it
staff-lane-finished = Finished
# $client: text
staff-lane-hidden = Lane hidden from { $client }

# $stage: text
staff-lane-called = they say “{ $stage }”

staff-only-team = Only your team
staff-sent-today = sent today
# $days: number
staff-waiting-days = { $days ->
    [one] waiting { $days } day
   *[other] waiting { $days } days
}

# $count: number
staff-asks-more = { $count ->
    [one] +{ $count } more ask
   *[other] +{ $count } more asks
}

# $count: number
staff-card-remarks = { $count ->
    [one] message with the client
   *[other] messages with the client
}

# $count: number
staff-card-notes = { $count ->
    [one] note inside
   *[other] notes inside
}

staff-card-ticked = ticked on the checklist
# $day: day
staff-card-done-on = Done { $day }

# $day: day
staff-card-client-date = client date { $day }

# $day: day
staff-card-team-date = team date { $day }

# $day: day
staff-card-due = due { $day }

staff-card-late = late
# $title: text
staff-card-menu = More about { $title }

# $title: text
staff-card-pick = Pick { $title }

# $names: text
staff-card-owners = With { $names }

staff-card-hint = Arrows go from card to card, M moves one, X picks it, Enter opens it.
staff-move-to = Move to…
# $title: text
staff-move-title = Move “{ $title }”

staff-move-stage = Stage
staff-move-place = Place
staff-move-top = At the top
staff-move-bottom = At the bottom
staff-move-after = After a task…
staff-move-which = After which task?
staff-move-which-hint = Type a part of its title.
staff-move-none = No task of this stage has that in its title.
# $count: number
staff-move-more = { $count ->
    [one] { $count } more has that in its title. Type on to find it.
   *[other] { $count } more have that in their titles. Type on to find them.
}
staff-move-choose = Choose the task it goes after.

staff-move-now = Move
# $title: text
staff-carry-began = “{ $title }” is picked up. Arrows move it, Enter drops it, Escape puts it back.

# $stage: text
# $place: number
# $all: number
staff-carry-at = { $stage }, place { $place } of { $all }

staff-carry-edge = No further this way.
staff-carry-back = Put back.
# $title: text
# $stage: text
staff-moved = “{ $title }” stands in { $stage } now.

# $title: text
# $why: text
staff-move-refused = “{ $title }” went back to where it was. { $why }

# $stage: text
staff-quick-add = Add a task to { $stage }

staff-quick-add-hint = Enter adds it. #stage at the end puts it elsewhere; several lines become several tasks.
# $count: number
staff-quick-added = { $count ->
    [one] { $count } task added. Only your team sees it.
   *[other] { $count } tasks added. Only your team sees them.
}

# $count: number
staff-picked = { $count ->
    [one] { $count } picked
   *[other] { $count } picked
}

staff-pick = Pick
staff-unpick = Unpick
staff-pick-none = Clear
staff-board-empty-title = No task yet
staff-board-empty-text = Type the first one below. Only your team sees it until you share it.
# $count: number
# $names: text
staff-unmapped = { $count ->
    [one] { $count } name of the imported plan is not mapped to anybody here: { $names }.
   *[other] { $count } names of the imported plan are not mapped to anybody here: { $names }.
}

## Sharing

staff-share-more = Share…
# $client: text
staff-share-with = Share with { $client }…

# $title: text
# $client: text
staff-share-title = Share “{ $title }” with { $client }

# $count: number
# $client: text
staff-share-title-many = { $count ->
    [one] Share { $count } task with { $client }
   *[other] Share { $count } tasks with { $client }
}

staff-share-lead = Nothing is shown before you press the button below.
# $stage: text
# $client: text
staff-share-lead-move = It goes to { $stage }, where { $client } acts. So { $client } must see it.

# $client: text
staff-share-lead-ask = You ask { $client } for something on it. So { $client } must see it.

staff-share-visible = What becomes visible
# $title: text
staff-share-inside-name = Inside it is called “{ $title }”

staff-share-client-title = Title
staff-share-client-text = Text
staff-share-client-date = Client date
staff-share-stage = Stage
staff-share-owners = Who works on it
staff-share-nobody-owns = nobody named
staff-share-earlier = Earlier remarks
staff-share-from-now = From now on
staff-share-from-now-means = Nothing written before comes along.
staff-share-history = With history
staff-share-to-whom = Who will see it
staff-share-nobody = Nobody is invited yet. Whoever you invite will see it.
# $name: text
# $client: text
staff-share-shows-project = The project “{ $name }” itself becomes visible with it: its name, and the stages as { $client } calls them.

staff-share-stays = Stays inside
staff-share-stays-list = Internal text, notes, checklists, team dates and labels
staff-share-written = Written to the sharing history.
# $count: number
staff-share-with-people = { $count ->
    [one] Share with { $count } person
   *[other] Share with { $count } people
}

# $client: text
# $title: text
staff-shared-one = { $client } sees “{ $title }” now.

# $client: text
# $count: number
staff-shared-many = { $count ->
    [one] { $client } sees { $count } more task now.
   *[other] { $client } sees { $count } more tasks now.
}

staff-stopped-unseen = Not shared any more. Nobody had seen it.
# $day: day
staff-stopped-seen = Not shared any more. It was seen before, first on { $day }: what was read cannot be taken back.

# $count: number
staff-stopped-many-unseen = { $count ->
    [one] { $count } task is not shared any more. Nobody had seen it.
   *[other] { $count } tasks are not shared any more. Nobody had seen them.
}

# $count: number
# $seen: number
staff-stopped-many-seen = { $count ->
    [one] { $count } task is not shared any more; { $seen } had been seen before.
   *[other] { $count } tasks are not shared any more; { $seen } had been seen before.
}

staff-nothing-to-share = Everything picked is shared already.
staff-nothing-to-stop = Nothing picked is shared.
## A task

# $client: text
# $day: day
staff-task-shared-since = { $client } sees this task since { $day }

staff-task-internal = Only your team sees this task
staff-task-fields = What we write about it
staff-task-inside = Inside
# $client: text
staff-task-outside = What { $client } reads

# $client: text
staff-task-outside-later = What { $client } would read once it is shared

staff-task-title = Title
staff-task-text = Text
# $client: text
staff-task-client-title = Title for { $client }

# $client: text
staff-task-client-text = Text for { $client }

staff-task-team-date = Team date
staff-task-client-date = Client date
staff-task-owners = Who works on it
staff-task-markdown = Markdown: **bold**, - list, [words](https://…)
staff-task-save = Save the task
staff-task-unsaved = Not saved yet
staff-task-discard = Discard what I typed
staff-task-finish = Finish the task
staff-task-reopen = Open it again
# $day: day
staff-task-finished-on = Finished { $day }

staff-task-no-text = Nothing written yet.
staff-task-changed-elsewhere = Somebody changed this task meanwhile. What you typed is kept; saving compares the two.
staff-checklist = Checklist
# $done: number
# $all: number
staff-checklist-progress = { $done } of { $all } ticked

staff-labels = Labels
staff-clash-title = Somebody saved this task before you
staff-clash-lead = Nothing you typed is lost. Say for each field which text to keep, then save.
staff-clash-mine = Keep mine
staff-clash-theirs = Take theirs
staff-clash-blank = blank
staff-clash-save = Save this
## Asks

# $client: text
staff-asks = Asked of { $client }

staff-asks-none = Nothing is asked.
# $count: number
staff-asks-closed = { $count ->
    [one] { $count } closed
   *[other] { $count } closed
}

staff-ask-new = Ask…
# $client: text
# $title: text
staff-ask-title = Ask { $client } about “{ $title }”

staff-ask-what = What you need
staff-ask-review-means = look and remark; nothing binds
staff-ask-approve-means = a decision that sets work going
staff-ask-answer-means = information or a choice
staff-ask-meet-means = pick one of a few times
staff-ask-sign-means = a name under a text; it binds
staff-ask-sentence = The sentence they read
staff-ask-sentence-hint = What is asked and why, in one sentence.
staff-ask-answer-how = How they answer
staff-ask-answer-free = In their own words
staff-ask-answer-choice = One of a few answers
staff-ask-options = Answers to choose from
# $number: number
staff-ask-option = Answer { $number }

staff-ask-option-add = Another answer
staff-ask-answer-date = A day
staff-ask-answer-number = A figure
staff-ask-unit = What it counts
staff-ask-unit-hint = For example m² or pieces; may be left empty.
staff-ask-decide-how = What they decide
staff-ask-decide-approve = Yes, or what should change
staff-ask-decide-confirm = Confirm that it is so
staff-ask-decide-choose = Choose how to go on
staff-ask-ways = Options, each with what follows
# $letter: text
staff-ask-way = Option { $letter }

# $letter: text
staff-ask-way-follows = What follows from { $letter }

staff-ask-way-add = Another option
staff-ask-signed-text = The text they sign, word for word
staff-ask-signed-text-hint = They type their name under it. It is a simple electronic signature, and says so.
staff-ask-slots = Times to choose from
# $number: number
staff-ask-slot = Time { $number }

staff-ask-slot-add = Another time
staff-ask-unlocks = What it unlocks
staff-ask-unlocks-hint = For example: printing starts Mon 30 Nov.
staff-ask-undo-until = They can undo until
staff-ask-undo-until-hint = Left empty: for ten minutes, as long as work has not gone on.
staff-ask-due = By when
staff-ask-minutes = Minutes it takes
staff-ask-minutes-meeting = Length of the meeting in minutes
# $count: number
staff-ask-minutes-usual = { $count ->
    [one] { $count } minute if left empty
   *[other] { $count } minutes if left empty
}

staff-ask-of = Who is asked
# $client: text
staff-ask-of-anybody = Anybody of { $client } who may

staff-ask-of-named = Named people; one of them is enough
# $client: text
staff-ask-nobody-invited = Nobody of { $client } is invited yet; the first person who enters will find it.

# $client: text
staff-ask-send = Ask { $client }

# $client: text
staff-ask-sent = { $client } is asked.

# $client: text
staff-ask-shares = This task is internal. Next you see what { $client } will be shown of it.

staff-ask-continue = Go on
staff-ask-withdraw = Withdraw
# $sentence: text
staff-ask-withdraw-name = Withdraw “{ $sentence }”

staff-ask-withdrawn = The ask is withdrawn.
# $names: text
staff-ask-waits-for = waits for { $names }

# $day: day
staff-ask-since = since { $day }

# $day: day
staff-ask-due-on = due { $day }

# $day: day
staff-ask-late-on = was due { $day }

# $what: text
staff-ask-unlocks-what = unlocks: { $what }
# $until: moment
staff-ask-undo-by = can be undone until { $until }

# $name: text
# $day: day
staff-ask-reopened = { $name } took the answer back, { $day }


# $name: text
# $day: day
staff-outcome-approved = Approved by { $name }, { $day }
# $name: text
# $day: day
staff-outcome-confirmed = Confirmed by { $name }, { $day }

# $name: text
# $day: day
staff-outcome-chosen = { $name } chose, { $day }

# $name: text
# $day: day
staff-outcome-signed = Signed by { $name }, { $day }


# $name: text
# $day: day
staff-outcome-changes = { $name } asked for changes, { $day }

# $name: text
# $day: day
staff-outcome-reviewed = { $name } is done reviewing, { $day }

# $name: text
# $day: day
staff-outcome-answered = { $name } answered, { $day }

# $name: text
# $day: day
staff-outcome-picked = { $name } picked a time, { $day }

# $name: text
# $day: day
staff-outcome-withdrawn = Withdrawn by { $name }, { $day }

staff-wrong-minutes = A whole number from 1 to 480.
staff-wrong-nobody = Name at least one person.
staff-wrong-options = Two to ten different answers are needed.
staff-wrong-slots = One to ten times are needed, each with day and hour.
staff-wrong-past = One of the times has passed.
staff-wrong-ways = Two to five different options are needed.
staff-wrong-moment = A day and an hour that are still to come.
## The two threads

# $client: text
staff-thread-client = Client thread · { $client } sees this

staff-thread-client-closed = Client thread
# $client: text
staff-thread-client-later = Share the task first: then what you write here reaches { $client }.

staff-thread-client-empty = Nothing said yet. The first message is the beginning of the thread.
# $client: text
# $names: text
staff-thread-client-box = { $client } will see this: { $names }

# $client: text
staff-thread-client-box-nobody = { $client } will see this

# $client: text
staff-thread-client-hint = Write to { $client }

# $client: text
staff-thread-client-send = Send to { $client }

# $client: text
staff-thread-client-sent = Sent to { $client }
staff-thread-client-back = Taken back; nobody is told
staff-thread-inside = Internal notes · only your team
staff-thread-inside-empty = No notes yet.
staff-thread-inside-hint = Note to the team
staff-thread-inside-send = Note to team
staff-thread-of-firm = from your team
# $when: text
staff-sharing-seen = first seen { $when }

staff-sharing-unseen = not seen yet
staff-sharing-never-seen = never seen
staff-task-sharing-rows = When it was shared

## Departments of a client

staff-departments = Departments
staff-departments-what = A department has people, projects and an address of its own, in the look of its client. The client’s people see all of its departments.
staff-new-department = New department
# $client: text
staff-department-name-hint = Without { $client }: that stands in front of it where it is needed.
# $client: text
staff-department-as-client = As { $client }
staff-department-own-accent = A colour of its own
staff-create-department = Take the department in
# $name: text
# $client: text
staff-department-created = { $name } is a department of { $client }.
