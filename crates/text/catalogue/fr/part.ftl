### Quand une partie du programme ne peut être chargée.

part-replaced = Une nouvelle version du portail est en place. Rechargez la page pour continuer ; ce qui a été envoyé est en sûreté.
