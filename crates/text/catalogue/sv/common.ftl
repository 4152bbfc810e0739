### Ord som används överallt. Produktens ordtabell gäller.

common-review = Granska
common-approve = Godkänn
common-answer = Svara
common-meet = Möte
common-sign = Signera
common-pay = Betala
common-with-us = Hos oss
common-with-partner = Hos en partner
common-done = Klart
common-your-turn = Din tur

common-cancel = Avbryt
common-close = Stäng
common-back = Tillbaka
common-save = Spara
common-send = Skicka
common-share = Dela
common-stop-sharing = Sluta dela
common-add = Lägg till
common-edit = Ändra
common-remove = Ta bort
common-undo = Ångra
common-figure-unit = { $figure } { $unit }
common-signature-proved = Enkel elektronisk signatur, skriven ”{ $typed }”. Enheten hade visat vem som signerade.
common-signature-session = Enkel elektronisk signatur, skriven ”{ $typed }”. Inget hade visat vem som signerade.
common-retry = Försök igen
common-reload = Ladda om
common-copy = Kopiera
common-copied = Kopierat
common-open = Öppna
common-more = Mer
common-menu = Meny
common-search = Sök
common-skip = Hoppa till innehållet
common-leave = Logga ut
common-language = Språk
common-theme = Ljust eller mörkt
common-theme-light = Ljust
common-theme-dark = Mörkt
common-theme-system = Som på enheten

common-board = Tavla
common-list = Lista
common-timeline = Tidslinje
common-calendar = Kalender
common-home = Hem
common-projects = Projekt
common-messages = Meddelanden
common-files = Filer
common-money = Ekonomi
common-requests = Ärenden

common-loading = Hämtar
common-saving = Sparar
common-saved = Sparat
common-offline = Du är offline. Det du skriver sparas.
common-online-again = Du är online igen.
common-catching-up = Hämtar det som har ändrats
common-gone = Det här finns inte längre.
common-gone-what = Det har flyttats eller delas inte längre med dig.
common-not-found = Här finns inget
common-not-found-what = Sidan finns inte, eller så är den inte för dig. Vi svarar likadant i båda fallen.
common-error = Det gick inte att hämta. Inget är borta.
common-error-kept = Det gick inte att skicka. Det du skrev finns kvar.
common-unexpected = Något gick fel på sidan. Ladda om den; det som skickats är i säkert förvar.
common-required = Behövs
common-optional = Om du vill
common-you = Du
common-nobody = Ingen
common-no-date = Inget datum
common-everyone = Alla

common-today = i dag
common-tomorrow = i morgon
common-yesterday = i går
common-in-days = { $days ->
    [one] om { $days } dag
   *[other] om { $days } dagar
}
common-days-ago = { $days ->
    [one] för { $days } dag sedan
   *[other] för { $days } dagar sedan
}
common-minutes = { $minutes ->
    [one] { $minutes } minut
   *[other] { $minutes } minuter
}
common-hours = { $hours ->
    [one] { $hours } timme
   *[other] { $hours } timmar
}
common-hours-and-minutes = { $hours } tim { $minutes } min
common-list-of-names = { $first } och { $last }
common-good-morning = God morgon
common-good-afternoon = God eftermiddag
common-good-evening = God kväll
common-needs-javascript = Portalen behöver JavaScript. Tillåt det för adressen och ladda om sidan.
common-app-failed = Portalen kunde inte starta. Kontrollera anslutningen och ladda om sidan; inget är borta.
common-app-not-built = Servern är igång, men appen som den visar är inte byggd ännu. Det här kommandot bygger och visar den:
common-mailbox = Demohusets mejl
common-mailbox-empty = Inga mejl har skrivits ännu. Bjud in någon, så dyker inbjudan upp här.
