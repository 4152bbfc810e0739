### Archiving a project, and what its client keeps of it.

archive-do = Archive…
archive-title = Archive this project
# $client: text
archive-lead = { $client } keeps reading everything that is shared. Nothing changes here any more, for anybody, until you reopen it.
# $count: number
archive-asks = { $count ->
    [one] { $count } open ask is taken back, and stays taken back.
   *[other] { $count } open asks are taken back, and stay taken back.
}
archive-button = Archive
archive-done = Archived
archive-reopen = Reopen
archive-reopened = Reopened
# $name: text
# $day: day
archive-strip = Archived by { $name }, { $day }. Nothing changes here any more.
archive-package = Hand-over package (zip)
archive-list = Archived

# For the client.
# $day: day
archive-handed-over = Handed over { $day }. Everything stays readable.
archive-download = Download everything (zip)
archive-finished = Finished projects
# $firm: text
archive-refused-outside = This project was handed over, so nothing changes here any more. Write to { $firm } if something is missing.
