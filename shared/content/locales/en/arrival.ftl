# I am here
here = When were you born?
    .hint = Day, month, year. Or the number on your slip.
    .spoken = When were you born? Type day, month and year. Or the number on your slip.

# Welcome
here-noted = Welcome. Your number is { $number }.
here-called = We will call your number.
here-early = Welcome. Your number is { $number }.
    .hint = You are in good time.
here-in-time = Welcome. Your number is { $number }.
here-late = Good that you came. Your number is { $number }.
    .hint = We will say so now.
here-again = We know that you are here. Your number is { $number }.
here-fetched = { $name } will call your number and come for you.
here-sit = Please sit down for now.
here-begins = Your meeting is at { $clock }.
    .spoken = Your meeting is at { $clock }.
here-begins-in = Your meeting is at { $clock }. That is in { $minutes } minutes.
    .spoken = Your meeting is at { $clock }. That is in { $minutes } minutes.

# The meeting is over
here-over = Good that you came.
    .hint = Your meeting is over for today. You can have a new time.
    .spoken = Good that you came. Your meeting is over for today.
here-new-time = Find a new time
    .hint = Have your slip ready
    .spoken = To find a new time

# We don't find a meeting
here-not-found = We can't find your meeting today.
    .hint = It may be another day or another house.
    .spoken = We can't find your meeting today. It may be another day or another house.
here-try-again = Try again
    .spoken = To try again
here-mine = See your meeting
    .hint = Have your slip ready
    .spoken = To hear about your meeting
here-ticket = Take a number
    .hint = Then we help you here
    .spoken = To take a number

# A number
ticket-topic = What is it about?
    .hint = Then we find the right person for you.
ticket-about-money = Money
    .hint = Help that you get or ask for
    .spoken = For money
ticket-about-letter = A letter
    .hint = We read it together
    .spoken = For a letter
ticket-about-screen = MitID or Jobnet
    .hint = We do it together
    .spoken = For MitID or Jobnet
ticket-about-company = I come from a company
    .spoken = If you come from a company
ticket-about-other = Something else
    .spoken = For something else
ticket-about-here = Says they have a meeting today
ticket = Your number is { $number }.
ticket-before = { $before ->
    [0] You are next.
    [one] There is one person before you.
   *[other] There are { $before } people before you.
}
ticket-sit = Please sit down. We call your number.
ticket-wait = Please sit down. We will call your number soon.

# On the telephone: to wait or to be called
wait-or-call = { $before ->
    [one] There is one person before you. Do you want to wait?
   *[other] There are { $before } people before you. Do you want to wait?
}
wait = Yes, I'll wait
    .spoken = To wait
call-me = No, call me
    .spoken = If you would rather be called
call-when = When may we call you?
