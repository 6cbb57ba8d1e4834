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
