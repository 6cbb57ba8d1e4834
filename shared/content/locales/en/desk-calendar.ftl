# Calendars
desk-place-calendar = Calendar
desk-calendar = Calendar
desk-calendar-week = Week { $number }
desk-calendar-of = { $name }, week { $number }
desk-calendar-weeks = From week to week
desk-calendar-before = Week before
desk-calendar-today = Today
desk-calendar-after = Week after
desk-calendar-day = Day
desk-calendar-go = Go to
desk-calendar-is-today = today
desk-calendar-closed = Closed
desk-calendar-caption = The advisers' week: meetings and free time
desk-calendar-caption-of = { $name }'s week, quarter by quarter
desk-calendar-free = { $minutes ->
    [0] { $hours } h free
   *[other] { $hours } h { $minutes } min free
}
desk-calendar-full = Nothing free
desk-calendar-is-free = Free
desk-calendar-held = Held back
desk-calendar-away = Away
desk-calendar-kept-after = Time after the meeting
desk-calendar-off = Not at work
desk-calendar-nothing = Not at work
desk-calendar-not-covered = Can't be held
desk-calendar-empty = Nobody works this week. Plan the hours of each adviser.
desk-calendar-resting = Not at work this week:
desk-calendar-everybody = All advisers
desk-calendar-absences = Absences and closed days
desk-calendar-back = { $name }'s week
desk-calendar-outside = { $meetings ->
    [one] One meeting can't be held as it is
   *[other] { $meetings } meetings can't be held as they are
}
desk-calendar-outside-hint = The adviser is not at work, is away or has something else to do. The meetings are not cancelled. Find a new time together with the citizen.
desk-calendar-meeting = Meeting
desk-calendar-number = No. { $number }

# Calendar in another program
desk-calendar-connections = Calendar in another program
desk-calendar-connections-of = Calendar in another program: { $name }
desk-calendar-feed = See the meetings there
desk-calendar-feed-hint = A secret address for Outlook or the telephone. It shows time, room and number. It never shows a name.
desk-calendar-feed-once = Copy the address now. You see it only this once.
desk-calendar-feed-since = There is an address. It is from { $at }.
desk-calendar-feed-old = With a new address, the old one stops working.
desk-calendar-feed-make = Make the address
desk-calendar-feed-renew = Make a new address
desk-calendar-follow = Show us when you are busy
desk-calendar-follow-hint = We read only when you are busy. We don't read with what. So nobody can book that time.
desk-calendar-address = The address of your own calendar
desk-calendar-address-more = The address of one more calendar
desk-calendar-address-hint = It begins with https:// or webcal:// and often ends in .ics
desk-calendar-mailbox = Your mail address in the calendar
desk-calendar-mailbox-hint = We can do without it. With it we see which meetings you have said no to. Then that time is free.
desk-calendar-mailbox-is = Your mail address there: { $mailbox }
desk-calendar-follow-it = Follow the calendar
desk-calendar-leave = Don't follow it any more
desk-calendar-followed = We read the calendar in a moment.
desk-calendar-no-address = Write an address that begins with https://
desk-calendar-no-mailbox = That is not a mail address. Write it again, or leave the field empty.
desk-calendar-too-many = We follow at most { $most } calendars. Remove one of them first.
desk-calendar-no-host = An address that we can't read
desk-calendar-read = Read { $at }. { $events ->
    [0] There are no appointments in it.
    [one] There is one appointment in it.
   *[other] There are { $events } appointments in it.
}
desk-calendar-read-soon = It will be read in a moment.
desk-calendar-unread = { $name }'s calendar can't be read.
desk-calendar-unread-events = { $events ->
    [one] One appointment could not be read.
   *[other] { $events } appointments could not be read.
}
desk-calendar-unread-events-of = { $events ->
    [one] One appointment in { $name }'s calendar could not be read. Ask { $name } when it is.
   *[other] { $events } appointments in { $name }'s calendar could not be read. Ask { $name } when they are.
}
desk-calendar-unread-do = Correct them in your calendar. If you can't, ask the front desk to write the time down as an absence.
desk-calendar-flaw-no-time = { $events ->
    [one] One has no time.
   *[other] { $events } have no time.
}
desk-calendar-flaw-bad-time = { $events ->
    [one] One has a time that we don't understand.
   *[other] { $events } have a time that we don't understand.
}
desk-calendar-flaw-zone = { $events ->
    [one] One has a time zone that we don't know. We read it as Danish time.
   *[other] { $events } have a time zone that we don't know. We read them as Danish time.
}
desk-calendar-flaw-recurrence = { $events ->
    [one] One recurs in a way that we don't understand. We see only the first time.
   *[other] { $events } recur in a way that we don't understand. We see only the first time.
}
desk-calendar-flaw-too-much = { $events ->
    [one] One recurs so often that we don't have the time to read it.
   *[other] { $events } recur so often that we don't have the time to read them.
}
desk-calendar-flaw-cut-off = { $events ->
    [one] In one place the end is missing. Something may be lost.
   *[other] In { $events } places the end is missing. Something may be lost.
}
desk-calendar-flaw-unknown = { $events ->
    [one] One is written in a way that we don't read.
   *[other] { $events } are written in a way that we don't read.
}
desk-calendar-trouble-address = The address is no good. Copy it again from the calendar.
desk-calendar-trouble-forbidden = The address is not on the open internet. Use the one that the calendar shares with others.
desk-calendar-trouble-elsewhere = The address sends us on to a place that we don't read. Copy it again from the calendar.
desk-calendar-trouble-silent = There is no answer. We try again in ten minutes.
desk-calendar-trouble-refused = The address is gone, or it has moved. Copy it again from the calendar.
desk-calendar-trouble-faulty = There is a fault where the calendar is kept. We try again in ten minutes.
desk-calendar-trouble-too-large = It is too large for us. Share a calendar without old appointments.
desk-calendar-trouble-too-slow = It takes too long to read. Share a calendar without old appointments.
desk-calendar-trouble-no-calendar = There is no calendar at the address. Copy the address of the calendar's ICS file.
desk-calendar-trouble-failed = We could not read it. The fault is ours. If it stays, call the operator.

