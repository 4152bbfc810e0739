bundle-load = { $name } a déjà { $span } à y passer cette semaine.
bundle-do = Regrouper : pas d’e-mail à part
bundle-when = L’envoi se fait { $when }, dans un seul e-mail avec tout ce qui est regroupé d’ici là. Dans le portail, c’est visible tout de suite.
bundle-own = Un e-mail à part est envoyé dans une demi-minute, hors des heures calmes.
bundle-too-late = L’échéance tombe avant le prochain envoi groupé, { $when } : il faut un e-mail à part.
bundle-refused = L’échéance tombe avant le prochain envoi groupé. Envoyez un e-mail à part, ou choisissez une date plus lointaine.
bundle-now = { $count ->
    [one] { $name } a maintenant { $count } demande, environ { $span }, cette semaine.
   *[other] { $name } a maintenant { $count } demandes, environ { $span }, cette semaine.
}
bundle-now-do = Regrouper
bundle-leave = Envoyer à part
bundle-done = Regroupé. L’e-mail part { $when }.
bundle-told = Une demi-minute est passée : un e-mail à ce sujet est peut-être déjà parti.
bundle-with = Regroupé avec { $names } : un seul e-mail, { $when }
bundle-alone = Regroupé : l’e-mail part { $when }
