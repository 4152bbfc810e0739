### What the firm's people read of partners: further companies on a project.

## On a project

partners-title = Partner
partners-of-project = Partner i { $project }
partners-lead = En partner har en egen portal och ser där det du delar med den, inget annat. { $client } ser aldrig vad du delar med en partner, ber den om eller skriver till den.
partners-none = Ingen partner är med i projektet än.
partners-tasks = { $count ->
    [0] Inget delat än
    [one] { $count } uppgift delad
   *[other] { $count } uppgifter delade
}
partners-nobody = Ingen där är inbjuden än
partners-named = { $client } känner till den
partners-named-tick = { $client } känner till den här partnern
partners-named-means = { $client } läser då namnet på ett kort medan det är partnerns tur, och inget annat om den.
partners-named-done = { $client } känner nu till { $partner }.
partners-unnamed-done = { $client } läser inte längre något om { $partner }.
partners-end = Ta bort { $partner } från projektet
partners-end-what = { $count ->
    [0] { $partner } ser inte längre något av projektet.
    [one] { $count } uppgift försvinner genast ur portalen för { $partner }, och det du ber om där tas tillbaka.
   *[other] { $count } uppgifter försvinner genast ur portalen för { $partner }, och det du ber om där tas tillbaka.
}
partners-end-stays = Det som har lästs kan inte tas tillbaka. Det som har sagts finns kvar här. Tar du med den i projektet igen delar du på nytt.
partners-end-now = Ta bort den
partners-ended = { $partner } är inte längre med i projektet.
partners-add = Lägg till en partner
partners-which = Vilken partner
partners-new = En ny partner
partners-put = Ta med i projektet
partners-put-done = { $partner } är med i projektet. Den ser inget förrän du delar.

## A partner's page

partners-kind = Partner
partners-projects = Projekt den är med i
partners-no-projects = Den är inte med i något projekt just nu. Du tar med den från projektets tavla.
partners-column-client = Kund
partners-column-named = Vet kunden om det?
partners-named-yes = ja
partners-named-no = nej
partners-people-empty = Bjud in dem du arbetar med: de kommer till en egen portal och ser där det du delar med dem.

## On a task

partners-with = Hos { $partner }
partners-see = { $count ->
    [one] Ert team och en partner
   *[other] Ert team och { $count } partner
}
partners-hidden = { $partner } ser inte den här uppgiften.
partners-since = { $partner } ser uppgiften sedan { $day }
partners-apart = { $client } ser inget av det här.
partners-share = Dela med { $partner }
partners-share-title = Dela ”{ $title }” med { $partner }
partners-share-lead = { $partner } läser det du skriver här, och inget annat av uppgiften.
partners-share-use = Använd titeln
partners-date = Datum för { $partner }
partners-shared = { $partner } ser den nu.
partners-edit = Ändra vad { $partner } läser
partners-stop = Sluta dela med { $partner }
partners-stop-what = { $count ->
    [0] Uppgiften försvinner genast ur portalen för { $partner }.
    [one] Uppgiften försvinner genast ur portalen för { $partner }, och { $count } öppen fråga tas tillbaka.
   *[other] Uppgiften försvinner genast ur portalen för { $partner }, och { $count } öppna frågor tas tillbaka.
}
partners-stop-seen = Den sågs första gången { $when }; det som har lästs kan inte tas tillbaka.
partners-stop-unseen = Ingen där har sett den.
partners-stopped = { $partner } ser den inte längre.
partners-thread = Partnertråd · { $partner } ser den
partners-thread-box = Synligt för { $partner }: { $names }
partners-thread-box-nobody = Synligt för { $partner }, där ingen är inbjuden än
partners-history = När den delades med dem
partners-history-stopped = delningen slutade { $day }
