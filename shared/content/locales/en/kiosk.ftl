# The five buttons that are always there
kiosk-controls = Always here
kiosk-back = Back
kiosk-aloud = Listen
kiosk-larger = Larger
kiosk-sound = Sound
kiosk-language = Language
kiosk-help = Help

# Before anybody has touched the screen, in each language
kiosk-attract = Book a meeting here. Take your time.

# Answers
kiosk-more = More
    .hint = See the next ones
kiosk-change = Change
kiosk-delete = Delete
kiosk-delete-all = Delete all
kiosk-onwards = Next
kiosk-number = { $number }
kiosk-clock = at { $clock }

# What it looks like
kiosk-look = What is easiest to read?
    .hint = Try it out.
kiosk-step-larger = Larger letters
    .hint = You see size { $now } of { $all }
kiosk-step-smaller = Smaller letters
kiosk-step-colours = Other colours
kiosk-step-lower = Move the buttons down
    .hint = To reach them from a chair
kiosk-step-raise = Move the buttons up
    .hint = They are down now
kiosk-step-done = This is fine
kiosk-contrast-warm = You see warm colours
kiosk-contrast-light = You see black on white
kiosk-contrast-dark = You see white on black
kiosk-contrast-dusk = You see light on dark

# Language
kiosk-languages = Which language?
kiosk-own-name = English

# Are you still here?
kiosk-idle = Are you still here?
    .hint = Take your time.
kiosk-idle-yes = Yes, I am here
kiosk-anew = We are starting again. Take your time.

# When something goes wrong
kiosk-sorry = Something went wrong.
    .hint = It is not your fault. Go to the desk, and we will help you.
kiosk-sorry-again = Try again
kiosk-lost = There is no connection just now.
    .hint = Go to the desk, and we will help you.
kiosk-unknown = This screen is not ready yet.
    .hint = Go to the desk, and we will help you.
