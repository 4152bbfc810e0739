### The page on which the firm brings in a plan made elsewhere.

plans-enter = Ta in en plan
plans-lead = Först läser vi den och visar vad vi hittade. Inget skrivs före sista steget.
plans-locked = Inget av detta visas för någon kund
plans-steps = Steg i importen
plans-step-file = Fil
plans-step-found = Vad den innehåller
plans-step-goes = Var det hamnar
plans-step-check = Kontroll
plans-step-done = Klart
plans-next-goes = Nästa: var det hamnar
plans-next-check = Nästa: kontrollera vad som händer
plans-another = En annan fil

## The file

plans-drop-area = Släpp en fil
plans-drop = Släpp en fil här
plans-let-go = Släpp för att läsa filen
plans-choose = Välj en fil
plans-choose-another = Välj en annan fil
plans-limit = Upp till { $size }. Filen går till er egen server och ingen annanstans.
plans-can-read = Det här kan vi läsa
plans-any-table = Valfri tabell
plans-reads-microsoft-project = XML: uppgifter, struktur, datum, milstolpar, personer
plans-reads-trello = JSON: kort, checklistor, etiketter, kommentarer, länkar
plans-reads-jira = CSV: ärenden, status, personer, etiketter, kommentarer
plans-reads-asana = CSV: uppgifter, sektioner, datum, personer, taggar
plans-reads-table = CSV: du säger vad varje kolumn är
plans-reading = Läser { $file }…
plans-size-mb = { $whole },{ $tenth } MB
plans-size-whole-mb = { $whole } MB
plans-size-kb = { $count } kB

## What cannot be read

plans-one-file = En fil i taget. Släpp den som innehåller planen.
plans-too-large-title = ”{ $file }” är för stor
plans-too-large = Den är { $size }, och högst { $most } tas emot. Arkivera det som är gammalt i verktyget den kommer från och exportera igen.
plans-unreadable-title = ”{ $file }” kunde inte läsas
plans-unreadable-next = Inget har skrivits. Exportera planen igen, eller spara den som CSV och välj den filen.
plans-changed-title = ”{ $file }” har ändrats
plans-changed = Den har ändrats, flyttats eller tagits bort sedan du valde den. Välj den igen; dina val finns kvar.
plans-lost-title = ”{ $file }” kom inte fram
plans-lost = Anslutningen bröts. Inget har skrivits, och filen och allt du valt finns kvar.
plans-lost-while-writing = Anslutningen bröts, och vi vet inte om planen kom in. Skicka den igen: den tas bara in en gång.
plans-refused-title = Det här gick inte

## What is in it

plans-is-trello = En Trello-tavla, { $size }.
plans-is-microsoft-project = En plan från Microsoft Project, { $size }.
plans-is-jira = Ärenden från Jira, { $size }.
plans-is-asana = Ett projekt från Asana, { $size }.
plans-is-table = En tabell, { $size }.
plans-table-is = Kolumnerna skiljs åt med { $separator }, tecknen läses som { $encoding }.
plans-separator-comma = kommatecken
plans-separator-semicolon = semikolon
plans-separator-tab = tabbar
plans-separator-bar = lodstreck
plans-figure-tasks = { $count ->
    [one] uppgift
   *[other] uppgifter
}
plans-figure-stages = { $count ->
    [one] steg
   *[other] steg
}
plans-figure-people = { $count ->
    [one] person
   *[other] personer
}
plans-figure-rows = { $count ->
    [one] rad
   *[other] rader
}
plans-figure-columns = { $count ->
    [one] kolumn
   *[other] kolumner
}
plans-first-tasks = De första uppgifterna
plans-column-task = Uppgift
plans-column-stage = Steg
plans-column-when = Teamdatum
plans-column-who = Vem
plans-milestone = Milstolpe
plans-more-tasks = { $count ->
    [one] … och { $count } till.
   *[other] … och { $count } till.
}
plans-updates = Det här uppdaterar ”{ $project }”, som togs in tidigare. Det som är delat förblir delat som det var.
plans-asks-title = Ingen kolumn säger vad uppgifterna heter. Nästa steg frågar efter den.

