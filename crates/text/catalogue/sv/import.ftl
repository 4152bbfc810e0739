### Rapporten från en import: inget försvinner i tysthet.

import-done = ”{ $title }” är inläst för { $client }.
import-updated = ”{ $title }” fanns redan och är nu uppdaterat. Det som delas fortsätter att delas som förut.
import-nothing-shared = Allt är internt: kunden ser inget, får inga mejl och får inga datum.
import-summary = { $found ->
    [one] { $imported } av { $found } sak lästes in.
   *[other] { $imported } av { $found } saker lästes in.
}
import-summary-whole = Inget lämnades utanför.
import-summary-left = { $count ->
    [one] { $count } lämnades utanför, med sitt skäl.
   *[other] { $count } lämnades utanför, var och en med sitt skäl.
}
import-history-cut = Trello exporterar bara de senaste 1{ "\u00A0" }000 raderna i en tavlas historik. Äldre kommentarer finns inte i filen.
import-heading-links = Bilagor
import-column-kind = Slag
import-column-found = Hittade
import-column-imported = Inlästa
import-column-left = Utanför
import-column-why = Varför
import-count-why = { $count }: { $why }
import-examples = Till exempel { $examples }.

import-kind-board = Tavla
import-kind-board-description = Text om tavlan
import-kind-lists = Listor
import-kind-cards = Kort
import-kind-due-dates = Förfallodatum
import-kind-start-dates = Startdatum
import-kind-labels = Etiketter
import-kind-labels-on-cards = Etiketter på kort
import-kind-members = Medlemmar
import-kind-members-on-cards = Medlemmar på kort
import-kind-checklists = Checklistor
import-kind-checklist-items = Punkter i checklistor
import-kind-checklist-item-dates = Datum på punkter
import-kind-checklist-item-members = Medlemmar på punkter
import-kind-comments = Kommentarer
import-kind-attachments = Bilagor
import-kind-custom-fields = Egna fält
import-kind-custom-field-values = Värden i egna fält
import-kind-votes = Röster
import-kind-locations = Platser på kartan
import-kind-reminders = Påminnelser
import-kind-stickers = Klistermärken
import-kind-covers = Omslag på kort
import-kind-list-limits = Gränser för listor
import-kind-rights = Rättigheter på tavlan
import-kind-board-settings = Tavlans inställningar
import-kind-subscriptions = Det någon följer
import-kind-power-up-data = Power-ups och deras data
import-kind-activity = Övrig historik
import-kind-other = Okänt fält { $field }

import-reason-archived = i källans arkiv
import-reason-template = en mall för kort, inget kort
import-reason-on-something-left-out = hör till något som lämnades utanför
import-reason-leads-nowhere = pekar på något som inte finns i filen
import-reason-twice = finns två gånger; den första lästes in
import-reason-empty = det finns inget i det
import-reason-malformed = inte i den form det ska ha
import-reason-not-in-file = nämns i exporten men finns inte i filen
import-reason-too-long = fick inte plats i texten det hör till
import-reason-no-place-here = det finns ingen plats för det här
import-reason-source-only = betyder bara något i källan
import-reason-decided-here = bestäms här, av människor
import-reason-left-by-choice = utelämnat med flit vid importen
import-reason-unknown = okänt vad det är

import-how-cleaned = utan tecken som inte går att visa
import-how-shortened = förkortat; en lång titel står i sin helhet överst i uppgiftens text
import-how-named = saknade namn och fick ett
import-how-link-only = som länk; själva filen är kvar i källan
import-how-merged = lagt i ett annat steg, som valt

import-nothing-changed = Inget har ändrats.
import-unreadable-no-file = Det finns ingen fil { $file }; kontrollera sökvägen.
import-unreadable-empty = { $file } är tom; exportera tavlan igen.
import-unreadable-too-large = { $file } är på { $size } MB och högst { $most } MB tas emot; arkivera det som är gammalt och exportera tavlan igen.
import-unreadable-too-many-things = { $most ->
    [one] { $file } innehåller mer än { $most } sak; arkivera det som är gammalt och exportera tavlan igen.
   *[other] { $file } innehåller mer än { $most } saker; arkivera det som är gammalt och exportera tavlan igen.
}
import-unreadable-not-text = { $file } är ingen textfil (rad { $line }); välj .json-filen som Trello skrev den.
import-unreadable-not-json = { $file } är inte JSON (rad { $line }, tecken { $column }); välj tavlans JSON-export.
import-unreadable-cut-off = { $file } slutar mitt i (rad { $line }, tecken { $column }); nedladdningen bröts, så exportera tavlan igen.
import-unreadable-too-deep = { $file } är djupare nästlad än någon tavla (rad { $line }); välj .json-filen som Trello skrev den.
import-unreadable-card = { $file } är ett enda kort; öppna dess tavla och exportera den som JSON.
import-unreadable-board-in-part = { $file } saknar tavlans listor eller kort; exportera hela tavlan som JSON.
import-unreadable-something-else = { $file } är ingen Trello-tavla; öppna tavlan i Trello och exportera den som JSON.
import-unreadable-no-open-list = { $file } har ingen öppen lista att lägga kort i; hämta tillbaka en lista ur arkivet och exportera igen.
# Who said something, where the source no longer knows.
import-somebody = Någon

import-word-to-do = Att göra
import-word-under-way = Pågår
import-word-done = Klart
import-word-no-status = Utan status
import-word-from-microsoft-project = Från Microsoft Project
import-word-from-jira = Från Jira
import-word-from-asana = Från Asana
import-word-from-table = Från den importerade tabellen
import-word-start = Start
import-word-finish = Slut
import-word-duration = Varaktighet
import-word-work = Arbete
import-word-progress = Framsteg
import-word-priority = Prioritet
import-word-part-of = Del av
import-word-outline = Nummer i planen
import-word-after = Kommer efter
import-word-baseline = Baslinje
import-word-not-before = Villkor
import-word-deadline = Sista dag
import-word-address = Adress
import-word-days = dagar
import-word-hours = timmar
import-word-yes = Ja
import-word-no = Nej
import-word-unnamed-plan = Importerad plan
