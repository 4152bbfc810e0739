### What was done without a connection and waits to be sent.

# $count: number
outbox-waits = { $count ->
    [one] One change waits to be sent.
   *[other] { $count } changes wait to be sent.
}
outbox-waits-here = Waits to be sent
outbox-sent = What you did without a connection has been sent.
# $words: text
# $why: text
outbox-move-refused = Not done: { $words }. { $why }
# $words: text
# $why: text
outbox-text-refused = Not sent: “{ $words }” { $why }
outbox-look = Look at it
outbox-put-aside = Put aside
outbox-take-back = Back into the field
outbox-too-old = This has waited for two weeks. Look whether it is there, then do it again.
