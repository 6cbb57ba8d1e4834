# Several meetings in one go
desk-series = Book several meetings in one go
desk-series-first-day = First day
desk-series-first-clock = At
desk-series-rhythm = How often
desk-series-every = { $weeks ->
    [1] Every week
   *[other] Every { $weeks } weeks
}
desk-series-count = How many
desk-series-many = { $count } meetings
desk-series-show = Show the times
desk-series-wrong = Choose a day to come, and a time.
desk-series-times = These times are free
desk-series-instead = Instead of { $at }, which is not free.
desk-series-none = { $at }: no time near it is free. Book that meeting by itself.
desk-series-why = Why several meetings in one go?
desk-series-why-hint = Otherwise a citizen has only one meeting of each kind ahead. Your reason is kept with your name.
desk-series-say-why = Say in a few words why the citizen gets several meetings in one go.
desk-series-choose = Tick at least one time.
desk-series-book = Book the meetings
desk-series-became = What became of them
desk-series-booked = Booked
desk-series-print = Print all meetings on one sheet