## Where it goes

plans-into = Till
plans-client = Kund
plans-name = Projektets namn
plans-columns = Kolumner
plans-columns-known = { $known } av { $all } kändes igen
plans-becomes = { $what } blir
plans-column-number = Kolumn { $number }
plans-recognised = kändes igen
plans-needs-title = Välj kolumnen med titeln. Utan den kan inget tas in.
plans-as-title = Titel
plans-as-text = Text
plans-as-stage = Steg
plans-as-due = Teamdatum
plans-as-start = Start, som en rad i texten
plans-as-done = Klart
plans-as-person = Person
plans-as-label = Etikett
plans-as-parent = Del av, som en rad i texten
plans-as-id = Det som skiljer den från andra
plans-as-comment = Kommentar, som intern anteckning
plans-as-attachment = Bilaga, som länk
plans-as-milestone = Milstolpe
plans-as-created = När den skapades
plans-as-touched = När den senast ändrades
plans-as-note = En rad i texten
plans-leave-out = Utelämna
plans-dates = Hur är datumen skrivna?
plans-dates-unclear = Filen i sig avslöjar det inte.
plans-day-first = Dagen först
plans-day-first-means = 03/04/2027 är den 3 april
plans-month-first = Månaden först
plans-month-first-means = 03/04/2027 är den 4 mars
plans-year-first = Året först
plans-stages = Steg
plans-stage-keep = Blir ett steg
plans-stage-into = Till ”{ $stage }”
plans-tasks = { $count ->
    [one] { $count } uppgift
   *[other] { $count } uppgifter
}
plans-people = Personer
plans-person-kept = Ingen än, namnet sparas internt
plans-same-name = samma namn
plans-come-in = { $count ->
    [one] { $count } uppgift tas in.
   *[other] { $count } uppgifter tas in.
}
plans-nothing-left = Inget skulle tas in. Behåll minst ett steg.
plans-counting = Räknar om…
plans-counted-not = Siffrorna kunde inte uppdateras.

## Check

plans-happens = Det här händer
plans-sum-whole = { $found ->
    [one] Den enda saken tas in
   *[other] Alla { $found } saker tas in
}
plans-sum-part = { $found ->
    [one] { $imported } av { $found } sak tas in, { $left } utelämnas, med sitt skäl
   *[other] { $imported } av { $found } saker tas in, { $left } utelämnas, var och en med sitt skäl
}
plans-sum-whole-done = { $found ->
    [one] Den enda saken togs in
   *[other] Alla { $found } saker togs in
}
plans-sum-part-done = { $found ->
    [one] { $imported } av { $found } sak togs in, { $left } utelämnades, med sitt skäl
   *[other] { $imported } av { $found } saker togs in, { $left } utelämnades, var och en med sitt skäl
}
plans-share-in = { $count ->
    [one] { $count } tas in
   *[other] { $count } tas in
}
plans-share-out = { $count ->
    [one] { $count } utelämnas
   *[other] { $count } utelämnas
}
plans-report = Vad som händer med allt i filen
plans-report-done = Vad som hände med allt i filen
plans-come = Tas in
plans-save-csv = Spara som CSV
plans-csv-count = Antal
plans-csv-examples = Till exempel
plans-internal-title = Allt är internt.
plans-internal = { $client } ser inget, får inget mejl, och inget datum meddelas dem. Du delar efteråt, uppgift för uppgift.
plans-bring-in = { $count ->
    [one] Ta in { $count } uppgift
   *[other] Ta in { $count } uppgifter
}
plans-bringing-in = Tar in planen…

## Done

plans-done-title = { $project } är inne
plans-updated-title = { $project } är uppdaterad
plans-done-nothing-shown = Inget visades för { $client }.
plans-done-updated = ”{ $project }” fanns redan här. Det som var delat förblir delat som det var.
plans-next = Nästa
plans-share-first = Dela de första uppgifterna
plans-share-first-what = Välj dem på tavlan och bestäm vad { $client } ser.
plans-open-board = Öppna tavlan
plans-choose-tasks = Välj
