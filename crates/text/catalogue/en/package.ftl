### The files a client keeps of a project. Days come written out, with their year.

# $firm: text
# $client: text
package-of = { $firm } for { $client }
# $day: text
package-handed-over = Handed over { $day }.
# $day: text
package-as-of = As it stood { $day }.
# $client: text
package-lead = Everything that was shared with { $client } in this project: tasks, answers and messages. It reads without a connection, and prints.
package-milestones = Milestones
package-tasks = Tasks
package-decisions = Decisions and answers
package-task = Task
package-stage = Stage
package-date = Date
package-first-date = First date told
package-why = Why it moved
package-state = State
package-milestone = Milestone
package-yes = yes
# $day: text
package-done = Done { $day }
package-open = Not finished
package-owners = Worked on by
package-action = Asked for
package-asked = Question
package-outcome = Answer
package-by = Answered by
package-when = When
package-strength = How sure it was who
package-unanswered = No answer
package-approved = Approved
package-confirmed = Confirmed
package-reviewed = Reviewed
# $what: text
package-changes = Changes asked for: { $what }
# $text: text
package-signed = Signed: { $text }
package-thread = Messages
package-said-nothing = No messages.
package-nothing = Nothing.
package-back = All tasks
# $date: text
# $was: text
package-moved = { $date } (first told: { $was })
