### A contact who is away for some days, and the colleague who answers for them.

## What they say themselves

away-title = Away
# $firm: text
away-how = Colleagues and { $firm } read when you are away, and never why.
away-from = First day away
away-until = Last day away
away-deputy = Who answers for you?
away-nobody = Nobody
away-nobody-means = What is asked of you waits until you are back.
away-deputy-means = From your first day on, what is asked of you in person goes to them. What is still open then comes back to you.
away-waits = What they may not decide here waits for you.
away-say = I am away then
away-say-anew = Save
away-said = Saved. Your colleagues can read it.
away-change = Change
away-alone = You have no colleagues here yet who could answer for you.
# $day: day
away-you = You are away until { $day }.
# $day: day
# $name: text
away-you-deputy = You are away until { $day }. { $name } answers for you.
# $from: day
# $day: day
away-you-from = You are away from { $from } until { $day }.
# $from: day
# $day: day
# $name: text
away-you-from-deputy = You are away from { $from } until { $day }. { $name } answers for you then.
away-back = I'm back
away-back-done = Welcome back. What is still open is yours again.
away-not-after-all = Not away after all
away-not-after-all-done = Good. Nothing is handed over.
away-mails = Away for a while?
away-mails-how = Say from when until when, and which colleague answers for you.

## What colleagues and the firm read

# $day: day
away-they = away until { $day }
# $day: day
# $name: text
away-they-deputy = away until { $day }, { $name } answers
# $from: day
# $day: day
away-they-from = away from { $from } until { $day }
# $from: day
# $day: day
# $name: text
away-they-from-deputy = away from { $from } until { $day }, { $name } answers
# $by: text
# $day: day
# $to: text
away-handed = { $by } is away until { $day }. { $to } answers.
# $by: text
# $day: day
away-handed-nobody = { $by } is away until { $day }. Nobody answers meanwhile.
# $who: text
# $day: day
away-mail = { $who } is away until { $day }, and you answer meanwhile.

## Why it was not taken

away-too-far = A year ahead at most.
away-then = Away on some of these days, too.
away-stands-in = A deputy answers here, and it goes back afterwards. Until then it cannot be handed on.
