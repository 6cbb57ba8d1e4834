# Book a meeting for a citizen
desk-book = Book a meeting
desk-back-to-citizen = Back to the citizen
desk-whose-protected = Name and address are protected
desk-book-wanted = What shall it be?
desk-first-again = Has had a first meeting
desk-first-again-why = It was booked as a first meeting by somebody who couldn't show who they were. Ask the citizen, and move or cancel it.
desk-book-kind = Kind of meeting
desk-kind = { $kind ->
    [first] First meeting
    [followup] Follow-up meeting
    [joint] Joint meeting with the a-kasse
    [cv] Help with a CV
    [digital] Help with MitID and Jobnet
    [akasse] Meeting with the a-kasse
   *[other] Another meeting
}
desk-length = { $minutes } min
desk-book-form = How
desk-book-needs = What the citizen needs
desk-book-interpreter = Interpreter
desk-book-no-interpreter = No interpreter
desk-book-any-hour = Any
desk-book-earliest = Not before
desk-book-latest = Not after
desk-book-day = Go to a day
desk-book-support = More support
desk-book-support-hint = This takes a reason. Write one line, and you can do it.
desk-book-any-adviser = Whoever has time
desk-book-longer = Longer meeting
desk-book-longer-by = { $minutes ->
    [0] No
   *[other] { $minutes } min more
}
desk-book-beyond = Show times that are very soon or far ahead, too
desk-book-show = Show times
desk-book-times = Free times
desk-book-keys = Type a number and press Enter. N shows later times.
desk-book-later = Later times (N)
desk-book-all-days = All days
desk-book-none-suits = Nothing free fits. Here are other times.
desk-book-day-closed = We are closed that day. Here are other times.
desk-book-none = There are no free times. Try another day, or see “More support”.
desk-book-takes-reason = Takes a reason
desk-book-closed = House closed: we call
desk-book-why = Why?
desk-book-why-hint = One line is enough. Your leader can see it.
desk-book-it = Book this time
desk-book-done = The meeting is booked.
desk-book-choose = Choose a time first.
desk-book-say-why = Say why in a few words. Then you can do it.
desk-book-quicker = { $name } was quicker. That time is taken. Choose another.
desk-book-quicker-kiosk = A citizen at the screen was quicker. That time is taken. Choose another.
desk-book-quicker-phone = A citizen on the phone was quicker. That time is taken. Choose another.

# What stands already
desk-existing = Meetings the citizen has already
desk-existing-ahead = Already has a meeting on { $at }. Should it be moved?
desk-existing-today = Already has a meeting today at { $clock }. Should it be moved?
desk-existing-begun = Has a meeting right now with { $name }. It began at { $clock }.
desk-existing-cannot-be-held = The meeting on { $at } can't be held. Find a new time together.
desk-existing-move = Move the meeting
desk-existing-move-it = Move the meeting on { $at }
desk-existing-see = See the meeting
desk-existing-same-kind = The citizen has a meeting of this kind. There can be only one: move it instead.
desk-existing-beside = { $count ->
    [one] No, the meeting stays. This is one more.
   *[other] No, the { $count } meetings stay. This is one more.
}
desk-existing-say = The citizen already has a meeting. Move it, or tick that this is one more.

# When it can't be done
desk-refused-taken = Somebody was quicker. That time is taken. Choose another.
desk-refused-not-in-person = The first meeting is in this house. Give a reason if it has to be otherwise.
desk-refused-already-booked = The citizen already has a meeting of this kind. Move it instead.
desk-refused-too-soon = That time is too close. Choose another.
desk-refused-too-late = That time is too far ahead. Choose another.
desk-refused-off-grid = A meeting begins on the quarter of an hour. Choose another time.
desk-refused-closed = The house is closed at that time. Choose another.
desk-refused-changed = Somebody has moved the meeting meanwhile. See the new time above.
desk-refused-with-a-person = The meeting was moved many times, or it is soon. Give a reason.
desk-refused-without-reason = Give a reason. Then you can do it.
desk-refused-unknown = The meeting can't be changed any more.

# The rules that can be set aside
desk-rule-form = First meeting in another form
desk-rule-time = Time very soon or far ahead
desk-rule-moves = Moved late or many times
desk-rule-length = Longer meeting
desk-rule-adviser = Chosen adviser
desk-rule-ahead = Several meetings of one kind
desk-set-aside-by = { $name }: “{ $why }”

# Move or change
desk-move = Move or change
desk-move-or-change = Move
desk-move-so-far = Now: { $at } with { $name }. It is kept until there is a new time.
desk-move-same-time = Same time. Only the rest is changed
desk-move-it = Change it
desk-move-done = The meeting was moved.
desk-move-changed = The meeting was changed. The time is the same.
desk-move-gone = The meeting can't be changed any more. See how it stands.

# Cancel
desk-cancel = Cancel
desk-cancel-heading = Cancel the meeting { $at }?
desk-cancel-why = Why?
desk-cancel-hint = Type a number and press Enter. Afterwards you can find a new time.
desk-cancel-it = Cancel the meeting
desk-cancel-keep = Keep the meeting
desk-cancel-choose = Choose a reason first.
desk-cancel-done = The meeting is cancelled. Others can have its time. Find a new time now?

# A meeting
desk-meeting = The meeting
desk-meeting-number = Number
desk-meeting-slip = Print a slip
desk-meeting-aloud = Read it aloud
desk-citizen-meetings-none = The citizen has no meetings yet.
desk-standing-cancelled = Cancelled
desk-has-come = Has come
desk-said-by = { $name } said so
desk-say-held = Held
desk-say-not-come = Did not come
desk-say-left = Came, but left
desk-say-our-delay = We were late
desk-say-not-here = Not here yet
desk-say-undo = Undo (until { $until })
desk-say-not-now = That can't be said of the meeting now. See how it stands.

# The leader's list
desk-place-exceptions = Exceptions
desk-exceptions = Exceptions
desk-exceptions-hint = Where a rule was set aside, and why. The last 90 days, newest first.
desk-guesses = Wrong birth dates and numbers
desk-guesses-hint = In the last 24 hours, at the screen and by telephone. Most people have mistyped.
desk-guesses-wrong = did not fit
desk-guesses-refused = were not answered, because too many were tried
desk-exceptions-none = No rule was set aside in the last 90 days.
desk-exception = Exception
desk-exception-column-when = When
desk-exception-column-rule = Rule
desk-exception-column-why = Reason
desk-exception-column-who = Who
desk-exception-column-meeting = Meeting
desk-exception-open = Open

# One letter about several meetings
desk-letter-of-all = One letter about all meetings
desk-letter-of-all-choose = Show the letter with these
desk-letter-of-all-none = There are no meetings to write about.
