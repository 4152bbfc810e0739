### Det som står i e-postmeddelanden.

mail-greeting = Hej { $name },
mail-action = { $action }: { $title }
mail-due = Senast { $day }
mail-takes = Tar ungefär { $takes }.

mail-invitation-subject = { $who } bjuder in dig: { $title }
mail-invitation-subject-portal = { $who } bjuder in dig till portalen för { $client }
mail-invitation-intro = { $who } på { $firm } har samlat allt som { $client } och vi arbetar med på ett ställe: det som väntar på dig, det vi gör, filer och meddelanden.
mail-invitation-first = Det första som väntar på dig:
mail-invitation-look = Det här arbetar vi med åt dig:
mail-invitation-nothing-yet = Inget väntar på dig än. Du ser hur arbetet går, och vi hör av oss så snart det är din tur.
mail-open-task = Öppna uppgiften
mail-open-portal = Öppna portalen
mail-link-instead = Fungerar inte knappen? Öppna den här adressen:

mail-code = På en annan enhet, eller är länken avklippt? Skriv den här koden på { $address }:
mail-valid-until = Länken och koden är bara till dig och gäller till och med { $until }.
mail-valid-for = Länken och koden är bara till dig och gäller i { $time }.
mail-no-account = Inget lösenord, inget att installera.

mail-sign-in-subject = Din länk till portalen för { $client }
mail-sign-in-intro = Här är länken du bad om.
mail-sign-in-not-you = Var det inte du? Ta bort det här mejlet; ingen kommer in utan det.
mail-sign-in-button = Kom in

mail-reply = Du kan också bara svara på det här mejlet: { $who } får det.
mail-footer-invited = Du får det här mejlet för att { $who } på { $firm } har bjudit in dig. Är det inte till dig? Ta bort det; inget annat händer.
mail-footer-with = Med { $firm }
