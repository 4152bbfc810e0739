### Entrer, amener quelqu'un, et prouver qui l'on est.

## La porte d'un client

coming-title = Entrer
coming-how = Pas de mot de passe : nous envoyons un lien et un code.
coming-email = Votre e-mail professionnel
coming-send = Envoyez-moi un lien
coming-have-code = J'ai le code d'une invitation
# $client: text
# $firm: text
coming-who = Seules les personnes invitées par { $client } ou { $firm } peuvent entrer. La page dit la même chose à tout le monde.

## Un code envoyé

coming-code-title = Saisissez le code
# $to: text
coming-code-sent = Si { $to } a un accès ici, un lien et un code sont en route. Ils sont valables dix minutes. Le lien ne fonctionne que dans ce navigateur.
# $to: text
coming-code-sent-to = Nous avons envoyé huit caractères à { $to }. Ils sont valables dix minutes.
coming-code-group = Code, huit caractères
# $n: number
coming-code-box = Caractère { $n }
coming-code-paste = Vous pouvez coller les huit d'un coup. Nous continuons dès que le dernier est là.
coming-code-go = Entrer
# $n: number
coming-code-more = { $n ->
    [one] Encore un caractère
   *[other] Encore { $n } caractères
}
coming-code-wrong = Ce n'est pas le code du dernier e-mail. Vérifiez-le encore une fois.
coming-code-over = Ce code n'est plus valable. Demandez-en un nouveau.
coming-code-new = Envoyer un nouveau code
coming-code-new-sent = Un nouveau code est en route. Le précédent reste valable jusqu'au bout de ses dix minutes.
coming-code-other = Une autre adresse
coming-link-over = Il sert une seule fois, pendant dix minutes. Demandez-en un nouveau ici.
coming-link-elsewhere = Vous avez demandé ce lien dans un autre navigateur. Ouvrez-le là-bas, ou saisissez ici le code du même e-mail.

## Une invitation

coming-name = Votre nom
coming-name-hint = Celui que vos collègues connaissent. C'est ce qui distingue une personne d'un programme qui lit les e-mails.
# $name: text
coming-else-title = Cette invitation est pour { $name }
coming-else-how = Est-ce vous, ou vous l'a-t-on transmise ?
# $name: text
coming-else-me = Je suis { $name }
coming-else-passed = On me l'a transmise
coming-new-title = Bonjour. Qui êtes-vous ?
coming-new-how = Vous recevez votre propre accès, pour que ce que vous écrivez porte votre nom.
coming-new-email-hint = Nous y envoyons un code.
coming-new-send = Envoyez-moi un code
# $client: text
coming-new-what = Vous verrez ce qui est partagé avec tout le monde chez { $client }, mais aucun e-mail de vos collègues.
coming-waiting-title = Votre demande est partie
# $name: text
# $client: text
coming-waiting-keeper = { $name } s'occupe des accès chez { $client } et a reçu votre demande. Dès que la réponse est oui, une invitation vous arrive par e-mail.
# $firm: text
coming-waiting-firm = { $firm } a reçu votre demande. Dès que la réponse est oui, une invitation vous arrive par e-mail.
coming-used-how = Il a déjà servi, ou son délai est passé. Nous envoyons un code à l'adresse à laquelle il était destiné.
coming-used-go = Envoyez-moi un code

## Messages

# $code: text
# $client: text
coming-mail-subject = { $code } : votre code pour { $client }
# $client: text
coming-mail-intro = Voici votre lien et votre code pour le portail { $client }.
# $client: text
coming-mail-newcomer = On vous propose de rejoindre le portail { $client }. Ce code montre que l'adresse est bien la vôtre.
# $client: text
coming-mail-proof = Ce que vous allez faire dans le portail { $client } demande un code, une seule fois par appareil.
coming-mail-or-code = Dans un autre navigateur, saisissez ce code :
coming-mail-code = Saisissez ce code :
# $minutes: number
coming-mail-valid = Il est valable { $minutes } minutes et n'est que pour vous.
coming-mail-proof-not-you = Ce n'était pas vous ? Alors quelqu'un d'autre est entré sous votre nom. Ouvrez le portail, choisissez « Vos accès » et terminez les sessions que vous ne reconnaissez pas.
# $name: text
# $client: text
coming-waits-subject = { $name } demande à entrer chez { $client }
# $name: text
# $email: text
# $by: text
# $client: text
coming-waits-intro = { $name } ({ $email }) souhaite rejoindre le portail { $client }. { $by } en est à l'origine.
coming-waits-nothing = Rien ne se passe tant que vous n'avez pas dit oui. Qui entre voit ce qui est partagé avec tout le monde chez { $client }, sans les montants.
coming-waits-button = Décider

## Personnes

coming-people-title = Personnes
# $client: text
coming-people-how = Toutes les personnes de { $client } qui peuvent entrer ici.
coming-people-keeper = s'occupe des accès
coming-people-invited = invitation en attente
coming-people-bring = Inviter un ou une collègue
coming-people-bring-how = Cette personne verra ce qui est partagé avec vous tous. Vous ne pouvez lui donner ni le droit de valider, ni la vue des montants.
coming-people-words = Quelques mots, si vous voulez
coming-people-send = Inviter
# $name: text
coming-people-sent = { $name } a reçu une invitation.
# $name: text
coming-people-asked = La demande pour { $name } est partie. La personne qui s'occupe des accès décidera.
coming-people-known = Une personne avec cette adresse est déjà ici.
coming-people-waiting = En attente
# $by: text
coming-people-passed-on = invitation transmise par { $by }
# $by: text
coming-people-named = nom donné par { $by }
coming-people-let-in = Laisser entrer
coming-people-turn-away = Pas maintenant
# $name: text
coming-people-is-in = { $name } reçoit une invitation.
# $name: text
coming-people-is-not = { $name } n'entre pas.
coming-people-domains = Entrée immédiate
coming-people-domains-how = Toute personne qui a une invitation et prouve qu'une adresse de l'un de ces domaines est la sienne entre aussitôt, sans autre accord.
coming-people-domain = Domaine, par exemple skogholm.example
coming-people-domain-add = Ajouter
# $domain: text
coming-people-domain-remove = Retirer { $domain }
coming-people-domain-open = N'importe qui obtient une adresse à ce domaine : tout le monde entrerait. Indiquez-en un qui n'est qu'à vous.
coming-people-domain-none = Aucun : chaque arrivée fait l'objet d'une demande.

## Une preuve, une fois par appareil

coming-proof-title = Un code, une fois sur cet appareil
coming-proof-how = Avant une invitation, une signature ou la validation d'un montant, nous vérifions que c'est bien vous.
coming-proof-go = Continuer

## Autres maisons

coming-houses-here = Vous êtes chez
coming-houses-note = Deux maisons, deux portes : rien ne passe de l'une à l'autre, ni dans la recherche ni dans les messages.
# $n: number
coming-houses-needs = { $n ->
    [one] Un point vous attend
   *[other] { $n } points vous attendent
}
coming-houses-nothing = Rien ne vous attend
coming-over = Passage à l'autre maison
coming-over-late = Ce passage a déjà servi, ou a pris plus d'une minute. Revenez en arrière et cliquez encore une fois.
coming-over-other = Une autre personne est connectée ici, dans ce navigateur. Cet accès est celui de { $name }.
coming-over-as = Continuer en tant que { $name }
coming-over-stay = Rester comme vous êtes

## Said by the firm

coming-keeps-door = S'occupe des accès : laisse entrer ses collègues
