# Mens man venter i telefonen
phone-in-line = { $before ->
    [one] Der er en før dig.
   *[other] Der er { $before } før dig.
}
phone-your-turn = Nu er det din tur.
