### What the firm's people read.

## The frame

staff-main = Principal
staff-main-short = Principal, abrégé
staff-portfolio = Portefeuille
staff-clients = Clients
staff-waits-here = { $count ->
    [one] { $count } demande en attente
   *[other] { $count } demandes en attente
}
staff-breadcrumb = Où vous êtes
staff-gone-back = Vers le portefeuille
staff-wrong-empty = Il manque quelque chose ici.
staff-wrong-long = { $most ->
    [one] { $most } caractère au plus.
   *[other] { $most } caractères au plus.
}
staff-wrong-unprintable = Certains caractères ne peuvent pas être affichés. Saisissez le texte à nouveau.
staff-wrong-email = Ce n’est pas une adresse e-mail. Exemple : nom@societe.fr.
staff-wrong-host = Ce n’est pas une adresse. Lettres simples, chiffres, tirets et points, comme skogholm.example.com.
staff-wrong-colour = Ce n’est pas une couleur. Exemple : #1f5a41.
staff-wrong-day = Ce n’est pas une date.
## Portfolio

staff-portfolio-projects = { $count ->
    [one] { $count } projet.
   *[other] { $count } projets.
}
staff-portfolio-on-track = { $count ->
    [one] { $count } projet, { $fine } dans les temps.
   *[other] { $count } projets, { $fine } dans les temps.
}
staff-count-projects = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
staff-and-more = { $count } de plus
staff-projects = Projets
staff-column-health = État
staff-portfolio-waiting = { $count ->
    [one] { $count } demande attend la réponse d’un client.
   *[other] { $count } demandes attendent la réponse d’un client.
}
staff-portfolio-nothing-waits = Rien n’attend la réponse d’un client.
staff-no-surprises = Pas de surprise
staff-no-surprises-what = Connu de nous, pas encore dit au client
staff-untold-days = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
staff-untold-what = Date lue par le client : { $told }. Date prévue : { $planned }.
staff-untold-others = { $count ->
    [one] { $count } autre tâche de ce projet sera en retard.
   *[other] { $count } autres tâches de ce projet seront en retard.
}
staff-untold-tell = Prévenir { $client }
staff-untold-more = { $count ->
    [one] { $count } autre projet
   *[other] { $count } autres projets
}
staff-new-client = Nouveau client
staff-column-project = Projet
staff-column-done = Terminé
staff-column-waiting = En attente du client
staff-column-next = À suivre
staff-some-of = { $some } sur { $all }
staff-waiting-since-today = depuis aujourd’hui
staff-nothing-waits = rien
staff-no-date = sans date
staff-no-projects = Pas encore de projet
staff-portfolio-empty-title = Pas encore de client
staff-portfolio-empty-text = Ajoutez le premier : un nom et une couleur suffisent. Personne ne reçoit de message.
staff-client-name = Nom
staff-client-accent = Couleur d’accent
staff-client-accent-pick = Choisir la couleur d’accent
staff-client-language = Langue de leurs pages et de leurs e-mails
staff-client-host = Adresse de leur portail
staff-client-host-hint = C’est par ici qu’ils entrent ; toute adresse qui mène à ce serveur convient.
staff-client-preview = Aperçu
staff-client-preview-light = clair
staff-client-preview-dark = sombre
staff-client-preview-moved = Comme texte, cette couleur serait illisible. Le texte prend une nuance lisible de la même couleur.
staff-client-preview-fine = Lisible partout.
staff-create-client = Ajouter le client
staff-client-created = { $name } est dans le portefeuille.
## A client

