### My work: what one of the firm's people has before them, over all projects.

work-title = My work
work-parts = What is shown
work-all = All
work-tasks = My tasks
work-stuck = Stuck, your move
work-waits = Waiting for clients
work-answers = Answered, your move
work-overdue = Overdue
work-today = Due today
work-this-week = This week
work-later = Later
work-empty-title = Nothing here for you
work-empty-text = Tasks you work on, what you asked of clients and their answers stand here.
