### Doing the same with all picked tasks.

bulk-stage = Étape…
bulk-date = Date…
bulk-who = Qui…
bulk-most = Au plus { $most } à la fois : désélectionnez-en.
bulk-busy = { $done } sur { $count }…

## To a stage

bulk-stage-title = { $count ->
    [one] Déplacer { $count } tâche
   *[other] Déplacer { $count } tâches
}
bulk-hidden = { $count ->
    [one] { $client } agit à cette étape et ne voit pas encore { $count } de ces tâches. Elle reste à sa place tant que vous ne la partagez pas.
   *[other] { $client } agit à cette étape et ne voit pas encore { $count } de ces tâches. Elles restent à leur place tant que vous ne les partagez pas.
}
bulk-there = Elles sont déjà dans { $stage }.
bulk-moved = { $count ->
    [one] { $count } tâche est maintenant dans { $stage }.
   *[other] { $count } tâches sont maintenant dans { $stage }.
}
bulk-moved-some = { $done ->
    [one] { $done } tâche sur { $count } déplacée vers { $stage }.
   *[other] { $done } tâches sur { $count } déplacées vers { $stage }.
}
bulk-asked = { $count ->
    [one] { $count } demande est faite à { $client }.
   *[other] { $count } demandes sont faites à { $client }.
}

## A date

bulk-date-title = { $count ->
    [one] Une date pour { $count } tâche
   *[other] Une date pour { $count } tâches
}
bulk-date-which = Quelle date
bulk-date-client = Celle que { $client } lit, une fois la tâche partagée
bulk-date-team = Seule votre équipe la voit
bulk-date-day = Jour
bulk-date-none = Laissez vide pour retirer la date.
bulk-date-read = { $count ->
    [one] Pour { $count } de ces tâches, { $client } a lu une autre date.
   *[other] Pour { $count } de ces tâches, { $client } a lu une autre date.
}
bulk-date-why = Une phrase pour toutes. Elle figure à côté de chaque nouvelle date.
bulk-date-set = Fixer la date

## Who works on them

bulk-who-title = { $count ->
    [one] Qui travaille sur { $count } tâche
   *[other] Qui travaille sur { $count } tâches
}
bulk-who-lead = Les personnes cochées travaillent sur toutes ces tâches, et personne d’autre. Sont déjà cochées celles qui travaillent sur chacune.
bulk-who-set = Enregistrer

## What became of it

bulk-same = C’est déjà le cas. Rien n’a changé.
bulk-saved = { $count ->
    [one] { $count } tâche enregistrée.
   *[other] { $count } tâches enregistrées.
}
bulk-saved-some = { $done ->
    [one] { $done } tâche sur { $count } enregistrée.
   *[other] { $done } tâches sur { $count } enregistrées.
}
bulk-left = { $left } sur { $count } sans changement.
bulk-title = « { $title } »
bulk-more = { $names } et { $count } de plus
bulk-why = { $names } : { $why }

bulk-reminded = { $count ->
    [one] Relance faite pour { $count } tâche. L’e-mail part dans un instant, hors des heures calmes.
   *[other] Relance faite pour { $count } tâches. Chaque personne reçoit un seul e-mail, dans un instant, hors des heures calmes.
}
bulk-reminded-some = { $done ->
    [one] Relance faite pour { $done } tâche sur { $count }. Chaque personne reçoit un seul e-mail, dans un instant, hors des heures calmes.
   *[other] Relance faite pour { $done } tâches sur { $count }. Chaque personne reçoit un seul e-mail, dans un instant, hors des heures calmes.
}
bulk-remind-nothing = Rien n’y attend de réponse.
