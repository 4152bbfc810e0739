### Answers that say no, and what to do next. One title and one detail per code, then the sentences for single fields.

## Hidden and absent read the same.

refusal-missing-title = Nothing here
refusal-missing-detail = There is nothing for you at this address. Check it, or ask the person who gave it to you.
refusal-signed-out-title = Signed out
refusal-signed-out-detail = You are not signed in here. Sign in and go on from there.
refusal-not-let-in-title = That does not match
refusal-not-let-in-detail = These details do not let anybody in. Check them and try again, or ask for a new link.
refusal-entry-used-title = This link has ended
refusal-entry-used-detail = It was used or its time is over. Ask for a new one: it goes to the same mail address.
refusal-other-browser-title = Asked for elsewhere
refusal-other-browser-detail = This link was asked for in another browser. Type the code of the same mail here, or open the link where you asked.
refusal-somebody-else-title = For somebody else
refusal-somebody-else-detail = This invitation is for somebody of another name. Say whether it is you, or whether it was passed on to you.
refusal-needs-second-proof-title = One more proof
refusal-needs-second-proof-detail = The password is right. Now type the six digits of your app, or one of your spare codes.
refusal-needs-proof-title = A code first
refusal-needs-proof-detail = We ask for a mailed code once on this device. Type it, then this is done.
refusal-not-yours-title = Not yours to do
refusal-not-yours-detail = Your role does not allow this. Ask a colleague who may, or have your role changed.
refusal-only-looking-title = You only look
refusal-only-looking-detail = You look as somebody else, so nothing was done in their name. Only they can do this. Leave to work as yourself.
refusal-too-many-title = Too many tries
refusal-too-many-detail = Wait a little, then try again.
refusal-quote = If you ask for help, quote { $code }.
# $wait: duration
refusal-too-many-wait = Try again in { $wait }.
# $seconds: number
refusal-too-many-seconds = { $seconds ->
    [one] Try again in 1 second.
   *[other] Try again in { $seconds } seconds.
}
refusal-unreadable-title = This cannot be read
refusal-unreadable-detail = The request is not the JSON this address takes, so nothing was changed. Compare its fields with the API description and send it again.
refusal-fields-title = Some fields need another look
refusal-fields-detail = Nothing was saved yet. Correct the fields marked here and send again.
refusal-too-large-title = Too large
refusal-too-large-detail = This is more than can be taken in at once. Shorten it or send it in parts.
refusal-changed-title = Changed meanwhile
refusal-changed-detail = Somebody changed this while you worked on it. Look at how it is now, then make your change again.
refusal-needs-match-title = If-Match is missing
refusal-needs-match-detail = Send the ETag you read last as If-Match, so that nobody’s change is overwritten.
refusal-needs-key-title = Idempotency-Key is missing
refusal-needs-key-detail = Send a fresh Idempotency-Key for every change, and the same one when you repeat it.
refusal-key-reused-title = Idempotency-Key used before
refusal-key-reused-detail = This key belongs to another request. Send this one with a fresh key.
refusal-ask-closed-title = Closed already
refusal-ask-closed-detail = Somebody answered this, or it was taken back. Open the task to see where it stands.
refusal-too-late-title = Too late to take back
refusal-too-late-detail = Thirty seconds have passed, so it may have been read or mailed. Say what should be read instead.
refusal-undo-over-title = Too late to undo
refusal-undo-over-detail = The time to undo is over, so it has taken effect. Write in the conversation what should be otherwise.
refusal-went-on-title = Work has gone on
refusal-went-on-detail = Work has gone on since, so this can no longer be undone. Write in the conversation what should be otherwise.
refusal-needs-sharing-title = Share it first
refusal-needs-sharing-detail = The client cannot act on what they do not see. Share the task, then ask.
refusal-stands-behind-title = It stands behind another task
refusal-stands-behind-detail = What stands behind another task is only for your team. Take it out first.
refusal-archived-title = Archived
refusal-archived-detail = This project is archived, so nothing was changed. Reopen it to change something.
refusal-needs-password-title = A password, too
refusal-needs-password-detail = This link asks for a password. Whoever gave you the link knows it.
refusal-nothing-shared-title = Nothing shared yet
refusal-nothing-shared-detail = The client sees nothing of this project yet, so there is nothing to report. Share a task first.
refusal-unreadable-plan-title = We cannot read this file
refusal-unreadable-plan-detail = It is no plan we know. Nothing was written. Choose another file.
refusal-plan-asks-title = Say which column holds the titles of the tasks. Nothing was written.
refusal-plan-asks-stage = Every stage of the file is left out, so no task could come in. Keep at least one. Nothing was written.
refusal-unreadable-logo-title = No logo can be made of this file
refusal-unreadable-logo-detail = It is no picture we can read. The logo stays as it was. Choose a PNG, JPEG or WebP.
refusal-foreign-origin-title = Came from another site
refusal-foreign-origin-detail = Another site sent this, so nothing was done. Open this portal itself and do it here.
refusal-unknown-host-title = Nobody answers to this name
refusal-unknown-host-detail = This server does not serve that host name. Check the address you opened.
refusal-taken-title = In use already
refusal-taken-detail = Somebody else has this name or address. Choose another one.
refusal-no-room-title = No room left
refusal-no-room-detail = The disk of this portal is full, so nothing was changed. Reading goes on. Tell whoever looks after it, then try again.
refusal-away-title = Not to be reached just now
refusal-away-detail = The records of this portal did not answer, so we cannot say whether this was done. Try again in a moment: it is done once, not twice.
refusal-broken-title = Something broke on our side
refusal-broken-detail = Nothing was changed. Try again in a moment; if it stays like this, tell us what you were doing.

## Single fields

refusal-word-empty = Write something here.
# $most: number
refusal-word-too-long = { $most ->
    [one] Use one character at most.
   *[other] Use { $most } characters at most.
}
# $least: number
refusal-word-too-short = { $least ->
    [one] Use one character or more.
   *[other] Use { $least } characters or more.
}
refusal-word-unprintable = This holds characters that cannot be shown. Type it again instead of pasting it.
refusal-word-not-an-email = Write a mail address, such as maja@example.com.
refusal-word-not-a-host = Write a host name, such as portal.example.com, without https and slashes.
refusal-word-not-a-colour = Write a colour, such as #1f5a41.
# $least: number
# $most: number
refusal-word-not-within = Choose a number from { $least } to { $most }.
refusal-word-backwards = The last day comes before the first.
refusal-word-open-to-all = At this domain anybody gets an address. Name one that is yours alone.
refusal-word-not-a-name = Write a name, in letters and without an address in it.
refusal-word-not-a-figure = Write a figure, such as 1,250.5.
refusal-word-another-name = This is not the name you have here. Type it the same way.
refusal-word-passed = This time has passed.
refusal-word-not-for-partners = A partner cannot be asked this: it binds or needs more than words. Choose another form.
refusal-word-not-theirs = They may not do this here, or are asked already. Choose somebody else.
