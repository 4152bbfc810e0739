### What the firm's people read.

## The frame

staff-main = Huvudmeny
staff-main-short = Huvudmeny, kort
staff-portfolio = Portfölj
staff-clients = Kunder
staff-waits-here = { $count ->
    [one] { $count } sak väntar
   *[other] { $count } saker väntar
}
staff-breadcrumb = Var du är
staff-gone-back = Till portföljen
staff-wrong-empty = Här saknas något.
staff-wrong-long = { $most ->
    [one] Högst { $most } tecken får plats.
   *[other] Högst { $most } tecken får plats.
}
staff-wrong-unprintable = Några tecken här kan inte visas. Skriv texten igen.
staff-wrong-email = Det här är ingen e-postadress. Den ser ut som namn@foretag.se.
staff-wrong-host = Det här är ingen adress. Vanliga bokstäver, siffror, bindestreck och punkter, som skogholm.example.com.
staff-wrong-colour = Det här är ingen färg. Den ser ut som #1f5a41.
staff-wrong-day = Det här är ingen dag.
## Portfolio

staff-portfolio-projects = { $count } projekt.
staff-portfolio-on-track = { $count } projekt, { $fine } enligt plan.
staff-count-projects = { $count } projekt
staff-and-more = { $count } till
staff-projects = Projekt
staff-column-health = Läge
staff-portfolio-waiting = { $count ->
    [one] { $count } sak väntar på en kund.
   *[other] { $count } saker väntar på en kund.
}
staff-portfolio-nothing-waits = Inget väntar på en kund.
staff-no-surprises = Inga överraskningar
staff-no-surprises-what = Det vi vet och kunden inte fått höra
staff-untold-days = { $days ->
    [one] { $days } dag senare
   *[other] { $days } dagar senare
}
staff-untold-what = De läser { $told }. Vi planerar { $planned }.
staff-untold-others = { $count ->
    [one] { $count } uppgift till i projektet blir sen.
   *[other] { $count } uppgifter till i projektet blir sena.
}
staff-untold-tell = Berätta för { $client }
staff-untold-more = { $count } projekt till
staff-new-client = Ny kund
staff-column-project = Projekt
staff-column-done = Klart
staff-column-waiting = Väntar på kunden
staff-column-next = Härnäst
staff-some-of = { $some } av { $all }
staff-waiting-since-today = sedan i dag
staff-nothing-waits = inget
staff-no-date = inget datum
staff-no-projects = Inget projekt än
staff-portfolio-empty-title = Ingen kund än
staff-portfolio-empty-text = Ta in den första: ett namn och en färg räcker. Ingen får något meddelande.
staff-client-name = Namn
staff-client-accent = Accentfärg
staff-client-accent-pick = Välj accentfärg
staff-client-language = Språk på deras sidor och mejl
staff-client-host = Adress till deras portal
staff-client-host-hint = Här går de in; varje adress som leder till den här servern duger.
staff-client-preview = Så ser det ut
staff-client-preview-light = ljust
staff-client-preview-dark = mörkt
staff-client-preview-moved = Som text går färgen inte att läsa. Text får en läsbar ton av samma färg.
staff-client-preview-fine = Läses väl överallt.
staff-create-client = Ta in kunden
staff-client-created = { $name } finns i portföljen.
## A client

