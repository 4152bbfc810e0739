outbox-waits = { $count ->
    [one] En ändring väntar på att skickas.
   *[other] { $count } ändringar väntar på att skickas.
}
outbox-waits-here = Väntar på att skickas
outbox-sent = Det du gjorde utan anslutning har skickats.
outbox-move-refused = Inte gjort: { $words }. { $why }
outbox-text-refused = Inte skickat: ”{ $words }” { $why }
outbox-look = Titta på det
outbox-put-aside = Lägg undan
outbox-take-back = Tillbaka till fältet
