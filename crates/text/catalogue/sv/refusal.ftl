### Svar som säger nej, och vad man gör i stället.

refusal-missing-title = Inget här
refusal-missing-detail = Det finns inget för dig på den här adressen. Kontrollera den eller fråga den som gav dig den.
refusal-signed-out-title = Utloggad
refusal-signed-out-detail = Du är inte inloggad här. Logga in och fortsätt därifrån.
refusal-not-let-in-title = Det stämmer inte
refusal-not-let-in-detail = Med de här uppgifterna kommer ingen in. Kontrollera dem och försök igen, eller be om en ny länk.
refusal-entry-used-title = Länken gäller inte längre
refusal-entry-used-detail = Den har använts eller så har tiden gått ut. Be om en ny: den skickas till samma e-postadress.
refusal-other-browser-title = Beställd någon annanstans
refusal-other-browser-detail = Länken beställdes i en annan webbläsare. Skriv koden från samma mejl här, eller öppna länken där du bad om den.
refusal-somebody-else-title = Till någon annan
refusal-somebody-else-detail = Inbjudan är till någon med ett annat namn. Säg om det är du, eller om du har fått den vidarebefordrad.
refusal-needs-second-proof-title = Ett bevis till
refusal-needs-second-proof-detail = Lösenordet stämmer. Skriv nu de sex siffrorna från din app, eller en av dina reservkoder.
refusal-needs-proof-title = Först en kod
refusal-needs-proof-detail = Vi ber en gång om en mejlad kod på den här enheten. Skriv den, så blir det gjort.
refusal-not-yours-title = Det här är inte din sak
refusal-not-yours-detail = Din roll tillåter inte det här. Be en kollega som får, eller be att få din roll ändrad.
refusal-only-looking-title = Du tittar bara
refusal-only-looking-detail = Du tittar som någon annan, så inget gjordes i den personens namn. Bara den personen kan göra det här. Lämna vyn för att arbeta som dig själv.
refusal-too-many-title = För många försök
refusal-too-many-detail = Vänta en stund och försök igen.
refusal-quote = Om du ber om hjälp, uppge koden { $code }.
refusal-too-many-wait = Försök igen om { $wait }.
refusal-too-many-seconds = { $seconds ->
    [one] Försök igen om 1 sekund.
   *[other] Försök igen om { $seconds } sekunder.
}
refusal-unreadable-title = Det här går inte att läsa
refusal-unreadable-detail = Anropet är inte den JSON som adressen tar emot, så inget har ändrats. Jämför fälten med API-beskrivningen och skicka igen.
refusal-fields-title = Några fält behöver ses över
refusal-fields-detail = Inget har sparats än. Rätta de markerade fälten och skicka igen.
refusal-too-large-title = För stort
refusal-too-large-detail = Det här är mer än vad som kan tas emot på en gång. Korta det eller skicka det i delar.
refusal-changed-title = Ändrat under tiden
refusal-changed-detail = Någon har ändrat det här medan du arbetade med det. Se hur det ser ut nu och gör sedan om din ändring.
refusal-needs-match-title = If-Match saknas
refusal-needs-match-detail = Skicka den ETag du läste senast som If-Match, så att ingens ändring skrivs över.
refusal-needs-key-title = Idempotency-Key saknas
refusal-needs-key-detail = Skicka en ny Idempotency-Key för varje ändring, och samma när du upprepar den.
refusal-key-reused-title = Idempotency-Key redan använd
refusal-key-reused-detail = Nyckeln hör till ett annat anrop. Skicka det här med en ny nyckel.
refusal-ask-closed-title = Redan avslutat
refusal-ask-closed-detail = Någon har svarat, eller så har det tagits tillbaka. Öppna uppgiften för att se hur det står till.
refusal-too-late-title = För sent att ta tillbaka
refusal-too-late-detail = Trettio sekunder har gått, så det kan ha lästs eller mejlats. Skriv vad som gäller i stället.
refusal-undo-over-title = För sent att ångra
refusal-undo-over-detail = Tiden att ångra har gått ut, så det gäller nu. Skriv i konversationen vad som ska vara annorlunda.
refusal-went-on-title = Arbetet har gått vidare
refusal-went-on-detail = Arbetet har gått vidare sedan dess, så det går inte längre att ångra. Skriv i konversationen vad som ska vara annorlunda.
refusal-needs-sharing-title = Dela först
refusal-needs-sharing-detail = Kunden kan inte göra något med det de inte ser. Dela uppgiften och be dem sedan.
refusal-stands-behind-title = Ligger bakom en annan uppgift
refusal-stands-behind-detail = Det som ligger bakom en annan uppgift är bara för ert team. Ta fram den först.
refusal-archived-title = Arkiverat
refusal-archived-detail = Projektet är arkiverat, så inget ändrades. Öppna det igen för att ändra något.
refusal-needs-password-title = Ett lösenord också
refusal-needs-password-detail = Länken kräver ett lösenord. Den som gav dig länken vet vilket.
refusal-nothing-shared-title = Inget delat ännu
refusal-nothing-shared-detail = Kunden ser ingenting av projektet ännu, så det finns inget att rapportera. Dela en uppgift först.
refusal-unreadable-plan-title = Vi kan inte läsa filen
refusal-unreadable-plan-detail = Det är ingen plan vi känner igen. Inget har skrivits. Välj en annan fil.
refusal-plan-asks-title = Ange vilken kolumn som har uppgifternas titlar. Inget har skrivits.
refusal-plan-asks-stage = Alla steg i filen är bortvalda, så ingen uppgift kan komma in. Behåll minst ett. Inget har skrivits.
refusal-unreadable-logo-title = Det går inte att göra en logotyp av filen
refusal-unreadable-logo-detail = Det är ingen bild vi kan läsa. Logotypen är kvar som den var. Välj en PNG, JPEG eller WebP.
refusal-foreign-origin-title = Kom från en annan webbplats
refusal-foreign-origin-detail = En annan webbplats skickade det här, så inget har gjorts. Öppna själva portalen och gör det där.
refusal-unknown-host-title = Ingen svarar på det namnet
refusal-unknown-host-detail = Den här servern har inget på det värdnamnet. Kontrollera adressen du öppnade.
refusal-taken-title = Används redan
refusal-taken-detail = Någon annan har redan det namnet eller den adressen. Välj något annat.
refusal-no-room-title = Inget utrymme kvar
refusal-no-room-detail = Portalens disk är full, så inget har ändrats. Det går fortfarande att läsa. Säg till den som sköter portalen och försök sedan igen.
refusal-away-title = Går inte att nå just nu
refusal-away-detail = Portalens register svarade inte, så vi vet inte om det blev gjort. Försök igen om en stund: det görs bara en gång.
refusal-broken-title = Något gick sönder hos oss
refusal-broken-detail = Inget har ändrats. Försök igen om en stund; om det inte hjälper, berätta vad du höll på med.

