### Working days: whose public holidays are none, and how long something has waited.

working-title = Public holidays
working-firm-how = How long an ask has waited is counted in working days: Monday to Friday, without your public holidays and the client’s.
# $client: text
working-client-how = How long an ask has waited is counted in working days: Monday to Friday, without the public holidays of { $client } and your own.
working-country = Country
working-none = None: only weekends are free
working-be = Belgium
working-de = Germany
working-dk = Denmark
working-fi = Finland
working-fr = France
working-nl = Netherlands
working-no = Norway
working-se = Sweden
# $days: number
working-waited = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
}
