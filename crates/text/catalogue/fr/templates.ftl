
templates-more = Autres actions pour ce projet
templates-use = Utiliser comme modèle…
templates-title = Utiliser comme modèle
templates-lead = De nouveaux projets pourront commencer avec ces étapes, tâches, listes de contrôle et étiquettes. Les dates sont converties en jours ouvrés à compter du premier jour.
templates-stays = Les personnes, et ce qui a été dit, demandé ou partagé, restent ici. De même les noms du client et de ses interlocuteurs. Ce qui est partagé ici sera proposé au partage là-bas, dans les mêmes mots.
templates-name = Nom du modèle
templates-make = Créer le modèle
templates-made = Modèle « { $name } » créé

templates-begins = Point de départ
templates-house = Le circuit habituel
templates-house-means = Sept étapes, du brief à la mise en ligne. Quand une tâche arrive à une étape où le client agit, une demande lui est envoyée.
templates-small = Un petit projet
templates-small-means = À faire, en cours, terminé. Aucune étape ne demande rien d'elle-même.
templates-tasks = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
}
templates-prepared = { $count } à partager
templates-by = par { $name }, { $day }
templates-first = Premier jour
templates-first-hint = Ses dates se comptent à partir d'ici, en jours ouvrés des deux côtés.
templates-remove = Retirer ce modèle
templates-removed = Modèle « { $name } » retiré

templates-bar = { $count ->
    [one] { $count } tâche est préparée pour { $client }. Elle reste interne tant que personne ne la partage.
   *[other] { $count } tâches sont préparées pour { $client }. Elles restent internes tant que personne ne les partage.
}
templates-share = Les partager…
templates-leave = Les garder internes
templates-left = Plus rien n'est préparé pour { $client }
