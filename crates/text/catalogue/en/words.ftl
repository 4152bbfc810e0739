### The words and signs a firm adds inside the six families.

words-title = Our words
words-how = What your trade calls things. Each word is of one of the six families, which gives its colour and says what an answer means. Clients read it in their language wherever they are asked.
words-none = None yet: everything asked says the word of its family.
words-add = Add a word
# $word: text
words-change = Change: { $word }
# $word: text
words-retire = Retire: { $word }
words-retire-short = Retire
# $word: text
words-back = Bring back: { $word }
words-back-short = Bring back
words-retired = Retired
words-retired-how = Offered no more. What was asked with them keeps them.
words-new-title = A word of our own
words-change-title = Change this word
words-change-how = Everything asked with it says the new word from now on, what is answered too.
words-family = Family
words-family-how = It gives the colour and stays for good.
words-in-en = In English
words-in-fr = In French
words-in-sv = In Swedish
# $word: text
# $most: number
words-like = { $most ->
    [one] Like “{ $word }”, { $most } character at most
   *[other] Like “{ $word }”, { $most } characters at most
}
words-glyph = Icon
words-preview = How it looks
words-glyph-printer = Printer
words-glyph-tick = Tick
words-glyph-flag = Flag
words-glyph-search = Magnifier
words-glyph-clip = Paper clip
words-glyph-bulb = Light bulb
words-glyph-message = Speech bubble
words-glyph-globe = Globe
words-glyph-house = House
words-glyph-clock = Clock
words-glyph-hand = Hand
words-glyph-people = People

## Refusals

# $word: text
# $family: text
words-taken = “{ $word }” is a word of the family “{ $family }” already. Choose another one, or bring the retired one back.
# $most: number
words-full = { $most ->
    [one] One word is offered, and that is the most. Retire it first.
   *[other] { $most } words are offered, and that is the most. Retire one first.
}

## Asking

words-which = The word they read
