### Words used everywhere: actions, buttons, states, days. PRODUCT's word table wins.

## What an ask wants. One verb, one colour, one icon.

common-review = Review
common-approve = Approve
common-answer = Answer
common-meet = Meet
common-sign = Sign
common-pay = Pay
common-with-us = With us
common-with-partner = With a partner
common-done = Done
common-your-turn = Your turn

## Buttons

common-cancel = Cancel
common-close = Close
common-back = Back
common-save = Save
common-send = Send
common-share = Share
common-stop-sharing = Stop sharing
common-add = Add
common-edit = Edit
common-remove = Remove
common-undo = Undo
# $figure: text
# $unit: text
common-figure-unit = { $figure } { $unit }
# $typed: text
common-signature-proved = Simple electronic signature, typed “{ $typed }”. This device had proved who was signing.
# $typed: text
common-signature-session = Simple electronic signature, typed “{ $typed }”. Nothing had proved who was signing.
common-retry = Try again
common-reload = Reload
common-copy = Copy
common-copied = Copied
common-open = Open
common-more = More
common-menu = Menu
common-search = Search
common-skip = Skip to content
common-leave = Sign out
common-language = Language
common-theme = Light or dark
common-theme-light = Light
common-theme-dark = Dark
common-theme-system = As on this device

## Views and places

common-board = Board
common-list = List
common-timeline = Timeline
common-calendar = Calendar
common-home = Home
common-projects = Projects
common-messages = Messages
common-files = Files
common-money = Money
common-requests = Requests

## States

common-loading = Loading
common-saving = Saving
common-saved = Saved
common-offline = You are offline. What you write is kept.
common-online-again = You are back online.
common-catching-up = Catching up with what changed
common-gone = This is no longer here.
common-gone-what = It was moved, or it is no longer shared with you.
common-not-found = Nothing here
common-not-found-what = This page does not exist, or it is not for you. We answer the same in both cases.
common-error = This could not be loaded. Nothing is lost.
common-error-kept = This could not be sent. What you wrote is still here.
common-unexpected = Something broke on this page. Reload it; what was sent is safe.
common-required = Needed
common-optional = If you like
common-you = You
common-nobody = Nobody
common-no-date = No date
common-everyone = Everyone

## Days, times, names: used by the formatting, not by pages.

common-today = today
common-tomorrow = tomorrow
common-yesterday = yesterday
# $days: number
common-in-days = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
# $days: number
common-days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
# $minutes: number
common-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
# $hours: number
common-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
# $hours: text
# $minutes: text
common-hours-and-minutes = { $hours } h { $minutes } min
# The names before the last, and the last.
# $first: text
# $last: text
common-list-of-names = { $first } and { $last }
common-good-morning = Good morning
common-good-afternoon = Good afternoon
common-good-evening = Good evening
common-needs-javascript = This portal needs JavaScript. Allow it for this address and load the page again.
common-app-failed = The portal could not be started. Check the connection and load the page again; nothing is lost.
common-app-not-built = The server runs, but the app it shows has not been built yet. This command builds and serves it:
common-mailbox = Mails of the demo house
common-mailbox-empty = No mail has been written yet. Invite somebody, and the invitation appears here.