staff-client-facts = Fakta
staff-client-people = Personer och vad de får
staff-client-who = Vem
staff-client-may = Får
staff-client-entry = Inträde
staff-role-decides = Beslutar
staff-role-takes-part = Deltar
staff-role-looks = Tittar
staff-role-decides-means = godkänner, svarar, kommenterar, väljer tider
staff-role-takes-part-means = svarar, kommenterar, väljer tider
staff-role-looks-means = läser
staff-sees-money = ser pengar
staff-entered-on = här sedan { $day }
staff-invited-on = inbjuden { $day }, inte inne än
staff-not-invited = inte inbjuden
staff-invite = Bjud in
staff-invite-again = Bjud in igen
staff-invite-again-name = Bjud in igen: { $name }
staff-new-project = Nytt projekt
staff-sharing-history = Delningshistorik
staff-contacts-empty-title = Ingen är inbjuden än
staff-contacts-empty-text = Dela först en uppgift och bjud sedan in den det gäller: hen landar på den.
staff-projects-empty-title = Inget projekt än
staff-projects-empty-text = Ett projekt börjar med husets steg. Kunden ser inget förrän du delar.
staff-invite-title = Bjud in någon hos { $client }
staff-invite-name = Namn
staff-invite-email = E-post
staff-invite-may = Vad hen får
staff-invite-sees-money = Ser pengar
staff-invite-language = Språk
staff-invite-lands = Vart mejlet leder
staff-invite-lands-home = Till hens startsida
staff-invite-words = Dina egna ord i mejlet
staff-invite-send = Skicka inbjudan
staff-invite-sent = Inbjudan till { $name } är på väg.
staff-invite-nothing-shared = Inget är delat än, så huset vore tomt.
staff-project-name = Projektets namn
staff-project-name-hint = Kunden läser det också, när något är delat.
staff-create-project = Börja projektet
## Sharing history

staff-history-title = Vad { $client } har fått se
staff-history-lead = Varje uppgift som gjorts synlig: av vem, när den först sågs och om den fortfarande syns. Inga rader ändras eller tas bort.
staff-history-shown = { $count ->
    [one] sak visad
   *[other] saker visade
}
staff-history-opened = sedda av någon
staff-history-unopened = inte sedda än
staff-history-stopped = delas inte längre
staff-history-what = Vad
staff-history-by = Av
staff-history-first-seen = Först sedd
staff-history-now = Nu
staff-history-not-seen = inte än
staff-history-never-seen = aldrig
staff-history-visible = synlig
staff-history-stopped-by = slutade { $day } av { $name }
staff-history-empty-title = Inget har visats än
staff-history-empty-text = Allt föds internt. Den första delningen kommer att stå här.
## The board

staff-board = Tavla, rullar i sidled
staff-board-counts = { $done } av { $all } klara
staff-board-shared = { $count ->
    [one] { $count } delad
   *[other] { $count } delade
}
staff-board-nothing-shared = Inget delat än
staff-board-waiting = { $count ->
    [one] { $count } väntar på { $client }
   *[other] { $count } väntar på { $client }
}
staff-new-task = Ny uppgift
staff-filter = Filter
staff-filter-all = Alla
staff-filter-waiting = Väntar på { $client }
staff-filter-internal = Internt
staff-lane-asks-approve = { $client } beslutar
staff-lane-asks-answer = { $client } berättar
staff-lane-asks-review = { $client } tittar och kommenterar
staff-lane-asks-meet = { $client } väljer tid
staff-lane-asks-sign = { $client } signerar
staff-lane-asks-pay = { $client } betalar
staff-lane-client = { $client } agerar
staff-lane-ours = Vi gör det
staff-lane-finished = Avslutat
staff-lane-hidden = Steget är dolt för { $client }
staff-lane-called = de säger ”{ $stage }”
staff-only-team = Bara ert team
staff-sent-today = skickat i dag
staff-waiting-days = { $days ->
    [one] väntar { $days } dag
   *[other] väntar { $days } dagar
}
staff-asks-more = { $count ->
    [one] +{ $count } sak till
   *[other] +{ $count } saker till
}
staff-card-remarks = { $count ->
    [one] meddelande med kunden
   *[other] meddelanden med kunden
}
staff-card-notes = { $count ->
    [one] intern anteckning
   *[other] interna anteckningar
}
staff-card-ticked = avbockade på checklistan
staff-card-done-on = Klart { $day }
staff-card-client-date = kunddatum { $day }
staff-card-team-date = teamdatum { $day }
staff-card-due = senast { $day }
staff-card-late = försenat
staff-card-menu = Mer om { $title }
staff-card-pick = Markera { $title }
staff-card-owners = Hos { $names }
staff-card-hint = Pilarna går mellan korten, M flyttar, X markerar, Enter öppnar.
staff-move-to = Flytta till…
staff-move-title = Flytta ”{ $title }”
staff-move-stage = Steg
staff-move-place = Plats
staff-move-top = Överst
staff-move-bottom = Nederst
staff-move-after = Efter en uppgift…
staff-move-which = Efter vilken uppgift?
staff-move-which-hint = Skriv en del av titeln.
staff-move-none = Ingen uppgift i steget har det i titeln.
staff-move-more = { $count ->
    [one] { $count } till har det i titeln. Skriv mer för att hitta den.
   *[other] { $count } till har det i titeln. Skriv mer för att hitta dem.
}
staff-move-choose = Välj uppgiften som den ska stå efter.
staff-move-now = Flytta
staff-carry-began = ”{ $title }” är upplyft. Pilarna flyttar, Enter släpper, Escape lägger tillbaka.
staff-carry-at = { $stage }, plats { $place } av { $all }
staff-carry-edge = Inte längre åt det hållet.
staff-carry-back = Lagd tillbaka.
staff-moved = ”{ $title }” står nu i { $stage }.
staff-move-refused = ”{ $title }” gick tillbaka dit den stod. { $why }
staff-quick-add = Lägg till en uppgift i { $stage }
staff-quick-add-hint = Enter lägger till. #steg sist lägger den någon annanstans; flera rader blir flera uppgifter.
staff-quick-added = { $count ->
    [one] { $count } uppgift tillagd. Bara ert team ser den.
   *[other] { $count } uppgifter tillagda. Bara ert team ser dem.
}
staff-picked = { $count ->
    [one] { $count } markerad
   *[other] { $count } markerade
}
staff-pick = Markera
staff-unpick = Avmarkera
staff-pick-none = Avmarkera
staff-board-empty-title = Ingen uppgift än
staff-board-empty-text = Skriv den första här under. Bara ert team ser den tills du delar den.
staff-unmapped = { $count ->
    [one] { $count } namn i den importerade planen är inte kopplat till någon här: { $names }.
   *[other] { $count } namn i den importerade planen är inte kopplade till någon här: { $names }.
}
## Sharing

