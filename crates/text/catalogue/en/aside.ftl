### What somebody does with an ask besides answering it: later, stuck, other times, handed to a colleague.

## What a client's people read

aside-hand = Not me
aside-later = Later
aside-stuck = I'm stuck
aside-times = None of these suits
aside-choices = Not now, or not you?
aside-later-title = Later: on the day you chose
aside-later-label = When will you look at it?
# $firm: text
aside-later-hint = Until then it waits under Later on your first page. { $firm } reads the day.
# $day: day
aside-later-due = It is due { $day }. On that day it stands among what needs you again.
aside-later-send = Look at it then
# $day: day
aside-later-sent = Put off until { $day }.
aside-stuck-label = What keeps you?
# $firm: text
aside-stuck-hint = { $firm } hears of it at once, and it is their turn until they ask you again.
# $firm: text
aside-stuck-send = Tell { $firm }
# $firm: text
aside-stuck-sent = Told. { $firm } sees to it.
aside-hand-label = Who takes it?
aside-hand-needed = Choose a colleague first.
aside-hand-words = A sentence that goes with it, if you like
aside-hand-send = Hand it over
# $name: text
aside-hand-sent = Handed to { $name }.
aside-hand-nobody = None of your colleagues here can do this.
aside-hand-not-come = Whoever was invited and has not been here yet is not listed.
aside-hand-bring = Bring a colleague along
# $firm: text
aside-times-how = Say when you could, one to three times. { $firm } takes one of them, or proposes others.
# $number: number
aside-times-label = Time { $number }
aside-times-needed = Give one time at least.
aside-times-send = Propose these times
# $firm: text
aside-times-sent = Sent. { $firm } answers.
# $day: day
aside-you-later = You look at it { $day }.
# $reason: text
aside-you-stuck = You are stuck: “{ $reason }”
# $times: text
aside-you-times = You proposed { $times }.
# $firm: text
aside-with-firm = With { $firm } now. You can still answer.
aside-calendar = Add to my calendar
aside-back = Take it back
aside-back-done = Taken back. It is your turn again.
# $name: text
# $day: day
aside-they-later = { $name } looks at it { $day }
# $name: text
aside-they-stuck = { $name } is stuck
# $name: text
# $reason: text
aside-they-stuck-why = { $name } is stuck: “{ $reason }”
# $name: text
aside-they-times = { $name } proposes other times
# $what: text
aside-with-us = With us: { $what }
# $name: text
# $reason: text
# $day: day
aside-was-stuck = { $name } was stuck: “{ $reason }”. Asked again { $day }
# $name: text
# $day: day
aside-had-times = { $name } proposed other times. Asked again { $day }
# $by: text
# $to: text
# $day: day
aside-handed = { $by } handed this to { $to }, { $day }
# $words: text
aside-quote = “{ $words }”

## What the firm reads

aside-again = Ask again
aside-again-label = Your answer, in the client thread
# $name: text
aside-again-hint = { $name } reads it, and it is their turn again.
aside-again-send = Send and ask again
aside-again-done = Asked again.
# $time: text
aside-take = Take { $time }
aside-taken = Time taken.
aside-propose = Propose other times
aside-propose-send = Propose these times

## Mails

# $who: text
aside-mail-handed = { $who } handed this to you.
# $who: text
# $words: text
aside-mail-handed-with = { $who } handed this to you: “{ $words }”
# $who: text
# $title: text
aside-mail-stuck-subject = { $who } is stuck: { $title }
# $who: text
# $title: text
aside-mail-times-subject = { $who } proposes other times: { $title }
# $who: text
# $what: text
# $reason: text
aside-mail-stuck = { $who } cannot go on with “{ $what }”: { $reason }
# $who: text
# $what: text
# $times: text
aside-mail-times = { $who } proposes other times for “{ $what }”: { $times }
# $title: text
# $time: moment
aside-mail-fixed = Fixed: { $title }, { $time }
# $who: text
# $time: moment
aside-mail-fixed-by = { $who } takes one of your times: { $time }.
aside-mail-fixed-intro = A meeting is fixed. There is nothing more to do.
