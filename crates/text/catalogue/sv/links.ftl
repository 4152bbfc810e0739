### Vad firmans folk läser om ett projekts lägesrapport, dess länkar och det som den ansvariga publicerar.

## Sidan

links-title = Lägesrapport
links-milestone = Milstolpe
links-milestone-not = Ingen milstolpe
links-milestone-tick = Milstolpe: ett datum som alla håller ögonen på
links-done-of = { $done } av { $all }
links-done = delade uppgifter klara
links-kept = klara till det kunddatum som sades först
links-kept-none = inget med kunddatum är klart än
links-late = { $count ->
    [one] uppgift har passerat sitt kunddatum
   *[other] uppgifter har passerat sitt kunddatum
}
links-waiting = { $count ->
    [one] sak väntar på { $client }
   *[other] saker väntar på { $client }
}
links-preview = Förhandsvisning
links-preview-lead = live, så som läsaren skulle se den nu
links-preview-only = Bara det { $client } ser kommer med: titlar, kunddatum, det som väntar på dem och det du har publicerat. Ingen inställning lägger till något internt.
links-unshared-title = { $client } ser inget av projektet än
links-unshared-text = En lägesrapport visar det som är delat och inget annat. Dela den första uppgiften på tavlan.
links-to-board = Till tavlan

## Hur mycket en rapport visar

links-level = Hur mycket den visar
links-level-details = Detaljer
links-level-overview = Översikt
links-level-one-page = En sida
links-level-details-means = Varje delad uppgift med steg, datum och vem som arbetar med den.
links-level-overview-means = Vad som ändrats, vad som är klart och vems tur det är, med titlar men utan att nämna vem som arbetar med vad.
links-level-one-page-means = Meningen, datumen och milstolparna. För en ledning eller styrelse.
links-level-hint = Ingen länk visar mer än det { $client } ser.

## Dela en länk

links-share = Dela en länk
links-share-title = Dela lägesrapporten
links-whom = För vem
links-whom-hint = Läsarna ser det också. Till exempel: styrelsen.
links-until = Gäller till
links-until-days = { $days ->
    [one] { $days } dag, till { $day }
   *[other] { $days } dagar, till { $day }
}
links-until-year = Ett år, till { $day }
links-until-other = En annan dag
links-until-day = Sista dag
links-language = Språk
links-language-own = Läsarens eget
links-password-ask = Fråga efter ett lösenord
links-password = Lösenord
links-password-hint = 10 till 128 tecken. Lämna det på annat sätt än länken.
links-password-show = Visa lösenordet
links-password-hide = Dölj lösenordet
links-bare = Vad adressen säger den som saknar dess hemlighet
links-bare-brand = Varumärket och ”Lägesrapport”
links-bare-project = Projektets namn också
links-make = Skapa länk
links-made = Länken är klar
links-made-for = För { $whom }
links-made-how = Den öppnas utan konto och visar alltid läget just då.
links-made-password = Den frågar efter lösenordet du valde.
links-address = Länkens adress
links-another = En länk till
links-copy-for = Kopiera länken för { $whom }
links-copy-by-hand = Adressen är markerad: kopiera den med tangentbordet.
links-wrong-day = Välj en dag från i morgon till om ett år.

## Länkarna

links-heading = Länkar
links-empty-title = Ingen har en länk än
links-empty-text = En länk öppnar rapporten som den är just då, utan konto.
links-made-by = av { $name }, { $day }
links-not-opened = inte öppnad än
links-opened-today = { $count ->
    [one] öppnad { $count } gång, i dag
   *[other] öppnad { $count } gånger, senast i dag
}
links-opened-yesterday = { $count ->
    [one] öppnad { $count } gång, i går
   *[other] öppnad { $count } gånger, senast i går
}
links-opened-on = { $count ->
    [one] öppnad { $count } gång, { $day }
   *[other] öppnad { $count } gånger, senast { $day }
}
links-works-until = gäller till { $day }
links-ended-on = slutade gälla { $day }
links-revoked-on = återkallad { $day }
links-with-password = frågar efter lösenord
links-revoke = Återkalla
links-revoke-for = Återkalla länken för { $whom }
links-revoke-sure = Läsarna förlorar den genast.
links-revoke-keep = Behåll
links-revoked-said = Länken för { $whom } är återkallad.

## Läge och prognos

links-release-heading = Läge och prognos
links-release-open = Publicera…
links-release-title = Publicera läge och prognos
links-release-lead = Fakta i en rapport är live. Hur projektet ligger till är din bedömning; den bär ditt namn och datum.
links-release-now = Publicerat nu
links-nothing-released = Inget är publicerat än: rapporten visar bara fakta.
links-health = Hur projektet ligger till
links-health-on-track-means = Som avtalat.
links-health-watch-means = Något kan komma att flyttas.
links-health-late-means = Något som { $client } fått veta har flyttats.
links-forecast-first = Troligt slut, tidigast
links-forecast-last = Troligt slut, senast
links-forecast-hint = Båda dagarna eller ingen.
links-words = Några ord till { $client }
links-words-hint = Varför, i en mening eller två. Kan lämnas tomt.
links-release = Publicera för { $client }
links-released-said = Publicerat. { $client } kan läsa det nu.
links-released-by = Publicerat av { $name }, { $day }
links-forecast-between = Prognos: { $first } till { $last }
links-forecast-on = Prognos: { $day }
links-wrong-health = Säg hur det ligger till.
links-wrong-both = Ange båda dagarna eller ingen.
links-wrong-order = Sista dagen ligger före den första.
