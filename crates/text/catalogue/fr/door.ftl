### Ce qu'on lit avant d'entrer.

door-sign-in = Se connecter
door-come-in = Entrer
door-with-firm = avec { $firm }

door-welcome = Bienvenue chez { $client }
door-invited = { $firm } a quelque chose pour vous ici. Un clic et vous y êtes : ni mot de passe, ni compte à créer.
door-invited-plain = Un clic et vous y êtes : ni mot de passe, ni compte à créer.
door-entry-shared = Ce lien n'est que pour vous. Toute personne qui l'a entre en votre nom.
door-used-title = Ce lien n'est plus valable
door-used = Il a servi sur un autre appareil ou il est trop ancien. Nous pouvons en envoyer un nouveau à l'adresse pour laquelle il a été fait.
door-send-again = M'envoyer un nouveau lien
door-sent-title = Un nouvel e-mail est en route
door-sent = Il part à la même adresse et contient un lien et un code. Il arrive en général en une minute.
door-not-in-title = Ce lien ne permet pas d'entrer
door-not-in = Votre messagerie l'a peut-être coupé. Le code du même e-mail fonctionne aussi.
door-by-code = Utiliser le code de l'e-mail

door-code-title = Entrer avec votre code
door-code-how = Il n'y a pas de mot de passe. L'e-mail que vous avez reçu contient un lien et un code de huit caractères.
door-email = Votre e-mail
door-code = Code de l'e-mail
door-code-hint = Huit caractères, avec ou sans le tiret.
door-no-mail = Pas d'e-mail sous la main ? Demandez-en un nouveau à votre contact chez { $firm }. La page dit la même chose à tout le monde.
door-no-mail-plain = Pas d'e-mail sous la main ? Demandez-en un nouveau à votre contact. La page dit la même chose à tout le monde.

door-staff-how = Pour l'équipe. Les clients entrent par leur propre adresse.
door-password = Mot de passe

door-setup-title = Ouvrez votre maison
door-setup-how = Il n'y a encore personne ici : la maison est à vous. Tout peut être changé plus tard.
door-firm-name = Comment s'appelle votre société ?
door-your-name = Votre nom
door-new-password = Choisissez un mot de passe
door-new-password-hint = Au moins dix caractères. Une courte phrase se retient facilement.
door-language = Votre langue
door-setup-go = Ouvrir la maison
door-setup-no-secret = Cette adresse n'est pas complète. Copiez toute l'adresse affichée au premier démarrage.

door-code-wrong = Le code a huit caractères.
