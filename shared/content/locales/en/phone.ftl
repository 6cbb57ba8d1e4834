# Keys
phone-key = { $key ->
    [0] zero
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
   *[10] star
}
phone-press = press { $name }

# In each menu
phone-person = To talk to a person
phone-person-short = A person
phone-the-rest = More
phone-language = For English
phone-next-choices = Here are the next ones.
phone-more = More
phone-from-the-top = From the top
phone-hash = Press hash at the end.
phone-again = Hear it again
phone-back = Go back

# When something has to change, or is said twice
phone-change = To change something
phone-change-what = What do you want to change?
phone-say-again = Again
phone-or-hang-up = Or hang up.

# When we hear nothing, or something else
phone-still-there = Are you there? Take your time.
phone-are-you-there = Are you there?
phone-other-key = That key does nothing here.
phone-no-way-back = We can't go back any further.

# When something goes wrong
phone-trouble = Something went wrong here. I will put you through to a person.
phone-trouble-alone = Something went wrong here. It is not your fault. Please call us again soon. Goodbye.
phone-nobody-answers = Nobody is free right now. Please call us again soon. Goodbye.
phone-cannot-hear = I can't hear you. Please call us again when you like. Goodbye.
