### What stands behind a line: the firm's own tasks by which one task gets done. Internal.

behind-heading = Derrière cette tâche
behind-lead = { $client } lit cette tâche comme une seule ligne, et rien de ce qui est derrière.
behind-nothing = Rien derrière cette tâche.
behind-stands = Derrière
behind-of = Derrière « { $title } »
behind-chip = { $done } sur { $count }
behind-chip-means = { $done ->
    [one] { $done } tâche sur { $count } terminée derrière
   *[other] { $done } tâches sur { $count } terminées derrière
}
behind-all-done = { $count ->
    [one] { $count } derrière, terminée
   *[other] Les { $count } derrière sont terminées
}
behind-all-done-lead = { $count ->
    [one] La tâche derrière ({ $count }) est terminée. { $client } n’en saura rien tant que vous n’aurez pas déplacé ou terminé celle-ci.
   *[other] Les { $count } tâches derrière sont terminées. { $client } n’en saura rien tant que vous n’aurez pas déplacé ou terminé celle-ci.
}
behind-later-team = « { $title } » est prévue plus tard ({ $day }) que la date équipe de cette tâche ({ $team }).
behind-later-client = « { $title } » est prévue plus tard ({ $day }) que la date lue par { $client } ({ $told }).

## Putting there and taking out

behind-put = Placer derrière
behind-new = Nouvelle tâche derrière
behind-new-add = Ajouter
behind-which = Quelle tâche placer derrière celle-ci ?
behind-which-hint = Saisissez une partie de son titre. Une tâche partagée ne se place derrière aucune autre.
behind-take-out = Sortir
behind-take-out-of = Sortir « { $title } »
behind-was-put = « { $title } » est maintenant derrière « { $line } ».
behind-was-added = « { $title } » a été ajoutée derrière « { $line } ».
behind-was-taken-out = « { $title } » a été sortie.

## On the board

behind-hide = Masquer ce qui est derrière
behind-bulk = Placer derrière…
behind-bulk-title = { $count ->
    [one] Placer { $count } tâche derrière une autre
   *[other] Placer { $count } tâches derrière une autre
}
behind-bulk-lead = C’est elle que lit le client. Seule votre équipe voit ce qui est derrière.
behind-bulk-which = Derrière quelle tâche ?
behind-bulk-which-hint = Saisissez une partie de son titre.
behind-bulk-done = { $count ->
    [one] { $count } tâche est maintenant derrière « { $line } ».
   *[other] { $count } tâches sont maintenant derrière « { $line } ».
}
behind-bulk-some = { $done ->
    [one] { $done } tâche sur { $count } est maintenant derrière « { $line } ».
   *[other] { $done } tâches sur { $count } sont maintenant derrière « { $line } ».
}
behind-undone = { $count ->
    [one] { $count } tâche est revenue à sa place.
   *[other] { $count } tâches sont revenues à leur place.
}

## What is refused

behind-refused-sharing = Elle est derrière « { $line } ». Sortez-la d’abord.
behind-refused-sharing-of = « { $title } » est derrière « { $line } ». Sortez-la d’abord.
behind-refused-itself = Une tâche ne peut pas être derrière elle-même.
behind-refused-shared = Le client voit cette tâche ; or ce qui est derrière une autre reste à votre équipe. Ne la partagez plus d’abord.
behind-refused-partner = Un partenaire voit cette tâche ; or ce qui est derrière une autre reste à votre équipe. Ne la partagez plus avec lui d’abord.
behind-refused-stage = Le client agit dans { $stage }, et ne sait rien de ce qui est derrière une autre tâche. Déplacez d’abord celle-ci vers une autre étape.
behind-refused-is-line = D’autres tâches sont derrière celle-ci. Sortez-les d’abord.
behind-refused-line = « { $line } » est elle-même derrière « { $other } ». Choisissez « { $other } », ou sortez d’abord « { $line } ».
behind-refused-full = Une tâche peut en avoir au plus { $most } derrière elle.
