bundle-load = { $name } har redan { $span } den här veckan.
bundle-do = Samla: inget eget mejl
bundle-when = Det går { $when }, i ett mejl med allt som samlats till dess. I portalen syns det genast.
bundle-own = Ett eget mejl går om en halv minut, utanför tysta timmar.
bundle-too-late = Det ska vara klart före nästa samlade mejl, { $when }: det behöver ett eget.
bundle-refused = Det ska vara klart innan nästa samlade mejl går. Skicka det för sig, eller välj en senare dag.
bundle-now = { $count ->
    [one] { $name } har nu { $count } sak att svara på, omkring { $span }, den här veckan.
   *[other] { $name } har nu { $count } saker att svara på, omkring { $span }, den här veckan.
}
bundle-now-do = Samla
bundle-leave = Skicka för sig
bundle-done = Samlat. Mejlet går { $when }.
bundle-told = En halv minut har gått: ett mejl om det kan redan ha gått.
bundle-with = Samlat med { $names }: ett enda mejl, { $when }
bundle-alone = Samlat: mejlet går { $when }
