### Chercher et faire.

find-title = Recherche
find-or-do = Chercher ou faire
find-what = Que cherchez-vous ?
find-clear = Effacer
find-hint = Écrivez un mot d’une tâche, d’un message, ou un nom. Les accents ne comptent pas.
find-results = Résultats
# $count: number
find-count = { $count ->
    [0] Rien n’a été trouvé dans ce que vous pouvez voir. Essayez un autre mot, ou moins de mots.
    [one] { $count } résultat dans ce que vous pouvez voir.
   *[other] { $count } résultats dans ce que vous pouvez voir.
}
find-more = Il y en a d’autres : un mot de plus resserre la recherche.
# $count: number
find-choices = { $count ->
    [0] Rien n’a été trouvé
    [one] { $count } choix
   *[other] { $count } choix
}
find-none = Rien n’a été trouvé. Essayez un autre mot.
# $words: text
find-all = Tous les résultats pour « { $words } »

## Ce qui est trouvé

find-yours = À vous
find-tasks = Tâches
find-messages = Messages
find-go = Aller à
find-do = Faire
find-inside = Votre équipe seulement
find-colleague = Collègue

## Affiner

find-narrow = Affiner
find-kind = Type
find-everything = Tout
find-when = Quand
find-recent = 30 derniers jours
find-older = Plus ancien
find-narrowed = Rien de ce type ou de cette période. Choisissez « Tout » ou une autre période.

## Le clavier

find-keys = Raccourcis clavier
find-keys-on = Utiliser les lettres seules dans ce navigateur
find-keys-how = Les lettres seules agissent hors des champs de texte. Chacune est aussi une commande de la page.
find-keys-off = Les lettres seules n’agissent pas dans ce navigateur. Ctrl K ouvre toujours la recherche.
find-key-arrows = De carte en carte sur un tableau
find-key-views = D’une vue à l’autre d’un projet
find-key-rows = De ligne en ligne
find-key-escape = Fermer ce qui recouvre la page
find-key-undo = Annuler ce qui vient d’être fait, tant que c’est proposé
find-key-change = Modifier la cellule, dans la liste
find-key-move = Déplacer la tâche
find-key-pick = Choisir la carte
find-key-share = Partager la carte
find-key-bulk = Vers ce qui peut être fait de toutes les cartes choisies
