# Somebody who books may have a meeting already: everybody hears the same
book-which = What would you like to book?
    .hint = Do you already have a meeting? Press My meeting.
    .spoken = What would you like to book?
book-already = My meeting
    .spoken = If you already have a meeting
