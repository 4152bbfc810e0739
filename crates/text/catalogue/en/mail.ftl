### What is written in mails. Plain text: whoever puts it into HTML escapes it.

# $name: text
mail-greeting = Hello { $name },
# The action and the thing it is about, as in "Approve: Packaging, version 3".
# $action: text
# $title: text
mail-action = { $action }: { $title }
# A day with weekday, written out.
# $day: text
mail-due = By { $day }
# $takes: duration
mail-takes = Takes about { $takes }.

## Invitation

# $who: text
# $title: text
mail-invitation-subject = { $who } invites you: { $title }
# When nothing is asked yet.
# $who: text
# $client: text
mail-invitation-subject-portal = { $who } invites you to the { $client } portal
# $who: text
# $firm: text
# $client: text
mail-invitation-intro = { $who } at { $firm } has put everything { $client } and we work on in one place: what needs you, what we do, files and messages.
# $who: text
# $client: text
# $firm: text
mail-invitation-intro-colleague = { $who } would like you to join the { $client } portal, where { $firm } and you work: what needs you, what is being done, files and messages.
mail-invitation-first = The first thing that needs you:
mail-invitation-look = What we are working on for you:
mail-invitation-nothing-yet = Nothing needs you yet. You see where the work stands, and we tell you as soon as something does.
mail-open-task = Open the task
mail-open-portal = Open the portal
mail-link-instead = If the button does not work, open this address:

## Entry, in every mail that lets somebody in

# $address: text
mail-code = On another device, or the link is cut? Type this code at { $address }:
# A day with weekday, written out.
# $until: text
mail-valid-until = Link and code are for you only and work until { $until }.
# $time: duration
mail-valid-for = Link and code are for you only and work for { $time }.
mail-no-account = No password, nothing to install.

## Sign-in link

# $client: text
mail-sign-in-subject = Your link to the { $client } portal
mail-sign-in-intro = Here is the link you asked for.
mail-sign-in-not-you = You did not ask for it? Delete this mail; nobody gets in without it.
mail-sign-in-button = Come in

## Closing

# $who: text
mail-reply = You can also just reply to this mail: { $who } gets it.
# $who: text
# $firm: text
mail-footer-invited = You get this mail because { $who } at { $firm } invited you. Not meant for you? Delete it; nothing else happens.
# $firm: text
mail-footer-with = with { $firm }

## What needs somebody

# The first thing and how many more: "Approve: Packaging, and 2 more".
# $first: text
# $more: number
mail-needs-subject = { $more ->
    [one] { $first }, and 1 more
   *[other] { $first }, and { $more } more
}
# $count: number
# $firm: text
mail-needs-intro = { $count ->
    [one] One thing needs you. { $firm } goes on when it is done.
   *[other] { $count } things need you. { $firm } goes on when they are done.
}
# $who: text
mail-asked-by = { $who } asks.
# $who: text
# $day: day
mail-asked-by-on = { $who } asked on { $day }.
# $headline: text
mail-reminder = Reminder: { $headline }
# $what: text
mail-unlocks = Then: { $what }
# $until: moment
mail-undo-until = You can undo until { $until }.
mail-see-all = See all that needs you
# $firm: text
mail-reminder-footer = You get this mail because { $firm } asked you something that is still open, and reminds you of it, once a day at most.
# $firm: text
mail-needs-footer = You get this mail because { $firm } asked you something. What you have seen or done is not mailed.
mail-stop = Stop these mails:

## Monday's mail

# $firm: text
mail-digest-subject = Your week with { $firm }
mail-digest-intro = What is new since last week, and you have not seen yet:
mail-digest-shared = New for you to see
mail-digest-done = Done
# $to: day
# $from: day
mail-digest-moved = Ready { $to }, was { $from }
# $to: day
mail-digest-dated = Ready { $to }
mail-digest-undated = No date for now
# $to: day
# $from: day
# $why: text
mail-digest-moved-why = Ready { $to }, was { $from }: { $why }
# $why: text
mail-digest-undated-why = No date now: { $why }
# $who: text
mail-digest-said = { $who } wrote:
# $firm: text
mail-digest-footer = You get this mail on Mondays, when there is something new with { $firm }.

## What a client answered, for the firm

# $who: text
# $title: text
mail-answers-closed = { $who } answered: { $title }
# $who: text
# $title: text
mail-answers-said = { $who } wrote: { $title }
# $who: text
# $title: text
mail-answers-reopened = { $who } took an answer back: { $title }
# $who: text
mail-answer-approved = { $who } approved it.
# $who: text
mail-answer-confirmed = { $who } confirmed it.
# $who: text
# $what: text
mail-answer-chosen = { $who } chose: { $what }
# $who: text
# $what: text
mail-answer-signed = { $who } signed: { $what }
# $who: text
# $what: text
mail-answer-reopened = { $who } took the answer back: { $what }
# $who: text
# $what: text
mail-answer-changes = { $who } wants changes: { $what }
# $who: text
mail-answer-reviewed = { $who } has reviewed it.
# $who: text
# $text: text
mail-answer-answered = { $who } answered: { $text }
# $who: text
# $time: moment
mail-answer-picked = { $who } picked { $time }.
mail-answers-footer = You get this mail because you asked, or because you follow the project.

## Stopping a kind of mail

mail-stop-title = Stop these mails?
mail-stop-how = One press, and no mail of this kind comes any more. Nothing else changes.
mail-stop-button = Stop these mails
mail-stopped-title = Done
mail-stopped = No mail of this kind comes any more, if this address was made for you.

## In every mail

mail-choose = Choose what is mailed to you
mail-stopped-again = You can have them again whenever you like:
