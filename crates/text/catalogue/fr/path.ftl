### The critical path, on the timeline of the firm. Internal.

path-to = Chemin critique vers « { $name } », { $day }
path-means = Chacune attend la précédente ; la dernière décide de la fin.
path-wrong = Planifié dans le mauvais ordre
path-out-of-order = « { $first } » est prévue le { $day }, mais « { $next } », qui l’attend, est prévue le { $by }.
path-more = Et { $count } de plus.
