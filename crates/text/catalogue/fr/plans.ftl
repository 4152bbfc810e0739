### The page on which the firm brings in a plan made elsewhere.

plans-enter = Importer un plan
plans-lead = Nous le lisons d’abord et montrons ce que nous y trouvons. Rien n’est écrit avant la dernière étape.
plans-locked = Rien de tout cela n’est montré à un client
plans-steps = Étapes de l’import
plans-step-file = Fichier
plans-step-found = Son contenu
plans-step-goes = Sa place ici
plans-step-check = Vérification
plans-step-done = Terminé
plans-next-goes = Suite : sa place ici
plans-next-check = Suite : vérifier ce qui va se passer
plans-another = Un autre fichier

## The file

plans-drop-area = Déposer un fichier
plans-drop = Déposez un fichier ici
plans-let-go = Lâchez pour lire le fichier
plans-choose = Choisir un fichier
plans-choose-another = Choisir un autre fichier
plans-limit = Jusqu’à { $size }. Le fichier va sur votre propre serveur et nulle part ailleurs.
plans-can-read = Ce que nous savons lire
plans-any-table = Tout tableau
plans-reads-microsoft-project = XML : tâches, hiérarchie, dates, jalons, personnes
plans-reads-trello = JSON : cartes, listes de contrôle, étiquettes, commentaires, liens
plans-reads-jira = CSV : tickets, états, personnes, étiquettes, commentaires
plans-reads-asana = CSV : tâches, sections, dates, personnes, étiquettes
plans-reads-table = CSV : vous dites ce que contient chaque colonne
plans-reading = Lecture de { $file }…
plans-size-mb = { $whole },{ $tenth } Mo
plans-size-whole-mb = { $whole } Mo
plans-size-kb = { $count } ko

## What cannot be read

plans-one-file = Un fichier à la fois. Déposez celui qui contient le plan.
plans-too-large-title = « { $file } » est trop volumineux
plans-too-large = Il pèse { $size }, pour { $most } au plus. Archivez ce qui est ancien dans l’outil d’origine, puis exportez-le à nouveau.
plans-unreadable-title = « { $file } » n’a pas pu être lu
plans-unreadable-next = Rien n’a été écrit. Exportez le plan à nouveau, ou enregistrez-le en CSV et choisissez ce fichier.
plans-changed-title = « { $file } » a changé
plans-changed = Il a été modifié, déplacé ou supprimé depuis que vous l’avez choisi. Choisissez-le à nouveau ; vos choix sont conservés.
plans-lost-title = « { $file } » n’est pas arrivé
plans-lost = La connexion s’est interrompue. Rien n’a été écrit ; le fichier et tous vos choix sont encore là.
plans-lost-while-writing = La connexion s’est interrompue, et nous ne savons pas si le plan est arrivé. Renvoyez-le : il ne sera importé qu’une fois.
plans-refused-title = Cela n’a pas fonctionné

## What is in it

plans-is-trello = Un tableau Trello, { $size }.
plans-is-microsoft-project = Un plan Microsoft Project, { $size }.
plans-is-jira = Des tickets Jira, { $size }.
plans-is-asana = Un projet Asana, { $size }.
plans-is-table = Un tableau, { $size }.
plans-table-is = Ses colonnes sont séparées par des { $separator }, ses caractères sont lus en { $encoding }.
plans-separator-comma = virgules
plans-separator-semicolon = points-virgules
plans-separator-tab = tabulations
plans-separator-bar = barres verticales
plans-figure-tasks = { $count ->
    [one] tâche
   *[other] tâches
}
plans-figure-stages = { $count ->
    [one] étape
   *[other] étapes
}
plans-figure-people = { $count ->
    [one] personne
   *[other] personnes
}
plans-figure-rows = { $count ->
    [one] ligne
   *[other] lignes
}
plans-figure-columns = { $count ->
    [one] colonne
   *[other] colonnes
}
plans-first-tasks = Premières tâches
plans-column-task = Tâche
plans-column-stage = Étape
plans-column-when = Date équipe
plans-column-who = Qui
plans-milestone = Jalon
plans-more-tasks = { $count ->
    [one] … et { $count } autre.
   *[other] … et { $count } autres.
}
plans-updates = Cet import met à jour « { $project } », déjà importé. Ce qui est partagé le reste tel quel.
plans-asks-title = Aucune colonne n’indique le nom des tâches. L’étape suivante vous le demande.

