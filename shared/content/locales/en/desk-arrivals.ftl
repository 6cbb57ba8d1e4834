# The desk's page of who came to a meeting.

desk-two_arrivals = Two people have come to one meeting
desk-two_arrivals-see-to = Find out who is who
desk-arrival-title = Who has come?
desk-arrival-wrong = The wrong person?
desk-arrival-by-number = Number { $number } came { $at } with the meeting number.
desk-arrival-by-birth = Number { $number } came { $at } with a date of birth.
desk-arrival-by-staff = Number { $number } came { $at }. A colleague has seen who it is.
desk-arrival-none = Nobody has come to the meeting.
desk-arrival-second = Number { $number } is the right one
desk-arrival-same = It is the same person
desk-arrival-others = Has somebody else come?
desk-arrival-others-help = Ask for the name and the time. Both keep the number on their slip. Tell them which adviser they will see.
desk-arrival-namesake = Same date of birth
desk-arrival-swap = Swap the two
desk-arrival-theirs = It was this citizen
desk-arrival-mine = The number belongs to the meeting above
desk-arrival-swapped = They have been swapped. Both have kept their number.
desk-arrival-was-one = The extra number has been removed.
desk-arrival-changed = Something has changed meanwhile. Please look at the list again.
desk-arrival-slip = New slip for the meeting