staff-client-facts = Données
staff-client-people = Personnes et droits
staff-client-who = Qui
staff-client-may = Droits
staff-client-entry = Accès
staff-role-decides = Décide
staff-role-takes-part = Participe
staff-role-looks = Consulte
staff-role-decides-means = valide, répond, commente, choisit des rendez-vous
staff-role-takes-part-means = répond, commente, choisit des rendez-vous
staff-role-looks-means = lit
staff-sees-money = voit les montants
staff-entered-on = présent depuis le { $day }
staff-invited-on = invitation du { $day }, pas encore venu
staff-not-invited = pas d’invitation
staff-invite = Inviter
staff-invite-again = Inviter à nouveau
staff-invite-again-name = Inviter à nouveau : { $name }
staff-new-project = Nouveau projet
staff-sharing-history = Historique des partages
staff-contacts-empty-title = Personne n’est encore invité
staff-contacts-empty-text = Partagez d’abord une tâche, puis invitez la personne concernée : elle arrivera dessus.
staff-projects-empty-title = Pas encore de projet
staff-projects-empty-text = Un projet commence avec les étapes de la maison. Le client ne voit rien avant un partage.
staff-invite-title = Inviter une personne de { $client }
staff-invite-name = Nom
staff-invite-email = E-mail
staff-invite-may = Ses droits
staff-invite-sees-money = Voit les montants
staff-invite-language = Langue
staff-invite-lands = Où mène l’e-mail
staff-invite-lands-home = À son accueil
staff-invite-words = Vos mots dans l’e-mail
staff-invite-send = Envoyer l’invitation
staff-invite-sent = L’invitation à { $name } est en route.
staff-invite-nothing-shared = Rien n’est encore partagé : la maison serait vide.
staff-project-name = Nom du projet
staff-project-name-hint = Le client le lira aussi, dès qu’une tâche sera partagée.
staff-create-project = Commencer le projet
## Sharing history

staff-history-title = Ce qui a été montré à { $client }
staff-history-lead = Chaque tâche rendue visible : par qui, quand elle a été vue, et si elle l’est encore. Aucune ligne n’est modifiée ni retirée.
staff-history-shown = { $count ->
    [one] élément montré
   *[other] éléments montrés
}
staff-history-opened = vus par quelqu’un
staff-history-unopened = pas encore vus
staff-history-stopped = plus partagés
staff-history-what = Quoi
staff-history-by = Par
staff-history-first-seen = Vu pour la première fois
staff-history-now = Maintenant
staff-history-not-seen = pas encore
staff-history-never-seen = jamais
staff-history-visible = visible
staff-history-stopped-by = arrêté le { $day } par { $name }
staff-history-empty-title = Rien n’a encore été montré
staff-history-empty-text = Tout naît interne. Le premier partage figurera ici.
## The board

staff-board = Tableau, défile latéralement
staff-board-counts = { $done } sur { $all } terminées
staff-board-shared = { $count ->
    [one] { $count } partagée
   *[other] { $count } partagées
}
staff-board-nothing-shared = Rien de partagé
staff-board-waiting = { $count ->
    [one] { $count } attend { $client }
   *[other] { $count } attendent { $client }
}
staff-new-task = Nouvelle tâche
staff-filter = Filtre
staff-filter-all = Tout
staff-filter-waiting = En attente de { $client }
staff-filter-internal = Interne
staff-lane-asks-approve = { $client } décide
staff-lane-asks-answer = { $client } nous renseigne
staff-lane-asks-review = { $client } regarde et commente
staff-lane-asks-meet = { $client } choisit un rendez-vous
staff-lane-asks-sign = { $client } signe
staff-lane-asks-pay = { $client } paie
staff-lane-client = { $client } agit
staff-lane-ours = Nous y travaillons
staff-lane-finished = Achevé
staff-lane-hidden = Étape cachée à { $client }
staff-lane-called = pour eux « { $stage } »
staff-only-team = Votre équipe seulement
staff-sent-today = envoyé aujourd’hui
staff-waiting-days = { $days ->
    [one] depuis { $days } jour
   *[other] depuis { $days } jours
}
staff-asks-more = { $count ->
    [one] +{ $count } autre demande
   *[other] +{ $count } autres demandes
}
staff-card-remarks = { $count ->
    [one] message avec le client
   *[other] messages avec le client
}
staff-card-notes = { $count ->
    [one] note interne
   *[other] notes internes
}
staff-card-ticked = cochés dans la liste
staff-card-done-on = Terminé le { $day }
staff-card-client-date = date client { $day }
staff-card-team-date = date équipe { $day }
staff-card-due = pour le { $day }
staff-card-late = en retard
staff-card-menu = Plus sur { $title }
staff-card-pick = Sélectionner { $title }
staff-card-owners = Avec { $names }
staff-card-hint = Les flèches vont de carte en carte, M déplace, X sélectionne, Entrée ouvre.
staff-move-to = Déplacer vers…
staff-move-title = Déplacer « { $title } »
staff-move-stage = Étape
staff-move-place = Place
staff-move-top = En haut
staff-move-bottom = En bas
staff-move-after = Après une tâche…
staff-move-which = Après quelle tâche ?
staff-move-which-hint = Tapez une partie de son titre.
staff-move-none = Aucune tâche de cette étape n’a cela dans son titre.
staff-move-more = { $count ->
    [one] { $count } autre tâche l’a dans son titre. Continuez à taper pour la trouver.
   *[other] { $count } autres tâches l’ont dans leur titre. Continuez à taper pour les trouver.
}
staff-move-choose = Choisissez la tâche à laquelle elle fait suite.
staff-move-now = Déplacer
staff-carry-began = « { $title } » est saisie. Les flèches la déplacent, Entrée la dépose, Échap la remet.
staff-carry-at = { $stage }, place { $place } sur { $all }
staff-carry-edge = Pas plus loin par là.
staff-carry-back = Remise en place.
staff-moved = « { $title } » est maintenant dans { $stage }.
staff-move-refused = « { $title } » est revenue à sa place. { $why }
staff-quick-add = Ajouter une tâche à { $stage }
staff-quick-add-hint = Entrée l’ajoute. #étape à la fin la place ailleurs ; plusieurs lignes font plusieurs tâches.
staff-quick-added = { $count ->
    [one] { $count } tâche ajoutée. Seule votre équipe la voit.
   *[other] { $count } tâches ajoutées. Seule votre équipe les voit.
}
staff-picked = { $count ->
    [one] { $count } sélectionnée
   *[other] { $count } sélectionnées
}
staff-pick = Sélectionner
staff-unpick = Désélectionner
staff-pick-none = Désélectionner
staff-board-empty-title = Pas encore de tâche
staff-board-empty-text = Saisissez la première ci-dessous. Seule votre équipe la voit avant un partage.
staff-unmapped = { $count ->
    [one] { $count } nom du plan importé ne correspond à personne ici : { $names }.
   *[other] { $count } noms du plan importé ne correspondent à personne ici : { $names }.
}
## Sharing

