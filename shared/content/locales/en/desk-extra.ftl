# Times that only staff can use
desk-extra = Only for us
desk-extra-hint = Citizens are not offered these times. If you choose one, say why.
desk-extra-reserved = Held back for people who need more
desk-extra-time = Sooner or later than citizens can book
desk-extra-later = More times only for us
desk-rule-reserved = Time that is held back

# Attendance is required, and a meeting is held otherwise
desk-elsewhere = Has to come in, but has a meeting in another form
desk-elsewhere-change = Change to a meeting here: { $at }

# Something that cannot be read
desk-course-unreadable = The course can't be read. Tell your administrator.

# One more talk
desk-following = Book one more talk after it
desk-following-from = One more talk, from { $day }
