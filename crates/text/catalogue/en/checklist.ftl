### A checklist, written and ordered in place.

checklist-hint = Arrow up and arrow down put the line elsewhere.
# $text: text
checklist-grip = Move “{ $text }”
# $text: text
checklist-menu = More about “{ $text }”
checklist-rename = Write anew
checklist-up = One up
checklist-down = One down
checklist-remove = Remove
checklist-text = What is to be done
# $text: text
checklist-reads = Somebody wrote meanwhile: “{ $text }”. Saving replaces it.
checklist-save = Save the line
checklist-add = Add to the checklist
checklist-new = New line
# $count: number
checklist-added = { $count ->
    [one] Added { $count } line
   *[other] Added { $count } lines
}
# $text: text
checklist-removed = Removed “{ $text }”
# $text: text
# $place: number
# $all: number
checklist-moved = “{ $text }” is now { $place } of { $all }
# $most: number
checklist-many = At most { $most } lines at once.
# $most: number
checklist-full = A checklist has at most { $most } lines. Make a task of what does not fit.
