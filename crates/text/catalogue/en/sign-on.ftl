### Coming in by the sign-in of one's own company.

sign-on-go = Go on with the company sign-in
sign-on-coming = Coming in …
sign-on-failed-title = Not in yet
sign-on-again = Back to the door

## Why somebody is not in. Each says what to do next.

# The page of the company said no, or they stopped halfway.
sign-on-declined = The company sign-in did not finish. Try again, or come in another way.
sign-on-away = The company sign-in does not answer just now. Try again in a minute, or come in another way.
sign-on-over = This sign-in was begun in another browser, was used already, or took longer than ten minutes. Begin again here.
sign-on-untrusted = What the company sign-in said could not be trusted, so nobody was let in. Try again; if it stays like this, tell whoever looks after the sign-in at your company.
sign-on-unverified = The company sign-in does not say that your mail address is verified. Ask whoever looks after it at your company to verify it, or come in another way.
sign-on-unknown = There is no place for you here yet. Ask to be invited, or come in with the address you were invited under.
sign-on-second = Your mail address belongs to another account of the company sign-in here. Sign in with that account, or come in another way and tell us.
