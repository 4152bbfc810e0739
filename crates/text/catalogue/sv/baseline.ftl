### The plan of a project as it was on a day. Internal.

baseline-title = Baslinje
baseline-as-of = Jämfört med planen från { $day } ({ $name }):
baseline-later = { $count } senare
baseline-earlier = { $count } tidigare
baseline-new = { $count ->
    [one] { $count } ny
   *[other] { $count } nya
}
baseline-undated = { $count } utan datum
baseline-same = inget har flyttats
baseline-end = Slutet flyttas från { $was } till { $now }.
baseline-none = Spara planen som den är i dag och se senare vad som har flyttats.
baseline-take = Spara som baslinje
baseline-take-again = Ny baslinje
baseline-taken = Dagens plan är baslinjen nu.
baseline-remove = Ta bort baslinjen
baseline-removed = Baslinjen är borttagen.
baseline-shift-later = { $count ->
    [one] { $count } dag senare än i baslinjen
   *[other] { $count } dagar senare än i baslinjen
}
baseline-shift-earlier = { $count ->
    [one] { $count } dag tidigare än i baslinjen
   *[other] { $count } dagar tidigare än i baslinjen
}
