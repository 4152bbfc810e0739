### Ce que chacun veut recevoir par e-mail, et ce que sont devenus les e-mails.

mails-title = Ce qui vous est envoyé par e-mail
mails-menu = Vos e-mails
mails-how = Choisissez ce que { $firm } vous envoie, et quand. Quel que soit votre choix, le portail montre tout.
mails-how-staff = Choisissez ce qui vous est envoyé, et quand. Quel que soit votre choix, Veranda montre tout.

mails-asked = Quand quelque chose vous attend
mails-asked-how = Une approbation, une réponse, un horaire à choisir : ce qui vous attend, avec son lien.
mails-told = Quand il y a du nouveau
mails-told-how = Nouvelles tâches, dates modifiées, travaux terminés et messages dans les projets que vous suivez.
mails-told-partner-how = Nouvelles tâches et nouveaux messages.
mails-answered = Quand un client répond
mails-answered-how = Ce que les clients répondent, décident et écrivent dans les projets que vous suivez, et toujours ce qui répond à vos propres demandes.
mails-at-once = Tout de suite
mails-on-monday = Le lundi
mails-never = Jamais
mails-off = Vous ne recevez aucun e-mail de ce type. Choisissez « Tout de suite » ou « Le lundi » pour les recevoir à nouveau.

mails-quiet = Heures calmes
mails-quiet-on = Ne rien m'envoyer à certaines heures
mails-quiet-from = De
mails-quiet-until = À
mails-quiet-how = À l'heure de { $firm }. Ce qui arrive entre-temps vous parvient ensuite, en un seul e-mail.
mails-quiet-same = Le début et la fin sont à la même heure. Modifiez l'un des deux.
mails-quiet-empty = Indiquez les deux heures.

mails-saved = Enregistré. C'est valable dès maintenant, y compris pour ce qui attendait d'être envoyé.

mails-follow-title = Les projets que vous suivez
mails-follow-how = Les nouvelles d'un projet vous sont envoyées si vous le suivez. Cela ne change rien à ce que vous pouvez voir, et ce qui vous est demandé personnellement vous parvient toujours.
mails-follow-how-staff = Ce qu'un client répond et écrit dans un projet vous est envoyé si vous le suivez. Cela ne change rien à ce que vous pouvez voir.
mails-follow-none = Il n'y a pas encore de projet que vous puissiez suivre.
mails-follow = Suivre
mails-follow-name = Suivre { $project }
mails-follow-on = Vous suivez { $project }. Ses nouvelles vous sont envoyées par e-mail.
mails-follow-off = Vous ne suivez plus { $project }. Ses nouvelles ne vous sont plus envoyées.

mails-taken-back = Message repris. Votre texte est de nouveau dans le champ.

mails-lost-title = E-mails qui ne sont pas arrivés
mails-lost-how = Ceux des 30 derniers jours. Leurs destinataires ignorent peut-être ce qu'ils disent.
mails-lost-none-title = Tous les e-mails sont arrivés
mails-lost-none = Aucun e-mail des 30 derniers jours n'a été refusé ni abandonné.
mails-lost-count = { $count ->
    [one] { $count } e-mail n'est pas arrivé
   *[other] { $count } e-mails ne sont pas arrivés
}
mails-lost-of = { $count ->
    [one] { $count } e-mail à { $client } n'est pas arrivé.
   *[other] { $count } e-mails à { $client } ne sont pas arrivés.
}
mails-lost-look = Voir pourquoi
mails-lost-since = Premier essai : { $time }
mails-kind-invitation = Invitation
mails-kind-asked = Quelque chose qui attend cette personne
mails-kind-week = Les nouvelles de la semaine
mails-kind-answers = Ce qu'un client a répondu
mails-kind-stopped = Pourquoi quelque chose n'est plus partagé
mails-kind-access = Un changement dans les accès de cette personne
mails-kind-waits = Quelqu'un attend de pouvoir entrer
mails-lost-refused = Le serveur de messagerie le refuse. Le plus souvent, l'adresse est fausse ou la boîte n'existe plus.
mails-lost-given-up = Pendant plusieurs jours, le serveur de messagerie est resté injoignable ou a demandé d'attendre.
mails-lost-said = Sa réponse : { $words }
mails-lost-again = Renvoyer
mails-lost-again-name = Renvoyer à { $name }
mails-lost-sent = L'e-mail repart vers { $name }, avec ce qui est encore nouveau.
mails-lost-invite = Invitez de nouveau cette personne chez { $client } : le lien d'une invitation n'est conservé nulle part.
