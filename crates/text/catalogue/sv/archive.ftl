archive-do = Arkivera…
archive-title = Arkivera projektet
archive-lead = { $client } kan läsa allt som är delat även i fortsättningen. Inget ändras här längre, för någon, förrän du öppnar det igen.
archive-asks = { $count ->
    [one] { $count } öppen fråga tas tillbaka, och förblir tillbakatagen.
   *[other] { $count } öppna frågor tas tillbaka, och förblir tillbakatagna.
}
archive-button = Arkivera
archive-done = Arkiverat
archive-reopen = Öppna igen
archive-reopened = Öppnat igen
archive-strip = Arkiverat av { $name }, { $day }. Inget ändras här längre.
archive-package = Överlämningspaket (zip)
archive-list = Arkiverade

archive-handed-over = Överlämnat { $day }. Allt går att läsa även i fortsättningen.
archive-download = Ladda ner allt (zip)
archive-finished = Avslutade projekt
archive-refused-outside = Projektet är överlämnat, så inget ändras här längre. Skriv till { $firm } om något saknas.
