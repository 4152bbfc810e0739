### What one wants by mail, and what became of mails.

mails-title = What is mailed to you
mails-menu = Your mails
# $firm: text
mails-how = Say what { $firm } mails you and when. The portal shows everything, whatever you choose here.
mails-how-staff = Say what is mailed to you and when. Veranda shows everything, whatever you choose here.

## Kinds of mail

mails-asked = When something needs you
mails-asked-how = An approval, an answer, a time to pick: what waits for you, with its link.
mails-told = When there is something new
mails-told-how = New tasks, other dates, finished work and messages in the projects you follow.
mails-told-partner-how = New tasks and messages.
mails-answered = When a client answers
mails-answered-how = What clients answer, decide and write in the projects you follow, and always on what you asked yourself.
mails-at-once = At once
mails-on-monday = On Monday
mails-never = Never
mails-off = You get no mails of this kind. Choose “At once” or “On Monday” to have them again.

## Quiet hours

mails-quiet = Quiet hours
mails-quiet-on = Mail me nothing at certain hours
mails-quiet-from = From
mails-quiet-until = Until
# $firm: text
mails-quiet-how = By the clock of { $firm }. What happens meanwhile comes afterwards, in one mail.
mails-quiet-same = Beginning and end are the same time. Change one of them.
mails-quiet-empty = Fill in both times.

mails-saved = Saved. It holds from now on, also for what was waiting to be mailed.

## Following

mails-follow-title = Projects you follow
mails-follow-how = News of a project is mailed to you if you follow it. What you can see stays the same either way, and what you are asked in person always reaches you.
mails-follow-how-staff = What a client answers and writes in a project is mailed to you if you follow it. What you can see stays the same either way.
mails-follow-none = There is no project yet that you could follow.
mails-follow = Follow
# $project: text
mails-follow-name = Follow { $project }
# $project: text
mails-follow-on = You follow { $project }. Its news is mailed to you.
# $project: text
mails-follow-off = You no longer follow { $project }. Its news is not mailed to you.

## Taking a remark back

mails-taken-back = Taken back. Your words are in the box again.

## Mails that did not arrive

mails-lost-title = Mails that did not arrive
mails-lost-how = Of the last 30 days. Whoever was to get them may not know what they say.
mails-lost-none-title = Every mail has arrived
mails-lost-none = No mail of the last 30 days was refused or given up.
# $count: number
mails-lost-count = { $count ->
    [one] 1 mail did not arrive
   *[other] { $count } mails did not arrive
}
# $count: number
# $client: text
mails-lost-of = { $count ->
    [one] 1 mail to { $client } did not arrive.
   *[other] { $count } mails to { $client } did not arrive.
}
mails-lost-look = See why
# $time: moment
mails-lost-since = Tried since { $time }
mails-kind-invitation = Invitation
mails-kind-asked = Something that needs them
mails-kind-week = News of the week
mails-kind-answers = What a client answered
mails-kind-stopped = Why something is no longer shared
mails-kind-access = What changed about how they come in
mails-kind-waits = Somebody waits to be let in
mails-lost-refused = The mail server will not take it. Most often the address is wrong or its mailbox is gone.
mails-lost-given-up = The mail server could not be reached for days, or put us off again and again.
# $words: text
mails-lost-said = It said: { $words }
mails-lost-again = Send again
# $name: text
mails-lost-again-name = Send again to { $name }
# $name: text
mails-lost-sent = It goes out to { $name } again, with what is still news.
# $client: text
mails-lost-invite = Invite them again at { $client }: the link of an invitation is kept nowhere.
