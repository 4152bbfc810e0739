### A project as list, timeline and calendar, and the menu between its views.

## The menu

views-view = Vy

## Filters

views-at-stage = Steg: { $name }
views-of-owner = Med { $name }
views-everything = Visa allt
views-nothing-title = Inget passar det här filtret
views-nothing-text = Filtret ovan döljer det som finns.
views-stage = Steg
views-owner = Vem

## Views kept under a name

views-kept = Sparade vyer
views-keep-open = Spara eller rensa vyer…
views-keep-lead = Vy, filter och ordning som du ser dem nu, under ett namn.
views-keep-name = Namn
views-keep-replaces = Du har redan en vy med det namnet; den ersätts.
views-keep-shared = För alla i teamet som ser projektet
views-keep-full = Du har { $count } vyer av det här projektet, och fler får inte plats. Ta bort en först.
views-keep = Spara vyn
views-keep-done = ”{ $name }” är sparad. Du hittar den i vymenyn.
views-forget = Ta bort { $name }
views-forgotten = ”{ $name }” är borttagen.
views-kept-by = Från { $name }, för alla
views-kept-for-all = Din, för alla
views-kept-own = Bara din

## The list of a client

views-unlocks = Öppnar för: { $name }
views-empty = Inget i det här projektet väntar på dig just nu

## The list of the firm

views-tasks = Uppgifter
views-task = Uppgift
views-asked = Begärt av dem
views-client-date = Kunddatum
views-team-date = Teamdatum
views-who = Vem
views-pick-all = Markera alla
views-hint = J och K eller pilarna flyttar, X markerar, E eller F2 ändrar, M flyttar raden, Enter öppnar.
views-title-of = Titel på { $title }
views-date-of = Kunddatum för { $title }
views-stage-of = Steg för { $title }
views-team-of = Teamdatum för { $title }
views-who-of = Vem som arbetar med { $title }
views-who-hint = Pilarna går från person till person, mellanslag kryssar i, Enter behåller, Escape lämnar.
views-nobody = Ingen
views-sorted = Listan är sorterad, så raderna behåller sina platser. Ta bort sorteringen i kolumnrubriken, eller välj ”Flytta till…” i radens meny.
views-finished-stay = Det som är klart står samlat sist. Välj ”Flytta till…” i radens meny för att flytta det.
views-date-moves = Du flyttar ett datum som { $client } har läst, från { $from } till { $to }.
views-date-goes = Du tar tillbaka ett datum som { $client } har läst: { $from }.
views-date-move = Flytta datumet
views-date-take-back = Ta tillbaka datumet
views-date-first = Säg först varför det andra datumet flyttas, eller låt det vara.
views-date-leave = Låt stå
views-not-saved = ”{ $title }” sparades inte. { $why }
views-changed = Någon ändrade den under tiden till ”{ $now }”. Det du skrev står i cellen: Enter behåller det, Escape lämnar det.
views-saved = ”{ $title }” sparad.

## The calendar

views-month-before = Föregående månad
views-month-after = Nästa månad
views-this-month = I dag
views-ready = Klar hos oss
views-hint-calendar = Pilarna går en dag, Page Up och Page Down en månad.
views-hint-days = Dra en uppgift till en annan dag, eller tryck på M när den är vald.
views-team-moved = Teamdatumet för ”{ $title }” är nu { $day }.
views-client-moved = Kunddatumet för ”{ $title }” är nu { $day }.
views-date-waits = Det nya kunddatumet för ”{ $title }”, { $day }, väntar på att publiceras.
views-date-back = ”{ $title }” gick tillbaka till sin dag. { $why }
views-day-asked = ”{ $title }” står på en dag som är begärd eller avtalad. Öppna uppgiften för att ändra den.
views-day-done = ”{ $title }” är klar: dagen ligger fast.
views-month-empty = Inget har ett datum i { $month }.

## The timeline

views-timeline-region = Tidslinje, rullar i sidled
views-today-is = I dag, { $day }
views-asked-by = { $action } senast { $day }
views-ready-on = Klar hos oss { $day }
views-inside-on = Bara ert team, { $day }
views-milestone-on = Milstolpe, { $day }
views-undated = { $count ->
    [one] { $count } uppgift har inget datum och visas inte här.
   *[other] { $count } uppgifter har inget datum och visas inte här.
}

## The printed plan

views-print = Skriv ut planen
views-plan-as-of = Läget { $day } kl. { $time }, för { $name }
views-plan-live = Alltid aktuell på { $address }
views-plan-title = { $project }: plan
views-plan-what = Vad
views-plan-does = Vem gör vad
views-plan-promised = Utlovat
views-plan-was = { $date }, var { $was }
views-plan-no-date = inget datum än
views-plan-or = { $first } eller { $last }
views-plan-colleague = en kollega
views-plan-own = { $who }: { $word }
views-plan-reviews = { $who } granskar
views-plan-approves = { $who } godkänner
views-plan-answers = { $who } svarar
views-plan-meets = { $who } har möte
views-plan-signs = { $who } signerar
views-plan-pays = { $who } betalar
views-plan-asked = Det vi ber om:
views-plan-empty = Inget pågår längre i den här planen.
views-plan-foot = Datumen är löften till { $client }. Inget internt finns på det här bladet.
views-plan-count = { $total ->
    [one] { $shown } av { $total } punkt; det som är klart är utelämnat.
   *[other] { $shown } av { $total } punkter; det som är klart är utelämnat.
}
