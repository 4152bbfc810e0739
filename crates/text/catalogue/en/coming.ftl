### Coming in, coming along, and proving who one is.

## The door of a client

coming-title = Come in
coming-how = There is no password. We send a link and a code.
coming-email = Your e-mail at work
coming-send = Send me a link
coming-have-code = I have a code from an invitation
# $client: text
# $firm: text
coming-who = Only people { $client } or { $firm } invited can come in. The page says the same to everybody.

## A code that was sent

coming-code-title = Type the code
# $to: text
coming-code-sent = If { $to } has a place here, a link and a code are on their way. They work for ten minutes. The link works in this browser only.
# $to: text
coming-code-sent-to = We sent eight characters to { $to }. They work for ten minutes.
coming-code-group = Code, eight characters
# $n: number
coming-code-box = Character { $n }
coming-code-paste = You can paste all eight at once. We go on when the last one is there.
coming-code-go = Come in
# $n: number
coming-code-more = { $n ->
    [one] One more character
   *[other] { $n } more characters
}
coming-code-wrong = That is not the code of the last mail. Compare it once more.
coming-code-over = This code has run out. Send a new one.
coming-code-new = Send a new code
coming-code-new-sent = A new code is on its way. The one before still works for its ten minutes.
coming-code-other = Another address
coming-link-over = It works once, for ten minutes. Have a new one sent here.
coming-link-elsewhere = You asked for this link in another browser. Open it there, or type the code of the same mail here.

## An invitation

coming-name = Your name
coming-name-hint = As your colleagues call you. It tells people from programs that only read mails.
# $name: text
coming-else-title = This invitation is for { $name }
coming-else-how = Is that you, or did somebody pass it on to you?
# $name: text
coming-else-me = I am { $name }
coming-else-passed = It was passed on to me
coming-new-title = Hello. Who are you?
coming-new-how = You get an access of your own, so that what you write carries your name.
coming-new-email-hint = We send a code there.
coming-new-send = Send me a code
# $client: text
coming-new-what = You see what is shared with everybody at { $client }, and nobody’s mails.
coming-waiting-title = You are announced
# $name: text
# $client: text
coming-waiting-keeper = { $name } looks after access at { $client } and was asked. As soon as there is a yes, an invitation comes by mail.
# $firm: text
coming-waiting-firm = { $firm } was asked. As soon as there is a yes, an invitation comes by mail.
coming-used-how = It was used already, or its time is over. We send a code to the address it was for.
coming-used-go = Send me a code

## Mails

# $code: text
# $client: text
coming-mail-subject = { $code } is your code for { $client }
# $client: text
coming-mail-intro = Here are your link and your code for the { $client } portal.
# $client: text
coming-mail-newcomer = You were asked to join the { $client } portal. This code shows that the address is yours.
# $client: text
coming-mail-proof = You are about to do something in the { $client } portal that we ask a code for, once on each device.
coming-mail-or-code = In another browser, type this code:
coming-mail-code = Type this code:
# $minutes: number
coming-mail-valid = It works for { $minutes } minutes and is for you only.
coming-mail-proof-not-you = It was not you? Then somebody else is signed in as you. Open the portal, choose “Your access”, and end what you do not recognise.
# $name: text
# $client: text
coming-waits-subject = { $name } asks to come in at { $client }
# $name: text
# $email: text
# $by: text
# $client: text
coming-waits-intro = { $name } ({ $email }) would like to join { $client } in the portal. { $by } named them, or passed an invitation on.
# $client: text
coming-waits-nothing = Nothing happens until you say yes. Whoever comes in sees what is shared with everybody at { $client }, and no money.
coming-waits-button = Decide

## People

coming-people-title = People
# $client: text
coming-people-how = Everybody at { $client } who can come in here.
coming-people-keeper = looks after access
coming-people-invited = invited, not here yet
coming-people-bring = Bring a colleague along
coming-people-bring-how = They see what is shared with all of you. What they may decide, and whether they see money, is not for you to give away.
coming-people-words = A few words, if you like
coming-people-send = Invite
# $name: text
coming-people-sent = { $name } was invited.
# $name: text
coming-people-asked = { $name } was named. Whoever looks after access is asked.
coming-people-known = Somebody with this address is here already.
coming-people-waiting = Waiting to be let in
# $by: text
coming-people-passed-on = { $by } passed an invitation on
# $by: text
coming-people-named = named by { $by }
coming-people-let-in = Let in
coming-people-turn-away = Not now
# $name: text
coming-people-is-in = { $name } gets an invitation.
# $name: text
coming-people-is-not = { $name } does not come in.
coming-people-domains = Come in at once
coming-people-domains-how = Whoever proves an address at one of these domains and holds an invitation comes in without anybody being asked.
coming-people-domain = Domain, such as skogholm.example
coming-people-domain-add = Add
# $domain: text
coming-people-domain-remove = No longer { $domain }
coming-people-domain-open = At this domain anybody gets an address, so everybody would come in. Name one that is yours alone.
coming-people-domain-none = None: every newcomer is asked about.

## A proof, once on a device

coming-proof-title = A code, once on this device
coming-proof-how = Before you bring somebody along, sign or approve money, we make sure that it is you.
coming-proof-go = Go on

## Other houses

coming-houses-here = You are in
coming-houses-note = Two houses, two doors: nothing crosses from one to the other, not in search and not in mails.
# $n: number
coming-houses-needs = { $n ->
    [one] One thing needs you
   *[other] { $n } things need you
}
coming-houses-nothing = Nothing needs you
coming-over = Going over
coming-over-late = This way over was used, or took longer than a minute. Go back and press once more.
# $name: text
coming-over-other = Somebody else is in here in this browser. This way is for { $name }.
# $name: text
coming-over-as = Go on as { $name }
coming-over-stay = Stay as you are

## Said by the firm

coming-keeps-door = Looks after access: lets colleagues in
