words-title = Våra ord
words-how = Vad saker heter i yrket. Varje ord hör till en av de sex familjerna, som ger färgen och säger vad ett svar betyder. Kunderna läser det på sitt språk överallt där något efterfrågas.
words-none = Inga ännu: varje fråga bär familjens eget ord.
words-add = Lägg till ett ord
words-change = Ändra: { $word }
words-retire = Ta ur bruk: { $word }
words-retire-short = Ta ur bruk
words-back = Ta tillbaka: { $word }
words-back-short = Ta tillbaka
words-retired = Ur bruk
words-retired-how = De erbjuds inte längre. Det som har frågats med dem behåller dem.
words-new-title = Ett eget ord
words-change-title = Ändra ordet
words-change-how = Allt som har frågats med ordet säger det nya från och med nu, även det som redan är besvarat.
words-family = Familj
words-family-how = Den ger färgen och ändras aldrig.
words-in-en = På engelska
words-in-fr = På franska
words-in-sv = På svenska
words-like = { $most ->
    [one] Som ”{ $word }”, högst { $most } tecken
   *[other] Som ”{ $word }”, högst { $most } tecken
}
words-glyph = Ikon
words-preview = Så ser det ut
words-glyph-printer = Skrivare
words-glyph-tick = Bock
words-glyph-flag = Flagga
words-glyph-search = Förstoringsglas
words-glyph-clip = Gem
words-glyph-bulb = Glödlampa
words-glyph-message = Pratbubbla
words-glyph-globe = Jordglob
words-glyph-house = Hus
words-glyph-clock = Klocka
words-glyph-hand = Hand
words-glyph-people = Personer

words-taken = ”{ $word }” är redan ett ord i familjen ”{ $family }”. Välj ett annat, eller ta tillbaka det som är ur bruk.
words-full = { $most ->
    [one] { $most } ord erbjuds, och det är det högsta. Ta det ur bruk först.
   *[other] { $most } ord erbjuds, och det är det högsta. Ta ett ur bruk först.
}

words-which = Ordet som läses
