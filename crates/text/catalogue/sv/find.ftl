### Att söka och göra.

find-title = Sök
find-or-do = Sök eller gör
find-what = Vad söker du?
find-clear = Rensa
find-hint = Skriv ett ord ur en uppgift, ur ett meddelande eller ett namn. Accenter och prickar spelar ingen roll.
find-results = Träffar
# $count: number
find-count = { $count ->
    [0] Inget hittades i det du får se. Prova ett annat ord, eller färre.
    [one] { $count } träff i det du får se.
   *[other] { $count } träffar i det du får se.
}
find-more = Det finns fler: ett ord till gör sökningen snävare.
# $count: number
find-choices = { $count ->
    [0] Inget hittades
    [one] { $count } val
   *[other] { $count } val
}
find-none = Inget hittades. Prova ett annat ord.
# $words: text
find-all = Alla träffar på ”{ $words }”

## Det som hittas

find-yours = Din tur
find-tasks = Uppgifter
find-messages = Meddelanden
find-go = Gå till
find-do = Gör
find-inside = Bara ert team
find-colleague = Kollega

## Förfina

find-narrow = Förfina
find-kind = Typ
find-everything = Allt
find-when = När
find-recent = Senaste 30 dagarna
find-older = Äldre
find-narrowed = Inget av den typen eller från den tiden. Välj ”Allt” eller en annan tid.

## Tangentbordet

find-keys = Kortkommandon
find-keys-on = Använd enstaka bokstäver i den här webbläsaren
find-keys-how = Enstaka bokstäver fungerar utanför textfält. Var och en finns också som en knapp på sidan.
find-keys-off = Enstaka bokstäver gör inget i den här webbläsaren. Ctrl K öppnar fortfarande sökningen.
find-key-arrows = Från kort till kort på en tavla
find-key-views = Från vy till vy i ett projekt
find-key-rows = Från rad till rad
find-key-escape = Stäng det som ligger över sidan
find-key-undo = Ångra det som just gjordes, så länge det erbjuds
find-key-change = Ändra cellen, i listan
find-key-move = Flytta uppgiften
find-key-pick = Markera kortet
find-key-share = Dela kortet
find-key-bulk = Till det som kan göras med alla markerade kort
