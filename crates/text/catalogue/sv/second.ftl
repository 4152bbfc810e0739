### Teamets dörr, ett glömt lösenord och det andra beviset.

second-or = eller med lösenord
second-forgotten = Glömt
second-wrong = E-posten och lösenordet hör inte ihop.
second-foot = Efter lösenordet frågar vi efter ditt andra bevis, om du har ett. Efter fem fel väntar vi en minut längre för varje gång.

second-step-title = Ett bevis till
second-step-how = Lösenordet stämmer. Skriv de sex siffror som din app visar, eller en av dina reservkoder.
second-code = Kod
second-code-hint = Sex siffror, eller en reservkod på åtta tecken.
second-code-short = Skriv sex siffror, eller en reservkod på åtta tecken.
second-code-wrong = Koden stämmer inte eller har redan använts. Skriv den som appen visar nu.
second-lost = Har du tappat bort både telefon och reservkoder? En ägare av huset kan ta bort ditt andra bevis, och du skapar ett nytt.
second-back = Tillbaka
second-mailed-title = Det ligger en kod i din mejl
second-mailed-how = Lösenordet stämmer. Vi har mejlat en kod till { $email }. Skriv den här: den gäller i tio minuter, i den här webbläsaren.
second-mailed-wrong = Koden stämmer inte. Skriv de åtta tecknen i det senaste mejlet.
second-mailed-over = Koden gäller inte längre. Låt oss mejla en ny.
second-mailed-again = Mejla en ny kod

second-forgotten-title = Ett nytt lösenord
second-forgotten-how = Vi mejlar en länk och en kod som du väljer det med.
second-forgotten-send = Mejla mig en länk
second-forgotten-same = Sidan säger samma sak till alla.
second-sent-title = Titta i din mejl
second-sent-how = Om någon i teamet loggar in med { $email } är en länk och en kod på väg. Öppna länken i den här webbläsaren, eller skriv koden här. Båda gäller i tio minuter.
second-new-title = Välj ett nytt lösenord
second-new-for = För { $email }.
second-new-password = Nytt lösenord
second-new-go = Spara det nya lösenordet
second-new-other = Du bad om länken i en annan webbläsare. Skriv koden i samma mejl också.
second-new-wrong = Länken eller koden stämmer inte. Kontrollera koden, eller be om ett nytt mejl.
second-new-over-title = Länken gäller inte längre
second-new-over = Den har använts, eller så har tio minuter gått. Be om ett nytt mejl.
second-new-again = Be om ett nytt mejl
second-new-done = Ditt nya lösenord gäller, och alla andra enheter är utloggade. Logga in med det.

second-mail-password-subject = Välj ett nytt lösenord för { $firm }
second-mail-password-intro = Du bad om ett nytt lösenord hos { $firm }. Välj det här:
second-mail-password-code = I en annan webbläsare än den du frågade i vill sidan ha den här koden också:
second-mail-password-not-you = Var det inte du? Gör då ingenting: ditt lösenord är som förut, och ingen kommer in utan det här mejlet. Händer det igen, säg till en ägare av huset.
second-mail-code-subject = Din kod för att logga in hos { $firm }
second-mail-code-intro = Du loggar in hos { $firm }, och ditt lösenord stämde. Den här koden släpper in dig, i webbläsaren där du loggar in:
second-mail-code-valid = Den gäller en gång, i { $time }.
second-mail-code-not-you = Loggar du inte in just nu? Då kan någon ditt lösenord. Ge inte koden till någon, och välj genast ett nytt lösenord:
second-mail-kind = En länk eller kod för att komma in

second-menu = Ditt andra bevis
second-title = Ditt andra bevis
second-how = Utöver lösenordet frågar vi då efter sex siffror från en app i din telefon. Den som bara kan ditt lösenord kommer inte in.
second-required = Ditt hus vill ha mer än ett lösenord. Tills du har ett andra bevis mejlas en kod till dig varje gång du loggar in.
second-since = Skapat { $day }.
second-spares-left = { $count ->
    [one] Du har { $count } reservkod kvar.
   *[other] Du har { $count } reservkoder kvar.
}
second-begin = Skapa ett andra bevis
second-scan-title = Skanna det här med din app
second-scan-how = Vilken autentiseringsapp som helst fungerar. Skanna bilden, eller skriv in hemligheten för hand.
second-qr = QR-kod med hemligheten till din app
second-secret = Hemlighet
second-secret-copy = Kopiera hemligheten
second-first-code = De sex siffror som appen visar nu
second-confirm = Bekräfta
second-digits-short = Skriv de sex siffror som appen visar nu.
second-confirm-wrong = Siffrorna stämmer inte. Skriv dem som appen visar nu. Stämmer de aldrig, ställ telefonens klocka.
second-spares-title = Dina reservkoder
second-spares-how = Var och en släpper in dig en gång när du inte har telefonen. Ha dem på ett annat ställe än lösenordet. De visas bara nu.
second-spares-copy = Kopiera reservkoderna
second-spares-kept = Jag har sparat dem
second-spares-new = Nya reservkoder
second-spares-new-how = De reservkoder du har slutar gälla, använda eller inte.
second-remove = Ta bort det
second-remove-how = Sedan släpper ditt lösenord in dig utan det.
second-removed = Ditt andra bevis är borttaget.
second-set = Ditt andra bevis är klart. Vi frågar efter det från nästa inloggning.

second-team-how = { $name } har ett andra bevis. Är telefon och reservkoder borta, ta bort det: då räcker lösenordet, tills ett nytt är skapat.
second-team-take = Ta bort det andra beviset
second-team-taken = { $name } kan logga in utan ett andra bevis.
