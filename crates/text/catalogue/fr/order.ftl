### Which task of a project waits for which. Internal.

order-waits-for = Attend
order-add = Ajouter
order-nothing = Cette tâche n’en attend aucune autre.
order-which = Quelle tâche vient avant ?
order-which-hint = Saisissez une partie de son titre. Seule votre équipe le voit.
order-remove = Ne plus attendre « { $title } »
order-then = Viennent ensuite
order-after = , attend { $names }
order-itself = Une tâche ne peut pas s’attendre elle-même.
order-circle = Ces tâches s’attendraient en boucle : { $names }. Retirez-en une.
