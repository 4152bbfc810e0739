### En kontakt som är borta några dagar, och kollegan som svarar under tiden.

away-title = Borta
away-how = Dina kollegor och { $firm } ser när du är borta, aldrig varför.
away-from = Första dagen borta
away-until = Sista dagen borta
away-deputy = Vem svarar för dig?
away-nobody = Ingen
away-nobody-means = Det som du blir ombedd om väntar tills du är tillbaka.
away-deputy-means = Från din första dag borta går det som gäller dig personligen till din kollega. Det som då fortfarande är öppet kommer tillbaka till dig.
away-waits = Det som din kollega inte får bestämma här väntar på dig.
away-say = Då är jag borta
away-say-anew = Spara
away-said = Sparat. Dina kollegor ser det.
away-change = Ändra
away-alone = Du har inga kollegor här än som kan svara för dig.
away-you = Du är borta till och med { $day }.
away-you-deputy = Du är borta till och med { $day }. { $name } svarar för dig.
away-you-from = Du är borta från { $from } till och med { $day }.
away-you-from-deputy = Du är borta från { $from } till och med { $day }. { $name } svarar för dig då.
away-back = Jag är tillbaka
away-back-done = Välkommen tillbaka. Det som fortfarande är öppet är ditt igen.
away-not-after-all = Inte borta ändå
away-not-after-all-done = Då så. Inget lämnas över.
away-mails = Borta ett tag?
away-mails-how = Säg från när till när, och vilken kollega som svarar för dig.

away-they = borta till och med { $day }
away-they-deputy = borta till och med { $day }, { $name } svarar
away-they-from = borta från { $from } till och med { $day }
away-they-from-deputy = borta från { $from } till och med { $day }, { $name } svarar
away-handed = { $by } är borta till och med { $day }. { $to } svarar.
away-handed-nobody = { $by } är borta till och med { $day }. Ingen svarar under tiden.
away-mail = { $who } är borta till och med { $day }, och du svarar under tiden.

away-too-far = Högst ett år framåt.
away-then = Också borta några av dagarna.
away-stands-in = Här svarar en ersättare, och sedan går det tillbaka. Tills dess kan det inte lämnas vidare.
