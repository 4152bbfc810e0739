### Changes of the client's side that wait until they are published.

waiting-switch = Modifications pour { $client }
waiting-switch-is-at-once = Modifications : immédiates
waiting-switch-is-collected = Modifications : groupées
waiting-switch-at-once = Immédiates, dès l’enregistrement
waiting-switch-collected = Groupées, jusqu’à la publication
waiting-turned-on = Désormais, ce que vous écrivez pour { $client } attend que vous le publiiez.
waiting-turned-off = Désormais, ce que vous écrivez pour { $client } part dès l’enregistrement. Ce qui attend déjà continue d’attendre.

waiting-bar = { $count ->
    [one] { $count } modification en attente. D’ici sa publication, { $client } lit toujours la version précédente.
   *[other] { $count } modifications en attente. D’ici leur publication, { $client } lit toujours la version précédente.
}
waiting-publish = { $count ->
    [one] Publier { $count } modification pour { $client }
   *[other] Publier { $count } modifications pour { $client }
}
waiting-mark = à publier
waiting-mark-means = une modification attend d’être publiée
waiting-heading = En attente de publication
waiting-hint = Le titre, le texte et la date attendent. { $client } les lira une fois publiés.

waiting-title = Publier pour { $client }
waiting-lead = { $client } n’en lit rien tant que vous ne publiez pas. Ce que vous laissez de côté continue d’attendre.
waiting-overtaken = Un collègue a été plus rapide. Voici ce qui attend maintenant : relisez, puis publiez.
waiting-nothing = Rien n’attend.
waiting-nothing-chosen = Cochez au moins une modification.
waiting-now = { $client } lit actuellement
waiting-then = Une fois publié
waiting-date = Date client : { $day }
waiting-no-date = Pas de date client
waiting-written = Écrit par { $name }, { $when }
waiting-discard = Abandonner
waiting-discard-of = Abandonner la modification de « { $title } »
waiting-discarded = Modification abandonnée. { $client } lit toujours la version précédente.
waiting-published = { $count ->
    [one] { $count } modification publiée pour { $client }.
   *[other] { $count } modifications publiées pour { $client }.
}
