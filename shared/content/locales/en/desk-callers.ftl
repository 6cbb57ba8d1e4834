# Calls that nobody took
desk-missed-calls = Has called { $count } times
desk-missed-calls-withheld = { $count ->
    [one] One call from a withheld number
   *[other] { $count } calls from withheld numbers
}
