### A project as list, timeline and calendar, and the menu between its views.

## The menu

views-view = Affichage

## Filters

views-at-stage = Étape : { $name }
views-of-owner = Avec { $name }
views-everything = Tout afficher
views-nothing-title = Rien ne correspond à ce filtre
views-nothing-text = Le filtre ci-dessus masque ce qu’il y a.
views-stage = Étape
views-owner = Qui

## Views kept under a name

views-kept = Vues enregistrées
views-keep-open = Enregistrer ou ranger les vues…
views-keep-lead = L’affichage, les filtres et l’ordre que vous voyez, sous un nom.
views-keep-name = Nom
views-keep-replaces = Vous avez déjà une vue de ce nom ; elle sera remplacée.
views-keep-shared = Pour toute l’équipe qui voit ce projet
views-keep-full = Vous avez { $count } vues de ce projet, le maximum possible. Supprimez-en d’abord une.
views-keep = Enregistrer la vue
views-keep-done = « { $name } » est enregistrée. Vous la retrouvez dans le menu d’affichage.
views-forget = Supprimer { $name }
views-forgotten = « { $name } » est supprimée.
views-kept-by = De { $name }, pour tous
views-kept-for-all = La vôtre, pour tous
views-kept-own = Rien que pour vous

## The list of a client

views-unlocks = Débloque : { $name }
views-empty = Rien à faire pour vous dans ce projet pour l’instant

## The list of the firm

views-tasks = Tâches
views-task = Tâche
views-asked = Demandé
views-client-date = Date client
views-team-date = Date équipe
views-who = Qui
views-pick-all = Tout sélectionner
views-hint = J et K ou les flèches déplacent, X sélectionne, E ou F2 modifie, M déplace la ligne, Entrée ouvre.
views-title-of = Titre de { $title }
views-date-of = Date client de { $title }
views-stage-of = Étape de { $title }
views-team-of = Date équipe de { $title }
views-who-of = Qui travaille sur { $title }
views-who-hint = Les flèches vont d’une personne à l’autre, Espace coche, Entrée garde, Échap laisse.
views-nobody = Personne
views-sorted = La liste est triée : les lignes gardent leur place. Retirez le tri dans l’en-tête de la colonne, ou choisissez « Déplacer vers… » dans le menu de la ligne.
views-finished-stay = Ce qui est terminé est regroupé à la fin. Pour le déplacer, choisissez « Déplacer vers… » dans le menu de la ligne.
views-date-moves = Vous déplacez une date que { $client } a lue, du { $from } au { $to }.
views-date-goes = Vous retirez une date que { $client } a lue : { $from }.
views-date-move = Déplacer la date
views-date-take-back = Retirer la date
views-date-first = Dites d’abord pourquoi l’autre date change, ou laissez-la comme elle était.
views-date-leave = Laisser
views-not-saved = « { $title } » n’a pas été enregistrée. { $why }
views-changed = Quelqu’un l’a changée entre-temps : « { $now } ». Votre saisie est dans la cellule : Entrée la garde, Échap la laisse.
views-saved = « { $title } » enregistrée.

## The calendar

views-month-before = Mois précédent
views-month-after = Mois suivant
views-this-month = Aujourd’hui
views-ready = Prêt chez nous
views-hint-calendar = Les flèches avancent d’un jour, Page précédente et Page suivante d’un mois.
views-hint-days = Faites glisser une tâche vers un autre jour, ou appuyez sur M.
views-team-moved = La date équipe de « { $title } » est maintenant { $day }.
views-client-moved = La date client de « { $title } » est maintenant { $day }.
views-date-waits = La nouvelle date client de « { $title } », { $day }, attend d’être publiée.
views-date-back = « { $title } » est revenue à son jour. { $why }
views-day-asked = « { $title } » figure à un jour demandé ou convenu. Ouvrez la tâche pour le changer.
views-day-done = « { $title } » est terminée : son jour ne change plus.
views-month-empty = Rien n’a de date en { $month }.

## The timeline

views-timeline-region = Chronologie, défile sur le côté
views-today-is = Aujourd’hui, { $day }
views-asked-by = { $action } avant { $day }
views-ready-on = Prêt chez nous { $day }
views-inside-on = Votre équipe seulement, { $day }
views-milestone-on = Jalon, { $day }
views-undated = { $count ->
    [one] { $count } tâche n’a pas de date et ne figure pas ici.
   *[other] { $count } tâches n’ont pas de date et ne figurent pas ici.
}

## The printed plan

views-print = Imprimer le plan
views-plan-as-of = Situation au { $day } à { $time }, pour { $name }
views-plan-live = Toujours à jour sur { $address }
views-plan-title = { $project } : plan
views-plan-what = Quoi
views-plan-does = Qui fait quoi
views-plan-promised = Promis
views-plan-was = { $date }, au lieu du { $was }
views-plan-no-date = pas encore de date
views-plan-or = { $first } ou { $last }
views-plan-colleague = un collègue
views-plan-own = { $who } : { $word }
views-plan-reviews = { $who } commente
views-plan-approves = { $who } valide
views-plan-answers = { $who } répond
views-plan-meets = { $who } a rendez-vous
views-plan-signs = { $who } signe
views-plan-pays = { $who } paie
views-plan-asked = Ce que nous demandons :
views-plan-empty = Plus rien n’est en cours dans ce plan.
views-plan-foot = Les dates sont des engagements pris envers { $client }. Rien d’interne ne figure sur cette feuille.
views-plan-count = { $total ->
    [one] { $shown } point sur { $total } ; ce qui est terminé n’y figure pas.
   *[other] { $shown } points sur { $total } ; ce qui est terminé n’y figure pas.
}
