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

import-kind-board = Plan
import-kind-board-description = Texte sur le plan entier
import-kind-lists = Étapes
import-kind-cards = Tâches
import-kind-due-dates = Échéances
import-kind-start-dates = Dates de début
import-kind-done-dates = Dates d'achèvement
import-kind-progress = Avancement
import-kind-milestones = Jalons
import-kind-summary-tasks = Tâches récapitulatives
import-kind-summary-texts = Textes de tâches récapitulatives
import-kind-parents = Tâches dans des tâches
import-kind-dependencies = Dépendances
import-kind-durations = Durées
import-kind-work = Charges de travail
import-kind-priorities = Priorités
import-kind-constraints = Contraintes de dates
import-kind-baselines = Références
import-kind-costs = Coûts et taux
import-kind-calendars = Calendriers
import-kind-people-texts = Textes sur des personnes
import-kind-spread-work = Travail réparti par jour
import-kind-columns = Colonnes
import-kind-labels = Étiquettes
import-kind-labels-on-cards = Étiquettes sur les tâches
import-kind-members = Personnes
import-kind-members-on-cards = Personnes sur les tâches
import-kind-checklists = Checklists
import-kind-checklist-items = Éléments de checklist
import-kind-checklist-item-dates = Dates d'éléments de checklist
import-kind-checklist-item-members = Personnes sur des éléments de checklist
import-kind-comments = Commentaires
import-kind-attachments = Pièces jointes
import-kind-custom-fields = Champs personnalisés
import-kind-custom-field-values = Valeurs de champs personnalisés
import-kind-votes = Votes
import-kind-locations = Lieux sur la carte
import-kind-reminders = Rappels
import-kind-stickers = Autocollants
import-kind-covers = Couvertures
import-kind-list-limits = Limites d'étapes
import-kind-rights = Droits
import-kind-board-settings = Réglages
import-kind-subscriptions = Éléments suivis
import-kind-power-up-data = Power-ups et leurs données
import-kind-activity = Reste de l'historique
import-kind-other = Champ inconnu { $field }

import-reason-archived = dans les archives de la source
import-reason-template = un modèle, pas une tâche
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
import-reason-inactive = désactivé dans la source
import-reason-no-title = aucune colonne n'a été choisie comme titre
import-reason-left-by-choice = écarté volontairement lors de l'import
import-reason-unknown = de nature inconnue

import-how-cleaned = sans les caractères qui ne peuvent pas s'afficher
import-how-shortened = raccourci ; un titre long figure en entier en tête du texte de la tâche
import-how-named = sans nom, il en a reçu un
import-how-link-only = sous forme de lien ; le fichier lui-même reste dans la source
import-how-as-line = gardé comme ligne du texte de la tâche
import-how-as-label = devenu une étiquette des tâches qui en dépendent
import-how-merged = réuni à une autre étape, comme choisi

import-nothing-changed = Rien n'a été modifié.
import-unreadable-no-file = Le fichier { $file } n'existe pas ; vérifiez le chemin.
import-unreadable-empty = { $file } est vide ; exportez-le de nouveau.
import-unreadable-too-large = { $file } fait { $size } Mo, or { $most } Mo au plus sont acceptés ; archivez ce qui est ancien et exportez de nouveau.
import-unreadable-too-many-things = { $most ->
    [one] { $file } contient plus de { $most } élément ; archivez ce qui est ancien et exportez de nouveau.
   *[other] { $file } contient plus de { $most } éléments ; archivez ce qui est ancien et exportez de nouveau.
}
import-unreadable-not-text = { $file } n'est pas un fichier texte (ligne { $line }) ; exportez-le de nouveau ou enregistrez-le en CSV UTF-8.
import-unreadable-not-json = { $file } n'est pas du JSON (ligne { $line }, caractère { $column }) ; choisissez le fichier tel qu'il a été exporté.
import-unreadable-cut-off = { $file } s'arrête au milieu (ligne { $line }, caractère { $column }) ; le téléchargement a été interrompu, exportez-le de nouveau.
import-unreadable-too-deep = { $file } est imbriqué plus profondément qu'aucun plan (ligne { $line }) ; choisissez le fichier tel qu'il a été exporté.
import-unreadable-card = { $file } est une carte seule ; ouvrez son tableau et exportez-le en JSON.
import-unreadable-board-in-part = Dans { $file }, il manque les listes ou les cartes du tableau ; exportez le tableau entier en JSON.
import-unreadable-something-else = { $file } n'est pas un tableau Trello ; ouvrez le tableau dans Trello et exportez-le en JSON.
import-unreadable-no-open-list = { $file } n'a aucune liste ouverte où poser des cartes ; sortez une liste des archives et exportez de nouveau.
import-unreadable-not-xml = { $file } n'est pas du XML (ligne { $line }, caractère { $column }) ; enregistrez de nouveau le projet en XML.
import-unreadable-document-type = { $file } déclare un type de document (ligne { $line }), ce qu'aucun projet ne fait ; enregistrez-le en XML depuis Microsoft Project.
import-unreadable-open-quote = Dans { $file }, un guillemet de la ligne { $line } n'est jamais fermé ; fermez-le ou exportez de nouveau.
import-unreadable-too-many-columns = Dans { $file }, la ligne { $line } a plus de { $most } cellules ; vérifiez ce qui les sépare.
import-unreadable-no-rows = { $file } ne contient aucune tâche ; exportez de nouveau, avec les tâches.
import-unreadable-picture = { $file } est une image ; choisissez le fichier exporté par l'autre outil.
import-unreadable-pdf = { $file } est un PDF ; exportez le plan en CSV, XML ou JSON depuis l'outil d'origine.
import-unreadable-spreadsheet = { $file } est une feuille de calcul ; enregistrez-la en CSV (UTF-8) et choisissez ce fichier.
import-unreadable-document = { $file } est un document texte ; choisissez le fichier exporté par l'autre outil.
import-unreadable-project-file = { $file } est au format propre à Microsoft Project ; ouvrez-le et enregistrez-le en XML.
import-unreadable-archive = { $file } est une archive ; décompressez-la et choisissez l'export qu'elle contient.
import-unreadable-web-page = { $file } est une page web ; utilisez l'export de l'autre outil plutôt que d'enregistrer la page.
import-unreadable-other-xml = { $file } est un XML d'une autre nature ; enregistrez le projet en XML dans Microsoft Project.
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
import-word-after = Vient après
import-word-baseline = Référence
import-word-not-before = Contrainte
import-word-deadline = Date butoir
import-word-colon = { "\u00A0" }:
import-word-column = Colonne
import-word-days = j
import-word-calendar-days = j cal.
import-word-hours = h
import-word-unnamed-plan = Plan importé
