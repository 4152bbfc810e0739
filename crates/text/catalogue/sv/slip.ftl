### A client date that is another one than was told first, and why.

slip-later = { $count ->
    [one] var { $was }, { $count } dag senare
   *[other] var { $was }, { $count } dagar senare
}
slip-earlier = { $count ->
    [one] var { $was }, { $count } dag tidigare
   *[other] var { $was }, { $count } dagar tidigare
}
slip-taken-back = var { $was }, inget datum just nu
slip-date = { $date }, { $slip }
slip-why = Varför: { $why }

## Asking for the reason

slip-ask = Skriv varför, { $client } kommer att läsa det
slip-ask-hint = En mening. Den står bredvid det nya datumet.
slip-ask-needed = Skriv varför i en mening; utan den ändras inte datumet.

## A change that waits

slip-not-published = ”{ $title }” ändrar, utan att säga varför, ett datum som kunden har läst. Skriv orsaken på uppgiften och publicera sedan.
