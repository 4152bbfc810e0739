### Ce qui s'écrit dans les e-mails.

mail-greeting = Bonjour { $name },
mail-action = { $action } : { $title }
mail-due = Pour le { $day }
mail-takes = Il faut compter { $takes } environ.

mail-invitation-subject = { $who } vous invite : { $title }
mail-invitation-subject-portal = { $who } vous invite sur le portail { $client }
mail-invitation-intro = Chez { $firm }, { $who } a réuni au même endroit tout ce sur quoi { $client } et nous travaillons : ce qui vous attend, ce que nous faisons, les fichiers et les messages.
mail-invitation-first = Pour commencer, ceci vous attend :
mail-invitation-look = Voici ce sur quoi nous travaillons pour vous :
mail-invitation-nothing-yet = Rien ne vous attend encore. Vous voyez où en est le travail, et nous vous prévenons dès que c'est à vous.
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
mail-footer-invited = Vous recevez cet e-mail sur l'invitation de { $who }, chez { $firm }. Il ne vous est pas destiné ? Supprimez-le ; il ne se passera rien d'autre.
mail-footer-with = Avec { $firm }
