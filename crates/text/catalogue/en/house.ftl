### The house's own workflow: stage names and the sentences their asks begin with.
house-brief = Brief
house-design = Design
house-internal-check = Internal check
house-client-review = Client review
house-your-review = Your review
house-build = Build
house-go-live = Go-live
house-live = Live
house-small-to-do = To do
house-small-doing = Doing
house-small-done = Done
house-ask-brief = Tell us what we need to know to begin.
house-ask-review = Have a look and approve it, or tell us what should change.
house-unlocks-brief = Design begins
house-unlocks-review = Building begins

## What stands for somebody who was erased.

house-former-contact = Former contact
house-former-colleague = Former colleague
