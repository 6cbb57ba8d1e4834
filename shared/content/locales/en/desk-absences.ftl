# Who is away
desk-place-absences = Absences
desk-absences = Who is away
desk-absences-none = Everybody is here. Nobody is reported away, and no day is closed.
desk-absence-column-who = Who
desk-absence-column-when = When
desk-absence-column-why = Reason
desk-absence-column-by = Reported by
desk-absence-column-end = End
desk-absence-now = Now
desk-absence-house = The whole house
desk-absence-end = Is here again
desk-absence-take-back = Take back
desk-absence-open-day = Stay open
desk-absence-ended = That is saved. Meetings that were moved keep their new time.
desk-absence-gone = It is no longer there.
desk-absence-add = Report somebody away
desk-absence-who = Who or what
desk-absence-choose = Choose
desk-absence-advisers = Advisers
desk-absence-rooms = Rooms
desk-absence-who-missing = Choose who or what is away.
desk-absence-house-whole-days = The whole house closes for whole days. Leave the times empty.
desk-absence-why = Short reason
desk-absence-why-hint = Colleagues can read it. Do not write about illness.
desk-absence-look = See who is hit
desk-absence-how = How it works
desk-absence-how-1 = Nothing is saved before you have seen who is hit. One press saves it and moves the meetings.
desk-absence-how-2 = Each meeting keeps its time with a colleague. If nobody is free, it gets the next time like it. Everybody is told.
desk-absence-how-3 = If no time fits, or we cannot reach somebody, it becomes a call with a deadline.

# Days and times
desk-days-one = { $day }
desk-days-several = { $first } to { $last }
desk-days-hours = { $since } to { $until }
desk-days-first = From day
desk-days-last = To day
desk-days-starts = From
desk-days-ends = Until
desk-days-mind = Without a last day it is the one day. Without times it is all day.
desk-days-look-again = Look at the fields again.
desk-days-not-a-date = Choose a day.
desk-days-not-a-time = Write a time, such as 10:30.
desk-days-backwards = It ends before it begins.
desk-days-over = It is over.
desk-days-too-far = Choose days within a year.
desk-days-no-reason = Write shortly why.
desk-days-reason-too-long = The reason is too long.

# Who is hit
desk-hit = Who is hit?
desk-hit-none = No meetings are in the way.
desk-hit-count = { $count ->
    [one] One meeting is in the way.
   *[other] { $count } meetings are in the way.
}
desk-hit-sum-stays = { $count } at the same time
desk-hit-sum-moves = { $count } at a new time
desk-hit-sum-calls = { $count } we call about
desk-hit-changed = Something has happened since you saw the list. Here is the new one.
desk-hit-known = A colleague has saved it already. Nothing was done twice.
desk-hit-saved = That is saved.
desk-hit-done = That is saved. Meetings seen to: { $name }
desk-hit-calls = Calls that wait: { $name }. They stand under What we have promised.
desk-hit-column-time = Time
desk-hit-column-who = Who
desk-hit-column-needs = Needs
desk-hit-column-way = Is told
desk-hit-column-becomes = Becomes
desk-hit-column-move = Move
desk-hit-protected = Name protected
desk-hit-has-come = Is here already
desk-hit-way-none = Not needed
desk-hit-way-text = By text message
desk-hit-way-call = By a call
desk-hit-way-letter = By letter
desk-hit-way-silent = Protected: tell them yourself
desk-hit-way-nothing = No telephone: tell them yourself
desk-hit-way-late = Too late for a message: call
desk-hit-becomes-stays = Same time with { $name }
desk-hit-becomes-moves = { $at } with { $name }
desk-hit-becomes-by-phone = Same time, by telephone
desk-hit-becomes-call = Call and find a time
desk-hit-move = Yes
desk-hit-mind = Take a tick away if you would rather call. Then it becomes a call with a deadline.
desk-hit-takes-calls = I make the calls myself
desk-hit-save-all = Save and see to everybody
desk-hit-save = Save
desk-hit-back = Change it
desk-find_time = Call and find a new time
desk-tell = Say that the meeting is changed
desk-not-done-yet = The meeting is still where it cannot be held. Move it first.

# Closed house
desk-place-closed-house = Closed house
desk-closed = Closed house
desk-closed-not = The house is open today
desk-closed-today = The house is closed to visitors today
desk-closed-standing = Closed now and later
desk-closed-none = The house is not closed. Everybody can come.
desk-closed-by = { $name } closed it on { $at }
desk-closed-turned = { $count ->
    [0] No meetings are by telephone for that reason.
    [one] One meeting is by telephone for that reason.
   *[other] { $count } meetings are by telephone for that reason.
}
desk-closed-open = Open the house again
desk-closed-opened = The house is open again. Meetings that are in the house again: { $name }
desk-closed-add = Close the house to visitors
desk-closed-why = Why
desk-closed-why-hint = It stands with every first meeting that is now by telephone.
desk-closed-look-press = See whom we call
desk-closed-look = Whom do we call?
desk-closed-count = { $count ->
    [one] One meeting was to be in the house.
   *[other] { $count } meetings were to be in the house.
}
desk-closed-sum-calls = { $count } have no telephone
desk-closed-sum-words = { $count } we have to tell ourselves
desk-closed-nobody = No meetings are in the house on those days.
desk-closed-press = Close the house and tell everybody
desk-closed-how-1 = Meetings in the house become meetings by telephone. The time stays, for first meetings too.
desk-closed-how-2 = Everybody is told in the way that reaches them. The others become calls with a deadline.
desk-closed-how-3 = When you open again, the meetings are in the house again, and everybody is told.
