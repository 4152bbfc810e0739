### The plan of a project as it was on a day. Internal.

baseline-title = Plan de référence
baseline-as-of = Par rapport au plan du { $day } ({ $name }) :
baseline-later = { $count } plus tard
baseline-earlier = { $count } plus tôt
baseline-new = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
baseline-undated = { $count } sans date
baseline-same = rien n’a bougé
baseline-end = La fin passe du { $was } au { $now }.
baseline-none = Gardez le plan tel qu’il est aujourd’hui pour voir plus tard ce qui a bougé.
baseline-take = Garder comme référence
baseline-take-again = Nouvelle référence
baseline-taken = Le plan d’aujourd’hui sert désormais de référence.
baseline-remove = Retirer la référence
baseline-removed = La référence est retirée.
baseline-shift-later = { $count ->
    [one] { $count } jour plus tard que la référence
   *[other] { $count } jours plus tard que la référence
}
baseline-shift-earlier = { $count ->
    [one] { $count } jour plus tôt que la référence
   *[other] { $count } jours plus tôt que la référence
}
