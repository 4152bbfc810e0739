### Det som står i e-postmeddelanden.

mail-greeting = Hej { $name },
mail-action = { $action }: { $title }
mail-due = Senast { $day }
mail-takes = Tar ungefär { $takes }.

mail-invitation-subject = { $who } bjuder in dig: { $title }
mail-invitation-subject-portal = { $who } bjuder in dig till portalen för { $client }
mail-invitation-intro = { $who } på { $firm } har samlat allt som { $client } och vi arbetar med på ett ställe: det som väntar på dig, det vi gör, filer och meddelanden.
# $who: text
# $client: text
# $firm: text
mail-invitation-intro-colleague = { $who } vill ha med dig i portalen för { $client }, för arbetet med { $firm }: det som väntar på dig, det som pågår, filer och meddelanden.
mail-invitation-first = Det första som väntar på dig:
mail-invitation-look = Det här arbetar vi med åt dig:
mail-invitation-nothing-yet = Inget väntar på dig än. Du ser hur arbetet går, och vi hör av oss så snart det är din tur.
mail-open-task = Öppna uppgiften
mail-open-portal = Öppna portalen
mail-link-instead = Fungerar inte knappen? Öppna den här adressen:

mail-code = På en annan enhet, eller är länken avklippt? Skriv den här koden på { $address }:
mail-valid-until = Länken och koden är bara för dig och gäller till och med { $until }.
mail-valid-for = Länken och koden är bara för dig och gäller i { $time }.
mail-no-account = Inget lösenord, inget att installera.

mail-sign-in-subject = Din länk till portalen för { $client }
mail-sign-in-intro = Här är länken du bad om.
mail-sign-in-not-you = Var det inte du? Ta bort det här mejlet; ingen kommer in utan det.
mail-sign-in-button = Kom in

mail-reply = Du kan också bara svara på det här mejlet: { $who } får det.
mail-footer-invited = Du får det här mejlet för att { $who } på { $firm } har bjudit in dig. Är det inte till dig? Ta bort det; inget annat händer.
mail-footer-with = med { $firm }

mail-needs-subject = { $more ->
    [one] { $first }, och 1 sak till
   *[other] { $first }, och { $more } saker till
}
mail-needs-intro = { $count ->
    [one] En sak väntar på dig. { $firm } går vidare när den är klar.
   *[other] { $count } saker väntar på dig. { $firm } går vidare när de är klara.
}
mail-asked-by = { $who } frågar.
mail-asked-by-on = { $who } frågade { $day }.
mail-reminder = Påminnelse: { $headline }
mail-reminder-footer = Du får det här mejlet för att { $firm } har bett dig om något som inte är klart, och påminner dig, högst en gång om dagen.
mail-unlocks = Sedan: { $what }
mail-undo-until = Du kan ångra till { $until }.
mail-see-all = Se allt som väntar på dig
mail-needs-footer = Du får det här mejlet för att { $firm } har bett dig om något. Det du redan har sett eller gjort mejlas inte.
mail-stop = Sluta skicka sådana mejl:

mail-digest-subject = Din vecka med { $firm }
mail-digest-intro = Det här är nytt sedan förra veckan och inget du har sett än:
mail-digest-shared = Nytt att se
mail-digest-done = Klart
mail-digest-moved = Klart { $to }, tidigare { $from }
mail-digest-dated = Klart { $to }
mail-digest-undated = Inget datum just nu
mail-digest-moved-why = Klart { $to }, tidigare { $from }: { $why }
mail-digest-undated-why = Inget datum just nu: { $why }
mail-digest-said = { $who } skrev:
mail-digest-footer = Du får det här mejlet på måndagar, när det finns något nytt med { $firm }.

mail-answers-closed = { $who } svarade: { $title }
mail-answers-said = { $who } skrev: { $title }
mail-answers-reopened = { $who } tog tillbaka ett svar: { $title }
mail-answer-approved = { $who } godkände.
mail-answer-confirmed = { $who } bekräftade.
mail-answer-chosen = { $who } valde: { $what }
mail-answer-signed = { $who } signerade: { $what }
mail-answer-reopened = { $who } tog tillbaka svaret: { $what }
mail-answer-changes = { $who } vill ha ändringar: { $what }
mail-answer-reviewed = { $who } har granskat färdigt.
mail-answer-answered = { $who } svarade: { $text }
mail-answer-picked = { $who } valde { $time }.
mail-answers-footer = Du får det här mejlet för att det var du som frågade, eller för att du följer projektet.

mail-stop-title = Sluta skicka sådana mejl?
mail-stop-how = Ett klick, och inga fler mejl av det slaget kommer. Inget annat ändras.
mail-stop-button = Sluta skicka sådana mejl
mail-stopped-title = Klart
mail-stopped = Inga fler mejl av det slaget kommer, om adressen gjordes för dig.

mail-choose = Välj vad du får som mejl
mail-stopped-again = Du kan få dem igen när du vill:
