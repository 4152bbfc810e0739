### Ce qui s'écrit dans les e-mails.

mail-greeting = Bonjour { $name },
mail-action = { $action } : { $title }
mail-due = Pour le { $day }
mail-takes = Il faut compter { $takes } environ.

mail-invitation-subject = { $who } vous invite : { $title }
mail-invitation-subject-portal = { $who } vous invite sur le portail { $client }
mail-invitation-intro = Chez { $firm }, { $who } a réuni au même endroit tout ce sur quoi { $client } et nous travaillons : ce qui vous attend, ce que nous faisons, les fichiers et les messages.
# $who: text
# $client: text
# $firm: text
mail-invitation-intro-colleague = { $who } vous propose de rejoindre le portail { $client }, où { $firm } et vous travaillez ensemble : ce qui vous attend, ce qui avance, les fichiers et les messages.
mail-invitation-first = Pour commencer, ceci vous attend :
mail-invitation-look = Voici ce sur quoi nous travaillons pour vous :
mail-invitation-nothing-yet = Rien ne vous attend pour l'instant. Vous voyez où en est le travail, et nous vous prévenons dès que c'est à vous.
mail-open-task = Ouvrir la tâche
mail-open-portal = Ouvrir le portail
mail-link-instead = Si le bouton ne fonctionne pas, ouvrez cette adresse :

mail-code = Sur un autre appareil, ou le lien est coupé ? Saisissez ce code sur { $address } :
mail-valid-until = Le lien et le code vous sont personnels et valables jusqu'au { $until }.
mail-valid-for = Le lien et le code vous sont personnels et valables { $time }.
mail-no-account = Pas de mot de passe, rien à installer.

mail-sign-in-subject = Votre lien vers le portail { $client }
mail-sign-in-intro = Voici le lien que vous avez demandé.
mail-sign-in-not-you = Vous n'avez rien demandé ? Supprimez cet e-mail ; sans lui, personne n'entre.
mail-sign-in-button = Entrer

mail-reply = Vous pouvez aussi répondre simplement à cet e-mail : { $who } le recevra.
mail-footer-invited = { $who }, de { $firm }, vous envoie cette invitation. Elle ne vous est pas destinée ? Supprimez cet e-mail ; il ne se passera rien d'autre.
mail-footer-with = avec { $firm }

mail-needs-subject = { $more ->
    [one] { $first }, et 1 autre point
   *[other] { $first }, et { $more } autres points
}
mail-needs-intro = { $count ->
    [one] Un point vous attend. { $firm } poursuit dès que c'est fait.
   *[other] { $count } points vous attendent. { $firm } poursuit dès que c'est fait.
}
mail-asked-by = Demandé par { $who }.
mail-asked-by-on = Demandé le { $day } par { $who }.
mail-reminder = Rappel : { $headline }
mail-reminder-footer = Vous recevez cet e-mail parce que { $firm } vous a demandé quelque chose qui reste ouvert, et vous le rappelle, une fois par jour au plus.
mail-unlocks = Ensuite : { $what }
mail-undo-until = Annulation possible jusqu'au { $until }.
mail-see-all = Voir tout ce qui vous attend
mail-needs-footer = Vous recevez cet e-mail parce que { $firm } vous demande quelque chose. Ce que vous avez vu ou fait ne vous est pas envoyé.
mail-stop = Ne plus recevoir ces e-mails :

mail-digest-subject = Votre semaine avec { $firm }
mail-digest-intro = Voici ce qui est nouveau depuis la semaine dernière et que vous n'avez pas encore vu :
mail-digest-shared = Nouveau pour vous
mail-digest-done = Terminé
mail-digest-moved = Prêt { $to }, au lieu de { $from }
mail-digest-dated = Prêt { $to }
mail-digest-undated = Pas de date pour l'instant
mail-digest-moved-why = Prêt { $to }, au lieu de { $from } : { $why }
mail-digest-undated-why = Plus de date pour l’instant : { $why }
mail-digest-said = { $who } a écrit :
mail-digest-footer = Vous recevez cet e-mail le lundi, quand il y a du nouveau avec { $firm }.

mail-answers-closed = { $who } a répondu : { $title }
mail-answers-said = { $who } a écrit : { $title }
mail-answers-reopened = { $who } a retiré une réponse : { $title }
mail-answer-approved = { $who } a validé.
mail-answer-confirmed = { $who } a confirmé.
mail-answer-chosen = { $who } a choisi : { $what }
mail-answer-signed = { $who } a signé : { $what }
mail-answer-reopened = { $who } a retiré sa réponse : { $what }
mail-answer-changes = { $who } demande des changements : { $what }
mail-answer-reviewed = { $who } a fini de commenter.
mail-answer-answered = { $who } a répondu : { $text }
mail-answer-picked = { $who } a choisi { $time }.
mail-answers-footer = Vous recevez cet e-mail parce que la demande est la vôtre ou que vous suivez le projet.

mail-stop-title = Ne plus recevoir ces e-mails ?
mail-stop-how = Un clic, et vous ne recevez plus d'e-mails de ce genre. Rien d'autre ne change.
mail-stop-button = Ne plus recevoir ces e-mails
mail-stopped-title = C'est fait
mail-stopped = Vous ne recevrez plus d'e-mails de ce genre, si cette adresse a été faite pour vous.

mail-choose = Choisir ce qui vous est envoyé
mail-stopped-again = Vous pouvez les recevoir à nouveau quand vous voulez :
