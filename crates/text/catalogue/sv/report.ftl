### Lägesrapporten, som den som läser en länk ser den, och vad adressen säger innan den öppnas.

report-kind = Lägesrapport
report-title = { $project }: lägesrapport
report-live = Rapport i realtid · ingen inloggning behövs
report-as-it-stands = Lägesrapport · { $day }
report-print = Skriv ut

report-lead-on-track-for = Enligt plan mot { $day }.
report-lead-on-track = Enligt plan.
report-lead-watch-for = Siktar på { $day }, med något att bevaka.
report-lead-watch = Det finns något att bevaka.
report-lead-late-for = Försenat: sista datum är { $day }.
report-lead-late-was = Försenat: { $day } i stället för { $was }.
report-lead-late = Försenat.
report-lead-until = Sista kunddatum är { $day }.
report-lead-all-done = Allt är klart.
report-lead-empty = Inget har delats här ännu.
report-progress = { $done ->
    [0] { $total ->
        [one] Uppgiften är inte klar ännu
       *[other] Ingen av de { $total } uppgifterna är klar ännu
    }
    [one] 1 av { $total } uppgifter är klar
   *[other] { $done } av { $total } uppgifter är klara
}
report-waiting = { $count ->
    [one] 1 sak väntar på { $client }
   *[other] { $count } saker väntar på { $client }
}
report-nothing-waits = inget väntar på { $client }
report-and = { $first }, { $second }.
report-alone = { $words }.
report-late = { $count ->
    [one] En uppgift har passerat sitt datum.
   *[other] { $count } uppgifter har passerat sina datum.
}

report-standing = Så ligger vi till
report-health-on-track = Enligt plan
report-health-watch = Att bevaka
report-health-late = Försenat
report-between = { $first } till { $last }
report-forecast-what = Prognos för sista dagen.
report-forecast-none = Utan prognos för sista dagen.
report-released = Publicerat av { $name }, { $day }.
report-unreleased = Bara fakta
report-unreleased-what = { $firm } har inte publicerat någon bedömning ännu. Det du ser är räknat ur planen.
report-words = { $name } skriver

report-schedule = Tidplan
report-no-dates = Inga datum ännu
report-no-dates-what = De öppna uppgifterna har inget kunddatum.
report-all-done = Allt klart
report-last-done = Den sista uppgiften blev klar { $day }.
report-was = Från början { $day }.
report-day-was = { $day }, var { $was }
report-done-of = { $done ->
    [one] { $done } av { $total } uppgifter klar.
   *[other] { $done } av { $total } uppgifter klara.
}
report-kept = Hållna kunddatum
report-kept-of = { $kept } av { $total }
report-kept-what = Klara senast det datum som angavs först.
report-kept-none = Inget att mäta än
report-kept-none-what = Ingen uppgift med kunddatum är klar ännu.
report-slipped = { $count ->
    [0] Inget kommande datum har skjutits upp.
    [one] Ett kommande datum har skjutits upp.
   *[other] { $count } kommande datum har skjutits upp.
}

report-turn = Vems tur
report-turn-client = Väntar på { $client }
report-turn-none = Inget väntar på { $client }
report-turn-none-what = Det är { $firm } som har nästa drag.
report-minutes = Ungefär { $minutes } sammanlagt.
report-turn-of = för { $names }
report-since = sedan { $day }
report-due = senast { $day }
report-due-past = skulle ha varit klart { $day }
report-unlocks = Sedan: { $what }

report-delays = Risker och förseningar
report-delays-none = Inget kunddatum har skjutits upp, och inget har passerat.
report-delay-past = skulle ha varit klart { $day }
report-delay-moved = nu { $day }, var { $was }
report-delay-why = { $delay }: { $why }
report-delays-more = { $count ->
    [one] Ytterligare en uppgift har passerat sitt datum eller skjutits upp.
   *[other] Ytterligare { $count } uppgifter har passerat sina datum eller skjutits upp.
}
report-delays-unnamed = { $count ->
    [one] En uppgift har passerat sitt datum eller skjutits upp.
   *[other] { $count } uppgifter har passerat sina datum eller skjutits upp.
}