staff-share-more = Partager…
staff-share-with = Partager avec { $client }…
staff-share-title = Partager « { $title } » avec { $client }
staff-share-title-many = { $count ->
    [one] Partager { $count } tâche avec { $client }
   *[other] Partager { $count } tâches avec { $client }
}
staff-share-lead = Rien n’est montré avant que vous n’appuyiez sur le bouton ci-dessous.
staff-share-lead-move = Elle passe à { $stage }, où { $client } agit. { $client } doit donc la voir.
staff-share-lead-ask = Vous y demandez quelque chose à { $client }. { $client } doit donc la voir.
staff-share-visible = Ce qui devient visible
staff-share-inside-name = En interne : « { $title } »
staff-share-client-title = Titre
staff-share-client-text = Texte
staff-share-client-date = Date client
staff-share-stage = Étape
staff-share-owners = Qui y travaille
staff-share-nobody-owns = personne de nommé
staff-share-earlier = Remarques antérieures
staff-share-from-now = À partir de maintenant
staff-share-from-now-means = Rien de ce qui a été écrit avant ne suit.
staff-share-history = Avec l’historique
staff-share-to-whom = Qui le verra
staff-share-nobody = Personne n’est encore invité. Toute personne invitée le verra.
staff-share-shows-project = Le projet « { $name } » devient visible avec elle : son nom, et les étapes telles que { $client } les nomme.
staff-share-stays = Reste interne
staff-share-stays-list = Texte interne, notes, listes, dates équipe et étiquettes
staff-share-written = Inscrit dans l’historique des partages.
staff-share-with-people = { $count ->
    [one] Partager avec { $count } personne
   *[other] Partager avec { $count } personnes
}
staff-shared-one = { $client } voit maintenant « { $title } ».
staff-shared-many = { $count ->
    [one] { $client } voit maintenant { $count } tâche de plus.
   *[other] { $client } voit maintenant { $count } tâches de plus.
}
staff-stopped-unseen = Plus partagée. Personne ne l’avait vue.
staff-stopped-seen = Plus partagée. Elle avait été vue, la première fois le { $day } : ce qui a été lu ne se reprend pas.
staff-stopped-many-unseen = { $count ->
    [one] { $count } tâche n’est plus partagée. Personne ne l’avait vue.
   *[other] { $count } tâches ne sont plus partagées. Personne ne les avait vues.
}
staff-stopped-many-seen = { $count ->
    [one] { $count } tâche n’est plus partagée ; { $seen } avait été vue.
   *[other] { $count } tâches ne sont plus partagées ; { $seen } avaient été vues.
}
staff-nothing-to-share = Tout ce qui est sélectionné est déjà partagé.
staff-nothing-to-stop = Rien de ce qui est sélectionné n’est partagé.
## A task

