### Vem ser vad: delning, dess historik, att se som någon.

sharing-mail-subject = { $who }: inte längre i portalen för { $client }
sharing-mail-intro = { $who } på { $firm } har tagit tillbaka något som du kunde se i portalen för { $client }, och berättar varför:
sharing-mail-footer = Du får det här mejlet för att du hade sett det, eller för att ett mejl från oss nämnde det för dig. Frågor? { $who } svarar.

## Att se som någon

sharing-lens-name = Du ser som { $name }
sharing-lens = Du ser det { $name } på { $client } ser. Inget du gör här skickas.
sharing-lens-leave = Lämna
sharing-lens-only = Bara { $name } kan göra det här. Du tittar.
sharing-see-as = Se som…
sharing-see-as-name = Se som { $name }
sharing-see-as-title = Se som en kontakt
sharing-see-as-over = Den här adressen öppnas en gång och inom en minut. Gå tillbaka och välj ”Se som” igen.

## Vem kan se det här?

sharing-who = Vem kan se det här?
sharing-who-people = { $people ->
    [one] { $people } person
   *[other] { $people } personer
}
sharing-who-links = { $links ->
    [one] och alla med en länk
   *[other] och alla med någon av { $links } länkar
}
sharing-who-outside = Utanför
sharing-who-seen = öppnad
sharing-who-not-yet = inte än
sharing-who-nobody-outside = Ingen utanför firman.
sharing-who-report = Rapporten ”{ $for_whom }”
sharing-who-named = Alla med länken läser titel och datum
sharing-who-counted = Alla med länken ser den räknad, utan titel
sharing-who-opens = { $count ->
    [0] inte öppnad än
    [one] öppnad en gång
   *[other] öppnad { $count } gånger
}
sharing-who-inside = Internt
sharing-who-inside-means = { $names }: allt, även interna anteckningar.
sharing-who-nobody = Ingen annan. Att nämnas eller följa ger ingen åtkomst.

## Sluta dela utan ett ord

sharing-stop-title = Sluta dela ”{ $title }”
sharing-stop-title-many = { $count ->
    [one] Sluta dela { $count } uppgift
   *[other] Sluta dela { $count } uppgifter
}
sharing-stop-seen = { $names } har redan haft den öppen. Det som lästs kan inte tas tillbaka.
sharing-stop-mailed = Ett mejl nämnde den för { $names }: titeln står kvar i mejlet.
sharing-stop-gone = Borta genast
sharing-stop-stays = Kan inte tas tillbaka
sharing-stop-gone-pages = från alla sidor hos { $client }
sharing-stop-gone-asks = { $count ->
    [one] { $count } öppen fråga: dras tillbaka
   *[other] { $count } öppna frågor: dras tillbaka
}
sharing-stop-gone-remarks = { $count ->
    [one] { $count } meddelande i kundtråden
   *[other] { $count } meddelanden i kundtråden
}
sharing-stop-gone-report = från rapporten ”{ $for_whom }”
sharing-stop-stays-read = det { $names } har läst
sharing-stop-stays-mail = titeln i mejlet till { $names }
sharing-stop-stays-report = det läsare av ”{ $for_whom }” har läst
sharing-stop-say = Vad säger du till dem?
sharing-stop-tell = Sluta dela och berätta varför för { $names }
sharing-stop-tell-means = Med mejl, i orden nedan. De har sett den, så tystnad skulle märkas.
sharing-stop-silent = Sluta dela utan ett ord
sharing-stop-silent-means = Skälet stannar internt, i delningshistoriken.
sharing-stop-words = { $client } läser det här: { $names }
sharing-stop-reason = Skäl, bara för ert team
sharing-stop-kept = Delningshistoriken behåller båda händelserna.
sharing-stop-keep = Fortsätt dela
sharing-stop-and-tell = Sluta dela och berätta
sharing-stop-needs-words = Skriv varför, eller välj att inget säga.

## Det som kommer tillbaka

sharing-panel-team-date = Teamdatumet, { $day }, stannar internt
sharing-panel-reports = Rapporter som kommer att visa den
sharing-panel-report = { $for_whom }: { $level }
sharing-panel-earlier = Det som kommer tillbaka
sharing-panel-remark = { $name }, { $day }: ”{ $text }”
sharing-panel-ask = Frågat { $day }: ”{ $text }”
sharing-panel-dates = Kunddatum som sagts förut: { $days }
sharing-panel-no-date = inget
sharing-panel-history-means = { $count ->
    [one] Välj vad som kommer tillbaka: { $count } sak
   *[other] Välj vad som kommer tillbaka: { $count } saker
}

## Delningshistorik

sharing-history-to = Visat för
sharing-history-filter = Visa
sharing-history-all = Allt
sharing-history-unopened = Inte öppnat än
sharing-history-opened = Öppnat
sharing-history-stopped = Slutat dela
sharing-history-reports = Rapporter
sharing-history-project = Projekt
sharing-history-any-project = Alla projekt
sharing-history-by-hand = delat
sharing-history-by-ask = med en fråga
sharing-history-by-move = genom flytt
sharing-history-told = { $name } berättade: ”{ $text }”
sharing-history-reason = Internt skäl: { $text }
sharing-history-anyone = alla med länken
sharing-history-until = till { $day }
sharing-history-revoked = återkallad { $day }
sharing-history-nothing = Inget här med det filtret.
