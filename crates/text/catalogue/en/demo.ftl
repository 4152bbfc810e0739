### What `veranda demo` prints beside what the command line prints anyway.

# A link to a status report, good without an account.
# $project: text
# $reader: text
# $link: text
demo-report = Status report of { $project }, as { $reader } reads it, without an account: { $link }
# $partner: text
# $address: text
demo-partner = { $partner }, partner: { $address }
