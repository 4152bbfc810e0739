### The house's own workflow: stage names and the sentences their asks begin with.
house-brief = Underlag
house-design = Design
house-internal-check = Intern kontroll
house-client-review = Kundens granskning
house-your-review = Din granskning
house-build = Bygge
house-go-live = Lansering
house-live = I drift
house-small-to-do = Att göra
house-small-doing = Pågår
house-small-done = Klart
house-ask-brief = Berätta vad vi behöver veta för att börja.
house-ask-review = Titta igenom och godkänn, eller berätta vad som ska ändras.
house-unlocks-brief = Designarbetet börjar
house-unlocks-review = Bygget börjar

## What stands for somebody who was erased.

house-former-contact = Tidigare kontakt
house-former-colleague = Tidigare kollega
