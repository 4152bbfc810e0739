### A project as list and calendar, and the menu between its views.

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
views-hint = J och K eller pilarna flyttar, X markerar, E eller F2 ändrar, Enter öppnar.
views-title-of = Titel på { $title }
views-date-of = Kunddatum för { $title }
views-set-date = Sätt
views-date-moves = Du flyttar ett datum som { $client } har läst, från { $from } till { $to }.
views-date-goes = Du tar tillbaka ett datum som { $client } har läst: { $from }.
views-date-move = Flytta datumet
views-date-take-back = Ta tillbaka datumet
views-date-leave = Låt stå
views-not-saved = ”{ $title }” sparades inte. { $why }
views-changed = Någon ändrade den under tiden. Titta på den igen.
views-saved = ”{ $title }” sparad.

## The calendar

views-month-before = Föregående månad
views-month-after = Nästa månad
views-this-month = I dag
views-ready = Klart hos oss
views-hint-calendar = Pilarna går en dag, Page Up och Page Down en månad.
views-month-empty = Inget har ett datum i { $month }.
