### Where one is signed in, and the passkeys one comes in with.

access-title = Your access
access-menu = Your access

## The offer

access-offer-title = Come in with a passkey next time
access-offer-contact = Your face, your finger or the code of this device is enough then: no mail to wait for. We only ever get the half of the key that opens nothing.
access-offer-staff = Your face, your finger or the code of this device is enough then: no password to type. We only ever get the half of the key that opens nothing.
# $known: text
access-offer-known = You have one already: { $known }.
access-offer-go = Set up a passkey
access-offer-later = Not now

## Sessions

access-sessions = Where you are signed in
access-sessions-end-others = End all others
access-here = this one
access-here-now = here, now
# $day: text
access-since = since { $day }
access-end = End it
# $device: text
access-end-name = End it: { $device }
# $device: text
access-ended = Ended: { $device } is signed out.
access-ended-others = Every other session is ended.
# $days: number
# $longest: number
access-how-days = Kind of device and time, no place. A session ends by itself after { $days } days without a visit, and after { $longest } days in any case.
# $hours: number
# $longest: number
access-how-hours = Kind of device and time, no place. A session ends by itself after { $hours } hours without a visit, and after { $longest } days in any case.

## By what one came in

access-by-link = link of the invitation
access-by-code = mail
access-by-password = password
access-by-passkey = passkey
access-by-sign-on = company sign-in
access-by-crossing = from another of your portals

## A lost device

access-all-title = Lost a device?
access-all-how = Sign out everywhere, here too, at every portal you have a place in. Then come in again on the devices you still hold.
access-all-go = Sign out everywhere
access-all-ask = Sign out on every device?
access-all-ask-how = This one too. What you were just writing and have not sent is forgotten.
access-all-keep = Stay signed in

## Passkeys

access-passkeys = Passkeys
access-passkeys-none = None yet. With one you come in by your face, your finger or the code of your device.
access-passkey-add = Add a passkey
# $day: text
access-passkey-since = since { $day }
# $day: text
# $used: text
access-passkey-used = since { $day }, last used { $used }
# $device: text
access-passkey-remove = Remove { $device }
# $device: text
access-passkey-added = Done. From now on you can come in with the passkey of { $device }.
# $device: text
access-passkey-removed = Removed: the passkey of { $device } lets nobody in any more.
# $most: number
access-most-passkeys = { $most ->
    [one] You have one passkey, which is as many as there can be. Remove it, then add another one.
   *[other] You have { $most } passkeys, which is as many as there can be. Remove one, then add another one.
}

## At the door

access-door-go = Use my passkey
access-door-or = or

## What a device may say

access-not-done = Nothing was set up: it was stopped or took too long. Try again when you like.
access-not-shown = No passkey was shown: it was stopped or took too long. Try again, or come in the other way.
access-there-already = This device holds a passkey of yours already.
access-not-kept = The passkey could not be kept. Try again.
access-not-let-in = This passkey does not let anybody in here any more. Come in the other way, then add a new one.
access-no-passkeys = This browser knows no passkeys yet. Use a newer one, or come in the other way.

## Devices

# $browser: text
# $system: text
access-device = { $browser } on { $system }
access-browser = A browser
access-device-unknown = An unknown device
access-system-windows = Windows
access-system-mac = a Mac
access-system-iphone = an iPhone
access-system-ipad = an iPad
access-system-android = Android
access-system-linux = Linux

## Mails: something changed about how somebody comes in

# $house: text
access-mail-passkey-added = A passkey was added to your access at { $house }
# $house: text
access-mail-passkey-removed = A passkey was removed from your access at { $house }
# $house: text
access-mail-second-set = A second proof was added to your access at { $house }
# $house: text
access-mail-second-removed = The second proof of your access at { $house } was taken away
# $house: text
access-mail-spare-used = One of your spare codes was used at { $house }
# $house: text
access-mail-spares-made = New spare codes were made for your access at { $house }
# $left: number
access-mail-spares-left = { $left ->
    [0] None is left: make new ones.
    [one] You have 1 spare code left.
   *[other] You have { $left } spare codes left.
}
access-mail-you = If it was you, there is nothing to do.
# $firm: text
access-mail-not-you = If it was not you: open “Your access”, end what you do not recognise, remove the passkeys that are not yours, and tell { $firm }.
access-mail-not-you-team = If it was not you: open “Your access”, sign out everywhere, choose a new password, and tell an owner of your house.
