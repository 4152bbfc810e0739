### Which task of a project waits for which. Internal.

order-waits-for = Waits for
order-add = Add
order-nothing = This task waits for no other.
order-which = Which task comes first?
order-which-hint = Type a part of its title. Only your team sees this.
# $title: text
order-remove = Do not wait for “{ $title }”
order-then = Then come
# $names: text
order-after = , waits for { $names }
order-itself = A task cannot wait for itself.
# $names: text
order-circle = These would wait for each other in a circle: { $names }. Take one of them out.
