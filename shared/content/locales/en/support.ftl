# Support: for whoever needs a little more
theirs-first = The first times are with { $name }.
    .spoken = The first times are with { $name }.
here-door = Stay here. We come to the door and fetch you.
here-led = We take you to { $name }.
remind-agreed-person = One of us calls you the day before.
    .spoken = One of us calls you the day before the meeting.
