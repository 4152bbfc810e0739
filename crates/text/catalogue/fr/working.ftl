working-title = Jours fériés
working-firm-how = L’attente d’une demande se compte en jours ouvrés : du lundi au vendredi, sans vos jours fériés ni ceux du client.
working-client-how = L’attente d’une demande se compte en jours ouvrés : du lundi au vendredi, sans les jours fériés de { $client } ni les vôtres.
working-country = Pays
working-none = Aucun : seuls les week-ends sont libres
working-be = Belgique
working-de = Allemagne
working-dk = Danemark
working-fi = Finlande
working-fr = France
working-nl = Pays-Bas
working-no = Norvège
working-se = Suède
working-waited = { $days ->
    [one] { $days } jour ouvré
   *[other] { $days } jours ouvrés
}