staff-share-more = Dela…
staff-share-with = Dela med { $client }…
staff-share-title = Dela ”{ $title }” med { $client }
staff-share-title-many = { $count ->
    [one] Dela { $count } uppgift med { $client }
   *[other] Dela { $count } uppgifter med { $client }
}
staff-share-lead = Inget visas förrän du trycker på knappen nedan.
staff-share-lead-move = Den går till { $stage }, där { $client } agerar. Därför måste { $client } se den.
staff-share-lead-ask = Du ber { $client } om något på den. Därför måste { $client } se den.
staff-share-visible = Vad som blir synligt
staff-share-inside-name = Internt heter den ”{ $title }”
staff-share-client-title = Titel
staff-share-client-text = Text
staff-share-client-date = Kunddatum
staff-share-stage = Steg
staff-share-owners = Vem som arbetar med den
staff-share-nobody-owns = ingen namngiven
staff-share-earlier = Tidigare kommentarer
staff-share-from-now = Från och med nu
staff-share-from-now-means = Inget som skrevs tidigare följer med.
staff-share-history = Med historik
staff-share-to-whom = Vem som ser det
staff-share-nobody = Ingen är inbjuden än. Den du bjuder in kommer att se det.
staff-share-shows-project = Projektet ”{ $name }” blir synligt med den: namnet, och stegen som { $client } kallar dem.
staff-share-stays = Stannar internt
staff-share-stays-list = Intern text, anteckningar, checklistor, teamdatum och etiketter
staff-share-written = Skrivs i delningshistoriken.
staff-share-with-people = { $count ->
    [one] Dela med { $count } person
   *[other] Dela med { $count } personer
}
staff-shared-one = { $client } ser nu ”{ $title }”.
staff-shared-many = { $count ->
    [one] { $client } ser nu { $count } uppgift till.
   *[other] { $client } ser nu { $count } uppgifter till.
}
staff-stopped-unseen = Delas inte längre. Ingen hade sett den.
staff-stopped-seen = Delas inte längre. Den hade setts, första gången { $day }: det lästa går inte att ta tillbaka.
staff-stopped-many-unseen = { $count ->
    [one] { $count } uppgift delas inte längre. Ingen hade sett den.
   *[other] { $count } uppgifter delas inte längre. Ingen hade sett dem.
}
staff-stopped-many-seen = { $count ->
    [one] { $count } uppgift delas inte längre; { $seen } hade setts.
   *[other] { $count } uppgifter delas inte längre; { $seen } hade setts.
}
staff-nothing-to-share = Allt markerat är redan delat.
staff-nothing-to-stop = Inget markerat är delat.
## A task