report-milestones = Milstolpar
report-mile-done = Nådd
report-mile-now = Nästa
report-mile-slipped = Uppskjuten eller passerad
report-mile-later = Kommande

report-chart = Klart jämfört med kunddatum
report-chart-what = Uppgifter med kunddatum
report-chart-today = I dag
report-chart-done = Klart
report-chart-due = Väntat enligt de första datumen
report-chart-forecast = Prognos för sista dagen
report-chart-text = { $day } är { $done } av { $total } uppgifter med kunddatum klara; enligt de första datumen skulle det vara { $due }.
report-chart-now = { $done } klara, { $due } väntade
report-chart-table = Visa som tabell
report-chart-day = Dag

report-next = Härnäst
report-next-none = Inget är öppet.
report-next-other = Övriga uppgifter
report-done = Nyligen klart
report-done-none = Inget är klart ännu.
report-more = { $count ->
    [one] och en till
   *[other] och { $count } till
}
report-changes = Vad som har ändrats
report-changes-when = de senaste 30 dagarna
report-changes-none = Inget har ändrats de senaste 30 dagarna.
report-good = Goda nyheter
report-bad = Dåliga nyheter
report-needs = Väntar på { $client }
report-plain = Nytt i planen

report-change-shared = har kommit in i planen
report-change-finished = är klart
report-change-moved = flyttat från { $from } till { $to }
report-change-dated = har fått kunddatum: { $to }
report-change-undated = har inte längre något kunddatum, var { $from }
report-change-asked-review = väntar på granskning
report-change-asked-approve = väntar på godkännande
report-change-asked-answer = väntar på svar
report-change-asked-meet = väntar på en mötestid
report-change-asked-sign = väntar på underskrift
report-change-asked-pay = väntar på betalning
report-change-closed-review = granskades av { $who }
report-change-closed-approve = godkändes av { $who }
report-change-closed-answer = besvarades av { $who }
report-change-closed-meet = fick en mötestid, vald av { $who }
report-change-closed-sign = signerades av { $who }
report-change-closed-pay = betalades av { $who }
report-change-sent-back = skickades tillbaka av { $who } med ändringar
report-change-released = publicerat av { $who }

report-shared-by = Delad av { $by } med { $whom }.
report-until = Gäller till och med { $day }.
report-judged = Bedömningen publicerades av { $name }, { $day }.
report-chosen = Du ser det som { $firm } har valt att dela.
report-as-of = Läget { $day }. Rapporten i aktuell version finns på

report-away = Ingen anslutning. Så här såg det ut { $time }; sidan hinner i kapp av sig själv.
report-still = I den här webbläsaren uppdateras sidan inte av sig själv. Ladda om den för att se det senaste.

report-opening = Öppnar rapporten
report-password-title = En sak till: lösenordet
report-password-what = Rapporten har ett lösenord. Den som gav dig länken kan det.
report-password = Lösenord
report-password-open = Öppna rapporten
report-password-wrong = Det lösenordet öppnar den inte. Kontrollera det och försök igen.
report-closed-title = Länken går inte att öppna
report-closed = Kanske klipptes den av på vägen. Be den som gav dig den om hela adressen, eller om en ny.
report-incomplete-title = Adressen är inte fullständig
report-incomplete = Delen efter # saknas. Kopiera hela adressen ur meddelandet du fick.
report-ended-title = Länken har upphört
report-ended = Den visade en rapport från { $firm }. Den som skapade den har avslutat den, eller så har sista dagen passerat. Det är inget du har gjort.
report-ended-ask = Behöver du den fortfarande? Be den som gav dig den om en ny.
report-busy-title = För många försök
report-busy = Vänta en minut och försök sedan igen.
report-away-title = Rapporten gick inte att nå
report-away-what = Kontrollera anslutningen och försök igen. Inget är förlorat.
report-needs-javascript = Nyckeln till rapporten stannar i din webbläsare, så den öppnas med JavaScript. Tillåt det för den här adressen och ladda om sidan.
