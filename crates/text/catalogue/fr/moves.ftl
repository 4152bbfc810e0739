### A move, and the way back.

moves-moved-asked = « { $title } » est maintenant dans { $stage }, et la demande « { $sentence } » est faite à { $client }.
moves-moved-shared = « { $title } » est maintenant dans { $stage }, et { $client } la voit.
moves-undone = « { $title } » est de retour dans { $stage }.
moves-undone-many = { $count ->
    [one] { $count } tâche est revenue à sa place.
   *[other] { $count } tâches sont revenues à leur place.
}
moves-withdrawn = La demande « { $sentence } » est retirée.
moves-withdrawn-many = { $count ->
    [one] { $count } demande est retirée.
   *[other] { $count } demandes sont retirées.
}
moves-not-undone = « { $title } » reste où elle est. { $why }
