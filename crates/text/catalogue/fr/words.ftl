words-title = Nos mots
words-how = Les mots de votre métier. Chacun appartient à l’une des six familles, qui donne sa couleur et dit ce que vaut une réponse. Les clients le lisent dans leur langue partout où une chose leur est demandée.
words-none = Aucun pour l’instant : chaque demande porte le mot de sa famille.
words-add = Ajouter un mot
words-change = Modifier : { $word }
words-retire = Retirer : { $word }
words-retire-short = Retirer
words-back = Remettre : { $word }
words-back-short = Remettre
words-retired = Retirés
words-retired-how = Ils ne sont plus proposés. Les demandes qui les portent les gardent.
words-new-title = Un mot à nous
words-change-title = Modifier ce mot
words-change-how = Toutes les demandes qui le portent diront désormais le nouveau mot, y compris celles qui ont leur réponse.
words-family = Famille
words-family-how = Elle donne la couleur et ne change plus.
words-in-en = En anglais
words-in-fr = En français
words-in-sv = En suédois
words-like = { $most ->
    [one] Comme « { $word } », { $most } caractère au plus
   *[other] Comme « { $word } », { $most } caractères au plus
}
words-glyph = Icône
words-preview = Aperçu
words-glyph-printer = Imprimante
words-glyph-tick = Coche
words-glyph-flag = Drapeau
words-glyph-search = Loupe
words-glyph-clip = Trombone
words-glyph-bulb = Ampoule
words-glyph-message = Bulle
words-glyph-globe = Globe
words-glyph-house = Maison
words-glyph-clock = Horloge
words-glyph-hand = Main
words-glyph-people = Personnes

words-taken = « { $word } » est déjà un mot de la famille « { $family } ». Choisissez-en un autre, ou remettez celui qui est retiré.
words-full = { $most ->
    [one] { $most } mot est proposé, et c’est le maximum. Retirez-le d’abord.
   *[other] { $most } mots sont proposés, et c’est le maximum. Retirez-en un d’abord.
}

words-which = Le mot qui sera lu
