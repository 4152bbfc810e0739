### Où l'on a une session ouverte, et les clés d'accès avec lesquelles on entre.

access-title = Vos accès
access-menu = Vos accès

access-offer-title = La prochaine fois, entrez avec une clé d'accès
access-offer-contact = Votre visage, votre doigt ou le code de cet appareil suffiront : plus d'e-mail à attendre. Nous ne recevons jamais que la moitié de la clé qui n'ouvre rien.
access-offer-staff = Votre visage, votre doigt ou le code de cet appareil suffiront : plus de mot de passe à saisir. Nous ne recevons jamais que la moitié de la clé qui n'ouvre rien.
access-offer-known = Vous en avez déjà une : { $known }.
access-offer-go = Créer une clé d'accès
access-offer-later = Pas maintenant

access-sessions = Vos sessions ouvertes
access-sessions-end-others = Terminer toutes les autres
access-here = celle-ci
access-here-now = ici, maintenant
access-since = depuis { $day }
access-end = Terminer
access-end-name = Terminer : { $device }
access-ended = C'est terminé : { $device } est déconnecté.
access-ended-others = Toutes les autres sessions sont terminées.
access-how-days = Nous notons le type d'appareil et l'heure, jamais le lieu. Une session se termine d'elle-même après { $days } jours sans visite, et dans tous les cas après { $longest } jours.
access-how-hours = Nous notons le type d'appareil et l'heure, jamais le lieu. Une session se termine d'elle-même après { $hours } heures sans visite, et dans tous les cas après { $longest } jours.

access-by-link = lien de l'invitation
access-by-code = e-mail
access-by-password = mot de passe
access-by-passkey = clé d'accès
access-by-sign-on = connexion de l'entreprise
access-by-crossing = depuis un autre de vos portails

access-all-title = Un appareil perdu ?
access-all-how = Déconnectez-vous partout, ici aussi, de tous les portails où vous avez une place. Puis entrez de nouveau sur les appareils que vous avez encore.
access-all-go = Se déconnecter partout
access-all-ask = Vous déconnecter sur tous les appareils ?
access-all-ask-how = Celui-ci aussi. Ce que vous étiez en train d'écrire sans l'envoyer est oublié.
access-all-keep = Garder ma session

access-passkeys = Clés d'accès
access-passkeys-none = Aucune pour l'instant. Avec une clé, vous entrez par votre visage, votre doigt ou le code de votre appareil.
access-passkey-add = Ajouter une clé d'accès
access-passkey-since = depuis { $day }
access-passkey-used = depuis { $day }, dernière utilisation { $used }
access-passkey-remove = Supprimer { $device }
access-passkey-added = C'est fait. Vous pouvez désormais entrer avec la clé d'accès de { $device }.
access-passkey-removed = Supprimée : la clé d'accès de { $device } n'ouvre plus rien.
access-most-passkeys = { $most ->
    [one] Vous avez { $most } clé d'accès, c'est le maximum. Supprimez-la, puis ajoutez-en une autre.
   *[other] Vous avez { $most } clés d'accès, c'est le maximum. Supprimez-en une, puis ajoutez-en une autre.
}

access-door-go = Utiliser ma clé d'accès
access-door-or = ou

access-not-done = Rien n'a été créé : l'opération a été interrompue ou a duré trop longtemps. Réessayez quand vous voulez.
access-not-shown = Aucune clé d'accès n'a été présentée : l'opération a été interrompue ou a duré trop longtemps. Réessayez, ou entrez de l'autre façon.
access-there-already = Cet appareil contient déjà une de vos clés d'accès.
access-not-kept = La clé d'accès n'a pas pu être enregistrée. Réessayez.
access-not-let-in = Cette clé d'accès n'ouvre plus rien ici. Entrez de l'autre façon, puis ajoutez-en une nouvelle.
access-no-passkeys = Ce navigateur ne connaît pas encore les clés d'accès. Utilisez-en un plus récent, ou entrez de l'autre façon.

access-device = { $browser } sur { $system }
access-browser = Un navigateur
access-device-unknown = Un appareil inconnu
access-system-windows = Windows
access-system-mac = Mac
access-system-iphone = iPhone
access-system-ipad = iPad
access-system-android = Android
access-system-linux = Linux

## E-mails : un changement dans la façon d'entrer

access-mail-passkey-added = Une clé d'accès a été ajoutée à vos accès chez { $house }
access-mail-passkey-removed = Une clé d'accès a été retirée de vos accès chez { $house }
access-mail-second-set = Une seconde preuve a été ajoutée à vos accès chez { $house }
access-mail-second-removed = La seconde preuve de vos accès chez { $house } a été retirée
access-mail-spare-used = L'un de vos codes de secours a été utilisé chez { $house }
access-mail-spares-made = De nouveaux codes de secours ont été créés pour vos accès chez { $house }
access-mail-spares-left = { $left ->
    [0] Il n'en reste aucun : créez-en de nouveaux.
    [one] Il vous reste { $left } code de secours.
   *[other] Il vous reste { $left } codes de secours.
}
access-mail-you = Si c'était vous, il n'y a rien à faire.
access-mail-not-you = Si ce n'était pas vous : ouvrez « Vos accès », terminez les sessions que vous ne reconnaissez pas, supprimez les clés d'accès qui ne sont pas les vôtres et prévenez { $firm }.
access-mail-not-you-team = Si ce n'était pas vous : ouvrez « Vos accès », déconnectez-vous partout, choisissez un nouveau mot de passe et prévenez un propriétaire de votre maison.
