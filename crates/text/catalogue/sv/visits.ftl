### Hur lång tid första besöken tar: det ägare och chefer läser på en kunds sida.

visits-title = Första besöken
visits-took = Från inbjudan till det första som blev gjort: { $span } (median).
visits-took-days = Från inbjudan till det första som blev gjort: { $days } dagar (median).
visits-not-yet = Syns när tre kontakter har gjort något.
