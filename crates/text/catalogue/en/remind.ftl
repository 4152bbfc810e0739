### Reminding those who are asked: with one click, and never twice a day.

remind-do = Remind
# $what: text
remind-do-name = Remind of “{ $what }”
# $who: text
remind-do-whom = Remind { $who }
remind-done = Reminded. The mail goes out in a moment, outside quiet hours.
# $time: text
# $name: text
remind-today = Reminded today, { $time } by { $name }
# $day: day
# $name: text
remind-last = last reminded { $day } by { $name }
# $name: text
# $time: text
remind-already = { $name } has already sent a reminder today, at { $time }. From tomorrow on you can send another.
remind-refused-title = Once a day is enough
remind-refused-detail = They have had a mail about it today. From tomorrow on you can remind them.
remind-waits-on-us = This waits on us: see to what they said first, then ask again.
