### How long first visits take: what owners and managers read on a client's page.

visits-title = First visits
# $span: duration
visits-took = From the invitation to the first thing done: { $span } at the median.
# $days: number
visits-took-days = From the invitation to the first thing done: { $days } days at the median.
visits-not-yet = Known once three contacts have done something.
