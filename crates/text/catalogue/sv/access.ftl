### Var man är inloggad, och de lösennycklar man kommer in med.

access-title = Din åtkomst
access-menu = Din åtkomst

access-offer-title = Kom in med en lösennyckel nästa gång
access-offer-contact = Då räcker ditt ansikte, ditt finger eller enhetens kod: inget mejl att vänta på. Vi får bara den halva av nyckeln som inte öppnar något.
access-offer-staff = Då räcker ditt ansikte, ditt finger eller enhetens kod: inget lösenord att skriva. Vi får bara den halva av nyckeln som inte öppnar något.
access-offer-known = Du har redan en: { $known }.
access-offer-go = Skapa en lösennyckel
access-offer-later = Inte nu

access-sessions = Här är du inloggad
access-sessions-end-others = Avsluta alla andra
access-here = den här
access-here-now = här, nu
access-since = sedan { $day }
access-end = Avsluta
access-end-name = Avsluta: { $device }
access-ended = Avslutat: { $device } är utloggad.
access-ended-others = Alla andra sessioner är avslutade.
access-how-days = Vi sparar slags enhet och tid, ingen plats. En session slutar av sig själv efter { $days } dagar utan besök, och i varje fall efter { $longest } dagar.
access-how-hours = Vi sparar slags enhet och tid, ingen plats. En session slutar av sig själv efter { $hours } timmar utan besök, och i varje fall efter { $longest } dagar.

access-by-link = länken i inbjudan
access-by-code = mejl
access-by-password = lösenord
access-by-passkey = lösennyckel
access-by-sign-on = företagets inloggning
access-by-crossing = från en annan av dina portaler

access-all-title = Har du tappat bort en enhet?
access-all-how = Logga ut överallt, också här, i alla portaler där du har en plats. Kom sedan in igen på de enheter du har kvar.
access-all-go = Logga ut överallt
access-all-ask = Logga ut på alla enheter?
access-all-ask-how = Också på den här. Det du just skriver och inte har skickat glöms bort.
access-all-keep = Förbli inloggad

access-passkeys = Lösennycklar
access-passkeys-none = Ingen än. Med en kommer du in med ditt ansikte, ditt finger eller enhetens kod.
access-passkey-add = Lägg till en lösennyckel
access-passkey-since = sedan { $day }
access-passkey-used = sedan { $day }, senast använd { $used }
access-passkey-remove = Ta bort { $device }
access-passkey-added = Klart. Från och med nu kan du komma in med lösennyckeln för { $device }.
access-passkey-removed = Borttagen: lösennyckeln för { $device } släpper inte in någon längre.
access-most-passkeys = { $most ->
    [one] Du har en lösennyckel, och fler går det inte att ha. Ta bort den och lägg sedan till en ny.
   *[other] Du har { $most } lösennycklar, och fler går det inte att ha. Ta bort en och lägg sedan till en ny.
}

access-door-go = Använd min lösennyckel
access-door-or = eller

access-not-done = Inget skapades: det avbröts eller tog för lång tid. Försök igen när du vill.
access-not-shown = Ingen lösennyckel visades: det avbröts eller tog för lång tid. Försök igen, eller kom in på det andra sättet.
access-there-already = Den här enheten har redan en lösennyckel som är din.
access-not-kept = Lösennyckeln kunde inte sparas. Försök igen.
access-not-let-in = Den här lösennyckeln släpper inte in någon här längre. Kom in på det andra sättet och lägg sedan till en ny.
access-no-passkeys = Den här webbläsaren kan inte lösennycklar än. Använd en nyare, eller kom in på det andra sättet.

access-device = { $browser } på { $system }
access-browser = En webbläsare
access-device-unknown = En okänd enhet
access-system-windows = Windows
access-system-mac = en Mac
access-system-iphone = en iPhone
access-system-ipad = en iPad
access-system-android = Android
access-system-linux = Linux

## Mejl: något har ändrats i hur någon kommer in

access-mail-passkey-added = En lösennyckel lades till i din åtkomst hos { $house }
access-mail-passkey-removed = En lösennyckel togs bort från din åtkomst hos { $house }
access-mail-second-set = Ett andra bevis lades till i din åtkomst hos { $house }
access-mail-second-removed = Det andra beviset i din åtkomst hos { $house } togs bort
access-mail-spare-used = En av dina reservkoder användes hos { $house }
access-mail-spares-made = Nya reservkoder skapades för din åtkomst hos { $house }
access-mail-spares-left = { $left ->
    [0] Ingen är kvar: skapa nya.
    [one] Du har { $left } reservkod kvar.
   *[other] Du har { $left } reservkoder kvar.
}
access-mail-you = Var det du behöver du inte göra något.
access-mail-not-you = Var det inte du: öppna ”Din åtkomst”, avsluta det du inte känner igen, ta bort lösennycklar som inte är dina och säg till { $firm }.
access-mail-not-you-team = Var det inte du: öppna ”Din åtkomst”, logga ut överallt, välj ett nytt lösenord och säg till en ägare av huset.