staff-task-shared-since = { $client } voit cette tâche depuis le { $day }
staff-task-internal = Seule votre équipe voit cette tâche
staff-task-fields = Ce que nous en écrivons
staff-task-inside = En interne
staff-task-outside = Ce que lit { $client }
staff-task-outside-later = Ce que { $client } lirait après un partage
staff-task-title = Titre
staff-task-text = Texte
staff-task-client-title = Titre pour { $client }
staff-task-client-text = Texte pour { $client }
staff-task-team-date = Date équipe
staff-task-client-date = Date client
staff-task-owners = Qui y travaille
staff-task-markdown = Markdown : **gras**, - liste, [mots](https://…)
staff-task-save = Enregistrer la tâche
staff-task-unsaved = Pas encore enregistré
staff-task-discard = Abandonner ma saisie
staff-task-finish = Terminer la tâche
staff-task-reopen = La rouvrir
staff-task-finished-on = Terminée le { $day }
staff-task-no-text = Rien d’écrit.
staff-task-changed-elsewhere = Quelqu’un a modifié cette tâche entre-temps. Votre saisie est conservée ; l’enregistrement comparera les deux.
staff-checklist = Liste de contrôle
staff-checklist-progress = { $done } sur { $all } cochés
staff-labels = Étiquettes
staff-clash-title = Quelqu’un a enregistré cette tâche avant vous
staff-clash-lead = Rien de votre saisie n’est perdu. Choisissez pour chaque champ le texte à garder, puis enregistrez.
staff-clash-mine = Garder le mien
staff-clash-theirs = Prendre le leur
staff-clash-blank = vide
staff-clash-save = Enregistrer ainsi
## Asks

staff-asks = Demandé à { $client }
staff-asks-none = Rien n’est demandé.
staff-asks-closed = { $count ->
    [one] { $count } close
   *[other] { $count } closes
}
staff-ask-new = Demander…
staff-ask-title = Demander à { $client } au sujet de « { $title } »
staff-ask-what = Ce qu’il vous faut
staff-ask-review-means = regarder et commenter ; rien n’engage
staff-ask-approve-means = une décision qui lance le travail
staff-ask-answer-means = une information ou un choix
staff-ask-meet-means = choisir un créneau parmi plusieurs
staff-ask-sign-means = un nom sous un texte ; cela engage
staff-ask-sentence = La phrase qu’ils lisent
staff-ask-sentence-hint = Ce qui est demandé et pourquoi, en une phrase.
staff-ask-answer-how = Comment répondre
staff-ask-answer-free = Avec leurs mots
staff-ask-answer-choice = Une réponse parmi plusieurs
staff-ask-options = Réponses proposées
staff-ask-option = Réponse { $number }
staff-ask-option-add = Une autre réponse
staff-ask-answer-date = Un jour
staff-ask-answer-number = Un chiffre
staff-ask-unit = Ce qui est compté
staff-ask-unit-hint = Par exemple m² ou pièces ; peut rester vide.
staff-ask-decide-how = Ce qu'ils décident
staff-ask-decide-approve = Oui, ou ce qu’il faut changer
staff-ask-decide-confirm = Confirmer que c’est exact
staff-ask-decide-choose = Choisir comment continuer
staff-ask-ways = Options, chacune avec ce qui s’ensuit
staff-ask-way = Option { $letter }
staff-ask-way-follows = Ce qui s’ensuit de { $letter }
staff-ask-way-add = Une autre option
staff-ask-signed-text = Le texte à signer, mot pour mot
staff-ask-signed-text-hint = Ils saisissent leur nom en dessous. C’est une signature électronique simple, et c’est indiqué.
staff-ask-slots = Créneaux proposés
staff-ask-slot = Créneau { $number }
staff-ask-slot-add = Un autre créneau
staff-ask-unlocks = Ce que cela débloque
staff-ask-unlocks-hint = Par exemple : l’impression commence lun. 30 nov.
staff-ask-undo-until = Annulation possible jusqu’à
staff-ask-undo-until-hint = Vide : pendant dix minutes, tant que le travail n’a pas avancé.
staff-ask-due = Pour quand
staff-ask-minutes = Minutes nécessaires
staff-ask-minutes-meeting = Durée du rendez-vous en minutes
staff-ask-minutes-usual = { $count ->
    [one] { $count } minute si vide
   *[other] { $count } minutes si vide
}
staff-ask-of = À qui
staff-ask-of-anybody = Toute personne de { $client } qui en a le droit
staff-ask-of-named = Des personnes nommées ; une seule suffit
staff-ask-nobody-invited = Personne de { $client } n’est encore invité ; la première personne à entrer la trouvera.
staff-ask-send = Demander à { $client }
staff-ask-sent = La demande est chez { $client }.
staff-ask-shares = Cette tâche est interne. Vous verrez ensuite ce qui en sera montré à { $client }.
staff-ask-continue = Continuer
staff-ask-withdraw = Retirer
staff-ask-withdraw-name = Retirer « { $sentence } »
staff-ask-withdrawn = La demande est retirée.
staff-ask-waits-for = attend { $names }
staff-ask-since = depuis le { $day }
staff-ask-due-on = pour le { $day }
staff-ask-late-on = était pour le { $day }
staff-ask-unlocks-what = débloque : { $what }
staff-ask-undo-by = annulable jusqu’au { $until }
staff-ask-reopened = { $name } a retiré sa réponse, { $day }
staff-outcome-approved = Validé par { $name }, { $day }
staff-outcome-confirmed = Confirmé par { $name }, { $day }
staff-outcome-chosen = { $name } a choisi, { $day }
staff-outcome-signed = Signé par { $name }, { $day }
staff-outcome-changes = { $name } a demandé des changements, { $day }
staff-outcome-reviewed = { $name } a terminé ses commentaires, { $day }
staff-outcome-answered = { $name } a répondu, { $day }
staff-outcome-picked = { $name } a choisi un créneau, { $day }
staff-outcome-withdrawn = Retiré par { $name }, { $day }
staff-wrong-minutes = Un nombre entier de 1 à 480.
staff-wrong-nobody = Nommez au moins une personne.
staff-wrong-options = Il faut de deux à dix réponses différentes.
staff-wrong-slots = Il faut de un à dix créneaux, avec jour et heure.
staff-wrong-past = L’un des créneaux est passé.
staff-wrong-ways = Il faut de deux à cinq options différentes.
staff-wrong-moment = Un jour et une heure encore à venir.
## The two threads

staff-thread-client = Fil client · { $client } le voit
staff-thread-client-closed = Fil client
staff-thread-client-later = Partagez d’abord la tâche : ce que vous écrirez ici atteindra { $client }.
staff-thread-client-empty = Rien encore. Le premier message ouvre le fil.
staff-thread-client-box = { $client } verra ce message : { $names }
staff-thread-client-box-nobody = { $client } verra ce message
staff-thread-client-hint = Écrire à { $client }
staff-thread-client-send = Envoyer à { $client }
staff-thread-client-sent = Envoyé à { $client }
staff-thread-client-back = Message repris ; personne n'en est averti
staff-thread-inside = Notes internes · votre équipe seulement
staff-thread-inside-empty = Pas encore de note.
staff-thread-inside-hint = Note à l’équipe
staff-thread-inside-send = Noter pour l’équipe
staff-thread-of-firm = de votre équipe
staff-sharing-seen = vu le { $when }
staff-sharing-unseen = pas encore vu
staff-sharing-never-seen = jamais vu
staff-task-sharing-rows = Quand elle a été partagée

## Departments of a client

staff-departments = Services
staff-departments-what = Un service a ses personnes, ses projets et son adresse, aux couleurs de son client. Les personnes du client voient tous ses services.
staff-new-department = Nouveau service
staff-department-name-hint = Sans { $client } : ce nom s’ajoute devant là où il le faut.
staff-department-as-client = Comme { $client }
staff-department-own-accent = Une couleur à lui
staff-create-department = Ajouter le service
staff-department-created = { $name } est un service de { $client }.
