### Ce qu'affiche la ligne de commande.

cli-listening = Veranda est ouvert à { $address }
cli-data = Données dans { $directory }
cli-stop = Ctrl+C pour arrêter.
cli-first-owner = Il n'y a pas encore de propriétaire. Ouvrez ce lien une fois pour installer la maison : { $link }
cli-furnishing = La maison de démonstration se meuble …
cli-furnished = { $seconds ->
    [one] Meublée en { $seconds } seconde.
   *[other] Meublée en { $seconds } secondes.
}
cli-demo-staff = { $firm }, équipe : { $address }
cli-demo-client = { $client }, client : { $address }
cli-demo-sign-in = Entrer en tant que { $name } : { $link }
cli-demo-mailbox = E-mails écrits par la maison : { $address }

cli-error = Pas fait : { $why }
cli-address-in-use = { $address } est déjà utilisée. Arrêtez l'autre programme ou choisissez une autre adresse avec --listen.
cli-address-unreadable = { $address } n'est pas une adresse d'écoute. Écrivez-la comme 127.0.0.1:8080.
cli-demo-loopback-only = La maison de démonstration ne s'ouvre que pour cette machine. Choisissez une adresse comme 127.0.0.1:8080.
cli-public-url-missing = Indiquez dans VERANDA_PUBLIC_URL l'adresse que les gens ouvrent, par exemple https://portail.example.com.
cli-public-url-unreadable = VERANDA_PUBLIC_URL vaut { $url }, qui n'est pas une adresse comme https://portail.example.com.
cli-database-unreachable = La base de données { $database } ne répond pas. Vérifiez qu'elle tourne et que l'adresse et le mot de passe sont justes.
cli-database-newer = La base de données a été écrite par un Veranda plus récent (étape { $found }, celui-ci connaît { $known }). Démarrez le plus récent ; rien n'a été modifié.
cli-directory-unwritable = Impossible d'écrire dans { $directory }. Choisissez un autre dossier ou donnez à ce compte le droit d'y écrire.
cli-no-such-client = Aucun client ne s'appelle { $client }. Créez-le d'abord ou vérifiez l'orthographe.
cli-clients-are = Il y a { $clients }.
cli-client-created = { $client } est nouveau et vient d'être créé.
cli-project-at = { $project } : { $address }
cli-file-unreadable = { $file } ne peut pas être lu : { $why }

cli-import-no-kind = Il n'y a pas d'import depuis { $kind } ; il y en a depuis { $kinds }.
cli-import-other-kind = { $file } est du type { $found }, pas { $said }. Dites { $found } ou omettez le type.
cli-import-asks-title = Aucune colonne de { $file } ne dit comment s'appellent les tâches. Indiquez-la avec --title-column ; il y a { $columns }.
cli-import-asks-days = Les jours de { $file }, comme 03/04/2027, peuvent se lire de deux façons. Indiquez laquelle avec --date-order day-first (le jour d'abord) ou --date-order month-first (le mois d'abord).
cli-import-or-page = Ou choisissez sur la page : { $address }
cli-import-no-column = { $file } n'a pas de colonne { $column } ; il y a { $columns }.
cli-import-no-columns = { $file } est du type { $kind } et n'a pas de colonnes à nommer. Omettez les options qui finissent par -column.
cli-import-column-twice = { $column } ne peut pas être deux choses à la fois. Nommez une autre colonne pour l'une des deux.
