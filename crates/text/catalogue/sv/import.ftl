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

import-kind-board = Plan
import-kind-board-description = Text om hela planen
import-kind-lists = Steg
import-kind-cards = Uppgifter
import-kind-due-dates = Förfallodatum
import-kind-start-dates = Startdatum
import-kind-done-dates = Dagar då något blev klart
import-kind-progress = Framsteg
import-kind-milestones = Milstolpar
import-kind-summary-tasks = Sammanfattningsuppgifter
import-kind-summary-texts = Texter på sammanfattningsuppgifter
import-kind-parents = Uppgifter i uppgifter
import-kind-dependencies = Beroenden
import-kind-durations = Varaktigheter
import-kind-work = Arbetsmängder
import-kind-priorities = Prioriteter
import-kind-constraints = Villkor för datum
import-kind-baselines = Baslinjer
import-kind-costs = Kostnader och taxor
import-kind-calendars = Kalendrar
import-kind-people-texts = Texter om personer
import-kind-spread-work = Arbete fördelat på dagar
import-kind-columns = Kolumner
import-kind-labels = Etiketter
import-kind-labels-on-cards = Etiketter på uppgifter
import-kind-members = Personer
import-kind-members-on-cards = Personer på uppgifter
import-kind-checklists = Checklistor
import-kind-checklist-items = Punkter i checklistor
import-kind-checklist-item-dates = Datum på punkter
import-kind-checklist-item-members = Personer på punkter i checklistor
import-kind-comments = Kommentarer
import-kind-attachments = Bilagor
import-kind-custom-fields = Egna fält
import-kind-custom-field-values = Värden i egna fält
import-kind-votes = Röster
import-kind-locations = Platser på kartan
import-kind-reminders = Påminnelser
import-kind-stickers = Klistermärken
import-kind-covers = Omslag
import-kind-list-limits = Gränser för steg
import-kind-rights = Rättigheter
import-kind-board-settings = Inställningar
import-kind-subscriptions = Det någon följer
import-kind-power-up-data = Power-ups och deras data
import-kind-activity = Övrig historik
import-kind-other = Okänt fält { $field }

import-reason-archived = i källans arkiv
import-reason-template = en mall, ingen uppgift
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
import-reason-inactive = avstängt i källan
import-reason-no-title = ingen kolumn valdes som titel
import-reason-left-by-choice = utelämnat med flit vid importen
import-reason-unknown = okänt vad det är

import-how-cleaned = utan tecken som inte går att visa
import-how-shortened = förkortat; en lång titel står i sin helhet överst i uppgiftens text
import-how-named = saknade namn och fick ett
import-how-link-only = som länk; själva filen är kvar i källan
import-how-as-line = kvar som en rad i uppgiftens text
import-how-as-label = nu en etikett på uppgifterna under
import-how-merged = lagt i ett annat steg, som valt

import-nothing-changed = Inget har ändrats.
import-unreadable-no-file = Det finns ingen fil { $file }; kontrollera sökvägen.
import-unreadable-empty = { $file } är tom; exportera den igen.
import-unreadable-too-large = { $file } är på { $size } MB och högst { $most } MB tas emot; arkivera det som är gammalt och exportera igen.
import-unreadable-too-many-things = { $most ->
    [one] { $file } innehåller mer än { $most } sak; arkivera det som är gammalt och exportera igen.
   *[other] { $file } innehåller mer än { $most } saker; arkivera det som är gammalt och exportera igen.
}
import-unreadable-not-text = { $file } är ingen textfil (rad { $line }); exportera den igen eller spara den som CSV i UTF-8.
import-unreadable-not-json = { $file } är inte JSON (rad { $line }, tecken { $column }); välj filen som den exporterades.
import-unreadable-cut-off = { $file } slutar mitt i (rad { $line }, tecken { $column }); nedladdningen bröts, så exportera den igen.
import-unreadable-too-deep = { $file } är djupare nästlad än någon plan (rad { $line }); välj filen som den exporterades.
import-unreadable-card = { $file } är ett enda kort; öppna dess tavla och exportera den som JSON.
import-unreadable-board-in-part = { $file } saknar tavlans listor eller kort; exportera hela tavlan som JSON.
import-unreadable-something-else = { $file } är ingen Trello-tavla; öppna tavlan i Trello och exportera den som JSON.
import-unreadable-no-open-list = { $file } har ingen öppen lista att lägga kort i; hämta tillbaka en lista ur arkivet och exportera igen.
import-unreadable-not-xml = { $file } är inte XML (rad { $line }, tecken { $column }); spara projektet som XML igen.
import-unreadable-document-type = { $file } deklarerar en dokumenttyp (rad { $line }), vilket inget projekt gör; spara det som XML från Microsoft Project.
import-unreadable-open-quote = I { $file } stängs aldrig ett citattecken på rad { $line }; stäng det eller exportera igen.
import-unreadable-too-many-columns = I { $file } har raden på rad { $line } fler än { $most } celler; kontrollera vad som skiljer dem åt.
import-unreadable-no-rows = { $file } innehåller inga uppgifter; exportera igen med uppgifterna.
import-unreadable-picture = { $file } är en bild; välj filen som det andra verktyget exporterade.
import-unreadable-pdf = { $file } är en PDF; exportera planen som CSV, XML eller JSON från verktyget den gjordes i.
import-unreadable-spreadsheet = { $file } är ett kalkylblad; spara det som CSV (UTF-8) och välj den filen.
import-unreadable-document = { $file } är ett textdokument; välj filen som det andra verktyget exporterade.
import-unreadable-project-file = { $file } är i Microsoft Projects eget format; öppna det där och spara det som XML.
import-unreadable-archive = { $file } är ett arkiv; packa upp det och välj exporten i det.
import-unreadable-web-page = { $file } är en webbsida; använd det andra verktygets export i stället för att spara sidan.
import-unreadable-other-xml = { $file } är XML av något annat slag; spara projektet som XML i Microsoft Project.
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
import-word-after = Kommer efter
import-word-baseline = Baslinje
import-word-not-before = Villkor
import-word-deadline = Sista dag
import-word-colon = :
import-word-column = Kolumn
import-word-days = d
import-word-calendar-days = kalenderd
import-word-hours = tim
import-word-unnamed-plan = Importerad plan
