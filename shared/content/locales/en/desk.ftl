# Sign in
desk-sign-in = Sign in
desk-sign-in-hint = For you who work at the front desk.
desk-login = User name
desk-password = Password
desk-wrong = User name or password doesn't fit. Try again.
desk-fill-in = Write both user name and password.
desk-wait = There have been many tries. Try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
desk-stale = The page had been open too long. Try again.
desk-off-list = { $value } (not on the list)
desk-not-on-list = What you have chosen is no longer on the list. Choose again.
desk-sign-out = Sign out

# Now
desk-title = Front desk
desk-title-calls = ({ $calls }) Front desk
desk-fact = { $fact }
desk-offline = No connection. What you see here may be old.
desk-not-yours = This page is not part of your work.
desk-not-yours-hint = Your manager can give you access if you need it.
desk-sorry = Something went wrong at our end.
desk-sorry-hint = Try again in a moment. What you have done is not lost.
desk-try-again = Try again
desk-request-400 = We could not read that.
desk-request-403 = You may not see that.
desk-request-404 = There is no such page.
desk-request-405 = The page can’t be used like that.
desk-request-413 = That was too large.
desk-request-hint = Nothing was changed. Go back, and try again.
desk-request-home = To the front page
desk-quicker = { $name } was quicker and has it.
desk-done-already = That is done already.

# Help
desk-help = Help now
desk-help-none = Nobody has pressed Help.
desk-on-the-telephone = On the telephone
desk-since = Since { $clock }
desk-minutes = { $minutes ->
    [0] just now
   *[other] { $minutes } min
}
desk-before = { $before ->
    [0] First in line
   *[other] { $before } before
}
desk-take = I'll take it
desk-done = Done
desk-mine = You have it
desk-taken-by = { $name } has it

# What we promised
desk-promised = What we promised
desk-promised-none = We owe nobody anything right now.
desk-call_back = Call
desk-interpreter = Find an interpreter
desk-undelivered = A message about the meeting did not arrive. Call or write
desk-earlier_time = Call: there is an earlier time
desk-earlier-yes = Yes please, move it
desk-earlier-gone = That time is gone now. The meeting is as it was.
desk-follow_up = Follow up
desk-business = A company wants to talk to us
desk-promised-none-today = There is nothing more to do today.
desk-promised-later = { $day }: { $tasks ->
    [one] 1 task
   *[other] { $tasks } tasks
}
desk-due-today = By { $clock } today
desk-due = By { $at }
desk-overdue-today = Late: { $clock } today
desk-overdue = Late: { $at }

# About the meeting
desk-for-meeting = The meeting { $at } with { $name }
desk-no_interpreter = Call off the interpreter
desk-no_a_kasse = Tell the unemployment fund that they aren't needed
desk-tell_a_kasse = Tell the unemployment fund when and how the meeting is now
desk-cannot_come = Not coming today
desk-because-ill = Ill
desk-because-hospital = In hospital
desk-because-work = At work
desk-because-childcare = Looking after a child
desk-because-other = Something else
desk-topic-money = Wants to talk about money
desk-topic-health = Wants to talk about health
desk-topic-job = Wants to talk about a job
desk-topic-other = Wants to talk about something

# Today's meetings
desk-meetings-none = There are no meetings today or in the next week.
desk-next-meetings = No meetings today. Next: { $day }
desk-column-time = Time
desk-column-who = Who
desk-column-adviser = Adviser
desk-column-room = Room
desk-column-needs = Needs
desk-column-standing = Now
desk-need-interpreter = Interpreter: { $language }
desk-need-companion = Brings somebody
desk-need-wheelchair = Wheelchair
desk-need-more-time = More time
desk-need-quiet = Quiet room
desk-form-in_person = In the house
desk-form-phone = Telephone
desk-form-video = Video
desk-standing-ahead = Expected
desk-standing-now = Now
desk-standing-unsettled = No answer yet
desk-standing-held = Held
desk-standing-not-come = Didn't come
desk-standing-left = Came, but left
desk-standing-our-delay = We were late

desk-speaks = { $language ->
    [ar] Arabic
    [da] Danish
    [dsl] Danish Sign Language
    [qst] speech-to-text
    [qtt] tactile signing
    [en] English
    [fa] Farsi or Dari
    [pl] Polish
    [ro] Romanian
    [so] Somali
    [ti] Tigrinya
    [tr] Turkish
    [uk] Ukrainian
    [und] another language
   *[other] { $language }
}

# Who has come
desk-here = Is here
desk-not-here = Undo
desk-here-for = { $minutes ->
    [0] Here now
   *[other] Here for { $minutes } min.
}
desk-not-today = The meeting is not today, or it is cancelled.

# Numbers
desk-tickets = Waiting with a number
desk-ticket = No. { $number }

# What they were doing
desk-so-far = Was busy with:
desk-doing-here = saying that they are here
desk-doing-book = booking a meeting
desk-doing-mine = their meeting
desk-doing-ask = asking something
desk-doing-person = taking a number
desk-doing-company = talking to us for a company
desk-step-who = who they are
desk-step-needs = what they need
desk-step-when = when
desk-step-sure = whether it is all right
desk-step-done = it was done
