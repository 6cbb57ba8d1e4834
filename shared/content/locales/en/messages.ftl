# Messages: short, without links, always with a number to call
told-booked = You have a meeting on { $at } at { $house }, { $address }. Your number is { $number }. To change it, call { $telephone }.
told-moved = Your meeting is now on { $at } at { $house }, { $address }. Your number is { $number }. Does it not suit you? Call { $telephone }.
told-reminder = Your meeting is on { $at } at { $house }, { $address }. Can you not come? Call { $telephone }.
    .spoken = Your meeting is on { $at }. It is at { $house }, { $address }.
told-reminder-interpreter = Your meeting: { $at }, { $house }, { $address }. { $interpreter } Can't come? Call { $telephone }.
    .spoken = Your meeting is on { $at }. It is at { $house }, { $address }. { $interpreter }
told-booked-away = You have a meeting on { $at }. It is by telephone or video. To change it, call { $telephone }.
told-moved-away = Your meeting is now on { $at }. It is by telephone or video. Does it not suit you? Call { $telephone }.
told-reminder-away = Your meeting is on { $at }. It is by telephone or video. Can you not make it? Call { $telephone }.
    .spoken = Your meeting is on { $at }. It is by telephone or video.
told-reminder-away-interpreter = Your meeting: { $at }, by telephone or video. { $interpreter } Can't make it? Call { $telephone }.
    .spoken = Your meeting is on { $at }. It is by telephone or video. { $interpreter }
told-no-interpreter = We couldn't find an interpreter for { $at }. The meeting still goes ahead. Doesn't that work for you? Call { $telephone }.
told-no-interpreter-move = We couldn't find an interpreter for { $at }. We will find a new time with you. Call { $telephone }.
told-cancelled = Your meeting on { $at } is cancelled. For a new time, call { $telephone }.
told-our-delay = { $house }: Sorry, we couldn't hold your meeting on { $at }. It was our fault. No new time yet? We will call. Or call { $telephone }.
told-earlier = There is an earlier time for you: { $at }. Call { $telephone } and say yes.
    .spoken = There is an earlier time for you: { $at }.

# How shall we remind you?
remind = Remind me
    .spoken = To be reminded of the meeting
remind-how = How shall we remind you of the meeting?
    .hint = You decide.
    .spoken = How shall we remind you of the meeting?
remind-text = By text message
    .spoken = For a text message
remind-call = Call me
    .spoken = For a call
remind-letter = By letter
    .spoken = For a letter
remind-slip = Not at all
    .hint = I will remember it myself
    .spoken = To remember it yourself
remind-may-text = May we send a text to { $number }?
remind-may-text-ending = May we send a text to the number ending in { $ending }?
remind-agreed-text = We remind you of the meeting by text.
    .spoken = That is agreed. We remind you of the meeting by text.
remind-agreed-call = We call you before the meeting.
    .spoken = That is agreed. We call you before the meeting.
remind-agreed-letter = We send you a letter about the meeting.
    .spoken = That is agreed. We send you a letter about the meeting.
remind-agreed-slip = You remember it yourself.
    .spoken = That is agreed. You remember it yourself.

# When we call to remind somebody: nothing about them before a key is pressed
reminder-call = Hello. We have a message for you.
reminder-call-hear = To hear it
reminder-call-ring = You can also call us on { $telephone }.
reminder-call-person = I am putting you through to a person. Please hold.
reminder-call-over = It no longer applies. There is nothing you need to do.
reminder-call-goodbye = Goodbye.
