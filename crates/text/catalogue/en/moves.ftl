### A move, and the way back.

# $title: text
# $stage: text
# $client: text
# $sentence: text
moves-moved-asked = “{ $title }” stands in { $stage } now, and { $client } is asked “{ $sentence }”
# $title: text
# $stage: text
# $client: text
moves-moved-shared = “{ $title }” stands in { $stage } now, and { $client } sees it.
# $title: text
# $stage: text
moves-undone = “{ $title }” stands in { $stage } again.
# $count: number
moves-undone-many = { $count ->
    [one] { $count } task stands where it stood.
   *[other] { $count } tasks stand where they stood.
}
# $sentence: text
moves-withdrawn = “{ $sentence }” is not asked any more.
# $count: number
moves-withdrawn-many = { $count ->
    [one] { $count } thing is not asked any more.
   *[other] { $count } things are not asked any more.
}
# $title: text
# $why: text
moves-not-undone = “{ $title }” stays where it is. { $why }
