### A client date that is another one than was told first, and why.

slip-later = { $count ->
    [one] au lieu du { $was }, { $count } jour plus tard
   *[other] au lieu du { $was }, { $count } jours plus tard
}
slip-earlier = { $count ->
    [one] au lieu du { $was }, { $count } jour plus tôt
   *[other] au lieu du { $was }, { $count } jours plus tôt
}
slip-taken-back = annoncée d’abord pour le { $was }, plus de date pour l’instant
slip-date = { $date }, { $slip }
slip-why = Raison : { $why }

## Asking for the reason

slip-ask = Expliquez pourquoi : { $client } le lira
slip-ask-hint = Une phrase. Elle figure à côté de la nouvelle date.
slip-ask-needed = Dites pourquoi en une phrase ; sans elle, la date ne change pas.

## A change that waits

slip-not-published = « { $title } » change, sans dire pourquoi, une date que le client a lue. Écrivez la raison sur la tâche, puis publiez.
