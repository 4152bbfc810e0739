checklist-hint = Flèche haut et flèche bas déplacent la ligne.
checklist-grip = Déplacer « { $text } »
checklist-menu = Autres actions pour « { $text } »
checklist-rename = Réécrire
checklist-up = Monter d'un rang
checklist-down = Descendre d'un rang
checklist-remove = Retirer
checklist-text = Ce qui est à faire
checklist-reads = Quelqu'un a écrit entre-temps : « { $text } ». Enregistrer le remplace.
checklist-save = Enregistrer la ligne
checklist-add = Ajouter à la liste de contrôle
checklist-new = Nouvelle ligne
checklist-added = { $count ->
    [one] { $count } ligne ajoutée
   *[other] { $count } lignes ajoutées
}
checklist-removed = Ligne retirée : « { $text } »
checklist-moved = « { $text } » est maintenant { $place } sur { $all }
checklist-many = Au plus { $most } lignes à la fois.
checklist-full = Une liste de contrôle a au plus { $most } lignes. Faites une tâche de ce qui n'y tient pas.
