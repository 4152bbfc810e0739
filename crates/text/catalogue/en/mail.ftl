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
mail-footer-with = With { $firm }
