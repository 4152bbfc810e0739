working-title = Helgdagar
working-firm-how = Hur länge något har väntat räknas i arbetsdagar: måndag till fredag, utan era och kundens helgdagar.
working-client-how = Hur länge något har väntat räknas i arbetsdagar: måndag till fredag, utan helgdagarna hos { $client } och era egna.
working-country = Land
working-none = Inget: bara helger är lediga
working-be = Belgien
working-de = Tyskland
working-dk = Danmark
working-fi = Finland
working-fr = Frankrike
working-nl = Nederländerna
working-no = Norge
working-se = Sverige
working-waited = { $days ->
    [one] { $days } arbetsdag
   *[other] { $days } arbetsdagar
}