## Where it goes

plans-into = Destination
plans-client = Client
plans-name = Nom du projet
plans-columns = Colonnes
plans-columns-known = { $known } sur { $all } reconnues
plans-becomes = { $what } devient
plans-column-number = Colonne { $number }
plans-recognised = reconnue
plans-needs-title = Choisissez la colonne qui contient le titre. Sans elle, rien ne peut être importé.
plans-as-title = Titre
plans-as-text = Texte
plans-as-stage = Étape
plans-as-due = Date équipe
plans-as-start = Début, dans une ligne du texte
plans-as-done = Terminé
plans-as-person = Personne
plans-as-label = Étiquette
plans-as-parent = Fait partie de, dans une ligne du texte
plans-as-id = Ce qui la distingue des autres
plans-as-comment = Commentaire, en note interne
plans-as-attachment = Pièce jointe, en lien
plans-as-milestone = Jalon
plans-as-created = Date de création
plans-as-touched = Date de dernière modification
plans-as-note = Une ligne du texte
plans-leave-out = Laisser de côté
plans-dates = Comment les dates sont-elles écrites ?
plans-dates-unclear = Le fichier seul ne le dit pas.
plans-day-first = Le jour d’abord
plans-day-first-means = 03/04/2027 est le 3 avril
plans-month-first = Le mois d’abord
plans-month-first-means = 03/04/2027 est le 4 mars
plans-year-first = L’année d’abord
plans-stages = Étapes
plans-stage-keep = Devient une étape
plans-stage-into = Dans « { $stage } »
plans-tasks = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
}
plans-people = Personnes
plans-person-kept = Personne pour l’instant, le nom est gardé en interne
plans-same-name = même nom
plans-come-in = { $count ->
    [one] { $count } tâche est importée.
   *[other] { $count } tâches sont importées.
}
plans-nothing-left = Rien ne serait importé. Gardez au moins une étape.
plans-counting = Nouveau décompte…
plans-counted-not = Les chiffres n’ont pas pu être mis à jour.

## Check

plans-happens = Ce qui va se passer
plans-sum-whole = { $found ->
    [one] Le seul élément est importé
   *[other] Les { $found } éléments sont tous importés
}
plans-sum-part = { $found ->
    [one] { $imported } élément sur { $found } est importé, { $left } est laissé de côté, avec sa raison
   *[other] { $imported } éléments sur { $found } sont importés, { $left } laissés de côté, chacun avec sa raison
}
plans-sum-whole-done = { $found ->
    [one] Le seul élément a été importé
   *[other] Les { $found } éléments ont tous été importés
}
plans-sum-part-done = { $found ->
    [one] { $imported } élément sur { $found } a été importé, { $left } a été laissé de côté, avec sa raison
   *[other] { $imported } éléments sur { $found } ont été importés, { $left } laissés de côté, chacun avec sa raison
}
plans-share-in = { $count ->
    [one] { $count } importé
   *[other] { $count } importés
}
plans-share-out = { $count ->
    [one] { $count } laissé de côté
   *[other] { $count } laissés de côté
}
plans-report = Ce que devient le contenu du fichier
plans-report-done = Ce qu’est devenu le contenu du fichier
plans-come = Importés
plans-save-csv = Enregistrer en CSV
plans-csv-count = Nombre
plans-csv-examples = Par exemple
plans-internal-title = Tout reste interne.
plans-internal = { $client } ne voit rien, ne reçoit aucun e-mail, et aucune date ne lui est annoncée. Vous partagez ensuite, tâche par tâche.
plans-bring-in = { $count ->
    [one] Importer { $count } tâche
   *[other] Importer { $count } tâches
}
plans-bringing-in = Import du plan…

## Done

plans-done-title = { $project } est importé
plans-updated-title = { $project } est à jour
plans-done-nothing-shown = Rien n’a été montré à { $client }.
plans-done-updated = « { $project } » était déjà là. Ce qui était partagé le reste tel quel.
plans-next = La suite
plans-share-first = Partager les premières tâches
plans-share-first-what = Sélectionnez-les sur le tableau et choisissez ce que { $client } voit.
plans-open-board = Ouvrir le tableau
plans-choose-tasks = Choisir
