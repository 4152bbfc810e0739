### Le rapport d'avancement, tel que le voient les lecteurs d'un lien, et ce que dit son adresse avant de l'ouvrir.

report-kind = Rapport d'avancement
report-title = { $project } : rapport d'avancement
report-live = Rapport en direct · sans inscription
report-as-it-stands = Rapport d'avancement · { $day }
report-print = Imprimer

report-lead-on-track-for = Dans les temps pour le { $day }.
report-lead-on-track = Dans les temps.
report-lead-watch-for = Fin prévue le { $day }, avec un point à surveiller.
report-lead-watch = Un point est à surveiller.
report-lead-late-for = En retard : la dernière date est le { $day }.
report-lead-late-was = En retard : le { $day } au lieu du { $was }.
report-lead-late = En retard.
report-lead-until = La dernière date client est le { $day }.
report-lead-all-done = Tout est terminé.
report-lead-empty = Rien n'a encore été partagé ici.
report-progress = { $done ->
    [0] { $total ->
        [one] La tâche n'est pas encore terminée
       *[other] Aucune des { $total } tâches n'est encore terminée
    }
    [one] 1 tâche sur { $total } est terminée
   *[other] { $done } tâches sur { $total } sont terminées
}
report-waiting = { $count ->
    [one] 1 point attend { $client }
   *[other] { $count } points attendent { $client }
}
report-nothing-waits = rien n'attend { $client }
report-and = { $first }, { $second }.
report-alone = { $words }.
report-late = { $count ->
    [one] Une tâche a dépassé sa date.
   *[other] { $count } tâches ont dépassé leur date.
}

report-standing = Où en est le projet
report-health-on-track = Dans les temps
report-health-watch = À surveiller
report-health-late = En retard
report-between = du { $first } au { $last }
report-forecast-what = Prévision du dernier jour.
report-forecast-none = Sans prévision du dernier jour.
report-released = Publié par { $name } le { $day }.
report-unreleased = Des faits seulement
report-unreleased-what = { $firm } n'a pas encore publié d'appréciation. Ce que vous lisez est compté dans le plan.
report-words = Le mot de { $name }

report-schedule = Délais
report-no-dates = Pas encore de dates
report-no-dates-what = Les tâches ouvertes n'ont pas de date client.
report-all-done = Tout est terminé
report-last-done = Dernière tâche terminée le { $day }.
report-was = Prévu au départ le { $day }.
report-day-was = { $day }, au lieu du { $was }
report-done-of = { $done ->
    [one] { $done } tâche sur { $total } terminée.
   *[other] { $done } tâches sur { $total } terminées.
}
report-kept = Dates client tenues
report-kept-of = { $kept } sur { $total }
report-kept-what = Terminées à la première date annoncée ou avant.
report-kept-none = Rien à mesurer
report-kept-none-what = Aucune tâche avec une date client n'est encore terminée.
report-slipped = { $count ->
    [0] Aucune date à venir n'a reculé.
    [one] Une date à venir a reculé.
   *[other] { $count } dates à venir ont reculé.
}

report-turn = À qui de jouer
report-turn-client = En attente de { $client }
report-turn-none = Rien n'attend { $client }
report-turn-none-what = C'est à { $firm } d'avancer.
report-minutes = Environ { $minutes } en tout.
report-turn-of = pour { $names }
report-since = depuis le { $day }
report-due = pour le { $day }
report-due-past = attendu le { $day }
report-unlocks = Ensuite : { $what }

report-delays = Risques et retards
report-delays-none = Aucune date client n'a reculé et aucune n'est dépassée.
report-delay-past = attendu le { $day }, pas encore terminé
report-delay-moved = désormais le { $day }, au lieu du { $was }
report-delay-why = { $delay } : { $why }
report-delays-more = { $count ->
    [one] Une autre tâche a dépassé sa date ou a reculé.
   *[other] { $count } autres tâches ont dépassé leur date ou ont reculé.
}
report-delays-unnamed = { $count ->
    [one] Une tâche a dépassé sa date ou a reculé.
   *[other] { $count } tâches ont dépassé leur date ou ont reculé.
}

