archive-do = Archiver…
archive-title = Archiver ce projet
archive-lead = { $client } continue de lire tout ce qui est partagé. Plus rien ne change ici, pour personne, tant que vous ne le rouvrez pas.
archive-asks = { $count ->
    [one] { $count } demande ouverte est retirée, et le reste.
   *[other] { $count } demandes ouvertes sont retirées, et le restent.
}
archive-button = Archiver
archive-done = Projet archivé
archive-reopen = Rouvrir
archive-reopened = Projet rouvert
archive-strip = Archivé par { $name }, { $day }. Plus rien ne change ici.
archive-package = Dossier de remise (zip)
archive-list = Archivés

archive-handed-over = Remis le { $day }. Tout reste lisible.
archive-download = Tout télécharger (zip)
archive-finished = Projets terminés
archive-refused-outside = Ce projet vous a été remis : plus rien n'y change. S'il manque quelque chose, écrivez à { $firm }.
