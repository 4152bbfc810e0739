### A client date that is another one than was told first, and why.

# $was: day
# $count: number
slip-later = { $count ->
    [one] was { $was }, { $count } day later
   *[other] was { $was }, { $count } days later
}
# $was: day
# $count: number
slip-earlier = { $count ->
    [one] was { $was }, { $count } day earlier
   *[other] was { $was }, { $count } days earlier
}
# $was: day
slip-taken-back = was { $was }, no date now
# $date: text
# $slip: text
slip-date = { $date }, { $slip }
# $why: text
slip-why = Why: { $why }

## Asking for the reason

# $client: text
slip-ask = Say why, { $client } will read it
slip-ask-hint = One sentence. It stands beside the new date.
slip-ask-needed = Say why in a sentence; without one the date stays.

## A change that waits

# $title: text
slip-not-published = “{ $title }” changes a date the client has read and does not say why. Write the reason on the task, then publish.
