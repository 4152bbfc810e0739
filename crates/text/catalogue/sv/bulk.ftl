### Doing the same with all picked tasks.

bulk-stage = Steg…
bulk-date = Datum…
bulk-who = Vem…
bulk-most = Högst { $most } åt gången: släpp några.
bulk-busy = { $done } av { $count } klara…

## To a stage

bulk-stage-title = { $count ->
    [one] Flytta { $count } uppgift
   *[other] Flytta { $count } uppgifter
}
bulk-hidden = { $count ->
    [one] { $client } agerar där och ser ännu inte { $count } av uppgifterna. Den står kvar tills du delar den.
   *[other] { $client } agerar där och ser ännu inte { $count } av uppgifterna. De står kvar tills du delar dem.
}
bulk-there = De står redan i { $stage }.
bulk-moved = { $count ->
    [one] { $count } uppgift står nu i { $stage }.
   *[other] { $count } uppgifter står nu i { $stage }.
}
bulk-moved-some = { $done } av { $count } uppgifter flyttades till { $stage }.
bulk-asked = { $count ->
    [one] { $client } får { $count } fråga.
   *[other] { $client } får { $count } frågor.
}

## A date

bulk-date-title = { $count ->
    [one] Ett datum för { $count } uppgift
   *[other] Ett datum för { $count } uppgifter
}
bulk-date-which = Vilket datum
bulk-date-client = Det { $client } läser, när uppgiften är delad
bulk-date-team = Bara ert team ser det
bulk-date-day = Dag
bulk-date-none = Lämna tomt för att ta bort datumet.
bulk-date-read = { $count ->
    [one] På { $count } av uppgifterna har { $client } läst ett annat datum.
   *[other] På { $count } av uppgifterna har { $client } läst ett annat datum.
}
bulk-date-why = En mening för alla. Den står bredvid varje nytt datum.
bulk-date-set = Sätt datumet

## Who works on them

bulk-who-title = { $count ->
    [one] Vem arbetar med { $count } uppgift
   *[other] Vem arbetar med { $count } uppgifter
}
bulk-who-lead = De som är förkryssade här arbetar med alla uppgifterna, och ingen annan. Förkryssade nu är de som redan arbetar med var och en.
bulk-who-set = Spara

## What became of it

bulk-same = Så står det redan. Inget ändrades.
bulk-saved = { $count ->
    [one] { $count } uppgift sparad.
   *[other] { $count } uppgifter sparade.
}
bulk-saved-some = { $done ->
    [one] { $done } av { $count } uppgifter sparad.
   *[other] { $done } av { $count } uppgifter sparade.
}
bulk-left = { $left } av { $count } är som förut.
bulk-title = ”{ $title }”
bulk-more = { $names } och { $count } till
bulk-why = { $names }: { $why }

bulk-reminded = { $count ->
    [one] Påmint om { $count } uppgift. Mejlet går om en stund, utanför tysta timmar.
   *[other] Påmint om { $count } uppgifter. Var och en får ett enda mejl, om en stund, utanför tysta timmar.
}
bulk-reminded-some = Påmint om { $done } av { $count } uppgifter. Var och en får ett enda mejl, om en stund, utanför tysta timmar.
bulk-remind-nothing = Ingenting där väntar på någon.