staff-task-shared-since = { $client } ser uppgiften sedan { $day }
staff-task-internal = Bara ert team ser uppgiften
staff-task-fields = Vad vi skriver om den
staff-task-inside = Internt
staff-task-outside = Vad { $client } läser
staff-task-outside-later = Vad { $client } skulle läsa om den delas
staff-task-title = Titel
staff-task-text = Text
staff-task-client-title = Titel för { $client }
staff-task-client-text = Text för { $client }
staff-task-team-date = Teamdatum
staff-task-client-date = Kunddatum
staff-task-owners = Vem som arbetar med den
staff-task-markdown = Markdown: **fet**, - lista, [ord](https://…)
staff-task-save = Spara uppgiften
staff-task-unsaved = Inte sparat än
staff-task-discard = Kasta det jag skrev
staff-task-finish = Gör klar uppgiften
staff-task-reopen = Öppna den igen
staff-task-finished-on = Klar { $day }
staff-task-no-text = Inget skrivet än.
staff-task-changed-elsewhere = Någon ändrade uppgiften under tiden. Det du skrev finns kvar; när du sparar jämförs de två.
staff-checklist = Checklista
staff-checklist-progress = { $done } av { $all } avbockade
staff-labels = Etiketter
staff-clash-title = Någon sparade uppgiften före dig
staff-clash-lead = Inget du skrev är borta. Säg för varje fält vilken text som ska gälla och spara sedan.
staff-clash-mine = Behåll min
staff-clash-theirs = Ta deras
staff-clash-blank = tomt
staff-clash-save = Spara så
## Asks

staff-asks = Det vi ber { $client } om
staff-asks-none = Vi ber inte om något.
staff-asks-closed = { $count ->
    [one] { $count } avslutad
   *[other] { $count } avslutade
}
staff-ask-new = Be om…
staff-ask-title = Be { $client } om något i ”{ $title }”
staff-ask-what = Vad du behöver
staff-ask-review-means = titta och kommentera; inget binder
staff-ask-approve-means = ett beslut som sätter i gång arbetet
staff-ask-answer-means = information eller ett val
staff-ask-meet-means = välja en av några tider
staff-ask-sign-means = ett namn under en text; det binder
staff-ask-sentence = Meningen de läser
staff-ask-sentence-hint = Vad du ber om och varför, i en mening.
staff-ask-answer-how = Hur de svarar
staff-ask-answer-free = Med egna ord
staff-ask-answer-choice = Ett av några svar
staff-ask-options = Svar att välja bland
staff-ask-option = Svar { $number }
staff-ask-option-add = Ett svar till
staff-ask-answer-date = En dag
staff-ask-answer-number = En siffra
staff-ask-unit = Vad den räknar
staff-ask-unit-hint = Till exempel m² eller stycken; får vara tomt.
staff-ask-decide-how = Vad de bestämmer
staff-ask-decide-approve = Ja, eller vad som ska ändras
staff-ask-decide-confirm = Bekräfta att det stämmer
staff-ask-decide-choose = Välja hur vi går vidare
staff-ask-ways = Alternativ, vart och ett med vad som följer
staff-ask-way = Alternativ { $letter }
staff-ask-way-follows = Vad som följer av { $letter }
staff-ask-way-add = Ett alternativ till
staff-ask-signed-text = Texten de signerar, ord för ord
staff-ask-signed-text-hint = De skriver sitt namn under. Det är en enkel elektronisk signatur, och det står så.
staff-ask-slots = Tider att välja bland
staff-ask-slot = Tid { $number }
staff-ask-slot-add = En tid till
staff-ask-unlocks = Vad det öppnar för
staff-ask-unlocks-hint = Till exempel: tryckningen startar mån 30 nov.
staff-ask-undo-until = De kan ångra till
staff-ask-undo-until-hint = Tomt: i tio minuter, så länge arbetet inte har gått vidare.
staff-ask-due = Senast
staff-ask-minutes = Minuter det tar
staff-ask-minutes-meeting = Mötets längd i minuter
staff-ask-minutes-usual = { $count ->
    [one] { $count } minut om det lämnas tomt
   *[other] { $count } minuter om det lämnas tomt
}
staff-ask-of = Vem du ber
staff-ask-of-anybody = Vem som helst hos { $client } som får
staff-ask-of-named = Namngivna personer; en av dem räcker
staff-ask-nobody-invited = Ingen hos { $client } är inbjuden än; den första som kommer in hittar det.
staff-ask-send = Fråga { $client }
staff-ask-sent = { $client } är tillfrågad.
staff-ask-shares = Uppgiften är intern. Härnäst ser du vad { $client } får se av den.
staff-ask-continue = Vidare
staff-ask-withdraw = Ta tillbaka
staff-ask-withdraw-name = Ta tillbaka ”{ $sentence }”
staff-ask-withdrawn = Frågan är tillbakatagen.
staff-ask-waits-for = väntar på { $names }
staff-ask-since = sedan { $day }
staff-ask-due-on = senast { $day }
staff-ask-late-on = skulle varit klart { $day }
staff-ask-unlocks-what = öppnar för: { $what }
staff-ask-undo-by = kan ångras till { $until }
staff-ask-reopened = { $name } tog tillbaka svaret, { $day }
staff-outcome-approved = Godkänt av { $name }, { $day }
staff-outcome-confirmed = Bekräftat av { $name }, { $day }
staff-outcome-chosen = { $name } valde, { $day }
staff-outcome-signed = Signerat av { $name }, { $day }
staff-outcome-changes = { $name } bad om ändringar, { $day }
staff-outcome-reviewed = { $name } är klar med granskningen, { $day }
staff-outcome-answered = { $name } svarade, { $day }
staff-outcome-picked = { $name } valde en tid, { $day }
staff-outcome-withdrawn = Tillbakatagen av { $name }, { $day }
staff-wrong-minutes = Ett heltal från 1 till 480.
staff-wrong-nobody = Ange minst en person.
staff-wrong-options = Två till tio olika svar behövs.
staff-wrong-slots = En till tio tider behövs, med dag och klockslag.
staff-wrong-past = En av tiderna har passerat.
staff-wrong-ways = Två till fem olika alternativ behövs.
staff-wrong-moment = En dag och ett klockslag som inte har passerat.
## The two threads

staff-thread-client = Kundtråd · { $client } ser den
staff-thread-client-closed = Kundtråd
staff-thread-client-later = Dela uppgiften först: då når det du skriver här { $client }.
staff-thread-client-empty = Inget sagt än. Det första meddelandet börjar tråden.
staff-thread-client-box = { $client } ser det här: { $names }
staff-thread-client-box-nobody = { $client } ser det här
staff-thread-client-hint = Skriv till { $client }
staff-thread-client-send = Skicka till { $client }
staff-thread-client-sent = Skickat till { $client }
staff-thread-client-back = Tillbakataget, ingen får veta det
staff-thread-inside = Interna anteckningar · bara ert team
staff-thread-inside-empty = Inga anteckningar än.
staff-thread-inside-hint = Anteckning till teamet
staff-thread-inside-send = Anteckna till teamet
staff-thread-of-firm = från ert team
staff-sharing-seen = först sedd { $when }
staff-sharing-unseen = inte sedd än
staff-sharing-never-seen = aldrig sedd
staff-task-sharing-rows = När den delades

## Departments of a client

staff-departments = Avdelningar
staff-departments-what = En avdelning har egna personer, projekt och en egen adress, i kundens utseende. Kundens personer ser alla dess avdelningar.
staff-new-department = Ny avdelning
staff-department-name-hint = Utan { $client }: det namnet ställs framför där det behövs.
staff-department-as-client = Som { $client }
staff-department-own-accent = En egen färg
staff-create-department = Ta in avdelningen
staff-department-created = { $name } är en avdelning hos { $client }.
