# For the case system: what is booked here has to stand there
desk-cases = For the case system
desk-cases-hint = Enter this in the municipality's case system, and tick it off with the number. There is no connection between the two: here we know only what you write.
desk-cases-place-list = To be entered
desk-cases-place-comparison = Comparison
desk-cases-place-confirming = Confirmation in writing
desk-cases-show = Show
desk-cases-show-open = Not entered
desk-cases-show-late = Late
desk-cases-show-done = Entered
desk-cases-only-mine = Only mine
desk-cases-everybodys = Everybody's
desk-cases-none-open = Everything has been entered in the case system.
desk-cases-none-late = Nothing is late.
desk-cases-none-done = Nothing has been entered yet.
desk-cases-next-page = Show more
desk-cases-first-page = To the beginning
desk-cases-differ = { $count ->
    [one] { $count } difference in the last comparison has not been seen to
   *[other] { $count } differences in the last comparison have not been seen to
}

# What to do in the case system
desk-cases-do-create = Create the meeting
desk-cases-do-change = Correct the meeting
desk-cases-do-delete = Delete the meeting
desk-cases-do-attendance = Enter the attendance
desk-cases-do-nothing = Enter nothing
desk-cases-do-done = Entered
desk-cases-nothing-hint = It changed back before it was entered. If you have already entered the meeting, correct it in the case system.
desk-cases-was = Before: { $at }
desk-cases-owner = With { $name }
desk-cases-went-held = The meeting was held
desk-cases-went-not_come = The citizen didn't come
desk-cases-went-left = The citizen came and left again
desk-cases-went-our_delay = We were late, or couldn't hold the meeting
desk-cases-went-undone = The attendance was taken back
desk-cases-letter-ordered = Letter ordered, not sent yet
desk-cases-letter-sent = Letter sent
desk-cases-see-meeting = See the meeting

# What to type
desk-cases-person = Person
desk-cases-born = Born
desk-cases-start = Start
desk-cases-end = End
desk-cases-form = Form
desk-cases-type = Type code and title
desk-cases-at = Place and address
desk-cases-telephone = Telephone number to call
desk-cases-adviser = Member of staff
desk-cases-rebook = Can be rebooked until
desk-cases-rebook-not = Only by staff
desk-cases-a-kasse = Unemployment fund takes part
desk-cases-our-number = Meeting number here
desk-cases-unknown = Not known
desk-yes = Yes
desk-no = No

# Ticks, corrections and files
desk-cases-number = The case system's number
desk-cases-tick = Entered
desk-cases-tick-nothing = Seen
desk-cases-ticked = It has been noted.
desk-cases-changed = More has happened to the meeting, or a colleague was quicker. Please look through it again.
desk-cases-number-missing = Enter the case system's number of the meeting.
desk-cases-number-too-long = The number is too long. At most { $most } characters.
desk-cases-number-signs = Use only letters, digits, spaces, full stops, hyphens, underscores and slashes.
desk-cases-number-cpr = That looks like a CPR number. Enter the case system's number of the meeting.
desk-cases-no-number = Nothing had to be entered
desk-cases-done-by = { $name }, { $at }
desk-cases-amend = Correct or undo
desk-cases-reason = Why?
desk-cases-say-why = Say why you are correcting it.
desk-cases-correct = Correct the number
desk-cases-undo = It hasn't been entered
desk-cases-corrected = The number has been corrected.
desk-cases-undone = It now stands as not entered.
desk-cases-export = Download as a file (CSV)
desk-cases-export-open = Everything not entered
desk-cases-export-days = All meetings on those days
desk-cases-first = From
desk-cases-last = To
desk-cases-days-wrong = Choose two days: the first before the last, and a year at most.

# Comparison with a file
desk-cases-comparison = Comparison
desk-cases-comparison-hint = Download a list of the meetings in the case system as a CSV file, and choose it here. Also choose which days the file covers. The result stays here until the next file.
desk-cases-file = File from the case system
desk-cases-compare = Compare
desk-cases-compared = The file has been compared.
desk-cases-never-compared = Nothing has been compared yet.
desk-cases-compared-at = Last compared { $at } by { $name }
desk-cases-compared-days = Meetings from { $first } to { $last }
desk-cases-counted = { $rows ->
    [one] { $rows } row in the file
   *[other] { $rows } rows in the file
}. { $equal ->
    [one] { $equal } meeting is the same.
   *[other] { $equal } meetings are the same.
}
desk-cases-found-only_here = Only here
desk-cases-found-only_here-hint = They aren't in the file. Enter them in the case system, or the citizen may lose benefit.
desk-cases-found-only_there = Only in the case system
desk-cases-found-only_there-hint = We don't know them here. Find them in the case system by their number, and book or delete them.
desk-cases-found-different = Different
desk-cases-found-different-hint = Find out which is right, and correct the other.
desk-cases-found-none = None.
desk-cases-ours-theirs = here { $ours }, in the case system { $theirs }
desk-cases-their-number = number { $number }
desk-cases-line = line { $line }
desk-cases-finding-done = Done
desk-cases-finding-undo = Undo
desk-cases-seen-to = Done by { $name }, { $at }
desk-cases-wrong-rows = Rows that we can't read
desk-cases-file-none = Choose a file.
desk-cases-file-empty = The file is empty.
desk-cases-file-too-big = The file is too big. It may have 10 MB and 50,000 rows at most.
desk-cases-file-binary = That isn't a text file. Save the list as CSV, and choose it again.
desk-cases-file-no-start = The file has no column that says when a meeting begins. It must be called Start.
desk-cases-file-no-person = The file has no column that says whose meeting it is. It must be called Fagsystemets nummer, Mødenummer, Fødselsdato or CPR-nummer.
desk-cases-row-cells = There are too many cells, or one is far too long.
desk-cases-row-quote = A quotation mark is missing.
desk-cases-row-nobody = The row doesn't say whose meeting it is.
desk-cases-row-birth-date = The date of birth isn't a date.
desk-cases-row-start = The start isn't a date and a time, such as 01-12-2026 09:00.
desk-cases-row-end = The end isn't a time after the start.
desk-cases-row-form = The form isn't known. Use Personligt, Telefon or Video.
desk-cases-row-type = The type code isn't a number.
desk-cases-row-state = The state isn't known. Use Bestilt, Aflyst, Holdt or Udeblevet.
desk-cases-row-a-kasse = Write ja or nej about the unemployment fund.
desk-cases-row-twice = The same meeting is in a row further up.

# Does a booking have to be confirmed in writing?
desk-confirming = Confirmation in writing
desk-confirming-hint = People who are exempt from booking on the web have to be summoned in writing. Your lawyer decides whether a booking by telephone or on the screen is enough. If the lawyer asks for a letter, it becomes a task with each booking and each move.
desk-confirming-question = Does each booking by telephone and on the screen have to be confirmed by letter?
desk-confirming-yes = Yes, send a letter
desk-confirming-no = No, that isn't necessary
desk-confirming-lawyer = The lawyer's name
desk-confirming-day = When did the lawyer decide it?
desk-confirming-save = Save
desk-confirming-saved = It has been saved.
desk-confirming-undecided = Not settled: no lawyer has decided whether bookings have to be confirmed in writing.
desk-confirming-is-yes = Yes, each booking is confirmed by letter
desk-confirming-is-no = No, bookings aren't confirmed by letter
desk-confirming-by = Decided by { $lawyer } on { $day }
desk-confirming-set = Noted here by { $name }, { $at }
desk-confirming-incomplete = Choose yes or no, and write the lawyer's name. At most { $most } characters.
desk-confirming-day-wrong = Choose the day on which the lawyer decided it. It can't be in the future.

# Right now, and the place in the bar
desk-place-cases = For the case system
desk-glance-cases = for the case system{ $late ->
    [0] { "" }
   *[other] { " · " }{ $late } late
}{ $differ ->
    [0] { "" }
    [one] { " · " }{ $differ } difference
   *[other] { " · " }{ $differ } differences
}
