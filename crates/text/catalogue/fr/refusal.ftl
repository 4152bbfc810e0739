### Les refus, et ce qu'il faut faire ensuite.

refusal-missing-title = Rien ici
refusal-missing-detail = Il n'y a rien pour vous à cette adresse. Vérifiez-la, ou demandez à la personne qui vous l'a donnée.
refusal-signed-out-title = Session fermée
refusal-signed-out-detail = Aucune session n'est ouverte ici. Connectez-vous pour continuer.
refusal-not-let-in-title = Cela ne correspond pas
refusal-not-let-in-detail = Ces informations n'ouvrent aucun accès. Vérifiez-les et réessayez, ou demandez un nouveau lien.
refusal-entry-used-title = Ce lien n'est plus valable
refusal-entry-used-detail = Il a servi ou sa durée est passée. Demandez-en un nouveau : il arrivera à la même adresse e-mail.
refusal-other-browser-title = Demandé ailleurs
refusal-other-browser-detail = Ce lien a été demandé dans un autre navigateur. Saisissez ici le code du même message, ou ouvrez le lien là où vous l'avez demandé.
refusal-somebody-else-title = Pour une autre personne
refusal-somebody-else-detail = Cette invitation est pour une personne d'un autre nom. Dites si c'est vous, ou si on vous l'a transmise.
refusal-needs-second-proof-title = Encore une preuve
refusal-needs-second-proof-detail = Le mot de passe est juste. Saisissez maintenant les six chiffres de votre application, ou l'un de vos codes de secours.
refusal-needs-proof-title = D'abord un code
refusal-needs-proof-detail = Nous demandons une seule fois sur cet appareil un code envoyé par e-mail. Saisissez-le, et ce sera fait.
refusal-not-yours-title = Ce n'est pas à vous de le faire
refusal-not-yours-detail = Votre rôle ne le permet pas. Adressez-vous à une personne qui le peut, ou faites modifier votre rôle.
refusal-only-looking-title = Vous regardez seulement
refusal-only-looking-detail = Vous regardez à la place de quelqu'un d'autre : rien n'a été fait en son nom. Cette personne seule peut le faire. Quittez cette vue pour agir vous-même.
refusal-too-many-title = Trop d'essais
refusal-too-many-detail = Patientez un peu, puis réessayez.
refusal-quote = Si vous demandez de l'aide, mentionnez le code { $code }.
refusal-too-many-wait = Réessayez dans { $wait }.
refusal-too-many-seconds = { $seconds ->
    [one] Réessayez dans { $seconds } seconde.
   *[other] Réessayez dans { $seconds } secondes.
}
refusal-unreadable-title = Demande illisible
refusal-unreadable-detail = La demande n'est pas le JSON attendu à cette adresse ; rien n'a été modifié. Comparez ses champs à la description de l'API et renvoyez-la.
refusal-fields-title = Certains champs sont à revoir
refusal-fields-detail = Rien n'est encore enregistré. Corrigez les champs signalés et renvoyez.
refusal-too-large-title = Trop volumineux
refusal-too-large-detail = C'est plus que ce qui peut être reçu en une fois. Raccourcissez ou envoyez en plusieurs parties.
refusal-changed-title = Modifié entre-temps
refusal-changed-detail = Quelqu'un a modifié cet élément pendant que vous y travailliez. Regardez son état actuel, puis refaites votre modification.
refusal-needs-match-title = If-Match manque
refusal-needs-match-detail = Envoyez dans If-Match le dernier ETag lu, pour ne pas écraser la modification de quelqu'un d'autre.
refusal-needs-key-title = Idempotency-Key manque
refusal-needs-key-detail = Envoyez une nouvelle Idempotency-Key pour chaque modification, et la même quand vous la répétez.
refusal-key-reused-title = Idempotency-Key déjà utilisée
refusal-key-reused-detail = Cette clé appartient à une autre demande. Envoyez celle-ci avec une nouvelle clé.
refusal-ask-closed-title = Déjà clos
refusal-ask-closed-detail = Quelqu'un y a répondu, ou la demande a été retirée. Ouvrez la tâche pour voir où elle en est.
refusal-too-late-title = Trop tard pour revenir en arrière
refusal-too-late-detail = Trente secondes ont passé : cela a pu être lu ou envoyé. Écrivez ce qu'il faut lire à la place.
refusal-undo-over-title = Trop tard pour annuler
refusal-undo-over-detail = Le délai d'annulation est passé : c'est devenu effectif. Écrivez dans la conversation ce qui devrait changer.
refusal-went-on-title = Le travail a avancé
refusal-went-on-detail = Le travail a avancé depuis : cela ne peut plus être annulé. Écrivez dans la conversation ce qui devrait changer.
refusal-needs-sharing-title = À partager d'abord
refusal-needs-sharing-detail = Le client ne peut pas agir sur ce qu'il ne voit pas. Partagez la tâche, puis adressez la demande.
refusal-stands-behind-title = Derrière une autre tâche
refusal-stands-behind-detail = Ce qui est derrière une autre tâche reste à votre équipe. Sortez-la d'abord.
refusal-archived-title = Projet archivé
refusal-archived-detail = Ce projet est archivé : rien n'a été modifié. Rouvrez-le pour modifier quelque chose.
refusal-needs-password-title = Un mot de passe aussi
refusal-needs-password-detail = Ce lien demande un mot de passe. La personne qui vous l'a transmis le connaît.
refusal-nothing-shared-title = Rien de partagé encore
refusal-nothing-shared-detail = Le client ne voit encore rien de ce projet : il n'y a rien à rapporter. Partagez d'abord une tâche.
refusal-unreadable-plan-title = Ce fichier est illisible pour nous
refusal-unreadable-plan-detail = Ce n'est pas un plan que nous connaissons. Rien n'a été écrit. Choisissez un autre fichier.
refusal-plan-asks-title = Indiquez quelle colonne contient les titres des tâches. Rien n'a été écrit.
refusal-plan-asks-stage = Toutes les étapes du fichier sont laissées de côté : aucune tâche ne pourrait entrer. Gardez-en au moins une. Rien n'a été écrit.
refusal-unreadable-logo-title = Impossible d’en faire un logo
refusal-unreadable-logo-detail = Ce fichier n’est pas une image que nous savons lire. Le logo reste tel quel. Choisissez un PNG, un JPEG ou un WebP.
refusal-foreign-origin-title = Venu d'un autre site
refusal-foreign-origin-detail = Un autre site a envoyé cette demande ; rien n'a été fait. Ouvrez ce portail et agissez d'ici.
refusal-unknown-host-title = Personne ne répond à ce nom
refusal-unknown-host-detail = Ce serveur ne dessert pas ce nom d'hôte. Vérifiez l'adresse ouverte.
refusal-taken-title = Déjà utilisé
refusal-taken-detail = Ce nom ou cette adresse est déjà pris. Choisissez-en un autre.
refusal-no-room-title = Plus de place
refusal-no-room-detail = Le disque de ce portail est plein ; rien n’a été modifié. La lecture reste possible. Prévenez la personne qui s’en occupe, puis réessayez.
refusal-away-title = Injoignable pour l’instant
refusal-away-detail = Les données de ce portail n’ont pas répondu ; nous ne savons pas si c’est fait. Réessayez dans un instant : ce ne sera fait qu’une fois.
refusal-broken-title = Un problème est survenu chez nous
refusal-broken-detail = Rien n'a été modifié. Réessayez dans un instant ; si cela persiste, dites-nous ce que vous faisiez.

