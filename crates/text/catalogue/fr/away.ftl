### Un contact absent quelques jours, et le collègue qui répond pour lui.

away-title = Absence
away-how = Vos collègues et { $firm } voient les jours de votre absence, jamais sa raison.
away-from = Premier jour d’absence
away-until = Dernier jour d’absence
away-deputy = Qui répond pour vous ?
away-nobody = Personne
away-nobody-means = Ce qui vous est demandé attend votre retour.
away-deputy-means = Dès le premier jour, ce qui vous est demandé personnellement passe à cette personne. Ce qui reste ouvert à la fin vous revient.
away-waits = Ce que cette personne ne peut pas décider ici vous attend.
away-say = Annoncer cette absence
away-say-anew = Enregistrer
away-said = C’est enregistré. Vos collègues peuvent le lire.
away-change = Modifier
away-alone = Personne d’autre ici ne peut encore répondre pour vous.
away-you = Vous vous absentez jusqu’au { $day }.
away-you-deputy = Vous vous absentez jusqu’au { $day }. { $name } répond pour vous.
away-you-from = Vous vous absentez du { $from } au { $day }.
away-you-from-deputy = Vous vous absentez du { $from } au { $day }. { $name } répondra pour vous.
away-back = Je suis de retour
away-back-done = Bon retour. Ce qui est encore ouvert est de nouveau à vous.
away-not-after-all = Finalement pas d’absence
away-not-after-all-done = C’est noté. Rien n’est transmis.
away-mails = Une absence en vue ?
away-mails-how = Dites de quand à quand, et qui répond pour vous.

away-they = s’absente jusqu’au { $day }
away-they-deputy = s’absente jusqu’au { $day }, { $name } répond
away-they-from = s’absente du { $from } au { $day }
away-they-from-deputy = s’absente du { $from } au { $day }, { $name } répond
away-handed = { $by } s’absente jusqu’au { $day }. { $to } répond.
away-handed-nobody = { $by } s’absente jusqu’au { $day }. Personne ne répond entre-temps.
away-mail = { $who } s’absente jusqu’au { $day } : d’ici là, c’est à vous de répondre.

away-too-far = Un an au plus.
away-then = Absence une partie de ces jours aussi.
away-stands-in = Une personne répond ici en remplacement, puis la demande revient. D’ici là, elle ne peut pas être transmise.
