outbox-waits = { $count ->
    [one] Une modification attend d’être envoyée.
   *[other] { $count } modifications attendent d’être envoyées.
}
outbox-waits-here = En attente d’envoi
outbox-sent = Ce que vous avez fait hors connexion a été envoyé.
outbox-move-refused = Non effectué : { $words }. { $why }
outbox-text-refused = Non envoyé : « { $words } » { $why }
outbox-look = Voir
outbox-put-aside = Écarter
outbox-take-back = Remettre dans le champ
outbox-too-old = Cela attend depuis deux semaines. Vérifiez si c’est déjà fait, puis recommencez.