refusal-word-empty = Écrivez quelque chose ici.
refusal-word-too-long = { $most ->
    [one] { $most } caractère au plus.
   *[other] { $most } caractères au plus.
}
refusal-word-too-short = { $least ->
    [one] { $least } caractère au moins.
   *[other] { $least } caractères au moins.
}
refusal-word-unprintable = Ce texte contient des caractères qui ne peuvent pas s'afficher. Retapez-le au lieu de le coller.
refusal-word-not-an-email = Écrivez une adresse e-mail, par exemple claire@example.com.
refusal-word-not-a-host = Écrivez un nom d'hôte, par exemple portail.example.com, sans https ni barre oblique.
refusal-word-not-a-colour = Écrivez une couleur, par exemple #1f5a41.
refusal-word-not-within = Choisissez un nombre de { $least } à { $most }.
refusal-word-backwards = Le dernier jour précède le premier.
refusal-word-open-to-all = N'importe qui obtient une adresse à ce domaine. Indiquez-en un qui n'est qu'à vous.
refusal-word-not-a-name = Écrivez un nom, en lettres et sans adresse.
refusal-word-not-a-figure = Écrivez un nombre, par exemple 1250,5.
refusal-word-another-name = Ce n'est pas le nom que vous portez ici. Saisissez-le à l'identique.
refusal-word-passed = Cette heure est passée.
refusal-word-not-for-partners = Cela ne se demande pas à un partenaire : cela engage ou demande plus que des mots. Choisissez une autre forme.
refusal-word-not-theirs = Cette personne ne peut pas le faire ici, ou on le lui demande déjà. Choisissez-en une autre.
