### Before one more ask: what somebody has already, and telling it in one mail with others.

# $name: text
# $span: duration
bundle-load = { $name } already has { $span } this week.
bundle-do = Bundle: no mail of its own
# $when: moment
bundle-when = It goes out { $when }, in one mail with all that is bundled by then. In the portal it stands at once.
bundle-own = A mail of its own goes out in half a minute, outside quiet hours.
# $when: moment
bundle-too-late = It is due before the next bundle, { $when }: it needs a mail of its own.
bundle-refused = It is due before the next bundle goes out. Send it by itself, or choose a later day.

## After a move that asked something

# $name: text
# $count: number
# $span: duration
bundle-now = { $count ->
    [one] { $name } now has { $count } ask, about { $span }, this week.
   *[other] { $name } now has { $count } asks, about { $span }, this week.
}
bundle-now-do = Bundle
bundle-leave = Send it by itself
# $when: moment
bundle-done = Bundled. The mail goes out { $when }.
bundle-told = Half a minute has passed: a mail about it may have gone out already.

## On the page of a task

# $names: text
# $when: moment
bundle-with = In a bundle with { $names }: one mail, { $when }
# $when: moment
bundle-alone = Bundled: its mail goes out { $when }
