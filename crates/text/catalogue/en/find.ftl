### Finding and doing.

find-title = Search
find-or-do = Find or do
find-what = What are you looking for?
find-clear = Clear
find-hint = Write a word of a task, of a message or a name. Accents do not matter.
find-results = Results
# $count: number
find-count = { $count ->
    [0] Nothing found in what you may see. Try another word, or fewer.
    [one] { $count } result in what you may see.
   *[other] { $count } results in what you may see.
}
find-more = There is more: one more word narrows it down.
# $count: number
find-choices = { $count ->
    [0] Nothing found
    [one] { $count } choice
   *[other] { $count } choices
}
find-none = Nothing found. Try another word.
# $words: text
find-all = All results for “{ $words }”

## Kinds of things

find-yours = Your turn
find-tasks = Tasks
find-messages = Messages
find-go = Go to
find-do = Do
find-inside = Only your team
find-colleague = Colleague

## Narrowing down

find-narrow = Narrow down
find-kind = Kind
find-everything = Everything
find-when = When
find-recent = Last 30 days
find-older = Older
find-narrowed = Nothing of this kind or from this time. Choose “Everything”, or another time.

## Keys

find-keys = Keyboard shortcuts
find-keys-on = Use single letters in this browser
find-keys-how = Single letters work outside text fields. Each of them is also a control on the page.
find-keys-off = Single letters do nothing in this browser. Ctrl K still opens the search.
find-key-arrows = From card to card on a board
find-key-views = From view to view of a project
find-key-rows = From row to row
find-key-escape = Close what lies over the page
find-key-undo = Take back what was just done, while that is offered
find-key-change = Change the cell, in the list
find-key-move = Move the task
find-key-pick = Pick the card
find-key-share = Share the card
find-key-bulk = To what can be done with all picked cards
