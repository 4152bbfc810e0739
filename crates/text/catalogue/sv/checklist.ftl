checklist-hint = Pil upp och pil ned flyttar raden.
checklist-grip = Flytta ”{ $text }”
checklist-menu = Mer om ”{ $text }”
checklist-rename = Skriv om
checklist-up = Ett steg upp
checklist-down = Ett steg ned
checklist-remove = Ta bort
checklist-text = Vad som ska göras
checklist-reads = Någon skrev under tiden: ”{ $text }”. Sparar du ersätts det.
checklist-save = Spara raden
checklist-add = Lägg till på checklistan
checklist-new = Ny rad
checklist-added = { $count ->
    [one] { $count } rad tillagd
   *[other] { $count } rader tillagda
}
checklist-removed = ”{ $text }” borttagen
checklist-moved = ”{ $text }” är nu { $place } av { $all }
checklist-many = Högst { $most } rader åt gången.
checklist-full = En checklista har högst { $most } rader. Gör en uppgift av det som inte får plats.
