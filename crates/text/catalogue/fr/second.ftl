### La porte de l'équipe, le mot de passe oublié et la seconde preuve.

second-or = ou avec un mot de passe
second-forgotten = Oublié ?
second-wrong = L'e-mail et le mot de passe ne vont pas ensemble.
second-foot = Après le mot de passe, nous demandons votre seconde preuve, si vous en avez une. Après cinq essais manqués, nous attendons à chaque fois une minute de plus.

second-step-title = Encore une preuve
second-step-how = Le mot de passe est juste. Saisissez les six chiffres affichés par votre application, ou l'un de vos codes de secours.
second-code = Code
second-code-hint = Six chiffres, ou un code de secours de huit caractères.
second-code-short = Saisissez six chiffres, ou un code de secours de huit caractères.
second-code-wrong = Ce code n'est pas le bon ou a déjà servi. Saisissez celui que votre application affiche maintenant.
second-lost = Téléphone et codes de secours perdus ? Un propriétaire de la maison peut retirer votre seconde preuve, et vous en installez une nouvelle.
second-back = Retour
second-mailed-title = Un code est dans vos e-mails
second-mailed-how = Le mot de passe est juste. Nous avons envoyé un code à { $email }. Saisissez-le ici : il est valable dix minutes, dans ce navigateur.
second-mailed-wrong = Ce code n'est pas le bon. Saisissez les huit caractères du dernier e-mail.
second-mailed-over = Ce code n'est plus valable. Faites-vous en envoyer un nouveau.
second-mailed-again = Envoyer un nouveau code

second-forgotten-title = Un nouveau mot de passe
second-forgotten-how = Nous vous envoyons un lien et un code pour le choisir.
second-forgotten-send = M'envoyer un lien
second-forgotten-same = La page dit la même chose à tout le monde.
second-sent-title = Regardez vos e-mails
second-sent-how = Si quelqu'un de l'équipe se connecte avec { $email }, un lien et un code sont en route. Ouvrez le lien dans ce navigateur, ou saisissez le code ici. Les deux sont valables dix minutes.
second-new-title = Choisissez un nouveau mot de passe
second-new-for = Pour { $email }.
second-new-password = Nouveau mot de passe
second-new-go = Enregistrer le nouveau mot de passe
second-new-other = Vous avez demandé ce lien dans un autre navigateur. Saisissez aussi le code du même e-mail.
second-new-wrong = Le lien ou le code n'est pas le bon. Vérifiez le code, ou demandez un nouvel e-mail.
second-new-over-title = Ce lien n'est plus valable
second-new-over = Il a servi, ou ses dix minutes sont passées. Demandez un nouvel e-mail.
second-new-again = Demander un nouvel e-mail
second-new-done = Votre nouveau mot de passe est en place, et tous les autres appareils sont déconnectés. Utilisez-le pour vous connecter.

second-mail-password-subject = Choisissez un nouveau mot de passe pour { $firm }
second-mail-password-intro = Vous avez demandé un nouveau mot de passe chez { $firm }. Choisissez-le ici :
second-mail-password-code = Dans un autre navigateur que celui de votre demande, la page demande aussi ce code :
second-mail-password-not-you = Ce n'était pas vous ? Alors ne faites rien : votre mot de passe reste tel quel, et personne n'entre sans cet e-mail. Si cela se répète, dites-le à un propriétaire de votre maison.
second-mail-code-subject = Votre code pour vous connecter chez { $firm }
second-mail-code-intro = Vous vous connectez chez { $firm }, et votre mot de passe était juste. Ce code vous fait entrer, dans le navigateur où vous vous connectez :
second-mail-code-valid = Il sert une seule fois, pendant { $time }.
second-mail-code-not-you = Vous n'êtes pas en train de vous connecter ? Alors quelqu'un connaît votre mot de passe. Ne donnez ce code à personne et choisissez tout de suite un nouveau mot de passe :
second-mail-kind = Un lien ou un code pour entrer

second-menu = Votre seconde preuve
second-title = Votre seconde preuve
second-how = En plus de votre mot de passe, nous demandons alors six chiffres d'une application sur votre téléphone. Qui ne connaît que votre mot de passe n'entre pas.
second-required = Votre maison demande plus qu'un mot de passe. Tant que vous n'avez pas de seconde preuve, un code vous est envoyé à chaque connexion.
second-since = Installée { $day }.
second-spares-left = { $count ->
    [one] Il vous reste { $count } code de secours.
   *[other] Il vous reste { $count } codes de secours.
}
second-begin = Installer une seconde preuve
second-scan-title = Scannez ceci avec votre application
second-scan-how = Toute application d'authentification convient. Scannez l'image, ou saisissez le secret à la main.
second-qr = Code QR avec le secret pour votre application
second-secret = Secret
second-secret-copy = Copier le secret
second-first-code = Les six chiffres affichés maintenant par votre application
second-confirm = Confirmer
second-digits-short = Saisissez les six chiffres affichés maintenant par votre application.
second-confirm-wrong = Ces chiffres ne sont pas les bons. Saisissez ceux que votre application affiche maintenant. S'ils ne le sont jamais, réglez l'horloge de votre téléphone.
second-spares-title = Vos codes de secours
second-spares-how = Chacun vous fait entrer une fois quand votre téléphone n'est pas là. Gardez-les ailleurs que votre mot de passe. Ils ne sont affichés que maintenant.
second-spares-copy = Copier les codes de secours
second-spares-kept = Je les ai mis en lieu sûr
second-spares-new = Nouveaux codes de secours
second-spares-new-how = Vos codes de secours actuels ne seront plus valables, utilisés ou non.
second-remove = La retirer
second-remove-how = Ensuite, votre mot de passe vous fait entrer sans elle.
second-removed = Votre seconde preuve est retirée.
second-set = Votre seconde preuve est installée. Nous la demandons dès la prochaine connexion.

second-team-how = { $name } a une seconde preuve. Si le téléphone et les codes de secours sont perdus, retirez-la : le mot de passe suffit alors, jusqu'à ce qu'une nouvelle soit installée.
second-team-take = Retirer la seconde preuve
second-team-taken = { $name } peut se connecter sans seconde preuve.