# Hours
desk-hours = Hours
desk-hours-of = { $name }'s hours
desk-hours-house = Opening hours
desk-hours-hint = Hours go from quarter to quarter. Empty fields mean: no hours that day.
desk-hours-week = Every week
desk-hours-caption = Hours of each weekday
desk-hours-day = Day
desk-hours-hours = From and to
desk-hours-from = from
desk-hours-to = to
desk-hours-since = Begins on
desk-hours-since-hint = What was planned for later is deleted.
desk-hours-later = From { $day }:
desk-hours-none = no hours
desk-hours-save = Save the week
desk-hours-one-day = A single day
desk-hours-one-day-hint = Other hours that day. They go before the week's.
desk-hours-save-day = Save the day
desk-hours-as-usual = As usual
desk-hours-as-usual-on = As usual: { $day }
desk-hours-held = Times for those who need them most
desk-hours-held-hint = Only citizens with special needs get them: interpreter, more time, wheelchair, quiet room or somebody to come along. And those you book for.
desk-hours-save-held = Save these times
desk-hours-saved = It is saved.
desk-hours-saved-and-calls = It is saved. New times to be found: { $name }. You see them under Now.
desk-hours-hits = { $meetings ->
    [one] Then one meeting can't be held.
   *[other] Then { $meetings } meetings can't be held.
}
desk-hours-hits-hint = They are not cancelled. If you save, one of you calls and finds new times.
desk-hours-save-and-call = Save, and call them
desk-hours-which-day = Choose a day from today, at most two years ahead.
desk-hours-from-to = Write both from and to, the early one first.
desk-hours-clock = Write times like 9:00, on whole quarters.
desk-hours-overlap = Two times of a day overlap.
desk-weekday-0 = Monday
desk-weekday-1 = Tuesday
desk-weekday-2 = Wednesday
desk-weekday-3 = Thursday
desk-weekday-4 = Friday
desk-weekday-5 = Saturday
desk-weekday-6 = Sunday

# Advisers and rooms
desk-roster = Advisers and rooms
desk-roster-hint = Who holds meetings, what they speak, and where you can sit.
desk-roster-advisers = Advisers
desk-roster-rooms = Rooms
desk-roster-speaks = Speaks
desk-roster-good-for = Is good for
desk-roster-save = Save
desk-roster-saved = It is saved.
desk-roster-name = Write a name of at most 60 signs.
desk-roster-room-name = Name of the room
desk-roster-room-taken = Another room has that name.
desk-roster-new-adviser = New adviser
desk-roster-add-adviser = Add, and plan the hours
desk-roster-new-room = New room
desk-roster-add-room = Add
desk-roster-close = Close the room
desk-roster-reopen = Use the room again
desk-roster-closed = Closed { $at }
desk-roster-still = { $meetings ->
    [one] One meeting is still here
   *[other] { $meetings } meetings are still here
}
desk-roster-stay = { $meetings ->
    [one] One meeting is booked here. It stays.
   *[other] { $meetings } meetings are booked here. They stay.
}
