### Entrer par la connexion de sa propre entreprise.

sign-on-go = Continuer avec la connexion de l'entreprise
sign-on-coming = Vous entrez …
sign-on-failed-title = L'entrée n'a pas abouti
sign-on-again = Retour à la porte

sign-on-declined = La connexion de l'entreprise n'est pas allée au bout. Réessayez ou entrez autrement.
sign-on-away = La connexion de l'entreprise ne répond pas pour l'instant. Réessayez dans une minute ou entrez autrement.
sign-on-over = Cette connexion a été commencée dans un autre navigateur, a déjà servi ou a duré plus de dix minutes. Recommencez ici.
sign-on-untrusted = La réponse de la connexion de l'entreprise n'est pas fiable ; personne n'a été admis. Réessayez ; si cela continue, prévenez la personne qui gère la connexion dans votre entreprise.
sign-on-unverified = La connexion de l'entreprise ne dit pas que votre adresse e-mail est vérifiée. Demandez à la personne qui la gère de la vérifier, ou entrez autrement.
sign-on-unknown = Il n'y a pas encore de place pour vous ici. Demandez une invitation, ou entrez avec l'adresse à laquelle l'invitation est arrivée.
sign-on-second = Votre adresse e-mail est liée ici à un autre compte de la connexion de l'entreprise. Connectez-vous avec ce compte, ou entrez autrement et prévenez-nous.
