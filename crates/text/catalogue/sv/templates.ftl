
templates-more = Mer om projektet
templates-use = Använd som mall…
templates-title = Använd som mall
templates-lead = Nya projekt kan börja med de här stegen, uppgifterna, checklistorna och etiketterna. Datumen räknas om till arbetsdagar från första dagen.
templates-stays = Personer, och det som sagts, frågats eller delats, stannar här. Så gör också namnen på kunden och dess personer. Det som är delat här föreslås för delning där, med samma ord.
templates-name = Mallens namn
templates-make = Skapa mallen
templates-made = Mallen ”{ $name }” är skapad

templates-begins = Vad det börjar med
templates-house = Byråns arbetsflöde
templates-house-means = Sju steg, från brief till live. Där kunden agerar ställs en fråga när en uppgift kommer dit.
templates-small = Ett litet projekt
templates-small-means = Att göra, pågår, klart. Inget steg frågar något av sig självt.
templates-tasks = { $count ->
    [one] { $count } uppgift
   *[other] { $count } uppgifter
}
templates-prepared = { $count } att dela
templates-by = av { $name }, { $day }
templates-first = Första dagen
templates-first-hint = Datumen räknas härifrån, i bådas arbetsdagar.
templates-remove = Ta bort mallen
templates-removed = Mallen ”{ $name }” är borttagen

templates-bar = { $count ->
    [one] { $count } uppgift är förberedd för { $client }. Den är intern tills någon delar den.
   *[other] { $count } uppgifter är förberedda för { $client }. De är interna tills någon delar dem.
}
templates-share = Dela dem…
templates-leave = Behåll dem interna
templates-left = Inget är längre förberett för { $client }
