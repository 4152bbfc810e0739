### Vad man vill få som mejl, och vad det blev av mejlen.

mails-title = Vad du får som mejl
mails-menu = Dina mejl
mails-how = Välj vad { $firm } mejlar till dig och när. Portalen visar allt, vad du än väljer här.
mails-how-staff = Välj vad som mejlas till dig och när. Veranda visar allt, vad du än väljer här.

mails-asked = När något väntar på dig
mails-asked-how = Ett godkännande, ett svar, en tid att välja: det som väntar på dig, med länk.
mails-told = När det finns något nytt
mails-told-how = Nya uppgifter, ändrade datum, färdigt arbete och meddelanden i projekten du följer.
mails-told-partner-how = Nya uppgifter och meddelanden.
mails-answered = När en kund svarar
mails-answered-how = Det kunder svarar, bestämmer och skriver i projekten du följer, och alltid svar på det du själv har frågat.
mails-at-once = Genast
mails-on-monday = På måndag
mails-never = Aldrig
mails-off = Du får inga mejl av det här slaget. Välj ”Genast” eller ”På måndag” för att få dem igen.

mails-quiet = Tysta timmar
mails-quiet-on = Mejla mig inget vissa timmar
mails-quiet-from = Från
mails-quiet-until = Till
mails-quiet-how = Enligt klockan hos { $firm }. Det som händer under tiden kommer efteråt, i ett mejl.
mails-quiet-same = Början och slut är samma tid. Ändra en av dem.
mails-quiet-empty = Fyll i båda tiderna.

mails-saved = Sparat. Det gäller från och med nu, också för det som väntade på att mejlas.

mails-follow-title = Projekt du följer
mails-follow-how = Nyheter om ett projekt mejlas till dig om du följer det. Det ändrar inget i vad du kan se, och det du själv blir ombedd om når dig alltid.
mails-follow-how-staff = Det en kund svarar och skriver i ett projekt mejlas till dig om du följer det. Det ändrar inget i vad du kan se.
mails-follow-none = Det finns inget projekt än som du kan följa.
mails-follow = Följ
mails-follow-name = Följ { $project }
mails-follow-on = Du följer { $project }. Nyheter därifrån mejlas till dig.
mails-follow-off = Du följer inte { $project } längre. Nyheter därifrån mejlas inte till dig.

mails-taken-back = Taget tillbaka. Din text står i rutan igen.

mails-lost-title = Mejl som inte kom fram
mails-lost-how = Från de senaste 30 dagarna. De som skulle ha fått dem vet kanske inte vad som står i dem.
mails-lost-none-title = Alla mejl har kommit fram
mails-lost-none = Inget mejl från de senaste 30 dagarna har avvisats eller getts upp.
mails-lost-count = { $count ->
    [one] 1 mejl kom inte fram
   *[other] { $count } mejl kom inte fram
}
mails-lost-of = { $count ->
    [one] 1 mejl till { $client } kom inte fram.
   *[other] { $count } mejl till { $client } kom inte fram.
}
mails-lost-look = Se varför
mails-lost-since = Försökt sedan { $time }
mails-kind-invitation = Inbjudan
mails-kind-asked = Något som väntar på dem
mails-kind-week = Veckans nyheter
mails-kind-answers = Det en kund svarade
mails-kind-stopped = Varför något inte delas längre
mails-kind-access = Något ändrades i deras åtkomst
mails-kind-waits = Någon väntar på att få komma in
mails-lost-refused = Mejlservern tar inte emot det. Oftast är adressen fel eller brevlådan borta.
mails-lost-given-up = Mejlservern gick inte att nå på flera dagar, eller bad oss vänta gång på gång.
mails-lost-said = Den svarade: { $words }
mails-lost-again = Skicka igen
mails-lost-again-name = Skicka igen till { $name }
mails-lost-sent = Det går ut till { $name } igen, med det som fortfarande är nytt.
mails-lost-invite = Bjud in dem igen hos { $client }: länken i en inbjudan sparas ingenstans.
