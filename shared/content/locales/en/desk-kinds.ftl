# Kinds of meeting
desk-kinds = Kinds of meeting
desk-kinds-hint = Here you decide how long each kind of meeting takes, who holds it and who can book it. What you save counts for new meetings. Meetings that are booked stay as they are. Citizens see the same order.
desk-kinds-after = { $minutes } min after
desk-kinds-open = Citizens book it
desk-kinds-by-staff = Only you book it
desk-kinds-not-used = Not in use
desk-kinds-minutes = How long the meeting takes (minutes)
desk-kinds-minutes-wrong = Type how long the meeting takes: 15, 30, 45 minutes and so on, at most 240.
desk-kinds-buffer = Time for the adviser after the meeting
desk-kinds-buffer-hint = Nobody can book the adviser then. The room is free.
desk-kinds-forms = Citizens can also choose
desk-kinds-forms-hint = They can always come here. You can choose any of them.
desk-kinds-first-form = The first meeting is always here.
desk-kinds-advisers = Only these advisers
desk-kinds-advisers-hint = Tick nobody if all of them hold such meetings.
desk-kinds-self-booked = Citizens can book it on the screen and by telephone
desk-kinds-always = Citizens can always book it. Otherwise somebody could be left without a meeting.
desk-kinds-stay = { $meetings ->
    [one] One such meeting is booked. It stays as it is.
   *[other] { $meetings } such meetings are booked. They stay as they are.
}
desk-kinds-save = Save
desk-kinds-use = Use this kind
desk-kinds-up = Move up
desk-kinds-saved = Saved. It counts for new meetings.
desk-kinds-no-times = But there are no free times for such a meeting. Look at advisers and working hours.
