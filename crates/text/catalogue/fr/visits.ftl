### Durée des premières visites : ce que lisent propriétaires et managers sur la page d'un client.

visits-title = Premières visites
visits-took = De l’invitation à la première réponse : { $span } (médiane).
visits-took-days = De l’invitation à la première réponse : { $days } jours (médiane).
visits-not-yet = Connu dès que trois contacts ont répondu à une demande.
