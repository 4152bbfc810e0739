### A move, and the way back.

moves-moved-asked = ”{ $title }” står nu i { $stage }, och { $client } får frågan ”{ $sentence }”
moves-moved-shared = ”{ $title }” står nu i { $stage }, och { $client } ser den.
moves-undone = ”{ $title }” står i { $stage } igen.
moves-undone-many = { $count ->
    [one] { $count } uppgift står där den stod.
   *[other] { $count } uppgifter står där de stod.
}
moves-withdrawn = Frågan ”{ $sentence }” är återtagen.
moves-withdrawn-many = { $count ->
    [one] { $count } fråga är återtagen.
   *[other] { $count } frågor är återtagna.
}
moves-not-undone = ”{ $title }” står kvar. { $why }
