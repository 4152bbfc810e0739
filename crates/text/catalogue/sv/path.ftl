### The critical path, on the timeline of the firm. Internal.

path-to = Kritisk linje till ”{ $name }”, { $day }
path-means = Var och en väntar på den före; den sista avgör slutet.
path-wrong = Planerat mot sin egen ordning
path-out-of-order = ”{ $first }” är planerad till { $day }, men ”{ $next }” väntar på den och är planerad till { $by }.
path-more = Och { $count } till.
