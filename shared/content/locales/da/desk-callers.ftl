# Opkald, som ingen tog
desk-missed-calls = Har ringet { $count } gange
desk-missed-calls-withheld = { $count ->
    [one] Et opkald uden nummer
   *[other] { $count } opkald uden nummer
}
