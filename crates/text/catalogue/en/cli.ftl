### What the command line prints.

## Starting

# $address: text
cli-listening = Veranda is open at { $address }
# $directory: text
cli-data = Data in { $directory }
cli-stop = Stop it with Ctrl+C.
# $link: text
cli-first-owner = There is no owner yet. Open this link once to set the house up: { $link }
cli-furnishing = Furnishing the demo house …
# $seconds: number
cli-furnished = { $seconds ->
    [one] Furnished in { $seconds } second.
   *[other] Furnished in { $seconds } seconds.
}
# $firm: text
# $address: text
cli-demo-staff = { $firm }, staff: { $address }
# $client: text
# $address: text
cli-demo-client = { $client }, client: { $address }
# $name: text
# $link: text
cli-demo-sign-in = Come in as { $name }: { $link }
# $address: text
cli-demo-mailbox = Mails the house has written: { $address }

## What went wrong, and what to do

# $why: text
cli-error = Not done: { $why }
# $address: text
cli-address-in-use = { $address } is in use. Stop the other program, or choose another address with --listen.
# $address: text
cli-address-unreadable = { $address } is not an address to listen on. Write it like 127.0.0.1:8080.
cli-demo-loopback-only = The demo house opens for this machine only. Choose an address such as 127.0.0.1:8080.
cli-public-url-missing = Set VERANDA_PUBLIC_URL to the address people open, such as https://portal.example.com.
# $url: text
cli-public-url-unreadable = VERANDA_PUBLIC_URL is { $url }, which is not an address such as https://portal.example.com.
# $database: text
cli-database-unreachable = The database { $database } does not answer. Check that it runs and that the address and password are right.
# $found: number
# $known: number
cli-database-newer = The database was written by a newer Veranda (step { $found }, this one knows { $known }). Start the newer one; nothing was changed.
# $directory: text
cli-directory-unwritable = { $directory } cannot be written. Choose another directory, or give this account the right to write there.
# $client: text
cli-no-such-client = There is no client called { $client }. Create it first, or check the spelling.
# $clients: names
cli-clients-are = There are { $clients }.
# $client: text
cli-client-created = { $client } is new and was created.
# $project: text
# $address: text
cli-project-at = { $project }: { $address }
# $file: text
# $why: text
cli-file-unreadable = { $file } cannot be read: { $why }

## Bringing a plan in

# $kind: text
# $kinds: names
cli-import-no-kind = There is no import from { $kind }; there is one from { $kinds }.
# $file: text
# $found: text
# $said: text
cli-import-other-kind = { $file } is of the kind { $found }, not { $said }. Say { $found }, or leave the kind out.
# $file: text
# $columns: names
cli-import-asks-title = No column of { $file } says what the tasks are called. Name it with --title-column; there are { $columns }.
# $file: text
cli-import-asks-days = Days in { $file }, such as 03/04/2027, can be read in two ways. Say which with --date-order day-first or --date-order month-first.
# $address: text
cli-import-or-page = Or choose it on the page: { $address }
# $file: text
# $column: text
# $columns: names
cli-import-no-column = { $file } has no column { $column }; there are { $columns }.
# $file: text
# $kind: text
cli-import-no-columns = { $file } is of the kind { $kind } and has no columns to name. Leave out the flags that end in -column.
# $column: text
cli-import-column-twice = { $column } cannot be two things. Name another column for one of them.
