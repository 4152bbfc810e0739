### Mots employés partout. La table des mots du produit fait foi.

common-review = Commenter
common-approve = Valider
common-answer = Répondre
common-meet = Rendez-vous
common-sign = Signer
common-pay = Payer
common-with-us = Chez nous
common-with-partner = Chez un partenaire
common-done = Terminé
common-your-turn = À vous

common-cancel = Annuler
common-close = Fermer
common-back = Retour
common-save = Enregistrer
common-send = Envoyer
common-share = Partager
common-stop-sharing = Ne plus partager
common-add = Ajouter
common-edit = Modifier
common-remove = Retirer
common-undo = Annuler
common-figure-unit = { $figure } { $unit }
common-signature-proved = Signature électronique simple, saisie « { $typed } ». Cet appareil avait prouvé qui signait.
common-signature-session = Signature électronique simple, saisie « { $typed } ». Rien n'avait prouvé qui signait.
common-retry = Réessayer
common-reload = Recharger
common-copy = Copier
common-copied = Copié
common-open = Ouvrir
common-more = Plus
common-menu = Menu
common-search = Rechercher
common-skip = Aller au contenu
common-leave = Se déconnecter
common-language = Langue
common-theme = Clair ou sombre
common-theme-light = Clair
common-theme-dark = Sombre
common-theme-system = Comme sur cet appareil

common-board = Tableau
common-list = Liste
common-timeline = Planning
common-calendar = Calendrier
common-home = Accueil
common-projects = Projets
common-messages = Messages
common-files = Fichiers
common-money = Budget
common-requests = Demandes

common-loading = Chargement
common-saving = Enregistrement
common-saved = Enregistré
common-offline = Hors connexion. Ce que vous écrivez est conservé.
common-online-again = Vous êtes de nouveau en ligne.
common-catching-up = Mise à jour de ce qui a changé
common-gone = Ceci n'est plus ici.
common-gone-what = L'élément a été déplacé ou n'est plus partagé avec vous.
common-not-found = Il n’y a rien ici
common-not-found-what = La page n’existe pas, ou elle n’est pas pour vous. Nous répondons la même chose dans les deux cas.
common-error = Le chargement n'a pas abouti. Rien n'est perdu.
common-error-kept = L'envoi n'a pas abouti. Ce que vous avez écrit est toujours là.
common-unexpected = Cette page a rencontré un problème. Rechargez-la ; ce qui a été envoyé est en sûreté.
common-required = À remplir
common-optional = Facultatif
common-you = Vous
common-nobody = Personne
common-no-date = Sans date
common-everyone = Tout le monde

common-today = aujourd'hui
common-tomorrow = demain
common-yesterday = hier
common-in-days = { $days ->
    [one] dans { $days } jour
   *[other] dans { $days } jours
}
common-days-ago = { $days ->
    [one] il y a { $days } jour
   *[other] il y a { $days } jours
}
common-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
common-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
common-hours-and-minutes = { $hours }{ "\u00A0" }h{ "\u00A0" }{ $minutes }
common-list-of-names = { $first } et { $last }
common-good-morning = Bonjour
common-good-afternoon = Bonjour
common-good-evening = Bonsoir
common-needs-javascript = Ce portail a besoin de JavaScript. Autorisez-le pour cette adresse et rechargez la page.
common-app-failed = Le portail n’a pas pu démarrer. Vérifiez la connexion et rechargez la page ; rien n’est perdu.
common-app-not-built = Le serveur fonctionne, mais l’application qu’il affiche n’a pas encore été construite. Cette commande la construit et la sert :
common-mailbox = Messages de la maison de démonstration
common-mailbox-empty = Aucun message pour l’instant. Invitez quelqu’un, et l’invitation apparaîtra ici.
