### Det man läser innan man är inne.

door-sign-in = Logga in
door-come-in = Kom in
door-with-firm = med { $firm }

door-welcome = Välkommen till { $client }
door-invited = { $firm } har något här till dig. Ett tryck så är du inne: inget lösenord, inget konto att skapa.
door-invited-plain = Ett tryck så är du inne: inget lösenord, inget konto att skapa.
door-entry-shared = Länken är bara för dig. Den som har den kommer in som du.
door-used-title = Länken gäller inte längre
door-used = Den har använts på en annan enhet eller är för gammal. Vi kan skicka en ny till adressen den gjordes för.
door-send-again = Skicka en ny länk till mig
door-sent-title = Ett nytt mejl är på väg
door-sent = Det går till samma adress som förut och har en länk och en kod. Det kommer oftast inom en minut.
door-not-in-title = Länken släpper inte in dig
door-not-in = Kanske har mejlprogrammet kapat den. Koden i samma mejl fungerar också.
door-by-code = Använd koden i mejlet

door-code-title = Kom in med din kod
door-code-how = Det finns inget lösenord. Mejlet du fick har en länk och en kod på åtta tecken.
door-email = Din e-post
door-code = Koden i mejlet
door-code-hint = Åtta tecken, med eller utan bindestreck.
door-no-mail = Inget mejl till hands? Be din kontakt på { $firm } om ett nytt. Sidan säger samma sak till alla.
door-no-mail-plain = Inget mejl till hands? Be din kontakt om ett nytt. Sidan säger samma sak till alla.

door-staff-how = För teamet. Kunderna kommer in genom sin egen adress.
door-password = Lösenord

door-setup-title = Öppna ert hus
door-setup-how = Du är först här, så det är ditt. Allt går att ändra senare.
door-firm-name = Vad heter ert företag?
door-your-name = Ditt namn
door-new-password = Välj ett lösenord
door-new-password-hint = Minst tio tecken. En kort mening är lätt att minnas.
door-language = Ditt språk
door-setup-go = Öppna huset
door-setup-no-secret = Adressen är inte hel. Kopiera hela adressen som skrevs ut vid första starten.

door-code-wrong = Koden har åtta tecken.
