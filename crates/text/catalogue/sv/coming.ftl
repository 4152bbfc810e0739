### Att komma in, ta med någon och visa vem man är.

## En kunds dörr

coming-title = Kom in
coming-how = Inget lösenord. Vi skickar en länk och en kod.
coming-email = Din e-post på jobbet
coming-send = Skicka en länk till mig
coming-have-code = Jag har en kod från en inbjudan
# $client: text
# $firm: text
coming-who = Bara den som { $client } eller { $firm } har bjudit in kommer in. Sidan säger samma sak till alla.

## En skickad kod

coming-code-title = Skriv koden
# $to: text
coming-code-sent = Om { $to } har en plats här är en länk och en kod på väg. De gäller i tio minuter. Länken fungerar bara i den här webbläsaren.
# $to: text
coming-code-sent-to = Vi skickade åtta tecken till { $to }. De gäller i tio minuter.
coming-code-group = Kod, åtta tecken
# $n: number
coming-code-box = Tecken { $n }
coming-code-paste = Du kan klistra in alla åtta på en gång. Vi går vidare när det sista är skrivet.
coming-code-go = Kom in
# $n: number
coming-code-more = { $n ->
    [one] Ett tecken till
   *[other] { $n } tecken till
}
coming-code-wrong = Det är inte koden från det senaste mejlet. Jämför en gång till.
coming-code-over = Koden gäller inte längre. Skicka en ny.
coming-code-new = Skicka en ny kod
coming-code-new-sent = En ny kod är på väg. Den förra gäller sina tio minuter ut.
coming-code-other = En annan adress
coming-link-over = Den fungerar en gång, i tio minuter. Låt oss skicka en ny här.
coming-link-elsewhere = Du bad om länken i en annan webbläsare. Öppna den där, eller skriv koden från samma mejl här.

## En inbjudan

coming-name = Ditt namn
coming-name-hint = Det dina kollegor kallar dig. Det skiljer människor från program som bara läser mejl.
# $name: text
coming-else-title = Inbjudan är till { $name }
coming-else-how = Är det du, eller har du fått den vidarebefordrad?
# $name: text
coming-else-me = Jag är { $name }
coming-else-passed = Jag fick den av någon
coming-new-title = Hej. Vem är du?
coming-new-how = Du får en egen inloggning, så att det du skriver bär ditt namn.
coming-new-email-hint = Vi skickar en kod dit.
coming-new-send = Skicka en kod till mig
# $client: text
coming-new-what = Du ser det som delas med alla på { $client }, men ingens mejl.
coming-waiting-title = Du är anmäld
# $name: text
# $client: text
coming-waiting-keeper = { $name } sköter åtkomsten på { $client } och har fått frågan. Så fort svaret är ja kommer en inbjudan med mejl.
# $firm: text
coming-waiting-firm = { $firm } har fått frågan. Så fort svaret är ja kommer en inbjudan med mejl.
coming-used-how = Den är redan använd, eller så har tiden gått ut. Vi skickar en kod till adressen den var till.
coming-used-go = Skicka en kod till mig

## Mejl

# $code: text
# $client: text
coming-mail-subject = { $code } är din kod till { $client }
# $client: text
coming-mail-intro = Här är din länk och din kod till portalen för { $client }.
# $client: text
coming-mail-newcomer = Du har fått frågan om att vara med i portalen för { $client }. Koden visar att adressen är din.
# $client: text
coming-mail-proof = Det du är på väg att göra i portalen för { $client } kräver en kod, en gång på varje enhet.
coming-mail-or-code = Skriv den här koden i en annan webbläsare:
coming-mail-code = Skriv den här koden:
# $minutes: number
coming-mail-valid = Den gäller i { $minutes } minuter och är bara för dig.
coming-mail-proof-not-you = Var det inte du? Då är någon annan inloggad som du. Öppna portalen, välj ”Din åtkomst” och avsluta det du inte känner igen.
# $name: text
# $client: text
coming-waits-subject = { $name } vill komma in hos { $client }
# $name: text
# $email: text
# $by: text
# $client: text
coming-waits-intro = { $name } ({ $email }) vill vara med hos { $client } i portalen. { $by } har anmält hen eller skickat vidare en inbjudan.
coming-waits-nothing = Inget händer förrän du säger ja. Den som kommer in ser det som delas med alla på { $client }, men inga pengar.
coming-waits-button = Bestäm

## Personer

coming-people-title = Personer
# $client: text
coming-people-how = Alla på { $client } som kan komma in här.
coming-people-keeper = sköter åtkomsten
coming-people-invited = inbjuden, inte här än
coming-people-bring = Ta med en kollega
coming-people-bring-how = Kollegan ser det som delas med er alla. Rätt att besluta eller att se pengar kan du inte ge vidare.
coming-people-words = Några ord, om du vill
coming-people-send = Bjud in
# $name: text
coming-people-sent = { $name } är inbjuden.
# $name: text
coming-people-asked = { $name } är anmäld. Den som sköter åtkomsten får frågan.
coming-people-known = Någon med den adressen är redan här.
coming-people-waiting = Väntar på att få komma in
# $by: text
coming-people-passed-on = { $by } skickade vidare en inbjudan
# $by: text
coming-people-named = anmäld av { $by }
coming-people-let-in = Släpp in
coming-people-turn-away = Inte nu
# $name: text
coming-people-is-in = { $name } får en inbjudan.
# $name: text
coming-people-is-not = { $name } kommer inte in.
coming-people-domains = Kommer in direkt
coming-people-domains-how = Den som har en inbjudan och visar att hen har en adress på någon av de här domänerna kommer in utan att någon tillfrågas.
coming-people-domain = Domän, till exempel skogholm.example
coming-people-domain-add = Lägg till
# $domain: text
coming-people-domain-remove = Ta bort { $domain }
coming-people-domain-open = På den domänen kan vem som helst få en adress, så alla skulle komma in. Skriv en som bara är er.
coming-people-domain-none = Ingen: du får frågan om var och en.

## Ett bevis, en gång per enhet

coming-proof-title = En kod, en gång på den här enheten
coming-proof-how = Innan du tar med någon, signerar eller godkänner pengar ser vi efter att det är du.
coming-proof-go = Vidare

## Andra hus

coming-houses-here = Du är hos
coming-houses-note = Två hus, två dörrar: inget går från det ena till det andra, varken i sökning eller i mejl.
# $n: number
coming-houses-needs = { $n ->
    [one] En sak väntar på dig
   *[other] { $n } saker väntar på dig
}
coming-houses-nothing = Inget väntar på dig
coming-over = Över till det andra huset
coming-over-late = Den här vägen är redan använd, eller tog mer än en minut. Gå tillbaka och tryck en gång till.
coming-over-other = Någon annan är inloggad här i den här webbläsaren. Den här vägen är för { $name }.
coming-over-as = Fortsätt som { $name }
coming-over-stay = Stanna som du är

## Said by the firm

coming-keeps-door = Sköter åtkomsten: släpper in kollegor