refusal-word-empty = Skriv något här.
refusal-word-too-long = { $most ->
    [one] Högst ett tecken.
   *[other] Högst { $most } tecken.
}
refusal-word-too-short = { $least ->
    [one] Minst ett tecken.
   *[other] Minst { $least } tecken.
}
refusal-word-unprintable = Här finns tecken som inte går att visa. Skriv texten i stället för att klistra in den.
refusal-word-not-an-email = Skriv en e-postadress, till exempel elin@example.com.
refusal-word-not-a-host = Skriv ett värdnamn, till exempel portal.example.com, utan https och snedstreck.
refusal-word-not-a-colour = Skriv en färg, till exempel #1f5a41.
refusal-word-not-within = Välj ett tal från { $least } till { $most }.
refusal-word-backwards = Den sista dagen kommer före den första.
refusal-word-open-to-all = På den domänen kan vem som helst få en adress. Skriv en som bara är er.
refusal-word-not-a-name = Skriv ett namn, med bokstäver och utan någon adress i.
refusal-word-not-a-figure = Skriv en siffra, till exempel 1250,5.
refusal-word-another-name = Det här är inte namnet du har här. Skriv det likadant.
refusal-word-passed = Den tiden har passerat.
refusal-word-not-for-partners = Det här går inte att be en partner om: det binder eller kräver mer än ord. Välj en annan form.
refusal-word-not-theirs = De får inte göra det här, eller är redan tillfrågade. Välj någon annan.
