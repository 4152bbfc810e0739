### What somebody reads before they are in.

door-sign-in = Sign in
door-come-in = Come in
# $firm: text
door-with-firm = with { $firm }

## The link of an invitation

# $client: text
door-welcome = Welcome to { $client }
# $firm: text
door-invited = { $firm } has something here for you. One press and you are in: no password, no account to set up.
door-invited-plain = One press and you are in: no password, no account to set up.
door-entry-shared = The link is for you alone. Whoever has it comes in as you.
door-used-title = This link has run out
door-used = It was used on another device, or it is too old. We can send a new one to the address it was made for.
door-send-again = Send me a new link
door-sent-title = A new mail is on its way
door-sent = It goes to the same address as before and holds a link and a code. It usually arrives within a minute.
door-not-in-title = This link does not let you in
door-not-in = Perhaps the mail program cut it. The code in the same mail works too.
door-by-code = Use the code from the mail

## The code

door-code-title = Come in with your code
door-code-how = There is no password. The mail you got holds a link and a code of eight characters.
door-email = Your e-mail
door-code = Code from the mail
door-code-hint = Eight characters, with or without the dash.
# $firm: text
door-no-mail = No mail at hand? Ask your contact at { $firm } for a new one. The page says the same to everybody.
door-no-mail-plain = No mail at hand? Ask your contact for a new one. The page says the same to everybody.

## Staff

door-staff-how = For the team. Clients come in through their own address.
door-password = Password

## First owner

door-setup-title = Set up your house
door-setup-how = You are the first one here, so you own it. Everything can be changed later.
door-firm-name = What is your firm called?
door-your-name = Your name
door-new-password = Choose a password
door-new-password-hint = At least ten characters. A short sentence is easy to remember.
door-language = Your language
door-setup-go = Open the house
door-setup-no-secret = This address is not complete. Copy the whole address that was printed at the first start.

## What needs another look

door-code-wrong = The code has eight characters.
