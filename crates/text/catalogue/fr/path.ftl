### The critical path, on the timeline of the firm. Internal.

path-to = Chemin critique vers « { $name } », { $day }
path-means = Tout retard ici retarde la fin.
path-wrong = Planifié à contre-ordre
path-out-of-order = « { $first } » est prévue { $day }, mais « { $next } », qui l’attend, est prévue { $by }.
path-more = Et { $count } de plus.
