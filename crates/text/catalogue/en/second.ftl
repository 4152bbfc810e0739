### The team's door, a forgotten password, and the second proof.

## The team's door

second-or = or with a password
second-forgotten = Forgotten
second-wrong = E-mail and password do not go together.
second-foot = After the password we ask for your second proof, if you have one. After five wrong tries we wait a minute longer each time.

## The second proof at the door

second-step-title = One more proof
second-step-how = The password is right. Type the six digits your app shows, or one of your spare codes.
second-code = Code
second-code-hint = Six digits, or a spare code of eight characters.
second-code-short = Type six digits, or a spare code of eight characters.
second-code-wrong = This code does not fit, or was used already. Type the one your app shows now.
second-lost = Phone and spare codes lost? An owner of the house can take your second proof away, and you set up a new one.
second-back = Back
second-mailed-title = A code is in your mail
# $email: text
second-mailed-how = The password is right. We have mailed a code to { $email }. Type it here: it works for ten minutes, in this browser.
second-mailed-wrong = This code does not fit. Type the eight characters of the last mail.
second-mailed-over = This code has ended. Have a new one mailed.
second-mailed-again = Mail a new code

## A forgotten password

second-forgotten-title = A new password
second-forgotten-how = We mail you a link and a code to choose it with.
second-forgotten-send = Mail me a link
second-forgotten-same = The page says the same to everybody.
second-sent-title = Look into your mail
# $email: text
second-sent-how = If somebody of the team signs in with { $email }, a link and a code are on their way. Open the link in this browser, or type the code here. Both work for ten minutes.
second-new-title = Choose a new password
# $email: text
second-new-for = For { $email }.
second-new-password = New password
second-new-go = Keep the new password
second-new-other = You asked for this link in another browser. Type the code of the same mail too.
second-new-wrong = Link or code do not fit. Check the code, or ask for a new mail.
second-new-over-title = This link has ended
second-new-over = It was used, or its ten minutes are over. Ask for a new mail.
second-new-again = Ask for a new mail
second-new-done = Your new password holds, and every other device is signed out. Sign in with it.

## Mails

# $firm: text
second-mail-password-subject = Choose a new password for { $firm }
# $firm: text
second-mail-password-intro = You asked for a new password at { $firm }. Choose it here:
second-mail-password-code = In another browser than the one you asked in, the page wants this code too:
second-mail-password-not-you = You did not ask for it? Then do nothing: your password stays as it is, and nobody gets in without this mail. If it happens again, tell an owner of your house.
# $firm: text
second-mail-code-subject = Your code to sign in to { $firm }
# $firm: text
second-mail-code-intro = You are signing in to { $firm }, and your password was right. This code lets you in, in the browser you are signing in with:
# $time: duration
second-mail-code-valid = It works once, for { $time }.
second-mail-code-not-you = You are not signing in just now? Then somebody knows your password. Give this code to nobody, and choose a new password at once:
second-mail-kind = A link or a code to come in with

## Setting it up

second-menu = Your second proof
second-title = Your second proof
second-how = Beside your password we then ask for six digits from an app on your phone. Whoever knows only your password does not get in.
second-required = Your house wants more than a password. Until you set up a second proof, a code is mailed to you at every sign-in.
# $day: day
second-since = Set up { $day }.
# $count: number
second-spares-left = { $count ->
    [one] You have 1 spare code left.
   *[other] You have { $count } spare codes left.
}
second-begin = Set up a second proof
second-scan-title = Scan this with your app
second-scan-how = Any authenticator app will do. Scan the picture, or type the secret by hand.
second-qr = QR code with the secret for your app
second-secret = Secret
second-secret-copy = Copy the secret
second-first-code = The six digits your app shows now
second-confirm = Confirm
second-digits-short = Type the six digits your app shows now.
second-confirm-wrong = These digits do not fit. Type the ones your app shows now. If they never fit, set the clock of your phone.
second-spares-title = Your spare codes
second-spares-how = Each lets you in once when your phone is not at hand. Keep them in another place than your password. They are shown only now.
second-spares-copy = Copy the spare codes
second-spares-kept = I have kept them
second-spares-new = New spare codes
second-spares-new-how = The spare codes you have end, used or not.
second-remove = Take it away
second-remove-how = From then on your password lets you in without it.
second-removed = Your second proof is taken away.
second-set = Your second proof is set up. We ask for it from the next sign-in on.

## For an owner, about a colleague

# $name: text
second-team-how = { $name } has a second proof. If phone and spare codes are lost, take it away: the password is enough then, until they set up a new one.
second-team-take = Take the second proof away
# $name: text
second-team-taken = { $name } can sign in without a second proof.
