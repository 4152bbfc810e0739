### Le rapport d'un import : rien n'est écarté en silence.

import-done = « { $title } » est importé pour { $client }.
import-updated = « { $title } » existait déjà et vient d'être mis à jour. Ce qui est partagé le reste tel quel.
import-nothing-shared = Tout est interne : le client ne voit rien, ne reçoit aucun e-mail et aucune date ne lui est annoncée.
import-summary = { $found ->
    [one] { $imported } élément importé sur { $found }.
   *[other] { $imported } éléments importés sur { $found }.
}
import-summary-whole = Rien n'a été laissé de côté.
import-summary-left = { $count ->
    [one] { $count } a été laissé de côté, avec sa raison.
   *[other] { $count } ont été laissés de côté, chacun avec sa raison.
}
import-history-cut = Trello n'exporte que les 1{ "\u202F" }000 dernières lignes de l'historique d'un tableau. Les commentaires plus anciens ne sont pas dans le fichier.
import-heading-links = Pièces jointes
import-column-kind = Type
import-column-found = Trouvés
import-column-imported = Importés
import-column-left = Laissés de côté
import-column-why = Pourquoi
import-count-why = { $count } : { $why }
import-examples = Par exemple { $examples }.

import-kind-board = Tableau
import-kind-board-description = Texte du tableau
import-kind-lists = Listes
import-kind-cards = Cartes
import-kind-due-dates = Échéances
import-kind-start-dates = Dates de début
import-kind-labels = Étiquettes
import-kind-labels-on-cards = Étiquettes sur les cartes
import-kind-members = Membres
import-kind-members-on-cards = Membres sur les cartes
import-kind-checklists = Checklists
import-kind-checklist-items = Éléments de checklist
import-kind-checklist-item-dates = Dates d'éléments de checklist
import-kind-checklist-item-members = Membres sur des éléments de checklist
import-kind-comments = Commentaires
import-kind-attachments = Pièces jointes
import-kind-custom-fields = Champs personnalisés
import-kind-custom-field-values = Valeurs de champs personnalisés
import-kind-votes = Votes
import-kind-locations = Lieux sur la carte
import-kind-reminders = Rappels
import-kind-stickers = Autocollants
import-kind-covers = Couvertures de cartes
import-kind-list-limits = Limites de listes
import-kind-rights = Droits sur le tableau
import-kind-board-settings = Réglages du tableau
import-kind-subscriptions = Éléments suivis
import-kind-power-up-data = Power-ups et leurs données
import-kind-activity = Reste de l'historique
import-kind-other = Champ inconnu { $field }

import-reason-archived = dans les archives de la source
import-reason-template = un modèle de carte, pas une carte
import-reason-on-something-left-out = dépend d'un élément laissé de côté
import-reason-leads-nowhere = renvoie à un élément absent du fichier
import-reason-twice = présent deux fois ; le premier a été importé
import-reason-empty = vide
import-reason-malformed = pas dans la forme attendue
import-reason-not-in-file = nommé dans l'export, mais absent du fichier
import-reason-too-long = trop long pour le texte dont il fait partie
import-reason-no-place-here = sans équivalent ici
import-reason-source-only = n'a de sens que dans la source
import-reason-decided-here = se décide ici, entre personnes
import-reason-left-by-choice = écarté volontairement lors de l'import
import-reason-unknown = de nature inconnue

import-how-cleaned = sans les caractères qui ne peuvent pas s'afficher
import-how-shortened = raccourci ; un titre long figure en entier en tête du texte de la tâche
import-how-named = sans nom, il en a reçu un
import-how-link-only = sous forme de lien ; le fichier lui-même reste dans la source
import-how-merged = réuni à une autre étape, comme choisi

import-nothing-changed = Rien n'a été modifié.
import-unreadable-no-file = Le fichier { $file } n'existe pas ; vérifiez le chemin.
import-unreadable-empty = { $file } est vide ; exportez de nouveau le tableau.
import-unreadable-too-large = { $file } fait { $size } Mo, or { $most } Mo au plus sont acceptés ; archivez ce qui est ancien et exportez de nouveau le tableau.
import-unreadable-too-many-things = { $most ->
    [one] { $file } contient plus de { $most } élément ; archivez ce qui est ancien et exportez de nouveau le tableau.
   *[other] { $file } contient plus de { $most } éléments ; archivez ce qui est ancien et exportez de nouveau le tableau.
}
import-unreadable-not-text = { $file } n'est pas un fichier texte (ligne { $line }) ; choisissez le fichier .json tel que Trello l'a écrit.
import-unreadable-not-json = { $file } n'est pas du JSON (ligne { $line }, caractère { $column }) ; choisissez l'export JSON du tableau.
import-unreadable-cut-off = { $file } s'arrête au milieu (ligne { $line }, caractère { $column }) ; le téléchargement a été interrompu, exportez de nouveau le tableau.
import-unreadable-too-deep = { $file } est imbriqué plus profondément qu'un tableau (ligne { $line }) ; choisissez le fichier .json tel que Trello l'a écrit.
import-unreadable-card = { $file } est une carte seule ; ouvrez son tableau et exportez-le en JSON.
import-unreadable-board-in-part = Dans { $file }, il manque les listes ou les cartes du tableau ; exportez le tableau entier en JSON.
import-unreadable-something-else = { $file } n'est pas un tableau Trello ; ouvrez le tableau dans Trello et exportez-le en JSON.
import-unreadable-no-open-list = { $file } n'a aucune liste ouverte où poser des cartes ; sortez une liste des archives et exportez de nouveau.
# Who said something, where the source no longer knows.
import-somebody = Quelqu’un

import-word-to-do = À faire
import-word-under-way = En cours
import-word-done = Terminé
import-word-no-status = Sans statut
import-word-from-microsoft-project = Repris de Microsoft Project
import-word-from-jira = Repris de Jira
import-word-from-asana = Repris d'Asana
import-word-from-table = Repris du tableau importé
import-word-start = Début
import-word-finish = Fin
import-word-duration = Durée
import-word-work = Travail
import-word-progress = Avancement
import-word-priority = Priorité
import-word-part-of = Fait partie de
import-word-outline = Numéro dans le plan
import-word-after = Vient après
import-word-baseline = Référence
import-word-not-before = Contrainte
import-word-deadline = Date butoir
import-word-address = Adresse
import-word-days = jours
import-word-hours = heures
import-word-yes = Oui
import-word-no = Non
import-word-unnamed-plan = Plan importé
