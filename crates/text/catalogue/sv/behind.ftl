### What stands behind a line: the firm's own tasks by which one task gets done. Internal.

behind-heading = Bakom uppgiften
behind-lead = { $client } läser uppgiften som en enda rad, och inget av det som ligger bakom.
behind-nothing = Inget ligger bakom uppgiften.
behind-stands = Ligger bakom
behind-of = Bakom ”{ $title }”
behind-chip = { $done } av { $count }
behind-chip-means = { $done ->
    [one] { $done } av { $count } uppgifter bakom är klar
   *[other] { $done } av { $count } uppgifter bakom är klara
}
behind-all-done = { $count ->
    [one] { $count } bakom, klar
   *[other] Alla { $count } bakom är klara
}
behind-all-done-lead = { $count ->
    [one] Den enda uppgiften bakom ({ $count }) är klar. { $client } får inte veta något förrän du flyttar den här eller gör den klar.
   *[other] Alla { $count } uppgifter bakom är klara. { $client } får inte veta något förrän du flyttar den här eller gör den klar.
}
behind-later-team = ”{ $title }” är planerad till { $day }, senare än uppgiftens teamdatum ({ $team }).
behind-later-client = ”{ $title }” är planerad till { $day }, senare än datumet { $client } läser ({ $told }).

## Putting there and taking out

behind-put = Lägg bakom
behind-new = Ny uppgift bakom
behind-new-add = Lägg till
behind-which = Vilken uppgift ska ligga bakom den här?
behind-which-hint = Skriv en del av titeln. Det som är delat ligger inte bakom något.
behind-take-out = Ta fram
behind-take-out-of = Ta fram ”{ $title }”
behind-was-put = ”{ $title }” ligger nu bakom ”{ $line }”.
behind-was-added = ”{ $title }” lades till bakom ”{ $line }”.
behind-was-taken-out = ”{ $title }” togs fram.

## On the board

behind-hide = Dölj det som ligger bakom
behind-bulk = Lägg bakom…
behind-bulk-title = { $count ->
    [one] Lägg { $count } uppgift bakom en annan
   *[other] Lägg { $count } uppgifter bakom en annan
}
behind-bulk-lead = Det är den kunden läser. Bara ert team ser det som ligger bakom.
behind-bulk-which = Bakom vilken uppgift?
behind-bulk-which-hint = Skriv en del av titeln.
behind-bulk-done = { $count ->
    [one] { $count } uppgift ligger nu bakom ”{ $line }”.
   *[other] { $count } uppgifter ligger nu bakom ”{ $line }”.
}
behind-bulk-some = { $done } av { $count } uppgifter ligger nu bakom ”{ $line }”.
behind-undone = { $count ->
    [one] { $count } uppgift ligger där den låg.
   *[other] { $count } uppgifter ligger där de låg.
}

## What is refused

behind-refused-sharing = Den ligger bakom ”{ $line }”. Ta fram den först.
behind-refused-sharing-of = ”{ $title }” ligger bakom ”{ $line }”. Ta fram den först.
behind-refused-itself = En uppgift kan inte ligga bakom sig själv.
behind-refused-shared = Kunden ser uppgiften, och det som ligger bakom en annan är bara för ert team. Sluta dela den först.
behind-refused-partner = En partner ser uppgiften, och det som ligger bakom en annan är bara för ert team. Sluta dela den med partnern först.
behind-refused-stage = Kunden agerar i { $stage } och får inte veta något om det som ligger bakom en annan uppgift. Flytta den här till ett annat steg först.
behind-refused-is-line = Andra uppgifter ligger bakom den här. Ta fram dem först.
behind-refused-line = ”{ $line }” ligger själv bakom ”{ $other }”. Välj ”{ $other }”, eller ta fram ”{ $line }” först.
behind-refused-full = Högst { $most } uppgifter kan ligga bakom en.
