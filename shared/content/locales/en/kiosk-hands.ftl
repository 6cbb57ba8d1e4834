# When hands tremble
kiosk-step-steady = A calmer screen
    .hint = It waits a little before you can press
kiosk-step-unsteady = A quicker screen
    .hint = It waits a little now

# The number to take home
kiosk-written = Have you written the number down?
kiosk-written-yes = Yes
kiosk-written-no = No, help me

# When the screen has had no connection
kiosk-unsent = Your press did not get through. Please try again.

# Leave at once
kiosk-over = Start again
kiosk-over-sure = Do you want to start again?
    .hint = Then we delete what you have answered.
kiosk-over-yes = Yes, start again
kiosk-over-no = No, carry on
kiosk-over-done = Your answers are deleted.

# While somebody with plenty of time is away
kiosk-veiled = When were you born?
    .hint = We have hidden what you were doing. Your birth date shows it again.
kiosk-veiled-wrong = That birth date does not fit here. Try again, or press Help.
kiosk-veiled-help = Press Help, and we will come.
