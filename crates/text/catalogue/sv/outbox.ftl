outbox-waits = { $count ->
    [one] En ändring väntar på att skickas.
   *[other] { $count } ändringar väntar på att skickas.
}
outbox-waits-here = Väntar på att skickas
outbox-sent = Det du gjorde utan anslutning har skickats.
outbox-move-refused = Genomfördes inte: { $words }. { $why }
outbox-text-refused = Inte skickat: ”{ $words }” { $why }
outbox-look = Visa
outbox-put-aside = Lägg undan
outbox-take-back = Tillbaka till fältet
outbox-too-old = Det här har väntat i två veckor. Se efter om det redan är gjort och gör det annars igen.
