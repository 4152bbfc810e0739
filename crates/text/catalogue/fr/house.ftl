### The house's own workflow: stage names and the sentences their asks begin with.
house-brief = Brief
house-design = Conception
house-internal-check = Contrôle interne
house-client-review = Validation client
house-your-review = Votre validation
house-build = Réalisation
house-go-live = Mise en ligne
house-live = En ligne
house-small-to-do = À faire
house-small-doing = En cours
house-small-done = Terminé
house-ask-brief = Dites-nous ce qu’il nous faut savoir pour commencer.
house-ask-review = Regardez et validez, ou dites-nous ce qui doit changer.
house-unlocks-brief = La conception commence
house-unlocks-review = La réalisation commence

## What stands for somebody who was erased.

house-former-contact = Ancien contact
house-former-colleague = Ancien membre de l’équipe
