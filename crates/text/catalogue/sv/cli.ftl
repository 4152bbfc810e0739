### Det som kommandoraden skriver.

cli-listening = Veranda är öppet på { $address }
cli-data = Data i { $directory }
cli-stop = Stoppa med Ctrl+C.
cli-first-owner = Det finns ingen ägare än. Öppna den här länken en gång för att ställa i ordning huset: { $link }
cli-furnishing = Demohuset möbleras …
cli-furnished = { $seconds ->
    [one] Möblerat på { $seconds } sekund.
   *[other] Möblerat på { $seconds } sekunder.
}
cli-demo-staff = { $firm }, medarbetare: { $address }
cli-demo-client = { $client }, kund: { $address }
cli-demo-sign-in = Kom in som { $name }: { $link }
cli-demo-mailbox = Mejl som huset har skrivit: { $address }

cli-error = Inte gjort: { $why }
cli-address-in-use = { $address } används redan. Stoppa det andra programmet eller välj en annan adress med --listen.
cli-address-unreadable = { $address } är ingen adress att lyssna på. Skriv den som 127.0.0.1:8080.
cli-demo-loopback-only = Demohuset öppnas bara för den här datorn. Välj en adress som 127.0.0.1:8080.
cli-public-url-missing = Ange i VERANDA_PUBLIC_URL adressen som folk öppnar, till exempel https://portal.example.com.
cli-public-url-unreadable = VERANDA_PUBLIC_URL är { $url }, som inte är en adress som https://portal.example.com.
cli-database-unreachable = Databasen { $database } svarar inte. Kontrollera att den är igång och att adress och lösenord stämmer.
cli-database-newer = Databasen är skriven av ett nyare Veranda (steg { $found }, det här kan { $known }). Starta det nyare; inget har ändrats.
cli-directory-unwritable = Det går inte att skriva i { $directory }. Välj en annan katalog eller ge kontot rätt att skriva där.
cli-no-such-client = Det finns ingen kund som heter { $client }. Skapa den först eller kontrollera stavningen.
cli-clients-are = Det finns { $clients }.
cli-client-created = { $client } är ny och har skapats.
cli-project-at = { $project }: { $address }
cli-file-unreadable = { $file } går inte att läsa: { $why }

cli-import-no-kind = Det finns ingen import från { $kind }; det finns från { $kinds }.
cli-import-other-kind = { $file } är av sorten { $found }, inte { $said }. Skriv { $found } eller utelämna sorten.
cli-import-asks-title = Ingen kolumn i { $file } säger vad uppgifterna heter. Ange den med --title-column; det finns { $columns }.
cli-import-asks-days = Dagar i { $file }, som 03/04/2027, kan läsas på två sätt. Ange vilket med --date-order day-first (dagen först) eller --date-order month-first (månaden först).
cli-import-or-page = Eller välj på sidan: { $address }
cli-import-no-column = { $file } har ingen kolumn { $column }; det finns { $columns }.
cli-import-no-columns = { $file } är av sorten { $kind } och har inga kolumner att ange. Utelämna flaggorna som slutar på -column.
cli-import-column-twice = { $column } kan inte vara två saker. Ange en annan kolumn för den ena.
