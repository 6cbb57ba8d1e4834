# Somebody who books may have a meeting already: everybody hears the same
book-which = What would you like to book?
    .hint = Do you already have a meeting? Press My meeting.
    .spoken = What would you like to book?
book-already = My meeting
    .spoken = If you already have a meeting

# What became of a meeting
became-begun = Your meeting has begun. It was on { $at }.
    .hint = Are you here? Then tell the desk.
    .spoken = Your meeting has begun. It was on { $at }. Talk to us now and we will sort it out.
became-over = Your meeting was on { $at }.
    .hint = You can have a new time.
    .spoken = Your meeting was on { $at }. You can have a new time.
became-cancelled = Your meeting on { $at } is cancelled.
    .hint = You can have a new time.
    .spoken = Your meeting on { $at } is cancelled. You can have a new time.
became-held = We met on { $at }. That meeting is over.
    .hint = You can book a new meeting.
    .spoken = We met on { $at }. That meeting is over. You can book a new one.
became-missed = Your meeting was on { $at }. We did not see you.
    .hint = It happens. You can have a new time.
    .spoken = Your meeting was on { $at }. We did not see you, and that happens. You can have a new time.
became-left = Your meeting on { $at } came to nothing.
    .hint = You can have a new time.
    .spoken = Your meeting on { $at } came to nothing. You can have a new time.
became-our-delay = We are sorry. Your meeting on { $at } came to nothing.
    .hint = It was our fault. You can have a new time.
    .spoken = We are sorry. Your meeting on { $at } came to nothing. It was our fault. You can have a new time.
became-new-time = Find a new time
    .spoken = To find a new time
became-person = Talk to a person
    .spoken = To talk to a person
became-moved = The meeting has been moved. This is how it is now.
became-tomorrow = Your meeting is tomorrow.
became-another-day = Your meeting is not today. This is when it is.
    .spoken = Your meeting is not today.

# A screen that lost its power while somebody booked
lost-which = You were just in the middle. Which time did you choose?
    .hint = Then we go on where you stopped.
lost-none = None of them
lost-not-booked = Your time is not booked yet.

# A day on which the house is closed
when-closed = We are closed that day. Here are the next times. Does one suit you?
    .spoken = We are closed that day. Here are the next times.
closed-that-day = We are closed that day. Here are other times.
    .spoken = We are closed that day. I have others for you.
closed-then = We are closed at that time. Here are other times.
    .spoken = We are closed at that time. I have others for you.
desk-book-day-closed = We are closed that day. Here are other times.
