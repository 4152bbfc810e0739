### Ce que lisent les personnes du client dans leur portail.

client-with-firm = avec { $firm }
client-home = Accueil
client-nav = Principal
client-person-menu = { $name } : menu
client-home-title = Ce qui vous attend
client-first-visit = En couleur : à vous. En gris : chez nous.

client-greeting = { $greeting } { $name }.
client-sum = { $count ->
    [0] Rien ne vous attend. Nous y travaillons.
    [1] Un point vous attend.
    [2] Deux points vous attendent.
    [3] Trois points vous attendent.
    [4] Quatre points vous attendent.
    [5] Cinq points vous attendent.
    [6] Six points vous attendent.
    [7] Sept points vous attendent.
    [8] Huit points vous attendent.
    [9] Neuf points vous attendent.
    [10] Dix points vous attendent.
   *[other] { $count } points vous attendent.
}
client-in-all = Environ { $minutes } en tout.
client-queue = Ce qui vous attend
client-more-asks = { $count ->
    [one] { $count } de plus
   *[other] { $count } de plus
}
client-waits = { $name } vous attend
client-then = ensuite
client-days-late = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
client-go-approve = Voir et valider
client-go-review = Commenter
client-go-answer = Répondre
client-go-meet = Choisir une heure
client-go-sign = Voir et signer
client-go-pay = Voir la facture
client-with-us-title = Chez nous : rien à faire pour vous
client-ready = prêt { $day }
client-colleagues-turn = À un collègue
client-fresh-title = Terminé depuis votre dernière visite
client-done-title = Terminé
client-done-latest = Terminé. Dernier en date : { $title }, { $day }
client-done-on = Terminé { $day }
client-approved-on = Validé { $day }
client-progress = { $done ->
    [one] { $done } sur { $total } terminée.
   *[other] { $done } sur { $total } terminées.
}
client-next = Ensuite : { $title }, { $day }
client-empty-title = Rien à faire pour l'instant
client-empty-next = Nous y travaillons. De notre côté, { $day } : { $title }.
client-empty-later = { $firm } vous écrit dès que quelque chose vous attend.
client-no-projects-title = Rien n'est encore partagé avec vous
client-no-projects = { $firm } prépare la suite. Vous recevrez un e-mail dès qu'il y aura quelque chose à voir.

client-board-region = Tableau, défile sur le côté
client-lane-tells = À vous de nous dire
client-lane-yours = Vous décidez
client-lane-ours = Nous nous en chargeons
client-lane-finished = C'est à vous
client-lane-empty = Rien ici pour l'instant
client-your-turn = à vous
client-filter = Filtrer
client-everything = Tout
client-other-projects = Autres projets
client-remarks = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}

client-stage = Étape
client-date = Date
client-owners = Qui s'en occupe
client-close-panel = Fermer et revenir au tableau
client-asks-title = Ce qui vous est demandé
client-others-asks-title = Ce qui est demandé à vos collègues
client-closed-title = Déjà réglé
client-text-title = De quoi il s'agit
client-asked-by = Demandé par { $name } depuis { $day }
client-by-day = pour le { $day }
client-looks-only = Vous pouvez lire ceci. Une autre personne de votre équipe décide.
client-consequence = Ensuite : { $what }
client-approve = Valider
client-confirm = Confirmer
client-choose-legend = Comment continuons-nous ?
client-choose = Choisir
client-choose-this = Choisir { $letter } : { $title }
client-choose-needed = Choisissez d'abord l'une des options.
client-undo-for = Vous pouvez annuler pendant { $minutes } minutes, tant que le travail n’a pas continué.
client-undo-until = Annulation possible jusqu'au { $until }.
client-undo-name = Annuler « { $sentence } »
client-undone = Annulé. La demande vous attend à nouveau.
client-reopened = { $name } a retiré sa réponse, { $day }
client-not-yet = Pas encore
client-changes-label = Que faut-il changer ?
client-changes-hint = Une phrase suffit. Nous revenons avec la version suivante.
client-changes-send = Envoyer ce qu'il faut changer
client-answer-label = Votre réponse
client-answer-send = Envoyer la réponse
client-choice-needed = Choisissez d'abord une des réponses.
client-day-label = Quel jour ?
client-day-needed = Choisissez d'abord un jour.
client-figure-label = Votre chiffre
client-figure-label-unit = Votre chiffre, en { $unit }
client-figure-reads = Nous lisons { $figure }.
client-sign-text = Ce que vous signez
client-sign-name = Saisissez votre nom
client-sign-name-hint = Comme vous vous appelez ici : { $name }
client-sign-what = C'est une signature électronique simple. Sont conservés ce texte, le nom saisi, l'heure, et le fait que cet appareil a prouvé qui vous êtes. Elle ne s'annule pas.
client-review-how = Écrivez vos remarques dans la conversation. Cliquez quand vous avez fini.
client-review-last = Une dernière remarque, si vous voulez
client-review-done = J'ai tout commenté
client-meet-legend = Quand cela vous convient-il ?
client-meet-zone = Affiché à votre heure locale.
client-meet-pick = Retenir cette heure
client-meet-needed = Choisissez d'abord une des heures.
client-meet-passed = passé
client-meet-all-passed = Toutes les heures proposées sont passées. Écrivez dans la conversation ce qui vous conviendrait.
client-draft-kept = Conservé dans ce navigateur jusqu'à l'envoi.
client-sent-approved = Validé. Merci.
client-sent-confirmed = Confirmé. Merci.
client-sent-chosen = Choisi : { $title }.
client-sent-signed = Signé. Merci.
client-sent-changes = Envoyé. Nous nous en occupons.
client-sent-answer = Réponse envoyée.
client-sent-review = Commentaires terminés.
client-sent-time = Heure retenue.
client-sent-remark = Envoyé.
client-ended-approved = Validé par { $name }, { $day }
client-ended-confirmed = Confirmé par { $name }, { $day }
client-ended-chosen = { $name } a choisi « { $what } », { $day }
client-ended-signed = Signé par { $name }, { $day }
client-ended-changes = { $name } a demandé des changements, { $day }
client-ended-reviewed = Commenté par { $name }, { $day }
client-ended-answered = Réponse de { $name }, { $day }
client-ended-picked = { $name } a retenu { $at }
client-ended-withdrawn = Plus nécessaire, { $day }

client-thread-title = Avec { $firm }
client-thread-empty = Rien n'a encore été dit. Ce que vous écrivez ici reste avec cette tâche.
client-composer-label = À { $firm } : tous ceux qui s'en occupent le lisent, et vos collègues
client-composer-note = Votre message
client-composer-send = Envoyer à { $firm }
client-read-only-thread = Vous pouvez lire cette conversation.

client-now-in = { $title } est maintenant à l'étape { $stage }.
client-now-yours = { $title } : à vous.
client-now-done = { $title } : terminé.
client-now-gone = Une des tâches n'est plus partagée avec vous.
client-now-new = Nouveau : { $title }.

client-load-failed = Le chargement n'a pas abouti
client-load-failed-text = Rien n'est perdu. Réessayez dans un instant.
client-to-board = Vers le tableau
client-to-home = Aller à l'accueil
client-nowhere-ask = Quelqu’un vous a donné cette adresse ? Demandez-lui de partager la page avec vous.
client-language-failed = Votre langue n'a pas pu être enregistrée. Elle vaut jusqu'à votre départ.

## The board of a partner

client-lane-going = En cours
client-lane-done = Terminé
# $name: text
client-with-partner = Chez { $name }
# $offline: text
# $at: moment
client-offline-since = { $offline } Vous lisez ce que vous avez vu en dernier, { $at }.
