### Qui voit quoi : le partage, son historique, voir à la place de quelqu'un.

sharing-mail-subject = { $who } : retiré du portail { $client }
sharing-mail-intro = Chez { $firm }, { $who } a retiré quelque chose que vous pouviez voir sur le portail { $client }, et dit pourquoi :
sharing-mail-footer = Vous recevez cet e-mail parce que vous l'aviez vu, ou parce qu'un e-mail de notre part vous l'avait annoncé. Une question ? { $who } y répond.

## Voir à la place de quelqu'un

sharing-lens-name = Vue de { $name }
sharing-lens = Vous voyez ce que voit { $name }, chez { $client }. Rien de ce que vous faites ici n'est envoyé.
sharing-lens-leave = Quitter
sharing-lens-only = Seule cette personne peut le faire : { $name }. Vous regardez.
sharing-see-as = Voir à la place de…
sharing-see-as-name = Voir à la place de { $name }
sharing-see-as-title = Voir à la place d'un contact
sharing-see-as-over = Cette adresse s'ouvre une seule fois, dans la minute. Revenez en arrière et choisissez de nouveau « Voir à la place de ».

## Qui voit cela ?

sharing-who = Qui voit cela ?
sharing-who-people = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}
sharing-who-links = { $links ->
    [one] et quiconque a un lien
   *[other] et quiconque a l'un des { $links } liens
}
sharing-who-outside = À l'extérieur
sharing-who-seen = ouvert
sharing-who-not-yet = pas encore
sharing-who-nobody-outside = Personne hors de l'entreprise.
sharing-who-report = Rapport « { $for_whom } »
sharing-who-named = Quiconque a le lien en lit le titre et la date
sharing-who-counted = Quiconque a le lien la voit comptée, sans son titre
sharing-who-opens = { $count ->
    [0] pas encore ouvert
    [one] ouvert une fois
   *[other] ouvert { $count } fois
}
sharing-who-inside = En interne
sharing-who-inside-means = { $names } : tout, notes internes comprises.
sharing-who-nobody = Personne d'autre. Être mentionné ou suivre ne donne aucun accès.

## Ne plus partager, sans un mot

sharing-stop-title = Ne plus partager « { $title } »
sharing-stop-title-many = { $count ->
    [one] Ne plus partager { $count } tâche
   *[other] Ne plus partager { $count } tâches
}
sharing-stop-seen = Déjà ouvert par { $names }. Ce qui a été lu ne peut pas être repris.
sharing-stop-mailed = Un e-mail en a parlé à { $names } : le titre y reste.
sharing-stop-gone = Disparaît aussitôt
sharing-stop-stays = Ne peut pas être repris
sharing-stop-gone-pages = de toutes les pages de { $client }
sharing-stop-gone-asks = { $count ->
    [one] { $count } demande ouverte, retirée
   *[other] { $count } demandes ouvertes, retirées
}
sharing-stop-gone-remarks = { $count ->
    [one] { $count } message du fil client
   *[other] { $count } messages du fil client
}
sharing-stop-gone-report = du rapport « { $for_whom } »
sharing-stop-stays-read = ce qu'a lu { $names }
sharing-stop-stays-mail = le titre dans l'e-mail à { $names }
sharing-stop-stays-report = ce qu'ont lu les lecteurs de « { $for_whom } »
sharing-stop-say = Que leur dites-vous ?
sharing-stop-tell = Ne plus partager, et dire pourquoi à { $names }
sharing-stop-tell-means = Par e-mail, avec les mots ci-dessous. Ils l'ont vu : un silence se remarquerait.
sharing-stop-silent = Ne plus partager, sans un mot
sharing-stop-silent-means = La raison reste interne, dans l'historique des partages.
sharing-stop-words = { $client } lira ceci : { $names }
sharing-stop-reason = Raison, pour votre équipe seulement
sharing-stop-kept = L'historique des partages garde les deux actes.
sharing-stop-keep = Continuer à partager
sharing-stop-and-tell = Ne plus partager et le dire
sharing-stop-needs-words = Écrivez pourquoi, ou choisissez de ne rien dire.

## Ce qui revient

sharing-panel-team-date = La date équipe, { $day }, reste interne
sharing-panel-reports = Rapports où cela paraîtra
sharing-panel-report = { $for_whom } : { $level }
sharing-panel-earlier = Ce qui revient
sharing-panel-remark = { $name }, { $day } : « { $text } »
sharing-panel-ask = Demandé { $day } : « { $text } »
sharing-panel-dates = Dates client déjà annoncées : { $days }
sharing-panel-no-date = aucune
sharing-panel-history-means = { $count ->
    [one] Choisissez ce qui revient : { $count } élément
   *[other] Choisissez ce qui revient : { $count } éléments
}

## Historique des partages

sharing-history-to = Montré à
sharing-history-filter = Afficher
sharing-history-all = Tout
sharing-history-unopened = Pas encore ouvert
sharing-history-opened = Ouvert
sharing-history-stopped = Plus partagé
sharing-history-reports = Rapports
sharing-history-project = Projet
sharing-history-any-project = Tous les projets
sharing-history-by-hand = partagé
sharing-history-by-ask = avec une demande
sharing-history-by-move = par déplacement
sharing-history-told = { $name } a expliqué : « { $text } »
sharing-history-reason = Raison interne : { $text }
sharing-history-anyone = quiconque a le lien
sharing-history-until = jusqu'au { $day }
sharing-history-revoked = révoqué { $day }
sharing-history-nothing = Rien ici avec ce filtre.
