### Which task of a project waits for which. Internal.

order-waits-for = Väntar på
order-add = Lägg till
order-nothing = Uppgiften väntar inte på någon annan.
order-which = Vilken uppgift kommer före?
order-which-hint = Skriv en del av titeln. Bara ert team ser det.
order-remove = Vänta inte på ”{ $title }”
order-then = Sedan kommer
order-after = , väntar på { $names }
order-itself = En uppgift kan inte vänta på sig själv.
order-circle = De här uppgifterna skulle vänta på varandra i en cirkel: { $names }. Ta bort en av dem.
