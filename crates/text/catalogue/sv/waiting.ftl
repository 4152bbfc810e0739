### Changes of the client's side that wait until they are published.

waiting-switch = Ändringar för { $client }
waiting-switch-is-at-once = Ändringar: genast
waiting-switch-is-collected = Ändringar: samlas
waiting-switch-at-once = Genast, när du sparar
waiting-switch-collected = Samlas, tills du publicerar
waiting-turned-on = Från och med nu väntar det du skriver för { $client } tills du publicerar det.
waiting-turned-off = Från och med nu går det du skriver för { $client } ut när du sparar. Det som redan väntar fortsätter att vänta.

waiting-bar = { $count ->
    [one] { $count } ändring väntar. Tills du publicerar den läser { $client } det som stod förut.
   *[other] { $count } ändringar väntar. Tills du publicerar dem läser { $client } det som stod förut.
}
waiting-publish = { $count ->
    [one] Publicera { $count } ändring för { $client }
   *[other] Publicera { $count } ändringar för { $client }
}
waiting-mark = att publicera
waiting-mark-means = en ändring väntar på att publiceras
waiting-heading = Väntar på att publiceras
waiting-hint = Titel, text och datum väntar. { $client } läser dem när de har publicerats.

waiting-title = Publicera för { $client }
waiting-lead = { $client } läser inget av detta förrän du publicerar. Det du lämnar kvar fortsätter att vänta.
waiting-overtaken = En kollega hann före. Det här väntar nu: titta igen och publicera sedan.
waiting-nothing = Inget väntar.
waiting-nothing-chosen = Kryssa i minst en ändring.
waiting-now = { $client } läser nu
waiting-then = När det har publicerats
waiting-date = Kunddatum: { $day }
waiting-no-date = Inget kunddatum
waiting-written = Skrivet av { $name }, { $when }
waiting-discard = Släng
waiting-discard-of = Släng ändringen av ”{ $title }”
waiting-discarded = Slängd. { $client } läser det som stod förut.
waiting-published = { $count ->
    [one] { $count } ändring publicerad för { $client }.
   *[other] { $count } ändringar publicerade för { $client }.
}
