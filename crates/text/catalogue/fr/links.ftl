### Ce que les personnes de l'entreprise lisent du rapport d'avancement d'un projet, de ses liens et de ce que publie le responsable.

## La page

links-title = Rapport d’avancement
links-milestone = Jalon
links-milestone-not = N’est pas un jalon
links-milestone-tick = Jalon : une date que l’on surveille
links-done-of = { $done } sur { $all }
links-done = tâches partagées terminées
links-kept = terminées à la date client annoncée d’abord
links-kept-none = rien de terminé avec une date client
links-late = { $count ->
    [one] tâche a dépassé sa date client
   *[other] tâches ont dépassé leur date client
}
links-waiting = { $count ->
    [one] demande attend { $client }
   *[other] demandes attendent { $client }
}
links-preview = Aperçu
links-preview-lead = en direct, tel qu’on le lirait maintenant
links-preview-only = N’y figure que ce que voit { $client } : titres, dates client, demandes et ce que vous avez publié. Aucun réglage n’y ajoute quoi que ce soit d’interne.
links-unshared-title = { $client } ne voit encore rien de ce projet
links-unshared-text = Un rapport d’avancement montre ce qui est partagé, et rien d’autre. Partagez une première tâche sur le tableau.
links-to-board = Aller au tableau

## Ce que montre un rapport

links-level = Ce qu’il montre
links-level-details = Détail
links-level-overview = Synthèse
links-level-one-page = Une page
links-level-details-means = Chaque tâche partagée, avec son étape, ses dates et qui y travaille.
links-level-overview-means = Ce qui a changé, ce qui est terminé et à qui de jouer, par titre, sans nommer les personnes.
links-level-one-page-means = La phrase, les dates et les jalons. Pour une direction ou un conseil.
links-level-hint = Aucun lien ne montre plus que ce que voit { $client }.

## Partager un lien

links-share = Partager un lien
links-share-title = Partager le rapport d’avancement
links-whom = Pour qui
links-whom-hint = Ses lecteurs le voient aussi. Par exemple : le conseil d’administration.
links-until = Valable jusqu’au
links-until-days = { $days ->
    [one] { $days } jour, jusqu’au { $day }
   *[other] { $days } jours, jusqu’au { $day }
}
links-until-year = Un an, jusqu’au { $day }
links-until-other = Un autre jour
links-until-day = Dernier jour
links-language = Langue
links-language-own = Celle du lecteur
links-password-ask = Demander un mot de passe
links-password = Mot de passe
links-password-hint = De 10 à 128 caractères. Communiquez-le par une autre voie que le lien.
links-password-show = Afficher le mot de passe
links-password-hide = Masquer le mot de passe
links-bare = Ce que dit l’adresse à qui n’en a pas le secret
links-bare-brand = La marque et « Rapport d’avancement »
links-bare-project = Le nom du projet aussi
links-make = Créer le lien
links-made = Le lien est prêt
links-made-for = Pour { $whom }
links-made-how = Il s’ouvre sans compte et montre toujours l’état du moment.
links-made-password = Il demande le mot de passe que vous avez choisi.
links-address = Adresse du lien
links-another = Un autre lien
links-copy-for = Copier le lien pour { $whom }
links-copy-by-hand = L’adresse est sélectionnée : copiez-la au clavier.
links-wrong-day = Choisissez un jour, de demain à dans un an.

## La liste des liens

links-heading = Liens
links-empty-title = Personne n’a encore de lien
links-empty-text = Un lien ouvre le rapport tel qu’il est à ce moment-là, sans compte.
links-made-by = par { $name }, le { $day }
links-not-opened = pas encore ouvert
links-opened-today = { $count ->
    [one] ouvert { $count } fois, aujourd’hui
   *[other] ouvert { $count } fois, la dernière aujourd’hui
}
links-opened-yesterday = { $count ->
    [one] ouvert { $count } fois, hier
   *[other] ouvert { $count } fois, la dernière hier
}
links-opened-on = { $count ->
    [one] ouvert { $count } fois, le { $day }
   *[other] ouvert { $count } fois, la dernière le { $day }
}
links-works-until = valable jusqu’au { $day }
links-ended-on = expiré le { $day }
links-revoked-on = révoqué le { $day }
links-with-password = demande un mot de passe
links-revoke = Révoquer
links-revoke-for = Révoquer le lien pour { $whom }
links-revoke-sure = Ses lecteurs le perdent aussitôt.
links-revoke-keep = Garder
links-revoked-said = Le lien pour { $whom } est révoqué.

## État et prévision

links-release-heading = État et prévision
links-release-open = Publier…
links-release-title = Publier l’état et la prévision
links-release-lead = Les faits d’un rapport sont en direct. L’état du projet relève de votre jugement : il porte votre nom et la date.
links-release-now = Publié actuellement
links-nothing-released = Rien n’est encore publié : le rapport ne montre que des faits.
links-health = Où en est le projet
links-health-on-track-means = Comme convenu.
links-health-watch-means = Quelque chose pourrait bouger.
links-health-late-means = Quelque chose d’annoncé à { $client } a bougé.
links-forecast-first = Fin probable, au plus tôt
links-forecast-last = Fin probable, au plus tard
links-forecast-hint = Les deux jours, ou aucun.
links-words = Quelques mots pour { $client }
links-words-hint = Pourquoi, en une ou deux phrases. Peut rester vide.
links-release = Publier pour { $client }
links-released-said = C’est publié. { $client } peut le lire dès maintenant.
links-released-by = Publié par { $name }, le { $day }
links-forecast-between = Prévision : du { $first } au { $last }
links-forecast-on = Prévision : le { $day }
links-wrong-health = Dites où en est le projet.
links-wrong-both = Donnez les deux jours, ou aucun.
links-wrong-order = Le dernier jour vient avant le premier.