report-milestones = Jalons
report-mile-done = Atteint
report-mile-now = Prochain
report-mile-slipped = Décalé ou dépassé
report-mile-later = À venir

report-chart = Terminé, face aux dates client
report-chart-what = Tâches avec une date client
report-chart-today = Aujourd'hui
report-chart-done = Terminé
report-chart-due = Attendu aux premières dates annoncées
report-chart-forecast = Prévision du dernier jour
report-chart-text = Au { $day }, { $done } des { $total } tâches avec une date client sont terminées ; aux premières dates annoncées, ce serait { $due }.
report-chart-now = Terminé : { $done }, attendu : { $due }
report-chart-table = Afficher en tableau
report-chart-day = Jour

report-next = La suite
report-next-none = Rien n'est ouvert.
report-next-other = Autres tâches
report-done = Terminé récemment
report-done-none = Rien n'est encore terminé.
report-more = { $count ->
    [one] et une autre
   *[other] et { $count } autres
}
report-changes = Ce qui a changé
report-changes-when = ces 30 derniers jours
report-changes-none = Rien n'a changé ces 30 derniers jours.
report-good = Bonnes nouvelles
report-bad = Mauvaises nouvelles
report-needs = Attend { $client }
report-plain = Nouveau dans le plan

report-change-shared = fait désormais partie du plan
report-change-finished = c'est terminé
report-change-moved = passe du { $from } au { $to }
report-change-dated = a une date client : le { $to }
report-change-undated = n'a plus de date client (c'était le { $from })
report-change-asked-review = attend des commentaires
report-change-asked-approve = attend une validation
report-change-asked-answer = attend une réponse
report-change-asked-meet = attend un rendez-vous
report-change-asked-sign = attend une signature
report-change-asked-pay = attend un paiement
report-change-closed-review = commentaires reçus de { $who }
report-change-closed-approve = validation donnée par { $who }
report-change-closed-answer = réponse donnée par { $who }
report-change-closed-meet = rendez-vous choisi par { $who }
report-change-closed-sign = signature apposée par { $who }
report-change-closed-pay = paiement effectué par { $who }
report-change-sent-back = modifications demandées par { $who }
report-change-released = publié par { $who }

report-shared-by = Partagé par { $by } à l'attention de : { $whom }.
report-until = Valable jusqu'au { $day }.
report-judged = Appréciation publiée par { $name } le { $day }.
report-chosen = Vous voyez ce que { $firm } a choisi de partager.
report-as-of = Situation au { $day }. La version à jour de ce rapport se trouve à l'adresse

report-away = Hors connexion. Voici la situation à { $time } ; la page se met à jour toute seule dès que possible.
report-still = Dans ce navigateur, la page ne se met pas à jour toute seule. Rechargez-la pour voir la dernière situation.

report-opening = Ouverture du rapport
report-password-title = Encore une chose : le mot de passe
report-password-what = Ce rapport est protégé. La personne qui vous a donné le lien connaît le mot de passe.
report-password = Mot de passe
report-password-open = Ouvrir le rapport
report-password-wrong = Ce mot de passe n'ouvre pas le rapport. Vérifiez-le et réessayez.
report-closed-title = Ce lien ne s'ouvre pas
report-closed = Il a peut-être été coupé en chemin. Demandez l'adresse complète, ou un nouveau lien, à la personne qui vous l'a donné.
report-incomplete-title = L'adresse n'est pas complète
report-incomplete = Il manque la partie après #. Copiez l'adresse entière depuis le message reçu.
report-ended-title = Ce lien est terminé
report-ended = Il montrait un rapport de { $firm }. La personne qui l'a créé l'a arrêté, ou sa date est passée. Vous n'y êtes pour rien.
report-ended-ask = Vous en avez encore besoin ? Demandez-en un nouveau à la personne qui vous l'a donné.
report-busy-title = Trop d'essais
report-busy = Attendez une minute, puis réessayez.
report-away-title = Le rapport n'a pas pu être joint
report-away-what = Vérifiez votre connexion et réessayez. Rien n'est perdu.
report-needs-javascript = La clé de ce rapport reste dans votre navigateur ; pour l'ouvrir, il faut JavaScript. Autorisez-le pour cette adresse et rechargez la page.
